"""All that a word can be, as bits of one number: function words, forms of verbs, marks, and what a claim may hang on.

The bits of `newsclaims.grammar.words` come first, then the flags of `newsclaims.grammar.verbs`, then those named here.
One look at a table tells all of them.
"""

from functools import cache

from newsclaims.grammar.mood import is_konjunktiv, may_be_konjunktiv
from newsclaims.grammar.verbs import DOUBTFUL, GUESSED, INF, Verb, analyse
from newsclaims.grammar.words import function_words
from newsclaims.lexicon import lines, word_class
from newsclaims.lexicon.reporting import noun_for, reporting_lemmas, verbs
from newsclaims.reading import Memory

(
    SEAM,  #: a mark that may part segments, or opens a bracket
    CUE,  #: attributes by itself: "laut"
    VERB,  #: a reporting verb, or a form in the Konjunktiv, if it is written small
    BASE,  #: a verb that reports with a particle or fixed words: "teilte", "brachte"
    PARTICLE,  #: such a particle: "mit"
    FIXED,  #: the longest of such fixed words: "ausdruck"
    LINK,  #: what joins a noun to a claim: "nach", "dass"
    NOTICE,  #: a noun that announces what follows: "Gründe"
    REPORTING,  #: a verb that may report, other words beside it or not
    ACT,  #: one whose object may tell what was said: "forderte"
    KONJUNKTIV,  #: a form that may be one
    MODAL,  #: tells hearsay: "soll"
    STATE,  #: an infinitive that may close such a clause
    SO,  #: "so", which may attribute
    SAYING,  #: a noun that names a saying, or asks for something
    MOOD,  #: may be Konjunktiv where one is expected, even if it is doubtful whether it is a verb
) = (GUESSED << bit for bit in range(1, 17))

SEPARATORS = frozenset(",;:–—-")
OPENING = frozenset("([{")

_ATTRIBUTING = word_class("attributing_words")
_LINKS = frozenset("nach aus dass daß ob".split())
_MODALS = frozenset("soll sollen will wollen".split())
_INFINITIVES = frozenset("haben sein werden".split())  #: that close a perfect or passive
_STATES = word_class("stative_verbs")
_DEMANDS = word_class("demand_nouns")


class _Triggers:
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
def notices() -> frozenset[str]:
    """Words that may announce what follows."""
    nouns = frozenset(word.lower() for word in lines("statement_nouns.txt"))
    return nouns | word_class("certainties") | frozenset(("erinnert", "erinnerte", "schildert", "schilderte"))


@cache
def word_bits() -> Memory[int]:
    """The bits of each word in lower case.

    >>> from newsclaims.grammar.verbs import FINITE
    >>> bits = word_bits()
    >>> bool(bits["sagte"] & FINITE), bool(bits["sagte"] & VERB), bool(bits["haus"] & (FINITE | VERB))
    (True, True, False)
    """
    function, known, marks = function_words(), _Triggers(), SEPARATORS | OPENING
    reporting = reporting_lemmas()

    def as_verb(word: str, verb: Verb) -> int:
        """The bits that only verbs have."""
        bits, lemmas = 0, verb.lemmas
        if not reporting.isdisjoint(lemmas):
            bits |= REPORTING
            if not known.acts.isdisjoint(lemmas):
                bits |= ACT
        if word in _MODALS:
            bits |= MODAL
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
        verb = analyse(word)
        bits = function.get(word, 0) | verb.flags
        if word in marks:
            bits |= SEAM
        if word in _ATTRIBUTING:
            bits |= CUE
        if verb:
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
