"""What a phrase tells of a source, and the small questions that all readers of phrases ask."""

import re
from dataclasses import dataclass, field

from newsclaims.grammar.words import DETERMINER, PREPOSITION, function_words
from newsclaims.model import Gender, Sort
from newsclaims.reading import Reading
from newsclaims.speakers.names import Name
from newsclaims.speakers.words import Head

QUOTE_MARKS = frozenset("\"„“”»«‚'›‹`")
_AGE = re.compile(r"(\d{1,3})[-‐‑]?[Jj]ährige")


@dataclass(eq=False, slots=True)
class Described:
    """What the phrase of tokens `first` to before `stop` tells."""

    first: int
    stop: int
    name: Name | None = None
    members: "list[Described]" = field(default_factory=list)  #: of a list: "Merkel und Macron"
    pronoun: str | None = None
    head: Head | None = None
    noun: str = ""  #: the head noun in lower case
    label: str = ""  #: what to call the source if nothing better is found
    role: str | None = None
    organisation: str | None = None
    country: str | None = None
    party: str | None = None
    age: int | None = None
    former: bool = False  #: der frühere Minister, sein Vorgänger
    gender: Gender = Gender.UNKNOWN
    sort: Sort = Sort.UNKNOWN
    plural: bool = False
    definite: bool = False
    indefinite: bool = False
    possessive: bool = False  #: sein Anwalt, deren Chef
    proper: bool = False  #: a proper name of something that is no person

    def at(self, first: int, stop: int) -> "Described":
        """The same of a phrase with the same words elsewhere."""
        return Described(
            first,
            stop,
            self.name,
            self.members,
            self.pronoun,
            self.head,
            self.noun,
            self.label,
            self.role,
            self.organisation,
            self.country,
            self.party,
            self.age,
            self.former,
            self.gender,
            self.sort,
            self.plural,
            self.definite,
            self.indefinite,
            self.possessive,
            self.proper,
        )


def function_at(reading: Reading, i: int) -> int:
    """The bits of the function word at token `i`; none if it is written as a name inside a sentence ("Kurz")."""
    bits = function_words().get(reading.lower[i], 0)
    if bits and i and reading.words[i][0].isupper() and not reading.breaks[i]:
        before = reading.words[i - 1]
        if before[-1:].isalnum() or before == ",":
            return 0
    return bits


def is_determiner(reading: Reading, i: int) -> bool:
    """Whether token `i` can be an article or the like."""
    return bool(function_words().get(reading.lower[i], 0) & DETERMINER)


def is_preposition(reading: Reading, i: int) -> bool:
    """Whether token `i` can be a preposition."""
    return bool(function_words().get(reading.lower[i], 0) & PREPOSITION)


def is_noun(reading: Reading, i: int, first: int) -> bool:
    """Whether token `i` of a phrase that begins at `first` is written like a noun."""
    return reading.words[i][0].isupper() and not (i == first and reading.lower[i] in function_words())


_FORMER = ("früher", "ehemalig", "einstig", "damalig", "abgewählt", "vormalig", "scheidend", "ex-", "alt-")


def is_former(reading: Reading, first: int, stop: int) -> bool:
    """Whether the words tell of an office that is no longer held."""
    return any(word.startswith(_FORMER) or "vorgänger" in word for word in reading.lower[first:stop])


def age_in(reading: Reading, first: int, stop: int) -> int | None:
    """The age that the words tell: "52-jährigen", "52 Jahre alten".

    >>> from newsclaims.reading import read
    >>> age_in(read("der 52-jährige Mann"), 0, 3), age_in(read("die 34 Jahre alte Frau"), 0, 5)
    (52, 34)
    """
    for i in range(first, stop):
        word = reading.words[i]
        if word[:1].isdigit():
            if age := _AGE.match(word):
                return int(age[1])
            if word.isdigit() and len(word) < 4 and reading.lower[i + 1 : i + 2] == ["jahre"] and i + 2 < stop:
                return int(word)
    return None


def past_age(reading: Reading, i: int, stop: int) -> int:
    """Behind an age that stands before a noun: "(die) [34 Jahre alte] Frau"; `i` where there is none."""
    measured = i + 3 < stop and reading.lower[i + 1] == "jahre" and reading.lower[i + 2].startswith("alte")
    return i + 3 if measured else i
