"""A quick look at a sentence: whether any rule could find a claim in it. Most sentences of an article hold none."""

from newsclaims.claims.predicates import reports_beside
from newsclaims.grammar.bits import (
    ACT,
    BASE,
    CUE,
    FIXED,
    KONJUNKTIV,
    LINK,
    MODAL,
    NOTICE,
    PARTICLE,
    REPORTING,
    SEAM,
    STATE,
    VERB,
    notices,
    word_bits,
)
from newsclaims.grammar.verbs import INF, ZU_INF
from newsclaims.lexicon import word_class
from newsclaims.lexicon.reporting import noun_for, source_of
from newsclaims.reading import Reading

_TELLING = CUE | VERB | BASE | PARTICLE | FIXED | LINK | NOTICE | INF | ZU_INF | SEAM | ACT | KONJUNKTIV | MODAL | STATE
_VERBAL = VERB | BASE | ACT | KONJUNKTIV | MODAL | STATE
_JOINING = LINK | ZU_INF
_RESUMING = frozenset(("das", "dies", "dieses"))


def interesting(reading: Reading, first: int, stop: int) -> bool:
    """Whether a rule that needs no quotation could find something in the tokens `first` to before `stop`.

    A verb that reports needs more beside it: a mark that parts its frame from what is said, an object that tells it, a
    Konjunktiv, or a "das" for the sentence before.
    """
    lower, words, all_bits = reading.lower, reading.words, reading.told(word_bits())
    seen = 0
    for i, bits in enumerate(all_bits[first:stop], first):
        if not bits & _TELLING:
            if bits and lower[i] == "so" and i > first and not lower[i - 1].isalnum():
                return True
            continue
        if bits & CUE:
            return True
        if bits & _VERBAL and words[i] != lower[i] and i > first and words[i - 1][-1].isalnum():
            bits &= ~_VERBAL  # a noun
        if bits & INF and i > first and lower[i - 1] == "zu":
            seen |= LINK
        goes_on = bits & PARTICLE and i + 1 < stop and lower[i + 1] != "zu" and lower[i + 1].isalpha()
        if goes_on and not all_bits[i + 1] & (BASE | _JOINING):
            bits &= ~PARTICLE  # a preposition: a particle stands at the end of its clause, or "schlug vor zu warten"
        seen |= bits
    if seen & MODAL and seen & STATE:
        return True
    if (seen & VERB or (seen & BASE and seen & (PARTICLE | FIXED) and reports_beside(reading, first, stop))) and (
        seen & (SEAM | ACT | KONJUNKTIV) or not _RESUMING.isdisjoint(lower[first : first + 4]) or lower[first] == "wie"
    ):
        return True
    if seen & NOTICE and ":" in words[first:stop]:
        return True
    return bool(seen & _JOINING) and any(_is_saying(lower[i]) for i in range(first, stop) if words[i] != lower[i])


def has_seam(reading: Reading, first: int, stop: int) -> bool:
    """Whether a mark that may part segments stands between the tokens `first` and `stop`."""
    return any(bits & SEAM for bits in reading.told(word_bits())[first:stop])


def may_report(reading: Reading, first: int, stop: int) -> bool:
    """Whether a verb that may report stands between the tokens `first` and `stop`."""
    return any(bits & REPORTING for bits in reading.told(word_bits())[first:stop])


def _is_saying(word: str) -> bool:
    """Whether a noun names a saying or a document."""
    return noun_for(word) is not None or source_of(word) == "document"


def announces_something(reading: Reading, first: int, stop: int) -> bool:
    """Whether words stand in the sentence that may announce the next one: "drei Gründe", "erinnert sich"."""
    if reading.words[stop - 1] != "." or notices().isdisjoint(reading.lower[first:stop]):
        return False
    lower = reading.lower[first:stop]
    return any(
        any(stem in word for stem in _RECALLING) or (word in notices() and not _COUNTING.isdisjoint(lower[i - 2 : i]))
        for i, word in enumerate(lower)
    )


_COUNTING = word_class("counting_words")
_RECALLING = ("erinner", "schilder", "erzähl")
