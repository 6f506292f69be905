"""Articles as plain dictionaries and back, with nothing lost on the way."""

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from newsclaims.errors import ArgumentTypeError, ConversionError
from newsclaims.model import Article, Span

if TYPE_CHECKING:
    from cattrs import Converter


def to_dict(article: Article) -> dict[str, object]:
    """The whole article as dictionaries, lists, strings, numbers and None, ready for any JSON library.

    Decimals become strings, dates ISO 8601 and enums their words. `from_dict` gives back an equal article. Raises
    `ArgumentTypeError` if `article` is none.

    >>> to_dict(Article("Guten Tag.", published="2024-10"))["published"]
    '2024-10'
    """
    if not isinstance(article, Article):
        raise ArgumentTypeError(f"article must be newsclaims.Article, got {type(article).__name__}")
    plain: dict[str, object] = _converter().unstructure(article)
    return plain


def from_dict(data: Mapping[str, object]) -> Article:
    """The article that `to_dict` wrote down; raises `ConversionError` (a ValueError) where `data` is no such thing.

    >>> article = Article("Guten Tag.", locale="de_CH")
    >>> from_dict(to_dict(article)) == article
    True
    """
    if not isinstance(data, Mapping):
        raise ArgumentTypeError(f"data must be a mapping as to_dict makes it, got {type(data).__name__}")
    from cattrs import transform_error
    from cattrs.errors import BaseValidationError, StructureHandlerNotFoundError

    try:
        return _converter().structure(data, Article)
    except (BaseValidationError, StructureHandlerNotFoundError) as error:
        raise ConversionError("data is no article: " + "; ".join(transform_error(error, "article"))) from error


@cache
def _converter() -> "Converter":
    from cattrs import Converter

    converter = Converter(forbid_extra_keys=True, unstruct_collection_overrides={tuple: list})
    converter.register_unstructure_hook(StrEnum, str)
    converter.register_unstructure_hook(Span, list)
    converter.register_structure_hook(Span, lambda pair, _: Span(*map(int, pair)))
    converter.register_unstructure_hook(Decimal, str)
    converter.register_structure_hook(Decimal, lambda number, _: _decimal(number))
    converter.register_unstructure_hook(dt.date, lambda date: date.isoformat())
    converter.register_structure_hook(dt.date | dt.datetime | None, lambda text, _: _date(text))
    return converter


def _decimal(number: str) -> Decimal:
    try:
        return Decimal(number)
    except InvalidOperation:
        raise ValueError(f"{number!r} is no number") from None


def _date(text: str | None) -> dt.date | dt.datetime | None:
    if text is None:
        return None
    return dt.datetime.fromisoformat(text) if "T" in text else dt.date.fromisoformat(text)
