"""What a number is: the rows of the grammar, tried in order.

A row looks at a draft and answers True (it is this, and the row has said so in the draft), False (it is no quantity)
or None (ask the next row).
"""

from collections.abc import Callable
from decimal import Decimal
from typing import NamedTuple

from newsclaims.model import QuantityKind
from newsclaims.quantities import context
from newsclaims.quantities.compose import number
from newsclaims.quantities.draft import Draft
from newsclaims.quantities.nouns import is_term, noun_after, noun_of_many
from newsclaims.quantities.numerals import Sort
from newsclaims.quantities.tables import Tail, Thing, adverbs_before, bounds_before, endings, words
from newsclaims.quantities.view import View

Answer = bool | None


class Row(NamedTuple):
    """One row of the grammar, with an expression that it reads."""

    rule: str
    reads: Callable[[View, Draft], Answer]
    example: str


_AGE_UNITS = {"jahr": "year", "jahre": "year", "jahren": "year", "monat": "month", "monate": "month", "monaten": "month"}
_AGE_UNITS |= {"woche": "week", "wochen": "week", "tag": "day", "tage": "day", "tagen": "day"}
_OLD = frozenset({"alt", "alte", "alter", "altes", "altem", "alten", "jung", "junge", "junges"})
_BIG_UNITS = Decimal(100)
_LOOK_BACK = 200


# --- rows of amounts ---------------------------------------------------------------------------------------------


def _grown(view: View, draft: Draft) -> Answer:
    """ "20-Euro-Schein", "75ml": the unit is in the token."""
    if draft.sort is not Sort.COMPOUND:
        return None
    index = draft.stop - 1
    tail = view.words[index][draft.cut :] if view.ends[index] - view.starts[index] == len(view.words[index]) else ""
    if not tail:
        return False
    if tail[0] not in "-‐‑":
        return _grown_unit(view, draft, tail)
    cut = draft.cut
    for part in tail[1:].replace("‐", "-").replace("‑", "-").split("-"):
        cut += 1 + len(part)
        numeral = view.memo[part.lower()] if part else None
        if numeral and numeral.sort is Sort.MAGNITUDE:
            draft.low *= numeral.value
            draft.high = None if draft.high is None else draft.high * numeral.value
            continue
        found = view.tails.get(part) or view.tails.get(part.lower()) or [] if part else []
        single = [found_tail for found_tail in found if not found_tail.rest]
        if not single or single[0].thing in (Thing.DURATION, Thing.CLOCK):
            return False
        draft.cut = 0 if cut == len(view.words[index]) else cut
        return _measure(draft, single[0])
    return False


def _grown_unit(view: View, draft: Draft, tail: str) -> Answer:
    numeral = view.memo[tail.lower()]
    if numeral and numeral.sort is Sort.MAGNITUDE:
        draft.low *= numeral.value
        draft.sort, draft.cut = Sort.MAGNITUDE, 0
        return None
    for key in (tail, tail.lower()) if len(tail) > 2 else (tail,):
        for found in view.tails.get(key, ()):
            stop = draft.stop + len(found.rest)
            if tuple(view.lower[draft.stop : stop]) == found.rest:
                if found.thing in (Thing.DURATION, Thing.CLOCK):
                    return False
                draft.stop, draft.cut = stop, 0
                return _measure(draft, found)
    return False


def _measure(draft: Draft, tail: Tail) -> bool:
    """Give the draft the unit and what it means for the kind."""
    kinds = {
        Thing.PERCENT: QuantityKind.PERCENT,
        Thing.POINT: QuantityKind.PERCENTAGE_POINT,
        Thing.UNIT: QuantityKind.MEASURE,
        Thing.CURRENCY: QuantityKind.MONEY,
    }
    draft.kind, draft.unit = kinds[tail.thing], tail.unit
    if tail.factor != 1:
        draft.low *= tail.factor
        draft.high = None if draft.high is None else draft.high * tail.factor
    draft.rules.append((f"{draft.kind}.{tail.rule or 'unit'}", draft.start, draft.stop))
    return True


def _tailed(view: View, draft: Draft) -> Answer:
    """A unit, currency or percent sign follows; or a unit of time, which makes it a duration or an age."""
    tail = view.tail(draft.stop)
    if tail is None:
        tail = _tail_further(view, draft)
    if tail is None:
        return _long_duration(view, draft)
    if draft.sort is Sort.ARTICLE and view.after(draft.stop) in words("no_unit_after_one"):
        return False
    if tail.thing is Thing.CLOCK:
        return False
    if tail.thing is Thing.DURATION:
        return _age(view, draft)
    if tail.unit == "length-inch" and not tail.first.isalpha() and not _is_inch(view, draft):
        return None
    draft.stop += 1 + len(tail.rest)
    if tail.first in ("pfund", "pfunde") and not tail.rest:
        return _pound(view, draft, tail)
    _measure(draft, tail)
    if tail.thing is Thing.CURRENCY:
        _coins(view, draft)
    elif tail.unit.startswith(("angle-degree", "temperature")):
        _degrees(view, draft)
    return True


def _tail_further(view: View, draft: Draft) -> Tail | None:
    """The unit behind "von" or an empty place for cents: "Millionen von Euro", "5,- Euro"."""
    index = draft.stop
    if view.after(index) == "von" and draft.indefinite:
        index += 1
    elif view.after(index) == "," and view.after(index + 1) in ("-", "–", "—", "--") and view.glued(index):
        index += 2 if view.after(index + 2) not in ("-", "–") else 3
    else:
        return None
    tail = view.tail(index)
    if tail is None or tail.thing in (Thing.DURATION, Thing.CLOCK):
        return None
    draft.stop = index
    return tail


def _is_inch(view: View, draft: Draft) -> bool:
    """Two strokes glued to digits are inches, unless they close a quotation."""
    if not draft.digits or not view.glued(draft.stop):
        return False
    mark = view.words[draft.stop]
    return mark == "″" or view.words[max(0, draft.start - _LOOK_BACK) : draft.start].count(mark) % 2 == 0


def _pound(view: View, draft: Draft, tail: Tail) -> bool:
    """Pounds of something are a mass, pounds alone are sterling: "750 Pfund Benzin"."""
    noun = noun_after(view, draft.stop)
    heavy = noun == draft.stop or view.after(draft.stop) in ("schwer", "schwere", "schweren", "schwerer", "leichter")
    if heavy:
        draft.kind, draft.unit = QuantityKind.MEASURE, "mass-pound"
    else:
        draft.kind, draft.unit = QuantityKind.MONEY, "GBP"
    draft.rules.append((f"{draft.kind}.pound", draft.start, draft.stop))
    return True


def _coins(view: View, draft: Draft) -> None:
    """ "zwei Euro fünfzig", "13 Euro und 45 Cent", "15 Dollar 50"."""
    index = draft.stop + (view.after(draft.stop) == "und")
    if draft.high is not None or index >= view.size or view.breaks[index] or draft.low != draft.low.to_integral_value():
        return
    numeral = view.numeral(index)
    if numeral is None or numeral.sort is not Sort.CARDINAL or not 0 < numeral.value < _BIG_UNITS:
        return
    coin = view.tail(index + 1)
    if coin and coin.thing is Thing.CURRENCY and coin.factor != 1:
        draft.stop = index + 2 + len(coin.rest)
    elif index > draft.stop or coin or noun_after(view, index + 1) is not None or numeral.value < 10:
        return
    elif not (context.ends_clause(view, index + 1) or view.after(index + 1) in ("pro", "je")):
        return
    else:
        draft.stop = index + 1
    draft.low += numeral.value / 100


def _degrees(view: View, draft: Draft) -> None:
    """ "196 Grad unter Null", "20 Grad minus", and degrees of heat or of an angle."""
    after, second = view.after(draft.stop), view.after(draft.stop + 1)
    if after in ("unter", "über") and second in ("null", "0", "gefrierpunkt", "dem"):
        draft.stop += 2 if second != "dem" else 0
        if after == "unter" and second != "dem":
            draft.low = -draft.low
            draft.high = None if draft.high is None else -draft.high
        draft.unit = "temperature-celsius"
    elif after in ("minus", "plus") and not second[:1].isdigit():
        draft.stop += 1
        draft.low = -draft.low if after == "minus" else draft.low
        draft.unit = "temperature-celsius"
    elif draft.unit == "angle-degree" and _is_heat(view, draft):
        draft.unit = "temperature-celsius"


_HEAT = ("temperatur", "hitze", "kälte", "frost", "warm", "heiß", "kalt", "kühl", "wärm", "thermometer", "gefrier", "erwärm", "wetter", "fieber", "abgekühlt", "gekühlt", "höchstwert", "tiefstwert", "tageshöchst", "celsius", "klima", "erderwärm", "siede", "schmelz", "minusgrad")


def _is_heat(view: View, draft: Draft) -> bool:
    """Degrees are of heat when the sentence speaks of it, or when their number has a sign."""
    if draft.low < 0 or view.before(draft.start) in ("plus", "minus", "+", "-"):
        return True
    near = view.lower[max(0, draft.start - 12) : draft.stop + 8]
    return any(part in word for word in near if len(word) > 3 for part in _HEAT)


def _long_duration(view: View, draft: Draft) -> Answer:
    """ "zwei lange Jahre", "fünf Arbeitstage": durations with something between or before."""
    index = draft.stop
    for _ in range(3):
        after = view.after(index)
        if after in words("duration"):
            return _age(view, draft) if index == draft.stop else False
        if not after or not view.words[index][0].islower() or not after.endswith(("e", "en", "er")) or after in words("not_adjective"):
            break
        index += 1
    after = view.after(index)
    if after.endswith(endings("duration_ending")) and view.words[index][0].isupper() and after not in words("not_duration"):
        return False
    return None


def _age(view: View, draft: Draft) -> Answer:
    """Years of a life: "30 Jahre alt", "im Alter von 81 Jahren", "Kinder unter 18 Jahren"; else a duration."""
    unit = _AGE_UNITS.get(view.after(draft.stop))
    if unit is None:
        return False
    if view.after(draft.stop + 1) in _OLD:
        draft.stop += 2
        rule = "age.alt"
    elif _of_a_life(view, draft):
        draft.stop += 1
        rule = "age.context"
    else:
        return False
    draft.kind, draft.unit = QuantityKind.AGE, f"duration-{unit}"
    draft.rules.append((rule, draft.start, draft.stop))
    return True


def _of_a_life(view: View, draft: Draft) -> bool:
    index = draft.first
    before = view.before(index)
    if draft.high is not None and view.lower[index] == "zwischen" and before in words("living"):
        return True
    if before == "als" and view.before(index - 1) in ("älter", "jünger"):
        return True
    while before in bounds_before() or before in ("bis", "zwischen", "von", "nur", "erst", "und"):
        if before in ("unter", "ab", "über", "zwischen", "bis", "von") and view.before(index - 1) in words("living"):
            return True
        index -= 1
        before = view.before(index)
    if before == "alter" or (before == "im" and view.before(index - 1) == "alter"):
        return True
    if before == "mit" and draft.low < 110:
        noun = noun_after(view, draft.stop + 1)
        return noun is None or not view.lower[noun].endswith(endings("sentence_noun"))
    return False


def _signed_money(view: View, draft: Draft) -> Answer:
    """The currency stands before the number: "US $ 42.000", "CHF 15"."""
    if draft.start != draft.first:
        return None
    found = view.sign_before(draft.start)
    if found is None or draft.sort is Sort.ARTICLE:
        return None
    tail, draft.first = found
    return _measure(draft, tail)


def _percent_pieces(view: View, draft: Draft) -> Answer:
    """ "2,6%igen"."""
    if draft.kind is QuantityKind.PERCENT and view.after(draft.stop).lstrip("-") in ("ig", "ige", "igen", "iger", "iges", "igem"):
        draft.stop += 1
    return None


def _fraction(view: View, draft: Draft) -> Answer:
    """ "zwei Drittel", "ein Viertel"."""
    numeral = view.numeral(draft.stop) if draft.stop < view.size else None
    if numeral is None or numeral.sort is not Sort.PART or draft.low >= _BIG_UNITS:
        return None
    if view.after(draft.stop + 1) in ("stunde", "stunden", "nach", "vor", "liter") or _is_hour(view, draft):
        return False
    draft.stop += 1
    draft.kind = QuantityKind.FRACTION
    draft.low = _six_places(draft.low / numeral.value)
    draft.high = None if draft.high is None else _six_places(draft.high / numeral.value)
    draft.rules.append(("fraction.part", draft.start, draft.stop))
    return True


def _is_hour(view: View, draft: Draft) -> bool:
    """ "drei viertel acht" is an hour."""
    after = view.numeral(draft.stop + 1) if draft.stop + 1 < view.size else None
    return after is not None and after.sort is Sort.CARDINAL and after.value < 13 and view.words[draft.stop].islower()


def _slash(view: View, draft: Draft) -> Answer:
    """ "2/3 der Stimmen"."""
    if not (draft.plain and draft.low < 10 and view.after(draft.stop) == "/" and view.glued(draft.stop)):
        return None
    below = view.numeral(draft.stop + 1) if draft.stop + 1 < view.size else None
    if below is None or not below.plain or below.tail or not draft.low < below.value <= 10 or view.after(draft.stop + 2) == "/":
        return False
    draft.stop += 2
    draft.kind = QuantityKind.FRACTION
    draft.low = _six_places(draft.low / below.value)
    draft.rules.append(("fraction.slash", draft.start, draft.stop))
    return True


def _six_places(value: Decimal) -> Decimal:
    rounded = round(value, 6)
    return rounded.normalize() if rounded else rounded


def _half(view: View, draft: Draft) -> Answer:
    """ "ein halbes Schwein"; half hours are no quantities."""
    if draft.sort is not Sort.HALF:
        return None
    if view.after(draft.stop) == "so" and view.lower[draft.start] == "halb":
        draft.kind = QuantityKind.MULTIPLE
        draft.rules.append(("multiple.half", draft.start, draft.stop))
        return True
    noun = noun_after(view, draft.stop)
    if noun is None or view.lower[noun].endswith(endings("duration_ending")) or draft.first == draft.stop - 1:
        return False
    draft.kind = QuantityKind.FRACTION
    draft.rules.append(("fraction.half", draft.start, draft.stop))
    return True


def _times(view: View, draft: Draft) -> Answer:
    """ "20 Mal häufiger", "14 mal so"; "200 mal 20 Meter" are two lengths."""
    index = draft.stop
    if view.after(index) not in ("mal", "fach", "fache") or draft.sort is Sort.ARTICLE:
        return None
    following = view.numeral(index + 1) if index + 1 < view.size else None
    if following and following.sort is Sort.CARDINAL and view.words[index] == "mal":
        return None
    draft.stop += 1
    compared = view.after(draft.stop) in words("comparison") or view.lower[index] != "mal"
    draft.kind = QuantityKind.MULTIPLE if compared else QuantityKind.COUNT
    draft.rules.append(("multiple.times" if compared else "count.times", draft.start, draft.stop))
    return True


def _votes(view: View, draft: Draft) -> Answer:
    """ "180 zu 120 Stimmen", "3 : 2"."""
    if draft.plain and view.after(draft.stop) == ":" and not view.glued(draft.stop):
        return _spaced_score(view, draft)
    if view.after(draft.stop) not in ("zu", "gegen") or draft.high is not None or draft.sort is not Sort.CARDINAL:
        return None
    other = number(view, draft.stop + 1) if draft.stop + 1 < view.size else None
    if other is None or other.sort is not Sort.CARDINAL or view.tail(other.stop):
        return None
    votes = view.after(other.stop) in ("stimmen", "punkte", "punkten", "punkt", "toren", "tore")
    if view.after(draft.stop) == "gegen" and view.after(other.stop) != "stimmen":
        return None
    if other.low < 1 and not votes and not draft.digits:
        return None
    draft.sides = (draft.low, other.low)
    draft.stop = other.stop + votes
    draft.kind = QuantityKind.SCORE
    draft.rules.append(("score.zu", draft.start, draft.stop))
    return True


def _spaced_score(view: View, draft: Draft) -> Answer:
    other = view.numeral(draft.stop + 1) if draft.stop + 1 < view.size else None
    if other is None or not other.plain or draft.high is not None:
        return None
    draft.sides = (draft.low, other.value)
    draft.stop += 2
    draft.kind = QuantityKind.SCORE
    draft.rules.append(("score.colon", draft.start, draft.stop))
    return True


def _rate(view: View, draft: Draft) -> Answer:
    """ "fünf pro 1.000", "35 je 100.000 Einwohner"."""
    if view.after(draft.stop) not in ("pro", "je", "auf", "von", "zu") or draft.high is not None:
        return None
    other = view.numeral(draft.stop + 1) if draft.stop + 1 < view.size else None
    if other is None or other.sort is not Sort.CARDINAL or view.after(draft.stop) not in ("pro", "je") or other.value < _BIG_UNITS:
        return None
    if view.tail(draft.stop + 2) is not None:
        return None
    draft.stop += 2
    draft.kind = QuantityKind.SHARE
    draft.low = draft.low / other.value
    draft.rules.append(("share.pro", draft.start, draft.stop))
    return True


def _point(view: View, draft: Draft) -> Answer:
    """Digits and a point: an ordinal, a date, or the end of a sentence."""
    if not draft.plain or view.after(draft.stop) != "." or not view.glued(draft.stop):
        return None
    if context.is_date(view, draft):
        return False
    following = draft.stop + 1
    after = view.after(following)
    if after == ")":
        return False
    before = view.before(draft.start)
    if after in ("„", "»", "\"", "“", "‚") and before in words("strong"):
        following += 1
        after = view.after(following)
    if not after or not view.words[following][0].isalpha():
        return None
    if after in words("club") or after.endswith(("bundesliga", "liga")) or after in words("ordinal_name"):
        return False
    lower_case = view.words[following][0].islower()
    if not lower_case and before not in words("strong") and after != "mal":
        return False if view.breaks[draft.start] or draft.start == 0 or before == "," else None
    if after.partition("-")[0] in words("month") or _is_period(after) or (after == "und" and view.after(following + 2) == "." and _is_period(view.after(following + 3))):
        return False
    if before in ("am", "vom", "ab", "seit", "bis", "zum") and noun_after(view, following) is None:
        return False
    draft.stop += 1
    return _rank(draft, "ordinal.digits")


def _rank(draft: Draft, rule: str) -> bool:
    draft.kind = QuantityKind.ORDINAL
    draft.rules.append((rule, draft.start, draft.stop))
    return True


def _place(view: View, draft: Draft) -> Answer:
    """ "Platz drei"; "Stärke 6"."""
    before = view.before(draft.first)
    if before in words("rank_before") and draft.sort is Sort.CARDINAL:
        return _rank(draft, "ordinal.place")
    scale = view.before(draft.first - 1) if before == "von" else before
    if scale.endswith(endings("scale_before")):
        draft.kind = QuantityKind.MEASURE
        draft.unit = "speed-beaufort" if "wind" in scale else None
        draft.rules.append(("measure.scale", draft.start, draft.stop))
        return True
    return None


def _count(view: View, draft: Draft) -> Answer:
    """Anything else: things, if no context speaks against it."""
    if draft.sort is Sort.COMPOUND or draft.sort is Sort.FRACTION or draft.sort is Sort.HANGING:
        return _sign(draft) if draft.sort is Sort.FRACTION else False
    if _is_age_alone(view, draft):
        return True
    draft.noun = noun_of_many(view, draft.stop)
    if draft.sort is Sort.ARTICLE and (draft.noun is None or not _stressed(view, draft)):
        return False
    if draft.noun is None and draft.digits and view.before(draft.first) in words("tabular") and context.ends_clause(view, draft.stop):
        draft.noun = draft.first - 1
    if view.lower[draft.start] in ("zweier", "dreier") and draft.noun is None:
        return False
    if draft.doubtful and draft.noun is None or context.is_year(view, draft):
        return False
    if context.is_name(view, draft):
        draft.is_name = True
        return False
    if context.is_idiom(view, draft) or context.is_surname(view, draft):
        return False
    draft.kind = QuantityKind.COUNT
    draft.rules.append(("count", draft.start, draft.stop))
    return True


def _is_age_alone(view: View, draft: Draft) -> bool:
    """The age behind a name, "Renate Kunze (51)", and that of "Rente mit 67"."""
    if draft.high is not None or not draft.plain or not 10 < draft.low < 110:
        return False
    index = draft.start - 2
    if view.after(draft.stop) == ")" and view.before(draft.start) == "(" and index > 0 and view.words[index][0].isupper():
        named = view.words[index - 1][0].isupper() and view.words[index - 1].isalpha() and view.words[index].isalpha()
        if not named and view.lower[index] not in words("living"):
            return False
    elif not (view.before(draft.start) == "mit" and index >= 0 and view.lower[index] in words("retirement")):
        return False
    draft.kind, draft.unit = QuantityKind.AGE, "duration-year"
    draft.rules.append(("age.alone", draft.start, draft.stop))
    return True


def _stressed(view: View, draft: Draft) -> bool:
    """ "ein" is a number where it is bounded, or one end of a range."""
    before = view.before(draft.first)
    return draft.high is not None or before in words("before_one") or (before == "als" and view.before(draft.first - 1) in ("mehr", "weniger"))


def _sign(draft: Draft) -> bool:
    draft.kind = QuantityKind.FRACTION
    draft.low = _six_places(draft.low)
    draft.rules.append(("fraction.sign", draft.start, draft.stop))
    return True


def _glued(view: View, draft: Draft) -> Answer:
    """Parts of addresses, dates and telephone numbers."""
    return False if context.is_glued(view, draft) else None


#: a number, perhaps a range, with what stands around it
AMOUNTS: tuple[Row, ...] = (
    Row("fraction.slash", _slash, "2/3 der Stimmen"),
    Row("none.glued", _glued, "0631/369-2620"),
    Row("unit.grown", _grown, "20-Euro-Schein"),
    Row("unit", _tailed, "drei Kilometer"),
    Row("money.before", _signed_money, "US $ 42.000"),
    Row("fraction.part", _fraction, "zwei Drittel"),
    Row("fraction.half", _half, "ein halbes Schwein"),
    Row("multiple.times", _times, "20 Mal häufiger"),
    Row("score.zu", _votes, "180 zu 120 Stimmen"),
    Row("share.pro", _rate, "fünf pro 1.000"),
    Row("ordinal.digits", _point, "der 3. Mann"),
    Row("ordinal.place", _place, "Platz drei"),
    Row("count", _count, "drei Häuser"),
)


# --- rows of single tokens ---------------------------------------------------------------------------------------


def _score(view: View, draft: Draft) -> Answer:
    """ "3:2", "1:0-Sieg"; not a clock time or a length of time."""
    left, right = view.numeral(draft.start).value, view.numeral(draft.start).second  # type: ignore[union-attr]
    numeral = view.numeral(draft.start)
    if numeral is None or context.is_glued(view, draft):
        return False
    after = view.after(draft.stop)
    figures = view.words[draft.start][: numeral.cut]
    if after in words("clock") or after in words("duration"):
        return False
    _, _, minutes = figures.partition(":")
    if len(minutes) == 2 and minutes[0] == "0" or figures[0] == "0" and len(figures) > 4:
        return False
    if len(minutes) == 2 and left < 24 and right < 60 and _at_an_hour(view, draft):
        return False
    if numeral.tail and numeral.tail[0] not in "-‐‑":
        return False
    draft.cut = numeral.cut if numeral.tail else 0
    draft.sides = (left, right)
    draft.kind = QuantityKind.SCORE
    draft.rules.append(("score.colon", draft.start, draft.stop))
    return True


def _at_an_hour(view: View, draft: Draft) -> bool:
    before = view.before(draft.start)
    if before in ("um", "gegen", "ab", "von", "bis", "seit"):
        return True
    index = draft.stop
    if view.after(index) in ("bis", "und", "-", "–"):
        return view.after(index + 2) in words("clock")
    return False


def _aged(view: View, draft: Draft) -> Answer:
    """ "18-Jährige", "45-jährig", "zehnjährige Tochter"; "zehnjährige Haft" is a duration."""
    word = view.words[draft.start]
    nominal = "J" in word[1:]
    if not nominal and is_term(view, draft.stop):
        return False
    draft.kind, draft.unit = QuantityKind.AGE, "duration-year"
    draft.rules.append(("age.jährig", draft.start, draft.stop))
    return True


def _ordinal(view: View, draft: Draft) -> Answer:
    """ "der dritte Mann", "zweitgrößte"; "jeder dritte" is a share."""
    before, after = view.before(draft.start), view.after(draft.stop)
    word = view.words[draft.start]
    if before in ("jeder", "jede", "jedes", "jeden", "jedem"):
        return _every(view, draft)
    noun = noun_after(view, draft.stop)
    if view.lower[draft.start] in ("acht", "achte", "achten") and (noun is None or before in ("zu", "und")) and word.islower():
        return False
    if view.lower[draft.start] in ("zweit", "dritt", "viert", "fünft", "sechst", "siebt", "zehnt") and before != "zu":
        return False
    if view.lower[draft.start].startswith("erst") and view.lower[draft.start] != "erst" and before in ("zum", "fürs") and not after:
        return False
    if after in words("month") or _before_period(view, draft, noun):
        return False
    if noun is not None and view.lower[noun] in words("ordinal_name") or after in words("ordinal_name"):
        return False
    if word[0].isupper() and noun is not None and draft.low < 13 and not _opens(view, draft.start):
        return False
    if context.is_idiom(view, draft):
        return False
    return _rank(draft, "ordinal.word")


def _opens(view: View, index: int) -> bool:
    return index == 0 or view.breaks[index] > 0 or view.words[index - 1] in ".!?:„“\"»«–"


def _is_period(word: str) -> bool:
    """Whether an ordinal before the word makes a date: "Quartal", "Lebensjahr", "Septemberhälfte"."""
    if word in words("period") or (word.endswith("hälfte") and word != "hälfte"):
        return True
    return word.endswith(endings("duration_ending")) and word not in words("not_duration")


def _before_period(view: View, draft: Draft, noun: int | None) -> bool:
    """ "die ersten neun Monate", "im dritten Quartal", "am zweiten Tag"."""
    index = draft.stop
    numeral = view.numeral(index) if index < view.size else None
    if numeral is not None and numeral.sort is Sort.CARDINAL:
        noun = noun_after(view, index + 1)
    return noun is not None and _is_period(view.lower[noun])


def _every(view: View, draft: Draft) -> Answer:
    """ "jeder fünfte Haushalt"; "jedes zweite Jahr" is a set of times."""
    noun = noun_after(view, draft.stop)
    if _before_period(view, draft, noun) or draft.low < 2:
        return False
    draft.first -= 1
    draft.low = _six_places(1 / draft.low)
    draft.kind = QuantityKind.SHARE
    draft.rules.append(("share.jeder", draft.first, draft.stop))
    return True


def _halves(view: View, draft: Draft) -> Answer:
    """ "die Hälfte"; not the half of a match or of a year."""
    before = view.before(draft.first)
    numeral = view.memo[before] if before else None
    if numeral is not None and numeral.sort is Sort.ORDINAL:
        return False
    if before in ("die", "der"):
        draft.first -= 1
    draft.kind = QuantityKind.FRACTION
    draft.rules.append(("fraction.half", draft.first, draft.stop))
    return True


def _fraction_word(view: View, draft: Draft) -> Answer:
    """ "Dreiviertel", "Zweidrittelmehrheit", "½"."""
    if context.is_glued(view, draft) or view.tail(draft.stop) is not None and view.tail(draft.stop).thing is Thing.DURATION:  # type: ignore[union-attr]
        return False
    tail = view.tail(draft.stop)
    if tail is not None and tail.thing in (Thing.UNIT, Thing.CURRENCY):
        draft.stop += 1 + len(tail.rest)
        return _measure(draft, tail)
    if _is_hour_word(view, draft):
        return False
    return _sign(draft)


def _is_hour_word(view: View, draft: Draft) -> bool:
    after = view.numeral(draft.stop) if draft.stop < view.size else None
    return after is not None and after.sort is Sort.CARDINAL and view.words[draft.start].islower()


def _fold(view: View, draft: Draft) -> Answer:
    """ "das Fünffache", "verdoppelt", "doppelt so viele"."""
    lower = view.lower[draft.start]
    before = view.before(draft.first)
    if lower.startswith("doppelt") and not _counts_double(view, draft, before):
        return False
    if before in ("das", "dem", "des", "ein"):
        draft.first -= 1
    draft.kind = QuantityKind.MULTIPLE
    draft.rules.append(("multiple.fold", draft.start, draft.stop))
    return True


def _counts_double(view: View, draft: Draft, before: str) -> bool:
    if view.after(draft.stop) in words("comparison") or before in bounds_before() or before in ("ums", "aufs"):
        return True
    noun = noun_after(view, draft.stop)
    if view.lower[draft.start] == "doppelt":
        return False
    if noun is None:
        return before in ("das", "dem", "des")
    return view.lower[noun] in words("measured") or view.lower[noun] in ("menge", "strafe", "fläche", "punktzahl", "dosis")


def _times_word(view: View, draft: Draft) -> Answer:
    """ "fünfmal", "dreimal so hoch"."""
    compared = view.after(draft.stop) in words("comparison")
    draft.kind = QuantityKind.MULTIPLE if compared else QuantityKind.COUNT
    draft.rules.append(("multiple.word" if compared else "count.occasions", draft.start, draft.stop))
    return True


def _percent_word(view: View, draft: Draft) -> Answer:
    """ "zehnprozentig", "5-prozentige"."""
    draft.kind, draft.unit = QuantityKind.PERCENT, "%"
    draft.rules.append(("percent.adjective", draft.start, draft.stop))
    return True


def _heads(view: View, draft: Draft) -> Answer:
    """ "zwölfköpfig"."""
    draft.kind = QuantityKind.COUNT
    draft.rules.append(("count.heads", draft.start, draft.stop))
    return True


def _order(view: View, draft: Draft) -> Answer:
    """ "Millionenhöhe"."""
    crowd = view.lower[draft.start].endswith(("publikum", "stadt", "städte", "städten"))
    draft.kind = QuantityKind.COUNT if crowd else QuantityKind.MONEY
    draft.indefinite = True
    draft.rules.append(("indefinite.order", draft.start, draft.stop))
    return True


def _places(view: View, draft: Draft) -> Answer:
    """ "zweistelliger Millionenbetrag", "im dreistelligen Bereich"."""
    index = draft.stop
    following = view.numeral(index) if index < view.size else None
    after = view.after(index)
    if following is not None and following.sort is Sort.ORDER:
        draft.low *= following.value
        draft.kind = QuantityKind.MONEY
    elif after.endswith(("bereich", "zahl", "höhe", "anzahl", "zahlen")):
        draft.kind = QuantityKind.PERCENT if "prozent" in after else QuantityKind.COUNT
        draft.unit = "%" if "prozent" in after else None
    elif after.endswith(("betrag", "summe", "beträge", "summen")):
        draft.kind = QuantityKind.MONEY
        draft.unit = "EUR" if "euro" in after else None
    else:
        return False
    draft.stop += 1
    draft.indefinite = True
    draft.rules.append(("indefinite.places", draft.start, draft.stop))
    return True


#: tokens that say by themselves what they are
TOKENS: dict[Sort, tuple[Row, ...]] = {
    Sort.SCORE: (Row("score.colon", _score, "3:2"),),
    Sort.AGE: (Row("age.jährig", _aged, "18-Jährige"),),
    Sort.ORDINAL: (Row("ordinal.word", _ordinal, "dritter"),),
    Sort.HALVES: (Row("fraction.half", _halves, "die Hälfte"),),
    Sort.FRACTION: (Row("fraction.word", _fraction_word, "Dreiviertel"),),
    Sort.FOLD: (Row("multiple.fold", _fold, "das Fünffache"),),
    Sort.TIMES: (Row("multiple.word", _times_word, "dreimal so groß"),),
    Sort.PERCENT: (Row("percent.adjective", _percent_word, "zehnprozentig"),),
    Sort.HEADS: (Row("count.heads", _heads, "zwölfköpfig"),),
    Sort.ORDER: (Row("indefinite.order", _order, "Millionenhöhe"),),
    Sort.PLACES: (Row("indefinite.places", _places, "zweistelliger Millionenbetrag"),),
}
