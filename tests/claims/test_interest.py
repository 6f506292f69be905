"""The quick look at a sentence loses nothing: with and without it the rules find the same."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from newsclaims import claims
from newsclaims.reading import read

HERE = Path(__file__).parent


def passages() -> Iterator[str]:
    """The passages of all phenomena, several of a file in one text, and the articles."""
    for path in sorted((HERE / "phenomena").glob("*.txt")):
        blocks = path.read_text("utf-8").split("\n\n")
        lines = (block.strip().splitlines() for block in blocks)
        texts = [next((line for line in block if not line.startswith("#")), "") for block in lines]
        yield from ("\n\n".join(texts[at : at + 40]) for at in range(0, len(texts), 40))
    for path in sorted((HERE / "articles").glob("*.txt")):
        yield path.read_text("utf-8").rpartition("\n\n")[0]


def found(text: str) -> list[tuple[object, ...]]:
    """What the rules find in a text, without who is whose floor."""
    drafts = claims.find(read(text))
    return [(draft.kind, draft.content, draft.speaker, draft.cue, draft.frame, draft.evidence) for draft in drafts]


@pytest.mark.parametrize("text", list(passages()))
def test_loses_nothing(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    quick = found(text)
    monkeypatch.setattr(claims, "interesting", lambda reading, first, stop, seen: True)
    monkeypatch.setattr(claims, "RULES", [(rule, 0) for rule, _ in claims.RULES])
    assert quick == found(text)
