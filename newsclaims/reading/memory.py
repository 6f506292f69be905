"""What is known of words, each looked up once: the same words come again and again."""

from collections.abc import Callable
from functools import cache
from typing import Any, TypeVar

T = TypeVar("T")


class Memory(dict[str, T]):
    """What a function says of words, kept for those that have been asked; too many, and it begins anew.

    >>> length = Memory(len)
    >>> length["vier"], len(length)
    (4, 1)
    """

    __slots__ = ("read",)
    __hash__ = object.__hash__  # type: ignore[assignment]  # told from others by what it is, not by what it holds

    MOST = 1 << 16  #: words that are kept

    def __init__(self, read: Callable[[str], T]) -> None:
        super().__init__()
        self.read = read

    def __missing__(self, word: str) -> T:
        if len(self) >= self.MOST:
            self.clear()
        told = self[word] = self.read(word)
        return told


@cache
def together(*memories: Memory[Any]) -> Memory[tuple[Any, ...]]:
    """Several memories as one, so that one look tells what all of them hold.

    >>> together(Memory(len), Memory(str.upper))["vier"]
    (4, 'VIER')
    """
    shared: dict[str, tuple[Any, ...]] = {}  # most words are told the same: one object stays near

    def read(word: str) -> tuple[Any, ...]:
        told = tuple(memory.read(word) for memory in memories)
        return shared.setdefault(repr(told), told)

    return Memory(read)
