"""Words of time: each token of a text becomes one letter that stands for its kind, and a value.

The grammar of this room is written over kinds ("day month year?"), so that a rule is a pattern over a string with one
letter a token. A word has one kind; where German leaves two readings open ("früher", "12.10"), the ambiguity has a kind
of its own and the rules name it in both places.
"""

import re
from functools import cache, lru_cache

from newsclaims.lexicon import table
from newsclaims.reading import Memory, Reading
from newsclaims.times.numbers import (
    ENDINGS,
    LENGTH_TAILS,
    Value,
    decades,
    halves,
    length,
    number_words,
    numeric,
    ordinals,
)

OTHER = "~"

#: places of words in phrases
NOWHERE, FIRST, SECOND, EITHER, ALONE = ".12e!"
_PHRASE_BEGINS = re.compile(f"{ALONE}|[{FIRST}{EITHER}](?=[{SECOND}{EITHER}{ALONE}])")

#: kinds of tokens that begin with a digit, told by their shape
NUMERIC = (
    "int24",  # 0 to 24: an hour, a day, a number
    "int31",  # 25 to 31
    "int59",  # 32 to 59
    "int99",  # 60 to 99
    "number",  # any other number: "1,5", "10.000", "366"
    "year4",  # 1000 to 2199, four digits
    "clockdot",  # "20.30": a clock time, no date
    "daymonth",  # "31.10": a date, no clock time
    "either",  # "12.10": both
    "clock",  # "8:40", "19:56:30"
    "dmy",  # "3.10.90"
    "ymd",  # "2016.05"; with three parts "2016.05.12"
    "my",  # "05.2016"
    "dayth",  # "15te", "13ter"
    "hours",  # "11h", "7h01", "18:30h"
    "decade",  # "90er", "1980er-Jahren"
    "lengthadj",  # "100-jähriges", "dreitägig"
    "sized",  # "90min", "5std"
)
#: kinds that are made in code, not in the word list
MADE = ("num", "ord", "times", "wdpart", "weekspan", "name", "rest_of_name", "phrase", "era", "blocked", "adjective")

#: abbreviations that are other words in lower case
_CAPITAL = ("month3", "wdshort")
_WEEKDAYS = (("montag", 1), ("dienstag", 2), ("mittwoch", 3), ("donnerstag", 4), ("freitag", 5), ("samstag", 6),
             ("sonnabend", 6), ("sonntag", 7))  # fmt: skip
_DECIMAL = re.compile(r"\d+\.\d+")


@cache
def months() -> dict[str, tuple[str, int]]:
    """Names of the months in Germany, Austria and Switzerland, wide and short, from CLDR: (kind, number).

    >>> months()["jänner"], months()["okt"], months()["mai"]
    (('month', 1), ('month3', 10), ('month', 5))
    """
    from babel import Locale

    found: dict[str, tuple[str, int]] = {}
    for width, kind in (("abbreviated", "month3"), ("wide", "month")):
        for locale in ("de", "de_AT", "de_CH"):
            for context in ("format", "stand-alone"):
                for number, name in Locale.parse(locale).months[context][width].items():
                    found[name.lower().rstrip(".")] = (kind, number)
    return found


class Lexicon:
    """Everything that the words of time are looked up in."""

    def __init__(self) -> None:
        rows = [(kind, _value(value), forms.split()) for kind, value, forms in table("time_words.tsv")]
        names = dict.fromkeys((*NUMERIC, *MADE, *(kind for kind, _, _ in rows)))
        self.kinds = {name: chr(0x4E00 + at) for at, name in enumerate(names)}  # letters are private; rules name kinds
        self.words: dict[str, tuple[str, Value]] = {}
        self.lists = {name: frozenset(words.split()) for name, words in table("time_contexts.tsv")}
        self.phrases: dict[str, list[tuple[tuple[str, ...], str, Value]]] = {}
        self.capital = frozenset(self.kinds[kind] for kind in _CAPITAL)
        self._learn_numbers()
        self._learn_words(rows)
        self._learn_phrases()
        self.seconds = frozenset(words[1] for group in self.phrases.values() for words, _, _ in group if words[1:])
        self.letters = Memory(lambda word: _read(word)[0] + self._place(word))
        odd = (*self.capital, self.kinds["units"], self.kinds["weeks"])
        self.odd = re.compile(f"[{''.join(odd)}]")  #: letters that ask for a look at the words

    def _place(self, word: str) -> str:
        """Whether a word may be a phrase, the first or the second word of one, or either."""
        phrases = self.phrases.get(word, ())
        if any(len(words) == 1 for words, _, _ in phrases):
            return ALONE
        if word in self.seconds:
            return EITHER if phrases else SECOND
        return FIRST if phrases else NOWHERE

    def _put(self, word: str, kind: str, value: Value) -> None:
        self.words[word] = (self.kinds[kind], value)

    def _learn_numbers(self) -> None:
        for word, number in number_words().items():
            self._put(word, "num", number)
            self._put(word + "mal", "times", number)
        self._put("einmal", "times", 1)
        self._put("mehrmals", "times", "X")
        for word, half in halves():
            self._put(word, "num", half)
        for word, number in ordinals():
            self._put(word, "ord", number)
        for word, number in decades().items():
            self._put(word, "decade", number)
        for word, (kind, number) in months().items():
            self._put(word, kind, number)

    def _learn_words(self, rows: list[tuple[str, Value, list[str]]]) -> None:
        short = [(form, value) for kind, value, forms in rows if kind == "wdshort" for form in forms]
        for names in (_WEEKDAYS, short):
            for one, first in names:
                for other, last in names:
                    self._put(f"{one}-{other}", "weekspan", f"XXXX-WXX-{first}/XXXX-WXX-{last}")
        prefixes = [form for kind, _, forms in rows if kind == "prefix" for form in forms]
        for kind, value, forms in rows:
            for form in forms if kind != "prefix" else ():
                stem, braces, _ = form.partition("{}")
                if kind == "weekpart":
                    for weekday, number in _WEEKDAYS:
                        self._put(weekday + form, "wdpart", f"{number}{value}")
                    continue
                for word in [stem + ending for ending in ENDINGS] if braces else [form]:
                    self._put(word, kind, value)
                if kind in ("units", "weeks"):
                    for prefix in prefixes:
                        self._put(prefix + form, kind, value)

    def _learn_phrases(self) -> None:
        for kind, value, phrases in table("time_phrases.tsv"):
            self._learn(phrases, kind, _value(value))
        for rule, names, *days in table("holidays_de.tsv"):
            self._learn(names, "name", "|".join([rule, *days]))
        for entries in self.phrases.values():
            entries.sort(key=lambda entry: -len(entry[0]))

    def _learn(self, phrases: str, kind: str, value: Value) -> None:
        for phrase in phrases.split(";"):
            words = tuple(Reading(phrase).lower)
            self.phrases.setdefault(words[0], []).append((words, self.kinds[kind], value))


@lru_cache(maxsize=1 << 14)
def _read(word: str) -> tuple[str, Value]:
    """The letter and the value of a word in lower case."""
    words = lexicon()
    hit = words.words.get(word)
    if hit is not None:
        return hit
    if word[0] in "0123456789":
        kind, value = numeric(word)
        return words.kinds[kind] if kind else OTHER, value
    if word.endswith(LENGTH_TAILS) and (lasting := length(word)):
        return words.kinds["lengthadj"], lasting
    return OTHER, None


def _value(text: str) -> Value:
    if text == "-":
        return None
    if _DECIMAL.fullmatch(text):
        return float(text)
    return int(text) if text.lstrip("-").isdigit() else text


@cache
def lexicon() -> Lexicon:
    """The words of time, read at the first use."""
    return Lexicon()


def known_times() -> Memory[str]:
    """The letter that each word in lower case is of, and the one for its place in phrases."""
    return lexicon().letters


def listed(name: str) -> frozenset[str]:
    """A list of words by which a rule looks at its surroundings (`time_contexts.tsv`)."""
    return lexicon().lists[name]


class Tagged:
    """A reading with one letter for each token, and the values of those that are words of time."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._own: dict[int, Value] = {}  # values that tokens have other than by their word
        words = lexicon()
        told = "".join(reading.told(words.letters))
        plain, places = told[::2], told[1::2]
        letters = list(plain)
        units = []
        for match in words.odd.finditer(plain):
            at = match.start()
            if letters[at] not in words.capital:
                units.append(at)
            elif reading.words[at].islower():
                letters[at], self._own[at] = OTHER, None
        self._mark_phrases(letters, places, words)
        self._mark_adjectives(letters, words.kinds, units)
        self.letters = "".join(letters)

    def value(self, at: int) -> Value:
        """The value of a token; None if it has none, and outside the text."""
        if at in self._own:
            return self._own[at]
        return _read(self.reading.lower[at])[1] if 0 <= at < len(self.reading) else None

    def _mark_phrases(self, letters: list[str], places: str, words: Lexicon) -> None:
        """Put one letter over the words of a phrase."""
        lower, rest = self.reading.lower, words.kinds["rest_of_name"]
        done = 0
        for match in _PHRASE_BEGINS.finditer(places):
            at = match.start()
            if at < done:
                continue
            for phrase, letter, value in words.phrases[lower[at]]:
                if tuple(lower[at : at + len(phrase)]) == phrase:
                    done = at + len(phrase)
                    letters[at:done] = [letter] + [rest] * (len(phrase) - 1)
                    self._own[at] = value
                    break

    def _mark_adjectives(self, letters: list[str], kinds: dict[str, str], units: list[int]) -> None:
        """Mark an adjective between a number and one of the units: "360 ehrenamtliche Stunden"."""
        for at in units:
            if letters[at] in (kinds["units"], kinds["weeks"]) and at > 1 and letters[at - 1] == OTHER:
                word = self.reading.words[at - 1]
                if word.islower() and word.endswith(ENDINGS) and isinstance(self.value(at - 2), int | float):
                    letters[at - 1] = kinds["adjective"]
