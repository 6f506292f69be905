"""A quick look at a sentence: whether any rule could find a claim in it. Most sentences of an article hold none."""

from functools import cache

from newsclaims.grammar.mood import is_konjunktiv
from newsclaims.grammar.verbs import DOUBTFUL, INF, ZU_INF, analyse
from newsclaims.lexicon import lines, word_class
from newsclaims.lexicon.reporting import noun_for, source_of, verbs
from newsclaims.reading import Reading

# What a word can be part of.
CUE = 1  #: attributes by itself: "laut", "soll"
VERB = 2  #: a reporting verb, or a form in the Konjunktiv, if it is written small
BASE = 4  #: a verb that reports with a particle or fixed words: "teilte", "brachte"
PARTICLE = 8  #: such a particle: "mit"
FIXED = 16  #: the longest of such fixed words: "ausdruck"
LINK = 64  #: what joins a noun to a claim: "nach", "dass"
NOTICE = 128  #: a noun that announces what follows: "Gründe"
INFINITIVE = 256

_ATTRIBUTING = word_class("attributing_words")
_LINKS = frozenset("nach aus dass daß ob".split())


class _Triggers:
    """Lemmas and words of the reporting lexicon by what they need beside them."""

    def __init__(self) -> None:
        self.alone: set[str] = set()
        self.bases: set[str] = set()
        self.particles: set[str] = set()
        self.fixed: set[str] = set()
        for lemma, uses in verbs().items():
            for use in uses:
                if use.fixed:
                    self.fixed.add(max(use.fixed, key=len))
                    self.bases.update((lemma, use.base))
                else:
                    self.alone.add(lemma)
                if use.particle:
                    self.bases.add(use.base)
                    self.particles.add(use.particle)


@cache
def _triggers() -> _Triggers:
    return _Triggers()


@cache
def _notices() -> frozenset[str]:
    return frozenset(word.lower() for word in lines("statement_nouns.txt")) | {
        "erinnert",
        "erinnerte",
        "schildert",
        "schilderte",
    }


_BITS: dict[str, int] = {}
_MOST = 1 << 17


def bits_of(word: str) -> int:
    """What a word in lower case can be part of."""
    known = _BITS.get(word)
    if known is not None:
        return known
    triggers = _triggers()
    verb = analyse(word)
    bits = CUE if word in _ATTRIBUTING else 0
    if not verb.flags & DOUBTFUL:
        if is_konjunktiv(word) or any(lemma in triggers.alone for lemma in verb.lemmas):
            bits |= VERB
        if any(lemma in triggers.bases for lemma in verb.lemmas):
            bits |= BASE
    if word in _LINKS or verb.flags & ZU_INF:
        bits |= LINK
    if verb.flags & INF:
        bits |= INFINITIVE
    if word in triggers.particles:
        bits |= PARTICLE
    if word in triggers.fixed:
        bits |= FIXED
    if word in _notices():
        bits |= NOTICE
    if len(_BITS) >= _MOST:
        _BITS.clear()
    _BITS[word] = bits
    return bits


def interesting(reading: Reading, first: int, stop: int) -> bool:
    """Whether a rule that needs no quotation could find something in the tokens `first` to before `stop`."""
    lower, words = reading.lower, reading.words
    seen = 0
    for i in range(first, stop):
        word = lower[i]
        bits = _BITS.get(word)
        if bits is None:
            bits = bits_of(word)
        if not bits:
            if word == "so" and i > first and not lower[i - 1].isalnum():
                return True
            continue
        if bits & CUE or (bits & VERB and (words[i] == word or i == first)):
            return True
        if bits & INFINITIVE and i > first and lower[i - 1] == "zu":
            seen |= LINK
        if bits & PARTICLE and i + 1 < stop and lower[i + 1].isalpha() and not bits_of(lower[i + 1]) & (BASE | LINK):
            bits &= ~PARTICLE  # a preposition: a particle stands at the end of its clause
        seen |= bits
    if (seen & BASE and seen & (PARTICLE | FIXED)) or (seen & NOTICE and ":" in words[first:stop]):
        return True
    return bool(seen & LINK) and any(_is_saying(lower[i]) for i in range(first, stop) if words[i] != lower[i])


def _is_saying(word: str) -> bool:
    """Whether a noun names a saying or a document."""
    return noun_for(word) is not None or source_of(word) == "document"


def announces_something(reading: Reading, first: int, stop: int) -> bool:
    """Whether a word stands in the sentence that may announce the next one."""
    return not _notices().isdisjoint(reading.lower[first:stop])
