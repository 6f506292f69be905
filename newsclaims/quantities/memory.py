"""The memory of tokens: each is read once."""

from functools import cache, partial

from newsclaims.quantities.figures import digit_token, fraction_sign
from newsclaims.quantities.numerals import Numeral
from newsclaims.quantities.spelling import spelled
from newsclaims.reading import Memory

_POINT_LOCALES = ("de_CH", "de_LI")


def known_numerals(locale: str) -> Memory[Numeral | None]:
    """What each token in lower case means as a number."""
    return memory(locale in _POINT_LOCALES)


@cache
def memory(point: bool) -> Memory[Numeral | None]:
    """What each token in lower case means as a number; `point` where the locale parts decimals by a point."""
    return Memory(partial(_read, point))


def _read(point: bool, token: str) -> Numeral | None:
    if token[0].isdecimal():
        return digit_token(token, point)
    return fraction_sign(token) or spelled(token)
