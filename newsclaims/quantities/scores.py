"""Results of matches and votes: "3:2", "180 zu 120 Stimmen"."""

from decimal import Decimal

from newsclaims.model import QuantityKind
from newsclaims.quantities.compose import number
from newsclaims.quantities.context import is_glued
from newsclaims.quantities.draft import Answer, Draft
from newsclaims.quantities.sorts import Sort
from newsclaims.quantities.tables import words
from newsclaims.quantities.view import View

_LAST_HOUR, _LAST_MINUTE = 24, 60
_BEFORE_HOUR = frozenset(["um", "gegen", "ab", "von", "bis", "seit", "zwischen"])


def score(view: View, draft: Draft) -> Answer:
    """As in "3:2", "1:0-Sieg"; not a clock time or a length of time."""
    numeral = view.numeral(draft.start)
    if numeral is None or is_glued(view, draft) or (numeral.tail and numeral.tail[0] not in "-‐‑"):
        return False
    after = view.after(draft.stop)
    if after in words("clock") or after in words("duration"):
        return False
    hours, _, minutes = view.words[draft.start][: numeral.cut].partition(":")
    if len(minutes) == 2 and (minutes[0] == "0" or hours[0] == "0"):
        return False
    is_hour = len(minutes) == 2 and numeral.value < _LAST_HOUR and numeral.second < _LAST_MINUTE
    if is_hour and _at_an_hour(view, draft):
        return False
    draft.cut = numeral.cut if numeral.tail else 0
    return _take(draft, numeral.value, numeral.second, "score.colon")


def _take(draft: Draft, left: Decimal, right: Decimal, rule: str) -> bool:
    draft.sides = (left, right)
    draft.kind = QuantityKind.SCORE
    draft.note(rule)
    return True


def _at_an_hour(view: View, draft: Draft) -> bool:
    """As in "um 16:53", "8:15 bis 14:30 Uhr"."""
    if view.before(draft.start) in _BEFORE_HOUR:
        return True
    return view.after(draft.stop) in ("bis", "und", "-", "–") and view.after(draft.stop + 2) in words("clock")


def spaced_score(view: View, draft: Draft) -> Answer:
    """As in "3 : 2"."""
    if not draft.plain or draft.high is not None or view.after(draft.stop) != ":" or view.glued(draft.stop):
        return None
    other = view.numeral_at(draft.stop + 1)
    if other is None or not other.plain:
        return None
    draft.stop += 2
    return _take(draft, draft.low, other.value, "score.colon")


def votes(view: View, draft: Draft) -> Answer:
    """As in "180 zu 120 Stimmen", "352 gegen 271 Stimmen"."""
    joiner = view.after(draft.stop)
    if joiner not in ("zu", "gegen") or draft.high is not None or draft.sort is not Sort.CARDINAL:
        return None
    other = number(view, draft.stop + 1) if draft.stop + 1 < view.size else None
    if other is None or other.sort is not Sort.CARDINAL or view.tail(other.stop) is not None:
        return None
    has_votes = view.after(other.stop) in words("votes")
    if joiner == "gegen" and not has_votes:
        return None
    draft.stop = other.stop + has_votes
    return _take(draft, draft.low, other.low, f"score.{joiner}")
