"""Pairs of quotation marks, from the fixture file `quotes.txt`."""

from pathlib import Path

import pytest

from newsclaims.reading import Reading, read

LINES = Path(__file__).with_name("quotes.txt").read_text(encoding="utf-8").splitlines()
CASES = [line for line in LINES if line and not line.startswith("#")]


def marked(reading: Reading) -> str:
    before: dict[int, str] = {}
    behind: dict[int, str] = {}
    for quote in reading.quotes:
        before[quote.open] = before.get(quote.open, "") + ("⟦" if quote.opened else "⟨")
        behind[quote.close] = ("⟧" if quote.closed else "⟩") + behind.get(quote.close, "")
    text, done = "", 0
    for index, (start, end) in enumerate(zip(reading.starts, reading.ends, strict=True)):
        text += reading.text[done:start] + before.get(index, "") + reading.text[start:end] + behind.get(index, "")
        done = end
    return text + reading.text[done:]


@pytest.mark.parametrize("line", CASES)
def test_pairs(line: str) -> None:
    text = line.replace("⏎", "\n").translate(dict.fromkeys(map(ord, "⟦⟧⟨⟩")))
    assert marked(read(text)).replace("\n", "⏎") == line


def test_inside_leaves_out_the_marks_that_are_there() -> None:
    assert [quote.inside for quote in read("„Ja“ und „Nein, sagte er.").quotes] == [(1, 2), (5, 10)]
    assert read("Ein Fehler“, sagte er.").quotes[0].inside == (0, 2)


def test_parent_is_the_quotation_around() -> None:
    assert [quote.parent for quote in read("„A ‚b »c«‘ ‚d‘“ „E“").quotes] == [-1, 0, 1, 0, -1]
