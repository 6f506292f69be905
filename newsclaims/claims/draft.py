"""A claim in the making, in token numbers; becomes a `newsclaims.model.Claim` when the article is put together."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from newsclaims.model import Evidence, Kind, Medium, Mood, Polarity

#: token ranges, first to before stop
Pieces = list[tuple[int, int]]


def lies_in(token: int, pieces: Pieces) -> bool:
    """Whether a token stands in one of the ranges."""
    for first, stop in pieces:  # noqa: SIM110 (a generator would cost more than its loop)
        if first <= token < stop:
            return True
    return False


@dataclass(slots=True)
class Roles:
    """Token ranges of the parts of a frame."""

    speaker: Pieces = field(default_factory=list)
    cue: Pieces = field(default_factory=list)
    addressee: Pieces = field(default_factory=list)
    source: Pieces = field(default_factory=list)


@dataclass(eq=False, slots=True)
class Draft:
    """What the rules know of one claim. Ranges count tokens of the reading."""

    kind: Kind
    content: Pieces
    sentence: int
    speaker: Pieces = field(default_factory=list)
    cue: Pieces = field(default_factory=list)
    frame: Pieces = field(default_factory=list)
    addressee: Pieces = field(default_factory=list)
    source: Pieces = field(default_factory=list)
    medium: Medium = Medium.SPEECH
    mood: Mood | None = None
    verbs: list[str] = field(default_factory=list)
    hedges: list[str] = field(default_factory=list)
    polarity: Polarity = Polarity.ASSERTS
    within: "Draft | None" = None
    floor: "Draft | None" = None  #: the earlier claim whose speaker goes on here (its phrase is repeated in `speaker`)
    evidence: list[Evidence] = field(default_factory=list)
    entity: str | None = None
    sources: list[str] = field(default_factory=list)

    def end_before(self, first: int, stop: int) -> None:
        """Take the stretch from `first` to before `stop` off the end of the content, with the comma before it."""
        begins, ends = self.content[-1]
        if begins < first - 1 and stop >= ends:
            self.content[-1] = (begins, first - 1)


def in_order(drafts: Iterable[Draft]) -> list[Draft]:
    """The claims as they begin in the text; of those that begin together, the longest first."""
    ordered = list(drafts)
    if len(ordered) > 1:
        ordered.sort(key=_place)
    return ordered


def _place(draft: Draft) -> tuple[int, int]:
    return draft.content[0][0], -draft.content[-1][1]
