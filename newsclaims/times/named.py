"""Times with names: seasons, quarters and halves, numbered weeks, holidays, the n-th weekday of a month."""

import datetime as dt

from newsclaims.times import calendar as cal
from newsclaims.times.context import Context, Mention
from newsclaims.times.feasts import feast
from newsclaims.times.feasts import nth_weekday as weekday_of_month
from newsclaims.times.kinds import DATE, DURATION, TIME, Rule, one
from newsclaims.times.rows import Found, Row
from newsclaims.times.words import listed

_SEASON_PARTS = {"früh": "START", "hoch": "MID", "spät": "END"}


def season(found: Found, context: Context) -> list[Mention] | None:
    """ "im Sommer", "Herbst 1998", "diesem Sommer", "Winter 2023/24", "der Sommer" in general."""
    code, published = found.word("s"), context.published
    word = found.tagged.reading.lower[found.at("s")]
    part = _SEASON_PARTS.get(word[:4]) if not word.startswith(("frühling", "frühj")) else None
    mod = found.word("e") or part
    anchor = "published" if published else None
    if found.has("y"):
        return one(found, DATE, f"{found.number('y'):04}-{code}", mod=mod)
    if published is None:
        return one(found, DATE, f"XXXX-{code}", mod=mod)
    if found.has("near"):
        return one(found, DATE, _season_near(context, code, found.number("near")), mod=mod, anchor=anchor)
    if found.has("ydir"):
        return one(found, DATE, f"{published.year + found.number('ydir'):04}-{code}", mod=mod, anchor=anchor)
    if found.has("yrel"):
        unit, _, count = found.word("yrel").partition(":")
        year = published.year + int(count) if unit == "Y" else None
        return one(found, DATE, f"{year:04}-{code}", mod=mod, anchor=anchor) if year and year > 0 else None
    lead = found.lower(-2) if found.lower(-1) in ("dem", "den") else found.lower(-1)
    led = lead in listed("season-leads")
    if not (found.has("e") or part or led):
        if _is_name(found):
            return None
        return one(found, DATE, f"XXXX-{code}")
    at = found.at("s")
    if context.is_yearly(at):
        return one(found, DATE, f"XXXX-{code}", mod=mod)
    if told := context.goes_on_in_past(f"-{code}", at):
        return one(found, DATE, told, mod=mod, anchor="text")
    value = context.nearest([f"{published.year + step:04}-{code}" for step in (0, -1, 1)], at)
    return one(found, DATE, value, mod=mod, anchor=anchor)


def season_beside(found: Found, context: Context) -> list[Mention] | None:
    """ "im folgenden Frühjahr", "im Herbst darauf", "im Winter zuvor": the next one of the time told last."""
    published, told = context.published, cal.stretch(context.last) if context.last else None
    if told is None and published is not None:
        told = published.first, published.last
    if told is None:
        return one(found, DATE, f"XXXX-{found.word('s')}")
    step = found.number("step") if found.has("step") else found.number("later")
    first, last = cal.as_date(told[0]), cal.as_date(told[1])
    stretches = _seasons(found.word("s"), first.year)
    if step > 0:
        value = _nth([value for value, days in stretches if cal.as_date(days[0]) > last], 0)
    else:
        value = _nth([value for value, days in stretches if cal.as_date(days[1]) < first], -1)
    return one(found, DATE, value, first=found.at("step") if found.has("step") else found.first, anchor="text")


def _is_name(found: Found) -> bool:
    """Whether a season is part of a name: "Vera Herbst", "Prager Frühling", "Arabischer Frühling"."""
    words = found.tagged.reading.words
    before = words[found.first - 1] if found.first else ""
    return before[:1].isupper() and found.first > 1 and words[found.first - 2] not in ".!?:"


def _season_near(context: Context, code: str, step: int) -> str:
    """ "vergangenen Winter", "nächsten Sommer", "diesen Herbst"."""
    near = context.near or dt.date.today()
    stretches = _seasons(code, near.year)
    if step > 0:
        return _nth([value for value, days in stretches if days[0] > near], min(step, 2) - 1)
    if step < 0:
        return _nth([value for value, days in stretches if days[1] < near], max(step, -2))
    now = [value for value, days in stretches if days[0] <= near <= days[1]]
    return now[0] if now else f"{near.year:04}-{code}"


def _seasons(code: str, year: int) -> list[tuple[str, tuple[cal.Point, cal.Point]]]:
    """A season of the years around one, as far as the calendar goes, with its days."""
    values = [f"{near:04}-{code}" for near in range(max(year - 3, 1), year + 4)]
    return [(value, days) for value in values if (days := cal.stretch(value))]


def _nth(seasons: list[str], at: int) -> str:
    """The season at a place; raises OverflowError if it lies beyond the calendar, and the row does not hold."""
    if not -len(seasons) <= at < len(seasons):
        raise OverflowError("a season beyond the calendar")
    return seasons[at]


def season_pair(found: Found, context: Context) -> list[Mention] | None:
    """ "Sommer/Herbst 2023": two seasons of one year."""
    year, at = found.number("y"), found.at("s1")
    first = Mention(at, at + 1, DATE, f"{year:04}-{found.word('s1')}")
    return [first, Mention(found.at("s"), found.stop, DATE, f"{year:04}-{found.word('s')}")]


def seasons(found: Found, context: Context) -> list[Mention] | None:
    """ "vier Sommer"."""
    return one(found, DURATION, f"P{found.number('n')}{found.word('s')}")


def quarter(found: Found, context: Context) -> list[Mention] | None:
    """ "drittes Quartal 2009", "im ersten Halbjahr", "Q3 2024", "zweite Jahreshälfte"."""
    if found.has("q"):
        suffix = found.word("q")
    else:
        number, code = found.number("n"), found.word("u")
        letter, most = {"Q": ("Q", 4), "S": ("H", 2)}.get(code, ("", 0))
        if found.tagged.reading.lower[found.at("u")].startswith("kalenderwoche"):
            return week_number(found, context)
        if not 1 <= number <= most:
            return None
        suffix = f"{letter}{number}"
    published, mod = context.published, found.word("e") or None
    if found.has("y"):
        return one(found, DATE, f"{found.number('y'):04}-{suffix}", mod=mod)
    if published is None:
        return one(found, DATE, f"XXXX-{suffix}", mod=mod)
    if found.has("ydir"):
        return one(found, DATE, f"{published.year + found.number('ydir'):04}-{suffix}", mod=mod, anchor="published")
    value = context.nearest([f"{published.year + step:04}-{suffix}" for step in (0, -1, 1)], found.first)
    return one(found, DATE, value, mod=mod, anchor="published")


def week_number(found: Found, context: Context) -> list[Mention] | None:
    """ "KW 23", "23. Kalenderwoche": the ISO week of the year told, else of publication's."""
    number = found.number("n")
    if not 1 <= number <= 53:
        return None
    year = found.number("y") if found.has("y") else context.published.year if context.published else None
    value = f"{year:04}-W{number:02}" if year else f"XXXX-W{number:02}"
    if year and cal.stretch(value) is None:
        return None
    return one(found, DATE, value, anchor="published" if year and not found.has("y") else None)


def holiday(found: Found, context: Context) -> list[Mention] | None:
    """ "Ostermontag 2025", "Karfreitag", "Tag der Deutschen Einheit"; "Weihnachten" has the value of its main day."""
    rule, *days = found.word("name").split("|")
    published = context.published
    if _is_no_feast(found):
        return None
    year = None
    if found.has("y"):
        year = found.number("y")
    elif found.has("ydir") and published:
        year = published.year + found.number("ydir")
    if year is None and published is None:
        return one(found, DATE, f"XXXX-{rule if rule[0].isdigit() else 'XX-XX'}")
    first = feast(rule, year) if year is not None else _nearest_feast(context, rule, found.first)
    if first is None:
        return None
    anchor = None if found.has("y") else "published"
    if found.has("p") and not days:
        return one(found, TIME, f"{first}T{found.word('p')}", anchor=anchor)
    if found.tagged.reading.lower[found.at("name")] in listed("feast-nights"):
        return one(found, TIME, f"{first}TNI", anchor=anchor)
    length, main = (*map(int, days), 0)[:2] if days else (1, 0)
    last = first + dt.timedelta(days=length - 1)
    value = str(first + dt.timedelta(days=main))
    stop = found.at("p") if found.has("p") else found.stop
    return one(found, DATE, value, stop=stop, start=first, end=last, edtf=cal.span_edtf((first, last)), anchor=anchor)


def _is_no_feast(found: Found) -> bool:
    """Whether the name of a feast is another word here: "Nikolaus Brenner", "an der Auffahrt"."""
    word = found.tagged.reading.words[found.at("name")]
    single = found.after("name") - found.at("name") == 1
    doubtful = word.lower() in listed("also-names") and found.first and not found.has("y")
    if doubtful and found.lower(-1) not in listed("feast-leads"):
        return True
    return word.islower() and single and found.first > 0


def _nearest_feast(context: Context, rule: str, at: int) -> dt.date | None:
    """The feast of the year that the tense points to, else the one nearest to publication."""
    assert context.published is not None
    near = context.published.middle
    days = [day for step in (-1, 0, 1) if (day := feast(rule, near.year + step))]
    values = context.nearest([day.isoformat() for day in days], at) if days else ""
    return dt.date.fromisoformat(values) if values else None


def nth_weekday(found: Found, context: Context) -> list[Mention] | None:
    """ "erster Dienstag im Oktober", "letzter Montag im März 2014", "letzte Woche im Juli"."""
    count, month = found.number("n"), found.number("m")
    if found.is_kind("n", "dir") and count != -1:
        return None
    value = f"{found.number('y'):04}-{month:02}" if found.has("y") else context.month(month, found.at("m"))
    anchor = None if found.has("y") or context.published is None else "published"
    days = cal.stretch(value) if "X" not in value else None
    if days is None:
        return None
    first, last = days
    if found.has("w"):
        day = weekday_of_month(first.year, month, found.number("w"), count)
        return one(found, DATE, day.isoformat(), anchor=anchor) if day else None
    if found.word("u") == "W" and count == -1:
        return one(found, DATE, cal.week(cal.as_date(last)), anchor=anchor)
    if found.word("u") != "D":
        return None
    end = last if count < 0 else first + dt.timedelta(days=count - 1)
    return one(found, DATE, end.isoformat(), anchor=anchor) if end.month == month else None


ROWS: tuple[Rule, ...] = (
    Row("season.year", "(e:edge art?)? s:season y:year4 (slash (year2|year4))?", season),
    Row("season.pair", "s1:season (slash|und|oder|bis) s:season y:year4", season_pair),
    Row("season.near", "near:near s:season", season),
    Row("season.relative", "s:season art? ydir:near year", season),
    Row("season.relative", "ydir:near year im s:season", season),
    Row("season.relative", "(e:edge art?)? s:season art? yrel:relative", season),
    Row("season.plain", "(e:edge art?)? s:season", season),
    Row("season.beside", "art? step:step s:season", season_beside),
    Row("season.beside", "s:season later:later", season_beside),
    Row("season.count", "n:several s:season", seasons),
    Row("quarter.plain", "(e:edge art)? art? n:anyord dot? u:unit y:year4?", quarter),
    Row("quarter.plain", "art? n:anyord dot? u:unit art? year y:year4", quarter),
    Row("quarter.plain", "art? n:anyord dot? u:unit art? ydir:near year", quarter),
    Row("quarter.short", "q:quartershort slash? y:year4", quarter),
    Row("week.number", "weeknumber n:small (slash? y:year4)?", week_number),
    Row("week.number", "n:small dot weeknumber y:year4?", week_number),
    Row("week.number", "u:unit n:small y:year4?", week_number),
    Row("holiday", "name:name (im? year? y:year4)? p:dayadv?", holiday),
    Row("holiday", "name:name im? art? ydir:near year", holiday),
    Row("holiday", "ydir:near year am name:name", holiday),
    Row("weekday.nth", "art? n:nth (w:weekday|u:unit) in_month m:anymonth y:year4?", nth_weekday),
)
