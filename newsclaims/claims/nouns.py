"""Nouns that report: "die Aussage des Zeugen, dass …", "mit dem Hinweis, …", "die Forderung nach …"."""

from newsclaims.claims.draft import Draft
from newsclaims.claims.roles import group
from newsclaims.claims.scene import Scene
from newsclaims.grammar import words as fw
from newsclaims.grammar.clauses import Clause
from newsclaims.grammar.phrases import noun_phrase
from newsclaims.grammar.segments import Form, Segment
from newsclaims.lexicon import word_class
from newsclaims.lexicon.reporting import ReportingNoun, noun_for
from newsclaims.model import Kind, Polarity


def reporting_nouns(scene: Scene) -> None:
    """Claims whose clause depends on a noun."""
    segments = scene.syntax.segments
    for number, segment in enumerate(segments[1:], 1):
        if segment.mark not in (",", ":"):
            continue
        left = segments[number - 1]
        if any(
            a <= segment.first < b and draft.kind is not Kind.REPORTED
            for draft in scene.drafts
            for a, b in draft.content
            if a == segment.first
        ):
            continue
        head, noun = _head(scene, left.first, left.stop)
        if noun is None:
            continue
        if not _takes(scene, noun, segment):
            continue
        owner = scene.clause_of[number - 1]
        if owner is not None and owner.index in scene.framed and _frames(scene, owner, segment.first):
            continue
        _add(scene, number, head, noun, "noun.clause")


def _takes(scene: Scene, noun: ReportingNoun, segment: Segment) -> bool:
    """Whether the noun takes a clause of this form as its content."""
    if segment.form is Form.MAIN:
        return noun.v2 and segment.order == 2 and scene.konjunktiv(segment.verb, weak=True)
    allowed = {Form.DASS: noun.dass, Form.OB: noun.ob, Form.INFINITIVE: noun.zu}
    return allowed.get(segment.form, False)


def demanding_nouns(scene: Scene) -> None:
    """ "Die Forderung der Piloten nach mehr Lohn stößt auf Widerstand": what somebody wants, behind the noun."""
    lower, words = scene.reading.lower, scene.reading.words
    if _DEMANDS.isdisjoint(lower[scene.first : scene.stop]):
        return
    for i in range(scene.first, scene.end - 2):
        if not words[i][:1].isupper() or lower[i] not in _DEMANDS:
            continue
        whose = noun_phrase(scene.syntax, i + 1 + (lower[i + 1] in ("von", "vom")), scene.end, apposition=False)
        if whose is None or whose.pronoun or whose.stop >= scene.end or lower[whose.stop] != "nach":
            continue
        wanted = noun_phrase(scene.syntax, whose.stop + 1, scene.end, apposition=False)
        if wanted is None or any(a <= i < b for draft in scene.drafts for a, b in draft.content):
            continue
        clause = scene.clause_at(i)
        stop = clause.verb if clause is not None and clause.order == 2 and whose.stop < clause.verb else wanted.stop
        begin = i - 1 if i > scene.first and scene.syntax.function.get(lower[i - 1], 0) & fw.DETERMINER else i
        scene.add(
            Draft(
                kind=Kind.INDIRECT,
                content=[(whose.stop, stop)],
                sentence=scene.number,
                speaker=[(whose.first, whose.stop)],
                cue=[(begin, i + 1)],
                frame=[(begin, whose.stop)],
                polarity=Polarity.DEMANDS,
            ),
            "noun.demand",
            words[i],
        )


_DEMANDS = word_class("demand_nouns")


def predicated_nouns(scene: Scene) -> None:
    """ "Seine zentrale Aussage ist, dass …", "Die Forderung lautet, …": the subject of to be is the saying."""
    for clause in scene.syntax.clauses:
        if clause.form is not Form.MAIN or clause.index in scene.framed:
            continue
        number = scene.segment_at(clause.segments[-1].first) + 1
        if number >= len(scene.syntax.segments):
            continue
        segment = scene.syntax.segments[number]
        if segment.mark != "," or segment.form not in (Form.DASS, Form.OB):
            continue
        told = scene.predicates.get(clause.index)
        if told is None or told.lemma not in ("sein", "lauten", "bleiben"):
            continue
        subject = scene.subject(clause)
        noun = noun_for(scene.reading.lower[subject.head]) if subject is not None and not subject.pronoun else None
        if noun is not None and subject is not None and _takes(scene, noun, segment):
            _add(scene, number, subject.head, noun, "noun.predicate")


def _frames(scene: Scene, clause: Clause, token: int) -> bool:
    """Whether the clause's own verb already frames the content at `token`."""
    return any(a <= token < b for draft in scene.drafts for a, b in draft.content if draft.kind is Kind.INDIRECT)


def _head(scene: Scene, first: int, stop: int) -> tuple[int, ReportingNoun | None]:
    """The reporting noun at the end of a segment, behind it at most its genitive or von-phrase."""
    words, lower = scene.reading.words, scene.reading.lower
    for i in range(stop - 1, max(first - 1, stop - 9), -1):
        if (
            words[i][:1].isupper()
            and (noun := noun_for(lower[i])) is not None
            and (noun.dass or noun.v2 or noun.zu or noun.ob)
        ):
            whole = noun_phrase(scene.syntax, i, stop, apposition=False, coordinate=True)
            end = whole.stop if whole is not None else i + 1
            while end < stop and scene.syntax.function.get(lower[end], 0) & fw.PREPOSITION:
                depends = noun_phrase(scene.syntax, end + 1, stop, apposition=False, coordinate=True)
                if depends is None:
                    break
                end = depends.stop
            if end == stop:
                return i, noun
    return -1, None


def _add(scene: Scene, number: int, head: int, noun: ReportingNoun, rule: str) -> None:
    segments, lower, function = scene.syntax.segments, scene.reading.lower, scene.syntax.function
    begin = head
    while begin > scene.first and (
        function.get(lower[begin - 1], 0) & fw.DETERMINER
        or (
            scene.reading.words[begin - 1].islower()
            and lower[begin - 1][-2:] in ("en", "er", "es", "em")
            and not function.get(lower[begin - 1], 0)
        )
        or (
            lower[begin - 1].endswith("e")
            and scene.reading.words[begin - 1].islower()
            and not function.get(lower[begin - 1], 0)
        )
    ):
        begin -= 1
    if begin > scene.first and lower[begin - 1] in ("mit", "unter", "nach", "trotz"):
        begin -= 1
    speaker = []
    left = segments[number - 1]
    if head + 1 < left.stop:
        inner = noun_phrase(
            scene.syntax, head + 2 if lower[head + 1] in ("von", "vom") else head + 1, left.stop, apposition=False
        )
        if inner is not None:
            speaker = [(inner.first, inner.stop)]
    elif (
        scene.reading.words[head - 1][:1].isupper()
        and scene.reading.words[head - 1].endswith("s")
        and head > scene.first
    ):
        speaker = [(head - 1, head)]
    if not speaker:
        owner = scene.clause_of[number - 1]
        if owner is not None and owner.verb >= 0:
            subject = scene.subject(owner)
            if subject is not None and not subject.first <= head < subject.stop:
                speaker = [(subject.first, subject.stop)]
        if not speaker:
            for clause in scene.syntax.clauses:
                if clause.form is Form.MAIN and clause.verb >= 0 and clause.first > segments[number].first:
                    subject = scene.subject(clause)
                    if subject is not None and not subject.first <= head < subject.stop:
                        speaker = [(subject.first, subject.stop)]
                    break
        if not speaker and function.get(lower[begin], 0) & fw.DETERMINER and lower[begin][:2] in ("se", "ih", "un"):
            speaker = [(begin, begin + 1)]
    stop = number + 1
    while stop < len(segments):
        segment = segments[stop]
        if segment.mark == ":":
            break
        if segment.form is Form.MAIN and (segment.order == 1 or not scene.konjunktiv(segment.verb, weak=True)):
            break
        owner = scene.clause_of[stop]
        if segment.form is Form.FRAGMENT and owner is not None and owner.first < segments[number].first:
            break
        stop += 1
    pieces = [(segments[number].first, segments[stop - 1].stop)]
    scene.add(
        Draft(
            kind=Kind.INDIRECT,
            content=pieces,
            sentence=scene.number,
            speaker=speaker,
            cue=group(list(range(begin, head + 1))),
            frame=[(segments[number - 1].first, segments[number].first)],
            medium=noun.medium,
            polarity=noun.polarity if noun.polarity is not Polarity.DENIES else Polarity.ASSERTS,
            mood=scene.mood(pieces),
            verbs=scene.verbs(pieces),
        ),
        rule,
        scene.reading.words[head],
    )
