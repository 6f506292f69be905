"""The cost grows with the length of the text and no faster, whatever the text is made of."""

import pytest

from newsclaims import parse

SHORT, TIMES_LONGER = 6_000, 4
#: what hostile or broken texts are made of
PATTERNS = [
    "„ ",
    "„a “b »c «d \"e ' ",
    "1.234,",
    "123 ",
    "hundertneunzig",
    "und der Hund ",
    "dass er sagte, ",
    "sagte, ",
    "Er sagte: ",
    "laut Polizei ",
    "Anna Maria Lorenz ",
    "Er sei da. ",
    "„Ja“, sagte er. ",
    "3. Oktober ",
    "A. ",
    "((",
    "- a\n",
    "…",
    "\ud800",
]


@pytest.mark.parametrize("pattern", PATTERNS, ids=repr)
def test_cost_is_linear(pattern, calls):
    def cost(length):
        text = (pattern * length)[:length]
        return calls(lambda: parse(text, published="2024-10"))

    cost(300)  # loads the data
    # quadratic cost would be 16 times as much; what calls next to nothing cannot be compared
    assert cost(SHORT * TIMES_LONGER) < max(cost(SHORT), 2_000) * TIMES_LONGER * 2.2
