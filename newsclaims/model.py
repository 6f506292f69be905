"""What newsclaims gives back: frozen attrs classes and string enums, with no logic beyond their own invariants.

All positions are half-open and count Unicode code points of the text as it came in.
"""

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple, cast

from attrs import Attribute, AttrsInstance, field, fields, frozen

from newsclaims.errors import ArgumentTypeError


class Span(NamedTuple):
    """A stretch of the text, `start` to before `end`."""

    start: int
    end: int


class Kind(StrEnum):
    """How a claim is put: see the guide on kinds of attribution."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    INDIRECT_FREE_INDIRECT = "indirect_free_indirect"
    FREE_INDIRECT = "free_indirect"
    REPORTED = "reported"


class Medium(StrEnum):
    """What the cue tells of the channel."""

    SPEECH = "speech"
    THOUGHT = "thought"
    WRITING = "writing"
    SPEECH_THOUGHT = "speech_thought"
    SPEECH_WRITING = "speech_writing"
    THOUGHT_WRITING = "thought_writing"
    SPEECH_THOUGHT_WRITING = "speech_thought_writing"


class Mood(StrEnum):
    """What the first finite verb of the content shows."""

    INDICATIVE = "indicative"
    KONJUNKTIV_1 = "konjunktiv_1"
    KONJUNKTIV_2 = "konjunktiv_2"
    WUERDE = "wuerde"
    SOLLEN = "sollen"
    WOLLEN = "wollen"


class Polarity(StrEnum):
    """What the source does with the content."""

    ASSERTS = "asserts"
    DENIES = "denies"
    DOUBTS = "doubts"
    ASKS = "asks"
    DEMANDS = "demands"


class Bounds(StrEnum):
    """How a number is bounded by the words around it."""

    EXACT = "exact"
    APPROXIMATE = "approximate"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    NEARLY = "nearly"
    SLIGHTLY_MORE = "slightly_more"
    RANGE = "range"
    INDEFINITE = "indefinite"


class QuantityKind(StrEnum):
    """What is counted or measured."""

    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"
    PERCENTAGE_POINT = "percentage_point"
    MEASURE = "measure"
    AGE = "age"
    ORDINAL = "ordinal"
    FRACTION = "fraction"
    SHARE = "share"
    MULTIPLE = "multiple"
    SCORE = "score"


class TimeType(StrEnum):
    """TIMEX3 types (ISO 24617-1)."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Sort(StrEnum):
    """What sort of source a speaker is."""

    PERSON = "person"
    GROUP = "group"
    ORGANISATION = "organisation"
    MEDIUM = "medium"
    DOCUMENT = "document"
    GOVERNMENT = "government"
    ANONYMOUS = "anonymous"
    UNKNOWN = "unknown"


class Gender(StrEnum):
    """Grammatical gender as the text shows it; plural where only that is known."""

    FEMININE = "feminine"
    MASCULINE = "masculine"
    NEUTER = "neuter"
    PLURAL = "plural"
    UNKNOWN = "unknown"


def _check_span(_instance: object, attribute: "Attribute[Span]", value: Span) -> None:
    if not 0 <= value[0] < value[1]:
        raise ValueError(f"{attribute.name} must be (start, end) with 0 <= start < end, got {tuple(value)}")


def _check_spans(instance: object, attribute: "Attribute[tuple[Span, ...]]", value: tuple[Span, ...]) -> None:
    if not value:
        raise ValueError(f"{attribute.name} must hold at least one span; use None for a phrase that is not there")
    for span in value:
        if not 0 <= span[0] < span[1]:
            raise ValueError(f"{attribute.name} must hold (start, end) with 0 <= start < end, got {tuple(span)}")


class Result:
    """What all results share: a short repr that shows what differs from the defaults, and leaves out the evidence.

    >>> Speaker("Ina Lorenz", Sort.PERSON, claims=("c1", "c2"))
    Speaker(name='Ina Lorenz', sort='person', claims=('c1', 'c2'))
    """

    __slots__ = ()

    def __repr__(self) -> str:
        cls = cast(type[AttrsInstance], type(self))
        values = [(attribute, getattr(self, attribute.name)) for attribute in fields(cls)]
        shown = [
            f"{attribute.name}={_short(value)}"
            for attribute, value in values
            if value != attribute.default and attribute.name != "evidence"
        ]
        return f"{cls.__name__}({', '.join(shown)})"


def _short(value: object) -> str:
    """A value in a few characters: enums as words, long texts by their beginning, many results by their number."""
    match value:
        case StrEnum():
            return repr(value.value)
        case str() if len(value) > 80:
            return repr(value[:79] + "…")
        case (Result(), *_):
            return f"<{len(value)}>"
        case Phrase():
            return _short(value.text)
        case _:
            return repr(value)


@frozen(repr=False)
class Phrase(Result):
    """Words of the text in one or several pieces."""

    spans: tuple[Span, ...] = field(validator=_check_spans)
    text: str  #: the pieces, joined by " … "

    @property
    def start(self) -> int:
        """Where the first piece begins."""
        return self.spans[0].start

    @property
    def end(self) -> int:
        """Where the last piece ends."""
        return self.spans[-1].end

    def __str__(self) -> str:
        return self.text


@frozen
class Evidence:
    """Why: the rule that fired and the words it stood on."""

    rule: str
    words: str = ""

    def __str__(self) -> str:
        return f"{self.rule}: {self.words}" if self.words else self.rule


@frozen(repr=False)
class Quantity(Result):
    """A normalized number.

    Either `value`, or `low` and `high` (a range), or `low` alone (indefinite), or, for a score, `sides`.
    """

    span: Span = field(validator=_check_span)
    text: str
    kind: QuantityKind
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    bounds: Bounds = Bounds.EXACT
    unit: str | None = None  #: ISO 4217 code, "%", "percentage-point" or CLDR unit id
    noun: str | None = None  #: the counted noun as it stands in the text
    noun_span: Span | None = None
    sides: tuple[Decimal, Decimal] | None = None  #: the two numbers of a score
    evidence: tuple[Evidence, ...] = ()

    @property
    def start(self) -> int:
        """Where the expression begins."""
        return self.span.start

    @property
    def end(self) -> int:
        """Where the expression ends."""
        return self.span.end

    def format(self, locale: str = "de") -> str:
        """The number with its unit as another language writes it, by CLDR: see `newsclaims.quantities.formatting`.

        Raises babel's UnknownLocaleError if there is no such locale.
        """
        from newsclaims.quantities.formatting import format_quantity

        return format_quantity(self, locale)


@frozen(repr=False)
class Time(Result):
    """A temporal expression, normalized."""

    span: Span = field(validator=_check_span)
    text: str
    type: TimeType
    value: str  #: TIMEX3 value
    mod: str | None = None
    quant: str | None = None
    freq: str | None = None
    edtf: str | None = None
    whole: str | None = None  #: EDTF interval or set of the range or list that the time is a member of
    start_date: dt.date | dt.datetime | None = None  #: first day or instant, inclusive ("from" in the record)
    end_date: dt.date | dt.datetime | None = None  #: last day or instant, inclusive ("to" in the record)
    anchor: str | None = None  #: "published", "text" (an earlier time of it) or None
    evidence: tuple[Evidence, ...] = ()

    @property
    def start(self) -> int:
        """Where the expression begins."""
        return self.span.start

    @property
    def end(self) -> int:
        """Where the expression ends."""
        return self.span.end


@frozen(repr=False)
class Claim(Result):
    """A stretch of content that the article puts into somebody's mouth, pen or head."""

    id: str
    kind: Kind
    content: Phrase
    medium: Medium = Medium.SPEECH
    speaker: Phrase | None = None
    entity: str | None = None  #: name of the speaker in `Article.speakers` that the phrase resolves to
    cue: Phrase | None = None
    frame: Phrase | None = None
    addressee: Phrase | None = None
    source: Phrase | None = None
    sources: tuple[str, ...] = ()  #: who says that who says, from the article inwards
    within: str | None = None  #: id of the claim around it
    mood: Mood | None = None
    verbs: tuple[str, ...] = ()
    hedges: tuple[str, ...] = ()
    polarity: Polarity = Polarity.ASSERTS
    quantities: tuple[Quantity, ...] = ()
    times: tuple[Time, ...] = ()
    evidence: tuple[Evidence, ...] = ()

    @property
    def text(self) -> str:
        """The content's words."""
        return self.content.text


def _strings(name: str, values: Iterable[str]) -> tuple[str, ...]:
    """The strings of the argument `name` as a tuple; a str alone would fall into its letters."""
    if isinstance(values, str):
        raise ArgumentTypeError(f"{name} must hold several str, got one; write {name}=({values!r},)")
    if not isinstance(values, Iterable):
        raise ArgumentTypeError(f"{name} must hold several str, got {type(values).__name__}")
    strings = tuple(values)
    for string in strings:
        if not isinstance(string, str):
            raise ArgumentTypeError(f"{name} must hold str, got {type(string).__name__}")
    return strings


def _aliases(values: Iterable[str]) -> tuple[str, ...]:
    return _strings("aliases", values)


def _roles(values: Iterable[str]) -> tuple[str, ...]:
    return _strings("roles", values)


@frozen
class Person:
    """Somebody known beforehand, handed in so that the speakers of many articles get the same id.

    `aliases` and `roles` take any number of strings in a tuple or list. Raises `ArgumentTypeError` (a TypeError) for
    anything else, also for a str alone.

    >>> Person("Ina Lorenz", aliases=["Lorenz"])
    Person(name='Ina Lorenz', id=None, aliases=('Lorenz',), roles=())
    """

    name: str
    id: str | None = None
    aliases: tuple[str, ...] = field(default=(), converter=_aliases)  #: other names: "AKK"
    roles: tuple[str, ...] = field(default=(), converter=_roles)  #: "Bundeskanzlerin"; they part namesakes


@frozen(repr=False)
class Speaker(Result):
    """Somebody or something that an article names as a source."""

    name: str
    sort: Sort = Sort.UNKNOWN
    surname: str | None = None
    role: str | None = None
    organisation: str | None = None
    country: str | None = None  #: ISO 3166-1 alpha-2
    gender: Gender = Gender.UNKNOWN
    mentions: tuple[Span, ...] = ()
    claims: tuple[str, ...] = ()  #: ids of the claims made
    id: str | None = None  #: the id of a person handed in as known
    candidates: tuple[str, ...] = ()  #: names that the text does not decide between
    evidence: tuple[Evidence, ...] = ()


@frozen(repr=False)
class Article(Result):
    """A text with everything found in it; raises ValueError if something stands outside the text."""

    text: str
    published: str | None = None  #: ISO 8601, as precise as known
    title: str | None = None
    outlet: str | None = None
    locale: str = "de"
    claims: tuple[Claim, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    times: tuple[Time, ...] = ()
    speakers: tuple[Speaker, ...] = ()

    def __attrs_post_init__(self) -> None:
        found: tuple[Phrase | Quantity | Time, ...] = (*self.quantities, *self.times)
        for item in (*found, *(claim.content for claim in self.claims)):
            if item.end > len(self.text):
                raise ValueError(f"{item.text!r} ends at {item.end}, but the text at {len(self.text)}")
