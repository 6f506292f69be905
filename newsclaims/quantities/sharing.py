"""What one number takes from the next: "von 120 auf 132 Euro", "23 von 51 Sitzen", "200 mal 20 Meter"."""

from itertools import pairwise

from newsclaims.model import Bounds, QuantityKind
from newsclaims.quantities.draft import Draft
from newsclaims.quantities.tables import bounds_before, words
from newsclaims.quantities.view import View

_JOINERS = frozenset(
    {
        "auf",
        "und",
        "oder",
        "bis",
        "mal",
        "x",
        "×",
        ",",
        "/",
        "von",
        "nach",
        "sowie",
        "bzw",
        ".",
        "statt",
        "der",
        "den",
        "*",
        "beziehungsweise",
    }
)
_MEASURES = frozenset({QuantityKind.MONEY, QuantityKind.MEASURE, QuantityKind.PERCENT, QuantityKind.PERCENTAGE_POINT})
_MOST_BETWEEN = 4


def share(view: View, drafts: list[Draft]) -> None:
    """Give bare counts the unit or noun of the number that follows, or the rank or name that goes before."""
    for left, right in zip(reversed(drafts[:-1]), reversed(drafts[1:]), strict=True):
        if (
            left.kind is QuantityKind.COUNT
            and left.noun in (None, right.noun)
            and right.kind is not None
            and _joined(view, left, right)
        ):
            if right.kind in _MEASURES and left.sort is not None and view.lower[left.stop] not in ("von",):
                left.kind, left.unit = right.kind, right.unit
                left.rules.append((f"{right.kind}.shared", right.start, right.stop))
            elif right.kind is QuantityKind.COUNT and right.noun is not None:
                left.noun = right.noun

    for left, right in pairwise(drafts):
        if left.kind is not None and right.kind is not None and _between(view, left, right):
            left.kind = None
            right.high, right.low, right.bounds = right.low, left.low, Bounds.RANGE
            right.first = left.first
            right.rules = [*left.rules, *right.rules, ("range.bounds", left.first, right.stop)]
            continue
        if left.is_name and _is_postcode(view, left, right):
            right.kind, right.is_name = None, True
        elif right.kind is QuantityKind.COUNT and right.noun is None and _joined(view, left, right):
            if left.is_name and right.digits:
                right.kind, right.is_name = None, True
            elif left.kind is QuantityKind.ORDINAL and left.rules[0][0] == "ordinal.place":
                right.kind = QuantityKind.ORDINAL
                right.rules.append(("ordinal.shared", left.first, left.stop))


def _is_postcode(view: View, left: Draft, right: Draft) -> bool:
    """As in "Hauptstraße 12, 10117 Berlin"."""
    return right.plain and len(view.words[right.start]) == 5 and view.lower[left.stop : right.first] == [","]


def _between(view: View, left: Draft, right: Draft) -> bool:
    """As in "mehr als 20 und weniger als 35 Teilnehmer" is one range."""
    return (
        left.bounds in (Bounds.MORE_THAN, Bounds.AT_LEAST)
        and right.bounds in (Bounds.LESS_THAN, Bounds.AT_MOST)
        and left.kind in (right.kind, QuantityKind.COUNT)
        and left.unit in (right.unit, None)
        and left.noun is None
        and left.low < right.low
        and right.first - left.stop == 1
        and view.lower[left.stop] == "und"
    )


def _joined(view: View, left: Draft, right: Draft) -> bool:
    """Whether only a joiner and bound words stand between two numbers."""
    if not 0 < right.first - left.stop <= _MOST_BETWEEN or view.breaks[right.first] > 1:
        return False
    between = view.lower[left.stop : right.first]
    allowed = words("shared_between")
    return (
        between[0] in _JOINERS
        and between[0] != "."
        and all(word in _JOINERS or word in bounds_before() or word in allowed for word in between)
    )
