"""Nouns that report: "die Aussage des Zeugen, dass …", "mit dem Hinweis, …", "die Forderung nach …"."""

from attrs import Factory, define

from newsclaims.claims.draft import Draft, Pieces
from newsclaims.claims.predicates import Predicate
from newsclaims.claims.roles import group
from newsclaims.claims.scene import Scene
from newsclaims.grammar import words as fw
from newsclaims.grammar.clauses import Clause
from newsclaims.grammar.phrases import NounPhrase, begin_of, noun_phrase
from newsclaims.grammar.segments import Form, Segment
from newsclaims.grammar.subjects import can_speak
from newsclaims.grammar.verbs import analyse, with_particle
from newsclaims.lexicon import word_class
from newsclaims.lexicon.reporting import ReportingNoun, noun_for
from newsclaims.model import Kind, Medium, Polarity


def reporting_nouns(scene: Scene) -> None:
    """Claims whose clause depends on a noun."""
    segments = scene.syntax.segments
    for number, segment in enumerate(segments[1:], 1):
        if segment.mark not in (",", ":") or segment.form not in _CONTENTS:
            continue
        left = segments[number - 1]
        head, noun = _head(scene, left.first, left.stop)
        if noun is None or not _takes(scene, noun, segment) or _has_claim(scene, segment.first):
            continue
        owner = scene.clause_of[number - 1]
        if owner is not None and owner.index in scene.framed and _frames(scene, owner, segment.first):
            continue
        told = _told_by(scene, owner, head, noun, left)
        if told is not None:
            _add(scene, number, noun, told, "noun.clause")


_CONTENTS = (Form.MAIN, Form.DASS, Form.OB, Form.INFINITIVE)


def _has_claim(scene: Scene, first: int) -> bool:
    """Whether a claim begins at a token already."""
    return any(draft.kind is not Kind.REPORTED and a == first for draft in scene.drafts for a, _ in draft.content)


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
        covers = (draft for draft in scene.drafts if any(a <= i < b for a, b in draft.content))
        if wanted is None or any(draft.kind is not Kind.REPORTED for draft in covers):
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
        if clause.form is not Form.MAIN or clause.verb < 0 or clause.index in scene.framed:
            continue
        told = scene.predicates.get(clause.index)
        if told is None or told.lemma not in ("sein", "lauten", "bestehen"):
            continue
        subject = scene.subject(clause)
        if subject is None or subject.pronoun or not _is_all(scene, clause, subject):
            continue
        head = subject.head
        noun = noun_for(scene.reading.lower[head])
        number = scene.segment_at(clause.segments[-1].first) + 1
        if noun is None or number >= len(scene.syntax.segments):
            continue
        segment = scene.syntax.segments[number]
        if (
            segment.mark != ","
            or segment.form not in (Form.DASS, Form.OB)
            or not _takes(scene, noun, segment)
            or _has_claim(scene, segment.first)
        ):
            continue
        begin = begin_of(scene.syntax, head)
        holder = _holder(scene, begin, head, subject.stop)
        if noun.noun in _OPEN and told.lemma != "lauten" and not holder:
            continue  # "Die Frage ist, ob …"
        speaker = holder or [(subject.first, subject.stop)]
        cue = sorted({*told.cue, *range(begin, head + 1)} - {i for a, b in speaker for i in range(a, b) if i != head})
        _add(scene, number, noun, _Told(cue, speaker), "noun.predicate")


def _is_all(scene: Scene, clause: Clause, subject: NounPhrase) -> bool:
    """Whether a clause only says that its subject is: "die Frage war, ob", not "offen war die Frage, ob"."""
    if subject.first < clause.verb:
        return clause.tokens[-1] == clause.verb
    opening = scene.syntax.function.get(scene.reading.lower[clause.first], 0)
    return clause.verb != clause.first + 1 or bool(opening & fw.ADVERB)


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
            whole = noun_phrase(scene.syntax, i, stop, apposition=False, coordinate=_has_genitive(scene, i, stop))
            end = whole.stop if whole is not None else i + 1
            while end < stop and scene.syntax.function.get(lower[end], 0) & fw.PREPOSITION:
                depends = noun_phrase(scene.syntax, end + 1, stop, apposition=False, coordinate=True)
                if depends is None:
                    break
                end = depends.stop
            if end == stop:
                return _outer(scene, first, i, noun)
    return -1, None


def _outer(scene: Scene, first: int, head: int, noun: ReportingNoun) -> tuple[int, ReportingNoun]:
    """The noun that another one depends on as its genitive: "der *Klage* der Opposition"."""
    article = begin_of(scene.syntax, head) - 1
    if article >= first and scene.syntax.function.get(scene.reading.lower[article + 1], 0) & fw.GENITIVE:
        outer = noun_for(scene.reading.lower[article])
        if outer is not None and scene.reading.words[article][:1].isupper() and (outer.dass or outer.v2 or outer.zu):
            return article, outer
    return head, noun


def _has_genitive(scene: Scene, head: int, stop: int) -> bool:
    """Whether a genitive or von-phrase follows, which "und" may go on with; else another noun has the clause."""
    word = scene.reading.lower[head + 1] if head + 1 < stop else ""
    return word in ("von", "vom") or bool(scene.syntax.function.get(word, 0) & fw.GENITIVE)


@define
class _Told:
    """Who says what depends on a noun, and by which words that shows."""

    cue: list[int]
    speaker: Pieces
    addressee: Pieces = Factory(list)


def _told_by(scene: Scene, owner: Clause | None, head: int, noun: ReportingNoun, left: Segment) -> _Told | None:
    """Whose words a noun's clause is, or None if it is nobody's ("Offen ist die Frage, ob …")."""
    lower = scene.reading.lower
    begin = begin_of(scene.syntax, head)
    own = range(begin, head + 1)
    holder = _holder(scene, begin, head, left.stop)
    possessive = lower[begin].startswith(("sein", "ihr", "unser")) and begin < head
    verb = scene.predicates.get(owner.index) if owner is not None and owner.verb >= 0 else None
    subject = scene.subject(owner) if owner is not None and verb is not None else None
    if subject is not None and subject.first <= head < subject.stop:
        if verb is not None and (verb.lemma in _APPEAR or (verb.passive and verb.lemma in _SAY)):
            source = _source(scene, owner) if owner is not None else []
            if holder or source:
                return _Told(sorted({*verb.cue, *own}), holder or source)
            return _Told(list(verb.cue), [(begin, left.stop)]) if noun.noun not in _OPEN else None
        subject = None
    if holder and not possessive:
        return _Told(list(own), holder)
    preposition = lower[begin - 1] if begin > scene.first else ""
    stands = preposition in ("im", "in", "unter") and verb is not None and verb.lemma in ("stehen", "geraten")
    if stands or (verb is not None and verb.lemma == "sein" and not holder):
        return None  # "steht im Verdacht, …", "das ist Spekulation, …"
    if preposition in ("mit", "unter") and preposition in noun.phrases:
        return _with_preposition(scene, owner, verb, begin - 1, head, subject)
    if verb is not None and subject is not None and can_speak(scene.syntax, subject):
        if verb.lemma in _SAY and not verb.passive and not _is_wish(scene, verb, noun):
            hearer = _hearer(scene, owner, subject, begin) if owner is not None else []
            return _Told(sorted({*verb.cue, *own}), [(subject.first, subject.stop)], hearer)
        if possessive and verb.lemma not in _REFUSE and noun.noun not in _OPEN:
            return _Told(list(own), [(subject.first, subject.stop)])
    if possessive:
        return _Told([i for i in own if i != begin], [(begin, begin + 1)])
    if noun.noun in _WORDS or (noun.noun == "Frage" and (preposition == "auf" or _is_answered(verb))):
        return _Told(list(own), [(begin, left.stop)])
    return None


def _with_preposition(
    scene: Scene, owner: Clause | None, verb: Predicate | None, begin: int, head: int, subject: NounPhrase | None
) -> _Told | None:
    """ "Mit der Begründung, es fehle an Geld, schloss *die Klinik* …", "wandte sich mit der Bitte an den Rat"."""
    cue = list(range(begin, head + 1))
    if verb is not None and verb.lemma in _SAY_WITH:
        cue = sorted({*cue, *verb.cue, *(i for i in verb.clause.tokens if scene.reading.lower[i] == "sich")})
    if owner is None or verb is None:  # the clause goes on behind what is said
        for clause in scene.syntax.clauses:
            if clause.form is Form.MAIN and clause.verb > head:
                subject, verb = scene.subject(clause), scene.predicates.get(clause.index)
                break
    if subject is None or (verb is not None and verb.passive) or not can_speak(scene.syntax, subject):
        return _Told(cue, [])
    hearer = _hearer(scene, owner, subject, begin) if owner is not None else []
    return _Told(cue, [(subject.first, subject.stop)], hearer)


def _is_wish(scene: Scene, verb: Predicate, noun: ReportingNoun) -> bool:
    """ "hat die Absicht, zu …": what somebody is about to do rather than what he says."""
    return verb.lemma == "haben" and noun.zu and noun.medium in (Medium.THOUGHT, Medium.THOUGHT_WRITING)


def _is_answered(verb: Predicate | None) -> bool:
    return verb is not None and verb.lemma in _ANSWER


#: verbs beside a noun of saying; see `word_classes.toml`
_SAY = word_class("verbs_of_nouns")
_SAY_WITH = word_class("verbs_with_mit_and_noun")
_APPEAR = word_class("verbs_of_appearing")
_REFUSE = word_class("verbs_of_refusing")
_ANSWER = word_class("verbs_of_answering")
_WORDS = word_class("words_of_somebody")
_OPEN = word_class("open_nouns")


def _holder(scene: Scene, begin: int, head: int, stop: int) -> Pieces:
    """Whose a noun is: a genitive or von-phrase, a name before it, who does its participle ("die von X geäußerte")."""
    reading, function = scene.reading, scene.syntax.function
    lower = reading.lower
    if head + 1 < stop:
        preposition = lower[head + 1] in ("von", "vom", "seitens")
        bits = function.get(lower[head + 1], 0)
        if preposition or bits & fw.GENITIVE or reading.words[head + 1][:1].isupper() or not bits:
            inner = noun_phrase(scene.syntax, head + 1 + preposition, stop, apposition=False)
            if inner is not None and not inner.pronoun:
                return [(inner.first, inner.stop)]
    if head > scene.first and reading.words[head - 1][:1].isupper() and reading.words[head - 1].endswith("s"):
        return [(head - 1, head)]
    if begin < head and not function.get(lower[begin], 0):
        for i in range(begin - 1, max(scene.first, begin - 12) - 1, -1):
            if lower[i] in ("von", "vom") and function.get(lower[i - 1], 0) & fw.DETERMINER:
                inner = noun_phrase(scene.syntax, i + 1, begin, apposition=False)
                return [(inner.first, inner.stop)] if inner is not None and not inner.pronoun else []
    return []


def _source(scene: Scene, clause: Clause) -> Pieces:
    """ "*Aus dem Rathaus* kam die Nachricht", "wurde *von Imkern* die Sorge geäußert"."""
    lower = scene.reading.lower
    for i in clause.tokens:
        if lower[i] in ("von", "vom", "seitens", "aus") and (i == clause.first or scene.reading.words[i - 1].islower()):
            inner = noun_phrase(scene.syntax, i + 1, clause.stop, apposition=False)
            if inner is not None and not inner.pronoun and can_speak(scene.syntax, inner):
                return [(inner.first, inner.stop)]
    return []


def _hearer(scene: Scene, clause: Clause, subject: NounPhrase, before: int) -> Pieces:
    """ "richtete *an den Rat* die Bitte", "gab *den Soldaten* den Befehl"."""
    lower, function = scene.reading.lower, scene.syntax.function
    for i in clause.tokens:
        if i >= before or subject.first <= i < subject.stop:
            continue
        to = lower[i] in ("an", "gegenüber")
        if to or (i > clause.verb and function.get(lower[i], 0) & fw.OBLIQUE and not _is_governed(scene, i)):
            inner = noun_phrase(scene.syntax, i + to, before, apposition=False)
            if inner is not None and can_speak(scene.syntax, inner) == 2:
                return [(inner.first, inner.stop)]
    return []


def _is_governed(scene: Scene, i: int) -> bool:
    """Whether a phrase stands behind a preposition or a noun."""
    before = scene.reading.lower[i - 1]
    return bool(scene.syntax.function.get(before, 0) & fw.PREPOSITION) or scene.reading.words[i - 1] != before


def _add(scene: Scene, number: int, noun: ReportingNoun, told: _Told, rule: str) -> None:
    """Keep the claim of a clause that begins with segment `number`."""
    segments = scene.syntax.segments
    owner = scene.clause_of[number - 1]
    stop = number + 1
    while stop < len(segments) and not _ends_before(scene, owner, number, stop):
        stop += 1
    pieces = [(segments[number].first, segments[stop - 1].stop)]
    scene.add(
        Draft(
            kind=Kind.INDIRECT,
            content=pieces,
            sentence=scene.number,
            speaker=told.speaker,
            cue=group(told.cue),
            addressee=told.addressee,
            frame=_frame(scene, owner, number, stop),
            medium=noun.medium,
            polarity=noun.polarity if noun.polarity is not Polarity.DENIES else Polarity.ASSERTS,
            mood=scene.mood(pieces),
            verbs=scene.verbs(pieces),
        ),
        rule,
        scene.words(group(told.cue)) or noun.noun,
    )


def _ends_before(scene: Scene, owner: Clause | None, number: int, later: int) -> bool:
    """Whether the content that begins with segment `number` ends before segment `later`."""
    segment = scene.syntax.segments[later]
    if segment.mark == ":":
        return True
    if segment.form is Form.MAIN:
        return segment.order == 1 or not scene.konjunktiv(segment.verb, weak=True)
    if segment.form is not Form.FRAGMENT or owner is None:
        return False
    clause = scene.clause_of[later]
    return (clause is not None and clause.first < scene.syntax.segments[number].first) or _goes_on(
        scene, owner, segment
    )


def _goes_on(scene: Scene, host: Clause, fragment: Segment) -> bool:
    """Whether a fragment ends the clause around: it has the verb's particle or participle, or begins with an adverb."""
    lower, words = scene.reading.lower, scene.reading.words
    last, first = fragment.tokens[-1], lower[fragment.tokens[0]]
    if host.verb >= 0 and words[last] == lower[last]:
        verb = analyse(lower[host.verb])
        if any(with_particle(form.lemma, lower[last]) for form in verb.readings):
            return True
    return bool(scene.syntax.function.get(first, 0) & fw.ADVERB) and first not in ("darunter", "also")


def _frame(scene: Scene, owner: Clause | None, number: int, stop: int) -> Pieces:
    """The clause around the content, before and behind it."""
    segments = scene.syntax.segments
    first = segments[number - 1].first if owner is None else owner.first
    if owner is not None and owner.segments[0].mark == "und" and owner.order == 1:
        before = [clause for clause in scene.syntax.clauses[: owner.index] if clause.form is owner.form]
        first = before[-1].first if before else first  # "zögerte und äußerte die Hoffnung"
    elif owner is not None and owner.segments[0].mark == "," and owner.order == 1:
        first -= 1
    behind = [
        (segment.first - (segment.mark == ","), segment.stop)
        for segment, clause in zip(segments[stop:], scene.clause_of[stop:], strict=True)
        if owner is not None and (clause is owner or (owner.verb < 0 and segment is segments[stop]))
    ]
    return [(first, segments[number].first), *behind]
