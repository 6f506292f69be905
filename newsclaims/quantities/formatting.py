"""Writing a quantity in another language, with the formats of CLDR."""

from collections.abc import Callable
from decimal import Decimal
from typing import TYPE_CHECKING

from newsclaims.model import Bounds, Quantity, QuantityKind

if TYPE_CHECKING:
    from babel import Locale

#: signs before the number; CLDR has a sign for "about" only
_SIGNS = {
    Bounds.AT_LEAST: "≥",
    Bounds.MORE_THAN: ">",
    Bounds.AT_MOST: "≤",
    Bounds.LESS_THAN: "<",
    Bounds.NEARLY: "≲",
    Bounds.SLIGHTLY_MORE: "≳",
    Bounds.INDEFINITE: "≥",
}
_ENGLISH_ORDINALS = {"one": "st", "two": "nd", "few": "rd", "other": "th"}


def format_quantity(quantity: Quantity, locale: str) -> str:
    """The number with its unit as `locale` writes it, with a sign for the bounds.

    Counted nouns are left out, since they are German. Raises babel's UnknownLocaleError if there is no such locale.

    >>> from newsclaims.quantities import find
    >>> from newsclaims.reading.document import read
    >>> found = find(read("Rund 1,5 Mio. Euro, 3 bis 5 Prozent, über 120 Kilometer pro Stunde, das dritte Mal"))
    >>> [format_quantity(quantity, "en") for quantity in found]
    ['~€1,500,000', '3%–5%', '>120 kilometers per hour', '3rd']
    """
    from babel import Locale

    parsed = Locale.parse(locale)
    if quantity.sides is not None:
        return ":".join(_decimal(side, parsed) for side in quantity.sides)
    write = _writer(quantity, parsed)
    numbers = [number for number in (quantity.value, quantity.low, quantity.high) if number is not None]
    text = "–".join(write(number) for number in numbers)
    if quantity.bounds is Bounds.APPROXIMATE:
        return str(parsed.number_symbols["latn"]["approximatelySign"]) + text
    return _SIGNS.get(quantity.bounds, "") + text


def _writer(quantity: Quantity, locale: "Locale") -> Callable[[Decimal], str]:
    """How one number of the quantity is written."""
    unit = quantity.unit or ""
    match quantity.kind:
        case QuantityKind.MONEY if unit:
            return lambda number: _money(number, unit, locale)
        case QuantityKind.PERCENT:
            return lambda number: _percent(number, locale)
        case QuantityKind.PERCENTAGE_POINT:
            return lambda number: f"{_decimal(number, locale)} pp"
        case QuantityKind.MEASURE | QuantityKind.AGE if unit:
            return lambda number: _measure(number, unit, locale)
        case QuantityKind.ORDINAL:
            return lambda number: _ordinal(number, locale)
        case QuantityKind.MULTIPLE:
            return lambda number: f"{_decimal(number, locale)}×"
        case _:
            return lambda number: _decimal(number, locale)


def _decimal(number: Decimal, locale: "Locale") -> str:
    from babel.numbers import format_decimal

    return str(format_decimal(number, locale=locale, decimal_quantization=False))


def _percent(number: Decimal, locale: "Locale") -> str:
    from babel.numbers import format_percent

    return str(format_percent(number / 100, locale=locale, decimal_quantization=False))


def _money(number: Decimal, code: str, locale: "Locale") -> str:
    """Whole amounts without empty places for coins."""
    from babel.numbers import format_currency

    pattern = locale.currency_formats["standard"].pattern
    if number == number.to_integral_value():
        return format_currency(number, code, pattern.replace("0.00", "0"), locale, currency_digits=False)
    return format_currency(number, code, locale=locale)


def _measure(number: Decimal, unit: str, locale: "Locale") -> str:
    """With the unit in words; of a unit that CLDR lacks, the plain name."""
    from babel.units import UnknownUnitError, format_unit

    try:
        return format_unit(number, unit, "long", locale=locale)
    except UnknownUnitError:
        return f"{_decimal(number, locale)} {unit.partition('-')[2]}"


def _ordinal(number: Decimal, locale: "Locale") -> str:
    if locale.language == "en":
        return _decimal(number, locale) + _ENGLISH_ORDINALS[locale.ordinal_form(number)]
    return _decimal(number, locale) + "."
