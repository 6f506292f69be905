"""The pipeline, which reads like the table of contents: read, find claims, quantities and times, resolve speakers."""

import datetime as dt
from collections.abc import Iterable
from typing import Literal

from newsclaims.assembly import put_together, with_claims
from newsclaims.claims import find as find_claims
from newsclaims.claims.triggers import triggers
from newsclaims.errors import ArgumentTypeError, ArgumentValueError
from newsclaims.grammar.bits import word_bits
from newsclaims.model import Article, Claim, Person, Quantity, Time, TimeType
from newsclaims.quantities import find as find_quantities
from newsclaims.quantities import known_numerals
from newsclaims.reading import read
from newsclaims.speakers import Resolver, resolve
from newsclaims.times import find as find_times
from newsclaims.times import known_times, read_published

#: variants of German, in every spelling that is taken for them
LOCALES = {"de": "de", "de_DE": "de", "de_AT": "de_AT", "de_CH": "de_CH", "de_LI": "de_LI"}


def check_text(text: object) -> None:
    """Raise a TypeError unless `text` is a str."""
    if not isinstance(text, str):
        mend = "; decode it first, as in text.decode('utf-8')" if isinstance(text, bytes) else ""
        raise ArgumentTypeError(f"text must be str, got {type(text).__name__}{mend}")


def check_words(name: str, value: object) -> None:
    """Raise a TypeError unless the argument `name` is a str or None."""
    if not isinstance(value, str | None):
        raise ArgumentTypeError(f"{name} must be str or None, got {type(value).__name__}")


def check_people(people: Iterable[Person]) -> tuple[Person, ...]:
    """The known people as a tuple; raises a TypeError where they are none."""
    known = tuple(people) if isinstance(people, Iterable) else (people,)
    for person in known:
        if not isinstance(person, Person):
            raise ArgumentTypeError(f"people must hold newsclaims.Person, got {type(person).__name__}")
    return known


def check_locale(locale: object) -> str:
    """The locale in the project's spelling.

    >>> check_locale("de-CH")
    'de_CH'
    """
    if not isinstance(locale, str):
        raise ArgumentTypeError(f"locale must be str, got {type(locale).__name__}; use one of {', '.join(LOCALES)}")
    known = LOCALES.get(locale.replace("-", "_"))
    if known is None:
        raise ArgumentValueError(f"locale {locale!r} is not known; use one of {', '.join(LOCALES)}")
    return known


def parse(
    text: str,
    *,
    published: str | dt.date | dt.datetime | None = None,
    title: str | None = None,
    outlet: str | None = None,
    locale: str = "de",
    people: Iterable[Person] = (),
    resolver: Resolver | None = None,
) -> Article:
    """Find everything in an article: who claims what, the quantities and the times.

    `published` says when the article appeared, as precisely as that is known: a date, a datetime, or a string (ISO
    8601, where a year or a month alone is enough, or any date that dateparser reads). `title` and `outlet` are kept
    for the reader. `locale` is the variant of German: de, de_AT, de_CH or de_LI. `people` are persons known beforehand,
    and `resolver` takes the place of `newsclaims.speakers.resolve`.

    Raises `ArgumentTypeError` (a TypeError) or `ArgumentValueError` (a ValueError) if an argument is none of these; no
    text of whatever kind raises anything.

    >>> article = parse("„Wir kommen“, sagte Ina Lorenz.", published="2024-10")
    >>> article.published
    '2024-10'
    """
    check_text(text)
    check_words("title", title)
    check_words("outlet", outlet)
    known = check_people(people)
    locale = check_locale(locale)
    when = read_published(published)
    reading = read(text)
    reading.ask(word_bits(), triggers(), known_times(), known_numerals(locale))
    drafts = find_claims(reading, parts="all")
    times = find_times(reading, published=when, locale=locale)
    hours = {time.span.start for time in times if time.type is TimeType.TIME}
    counts = find_quantities(reading, locale=locale)
    quantities = [quantity for quantity in counts if quantity.span.start not in hours]  # "um kurz nach drei"
    speakers = (resolver or resolve)(reading, drafts, known)
    claims = put_together(reading, drafts, quantities, times)
    return Article(
        text=text,
        published=None if when is None else str(when),
        title=title,
        outlet=outlet,
        locale=locale,
        claims=claims,
        quantities=tuple(quantities),
        times=tuple(times),
        speakers=with_claims(speakers, claims),
    )


def parse_quotations(text: str) -> tuple[Claim, ...]:
    """Find direct speech only: what stands in quotation marks because somebody said it.

    Speakers are phrases of the text here; to whom they resolve, only `parse` tells. Raises `ArgumentTypeError` if
    `text` is no str.
    """
    return claims_of(text, "quotations")


def parse_attributions(text: str) -> tuple[Claim, ...]:
    """Find indirect and reported speech only: what is put into somebody's mouth without quotation marks.

    Speakers are phrases of the text here; to whom they resolve, only `parse` tells. Raises `ArgumentTypeError` if
    `text` is no str.
    """
    return claims_of(text, "attributions")


def parse_quantities(text: str, *, locale: str = "de") -> tuple[Quantity, ...]:
    """Find numbers only, normalized, in the order of the text.

    `locale` is the variant of German: de, de_AT, de_CH or de_LI. Raises `ArgumentTypeError` or `ArgumentValueError` for
    arguments of other kinds.
    """
    check_text(text)
    return tuple(find_quantities(read(text), locale=check_locale(locale)))


def parse_times(
    text: str, *, published: str | dt.date | dt.datetime | None = None, locale: str = "de"
) -> tuple[Time, ...]:
    """Find temporal expressions only, normalized, in the order of the text.

    `published` and `locale` are as in `parse`, and so are the errors.
    """
    check_text(text)
    locale = check_locale(locale)
    return tuple(find_times(read(text), published=read_published(published), locale=locale))


def claims_of(text: str, parts: Literal["quotations", "attributions"]) -> tuple[Claim, ...]:
    """One part of the claims, each on its own."""
    check_text(text)
    reading = read(text)
    return put_together(reading, find_claims(reading, parts=parts))
