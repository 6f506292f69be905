"""Dates told by the calendar: days, months and years in words and figures, lists and ranges of them."""

from newsclaims.times import calendar as cal
from newsclaims.times.context import Context, Mention
from newsclaims.times.kinds import DATE, Rule, one
from newsclaims.times.rows import Found, Row
from newsclaims.times.words import lexicon, listed


def two_digits(year: int, context: Context) -> int:
    """A year of two digits: the one from eighty years before publication to twenty after."""
    now = context.published.year if context.published else 2025
    century = (now + 20) // 100 * 100
    return century + year if century + year <= now + 20 else century - 100 + year


def _year(found: Found, context: Context) -> int | None:
    """The year that a row states, in figures, in two figures, or by its distance from publication."""
    if found.has("y"):
        return found.number("y")
    if found.has("yy"):
        return two_digits(found.number("yy"), context)
    if found.has("ydir") and context.published:
        return context.published.year + found.number("ydir")
    if found.has("ythat") and context.last and context.last[:4].isdigit():
        return int(context.last[:4])
    if found.has("yrel") and context.published:
        return context.published.year + int(found.word("yrel").partition(":")[2])
    return None


def _value(found: Found, year: int | None, month: int, day: int, context: Context) -> str | None:
    """The value of a day, of the nearest year if none is told; None if there is no such day."""
    if not 1 <= day <= 31 or not 1 <= month <= 12:
        return None
    if year is None:
        return context.day_of_month(month, day, found.first, found.number("w"))
    return f"{year:04}-{month:02}-{day:02}" if cal.is_day(year, month, day) else None


def _list(found: Found, year: int | None, month: int, context: Context) -> list[Mention] | None:
    """The days before the last one of "11., 18. und 25. März"; each is a time of its own."""
    tagged, mentions = found.tagged, []
    if found.has("list"):
        for at in range(found.at("list"), found.after("list")):
            number = tagged.value(at)
            if isinstance(number, int) and tagged.letters[at] in _day_letters():
                value = _value(found, year, month, number, context)
                if value is None:
                    return None
                stop = at + 2 if found.tagged.reading.lower[at + 1] == "." else at + 1
                mentions.append(Mention(at, stop, DATE, value, anchor=None if year else "published"))
    return mentions


def _day_letters() -> frozenset[str]:
    kinds = lexicon().kinds
    return frozenset(kinds[name] for name in ("int24", "int31", "ord", "dayth"))


def day_month(found: Found, context: Context) -> list[Mention] | None:
    """ "3. Oktober 1990", "Donnerstag, 18. Dezember", "5. bis 22. November"."""
    year, month, day = _year(found, context), found.number("m"), found.number("d")
    value = _value(found, year, month, day, context)
    if value is None:
        return None
    if found.is_kind("d", "ord") and found.tagged.reading.lower[found.at("d") + 1] == ".":
        return None
    if found.rule == "date.day_month_short" and year is None and found.next_is_noun() and not found.has("short"):
        return None
    before = _list(found, year, month, context)
    if before is None:
        return None
    anchor = None if year else "published"
    if found.has("m1"):
        first = _value(found, year, found.number("m1"), found.number("d1"), context)
        if first is None:
            return None
        before = [Mention(found.at("d1"), found.after("m1"), DATE, first, anchor=anchor)]
    starts = [at for name in ("w", "w2", "d", "m") if (at := found.at(name)) >= 0]
    start = found.at("d") if before else min(starts)
    return [*before, Mention(start, found.stop, DATE, value, anchor=anchor)]


def month_day(found: Found, context: Context) -> list[Mention] | None:
    """ "März 3" where nothing follows that could be counted."""
    words = found.tagged.reading.words
    ends = found.stop + 1 >= len(words) if found.lower() in (".", ":") else not found.lower()[:1].isalnum()
    if not ends:
        return None
    value = _value(found, None, found.number("m"), found.number("d"), context)
    return one(found, DATE, value, anchor="published") if value else None


def numeric_date(found: Found, context: Context) -> list[Mention] | None:
    """ "03.10.90", "3. 10. 1990", "1990-10-03", "21/04/2016", "23/Sep/2020"."""
    parts = found.pair("t")
    if found.lower(-1) in listed("title"):  # "Version 1.2.10"
        return []
    if len(parts) == 3:
        day, month, year = parts
    else:
        day, month, year = found.number("d"), found.number("m"), found.number("y") or found.number("yy")
    if found.has("glue") and not all(found.tagged.reading.glued(at) for at in range(found.first + 1, found.stop)):
        return None
    if month > 12 >= day and found.has("glue"):
        day, month = month, day
    if year < 100:
        year = two_digits(year, context)
    value = _value(found, year, month, day, context)
    if value is None:
        return None
    mentions = _list(found, year, month, context)
    if mentions is None:
        return None
    stop = found.after("t") if found.has("t") else found.stop
    starts = [found.at(name) for name in ("w", "w2", "d", "t") if found.has(name)]
    start = starts[0] if not mentions else found.at("t")
    return [*mentions, Mention(start, stop, DATE, value)]


def slash(found: Found, context: Context) -> list[Mention] | None:
    """ "am 22/4": a fraction, unless a preposition leads it or it is all there is."""
    alone = found.first == 0 and found.stop == len(found.tagged.reading)
    if (not alone and found.lower(-1) not in listed("day-leads")) or not found.tagged.reading.glued(found.first + 1):
        return None
    value = _value(found, None, found.number("m"), found.number("d"), context)
    return one(found, DATE, value, anchor="published") if value else None


def iso(found: Found, context: Context) -> list[Mention] | None:
    """ "1990-10-03", "2016-05", "2016/05"; "2009-11" is left to ranges of years."""
    year, month = found.number("y"), found.number("m")
    if found.has("d"):
        value = _value(found, year, month, found.number("d"), context)
        return one(found, DATE, value) if value else None
    text = found.tagged.reading.words[found.at("m")]
    if not 1 <= month <= 12 or len(text) != 2 or month > year % 100:
        return None
    return one(found, DATE, f"{year:04}-{month:02}")


def year_month(found: Found, context: Context) -> list[Mention] | None:
    """ "2016.05", "05.2016", "05/2016", "05 - 2016"."""
    parts = found.pair("t")
    if found.has("t"):
        year, month, *rest = parts if parts[0] > 31 else (parts[1], parts[0])
        if rest:
            value = _value(found, year, month, rest[0], context)
            return one(found, DATE, value) if value else None
    else:
        year, month = found.number("y"), found.number("m")
    return one(found, DATE, f"{year:04}-{month:02}") if 1 <= month <= 12 and 1000 <= year < 2200 else None


def dotted(found: Found, context: Context) -> list[Mention] | None:
    """ "3.10.", "am 10.10", "14. - 15.10.18"."""
    day, month, *_ = found.pair("t")
    before_word = found.lower(-1)
    led = before_word in listed("date-leads") or found.has("w") or found.has("w2") or found.has("list")
    opens = found.has("dot") and (not before_word or not before_word[0].isalnum() or before_word in ("und", "bis"))
    if (not led and not opens) or (found.has("art") and not led and before_word == "um"):
        return None
    year = found.pair("t1")[2] if found.has("t1") else None
    year = two_digits(year, context) if year is not None and year < 100 else year
    value = _value(found, year, month, day, context)
    before = _list(found, year, month, context)
    if value is None or before is None:
        return None
    start = found.at("t")
    if not before:
        start = found.at("w") if found.has("w") else found.at("w2") if found.has("w2") else start
    anchor = None if year else "published"
    if found.has("t1"):
        last = _value(found, year, found.pair("t1")[1], found.pair("t1")[0], context)
        if last is None:
            return None
        return [Mention(start, start + 1, DATE, value), Mention(found.at("t1"), found.after("t1"), DATE, last)]
    return [*before, Mention(start, found.stop, DATE, value, anchor=anchor)]


def month(found: Found, context: Context) -> list[Mention] | None:
    """ "Oktober 1990", "Anfang Juni", "Juli dieses Jahres", "im Mai"."""
    number = found.number("m")
    mod = found.word("e") or None
    year = _year(found, context)
    start = found.at("e") if found.has("e") else found.at("u") if found.has("u") else found.at("m")
    if year is not None:
        anchor = "published" if found.has("ydir") or found.has("yrel") else "text" if found.has("ythat") else None
        mentions = []
        if found.has("m1"):
            start, first = found.at("m"), f"{year:04}-{found.number('m1'):02}"
            mentions.append(Mention(found.at("m1"), found.after("m1"), DATE, first, anchor=anchor))
        return [*mentions, Mention(start, found.stop, DATE, f"{year:04}-{number:02}", mod=mod, anchor=anchor)]
    word = found.tagged.reading.lower[found.at("m")]
    if found.has("short") or not (mod or found.has("u") or found.has("near") or _is_month(found, word)):
        return None
    if found.has("near") and context.published:
        return _near_month(found, context, number)
    return [Mention(start, found.stop, DATE, context.month(number, found.at("m")), mod=mod, anchor="published")]


def _near_month(found: Found, context: Context, number: int) -> list[Mention]:
    """ "letzten September", "kommenden Mai", "diesen Juli"."""
    step, near = found.number("near"), context.near
    assert near is not None
    year = near.year
    if step > 0:
        year += (number <= near.month) + step - 1
    elif step < 0:
        year -= (number >= near.month) - step - 1
    return one(found, DATE, f"{year:04}-{number:02}", anchor="published")


def _is_month(found: Found, word: str) -> bool:
    """Whether a bare name of a month is no family name or first name: "Mai", "März", "August"."""
    before = found.lower(-1)
    lower_case = found.tagged.reading.words[found.at("m")].islower()
    if before == "und" and word not in listed("sure-months") and found.next_is_noun():
        return found.tagged.value(found.first - 2) in range(1, 13)  # "Julius März und August Vogt"
    return before in listed("month-leads") or (word in listed("sure-months") and not lower_case)


_WEEKDAY = "(w:weekday comma?)? art? "
_SHORT = "(w:weekday comma? | w2:wdshort (dot|comma){0,2})? "
_DAYS = "list:((anyday dot? (joint|weekday|to|am|art){1,4}){1,8}) "

ROWS: tuple[Rule, ...] = (
    Row("date.day_month", _SHORT + "art? d:anyday dot? m:month y:year4?", day_month),
    Row("date.day_month_short", _SHORT + "art? d:anyday dot? m:month3 dot? comma? y:year4", day_month),
    Row("date.day_month_short", _SHORT + "art? d:dayno dot? m:month3 short:dot?", day_month),
    Row("date.day_month_year2", _WEEKDAY + "d:anyday dot? m:anymonth quote yy:year2", day_month),
    Row("date.day_month_year2", _WEEKDAY + "d:anyday dot? m:anymonth yy:int99", day_month),
    Row("date.day_month_year", _WEEKDAY + "d:anyday dot? m:month art? year y:year4", day_month),
    Row("date.day_month_relative", _WEEKDAY + "d:anyday dot? m:month art? ydir:near year", day_month),
    Row("date.day_month_relative", _WEEKDAY + "d:anyday dot? m:month art? yrel:relative", day_month),
    Row("date.days", "(art|zu)? " + _DAYS + _WEEKDAY + "d:anyday dot? m:month y:year4?", day_month),
    Row("date.days", _DAYS + "d:anyday dot? m:month3 dot? y:year4", day_month),
    Row(
        "date.days_of_months",
        "d1:anyday dot? m1:anymonth dot? (bis|und|dash|slash) to? art? (weekday comma? art?)?"
        "d:anyday dot? m:anymonth y:year4",
        day_month,
    ),
    Row("date.month_day", "(w:weekday comma)? m:anymonth d:dayno comma? y:year4", day_month),
    Row("date.month_day", "w:weekday comma m:anymonth d:dayno", day_month),
    Row("date.month_day", "m:anymonth d:dayno", month_day),
    Row("date.numeric", _SHORT + "art? t:dmy", numeric_date),
    Row("date.numeric_list", "list:((dayno dot? (joint|to|art){1,3}){1,6}) t:dmy", numeric_date),
    Row("date.numeric_spaced", _WEEKDAY + "d:dayno dot m:int24 dot y:year4", numeric_date),
    Row("date.slashes", "d:dayno glue:slash m:dayno slash (y:year4|yy:year2)", numeric_date),
    Row("date.slash", "d:dayno glue:slash m:int24", slash),
    Row("date.slashes", "d:dayno glue:cut m:month3 cut y:year4", numeric_date),
    Row("date.dashes", "d:dayno glue:dash m:int24 dash (y:year4|yy:year2)", numeric_date),
    Row("date.iso", "y:year4 dash m:dayno dash d:dayno", iso),
    Row("date.iso", "y:year4 slash m:dayno slash d:dayno", iso),
    Row("date.iso_month", "y:year4 (dash|slash|dot) m:int24", iso),
    Row("date.year_month", "t:ymd", year_month),
    Row("date.year_month", "t:my", year_month),
    Row("date.year_month", "m:int24 (slash|dash|dot) y:year4", year_month),
    Row("date.dotted", _SHORT + "art:art? t:dotteddate dot:dot?", dotted),
    Row("date.dotted_list", "list:((dayno dot? (joint|to|art){1,3}){1,6}) t:dotteddate dot?", dotted),
    Row("date.dotted_range", "t:dotteddate dot:dot? (bis|dash|und) to? art? t1:dmy", dotted),
    Row("date.month_year", "(e:edge art?)? (u:unit)? m:anymonth dot? y:year4", month),
    Row("date.month_year", "e:edge? m:month art? year y:year4", month),
    Row("date.month_year2", "m:month quote? yy:int99", month),
    Row("date.months_year", "m1:month (bis|und|dash|slash|oder) m:month y:year4", month),
    Row("date.month_relative", "art? e:edge? m:month art? ydir:near year", month),
    Row("date.month_told", "e:edge? m:month art? ythat:same2 year", month),
    Row("date.month_relative", "e:edge? m:month art? yrel:relative", month),
    Row("date.month", "(e:edge art?)? m:month", month),
    Row("date.month", "u:unit m:month", month),
    Row("date.month_near", "near:near m:month", month),
)
