"""Who speaks by a prepositional phrase: a document, a circle, "von X", "für X"."""

from collections.abc import Iterator

from newsclaims.claims.draft import Pieces
from newsclaims.claims.floor import document_at
from newsclaims.claims.scene import Scene
from newsclaims.grammar.animacy import can_speak
from newsclaims.grammar.clauses import Clause
from newsclaims.grammar.finite import stem_is_participle
from newsclaims.grammar.names import behind_noble
from newsclaims.grammar.nouns import begin_of, is_noun, noun_ahead
from newsclaims.grammar.phrases import NounPhrase, noun_phrase
from newsclaims.lexicon import word_class
from newsclaims.lexicon.reporting import noun_for, role_of, source_of
from newsclaims.model import Sort
from newsclaims.reading.document import NOBLE


def circle(scene: Scene, clause: Clause) -> NounPhrase | None:
    """ "*Beim Verband* ist man überzeugt": who "man" is, if the clause opens with them."""
    at = clause.tokens[clause.segments[0].lead]
    lower = scene.reading.lower
    if clause.order != 2 or lower[at] not in ("bei", "beim", "in", "im", "auf", "an"):
        return None
    inner = noun_phrase(scene.syntax, at + 1, clause.verb, apposition=False)
    if inner is not None and lower[inner.head] in _PEOPLED:
        return whole_field(scene, clause, inner)
    if inner is None or inner.pronoun or lower[at] == "an" or can_speak(scene.syntax, inner) < 2:
        return None
    bare = inner.stop == inner.first + 1 and not _is_somebody(scene, inner.head)
    return None if bare else whole_field(scene, clause, inner)  # not "Bei Regen"


#: places and lines of business for those who are at home there: "Im Dorf glaubt man, dass …"
_PEOPLED = word_class("peopled_places")


def _prepositional(scene: Scene, clause: Clause, prepositions: frozenset[str]) -> NounPhrase | None:
    """The first noun phrase of a clause behind one of the prepositions."""
    return next(_prepositionals(scene, clause, prepositions), None)


def _prepositionals(
    scene: Scene, clause: Clause, prepositions: frozenset[str], *, coordinate: bool = False
) -> Iterator[NounPhrase]:
    """The noun phrases of a clause right behind one of the prepositions."""
    lower = scene.reading.lower
    for segment in clause.segments:
        for i in segment.tokens:
            if lower[i] in prepositions and i + 1 < segment.stop and not _is_direction(scene, i):
                stop = scene.stop if segment is clause.segments[-1] else segment.stop
                named = behind_noble(scene.syntax, i, stop) is not None if lower[i] in NOBLE else False
                inner = noun_phrase(scene.syntax, i + (not named), stop, apposition=False, coordinate=coordinate)
                if inner is not None and inner.stop <= segment.stop + 8:
                    yield inner


_MONEY = word_class("money_nouns")
_AGENTS = frozenset(("von", "vom", "durch", "seitens", "vonseiten"))
_PLACES = frozenset(("aus", "in", "im", "auf", "von", "vom", "bei", "beim", "laut", "seitens"))


def agent(scene: Scene, clause: Clause) -> NounPhrase | None:
    """By whom something is done: of several phrases with "von" the last of those that speak most likely."""
    lower = scene.reading.lower
    found = [
        (can_speak(scene.syntax, inner), inner.first, inner)
        for inner in _prepositionals(scene, clause, _AGENTS, coordinate=True)
        if _MONEY.isdisjoint(lower[inner.first : inner.stop])
        if clause.order != 2 or inner.first > clause.verb or _fills_field(clause, inner)
        if not _is_attribute(scene, inner)
    ]
    best = max(found, key=lambda item: item[:2], default=None)
    if best is None or not best[0]:
        return None
    return _without_side(scene, whole_field(scene, clause, best[2]))  # "Von den Wärtern auf der Insel wird vermutet"


def _is_attribute(scene: Scene, inner: NounPhrase) -> bool:
    """ "die Diskriminierung von Frauen wurde", "von Laien gespielte Stücke werden": it belongs to another noun."""
    lower, before = scene.reading.lower, inner.first - 2
    if inner.stop < scene.stop and stem_is_participle(lower[inner.stop]):
        return noun_ahead(scene.syntax, inner.stop + 1, scene.stop)
    role = role_of(lower[inner.head])
    bare = inner.stop == inner.first + 1 and lower[inner.first - 1] == "von" and (role is None or not role.in_office)
    plural = bare and lower[inner.head].endswith("n")
    return plural and before >= scene.first and is_noun(scene.syntax, before) and lower[before].endswith(_DEEDS)


_DEEDS = ("ung", "ungen")


def _without_side(scene: Scene, who: NounPhrase) -> NounPhrase:
    """ "von Seiten | der Stadt": the noun is part of the preposition."""
    owned = scene.reading.lower[who.head] in ("seiten", "seite") and who.head + 1 < who.stop
    return NounPhrase(who.head + 1, who.stop, who.head + 2) if owned else who


def _fills_field(clause: Clause, inner: NounPhrase) -> bool:
    """Whether a phrase opens the clause with its preposition: not "Die Gesten von Papst Leo wurden"."""
    return inner.first == clause.tokens[clause.segments[0].lead] + 1 and inner.stop <= clause.verb


def place_of(scene: Scene, clause: Clause) -> NounPhrase | None:
    """The document or circle that speaks: "in dem Papier heißt es", "hieß es aus Regierungskreisen"."""
    lower = scene.reading.lower
    for segment in clause.segments:
        for i in segment.tokens:
            if lower[i] in _PLACES and i + 1 < segment.stop and not _is_direction(scene, i):
                inner = noun_phrase(scene.syntax, i + 1, segment.stop, apposition=False, coordinate=False)
                if inner is None or inner.pronoun:
                    continue
                head = lower[inner.head]
                if head in _TIMES or head in _OCCASIONS:
                    continue
                return _without_side(scene, whole_field(scene, clause, inner))
    return None


def whole_field(scene: Scene, clause: Clause, inner: NounPhrase) -> NounPhrase:
    """ "In dem Bericht über das Moor wird": a phrase with all up to the verb, since only one stands before it."""
    opens = clause.order == 2 and _fills_field(clause, inner) and clause.verb < clause.segments[0].stop
    if not opens:
        return inner
    stop, words = clause.verb, scene.reading.words
    while stop > inner.stop and words[stop - 1].islower():
        stop -= 1  # "Von der Kammer | hingegen wird", "| scharf kritisiert wird"
    return NounPhrase(inner.first, stop, inner.head)


def _is_direction(scene: Scene, at: int) -> bool:
    """ "der Blick in den Vertrag", "der Blick auf die Akten": an accusative, where nothing stands."""
    lower = scene.reading.lower
    if lower[at] not in ("in", "auf"):
        return False
    if lower[at + 1] != "den":
        return lower[at + 1] in ("die", "das", "ein", "eine", "einen", "ihre", "seine", "diese", "dieses", "diesen")
    inner = noun_phrase(scene.syntax, at + 1, scene.stop, genitive=False, apposition=False, coordinate=False)
    return inner is not None and not lower[inner.head].endswith(("n", "s"))  # but "in den Akten"


def is_state(scene: Scene, place: NounPhrase) -> bool:
    """ "stehen im Raum", "steht im Einklang mit": a set phrase with a bare noun, nothing to be read."""
    lower = scene.reading.lower
    if place.first != place.head or lower[place.first - 1] != "im" or place.head in scene.syntax.closes:
        return False
    return document_at(scene, place.head) is None and noun_for(lower[place.head]) is None


def antecedent(scene: Scene, clause: Clause) -> Pieces:
    """ "*ein Gast*, der nichts gehört haben will": the noun phrase right before the comma of a relative clause."""
    head = clause.first - 2
    if head < scene.first or not is_noun(scene.syntax, head):
        return []
    begin = begin_of(scene.syntax, head)
    lower, at = scene.reading.lower, begin - 1
    if at - 1 > scene.first and lower[at] in _PLACES_OF and is_noun(scene.syntax, at - 1):
        begin = begin_of(scene.syntax, at - 1)  # "*ein Gast aus Husum*, der"
    return [(begin, clause.first - 1)]


_PLACES_OF = frozenset(("aus", "in", "im", "von", "vom", "an", "am"))


def document_antecedent(scene: Scene, clause: Clause) -> Pieces:
    """ "ein Brief des Amtes, in dem er gebeten wird", "ein Zettel, auf dem steht": what the words stand in."""
    lower = scene.reading.lower
    at = clause.tokens[clause.segments[0].lead]
    if lower[at] not in ("in", "auf", "aus") or lower[at + 1] not in ("dem", "der", "denen"):
        return []
    for i in range(clause.first - 2, max(scene.first - 1, clause.first - _FAR), -1):
        if scene.reading.words[i] in ",;:":
            break
        if (found := document_at(scene, i)) is not None:
            return [(found.first, min(found.stop, clause.first - 1))]
    return []


#: tokens between a document and the relative clause that tells what stands in it
_FAR = 12


def document_place(scene: Scene, clause: Clause, *, bodies: bool = False) -> NounPhrase | None:
    """ "In dem Bericht wird vermutet", "wurde im „Merkur“ bezeichnet": the document in which it stands.

    With `bodies`, organisations too: "In der Partei ist von Verrat die Rede".
    """
    found = _prepositional(scene, clause, frozenset(("in", "im", "auf")))
    if found is None:
        return None
    if document_at(scene, found.head) is not None:
        return whole_field(scene, clause, found)
    head, closes = found.head, scene.syntax.closes
    named = head in closes and closes[head] - head <= _LONGEST_OUTLET and scene.reading.words[head + 1][:1].isupper()
    role = role_of(scene.reading.lower[head])  # "In Justizkreisen wird erzählt"
    circle = role is not None and role.sort is Sort.ANONYMOUS
    circle = circle or (bodies and role is not None and role.sort in _BODIES)
    says = named or circle or noun_for(scene.reading.lower[head]) is not None
    return whole_field(scene, clause, found) if says else None


_BODIES = frozenset((Sort.ORGANISATION, Sort.GOVERNMENT, Sort.GROUP))
#: tokens of the name of an outlet in quotation marks, without the mark that closes
_LONGEST_OUTLET = 4


def for_whom(scene: Scene, clause: Clause) -> Pieces:
    """Who judges: "Für Trainer Müller ist das „ein Witz“", "Für viele steht fest, dass"."""
    found = _prepositional(scene, clause, frozenset(("für",)))
    if found is None or can_speak(scene.syntax, found) < 2:
        return []
    if found.pronoun and found.stop == found.first + 1:
        return [(found.first, found.stop)] if scene.reading.lower[found.first] in _OTHERS else []
    if found.first - 2 > clause.verb and is_noun(scene.syntax, found.first - 2):
        return []  # "eine Chance für die Stadt"
    if found.stop == found.first + 1 and not _is_somebody(scene, found.head):
        return []  # "eine Chance für Kiel"
    return [(found.first, found.stop)]


_OTHERS = frozenset("ihn sie viele manche einige".split())


def _is_somebody(scene: Scene, i: int) -> bool:
    """Whether a bare noun names a role or a medium, or somebody with that surname in the article."""
    word = scene.reading.lower[i]
    known = role_of(word) is not None or source_of(word) is not None
    return known or i in scene.syntax.closes or scene.story.knows(scene.reading.words[i])


_OCCASIONS = word_class("occasions")
_TIMES = word_class("day_times")
