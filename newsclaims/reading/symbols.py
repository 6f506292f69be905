"""Names for numbers, as an IntEnum gives them."""


class Symbol(int):
    """A kind of thing, one of those that a subclass declares; numbered from 1 in their order.

    No Enum: before Python 3.12 a look at a member of one takes several times as long as at any other attribute, and
    the grammar asks at every step of what kind something is. What goes out to users is an Enum all the same.

    >>> from typing import ClassVar
    >>> class Colour(Symbol):
    ...     RED: ClassVar["Colour"]
    ...     BLUE: ClassVar["Colour"]
    >>> Colour.RED is Colour.RED, Colour.RED < Colour.BLUE, Colour.BLUE
    (True, True, Colour.BLUE)
    """

    name: str

    def __init_subclass__(cls) -> None:
        for number, name in enumerate(cls.__annotations__, 1):
            symbol = cls(number)
            symbol.name = name
            setattr(cls, name, symbol)

    def __repr__(self) -> str:
        return f"{type(self).__name__}.{self.name}"
