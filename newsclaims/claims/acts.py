"""Reported acts: "forderte mehr Geld", "lehnte den Vorschlag ab", "sprach von Erpressung".

Verb and object together tell what was said or held, without the words. The content is the whole clause.
"""

from newsclaims.claims.act_objects import telling_object
from newsclaims.claims.draft import Draft, Pieces
from newsclaims.claims.gaps import Gap, gaps_of
from newsclaims.claims.objects import without_patient
from newsclaims.claims.predicates import Predicate
from newsclaims.claims.roles import group, roles, speaks
from newsclaims.claims.scene import Scene
from newsclaims.claims.titles import is_kind_of_work
from newsclaims.grammar.clause_forms import Form
from newsclaims.grammar.clauses import Clause
from newsclaims.grammar.phrases import NounPhrase
from newsclaims.grammar.verbs import analyse, is_particle
from newsclaims.lexicon import word_class
from newsclaims.lexicon.reporting import ReportingVerb, source_of
from newsclaims.model import Kind, Polarity


def reported_acts(scene: Scene) -> None:
    """Claims of a verb and its object, where no clause of content has been found."""
    for clause, told in scene.predicates.reporting:
        if clause.index in scene.framed or clause.verb < 0 or not _stands_alone(scene, clause):
            continue
        if _is_set_aside(scene, clause, told):
            continue
        around = [draft for draft in scene.drafts if any(a <= clause.verb < b for a, b in draft.content)]
        before = [draft for draft in around if _is_of_another(clause, draft)]
        around = [draft for draft in around if draft not in before]
        phrase = next((draft for draft in around if _is_medium(scene, draft)), None)
        if around and (phrase is None or len(around) > 1):
            continue
        scene.part_object(clause, told)
        entry, governed = telling_object(scene, clause, told)
        if entry is None:
            continue
        gaps = gaps_of(scene, clause, told, governed) if len(clause.segments) > 1 else []
        act = _add(scene, clause, told, entry, governed, phrase)
        if act is not None and gaps:
            _add_gapped(scene, act, gaps)
        for other in before if act is not None else ():
            other.end_before(clause.first, scene.stop)


def _add_gapped(scene: Scene, act: Draft, gaps: list[Gap]) -> None:
    """ "A fordert Geld, | B mehr Zeit": the act of B, with the verb of the one before."""
    act.end_before(gaps[0].first, scene.stop)
    for gap in gaps:
        scene.add(
            Draft(
                kind=Kind.REPORTED,
                content=[(gap.first, gap.stop)],
                sentence=scene.number,
                speaker=[(gap.who.first, gap.who.stop)],
                cue=list(act.cue),
                medium=act.medium,
                polarity=act.polarity,
            ),
            "act.gapped",
            scene.words(act.cue),
        )


def _stands_alone(scene: Scene, clause: Clause) -> bool:
    """Whether a clause is a main clause, or set against one: "während die Opposition den Entwurf ablehnte"."""
    if clause.form is Form.MAIN:
        return True
    return clause.form is Form.SUB and scene.reading.lower[clause.tokens[clause.segments[0].lead]] in _AGAINST


#: conjunctions that set what one holds against what another holds
_AGAINST = word_class("setting_against")


def _is_set_aside(scene: Scene, clause: Clause, told: Predicate) -> bool:
    """Whether a clause is put as a question, a possibility, the background, a state or another's words."""
    lower = scene.reading.lower
    verb = lower[clause.verb]
    if scene.konjunktiv(clause.verb) and not verb.startswith("möchte"):
        return True  # "man befürchte einen Einsatz": somebody's words, not the writer's
    done = "worden" in (lower[i] for i in told.cue)
    if verb in ("hatte", "hatten") or (verb in ("war", "waren") and done):
        return True  # background of what is told now
    if told.due or verb in ("musste", "mussten") or scene.reading.words[scene.stop - 1] == "?":
        return True
    if verb in _FUTURE and not told.passive and len(told.cue) > 1:
        return True  # "wird das fordern": still to come
    if told.modal in _PLANS and not told.negated and all(lower[i] != "weder" for i in clause.tokens):
        return True  # "will mehr Geld fordern": a plan; but "will das nicht ausschließen" is said
    state = len(told.cue) > 1 and verb in _BE and told.lemma not in _MOVING and not done
    return state and not any(entry.base == "sein" for entry in told.entries)  # "sind zur Wahl aufgerufen"


_FUTURE = frozenset(("wird", "werden"))
_PLANS = frozenset(("wollen", "mögen"))
_BE = frozenset(("ist", "sind", "war", "waren"))
#: verbs with sein in the perfect: "ist von einem Unfall ausgegangen"
_MOVING = word_class("perfects_with_sein")


def _is_of_another(clause: Clause, draft: Draft) -> bool:
    """Whether a phrase attributes the clause before: "laut Veranstalter kamen 20, die Polizei spricht von zehn"."""
    opens = draft.cue and draft.cue[-1][1] <= clause.first and draft.content[0][0] < clause.first
    return bool(opens) and draft.evidence[0].rule.startswith("phrase.") and clause.segments[0].mark in (",", ";")


def _is_medium(scene: Scene, draft: Draft) -> bool:
    """Whether a medium or paper tells of the act: "Nach einem Bericht der Zeitung hält der Ökonom …".

    Anybody else who tells of it speaks for himself: "Die Firma rechnet laut Sprecher mit Verlusten".
    """
    if not draft.evidence[0].rule.startswith(("phrase.", "frame.wie")):
        return False
    lower, closes = scene.reading.lower, scene.syntax.closes
    named = [i for a, b in (*draft.speaker, *draft.cue) for i in range(a, b)]
    return any(i in closes or (source_of(lower[i]) is not None and lower[i] != "angaben") for i in named)


def _is_thing(scene: Scene, clause: Clause) -> bool:
    """Whether the subject cannot speak, or is the writer: "das Beben forderte", "den Fahrer erwartet eine Strafe"."""
    subject = scene.subject(clause)
    lower = scene.reading.lower
    if subject is None or lower[subject.first : subject.stop] == ["man"]:
        return False  # whom "man" stands for has been asked before
    awaits = lower[clause.verb].startswith("erwarte") and lower[clause.first] in ("den", "einen", "ihn")
    if awaits and subject.first > clause.verb and lower[subject.first] in ("ein", "eine"):
        return True
    if lower[subject.head] in _TIMES and subject.first < subject.head:
        return True  # "Der Abend versprach gute Laune"
    told = scene.predicates.get(clause.index)
    if told is not None and told.lemma == "erzählen" and is_kind_of_work(lower[subject.head]):
        return True  # "Der Film erzählt von zwei Brüdern"
    own = subject.pronoun and lower[subject.head] in ("ich", "wir")  # the writer
    return own or lower[subject.first] in _NOBODY or not speaks(scene, subject)


_NOBODY = frozenset("niemand keiner keine kein keines weder nicht".split())


_TIMES = word_class("day_times") | word_class("time_nouns")


def _goes_on(scene: Scene, clause: Clause, told: Predicate) -> Draft | None:
    """The claim before, whose speaker does this, too: "Bemängelt wird außerdem …", "Als Grund wurde … genannt"."""
    story, sentences = scene.story, scene.reading.sentences
    near = story.floor_sentence == scene.number - 1
    if not near or sentences[scene.number].paragraph != sentences[scene.number - 1].paragraph:
        return None
    lower = scene.reading.lower
    given = lower[clause.first] == "als" and told.lemma in ("nennen", "angeben", "anführen")
    return story.floor if given or any(lower[i] in _ADDITIVE for i in clause.tokens) else None


_ADDITIVE = word_class("additive_adverbs")


def _is_ruling(scene: Scene, told: Predicate, speaker: Pieces) -> bool:
    """ "Das Landgericht wies die Klage ab": what a court decides is done, not said."""
    lower = scene.reading.lower
    if told.lemma == "verurteilen" and any(lower[i] == "wegen" for i in told.clause.tokens):
        return True
    return told.lemma in _RULINGS and any(
        lower[i].endswith(_COURTS) for first, stop in speaker for i in range(first, stop)
    )


_RULINGS = word_class("rulings")
_COURTS = tuple(word_class("courts"))


def _extent(scene: Scene, clause: Clause, told: Predicate) -> tuple[int, int]:
    """A main clause with the clauses that depend on it, but for those that set something against it."""
    segments = scene.syntax.segments
    stop = max(n for n, owner in enumerate(scene.clause_of) if owner is clause) + 1
    while stop < len(segments) and not _parts(scene, stop):
        stop += 1
    first = clause.first if told.passive else _shared_beginning(scene, clause)
    if first == clause.first and clause.segments[0].mark in ("und", ",", "–") and clause.segments[0].lead:
        first = clause.segments[0].tokens[clause.segments[0].lead]
    return first, scene.stop if stop == len(segments) and first == scene.first else segments[stop - 1].stop


def _shared_beginning(scene: Scene, clause: Clause) -> int:
    """Where the clause of a second verb begins that shares its subject: "öffnete die Schleuse und warnte vor Wasser".

    If the first verb makes a claim of its own, the second one stands alone.
    """
    subject = scene.subject(clause)
    if clause.segments[0].mark != "und" or clause.order != 1 or not clause.index or subject is None:
        return clause.first
    before = scene.syntax.clauses[clause.index - 1]
    if before.form is not Form.MAIN or before.index in scene.framed or not before.first <= subject.first < clause.first:
        return clause.first
    if any(i in scene.syntax.closes for i in before.tokens):
        return clause.first  # "„Schluss!“, rief er und forderte Ruhe"
    if any(a <= before.verb < b for draft in scene.drafts for a, b in (*draft.content, *draft.frame)):
        return clause.first
    return before.first


def _parts(scene: Scene, number: int) -> bool:
    """Whether a segment is no part of the clause before it: another main clause, "während …", "obwohl …"."""
    segment, owner = scene.syntax.segments[number], scene.clause_of[number]
    if segment.form is Form.MAIN or segment.mark in (";", ":"):
        return True
    if owner is not None and owner.form is Form.MAIN and owner.segments[0] is segment:
        return True  # "sie wies das zurück, | der Sprecher, Jan Ott, erklärte: …"
    return segment.form is Form.SUB and not _APART.isdisjoint(
        scene.reading.lower[i] for i in segment.tokens[segment.lead : segment.lead + 2]
    )


#: conjunctions of clauses that set something against the one before, or draw a conclusion of the writer's
_APART = word_class("contrasting_conjunctions")


def _content(scene: Scene, clause: Clause, told: Predicate, speaker: Pieces) -> Pieces:
    """The whole clause; where it only points to what is known, what is left without speaker and verb.

    "vermutet dahinter System" and "sieht das ähnlich" tell nothing but these words.
    """
    first, stop = _extent(scene, clause, told)
    lower = scene.reading.lower
    if not any(lower[i] in _POINTING for i in clause.tokens):
        return [(first, stop)]
    stop = min(stop, scene.end)
    verbal = {i for i in told.cue if lower[i] == "sich" or analyse(lower[i]).flags or is_particle(lower[i])}
    kept = group([i for i in range(first, stop) if i not in verbal | set(range(*speaker[0]))])
    words = scene.reading.words
    return [(a, b) for a, b in kept if any(words[i][:1].isalnum() for i in range(a, b))] or [(first, stop)]


_POINTING = word_class("pointing_contents")


def _add(
    scene: Scene, clause: Clause, told: Predicate, entry: ReportingVerb, governed: list[int], phrase: Draft | None
) -> Draft | None:
    """Add the claim of an act: "forderte mehr Geld"."""
    who = roles(scene, clause, told)
    if told.passive and governed and who.speaker and who.speaker[0][0] == governed[-1] + 1:
        who.speaker = []  # "wurde von dem Fund berichtet": not by whom
    if told.passive and who.speaker:
        first, stop = who.speaker[0]
        agent = without_patient(scene.syntax, clause, told, NounPhrase(first, stop, first))
        who.speaker = [(agent.first, agent.stop), *who.speaker[1:]]
    floor = _goes_on(scene, clause, told) if told.passive and not who.speaker else None
    if floor is not None:
        who.speaker = list(floor.speaker)
    if not who.speaker or (not told.passive and _is_thing(scene, clause)) or _is_ruling(scene, told, who.speaker):
        return None
    pieces = list(phrase.content) if phrase is not None else _content(scene, clause, told, who.speaker)
    polarity = entry.polarity
    if told.negated and polarity is Polarity.DENIES:
        polarity = Polarity.ASSERTS
    return scene.add(
        Draft(
            kind=Kind.REPORTED,
            content=pieces,
            sentence=scene.number,
            speaker=who.speaker,
            cue=group(sorted({*told.cue, *governed})),
            addressee=who.addressee,
            source=who.source,
            medium=entry.medium,
            polarity=polarity,
            within=phrase,
            floor=floor,
        ),
        "act.object",
        scene.words(group(told.cue)),
    )
