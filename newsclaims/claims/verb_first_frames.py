"""Frames told by their place alone: "Der Bau sei fertig, strahlte der Wirt."."""

from newsclaims.claims.draft import Draft
from newsclaims.claims.roles import group, speaks
from newsclaims.claims.scene import Scene
from newsclaims.grammar.clause_forms import Form
from newsclaims.grammar.clauses import Clause
from newsclaims.grammar.finite import AUXILIARIES
from newsclaims.grammar.mood import is_konjunktiv
from newsclaims.grammar.phrases import NounPhrase
from newsclaims.model import Kind, Medium


def framed_behind(scene: Scene, main: Clause) -> bool:
    """Whether a clause with its verb first frames what stands before it in Konjunktiv I, with any verb; adds the claim.

    Verbs of the lexicon have had their say before. "Sollte er gehen, …" and "…, sagte aber nichts" are other clauses.
    """
    before = scene.syntax.clauses[: main.index]
    if any(clause.verb >= 0 and not scene.konjunktiv(clause.verb, weak=True) for clause in before):
        return False  # "Indem er schreibe, das sei falsch, irrt der Wirt": the writer's sentence
    for clause in scene.syntax.clauses[main.index + 1 :]:
        if (speaker := _speaker(scene, clause)) is not None:
            _add(scene, clause, speaker)
            return True
    return False


def _speaker(scene: Scene, clause: Clause) -> NounPhrase | None:
    """Somebody who stands behind the verb of a clause that begins with it: ", strahlte | der Wirt"."""
    if clause.form is not Form.MAIN or clause.segments[0].mark != "," or clause.verb != clause.first:
        return None
    lower, told = scene.reading.lower, scene.predicates.get(clause.index)
    if told is None or told.passive or told.negated or told.modal:
        return None
    if lower[clause.verb] in AUXILIARIES or is_konjunktiv(lower[clause.verb]):
        return None
    found = scene.subject(clause)
    if found is None or found.first < clause.verb or speaks(scene, found) < 2:
        return None
    return found if "doch" not in lower[clause.first : clause.stop] else None


def _add(scene: Scene, frame: Clause, speaker: NounPhrase) -> None:
    """Add the claim, which may go on behind its frame."""
    segments, told = scene.syntax.segments, scene.predicates.get(frame.index)
    pieces = [(segments[0].first, frame.first - 1)]
    goes_on = next((segment for segment in segments if segment.first >= frame.stop), None)
    if goes_on is not None and goes_on.verb >= 0 and scene.konjunktiv(goes_on.verb, weak=True):
        pieces.append((goes_on.first, scene.end))
    scene.framed.add(frame.index)
    scene.add(
        Draft(
            kind=Kind.INDIRECT,
            content=pieces,
            sentence=scene.number,
            speaker=[(speaker.first, speaker.stop)],
            cue=group(told.cue) if told is not None else [],
            frame=[(frame.first - 1, frame.stop)],
            medium=Medium.SPEECH,
        ),
        "floor.verb_first",
        scene.reading.words[frame.verb],
    )
