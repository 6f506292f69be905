"""The pipeline, which reads like the table of contents: read, find claims, quantities and times, resolve speakers."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, TypeVar

from attrs import evolve

from newsclaims.errors import ArgumentTypeError, ArgumentValueError
from newsclaims.model import Article, Claim, Phrase, Quantity, Span, Speaker, Time

if TYPE_CHECKING:
    from newsclaims.claims.draft import Draft, Pieces
    from newsclaims.reading import Reading

Found = TypeVar("Found", Quantity, Time)

LOCALES = {"de": "de", "de_DE": "de", "de_AT": "de_AT", "de_CH": "de_CH"}


def check_text(text: object) -> None:
    """Raise a TypeError unless `text` is a str."""
    if not isinstance(text, str):
        mend = "; decode it first, as in text.decode('utf-8')" if isinstance(text, bytes) else ""
        raise ArgumentTypeError(f"text must be str, got {type(text).__name__}{mend}")


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


def phrase(reading: "Reading", pieces: "Pieces") -> Phrase | None:
    """Token ranges as words of the text."""
    if not pieces:
        return None
    spans = tuple(Span(*reading.span(first, stop)) for first, stop in pieces)
    return Phrase(spans, " … ".join(reading.text[start:end] for start, end in spans))


def inside(content: Phrase, found: Sequence[Found], starts: Sequence[int]) -> tuple[Found, ...]:
    """Those of `found` (in order of position, beginning at `starts`) that lie inside the content."""
    return tuple(
        item
        for start, end in content.spans
        for item in found[bisect_left(starts, start) : bisect_left(starts, end)]
        if item.span.end <= end
    )


def put_together(
    reading: "Reading",
    drafts: "Iterable[Draft]",
    quantities: Sequence[Quantity] = (),
    times: Sequence[Time] = (),
) -> tuple[Claim, ...]:
    """Drafts as claims, numbered in the order of the text, with the quantities and times of their content."""
    ordered = sorted(drafts, key=lambda draft: (draft.content[0][0], -draft.content[-1][1]))
    ids = {id(draft): f"c{number}" for number, draft in enumerate(ordered, 1)}
    quantity_starts = [quantity.span.start for quantity in quantities]
    time_starts = [time.span.start for time in times]
    claims = []
    for draft in ordered:
        content = phrase(reading, draft.content)
        assert content is not None
        claims.append(
            Claim(
                id=ids[id(draft)],
                kind=draft.kind,
                content=content,
                medium=draft.medium,
                speaker=phrase(reading, draft.speaker),
                entity=draft.entity,
                cue=phrase(reading, draft.cue),
                frame=phrase(reading, draft.frame),
                addressee=phrase(reading, draft.addressee),
                source=phrase(reading, draft.source),
                sources=tuple(draft.sources),
                within=ids.get(id(draft.within)),
                mood=draft.mood,
                verbs=tuple(draft.verbs),
                hedges=tuple(draft.hedges),
                polarity=draft.polarity,
                quantities=inside(content, quantities, quantity_starts),
                times=inside(content, times, time_starts),
                evidence=tuple(draft.evidence),
            )
        )
    return tuple(claims)


def with_claims(speakers: Iterable[Speaker], claims: Iterable[Claim]) -> tuple[Speaker, ...]:
    """The speakers, each with the ids of the claims made."""
    made: dict[str, list[str]] = {}
    for claim in claims:
        if claim.entity is not None:
            made.setdefault(claim.entity, []).append(claim.id)
    return tuple(evolve(speaker, claims=tuple(made.get(speaker.name, ()))) for speaker in speakers)


def parse(
    text: str,
    *,
    published: object = None,
    title: str | None = None,
    outlet: str | None = None,
    locale: str = "de",
    people: Iterable[object] = (),
    resolver: object = None,
) -> Article:
    """Parse."""
    from importlib import import_module

    from newsclaims.reading import read

    check_text(text)
    locale = check_locale(locale)

    def room(name: str, function: str):  # type: ignore[no-untyped-def]
        """While the rooms are being built: a room that is missing or broken finds nothing, and says so."""

        def call(*args: object, **named: object) -> object:
            try:
                return getattr(import_module(name), function)(*args, **named)
            except Exception as error:
                if not (isinstance(error, ImportError | AttributeError) and name.split(".")[1] in str(error)):
                    import sys
                    import traceback

                    print(name, traceback.format_exc(limit=-3), file=sys.stderr)
                return []

        return call

    reading = read(text)
    read_published = room("newsclaims.times.published", "read_published")
    when = read_published(published) or None
    drafts = room("newsclaims.claims", "find")(reading, parts="all")
    quantities = room("newsclaims.quantities", "find")(reading, locale=locale)
    times = room("newsclaims.times", "find")(reading, published=when, locale=locale)
    speakers = room("newsclaims.speakers", "resolve")(reading, drafts, people=people)
    claims = put_together(reading, drafts, quantities, times)
    return Article(
        text=text,
        published=str(published) if published else None,
        title=title,
        outlet=outlet,
        locale=locale,
        claims=claims,
        quantities=tuple(quantities),
        times=tuple(times),
        speakers=with_claims(speakers, claims),
    )
