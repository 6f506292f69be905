"""Animacy: whether what a noun phrase means can say anything, as persons and bodies can, or is a thing."""

from newsclaims.grammar import words as fw
from newsclaims.grammar.clauses import Syntax
from newsclaims.grammar.names import is_title_case
from newsclaims.grammar.phrases import NounPhrase
from newsclaims.lexicon import word_class
from newsclaims.lexicon.names import bodies, given_names
from newsclaims.lexicon.reporting import noun_for, role_of, source_of
from newsclaims.reading.document import NOBLE

_CURRENCIES = word_class("money_nouns") - {"prozent"}
_PLACES = word_class("places_with_names")
_COUNTRIES = word_class("countries_with_articles")
_INITIALS_OF_THINGS = word_class("initials_of_things")
_AGED = ("jährige", "jähriger", "jährigen")
_BESIDE = frozenset("zu zum zur mit gegen für über an am bei beim nach vor".split())
#: endings of words for persons that no list has: "Statikerin", "Hydrologe"
_PERSONAL = tuple(word_class("personal_endings"))
#: nouns of amount, whatever is counted
_AMOUNTS = word_class("amount_heads")
_ABSTRACT = tuple(word_class("abstract_endings"))


def can_speak(syntax: Syntax, who: NounPhrase) -> int:
    """Whether a noun phrase can be a source: 2 if surely, 1 if it may be, 0 for things and abstractions."""
    lower, words = syntax.reading.lower, syntax.reading.words
    head = lower[who.head]
    if who.pronoun:
        return 0 if head in ("das", "dies", "es", "dieses", "man", "nichts", "alles") else 2
    if who.head in syntax.closes:
        return 2 if words[who.head + 1][0].isupper() else 1  # not "eine „kleine Lösung“"
    if head in _CURRENCIES or lower[who.stop - 1] in _CURRENCIES:
        return 0  # "zwei Milliarden Euro"
    if head in _AMOUNTS:
        return int(head == "menge" and who.stop == who.head + 1)  # "Die Zahl der Helfer"; but "Die Menge rief"
    if lower[who.first] in ("mehr", "weniger") and lower[who.first + 1] != "als":
        return 0  # "Mehr Geld verspricht die Bank"
    if lower[who.first] in NOBLE:
        return 2  # "von der Lohe"
    for i in range(who.first, min(who.stop, who.head + 3)):
        if i > who.head and syntax.function.get(lower[i], 0) & fw.GENITIVE and noun_for(head) is None:
            break  # "die Einigung der Belegschaft": whose it is
        if i > who.head and lower[i] in _BESIDE:
            break  # "das Verhältnis zum Trainer"
        if i in syntax.closes or (
            words[i][0].isupper() and (role_of(lower[i]) is not None or source_of(lower[i]) is not None)
        ):
            return 2
    if head.endswith(_AGED) and "-" in head:
        return 2  # "die 30-Jährige"
    if noun_for(head) is not None or (lower[who.first][0].isdigit() and not head.endswith(_PERSONAL)):
        return 1  # "20 Millionen Euro Verlust"
    after = who.head + 1
    titled = after < who.stop and words[after][0].isupper() and is_title_case(syntax, who.head, after)
    if titled or any(words[i][0].isupper() for i in range(who.first + 1, who.head)):
        return 2  # "die Vereinten Nationen": a name
    if head.endswith(_ABSTRACT):
        return 0
    if head.endswith(_PERSONAL):
        return 2
    if who.head == syntax.first and after < who.stop and head.endswith("e") and words[who.head] not in given_names():
        return 0 if lower[after].endswith(_ABSTRACT) else 1  # "Kleine Risse": no article tells
    if head in _PLACES and after < who.stop and words[after][0].isupper():
        return 2  # "die Stadt Ulm"
    if words[who.head] in bodies() or head in _COUNTRIES or is_short_for_body(words[who.head]):
        return 2  # "die Nato", "das THW"
    # "Risse" may be a name, "kleine Risse" are things
    return 1 if who.first != who.head or syntax.function.get(lower[who.first], 0) & fw.DETERMINER else 2


def is_short_for_body(word: str) -> bool:
    """Whether capitals are short for an organisation: "THW"; not "LKW"."""
    return word.isupper() and word.isalpha() and len(word) > 1 and word.lower() not in _INITIALS_OF_THINGS
