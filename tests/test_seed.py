"""The article in seeds/, end to end, against every row of tests/seed.txt: nothing missing, nothing more."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from newsclaims import Article, Claim, parse
from newsclaims.model import Phrase, Quantity, Time

ROOT = Path(__file__).parents[1]
(SEED,) = (ROOT / "seeds").glob("*.txt")
TEXT = SEED.read_text("utf-8")

Row = list[str]
Cells = frozenset[int]


def tables() -> dict[str, list[Row]]:
    """The rows of each section of tests/seed.txt."""
    found: dict[str, list[Row]] = {}
    for line in (ROOT / "tests" / "seed.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            rows = found.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#"):
            rows.append([cell.strip() for cell in line.split("|")])
    return found


def letters(spans: Iterable[tuple[int, int]]) -> Cells:
    """Positions of letters and digits: marks at the ends of a content do not count."""
    return frozenset(place for start, end in spans for place in range(start, end) if TEXT[place].isalnum())


def places(content: str, start: int = 0) -> Cells:
    """The letters of the article that a cell stands for, from `start` on."""
    spans = []
    for piece in content.split(" … "):
        first, gap, last = piece.partition(" […] ")
        start = TEXT.index(first, start)
        end = TEXT.index(last, start + len(first)) + len(last) if gap else start + len(first)
        spans.append((start, end))
        start = end
    return letters(spans)


def contents(rows: Iterable[Row]) -> dict[str, list[Cells]]:
    """The contents of each claim, by name: those that fit equally. The rows stand in the order of the text."""
    found: dict[str, list[Cells]] = {}
    start = 0
    for name, *_, content, _more in rows:
        found[name] = [places(option, start) for option in content.split(" / ")]
        start = min(map(min, found[name]))
    return found


TABLES = tables()
CLAIMS = {row[0]: row for row in TABLES["claims"]}
CONTENTS = contents(TABLES["claims"])


def options(cell: str) -> list[str]:
    return [option.strip() for option in cell.split("/")]


def fits(found: object, cell: str) -> bool:
    """Whether a value is one of those that a cell names."""
    return cell == "*" or ("-" if found is None else str(found)) in options(cell)


def the_claim(article: Article, name: str) -> Claim:
    """The claim of the row with this name."""
    found = [claim for claim in article.claims if letters(claim.content.spans) in CONTENTS[name]]
    assert found, f"{name} is not found"
    assert len(found) == 1, f"{name} is found twice"
    return found[0]


def holders(article: Article, found: Quantity | Time) -> list[str]:
    """The names of the claims that hold a quantity or time."""
    names = {the_claim(article, name).id: name for name in CLAIMS}
    return [names[claim.id] for claim in article.claims if found in (*claim.quantities, *claim.times)]


def days(time: Time) -> str | None:
    return f"{time.start_date} {time.end_date}" if time.start_date and time.end_date else None


@pytest.fixture(scope="module")
def article() -> Article:
    return parse(TEXT, published="2024-10")


@pytest.mark.parametrize("name", CLAIMS)
def test_claims(article: Article, name: str) -> None:
    _, kind, speaker, entity, _, more = CLAIMS[name]
    claim = the_claim(article, name)
    asked = dict(part.split(" ", 1) for part in more.split("; ") if part)
    assert fits(claim.kind, kind)
    assert fits(claim.speaker, speaker)
    assert fits(claim.entity, entity)
    for role in ("cue", "addressee", "source"):
        phrase: Phrase | None = getattr(claim, role)
        assert role not in asked or str(phrase) == asked[role]
    assert claim.verbs == tuple(asked.get("verbs", "").split())
    assert claim.hedges == tuple(asked.get("hedges", "").split())
    assert claim.within == (the_claim(article, asked["within"]).id if "within" in asked else None)


def test_nothing_else_is_claimed(article: Article) -> None:
    rows = [cells for either in CONTENTS.values() for cells in either]
    left = [places(row[0]) for row in TABLES["open"]]
    made = {claim.text: letters(claim.content.spans) for claim in article.claims}
    assert [text for text, cells in made.items() if cells not in rows and not any(cells <= some for some in left)] == []


@pytest.mark.parametrize("sentence", [row[0] for row in TABLES["writer"]])
def test_the_writer_claims_by_nobody_else(article: Article, sentence: str) -> None:
    voice = places(sentence)
    assert [claim for claim in article.claims if voice & letters(claim.content.spans)] == []


def test_quantities(article: Article) -> None:
    rows = TABLES["quantities"]
    assert [quantity.text for quantity in article.quantities] == [row[0] for row in rows]
    for quantity, (_, kind, bounds, value, noun, claims) in zip(article.quantities, rows, strict=True):
        assert fits(quantity.kind, kind)
        assert fits(quantity.bounds, bounds)
        assert fits(quantity.low if quantity.value is None else quantity.value, value)
        assert fits(quantity.noun, noun)
        assert fits(" ".join(holders(article, quantity)) or None, claims)


def test_times(article: Article) -> None:
    rows = TABLES["times"]
    assert [time.text for time in article.times] == [row[0] for row in rows]
    for time, (_, kind, value, first_and_last, claims) in zip(article.times, rows, strict=True):
        assert fits(time.type, kind)
        assert fits(time.value, value)
        assert fits(days(time), first_and_last)
        assert fits(" ".join(holders(article, time)) or None, claims)
