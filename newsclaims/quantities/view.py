"""The tokens of a reading as the rules of quantities look at them."""

from newsclaims.quantities.draft import Draft
from newsclaims.quantities.memory import known_numerals
from newsclaims.quantities.numerals import Numeral
from newsclaims.quantities.tables import Tail, Thing, currency_ends, is_symbol, may_precede, tails
from newsclaims.reading.document import Reading

_LOCALES = ("de", "de_AT", "de_CH", "de_LI")


class View:
    """A reading with the tables of a locale.

    Raises ValueError if the locale is none of de, de_AT, de_CH and de_LI.
    """

    __slots__ = (
        "_known",
        "breaks",
        "ends",
        "floor",
        "locale",
        "lower",
        "numerals",
        "reading",
        "signs",
        "size",
        "starts",
        "tails",
        "words",
    )

    def __init__(self, reading: Reading, locale: str) -> None:
        if locale not in _LOCALES:
            raise ValueError(f"locale must be one of {', '.join(_LOCALES)}, got {locale!r}")
        self.reading = reading
        self.words, self.lower, self.breaks = reading.words, reading.lower, reading.breaks
        self.starts, self.ends = reading.starts, reading.ends
        self.size = len(self.words)
        self.floor = 0  #: tokens before it belong to earlier numbers
        self.locale = locale
        self._known = known_numerals(locale)
        self.numerals: list[Numeral | None] = reading.told(self._known)
        self.tails: dict[str, list[Tail]] = tails(locale)
        self.signs: frozenset[str] = currency_ends(locale)

    def numeral(self, index: int) -> Numeral | None:
        """The token as a number."""
        return self.numerals[index]

    def numeral_in(self, word: str) -> Numeral | None:
        """A part of a token as a number."""
        return self._known[word.lower()] if word else None

    def numeral_at(self, index: int) -> Numeral | None:
        """The token as a number; None past the end or on a new line as well."""
        return self.numerals[index] if index < self.size and self.breaks[index] < 2 else None

    def before(self, index: int) -> str:
        """The token before `index` in lower case, "" at the beginning of a paragraph or right behind another number."""
        return self.lower[index - 1] if index > self.floor and self.breaks[index] < 2 else ""

    def after(self, index: int) -> str:
        """The token `index` in lower case, "" past the end or on a new line."""
        return self.lower[index] if index < self.size and self.breaks[index] < 2 else ""

    def glued(self, index: int) -> bool:
        """Whether no white space stands before the token."""
        return index > 0 and self.starts[index] == self.ends[index - 1]

    def one_space(self, index: int) -> bool:
        """Whether exactly one character of white space stands before the token, no line break."""
        return index > 0 and self.starts[index] == self.ends[index - 1] + 1 and not self.breaks[index]

    def skip_point(self, draft: Draft) -> None:
        """Take the point of an abbreviation into the draft: "Mio."."""
        if draft.stop < self.size and self.words[draft.stop] == "." and self.glued(draft.stop):
            draft.stop += 1

    def tail(self, index: int) -> Tail | None:
        """The unit, currency or percent sign that begins with token `index`."""
        if index >= self.size or self.breaks[index] > 1:
            return None
        word, lower = self.words[index], self.lower[index]
        exact = self._longest(self.tails[word], index) if word in self.tails else None
        if lower == word or lower not in self.tails:
            return exact
        other = self._longest(self.tails[lower], index)
        if other is None or is_symbol(other) or (exact and len(exact.rest) >= len(other.rest)):
            return exact
        return other

    def _longest(self, group: list[Tail], index: int) -> Tail | None:
        for tail in group:
            stop = index + 1 + len(tail.rest)
            if stop <= self.size and tuple(self.lower[index + 1 : stop]) == tail.rest:
                return tail
        return None

    def sign_before(self, index: int) -> tuple[Tail, int] | None:
        """The currency sign or code that ends before token `index`, and where it begins: "US $ 15"."""
        if self.before(index) not in self.signs:
            return None
        for first in (index - 3, index - 2, index - 1):
            if first >= self.floor:
                tail = self.tail(first)
                if tail and tail.thing is Thing.CURRENCY and first + 1 + len(tail.rest) == index and may_precede(tail):
                    return tail, first
                if (
                    first == index - 2
                    and self.words[index - 1] == "$"
                    and (code := self.tails.get(self.words[first].upper()))
                ):
                    return code[0], first
        return None
