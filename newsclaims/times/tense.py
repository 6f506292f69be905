"""Which way a clause points: back, or to now and ahead. Forms come from the grammar room, clauses are cut at marks."""

from newsclaims.grammar.verbs import FINITE, IND_PRES, IND_PRET, INF, KONJ1, PART2, analyse
from newsclaims.reading.document import Reading

_MARKS = frozenset(",;:–—()„“”«»\"'")
_PERFECT = frozenset(
    "hat haben habe habt hast ist sind bin bist seid sei seien hatte hatten war waren hätte hätten wäre wären".split()
)
#: participles that beside "ist" tell what is to come
_PLANNED = frozenset("geplant vorgesehen angesetzt anberaumt terminiert gebucht geöffnet geschlossen eingeladen".split())


def direction(reading: Reading, first: int, stop: int, at: int, clause_only: bool = False) -> int:
    """-1 for the past, 1 for present and future, 0 without a finite verb.

    Looks into the stretch between marks that holds the token `at`, then, unless `clause_only`, into the stretches after
    and before it.
    """
    words = reading.words
    left, right = at, at + 1
    while left > first and words[left - 1] not in _MARKS:
        left -= 1
    while right < stop and words[right] not in _MARKS:
        right += 1
    told = _told(reading, left, right)
    while not told and not clause_only and (right < stop or left > first):
        if right < stop:
            start = right = right + 1
            while right < stop and words[right] not in _MARKS:
                right += 1
            told = _told(reading, start, right)
        elif left > first:
            end = left = left - 1
            while left > first and words[left - 1] not in _MARKS:
                left -= 1
            told = _told(reading, left, end)
    return told


def _told(reading: Reading, first: int, stop: int) -> int:
    """The direction of the verbs in a stretch."""
    present = perfect = participle = planned = False
    for at in range(first, stop):
        word = reading.lower[at]
        if not word[0].isalpha() or (reading.words[at] != word and at > first):
            continue
        flags = analyse(word).flags
        if not flags:
            continue
        if word in _PERFECT:
            perfect = True
            present = present or not flags & IND_PRET
        elif flags & IND_PRET and not flags & (IND_PRES | INF | PART2):
            return -1
        elif flags & PART2 and not flags & IND_PRET:
            participle = True
            planned = planned or word in _PLANNED
        elif flags & (IND_PRES | KONJ1) and flags & FINITE and not flags & INF or word in ("werden", "sollen", "wollen", "können"):
            present = True
        if flags & IND_PRET and word in _PERFECT:
            return -1
    if perfect and participle:
        return 1 if planned else -1
    return 1 if present else 0
