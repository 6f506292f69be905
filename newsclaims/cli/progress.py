"""Progress on a terminal, and only there."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import BinaryIO


@contextmanager
def progress_of(stream: BinaryIO, shown: bool) -> Iterator[Callable[[int, int], object]]:
    """A function that takes the lines and bytes done and moves a bar on standard error, if that is a terminal."""
    if not (shown and sys.stderr.isatty()):
        yield lambda _lines, _bytes: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn, TransferSpeedColumn

    bar = Progress(
        TextColumn("{task.fields[articles]:,} articles"),
        BarColumn(),
        TransferSpeedColumn(),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        transient=True,
    )
    with bar:
        task = bar.add_task("", total=size_of(stream), articles=0)
        articles = 0

        def advance(lines: int, size: int) -> None:
            nonlocal articles
            articles += lines
            bar.update(task, advance=size, articles=articles)

        yield advance


def size_of(stream: BinaryIO) -> int | None:
    """How many bytes a regular file holds; None for a pipe."""
    size = os.fstat(stream.fileno()).st_size
    return size or None
