"""Numerals: what single tokens mean as numbers."""

from decimal import Decimal
from typing import ClassVar, NamedTuple

from newsclaims.reading.symbols import Symbol


class Sort(Symbol):
    """What a token does in a number expression."""

    CARDINAL: ClassVar["Sort"]  #: a number, in digits or words
    ARTICLE: ClassVar["Sort"]  #: "ein", a number only in company
    HALF: ClassVar["Sort"]  #: "halbe"
    MAGNITUDE: ClassVar["Sort"]  #: "Millionen", "Dutzend"
    INDEFINITE: ClassVar["Sort"]  #: "Tausende"
    ORDER: ClassVar["Sort"]  #: "Millionenhöhe"
    PLACES: ClassVar["Sort"]  #: "dreistellig"
    ORDINAL: ClassVar["Sort"]  #: "dritte", "zweitgrößte"
    PART: ClassVar["Sort"]  #: "Drittel"
    FRACTION: ClassVar["Sort"]  #: "½", "Dreiviertel"
    HALVES: ClassVar["Sort"]  #: "Hälfte"
    TIMES: ClassVar["Sort"]  #: "dreimal"
    FOLD: ClassVar["Sort"]  #: "dreifach", "verdoppelt"
    AGE: ClassVar["Sort"]  #: "18-Jährige"
    PERCENT: ClassVar["Sort"]  #: "zehnprozentig"
    HEADS: ClassVar["Sort"]  #: "zwölfköpfig", "300-seitig"
    SCORE: ClassVar["Sort"]  #: "3:2"
    COMPOUND: ClassVar["Sort"]  #: "20-Euro-Schein", "75ml"
    HANGING: ClassVar["Sort"]  #: "drei-" in "drei- bis vierhundert"


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
