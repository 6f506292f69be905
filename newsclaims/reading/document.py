"""One text, read: its tokens, and what is found in them the first time somebody asks."""

from operator import itemgetter
from typing import Any, TypeVar

from newsclaims.reading.memory import Memory, together
from newsclaims.reading.paragraphs import find_paragraphs
from newsclaims.reading.quotes import Quote, find_quotes
from newsclaims.reading.sentences import Sentence, find_sentences, find_stops, split_inside
from newsclaims.reading.tokens import Tokens

T = TypeVar("T")


#: German words that are particles of a name as well
NOBLE = frozenset(("von", "zu", "vom", "zum", "zur"))


class Reading(Tokens):
    """A text with its tokens; sentences, paragraphs and quotations are found at the first use."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._told: dict[int, list[Any]] = {}
        self._marks: dict[tuple[int, int], list[int]] = {}
        self._paragraphs: list[tuple[int, int]] | None = None
        self._quotes: list[Quote] | None = None
        self._stops: list[int] | None = None
        self._sentences: list[Sentence] | None = None
        self._sentence_of: list[int] | None = None
        self._noble: dict[str, set[str]] | None = None

    def told(self, memory: Memory[T]) -> list[T]:
        """What a memory (one that lasts) holds of each word in lower case."""
        found = self._told.get(id(memory))
        if found is None:
            found = self._told[id(memory)] = list(map(memory.__getitem__, self.lower))
        return found

    def marks(self, memory: Memory[int], bits: int) -> list[int]:
        """The marks for which a memory holds one of some bits."""
        key = id(memory), bits
        found = self._marks.get(key)
        if found is None:
            told = self.told(memory)
            found = self._marks[key] = [i for i in self.odd if told[i] & bits]
        return found

    def ask(self, *memories: Memory[Any]) -> None:
        """Look up at once what will be asked of several memories: the way to a word is longer than all it tells."""
        found = list(map(together(*memories).__getitem__, self.lower))
        for place, memory in enumerate(memories):
            self._told[id(memory)] = list(map(itemgetter(place), found))

    @property
    def paragraphs(self) -> list[tuple[int, int]]:
        """Token ranges of the paragraphs."""
        if self._paragraphs is None:
            self._paragraphs = find_paragraphs(self)
        return self._paragraphs

    @property
    def quotes(self) -> list[Quote]:
        """Pairs of quotation marks in the order of their opening."""
        if self._quotes is None:
            self._quotes = find_quotes(self, self.paragraphs)
        return self._quotes

    @property
    def stops(self) -> list[int]:
        """The tokens at which a sentence may end."""
        if self._stops is None:
            self._stops = find_stops(self)
        return self._stops

    @property
    def sentences(self) -> list[Sentence]:
        """Outer sentences: what stands in quotation marks does not end them unless it stands alone."""
        if self._sentences is None:
            self._sentences = find_sentences(self, self.paragraphs, self.quotes, self.stops)
        return self._sentences

    @property
    def sentence_of(self) -> list[int]:
        """For each token the index of its sentence."""
        if self._sentence_of is None:
            self._sentence_of = []
            for number, sentence in enumerate(self.sentences):
                self._sentence_of.extend([number] * (sentence.stop - sentence.first))
        return self._sentence_of

    @property
    def noble(self) -> dict[str, set[str]]:
        """The words before the particles of what may be a name, by its last word: "Uta von der Lohe".

        >>> read("Uta von der Lohe sprach mit Herrn zu Pape.").noble
        {'Lohe': {'Uta'}, 'Pape': {'Herrn'}}
        """
        if self._noble is None:
            words, self._noble = self.words, {}
            for i in [i for i, word in enumerate(words[:-2]) if word in NOBLE]:
                if i and words[i - 1][:1].isupper():
                    name = words[i + 1 + (words[i + 1] in ("der", "den", "dem"))]
                    if name[:1].isupper():
                        self._noble.setdefault(name, set()).add(words[i - 1])
        return self._noble

    def sentences_in(self, first: int, stop: int) -> list[tuple[int, int]]:
        """The sentences inside a stretch of tokens, as those of a quotation.

        >>> read("„Wer zahlt? Wir nicht“, sagte er.").sentences_in(1, 6)
        [(1, 4), (4, 6)]
        """
        return split_inside(self, self.paragraphs, self.quotes, self.stops, first, stop)


def read(text: str) -> Reading:
    """Read a text of any kind; never raises.

    >>> read("Gut. Ja!").words
    ['Gut', '.', 'Ja', '!']
    """
    return Reading(text)
