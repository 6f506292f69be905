"""Numerals: what single tokens mean as numbers."""

from decimal import Decimal
from enum import IntEnum, auto
from typing import NamedTuple


class Sort(IntEnum):
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
