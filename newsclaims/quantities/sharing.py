"""What one number takes from its neighbour: "von 120 auf 132 Euro", "23 von 51 Sitzen", "200 mal 20 Meter"."""

from itertools import pairwise

from newsclaims.model import Bounds, QuantityKind
from newsclaims.quantities.draft import Draft
from newsclaims.quantities.tables import bounds_before, words
from newsclaims.quantities.view import View

# members that are asked for all the time: before Python 3.12 an Enum takes long to give them
_COUNT, _ORDINAL, _AGE = QuantityKind.COUNT, QuantityKind.ORDINAL, QuantityKind.AGE
_PERCENT = QuantityKind.PERCENT

_JOINERS = frozenset(
    {
        "auf",
        "und",
        "oder",
        "bis",
        "mal",
        "x",
        "×",
        "*",
        ",",
        "/",
        "von",
        "nach",
        "statt",
        "anstatt",
        "sowie",
        "bzw",
        "beziehungsweise",
    }
)
_FIRST = _JOINERS | {"der", "den"}
_BETWEEN = _FIRST | {".", "aber"}
_NOW = frozenset({"nun", "jetzt"})
_CHANGES = _NOW | {"auf", "und", "oder", "nach"}  #: after these a magnitude is shared too: "von 3 auf 5 Millionen"
_BY = frozenset({"mal", "x", "×", "*"})  #: "40 mal 20 Meter", but "2 x 250 Megawatt"
_LIST = frozenset({",", "und", "oder"})
_THOUSAND = 1000
_MOST_BETWEEN = 4
_MOST_PARALLEL = 8
_SHARED_BEFORE = frozenset({"auf", "bei", "mit", "um", "von"})
_MEASURES = frozenset({QuantityKind.MONEY, QuantityKind.MEASURE, QuantityKind.PERCENT, QuantityKind.PERCENTAGE_POINT})
_LOWER = frozenset({Bounds.MORE_THAN, Bounds.AT_LEAST})
_UPPER = frozenset({Bounds.LESS_THAN, Bounds.AT_MOST})


def share(view: View, drafts: list[Draft]) -> None:
    """Give bare counts the unit or noun of the number that follows, or the rank or name that goes before."""
    for left, right in pairwise(reversed(drafts)):
        _from_next(view, right, left)
    for left, right in pairwise(drafts):
        if left.is_name:
            _listed_name(view, left, right)
        elif left.kind is _ORDINAL and left.rules[0][0] == "ordinal.place":
            _listed_rank(view, left, right)
        elif left.bounds in _LOWER and right.bounds in _UPPER:
            _two_bounds(view, left, right)


def _from_next(view: View, left: Draft, right: Draft) -> None:
    """As in "von 3 auf 5 Millionen Euro": unit, noun and magnitude stand with the second number only."""
    if left.kind is not _COUNT or left.noun is not None:
        return
    if not _joined(view, left, right):
        if right.kind is _PERCENT and _parallel(view, left, right):
            left.kind, left.unit = right.kind, right.unit
            left.rules.append((f"{right.kind}.shared", right.start, right.stop))
        return
    joiner = view.lower[left.stop]
    if right.is_time:
        left.kind, left.is_time = None, True
        return
    if joiner in _BY and not (right.unit or "").startswith("length-"):
        return
    if (right.kind in _MEASURES and joiner != "von") or (right.kind is _AGE and joiner in _LIST):
        left.kind, left.unit = right.kind, right.unit
        left.rules.append((f"{right.kind}.shared", right.start, right.stop))
    elif right.kind is _COUNT and right.noun is not None:
        left.noun = right.noun
        left.rules.append(("count.shared", right.start, right.stop))
    else:
        return
    if left.magnitude is None and right.magnitude and left.low < _THOUSAND and joiner in _CHANGES:
        left.scale(right.magnitude)


def _listed_name(view: View, left: Draft, right: Draft) -> None:
    """As in "Linien 5, 10 und 18", "Hauptstraße 12, 10117 Berlin"."""
    bare = right.kind is _COUNT and right.digits and right.noun is None and _joined(view, left, right)
    postcode = right.plain and len(view.words[right.start]) == 5 and view.lower[left.stop : right.first] == [","]
    if bare or postcode:
        right.kind, right.is_name = None, True


def _listed_rank(view: View, left: Draft, right: Draft) -> None:
    """As in "auf den Plätzen zwei und drei"."""
    if right.kind is _COUNT and right.noun is None and _joined(view, left, right):
        right.kind = _ORDINAL
        right.rules.insert(0, ("ordinal.place", left.first, right.stop))


def _two_bounds(view: View, left: Draft, right: Draft) -> None:
    """As in "mehr als 20 und weniger als 35 Teilnehmer": one range."""
    if (
        view.lower[left.stop : right.first] not in (["und"], ["aber"], [",", "aber"])
        or left.kind is not right.kind
        or left.unit != right.unit
    ):
        return
    if left.low < right.low and left.high is None and right.high is None:
        left.kind = None
        right.first, right.bounds = left.first, Bounds.RANGE
        right.low, right.high = left.low, right.low
        right.rules = [*left.rules, *right.rules, ("range.bounds", left.first, right.stop)]


def _parallel(view: View, left: Draft, right: Draft) -> bool:
    """As in "die eine Partei kommt auf 31, die andere auf 16 Prozent": the same preposition stands before both."""
    before = view.lower[left.first - 1] if left.first else ""
    return (
        before in _SHARED_BEFORE
        and view.lower[right.first - 1] == before
        and view.lower[left.stop] in _LIST
        and right.first - left.stop <= _MOST_PARALLEL
        and not view.breaks[right.first]
    )


def _joined(view: View, left: Draft, right: Draft) -> bool:
    """Whether only a joiner and bound words stand between two numbers."""
    if not 0 < right.first - left.stop <= _MOST_BETWEEN or view.breaks[right.first] > 1:
        return False
    first, *others = view.lower[left.stop : right.first]
    if first in _NOW:
        return view.before(left.first) == "statt"
    allowed = words("shared_between")
    return first in _FIRST and all(word in _BETWEEN or word in bounds_before() or word in allowed for word in others)
