"""The article in seeds/, end to end: every claim of tests/seed.txt, what the writer says, quantities and times."""

from pathlib import Path

import pytest

from newsclaims import Claim, parse

ROOT = Path(__file__).parents[1]
(SEED,) = (ROOT / "seeds").glob("*.txt")
TEXT = SEED.read_text("utf-8")
ROWS = [
    [cell.strip() for cell in line.split("|")]
    for line in (ROOT / "tests" / "seed.txt").read_text("utf-8").splitlines()
    if line.strip() and not line.startswith("#")
]
#: sentences of the article's own voice, by their beginnings
WRITER = (
    "Dahinter könnte aber",
    "Nordkorea schickt offenbar",
    "Doch wie einsatzbereit",
    "Dorthin hatten die ukrainischen",
)
QUANTITIES = [
    # text, bounds, value or low, noun
    ("erste", "exact", "1", None),
    ("Milliarden-Höhe", "indefinite", "1000000000", None),
    ("etwa 10.000", "approximate", "10000", None),
    ("etwa 10.000", "approximate", "10000", "Soldaten"),
    ("600.000", "exact", "600000", None),
    ("mehr als 600.000", "more_than", "600000", None),
]
TIMES = [
    # text, type, value, first and last day where both are known
    ("den nächsten Wochen", "DURATION", "PXW", None),
    ("Sommer", "DATE", "2024-SU", ("2024-06-01", "2024-08-31")),
]


@pytest.fixture(scope="module")
def article():
    return parse(TEXT, published="2024-10")


def fits(claim: Claim, content: str) -> bool:
    """Whether a claim has the content of a row."""
    first, gap, last = content.partition("[…]")
    text = " ".join(claim.text.split())
    if not gap:
        return text == first.strip()
    return text.startswith(first.strip()) and text.endswith(last.strip())


def more(cell: str) -> dict[str, str]:
    """The last cell of a row: names and words."""
    return dict(part.strip().split(" ", 1) for part in cell.split(";") if part.strip())


@pytest.mark.parametrize(("kinds", "who", "content", "rest"), ROWS, ids=lambda cell: cell[:40])
def test_claims(article, kinds, who, content, rest):
    found = [claim for claim in article.claims if any(fits(claim, one.strip()) for one in content.split(" / "))]
    assert found, "not found"
    claim = found[0]
    assert claim.kind in kinds.split("/")
    assert any(claim.entity is None if name == "-" else name in (claim.entity or "") for name in who.split(" / "))
    asked = more(rest)
    for role in ("cue", "addressee", "source"):
        if role in asked:
            assert str(getattr(claim, role)) == asked[role]
    for words in ("verbs", "hedges"):
        if words in asked:
            assert set(asked[words].casefold().split()) <= {word.casefold() for word in getattr(claim, words)}
    if "within" in asked:
        (outer,) = (other for other in article.claims if other.id == claim.within)
        assert outer.text.startswith(asked["within"])


@pytest.mark.parametrize("beginning", WRITER)
def test_the_writer_claims_by_nobody_else(article, beginning):
    start = TEXT.index(beginning)
    assert not [claim for claim in article.claims if claim.content.start <= start < claim.content.end]


def test_the_name_of_a_paper_is_no_quotation(article):
    assert not [claim for claim in article.claims if claim.text.strip('"') == "Wall Street Journal"]


def test_nothing_else_is_claimed(article):
    assert len(article.claims) <= len(ROWS) + 1  # the heading may repeat the quotation below it


def test_quantities(article):
    found = [
        (quantity.text, quantity.bounds.value, str(quantity.value or quantity.low), quantity.noun)
        for quantity in article.quantities
    ]
    assert [row for row in QUANTITIES if row not in found] == []


def test_times(article):
    found = [
        (
            time.text,
            time.type.value,
            time.value,
            (str(time.start_date), str(time.end_date)) if time.start_date and time.end_date else None,
        )
        for time in article.times
    ]
    assert [row for row in TIMES if row not in found] == []
