"""Digits: "10.000", "1'234.50", "3:2", "18-Jährige", "20-Euro-Schein"."""

import re
import unicodedata
from decimal import Decimal
from fractions import Fraction

from newsclaims.quantities.numerals import Numeral
from newsclaims.quantities.sorts import Sort

_MOST_DIGITS = 40

_NUMBER = r"(?s)(\d+(?:[.,:'’]\d+)*)(.*)"

_GROUPED = r"\d{1,3}(?:([.'’])\d{3})(?:\1\d{3})*(?:([.,])\d+)?"

_COMMAS = r"\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?"

GROWN: tuple[tuple[str, Sort], ...] = (
    (r"[-‐‑]?jährig(?:e[nrsm]?)?", Sort.AGE),
    (r"[-‐‑]?prozentig(?:e[nrsm]?)?", Sort.PERCENT),
    (r"[-‐‑]?(?:köpf|seit)ig(?:e[nrsm]?)?", Sort.HEADS),
    (r"[-‐‑]?mal", Sort.TIMES),
    (r"[-‐‑]?fach(?:e[nrsm]?)?", Sort.FOLD),
    (r"[-‐‑]?s?te[nrsm]?", Sort.ORDINAL),
)

#: fractions in one character
FRACTION_SIGNS = frozenset("½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅐⅑⅒")


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
    grouped = re.fullmatch(_GROUPED, text)
    if grouped and grouped[1] != grouped[2]:
        alone = point and grouped[1] == "." and text.count(".") == 1 and not grouped[2]
        if not (alone and text[-1] != "0") and not text.startswith("0."):
            whole = text.replace(grouped[1], "")
            return Decimal(whole.replace(",", "."))
    if re.fullmatch(_COMMAS, text):
        return Decimal(text.replace(",", ""))
    if text.count(",") + text.count(".") == 1 and text.replace(",", "").replace(".", "").isdecimal():
        return Decimal(text.replace(",", "."))
    return None


def digit_token(token: str, point: bool) -> Numeral | None:
    """What a token that begins with a digit means; `point` as in `decimal`."""
    match = re.fullmatch(_NUMBER, token)
    if not match:
        return None
    figures, tail = match.groups()
    cut = len(figures)
    if tail and tail[0] in FRACTION_SIGNS and figures.isdecimal():  # "3½"
        mixed = Decimal(figures) + _fraction(tail[0])
        return Numeral(Sort.COMPOUND if tail[1:] else Sort.CARDINAL, mixed, True, cut + 1, tail[1:])
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
    for pattern, sort in GROWN:
        if re.fullmatch(pattern, tail):
            if sort is Sort.AGE and not plain:
                return None
            return Numeral(sort, value, True, len(token), "")
    return Numeral(Sort.COMPOUND, value, True, cut, tail)


def fraction_sign(token: str) -> Numeral | None:
    """What a fraction in one character means: "½"."""
    if token not in FRACTION_SIGNS:
        return None
    return Numeral(Sort.FRACTION, _fraction(token))


def _fraction(sign: str) -> Decimal:
    fraction = Fraction(unicodedata.numeric(sign)).limit_denominator(10)
    return Decimal(fraction.numerator) / fraction.denominator
