"""The tables of sentences: what is found in each, and nothing else."""

from pathlib import Path

import pytest

from newsclaims.model import Time
from newsclaims.reading.document import read
from newsclaims.times import find, read_published

HERE = Path(__file__).parent


def rows(name: str) -> list[list[str]]:
    lines = HERE.joinpath(name).read_text(encoding="utf-8").splitlines()
    return [[column.strip() for column in line.split("|")] for line in lines if line and line[0] != "#"]


def times(published: str, text: str) -> list[Time]:
    return find(read(text), read_published(None if published == "-" else published))


def written(time: Time) -> str:
    return " ".join(part for part in (time.text, "=", time.type, time.value, time.mod) if part)


@pytest.mark.parametrize(("published", "text", "expected"), rows("cases.txt"))
def test_sentence(published: str, text: str, expected: str) -> None:
    assert ("; ".join(map(written, times(published, text))) or "-") == expected


@pytest.mark.parametrize("row", rows("intervals.txt"), ids=" ".join)
def test_interval(row: list[str]) -> None:
    published, text, words, *expected = row
    (time,) = (time for time in times(published, text) if time.text == words)
    bounds = [bound.isoformat() if bound else "-" for bound in (time.start_date, time.end_date)]
    assert [time.edtf or "-", *bounds, time.anchor or "-", time.whole or "-"] == expected


@pytest.mark.parametrize(
    ("text", "quant", "freq"),
    [
        ("zweimal pro Woche", None, "2X"),
        ("dreimal täglich", None, "3X"),
        ("alle vier Jahre", "EVERY", None),
        ("jeden zweiten Montag", "EVERY 2", None),
    ],
)
def test_sets_say_how_often(text: str, quant: str | None, freq: str | None) -> None:
    (time,) = find(read(text))
    assert (time.quant, time.freq) == (quant, freq)


def test_evidence_names_the_rule_and_its_words() -> None:
    (time,) = times("2025-06-18", "Er kam am vergangenen Montag an.")
    assert [str(evidence) for evidence in time.evidence] == ["weekday.near: vergangenen Montag"]


def test_offsets_are_those_of_the_text_as_given() -> None:
    text = "Am 3. Okto\u00adber 1990 &amp; am 4. Ma\u0308rz 1991."
    assert [time.text for time in find(read(text))] == ["3. Okto\u00adber 1990", "4. Ma\u0308rz 1991"]
    assert [time.value for time in find(read(text))] == ["1990-10-03", "1991-03-04"]
