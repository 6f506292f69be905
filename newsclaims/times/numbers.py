"""Numbers in times: number words, ordinals, and tokens that begin with a digit ("20.30", "3.10.90", "90er-Jahre")."""

import re
from collections.abc import Iterator
from functools import cache

from newsclaims.lexicon import table

Value = str | int | float | tuple[int, ...] | None

ENDINGS = ("e", "en", "er", "es", "em")

_UNIT_CODES = {"jährig": "Y", "monatig": "M", "wöchig": "W", "tägig": "D", "stündig": "TH", "minütig": "TM"}
_LENGTH_ADJECTIVE = re.compile(r"(.+?)-?(jährig|monatig|wöchig|tägig|stündig|minütig)(?:e[nrsm]?)?")
LENGTH_TAILS = ("ig", *(f"ig{ending}" for ending in ENDINGS))
_NUMBER = re.compile(r"\d+(?:[.,:'’]\d+)*")
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})")
_SHAPES = (
    ("clock", re.compile(r"(\d{1,2}):(\d\d)(?::(\d\d))?")),
    ("dmy", re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4}|\d\d)")),
    ("ymd", re.compile(r"(\d{4})\.(\d{1,2})(?:\.(\d{1,2}))?")),
    ("my", re.compile(r"(\d{1,2})\.(\d{4})")),
    ("hours", re.compile(r"(\d{1,2})(?:[:.](\d\d))?(?:h|uhr)(\d\d)?")),
    ("dayth", re.compile(r"(\d{1,2})s?te[rns]?")),
    ("decade", re.compile(r"(\d{2}|\d{4})-?i?g?ern?(?:-?jahren?)?")),
)
_SIZED = re.compile(r"(\d+(?:,\d+)?)-?([a-zäöü]+)")


@cache
def number_words() -> dict[str, int]:
    """Number words from null to ninety-nine, the full hundreds, and a few more.

    >>> number_words()["einundzwanzig"], number_words()["dreissig"], number_words()["zweihundert"]
    (21, 30, 200)
    """
    pieces: dict[str, list[tuple[str, int]]] = {}
    for kind, value, forms in table("number_words.tsv"):
        if value.isdigit():
            pieces.setdefault(kind, []).extend((form, int(value)) for form in forms.split())
    ones = pieces["ones"]
    found = dict((*ones, *pieces["teens"], *pieces["tens"], *pieces["alone"]))
    found |= {f"{one}und{tens}": n + m for tens, m in pieces["tens"] for one, n in ones if n}
    found |= {f"{one}hundert": 100 * n for one, n in ones if n}
    found |= {"hundert": 100, "tausend": 1000, "dutzend": 12}
    del found["ein"]  # the article is a kind of its own
    return found


def ordinals() -> Iterator[tuple[str, int]]:
    """Ordinals from erste to einunddreißigste, in all their forms."""
    rows = [(kind, int(value), forms.split()) for kind, value, forms in table("number_words.tsv") if value.isdigit()]
    own = {value: forms for kind, value, forms in rows if kind == "ordinal"}
    alone = {form for kind, _, forms in rows if kind == "alone" for form in forms}
    stems = [(stem, value) for value, forms in own.items() for stem in forms]
    for word, value in number_words().items():
        if 0 < value < 32 and value not in own and word not in alone and word != "dutzend":
            stems.append((word + ("t" if value < 20 else "st"), value))
    yield from ((stem + ending, value) for stem, value in stems for ending in ENDINGS)


def halves() -> Iterator[tuple[str, float]]:
    """One and a half to twelve and a half: "anderthalb", "zweieinhalb"."""
    yield "anderthalb", 1.5
    yield "eineinhalb", 1.5
    yield from ((f"{word}einhalb", value + 0.5) for word, value in number_words().items() if 1 < value < 13)


@cache
def decades() -> dict[str, int]:
    """Decades in words: "neunziger", "Siebzigerjahre", "Nullerjahre".

    >>> decades()["siebzigerjahren"], decades()["achtziger"]
    (70, 80)
    """
    tails = ("", "n", "jahre", "jahren", "-jahre", "-jahren")
    stems = [(word, value) for word, value in number_words().items() if value in range(10, 100, 10)]
    found = {f"{stem}er{tail}": value for stem, value in stems for tail in tails}
    return found | {f"nuller{tail}": 2000 for tail in tails} | {"zweitausender": 2000}


def length(word: str) -> str | None:
    """The TIMEX3 length of an adjective: "zehnjährig", "100-jähriges", "dreitägigen".

    >>> length("zehnjährige"), length("100-jähriges"), length("zweistündigen"), length("gläubig")
    ('P10Y', 'P100Y', 'PT2H', None)
    """
    match = _LENGTH_ADJECTIVE.fullmatch(word)
    if match is None:
        return None
    if _NUMBER.fullmatch(match[1]):
        amount = match[1].replace(",", ".")
    elif (value := dict(halves()).get(match[1]) or number_words().get(match[1])) or match[1] == "ein":
        amount = f"{value or 1:g}"
    else:
        return None
    code = _UNIT_CODES[match[2]]
    return f"P{code[:-1]}{amount}{code[-1]}"


def numeric(word: str) -> tuple[str | None, Value]:
    """Kind and value of a token that begins with a digit; no kind for what no time is made of.

    >>> numeric("20.30"), numeric("12.10"), numeric("31.10"), numeric("1998")
    (('clockdot', (20, 30)), ('either', (12, 10)), ('daymonth', (31, 10)), ('year4', 1998))
    >>> numeric("90er-jahre"), numeric("100-jähriges"), numeric("90min")
    (('decade', 90), ('lengthadj', 'P100Y'), ('sized', '90|min'))
    """
    if word.isascii() and word.isdigit():
        return _whole(word)
    if match := _DOTTED.fullmatch(word):
        first, second = int(match[1]), int(match[2])
        clock = first < 25 and second < 60 and len(match[2]) == 2
        date = 0 < first < 32 and 0 < second < 13
        kind = "either" if clock and date else "clockdot" if clock else "daymonth" if date else "number"
        return kind, (first, second)
    for kind, shape in _SHAPES:
        if match := shape.fullmatch(word):
            groups = tuple(int(group) for group in match.groups() if group)
            return kind, groups[0] if kind in ("dayth", "decade") else groups
    if lasting := length(word):
        return "lengthadj", lasting
    if match := _SIZED.fullmatch(word):
        return "sized", f"{match[1].replace(',', '.')}|{match[2]}"
    return ("number", _plain(word)) if _NUMBER.fullmatch(word) else (None, None)


def _whole(word: str) -> tuple[str, int]:
    """The kind of a whole number, by what it can be: an hour, a day, a minute, a year."""
    number = int(word) if len(word) < 12 else 10**12
    if len(word) == 4 and 1000 <= number < 2200:
        return "year4", number
    if len(word) > 2:
        return "number", number
    return "int24" if number < 25 else "int31" if number < 32 else "int59" if number < 60 else "int99", number


def _plain(word: str) -> float | int | None:
    """A number with separators, as Germans write them: "10.000", "1,5"."""
    whole, _, part = word.partition(",")
    digits = re.sub(r"[.'’:]", "", whole)
    if len(word) > 15 or not (digits + part).isascii() or not (digits + part).isdigit():
        return None
    return float(f"{digits}.{part}") if part else int(digits)
