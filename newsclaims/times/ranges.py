"""Ranges and lists: times that stand together are told apart, each with its full value, and tied by the whole."""

from functools import cache
from typing import NamedTuple

from attrs import evolve

from newsclaims.model import Time
from newsclaims.times.words import Tagged, lexicon

_FILLERS = ("zu", "art", "am", "von", "um")


class Letters(NamedTuple):
    """The letters of the words that can stand between two times."""

    fillers: frozenset[str]
    range: frozenset[str]
    list: frozenset[str]
    comma: str
    between: str


@cache
def _letters() -> Letters:
    def of(*names: str) -> frozenset[str]:
        return frozenset(kinds[name] for name in names)

    kinds = lexicon().kinds
    return Letters(of(*_FILLERS), of("bis", "dash"), of("und", "oder", "slash"), kinds["comma"], kinds["zwischen"])


class Joints:
    """What stands between two times: a range ("bis", a dash), members of a list ("und", a comma), or neither."""

    def __init__(self, tagged: Tagged) -> None:
        self.letters = tagged.letters
        self.fillers, self.range, self.list, self.comma, self.between = _letters()

    def between_times(self, stop: int, first: int) -> str:
        """ "range", "and", "comma" or "": what stands between a time up to `stop` and the next from `first`."""
        gap = [letter for letter in self.letters[stop:first] if letter not in self.fillers] if first - stop <= 4 else []
        if len(gap) == 1 and gap[0] in self.range:
            return "range"
        if not gap or any(letter != self.comma and letter not in self.list for letter in gap):
            return ""
        return "comma" if set(gap) == {self.comma} else "and"

    def is_between(self, first: int) -> bool:
        """Whether "zwischen" leads a time."""
        return any(at >= 0 and self.letters[at] == self.between for at in (first - 1, first - 2))


def tie(times: list[Time], places: list[tuple[int, int]], tagged: Tagged) -> list[Time]:
    """The times with the whole of the range or list that they belong to; `places` are their tokens."""
    if len(times) < 2:
        return times
    joints = Joints(tagged)
    tied = list(times)
    pairs = [
        joints.between_times(places[at][1], places[at + 1][0]) if _alike(times[at], times[at + 1]) else ""
        for at in range(len(times) - 1)
    ]
    for at, joint in enumerate(pairs):
        if joint == "range" or (joint == "and" and joints.is_between(places[at][0])):
            pairs[at] = "done"
            whole = f"{times[at].edtf}/{times[at + 1].edtf}"
            tied[at : at + 2] = [evolve(time, whole=whole) for time in times[at : at + 2]]
    at = 0
    while at < len(pairs):
        stop = at
        while stop < len(pairs) and pairs[stop] in ("and", "comma") and not tied[stop].whole:
            stop += 1
        if "and" in pairs[at:stop] and not tied[stop].whole:
            whole = f"{{{','.join(str(time.edtf) for time in times[at : stop + 1])}}}"
            tied[at : stop + 1] = [evolve(time, whole=whole) for time in times[at : stop + 1]]
        at = stop + 1
    return tied


def _alike(one: Time, other: Time) -> bool:
    """Whether two times can be members of one whole: points of the calendar in EDTF that is no interval itself."""
    return one.type == other.type and all(time.edtf is not None and "/" not in time.edtf for time in (one, other))
