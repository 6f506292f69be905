"""What a claim may hang on, as bits of one number for each word: a quick look at a sentence asks for no more."""

from functools import cache

from newsclaims.grammar.bits import OPENING, SEPARATORS
from newsclaims.grammar.mood import is_konjunktiv, may_be_konjunktiv
from newsclaims.grammar.verbs import DOUBTFUL, INF, ZU_INF, Verb, analyse
from newsclaims.lexicon import lines, word_class
from newsclaims.lexicon.reporting import noun_for, reporting_lemmas, verbs
from newsclaims.reading import Memory

(
    MARK,  #: one that may part segments, or opens a bracket
    CUE,  #: attributes by itself: "laut"
    VERB,  #: a reporting verb, or a form in the Konjunktiv, if it is written small
    BASE,  #: a verb that reports with a particle or fixed words: "teilte", "brachte"
    PARTICLE,  #: such a particle: "mit"
    FIXED,  #: the longest of such fixed words: "ausdruck"
    LINK,  #: what joins a noun to a claim: "nach", "dass"
    NOTICE,  #: announces what follows: "Gründe", "erinnert"
    TELLING,  #: a verb that may report, other words beside it or not
    ACT,  #: one whose object may tell what was said: "forderte"
    KONJUNKTIV,  #: a form that may be one
    MOOD,  #: the same, even if it is doubtful whether it is a verb
    MODAL,  #: tells hearsay: "soll"
    STATE,  #: an infinitive that may close such a clause
    INFINITIVE,  #: one that may stand behind "zu"
    WITH_ZU,  #: one that has "zu" in it
    SO,  #: "so", which may attribute
    SAYING,  #: a noun that names a saying, or asks for something
) = (1 << bit for bit in range(18))

_MARKS = SEPARATORS | OPENING
_ATTRIBUTING = word_class("attributing_words")
_LINKS = frozenset("nach aus dass daß ob".split())
_MODALS = frozenset("soll sollen will wollen".split())
_INFINITIVES = frozenset("haben sein werden".split())  #: that close a perfect or passive
_STATES = word_class("stative_verbs")
_DEMANDS = word_class("demand_nouns")
_RECOUNTING = word_class("recounting_verbs")


class _Needs:
    """Lemmas and words of the reporting lexicon by what they need beside them."""

    def __init__(self) -> None:
        self.alone: set[str] = set()
        self.bases: set[str] = set()
        self.particles: set[str] = set()
        self.fixed: set[str] = set()
        self.acts: set[str] = {"äußern", "nennen"}
        for lemma, uses in verbs().items():
            for use in uses:
                if not use.says:
                    continue
                if use.fixed:
                    self.fixed.add(max(use.fixed, key=len))
                    self.bases.update((lemma, use.base))
                else:
                    self.alone.add(lemma)
                if use.particle:
                    self.bases.add(use.base)
                    self.particles.add(use.particle)
                if any(item.reported for item in use.objects):
                    # with its particle apart as well, which is the beginning of the lemma: "wies zurück"
                    self.acts.update(lemma[cut:] for cut in range(len(lemma) - 1))


@cache
def statement_nouns() -> frozenset[str]:
    """Nouns that announce what somebody says."""
    return frozenset(word.lower() for word in lines("statement_nouns.txt"))


@cache
def notices() -> frozenset[str]:
    """Words that may announce what follows."""
    return statement_nouns() | word_class("certainties")


@cache
def triggers() -> Memory[int]:
    """The bits of each word in lower case.

    >>> bool(triggers()["sagte"] & VERB), bool(triggers()["haus"] & VERB)
    (True, False)
    """
    known, reporting = _Needs(), reporting_lemmas()

    def as_verb(word: str, verb: Verb) -> int:
        """The bits that only verbs have."""
        bits, lemmas = 0, verb.lemmas
        if not reporting.isdisjoint(lemmas):
            bits |= TELLING
            if not known.acts.isdisjoint(lemmas):
                bits |= ACT
        if not _RECOUNTING.isdisjoint(lemmas):
            bits |= NOTICE
        if word in _MODALS:
            bits |= MODAL
        if verb.flags & INF:
            bits |= INFINITIVE
        if verb.flags & ZU_INF:
            bits |= WITH_ZU
        if word in _INFINITIVES or (verb.flags & INF and not _STATES.isdisjoint(lemmas)):
            bits |= STATE
        if may_be_konjunktiv(word):
            bits |= MOOD
        if not verb.flags & DOUBTFUL:
            if is_konjunktiv(word) or not known.alone.isdisjoint(lemmas):
                bits |= VERB
            if not known.bases.isdisjoint(lemmas):
                bits |= BASE
            if bits & MOOD:
                bits |= KONJUNKTIV
        return bits

    def read(word: str) -> int:
        bits = MARK if word in _MARKS else 0
        if word in _ATTRIBUTING:
            bits |= CUE
        if verb := analyse(word):
            bits |= as_verb(word, verb)
        if word in _LINKS:
            bits |= LINK
        if word in known.particles:
            bits |= PARTICLE
        if word in known.fixed:
            bits |= FIXED
        if word in notices():
            bits |= NOTICE
        if word == "so":
            bits |= SO
        if noun_for.__wrapped__(word) is not None or word in _DEMANDS:  # whose cache need not hold every word
            bits |= SAYING
        return bits

    return Memory(read)
