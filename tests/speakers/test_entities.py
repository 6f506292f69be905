from pathlib import Path

import pytest

from newsclaims.speakers import resolve

HERE = Path(__file__).parent
CASES = [
    tuple(part.strip() for part in line.split(" | "))
    for line in (HERE / "entities.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_phrase_means(marked, text, expected):
    reading, drafts = marked(text)
    speakers = resolve(reading, drafts)
    open_ones = {speaker.name: speaker.candidates for speaker in speakers if speaker.candidates}
    found = []
    for draft in drafts:
        first, stop = draft.speaker[0]
        phrase = reading.text[slice(*reading.span(first, stop))]
        candidates = next((names for name, names in open_ones.items() if name.lower() in phrase.lower()), ())
        found.append(draft.entity or ("?" + " / ".join(candidates) if candidates else "-"))
    assert "; ".join(found) == expected
