"""Days told by their distance or by their weekday: "gestern", "am Montag", "in der Nacht zum Mittwoch", "am 15."."""

import datetime as dt

from newsclaims.times import calendar as cal
from newsclaims.times.context import Context, Mention
from newsclaims.times.kinds import DATE, SET, TIME, Rule, one
from newsclaims.times.rows import Found, Row
from newsclaims.times.words import listed

_DAY = dt.timedelta(days=1)


def _published(context: Context) -> str | None:
    return "published" if context.published else None


def deictic(found: Found, context: Context) -> list[Mention] | None:
    """ "gestern", "übermorgen", "gestern Abend", "morgen früh"."""
    count = 1 if found.has("tomorrow") else found.number("d")
    if found.has("tomorrow"):
        word = found.tagged.reading.words[found.first]
        opens = found.first == context.sentence_bounds(found.first)[0]
        if found.lower(-1) in listed("no-tomorrow") or (word[:1].isupper() and not (opens or word.isupper())):
            return None
    value = context.from_published("D", count)
    if found.has("p"):
        return one(found, TIME, f"{value}T{found.word('p')}", anchor=_published(context))
    published, more = context.published, {}
    if published and published.date is None:
        more = {"start": published.first + count * _DAY, "end": published.last + count * _DAY}
    return one(found, DATE, value, anchor=_published(context), **more)


def away(found: Found, context: Context) -> list[Mention] | None:
    """ "heute in zwei Wochen", "gestern vor einem Jahr"."""
    start = cal.stretch(context.from_published("D", 1 if found.has("tomorrow") else found.number("d")))
    if start is None or context.today is None:
        return None
    sign = -1 if found.tagged.reading.lower[found.at("way")] == "vor" else 1
    day = cal.shift(cal.as_date(start[0]), sign * found.number("n"), found.word("u"))
    return one(found, DATE, day.isoformat(), anchor="published") if day and found.word("u")[0] != "T" else None


def today(found: Found, context: Context) -> list[Mention] | None:
    """ "heute": the day beside a clock time or another day, with a verb in the past or in daily news; else nowadays."""
    anchor = _published(context)
    if found.has("p"):
        return one(found, TIME, f"{context.from_published('D')}T{found.word('p')}", anchor=anchor)
    beside = found.has("day") or found.has("clock") or context.tense(found.first) == 0
    still = found.lower(-1) in listed("still") or found.lower() in listed("still")
    if beside or (not still and (context.is_daily or context.tense(found.first, clause_only=True) < 0)):
        return one(found, DATE, context.from_published("D"), stop=found.first + 1, anchor=anchor)
    return one(found, DATE, "PRESENT_REF", anchor=anchor)


def weekday(found: Found, context: Context) -> list[Mention] | None:
    """ "am Montag", "vergangenen Samstag", "Montagabend", "am heutigen Samstag", "Mittwoch nächster Woche"."""
    compound = found.word("c")
    number = int(compound[0]) if compound else found.number("w")
    part = compound[1:] if compound else found.word("p")
    first = found.after("article") if found.has("article") else found.first
    if found.has("days") and (found.word("days") != "D" or found.number("n") not in (7, 8, 14, 15)):
        return None
    bare = not (found.has("near") or found.has("week") or found.has("n") or found.has("dayadj"))
    if bare and found.lower(-1) in listed("any"):
        return one(found, TIME if part else DATE, f"XXXX-WXX-{number}" + (f"T{part}" if part else ""), first=first)
    if bare and found.is_kind("p", "partadv") and found.lower(-1) not in listed("day-leads"):
        return one(found, SET, f"XXXX-WXX-{number}T{part}", first=first)
    if found.has("dayadj"):
        value = context.from_published("D", found.number("dayadj"))
    elif found.has("n"):
        value = _weeks_away(found, context, number)
    elif found.has("week"):
        value = _of_week(context.from_published("W", found.number("week")), number)
    else:
        value = context.weekday(number, found.number("near") if found.has("near") else None, found.first)
    clock = f"T{part}" if part else ""
    mod = found.word("e") or None
    return one(found, TIME if part else DATE, value + clock, first=first, mod=mod, anchor=_published(context))


def weekday_beside(found: Found, context: Context) -> list[Mention] | None:
    """ "am Freitag zuvor", "am Montag darauf": the one nearest to the day told last, or to publication."""
    base, anchor = (context.day, "text") if context.day else (context.today, "published")
    if base is None:
        return one(found, DATE, f"XXXX-WXX-{found.number('w')}")
    gap = (found.number("w") - base.isoweekday()) * found.number("later") % 7 or 7
    return one(found, DATE, (base + found.number("later") * gap * _DAY).isoformat(), anchor=anchor)


def _weeks_away(found: Found, context: Context, number: int) -> str:
    """ "Mittwoch in zwei Wochen", "am Freitag vor einer Woche", "am Sonntag in acht Tagen"."""
    weeks = found.number("n")
    if found.has("days"):
        weeks = weeks // 7
    if not found.has("ago"):
        return _of_week(context.from_published("W", weeks), number)
    days = cal.stretch(context.weekday(number, -1, found.first))
    day = cal.shift(cal.as_date(days[0]), -weeks, "W") if days else None
    return day.isoformat() if day and context.today else f"XXXX-WXX-{number}"


def _of_week(week: str, number: int) -> str:
    days = cal.stretch(week) if "X" not in week else None
    return str(days[0] + (number - 1) * _DAY) if days else f"XXXX-WXX-{number}"


def weekdays(found: Found, context: Context) -> list[Mention] | None:
    """ "Montag bis Freitag", "Donnerstag und Freitag": the later one follows within a week."""
    near = found.number("near") if found.has("near") else None
    first = context.weekday(found.number("w"), near, found.first)
    last = context.weekday(found.number("v"), near, found.first)
    days = cal.stretch(first), cal.stretch(last)
    if days[0] and days[1] and context.today:
        gap = ((found.number("v") - found.number("w")) % 7 or 7) * _DAY
        if context.tense(found.first) < 0 and near is None:
            first = str(days[1][0] - gap)
        else:
            last = str(days[0][0] + gap)
    start = found.at("near") if found.has("near") else found.at("w")
    return [
        Mention(start, found.at("w") + 1, DATE, first, anchor=_published(context)),
        Mention(found.at("v"), found.stop, DATE, last, anchor=_published(context)),
    ]


def night_before(found: Found, context: Context) -> list[Mention] | None:
    """ "Nacht zum Mittwoch", "Nacht auf den 9. November 2023", "Nacht von Montag auf Dienstag": the night before."""
    if found.has("m"):
        month, day = found.number("m"), found.number("d")
        value = f"{found.number('y'):04}-{month:02}-{day:02}"
        if not found.has("y"):
            value = context.day_of_month(month, day, found.first)
    elif found.has("today") or found.has("deictic"):
        value = context.from_published("D", found.number("deictic"))
    else:
        value = context.weekday(found.number("w"), None, found.first)
    days = cal.stretch(value) if "X" not in value else None
    night = f"{days[0] - _DAY}TNI" if days else "XXXX-XX-XXTNI" if value.startswith("XXXX") else f"{value}TNI"
    return one(found, TIME, night, first=found.at("night"), anchor=None if found.has("y") else _published(context))


def near_part(found: Found, context: Context) -> list[Mention] | None:
    """ "vergangene Nacht", "am nächsten Morgen", "am folgenden Abend", "jener Nacht"."""
    part, step = found.word("p"), found.number("step")
    told = context.day is not None and context.tense(found.first) <= 0
    if found.has("that"):
        day, anchor = context.last_with_part(part) or context.told_day(found.first)
    elif found.is_kind("step", "step") or (step > 0 and told):
        day, anchor = context.from_told("D", step)
    else:
        tonight = part == "NI" and step > 0
        day, anchor = context.from_published("D", 0 if tonight else step), _published(context)
    return one(found, TIME, f"{day}T{part}", anchor=anchor)


def part_beside(found: Found, context: Context) -> list[Mention] | None:
    """ "am Abend zuvor", "am Morgen danach", "tags darauf"."""
    day, anchor = context.from_told("D", found.number("later"))
    part = found.word("p")
    return one(found, TIME if part else DATE, day + (f"T{part}" if part else ""), anchor=anchor)


def day_of_month(found: Found, context: Context) -> list[Mention] | None:
    """ "am 15.", "vom 4. bis zum 23.", "den 3. d. M.": of the month told last, else of that of publication."""
    told = found.has("d1") or found.has("w") or found.has("month")
    day, last = found.number("d"), context.last
    if not 1 <= day <= 31 or not (told or found.lower(-1) in listed("day-leads")):
        return None
    if (not told and not found.goes_on()) or (not found.has("w") and found.next_is_noun()):
        return None
    month = found.word("month") or (f"M:{found.number('near')}" if found.has("near") else "")
    if month.startswith("Y"):
        return None
    if month:
        base = context.from_published("M", int(month.partition(":")[2]))
    elif last and found.first - context.last_at < 60 and len(last) >= 7 and last[5].isdigit():
        base = last[:7]
    else:
        base = context.from_published("M")
    days = [(at, found.number(name)) for name in ("d1", "d") if (at := found.at(name)) >= 0]
    values = [f"{base}-{number:02}" for _, number in days]
    if any("X" not in value and cal.stretch(value) is None for value in values):
        return None
    anchor = _published(context)
    mentions = [Mention(at, at + 1, DATE, value, anchor=anchor) for (at, _), value in zip(days, values, strict=True)]
    if found.has("w") or found.has("month"):
        mentions[-1] = mentions[-1]._replace(
            first=found.at("w") if found.has("w") else mentions[-1].first,
            stop=found.stop if found.has("month") else mentions[-1].stop,
        )
    return mentions


ROWS: tuple[Rule, ...] = (
    Row("day.deictic", "d:deictic p:dayadv?", deictic),
    Row("day.tomorrow", "tomorrow:morning (zu? p:dayadv)?", deictic),
    Row("day.today", "today p:dayadv", today),
    Row("day.today", "today clocklead? approx? clock:clockdigits (uhr|dash|bis|und)", today),
    Row("day.today", "today (um|ab|gegen) approx? clock:clockdigits", today),
    Row("day.today", "today (und|oder|comma) day:otherday", today),
    Row("day.today", "today", today),
    Row("weekday.plain", "article:art? w:weekday p:dayadv?", weekday),
    Row("weekday.part", "article:art? e:edgeadj? c:wdpart", weekday),
    Row("weekday.part", "e:edgeadj w:weekday p:dayadv?", weekday),
    Row("weekday.near", "near:near w:weekday p:dayadv?", weekday),
    Row("weekday.near", "near:near c:wdpart", weekday),
    Row("weekday.today", "dayadj:dayadj (w:weekday p:dayadv? | c:wdpart)", weekday),
    Row("weekday.of_week", "w:weekday p:dayadv? art? week:near unit", weekday),
    Row("weekday.of_week", "week:near unit am? w:weekday p:dayadv?", weekday),
    Row("weekday.in_weeks", "w:weekday (in|ago:vor) n:count (week|weeks)", weekday),
    Row("weekday.in_weeks", "w:weekday in n:count days:units", weekday),
    Row("day.away", "(d:deictic|today|tomorrow:morning) way:inorvor n:count u:anyunit", away),
    Row("weekday.beside", "w:weekday later:later", weekday_beside),
    Row("weekday.list", "near:near? w:weekday upto to? v:weekday", weekdays),
    Row("night.before", "(in art)? night:night (von weekday)? (zu|auf) art? w:weekday", night_before),
    Row("night.before", "(in art)? night:night (zu|auf) (today:today|deictic:deictic)", night_before),
    Row("night.before", "(in art)? night:night (zu|auf) art? d:anyday dot? m:month y:year4?", night_before),
    Row("night.before", "(in art)? night:night von dayno dot (zu|auf) art? d:dayno dot m:month y:year4?", night_before),
    Row("part.near", "art? (step:stepdir|that:same2) p:daypart", near_part),
    Row("part.beside", "art? p:daypart later:later", part_beside),
    Row("part.beside", "tags later:later", part_beside),
    Row("day.of_month", "(w:weekday comma? art?)? d:dayno dot", day_of_month),
    Row("day.of_month", "w:weekday comma? art d:anyday dot", day_of_month),
    Row("day.of_month", "d:dayno dot month:relative", day_of_month),
    Row("day.of_month", "(near:near unit fromword art?)? d1:dayno dot (bis|und) to? art? d:dayno dot", day_of_month),
)
