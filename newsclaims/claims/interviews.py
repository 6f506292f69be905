"""Interviews: lines that begin with the name of who speaks and a colon."""

from itertools import chain, compress, islice

from newsclaims.claims.draft import Draft
from newsclaims.model import Evidence, Kind
from newsclaims.reading import Reading

_LONGEST_LABEL = 4


def interview_turns(reading: Reading) -> list[Draft]:
    """The turns of an interview as direct claims; empty if the text is none.

    Two turns at least are needed, one of which asks. A turn runs up to the next label or the end of its paragraphs.
    """
    labels = _labels(reading)
    if len(labels) < 2:
        return []
    turns: list[Draft] = []
    asked = False
    for (first, colon), following in zip(labels, [*labels[1:], None], strict=True):
        stop = following[0] if following is not None else _end_of_line(reading, colon)
        if colon + 1 >= stop:
            continue
        asked = asked or reading.words[stop - 1] == "?"
        anonymous = reading.lower[first] in ("frage", "antwort")
        turns.append(
            Draft(
                kind=Kind.DIRECT,
                content=[(colon + 1, stop)],
                sentence=reading.sentence_of[first],
                speaker=[] if anonymous else [(first, colon)],
                frame=[(first, colon + 1)],
                evidence=[Evidence("interview.turn", " ".join(reading.words[first:colon]))],
            )
        )
    return [turn for turn in turns if turn.evidence[0].words.lower() != "frage"] if asked else []


def _labels(reading: Reading) -> list[tuple[int, int]]:
    """Line beginnings of the shape "Name:": first token and colon."""
    found = []
    words, breaks = reading.words, reading.breaks
    for i in chain((0,), compress(range(1, len(words)), islice(breaks, 1, None))):
        for colon in range(i + 1, min(i + 1 + _LONGEST_LABEL, len(words))):
            if words[colon] == ":":
                if all(word[:1].isupper() or word == "." for word in words[i:colon]):
                    found.append((i, colon))
                break
            if breaks[colon]:
                break
    return found


def _end_of_line(reading: Reading, at: int) -> int:
    """Past the last token of the line of a token."""
    for i in range(at + 1, len(reading.words)):
        if reading.breaks[i]:
            return i
    return len(reading.words)
