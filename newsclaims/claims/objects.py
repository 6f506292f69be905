"""Objects without a preposition, by position and valency: "forderte der Minister | Konsequenzen"."""

from collections.abc import Iterator

from newsclaims.claims.draft import Pieces
from newsclaims.claims.predicates import Predicate
from newsclaims.grammar.clauses import Clause, Syntax
from newsclaims.grammar.names import CALENDAR
from newsclaims.grammar.nouns import begin_of, is_noun
from newsclaims.grammar.phrases import NounPhrase
from newsclaims.grammar.verbs import PL3, SG3, analyse
from newsclaims.grammar.words import PREPOSITION
from newsclaims.lexicon import word_class
from newsclaims.lexicon.names import given_names
from newsclaims.lexicon.reporting import role_of

ADVERBIAL = frozenset(("anderem", "allem"))  #: "unter anderem Geld"
_TIMES = word_class("day_times")
_PRONOUNS = frozenset("das dies dieses es ihn sie beides alles".split())


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
            governed = ADVERBIAL.isdisjoint(lower[i + 1 : i + 2])  # "Als Grund gab sie an, …", but "unter anderem Geld"
            continue
        if lower[i] in _PRONOUNS and i != clause.verb and not governed:
            yield i
        if (aside and any(a <= i < b for a, b in aside)) or i in told.cue:
            continue
        if is_noun(syntax, i):
            if not (governed or lower[i] in _TIMES or lower[i] in CALENDAR):
                yield i
            governed = governed and lower[i + 1 : i + 2] in (["des"], ["der"])  # "im Streit der Länder"


def bare_object(syntax: Syntax, clause: Clause, subject: NounPhrase) -> int:
    """Where in a subject behind its verb an object with no article may begin: "der Rat | Konsequenzen aus dem Fall".

    The last noun right behind another one, a name or a comma; -1 if there is none.
    """
    if subject.pronoun or subject.first < clause.verb or subject.stop == subject.first + 1:
        return -1
    words = syntax.reading.words
    for i in range(subject.stop - 1, subject.first, -1):
        if words[i] == ",":
            closes = "," in words[subject.first : i] and "und" not in words[i + 1 : i + 3]
            return i if closes and i + 1 < subject.stop else -1  # "der Vorsitzende, Jan Ott, | mehr Geld"
        if not words[i][:1].isupper() or i in syntax.closes or words[i].isupper():
            continue
        before = i - 1
        if is_noun(syntax, before) or words[before][:1].isupper() or words[before] in _CLOSING:
            known = given_names()
            return -1 if words[i] in known or words[before] in known else i
    return -1


def without_object(syntax: Syntax, clause: Clause, told: Predicate, subject: NounPhrase, at: int) -> NounPhrase:
    """The subject up to `at` where the verb wants an object and has no other.

    "Gestern forderte der Minister | Konsequenzen"; but a title without an article needs the name: "Minister Ott".
    """
    if told.passive or clause.order == 3:
        return subject
    if not any(item.form == "acc" and item.reported for entry in told.entries for item in entry.objects):
        return subject
    lower = syntax.reading.lower
    title = at == subject.first + 1 and role_of(lower[subject.first]) is not None
    if title and analyse(lower[clause.verb]).flags & (SG3 | PL3) != PL3:
        return subject
    if next(noun_objects(syntax, clause, told, subject), None) is not None:
        return subject
    return NounPhrase(subject.first, at, min(subject.head, at - 1))


def without_patient(syntax: Syntax, clause: Clause, told: Predicate, agent: NounPhrase) -> NounPhrase:
    """Who acts in a passive without what is the subject there: "Dem Rat wird von der Kammer | Versagen vorgeworfen"."""
    at = bare_object(syntax, clause, agent)
    lower = syntax.reading.lower
    if at < 0 or (at == agent.first + 1 and role_of(lower[agent.first]) is not None and lower[agent.first][-1:] != "n"):
        return agent
    for i in noun_objects(syntax, clause, told, agent):
        determiner = lower[begin_of(syntax, i)]
        if not (determiner.endswith("em") or determiner == "den"):
            return agent
    return NounPhrase(agent.first, at, agent.first)


#: marks that end a name
_CLOSING = frozenset("“”»«\"'’")
