"""What is known of words, each looked up once: the same words come again and again."""

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


class Memory(dict[str, T]):
    """What a function says of words, kept for those that have been asked; too many, and it begins anew.

    >>> length = Memory(len)
    >>> length["vier"], len(length)
    (4, 1)
    """

    __slots__ = ("_read",)

    MOST = 1 << 16  #: words that are kept

    def __init__(self, read: Callable[[str], T]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, word: str) -> T:
        if len(self) >= self.MOST:
            self.clear()
        told = self[word] = self._read(word)
        return told
