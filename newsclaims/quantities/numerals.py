"""Single tokens as numbers: "neunhundertneunzehn", "zweieinhalb", "10.000", "18-Jährige", "20-Euro-Schein".

Number words are read by their morphology (Duden, Die Grammatik, "Numeralia"): thousands, hundreds and "und" compounds
are taken apart, and the endings "-te", "-tel", "-mal", "-fach" and "-jährig" tell what the number does.
"""

import re
from collections.abc import Callable
from decimal import Decimal
from enum import Enum, auto
from functools import cache
from typing import NamedTuple

from newsclaims.lexicon import table

_MOST_DIGITS = 40


class Sort(Enum):
    """What a token does in a number expression."""

    CARDINAL = auto()  #: a number, in digits or words
    ARTICLE = auto()  #: "ein", a number only in company
    HALF = auto()  #: "halbe"
    MAGNITUDE = auto()  #: "Millionen", "Dutzend"
    INDEFINITE = auto()  #: "Tausende"
    ORDER = auto()  #: "Millionenhöhe"
    PLACES = auto()  #: "dreistellig"
    ORDINAL = auto()  #: "dritte", "zweitgrößte"
    PART = auto()  #: "Drittel"
    FRACTION = auto()  #: "½", "Dreiviertel"
    HALVES = auto()  #: "Hälfte"
    TIMES = auto()  #: "dreimal"
    FOLD = auto()  #: "dreifach", "verdoppelt"
    AGE = auto()  #: "18-Jährige"
    PERCENT = auto()  #: "zehnprozentig"
    HEADS = auto()  #: "zwölfköpfig", "300-seitig"
    SCORE = auto()  #: "3:2"
    COMPOUND = auto()  #: "20-Euro-Schein", "75ml"
    HANGING = auto()  #: "drei-" in "drei- bis vierhundert"


class Numeral(NamedTuple):
    """A token as a number. `cut` characters of it make the number, `tail` is what is grown to it."""

    sort: Sort
    value: Decimal
    digits: bool = False
    cut: int = 0
    tail: str = ""
    second: Decimal = Decimal(0)  #: of a score
    plain: bool = False  #: digits without separators
    doubtful: bool = False  #: a point in it may part hours or the numbers of a version


class _Pieces(NamedTuple):
    small: dict[str, int]
    ordinals: dict[str, int]
    sorts: dict[str, Numeral]
    magnitudes: dict[str, Decimal]
    orders: frozenset[str]
    starts: frozenset[str]


@cache
def _pieces() -> _Pieces:
    """The word pieces of the lexicon, with the numbers up to 99 spelled out."""
    rows: dict[str, list[tuple[str, int | Decimal]]] = {}
    for group, value, spellings in table("number_words.tsv"):
        number = Decimal(value)
        rows.setdefault(group, []).extend((form, number) for form in spellings.split())
    ones = [(form, int(value)) for form, value in rows["ones"]]
    tens = [(form, int(value)) for form, value in rows["tens"]]
    small = dict(ones) | {form: int(value) for form, value in rows["teens"]} | dict(tens)
    small |= {f"{one}und{ten}": low + high for one, low in ones if low for ten, high in tens}
    ordinals = {form + "t": value for form, value in small.items() if 1 < value < 20 and value not in (3, 7, 8)}
    ordinals |= {form + "st": value for form, value in small.items() if value >= 20}
    ordinals |= {form: int(value) for form, value in rows["ordinal"]}
    sorts: dict[str, Numeral] = {form: Numeral(Sort.CARDINAL, Decimal(value)) for form, value in rows["alone"]}
    for group, sort in (
        ("article", Sort.ARTICLE),
        ("magnitude", Sort.MAGNITUDE),
        ("indefinite", Sort.INDEFINITE),
        ("double", Sort.FOLD),
        ("half", Sort.HALF),
    ):
        sorts |= {form: Numeral(sort, Decimal(value)) for form, value in rows[group]}
    sorts["hälfte"] = Numeral(Sort.HALVES, Decimal("0.5"))
    sorts["anderthalb"] = Numeral(Sort.CARDINAL, Decimal("1.5"))
    magnitudes = {form: Decimal(value) for form, value in rows["magnitude"] if len(form) > 5 and form.endswith("n")}
    orders = frozenset(
        word for group, words in table("quantity_words.tsv") if group == "order_noun" for word in words.split()
    )
    beginnings = [
        *small,
        *ordinals,
        *sorts,
        "hundert",
        "tausend",
        "verdrei",
        "versechs",
        "vervier",
        "verfünf",
        "verzehn",
        "verhundert",
    ]
    return _Pieces(small, ordinals, sorts, magnitudes, orders, frozenset(form[:3] for form in beginnings))


def cardinal(word: str) -> int | None:
    """The number that a word in lower case spells, None if it spells none.

    >>> cardinal("neunhundertneunundneunzigtausend"), cardinal("fuenfzehnhundert"), cardinal("zweifel")
    (999000, 1500, None)
    """
    small = _pieces().small
    if word in small:
        return small[word]
    head, thousand, rest = word.partition("tausend")
    if not thousand:
        return _below_thousand(word)
    thousands = _below_thousand(head) if head else 1
    ones = _below_thousand(rest.removeprefix("und")) if rest else 0
    return thousands * 1000 + ones if thousands and ones is not None else None


def _below_thousand(word: str) -> int | None:
    small = _pieces().small
    if word in small:
        return small[word]
    head, hundred, rest = word.partition("hundert")
    if not hundred:
        return 1 if word == "eins" else None
    hundreds = small.get(head) if head else 1
    ones = (1 if rest in ("eins", "undeins") else small.get(rest.removeprefix("und"))) if rest else 0
    return hundreds * 100 + ones if hundreds and ones is not None else None


def _ordinal_stem(stem: str) -> int | None:
    """The rank of a stem as "zweit", "einunddreißigst", "tausendst"."""
    ordinals = _pieces().ordinals
    if stem in ordinals:
        return ordinals[stem]
    for base in ("hundert", "tausend"):
        if stem.endswith(base + "st"):
            return cardinal(stem[:-2])
        head, found, rest = stem.rpartition(base)
        if found and (low := ordinals.get(rest.removeprefix("und"))) and (high := cardinal(head + base)):
            return high + low
    great = _GREAT_ORDINAL.fullmatch(stem)
    if great and (times := cardinal(great[1]) if great[1] else 1):
        return times * int(_pieces().magnitudes[great[2] + "en"])
    return None


_ORDINAL = re.compile(r"(\w+?t)(?:e[nrsm]?)?")
_GREAT_ORDINAL = re.compile(r"(\w*?)(million|milliard|billion|billiard|trillion)st")
_SUPERLATIVE = re.compile(
    r"(zweit|dritt|viert|fünft|fuenft|sechst|siebt|acht|neunt|zehnt|elft|zwölft)(?!letzt|stimm|plat|geb|hand)\w{2,}(?:st|ßt)e[nrsm]?"
)
_PART = re.compile(r"(\w+?t)el[sn]?(mehrheit\w*)?")
_TIMES = re.compile(r"(\w+)mal")
_FOLD = re.compile(r"(ver)?(\w+)fach(?:e[nrsm]?|t|te|ten|ung|end|es|ens)?")
_AGE = re.compile(r"(\w+)jährig(?:e[nrsm]?)?")
_PERCENT = re.compile(r"(\w+)prozentig(?:e[nrsm]?)?")
_HEADS = re.compile(r"(\w+)(?:köpf|seit)ig(?:e[nrsm]?)?")
_PLACES = re.compile(r"(\w+)stellig(?:e[nrsm]?)?")
_AND_A_HALF = re.compile(r"(\w+?)(?:und)?einhalb")


def _suffixed(pattern: re.Pattern[str], sort: Sort) -> Callable[[str], Numeral | None]:
    def read(word: str) -> Numeral | None:
        match = pattern.fullmatch(word)
        number = _plain_word(match[1]) if match else None
        return Numeral(sort, number) if number is not None and number != 1 else None

    return read


def _plain_word(word: str) -> Decimal | None:
    """A cardinal, with or without a half: "zweieinhalb"."""
    number = cardinal(word)
    if number is not None:
        return Decimal(number)
    if word.endswith("halb"):
        if word == "anderthalb":
            return Decimal("1.5")
        match = _AND_A_HALF.fullmatch(word)
        whole = cardinal(match[1]) if match else None
        return None if whole is None else whole + Decimal("0.5")
    return None


def _cardinal_word(word: str) -> Numeral | None:
    number = _plain_word(word)
    if number is None:
        for ending in ("e", "en", "em", "er", "es"):  # "hunderteine Nacht"
            if word.endswith("ein" + ending) and len(word) > 6 and (number := _plain_word(word[: -len(ending)])):
                break
    return None if number is None else Numeral(Sort.CARDINAL, number)


def _ordinal_word(word: str) -> Numeral | None:
    match = _ORDINAL.fullmatch(word)
    rank = _ordinal_stem(match[1]) if match else None
    if rank is None or word == "erst":
        return None
    return Numeral(Sort.ORDINAL, Decimal(rank))


def _superlative(word: str) -> Numeral | None:
    if word.endswith("isten") and not word.endswith("meisten"):  # "Zweitligisten"
        return None
    match = _SUPERLATIVE.fullmatch(word)
    rank = _pieces().ordinals.get(match[1]) if match else None
    return None if rank is None else Numeral(Sort.ORDINAL, Decimal(rank))


def _part_word(word: str) -> Numeral | None:
    match = _PART.fullmatch(word)
    if not match:
        return None
    part = _ordinal_stem(match[1])
    if part and part > 2:
        return None if match[2] else Numeral(Sort.PART, Decimal(part))
    for stop in range(3, len(match[1]) - 4):  # "zweidrittel", "dreiviertel"
        above, below = cardinal(match[1][:stop]), _ordinal_stem(match[1][stop:])
        if above and below and above < below:
            return Numeral(Sort.FRACTION, Decimal(above) / Decimal(below))
    return None


def _fold_word(word: str) -> Numeral | None:
    match = _FOLD.fullmatch(word)
    number = _plain_word(match[2]) if match else None
    return Numeral(Sort.FOLD, number) if number is not None and number > 1 else None


def _places_word(word: str) -> Numeral | None:
    match = _PLACES.fullmatch(word)
    number = _pieces().small.get(match[1]) if match else None
    return Numeral(Sort.PLACES, Decimal(10) ** (number - 1)) if number else None


def _order_word(word: str) -> Numeral | None:
    for form, value in _pieces().magnitudes.items():
        if word.startswith(form) and word[len(form) :].lstrip("-") in _pieces().orders:
            return Numeral(Sort.ORDER, value)
    return None


#: tried in order on a word that begins as a number does
_WORD_READERS: tuple[Callable[[str], Numeral | None], ...] = (
    _cardinal_word,
    _ordinal_word,
    _superlative,
    _part_word,
    _suffixed(_TIMES, Sort.TIMES),
    _fold_word,
    _suffixed(_AGE, Sort.AGE),
    _suffixed(_PERCENT, Sort.PERCENT),
    _suffixed(_HEADS, Sort.HEADS),
    _places_word,
    _order_word,
)

_NUMBER = re.compile(r"(\d+(?:[.,:'’]\d+)*)(.*)", re.DOTALL)
_GROUPED = re.compile(r"\d{1,3}(?:([.'’])\d{3})(?:\1\d{3})*(?:([.,])\d+)?")
_COMMAS = re.compile(r"\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?")
_GROWN: tuple[tuple[re.Pattern[str], Sort], ...] = (
    (re.compile(r"[-‐‑]?jährig(?:e[nrsm]?)?"), Sort.AGE),
    (re.compile(r"[-‐‑]?prozentig(?:e[nrsm]?)?"), Sort.PERCENT),
    (re.compile(r"[-‐‑]?(?:köpf|seit)ig(?:e[nrsm]?)?"), Sort.HEADS),
    (re.compile(r"[-‐‑]?mal"), Sort.TIMES),
    (re.compile(r"[-‐‑]?fach(?:e[nrsm]?)?"), Sort.FOLD),
    (re.compile(r"[-‐‑]?s?te[nrsm]?"), Sort.ORDINAL),
)
_VULGAR = {"½": "0.5", "⅓": "1/3", "⅔": "2/3", "¼": "0.25", "¾": "0.75", "⅕": "0.2", "⅖": "0.4", "⅗": "0.6", "⅘": "0.8"}
_VULGAR |= {
    "⅙": "1/6",
    "⅚": "5/6",
    "⅛": "0.125",
    "⅜": "0.375",
    "⅝": "0.625",
    "⅞": "0.875",
    "⅐": "1/7",
    "⅑": "1/9",
    "⅒": "0.1",
}


def decimal(text: str, point: bool = False) -> Decimal | None:
    """The number that digits and separators spell; `point` where the locale parts decimals by a point.

    A point before exactly three digits groups thousands. Where the point is the decimal mark it does so only if the
    digits end in zero: nobody writes "10.000" for ten.

    >>> decimal("10.000"), decimal("1'234.50"), decimal("2,357"), decimal("2.125", point=True)
    (Decimal('10000'), Decimal('1234.50'), Decimal('2.357'), Decimal('2.125'))
    """
    if len(text) > _MOST_DIGITS:
        return None
    if text.isdecimal():
        return Decimal(text)
    grouped = _GROUPED.fullmatch(text)
    if grouped and grouped[1] != grouped[2]:
        alone = point and grouped[1] == "." and text.count(".") == 1 and not grouped[2]
        if not (alone and text[-1] != "0") and not text.startswith("0."):
            whole = text.replace(grouped[1], "")
            return Decimal(whole.replace(",", "."))
    if _COMMAS.fullmatch(text):
        return Decimal(text.replace(",", ""))
    if text.count(",") + text.count(".") == 1 and text.replace(",", "").replace(".", "").isdecimal():
        return Decimal(text.replace(",", "."))
    return None


def _digit_token(token: str, point: bool) -> Numeral | None:
    match = _NUMBER.fullmatch(token)
    if not match:
        return None
    figures, tail = match.groups()
    cut = len(figures)
    if ":" in figures:
        left, _, right = figures.partition(":")
        if not (left.isdecimal() and right.isdecimal() and len(figures) < 9):
            return None
        return Numeral(Sort.SCORE, Decimal(left), True, cut, tail, Decimal(right))
    value = decimal(figures, point)
    if value is None:
        return None
    plain = figures.isdecimal()
    doubtful = not point and "." in figures and value != value.to_integral_value() and "," not in figures
    if not tail:
        return Numeral(Sort.CARDINAL, value, True, cut, "", plain=plain, doubtful=doubtful)
    for pattern, sort in _GROWN:
        if pattern.fullmatch(tail):
            if sort is Sort.AGE and not plain:
                return None
            return Numeral(sort, value, True, len(token), "")
    return Numeral(Sort.COMPOUND, value, True, cut, tail)


def _hyphenated(token: str) -> Numeral | None:
    """A number word before a hyphen: "drei-", "siebenhundert-Euro", "18-Jährige" in words."""
    head, _, tail = token.partition("-")
    number = _plain_word(head)
    if number is None:
        return _order_word(token)
    if not tail:
        return Numeral(Sort.HANGING, number, False, len(head))
    for pattern, sort in _GROWN[:-1]:
        if pattern.fullmatch(tail):
            return Numeral(sort, number, False, len(token)) if number != 1 else None
    return Numeral(Sort.COMPOUND, number, False, len(head), "-" + tail)


class Memo(dict[str, Numeral | None]):
    """Tokens in lower case and the numerals they are, worked out at the first meeting."""

    LIMIT = 200_000

    def __init__(self, point: bool) -> None:
        super().__init__()
        self.point = point

    def __missing__(self, token: str) -> Numeral | None:
        if len(self) > self.LIMIT:
            self.clear()
        numeral = self[token] = self._read(token)
        return numeral

    def _read(self, token: str) -> Numeral | None:
        if token[0].isdecimal():
            return _digit_token(token, self.point) if token.isascii() or len(token) < 60 else None
        pieces = _pieces()
        if token[:3] not in pieces.starts:
            return _vulgar(token)
        found = pieces.sorts.get(token)
        if found is not None:
            return found
        if len(token) > 120:
            return None
        if "-" in token:
            return _hyphenated(token)
        for reader in _WORD_READERS:
            found = reader(token)
            if found is not None:
                return found
        return None


def _vulgar(token: str) -> Numeral | None:
    sign = _VULGAR.get(token)
    if sign is None:
        return None
    above, _, below = sign.partition("/")
    return Numeral(Sort.FRACTION, Decimal(above) / Decimal(below or 1))


@cache
def memo(point: bool) -> Memo:
    """The shared memory of tokens, one for each decimal mark."""
    return Memo(point)
