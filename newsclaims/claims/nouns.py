"""Nouns that report: "die Meinung des Gärtners, dass …", "mit dem Hinweis, …", "die Forderung nach …"."""

from newsclaims.claims.content_ends import is_afterthought
from newsclaims.claims.draft import Draft, Pieces
from newsclaims.claims.noun_holders import OPEN, PlacedNoun, Told, whose
from newsclaims.claims.roles import group
from newsclaims.claims.scene import Scene
from newsclaims.grammar import words as fw
from newsclaims.grammar.animacy import can_speak
from newsclaims.grammar.clause_forms import Form
from newsclaims.grammar.clauses import Clause
from newsclaims.grammar.forms import Segment
from newsclaims.grammar.nouns import begin_of
from newsclaims.grammar.phrases import NounPhrase, noun_phrase
from newsclaims.grammar.verbs import INF, PART2, analyse, is_particle, with_particle
from newsclaims.lexicon import word_class
from newsclaims.lexicon.reporting import ReportingNoun, noun_for
from newsclaims.model import Kind, Polarity


def reporting_nouns(scene: Scene) -> None:
    """Claims whose clause depends on a noun."""
    segments = scene.syntax.segments
    for number, segment in enumerate(segments[1:], 1):
        if segment.mark not in (",", ":") or segment.form not in _CONTENTS:
            continue
        labelled = number == 1 and segment.mark == ":" and segment.form is Form.MAIN and segment.order == 2
        if segment.form is Form.MAIN and not labelled and not _may_be_told(scene, segment):
            continue
        found = _before(scene, number)
        if found is not None and labelled and not _may_be_told(scene, segment):
            if _is_label(scene, found) and not _has_claim(scene, segment.first):
                _add(scene, number, found.noun, whose(scene, found) or Told(list(found.own), []), "noun.clause")
            continue
        if found is None or not _takes(scene, found.noun, segment) or _has_claim(scene, segment.first):
            continue
        owner = found.owner
        if owner is not None and owner.index in scene.framed and _frames(scene, segment.first):
            continue
        told = whose(scene, found) if found.holder or not _is_told(scene, found.head, segment) else None
        if told is not None:
            _add(scene, number, found.noun, told, "noun.clause")


def _is_label(scene: Scene, found: PlacedNoun) -> bool:
    """ "Ihr Fazit: Das Moor trocknet aus": a saying of somebody's with no verb beside it."""
    if not (found.noun.v2 and found.noun.dass) or found.verb is not None or found.noun.polarity is Polarity.ASKS:
        return False
    holder = noun_phrase(scene.syntax, *found.holder[0], apposition=False) if found.holder else None
    return found.possessive or (holder is not None and can_speak(scene.syntax, holder) == 2)


_CONTENTS = (Form.MAIN, Form.DASS, Form.OB, Form.INFINITIVE)


def _before(scene: Scene, number: int) -> PlacedNoun | None:
    """The reporting noun that a clause depends on: right before it, before an apposition, before the verb's end."""
    segments = scene.syntax.segments
    left, stop = segments[number - 1], segments[number - 1].stop
    if number > 1 and left.mark == "," and left.form is Form.FRAGMENT and left.tokens[0] not in scene.syntax.closes:
        name = noun_phrase(scene.syntax, left.first, left.stop)
        if name is not None and name.stop == left.stop and can_speak(scene.syntax, name) == 2:
            left = segments[number - 2]  # "der Vorschlag des Küsters, Udo Reif, …"
            head, noun = _head(scene, left.first, left.stop)
            placed = PlacedNoun(scene, noun, head, stop, scene.clause_of[number - 2]) if noun is not None else None
            if placed is not None and placed.holder:
                placed.holder = [(placed.holder[0][0], stop)]
                return placed
            return None
    owner = scene.clause_of[number - 1]
    for end in dict.fromkeys((left.stop, _before_bracket(scene, owner, left))):
        head, noun = _head(scene, left.first, end)
        if noun is not None:
            return PlacedNoun(scene, noun, head, end, owner)
    return None


def _before_bracket(scene: Scene, owner: Clause | None, segment: Segment) -> int:
    """Where the end of a clause's verb begins: "stellte die These | auf", "hatte den Befehl | gegeben"."""
    words, lower = scene.reading.words, scene.reading.lower
    stop = segment.stop
    if owner is None or owner.verb < 0:
        return stop
    while stop - 1 > segment.first and stop > segment.stop - 3 and words[stop - 1] == lower[stop - 1]:
        last = stop - 1
        ends = (last == owner.verb and owner.order == 3) or analyse(lower[last]).flags & (PART2 | INF)
        if not (ends or is_particle(lower[last])) or lower[last] in _STATES:
            break
        stop = last
    return stop


#: what takes a clause itself at the end of a clause: "aus dem Bericht wird deutlich, dass"
_STATES = word_class("predicate_particles")


def _has_claim(scene: Scene, first: int) -> bool:
    """Whether a claim begins at a token already."""
    return any(draft.kind is not Kind.REPORTED and a == first for draft in scene.drafts for a, _ in draft.content)


def _is_told(scene: Scene, head: int, segment: Segment) -> bool:
    """Whether the noun and its clause are told as somebody's words together: "er sagte, die Sorge, dass …"."""
    told = (draft for draft in scene.drafts if draft.kind is Kind.INDIRECT)
    return any(a <= head and segment.first < b for draft in told for a, b in draft.content)


def _takes(scene: Scene, noun: ReportingNoun, segment: Segment) -> bool:
    """Whether the noun takes a clause of this form as its content."""
    if segment.form is Form.MAIN:
        return noun.v2 and _may_be_told(scene, segment)
    allowed = {Form.DASS: noun.dass, Form.OB: noun.ob, Form.INFINITIVE: noun.zu}
    return allowed.get(segment.form, False)


def _may_be_told(scene: Scene, segment: Segment) -> bool:
    """Whether a main clause may hang on a noun: "die Ansicht, [das sei zu teuer]"."""
    return segment.order == 2 and scene.konjunktiv(segment.verb, weak=True)


def demanding_nouns(scene: Scene) -> None:
    """ "Der Ruf der Winzer nach mehr Regen verhallt": what somebody wants, behind the noun."""
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
    for number, segment in enumerate(scene.syntax.segments):
        clause = scene.clause_of[number - 1] if number and segment.form in (Form.DASS, Form.OB) else None
        if clause is None or segment.mark != "," or clause.form is not Form.MAIN or clause.index in scene.framed:
            continue
        told = scene.predicates.get(clause.index)
        if told is None or told.lemma not in ("sein", "lauten", "bestehen") or _has_claim(scene, segment.first):
            continue
        subject = scene.subject(clause)
        if subject is None or subject.pronoun or not _is_all(scene, clause, subject):
            continue
        head = subject.head
        noun = noun_for(scene.reading.lower[head])
        if noun is None or not _takes(scene, noun, segment):
            continue
        placed = PlacedNoun(scene, noun, head, subject.stop, clause)
        if noun.noun in OPEN and told.lemma != "lauten" and not placed.holder:
            continue  # "Die Frage ist, ob …"
        itself = (subject.first, subject.first + 1 if placed.possessive else subject.stop)  # "*Ihre* größte Sorge"
        speaker = placed.holder or [itself]
        own = range(placed.begin, head + 1)
        cue = sorted({*told.cue, *own} - {i for a, b in speaker for i in range(a, b) if i != head})
        _add(scene, number, noun, Told(cue, speaker), "noun.predicate")


def _is_all(scene: Scene, clause: Clause, subject: NounPhrase) -> bool:
    """Whether a clause only says that its subject is: "die Frage war, ob", not "offen war die Frage, ob"."""
    if subject.first < clause.verb:
        return clause.tokens[-1] == clause.verb
    opening = scene.syntax.function.get(scene.reading.lower[clause.first], 0)
    return clause.verb != clause.first + 1 or bool(opening & fw.ADVERB)


def _frames(scene: Scene, token: int) -> bool:
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


def _add(scene: Scene, number: int, noun: ReportingNoun, told: Told, rule: str) -> None:
    """Keep the claim of a clause that begins with segment `number`."""
    segments = scene.syntax.segments
    owner = scene.clause_of[number - 1]
    stop = number + 1
    while stop < len(segments) and not _ends_before(scene, owner, number, stop):
        stop += 1
    pieces = [(segments[number].first, segments[stop - 1].stop)]
    verb = scene.predicates.get(owner.index) if owner is not None and owner.verb in told.cue else None
    if owner is not None and verb is not None and not verb.modal:
        scene.framed.add(owner.index)  # no act besides: "geht von der Annahme aus, dass …"
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
            polarity=_polarity(noun, told),
        ),
        rule,
        scene.words(group(told.cue)) or noun.noun,
    )


def _polarity(noun: ReportingNoun, told: Told) -> Polarity:
    """What the source does with the content: to deny an accusation is its speaker's, not the noun's."""
    if told.denied:
        return Polarity.DENIES
    return noun.polarity if noun.polarity is not Polarity.DENIES else Polarity.ASSERTS


def _ends_before(scene: Scene, owner: Clause | None, number: int, later: int) -> bool:
    """Whether the content that begins with segment `number` ends before segment `later`."""
    segment = scene.syntax.segments[later]
    if segment.mark == ":" or is_afterthought(scene, segment):
        return True
    if segment.form is Form.MAIN:
        return (segment.order == 1 and segment.mark != "und") or not scene.konjunktiv(segment.verb, weak=True)
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
