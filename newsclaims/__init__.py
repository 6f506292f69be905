"""Who claims what in German news: claims, speakers, quantities and times of a text, with exact positions.

The names below are loaded when they are first used (PEP 562), so that the import alone costs next to nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsclaims.article import parse, parse_attributions, parse_quantities, parse_quotations, parse_times
    from newsclaims.convert import from_dict, to_dict
    from newsclaims.errors import NewsclaimsError
    from newsclaims.export.record import to_record
    from newsclaims.model import (
        Article,
        Bounds,
        Claim,
        Evidence,
        Gender,
        Kind,
        Medium,
        Mood,
        Person,
        Phrase,
        Polarity,
        Quantity,
        QuantityKind,
        Sort,
        Span,
        Speaker,
        Time,
        TimeType,
    )

__version__ = "0.1.0"

__all__ = [
    "Article",
    "Bounds",
    "Claim",
    "Evidence",
    "Gender",
    "Kind",
    "Medium",
    "Mood",
    "NewsclaimsError",
    "Person",
    "Phrase",
    "Polarity",
    "Quantity",
    "QuantityKind",
    "Sort",
    "Span",
    "Speaker",
    "Time",
    "TimeType",
    "from_dict",
    "parse",
    "parse_attributions",
    "parse_quantities",
    "parse_quotations",
    "parse_times",
    "to_dict",
    "to_record",
]

#: where the names live that are not classes of the model
_ROOMS = {
    "NewsclaimsError": "errors",
    "from_dict": "convert",
    "parse": "article",
    "parse_attributions": "article",
    "parse_quantities": "article",
    "parse_quotations": "article",
    "parse_times": "article",
    "to_dict": "convert",
    "to_record": "export.record",
}


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(f"{__name__}.{_ROOMS.get(name, 'model')}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
