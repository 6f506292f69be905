"""What a sentence leaves to the next one: its subject, who is brought up to speak, what "demnach" refers to.

All of it is asked of the sentence before, and only when a rule needs it.
"""

from functools import cache

from attrs import frozen

from newsclaims.claims.draft import Draft, Pieces
from newsclaims.claims.interest import announces_something
from newsclaims.claims.predicates import Predicate
from newsclaims.claims.scene import Scene
from newsclaims.grammar.clauses import Clause
from newsclaims.grammar.nouns import begin_of
from newsclaims.grammar.phrases import NounPhrase, noun_phrase
from newsclaims.grammar.segments import Form
from newsclaims.grammar.subjects import can_speak
from newsclaims.grammar.verbs import analyse, with_particle
from newsclaims.lexicon import lines, word_class
from newsclaims.lexicon.reporting import noun_for, role_of, source_of
from newsclaims.model import Kind, Polarity


def subject_before(scene: Scene) -> Pieces:
    """The subject of the sentence before, a possible speaker of a bare quotation."""
    found = _subject(scene.story.before)
    return [(found[1].first, found[1].stop)] if found is not None else []


#: sentences that a speaker's floor outlives
PATIENCE = 3


@frozen
class Turn:
    """Who goes on to speak."""

    speaker: Pieces
    floor: Draft | None = None  #: the claim whose speaker goes on, if it is one
    distance: int = 1  #: sentences since they spoke or were brought up


def turn(scene: Scene, *, stands: bool = True) -> Turn:
    """Who goes on to speak in a sentence without a frame, by the sentence before it; or none that only `stands`.

    =============================================  ========================================================
    the sentence before                            who goes on
    =============================================  ========================================================
    holds a claim                                  its speaker
    takes a stand: "X sieht das anders."           its subject
    names a source: "Kritik kam von X."            the source
    is the writer's, on what an office does:       the office
    "Die Behörde prüft den Fall."
    tells what a document holds:                   the document
    "Im Bericht werden Mängel aufgezählt."
    is the writer's                                who had the floor, for some sentences; else the office that
                                                   did something before
    =============================================  ========================================================
    """
    story = scene.story
    distance = scene.number - story.floor_sentence
    if distance == 1 and (answering := _answers(scene)):
        return Turn(answering)
    if distance > 1:
        brought_up = introduced(scene) if stands else []
        if brought_up and not _may_mean_floor(scene, brought_up):
            return Turn(brought_up)
        alive = story.floor is not None and distance <= PATIENCE
        if (acting := _acting(scene)) and not (alive and scene.reading.lower[acting[0][0]] in _INDEFINITE):
            return Turn(acting, distance=2)
        if heard := _heard(scene):
            return Turn(heard, distance=2)
    if story.floor is not None and distance <= PATIENCE:
        return Turn(story.floor.speaker, story.floor, distance)
    return Turn(_earlier(scene) if stands else [], distance=distance)


def _earlier(scene: Scene) -> Pieces:
    """The office that did something two or three sentences before, where nobody has spoken since."""
    story, reading = scene.story, scene.reading
    for number in range(scene.number - 2, max(scene.number - 1 - PATIENCE, story.floor_sentence, -1), -1):
        sentence = reading.sentences[number]
        if sentence.heading:
            break
        found = _subject(earlier := Scene(reading, sentence.body, sentence.stop, number, story))
        if found is not None and (who := _stands(earlier, *found) or _acts(earlier, *found)):
            return who
    return []


def _answers(scene: Scene) -> Pieces:
    """Who takes a stand on what is told: "Gerüchte, wonach der Kahn verkauft sei, wies *der Förster* zurück."."""
    before, floor = scene.story.before, scene.story.floor
    if before is None or floor is None or floor.evidence[0].rule != "phrase.wonach":
        return []
    found = _subject(before)
    return _stands(before, *found) if found is not None else []


def _heard(scene: Scene) -> Pieces:
    """Who told the hearsay of a sentence before: "Die Polizei fasste ihn. Er soll ein Rad gestohlen haben. | …"."""
    last = scene.story.drafts[-1] if scene.story.drafts else None
    near = last is not None and scene.number - last.sentence <= PATIENCE and last.kind is Kind.FREE_INDIRECT
    return list(last.speaker) if last is not None and near else []


#: "Zwei Beamte gaben sich als Jäger aus.": persons new to the text, who take the floor from nobody
_INDEFINITE = word_class("plural_determiners") - frozenset(("alle", "beide", "sämtliche")) | frozenset(("ein", "eine"))


def turn_behind(scene: Scene, clause: Clause) -> Turn:
    """Who goes on behind a clause of the same sentence: "X sucht Zeugen; der Täter sei bewaffnet."."""
    who = scene.subject(clause)
    if who is not None and (speaker := _stands(scene, clause, who) or _acts(scene, clause, who)):
        return Turn(speaker)
    return turn(scene)


def introduced(scene: Scene) -> Pieces:
    """Who has just been brought up to speak without a claim: "reagierte verhalten.", "sieht das anders."."""
    before = scene.story.before
    if before is None or before.number != scene.number - 1 or scene.story.floor_sentence == before.number:
        return []
    found = _subject(before)
    return _stands(before, *found) if found is not None else []


def _stands(scene: Scene, clause: Clause, who: NounPhrase) -> Pieces:
    """The subject of a clause, if it takes a stand there."""
    told = scene.predicates.get(clause.index)
    if told is None or told.passive or _is_told(scene, clause):
        return []
    lemma = told.lemma if told.reports else _with_particle(scene, told)
    certainty = can_speak(scene.syntax, who)
    if lemma in _MEETS and (whose := _met(scene, clause)):
        return whose
    if certainty < 2:
        if lemma in ("kommen", "erfolgen", "stammen"):
            return _whose(scene, clause, who)
        if not (certainty and told.reports and told.entries[0].polarity is Polarity.DENIES):
            return []  # but "Dem widersprach die Stadt."
    # "Die Polizei zählte dagegen 2000", not "Schwierig hingegen war der Aufstieg"
    lower, tokens = scene.reading.lower, clause.tokens
    set_apart = told.lemma != "sein" and any(lower[i] in _CONTRASTS for i in tokens)
    set_apart = set_apart or (told.lemma == "sein" and lower[tokens[-1]] in _STANCES)  # "Der Vize ist dagegen"
    return [(who.first, who.stop)] if told.reports or lemma in attitudes() or set_apart else []


def _may_mean_floor(scene: Scene, who: Pieces) -> bool:
    """Whether "er" or "sie" is who has had the floor right before, whose own phrase names them better."""
    floor = scene.story.floor
    if floor is None or not floor.speaker or scene.number - scene.story.floor_sentence > 2:
        return False
    lower = scene.reading.lower
    first, stop = who[0]
    begins = lower[floor.speaker[0][0]]
    if lower[first:stop] == ["er"]:
        return begins not in ("die", "eine", "sie")
    return lower[first:stop] == ["sie"] and begins not in ("der", "ein", "er", "dem", "einem")


def _acting(scene: Scene) -> Pieces:
    """The office that acts in the sentence before, or the document that holds what it tells."""
    before = scene.story.before
    if before is None or before.number != scene.number - 1:
        return []
    found = _subject(before)
    if found is None or _is_told(before, found[0]):
        return []
    told = before.predicates.get(found[0].index)
    if told is not None and (told.passive or told.lemma in ("stehen", "finden", "werden")):
        return _held_in(before, found[0])
    return _acts(before, *found)


def _is_told(scene: Scene, clause: Clause) -> bool:
    """Whether a clause is itself somebody's words, in the Konjunktiv; "möchte" is none by its sense."""
    return scene.konjunktiv(clause.verb) and not scene.reading.lower[clause.verb].startswith("möchte")


def _acts(scene: Scene, clause: Clause, who: NounPhrase) -> Pieces:
    """The subject of a clause, if it is an office that does something there."""
    told = scene.predicates.get(clause.index)
    if told is None or told.passive or "sein" in analyse(scene.reading.lower[clause.verb]).lemmas:
        return []
    return [(who.first, who.stop)] if not who.pronoun and _is_office(scene, who) else []


def _is_office(before: Scene, who: NounPhrase) -> bool:
    """Somebody in an office, an organisation or a medium; whoever is only struck by events is none."""
    lower, words = before.reading.lower, before.reading.words
    for i in range(who.first, min(who.stop, who.head + 3)):
        role = role_of(lower[i]) if words[i][:1].isupper() else None
        if role is not None:
            return role.in_office
    name = words[who.head]
    short = name.isupper() and name.isalpha() and len(name) > 1 and name.lower() not in _INITIALS_OF_THINGS
    return short or lower[who.head] in before.story.voices


#: "BUND", "ADAC" do something, "LKW" do not
_INITIALS_OF_THINGS = word_class("initials_of_things")


def _held_in(before: Scene, clause: Clause) -> Pieces:
    """ "In einem Gutachten werden Mängel aufgezählt": the document."""
    lower = before.reading.lower
    for i in clause.tokens:
        if lower[i] in ("in", "im"):
            inner = noun_phrase(before.syntax, i + 1, clause.stop, apposition=False)
            if inner is not None and source_of(lower[inner.head]) == "document":
                return [(inner.first, inner.stop)]
    return []


def _with_particle(before: Scene, told: Predicate) -> str:
    """The infinitive of a verb that reports nothing, with a particle that stands apart: "gab sich als X *aus*"."""
    apart = told.cue[-1] if told.cue[-1] == told.clause.segments[-1].tokens[-1] else told.clause.verb
    particle = before.reading.lower[apart] if apart != told.clause.verb else ""
    return with_particle(told.lemma, particle) or told.lemma


def _whose(before: Scene, clause: Clause, subject: NounPhrase) -> Pieces:
    """Who stands behind an utterance: "Kritik kam dagegen von Kapitän Haas.", "Die Rüge stammt vom Wirt."."""
    lower = before.reading.lower
    for i in clause.tokens:
        if lower[i] in ("von", "vom", "aus", "durch") and noun_for(lower[subject.head]) is not None:
            inner = noun_phrase(before.syntax, i + 1, clause.stop)
            if inner is not None and can_speak(before.syntax, inner):
                return [(inner.first, inner.stop)]
    return []


def _met(before: Scene, clause: Clause) -> Pieces:
    """Whose stand something meets with: "Auf Kritik stößt der Plan *beim Imkerbund*.", "sorgt *bei Eltern* für Wut"."""
    lower = before.reading.lower
    for i in clause.tokens:
        if lower[i] in ("bei", "beim", "unter"):
            inner = noun_phrase(before.syntax, i + 1, clause.stop)
            if inner is not None and not inner.pronoun and can_speak(before.syntax, inner) == 2:
                return [(inner.first, inner.stop)]
    return []


#: "stößt bei ihnen auf Kritik", "sorgt bei ihnen für Unmut"
_MEETS = word_class("meeting_verbs")

#: what sets a speaker against the one before: "Die Polizei zählte dagegen 2000."
_CONTRASTS = word_class("contrast_adverbs")
_STANCES = word_class("stances")


def announcer(scene: Scene) -> Pieces:
    """Who has announced in the sentence before what comes now: "nennt drei Gründe."."""
    before = scene.story.before
    if before is None or before.number != scene.number - 1 or before.reading.words[before.stop - 1] != ".":
        return []
    if not announces_something(before.reading, before.first, before.stop):
        return []
    found = _subject(before)
    if found is None or can_speak(before.syntax, found[1]) < 2 or not announces(before, found[0], counted=True):
        return []
    spoken = (draft for draft in before.drafts if draft.kind is not Kind.REPORTED)
    if any(first <= found[0].verb < stop for draft in spoken for first, stop in draft.content + draft.frame):
        return []  # "Die Partei habe keinen Plan, twitterte X.": the announcement is told itself, or frames a claim
    return [(found[1].first, found[1].stop)]


def announces(scene: Scene, clause: Clause, *, counted: bool = False) -> bool:
    """Whether a clause ends with a noun of saying as its object, or remembers.

    Where no colon follows, what is announced must be `counted`: "nennt zwei Gründe."; not "hat Probleme."
    """
    told = scene.predicates.get(clause.index)
    if told is None or told.passive:
        return False
    lower = scene.reading.lower
    if told.lemma in ("erinnern", "schildern", "erzählen"):
        return any(lower[i] in ("sich", "genau", "so") for i in clause.tokens)
    nouns = [i for i in clause.tokens if i > clause.verb and lower[i] in _statement_nouns()]
    if counted:
        nouns = [i for i in nouns if not _COUNTING.isdisjoint(lower[i - 2 : i])]
    return told.lemma in _ANNOUNCING and bool(nouns)


_ANNOUNCING = word_class("announcing_verbs")
_COUNTING = word_class("counting_words")


def _subject(before: Scene | None) -> tuple[Clause, NounPhrase] | None:
    """The first main clause of a sentence with its subject."""
    if before is None:
        return None
    for clause in before.syntax.clauses:
        if clause.form is Form.MAIN and clause.verb >= 0:
            found = before.subject(clause)
            return (clause, found) if found is not None else None
    return None


@cache
def attitudes() -> frozenset[str]:
    """Verbs of attitude, behind which a sentence in the Konjunktiv is the words of their subject."""
    return frozenset(lines("attitude_verbs.txt"))


@cache
def _statement_nouns() -> frozenset[str]:
    """Nouns that announce what somebody says."""
    return frozenset(word.lower() for word in lines("statement_nouns.txt"))


def spoken_before(scene: Scene) -> Pieces:
    """Who said what stands in the sentence before: the last speaker in it, else its subject if it can speak."""
    before, floor = scene.story.before, scene.story.floor
    if before is not None:
        said = [draft.speaker for draft in before.drafts if draft.speaker and draft.kind is not Kind.REPORTED]
        if said:
            return list(said[-1])
        found = _subject(before)
        if found is not None and not found[1].pronoun and can_speak(before.syntax, found[1]) == 2:
            return [(found[1].first, found[1].stop)]
    return list(floor.speaker) if floor is not None else subject_before(scene)


def document_before(scene: Scene) -> Pieces:
    """The document or saying of the sentence before, which "demnach" refers back to."""
    before = scene.story.before
    if before is None:
        return []
    lower, closes = before.reading.lower, before.syntax.closes
    for draft in before.drafts:  # "Wie die „Elbe-Post“ meldet, fehlt der Bescheid. Demnach …"
        for first, stop in draft.speaker:
            if any(i in closes or source_of(lower[i]) is not None for i in range(first, stop)):
                return list(draft.speaker)
    return _document(before)


def _document(scene: Scene) -> Pieces:
    """The first document that a sentence names."""
    for i in range(scene.first, scene.stop):
        if (found := document_at(scene, i)) is not None:
            return [(found.first, found.stop)]
    return []


def document_at(scene: Scene, i: int) -> NounPhrase | None:
    """The phrase of the document whose noun is token `i`, or None if it is no document."""
    lower, words = scene.reading.lower, scene.reading.words
    if not words[i][:1].isupper() or (source_of(lower[i]) != "document" and lower[i] not in _PAPERS):
        return None
    first = begin_of(scene.syntax, i)
    phrase = noun_phrase(scene.syntax, first, scene.stop, apposition=False, coordinate=False)
    return NounPhrase(first, max(phrase.stop if phrase is not None else 0, i + 1), i)


_PAPERS = word_class("papers")
