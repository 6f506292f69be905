"""From a reading to its times: spot candidates, fit the rows, remember what was told, make the results."""

import datetime as dt
import re
from functools import cache

from newsclaims.model import Evidence, Span, Time
from newsclaims.reading.document import Reading
from newsclaims.times import calendar as cal
from newsclaims.times import clocks, dates, lengths, relative, vague
from newsclaims.times.context import Context, Mention
from newsclaims.times.kinds import CLASSES, Build
from newsclaims.times.published import Published
from newsclaims.times.rows import Grammar
from newsclaims.times.words import OTHER, Tagged, lexicon


@cache
def grammar() -> Grammar[Build]:
    """All rows, compiled at the first use. Among rows of equal length the first wins."""
    rows = (*dates.ROWS, *clocks.ROWS, *relative.ROWS, *vague.ROWS, *lengths.ROWS)
    return Grammar(rows, lexicon().kinds, CLASSES)


def find(reading: Reading, published: Published | None = None, locale: str = "de") -> list[Time]:
    """The times of a text, in its order.

    >>> from newsclaims.reading.document import read
    >>> [(time.text, time.value) for time in find(read("Am 3. Oktober 1990 um 20.30 Uhr"))]
    [('3. Oktober 1990', '1990-10-03'), ('20.30 Uhr', '1990-10-03T20:30')]
    """
    tagged = Tagged(reading)
    context = Context(reading, published)
    rows = grammar()
    found: list[Time] = []
    letters = tagged.letters
    for run in re.finditer(f"[^{OTHER}]+", letters):
        at, stop = run.span()
        while at < stop:
            after = at + 1
            for fit, build in rows.fits(tagged, at):
                mentions = build(fit, context)
                if mentions is not None:
                    for mention in mentions:
                        context.note(mention)
                        found.append(_time(reading, mention, fit.rule, fit.first, fit.stop))
                    after = mentions[-1].stop if mentions else fit.stop
                    break
            at = max(after, at + 1)
    return found


def _time(reading: Reading, mention: Mention, rule: str, first: int, stop: int) -> Time:
    start, end = reading.span(mention.first, mention.stop)
    words = reading.text[slice(*reading.span(first, stop))]
    days = (mention.start, mention.end) if mention.start or mention.end else _stretch(mention)
    return Time(
        span=Span(start, end),
        text=reading.text[start:end],
        type=mention.type,
        value=mention.value,
        mod=mention.mod,
        quant=mention.quant,
        freq=mention.freq,
        edtf=mention.edtf or cal.edtf(mention.value, mention.mod),
        start_date=days[0],
        end_date=days[1],
        anchor=mention.anchor,
        evidence=(Evidence(rule, words),),
    )


def _stretch(mention: Mention) -> tuple[dt.date | dt.datetime | None, dt.date | dt.datetime | None]:
    if mention.value.startswith("P"):
        return None, None
    return cal.stretch(mention.value, mention.mod) or (None, None)
