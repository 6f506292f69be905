"""What one number takes from the next: "von 120 auf 132 Euro", "23 von 51 Sitzen", "200 mal 20 Meter"."""

from itertools import pairwise

from newsclaims.model import QuantityKind
from newsclaims.quantities.draft import Draft
from newsclaims.quantities.tables import bounds_before, words
from newsclaims.quantities.view import View

_JOINERS = frozenset({"auf", "und", "oder", "bis", "mal", "x", "×", ",", "/", "von", "nach", "sowie", "bzw", ".", "statt", "der", "den", "*", "beziehungsweise"})
_MEASURES = frozenset({QuantityKind.MONEY, QuantityKind.MEASURE, QuantityKind.PERCENT, QuantityKind.PERCENTAGE_POINT})
_MOST_BETWEEN = 4


def share(view: View, drafts: list[Draft]) -> None:
    """Give bare counts the unit or noun of the number that follows, or the rank or name that goes before."""
    for left, right in zip(reversed(drafts[:-1]), reversed(drafts[1:]), strict=True):
        if left.kind is QuantityKind.COUNT and left.noun is None and right.kind is not None and _joined(view, left, right):
            if right.kind in _MEASURES and left.sort is not None and view.lower[left.stop] not in ("von",):
                left.kind, left.unit = right.kind, right.unit
                left.rules.append((f"{right.kind}.shared", right.start, right.stop))
            elif right.kind is QuantityKind.COUNT and right.noun is not None:
                left.noun = right.noun


    for left, right in pairwise(drafts):
        if right.kind is QuantityKind.COUNT and right.noun is None and _joined(view, left, right):
            if left.is_name and right.digits:
                right.kind, right.is_name = None, True
            elif left.kind is QuantityKind.ORDINAL and left.rules[0][0] == "ordinal.place":
                right.kind = QuantityKind.ORDINAL
                right.rules.append(("ordinal.shared", left.first, left.stop))


def _joined(view: View, left: Draft, right: Draft) -> bool:
    """Whether only a joiner and bound words stand between two numbers."""
    if not 0 < right.first - left.stop <= _MOST_BETWEEN or view.breaks[right.first] > 1:
        return False
    between = view.lower[left.stop : right.first]
    allowed = words("shared_between")
    return between[0] in _JOINERS and between[0] != "." and all(
        word in _JOINERS or word in bounds_before() or word in allowed for word in between
    )
