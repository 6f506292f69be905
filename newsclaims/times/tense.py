"""Which way a clause points: back, or to now and ahead. Forms come from the grammar room, clauses are cut at marks."""

from newsclaims.grammar.verbs import DOUBTFUL, FINITE, IND_PRES, IND_PRET, INF, KONJ1, PART2, ZU_INF, analyse
from newsclaims.grammar.words import CONTRACTED, DETERMINER, PREPOSITION, function_words
from newsclaims.reading.document import Reading
from newsclaims.times.words import listed

_REACH = 80  # tokens; sentences without end must not cost more than they are worth
_PURPOSE = frozenset(("um", "ohne", "statt", "anstatt"))
_MARKS = frozenset(",;:–—()„“”«»\"'")


def direction(reading: Reading, first: int, stop: int, at: int, clause_only: bool = False) -> int:
    """-1 for the past, 1 for present and future, 0 without a finite verb.

    Looks into the stretch between marks that holds the token `at`, then, unless `clause_only`, into those after and
    before it.
    """
    words = reading.words
    first, stop = max(first, at - _REACH), min(stop, at + _REACH)
    left, right = at, at + 1
    while left > first and words[left - 1] not in _MARKS:
        left -= 1
    while right < stop and words[right] not in _MARKS:
        right += 1
    told = _told(reading, left, right, at)
    while not told and not clause_only and (right < stop or left > first):
        if right < stop:
            start = right = right + 1
            while right < stop and words[right] not in _MARKS:
                right += 1
            told = _told(reading, start, right, at)
        else:
            end = left = left - 1
            while left > first and words[left - 1] not in _MARKS:
                left -= 1
            told = _told(reading, left, end, at)
    return told


def _told(reading: Reading, first: int, stop: int, skip: int) -> int:
    """The direction of the verbs in a stretch; the token `skip` is a word of time and no verb."""
    present = perfect = participle = planned = plural = preterite = ahead = False
    lower = reading.lower
    is_so = not {"ist", "sind", "sei", "seien"}.isdisjoint(lower[first:stop]) and "worden" not in lower[first:stop]
    function = function_words()
    for at in range(first, stop):
        word = reading.lower[at]
        if at == skip or not word[0].isalpha() or (reading.words[at] != word and at > first):
            continue
        flags = analyse(word).flags
        if not flags or flags & DOUBTFUL or (reading.words[at] != word and flags & INF):
            continue
        before = reading.lower[at - 1] if at > first else ""
        after = reading.words[at + 1] if at + 1 < stop else ""
        if after[:1].isupper() and function.get(before, 0) & (DETERMINER | PREPOSITION | CONTRACTED):
            continue  # "die verletzte Frau"
        if at == first and word in ("sollte", "sollten"):
            present = True  # "Sollte er bis Freitag nicht zahlen, …"
        elif word in listed("perfect"):
            perfect = present = True
        elif word in ("sein", "haben") and participle and not planned:  # "soll geflohen sein"
            return -1
        elif flags & PART2:
            participle = True
            planned = planned or word in listed("planned") or (is_so and word in listed("standing"))
            preterite = preterite or bool(flags & IND_PRET)  # "beschlossen"
        elif flags & IND_PRET and not flags & (IND_PRES | INF):
            return -1
        elif word in listed("both") or (flags & (IND_PRES | KONJ1) and flags & FINITE and not flags & INF):
            present = True
        elif flags & IND_PRES and flags & INF and before != "zu":
            plural = True  # "treffen": the plural of the present, or an infinitive
        elif flags & ZU_INF or (flags & INF and before == "zu"):
            ahead = True
    if perfect and participle:
        return 1 if planned else -1
    if preterite and not present:
        return -1
    if ahead and not _PURPOSE.isdisjoint(lower[first:stop]):
        return 0  # "fuhr hin, um am Montag zu spielen": as the verb beside it
    return 1 if present or plural or ahead else 0  # "drohte, am Montag zu streiken"
