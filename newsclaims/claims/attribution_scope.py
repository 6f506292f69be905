"""How far the words of an attributing phrase reach: the content of laut, nach Angaben, so X.

It is the smallest unit that the phrase stands in: a bracket, a noun phrase that it is an attribute of, a fragment set
off by commas, else its clause with the clauses that belong to it.
"""

from newsclaims.claims.attribution_parts import Found
from newsclaims.claims.content_ends import is_afterthought
from newsclaims.claims.draft import Pieces
from newsclaims.claims.nach_phrases import as_wished
from newsclaims.claims.scene import Scene
from newsclaims.grammar import words as fw
from newsclaims.grammar.animacy import can_speak
from newsclaims.grammar.clause_forms import Form
from newsclaims.grammar.clauses import Clause
from newsclaims.grammar.finite import AUXILIARIES
from newsclaims.grammar.forms import Segment
from newsclaims.grammar.mood import is_konjunktiv
from newsclaims.grammar.nouns import is_noun, noun_part
from newsclaims.grammar.phrases import noun_phrase
from newsclaims.grammar.verbs import FINITE, INF, PART2, analyse
from newsclaims.lexicon import word_class

_SUBORDINATE = (Form.SUB, Form.OB, Form.DASS, Form.RELATIVE, Form.INFINITIVE, Form.PURPOSE)


def content_of(scene: Scene, clause: Clause, found: Found, others: list[Found]) -> Pieces:
    """What a phrase in the clause attributes; `others` are the phrases of the sentence that it shares it with."""
    bracket = next((pair for pair in scene.syntax.brackets if pair[0] < found.first < pair[1]), None)
    if bracket is not None:
        return _in_bracket(scene, clause, found, bracket)
    number = scene.segment_at(found.first)
    if found.rule == "phrase.nach" and as_wished(scene, found.first):
        segments = scene.syntax.segments[number + 1 :]
        return [(segments[0].first, segments[-1].stop)] if segments else []
    if found.rule == "phrase.so":
        segments = scene.syntax.segments
        start, stop = _around_so(scene, number, found)
        return _without(scene, segments[start].first, segments[stop - 1].stop, found)
    return (
        _in_noun_phrase(scene, found)
        or _in_fragment(scene, clause, number, found)
        or _in_clause(scene, clause, number, found, others)
    )


def _in_bracket(scene: Scene, clause: Clause, found: Found, bracket: tuple[int, int]) -> Pieces:
    """ "(laut Hersteller trägt es 200)"; with nothing but the phrase in it the bracket attributes its clause."""
    first, stop = bracket[0] + 1, bracket[1] - 1
    if found.first == first and found.stop >= stop:
        return _without(scene, clause.first, clause.stop, Found(*bracket, [], [], found.rule))
    if found.first != first and not any(analyse(scene.reading.lower[i]).flags & FINITE for i in range(first, stop)):
        return []  # "(Zahlen laut Polizei)"
    return _without(scene, first, stop, found)


def _in_noun_phrase(scene: Scene, found: Found) -> Pieces:
    """ "zwölf *der* laut Wahlamt *40 Urnen*", "*die* ihrer Ansicht nach *zu hohen Preise*"."""
    reading, segments = scene.reading, scene.syntax.segments
    dashes = found.first - 1 > scene.first and reading.words[found.first - 1] in "–—-"
    article, after = found.first - 1 - dashes, found.stop + dashes
    if article < scene.first or after >= scene.end or is_noun(scene.syntax, after):
        return []
    function = scene.syntax.function
    if reading.lower[article] not in _ARTICLES:
        return []
    if function.get(reading.lower[after], 0) & fw.DETERMINER:
        return []
    segment = segments[scene.segment_at(article)]
    if segment.form is Form.RELATIVE and article in segment.tokens[:2]:
        return []  # "der laut Polizei betrunken war"
    segment = segments[scene.segment_at(after)]
    begin = noun_part(scene.syntax, after, segment.stop)
    small = after + 1 < segment.stop and reading.words[after + 1].islower()
    if begin is None and small and reading.lower[after] == "zu":
        begin = noun_part(scene.syntax, after + 1, segment.stop)  # "zu hohen Preise"
    inner = noun_phrase(scene.syntax, begin, segment.stop, apposition=False) if begin is not None else None
    if inner is None or inner.pronoun:
        return []
    stop = inner.stop
    clause = scene.clause_at(article)
    if clause is not None and clause.order == 2 and article == clause.first and stop <= clause.verb:
        stop = clause.verb  # all that stands before the verb is one phrase
        stop -= scene.reading.words[stop - 1] == ","
    return [(article, article + 1), (after, stop)]


_ARTICLES = word_class("attributive_articles")


def _in_fragment(scene: Scene, clause: Clause, number: int, found: Found) -> Pieces:
    """ "darunter laut Museum zwei Fälschungen", "80, nach anderen Angaben 84 Meter": the fragment alone."""
    segments, lower = scene.syntax.segments, scene.reading.lower
    segment = segments[number]
    if not number or segment.form is not Form.FRAGMENT or segment is clause.segments[0] or segment.mark != ",":
        return []
    if scene.clause_of[number - 1] is not clause or found.stop >= segment.stop:
        return []
    if any(lower[i] not in _PART_OPENERS for i in range(segment.first, found.first)):
        return []
    last = segment.tokens[-1]
    if (
        lower[clause.verb] in AUXILIARIES
        and lower[last] == scene.reading.words[last]
        and analyse(lower[last]).flags & (PART2 | INF)
    ):
        return []  # "wurde, so X, laut Y verletzt"
    return _without(scene, segment.first, segment.stop, found)


_PART_OPENERS = word_class("part_openers")


def _in_clause(scene: Scene, clause: Clause, number: int, found: Found, others: list[Found]) -> Pieces:
    """The clause around the phrase, with the clauses that belong to it."""
    segments = scene.syntax.segments
    clause = _resumed(scene, clause, segments[number])
    mine = [n for n, owner in enumerate(scene.clause_of) if owner is clause]
    start, stop = mine[0], mine[-1] + 1
    if clause.form in (Form.MAIN, Form.FRAGMENT):
        start = _begin(scene, mine[0])
        while stop < len(segments) and not _ends_before(scene, clause, stop, others):
            stop += 1
    else:
        while stop < len(segments) and _is_inside(scene, clause, stop):
            stop += 1
    first = segments[start].first
    opening = clause.segments[0]
    if start == mine[0] and clause.form is Form.MAIN and opening.lead and opening.mark in (",", ";", "und", "–"):
        first = clause.tokens[opening.lead]
    return _without(scene, first, segments[stop - 1].stop, found)


def _resumed(scene: Scene, clause: Clause, segment: Segment) -> Clause:
    """ "Das Bad bleibt, da es regnet, laut Stadt geschlossen": behind a closed clause the one before goes on."""
    if clause.form not in _SUBORDINATE or segment.form is not Form.FRAGMENT or not 0 <= clause.verb < segment.first:
        return clause
    hosts = [host for host in scene.syntax.clauses if host.form is Form.MAIN and host.first < clause.first]
    return hosts[-1] if hosts else clause


def _begin(scene: Scene, number: int) -> int:
    """The segment where the content begins: clauses before the verb belong to it, frames do not."""
    segments = scene.syntax.segments
    opening = segments[number]
    taken_up = (
        opening.mark == "–" and opening.tokens and scene.reading.lower[opening.tokens[0]].startswith(("da", "hier"))
    )
    if not (taken_up or (opening.order == 1 and opening.mark == ",")):
        return number
    start = number
    while start:
        before = scene.clause_of[start - 1]
        if before is None or before.form not in _SUBORDINATE:
            break
        if any(a <= segments[start - 1].first < b for draft in scene.drafts for a, b in draft.frame):
            return number  # "Wie der Sender meldet, soll …"
        start -= 1
    return start


def _ends_before(scene: Scene, clause: Clause, number: int, others: list[Found]) -> bool:
    """Whether the content of a phrase in a main clause ends before a segment behind that clause."""
    segment, owner = scene.syntax.segments[number], scene.clause_of[number]
    lower = scene.reading.lower
    if any(a <= segment.first < b for draft in scene.drafts for a, b in draft.frame):
        return True  # "…, wie der Verband mitteilte"
    if lower[segment.tokens[0]] == "was" and is_afterthought(scene, segment):
        return True  # "…, was der Verband bestreitet"
    if segment.mark == ":":
        return segment.form is Form.QUOTE
    if segment.form is Form.FRAGMENT:
        return any(segment.first <= other.first < segment.stop for other in others)
    if segment.form is not Form.MAIN or owner is None:
        return False
    if segment.mark == ";" and not scene.konjunktiv(segment.verb, weak=True):
        return True
    if owner.index in scene.framed or any(owner.first <= other.first < owner.stop for other in others):
        return True
    if segment.order == 2 and lower[segment.tokens[0]] in ("aber", "doch"):
        return True
    told, subject = scene.predicates.get(owner.index), scene.subject(owner)
    reports = told is not None and (told.reports or told.lemma in _COUNTING) and not told.passive
    if segment.order == 2 and reports and subject is not None and not subject.pronoun:
        return can_speak(scene.syntax, subject) == 2  # "…, die Bürgermeisterin spricht von 30"
    told_as_said = lower[clause.verb] in ("soll", "sollen") or is_konjunktiv(lower[clause.verb])
    return (
        told_as_said
        and segment.mark == "und"
        and lower[segment.verb] not in AUXILIARIES
        and not scene.konjunktiv(segment.verb, weak=True)
    )


#: verbs by which another source gives its own figure: "laut Stadt kamen 30, die Polizei zählte 20"
_COUNTING = word_class("verbs_of_figures")


def _is_inside(scene: Scene, clause: Clause, number: int) -> bool:
    """Whether a segment behind a subordinate clause still belongs to it, not to the clause around it."""
    owner = scene.clause_of[number]
    return owner is not None and owner.form is not Form.MAIN and owner.first >= clause.first


def _around_so(scene: Scene, number: int, found: Found) -> tuple[int, int]:
    """What ", so X," stands behind or inside."""
    segments = scene.syntax.segments
    host = scene.clause_of[number - 1] if number else None
    if host is not None and host.form in _SUBORDINATE and host.verb > found.first:
        spoken = any(clause.form is Form.MAIN and scene.konjunktiv(clause.verb) for clause in scene.syntax.clauses)
        mine = [n for n, owner in enumerate(scene.clause_of) if owner is host]
        if not spoken:
            return mine[0], mine[-1] + 1  # "Fest steht, dass er – so die Polizei – floh"
    start = number
    while start > 0:
        start -= 1
        if segments[start].mark in (":", ";"):
            break
    stop = number + 1
    after = next(
        (
            n
            for n in range(number + 1, len(segments))
            if segments[n].first >= found.stop and (segments[n].form is not Form.RELATIVE or segments[n].verb < 0)
        ),
        len(segments),
    )
    if after < len(segments) and after > number + 1:
        found.stop = max(found.stop, segments[after].first)  # a relative clause belongs to the speaker
    if after < len(segments) and segments[after].mark != ":":
        segment = segments[after]
        owner = scene.clause_of[after]
        if (
            awaits_rest(scene, found.first)
            or (segment.form is Form.MAIN and (segment.order == 1 or scene.konjunktiv(segment.verb, weak=True)))
            or segment.form in (Form.SUB, Form.DASS, Form.INFINITIVE)
            or (owner is not None and owner.first < found.first and _completes(scene, number, segment))
            or any(i in scene.syntax.closes for i in segment.tokens)
        ):
            stop = next((n for n in range(after, len(segments)) if _is_frame_behind(scene, n)), len(segments))
    return start, stop


def _is_frame_behind(scene: Scene, number: int) -> bool:
    """ "Er, so ein Zeuge, sei geflohen, [teilte die Polizei mit]": who tells of both."""
    segment, owner = scene.syntax.segments[number], scene.clause_of[number]
    framed = owner is not None and owner.index in scene.framed and owner.segments[0] is segment
    return framed and segment.order == 1 and segment.mark == "," and not scene.konjunktiv(segment.verb)


def awaits_rest(scene: Scene, at: int) -> bool:
    """ "Das wäre, so Ahl, die schlimmste Flut": the finite verb ends what stands before "so" at token `at`."""
    clause = scene.clause_at(at - 2) if at - 2 >= scene.first and scene.reading.words[at - 1] == "," else None
    return clause is not None and clause.verb == at - 2 and clause.order == 2


def _completes(scene: Scene, number: int, segment: Segment) -> bool:
    """Whether a fragment behind ", so X," goes on with the clause before: has its infinitive or predicate noun."""
    lower, words = scene.reading.lower, scene.reading.words
    last = segment.tokens[-1]
    if words[last] == lower[last] and analyse(lower[last]).flags & (PART2 | INF):
        return True
    before = scene.syntax.segments[number - 1] if number else None
    return before is not None and before.verb == before.tokens[-1]


def _without(scene: Scene, first: int, stop: int, found: Found) -> Pieces:
    """What stands before and behind the phrase, without commas and dashes at the ends."""
    words = scene.reading.words
    pieces: Pieces = []
    for a, b in ((first, found.first), (found.stop, stop)):
        while a < b and words[a] in ",;:–-—":
            a += 1
        while b > a and words[b - 1] in ",;:–-—":
            b -= 1
        if a < b:
            pieces.append((a, b))
    return pieces
