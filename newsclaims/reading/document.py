"""One text, read: parallel lists over its tokens, and what is found in them the first time somebody asks."""

from functools import cached_property
from typing import NamedTuple

from newsclaims.reading.tokens import tokenize


class Sentence(NamedTuple):
    """A stretch of tokens, `first` to before `stop`."""

    first: int
    stop: int
    paragraph: int
    heading: bool


class Quote(NamedTuple):
    """A pair of quotation marks: the tokens of the two marks (`close` is the last token inside if never closed)."""

    open: int
    close: int
    closed: bool
    parent: int  # index in `Reading.quotes` of the quotation around it, or -1


class Reading:
    """A text with its tokens; sentences, paragraphs and quotations are found at the first use.

    `words`, `lower`, `starts`, `ends` and `breaks` run in parallel. `words` are as a reader sees them (no soft hyphens,
    composed umlauts), `lower` the same in lower case, `starts` and `ends` half-open code points of the text as given, and
    `breaks` counts the line breaks before the token.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.words, self.starts, self.ends, self.breaks = tokenize(text)
        self.lower = [word.lower() for word in self.words]

    def __len__(self) -> int:
        return len(self.words)

    def span(self, first: int, stop: int) -> tuple[int, int]:
        """Where tokens `first` to before `stop` stand in the text."""
        return self.starts[first], self.ends[stop - 1]

    def glued(self, index: int) -> bool:
        """Whether no white space stands before the token."""
        return index > 0 and self.starts[index] == self.ends[index - 1]

    @cached_property
    def paragraphs(self) -> list[tuple[int, int]]:
        """Token ranges of the paragraphs."""
        raise NotImplementedError

    @cached_property
    def quotes(self) -> list[Quote]:
        """Pairs of quotation marks in the order of their opening."""
        raise NotImplementedError

    @cached_property
    def sentences(self) -> list[Sentence]:
        """Outer sentences: what stands in quotation marks does not end them unless it stands alone."""
        raise NotImplementedError

    @cached_property
    def sentence_of(self) -> list[int]:
        """For each token the index of its sentence."""
        raise NotImplementedError

    def sentences_in(self, first: int, stop: int) -> list[tuple[int, int]]:
        """The sentences inside a stretch of tokens, as those of a quotation."""
        raise NotImplementedError


def read(text: str) -> Reading:
    """Read a text of any kind; never raises.

    >>> read("Gut. Ja!").words
    ['Gut', '.', 'Ja', '!']
    """
    return Reading(text)
