"""The floor: Konjunktiv sentences that run on without a frame belong to the speaker who has it."""

from newsclaims.claims.draft import Draft, Pieces, lies_in
from newsclaims.claims.floor import Turn, turn, turn_behind
from newsclaims.claims.konjunktiv_2 import MODAL_INFINITIVES, MODALS, stands_for_first
from newsclaims.claims.origins import for_whom
from newsclaims.claims.roles import roles, speaks
from newsclaims.claims.scene import Scene
from newsclaims.claims.stands import wishes
from newsclaims.claims.verb_first_frames import framed_behind
from newsclaims.grammar import words as fw
from newsclaims.grammar.clause_forms import Form
from newsclaims.grammar.clauses import Clause
from newsclaims.grammar.forms import Segment
from newsclaims.grammar.mood import is_konjunktiv, is_konjunktiv_1
from newsclaims.lexicon import word_class
from newsclaims.lexicon.names import given_names
from newsclaims.model import Kind, Medium

#: set phrases with a Konjunktiv in them
_FORMULAE = tuple(word_class("konjunktiv_formulae"))
_WISHES = ("möge ", "mögen ")
#: "das sei nur am Rande bemerkt": the writer's own
_PASSING = word_class("remarked_in_passing")
#: "Man sehe nur die Schlangen": said to the reader
_BIDDING = word_class("reader_biddings")


def continuation(scene: Scene) -> None:
    """A sentence in the Konjunktiv that nobody frames, spoken by who has the floor.

    Konjunktiv I is always somebody's word, whether the text names a speaker or not; Konjunktiv II only where it stands
    for Konjunktiv I. A frame in the Konjunktiv ("er gehe davon aus, dass …") is itself what the speaker says.
    """
    lower = scene.reading.lower
    mains = [clause for clause in scene.syntax.clauses if clause.form is Form.MAIN and clause.verb >= 0]
    if not mains:
        return
    main = _apodosis(scene, mains)
    told = [draft for draft in scene.drafts if lies_in(main.verb, draft.content)]
    if any(draft.kind is not Kind.REPORTED and not _is_told(scene, draft) for draft in told):
        return
    if not scene.konjunktiv(main.verb, weak=True):
        if (joined := _joined(scene, mains)) is not None and not _is_formula(scene, joined):
            _continue(scene, joined, joined.first, turn_behind(scene, main))
        return
    if any(not _is_told(scene, draft) for draft in told):
        return
    # "Die Kosten liefen davon, und niemand greife ein": a second verb tells for both
    sure = any(is_konjunktiv_1(lower[clause.verb]) for clause in mains if clause is main or _follows(clause, main))
    # but "Die Banken hätten zugesagt, zu warten" goes on with who has the floor, and tells what others said
    if not (sure or lower[main.verb] == "hätten") and any(
        a <= main.verb < b
        for draft in scene.drafts
        for a, b in draft.frame
        if not draft.evidence[0].rule.startswith("phrase.")
    ):
        return
    if _is_formula(scene, main):
        return
    if is_konjunktiv_1(lower[main.verb]) and framed_behind(scene, main):
        return
    who = turn(scene)
    bidding = lower[scene.first] == "man" and main.verb == scene.first + 1 and lower[main.verb] in _BIDDING
    if bidding and not who.speaker:
        return  # "Man sehe nur die Schlangen vor den Kassen"
    if not sure and (wishes(scene, main) or not stands_for_first(scene, main, who)):
        return
    _continue(scene, main, scene.syntax.segments[0].first, _judge(scene, main) or who)


def _follows(clause: Clause, main: Clause) -> bool:
    """Whether a main clause is joined to the one before it with a conjunction."""
    return clause.index == main.index + 1 and clause.order == 2 and clause.segments[0].lead > 0


def _judge(scene: Scene, main: Clause) -> Turn | None:
    """ "Für die Wirtin Ute Ahl sei das falsch.": whose view it is, by name; not "Für die Kinder sei Platz"."""
    lower = scene.reading.lower
    if lower[main.first] != "für" or lower[main.verb] not in ("sei", "seien", "wäre", "wären"):
        return None
    judge = for_whom(scene, main)
    named = any(scene.reading.words[i] in given_names() for first, stop in judge for i in range(first, stop))
    return Turn(judge) if named else None


def _apodosis(scene: Scene, mains: list[Clause]) -> Clause:
    """The first main clause, but behind a condition without wenn: "Sollte es regnen, | falle das Spiel aus"."""
    lower = scene.reading.lower
    if len(mains) > 1 and mains[0].order == 1 and not scene.konjunktiv(mains[0].verb, weak=True):
        then = mains[1]
        if then.order == 1 and then.segments[0].mark == "," and is_konjunktiv_1(lower[then.verb]):
            return then
    return mains[0]


def _joined(scene: Scene, mains: list[Clause]) -> Clause | None:
    """A main clause in Konjunktiv I behind one of the writer's: "Der Mann ist frei; die Anklage bleibe bestehen."."""
    if scene.reading.words[scene.stop - 1] == "?" or scene.reading.lower[mains[0].tokens[0]] == "wer":
        return None  # "Wer behauptet, das sei sicher, irrt"
    for clause in mains[1:]:
        if (
            clause.order == 2
            and clause.first > mains[0].verb
            and clause.segments[0].mark in (",", ";", "–")
            and _is_speech(scene, mains[0], clause)
            and scene.konjunktiv(clause.verb)
        ):
            told = any(a <= clause.verb < b for draft in scene.drafts for a, b in draft.content + draft.frame)
            return None if told else clause
    return None


def _is_speech(scene: Scene, main: Clause, clause: Clause) -> bool:
    """Whether a joined clause has Konjunktiv I, or the plural that stands for it: "hält das für teuer; sie lägen …"."""
    word = scene.reading.lower[clause.verb]
    if is_konjunktiv_1(word):
        return True
    acts = any(a <= main.verb < b for draft in scene.drafts for a, b in draft.content if draft.kind is Kind.REPORTED)
    return acts and word.endswith("n") and not word.startswith(MODALS) and is_konjunktiv(word)


def _continue(scene: Scene, main: Clause, first: int, who: Turn) -> None:
    """Add the claim."""
    stop = next(
        (
            segment.first - 1
            for segment in scene.syntax.segments[1:]
            if segment.mark == ":"
            and segment.first > first
            and (segment.form is Form.QUOTE or _told_by_other(scene, segment))
        ),
        scene.stop,
    )
    pieces: Pieces = [(first, stop)]
    scene.add(
        Draft(
            kind=Kind.INDIRECT_FREE_INDIRECT,
            content=pieces,
            sentence=scene.number,
            speaker=list(who.speaker),
            medium=Medium.SPEECH if who.floor is None else who.floor.medium,
            floor=who.floor,
        ),
        "floor.konjunktiv",
        scene.reading.words[main.verb],
    )


def _told_by_other(scene: Scene, segment: Segment) -> bool:
    """Whether what follows a colon has a source of its own: "Das Geld reiche: Laut Gutachten fehlt eine Million"."""
    return any(
        piece[0] >= segment.first and draft.speaker and draft.evidence[0].rule.startswith("phrase.")
        for draft in scene.drafts
        for piece in draft.content
    )


def _is_formula(scene: Scene, main: Clause) -> bool:
    """Konjunktiv that says nothing of a speaker: "wie dem auch sei", "Möge er ruhen", "sei nur am Rande bemerkt"."""
    lower = scene.reading.lower
    text = " ".join(lower[scene.first : scene.stop])
    if any(formula in text for formula in _FORMULAE) or text.startswith(_WISHES) or _is_choice(scene, main):
        return True
    if lower[main.verb] == "bitte" and scene.reading.words[main.verb - 1] == "Sie":
        return True  # "Nutzen Sie bitte das Formular"
    return lower[main.verb] == "sei" and bool(_PASSING & set(lower[main.verb : scene.stop]))


def _is_told(scene: Scene, draft: Draft) -> bool:
    """Whether the frame of a claim is itself in the Konjunktiv: "sie leide darunter, wie ein Gutachten bestätige"."""
    verbs = [clause.verb for clause in scene.syntax.clauses if clause.verb >= 0]
    return any(is_konjunktiv_1(scene.reading.lower[i]) for i in verbs if any(a <= i < b for a, b in draft.cue))


def _is_choice(scene: Scene, main: Clause) -> bool:
    """Whether a clause begins "sei es": "Sei es drum", "sei es aus Angst"; not "Wenn er wolle, sei es ihm recht"."""
    before = scene.syntax.clauses[main.index - 1] if main.index else None
    return (
        main.order == 1
        and main.tokens[0] == main.verb
        and scene.reading.lower[main.verb + 1 : main.verb + 2] == ["es"]
        and (before is None or before.verb < 0)
    )


_CAUSES = frozenset(("weil", "da", "obwohl", "zumal"))


def subordinate_speech(scene: Scene) -> None:
    """A relative or causal clause in the Konjunktiv in a sentence of the writer's: "klagt über Mängel, die es gebe"."""
    lower = scene.reading.lower
    taken: Pieces = []
    for clause in scene.syntax.clauses:
        if clause.verb < 0 or clause.segments[0].mark == "und":
            continue
        causal = clause.form is Form.SUB and lower[clause.tokens[clause.segments[0].lead]] in _CAUSES
        if not causal and clause.form is not Form.RELATIVE:
            continue
        around = [draft for draft in scene.drafts if any(a <= clause.verb < b for a, b in draft.content)]
        if not scene.konjunktiv(clause.verb) or any(a < clause.first < b for a, b in taken):
            continue
        told = [draft for draft in around if draft.kind is not Kind.REPORTED]
        if told:
            for act in around if told[0].content[0][0] >= clause.first else ():
                act.end_before(clause.first, scene.stop)  # "Akten, in denen seiner Meinung nach ein Fehler stehe"
            continue
        word = lower[clause.verb]
        if word in ("hätte", "hätten") and lower[clause.tokens[-1]] in MODAL_INFINITIVES:
            continue  # "sprach von einem Fehler, den man hätte vermeiden können": in whoever's words
        if not (is_konjunktiv_1(word) or (around and not word.startswith(MODALS))):
            continue
        pieces: Pieces = [(clause.first, _dependent_end(scene, clause))]
        taken.extend(pieces)
        for act in around:
            act.end_before(clause.first, scene.stop if pieces[0][1] == scene.end else pieces[0][1])
        draft = Draft(
            kind=Kind.INDIRECT,
            content=pieces,
            sentence=scene.number,
        )
        _frame_by_host(scene, clause, draft)
        scene.add(draft, "floor.subordinate", scene.reading.words[clause.verb])


def _frame_by_host(scene: Scene, clause: Clause, draft: Draft) -> None:
    """Frame a dependent clause by the one it hangs on: "Sie klagt über Mängel, | die es gebe"."""
    host = next(
        (
            earlier
            for earlier in reversed(scene.syntax.clauses[: clause.index])
            if earlier.verb >= 0 and earlier.form in (Form.MAIN, Form.RELATIVE)
        ),
        None,
    )
    if host is None:
        host = next((later for later in scene.syntax.clauses if later.form is Form.MAIN and later.verb >= 0), None)
    told = scene.predicates.get(host.index) if host is not None else None
    if host is None or told is None:
        return
    if told.reports:
        who = roles(scene, host, told)
        draft.speaker, draft.cue = who.speaker, who.cue
        draft.addressee, draft.source = who.addressee, who.source
        draft.medium = told.entries[0].medium
    else:
        subject = scene.subject(host)
        draft.speaker = [(subject.first, subject.stop)] if subject is not None and speaks(scene, subject) == 2 else []
    if draft.speaker:
        first, stop = draft.content[0]
        frame = ((host.first, min(first, host.stop + 1)), (stop + 1, host.stop))
        draft.frame = [(a, b) for a, b in frame if a < b]


def _dependent_end(scene: Scene, clause: Clause) -> int:
    """Where a subordinate clause ends with the clauses that depend on it or are joined to it."""
    segments = scene.syntax.segments
    last = segments.index(clause.segments[-1])
    while last + 1 < len(segments):
        following = segments[last + 1]
        joined = following.mark == "und" and following.form is clause.form
        quoted = following.tokens[1:2] and following.tokens[1] in scene.syntax.closes  # "um „zu zeigen, …“"
        if quoted and scene.syntax.function.get(scene.reading.lower[following.first], 0) & fw.PURPOSE:
            joined = True
        if not joined and (
            following.mark != "," or following.form not in (Form.DASS, Form.OB, Form.INFINITIVE, Form.PURPOSE)
        ):
            break
        last += 1
    return segments[last].stop
