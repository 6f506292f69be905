"""From a reading to its times: spot candidates, fit the rows, remember what was told, make the results."""

import re
from functools import cache

from newsclaims.model import Evidence, Span, Time, TimeType
from newsclaims.reading.document import Reading
from newsclaims.times import calendar as cal
from newsclaims.times import clocks, dates, days, lengths, named, relative, vague, years
from newsclaims.times.context import Context, Mention
from newsclaims.times.kinds import CLASSES, Build
from newsclaims.times.published import Published
from newsclaims.times.ranges import tie
from newsclaims.times.rows import Found, Grammar
from newsclaims.times.words import OTHER, Tagged, lexicon

#: function words and marks: no row is made of these alone
_WEAK = (
    "art one this that same each all indef long half als comma dot dash slash quote und oder "
    "in im am an um zu von bis ab over für gegen auf seit vor nach binnen während zwischen"
)
_TO_THE_DAY = frozenset(("am", "vom", "des", "den", "zum"))


@cache
def grammar() -> Grammar[Build]:
    """All rows, compiled at the first use. Among rows of equal length the first wins."""
    rows = (*dates.ROWS, *years.ROWS, *clocks.ROWS, *days.ROWS, *relative.ROWS, *named.ROWS, *vague.ROWS, *lengths.ROWS)
    return Grammar(rows, lexicon().kinds, CLASSES)


@cache
def _telling() -> re.Pattern[str]:
    """Finds a letter that is more than a function word: only there the rows are tried."""
    kinds = lexicon().kinds
    return re.compile(f"[^{OTHER}{''.join(kinds[name] for name in _WEAK.split())}]")


def find(reading: Reading, published: Published | None = None, locale: str = "de") -> list[Time]:
    """The times of a text, in its order.

    `published` is what relative times are counted from; without it they keep unknown parts ("XXXX-10-03"). `locale` is
    taken as by the other rooms and changes nothing: Austrian and Swiss words are always known. Never raises.

    >>> from newsclaims.reading.document import read
    >>> [(time.text, time.value) for time in find(read("Am 3. Oktober 1990 um 20.30 Uhr"))]
    [('3. Oktober 1990', '1990-10-03'), ('20.30 Uhr', '1990-10-03T20:30')]
    """
    tagged = Tagged(reading)
    context = Context(reading, published, is_daily=lexicon().kinds["deictic"] in tagged.letters)
    rows, telling = grammar(), _telling()
    kept: list[tuple[Mention, Found]] = []
    letters, stop = tagged.letters, 0
    while told := telling.search(letters, stop):
        begin = done = letters.rfind(OTHER, 0, told.start()) + 1
        stop = letters.find(OTHER, told.end())
        stop = stop if stop >= 0 else len(letters)
        for offset, fitting in rows.starts(letters[begin:stop]):
            at = begin + offset
            if at < done:
                continue
            for rule, pattern, build in fitting:
                if (match := pattern.match(letters, at)) is None:
                    continue
                fit = Found(tagged, rule, match, pattern.groupindex)
                try:
                    mentions = build(fit, context)
                except OverflowError:  # a day beyond the calendar
                    continue
                if mentions is None:
                    continue
                for mention in mentions:
                    _date_clocks(kept, mention, context)
                    context.note(mention)
                    kept.append((mention, fit))
                done = mentions[-1].stop if mentions else fit.stop
                break
    times = [_time(context, mention, fit) for mention, fit in kept]
    return tie(times, [(mention.first, mention.stop) for mention, _ in kept], tagged)


def _date_clocks(kept: list[tuple[Mention, Found]], day: Mention, context: Context) -> None:
    """Give the day to the clock times right before it: "von 17 bis 19 Uhr am 22. Dezember"."""
    if not kept or day.type is not TimeType.DATE or len(day.value) != 10 or "X" in day.value:
        return
    last, rule = kept[-1]
    lower = context.reading.lower
    between = lower[last.stop : day.first] or [word for word in lower[day.first : day.first + 1] if word == "des"]
    told = 0 <= context.day_at < last.first and context.same_sentence(context.day_at, last.first)
    if not between or not _TO_THE_DAY.issuperset(between) or told:
        return
    for at in range(len(kept) - 1, -1, -1):
        mention, fit = kept[at]
        if mention.type is not TimeType.TIME or fit is not rule:
            break
        kept[at] = (mention._replace(value=f"{day.value}T{mention.value.partition('T')[2]}", anchor=day.anchor), fit)


def _time(context: Context, mention: Mention, fit: Found) -> Time:
    reading = context.reading
    start, end = reading.span(mention.first, mention.stop)
    first, last = (mention.start, mention.end) if mention.start or mention.end else _stretch(context, mention)
    edtf = mention.edtf or cal.edtf(mention.value, mention.mod)
    if mention.value.endswith("_REF") and context.published:
        edtf = {"PAST": f"../{context.published}", "FUTURE": f"{context.published}/.."}.get(mention.value[:-4])
        edtf = edtf or str(context.published)
    return Time(
        span=Span(start, end),
        text=reading.text[start:end],
        type=mention.type,
        value=mention.value,
        mod=mention.mod,
        quant=mention.quant,
        freq=mention.freq,
        edtf=edtf,
        start_date=first,
        end_date=last,
        anchor=mention.anchor if context.published or mention.anchor != "published" else None,
        evidence=(Evidence(fit.rule, reading.text[slice(*reading.span(fit.first, fit.stop))]),),
    )


def _stretch(context: Context, mention: Mention) -> tuple[cal.Point | None, cal.Point | None]:
    published = context.published
    if mention.value.endswith("_REF"):
        if published is None:
            return None, None
        return (
            None if mention.value == "PAST_REF" else published.first,
            None if mention.value == "FUTURE_REF" else published.last,
        )
    if mention.value.startswith("P") or mention.type is TimeType.SET:
        return None, None
    return cal.stretch(mention.value, mention.mod) or (None, None)
