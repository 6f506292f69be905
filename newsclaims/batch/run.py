"""Whole files of articles: in order, in constant memory, in several processes, whole or not at all, and resumable.

The output grows in `OUT.partial`, the rejects beside it, and both get their names when the run is through. The rejects
of each chunk of lines are written before its records. So a broken run can be picked up from its files alone: the
records belong to the lines of the input in their order, leaving out those that the rejects name, and the first line
without either is where the work goes on.
"""

import json
import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice
from multiprocessing import get_context
from pathlib import Path
from typing import BinaryIO

from attrs import define

from newsclaims.batch.lines import Line, Options, Result, process, read_line
from newsclaims.errors import BatchError, RecordError

#: a chunk goes to a process at once; it ends after so many lines or bytes
CHUNK_LINES = 32
CHUNK_BYTES = 1 << 18
#: chunks under way for each process; together they bound the memory
CHUNKS_AHEAD = 3


@define
class Summary:
    """What a run did. `resumed` counts the lines that an earlier run had done."""

    records: int = 0
    rejects: int = 0
    resumed: int = 0
    bytes: int = 0


def no_progress(_lines: int, _bytes: int) -> None:
    """Tell nobody."""


def rejects_beside(output: Path) -> Path:
    """Where the rejects go unless told otherwise.

    >>> rejects_beside(Path("out.jsonl")).name
    'out.rejects.jsonl'
    """
    return output.with_name(f"{output.name.removesuffix('.jsonl')}.rejects.jsonl")


def partial(path: Path) -> Path:
    """Where a file grows until it is whole."""
    return path.with_name(path.name + ".partial")


def read_lines(source: BinaryIO) -> Iterator[Line]:
    """The lines that are not blank, numbered from 1; a byte order mark is no part of the first."""
    for number, data in enumerate(source, 1):
        line = data.removeprefix(b"\xef\xbb\xbf") if number == 1 else data
        if line.strip():
            yield Line(number, line)


def chunked(lines: Iterable[Line]) -> Iterator[list[Line]]:
    """Lines in chunks."""
    chunk: list[Line] = []
    size = 0
    for line in lines:
        chunk.append(line)
        size += len(line.data)
        if len(chunk) == CHUNK_LINES or size >= CHUNK_BYTES:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def process_chunk(chunk: list[Line], options: Options) -> list[Result]:
    """What comes of each line of a chunk (runs in a process of its own)."""
    return [process(line, options) for line in chunk]


def process_lines(
    lines: Iterable[Line], options: Options, workers: int = 1
) -> Iterator[tuple[list[Line], list[Result]]]:
    """Chunks of lines with what comes of them, in the order of the input.

    No more than `CHUNKS_AHEAD` chunks a process are under way, however slowly the results are taken. Raises
    `BatchError` if a process dies.
    """
    chunks = chunked(lines)
    if workers <= 1:
        for chunk in chunks:
            yield chunk, process_chunk(chunk, options)
        return
    # Ctrl-C is for the process that waits for the others
    executor = ProcessPoolExecutor(workers, get_context("spawn"), signal.signal, (signal.SIGINT, signal.SIG_IGN))
    try:
        ahead: deque[tuple[list[Line], Future[list[Result]]]] = deque()
        for chunk in islice(chunks, workers * CHUNKS_AHEAD):
            ahead.append((chunk, executor.submit(process_chunk, chunk, options)))
        while ahead:
            done, future = ahead.popleft()
            results = future.result()
            for chunk in islice(chunks, 1):
                ahead.append((chunk, executor.submit(process_chunk, chunk, options)))
            yield done, results
    except BrokenProcessPool as error:
        raise BatchError(
            "a worker process died (out of memory?); --resume goes on, perhaps with fewer --workers"
        ) from error
    finally:
        executor.shutdown(cancel_futures=True)


def run_lines(
    lines: Iterable[Line],
    output: BinaryIO,
    rejects: Callable[[bytes], object],
    *,
    options: Options | None = None,
    workers: int = 1,
    progress: Callable[[int, int], object] = no_progress,
    summary: Summary | None = None,
) -> Summary:
    """Write the records of `lines` to `output`.

    `rejects` takes the line of each rejection, `progress` the lines and bytes that are done since the last call. What
    is done is counted in `summary`, which is also returned.
    """
    summary = summary or Summary()
    for chunk, results in process_lines(lines, options or Options(), workers):
        for result in results:
            if result.rejected:
                summary.rejects += 1
                rejects(result.data)
        for result in results:
            if not result.rejected:
                summary.records += 1
                output.write(result.data)
        output.flush()
        done = sum(len(line.data) for line in chunk)
        summary.bytes += done
        progress(len(chunk), done)
    return summary


def run_files(
    source: BinaryIO,
    output: Path,
    rejects: Path | None = None,
    *,
    options: Options | None = None,
    workers: int = 1,
    resume: bool = False,
    progress: Callable[[int, int], object] = no_progress,
) -> Summary:
    """Read articles from a stream and write their records to the file `output`, which appears when all is done.

    With `resume`, what an earlier run left in `OUT.partial` is kept and the work goes on behind it; `source` must then
    hold the same articles from its beginning. Raises `BatchError` if it does not, and `OSError` if a file cannot be
    written.
    """
    rejects = rejects or rejects_beside(output)
    growing, growing_rejects = partial(output), partial(rejects)
    summary = Summary()
    lines = read_lines(source)
    if resume and growing.exists():
        growing_rejects.touch()
        lines = take_up(lines, growing, growing_rejects, summary, progress)
    else:
        growing.write_bytes(b"")
        growing_rejects.write_bytes(b"")
    with open(growing, "ab") as records_file, open(growing_rejects, "ab", buffering=0) as rejects_file:
        run_lines(
            lines,
            records_file,
            rejects_file.write,
            options=options,
            workers=workers,
            progress=progress,
            summary=summary,
        )
        os.fsync(records_file.fileno())
    if summary.rejects:
        os.replace(growing_rejects, rejects)
    else:
        growing_rejects.unlink()
        rejects.unlink(missing_ok=True)
    os.replace(growing, output)
    return summary


def take_up(
    lines: Iterator[Line],
    records: Path,
    rejects: Path,
    summary: Summary,
    progress: Callable[[int, int], object] = no_progress,
) -> Iterator[Line]:
    """The lines of the input that a broken run had not done; cuts its files where they are torn."""
    with open(records, "rb+") as records_file, open(rejects, "rb+") as rejects_file:
        records_left, rejects_left = whole_lines(records_file), whole_lines(rejects_file)
        reject = next(rejects_left, None)
        records_kept = rejects_kept = 0
        rest: Iterator[Line] = iter(())
        for line in lines:
            if reject is not None and json.loads(reject)["line"] == line.number:
                rejects_kept += len(reject)
                summary.rejects += 1
                reject = next(rejects_left, None)
            elif (record := next(records_left, None)) is not None:
                if not same_id(line, record):
                    raise BatchError(f"{records} is not of this input (see line {line.number}); run without --resume")
                records_kept += len(record)
                summary.records += 1
            else:
                rest = chain([line], lines)
                break
            summary.resumed += 1
            progress(1, len(line.data))
        if next(records_left, None) is not None:
            raise BatchError(f"{records} holds more records than this input; run without --resume")
        records_file.truncate(records_kept)
        rejects_file.truncate(rejects_kept)
    return rest


def whole_lines(file: BinaryIO) -> Iterator[bytes]:
    """The lines of a file without the last one, if it was torn."""
    return (line for line in file if line.endswith(b"\n"))


def same_id(line: Line, record: bytes) -> bool:
    """Whether a record was made from a line."""
    try:
        return bool(read_line(line.data).id == json.loads(record)["id"])
    except RecordError:
        return False
