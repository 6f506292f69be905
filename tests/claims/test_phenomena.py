"""Who said what, by phenomenon: the tables under `phenomena/` hold passages and the claims that stand in them.

A block is a text (`\\n` for a paragraph break) and a line for each claim: kind | content | speaker | cue. Pieces are
joined by " … ", "-" is none, "a/b" (in contents "a / b") is either, and a line that begins with "?" may be missing. A
text alone has no claims. Under `articles/` stand whole articles, with their claims behind the last blank line; a fifth
cell names whom the speaker's phrase means, "-" for nobody for sure.
"""

import re
from collections import Counter
from pathlib import Path

import pytest

from newsclaims import parse
from newsclaims.claims import find
from newsclaims.claims.draft import Draft, Pieces
from newsclaims.reading import Reading, read
from newsclaims.speakers import resolve


def _blocks() -> list[tuple[str, str, list[str]]]:
    found = []
    for path in sorted(Path(__file__).with_name("phenomena").glob("*.txt")):
        blocks = path.read_text(encoding="utf-8").split("\n\n")
        for number, block in enumerate(blocks, 1):
            rows = [row for row in block.splitlines() if row.strip() and not row.startswith("#")]
            if rows:
                found.append((f"{path.stem}-{number}", rows[0].replace("\\n", "\n"), rows[1:]))
    for path in sorted(Path(__file__).with_name("articles").glob("*.txt")):
        text, _, table = path.read_text(encoding="utf-8").rstrip().rpartition("\n\n")
        found.append((path.stem, text, table.splitlines()))
    return found


BLOCKS = _blocks()


def _letters(text: str) -> Counter[str]:
    """The words, each as often as it has letters."""
    letters: Counter[str] = Counter()
    for word in re.findall(r"\w+", text.lower()):
        letters[word] += len(word)
    return letters


def _overlap(one: str, other: str) -> float:
    """F1 of the letters that stand in the same words."""
    a, b = _letters(one), _letters(other)
    common = sum((a & b).values())
    return 2 * common / (sum(a.values()) + sum(b.values())) if common else 0.0


def _words(reading: Reading, pieces: Pieces) -> str:
    return " … ".join(reading.text[slice(*reading.span(first, stop))] for first, stop in pieces)


def _fits(reading: Reading, draft: Draft, row: str) -> bool:
    kinds, content, speaker, cue, *entity = (cell.strip() for cell in row.lstrip("?").split("|"))
    if entity and (draft.entity or "-") not in entity[0].split("/"):
        return False
    if draft.kind.value not in kinds.split("/"):
        return False
    if max(_overlap(_words(reading, draft.content), one) for one in content.replace("\\n", "\n").split(" / ")) < 0.85:
        return False
    return all(
        wanted == "-" or max(_overlap(_words(reading, got), one) for one in wanted.split("/")) >= 0.5
        for got, wanted in ((draft.speaker, speaker), (draft.cue, cue))
    )


@pytest.mark.parametrize(("text", "rows"), [block[1:] for block in BLOCKS], ids=[block[0] for block in BLOCKS])
def test_claims_of_a_passage(text: str, rows: list[str]) -> None:
    reading = read(text)
    left = find(reading)
    if any(row.count("|") > 3 for row in rows):
        resolve(reading, left)
    told = [
        " | ".join((d.kind.value, *(_words(reading, p) for p in (d.content, d.speaker, d.cue)), d.entity or "-"))
        for d in left
    ]
    for row in sorted(rows, key=lambda row: row.startswith("?")):
        match = next((draft for draft in left if _fits(reading, draft, row)), None)
        assert match is not None or row.startswith("?"), f"missing: {row}\nfound:\n" + "\n".join(told)
        if match is not None:
            left.remove(match)
    assert not left, "too much:\n" + "\n".join(_words(reading, draft.content) for draft in left)


@pytest.mark.parametrize("text", [text for _, text, _ in BLOCKS if len(text) < 600])
def test_what_is_left_of_a_passage_is_read_too(text: str) -> None:
    """A text may break off or begin at any word."""
    words = re.findall(r"\S+", text)
    for at in range(1, len(words)):
        for piece in (words[:at], words[at:], words[at - 1 : at + 1], words[at - 1 : at + 2]):
            left = " ".join(piece)
            for claim in parse(left).claims:
                assert all(0 <= start < end <= len(left) for start, end in claim.content.spans)
