"""Holidays and feasts: the day of a rule in a given year.

Easter follows Meeus, "Astronomical Algorithms"; the Hebrew and the tabular Islamic calendar Reingold and Dershowitz,
"Calendrical Calculations". The new year of the Chinese calendar is a table, since it needs astronomy.
"""

import datetime as dt
import re
from collections.abc import Iterable
from functools import cache

from newsclaims.lexicon import lines

_HEBREW_EPOCH = -1373427  # R.D., the ordinal of 1 Tischri of the year 1
_ISLAMIC_EPOCH = 227015  # 1 Muharram of the year 1
_DAY = dt.timedelta(days=1)
_RULE = re.compile(r"([a-z]+)([+-]\d+)")


@cache
def feast(rule: str, year: int) -> dt.date | None:
    """The (first) day of a feast in a year of our calendar, None where it has none or the calendar ends.

    >>> feast("easter+1", 2025), feast("advent-11", 2018), feast("hebrew 7-10", 2018)
    (datetime.date(2025, 4, 21), datetime.date(2018, 11, 21), datetime.date(2018, 9, 19))
    """
    if not 1600 <= year <= 4000:
        return None
    kind, _, rest = rule.partition(" ")
    match kind:
        case "nth":
            month, weekday, count = (int(part) for part in rest.split())
            return nth_weekday(year, month, weekday, count)
        case "hebrew":
            month, day = (int(part) for part in rest.split("-"))
            return _in_year(year, (_hebrew(year + offset, month, day) for offset in (3760, 3761)))
        case "islamic":
            month, day = (int(part) for part in rest.split("-"))
            first = (year - 622) * 33 // 32
            return _in_year(year, (_islamic(first + offset, month, day) for offset in range(-1, 3)))
        case "table":
            return _lunar_new_years().get(year)
    if match := _RULE.fullmatch(rule):
        return _anchor(match[1], year) + int(match[2]) * _DAY
    month, day = (int(part) for part in rule.split("-"))
    return dt.date(year, month, day)


def nth_weekday(year: int, month: int, weekday: int, count: int) -> dt.date | None:
    """The n-th weekday of a month, from the end for a negative n; None if the month has no such day.

    >>> nth_weekday(2024, 5, 7, 2), nth_weekday(2013, 3, 1, -1)
    (datetime.date(2024, 5, 12), datetime.date(2013, 3, 25))
    """
    first = dt.date(year, month, 1)
    after = dt.date(year + month // 12, month % 12 + 1, 1)
    if count > 0:
        day = first + ((weekday - first.isoweekday()) % 7 + 7 * (count - 1)) * _DAY
    else:
        last = after - _DAY
        day = last - ((last.isoweekday() - weekday) % 7 + 7 * (-count - 1)) * _DAY
    return day if first <= day < after else None


def _anchor(name: str, year: int) -> dt.date:
    """Easter Sunday, of the West or of the East, or the first Sunday of Advent: the fourth before Christmas Day."""
    if name == "advent":
        christmas = dt.date(year, 12, 25)
        return christmas - (christmas.isoweekday() + 21) * _DAY
    return orthodox_easter(year) if name == "orthodox" else easter(year)


def easter(year: int) -> dt.date:
    """Easter Sunday by the Gregorian calendar (Meeus, "Astronomical Algorithms", chapter 8).

    >>> easter(2025), easter(2038)
    (datetime.date(2025, 4, 20), datetime.date(2038, 4, 25))
    """
    moon, (century, rest) = year % 19, divmod(year, 100)
    (leap, b), correction = divmod(century, 4), (century + 8) // 25
    epact = (19 * moon + century - leap - (century - correction + 1) // 3 + 15) % 30
    i, k = divmod(rest, 4)
    weekday = (32 + 2 * b + 2 * i - epact - k) % 7
    month, day = divmod(epact + weekday - 7 * ((moon + 11 * epact + 22 * weekday) // 451) + 114, 31)
    return dt.date(year, month, day + 1)


def orthodox_easter(year: int) -> dt.date:
    """Easter Sunday by the Julian calendar, as a date of ours (Meeus, chapter 8).

    >>> orthodox_easter(2024)
    datetime.date(2024, 5, 5)
    """
    moon = (19 * (year % 19) + 15) % 30
    weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + weekday + 114, 31)
    return dt.date(year, month, day + 1) + (year // 100 - year // 400 - 2) * _DAY


def _in_year(year: int, days: Iterable[int]) -> dt.date | None:
    for ordinal in days:
        if 0 < ordinal < dt.date.max.toordinal():
            day = dt.date.fromordinal(ordinal)
            if day.year == year:
                return day
    return None


def _hebrew(year: int, month: int, day: int) -> int:
    """The ordinal of a Hebrew date; months count from Nisan, the year begins with Tischri (7)."""
    leap = (7 * year + 1) % 19 < 7
    length = _new_year(year + 1) - _new_year(year)
    if month == 12 and leap:
        month = 13  # Purim is kept in Adar II
    sizes = {
        2: 29, 4: 29, 6: 29, 10: 29, 13: 29,
        8: 30 if length % 10 == 5 else 29,
        9: 29 if length % 10 == 3 else 30,
        12: 30 if leap else 29,
    }  # fmt: skip
    order = [*range(7, 14 if leap else 13), *range(1, 7)]
    before = sum(sizes.get(at, 30) for at in order[: order.index(month)])
    return _new_year(year) + before + day - 1


def _new_year(year: int) -> int:
    """The ordinal of 1 Tischri."""
    delays = (_elapsed(year - 1), _elapsed(year), _elapsed(year + 1))
    late = 2 if delays[2] - delays[1] == 356 else 1 if delays[1] - delays[0] == 382 else 0
    return _HEBREW_EPOCH + delays[1] + late


def _elapsed(year: int) -> int:
    """Days from the epoch to the mean new moon of the year's beginning."""
    months = (235 * year - 234) // 19
    days = 29 * months + (12084 + 13753 * months) // 25920
    return days + 1 if 3 * (days + 1) % 7 < 3 else days


def _islamic(year: int, month: int, day: int) -> int:
    return _ISLAMIC_EPOCH - 1 + (year - 1) * 354 + (3 + 11 * year) // 30 + 29 * (month - 1) + month // 2 + day


@cache
def _lunar_new_years() -> dict[int, dt.date]:
    days = [dt.date.fromisoformat(line) for line in lines("calendar_lunar_new_year.txt")]
    return {day.year: day for day in days}
