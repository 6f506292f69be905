"""`newsclaims FILE…`: one article a file, as a table in a terminal and as JSON lines in a pipe."""

import json
import sys
from collections.abc import Callable, Iterator
from importlib.metadata import version
from typing import Literal

import click
from attrs import evolve

from newsclaims.article import LOCALES, parse, parse_attributions, parse_quantities, parse_quotations, parse_times
from newsclaims.cli.ends import fail, quiet_ends
from newsclaims.cli.heads import read_head, without_head
from newsclaims.convert import to_dict
from newsclaims.errors import EncodingError
from newsclaims.export.annotations import to_annotations
from newsclaims.export.jsonld import to_jsonld
from newsclaims.export.record import to_record
from newsclaims.model import Article
from newsclaims.times.published import read_published

Part = Literal["quotations", "attributions", "quantities", "times"]
Write = Callable[[str, Article], str]

#: formats that write each article by itself, from its name and what was found in it
FORMATS: dict[str, Write] = {
    "jsonl": lambda name, article: dumps({"id": name, **to_record(article)}),
    "json": lambda _name, article: dumps(to_dict(article), indent=2),
    "jsonld": lambda name, article: dumps(to_jsonld(article, name), indent=2),
    "annotations": lambda name, article: dumps(to_annotations(article, name), indent=2),
}


def dumps(data: object, indent: int | None = None) -> str:
    """Data as JSON that people can read."""
    return json.dumps(data, ensure_ascii=False, indent=indent)


@click.command(
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="For many articles, one JSON object a line, see: newsclaims batch -h",
)
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@click.option("--published", metavar="DATE", help="When the articles appeared; a year or a month alone is enough.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", *FORMATS, "html"]),
    help="[default: table in a terminal, jsonl elsewhere]",
)
@click.option(
    "--only",
    type=click.Choice(["quotations", "attributions", "quantities", "times"]),
    help="Look for this part alone.",
)
@click.option("--locale", type=click.Choice(list(LOCALES)), default="de", show_default=True, help="Variant of German.")
@click.option("--encoding", default="utf-8", show_default=True, help="How the files are encoded.")
@click.version_option(version("newsclaims"), prog_name="newsclaims", message="%(prog)s %(version)s")
@quiet_ends
def read(
    files: tuple[str, ...],
    published: str | None,
    form: str | None,
    only: Part | None,
    locale: str,
    encoding: str,
) -> None:
    """Say who claims what in each FILE, with quantities and times ("-" is standard input).

    A file may begin with a head: "date 2024-10", "title: …", "outlet: …". Positions count code points of the whole
    file.
    """
    try:
        "".encode(encoding)
    except LookupError:
        fail(f"--encoding {encoding} is not known", 2)
    try:
        read_published(published)
    except ValueError as error:
        fail(f"--published: {error}", 2)
    form = form or ("table" if sys.stdout.isatty() else "jsonl")
    status = 0

    def articles() -> Iterator[tuple[str, Article]]:
        nonlocal status
        for name in files:
            try:
                yield name, read_article(text_of(name, encoding), published, only, locale)
            except OSError as error:
                if isinstance(error, BrokenPipeError):
                    raise
                click.echo(f"newsclaims: {name}: {error.strerror}", err=True)
            except ValueError as error:
                click.echo(f"newsclaims: {name}: {error}", err=True)
            else:
                continue
            status = 1

    show(articles(), form)
    if status:
        sys.exit(status)


def show(articles: Iterator[tuple[str, Article]], form: str) -> None:
    """Write named articles to standard output, each as soon as it is read if the format allows it."""
    if form == "table":
        from newsclaims.cli.table import print_tables

        print_tables(articles)
    elif form == "html":
        from newsclaims.export.html import to_html

        write(to_html(dict(articles)))
    else:
        for name, article in articles:
            write(FORMATS[form](name, article))


def write(text: str) -> None:
    r"""Write to standard output, in UTF-8 whatever the terminal says; lone surrogates become \u escapes, as in JSON."""
    sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace") + b"\n")
    sys.stdout.buffer.flush()


def text_of(name: str, encoding: str) -> str:
    """The text of a file, line ends as they are, without a byte order mark; raises `EncodingError` if it has none."""
    if name == "-":
        data = sys.stdin.buffer.read()
    else:
        with open(name, "rb") as file:
            data = file.read()
    try:
        return data.decode(encoding).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise EncodingError(
            f"not {encoding}: byte {data[error.start]:#04x} at position {error.start} (line {line}); see --encoding"
        ) from None


def read_article(text: str, published: str | None, only: Part | None, locale: str) -> Article:
    """What is asked for in the text of a file; its head gives what the command line did not say."""
    head = read_head(text)
    body = without_head(text, head)
    published = published or head.published
    match only:
        case None:
            found = parse(body, published=published, locale=locale)
        case "quotations":
            found = Article(body, claims=parse_quotations(body))
        case "attributions":
            found = Article(body, claims=parse_attributions(body))
        case "quantities":
            found = Article(body, quantities=parse_quantities(body, locale=locale))
        case "times":
            found = Article(body, times=parse_times(body, published=published, locale=locale))
    return evolve(found, text=text, published=found.published or published, title=head.title, outlet=head.outlet)
