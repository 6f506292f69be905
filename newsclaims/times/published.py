"""When an article was published, as precisely as that is known."""

import calendar
import datetime as dt
import re
from enum import StrEnum

from attrs import frozen

from newsclaims.errors import ArgumentTypeError, ArgumentValueError

_ISO_PART = re.compile(r"(\d{4})(?:-(\d\d))?")
_ISO_LIKE = re.compile(r"\d{4}(?:-|$)")
_ACCEPTED = "a date, a datetime, an ISO 8601 string (a year or a month is enough), or a date that dateparser reads"
_CLOCK = re.compile(r"\d[:.]\d\d(?![.\d])|\d\s*Uhr|\d\s*[ap]\.?m")


class Precision(StrEnum):
    """How much of the publication date is known."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    INSTANT = "instant"


@frozen
class Published:
    """A date of publication with its precision; what is not known is None.

    >>> str(Published(2024, 10)), Published(2024, 10).precision.value
    ('2024-10', 'month')
    """

    year: int
    month: int | None = None
    date: dt.date | None = None
    instant: dt.datetime | None = None

    @property
    def precision(self) -> Precision:
        """The smallest unit that is known."""
        if self.instant is not None:
            return Precision.INSTANT
        if self.date is not None:
            return Precision.DAY
        return Precision.YEAR if self.month is None else Precision.MONTH

    @property
    def first(self) -> dt.date:
        """The earliest day it can have been."""
        return self.date or dt.date(self.year, self.month or 1, 1)

    @property
    def last(self) -> dt.date:
        """The latest day it can have been."""
        if self.date:
            return self.date
        month = self.month or 12
        return dt.date(self.year, month, calendar.monthrange(self.year, month)[1])

    @property
    def middle(self) -> dt.date:
        """A day in the middle, to tell what is near."""
        return self.first + (self.last - self.first) // 2

    def __str__(self) -> str:
        """ISO 8601, as precise as known."""
        if self.instant is not None:
            return self.instant.isoformat()
        if self.date is not None:
            return self.date.isoformat()
        return f"{self.year:04}" if self.month is None else f"{self.year:04}-{self.month:02}"


def read_published(value: str | dt.date | dt.datetime | None) -> Published | None:
    """What is known of a date of publication; None stays None.

    `value` is a date, a datetime (naive ones are local), or a string: ISO 8601, of which a year or a month alone is
    enough, or any complete date that dateparser reads in German or English.

    Raises ValueError for a string that is no date, TypeError for another type.

    >>> str(read_published("2024-10")), str(read_published("3. Oktober 2024"))
    ('2024-10', '2024-10-03')
    """
    if value is None:
        return None
    if isinstance(value, dt.datetime):
        return Published(value.year, value.month, value.date(), value)
    if isinstance(value, dt.date):
        return Published(value.year, value.month, value)
    if not isinstance(value, str):
        raise ArgumentTypeError(f"published must be {_ACCEPTED}, got {type(value).__name__}")
    text = value.strip()
    if match := _ISO_PART.fullmatch(text):
        year, month = int(match[1]), int(match[2]) if match[2] else None
        if year and (month is None or 1 <= month <= 12):
            return Published(year, month)
    try:
        instant = dt.datetime.fromisoformat(text)
    except ValueError:
        if _ISO_LIKE.match(text):  # "2024-13": dateparser would make a date of it
            raise ValueError(f"published must be {_ACCEPTED}, got {value!r}") from None
        return _by_dateparser(value, text)
    if len(text) <= 10:
        return Published(instant.year, instant.month, instant.date())
    return Published(instant.year, instant.month, instant.date(), instant)


def _by_dateparser(value: str, text: str) -> Published:
    """A date in words or in another order; dateparser costs milliseconds and is imported only here."""
    from dateparser.date import DateDataParser

    failed = ArgumentValueError(f"published must be {_ACCEPTED}, got {value!r}")
    if not any(character.isdigit() for character in text):
        raise failed
    parser = DateDataParser(languages=["de", "en"], settings={"DATE_ORDER": "DMY", "PREFER_DAY_OF_MONTH": "first"})
    try:
        found = parser.get_date_data(text)
    except (ValueError, OverflowError):
        raise failed from None
    date = found.date_obj
    if date is None:
        raise failed
    match found.period:
        case "year":
            return Published(date.year)
        case "month":
            return Published(date.year, date.month)
        case _:
            clock = _CLOCK.search(text) is not None and date.time() != dt.time()
            return Published(date.year, date.month, date.date(), date if clock else None)
