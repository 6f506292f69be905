"""Hearsay: sollen as what people say, wollen as what somebody says of himself.

"Er soll das Geld geleitet haben" tells a rumour; "Der Neubau soll 2027 fertig sein" tells a plan. A perfect infinitive
is hearsay nearly always; a present one only with a verb of state and no word of the future or of purpose.
"""

import itertools

from newsclaims.claims.draft import Draft, Pieces
from newsclaims.claims.floor import turn
from newsclaims.claims.roles import group
from newsclaims.claims.scene import Scene
from newsclaims.grammar.clauses import Clause
from newsclaims.grammar.phrases import NounPhrase
from newsclaims.grammar.segments import Form
from newsclaims.grammar.verbs import INF, PART2, analyse
from newsclaims.lexicon import word_class
from newsclaims.lexicon.reporting import role_of
from newsclaims.model import Kind, Mood

_STATES = word_class("stative_verbs")
_FUTURE = word_class("plan_words")


_MODALS = frozenset(("soll", "sollen", "will", "wollen"))


def hearsay(scene: Scene) -> None:
    """Claims of sollen and wollen."""
    lower, words = scene.reading.lower, scene.reading.words
    if _MODALS.isdisjoint(lower[scene.first : scene.stop]):
        return
    for clause in scene.syntax.clauses:
        if (
            clause.verb < 0
            or clause.index in scene.framed
            or any(a <= clause.verb < b for draft in scene.drafts for a, b in draft.content)
        ):
            continue
        word = lower[clause.verb]
        if word in ("soll", "sollen"):
            if words[scene.stop - 1] == "?" or (clause.order == 1 and clause.first == scene.first):
                continue
            if _perfect(scene, clause) or (clause.form is Form.MAIN and _state(scene, clause)):
                _add(scene, clause, Kind.FREE_INDIRECT, Mood.SOLLEN)
        elif word in ("will", "wollen") and _perfect(scene, clause):
            _add(scene, clause, Kind.INDIRECT, Mood.WOLLEN)


def _perfect(scene: Scene, clause: Clause) -> bool:
    """Participle and haben or sein at the end: "geleitet haben", "geworden sein", "worden sein soll"."""
    lower = scene.reading.lower
    tokens = [i for i in clause.tokens if i != clause.verb]
    for a, b in itertools.pairwise(tokens):
        if lower[b] in ("haben", "sein") and (analyse(lower[a]).flags & PART2 or a in scene.syntax.closes):
            return not (lower[b] == "sein" and _completed_state(scene, clause, a))
    return False


def _completed_state(scene: Scene, clause: Clause, participle: int) -> bool:
    """ "soll bis Mai abgeschlossen sein": a plan, with a word of the future."""
    lower = scene.reading.lower
    if lower[participle] in (
        "worden",
        "gewesen",
        "geworden",
        "gekommen",
        "gegangen",
        "gestorben",
        "gefallen",
        "verschwunden",
    ):
        return False
    return any(lower[i] in _FUTURE for i in clause.tokens) or _year_ahead(scene, clause)


def _year_ahead(scene: Scene, clause: Clause) -> bool:
    return any(
        len(scene.reading.words[i]) == 4 and scene.reading.words[i].isdigit() and scene.reading.words[i] > "2019"
        for i in clause.tokens
    )


def _state(scene: Scene, clause: Clause) -> bool:
    """A verb of state in the present, and nothing of the future."""
    lower, words = scene.reading.lower, scene.reading.words
    last = clause.tokens[-1]
    subject = scene.subject(clause)
    lemmas = {form.lemma for form in analyse(lower[last]).readings if form.kind == "infinitive"}
    passive = (
        lower[last] == "werden"
        and len(clause.tokens) > 2
        and lower[clause.tokens[-2]] in ("vermisst", "gesucht", "vermutet", "festgehalten")
    )
    if not (lemmas & _STATES or passive) or not analyse(lower[last]).flags & INF:
        return False
    if any(lower[i] in _FUTURE or (lower[i] == "es" and False) for i in clause.tokens):
        return False
    if any(words[i].isdigit() and len(words[i]) == 4 for i in clause.tokens):
        return False
    if "geben" in lemmas or (lemmas & {"sein", "heißen"} and (subject is None or not _is_group(scene, subject))):
        return False
    before = lower[clause.tokens[-2]]
    if lemmas == {"halten"} and "sich" not in lower[clause.verb : last]:
        return False  # "sollen Abstand halten"
    return not before.endswith(("bar", "fertig", "fertiggestellt"))


def _is_group(scene: Scene, subject: NounPhrase) -> bool:
    """People, who are said to be something; things are planned to be it."""
    return subject.pronoun or role_of(scene.reading.lower[subject.head]) is not None


def _add(scene: Scene, clause: Clause, kind: Kind, mood: Mood) -> None:
    segments = scene.syntax.segments
    mine = [n for n, owner in enumerate(scene.clause_of) if owner is clause]
    if clause.form is Form.MAIN:
        stop = mine[-1] + 1
        while stop < len(segments) and not (segments[stop].form is Form.MAIN or segments[stop].mark in (";", ":")):
            stop += 1
        start = mine[0]
        first = (
            clause.tokens[clause.segments[0].lead]
            if clause.segments[0].mark in (",", "und", ";", "–")
            else segments[start].first
        )
        last = scene.stop if stop == len(segments) and first == scene.first else segments[stop - 1].stop
    else:
        first, last = segments[mine[0]].first, segments[mine[-1]].stop
    pieces: Pieces = [(first, last)]
    speaker: Pieces = []
    if mood is Mood.WOLLEN:
        subject = scene.subject(clause)
        speaker = [(subject.first, subject.stop)] if subject is not None else []
    floor = None
    if mood is Mood.SOLLEN and clause.form is Form.MAIN:
        who = turn(scene)  # told right behind a claim, by whom that was
        if who.distance <= 2:
            speaker, floor = list(who.speaker), who.floor
    scene.add(
        Draft(
            kind=kind,
            content=pieces,
            sentence=scene.number,
            speaker=speaker,
            cue=group([clause.verb]),
            mood=mood,
            floor=floor,
        ),
        "hearsay.sollen" if mood is Mood.SOLLEN else "hearsay.wollen",
        scene.reading.words[clause.verb],
    )
