"""Words of time: each token of a text becomes one letter that stands for its kind, and a value.

The grammar of this room is written over kinds ("day month year?"), so that a rule is a pattern over a string with one
letter a token. A word has one kind; where German leaves two readings open ("früher", "12.10"), the ambiguity has a kind
of its own and the rules name it in both places.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from newsclaims.lexicon import table
from newsclaims.reading.document import Reading

Value = str | int | float | tuple[int, ...] | None

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
    "sized",  # "90min", "5h"
)
#: kinds that are made in code, not in the word list
MADE = ("num", "ord", "month", "month3", "wdpart", "name", "rest_of_name", "phrase", "era", "blocked", "adjective", "times")
OTHER = "~"

_ENDINGS = ("e", "en", "er", "es", "em")
_ONES = "null ein zwei drei vier fünf sechs sieben acht neun".split()
_TEENS = "zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn".split()
_TENS = "- - zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split()
_PARTS = {
    "morgen": "MO", "früh": "MO", "vormittag": "MO", "mittag": "MI", "nachmittag": "AF", "abend": "EV", "nacht": "NI",
    "frühmorgens": "MO", "spätabend": "EV", "spätabends": "EV", "abends": "EV", "morgens": "MO", "nachmittags": "AF",
    "vormittags": "MO", "nachts": "NI", "mittags": "MI",
}  # fmt: skip
_WEEKDAYS = ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag")
_LENGTH_ENDS = {"jährig": "Y", "monatig": "M", "wöchig": "W", "tägig": "D", "stündig": "TH", "minütig": "TM"}
_LENGTH_ADJ = re.compile(r"(.+?)-?(jährig|monatig|wöchig|tägig|stündig|minütig)(?:e[nrsm]?)?")
_LENGTH_TAILS = tuple(f"{end}{tail}" for end in ("ig",) for tail in ("", "e", "en", "er", "es", "em"))
_NUMBER = re.compile(r"\d+(?:[.,:'’]\d+)*")


class Kinds:
    """The letters of the kinds. Letters are private; rules name kinds."""

    def __init__(self, names: Sequence[str]) -> None:
        self.letters = {name: chr(0x4E00 + at) for at, name in enumerate(names)}

    def __getitem__(self, name: str) -> str:
        return self.letters[name]


class Names(NamedTuple):
    """Phrases of several words by their first word, longest first: (words, kind, value)."""

    by_first: dict[str, list[tuple[tuple[str, ...], str, Value]]]

    def add(self, words: tuple[str, ...], kind: str, value: Value) -> None:
        """Learn a phrase."""
        entries = self.by_first.setdefault(words[0], [])
        entries.append((words, kind, value))
        entries.sort(key=lambda entry: -len(entry[0]))


def number_words() -> dict[str, int]:
    """Number words from null to hundert.

    >>> number_words()["einundzwanzig"], number_words()["dreissig"]
    (21, 30)
    """
    found = {word: at for at, word in enumerate(_ONES) if word != "ein"} | {"eins": 1}
    found.update({"zwo": 2, "zweier": 2, "dreier": 3, "hundert": 100, "tausend": 1000, "dutzend": 12})
    found.update({word: at + 10 for at, word in enumerate(_TEENS)})
    for tens, word in enumerate(_TENS[2:], 2):
        found[word] = 10 * tens
        found.update({f"{one}und{word}": 10 * tens + at for at, one in enumerate(_ONES) if at})
    found.update({f"{one}hundert": 100 * at for at, one in enumerate(_ONES) if at})
    found.update({word.replace("ß", "ss"): value for word, value in found.items() if "ß" in word})
    return found


@cache
def numerals() -> dict[str, int]:
    """`number_words`, made once."""
    return number_words()


def ordinals() -> Iterator[tuple[str, int]]:
    """Ordinals from erste to einunddreißigste, in all their forms."""
    odd = {1: "erst", 3: "dritt", 7: "siebt", 8: "acht"}
    for word, value in numerals().items():
        if 0 < value < 32 and word not in ("zweier", "dreier", "zwo", "dutzend"):
            stem = odd.get(value) or word + ("t" if value < 20 else "st")
            yield from ((stem + ending, value) for ending in _ENDINGS)


def fractions() -> Iterator[tuple[str, float]]:
    """"anderthalb", "zweieinhalb" and their like."""
    yield "anderthalb", 1.5
    yield from ((f"{word}einhalb", at + 0.5) for at, word in enumerate((*_ONES, *_TEENS)) if 0 < at < 13)


@cache
def months() -> dict[str, tuple[str, int]]:
    """Names of the months in Germany, Austria and Switzerland, wide and short, from CLDR: (kind, number)."""
    from babel import Locale

    found: dict[str, tuple[str, int]] = {}
    for locale in ("de", "de_AT", "de_CH"):
        for context in ("format", "stand-alone"):
            for width, kind in (("abbreviated", "month3"), ("wide", "month")):
                for number, name in Locale.parse(locale).months[context][width].items():
                    found[name.lower().rstrip(".")] = (kind, number)
    found.update({"mrz": ("month3", 3), "sep": ("month3", 9), "feber": ("month", 2), "juno": ("month", 6)})
    found.update({"jan": ("month3", 1), "feb": ("month3", 2), "märz": ("month", 3), "jun": ("month3", 6)})
    found.update({"jul": ("month3", 7), "mai": ("month", 5), "juni": ("month", 6), "juli": ("month", 7)})
    return found


class Lexicon:
    """Everything that the words of time are looked up in."""

    def __init__(self) -> None:
        rows = [(kind, _value(value), forms) for kind, value, forms in table("time_words.tsv")]
        self.kinds = Kinds([*dict.fromkeys((*NUMERIC, *MADE, *(row[0] for row in rows)))])
        self.words: dict[str, tuple[str, Value]] = {}
        self.lists: dict[str, frozenset[str]] = {}
        self.names = Names({})
        self._fill(rows)
        self._fill_names()
        kinds = self.kinds
        self.blocked = kinds["blocked"]
        self.capital = {kinds[name] for name in ("month3", "wdshort", "mal")} - {kinds["mal"]}
        self.morning = kinds["morning"]

    def _fill(self, rows: list[tuple[str, Value, str]]) -> None:
        put = self._put
        for word, number in numerals().items():
            put(word, "num", number)
        for word, number in [("ein", 1), *numerals().items()]:
            put(word + "mal", "times", number)
        for word in ("mehrmals", "mehrfach"):
            put(word, "times", "X")
        for word, fraction in fractions():
            put(word, "num", fraction)
        for word, number in ordinals():
            put(word, "ord", number)
        for word, (kind, number) in months().items():
            put(word, kind, number)
        prefixes = [form for kind, _, forms in rows if kind == "prefix" for form in forms.split()]
        for kind, value, forms in rows:
            if kind == "units":
                for form in (prefix + unit for prefix in prefixes for unit in forms.split()):
                    put(form, kind, value)
            for form in forms.split():
                stem, braces, _ = form.partition("{}")
                for word in (stem + ending for ending in _ENDINGS) if braces else (form,):
                    put(word, kind, value)
        for number, weekday in enumerate((*_WEEKDAYS, "sonnabend"), 1):
            for part, code in _PARTS.items():
                put(weekday + part, "wdpart", f"{6 if number == 8 else number}{code}")

    def _put(self, word: str, kind: str, value: Value) -> None:
        self.words[word] = (self.kinds[kind], value)

    def _fill_names(self) -> None:
        from newsclaims.reading.document import Reading

        def split(text: str) -> tuple[str, ...]:
            return tuple(Reading(text).lower)

        for kind, words in table("time_not.tsv"):
            if kind == "phrase":
                for phrase in words.split(";"):
                    self.names.add(split(phrase), "blocked", None)
            else:
                self.lists[kind] = frozenset(words.split())
        for kind, value, phrases in table("time_phrases.tsv"):
            for phrase in phrases.split(";"):
                self.names.add(split(phrase), kind, _value(value))
        for rule, names, *days in table("holidays_de.tsv"):
            for name in names.split(";"):
                self.names.add(split(name), "name", f"{rule}|{days[0] if days else 1}")


def _value(text: str) -> Value:
    if text == "-":
        return None
    try:
        return int(text)
    except ValueError:
        return float(text) if re.fullmatch(r"\d+\.\d+", text) else text


@cache
def lexicon() -> Lexicon:
    """The words of time, read at the first use."""
    return Lexicon()


class Tagged:
    """A reading with one letter for each token and the values of those that are words of time."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        words = lexicon()
        self.values: dict[int, Value] = {}
        letters = [OTHER] * len(reading)
        lower = reading.lower
        for at, (word, hit) in enumerate(zip(lower, map(words.words.get, lower), strict=True)):
            if hit is not None:
                if hit[0] in words.capital and reading.words[at].islower():
                    continue
                letters[at], self.values[at] = hit
            elif word[0] in "0123456789":
                letters[at], self.values[at] = self._numeric(word, words.kinds)
            elif word.endswith(_LENGTH_TAILS) and (length := _length(word)):
                letters[at], self.values[at] = words.kinds["lengthadj"], length
            elif word in _DECADES:
                letters[at], self.values[at] = words.kinds["decade"], _DECADES[word]
        self._names(letters, words)
        self._adjectives(letters, words.kinds)
        self.letters = "".join(letters)

    def _adjectives(self, letters: list[str], kinds: Kinds) -> None:
        """Mark an adjective between a number and a unit: "360 ehrenamtliche Stunden"."""
        units, adjective = kinds["units"], kinds["adjective"]
        for at in range(2, len(letters)):
            if letters[at] == units and letters[at - 1] == OTHER and letters[at - 2] != OTHER:
                word = self.reading.words[at - 1]
                if word.islower() and word.endswith(("e", "en", "er")) and isinstance(self.values.get(at - 2), int | float):
                    letters[at - 1] = adjective

    def _numeric(self, word: str, kinds: Kinds) -> tuple[str, Value]:
        kind, value = numeric(word)
        return (kinds[kind] if kind else OTHER), value

    def _names(self, letters: list[str], words: Lexicon) -> None:
        """Put one letter over the words of a phrase."""
        lower = self.reading.lower
        by_first = words.names.by_first
        tail = words.kinds["rest_of_name"]
        done = 0
        for at, entries in [(at, by_first[word]) for at, word in enumerate(lower) if word in by_first]:
            if at < done:
                continue
            for phrase, kind, value in entries:
                if tuple(lower[at : at + len(phrase)]) == phrase:
                    if kind == "name" and self.reading.words[at].islower() and len(phrase) == 1 and phrase[0] != lower[0]:
                        continue
                    done = at + len(phrase)
                    letters[at:done] = [words.kinds[kind]] + [tail] * (len(phrase) - 1)
                    self.values[at] = value
                    break


def _length(word: str) -> str | None:
    """The length that an adjective in -jährig, -tägig … states."""
    match = _LENGTH_ADJ.fullmatch(word)
    if match is None:
        return None
    amount: float | str | None = numerals().get(match[1], {"ein": 1, "eineinhalb": 1.5, "anderthalb": 1.5}.get(match[1]))
    if amount is None and _NUMBER.fullmatch(match[1]):
        amount = match[1].replace(",", ".")
    code = _LENGTH_ENDS[match[2]]
    return None if amount is None else f"P{code[:-1]}{amount}{code[-1]}"


_DECADES = {
    f"{stem}er{tail}": 10 * tens
    for tens, word in [*enumerate(_TENS), (0, "null"), (1, "zehn")]
    if tens > 1 or word in ("null", "zehn")
    for stem in (word, word.replace("ß", "ss"))
    for tail in ("", "jahre", "jahren", "-jahre", "-jahren")
} | {"nuller": 2000, "nullerjahre": 2000, "nullerjahren": 2000, "zweitausender": 2000}  # fmt: skip

_SHAPES = (
    ("clock", re.compile(r"(\d{1,2}):(\d\d)(?::(\d\d))?")),
    ("dmy", re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4}|\d\d)")),
    ("ymd", re.compile(r"(\d{4})\.(\d{1,2})(?:\.(\d{1,2}))?")),
    ("my", re.compile(r"(\d{1,2})\.(\d{4})")),
    ("hours", re.compile(r"(\d{1,2})(?:[:.](\d\d))?(?:h|uhr)(\d\d)?")),
    ("dayth", re.compile(r"(\d{1,2})(?:te[rns]?|ste[rns]?)")),
    ("decade", re.compile(r"(\d{2}|\d{4})(?:er|iger)(?:-?jahre[n]?)?")),
)
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})")
_SIZED = re.compile(r"(\d+(?:,\d+)?)-?(std|stunden?|min|minuten?|sek|sekunden?|tagen?|tage|jahren?|monaten?|wochen?)")


def numeric(word: str) -> tuple[str | None, Value]:
    """Kind and value of a token that begins with a digit.

    >>> numeric("20.30"), numeric("12.10"), numeric("31.10"), numeric("1998")
    (('clockdot', (20, 30)), ('either', (12, 10)), ('daymonth', (31, 10)), ('year4', 1998))
    >>> numeric("90er-jahre"), numeric("100-jähriges"), numeric("18-jährige")
    (('decade', 90), ('lengthadj', 'P100Y'), ('lengthadj', 'P18Y'))
    """
    if word.isascii() and word.isdigit():
        number = int(word) if len(word) < 12 else 10**12
        if len(word) == 4 and 1000 <= number < 2200:
            return "year4", number
        if len(word) > 2:
            return "number", number
        return ("int24" if number < 25 else "int31" if number < 32 else "int59" if number < 60 else "int99"), number
    if match := _DOTTED.fullmatch(word):
        first, second = int(match[1]), int(match[2])
        clock = first < 25 and second < 60 and len(match[2]) == 2
        date = 0 < first < 32 and 0 < second < 13
        kind = "either" if clock and date else "clockdot" if clock else "daymonth" if date else "number"
        return kind, (first, second)
    for kind, shape in _SHAPES:
        if match := shape.fullmatch(word):
            groups = tuple(int(group) for group in match.groups() if group)
            return kind, groups if kind not in ("dayth", "decade") else groups[0]
    if length := _length(word):
        return "lengthadj", length
    if match := _SIZED.fullmatch(word):
        unit = lexicon().words.get(match[2])
        return "sized", f"{match[1].replace(',', '.')}|{unit[1] if unit else ''}"
    if _NUMBER.fullmatch(word):
        return "number", _plain(word)
    return None, None


def _plain(word: str) -> float | int | None:
    """A number with separators, as Germans write them."""
    whole, _, part = word.partition(",")
    digits = re.sub(r"[.'’:]", "", whole)
    if not digits.isascii() or not part.isascii() or len(word) > 15 or not (part == "" or part.isdigit()):
        return None
    return float(f"{digits}.{part}") if part else int(digits)
