"""Clock times, alone and in ranges, and parts of day."""

import datetime as dt
from collections.abc import Iterator

from newsclaims.model import TimeType
from newsclaims.times.context import Context, Mention
from newsclaims.times.kinds import SET, TIME, Rule, one
from newsclaims.times.numbers import Value
from newsclaims.times.rows import Found, Row
from newsclaims.times.words import lexicon, listed

_NEARBY = 60  # tokens in which an adverb ("abends") belongs to the day told last
_HALVES = {"MO": 0, "MI": 0, "AF": 12, "EV": 12, "NI": 0}


def clock_text(hour: int, minute: int = 0, second: int | None = None) -> str | None:
    """The clock part of a TIMEX3 value, None if there is no such time."""
    if not (0 <= hour < 24 and 0 <= minute < 60) and (hour, minute) != (24, 0):
        return None
    return f"T{hour:02}:{minute:02}" + (f":{second:02}" if second is not None else "")


def in_half(hour: int, part: str) -> int:
    """The hour on the clock of 24 that "8 Uhr abends" means."""
    if part in ("EV", "NI") and hour == 12:
        return 0
    if part == "NI":
        return hour + 12 if 9 <= hour < 12 else hour
    if part == "MI":
        return hour + 12 if hour < 4 else hour
    return hour + 12 if _HALVES.get(part) and hour < 12 else hour


def _parts(value: Value) -> tuple[int, ...]:
    """The numbers of a clock time: (20, 30), or (20,) for a whole hour; empty for what is none."""
    parts = value if isinstance(value, tuple) else (int(value),) if isinstance(value, int | float) else ()
    return parts if parts and parts[0] <= 24 else ()


def _mention(context: Context, first: int, stop: int, clock: str, mod: str | None = None) -> Mention:
    day, anchor = context.told_day(first)
    ahead = context.in_night and clock < "T18"
    if anchor == "text" and (ahead or (context.in_evening and clock < "T05")):
        day = _next(day)
    return Mention(first, stop, TIME, day + clock, anchor=anchor, mod=mod)


def _next(day: str) -> str:
    return (dt.date.fromisoformat(day) + dt.timedelta(days=1)).isoformat()


def clock(found: Found, context: Context) -> list[Mention] | None:
    """ "20.30 Uhr", "14.30-18 Uhr", "8 Uhr morgens", "18 Uhr 12", "9.30/12.30 Uhr"."""
    if found.is_kind("p0", "morning") and found.tagged.reading.words[found.at("p0")].islower():
        return None  # "morgen um acht Uhr"
    shared = found.word("p") or found.word("p0") or _told_part(found, context)
    parts = _parts(found.value("h"))
    if not parts or (found.is_kind("h", "hours") and found.tagged.reading.words[found.at("h")].isupper()):  # "ASTRA 1H"
        return None
    hour, minute = parts[0], parts[1] if len(parts) > 1 else 0
    second = parts[2] if len(parts) > 2 else None
    if found.has("mm"):
        if found.next_is_noun():  # "um 18 Uhr 12 Menschen"
            return None
        minute = found.number("mm")
    text = clock_text(in_half(hour, shared), minute, second)
    if text is None:
        return None
    mentions = []
    if found.has("list"):
        for at, stop, told, part in _items(found):
            other = clock_text(in_half(told[0], part or shared), *told[1:]) if told else None
            if other is None:
                return None
            mentions.append(_mention(context, at, stop, other))
    first = found.at("p0") if found.has("p0") and not mentions else found.at("h")
    return [*mentions, _mention(context, first, found.stop, text)]


def _told_part(found: Found, context: Context) -> str:
    """The part of day right before: "heute Abend um 8"."""
    last = context.last_mention()
    beside = last is not None and last.type is TIME and 0 <= found.first - last.stop <= 1
    part = last.value[-2:] if last is not None and beside else ""
    return part if part.isalpha() else ""


def _items(found: Found) -> Iterator[tuple[int, int, tuple[int, ...], str]]:
    """The clock times of a list: first token, token after the last, numbers, part of day."""
    tagged, kinds = found.tagged, lexicon().kinds
    clocks = frozenset(kinds[name] for name in ("clock", "clockdot", "either", "int24", "hours", "num", "one"))
    parts = frozenset(kinds[name] for name in ("partadv", "part", "noon", "morning", "night", "earlyadv"))
    for at in range(found.at("list"), found.after("list")):
        if tagged.letters[at] in clocks:
            stop = at + 2 if tagged.letters[at + 1] == kinds["uhr"] else at + 1
            part = str(tagged.value(stop)) if tagged.letters[stop] in parts else ""
            yield at, stop + bool(part), _parts(tagged.value(at)), part


def bare_clock(found: Found, context: Context) -> list[Mention] | None:
    """ "8:40", "um 12.15", "um 15": without "Uhr" a number needs "um", a colon or a day before it."""
    if found.is_kind("h", "clock") and not found.has("um") and not _is_led(found, context):
        return None
    if found.is_kind("h", "either") and not found.has("um") and not found.has("list"):
        return None
    word = found.lower()
    if word in listed("counted") or word in listed("signs"):
        return None
    if word in ("-", "–", "bis") and found.lower(1)[:1].isdigit():  # "um 20-25 Prozent"
        return None
    words = found.tagged.reading.words
    if not found.is_kind("h", "clock") and not found.has("p") and found.stop < len(words):
        following = words[found.stop]
        if following[:1].isupper() or following[:1].isdigit() or word in listed("measured"):
            return None
        if found.is_kind("um", "um") and not found.goes_on():
            return None
    return clock(found, context)


def after_day(found: Found, context: Context) -> list[Mention] | None:
    """ "heute von fünf bis sieben", "morgen Nachmittag gegen vier": hours without "Uhr" right after a day."""
    last = context.last_mention()
    if last is None or last.stop != found.first or last.type is TimeType.DURATION:
        return None
    return bare_clock(found, context)


def _is_led(found: Found, context: Context) -> bool:
    """Whether a number with a colon stands where a clock time stands, so that it is no score and no length."""
    last = context.last_mention()
    beside_day = last is not None and 0 <= found.first - last.stop <= 1 and last.type is not TimeType.DURATION
    said = found.lower(-1) in listed("clock-leads") or (found.lower(-2), found.lower(-1)) == ("es", "ist")
    return found.first == 0 or beside_day or found.has("p") or said


def spoken(found: Found, context: Context) -> list[Mention] | None:
    """ "halb neun", "Viertel nach acht", "dreiviertel sechs", "zwanzig nach drei", "fünf vor halb drei"."""
    hour = found.number("h", -1)
    if not 0 <= hour <= 24 or (hour > 12 and not found.has("n")):
        return None
    hour = in_half(hour, found.word("p")) if hour < 12 else hour
    total = (hour * 60 + _minutes_off(found)) % 1440
    text = clock_text(total // 60, total % 60)
    start = found.after("um") if found.has("um") else found.first
    return [_mention(context, start, found.stop, text)] if text else None


def _minutes_off(found: Found) -> int:
    """How far from the full hour: "halb neun" is 30 minutes before it, "viertel neun" 45."""
    if found.has("half"):
        beside = found.number("n") if found.has("n") else 0  # "fünf nach halb drei"
        return beside - 30 if found.has("after") else -30 - beside
    if found.has("three") or found.number("threes") == 3:
        return -15
    minutes = found.number("n") if found.has("n") else 15
    return minutes if found.has("after") else -minutes if found.has("before") else -45


def midnight(found: Found, context: Context) -> list[Mention] | None:
    """ "um Mitternacht", "kurz vor Mitternacht": the end of the day told of; "nach Mitternacht" its beginning."""
    day, anchor = context.told_day(found.first)
    begins = context.in_small_hours or found.has("after") or found.lower(-1) in ("seit", "ab", "nach")
    if begins and anchor == "text" and (context.in_evening or context.in_night):
        day = _next(day)
    mod = "APPROX" if found.has("s") else None
    return one(found, TIME, day + ("T00:00" if begins else "T24:00"), anchor=anchor, mod=mod)


def part_of_day(found: Found, context: Context) -> list[Mention] | None:
    """ "am Abend", "in der Nacht", "am frühen Morgen": of the day told last; "für die Nacht" of that of publication."""
    at, lead = found.at("p"), found.tagged.reading.lower[found.first]
    if found.is_kind("p", "morning") and found.tagged.reading.words[at].islower() and lead != "am":  # "ab morgen"
        return None
    day, anchor = (context.from_published("D"), "published") if lead == "für" else context.told_day(found.first)
    first = found.at("e") if found.has("e") else at
    if context.in_night and anchor == "text" and found.word("p") in ("MO", "MI", "AF"):
        day = _next(day)
    return one(found, TIME, f"{day}T{found.word('p')}", first=first, mod=found.word("e") or None, anchor=anchor)


def this_part(found: Found, context: Context) -> list[Mention] | None:
    """ "diesen Morgen", "an diesem Abend", "den ganzen Abend": of the day of publication."""
    first = found.at("this") if found.has("this") else found.first
    return one(found, TIME, f"{context.from_published('D')}T{found.word('p')}", first=first, anchor="published")


def part_adverb(found: Found, context: Context) -> list[Mention] | None:
    """ "abends", "nachts": a habit, unless a day was told nearby or "des" makes it a noun."""
    day, anchor = context.told_day(found.first)
    near = anchor == "text" and found.first - context.day_at < _NEARBY
    if near or found.lower(-1) == "des":
        return one(found, TIME, f"{day}T{found.word('p')}", anchor=anchor)
    return one(found, SET, f"XXXX-XX-XXT{found.word('p')}")


def bare_part(found: Found, context: Context) -> list[Mention] | None:
    """A part of day that is all there is at the beginning of a text: "Abend, 20 Uhr"."""
    if found.first:
        return None
    day, anchor = context.told_day(found.first)
    return one(found, TIME, f"{day}T{found.word('p')}", anchor=anchor)


ROWS: tuple[Rule, ...] = (
    Row(
        "clock.list",
        "p0:partadv? um? list:((clockno uhr? dayadv? (und von | joint{1,2} to?)){1,5})h:clockno uhr"
        " ((in art)? p:dayadv)?",
        clock,
    ),
    Row("clock.hours", "(p0:dayadv um)? h:clockno uhr ((in art | am)? p:dayadv)? zone?", clock),
    Row("clock.hours_minutes", "h:clockno uhr und? mm:minuteno ((in art | am)? p:dayadv)?", clock),
    Row("clock.hours", "h:hours p:dayadv?", clock),
    Row("clock.hours", "list:(hours joint) h:hours", clock),
    Row("clock.h", "h:clockno hshort p:dayadv?", clock),
    Row("clock.colon", "(p0:earlyadv um)? h:clock p:dayadv?", bare_clock),
    Row("clock.colon", "list:((clock joint{1,2}){1,3}) h:clockdigits p:dayadv?", bare_clock),
    Row("clock.dotted", "um:um approx? h:dottedclock p:dayadv?", bare_clock),
    Row("clock.bare", "um:um approx? h:hourno p:dayadv?", bare_clock),
    Row("clock.shortly", "um:(um|gegen) shortly (vor|nach) h:hourno p:dayadv?", bare_clock),
    Row("clock.after_day", "(von|zwischen) list:(clockno upto) h:clockno", after_day),
    Row("clock.after_day", "(gegen|ab) h:hourno", after_day),
    Row("clock.half", "um:um? half:halfword h:hourno uhr? p:dayadv?", spoken),
    Row("clock.half", "um:um? n:num (before:vor|after:nach) half:halfword h:hourno uhr? p:dayadv?", spoken),
    Row("clock.quarter", "um:um? quarter:quarterword (before:vor|after:nach)? h:hourno uhr? p:dayadv?", spoken),
    Row("clock.quarter", "um:um? three:threequarter h:hourno uhr? p:dayadv?", spoken),
    Row("clock.quarter", "um:um? threes:num quarterword h:hourno uhr? p:dayadv?", spoken),
    Row("clock.minutes", "um:um? n:hourno2 (anyunit)? (before:vor|after:nach) h:hourno uhr? p:dayadv?", spoken),
    Row("clock.midnight", "(s:shortly (vor|after:nach))? midnight", midnight),
    Row("clock.midnight", "midnightadv", midnight),
    Row("part.prepositional", "inprep art? e:edgeadj? p:daypart", part_of_day),
    Row("part.this", "this:this p:daypart", this_part),
    Row("part.this", "art whole art? p:daypart", this_part),
    Row("part.adverb", "p:partadv", part_adverb),
    Row("part.bare", "p:part", bare_part),
)
