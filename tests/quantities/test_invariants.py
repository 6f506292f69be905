"""What holds for any text: no exception, spans inside, evidence for all, linear time."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclaims.model import Bounds, QuantityKind
from newsclaims.quantities import find
from newsclaims.quantities.rules import AMOUNTS, TOKENS, Row
from newsclaims.reading.document import read

PIECES = [*Path(__file__).with_name("soup.txt").read_text(encoding="utf-8").split(), "\n", "\n\n", "\u00ad"]
SOUP = st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join) | st.lists(st.sampled_from(PIECES)).map("".join)


@given(SOUP | st.text())
def test_any_text(text: str) -> None:
    found = find(read(text))
    assert found == find(read(text))
    assert [quantity.start for quantity in found] == sorted(quantity.start for quantity in found)
    for quantity in found:
        assert 0 <= quantity.start < quantity.end <= len(text)
        assert quantity.text == text[quantity.start : quantity.end]
        assert quantity.evidence
        assert (quantity.noun_span is None) == (quantity.noun is None)
        if quantity.noun_span is not None:
            assert quantity.noun == text[slice(*quantity.noun_span)]
        given_values = (quantity.value is not None, quantity.low is not None, quantity.high is not None)
        if quantity.kind is QuantityKind.SCORE:
            assert quantity.sides is not None
            assert given_values == (False, False, False)
        elif quantity.bounds is Bounds.RANGE:
            assert given_values == (False, True, True)
        elif quantity.bounds is Bounds.INDEFINITE:
            assert given_values == (False, True, False)
        else:
            assert given_values == (True, False, False)


@given(SOUP)
def test_quantities_do_not_overlap(text: str) -> None:
    found = find(read(text))
    assert all(left.end <= right.start for left, right in pairwise(found))


REPEATED = """
1|1 |1.|1,|1-|1/|1 000 |zwei |zwei Millionen |hundert|tausend|zwei und |3 bis |3 : 2 |- |ein |eins Komma |der 3. |
3. und |mehr als |unter 5 |5 " |oder mehr |1 große |drei- bis |zwischen |je |von 3 auf
"""


@pytest.mark.parametrize("piece", REPEATED.replace("\n", "").split("|"))
def test_cost_grows_with_the_text_only(piece: str, calls: Callable[[Callable[[], object]], int]) -> None:
    def cost(size: int) -> int:
        reading = read(piece * (size // len(piece)))
        return calls(lambda: find(reading))

    find(read("1"))
    assert cost(40_000) < 12 * cost(5_000) + 2_000


@pytest.mark.parametrize("row", [*AMOUNTS, *TOKENS.values()], ids=lambda row: row.example)
def test_each_row_reads_its_example(row: Row) -> None:
    rules = {evidence.rule for quantity in find(read(row.example)) for evidence in quantity.evidence}
    starts = tuple(name.strip().removesuffix("*") for name in row.family.split(","))
    assert not rules if row.family == "none" else any(rule.startswith(starts) for rule in rules)
