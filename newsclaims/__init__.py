"""Who claims what in German news: claims, speakers, quantities and times of a text, with exact positions."""

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
