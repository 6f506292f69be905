"""The table of sentences in cases.txt: what is found in each, and nothing else."""

import re
from decimal import Decimal
from pathlib import Path

import pytest

from newsclaims.model import Bounds, Quantity
from newsclaims.quantities import find
from newsclaims.reading.document import read

CASES = Path(__file__).with_name("cases.txt")


def lines() -> list[tuple[str, str]]:
    """Sentences and what is expected of them."""
    rows = [line for line in CASES.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
    return [(text.strip(), expected.strip()) for text, expected in (row.split("=>") for row in rows)]


def written(quantity: Quantity) -> str:
    """A quantity as the table writes it."""
    if quantity.sides is not None:
        value = ":".join(str(side) for side in quantity.sides)
    elif quantity.value is not None:
        value = plain(quantity.value)
    else:
        value = f"{plain(quantity.low)}..{plain(quantity.high)}"
    words = [quantity.kind, value, None if quantity.bounds is Bounds.EXACT else quantity.bounds, quantity.unit]
    words.append(f"({quantity.noun})" if quantity.noun else None)
    return f"{quantity.text}: " + " ".join(word for word in words if word)


def plain(number: Decimal | None) -> str:
    return "" if number is None else f"{number:f}"


@pytest.mark.parametrize(("text", "expected"), lines())
def test_sentence(text: str, expected: str) -> None:
    assert " ;; ".join(written(quantity) for quantity in find(read(text))) == re.sub(r"\s+", " ", expected)
