"""Subjects: which noun phrase of a clause does what its verb says.

Case is read off the small words, number off determiner and verb; where both leave it open, the phrase before the
verb is the subject (Duden-Grammatik, "Satzgliedstellung").
"""

from dataclasses import replace

from newsclaims.grammar import words as fw
from newsclaims.grammar.agreement import (
    FEMININE_TOO,
    disagrees,
    is_feminine,
    is_masculine_nominative,
    is_masculine_role,
    may_be_dative,
)
from newsclaims.grammar.animacy import can_speak, is_short_for_body
from newsclaims.grammar.clause_forms import Form
from newsclaims.grammar.clauses import Clause, Syntax
from newsclaims.grammar.names import TIME_WORDS, behind_noble
from newsclaims.grammar.nouns import is_capitalised, is_noun, noun_ahead
from newsclaims.grammar.phrases import FOCUS_PARTICLES, NounPhrase, noun_phrase
from newsclaims.grammar.verbs import PART2, PL3, SG3, analyse, is_particle
from newsclaims.lexicon import word_class
from newsclaims.lexicon.names import bodies, given_names
from newsclaims.lexicon.reporting import noun_for, role_of, source_of
from newsclaims.model import Sort
from newsclaims.reading.document import NOBLE


def subject(syntax: Syntax, clause: Clause) -> NounPhrase | None:
    """The subject of a clause with a finite verb, as far as word order and determiners show it."""
    if clause.verb < 0:
        return None
    if clause.order == 2:
        found = _subject_before(syntax, clause)
        near = _noun_phrase_near(syntax, clause)
        matter = found is not None and _may_be_matter(syntax, clause, found)
        after = subject_after(syntax, clause.verb + 1, clause.segments[-1].stop) if near or matter else None
        if matter and after is None:
            after = _nominative(syntax, clause.verb + 1, clause.segments[-1].stop, genitive=False)
        if matter and after is not None and _is_somebody(syntax, after) and not disagrees(syntax, after, clause.verb):
            return after
        after = after if near else None
        if found is not None and (after is None or not _better(syntax, found, after, clause.verb)):
            return found
        if after is not None:
            return after
    if clause.order == 3:
        return _subject_in_subordinate(syntax, clause)
    return subject_after(syntax, clause.verb + 1, clause.stop)


def _may_be_matter(syntax: Syntax, clause: Clause, before: NounPhrase) -> bool:
    """ "Konsequenzen verlangte die Opposition": before a verb whose object is never somebody, what nobody's name is."""
    words, lower = syntax.reading.words, syntax.reading.lower
    first = lower[before.first]
    if before.pronoun or first == "der" or before.head in syntax.closes or role_of(lower[before.head]) is not None:
        return False
    names = words[before.first : before.stop]
    if any(word in bodies() or word in given_names() or is_short_for_body(word) for word in names):
        return False
    lemmas, last = analyse(lower[clause.verb]).lemmas, lower[clause.tokens[-1]]
    if "haben" in lemmas:
        return not _MATTER_VERBS.isdisjoint(analyse(last).lemmas)
    particle = last if is_particle(last) else ""
    return any(particle + lemma in _MATTER_VERBS for lemma in lemmas)


_MATTER_VERBS = word_class("verbs_of_matters")


def _is_somebody(syntax: Syntax, after: NounPhrase) -> bool:
    """Whether a phrase with an article, a role or a given name can speak, and can be a nominative."""
    words, lower = syntax.reading.words, syntax.reading.lower
    if after.pronoun:
        return lower[after.head] in ("er", "sie", "man", "wir", "ich")
    role = role_of(lower[after.head])
    if role is not None and role.sort is Sort.DOCUMENT:
        return False
    told = role is not None or syntax.function.get(lower[after.first], 0) & fw.DETERMINER
    told = told or words[after.first] in given_names() or words[after.first] in bodies()
    return bool(told) and can_speak(syntax, after) == 2 and not may_be_dative(syntax, after)


def _noun_phrase_near(syntax: Syntax, clause: Clause) -> bool:
    """Whether a pronoun, determiner or noun stands right behind the verb."""
    i, lower = clause.verb + 1, syntax.reading.lower
    while i < clause.stop and (lower[i] in _BETWEEN or lower[i - 1 : i + 1] == ["vor", "allem"]):
        i += 1
    return i < clause.stop and (
        is_noun(syntax, i) or bool(syntax.function.get(syntax.reading.lower[i], 0) & (fw.DETERMINER | fw.SUBJECT))
    )


#: what may stand between a verb and its subject: "Empört ist vor allem die Wirtin", "Lob zollte ihm dagegen der Rat"
_BETWEEN = (
    frozenset(("sich", "es", "am", "vor", "ihm", "ihr", "ihnen"))
    | word_class("contrast_adverbs")
    | word_class("focus_adverbs")
    | frozenset(("jedoch", "besonders", "insbesondere", "ebenfalls", "nur", "allerdings"))
)


def _better(syntax: Syntax, before: NounPhrase, after: NounPhrase, verb: int) -> bool:
    """Whether the phrase behind the verb is the subject, the one before it an object: "das sagt X"."""
    lower = syntax.reading.lower
    if before.stop == before.first + 1 and analyse(lower[before.first]).flags & PART2:
        return True  # "Besorgt äußerte sich X"
    opens = before.head == before.first == syntax.first and lower[before.first].endswith(_ADJECTIVAL)
    if opens and can_speak(syntax, after) == 2 and role_of(lower[before.first]) is None:
        return True  # "Skeptisch zeigte sich X"
    if after.pronoun:
        if lower[after.head] == "sie" and not before.pronoun and _is_role(syntax, before):
            return False  # "Die Kollegin belastete sie"
        return lower[after.head] in ("er", "man", "wir", "ich", "sie") and not before.pronoun
    if disagrees(syntax, after, verb):
        return False
    oblique = bool(syntax.function.get(lower[after.first], 0) & fw.OBLIQUE)
    if is_masculine_nominative(syntax, after) and not before.pronoun and not is_masculine_nominative(syntax, before):
        return True  # "Sein Verhältnis beschrieb der Geiger als eng"
    if lower[before.first] == "der" and is_feminine(lower[before.head]) and not oblique:
        return True  # "Der Kammer sagte das Ministerium eine Prüfung zu"
    if not before.pronoun and disagrees(syntax, before, verb) and not oblique:
        return True
    if before.pronoun or oblique:
        return False
    if lower[after.first] == "der" and not may_be_dative(syntax, after) and is_masculine_role(lower[after.head]):
        return True  # "Widerstand kündigte der Betriebsrat an"
    if lower[before.first] == "die" and after.first == after.head and analyse(lower[verb]).flags & (SG3 | PL3) == PL3:
        return (
            role_of(lower[after.head]) is not None and role_of(lower[before.head]) is None
        )  # "Die Orte erwarten Gäste"
    if lower[after.first] in (
        "der",
        "einer",
        "die",
        "das",
        "ein",
        "eine",
        "seine",
        "ihre",
        "seiner",
        "ihrer",
    ) or is_capitalised(syntax, after.first):
        paper = lower[after.first] in ("ein", "eine") and source_of(lower[after.head]) == "document"
        nominative = lower[before.first] == "der" and not lower[before.head].endswith(FEMININE_TOO)  # "Der Freistaat"
        mute = 1 if paper or nominative or _is_bare_noun(syntax, after) else 2  # "Die Stadt fordert ein Gutachten"
        return (
            can_speak(syntax, after) == 2
            and (can_speak(syntax, before) < mute or _is_judged(syntax, before.head, after))
            and not may_be_dative(syntax, after)
            and not is_masculine_nominative(syntax, before)
        )
    return False


def _is_role(syntax: Syntax, phrase: NounPhrase) -> bool:
    """ "Die Kollegin", "Andere Fachleute": an adjective that opens the sentence is written like a noun."""
    lower, head = syntax.reading.lower, phrase.head
    opens = head == phrase.first == syntax.first and head + 1 < phrase.stop and lower[head].endswith("e")
    return role_of(lower[head]) is not None or (opens and role_of(lower[head + 1]) is not None)


#: endings of adjectives that no noun in front of a speaker has: "skeptisch", "zuversichtlich"
_ADJECTIVAL = tuple(word_class("adjective_endings"))


def _is_bare_noun(syntax: Syntax, phrase: NounPhrase) -> bool:
    """ "Die Nato fordert [Reformen]": one word that is no name by its ending, and nobody's role."""
    word = syntax.reading.lower[phrase.head]
    if phrase.stop > phrase.first + 1 or phrase.head in syntax.closes or role_of(word) is not None:
        return False
    return word.endswith(_OF_NOUNS) and syntax.reading.words[phrase.head] not in given_names()


_OF_NOUNS = tuple(word_class("bare_noun_endings"))


def _is_judged(syntax: Syntax, before: int, after: NounPhrase) -> bool:
    """Whether something said stands before the verb, or what persons judge: "Das Urteil nannte Anwalt Ahl mutig"."""
    lower = syntax.reading.lower
    role = role_of(lower[after.head])
    if _is_a_saying(lower[before]) or (
        lower[before] in _JUDGED and role is not None and role.sort is not Sort.DOCUMENT
    ):
        return True
    named = after.stop == after.first + 1 or syntax.reading.words[after.first] in given_names()
    person = role.sort is Sort.PERSON if role is not None else named
    if not person or source_of(lower[before]) != "document":
        return False
    judgement = lower[after.stop : min(after.stop + _LONGEST_JUDGEMENT, syntax.stop)]
    return not _OF_PAPERS.isdisjoint(judgement)  # "Die Studie hält Ahl für unseriös"


#: tokens behind a speaker among which the word stands that judges a paper
_LONGEST_JUDGEMENT = 6
_OF_PAPERS = word_class("judgements_of_papers")
_JUDGED = word_class("judged_papers")


def _is_a_saying(noun: str) -> bool:
    """ "die Behauptung des Vermieters": what is said, and nobody who says it; but "der Rat" is a council, too."""
    return noun_for(noun) is not None and role_of(noun) is None


#: determiners that stand for people by themselves
_INDEFINITE = frozenset("einige viele manche andere mehrere wenige dieser jener letzterer letztere".split())
_ALL = frozenset("alle jeder jede jedes viele jedermann".split())
_SOMEBODY = frozenset(("jemand", "irgendjemand"))


def _subject_before(syntax: Syntax, clause: Clause) -> NounPhrase | None:
    """The subject in front of the verb, or None if something else stands there."""
    reading, function = syntax.reading, syntax.function
    lower = reading.lower
    at = clause.first + clause.segments[0].lead
    limited = lower[at] == "nicht" and lower[at + 1] in ("nur", "allein", "zuletzt")
    if limited and clause.segments[0].stop > clause.verb:
        at += 2  # "Nicht zuletzt *die Eltern* fordern das"
    elif limited:
        at = next(segment.first for segment in clause.segments if clause.verb < segment.stop)
        at += lower[at] == "sondern"  # "Nicht nur die Eltern, auch *die Lehrer* fordern das"
    while at < clause.verb and function.get(lower[at], 0) & fw.COORDINATOR:
        at += 1
    if lower[at] == "nicht" and lower[at + 1] in _ALL and at + 1 < clause.verb:
        some = noun_phrase(syntax, at + 1, clause.verb) or NounPhrase(at + 1, at + 2, at + 1, pronoun=True)
        return replace(some, first=at)  # "*Nicht alle Mieter* wollen das"
    if lower[at] == "vor" and lower[at + 1] == "allem" and at + 2 < clause.verb:
        at += 2  # "Vor allem *die Wirte* fürchten das"
    bits = syntax.bits[at]
    if lower[at + 1] in ("gegenüber", "zufolge", "zuliebe"):
        return None
    behind = range(at + 1, clause.verb)
    if lower[at] in ("das", "dies", "es", "dieses") and all(function.get(lower[i], 0) & fw.ADVERB for i in behind):
        return None  # "Dies jedoch bestritt Ahl"
    if at in syntax.closes and syntax.closes[at] + 1 == clause.verb and syntax.closes[at] - at > 5:
        return None  # a quotation, no name
    if (lower[at] in _INDEFINITE or lower[at] == "der") and at + 1 == clause.verb:
        return NounPhrase(at, at + 1, at, pronoun=True)  # "Viele fordern das", "Der lehnte ab"
    if bits & fw.OBLIQUE and not (bits & fw.SUBJECT and at + 1 == clause.verb):
        return None
    if bits & fw.OBJECT and not bits & fw.SUBJECT:
        return None
    focus = lower[at] in FOCUS_PARTICLES or lower[at] == "so"
    named = lower[at] in NOBLE and behind_noble(syntax, at, clause.verb) is not None  # "Von der Lohe forderte"
    if bits & (fw.ADVERB | fw.PREPOSITION | fw.SUBORDINATOR) and not focus and not named:
        return None
    if at + 1 < clause.verb and _opens_with_participle(syntax, at):
        return None  # "Gefragt nach seinen Plänen, antwortete der Trainer"
    found = noun_phrase(syntax, at, clause.verb)
    if found is None or found.pronoun:
        return found
    if lower[found.first] in _SPANS_OF_TIME:
        return None  # "Ende Januar kündigte sie an"
    if lower[found.stop - 1] in _OPINIONS and lower[found.first] in _OF_OPINIONS:
        return None  # "Anderer Ansicht ist die Wirtin"
    return NounPhrase(found.first, _constituent(syntax, clause, found.stop), found.head)


_OPINIONS = word_class("opinions")
_OF_OPINIONS = word_class("whose_opinions")


def _opens_with_participle(syntax: Syntax, at: int) -> bool:
    """ "Gefragt nach …", "Angesprochen auf …": a participle before a preposition, which no role is spelt like."""
    lower = syntax.reading.lower
    governs = syntax.function.get(lower[at + 1], 0) & fw.PREPOSITION
    return (
        at == syntax.first and bool(governs) and bool(analyse(lower[at]).flags & PART2) and role_of(lower[at]) is None
    )


_SPANS_OF_TIME = word_class("spans_of_time")


def _constituent(syntax: Syntax, clause: Clause, at: int) -> int:
    """Where the phrase before the verb ends: it fills the Vorfeld, but for adverbs behind it and relative clauses."""
    reading = syntax.reading
    bounds = [segment.stop for segment in clause.segments if segment.first < clause.verb]
    edge = min(
        [
            segment.first
            for segment in syntax.segments
            if at <= segment.first < clause.verb and segment not in clause.segments
        ],
        default=clause.verb,
    )
    stop = min(edge, clause.verb)
    if at >= stop:
        return at
    bits = syntax.function.get(reading.lower[at], 0)
    if bits & fw.ADVERB:
        return at
    while stop > at and (
        reading.words[stop - 1] in ",–-"
        or (syntax.function.get(reading.lower[stop - 1], 0) & fw.ADVERB and reading.words[stop - 1].islower())
    ):
        stop -= 1
    return stop if bounds else at


def subject_after(syntax: Syntax, at: int, stop: int) -> NounPhrase | None:
    """The first noun phrase from `at` on that can be a nominative."""
    return _nominative(syntax, at, stop, genitive=True)


def _nominative(syntax: Syntax, at: int, stop: int, *, genitive: bool) -> NounPhrase | None:
    """The first noun phrase that can be a nominative, behind phrases with genitives or without.

    Where a subject must follow, what looks like a genitive may be it: "verlangte auf Anfrage | der Landrat".
    """
    reading, function = syntax.reading, syntax.function
    lower, words = reading.lower, reading.words
    i = at
    while i < stop:
        word = lower[i]
        if words[i] in ",;:–" or (words[i] == "-" and not reading.glued(i)):
            return None
        bits = function.get(word, 0)
        if words[i] == "(":
            i = next((b for a, b in syntax.brackets if a == i), i + 1)
            continue
        named = word in NOBLE and behind_noble(syntax, i, stop) is not None  # "sagte von der Lohe"
        capital = i > syntax.first and is_capitalised(syntax, i)
        if word == "vor" and i + 1 < stop and lower[i + 1] in ("allem", "allen"):
            i += 2  # "Empört ist vor allem | die Wirtin"
            continue
        if bits & fw.PREPOSITION and not bits & fw.DETERMINER and not capital and not named:
            i = _skip_prepositional(syntax, i, stop, genitive=genitive)
            continue
        if word in ("sich", "es", "uns", "mir", "ihm", "ihnen", "ihn", "das", "dies", "ihr", "euch", "mich") and not (
            bits & fw.DETERMINER and noun_ahead(syntax, i + 1, stop)
        ):
            i += 1
            continue
        found = noun_phrase(syntax, i, stop)
        if found is None and (
            word in _SOMEBODY or word in _INDEFINITE or (word == "der" and _is_he(syntax, i, at, stop))
        ):
            return NounPhrase(i, i + 1, i, pronoun=True)  # "„Halt!“, rief jemand", "meinten einige"
        if found is None:
            i += 1
            continue
        if bits & fw.OBLIQUE and not found.pronoun:
            i = found.stop
            continue
        if found.pronoun and not bits & fw.SUBJECT and found.stop == i + 1:
            i = found.stop
            continue
        if lower[i] in TIME_WORDS:
            i += 1
            continue
        if lower[i] in _SPANS_OF_TIME:
            i = found.stop
            continue
        return found
    return None


def _is_he(syntax: Syntax, i: int, at: int, stop: int) -> bool:
    """ ", winkt *der* ab", ", sagte *der*": right behind the verb, and nothing or a particle follows."""
    return i == at and (i + 1 == stop or is_particle(syntax.reading.lower[i + 1]))


def _skip_prepositional(syntax: Syntax, at: int, stop: int, *, genitive: bool) -> int:
    """Past a preposition and its noun phrase; names behind a time word are not part of it."""
    inner = noun_phrase(syntax, at + 1, stop, genitive=genitive, apposition=False, coordinate=False)
    if inner is None:
        return at + 1
    head = syntax.reading.lower[inner.head]
    known = head in TIME_WORDS or noun_for(head) is not None or role_of(head) is not None
    if not genitive and inner.stop > inner.head + 1 and known:
        return inner.head + 1  # "forderte in einer Mitteilung | Greenpeace", "vor Journalisten | Ute Ahl"
    if head in TIME_WORDS:  # "am Sonntag | der Wasserverband"
        inner = noun_phrase(syntax, at + 1, stop, genitive=False, apposition=False, coordinate=False) or inner
    end = _titled_name(syntax, inner) or max(inner.stop, at + 1)
    if end + 1 < stop and syntax.reading.lower[end] in ("und", "oder") and is_noun(syntax, end + 1):
        after = noun_phrase(syntax, end + 1, stop, genitive=True, apposition=False, coordinate=False)
        return after.stop if after is not None else end  # "nach mehr Licht und Luft"
    return end


def _titled_name(syntax: Syntax, inner: NounPhrase) -> int | None:
    """Where a title begins that runs on from an adverbial: "sagte am Dienstag | Bauer Jan Ott"."""
    lower = syntax.reading.lower
    person = role_of(lower[inner.head])
    if inner.pronoun or inner.head in syntax.closes or (person is not None and person.sort is Sort.PERSON):
        return None
    for i in range(inner.head + 1, inner.stop - 1):
        if not is_capitalised(syntax, i):
            return None
        role = role_of(lower[i])
        if lower[inner.head] in TIME_WORDS or (role is not None and role.sort is Sort.PERSON):
            return i if is_capitalised(syntax, i + 1) else None
    return None


def _subject_in_subordinate(syntax: Syntax, clause: Clause) -> NounPhrase | None:
    """The subject behind what opens a subordinate clause; a relative clause has its own rules."""
    reading, function = syntax.reading, syntax.function
    at = clause.first + clause.segments[0].lead
    while (
        at < clause.stop
        and function.get(reading.lower[at], 0)
        & (fw.SUBORDINATOR | fw.MAYBE_SUBORDINATOR | fw.W | fw.COORDINATOR | fw.ADVERB)
        and not function.get(reading.lower[at], 0) & fw.DETERMINER
    ):
        at += 1
    if clause.form is Form.RELATIVE:
        return None
    return subject_after(syntax, at, clause.stop)
