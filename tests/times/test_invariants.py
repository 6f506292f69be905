"""What holds for any text: no exception, spans inside, evidence for all, linear time."""

from collections.abc import Callable
from itertools import pairwise, product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclaims.model import TimeType
from newsclaims.reading.document import read
from newsclaims.times import find, read_published
from newsclaims.times.find import grammar

PIECES = [*Path(__file__).with_name("soup.txt").read_text(encoding="utf-8").split(), "\n", "\n\n", "\u00ad"]
SOUP = st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join) | st.lists(st.sampled_from(PIECES)).map("".join)
EXTREMES = ("0001-01-01", "0001", "9999-12-31", "9999")
PUBLISHED = st.sampled_from([None, "2024", "2024-02", "2024-02-29", "2025-03-30T01:30+01:00", *EXTREMES])


@given(SOUP | st.text(), PUBLISHED)
def test_any_text(text: str, published: str | None) -> None:
    known = read_published(published)
    found = find(read(text), known)
    assert found == find(read(text), known)
    for time in found:
        assert 0 <= time.start < time.end <= len(text)
        assert time.text == text[time.start : time.end]
        assert time.evidence
        assert time.value
        assert (time.type is TimeType.DURATION) <= time.value.startswith("P")
        if time.start_date and time.end_date:
            assert str(time.start_date) <= str(time.end_date)
        if known is None:
            assert time.anchor != "published"
    assert all(left.end <= right.start for left, right in pairwise(found))


#: what counts from the time told last, or from publication
COUNTING = """
Im folgenden Frühjahr kam er.|Im Herbst darauf ging er.|Im Winter zuvor war es kalt.|In der Nacht auf morgen um 3 Uhr.|
Am 31.12.9999 in der Nacht. Um 2 Uhr ging er.|Am 1.1.0001 am Vorabend. In der Nacht um 3 Uhr.|Am Freitag zuvor.|
Im Winter 9999 ging er.|Im Mai 0001 kam er.|Im vergangenen Winter, im nächsten Sommer, im Winter vor zwei Jahren.
"""


@pytest.mark.parametrize("published", [None, *EXTREMES])
def test_the_calendar_ends(published: str | None) -> None:
    known = read_published(published)
    for first, second in product(COUNTING.replace("\n", "").split("|"), repeat=2):
        text = f"{first} {second}"
        assert all(time.text == text[time.start : time.end] for time in find(read(text), known))


REPEATED = """
1, |1. |1.|3. und |11., 18. |1-|1/|2024 |2024-|Montag |am |in der |der |Uhr |20 Uhr |10 bis |zwei |zwei Jahre und |
heute |morgen |und |, |jeden |Ende |Ende der |vergangenen |Mai |3. Mai, |vor |seit |Jahr |im Jahr |Buß- und |Nacht zum |
20.30-|8:00 |am Montag und |halb |1999 bis |der der der der der Jahre |am Montag ging |v. Chr. |
"""


@pytest.mark.parametrize("piece", REPEATED.replace("\n", "").removesuffix("|").split("|"))
def test_cost_grows_with_the_text_only(piece: str, calls: Callable[[Callable[[], object]], int]) -> None:
    published = read_published("2024-02-29")

    def cost(size: int) -> int:
        reading = read(piece * (size // len(piece)))
        return calls(lambda: find(reading, published))

    find(read("am Montag kam er"), published)
    assert cost(12_000) < 9 * cost(2_000) + 2_000


def test_rows_belong_to_the_families_that_the_guide_lists() -> None:
    names = {rule for entries in grammar().by_letter.values() for rule, _, _ in entries}
    families = "clock date day holiday length night none noun part quarter ref season set unit week weekday"
    assert {name.partition(".")[0] for name in names} == set(families.split(" "))
