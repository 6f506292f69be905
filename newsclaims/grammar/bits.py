"""All that a word can be, as bits of one number: function words, forms of verbs, marks.

The bits of `newsclaims.grammar.words` come first, then the first flags of `newsclaims.grammar.verbs`, then those named
here: fewer than thirty, as Python reckons faster with numbers of that size. One look at a table tells all of them.
"""

from functools import cache

from newsclaims.grammar.verbs import DOUBTFUL, FINITE, INF, JOINED, PART2, ZU_INF, analyse
from newsclaims.grammar.words import function_words
from newsclaims.lexicon.reporting import reporting_lemmas
from newsclaims.reading import Memory

(
    SEAM,  #: a mark that may part segments, or opens a bracket
    REPORTING,  #: a verb that may report, other words beside it or not
) = (DOUBTFUL << bit for bit in range(1, 3))

SEPARATORS = frozenset(",;:–—-")
OPENING = frozenset("([{")

_SHAPES = FINITE | INF | ZU_INF | PART2 | JOINED | DOUBTFUL


@cache
def word_bits() -> Memory[int]:
    """The bits of each word in lower case.

    >>> bits = word_bits()
    >>> bool(bits["sagte"] & FINITE), bool(bits["sagte"] & REPORTING), bool(bits["haus"] & (FINITE | REPORTING))
    (True, True, False)
    """
    function, marks, reporting = function_words(), SEPARATORS | OPENING, reporting_lemmas()

    def read(word: str) -> int:
        verb = analyse(word)
        bits = function.get(word, 0) | verb.flags & _SHAPES
        if word in marks:
            bits |= SEAM
        if not reporting.isdisjoint(verb.lemmas):
            bits |= REPORTING
        return bits

    return Memory(read)
