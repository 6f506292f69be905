"""What the grammar looks up: units, currencies, bound words and word classes, built once at first use.

Names and symbols of units and currencies come from CLDR through babel; the lexicon adds what CLDR lacks.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from enum import Enum, auto
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from newsclaims.lexicon import table
from newsclaims.model import Bounds

if TYPE_CHECKING:
    from babel import Locale


class Thing(Enum):
    """What sort of word measures a number."""

    PERCENT = auto()
    POINT = auto()
    UNIT = auto()
    CURRENCY = auto()
    DURATION = auto()
    CLOCK = auto()


class Tail(NamedTuple):
    """A unit, currency or percent sign: the tokens of it after the first, and what they mean."""

    first: str  #: the first token as it must stand, or in lower case
    rest: tuple[str, ...]
    thing: Thing
    unit: str
    factor: Decimal = Decimal(1)
    rule: str = ""


class Bound(NamedTuple):
    """A phrase that bounds a number."""

    words: tuple[str, ...]
    bounds: Bounds
    condition: str


_SHORT = 3
_ADJECTIVE = re.compile(r"(\w+?)(?:e|er|es)")
_REAL_X = (
    "XAF",
    "XOF",
    "XPF",
    "XCD",
    "XDR",
)  #: of the codes with X, which mean precious metals and funds, those of money
_BRACKETED = re.compile(r"[()\d]")


def _tokens(form: str) -> list[str]:
    from newsclaims.reading.tokens import tokenize

    return tokenize(form)[0]


def _unit_forms(unit: str, locale: "Locale") -> Iterator[str]:
    """How CLDR writes one and two of the unit, in words and symbols."""
    from babel.units import UnknownUnitError, format_unit

    for length in ("long", "short", "narrow"):
        for number in (1, 2):
            try:
                form = format_unit(number, unit, length, locale=locale)
            except UnknownUnitError:
                return
            if form.startswith(str(number)):
                yield form.removeprefix(str(number)).strip()


def _unit_tails(locale: "Locale") -> Iterator[Tail]:
    for row in table("units_extra.tsv"):
        unit, extra = row[0], row[1] if len(row) > 1 else ""
        listed = {form.strip() for form in extra.split(";")} - {""}
        unwanted = {form[1:] for form in listed if form[0] == "!"}
        for form in (listed | set(_unit_forms(unit, locale))) - unwanted:
            yield _tail(_tokens(form), Tail("", (), Thing.UNIT, unit, rule="unit"))


def _currency_tails(locale: "Locale") -> Iterator[Tail]:
    from babel.numbers import get_currency_name, get_currency_symbol

    for code in sorted(locale.currencies):
        yield Tail(code, (), Thing.CURRENCY, code, rule="code")
        if code.startswith("X") and code not in _REAL_X:
            continue
        named = Tail("", (), Thing.CURRENCY, code, rule="name")
        for name in {get_currency_name(code, count, locale) for count in (None, 1, 2)}:
            if not _BRACKETED.search(name):
                yield from _inflected(_tokens(name), named)
        symbol = get_currency_symbol(code, locale)
        if symbol != code:
            yield _tail(_tokens(symbol), named._replace(rule="symbol"))
    for code, factor, forms, *where in table("currencies_extra.tsv"):
        if where and str(locale) not in where[0].split():
            continue
        rule = {"1": "name", "default": "default"}.get(factor, "part")
        value = Decimal(1) if rule == "default" else Decimal(factor)
        for form in forms.split(";"):
            yield from _inflected(_tokens(form), Tail("", (), Thing.CURRENCY, code, value, rule))


def _inflected(tokens: list[str], meaning: Tail) -> Iterator[Tail]:
    """A name with its adjective in all cases: "schwedischen Kronen"."""
    adjective = _ADJECTIVE.fullmatch(tokens[0]) if len(tokens) > 1 else None
    if adjective is None:
        yield _tail(tokens, meaning)
        return
    *middle, last = tokens[1:]
    for ending in ("e", "er", "es", "en", "em"):
        for noun in (last,) if last[-1] in "ns" else (last, last + "n", last + "s"):
            yield _tail([adjective[1] + ending, *middle, noun], meaning)


def is_symbol(tail: Tail) -> bool:
    """Whether the form is so short that upper and lower case make a difference: "t", "MW"."""
    return not tail.rest and len(tail.first) <= _SHORT and tail.thing in (Thing.UNIT, Thing.CURRENCY)


def _tail(tokens: list[str], meaning: Tail) -> Tail:
    """The tokens with their meaning; a single short token keeps its upper and lower case."""
    exact = len(tokens) == 1 and len(tokens[0]) <= _SHORT
    first = tokens[0] if exact else tokens[0].lower()
    return meaning._replace(first=first, rest=tuple(token.lower() for token in tokens[1:]))


#: percent and its kin: what it is, unit, factor, forms
_PERCENT = (
    (Thing.PERCENT, "%", "1", "%; Prozent; Prozente; Prozenten; Prozents; Perzent; v . H .; vH"),
    (Thing.POINT, "percentage-point", "1", "Prozentpunkt; Prozentpunkte; Prozentpunkten; %-Punkte; %-Punkten"),
    (Thing.POINT, "percentage-point", "0.01", "Basispunkt; Basispunkte; Basispunkten"),
)


def _percent_tails() -> Iterator[Tail]:
    for thing, unit, factor, forms in _PERCENT:
        for form in forms.split(";"):
            yield _tail(_tokens(form), Tail("", (), thing, unit, Decimal(factor), "percent"))


@cache
def tails(locale: str) -> dict[str, list[Tail]]:
    """Units, currencies and percent signs by their first token, the longest first.

    Raises babel's UnknownLocaleError if there is no such locale.
    """
    from babel import Locale

    german = Locale.parse(locale)
    found: dict[str, dict[tuple[str, ...], Tail]] = {}
    everything = chain(
        _percent_tails(),
        _currency_tails(german),
        _unit_tails(german),
        (Tail(word, (), Thing.DURATION, "") for word in words("duration")),
        (Tail(word, (), Thing.CLOCK, "") for word in words("clock")),
    )
    for tail in everything:
        found.setdefault(tail.first, {})[tail.rest] = tail
    return {first: sorted(by_rest.values(), key=lambda tail: -len(tail.rest)) for first, by_rest in found.items()}


@cache
def currency_ends(locale: str) -> frozenset[str]:
    """Last tokens, in lower case, of the currency signs and codes that can stand before a number."""
    signs = (tail for group in tails(locale).values() for tail in group if tail.thing is Thing.CURRENCY)
    return frozenset((tail.rest[-1] if tail.rest else tail.first).lower() for tail in signs if may_precede(tail))


def may_precede(tail: Tail) -> bool:
    """Whether a currency is written as a sign or code, which can stand before the number."""
    last = tail.rest[-1] if tail.rest else tail.first
    if tail.rule == "code":
        return tail.unit in words("code_before")
    return tail.rule == "symbol" or not last.isalpha() or tail.first in _SIGNS


_SIGNS = frozenset({"Fr", "fr", "SFr", "sfr", "sFr", "DM", "Rp"})


@cache
def _word_classes() -> dict[str, tuple[str, ...]]:
    classes: dict[str, tuple[str, ...]] = {}
    for name, listed in table("quantity_words.tsv"):
        parts = [part.strip() for part in listed.split(";")] if ";" in listed else listed.split()
        classes[name] = classes.get(name, ()) + tuple(parts)
    return classes


@cache
def words(name: str) -> frozenset[str]:
    """A word class of the lexicon.

    Raises KeyError if there is no such class.
    """
    return frozenset(_word_classes()[name])


@cache
def endings(name: str) -> tuple[str, ...]:
    """A word class of the lexicon as a tuple for `str.endswith` and `str.startswith`."""
    return tuple(sorted(_word_classes()[name]))


class Idiom(NamedTuple):
    """A set phrase: what stands before and after its number word."""

    before: tuple[str, ...]
    after: tuple[str, ...]


@cache
def idioms() -> dict[str, tuple[Idiom, ...]]:
    """Set phrases by their number word."""
    found: dict[str, tuple[Idiom, ...]] = {}
    for phrase in _word_classes()["idiom"]:
        before, _, rest = phrase.partition("*")
        word, *after = rest.split()
        found[word] = (*found.get(word, ()), Idiom(tuple(before.split()), tuple(after)))
    return found


@cache
def bounds_before() -> dict[str, tuple[Bound, ...]]:
    """Bound phrases before a number by their last word, the longest first."""
    found: dict[str, list[Bound]] = {}
    for name, condition, phrases in table("quantity_bounds.tsv"):
        if not name.startswith(("after_", "governor")):
            for phrase in phrases.split(";"):
                parts = tuple(phrase.split())
                found.setdefault(parts[-1], []).append(Bound(parts, Bounds(name), condition))
    return {last: tuple(sorted(group, key=lambda bound: -len(bound.words))) for last, group in found.items()}


@cache
def adverbs_before() -> frozenset[str]:
    """Bound words that are nothing else: what follows them is a number, even if it looks like a year or an article."""
    single = {
        last
        for last, group in bounds_before().items()
        if any(len(bound.words) == 1 and bound.condition == "-" for bound in group)
    }
    return frozenset(single - words("also_preposition"))


@cache
def bounds_after() -> dict[str, tuple[Bound, ...]]:
    """Bound phrases behind a number by their first word."""
    found: dict[str, list[Bound]] = {}
    for name, condition, phrases in table("quantity_bounds.tsv"):
        if name.startswith("after_"):
            for phrase in phrases.split(";"):
                parts = tuple(phrase.split())
                found.setdefault(parts[0], []).append(Bound(parts, Bounds(name.removeprefix("after_")), condition))
    return {first: tuple(group) for first, group in found.items()}


@cache
def governors(preposition: str, group: str) -> tuple[str, ...]:
    """How words begin that take the preposition with them, before counts, sums of money or distances."""
    for name, condition, stems in table("quantity_bounds.tsv"):
        if name == group and condition == preposition:
            return tuple(stems.split())
    return ()
