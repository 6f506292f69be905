"""A quantity in the making."""

from decimal import Decimal

from newsclaims.model import Bounds, QuantityKind
from newsclaims.quantities.sorts import Sort

#: what a rule says: it is this, it is no quantity, or (None) ask the next one
Answer = bool | None


class Draft:
    """What the rules know of one quantity; positions are token numbers."""

    __slots__ = (
        "bounds",
        "cut",
        "digits",
        "doubtful",
        "first",
        "high",
        "indefinite",
        "is_name",
        "is_time",
        "kind",
        "low",
        "magnitude",
        "noun",
        "plain",
        "quality",
        "rules",
        "sides",
        "sort",
        "start",
        "stop",
        "unit",
    )

    def __init__(self, first: int, stop: int, sort: Sort, low: Decimal) -> None:
        self.first = first  #: first token of the expression
        self.start = first  #: first token of the number proper
        self.stop = stop
        self.cut = 0  #: characters of the last token that belong to the expression; 0: all
        self.sort = sort
        self.low = low
        self.high: Decimal | None = None
        self.sides: tuple[Decimal, Decimal] | None = None
        self.magnitude: Decimal | None = None  #: of its first magnitude noun
        self.indefinite = False
        self.is_time = False  #: a duration or a clock time
        self.is_name = False  #: a number in a name: no quantity, nor are the numbers listed after it
        self.digits = False
        self.plain = False  #: digits alone, without separators or magnitude
        self.doubtful = False
        self.kind: QuantityKind | None = None
        self.bounds = Bounds.EXACT
        self.quality: Bounds | None = None  #: "ein gutes Drittel"
        self.unit: str | None = None
        self.noun: int | None = None
        self.rules: list[tuple[str, int, int]] = []  #: rule, first and stop of the tokens it stood on

    def scale(self, factor: Decimal) -> None:
        """Multiply the value, or both ends of the range."""
        self.low *= factor
        if self.high is not None:
            self.high *= factor
            self.low, self.high = min(self.low, self.high), max(self.low, self.high)
        self.sort = Sort.MAGNITUDE

    def note(self, rule: str) -> None:
        """Remember the rule that read the tokens of the draft as they are now."""
        self.rules.append((rule, self.first, self.stop))
