"""A quick look at a sentence: whether any rule could find a claim in it. Most sentences of an article hold none."""

from functools import reduce
from operator import or_

from newsclaims.claims.triggers import (
    ACT,
    BASE,
    CUE,
    FIXED,
    INFINITIVE,
    KONJUNKTIV,
    LINK,
    MARK,
    MODAL,
    NOTICE,
    PARTICLE,
    SO,
    STATE,
    VERB,
    WITH_ZU,
    notices,
    triggers,
)
from newsclaims.claims.uses import reports_beside
from newsclaims.lexicon import word_class
from newsclaims.lexicon.reporting import noun_for, source_of
from newsclaims.reading import Reading

_VERBAL = VERB | BASE | ACT | KONJUNKTIV | MODAL | STATE
_TELLING = _VERBAL | PARTICLE | FIXED | MARK
_JOINING = LINK | WITH_ZU
_RESUMING = frozenset(
    ("das", "dies", "dieses", "diesem", "diese", "dieser", "darauf", "davon", "davor", "darüber", "damit")
)


def bits_between(reading: Reading, first: int, stop: int) -> int:
    """All that the words from token `first` to before `stop` can be."""
    return reduce(or_, reading.told(triggers())[first:stop], 0)


def interesting(reading: Reading, first: int, stop: int, seen: int) -> bool:
    """Whether a rule that needs no quotation could find something in the tokens `first` to before `stop`.

    `seen` holds all that their words can be.

    A verb that reports needs more beside it: a mark that parts its frame from what is said, an object that tells it, a
    Konjunktiv, or a "das" for the sentence before.
    """
    lower, words = reading.lower, reading.words
    if seen & CUE or (seen & SO and _so_behind_mark(lower, first, stop)):
        return True
    if lower[first] == "mit" and lower[first + 1 : first + 2] in (["diesen"], ["diesem"]):
        return True  # "„Los!“ Mit diesen Worten eröffnete sie das Rennen"
    resumes = not _RESUMING.isdisjoint(lower[first : first + 4]) or lower[first] == "wie"
    hearsay = seen & MODAL and seen & STATE
    framed = seen & (MARK | ACT | KONJUNKTIV) or resumes
    if hearsay or (framed and (seen & VERB or (seen & BASE and seen & (PARTICLE | FIXED)))):
        if seen & VERB and (seen & MARK or resumes) and _has_small_verb(reading, first, stop):
            return True  # as mostly
        told = _as_written(reading, first, stop)
        if told & MODAL and told & STATE:
            return True
        if (told & VERB or (told & BASE and told & (PARTICLE | FIXED) and reports_beside(reading, first, stop))) and (
            told & (MARK | ACT | KONJUNKTIV) or resumes
        ):
            return True
    if seen & NOTICE and (":" in words[first:stop] or (seen & MARK and _plain_to_somebody(lower[first:stop]))):
        return True
    joins = seen & _JOINING or (seen & INFINITIVE and _zu_before_infinitive(reading, first, stop))
    if joins and lower[first + 1 : first + 3] == ["es", "nach"]:
        return True  # "Geht es nach dem Wirt, …"
    return bool(joins) and any(_is_saying(lower[i]) for i in range(first, stop) if words[i] != lower[i])


def _plain_to_somebody(words: list[str]) -> bool:
    """ "Für die Trainerin steht fest, dass …"."""
    return "für" in words and ("dass" in words or "daß" in words)


def _so_behind_mark(lower: list[str], first: int, stop: int) -> bool:
    """ "…, so der Minister": a mark stands before it."""
    return any(lower[i] == "so" and not lower[i - 1].isalnum() for i in range(first + 1, stop))


def _zu_before_infinitive(reading: Reading, first: int, stop: int) -> bool:
    """Whether an infinitive stands behind "zu"."""
    bits, lower = reading.told(triggers()), reading.lower
    return "zu" in lower[first:stop] and any(
        bits[i] & INFINITIVE and lower[i - 1] == "zu" for i in range(first + 1, stop)
    )


def _has_small_verb(reading: Reading, first: int, stop: int) -> bool:
    """Whether a verb that reports by itself is written small."""
    words, lower, bits = reading.words, reading.lower, reading.told(triggers())
    for i in range(first, stop):  # noqa: SIM110 (a generator would cost more than its loop)
        if bits[i] & VERB and words[i] == lower[i]:
            return True
    return False


def _as_written(reading: Reading, first: int, stop: int) -> int:
    """What the words can be as they stand there: nouns are no verbs, and a preposition no particle."""
    lower, words, all_bits = reading.lower, reading.words, reading.told(triggers())
    seen = 0
    for i, bits in enumerate(all_bits[first:stop], first):
        if not bits & _TELLING:
            continue
        if bits & _VERBAL and words[i] != lower[i] and i > first and words[i - 1][-1].isalnum():
            bits &= ~_VERBAL  # a noun
        goes_on = bits & PARTICLE and i + 1 < stop and lower[i + 1] != "zu" and lower[i + 1].isalpha()
        if goes_on and not all_bits[i + 1] & (BASE | _JOINING):
            bits &= ~PARTICLE  # a preposition: a particle stands at the end of its clause, or "schlug vor zu warten"
        seen |= bits
    return seen


def _is_saying(word: str) -> bool:
    """Whether a noun names a saying or a document."""
    return noun_for(word) is not None or source_of(word) == "document"


def announces_something(reading: Reading, first: int, stop: int) -> bool:
    """Whether words stand in the sentence that may announce the next one: "drei Gründe", "erinnert sich".

    Ask it only of sentences with the bit `NOTICE`.
    """
    if reading.words[stop - 1] != ".":
        return False
    lower, bits, known = reading.lower, reading.told(triggers()), notices()
    return any(
        bits[i] & NOTICE and (lower[i] not in known or not _COUNTING.isdisjoint(lower[max(i - 2, first) : i]))
        for i in range(first, stop)
    )


_COUNTING = word_class("counting_words")
