"""Attributes that are found when they are first asked for."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

T = TypeVar("T")


class lazy(Generic[T]):  # noqa: N801 (reads like functools.cached_property)
    """`functools.cached_property` without its lock, which costs more than much of what is found: twice is no harm.

    >>> class Word(str):
    ...     @lazy
    ...     def size(self) -> int:
    ...         return len(self)
    >>> Word("vier").size
    4
    """

    def __init__(self, find: Callable[[Any], T]) -> None:
        self.find = find
        self.__doc__ = find.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    @overload
    def __get__(self, instance: None, owner: type) -> "lazy[T]": ...
    @overload
    def __get__(self, instance: object, owner: type) -> T: ...
    def __get__(self, instance: object, owner: type) -> "lazy[T] | T":
        if instance is None:
            return self
        found = instance.__dict__[self.name] = self.find(instance)
        return found
