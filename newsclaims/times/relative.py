"""Times told by their distance: from publication ("gestern", "vergangene Woche") or from the text ("am Tag darauf")."""

import datetime as dt

from newsclaims.model import TimeType
from newsclaims.times import calendar as cal
from newsclaims.times.clocks import clock_text
from newsclaims.times.context import Context, Mention
from newsclaims.times.kinds import DATE, SET, TIME, Rule, one
from newsclaims.times.rows import Found, Row

_SEASON_LEADS = frozenset("im in seit bis ab zum für gegen vom am den dem".split())
_SINGLE = ("Y", "M", "W", "D", "Q", "S", "DE", "CE", "ML", "WE")


def _type(value: str) -> TimeType:
    return TIME if "T" in value else DATE


def deictic(found: Found, context: Context) -> list[Mention] | None:
    """"gestern", "übermorgen", "gestern Abend", "morgen früh"."""
    count = 1 if found.has("tomorrow") else found.number("d")
    if found.has("tomorrow"):
        word = found.tagged.reading.words[found.first]
        opens = found.first in _sentence_starts(found, context)
        if word[:1].isupper() and not opens and not word.isupper() or found.lower(-1) in ("am", "der", "den", "diesen", "guten", "jeden", "im"):
            return None
    value = context.from_published("D", count)
    anchor = "published" if context.published else None
    if found.has("p"):
        return one(found, TIME, f"{value}T{found.word('p')}", anchor=anchor)
    return one(found, DATE, value, anchor=anchor, **_bounds(context, count))


def _sentence_starts(found: Found, context: Context) -> set[int]:
    return {context.sentence_bounds(found.first)[0]}


def _bounds(context: Context, count: int) -> dict[str, object]:
    """The days that a distance in days can mean when only the month or year of publication is known."""
    published = context.published
    if published is None or published.date is not None:
        return {}
    days = dt.timedelta(days=count)
    try:
        return {"start": published.first + days, "end": published.last + days}
    except OverflowError:
        return {}


def today(found: Found, context: Context) -> list[Mention] | None:
    """"heute": the day itself beside a clock time or another day or in the perfect, else nowadays."""
    anchor = "published" if context.published else None
    if found.has("p"):
        return one(found, TIME, f"{context.from_published('D')}T{found.word('p')}", anchor=anchor)
    if found.has("day") or found.has("clock"):
        return one(found, DATE, context.from_published("D"), stop=found.at("d") + 1, anchor=anchor)
    if context.tense(found.first, clause_only=True) < 0 and found.lower(-1) not in ("bis", "noch", "als", "schon"):
        return one(found, DATE, context.from_published("D"), anchor=anchor)
    return one(found, DATE, "PRESENT_REF", anchor=anchor)


def weekday(found: Found, context: Context) -> list[Mention] | None:
    """"am Montag", "vergangenen Samstag", "Montagabend", "am heutigen Samstag", "Mittwoch nächster Woche"."""
    compound = found.word("c")
    number = int(compound[0]) if compound else found.number("w")
    part = compound[1:] if compound else found.word("p")
    if found.has("short") and not (found.lower(-1) in ("am",) or found.first == 0):
        return None
    step = 9
    if found.has("dir"):
        step = found.number("dir")
    elif found.has("this"):
        step = 0
    elif found.has("dayadj"):
        value = context.from_published("D", found.number("dayadj"))
        return one(found, TIME if part else DATE, value + (f"T{part}" if part else ""), anchor="published", **_past_art(found))
    if found.has("week"):
        value = _of_week(context.from_published("W", found.number("week")), number)
    elif found.has("n"):
        value = _in_weeks(context, number, found.number("n"))
    elif found.is_kind("p", "partadv") and step == 9 and found.lower(-1) not in ("am", "vom", "zum", "seit", "bis", "ab"):
        return one(found, SET, f"XXXX-WXX-{number}T{part}", **_past_art(found))
    else:
        value = context.weekday(number, step, found.first)
    anchor = "published" if context.published else None
    return one(found, TIME if part else DATE, value + (f"T{part}" if part else ""), anchor=anchor, **_past_art(found))


def _past_art(found: Found) -> dict[str, object]:
    """The article stays out before a plain weekday."""
    return {"first": found.after("article")} if found.has("article") else {}


def _of_week(week: str, number: int) -> str:
    days = cal.stretch(week) if "X" not in week else None
    return (days[0] + dt.timedelta(days=number - 1)).isoformat()[:10] if days else f"XXXX-WXX-{number}"


def _in_weeks(context: Context, number: int, count: int) -> str:
    week = context.from_published("W", count)
    return _of_week(week, number)


def weekdays(found: Found, context: Context) -> list[Mention] | None:
    """"Montag bis Freitag", "Donnerstag und Freitag": the later one lies after the earlier one."""
    step = found.number("dir") if found.has("dir") else 0 if found.has("this") else 9
    first = context.weekday(found.number("w"), step, found.first)
    last = context.weekday(found.number("v"), step, found.first)
    days = cal.stretch(first), cal.stretch(last)
    if days[0] and days[1]:
        gap = (found.number("v") - found.number("w")) % 7 or 7
        if step == 9 and found.has("bis") is False and context.tense(found.first) < 0:
            last_day = days[1][0]
            first = (last_day - dt.timedelta(days=gap)).isoformat()[:10]
        else:
            last = (days[0][0] + dt.timedelta(days=gap)).isoformat()[:10]
    anchor = "published" if context.published else None
    start = found.at("dir") if found.has("dir") else found.at("this") if found.has("this") else found.at("w")
    return [
        Mention(start, found.at("w") + 1, DATE, first, anchor=anchor),
        Mention(found.at("v"), found.stop, DATE, last, anchor=anchor),
    ]


def nth_weekday(found: Found, context: Context) -> list[Mention] | None:
    """"erster Dienstag im Oktober", "letzter Montag im März 2014", "letzter Tag im Oktober"."""
    from newsclaims.times.feasts import nth_weekday as nth

    count = found.number("n") if found.has("n") else -1
    month = found.number("m")
    if found.has("l") and found.number("l") != -1:
        return None
    value = f"{found.number('y'):04}-{month:02}" if found.has("y") else context.month(month, found.at("m"))
    days = cal.stretch(value)
    if days is None:
        return None
    if found.has("w"):
        day = nth(days[0].year, month, found.number("w"), count)
    else:
        day = days[1] if count < 0 else days[0] + dt.timedelta(days=count - 1)  # type: ignore[assignment]
    anchor = None if found.has("y") else "published"
    return one(found, DATE, day.isoformat()[:10], anchor=anchor) if day and day.month == month else None


def unit(found: Found, context: Context) -> list[Mention] | None:
    """"vergangene Woche", "diesem Jahr", "der nächsten Woche", "das vergangene Jahrhundert"."""
    code, step = found.word("u"), found.number("dir")
    if code not in _SINGLE:
        return None
    if found.has("this") and code == "D":
        return None
    value = context.from_published(code, step)
    anchor = "published" if context.published else None
    mod = found.word("e") or None
    return one(found, DATE, value, anchor=anchor, mod=mod)


def text_unit(found: Found, context: Context) -> list[Mention] | None:
    """"am folgenden Tag", "am selben Tag", "der Woche darauf", "Tag zuvor"."""
    code = found.word("u")
    if code not in _SINGLE:
        return None
    count = found.number("step") if found.has("step") else found.number("later") if found.has("later") else 0
    if found.has("that") and code == "D" and context.day is None:
        return None
    value, anchor = context.from_told(code, count)
    return one(found, DATE, value, anchor=anchor)


def relative_noun(found: Found, context: Context) -> list[Mention] | None:
    """"im Vorjahr", "heuer", "Vorwoche"; "Vorjahresquartal" is that of the quarter told last."""
    code, _, count = found.word("r").partition(":")
    anchor = "published" if context.published else None
    if code == "same":
        days = cal.stretch(context.last) if context.last else None
        if days is None or context.last is None or len(context.last) < 5:
            return one(found, DATE, context.from_published("Y", -1), anchor=anchor)
        year = days[0].year - 1
        return one(found, DATE, f"{year:04}{context.last[4:]}", anchor="text")
    return one(found, DATE, context.from_published(code, int(count)), anchor=anchor, first=found.at("r"))


def same_period(found: Found, context: Context) -> list[Mention] | None:
    """"dem gleichen Zeitraum des Vorjahres": the unit told last, a year before."""
    days = cal.stretch(context.last) if context.last else None
    if days is None or context.last is None or len(context.last) < 5:
        return one(found, DATE, context.from_published("Y", -1), anchor="published")
    return one(found, DATE, f"{days[0].year - 1:04}{context.last[4:]}", anchor="text")


def text_noun(found: Found, context: Context) -> list[Mention] | None:
    """"am Vortag", "im Folgejahr": from the time told last."""
    code, _, count = found.word("r").partition(":")
    value, anchor = context.from_told(code, int(count))
    return one(found, DATE, value, anchor=anchor)


def edge_of(found: Found, context: Context) -> list[Mention] | None:
    """"bis Jahresende", "Ende des Jahres", "Anfang nächster Woche", "Jahresende 2025"."""
    if found.has("c"):
        code, _, mod = found.word("c").partition(":")
    else:
        code, mod = found.word("u"), found.word("e")
    if found.has("y"):
        return one(found, DATE, f"{found.number('y'):04}", mod=mod)
    value = context.from_published(code, found.number("dir"))
    return one(found, DATE, value, mod=mod, anchor="published" if context.published else None)


def rest_of(found: Found, context: Context) -> list[Mention] | None:
    """"Rest der Woche": from publication to its end."""
    value = context.from_published(found.word("u"))
    days = cal.stretch(value)
    if days is None or context.today is None:
        return one(found, DATE, value, anchor="published")
    return one(found, DATE, value, mod="END", anchor="published", start=context.today, end=days[1])


def weekend(found: Found, context: Context) -> list[Mention] | None:
    """"am Wochenende": by tense the last or the next one."""
    if found.word("u") != "WE":
        return None
    if context.today is None:
        value = context.from_published("WE")
    elif context.tense(found.first) < 0 and context.today.isoweekday() < 6:
        value = context.from_published("WE", -1)
    else:
        value = context.from_published("WE")
    return one(found, DATE, value, first=found.at("u"), anchor="published" if context.published else None)


def season(found: Found, context: Context) -> list[Mention] | None:
    """"im Sommer", "Herbst 1998", "diesem Sommer", "Winter 2023/24", "der Sommer" in general."""
    code = found.word("s")
    mod = {"sp": "END", "fr": "START", "ho": "MID"}.get(found.tagged.reading.lower[found.at("s")][:2]) if code else None
    word = found.tagged.reading.lower[found.at("s")]
    if word in ("frühling", "frühjahr", "frühlings", "frühjahrs", "frühjahres", "sommer", "herbst"):
        mod = None
    mod = found.word("e") or mod
    start = found.at("e") if found.has("e") else found.at("near") if found.has("near") else found.at("s")
    if found.has("y"):
        return one(found, DATE, f"{found.number('y'):04}-{code}", mod=mod, first=start)
    published = context.published
    if published is None:
        return one(found, DATE, f"XXXX-{code}", first=start)
    if found.has("near"):
        return one(found, DATE, _season_near(context, code, found.number("near")), mod=mod, first=start, anchor="published")
    if found.has("ydir"):
        return one(found, DATE, f"{published.year + found.number('ydir'):04}-{code}", mod=mod, first=start, anchor="published")
    if not (found.has("e") or found.lower(-1) in _SEASON_LEADS):
        return one(found, DATE, f"XXXX-{code}", first=start)
    value = context.nearest([f"{published.year + step:04}-{code}" for step in (0, -1, 1)], found.at("s"))
    return one(found, DATE, value, mod=mod, first=start, anchor="published")


def _season_near(context: Context, code: str, step: int) -> str:
    """"vergangenen Winter", "nächsten Sommer", "diesen Herbst"."""
    assert context.published is not None
    near = context.published.middle
    years = range(near.year - 3, near.year + 4)
    stretches = [(f"{year:04}-{code}", days) for year in years if (days := cal.stretch(f"{year:04}-{code}"))]
    ahead = [value for value, days in stretches if days[0] > near]
    behind = [value for value, days in stretches if days[1] < near]
    if step > 0:
        return ahead[min(step, len(ahead)) - 1]
    if step < 0:
        return behind[max(step, -len(behind))]
    now = [value for value, days in stretches if days[0] <= near <= days[1]]
    return now[0] if now else f"{near.year:04}-{code}"


def quarter(found: Found, context: Context) -> list[Mention] | None:
    """"drittes Quartal 2009", "im ersten Halbjahr", "zweiten Quartal"."""
    number, code = found.number("n"), found.word("u")
    letter, most = {"Q": ("Q", 4), "S": ("H", 2)}.get(code, ("", 0))
    if not 1 <= number <= most:
        return None
    if found.has("y"):
        return one(found, DATE, f"{found.number('y'):04}-{letter}{number}")
    published = context.published
    if published is None:
        return one(found, DATE, f"XXXX-{letter}{number}")
    if found.has("ydir"):
        return one(found, DATE, f"{published.year + found.number('ydir'):04}-{letter}{number}", anchor="published")
    value = context.nearest([f"{published.year + step:04}-{letter}{number}" for step in (0, -1, 1)], found.first)
    return one(found, DATE, value, anchor="published")


def week_number(found: Found, context: Context) -> list[Mention] | None:
    """"KW 23", "23. Kalenderwoche", "in der 14. Woche des Jahres 2020"."""
    number = found.number("n")
    if not 1 <= number <= 53:
        return None
    year = found.number("y") if found.has("y") else context.published.year if context.published else None
    value = f"{year:04}-W{number:02}" if year else f"XXXX-W{number:02}"
    return one(found, DATE, value, anchor=None if found.has("y") else "published")


def holiday(found: Found, context: Context) -> list[Mention] | None:
    """"Ostermontag 2025", "Karfreitag", "Tag der Deutschen Einheit"."""
    from newsclaims.times.feasts import feast

    rule, _, length = found.word("name").partition("|")
    published = context.published
    year = None
    if found.has("y"):
        year = found.number("y")
    elif found.has("ydir") and published:
        year = published.year + found.number("ydir")
    if year is None and published is None:
        fixed = rule if rule[0].isdigit() else "XX-XX"
        return one(found, DATE, f"XXXX-{fixed}")
    if year is not None:
        day = feast(rule, year)
    else:
        assert published is not None
        near = published.middle
        days = [day for step in (0, -1, 1) if (day := feast(rule, near.year + step))]
        day = min(days, key=lambda day: abs((day - near).days), default=None)
    if day is None:
        return None
    anchor = None if found.has("y") else "published"
    part = found.word("p")
    if part:
        return one(found, TIME, f"{day}T{part}", anchor=anchor)
    if int(length) == 1:
        return one(found, DATE, day.isoformat(), anchor=anchor)
    end = day + dt.timedelta(days=int(length) - 1)
    return one(found, DATE, f"{day}/{end}", start=day, end=end, edtf=f"{day}/{end}", anchor=anchor)


def day_of_month(found: Found, context: Context) -> list[Mention] | None:
    """"am 15.", "vom 4. bis zum 23.", "den 3. d. M."."""
    published = context.published
    day = found.number("d")
    lead = found.lower(-1) in ("am", "zum", "vom", "den", "dem", "der", "bis")
    if not 1 <= day <= 31 or not (lead or found.has("w") or found.has("d1")):
        return None
    words = found.tagged.reading.words
    if not found.has("d1") and found.stop < len(words) and words[found.stop][:1].isupper() and not found.has("w"):
        return None
    base = context.from_published("M", found.number("mdir")) if found.has("mdir") else None
    if base is None and context.last and context.last_at > found.first - 60 and len(context.last) >= 7 and context.last[5].isdigit():
        base = context.last[:7]
    if base is None:
        base = context.from_published("M") if published else "XXXX-XX"
    mentions = []
    if found.has("d1"):
        mentions.append(Mention(found.at("d1"), found.at("d1") + 1, DATE, f"{base}-{found.number('d1'):02}", anchor="published"))
    start = found.at("w") if found.has("w") else found.at("d")
    value = f"{base}-{day:02}"
    if "X" not in value and cal.stretch(value) is None:
        return None
    return [*mentions, Mention(start, found.after("d"), DATE, value, anchor="published")]


ROWS: tuple[Rule, ...] = (
    Row("day.deictic", "d:deictic p:dayadv?", deictic),
    Row("day.tomorrow", "tomorrow:morning (zu? p:dayadv)?", deictic),
    Row("day.today", "d:today p:dayadv", today),
    Row("day.today", "d:today (um|ab|von|gegen|zwischen|bis|vor|nach)? approx? clock:clockdigits (uhr|dash|bis|und)", today),
    Row("day.today", "d:today (um|ab|gegen) clock:clockdigits", today),
    Row("day.today", "d:today (und|oder|comma) day:dayword2", today),
    Row("day.today", "d:today", today),
    Row("weekday.plain", "article:art? w:weekday p:dayadv?", weekday),
    Row("weekday.part", "c:wdpart", weekday),
    Row("weekday.plain", "art? dir:dir w:weekday p:dayadv?", weekday),
    Row("weekday.plain", "art? this:this w:weekday p:dayadv?", weekday),
    Row("weekday.plain", "art? dir:dir c:wdpart", weekday),
    Row("weekday.plain", "this:this c:wdpart", weekday),
    Row("weekday.plain", "dayadj:dayadj (w:weekday|c:wdpart) p:dayadv?", weekday),
    Row("weekday.of_week", "w:weekday p:dayadv? art? week:near unit", weekday),
    Row("weekday.of_week", "week:near unit am? w:weekday p:dayadv?", weekday),
    Row("weekday.in_weeks", "w:weekday in n:count units", weekday),
    Row("weekday.short", "short:wdshort dot?", weekday),
    Row("weekday.list", "(dir:near)? w:weekday upto to? v:weekday", weekdays),
    Row("weekday.nth", "art? (n:ord|l:dir) (w:weekday|unit) in_month m:anymonth y:year4?", nth_weekday),
    Row("unit.near", "(e:edge art?)? art? dir:near u:unit", unit),
    Row("unit.text", "art? (step:step|that:same2) u:unit", text_unit),
    Row("unit.text", "art? u:unit later:later", text_unit),
    Row("unit.edge", "e:edge art? dir:near? u:unit", edge_of),
    Row("unit.edge", "c:edgeof y:year4?", edge_of),
    Row("unit.rest", "part_of (art|this) u:unit", rest_of),
    Row("unit.weekend", "in:inprep u:weekend", weekend),
    Row("noun.relative", "r:relative", relative_noun),
    Row("noun.same_period", "art? same span art? y:relative", same_period),
    Row("noun.text", "r:reltext", text_noun),
    Row("season.year", "(e:edge art?)? s:season y:year4", season),
    Row("season.year", "s:season y:year4 slash (year2|year4)", season),
    Row("season.near", "near:near s:season", season),
    Row("season.relative", "s:season art? ydir:near unit", season),
    Row("season.relative", "ydir:near unit im s:season", season),
    Row("season.plain", "(e:edge art?)? s:season", season),
    Row("quarter.plain", "art? n:anyord dot? u:unit y:year4?", quarter),
    Row("quarter.plain", "art? n:anyord dot? u:unit art? ydir:near unit", quarter),
    Row("week.number", "weeknumber n:small y:year4?", week_number),
    Row("week.number", "n:small dot weeknumber y:year4?", week_number),
    Row("holiday", "name:name (im? unit? y:year4)? p:dayadv?", holiday),
    Row("holiday", "name:name im? art? ydir:near unit", holiday),
    Row("holiday", "ydir:near unit am name:name", holiday),
    Row("day.of_month", "(w:weekday comma? art?)? d:dayno dot", day_of_month),
    Row("day.of_month", "w:weekday comma? art d:anyday dot", day_of_month),
    Row("day.of_month", "(mdir:near unit)? (von|zwischen) art? d1:dayno dot (bis|und) to? art? d:dayno dot", day_of_month),
)
