"""Indicative words of somebody that a clause before them announces: "Für Harms ist klar: …", "nennt drei Gründe. …"."""

from newsclaims.claims.content_ends import content_end
from newsclaims.claims.draft import Draft, Pieces
from newsclaims.claims.floor import announcer
from newsclaims.claims.origins import for_whom
from newsclaims.claims.roles import group, speaks
from newsclaims.claims.scene import Scene
from newsclaims.claims.stands import announces, attitudes
from newsclaims.claims.triggers import notices
from newsclaims.grammar.clause_forms import Form
from newsclaims.grammar.clauses import Clause
from newsclaims.grammar.phrases import NounPhrase, noun_phrase
from newsclaims.lexicon import word_class
from newsclaims.lexicon.reporting import noun_for
from newsclaims.model import Kind, Medium


def announced(scene: Scene) -> None:
    """Indicative words of a speaker, announced by a noun of saying: "hat klare Regeln: …", "nennt drei Gründe. …"."""
    if scene.drafts:
        return
    segments = scene.syntax.segments
    speaker = announcer(scene)
    if speaker and not scene.only_quotes(scene.first, scene.end):
        main = next((clause for clause in scene.syntax.clauses if clause.form is Form.MAIN and clause.verb >= 0), None)
        if main is not None and not scene.konjunktiv(main.verb):
            _free(scene, (scene.first, scene.stop), speaker)
    for number, segment in enumerate(segments[1:], 1):
        if segment.mark != ":":
            if segment.form is Form.DASS:
                _convinced(scene, number)
            continue
        left = scene.clause_of[number - 1]
        if segment.form is Form.QUOTE or left is None or left.verb < 0 or scene.drafts:
            continue
        subject = scene.subject(left)
        if subject is not None and speaks(scene, subject) == 2 and not subject.pronoun and announces(scene, left):
            _free(scene, (segment.first, scene.stop), [(subject.first, subject.stop)])
        elif segment.verb >= 0 and scene.konjunktiv(segment.verb, weak=True):
            _stand(scene, left, subject, (segment.first, scene.end))
        elif segment.form is Form.MAIN and (whose := _certain(scene, left, subject)):
            _free(scene, (segment.first, scene.stop), whose)
        return


#: attitudes that tell more often where something is: "Die Partei steht vor der Spaltung: …"
_PLACES = word_class("placing_verbs")


def _stand(scene: Scene, left: Clause, subject: NounPhrase | None, piece: tuple[int, int]) -> None:
    """What somebody holds, in the Konjunktiv behind a colon: "Anders sieht es Hauser: Die Kosten liefen davon"."""
    told = scene.predicates.get(left.index)
    if told is None or subject is None or speaks(scene, subject) < 2 or told.lemma not in attitudes() - _PLACES:
        return
    scene.add(
        Draft(
            kind=Kind.INDIRECT,
            content=[piece],
            sentence=scene.number,
            speaker=[(subject.first, subject.stop)],
            cue=group(told.cue),
            frame=[(left.first, piece[0])],
        ),
        "floor.stand",
        scene.words(group(told.cue)),
    )


def _certain(scene: Scene, left: Clause, subject: NounPhrase | None) -> Pieces:
    """To whom something is plain, or whose demand it is: "Für X ist klar: …", "Die Forderung der Eltern ist: …"."""
    told, lower = scene.predicates.get(left.index), scene.reading.lower
    if told is None or (told.lemma not in _BEING and "ist" not in (lower[i] for i in told.cue)):
        return []
    plain = not _CERTAINTIES.isdisjoint((lower[left.first], lower[left.tokens[-1]]))  # not "ist klar geregelt"
    said = not (notices() - _CERTAINTIES).isdisjoint(lower[left.first : left.stop])
    if (plain or said) and (whose := for_whom(scene, left)):
        return whose
    if subject is not None and noun_for(scene.reading.lower[subject.head]) is not None:
        inner = noun_phrase(scene.syntax, subject.head + 1, subject.stop)
        return [(inner.first, inner.stop)] if inner is not None and speaks(scene, inner) else []
    return []


def _convinced(scene: Scene, number: int) -> None:
    """ "Für die Trainerin steht fest, dass sie bleibt": what is plain to somebody is what he says."""
    left, lower = scene.clause_of[number - 1], scene.reading.lower
    if left is None or left.form is not Form.MAIN or left.verb < 0 or scene.drafts:
        return
    if "für" not in lower[left.first : left.stop]:
        return
    told = scene.predicates.get(left.index)
    plain = [i for i in (left.first, left.tokens[-1]) if lower[i] in _CERTAINTIES]
    whose = for_whom(scene, left) if told is not None and told.lemma in _BEING and plain else []
    if told is None or not whose or scene.konjunktiv(left.verb):
        return
    cue = group(sorted({*told.cue, *(j for i in plain for j in range(i - 2 * (lower[i] == "hand"), i + 1))}))
    first, stop = scene.syntax.segments[number].first, content_end(scene, left, number, "dass")
    scene.add(
        Draft(
            kind=Kind.INDIRECT,
            content=[(first, scene.syntax.segments[stop - 1].stop)],
            sentence=scene.number,
            speaker=list(whose),
            cue=cue,
            frame=[(left.first, first)],
            medium=Medium.THOUGHT,
        ),
        "floor.certain",
        scene.words(cue),
    )


_BEING = frozenset(("sein", "stehen", "liegen", "lauten"))
_CERTAINTIES = word_class("certainties")


def _free(scene: Scene, piece: tuple[int, int], speaker: Pieces) -> None:
    """Add what somebody says in the indicative."""
    scene.add(
        Draft(
            kind=Kind.FREE_INDIRECT,
            content=[piece],
            sentence=scene.number,
            speaker=list(speaker),
        ),
        "floor.announced",
        "",
    )
