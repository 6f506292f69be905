"""The memory of tokens: each is read once."""

from collections.abc import Iterable
from functools import cache

from newsclaims.quantities.figures import FRACTION_SIGNS, digit_token, fraction_sign
from newsclaims.quantities.numerals import Numeral
from newsclaims.quantities.spelling import beginnings, spelled


class Memory:
    """Which tokens are numerals; the others are remembered as well."""

    LIMIT = 200_000  #: tokens after which everything is forgotten

    def __init__(self, point: bool) -> None:
        self._point = point
        self._numerals: dict[str, Numeral] = {}
        self._others: set[str] = set()

    def learn(self, tokens: Iterable[str]) -> dict[str, Numeral]:
        """Read the tokens, in lower case, that are new; gives all numerals known.

        The dict given out lasts, since forgetting begins a new one: threads do not disturb each other.
        """
        numerals, others = self._numerals, self._others
        if len(numerals) + len(others) > self.LIMIT:
            numerals, others = self._numerals, self._others = {}, set()
        new = [token for token in set(tokens) if token not in others and token not in numerals]
        starts = beginnings()
        for token in new:
            numeral = (
                self.read(token) if token[:3] in starts or token[0].isdecimal() or token in FRACTION_SIGNS else None
            )
            if numeral is None:
                others.add(token)
            else:
                numerals[token] = numeral
        return numerals

    def read(self, token: str) -> Numeral | None:
        """What the token in lower case means as a number."""
        if token[0].isdecimal():
            return digit_token(token, self._point)
        return fraction_sign(token) or spelled(token)


@cache
def memory(point: bool) -> Memory:
    """The shared memory, one for each decimal mark."""
    return Memory(point)
