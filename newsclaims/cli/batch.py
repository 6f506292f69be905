"""`newsclaims batch IN.jsonl -o OUT.jsonl`: many articles, one JSON object a line."""

import sys
import time
from pathlib import Path
from typing import BinaryIO

import click

from newsclaims.article import LOCALES
from newsclaims.batch.lines import Options
from newsclaims.batch.run import Summary, partial, read_lines, rejects_beside, run_files, run_lines
from newsclaims.cli.ends import INTERRUPTED, fail, quiet_ends
from newsclaims.cli.progress import progress_of
from newsclaims.errors import BatchError

STREAM = Path("-")


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("source", metavar="IN.jsonl", type=click.Path(path_type=Path, allow_dash=True))
@click.option(
    "-o",
    "--output",
    metavar="OUT.jsonl",
    required=True,
    type=click.Path(path_type=Path, allow_dash=True),
    help="Where the records go.",
)
@click.option(
    "--rejects",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Where lines that are no articles are noted.  [default: OUT.rejects.jsonl]",
)
@click.option(
    "--workers", metavar="N", type=click.IntRange(1), default=1, show_default=True, help="Processes that parse."
)
@click.option("--resume", is_flag=True, help="Go on where a broken run stopped.")
@click.option("--locale", type=click.Choice(list(LOCALES)), default="de", show_default=True, help="Variant of German.")
@click.option("--drop-meta", is_flag=True, help='Drop unknown keys instead of passing them on under "meta".')
@click.option("-q", "--quiet", is_flag=True, help="No progress, no summary.")
@quiet_ends
def batch(
    source: Path,
    output: Path,
    rejects: Path | None,
    workers: int,
    resume: bool,
    locale: str,
    drop_meta: bool,
    quiet: bool,
) -> None:
    """Write what is claimed in each article of IN.jsonl to OUT.jsonl, in the same order.

    A line of IN.jsonl is an object with "id", "text" and, if known, "published"; "-" stands for standard input or
    output. OUT.jsonl appears when all is done; until then the records grow in OUT.jsonl.partial.
    """
    if output == STREAM and resume:
        fail("--resume needs an output file", 2)
    if output != STREAM and output.is_dir():
        fail(f"{output} is a directory", 2)
    if source != STREAM and source.exists() and output.exists() and source.samefile(output):
        fail(f"{output} is the input too", 2)
    options = Options(locale=locale, drop_meta=drop_meta)
    begin = time.perf_counter()
    try:
        with open_source(source) as stream, progress_of(stream, shown=not quiet) as progress:
            if output == STREAM:
                summary = run_lines(
                    read_lines(stream),
                    sys.stdout.buffer,
                    note_reject,
                    options=options,
                    workers=workers,
                    progress=progress,
                )
            else:
                summary = run_files(
                    stream, output, rejects, options=options, workers=workers, resume=resume, progress=progress
                )
    except BatchError as error:
        fail(str(error), 1)
    except KeyboardInterrupt:
        kept = "" if output == STREAM else f"; --resume goes on behind {partial(output)}"
        fail(f"interrupted{kept}", INTERRUPTED)
    if not quiet:
        noted = None if output == STREAM else rejects or rejects_beside(output)
        click.echo(closing(summary, time.perf_counter() - begin, noted), err=True)


def open_source(source: Path) -> BinaryIO:
    """The input as a stream of bytes."""
    return sys.stdin.buffer if source == STREAM else open(source, "rb")


def note_reject(data: bytes) -> None:
    """Tell of a rejected line where there is no file for it."""
    click.echo(data.decode().rstrip("\n"), err=True)


def closing(summary: Summary, seconds: float, rejects: Path | None) -> str:
    """The line that ends a run."""
    words = [f"{summary.records:,} articles read"]
    if summary.resumed:
        words.append(f"{summary.resumed:,} lines of an earlier run kept")
    refused = f"{summary.rejects:,} lines rejected"
    words.append(f"{refused} (see {rejects})" if summary.rejects and rejects else refused)
    words.append(f"{seconds:.1f} s")
    if seconds > 0:
        words.append(f"{summary.bytes / seconds / 1e6:.2f} MB/s")
    return ", ".join(words)
