"""Ranges and lists: times that stand together are told apart, each with its full value, and tied by the whole."""

from attrs import evolve

from newsclaims.model import Time
from newsclaims.times.words import Tagged, lexicon

_FILLERS = ("zu", "art", "am", "von", "um")


class Joints:
    """What stands between two times: a range ("bis", a dash), a list ("und", a comma), or neither."""

    def __init__(self, tagged: Tagged) -> None:
        kinds = lexicon().kinds
        self.letters = tagged.letters
        self.fillers = {kinds[name] for name in _FILLERS}
        self.range = {kinds[name] for name in ("bis", "dash")}
        self.list = {kinds[name] for name in ("und", "oder", "comma", "slash")}
        self.between = kinds["zwischen"]

    def between_times(self, stop: int, first: int) -> str:
        """"range", "list" or "" for what stands between a time that ends at `stop` and one that begins at `first`."""
        gap = [letter for letter in self.letters[stop:first] if letter not in self.fillers] if first - stop <= 4 else []
        if len(gap) == 1 and gap[0] in self.range:
            return "range"
        return "list" if gap and all(letter in self.list for letter in gap) else ""

    def is_between(self, first: int) -> bool:
        """Whether "zwischen" leads a time."""
        return any(0 <= at and self.letters[at] == self.between for at in (first - 1, first - 2))


def tie(times: list[Time], places: list[tuple[int, int]], tagged: Tagged) -> list[Time]:
    """The times with the whole of the range or list that they belong to; `places` are their tokens."""
    joints = Joints(tagged)
    tied = list(times)
    at = 0
    while at + 1 < len(times):
        stop, kind = at, ""
        while stop + 1 < len(times) and _alike(times[stop], times[stop + 1]):
            joint = joints.between_times(places[stop][1], places[stop + 1][0])
            if not joint or kind and joint != kind:
                break
            kind, stop = joint, stop + 1
            if kind == "range":
                break
        if kind:
            members = times[at : stop + 1]
            if kind == "list" and len(members) == 2 and joints.is_between(places[at][0]):
                kind = "range"
            whole = f"{members[0].edtf}/{members[1].edtf}" if kind == "range" else f"{{{','.join(str(t.edtf) for t in members)}}}"
            tied[at : stop + 1] = [evolve(member, whole=whole) for member in members]
        at = stop + 1
    return tied


def _alike(one: Time, other: Time) -> bool:
    """Whether two times can be members of one whole: points of the calendar in EDTF that is no interval itself."""
    return one.type == other.type and all(time.edtf is not None and "/" not in time.edtf for time in (one, other))
