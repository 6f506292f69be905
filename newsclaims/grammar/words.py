"""Closed classes: what a function word can be, as bits."""

from functools import cache

from newsclaims.lexicon import table

#: of adjectives, and of participles used like them
ADJECTIVE_ENDINGS = ("e", "en", "er", "es", "em")

CLASSES = (
    "subordinator",
    "subordinator?",
    "dass",
    "ob",
    "w",
    "relative",
    "coordinator",
    "purpose",
    "determiner",
    "oblique",
    "dative",
    "genitive",
    "subject",
    "object",
    "preposition",
    "contracted",
    "adverb",
)
(
    SUBORDINATOR,
    MAYBE_SUBORDINATOR,
    DASS,
    OB,
    W,
    RELATIVE,
    COORDINATOR,
    PURPOSE,
    DETERMINER,
    OBLIQUE,
    DATIVE,
    GENITIVE,
    SUBJECT,
    OBJECT,
    PREPOSITION,
    CONTRACTED,
    ADVERB,
) = (1 << bit for bit in range(len(CLASSES)))
ANY = (1 << len(CLASSES)) - 1


@cache
def function_words() -> dict[str, int]:
    """The bits of each function word in lower case.

    >>> bool(function_words()["dass"] & DASS), bool(function_words()["den"] & OBLIQUE)
    (True, True)
    """
    bits = {name: 1 << bit for bit, name in enumerate(CLASSES)}
    found: dict[str, int] = {}
    for name, words in table("function_words.tsv"):
        for word in words.split():
            found[word] = found.get(word, 0) | bits[name]
    return found


@cache
def _contracted() -> dict[str, str]:
    return {row[0]: row[1] for row in table("prepositions_contracted.tsv")}


def plain_preposition(word: str) -> str:
    """The preposition in one that is melted with its article; any other word is left as it is.

    >>> plain_preposition("zum"), plain_preposition("gegen")
    ('zu', 'gegen')
    """
    return _contracted().get(word, word)
