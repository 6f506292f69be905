"""Ranges: "10 bis 20", "3–5", "zwischen 3 und 5", "12 oder 13", "zwei- bis dreimal"."""

from decimal import Decimal

from newsclaims.quantities.compose import number
from newsclaims.quantities.draft import Draft
from newsclaims.quantities.signs import read_sign
from newsclaims.quantities.sorts import Sort
from newsclaims.quantities.tables import words
from newsclaims.quantities.view import View

_THOUSAND = 1000
_TAKES_HANGING = frozenset({Sort.TIMES, Sort.FOLD, Sort.AGE, Sort.PERCENT, Sort.HEADS})
_DASHES = frozenset("-–—‐‑−~")
_JOINERS = _DASHES | {"bis", "und", "oder"}


def hanging_pair(view: View, draft: Draft) -> Draft | None:
    """The second word of "zwei- bis dreimal", with the range of both."""
    if draft.sort is not Sort.HANGING or view.after(draft.stop) not in ("bis", "und", "oder"):
        return None
    numeral = view.numeral_at(draft.stop + 1)
    if numeral is None or numeral.sort not in _TAKES_HANGING or numeral.value <= draft.low:
        return None
    pair = Draft(draft.stop + 1, draft.stop + 2, numeral.sort, draft.low)
    pair.high = numeral.value
    pair.rules.append(("range.bis", draft.start, pair.stop))
    pair.first = draft.first
    return pair


def prolong(view: View, draft: Draft) -> None:
    """Make the number a range, if one follows: "10 bis 20", "3–5", "12 oder 13", "zwischen 3 und 5"."""
    unit = view.tail(draft.stop)
    joiner = draft.stop + (1 + len(unit.rest) if unit else 0)
    word = view.after(joiner)
    if word not in _JOINERS:
        return
    between = _is_between(view, draft)
    after = joiner + 1
    if word == "bis" or (word == "oder" and not draft.indefinite) or (word == "und" and between):
        while view.after(after) in words("inside_range"):
            after += 1
        if word == "bis" and view.after(after - 1) == "zu" and draft.plain and len(view.words[draft.start]) == 4:
            return  # "ab dem Jahr 2027 bis zu 38.000"
    elif word not in _DASHES or not _is_dash_range(view, draft, joiner):
        return
    end = number(view, after) if view.after(after) else None
    if end is None or end.indefinite or (end.sort is Sort.ARTICLE and word != "bis"):
        return
    read_sign(view, end)
    if (word == "oder" and not _neighbours(draft, end)) or (unit and view.tail(end.stop) != unit):
        return
    low, high = _shared_magnitude(draft, end), end.low
    if end.low < 0:
        low, high = min(low, high), max(low, high)
    if low >= high:
        return
    draft.low, draft.high = low, high
    draft.stop, draft.cut, draft.sort, draft.digits = end.stop, end.cut, end.sort, end.digits
    draft.plain = draft.plain and end.plain
    name = "between" if between else "dash" if word in _DASHES else word
    draft.rules.append((f"range.{name}", draft.start, draft.stop))
    while between and view.lower[draft.first] != "zwischen":
        draft.first -= 1


def _is_between(view: View, draft: Draft) -> bool:
    """As in "zwischen 3", "zwischen etwa 3"."""
    before = view.before(draft.first)
    return before == "zwischen" or (before in words("inside_range") and view.before(draft.first - 1) == "zwischen")


def _is_dash_range(view: View, draft: Draft, joiner: int) -> bool:
    """A dash parts two numbers only if it stands with space on both sides or on neither."""
    after = joiner + 1
    numeral = view.numeral_at(after)
    if numeral is None or numeral.value <= draft.low:
        return False
    return draft.digits == numeral.digits and view.glued(joiner) == view.glued(after)


def _neighbours(draft: Draft, end: Draft) -> bool:
    """Near numbers make a range, "12 oder 13"; "5 oder 500" are two."""
    return end.sort in (Sort.CARDINAL, Sort.MAGNITUDE) and draft.low < end.low <= max(draft.low + 10, draft.low * 2)


def _shared_magnitude(draft: Draft, end: Draft) -> Decimal:
    """The first number under the magnitude of the second: "150 bis 200 Millionen", "drei- bis vierhundert"."""
    if draft.sort is Sort.HANGING:
        for power in (1000000, 1000, 100):
            if end.low % power == 0:
                return draft.low * power
        return draft.low
    if draft.magnitude is None and draft.low < _THOUSAND and end.magnitude and draft.low * end.magnitude < end.low:
        return draft.low * end.magnitude
    return draft.low
