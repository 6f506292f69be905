"""Numerals: what single tokens mean as numbers."""

from decimal import Decimal
from typing import NamedTuple

from newsclaims.quantities.sorts import Sort


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
