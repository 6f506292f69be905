"""The batch record: one article as one JSON object, quantities and times named by their place in the lists."""

import datetime as dt
from decimal import Decimal
from typing import TypedDict

from newsclaims.model import Article, Claim, Phrase, Quantity, Speaker, Time

Spans = list[list[int]]


class ClaimRecord(TypedDict):
    """A claim of the record."""

    id: str
    kind: str
    medium: str
    content: Spans
    text: str
    speaker: Spans
    entity: str | None
    cue: Spans
    frame: Spans
    addressee: Spans
    source: Spans
    within: str | None
    mood: str | None
    verbs: list[str]
    hedges: list[str]
    polarity: str
    quantities: list[int]
    times: list[int]
    evidence: list[str]


class QuantityRecord(TypedDict):
    """A quantity of the record; numbers are strings, so that none is rounded on the way."""

    start: int
    end: int
    text: str
    kind: str
    value: str | None
    low: str | None
    high: str | None
    bounds: str
    unit: str | None
    noun: str | None


#: A time of the record; `from` is no name in Python, hence the other spelling.
TimeRecord = TypedDict(
    "TimeRecord",
    {
        "start": int,
        "end": int,
        "text": str,
        "type": str,
        "value": str,
        "mod": str | None,
        "edtf": str | None,
        "from": str | None,
        "to": str | None,
    },
)


class SpeakerRecord(TypedDict):
    """A speaker of the record."""

    name: str
    role: str | None
    mentions: Spans


class Record(TypedDict):
    """The batch record without its `id`, which only the batch knows."""

    claims: list[ClaimRecord]
    quantities: list[QuantityRecord]
    times: list[TimeRecord]
    speakers: list[SpeakerRecord]


def to_record(article: Article) -> Record:
    """The article's findings as the JSON object that `newsclaims batch` writes, without the `id`.

    >>> from newsclaims.model import Article
    >>> to_record(Article("Guten Tag."))
    {'claims': [], 'quantities': [], 'times': [], 'speakers': []}
    """
    quantity_places = {quantity: place for place, quantity in enumerate(article.quantities)}
    time_places = {time: place for place, time in enumerate(article.times)}
    return {
        "claims": [_claim(claim, quantity_places, time_places) for claim in article.claims],
        "quantities": [_quantity(quantity) for quantity in article.quantities],
        "times": [_time(time) for time in article.times],
        "speakers": [_speaker(speaker) for speaker in article.speakers],
    }


def _spans(phrase: Phrase | None) -> Spans:
    return [] if phrase is None else [[start, end] for start, end in phrase.spans]


def _claim(claim: Claim, quantity_places: dict[Quantity, int], time_places: dict[Time, int]) -> ClaimRecord:
    return {
        "id": claim.id,
        "kind": claim.kind.value,
        "medium": claim.medium.value,
        "content": _spans(claim.content),
        "text": claim.text,
        "speaker": _spans(claim.speaker),
        "entity": claim.entity,
        "cue": _spans(claim.cue),
        "frame": _spans(claim.frame),
        "addressee": _spans(claim.addressee),
        "source": _spans(claim.source),
        "within": claim.within,
        "mood": claim.mood.value if claim.mood else None,
        "verbs": list(claim.verbs),
        "hedges": list(claim.hedges),
        "polarity": claim.polarity.value,
        "quantities": [quantity_places[quantity] for quantity in claim.quantities],
        "times": [time_places[time] for time in claim.times],
        "evidence": [str(evidence) for evidence in claim.evidence],
    }


def _number(number: Decimal | None) -> str | None:
    return None if number is None else format(number, "f")


def _quantity(quantity: Quantity) -> QuantityRecord:
    sides = quantity.sides
    return {
        "start": quantity.start,
        "end": quantity.end,
        "text": quantity.text,
        "kind": quantity.kind.value,
        "value": f"{sides[0]:f}:{sides[1]:f}" if sides else _number(quantity.value),
        "low": _number(quantity.low),
        "high": _number(quantity.high),
        "bounds": quantity.bounds.value,
        "unit": quantity.unit,
        "noun": quantity.noun,
    }


def _date(date: dt.date | dt.datetime | None) -> str | None:
    return None if date is None else date.isoformat()


def _time(time: Time) -> TimeRecord:
    return {
        "start": time.start,
        "end": time.end,
        "text": time.text,
        "type": time.type.value,
        "value": time.value,
        "mod": time.mod,
        "edtf": time.edtf,
        "from": _date(time.start_date),
        "to": _date(time.end_date),
    }


def _speaker(speaker: Speaker) -> SpeakerRecord:
    return {
        "name": speaker.name,
        "role": speaker.role,
        "mentions": [[start, end] for start, end in speaker.mentions],
    }
