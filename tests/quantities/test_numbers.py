"""Numbers read back: words of any length, separators of each locale, formats of CLDR."""

from decimal import Decimal

import pytest
from babel.numbers import format_currency, format_decimal
from hypothesis import given
from hypothesis import strategies as st

from newsclaims.model import Quantity, QuantityKind
from newsclaims.quantities import find
from newsclaims.quantities.spelling import cardinal
from newsclaims.reading.document import read

LOCALES = ("de", "de_AT", "de_CH", "de_LI")
TWENTY = """
null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn
achtzehn neunzehn
"""
ONES = TWENTY.split()
TENS = ["", "", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"]
GREAT = ["Trilliarde", "Trillion", "Billiarde", "Billion", "Milliarde", "Million"]


def spell(number: int) -> str:
    """The number in words, after Duden; below 10**24."""
    words = []
    for power, name in zip(range(21, 5, -3), GREAT, strict=True):
        count, number = divmod(number, 10**power)
        if count == 1:
            words.append("eine " + name)
        elif count:
            words.append(f"{spell_small(count)} {name}{'n' if name.endswith('e') else 'en'}")
    if number or not words:
        last = spell_small(number)
        words.append(last + "s" if last.endswith("ein") else last)
    return " ".join(words)


def spell_small(number: int) -> str:
    """A number below a million in one word."""
    for base, name in ((1000, "tausend"), (100, "hundert")):
        if number >= base:
            count, rest = divmod(number, base)
            return spell_small(count) + name + (spell_small(rest) if rest else "")
    tens, ones = divmod(number, 10)
    return ONES[number] if number < 20 else (ONES[ones] + "und" if ones else "") + TENS[tens]


def only(text: str, locale: str = "de") -> Quantity:
    """The one quantity of a text."""
    (quantity,) = find(read(text), locale)
    return quantity


@given(st.integers(0, 10**24 - 1) | st.integers(0, 10**6))
def test_spelled_numbers_are_read_back(number: int) -> None:
    for words in (spell(number), spell(number).capitalize(), spell(number).translate({ord("ß"): "ss"})):
        assert only(words).value == number


@given(st.integers(2, 999_999))
def test_umlauts_may_be_written_with_e(number: int) -> None:
    words = spell(number).translate({ord("ö"): "oe", ord("ü"): "ue"})
    assert only(words + " Häuser").value == number


@given(st.integers(2, 999_999))
def test_ordinals_in_words(number: int) -> None:
    stem = {1: "erst", 3: "dritt", 7: "siebt", 8: "acht"}
    last, words = number % 100, spell(number)
    if last in stem:
        words = words.removesuffix("s") if last == 1 else words
        words = words.removesuffix({1: "ein", 3: "drei", 7: "sieben", 8: "acht"}[last]) + stem[last]
    else:
        words += "t" if 0 < last < 20 else "st"
    quantity = only(f"der {words}e Versuch")
    assert (quantity.kind, quantity.value) == (QuantityKind.ORDINAL, number)


@pytest.mark.parametrize("locale", LOCALES)
@given(number=st.integers(10_000, 10**15))
def test_whole_numbers_with_the_separators_of_the_locale(locale: str, number: int) -> None:
    assert only(f"Es sind {format_decimal(number, locale=locale)} Fälle.", locale).value == number


@pytest.mark.parametrize("locale", LOCALES)
@given(number=st.decimals(0, 10**9, places=2, allow_nan=False, allow_infinity=False))
def test_amounts_in_the_format_of_the_locale(locale: str, number: Decimal) -> None:
    quantity = only(f"Das macht {format_currency(number, 'CHF', locale=locale)} aus.", locale)
    assert (quantity.value, quantity.unit) == (number, "CHF")


@pytest.mark.parametrize(
    ("figures", "locale", "value"),
    [
        ("10.000", "de", "10000"),
        ("1 234 567", "de", "1234567"),
        ("1\u202f234,5", "de", "1234.5"),
        ("1\u00a0234,5", "de_AT", "1234.5"),
        ("1'234.50", "de_CH", "1234.5"),
        ("1’234.50", "de_CH", "1234.5"),
        ("1'234", "de", "1234"),
        ("2,357", "de", "2.357"),
        ("2.125", "de_CH", "2.125"),
        ("10.000", "de_CH", "10000"),
        ("1,234,567", "de", "1234567"),
        ("16.58", "de_CH", "16.58"),
        ("-3,5", "de", "-3.5"),
        ("−3,5", "de", "-3.5"),
    ],
)
def test_separators(figures: str, locale: str, value: str) -> None:
    assert only(f"Es waren {figures} Prozent.", locale).value == Decimal(value)


@pytest.mark.parametrize("word", ["einhundertundeins", "hunderteins", "einhunderteins", "hundertundeins"])
def test_and_may_stand_in_hundreds(word: str) -> None:
    assert cardinal(word) == 101


@pytest.mark.parametrize(
    "word", ["zweifel", "einkauf", "hundertschaft", "einsatz", "dreist", "achtung", "und", "undzwanzig"]
)
def test_words_that_only_begin_as_numbers(word: str) -> None:
    assert cardinal(word) is None
    assert find(read(f"Der {word.capitalize()} bleibt.")) == []


def test_unknown_locale() -> None:
    with pytest.raises(ValueError, match="de_DE"):
        find(read("drei Häuser"), "de_DE")


def test_rappen_in_switzerland() -> None:
    assert only("Das kostet 80 Rp.", "de_CH").unit == "CHF"
    assert only("Das kostet 80 Rp.", "de").unit == "IDR"


@pytest.mark.parametrize(
    ("text", "locale", "written"),
    [
        ("mehr als 1,2 Mrd. Euro", "en", ">€1,200,000,000"),
        ("2,50 Euro", "en", "€2.50"),
        ("2,50 Euro", "de", "2,50\u00a0€"),
        ("zwischen 3 und 5 Kilometern", "en", "3 kilometers–5 kilometers"),
        ("mindestens 12,5 Prozent", "fr", "≥12,5\u00a0%"),
        ("die zweitgrößte Stadt", "en", "2nd"),
        ("Platz drei", "de", "3."),
        ("mit 3:2", "en", "3:2"),
        ("das Fünffache", "de", "5×"),
        ("vier Prozentpunkte", "en", "4 pp"),
        ("ein 18-Jähriger", "en", "18 years"),
        ("80 Dezibel", "en", "80 decibel"),
        ("knapp 40.000 Menschen", "en", "≲40,000"),
        ("Tausende Menschen", "de", "≥1.000"),
        ("Millionenhöhe", "en", "≥1,000,000"),
    ],
)
def test_format(text: str, locale: str, written: str) -> None:
    assert only(text).format(locale) == written
