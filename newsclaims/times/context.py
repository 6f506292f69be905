"""What the rules may ask: when the article was published, what was said before, which way the tense points."""

import bisect
import datetime as dt
from typing import NamedTuple

from newsclaims.model import TimeType
from newsclaims.reading.document import Reading
from newsclaims.times import calendar as cal
from newsclaims.times.published import Published
from newsclaims.times.tense import direction
from newsclaims.times.words import listed

# members that are asked for all the time: before Python 3.12 an Enum takes long to give them
_SET, _DURATION, _DATE = TimeType.SET, TimeType.DURATION, TimeType.DATE

#: how far back, in tokens, a day still holds for clock times and parts of day
REACH = 400


class Mention(NamedTuple):
    """A time before it becomes a result; `first` and `stop` count tokens."""

    first: int
    stop: int
    type: TimeType
    value: str
    mod: str | None = None
    anchor: str | None = None
    start: cal.Point | None = None
    end: cal.Point | None = None
    edtf: str | None = None
    quant: str | None = None
    freq: str | None = None


class Context:
    """The state while a text is read from its beginning to its end."""

    def __init__(self, reading: Reading, published: Published | None, is_daily: bool = False) -> None:
        self.reading = reading
        self.is_daily = is_daily  #: whether days are told from publication ("gestern"): the daily news
        self.published = published
        self.day: dt.date | None = None  #: the day told last
        self.day_at = -REACH
        self.past: tuple[dt.date, int] | None = (
            None  #: the day told last that is not ahead (of a night the one behind it), and where
        )
        self.in_night = False  #: whether that day was told by its night: hours before noon are of the next day
        self.in_evening = (
            False  #: whether the time told last is one of the evening: hours after midnight are of the next day
        )
        self.in_small_hours = False  #: whether the clock time told last is one after midnight
        self.last: str | None = None  #: the calendar value told last
        self.last_at = -REACH
        self.habit_at = -REACH  #: where a set was told: clock times after it have no day
        self._found: list[Mention] = []

    @property
    def today(self) -> dt.date | None:
        """The day of publication, if it is known."""
        return self.published.date if self.published else None

    @property
    def near(self) -> dt.date | None:
        """A day to measure nearness from: that of publication, or the middle of what is known."""
        return self.published.middle if self.published else None

    def note(self, mention: Mention) -> None:
        """Remember what was told, for the times after it."""
        self._found.append(mention)
        if mention.type is _SET:
            self.habit_at = mention.first
            return
        if mention.type is _DURATION or mention.value.endswith("_REF"):
            return
        days = cal.stretch(mention.value.partition("T")[0])
        backward = mention.anchor == "text" and self.last is not None and mention.value < self.last
        if days is None or "X" in mention.value or backward:
            return
        if mention.anchor == "text" and self.day is not None and cal.as_date(days[1]) < self.day:
            return  # "am Vorabend": the story stays with its day
        clock = mention.value.partition("T")[2]
        other = self.day is not None and mention.type is _DATE and self.day != days[0] == days[1]
        if other and self._is_of_saying(mention.first):
            return  # "wie die Polizei am Mittwoch mitteilte"
        if self.in_night and "00" <= clock < "12" and days[0] == self._morning_after():
            self.in_small_hours = clock < "06"
            return  # "in der Nacht … um drei Uhr": the story stays with its night
        self.in_evening = clock == "EV" or "20" <= clock < "25"
        self.in_small_hours = clock[:1].isdigit() and clock < "06"
        self.last, self.last_at = mention.value.partition("T")[0], mention.first
        if days[0] == days[1] and not isinstance(days[0], dt.datetime):
            if mention.type is _DATE or "TNI" in mention.value or self.day != days[0]:
                self.in_night = mention.value.endswith("TNI")
            self.day, self.day_at = days[0], mention.first
            if self.today is not None and days[0] <= self.today:
                self.past = _day_after(days[0]) if self.in_night else days[0], mention.first

    def _morning_after(self) -> dt.date | None:
        return _day_after(self.day) if self.day is not None else None

    def _is_of_saying(self, at: int) -> bool:
        """Whether a day is that on which somebody tells of another one, told in this sentence or the one before."""
        first, stop = self.sentence_bounds(at)
        if self.day_at < self.sentence_bounds(max(first - 1, 0))[0]:
            return False
        words, left, right = self.reading.lower, at, at
        while left > first and words[left - 1] not in _MARKS:
            left -= 1
        while right < stop and words[right] not in _MARKS:
            right += 1
        return not listed("saying").isdisjoint(words[left:right])

    def last_mention(self) -> Mention | None:
        """The time found last."""
        return self._found[-1] if self._found else None

    def sentence_bounds(self, at: int) -> tuple[int, int]:
        """First token of the sentence around a token, and the token after its last."""
        sentences = self.reading.sentences
        place = bisect.bisect_right(sentences, at, key=lambda sentence: sentence.first) - 1
        if place < 0:
            return 0, len(self.reading)
        return sentences[place].first, sentences[place].stop

    def same_sentence(self, one: int, other: int) -> bool:
        """Whether two tokens stand in one sentence."""
        first, stop = self.sentence_bounds(one)
        return first <= other < stop

    def tense(self, at: int, clause_only: bool = False) -> int:
        """-1 where the clause tells of the past, 1 where of now or of what is ahead, 0 where it has no verb."""
        first, stop = self.sentence_bounds(at)
        return direction(self.reading, first, stop, at, clause_only)

    # ------------------------------------------------------------ from publication

    def from_published(self, unit: str, count: int = 0) -> str:
        """The unit of the calendar `count` units from that of publication, as precise as publication is known."""
        published = self.published
        if published is None:
            return _UNKNOWN.get(unit, "XXXX")
        exact = published.date is not None
        if unit in ("Y", "DE", "CE", "ML") or (unit in ("M", "Q", "S") and published.month) or exact:
            day = cal.shift(published.first, count, unit)
            return cal.granule(day, unit) if day else _UNKNOWN.get(unit, "XXXX")
        year = f"{published.year:04}"
        if unit in ("W", "WE"):
            return f"{year}-WXX" + ("-WE" if unit == "WE" else "")
        if unit == "D" and published.month:
            return f"{year}-{published.month:02}-XX"
        return f"{year}-{_UNKNOWN.get(unit, 'XXXX')[5:]}"

    def day_of_month(self, month: int, day: int, at: int, weekday: int = 0) -> str:
        """A day and month without a year: the one nearest to publication that falls on the weekday, if one is told."""
        near = self.near
        if near is None:
            return f"XXXX-{month:02}-{day:02}"
        years = [year for year in range(near.year - 4, near.year + 5) if cal.is_day(year, month, day)]
        days = [dt.date(year, month, day) for year in years]
        close = [found for found in days if abs(found.year - near.year) <= 1]
        days = [found for found in close if found.isoweekday() == weekday] or close or days
        if not days:
            return f"XXXX-{month:02}-{day:02}"
        suffix = f"-{month:02}-{day:02}"
        told = self._goes_on(suffix, at)
        if not told and self.last is not None and len(self.last) == 7 and self.last[:4] < f"{near.year - 1:04}":
            told = self.goes_on_in_past(suffix, at)  # "Im Oktober 1962 …. Am 28. Oktober"
        if told and cal.stretch(told):
            return told
        return min(days, key=lambda found: abs((found - near).days)).isoformat()

    def _goes_on(self, suffix: str, at: int) -> str | None:
        """A month or day in the year of one told in full before it in the sentence: "im Mai 2021 …, im Juli …"."""
        last = self._found[-1] if self._found else None
        if last is None or last.anchor or last.type is not _DATE or not last.value[:4].isdigit():
            return None
        later = len(last.value) >= 7 and last.value[4:] < suffix and self.same_sentence(last.first, at)
        return last.value[:4] + suffix if later else None

    def goes_on_in_past(self, suffix: str, at: int) -> str | None:
        """A month or season in a past year told right before ("Im Mai 2021 kam er. Im Herbst ging er")."""
        last, near = self.last, self.near
        if last is None or near is None or not last[:4].isdigit() or last[:4] >= f"{near.year:04}":
            return None
        value, (first, _) = last[:4] + suffix, self.sentence_bounds(at)
        told, days = cal.stretch(last), cal.stretch(value)
        beside = self.last_at >= first or self.sentence_bounds(first - 1)[0] <= self.last_at
        if not beside or told is None or days is None or days[1] < told[0] or self.tense(at) >= 0:
            return None
        return value

    def is_yearly(self, at: int) -> bool:
        """Whether the sentence tells of every year: "Jedes Jahr im Herbst"."""
        last = self._found[-1] if self._found else None
        return last is not None and last.type is _SET and last.value == "P1Y" and self.same_sentence(last.first, at)

    def month(self, month: int, at: int) -> str:
        """A month without a year: the nearest to publication, but none ahead of it in the past tense."""
        near = self.near
        if near is None or self.published is None:
            return f"XXXX-{month:02}"
        if self.published.month is None:
            return f"{self.published.year:04}-{month:02}"
        if self.is_yearly(at):
            return f"XXXX-{month:02}"
        finer = self.last is not None and len(self.last) > 4  # "2015 zog er um. Im Mai ging er" may be this May
        told = self._goes_on(f"-{month:02}", at) or (finer and self.goes_on_in_past(f"-{month:02}", at))
        if told:
            return told
        distance = (month - near.month + 6) % 12 - 6
        if distance > 0 or distance <= -4:
            tense = -1 if "seit" in self.reading.lower[max(at - 2, 0) : at] else self.tense(at)
            if tense < 0 < distance:
                distance -= 12
            elif tense > 0 and distance <= -4:
                distance += 12
        elif distance < 0 and self._until(at) and self.tense(at) > 0:
            distance += 12
        return cal.granule(cal.shift(near.replace(day=1), distance, "M") or near, "M")

    def _until(self, at: int) -> bool:
        """Whether "erst im", "bis", "ab" or "spätestens im" leads to the token."""
        return not _UNTIL.isdisjoint(self.reading.lower[max(at - 2, 0) : at])

    def nearest(self, values: list[str], at: int) -> str:
        """Of values a year apart the one that holds publication, else the nearest on the side of the tense."""
        near = self.near
        stretches = [(value, days) for value in values if (days := cal.stretch(value))]
        if near is None or not stretches:
            return values[0]
        for value, (first, last) in stretches:
            if cal.as_date(first) <= near <= cal.as_date(last):
                return value
        tense = -1 if "seit" in self.reading.lower[max(at - 2, 0) : at] else self.tense(at)
        behind = {value: (near - cal.as_date(days[1])).days for value, days in stretches}
        ahead = {value: (cal.as_date(days[0]) - near).days for value, days in stretches}
        side = [value for value in behind if (behind[value] > 0 if tense < 0 else ahead[value] > 0)] if tense else []
        return min(side or behind, key=lambda value: max(ahead[value], behind[value]))

    def weekday(self, number: int, step: int | None, at: int) -> str:
        """A weekday: the last up to publication, or the next; `step` as dies-, vergangen-, kommend- say, or None."""
        today = self.today
        if today is None:
            if self.published is None or self.published.month is None:
                return f"XXXX-WXX-{number}"
            return f"{self.published.year:04}-{self.published.month:02}-XX"
        if step == 0:
            days = (number - today.isoweekday()) % 7
        elif step is None:
            ahead = self._leads(at) or self.tense(at)
            days = (number - today.isoweekday()) % 7 if ahead > 0 else -((today.isoweekday() - number) % 7)
        elif step > 0:
            days = (number - today.isoweekday() - 1) % 7 + 1 + 7 * (step - 1)
        else:
            days = -((today.isoweekday() - number - 1) % 7 + 1 + 7 * (-step - 1))
        return (today + dt.timedelta(days=days)).isoformat()

    def _leads(self, at: int) -> int:
        """-1 behind "seit", 1 behind the "für" of plans: "rief für Montag zum Streik auf"; else 0."""
        lower = self.reading.lower
        if "seit" in lower[max(at - 2, 0) : at]:
            return -1
        first, stop = self.sentence_bounds(at)
        words = frozenset(lower[first:stop])
        if lower[at - 1 : at] == ["bis"] and not words.isdisjoint(_SHALL) and words.isdisjoint(_DONE):
            return 1  # "soll bis Freitag zugestellt sein"
        planned = lower[at - 1 : at] == ["für"] and _PLUPERFECT.isdisjoint(words)
        return 1 if planned else 0

    def weekend(self, step: int) -> str:
        """The weekend `step` ones away: on weekdays the next one is that of the week, on weekends that of the next."""
        within = self.today is None or self.today.isoweekday() > 5
        return self.from_published("WE", step if within or step <= 0 else step - 1)

    # ------------------------------------------------------------ from the text

    def told_day(self, at: int) -> tuple[str, str | None]:
        """The day that a clock time or a part of day belongs to, and what it is anchored to."""
        if self.habit_at > max(self.day_at, -1) and self.same_sentence(self.habit_at, at):
            return "", None
        if self.day is not None and at - self.day_at <= REACH and self._holds(at):
            return self.day.isoformat(), "text"
        if self.published is None:
            return "", None
        ahead = self.day is not None and self.today is not None and self.day > self.today
        if ahead and self.past is not None and at - self.past[1] <= REACH and self.tense(at) < 0:
            return self.past[0].isoformat(), "text"
        return self.from_published("D"), "published"

    def _holds(self, at: int) -> bool:
        """Whether the day told last is still the one that is told of: an entry without a verb begins anew."""
        assert self.day is not None
        if self.same_sentence(self.day_at, at):
            return True
        tense, today = self.tense(at), self.today
        if today is None:
            return tense != 0
        return (tense < 0 and self.day <= today) or (tense > 0 and self.day >= today)

    def last_of(self, unit: str) -> str | None:
        """The value told last that is a unit of this kind: "Q" finds "2024-Q2"."""
        for mention in reversed(self._found[-50:]):
            if mention.type is _DATE and f"-{unit}" in mention.value:
                return mention.value
        return None

    def told_unit(self, unit: str, at: int) -> str | None:
        """The unit before one of its size that was told last and in the same sentence: 2018 after "2019"."""
        days = cal.stretch(self.last) if self.last else None
        if days is None or not self.same_sentence(self.last_at, at):
            return None
        if cal.granule(cal.as_date(days[0]), unit) != self.last:
            return None
        day = cal.shift(cal.as_date(days[0]), -1, unit)
        return cal.granule(day, unit) if day else None

    def last_with_part(self, part: str) -> tuple[str, str] | None:
        """The day whose morning, evening or night was told last, for "in jener Nacht"."""
        for mention in reversed(self._found[-50:]):
            if mention.value.endswith(f"T{part}") and mention.type is TimeType.TIME:
                return mention.value.partition("T")[0], "text"
        return None

    def from_told(self, unit: str, count: int) -> tuple[str, str | None]:
        """The unit `count` units from that of the time told last; from publication if nothing was told."""
        last = self.last
        if unit == "D" and self.day is not None and last is not None and len(last) != len("2024-05-03"):
            last = self.day.isoformat()  # "Am Dienstag … im Sommer … am Vortag"
        days = cal.stretch(last) if last else None
        if days is None:
            return self.from_published(unit, count), "published"
        day = cal.shift(cal.as_date(days[0] if count <= 0 else days[1]), count, unit)
        return (cal.granule(day, unit) if day else self.from_published(unit, count)), "text"


def _day_after(day: dt.date) -> dt.date:
    """The next day; the last of the calendar has none."""
    return min(day, dt.date.max - dt.timedelta(days=1)) + dt.timedelta(days=1)


_MARKS = frozenset(',;:„“”«»"')
_UNTIL = frozenset(("erst", "bis", "ab", "spätestens"))
#: "war für Montag geplant": tells nothing of whether Monday is over
_PLUPERFECT = frozenset(("war", "waren", "hatte", "hatten"))
_SHALL = frozenset(("soll", "sollen"))
_DONE = frozenset(("haben", "worden", "gewesen"))

_UNKNOWN = {
    "Y": "XXXX", "M": "XXXX-XX", "D": "XXXX-XX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "Q": "XXXX-QX",
    "S": "XXXX-HX", "DE": "XXX", "CE": "XX",
}  # fmt: skip
