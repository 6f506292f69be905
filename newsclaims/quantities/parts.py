"""Parts of a whole: fractions and shares."""

from decimal import Decimal

from newsclaims.model import QuantityKind
from newsclaims.quantities.context import is_glued
from newsclaims.quantities.draft import Answer, Draft
from newsclaims.quantities.measures import take
from newsclaims.quantities.nouns import noun_after
from newsclaims.quantities.sorts import Sort
from newsclaims.quantities.tables import Thing, endings
from newsclaims.quantities.view import View

_HUNDRED = Decimal(100)
_PLACES = 6
_NOT_PARTS = frozenset(["stunde", "stunden", "nach", "vor", "stündchen", "jahr", "jahre", "jahren"])


def _take(draft: Draft, value: Decimal, rule: str) -> bool:
    draft.kind = QuantityKind.FRACTION
    draft.low = round(value, _PLACES)
    draft.note(rule)
    return True


def part(view: View, draft: Draft) -> Answer:
    """As in "zwei Drittel", "ein Viertel"; "drei viertel acht" is an hour."""
    numeral = view.numeral_at(draft.stop)
    if numeral is None or numeral.sort is not Sort.PART or draft.low >= _HUNDRED:
        return None
    if view.after(draft.stop + 1) in _NOT_PARTS:
        return False
    if _is_hour(view, draft.stop + 1):
        draft.stop += 2
        return False
    draft.stop += 1
    if draft.high is not None:
        draft.high = round(draft.high / numeral.value, _PLACES)
    return _take(draft, draft.low / numeral.value, "fraction.part")


def _is_hour(view: View, index: int) -> bool:
    """Whether a number up to twelve without a noun stands there."""
    numeral = view.numeral_at(index)
    return (
        numeral is not None
        and numeral.sort is Sort.CARDINAL
        and numeral.value < 13
        and noun_after(view, index + 1) is None
    )


def slash(view: View, draft: Draft) -> Answer:
    """As in "2/3 der Stimmen", "1 1/2"."""
    if not (draft.plain and draft.low < 10 and view.after(draft.stop) == "/" and view.glued(draft.stop)):
        return None
    below = view.numeral_at(draft.stop + 1)
    if (
        below is None
        or not below.plain
        or below.tail
        or view.after(draft.stop + 2) == "/"
        or is_glued(view, draft, ahead=False)
    ):
        return None
    if not (0 < draft.low < below.value <= 10 or (draft.low == 1 and below.value in (_HUNDRED, 10 * _HUNDRED))):
        return None
    draft.stop += 2
    tail = view.tail(draft.stop)
    if tail is not None and tail.thing in (Thing.UNIT, Thing.CURRENCY):
        draft.low = round(draft.low / below.value, _PLACES)
        draft.stop += 1 + len(tail.rest)
        return take(draft, tail)
    return _take(draft, draft.low / below.value, "fraction.slash")


def half(view: View, draft: Draft) -> Answer:
    """As in "ein halbes Schwein", "halb so groß"; half hours are no quantities."""
    if draft.sort is not Sort.HALF:
        return None
    if view.lower[draft.start] == "halb":
        if view.after(draft.stop) != "so":
            return False
        draft.kind = QuantityKind.MULTIPLE
        draft.note("multiple.half")
        return True
    noun = noun_after(view, draft.stop)
    if noun is None or view.lower[noun].endswith(endings("duration_ending")) or draft.start == draft.stop - 1:
        return False
    return _take(draft, draft.low, "fraction.half")


def halves(view: View, draft: Draft) -> Answer:
    """As in "die Hälfte"; not the half of a match or of a year."""
    before = view.before(draft.first)
    numeral = view.numeral(draft.first - 1) if draft.first else None
    if numeral is not None and numeral.sort is Sort.ORDINAL:
        return False
    if before in ("die", "der"):
        draft.first -= 1
    return _take(draft, draft.low, "fraction.half")


def fraction_word(view: View, draft: Draft) -> Answer:
    """As in "Dreiviertel", "Zweidrittelmehrheit", "½"."""
    if is_glued(view, draft):
        return False
    magnitude = view.numeral_at(draft.stop)
    if magnitude is not None and magnitude.sort is Sort.MAGNITUDE:  # "eine dreiviertel Million"
        draft.low *= magnitude.value
        draft.stop += 1
        draft.first -= view.before(draft.first).startswith("ein")
    tail = view.tail(draft.stop)
    if tail is not None:
        if tail.thing in (Thing.DURATION, Thing.CLOCK):
            return False
        draft.stop += 1 + len(tail.rest)
        return take(draft, tail)
    if draft.low > 1:
        draft.kind, draft.noun = QuantityKind.COUNT, noun_after(view, draft.stop)
        draft.note("count")
        return True
    if _is_hour(view, draft.stop):
        return False
    return _take(draft, draft.low, "fraction.word")


def rate(view: View, draft: Draft) -> Answer:
    """As in "fünf pro 1.000", "35 je 100.000 Einwohner"."""
    if draft.high is not None or view.after(draft.stop) not in ("pro", "je"):
        return None
    whole = view.numeral_at(draft.stop + 1)
    if (
        whole is None
        or whole.sort is not Sort.CARDINAL
        or whole.value < _HUNDRED
        or view.tail(draft.stop + 2) is not None
    ):
        return None
    draft.stop += 2
    draft.kind = QuantityKind.SHARE
    draft.low /= whole.value
    draft.note("share.pro")
    return True


def every(draft: Draft) -> bool:
    """As in "jeder fünfte Haushalt"."""
    if draft.low < 2:
        return False
    draft.first -= 1
    draft.low = round(1 / draft.low, _PLACES)
    draft.kind = QuantityKind.SHARE
    draft.note("share.jeder")
    return True
