"""Calendar arithmetic over TIMEX3 values: the stretch of days that a value stands for, its EDTF string, its neighbours.

Values are those of TIMEX3 (ISO 24617-1): "1998", "1998-10", "1998-10-03", "1998-W40", "1998-W40-WE", "1998-Q3",
"1998-H1", "1998-SU", "199" (a decade), "19" (a century), "BC0044", and times "1998-10-03T20:30", "1998-10-03TEV".
Weeks are those of ISO 8601. EDTF is ISO 8601-2:2019, level 2.

Conventions where German leaves the bounds open:

- seasons by whole months, as meteorologists count: spring from March, summer June to August, autumn from September,
  winter from December to the end of February of the next year;
- Anfang, Mitte, Ende: the first, second and last third of the unit (a month: to the 10th, to the 20th);
- parts of day: morning 6 to 12, noon 11 to 14, afternoon 12 to 18, evening 18 to 24, night 22 to 6 of the next day.
"""

import calendar
import datetime as dt
import re
from functools import lru_cache

Point = dt.date | dt.datetime
Stretch = tuple[Point, Point]

SEASONS = {"SP": (3, 21), "SU": (6, 22), "FA": (9, 23), "WI": (12, 24)}  # first month, EDTF code
PARTS = {"MO": (6, 12), "MI": (11, 14), "AF": (12, 18), "EV": (18, 24), "NI": (22, 30)}
MONTHS = {"Y": 12, "Q": 3, "S": 6, "M": 1, "DE": 120, "CE": 1200, "ML": 12000}
SECONDS = {"TH": 3600, "TM": 60, "TS": 1}
DAYS = {"D": 1, "W": 7, "WE": 7}

_VALUE = re.compile(
    r"(?P<year>\d{4})(?:-(?:(?P<month>\d\d)(?:-(?P<day>\d\d))?|W(?P<week>\d\d)(?:-(?P<sub>\d|WE))?"
    r"|Q(?P<quarter>[1-4])|H(?P<half>[12])|(?P<season>SP|SU|FA|WI)))?"
)
_MINUTE = dt.timedelta(minutes=1)
_DAY = dt.timedelta(days=1)


def month_end(year: int, month: int) -> dt.date:
    """The last day of a month.

    >>> month_end(2024, 2)
    datetime.date(2024, 2, 29)
    """
    return dt.date(year, month, calendar.monthrange(year, month)[1])


def shift(day: dt.date, count: float, unit: str) -> dt.date | None:
    """The day `count` units away; a day that its month lacks becomes the last of it. None beyond the calendar.

    >>> shift(dt.date(2024, 1, 31), 1, "M"), shift(dt.date(2024, 2, 29), -1, "Y")
    (datetime.date(2024, 2, 29), datetime.date(2023, 2, 28))
    """
    try:
        if unit in MONTHS:
            year, month = divmod(day.year * 12 + day.month - 1 + round(count * MONTHS[unit]), 12)
            return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
        return day + dt.timedelta(days=round(count * DAYS.get(unit, 0)))
    except (ValueError, OverflowError, IndexError):
        return None


def later(instant: dt.datetime, seconds: float) -> dt.datetime | None:
    """The instant so many seconds away; an aware one counts real time, over changes of the clock too.

    >>> from zoneinfo import ZoneInfo
    >>> later(dt.datetime(2025, 3, 30, 1, 30, tzinfo=ZoneInfo("Europe/Berlin")), 3600).isoformat()
    '2025-03-30T03:30:00+02:00'
    """
    away = dt.timedelta(seconds=seconds)
    try:
        if instant.tzinfo is None:
            return instant + away
        return (instant.astimezone(dt.UTC) + away).astimezone(instant.tzinfo)
    except OverflowError:
        return None


def week(day: dt.date) -> str:
    """The ISO week of a day.

    >>> week(dt.date(2021, 1, 3))
    '2020-W53'
    """
    year, number, _ = day.isocalendar()
    return f"{year:04}-W{number:02}"


def granule(day: dt.date, unit: str) -> str:
    """The unit of the calendar that holds a day.

    >>> [granule(dt.date(2024, 8, 15), unit) for unit in ("Y", "Q", "M", "W", "D", "DE", "CE")]
    ['2024', '2024-Q3', '2024-08', '2024-W33', '2024-08-15', '202', '20']
    """
    year = f"{day.year:04}"
    match unit:
        case "ML":
            return year[:1]
        case "CE":
            return year[:2]
        case "DE":
            return year[:3]
        case "Y":
            return year
        case "S":
            return f"{year}-H{(day.month + 5) // 6}"
        case "Q":
            return f"{year}-Q{(day.month + 2) // 3}"
        case "M":
            return f"{year}-{day.month:02}"
        case "W":
            return week(day)
        case "WE":
            return f"{week(day)}-WE"
        case _:
            return day.isoformat()


def as_date(point: Point) -> dt.date:
    """The day of a date or datetime."""
    return point.date() if isinstance(point, dt.datetime) else point


def is_day(year: int, month: int, day: int) -> bool:
    """Whether there is such a day."""
    return 1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]


@lru_cache(maxsize=10_000)
def stretch(value: str, mod: str | None = None) -> Stretch | None:
    """First and last day, or first and last minute, of a value; None if it has none.

    >>> stretch("2024-SU")
    (datetime.date(2024, 6, 1), datetime.date(2024, 8, 31))
    >>> stretch("2007", "START")
    (datetime.date(2007, 1, 1), datetime.date(2007, 4, 30))
    """
    date, mark, clock = value.partition("T")
    days = _days(date)
    if not mark or days is None:
        return _part(days, mod) if days else None
    midnight = dt.datetime.combine(days[0], dt.time())
    try:
        if clock in PARTS:
            start, end = PARTS[clock]
            return midnight + dt.timedelta(hours=start), midnight + dt.timedelta(hours=end) - _MINUTE
        numbers = [int(part) for part in clock.split(":")]
        moment = midnight + sum(
            (dt.timedelta(seconds=number * size) for number, size in zip(numbers, (3600, 60, 1), strict=False)),
            dt.timedelta(),
        )
    except (ValueError, OverflowError):
        return None
    return moment, moment


def _days(date: str) -> tuple[dt.date, dt.date] | None:
    """First and last day of a value without clock time."""
    try:
        if date.isdigit() and len(date) < 4:
            size = 10 ** (4 - len(date))
            first = int(date) * size
            return (dt.date(max(first, 1), 1, 1), dt.date(first + size - 1, 12, 31)) if date else None
        match = _VALUE.fullmatch(date)
        if match is None:
            return _unspecified(date)
        year = int(match["year"])
        if match["week"]:
            monday = dt.date.fromisocalendar(year, int(match["week"]), 1)
            if match["sub"] and match["sub"].isdigit():
                day = dt.date.fromisocalendar(year, int(match["week"]), int(match["sub"]))
                return day, day
            return monday + (5 if match["sub"] else 0) * _DAY, monday + 6 * _DAY
        if match["day"]:
            day = dt.date(year, int(match["month"]), int(match["day"]))
            return day, day
        start, size = 1, 12
        for name, months in (("month", 1), ("quarter", 3), ("half", 6)):
            if match[name]:
                start, size = (int(match[name]) - 1) * months + 1, months
        if match["season"]:
            start, size = SEASONS[match["season"]][0], 3
        year_after, month = divmod(start + size - 2, 12)
        return dt.date(year, start, 1), month_end(year + year_after, month + 1)
    except (ValueError, OverflowError, IndexError):
        return None


def _unspecified(date: str) -> tuple[dt.date, dt.date] | None:
    """The stretch of a value whose last parts are not known: "2024-10-XX", "2024-WXX"."""
    match = re.fullmatch(r"(\d{4}(?:-\d\d)?)-[XW].*", date)
    return _days(match[1]) if match else None


def _part(days: tuple[dt.date, dt.date], mod: str | None) -> tuple[dt.date, dt.date]:
    """Anfang, Mitte or Ende of a stretch: a third of its months, of ten days for a month."""
    first, last = days
    if mod not in ("START", "MID", "END") or first == last:
        return days
    length = (last - first).days + 1
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if months >= 3 and first.day == 1:
        third = months // 3
        cuts = [shift(first, third * at, "M") or last for at in (1, 2)]
    elif 28 <= length <= 31:
        cuts = [first + 10 * _DAY, first + 20 * _DAY]
    else:
        cuts = [first + dt.timedelta(days=length * at // 3) for at in (1, 2)]
    return {
        "START": (first, cuts[0] - _DAY),
        "MID": (cuts[0], cuts[1] - _DAY),
        "END": (cuts[1], last),
    }[mod]


@lru_cache(maxsize=10_000)
def edtf(value: str, mod: str | None = None) -> str | None:
    """The EDTF string of a value, None for what EDTF cannot say.

    >>> [edtf(value) for value in ("2024-SU", "199", "19", "2024-Q2", "2014-W03", "2024-10-XX", "PXY")]
    ['2024-22', '199X', '19XX', '2024-34', '2014-01-13/2014-01-19', '2024-10-XX', None]
    >>> edtf("1998-10", "APPROX")
    '1998-10~'
    """
    about = "~" if mod == "APPROX" else ""
    date, mark, clock = value.partition("T")
    if date.startswith("BC") and date[2:].isdigit():
        return f"{1 - int(date[2:]):05}{about}" if len(date) == 6 else f"-{date[2:]:X<4}{about}"
    if date.isdigit():
        return date.ljust(4, "X") + about
    match = _VALUE.fullmatch(date)
    if match is None:
        return f"{date}{about}" if re.fullmatch(r"[\dX]{4}(-[\dX]{2}){1,2}", date) and date != "XXXX-XX-XX" else None
    year = match["year"]
    if mark:
        return f"{date}T{(clock + ':00:00')[:8]}" if clock[:1].isdigit() and clock < "24" else date
    if match["season"]:
        return f"{year}-{SEASONS[match['season']][1]}{about}"
    if match["quarter"]:
        return f"{year}-{32 + int(match['quarter'])}{about}"
    if match["half"]:
        return f"{year}-{39 + int(match['half'])}{about}"
    if match["week"]:
        days = _days(date)
        if days is None:
            return None
        return f"{days[0]}{about}/{days[1]}{about}" if days[0] != days[1] else f"{days[0]}{about}"
    return f"{date}{about}"


def span_edtf(days: Stretch) -> str:
    """The EDTF interval of a stretch, one date if it is a single one.

    >>> span_edtf((dt.date(2023, 8, 1), dt.date(2024, 7, 31)))
    '2023-08-01/2024-07-31'
    """
    first, last = map(as_date, days)
    return first.isoformat() if first == last else f"{first}/{last}"
