"""Konjunktiv behind a colon: "Die Anwohner sind sauer: Man habe sie nicht gefragt."."""

from newsclaims.claims.draft import Draft, Pieces
from newsclaims.claims.scene import Scene
from newsclaims.grammar.clauses import Clause
from newsclaims.grammar.mood import is_konjunktiv_1
from newsclaims.grammar.phrases import noun_phrase
from newsclaims.grammar.segments import Form
from newsclaims.lexicon.reporting import noun_for
from newsclaims.model import Kind


def behind_colons(scene: Scene) -> None:
    """Konjunktiv I behind a colon, told by whom the clause before it names: "Kritik kam vom Bund: Das sei falsch"."""
    for number, segment in enumerate(scene.syntax.segments):
        left = scene.clause_of[number - 1] if number else None
        if segment.mark != ":" or segment.form is not Form.MAIN:
            continue
        if left is None or left.verb < 0 or left.form is not Form.MAIN:
            continue
        if not is_konjunktiv_1(scene.reading.lower[segment.verb]) or any(
            a <= segment.verb < b for draft in scene.drafts for a, b in draft.content
        ):
            continue
        subject = scene.subject(left)
        noun = noun_for(scene.reading.lower[subject.head]) if subject is not None and not subject.pronoun else None
        speaker, cue = ([(subject.first, subject.stop)], []) if subject is not None else ([], [])
        if noun is not None and subject is not None:
            cue, speaker = [(subject.first, subject.stop)], _origin(scene, left)
        pieces = [(segment.first, scene.end)]
        scene.add(
            Draft(
                kind=Kind.INDIRECT,
                content=pieces,
                sentence=scene.number,
                speaker=speaker,
                cue=cue,
                frame=[(left.first, segment.first)],
                mood=scene.mood(pieces),
                verbs=scene.verbs(pieces),
            ),
            "colon.konjunktiv",
            scene.reading.words[segment.verb],
        )


def _origin(scene: Scene, clause: Clause) -> Pieces:
    """Whom a saying comes from: "Kritik kam vom Naturschutzbund"."""
    for i in clause.tokens:
        if scene.reading.lower[i] in ("von", "vom", "aus"):
            found = noun_phrase(scene.syntax, i + 1, clause.stop, apposition=False)
            if found is not None:
                return [(found.first, found.stop)]
    return []
