"""What the grammar looks up: units, currencies, bound words and word classes, built once at first use.

Names and symbols of units and currencies come from CLDR through babel; the lexicon adds what CLDR lacks.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from enum import Enum, auto
from functools import cache
from typing import NamedTuple

from newsclaims.lexicon import table
from newsclaims.model import Bounds


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
_ADJECTIVE = re.compile(r"(\w+?)(?:e|er|es)$")
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


def _unit_forms(unit: str, locale: str) -> Iterator[str]:
    from babel.units import UnknownUnitError, format_unit

    for length in ("long", "short", "narrow"):
        for number in (1, 2):
            try:
                form = format_unit(number, unit, length, locale=locale)
            except UnknownUnitError:
                return
            if form.startswith(str(number)):
                yield form.removeprefix(str(number)).strip()


def _unit_tails(locale: str) -> Iterator[Tail]:
    for row in table("units_extra.tsv"):
        unit, extra = row[0], row[1] if len(row) > 1 else ""
        listed = {form.strip() for form in extra.split(";")} - {""}
        unwanted = {form[1:] for form in listed if form[0] == "!"}
        for form in (listed | set(_unit_forms(unit, locale))) - unwanted:
            yield from _tail(form, Thing.UNIT, unit, Decimal(1), "unit")


def _currency_tails(locale: str) -> Iterator[Tail]:
    from babel.numbers import get_currency_name, get_currency_symbol, list_currencies

    for code in sorted(list_currencies(locale)):
        yield Tail(code, (), Thing.CURRENCY, code, rule="code")
        if code.startswith("X") and code not in _REAL_X:
            continue
        for name in {get_currency_name(code, count, locale) for count in (None, 1, 2)}:
            if not _BRACKETED.search(name):
                for spelling in _spellings(name):
                    yield from _tail(spelling, Thing.CURRENCY, code, Decimal(1), "name")
        symbol = get_currency_symbol(code, locale)
        if symbol != code:
            yield from _tail(symbol, Thing.CURRENCY, code, Decimal(1), "symbol")
    for code, factor, forms, *where in table("currencies_extra.tsv"):
        if where and locale not in where[0].split():
            continue
        rule = {"1": "name", "default": "default"}.get(factor, "part")
        value = Decimal(1) if rule == "default" else Decimal(factor)
        for form in forms.split(";"):
            for spelling in _spellings(form.strip()):
                yield from _tail(spelling, Thing.CURRENCY, code, value, rule)


def _spellings(name: str) -> Iterator[str]:
    """A name with its adjective in all cases: "schwedischen Kronen"."""
    first, _, rest = name.partition(" ")
    match = _ADJECTIVE.match(first) if rest else None
    firsts = [match[1] + ending for ending in ("e", "er", "es", "en", "em")] if match else [first]
    rests = [rest]
    if rest and rest[-1] not in "ns":
        rests += [rest + ending for ending in ("n", "s")]
    for begin in firsts:
        for end in rests:
            yield f"{begin} {end}".strip()


def is_symbol(tail: Tail) -> bool:
    """Whether the form is so short that upper and lower case make a difference: "t", "MW"."""
    return not tail.rest and len(tail.first) <= _SHORT and tail.thing in (Thing.UNIT, Thing.CURRENCY)


def _tail(form: str, thing: Thing, unit: str, factor: Decimal, rule: str) -> Iterator[Tail]:
    tokens = _tokens(form)
    if tokens:
        exact = len(tokens[0]) <= _SHORT and len(tokens) == 1
        first = tokens[0] if exact else tokens[0].lower()
        yield Tail(first, tuple(token.lower() for token in tokens[1:]), thing, unit, factor, rule)


_PERCENT = (
    ("%", Thing.PERCENT, "%", "1"),
    ("Prozent", Thing.PERCENT, "%", "1"),
    ("Prozente", Thing.PERCENT, "%", "1"),
    ("Prozenten", Thing.PERCENT, "%", "1"),
    ("Prozents", Thing.PERCENT, "%", "1"),
    ("v . H .", Thing.PERCENT, "%", "1"),
    ("vH", Thing.PERCENT, "%", "1"),
    ("Perzent", Thing.PERCENT, "%", "1"),
    ("Prozentpunkt", Thing.POINT, "percentage-point", "1"),
    ("Prozentpunkte", Thing.POINT, "percentage-point", "1"),
    ("Prozentpunkten", Thing.POINT, "percentage-point", "1"),
    ("%-Punkte", Thing.POINT, "percentage-point", "1"),
    ("%-Punkten", Thing.POINT, "percentage-point", "1"),
    ("Basispunkt", Thing.POINT, "percentage-point", "0.01"),
    ("Basispunkte", Thing.POINT, "percentage-point", "0.01"),
    ("Basispunkten", Thing.POINT, "percentage-point", "0.01"),
)


@cache
def tails(locale: str) -> dict[str, list[Tail]]:
    """Units, currencies and percent signs by their first token, the longest first.

    Raises babel's UnknownLocaleError if there is no such locale.
    """
    found: dict[str, dict[tuple[str, ...], Tail]] = {}
    everything = [
        *(
            tail
            for form, thing, unit, factor in _PERCENT
            for tail in _tail(form, thing, unit, Decimal(factor), "percent")
        ),
        *_currency_tails(locale),
        *_unit_tails(locale),
        *(Tail(word, (), Thing.DURATION, "") for word in words("duration")),
        *(Tail(word, (), Thing.CLOCK, "") for word in words("clock")),
    ]
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
def governors(preposition: str, money: bool) -> tuple[str, ...]:
    """How words begin that take the preposition with them, before sums of money or before counts."""
    group = "governor_money" if money else "governor"
    for name, condition, stems in table("quantity_bounds.tsv"):
        if name == group and condition == preposition:
            return tuple(stems.split())
    return ()
