"""Objects of a verb, and those that tell with it what was said: "mehr Geld" in "forderte mehr Geld"."""

from collections.abc import Iterator

from newsclaims.claims.draft import Pieces
from newsclaims.claims.objects import ADVERBIAL, noun_objects
from newsclaims.claims.predicates import Predicate
from newsclaims.claims.roles import ANY, speaks
from newsclaims.claims.scene import Scene
from newsclaims.grammar.clauses import Clause
from newsclaims.grammar.nouns import is_noun
from newsclaims.grammar.phrases import noun_phrase
from newsclaims.grammar.words import DETERMINER, PREPOSITION, plain_preposition
from newsclaims.lexicon import word_class
from newsclaims.lexicon.reporting import ReportingVerb, tells_nothing
from newsclaims.model import Polarity


def telling_object(scene: Scene, clause: Clause, told: Predicate) -> tuple[ReportingVerb | None, list[int]]:
    """The use of the verb whose telling object stands in the clause, with the tokens that belong to the cue."""
    lower, tokens = scene.reading.lower, clause.tokens
    if told.lemma == "äußern" and any(lower[i] in _LIKEWISE for i in tokens):
        return told.entries[0], []
    if told.lemma == "nennen" and has_noun_object(scene, clause, told) and _judges(scene, clause, told):
        return told.entries[0], []
    if told.lemma == "bekanntgeben" and (told.negated or _points_back(scene, clause)):
        return None, []
    if tells_nothing(told.lemma, _nouns_beside(scene, clause)):
        return None, []
    for entry in told.entries:
        for item in entry.objects:
            if not item.reported:
                continue
            if item.form in ("acc", "dat", "gen"):
                if not has_noun_object(scene, clause, told) or _judged_by_quotation(scene, clause, entry):
                    continue
                return (None, []) if _is_quotation(scene, clause, told, entry) else (entry, [])
            for place in _prepositions(scene, clause, item.form):
                i = tokens[place]
                if plain_preposition(lower[i]) != item.form:
                    return entry, [i]
                if _is_of_topic(scene, clause, entry, place):
                    continue
                if item.form == "in" and not _seen_in(scene, clause, place):
                    continue
                return (None, []) if _only_quotation(scene, tokens, place + 1) else (entry, [i])
    return None, []


def _nouns_beside(scene: Scene, clause: Clause) -> Iterator[str]:
    """The nouns that go with the verb, not with another noun: "fordert ein Verbot | von Handys | an Schulen"."""
    lower, words, subject = scene.reading.lower, scene.reading.words, scene.subject(clause)
    own = range(subject.first, subject.stop) if subject is not None and speaks(scene, subject) == 2 else range(0)
    apart = False
    for i in clause.tokens:
        if words[i] == lower[i]:
            apart = apart or plain_preposition(lower[i]) in _OF_NOUNS
        elif apart:
            apart = False
        elif i not in own:
            yield lower[i]


#: prepositions of attributes, and of those who are asked
_OF_NOUNS = frozenset(("von", "für", "gegen", "an"))


def _prepositions(scene: Scene, clause: Clause, form: str) -> list[int]:
    """Places of a preposition that the verb may govern, or of its da-word: those behind the verb come first.

    "In einem Brief vom April spricht er von Pech": before the verb it belongs to a noun, unless it opens the clause.
    """
    lower, tokens, found = scene.reading.lower, clause.tokens, []
    for place, i in enumerate(tokens):
        word = lower[i]
        if word in ("da" + form, "dar" + form) or (plain_preposition(word) == form and place + 1 < len(tokens)):
            found.append(place)
    return sorted(found, key=lambda place: place > 0 and tokens[place] < clause.verb)


def _is_of_topic(scene: Scene, clause: Clause, entry: ReportingVerb, place: int) -> bool:
    """ "berichtete über den Zug von 90 Bauern", "sprach mit Leuten von hier": it belongs to a topic or a hearer."""
    topics = [item.form for item in entry.objects if not item.reported and item.form != item.case]
    topics.extend(form for form in entry.addressee if form == "mit")
    subject = scene.subject(clause)
    own = range(subject.first, subject.stop) if subject is not None else range(0)
    lower, at = scene.reading.lower, clause.tokens[place]
    if (
        at in own
        and ANY.isdisjoint(lower[at + 1 : at + 2])
        and any(lower[i] in topics for i in clause.tokens if i not in own)
    ):
        return True  # "sprach die Ministerin von Hessen über den Wald"
    for i in clause.tokens[:place]:
        attribute = is_noun(scene.syntax, i - 1) and i - 1 not in own  # "bei einem Treffen mit dem Rat"
        if i > clause.verb and lower[i] in topics and not attribute:
            return True
    return False


def _points_back(scene: Scene, clause: Clause) -> bool:
    """ "Dies gab die Behörde bekannt.": what is told stands in another sentence."""
    return scene.reading.lower[clause.first] in ("das", "dies") and clause.first + 1 == clause.verb


def _seen_in(scene: Scene, clause: Clause, place: int) -> bool:
    """ "sieht in dem Urteil einen Rückschlag": an object with an article behind the phrase with "in"."""
    lower, words = scene.reading.lower, scene.reading.words
    subject = scene.subject(clause)
    inner = noun_phrase(scene.syntax, clause.tokens[place] + 1, clause.stop, apposition=False, coordinate=False)
    if inner is None or any(word.isdigit() for word in words[inner.first : inner.stop]):
        return False
    own = range(subject.first, subject.stop) if subject is not None else range(0)
    behind = max(inner.stop, clause.verb + 1 if inner.first < clause.verb else 0)
    rest = [i for i in clause.tokens[place:] if i >= behind and i not in own]
    for place, i in enumerate(rest[:2]):
        if scene.syntax.function.get(lower[i], 0) & DETERMINER and lower[i] not in ("des", "der"):
            return not _only_quotation(scene, rest, place)
    return False


def _only_quotation(scene: Scene, tokens: list[int], place: int) -> bool:
    """ "sprach von „reiner Willkür“", "als einen „Erfolg“": the quotation is all that is said."""
    function, lower = scene.syntax.function, scene.reading.lower
    if function.get(lower[tokens[place]], 0) & DETERMINER:
        place += 1
    if place >= len(tokens) or tokens[place] not in scene.syntax.closes:
        return False
    return not (tokens[place + 1 :] and function.get(lower[tokens[place + 1]], 0) & PREPOSITION)


def _is_quotation(scene: Scene, clause: Clause, told: Predicate, entry: ReportingVerb) -> bool:
    """ "sah darin einen „Skandal“", "warf ihm „Wortbruch“ vor": the quotation is all that is said.

    What is demanded in a quotation is a demand all the same, and "ihre „volle Hilfe“" tells more.
    """
    subject = scene.subject(clause)
    if told.passive or entry.polarity is Polarity.DEMANDS or not scene.quotes or subject is None:
        return False
    objects = list(noun_objects(scene.syntax, clause, told, subject))
    quoted = [i for i in objects if i in scene.syntax.closes]
    rest = len(objects) - len(quoted)
    if len(quoted) != 1 or rest > ("dat" in entry.addressee):
        return False
    place = clause.tokens.index(quoted[0])
    before = clause.tokens[place - 1] if place else clause.first
    lower = scene.reading.lower[before]
    if is_noun(scene.syntax, before) or (
        scene.syntax.function.get(lower, 0) & DETERMINER and lower not in _BEFORE_QUOTATION
    ):
        return False  # "warf der Firma „Nord“ Betrug vor"
    return _only_quotation(scene, [i for i in clause.tokens[place:] if i not in told.cue], 0)


def _judged_by_quotation(scene: Scene, clause: Clause, entry: ReportingVerb) -> bool:
    """ "würdigte ihn als „großen Dichter“": the judgement is a quotation."""
    if not any(item.form == "als" for item in entry.objects):
        return False
    lower, tokens = scene.reading.lower, clause.tokens
    return any(lower[i] == "als" and _only_quotation(scene, tokens, place + 1) for place, i in enumerate(tokens[:-1]))


#: "äußerte sich ähnlich": what somebody else has just said
_LIKEWISE = word_class("likewise")


def _judges(scene: Scene, clause: Clause, told: Predicate) -> bool:
    """ "nannte den Plan weltfremd", "nannte ihn einen Rückschritt": a bare adjective at the end, or what it is."""
    words, lower = scene.reading.words, scene.reading.lower
    rest = [i for i in clause.tokens if i not in told.cue]
    if not rest:
        return False
    last = rest[-1]
    judged = (place for place, i in enumerate(clause.tokens) if i > clause.verb + 1 and lower[i] in _INDEFINITE)
    if any(
        lower[clause.tokens[place - 1]] not in _NAMING and not _only_quotation(scene, clause.tokens, place)
        for place in judged
    ):
        return True
    return (
        words[last] == lower[last]
        and last not in scene.syntax.closes
        and last > clause.verb
        and not scene.syntax.function.get(lower[last], 0)
    )


_INDEFINITE = frozenset(("ein", "eine", "einen"))
_BEFORE_QUOTATION = _INDEFINITE | ADVERBIAL  # "unter anderem „Wortbruch“"
_NAMING = frozenset(("als", "und", "oder"))


def has_noun_object(scene: Scene, clause: Clause, told: Predicate, aside: Pieces | None = None) -> bool:
    """Whether a noun phrase besides the subject (and what is put `aside`) stands without a preposition."""
    subject = scene.subject(clause)
    if told.passive or subject is None:
        return told.passive
    return next(noun_objects(scene.syntax, clause, told, subject, aside), None) is not None
