"""Outer sentences, from the fixture file `sentences.txt`, and the sentences inside quotations."""

from pathlib import Path

import pytest

from newsclaims.reading import read

LINES = Path(__file__).with_name("sentences.txt").read_text(encoding="utf-8").splitlines()
CASES = [line for line in LINES if line and not line.startswith("#")]


def marked(text: str) -> str:
    reading = read(text)
    parts = [text[slice(*reading.span(sentence.first, sentence.stop))] for sentence in reading.sentences]
    return " | ".join(parts)


@pytest.mark.parametrize("line", CASES)
def test_outer_sentences(line: str) -> None:
    text = line.replace(" | ", " ").replace("|", "").replace("⏎", "\n")
    parts = [part.strip("⏎ ") for part in line.split("|")]
    assert marked(text) == " | ".join(parts)
