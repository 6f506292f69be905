"""Objects without a preposition, by position and valency: "forderte der Minister | Konsequenzen"."""

from collections.abc import Iterator

from newsclaims.claims.draft import Pieces
from newsclaims.claims.predicates import Predicate
from newsclaims.grammar.clauses import Clause, Syntax
from newsclaims.grammar.names import CALENDAR
from newsclaims.grammar.nouns import is_noun
from newsclaims.grammar.phrases import NounPhrase
from newsclaims.grammar.words import PREPOSITION
from newsclaims.lexicon import word_class
from newsclaims.lexicon.names import given_names
from newsclaims.lexicon.reporting import role_of

ADVERBIAL = frozenset(("anderem", "allem"))  #: "unter anderem Geld"
_TIMES = word_class("day_times")


def noun_objects(
    syntax: Syntax, clause: Clause, told: Predicate, subject: NounPhrase, aside: Pieces | None = None
) -> Iterator[int]:
    """Nouns and pronouns, besides the subject and what is put `aside`, that no preposition governs."""
    lower, words, function = syntax.reading.lower, syntax.reading.words, syntax.function
    governed = False
    for i in clause.tokens:
        if subject.first <= i < subject.stop:
            governed = False
            continue
        small = words[i] == lower[i] or i == syntax.first
        if lower[i] == "als" or (small and function.get(lower[i], 0) & PREPOSITION):
            governed = lower[i + 1] not in ADVERBIAL  # "Als Grund gab sie an, …", but "unter anderem Geld"
            continue
        if lower[i] in ("das", "dies", "es", "ihn", "sie") and i != clause.verb and not governed:
            yield i
        if (aside and any(a <= i < b for a, b in aside)) or i in told.cue:
            continue
        if is_noun(syntax, i):
            if not (governed or lower[i] in _TIMES or lower[i] in CALENDAR):
                yield i
            governed = governed and lower[i + 1 : i + 2] in (["des"], ["der"])  # "im Streit der Länder"


def ends_in_object(syntax: Syntax, clause: Clause, subject: NounPhrase) -> bool:
    """Whether the last word of a subject behind its verb may be an object with no article: a quick look."""
    words, last = syntax.reading.words, subject.stop - 1
    if subject.pronoun or subject.first < clause.verb or last == subject.first or last in syntax.closes:
        return False
    if not (words[last][:1].isupper() and words[last - 1][:1].isupper()) or words[last].isupper():
        return False
    known = given_names()
    return words[last] not in known and words[last - 1] not in known


def without_object(syntax: Syntax, clause: Clause, told: Predicate | None, subject: NounPhrase) -> NounPhrase:
    """The subject without its last word where the verb wants an object and has no other.

    "Gestern forderte der Minister | Konsequenzen"; but a title without an article needs the name: "Minister Ott".
    """
    if told is None or told.passive or clause.order == 3:
        return subject
    if not any(item.form == "acc" and item.reported for entry in told.entries for item in entry.objects):
        return subject
    last = subject.stop - 1
    if last == subject.first + 1 and role_of(syntax.reading.lower[subject.first]) is not None:
        return subject
    if next(noun_objects(syntax, clause, told, subject), None) is not None:
        return subject
    return NounPhrase(subject.first, last, min(subject.head, last - 1))
