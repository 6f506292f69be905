"""Classes of kinds that the rows name, and small helpers that several rule families share."""

from collections.abc import Callable

from newsclaims.model import TimeType
from newsclaims.times.context import Context, Mention
from newsclaims.times.rows import Found, Row

#: makes the times of a row: None where it does not hold after all, an empty list where none of its words is a time
Build = Callable[[Found, Context], list[Mention] | None]
Rule = Row[Build]

DATE, TIME, DURATION, SET = TimeType.DATE, TimeType.TIME, TimeType.DURATION, TimeType.SET

CLASSES = {
    "anymonth": "month month3",
    "dayno": "int24 int31",
    "anyday": "int24 int31 ord dayth",
    "small": "int24 int31 int59 int99",
    "joint": "bis und oder dash slash comma",
    "upto": "bis dash slash und oder",
    "to": "zu am",
    "unit": "unit week year",
    "units": "units weeks",
    "yearword": "year units",
    "anyunit": "unit week year units weeks",
    "count": "num one int24 int31 int59 int99 number year4",
    "amount": "num one int24 int31 int59 int99 number year4 indef",
    "clockno": "clock clockdot either int24 hours num one",
    "clockdigits": "clock clockdot either int24 hours",
    "daypart": "part noon morning night",
    "dayadv": "partadv part noon morning night earlyadv",
    "inprep": "in im am an zu seit bis für gegen ab von auf während",
    "approx": "about more als over",
    "year2": "int24 int31 int59 int99",
    "clocklead": "um ab von gegen zwischen bis vor nach",
    "cut": "slash dash",
    "near": "dir this",
    "lastyear": "int24 int31 int59 int99 year4",
    "short_year": "int59 int99 number",
    "anynumber": "int24 int31 int59 int99 number year4",
    "otherday": "deictic morning",
    "stepdir": "step dir",
    "several": "num int24 int31",
    "in_month": "im in art von",
    "same2": "same that",
    "anyord": "ord int24 dayth",
    "nth": "ord dir",
    "pro": "per",
    "inorvor": "in vor",
    "minuteno": "int24 int31 int59 num",
    "point_prep": "vor in seit binnen",
    "vague_prep": "vor seit nach over in während",
    "dottedclock": "clockdot either",
    "hourno": "int24 num",
    "hourno2": "int24 int31 num int59",
    "edgeadj": "early late",
    "fromword": "zwischen von",
    "dotteddate": "daymonth either",
}


def one(found: Found, kind: TimeType, value: str, **more: object) -> list[Mention]:
    """A single time over the whole row, or from token `first` to `stop` where they are given."""
    first = more.pop("first", found.first)
    stop = more.pop("stop", found.stop)
    return [Mention(first, stop, kind, value, **more)]  # type: ignore[arg-type]
