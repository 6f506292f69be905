"""Units, currencies and percent signs: behind a number, before it or grown to it."""

from decimal import Decimal

from newsclaims.model import QuantityKind
from newsclaims.quantities.ages import age, is_time, long_duration
from newsclaims.quantities.context import ends_clause
from newsclaims.quantities.draft import Answer, Draft
from newsclaims.quantities.nouns import noun_after
from newsclaims.quantities.sorts import Sort
from newsclaims.quantities.tables import Tail, Thing, endings, words
from newsclaims.quantities.view import View

_HUNDRED = Decimal(100)
_LOOK_BACK = 200  #: tokens in which an opening quotation mark is looked for
_NEAR = 12  #: tokens in which a word of heat makes degrees a temperature
_KINDS = {
    Thing.PERCENT: QuantityKind.PERCENT,
    Thing.POINT: QuantityKind.PERCENTAGE_POINT,
    Thing.UNIT: QuantityKind.MEASURE,
    Thing.CURRENCY: QuantityKind.MONEY,
}
_TEMPORAL = (Thing.DURATION, Thing.CLOCK)
_HYPHENS = str.maketrans("‐‑", "--")


def take(draft: Draft, tail: Tail) -> bool:
    """Give the draft a unit and what it means for the kind."""
    draft.kind, draft.unit = _KINDS[tail.thing], tail.unit
    if tail.factor != 1:
        draft.low *= tail.factor
        draft.high = None if draft.high is None else draft.high * tail.factor
    draft.note(f"{draft.kind}.{tail.rule}")
    return True


def unit_grown(view: View, draft: Draft) -> Answer:
    """As in "20-Euro-Schein", "75ml": the unit is in the token."""
    if draft.sort is not Sort.COMPOUND:
        return None
    index = draft.stop - 1
    if view.ends[index] - view.starts[index] != len(view.words[index]):  # unseen characters inside
        return False
    tail = view.words[index][draft.cut :].translate(_HYPHENS)
    return _hyphenated(view, draft, tail) if tail[0] == "-" else _grown(view, draft, tail)


def _hyphenated(view: View, draft: Draft, tail: str) -> Answer:
    """As in "-Euro-Schein", "-Millionen-Euro-Projekt"."""
    cut, length = draft.cut, draft.cut + len(tail)
    for part in tail[1:].split("-"):
        cut += 1 + len(part)
        numeral = view.numeral_in(part)
        if numeral and numeral.sort is Sort.MAGNITUDE:
            draft.scale(numeral.value)
            draft.cut = 0 if cut == length else cut
            continue
        for found in view.tails.get(part, view.tails.get(part.lower(), ())):
            if not found.rest:
                if found.thing in _TEMPORAL:
                    return False
                draft.cut = 0 if cut == length else cut
                return take(draft, found)
        break
    if draft.sort is not Sort.MAGNITUDE:
        return False
    draft.kind = QuantityKind.COUNT
    draft.note("count.grown")
    return True


def _grown(view: View, draft: Draft, tail: str) -> Answer:
    """As in "75ml", "5Mio"."""
    numeral = view.numeral_in(tail)
    if numeral and numeral.sort is Sort.MAGNITUDE:
        draft.scale(numeral.value)
        draft.cut = 0
        return None
    if tail == "K":  # "4K" is a resolution
        return False
    for key in (tail, tail.lower()) if len(tail) > 2 else (tail,):
        for found in view.tails.get(key, ()):
            stop = draft.stop + len(found.rest)
            if tuple(view.lower[draft.stop : stop]) == found.rest:
                if found.thing in _TEMPORAL:
                    return False
                draft.stop, draft.cut = stop, 0
                return take(draft, found)
    return False


def unit_behind(view: View, draft: Draft) -> Answer:
    """As in "drei Kilometer", "5 Prozent"; a unit of time makes the number a duration or an age."""
    tail = view.tail(draft.stop) or _tail_further(view, draft)
    if tail is None:
        return long_duration(view, draft)
    if tail.thing is Thing.CLOCK:
        return is_time(draft)
    if tail.thing is Thing.DURATION:
        return age(view, draft)
    if draft.sort is Sort.ARTICLE and tail.first.lower() in words("no_unit_after_one"):
        return False
    if tail.unit == "length-inch" and not tail.first.isalpha() and not _is_inch(view, draft):
        return None
    draft.stop += 1 + len(tail.rest)
    if tail.first in ("pfund", "pfunde") and not tail.rest:
        return _pound(view, draft)
    take(draft, tail)
    if tail.thing is Thing.CURRENCY:
        _smaller_unit(view, draft, coins=True)
    elif tail.unit == "length-meter":
        _smaller_unit(view, draft, coins=False)
    elif tail.unit == "angle-degree" or tail.unit.startswith("temperature"):
        _degrees(view, draft)
    elif tail.thing is Thing.PERCENT and view.after(draft.stop).lstrip("-") in words("percent_ending"):
        draft.stop += 1
    return True


def _tail_further(view: View, draft: Draft) -> Tail | None:
    """The unit behind "von" or an empty place for cents: "Millionen von Euro", "5,- Euro"."""
    index = draft.stop
    if draft.indefinite and view.after(index) == "von":
        index += 1
    elif view.after(index) == "," and view.glued(index) and view.after(index + 1) in ("-", "–", "—", "--"):
        index += 3 if view.after(index + 2) in ("-", "–") else 2
    else:
        return None
    tail = view.tail(index)
    if tail is None or tail.thing in _TEMPORAL:
        return None
    draft.stop = index
    return tail


def _is_inch(view: View, draft: Draft) -> bool:
    """Two strokes glued to digits are inches, unless they close a quotation."""
    if not draft.digits or not view.glued(draft.stop):
        return False
    mark = view.words[draft.stop]
    return mark == "″" or view.words[max(0, draft.start - _LOOK_BACK) : draft.start].count(mark) % 2 == 0


def _pound(view: View, draft: Draft) -> bool:
    """Pounds of something are a mass, pounds alone are sterling: "750 Pfund Benzin"."""
    if noun_after(view, draft.stop) == draft.stop or view.after(draft.stop).startswith(("schwer", "leicht")):
        draft.kind, draft.unit = QuantityKind.MEASURE, "mass-pound"
    else:
        draft.kind, draft.unit = QuantityKind.MONEY, "GBP"
    draft.note(f"{draft.kind}.pound")
    return True


def _smaller_unit(view: View, draft: Draft, coins: bool) -> None:
    """As in "zwei Euro fünfzig", "13 Euro und 45 Cent", "ein Meter achtzig"."""
    index = draft.stop + (coins and view.after(draft.stop) == "und")
    if draft.high is not None or not view.after(index) or draft.low != draft.low.to_integral_value():
        return
    numeral = view.numeral(index)
    if numeral is None or numeral.sort is not Sort.CARDINAL or not 0 < numeral.value < _HUNDRED:
        return
    coin = view.tail(index + 1)
    if coins and coin and coin.thing is Thing.CURRENCY and coin.factor != 1:
        stop = index + 2 + len(coin.rest)
    elif index > draft.stop or coin or numeral.value < 10 or not _stands_last(view, index + 1):
        return
    else:
        stop = index + 1
    draft.stop = stop
    draft.low += numeral.value / _HUNDRED


def _stands_last(view: View, index: int) -> bool:
    return ends_clause(view, index) or view.after(index) in (
        "pro",
        "je",
        "groß",
        "hoch",
        "lang",
        "breit",
        "tief",
        "weit",
    )


def _degrees(view: View, draft: Draft) -> None:
    """As in "196 Grad unter Null", "20 Grad minus"; degrees of heat or of an angle."""
    after, second = view.after(draft.stop), view.after(draft.stop + 1)
    if after in ("unter", "über") and second in ("null", "0"):
        draft.stop += 2
        if after == "unter":
            draft.scale(Decimal(-1))
        draft.unit = "temperature-celsius"
    elif after in ("minus", "plus") and not second[:1].isdigit():
        draft.stop += 1
        if after == "minus":
            draft.scale(Decimal(-1))
        draft.unit = "temperature-celsius"
    elif draft.unit == "angle-degree" and _is_heat(view, draft, view.lower[draft.stop - 1] == "°"):
        draft.unit = "temperature-celsius"


def _is_heat(view: View, draft: Draft, sign: bool) -> bool:
    """Degrees are of heat when the sentence speaks of it or their number has a sign.

    Otherwise "Grad" are of heat unless the sentence speaks of angles, and "°" are of an angle.
    """
    if draft.first != draft.start and view.lower[draft.start - 1] in ("plus", "minus", "+", "-", "−", "–"):
        return True
    near = view.lower[max(0, draft.start - _NEAR) : draft.stop + _NEAR]
    if any(part in word for word in near if len(word) > 3 for part in endings("heat")):
        return True
    return not sign and not any(part in word for word in near if len(word) > 3 for part in endings("angle"))


def unit_before(view: View, draft: Draft) -> Answer:
    """The currency stands before the number: "US $ 42.000", "CHF 15"."""
    if draft.start != draft.first or draft.sort is Sort.ARTICLE:
        return None
    found = view.sign_before(draft.start)
    if found is None:
        return None
    tail, draft.first = found
    if view.after(draft.stop) == "." and view.glued(draft.stop) and view.after(draft.stop + 1) in ("-", "–", "—", "--"):
        draft.stop += 2  # "Fr. 20.--"
    return take(draft, tail)


def percent_word(_view: View, draft: Draft) -> Answer:
    """As in "zehnprozentig", "5-prozentige"."""
    draft.kind, draft.unit = QuantityKind.PERCENT, "%"
    draft.note("percent.adjective")
    return True
