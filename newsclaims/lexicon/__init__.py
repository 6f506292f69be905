"""Word lists of the library, plain UTF-8 files that stand beside this module, and how they are read.

A list holds one entry a line; blank lines and lines that begin with `#` are for the reader. A table has its columns
parted by tabs. Small classes of words that the grammar asks for by name stand together in `word_classes.toml`.
"""

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files


def lines(name: str) -> Iterator[str]:
    """The entries of the list file `name`, without comments and white space around them.

    Raises FileNotFoundError if there is no such file.

    >>> next(lines("verb_particles.txt")).split()[:2]
    ['ab', 'an']
    """
    return (line.strip() for line in _entries(name))


def table(name: str) -> Iterator[tuple[str, ...]]:
    """The rows of the table file `name`: the columns of each entry, without white space around them.

    Raises FileNotFoundError if there is no such file.

    >>> next(table("verbs_strong.tsv"))[0]
    'backen'
    """
    return (tuple(column.strip() for column in line.split("\t")) for line in _entries(name))


def _entries(name: str) -> Iterator[str]:
    for line in files(__name__).joinpath(name).read_text(encoding="utf-8").splitlines():
        if line and not line.isspace() and line[0] != "#":
            yield line


def word_class(name: str) -> frozenset[str]:
    """The words of one class in `word_classes.toml`.

    Raises KeyError if there is no such class.

    >>> sorted(word_class("occasions"))[:2]
    ['anfrage', 'frage']
    """
    return _word_classes()[name]


@cache
def _word_classes() -> dict[str, frozenset[str]]:
    text = files(__name__).joinpath("word_classes.toml").read_text(encoding="utf-8")
    classes: dict[str, str | list[str]] = tomllib.loads(text)
    return {name: frozenset(words.split() if isinstance(words, str) else words) for name, words in classes.items()}
