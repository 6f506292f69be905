"""Claims from marked text: "[speaker]" and "{content}" become drafts, so that speakers are tested by themselves."""

import re

import pytest

from newsclaims.claims.draft import Draft
from newsclaims.model import Kind, Mood
from newsclaims.reading import Reading, read

_MARK = re.compile(r"[\[\]{}]")


@pytest.fixture(scope="session")
def marked():
    return drafts_of


def drafts_of(text: str) -> tuple[Reading, list[Draft]]:
    """The text without its marks, and a draft for each pair of phrase and content."""
    plain, done = "", 0
    opened: dict[str, list[int]] = {"[": [], "{": []}
    found: dict[str, list[tuple[int, int]]] = {"[": [], "{": []}
    for match in _MARK.finditer(text):
        plain += text[done : match.start()]
        done = match.end()
        kind = "[" if match.group() in "[]" else "{"
        if match.group() == kind:
            opened[kind].append(len(plain))
        else:
            found[kind].append((opened[kind].pop(), len(plain)))
    reading = read(plain + text[done:])
    drafts = []
    for speaker, content in zip(found["["], found["{"], strict=True):
        first, stop = tokens(reading, *content)
        phrase = tokens(reading, *speaker)
        verb = phrase[1] if reading.words[phrase[1]].islower() else phrase[0] - 1
        quoted = reading.words[first] in "„»"
        drafts.append(
            Draft(
                Kind.DIRECT if quoted else Kind.INDIRECT,
                [(first, stop)],
                reading.sentence_of[first],
                speaker=[phrase],
                cue=[(verb, verb + 1)] if reading.words[verb].islower() and verb >= 0 else [],
                mood=None if quoted else Mood.KONJUNKTIV_1,
            )
        )
    return reading, drafts


def tokens(reading: Reading, start: int, end: int) -> tuple[int, int]:
    """The tokens between two places of the text."""
    inside = [i for i in range(len(reading)) if start <= reading.starts[i] and reading.ends[i] <= end]
    return inside[0], inside[-1] + 1
