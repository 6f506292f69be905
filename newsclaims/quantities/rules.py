"""The grammar as a table: what can be read from a number and its neighbours, tried in this order.

A row looks at a draft and answers True (it is this; the draft says so now), False (it is no quantity) or None (ask the
next row). The id of the rule that made a quantity stands in its evidence.
"""

from collections.abc import Callable
from typing import NamedTuple

from newsclaims.quantities import ages, counts, measures, multiples, parts, ranks, scores
from newsclaims.quantities.draft import Answer, Draft
from newsclaims.quantities.sorts import Sort
from newsclaims.quantities.view import View


class Row(NamedTuple):
    """One row of the grammar: the ids of its rules, its reader, an expression that it reads."""

    family: str
    read: Callable[[View, Draft], Answer]
    example: str
    behind: frozenset[str] = frozenset()  #: tokens of which one must follow the number; none: whatever follows


#: for a number of one or more tokens, perhaps a range
AMOUNTS: tuple[Row, ...] = (
    Row("fraction.slash", parts.slash, "2/3 der Stimmen", frozenset({"/"})),
    Row("none", counts.part_of_other, "0631/369-2620"),
    Row("money.*, measure.*, percent.*", measures.unit_grown, "20-Euro-Schein"),
    Row("money.*, measure.*, percent.*, age.*", measures.unit_behind, "drei Kilometer"),
    Row("money.*", measures.unit_before, "US $ 42.000"),
    Row("fraction.part", parts.part, "zwei Drittel"),
    Row("fraction.half", parts.half, "ein halbes Schwein"),
    Row("multiple.times, count.times", multiples.times, "20 Mal häufiger", frozenset({"mal", "fach", "fache"})),
    Row("score.colon", scores.spaced_score, "3 : 2", frozenset({":"})),
    Row("score.zu, score.gegen", scores.votes, "180 zu 120 Stimmen", frozenset({"zu", "gegen"})),
    Row("share.pro", parts.rate, "fünf pro 1.000", frozenset({"pro", "je"})),
    Row("ordinal.digits", ranks.ordinal_digits, "der 3. Mann", frozenset({"."})),
    Row("ordinal.place, measure.scale", ranks.rank, "Platz drei"),
    Row("age.bracket, age.retirement, age.bound", ages.age_alone, "Renate Kunze (51)"),
    Row("count", counts.count, "drei Häuser"),
)

#: for a token that says by itself what it is
TOKENS: dict[Sort, Row] = {
    Sort.SCORE: Row("score.colon", scores.score, "3:2"),
    Sort.AGE: Row("age.jährig", ages.age_word, "18-Jährige"),
    Sort.ORDINAL: Row("ordinal.word, share.jeder", ranks.ordinal_word, "dritter"),
    Sort.HALVES: Row("fraction.half", parts.halves, "die Hälfte"),
    Sort.FRACTION: Row("fraction.word", parts.fraction_word, "Dreiviertel"),
    Sort.FOLD: Row("multiple.fold", multiples.fold, "das Fünffache"),
    Sort.TIMES: Row("multiple.times, count.times", multiples.times_word, "dreimal so groß"),
    Sort.PERCENT: Row("percent.adjective", measures.percent_word, "zehnprozentig"),
    Sort.HEADS: Row("count.heads", counts.heads, "zwölfköpfig"),
    Sort.ORDER: Row("indefinite.order", counts.order, "Millionenhöhe"),
    Sort.PLACES: Row("indefinite.places", counts.places, "zweistelliger Millionenbetrag"),
}
