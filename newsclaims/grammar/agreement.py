"""Agreement: the number, gender and case that a noun phrase shows by its small words and the ending of its noun."""

from newsclaims.grammar.clauses import Syntax
from newsclaims.grammar.phrases import NounPhrase
from newsclaims.grammar.verbs import PL3, SG3, analyse
from newsclaims.lexicon import word_class
from newsclaims.lexicon.names import given_names
from newsclaims.lexicon.reporting import noun_for, role_of, source_of
from newsclaims.model import Sort

_SINGULAR = word_class("singular_determiners")
_PLURAL = word_class("plural_determiners")
_PERSONS = frozenset((Sort.PERSON, Sort.ANONYMOUS))
#: endings of nouns that may be the same in the plural: "die Unternehmen"
_PLURAL_TOO = ("en", "er", "el")
#: endings of nouns that are plural beyond doubt: "die Äußerungen"
_PLURAL_ENDINGS = tuple(word_class("plural_endings"))
_FEMININE = tuple(word_class("feminine_endings") | word_class("feminine_nouns_in_er"))
FEMININE_TOO = (*_FEMININE, "e", *word_class("feminine_nouns"))
_MASCULINE_TOO = tuple(word_class("masculine_nouns_in_feminine_endings"))
#: endings of nouns with which "der" may be a dative; "der Verein" is none
_FEMININE_DATIVES = ("in", "ung", "schaft", "ion", "keit", "heit")
_MASCULINE = tuple(word_class("masculine_endings"))
_MASCULINE_ROLES = _MASCULINE + tuple(word_class("masculine_roles"))
_FEMININE_ER = tuple(word_class("feminine_nouns_in_er"))


def _number(syntax: Syntax, phrase: NounPhrase) -> int:
    """The bit of the number that a noun phrase shows as a subject: SG3, PL3, or none."""
    lower = syntax.reading.lower
    first = lower[phrase.first]
    if first in _PLURAL or (first.isdigit() and first != "1"):
        return PL3
    bare = role_of(lower[phrase.head]) if phrase.first < phrase.head and first not in syntax.function else None
    if bare is not None and bare.sort not in _PERSONS and not lower[phrase.head].endswith(bare.noun):
        return PL3  # "neue Schulen und Straßen"
    if "und" in lower[phrase.head : phrase.stop]:
        return 0
    words = syntax.reading.words[phrase.first : phrase.stop]
    if not words[-1].endswith("s") and any(word in given_names() for word in words):
        return SG3  # "Minister Kurt Ahl", not "Anhänger Kurt Ahls"
    if first in _SINGULAR:
        return SG3
    if first == "die" and phrase.first + 1 < phrase.head and lower[phrase.first + 1].endswith("en"):
        return PL3  # "die alten Mönche"; a feminine has "die alte"
    head = lower[phrase.head]
    if first == "die" and head.endswith(_PLURAL_ENDINGS):
        return PL3
    if first == "die" and is_feminine(head):
        return SG3  # "Die Prüfer rügten die Buchführung"
    role = role_of(head) if first == "die" else None
    if role is not None and role.sort not in _PERSONS:
        if not head.endswith(role.noun):
            return PL3  # "die Pläne"
        return SG3 if role.sort is not Sort.DOCUMENT and not head.endswith(_PLURAL_TOO) else 0  # "die Firma"
    noun = noun_for(head) if phrase.first == phrase.head else None
    return PL3 if noun is not None and not head.endswith(noun.noun.lower()) else 0


def is_feminine(noun: str) -> bool:
    """Whether a noun in lower case is feminine and singular by its ending."""
    return noun.endswith(_FEMININE) and not noun.endswith(_MASCULINE_TOO)


def disagrees(syntax: Syntax, phrase: NounPhrase, verb: int) -> bool:
    """Whether a noun phrase cannot be the subject of a finite verb by its number."""
    flags = analyse(syntax.reading.lower[verb]).flags & (SG3 | PL3)
    number = _number(syntax, phrase)
    return bool(number and flags and not number & flags)


def may_be_dative(syntax: Syntax, phrase: NounPhrase) -> bool:
    """ "der Zeitung", "der Ministerin": may be a dative."""
    lower = syntax.reading.lower
    return lower[phrase.first] in ("der", "einer", "seiner", "ihrer") and (
        (lower[phrase.head].endswith(_FEMININE_DATIVES) and not lower[phrase.head].endswith("ein"))
        or source_of(lower[phrase.head]) is not None
    )


def is_masculine_nominative(syntax: Syntax, phrase: NounPhrase) -> bool:
    """ "der Redner": with a noun of this ending "der" is no dative, unless the noun is feminine ("der Kammer")."""
    lower = syntax.reading.lower
    head = lower[phrase.head]
    return lower[phrase.first] == "der" and head.endswith(_MASCULINE) and not head.endswith(_FEMININE_ER)


def is_masculine_role(noun: str) -> bool:
    """ "der Minister", "der Rat", "der Verband": "der" shows the nominative of a role that is masculine."""
    return role_of(noun) is not None and noun.endswith(_MASCULINE_ROLES) and not noun.endswith(_FEMININE_ER)
