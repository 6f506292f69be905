"""Results from drafts: claims with the quantities and times in them, and speakers with their claims."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import TypeVar

from attrs import evolve

from newsclaims.claims.draft import Draft, Pieces, in_order
from newsclaims.model import Claim, Phrase, Quantity, Span, Speaker, Time
from newsclaims.reading import Reading

Found = TypeVar("Found", Quantity, Time)


def phrase(reading: Reading, pieces: Pieces) -> Phrase | None:
    """Token ranges as words of the text."""
    if not pieces:
        return None
    text, starts, ends = reading.text, reading.starts, reading.ends
    if len(pieces) == 1:
        first, stop = pieces[0]
        span = Span(starts[first], ends[stop - 1])
        return Phrase((span,), text[span[0] : span[1]])
    spans = tuple([Span(starts[first], ends[stop - 1]) for first, stop in pieces])
    return Phrase(spans, " … ".join([text[start:end] for start, end in spans]))


def inside(content: Phrase, found: Sequence[Found], starts: Sequence[int]) -> tuple[Found, ...]:
    """Those of `found` (in order of position, beginning at `starts`) that lie inside the content."""
    lying: list[Found] = []
    for start, end in content.spans:
        at = bisect_left(starts, start)
        if at < len(starts) and starts[at] < end:
            lying.extend(item for item in found[at : bisect_left(starts, end, at)] if item.span[1] <= end)
    return tuple(lying)


def put_together(
    reading: Reading,
    drafts: Iterable[Draft],
    quantities: Sequence[Quantity] = (),
    times: Sequence[Time] = (),
) -> tuple[Claim, ...]:
    """Drafts as claims, numbered in the order of the text, with the quantities and times of their content."""
    ordered = in_order(drafts)
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
    """The speakers, each with the ids of the claims made; one left undecided is known by the place of the phrase."""
    made: dict[str | int, list[str]] = {}
    for claim in claims:
        if claim.entity is not None:
            made.setdefault(claim.entity, []).append(claim.id)
        elif claim.speaker is not None:
            made.setdefault(claim.speaker.start, []).append(claim.id)
    return tuple(
        _having(speaker, tuple(made.get(speaker.mentions[0].start if speaker.candidates else speaker.name, ())))
        for speaker in speakers
    )


def _having(speaker: Speaker, claims: tuple[str, ...]) -> Speaker:
    """The speaker with these claims; `evolve` would take several times as long for those of this library."""
    if type(speaker) is not Speaker:
        return evolve(speaker, claims=claims)
    return Speaker(
        speaker.name,
        speaker.sort,
        speaker.surname,
        speaker.role,
        speaker.organisation,
        speaker.country,
        speaker.gender,
        speaker.mentions,
        claims,
        speaker.id,
        speaker.candidates,
        speaker.evidence,
    )
