"""Word lists of the library, plain UTF-8 files that stand beside this module, and how they are read.

A list holds one entry a line; blank lines and lines that begin with `#` are for the reader. A table has its columns
parted by tabs.
"""

from collections.abc import Iterator
from importlib.resources import files


def lines(name: str) -> Iterator[str]:
    """The entries of the list file `name`, without comments and white space around them.

    Raises FileNotFoundError if there is no such file.

    """
    text = files(__name__).joinpath(name).read_text(encoding="utf-8")
    for line in text.splitlines():
        entry = line.strip()
        if entry and entry[0] != "#":
            yield entry


def table(name: str) -> Iterator[tuple[str, ...]]:
    """The rows of the table file `name`: the columns of each entry, without white space around them.

    Raises FileNotFoundError if there is no such file.
    """
    for line in lines(name):
        yield tuple(column.strip() for column in line.split("\t"))
