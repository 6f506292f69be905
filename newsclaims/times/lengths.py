"""Lengths of time: durations, and what they point to from publication or from a time told before."""

from itertools import pairwise

from newsclaims.times import calendar as cal
from newsclaims.times.context import Context, Mention
from newsclaims.times.kinds import CLASSES, DATE, DURATION, Rule
from newsclaims.times.rows import Found, Row
from newsclaims.times.words import lexicon, listed

_UNIT_KINDS = CLASSES["anyunit"].split()


def amount_text(value: object) -> str:
    """A number as it stands in a TIMEX3 length: "3", "2.5", "X"."""
    if isinstance(value, float):
        return f"{value:f}".rstrip("0").rstrip(".")
    return str(value) if isinstance(value, int) else "X"


def length_text(amount: str, unit: str) -> str:
    """The TIMEX3 length of an amount of a unit; months, minutes and seconds are told by their place.

    >>> length_text("3", "Y"), length_text("48", "TH"), length_text("X", "W")
    ('P3Y', 'PT48H', 'PXW')
    """
    if unit == "S":
        half = float(amount) * 6 if amount != "X" else None
        return f"P{half:g}M" if half is not None else "PXM"
    time, code = ("T", unit[1:]) if unit[0] == "T" else ("", unit)
    return f"P{time}{amount}{code}"


def _amount(found: Found) -> str | None:
    if found.has("h"):
        return "0.5"
    value = found.value("n")
    if isinstance(value, tuple) or value is None:
        return None
    return amount_text(value)


def pointed(context: Context, amount: str, unit: str, sign: int, base: cal.Point | None = None) -> cal.Stretch | None:
    """The point that lies a length away, as coarse as its unit: "vor zwei Jahren" is a year."""
    published = context.published
    if amount == "X" or (published is None and base is None):
        return None
    count = sign * float(amount)
    if unit in cal.SECONDS:
        instant = published.instant if published and base is None else None
        if instant is None:
            return None
        moment = cal.later(instant, count * cal.SECONDS[unit])
        return (moment, moment) if moment else None
    if base is None:
        assert published is not None
        lacks_day = published.date is None and unit in cal.DAYS
        if lacks_day or (published.month is None and unit not in ("Y", "DE", "CE", "ML")):
            return None
        base = published.first
    day = cal.shift(cal.as_date(base), count, unit)
    if day is None:
        return None
    broken = count != int(count) and unit in cal.MONTHS  # "vor anderthalb Jahren" is a month
    return cal.stretch(cal.granule(day, "M" if broken else unit))


def window(context: Context, amount: str, unit: str, sign: int) -> cal.Stretch | None:
    """The stretch of a length that ends or begins with publication, as wide as the date of publication leaves it."""
    published = context.published
    if published is None:
        return None
    if unit in cal.SECONDS:
        instant = published.instant
        if instant is None or amount == "X":
            return None
        other = cal.later(instant, sign * float(amount) * cal.SECONDS[unit])
        if other is None:
            return None
        return (other, instant) if sign < 0 else (instant, other)
    if amount == "X":
        return None
    day = cal.shift(published.first if sign < 0 else published.last, sign * float(amount), unit)
    if day is None:
        return None
    return (day, published.last) if sign < 0 else (published.first, day)


def _is_age(found: Found) -> bool:
    """Whether a length in years is somebody's age."""
    reading = found.tagged.reading
    after = found.lower()
    before = found.lower(-1)
    if after in listed("old"):
        return found.word("u") in ("Y", "M", "W", "D")
    if found.word("u") != "Y":
        return before == "mit" and found.word("u") in ("M", "W")
    if found.value("n") is None or found.value("n") == "X":
        return False
    if before in listed("age-leads"):
        return True
    if before in ("von", "bis", "zwischen") or before == "und":
        start = max(0, found.first - 6)
        return not listed("age").isdisjoint(reading.lower[start : found.first])
    return False


def length(found: Found, context: Context) -> list[Mention] | None:
    """ "drei Jahre", "mehr als zehn Jahren", "den vergangenen fünf Jahren", "vor 15 Jahren", "zwei Wochen später"."""
    amount, unit = _amount(found), found.word("u")
    if found.has("whole") and amount is None:
        amount = "1"
    if amount is None:
        return None
    if _is_age(found):
        return []
    value = length_text(amount, unit)
    if found.has("p2"):
        units = [found.word(name) for name in ("u", "u2", "u3") if found.has(name)]
        if any(_size(one) <= _size(other) for one, other in pairwise(units)):
            return None
        for part, part_unit in (("p2", "u2"), ("p3", "u3")):
            if found.has(part):
                value = add(value, length_text(amount_text(found.value(part)), found.word(part_unit)))
    elif found.has("plus_half"):
        value = length_text(f"{float(amount) + 0.5:g}", unit)
    mod = found.word("a") or None
    for name in ("more", "over"):
        mod = found.word(name) or mod
    start, stop = found.first, found.stop
    for name in ("lead", "article", "over"):
        if found.has(name):
            start = max(start, found.after(name))
    anchor, days = None, None
    lead = found.tagged.reading.lower[found.at("lead")] if found.has("lead") else "vor" if found.has("ago") else ""
    if found.has("dir"):
        days, anchor = window(context, amount, unit, -1 if found.number("dir") < 0 else 1), "published"
    elif found.has("later"):
        days, anchor = _from_told(context, amount, unit, found.number("later")), "text"
    elif lead in ("vor", "in") and not found.has("article"):
        days, anchor = pointed(context, amount, unit, -1 if lead == "vor" else 1), "published"
    elif lead == "seit":
        days, anchor = window(context, amount, unit, -1), "published"
    elif lead in ("binnen", "innerhalb") and context.tense(found.first) > 0:
        days, anchor = window(context, amount, unit, 1), "published"
    mention = Mention(start, stop, DURATION, value, mod=mod)
    if days is None:
        return [mention]
    return [mention._replace(anchor=anchor, start=days[0], end=days[1], edtf=_edtf(context, days))]


def _edtf(context: Context, days: cal.Stretch) -> str:
    """The EDTF of a stretch: a year or a month where it is one, else an interval no finer than the publication date."""
    for unit in ("Y", "M", "DE", "CE"):
        if cal.stretch(value := cal.granule(cal.as_date(days[0]), unit)) == days:
            return cal.edtf(value) or value
    published = context.published
    if published is None or published.date is not None:
        return cal.span_edtf(days)
    unit = "Y" if published.month is None else "M"
    first, last = (cal.granule(cal.as_date(day), unit) for day in days)
    return first if first == last else f"{first}/{last}"


def _from_told(context: Context, amount: str, unit: str, sign: int) -> cal.Stretch | None:
    days = cal.stretch(context.last) if context.last else None
    if days is None or amount == "X":
        return pointed(context, amount, unit, sign)
    base = days[0] if sign < 0 else days[1]
    return pointed(context, amount, unit, sign, base)


def _size(unit: str) -> float:
    """About how many days a unit has."""
    return cal.MONTHS.get(unit, 0) * 30.4 or cal.DAYS.get(unit) or cal.SECONDS[unit] / 86400


def add(one: str, other: str) -> str:
    """The sum of two lengths, the larger unit first: "P2Y" and "P3M" is "P2Y3M".

    >>> add("PT1H", "PT32M"), add("P1D", "PT6H")
    ('PT1H32M', 'P1DT6H')
    """
    if one.startswith("PT") and other.startswith("PT"):
        return one + other[2:]
    return one + other[1:]


def vague_plural(found: Found, context: Context) -> list[Mention] | None:
    """ "seit Jahren", "vor Monaten", "den vergangenen Jahren", "lange Jahre", "über Jahre"."""
    unit = found.word("u")
    start = found.after("lead") if found.has("lead") else found.first
    if found.has("article"):
        start = found.at("article")
    sign = found.number("dir")
    more: dict[str, object] = {}
    if found.has("dir") and context.published:
        today = context.published
        more = {"end": today.last} if sign < 0 else {"start": today.first}
        more["anchor"] = "published"
        more["edtf"] = f"../{today}" if sign < 0 else f"{today}/.."
    return [Mention(start, found.stop, DURATION, length_text("X", unit), **more)]  # type: ignore[arg-type]


def few(found: Found, context: Context) -> list[Mention] | None:
    """ "innerhalb weniger Stunden", "binnen eines Tages"."""
    at, lower = found.first + 1, found.tagged.reading.lower
    if found.has("day"):
        return [Mention(at, found.stop, DURATION, "P1D")] if lower[at : found.stop] == ["eines", "tages"] else None
    return [Mention(at, found.stop, DURATION, length_text("X", found.word("u")))] if lower[at] == "weniger" else None


def of_year(found: Found, context: Context) -> list[Mention] | None:
    """ "in den ersten vier Monaten des Jahres": a length and the year."""
    if found.word("y") != "Y" or found.number("first") not in (1, -1):
        return None
    at = found.at("y")
    year = Mention(at, at + 1, DATE, context.from_published("Y"), anchor="published" if context.published else None)
    return [Mention(found.at("n"), at - 1, DURATION, length_text(amount_text(found.value("n")), found.word("u"))), year]


def vague_pair(found: Found, context: Context) -> list[Mention] | None:
    """ "den kommenden Wochen und Monaten": two lengths."""
    at = found.at("u2")
    first = Mention(found.first, at - 1, DURATION, length_text("X", str(found.tagged.value(at - 2))))
    return [first, Mention(at, found.stop, DURATION, length_text("X", found.word("u2")))]


def vague_word(found: Found, context: Context) -> list[Mention] | None:
    """ "jahrelang", "mehrtägige", "langjährig"."""
    return [Mention(found.first, found.stop, DURATION, found.word("v"))]


def one_word(found: Found, context: Context) -> list[Mention] | None:
    """ "Viertelstunde", "eine Dreiviertelstunde", "90min"."""
    if found.has("sized"):
        amount, _, unit = found.word("sized").partition("|")
        if found.has("n"):  # "3/4stunde"
            amount = f"{found.number('n') / (float(amount) or 1):g}"
        hit = lexicon().words.get(unit)
        if hit is None or hit[0] not in (lexicon().kinds[kind] for kind in _UNIT_KINDS):
            return None
        return [Mention(found.first, found.stop, DURATION, length_text(amount, str(hit[1])))]
    value = found.word("v")
    start = found.at("n") if found.has("n") else found.at("v")
    lead = found.tagged.reading.lower[found.at("lead")] if found.has("lead") else ""
    sign = {"vor": -1, "in": 1}.get(lead, 0)
    days = None
    if sign and value.startswith("PT"):
        minutes = {"PT15M": 15, "PT45M": 45, "PT0.5H": 30}[value]
        days = pointed(context, str(minutes), "TM", sign)
    if days is None:
        return [Mention(start, found.stop, DURATION, value)]
    return [Mention(start, found.stop, DURATION, value, anchor="published", start=days[0], end=days[1])]


def quarters(found: Found, context: Context) -> list[Mention] | None:
    """ "drei viertelstunden", "1/2 Stunde", "3/4 Stunde"."""
    if found.has("d"):
        top, bottom = found.number("n"), found.number("d")
        if not 0 < top < bottom <= 12:
            return None
        return [Mention(found.first, found.stop, DURATION, length_text(f"{top / bottom:g}", found.word("u")))]
    if found.has("three") or found.is_kind("n", "quarterword"):
        amount, unit = "0.75" if found.has("three") else "0.25", found.word("u")
        value = {"0.75": "PT45M", "0.25": "PT15M"}[amount] if unit == "TH" else length_text(amount, unit)
        return [Mention(found.first, found.stop, DURATION, value)]
    return [Mention(found.first, found.stop, DURATION, f"PT{15 * found.number('n')}M")]


def both(found: Found, context: Context) -> list[Mention] | None:
    """ "zwei bis drei Wochen", "ein oder zwei Jahre", "30 Minuten bis zwei Stunden": two lengths."""
    if _is_age(found):
        return []
    first, last = ("n1", "n") if found.has("n1") else ("n", "n2")
    values = found.value(first), found.value(last)
    if any(isinstance(value, tuple) or value is None for value in values):
        return None
    unit = found.word("u1") or found.word("u")
    if "und" in found.tagged.reading.lower[found.first : found.stop] and found.lower(-1) != "zwischen":
        return None
    return [
        Mention(found.first, found.after("u1") if found.has("u1") else found.after(first), DURATION,
                length_text(amount_text(values[0]), unit)),
        Mention(found.at(last), found.stop, DURATION, length_text(amount_text(values[1]), found.word("u"))),
    ]  # fmt: skip


def lasting(found: Found, context: Context) -> list[Mention] | None:
    """ "zehnjähriges Bestehen", "zweistündige Sitzung", but not "dreijährige Tochter"."""
    value = found.word("v")
    if value.endswith("Y"):
        words = found.tagged.reading.words
        noun = words[found.stop] if found.stop < len(words) else ""
        ends = tuple(listed("lasting-end"))
        if words[found.at("v")][:1].isupper() or not noun[:1].isupper():
            return None
        if noun.lower() not in listed("lasting") and not noun.lower().endswith(ends):
            return None
    return [Mention(found.first, found.stop, DURATION, value, mod=found.word("a") or None)]


def days_and_nights(found: Found, context: Context) -> list[Mention] | None:
    """ "drei Nächte", "zwei Abende"."""
    amount = _amount(found)
    return [Mention(found.first, found.stop, DURATION, f"PT{amount}{found.word('u')}")] if amount else None


_LEAD = "lead:(point_prep von?)"
_ABOUT = "(a:about | more:more als | over:over)?"

ROWS: tuple[Rule, ...] = (
    Row("length.plain", f"({_LEAD} article:art?)? {_ABOUT} n:amount adjective? u:anyunit tail?", length),
    Row("length.half", f"{_LEAD}? (a:about)? (one|art)? h:half u:anyunit tail?", length),
    Row("length.and_half", f"{_LEAD}? n:count und plus_half:one half u:anyunit", length),
    Row("length.whole", "(one|art) whole:whole u:unit tail?", length),
    Row("length.sum", f"{_LEAD}? n:count u:anyunit und? p2:count u2:anyunit (und? p3:count u3:anyunit)? tail?", length),
    Row("length.window", "art? dir:dir (a:about)? n:amount u:anyunit", length),
    Row("length.window", "dir:dir (one)? n:indef u:anyunit", length),
    Row("length.later", f"{_ABOUT} n:amount u:anyunit later:later", length),
    Row("length.ago", "n:amount u:anyunit ago:ago", length),
    Row("length.dashed", "(a:about)? n:amount dash u:anyunit tail?", length),
    Row("length.vague", "lead:vague_prep u:units", vague_plural),
    Row("length.vague", "article:art? dir:dir u:units", vague_plural),
    Row("length.vague", "article:art? dir:dir units und u2:units", vague_pair),
    Row("length.vague", "long u:units", vague_plural),
    Row("length.vague", "lead:over article:art u:units", vague_plural),
    Row("length.few", "binnen more u:units", few),
    Row("length.few", "binnen day:blocked rest_of_name", few),
    Row("length.of_year", "first:nth n:several u:units art y:year", of_year),
    Row("length.word", "v:vague", vague_word),
    Row("length.one_word", f"{_LEAD}? (n:one|half)? v:length", one_word),
    Row("length.sized", "sized:sized", one_word),
    Row("length.quarters", "n:count quarterhours", quarters),
    Row("length.quarters", "one? three:threequarter u:unit", quarters),
    Row("length.quarters", "one? n:quarterword u:unit", quarters),
    Row("length.both", "n1:count (bis|oder|dash|und) n:count u:anyunit", both),
    Row("length.both", "n:count u1:anyunit (bis|oder|dash) n2:count u:anyunit", both),
    Row("length.vague_later", "u:units later", vague_plural),
    Row("length.fraction", "n:int24 slash d:int24 u:anyunit", quarters),
    Row("length.fraction", "n:int24 slash sized:sized", one_word),
    Row("length.adjective", "a:about? v:lengthadj", lasting),
    Row("length.parts", "n:amount u:unitpart", days_and_nights),
)
