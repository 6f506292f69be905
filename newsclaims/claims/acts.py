"""Reported acts: "forderte mehr Geld", "lehnte den Vorschlag ab", "sprach von Erpressung".

Verb and object together tell what was said or held, without the words. The content is the whole clause.
"""

from newsclaims.claims.draft import Draft, Pieces
from newsclaims.claims.predicates import Predicate
from newsclaims.claims.roles import group, has_noun_object, roles, speaks
from newsclaims.claims.scene import Scene
from newsclaims.grammar.clauses import Clause
from newsclaims.grammar.mood import is_konjunktiv_1
from newsclaims.grammar.segments import Form
from newsclaims.grammar.verbs import analyse, is_particle
from newsclaims.lexicon import word_class
from newsclaims.lexicon.reporting import ReportingVerb
from newsclaims.model import Kind, Medium, Polarity


def reported_acts(scene: Scene) -> None:
    """Claims of a verb and its object, where no clause of content has been found."""
    for index, told in scene.predicates.items():
        clause = scene.syntax.clauses[index]
        if not told.reports or index in scene.framed or clause.verb < 0 or clause.form is not Form.MAIN:
            continue
        around = [draft for draft in scene.drafts if any(a <= clause.verb < b for a, b in draft.content)]
        phrase = (
            around[0] if len(around) == 1 and around[0].evidence[0].rule.startswith(("phrase.", "frame.wie")) else None
        )
        if around and phrase is None:
            continue
        if is_konjunktiv_1(scene.reading.lower[clause.verb]) and scene.konjunktiv(clause.verb):
            continue  # "man befürchte einen Einsatz": somebody's words, not the writer's
        if scene.reading.lower[clause.verb] in ("hatte", "hatten"):
            continue  # background of what is told now
        if told.modal in ("können", "sollen", "müssen", "dürfen") or scene.reading.words[scene.stop - 1] == "?":
            continue
        entry, governed = _object(scene, clause, told)
        if entry is None:
            continue
        _add(scene, clause, told, entry, governed, phrase)


def _object(scene: Scene, clause: Clause, told: Predicate) -> tuple[ReportingVerb | None, list[int]]:
    """The use of the verb whose telling object stands in the clause, with the tokens that belong to the cue."""
    lower, tokens = scene.reading.lower, clause.tokens
    if told.lemma == "äußern" and any(lower[i] in _LIKEWISE for i in tokens):
        return told.entries[0], []
    if told.lemma == "nennen" and has_noun_object(scene, clause, told) and _judges(scene, clause, told):
        return told.entries[0], []
    for entry in told.entries:
        for item in entry.objects:
            if not item.reported:
                continue
            if item.form in ("acc", "dat", "gen"):
                if has_noun_object(scene, clause, told):
                    return entry, []
                continue
            for place, i in enumerate(tokens):
                word = lower[i]
                if _same_preposition(word, item.form) and place + 1 < len(tokens):
                    if tokens[place + 1] in scene.syntax.closes:
                        return None, []  # "sprach von „reiner Willkür“": the quotation is all that is said
                    return entry, [i]
                if word in ("da" + item.form, "dar" + item.form):
                    return entry, [i]
    return None, []


#: "äußerte sich ähnlich": what somebody else has just said
_LIKEWISE = word_class("likewise")


def _judges(scene: Scene, clause: Clause, told: Predicate) -> bool:
    """ "nannte den Plan weltfremd": a bare adjective at the end of the clause."""
    words, lower = scene.reading.words, scene.reading.lower
    rest = [i for i in clause.tokens if i not in told.cue]
    if not rest:
        return False
    last = rest[-1]
    return (
        words[last] == lower[last]
        and last not in scene.syntax.closes
        and last > clause.verb
        and not scene.syntax.function.get(lower[last], 0)
    )


def _same_preposition(word: str, form: str) -> bool:
    melted = {
        "zum": "zu",
        "zur": "zu",
        "vom": "von",
        "vorm": "vor",
        "am": "an",
        "im": "in",
        "ins": "in",
        "fürs": "für",
        "beim": "bei",
        "aufs": "auf",
        "ums": "um",
        "übers": "über",
    }
    return melted.get(word, word) == form


#: what is held rather than said: the content is the thing itself, without holder and verb
_HELD = frozenset((Medium.THOUGHT, Medium.SPEECH_THOUGHT, Medium.THOUGHT_WRITING, Medium.SPEECH_THOUGHT_WRITING))


def _without(scene: Scene, piece: tuple[int, int], left_out: set[int]) -> Pieces:
    """A stretch of tokens without some of them, and without marks at the seams."""
    kept = group([i for i in range(*piece) if i not in left_out])
    words = scene.reading.words
    return [(a, b) for a, b in kept if any(words[i][:1].isalnum() for i in range(a, b))] or [piece]


def _is_thing(scene: Scene, clause: Clause) -> bool:
    subject = scene.subject(clause)
    if subject is None:
        return False
    own = subject.pronoun and scene.reading.lower[subject.head] in ("ich", "wir")  # the writer
    return own or not speaks(scene, subject)


def _add(
    scene: Scene, clause: Clause, told: Predicate, entry: ReportingVerb, governed: list[int], phrase: Draft | None
) -> None:
    who = roles(scene, clause, told)
    if not who.speaker or _is_thing(scene, clause):
        return
    segments = scene.syntax.segments
    mine = [n for n, owner in enumerate(scene.clause_of) if owner is clause]
    stop = mine[-1] + 1
    while stop < len(segments) and segments[stop].form is not Form.MAIN and segments[stop].mark not in (";", ":"):
        stop += 1
    first = clause.first
    if clause.segments[0].mark in ("und", ",", "–") and clause.segments[0].lead:
        first = clause.segments[0].tokens[clause.segments[0].lead]
    last = scene.stop if stop == len(segments) and first == scene.first else segments[stop - 1].stop
    pieces: Pieces = list(phrase.content) if phrase is not None else [(first, last)]
    if phrase is None and (entry.medium in _HELD or told.lemma == "äußern"):
        lower = scene.reading.lower
        verbal = {i for i in told.cue if lower[i] == "sich" or analyse(lower[i]).flags or is_particle(lower[i])}
        pieces = _without(scene, (first, segments[stop - 1].stop), {*verbal, *range(*who.speaker[0])})
    polarity = entry.polarity
    if told.negated and polarity is Polarity.DENIES:
        polarity = Polarity.ASSERTS
    scene.add(
        Draft(
            kind=Kind.REPORTED,
            content=pieces,
            sentence=scene.number,
            speaker=who.speaker,
            cue=group(sorted({*told.cue, *governed})),
            addressee=who.addressee,
            source=who.source,
            medium=entry.medium,
            mood=scene.mood(pieces),
            verbs=scene.verbs(pieces),
            polarity=polarity,
            within=phrase,
        ),
        "act.object",
        scene.words(group(told.cue)),
    )
