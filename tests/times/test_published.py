"""The date of publication: what is accepted, how precise it is, and what follows for the times."""

import datetime as dt
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclaims.reading.document import read
from newsclaims.times import find, read_published


@pytest.mark.parametrize(
    ("value", "text", "precision"),
    [
        ("2024", "2024", "year"),
        ("2024-10", "2024-10", "month"),
        ("2024-10-03", "2024-10-03", "day"),
        (" 2024-10-03 ", "2024-10-03", "day"),
        ("2024-10-03T08:30", "2024-10-03T08:30:00", "instant"),
        ("2024-10-03T08:30:00+02:00", "2024-10-03T08:30:00+02:00", "instant"),
        (dt.date(2024, 10, 3), "2024-10-03", "day"),
        (dt.datetime(2024, 10, 3, 8, 30), "2024-10-03T08:30:00", "instant"),
        ("3. Oktober 2024", "2024-10-03", "day"),
        ("3.10.2024", "2024-10-03", "day"),
        ("Oktober 2024", "2024-10", "month"),
        ("3. Oktober 2024, 08:30 Uhr", "2024-10-03T08:30:00", "instant"),
    ],
)
def test_accepted(value: str | dt.date, text: str, precision: str) -> None:
    published = read_published(value)
    assert published is not None
    assert (str(published), published.precision) == (text, precision)


def test_none_stays_none() -> None:
    assert read_published(None) is None


@pytest.mark.parametrize("value", ["", "neulich", "2024-13", "2024-02-30", "32.13.2024", "0000"])
def test_refused(value: str) -> None:
    with pytest.raises(ValueError, match=f"published must be .* got {re.escape(repr(value))}"):
        read_published(value)


def test_another_type_is_refused() -> None:
    with pytest.raises(TypeError, match=r"published must be .* got int"):
        read_published(2024)  # type: ignore[arg-type]


RELATIVE = "Gestern kam er, heute früh sie, am Montag alle, vergangene Woche und am Wochenende keiner, am Vortag nicht."


@given(st.integers(1, 9999), st.integers(1, 12) | st.none())
def test_no_day_is_invented(year: int, month: int | None) -> None:
    published = read_published(f"{year:04}" if month is None else f"{year:04}-{month:02}")
    for time in find(read(RELATIVE), published):
        assert not re.match(r"\d{4}-(\d\d-\d\d|W\d\d)", time.value), time
        if month is None:
            assert not re.match(r"\d{4}-\d\d", time.value), time


@given(st.dates(dt.date(1, 1, 3), dt.date(9999, 12, 20)))
def test_days_beside_publication(day: dt.date) -> None:
    found = find(read("Vorgestern, gestern und übermorgen."), read_published(day))
    assert [time.start_date for time in found] == [day + dt.timedelta(days=days) for days in (-2, -1, 2)]


@given(st.dates(dt.date(1, 1, 20), dt.date(9999, 12, 10)))
def test_weekdays_around_publication(day: dt.date) -> None:
    text = "Am Montag begann es. Am kommenden Montag endet es. Am vergangenen Montag ruhte es. Am Montag wird es still."
    ago, ahead, before, coming = (time.start_date for time in find(read(text), read_published(day)))
    assert all(isinstance(found, dt.date) and found.isoweekday() == 1 for found in (ago, ahead, before, coming))
    assert [(found - day).days for found in (ago, ahead, before, coming)] == [  # type: ignore[operator]
        -((day.isoweekday() - 1) % 7),
        8 - day.isoweekday(),
        -((day.isoweekday() - 2) % 7 + 1),
        (1 - day.isoweekday()) % 7,
    ]


MONTHS = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"


@given(st.dates(dt.date(1000, 1, 1), dt.date(2199, 12, 31)))
def test_a_date_is_read_however_it_is_written(day: dt.date) -> None:
    month = MONTHS.split(" ")[day.month - 1]
    for text in (f"{day.day}. {month} {day.year}", f"{day:%d.%m.%Y}", f"{day.day}.{day.month}.{day.year}", f"{day}"):
        (time,) = find(read(f"Am {text} war es."))
        assert (time.text, time.value, time.start_date) == (text, day.isoformat(), day)
