"""What a sentence leaves to the next one: its subject, who is brought up to speak, what "demnach" refers to.

All of it is asked of the sentence before, and only when a rule needs it.
"""

from dataclasses import dataclass

from newsclaims.claims.draft import Draft, Pieces
from newsclaims.claims.scene import Scene
from newsclaims.claims.stands import acts, announces, first_main, first_subject, held_in, is_told, takes_stand
from newsclaims.grammar.animacy import can_speak
from newsclaims.grammar.clauses import Clause
from newsclaims.grammar.nouns import begin_of
from newsclaims.grammar.phrases import NounPhrase, noun_phrase
from newsclaims.grammar.verbs import PL3, SG3, analyse
from newsclaims.lexicon import word_class
from newsclaims.lexicon.names import given_names
from newsclaims.lexicon.reporting import role_of, source_of
from newsclaims.model import Kind, Sort


def subject_before(scene: Scene) -> Pieces:
    """The subject of the sentence before, a possible speaker of a bare quotation."""
    found = first_subject(scene.story.before)
    return [(found[1].first, found[1].stop)] if found is not None else []


#: sentences that a speaker's floor outlives
PATIENCE = 3


@dataclass(frozen=True, slots=True)
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
    tells what a document holds, or is about one:  the document
    "Im Bericht werden Mängel aufgezählt."
    opens a paragraph, on somebody by name:        that person
    "Wirtin Ute Ahl ist hin- und hergerissen."
    is the writer's                                who had the floor, for some sentences; else the office that
                                                   did something before
    =============================================  ========================================================
    """
    story = scene.story
    distance = scene.number - story.floor_sentence
    if distance == 1 and (answering := _answers(scene)):
        return Turn(answering)
    if distance > 1 and not _is_background(scene):
        brought_up = introduced(scene)
        if brought_up and not stands and not _informs(scene):
            brought_up = []
        if brought_up and not _may_mean_floor(scene, brought_up):
            return Turn(brought_up)
        alive = story.floor is not None and distance <= PATIENCE
        if (acting := _acting(scene)) and not (alive and _is_new(scene, acting)):
            return Turn(acting, distance=2)
        if alive and _opened_paragraph(scene) and (named := _named(scene)):
            return Turn(named, distance=2)
        if heard := _heard(scene):
            return Turn(heard, distance=2)
        if not alive and (paper := _paper(scene)):
            return Turn(paper, distance=2)
    if story.floor is not None and distance <= PATIENCE:
        return Turn(story.floor.speaker, story.floor, distance)
    return Turn(_named(scene) or _earlier(scene) if stands else [], distance=distance)


def _is_background(scene: Scene) -> bool:
    """ "Das Bistum hatte 2018 eine Studie bestellt.": what went before, while somebody has the floor."""
    before = scene.story.before
    clause = first_main(before) if before is not None else None
    if (
        before is None
        or clause is None
        or scene.story.floor is None
        or scene.number - scene.story.floor_sentence > PATIENCE
    ):
        return False
    told = before.predicates.get(clause.index)
    # but "Der Rat hatte davor gewarnt.", "Der Rat hatte Neues zu berichten."
    acts_only = told is None or not (told.reports or told.lemma == "haben")
    return acts_only and before.reading.lower[clause.verb] in ("hatte", "hatten")


def _opened_paragraph(scene: Scene) -> bool:
    """Whether the sentence before begins the paragraph, and who has the floor spoke in another one."""
    sentences, number = scene.reading.sentences, scene.number
    here = sentences[number - 1].paragraph
    spoke = sentences[max(scene.story.floor_sentence, 0)].paragraph
    return sentences[number].paragraph == here != spoke and sentences[max(number - 2, 0)].paragraph != here


def _named(scene: Scene) -> Pieces:
    """A person whom the sentence before is about, by name: "Trainerin Ida Wolf rang nach Luft. | Das sei unfair."."""
    before = scene.story.before
    found = first_subject(before) if before is not None and before.number == scene.number - 1 else None
    if before is None or found is None or found[1].pronoun or is_told(before, found[0]):
        return []
    told, who = before.predicates.get(found[0].index), found[1]
    if told is None or told.passive:
        return []  # "Jan Ott wurde verhaftet. Er habe Geld gestohlen."
    named = any(word in given_names() for word in before.reading.words[who.first : who.stop])
    return [(who.first, who.stop)] if named and can_speak(before.syntax, who) == 2 else []


def _earlier(scene: Scene) -> Pieces:
    """The office that did something two or three sentences before, where nobody has spoken since."""
    story, reading = scene.story, scene.reading
    for number in range(scene.number - 2, max(scene.number - 1 - PATIENCE, story.floor_sentence, -1), -1):
        sentence = reading.sentences[number]
        if sentence.heading:
            break
        found = first_subject(earlier := Scene(reading, sentence.body, sentence.stop, number, story))
        if found is not None and (who := takes_stand(earlier, *found) or acts(earlier, *found)):
            return who
    return []


def _answers(scene: Scene) -> Pieces:
    """Who takes a stand on what is told: "Gerüchte, wonach der Kahn verkauft sei, wies *der Förster* zurück."."""
    before, floor = scene.story.before, scene.story.floor
    if before is None or floor is None or floor.evidence[0].rule != "phrase.wonach":
        return []
    found = first_subject(before)
    return takes_stand(before, *found) if found is not None else []


def _heard(scene: Scene) -> Pieces:
    """Who told the hearsay of a sentence before: "Die Polizei fasste ihn. Er soll ein Rad gestohlen haben. | …"."""
    last = scene.story.drafts[-1] if scene.story.drafts else None
    near = last is not None and scene.number - last.sentence <= PATIENCE and last.kind is Kind.FREE_INDIRECT
    return list(last.speaker) if last is not None and near else []


def _is_new(scene: Scene, who: Pieces) -> bool:
    """ "Zwei Beamte gaben sich als Jäger aus.", "Zeugen hielten ihn": persons who take the floor from nobody."""
    lower, (first, stop) = scene.reading.lower, who[0]
    if lower[first] in _INDEFINITE:
        return True
    role, clause = role_of(lower[first]), first_main(scene.story.before) if scene.story.before is not None else None
    several = clause is not None and analyse(lower[clause.verb]).flags & (SG3 | PL3) == PL3
    return stop == first + 1 and several and role is not None and role.sort in (Sort.PERSON, Sort.ANONYMOUS)


_INDEFINITE = word_class("plural_determiners") - frozenset(("alle", "beide", "sämtliche")) | frozenset(("ein", "eine"))


def turn_behind(scene: Scene, clause: Clause) -> Turn:
    """Who goes on behind a clause of the same sentence: "X sucht Zeugen; der Täter sei bewaffnet."."""
    who = scene.subject(clause)
    if who is not None and (speaker := takes_stand(scene, clause, who) or acts(scene, clause, who)):
        return Turn(speaker)
    return turn(scene)


def introduced(scene: Scene) -> Pieces:
    """Who has just been brought up to speak without a claim: "reagierte verhalten.", "sieht das anders."."""
    before = scene.story.before
    if before is None or before.number != scene.number - 1 or scene.story.floor_sentence == before.number:
        return []
    clause = first_main(before)
    return takes_stand(before, clause, before.subject(clause)) if clause is not None else []


def _informs(scene: Scene) -> bool:
    """Whether the sentence before tells that somebody informs: "Die Agentur berichtete über einen Streik."."""
    before = scene.story.before
    clause = first_main(before) if before is not None else None
    told = before.predicates.get(clause.index) if before is not None and clause is not None else None
    return told is not None and any(entry.dass and entry.direct for entry in told.entries)


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
    found = first_subject(before)
    if found is None or is_told(before, found[0]):
        return []
    told = before.predicates.get(found[0].index)
    if told is not None and (told.passive or told.lemma in ("stehen", "finden", "werden")):
        return held_in(before, found[0])
    return acts(before, *found)


def _paper(scene: Scene) -> Pieces:
    """The document that the sentence before is about: "Das Gutachten umfasst 80 Seiten. | Der Hang sei instabil."."""
    before = scene.story.before
    found = first_subject(before) if before is not None and before.number == scene.number - 1 else None
    if before is None or found is None or found[1].pronoun or is_told(before, found[0]):
        return []
    lower = before.reading.lower
    paper = source_of(lower[found[1].head]) == "document" and not lower[found[1].first].startswith(("kein", "dies"))
    return [(found[1].first, found[1].stop)] if paper else []


def announcer(scene: Scene) -> Pieces:
    """Who has announced in the sentence before what comes now: "nennt drei Gründe."."""
    if not scene.story.announces(scene.number):
        return []
    before = scene.story.before
    found = first_subject(before)
    if before is None or found is None:
        return []
    if can_speak(before.syntax, found[1]) < 2 or not announces(before, found[0], counted=True):
        return []
    spoken = (draft for draft in before.drafts if draft.kind is not Kind.REPORTED)
    if any(first <= found[0].verb < stop for draft in spoken for first, stop in draft.content + draft.frame):
        return []  # "Die Partei habe keinen Plan, twitterte X.": the announcement is told itself, or frames a claim
    return [(found[1].first, found[1].stop)]


def spoken_before(scene: Scene) -> Pieces:
    """Who said what stands in the sentence before: the last speaker in it, else its subject if it can speak."""
    before, floor = scene.story.before, scene.story.floor
    if before is not None:
        said = [draft.speaker for draft in before.drafts if draft.speaker and draft.kind is not Kind.REPORTED]
        if said:
            return list(said[-1])
        found = first_subject(before)
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


def there_before(scene: Scene) -> Pieces:
    """The body of the sentence before that "dort" points to: "Aus dem Rathaus kam nichts. | Dort hieß es, …"."""
    before = scene.story.before
    if before is None or before.number != scene.number - 1:
        return []
    lower = before.reading.lower
    for i in range(before.stop - 1, before.first, -1):
        role = role_of(lower[i]) if lower[i - 1] in _WHERE or lower[i - 2] in _WHERE else None
        if role is not None and role.sort in _HOUSES:
            return [(begin_of(before.syntax, i), i + 1)]
    return []


_WHERE = frozenset("aus bei beim in im an".split())
_HOUSES = (Sort.ORGANISATION, Sort.GOVERNMENT)


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
    if lower[i] in _HOUSEHOLDS:
        return None
    first = begin_of(scene.syntax, i)
    phrase = noun_phrase(scene.syntax, first, scene.stop, apposition=False, coordinate=False)
    return NounPhrase(first, max(phrase.stop if phrase is not None else 0, i + 1), i)


_PAPERS = word_class("papers")
_HOUSEHOLDS = word_class("households")


def surveyor_before(scene: Scene) -> Pieces:
    """Who has asked or counted in the sentence before: "Der Verband hat Mitglieder befragt. Danach …"."""
    found = first_subject(scene.story.before)
    if found is None or scene.story.before is None or can_speak(scene.story.before.syntax, found[1]) < 2:
        return []
    told = scene.story.before.predicates.get(found[0].index)
    surveys = told is not None and not told.passive and told.lemma in _SURVEYING
    return [(found[1].first, found[1].stop)] if surveys else []


_SURVEYING = word_class("surveying_verbs")
