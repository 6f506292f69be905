"""Calendar arithmetic against the standard library."""

import calendar
import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from dateutil.easter import EASTER_ORTHODOX, easter
from hypothesis import given
from hypothesis import strategies as st

from newsclaims.times import calendar as cal
from newsclaims.times import feasts

DAYS = st.dates(dt.date(1583, 1, 1), dt.date(3999, 12, 31))
DAY = dt.timedelta(days=1)


@given(DAYS, st.integers(-5000, 5000))
def test_days_and_weeks_are_fixed_spans(day: dt.date, count: int) -> None:
    assert cal.shift(day, count, "D") == day + dt.timedelta(days=count)
    assert cal.shift(day, count, "W") == day + dt.timedelta(weeks=count)


@given(DAYS, st.integers(-500, 500))
def test_months_keep_the_day_where_the_month_has_it(day: dt.date, count: int) -> None:
    shifted = cal.shift(day, count, "M")
    assert shifted is not None
    assert (shifted.year * 12 + shifted.month) - (day.year * 12 + day.month) == count
    assert shifted.day == min(day.day, calendar.monthrange(shifted.year, shifted.month)[1])
    assert cal.shift(day, 12 * count, "M") == cal.shift(day, count, "Y")


@given(DAYS)
def test_the_leap_day_falls_back_to_the_28th(day: dt.date) -> None:
    leap = dt.date(day.year // 4 * 4 or 4, 2, 28)
    if calendar.isleap(leap.year):
        leap = leap.replace(day=29)
    after = cal.shift(leap, 1, "Y")
    assert after == dt.date(leap.year + 1, 2, 28)


@given(DAYS)
def test_weeks_are_those_of_iso_8601(day: dt.date) -> None:
    value = cal.week(day)
    assert value == f"{day:%G-W%V}"
    first, last = days_of(value)
    assert first <= day <= last
    assert (first.isoweekday(), last - first) == (1, 6 * DAY)
    assert cal.stretch(f"{value}-{day.isoweekday()}") == (day, day)
    assert cal.stretch(f"{value}-WE") == (first + 5 * DAY, last)


@given(DAYS, st.sampled_from(["Y", "S", "Q", "M", "W", "D", "DE", "CE"]))
def test_a_unit_holds_its_day_and_touches_its_neighbours(day: dt.date, unit: str) -> None:
    value = cal.granule(day, unit)
    first, last = days_of(value)
    assert first <= day <= last
    assert cal.granule(first, unit) == cal.granule(last, unit) == value
    assert cal.granule(first - DAY, unit) != value != cal.granule(last + DAY, unit)


@given(DAYS, st.sampled_from(["Y", "M", "Q", "W"]))
def test_start_middle_and_end_make_the_whole(day: dt.date, unit: str) -> None:
    value = cal.granule(day, unit)
    parts = [cal.stretch(value, mod) for mod in ("START", "MID", "END")]
    days = [part for part in parts if part is not None]
    first, last = days_of(value)
    assert (days[0][0], days[2][1]) == (first, last)
    assert [days[1][0], days[2][0]] == [cal.as_date(days[0][1]) + DAY, cal.as_date(days[1][1]) + DAY]


@given(st.integers(1, 9998), st.sampled_from(["SP", "SU", "FA", "WI"]))
def test_seasons_are_three_whole_months(year: int, season: str) -> None:
    first, last = days_of(f"{year:04}-{season}")
    assert (first.year, first.day) == (year, 1)
    assert (last + DAY).day == 1
    assert ((last + DAY).year * 12 + (last + DAY).month) - (first.year * 12 + first.month) == 3


@given(st.datetimes(dt.datetime(2000, 1, 1), dt.datetime(2037, 1, 1)), st.integers(-(10**6), 10**6))
def test_real_time_passes_over_changes_of_the_clock(naive: dt.datetime, seconds: int) -> None:
    instant = naive.replace(tzinfo=ZoneInfo("Europe/Berlin"))
    moved = cal.later(instant, seconds)
    assert moved is not None
    assert moved.timestamp() - instant.timestamp() == seconds
    assert cal.later(naive, seconds) == naive + dt.timedelta(seconds=seconds)


@pytest.mark.parametrize(
    "value", ["2023-02-29", "2021-W53", "0000", "2024-13", "2024-Q5", "PXY", "XXXX-10-03", "", "T20:00"]
)
def test_what_is_no_stretch_of_the_calendar(value: str) -> None:
    assert cal.stretch(value) is None


def test_beyond_the_calendar_there_is_nothing() -> None:
    assert cal.shift(dt.date(9999, 12, 31), 1, "D") is None
    assert cal.shift(dt.date(1, 1, 1), -1, "M") is None
    assert cal.shift(dt.date(2024, 1, 1), 10**12, "Y") is None


@given(st.integers(1600, 4000))
def test_movable_feasts(year: int) -> None:
    assert feasts.easter(year) == easter(year)
    assert feasts.orthodox_easter(year) == easter(year, EASTER_ORTHODOX)
    advent = feasts.feast("advent+0", year)
    assert advent is not None
    assert (advent.isoweekday(), 22 <= (dt.date(year, 12, 25) - advent).days <= 28) == (7, True)


@pytest.mark.parametrize(
    ("rule", "day"),
    [
        ("advent-11", "2024-11-20"),
        ("nth 05 7 2", "2025-05-11"),
        ("nth 10 7 1", "2024-10-06"),
        ("hebrew 7-10", "2024-10-12"),
        ("hebrew 1-15", "2025-04-13"),
        ("hebrew 9-25", "2023-12-08"),
        ("islamic 9-1", "2025-03-01"),
        ("islamic 10-1", "2024-04-10"),
        ("table lunar", "2025-01-29"),
    ],
)
def test_feasts_of_a_year(rule: str, day: str) -> None:
    assert str(feasts.feast(rule, int(day[:4]))) == day


def days_of(value: str) -> tuple[dt.date, dt.date]:
    stretch = cal.stretch(value)
    assert stretch is not None
    return cal.as_date(stretch[0]), cal.as_date(stretch[1])
