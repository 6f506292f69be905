"""Positions for readers that count otherwise: UTF-16 code units (JavaScript, Java) and UTF-8 bytes (Rust, files).

newsclaims counts Unicode code points, as Python and the W3C Web Annotation model do.
"""

from bisect import bisect_left
from itertools import accumulate
from typing import Literal

from newsclaims.errors import ArgumentValueError

Encoding = Literal["utf-16", "utf-8"]


class Offsets:
    """Turns positions of one text from code points into code units, each in the time of one look-up.

    >>> where = Offsets("Ja 👍, sagte er.", "utf-16")
    >>> where.of(3), where.of(6)
    (3, 7)
    """

    def __init__(self, text: str, encoding: Encoding) -> None:
        if encoding not in ("utf-16", "utf-8"):
            raise ArgumentValueError(f"encoding must be 'utf-16' or 'utf-8', got {encoding!r}")
        width = _utf16_width if encoding == "utf-16" else _utf8_width
        wide = [] if text.isascii() else [(at, width(char) - 1) for at, char in enumerate(text) if width(char) > 1]
        self._wide = [at for at, _ in wide]
        self._extra = [0, *accumulate(more for _, more in wide)]

    def of(self, position: int) -> int:
        """The position in code units."""
        return position + self._extra[bisect_left(self._wide, position)]


def _utf16_width(char: str) -> int:
    return 2 if char > "\uffff" else 1


def _utf8_width(char: str) -> int:
    return 1 if char < "\x80" else 2 if char < "\u0800" else 3 if char <= "\uffff" else 4
