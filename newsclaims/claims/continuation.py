"""The floor: Konjunktiv sentences that run on without a frame belong to the speaker who has it."""

from newsclaims.claims.draft import Draft, Pieces
from newsclaims.claims.scene import Scene
from newsclaims.grammar.clauses import Form
from newsclaims.grammar.mood import is_konjunktiv, is_konjunktiv_1
from newsclaims.model import Kind

_FORMULAE = ("es sei denn", "sei es", "wie dem auch sei", "gott sei", "koste es", "es lebe", "man nehme", "sei dank", "komme was", "wie immer")
#: sentences of the writer's that a speaker's floor outlives
_PATIENCE = 4


def continuation(scene: Scene) -> None:
    """A sentence in the Konjunktiv that nobody frames, spoken by who has the floor."""
    floor = scene.story.floor
    clause_verbs = []
    for clause in scene.syntax.clauses:
        if clause.form is Form.MAIN and clause.verb >= 0 and not _covered(scene, clause.verb):
            clause_verbs.append(clause)
    if not clause_verbs:
        return
    main = clause_verbs[0]
    text = " ".join(scene.reading.lower[scene.first : scene.stop])
    if any(formula in text for formula in _FORMULAE):
        return
    if any(draft.kind is not Kind.DIRECT or True for draft in scene.drafts if not _inner(scene, draft)):
        return
    lower = scene.reading.lower
    sure = scene.konjunktiv(main.verb) and is_konjunktiv_1(lower[main.verb])
    if floor is None:
        return
    distance = scene.number - scene.story.floor_sentence
    if not sure:
        if not (scene.konjunktiv(main.verb, weak=True) and any(is_konjunktiv_1(lower[clause.verb]) for clause in clause_verbs)):
            if not scene.konjunktiv(main.verb, weak=True) or distance > 1:
                return
            if not _may_substitute(scene, main.verb):
                return
    if distance > _PATIENCE + (6 if sure else 0):
        return
    first = scene.syntax.segments[0].first
    stop = next((segment.first - 1 for segment in scene.syntax.segments[1:] if segment.mark == ":" and segment.form is Form.QUOTE), scene.stop)
    pieces: Pieces = [(first, stop)]
    scene.add(
        Draft(
            kind=Kind.INDIRECT_FREE_INDIRECT,
            content=pieces,
            sentence=scene.number,
            speaker=list(floor.speaker),
            medium=floor.medium,
            mood=scene.mood(pieces),
            verbs=scene.verbs(pieces),
            floor=floor,
        ),
        "floor.konjunktiv",
        scene.reading.words[main.verb],
    )


def _inner(scene: Scene, draft: Draft) -> bool:
    """Whether a claim of this sentence is no more than a part of it: a phrase or quotation inside a Konjunktiv clause."""
    return False


def _covered(scene: Scene, token: int) -> bool:
    return any(a <= token < b for draft in scene.drafts for a, b in [*draft.content, *draft.frame])


def _may_substitute(scene: Scene, verb: int) -> bool:
    """Konjunktiv II that can stand for Konjunktiv I right behind a claim: hätten, wären, würden, stünden, müssten."""
    word = scene.reading.lower[verb]
    clauses = scene.syntax.clauses
    if not is_konjunktiv(word) or any(clause.form is Form.SUB and scene.reading.lower[clause.tokens[0]] in ("wenn", "falls") for clause in clauses):
        return False
    if clauses[0].verb == verb and clauses[0].order == 1:
        return False
    if word.startswith(("könnt", "dürft")):
        return word.endswith("n") and scene.story.floor is not None and scene.story.floor.kind is Kind.INDIRECT_FREE_INDIRECT
    return True
