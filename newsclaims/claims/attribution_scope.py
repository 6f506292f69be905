"""How far the words of an attributing phrase reach: the content of laut, nach Angaben, so X."""

from newsclaims.claims.attribution_phrases import Found
from newsclaims.claims.draft import Pieces
from newsclaims.claims.scene import Scene
from newsclaims.grammar.clauses import Clause
from newsclaims.grammar.segments import Form, Segment
from newsclaims.grammar.verbs import INF, PART2, analyse


def content_of(scene: Scene, clause: Clause, found: Found) -> Pieces:
    """The clause around the phrase, without it, and what follows."""
    segments, words = scene.syntax.segments, scene.reading.words
    mine = [n for n, owner in enumerate(scene.clause_of) if owner is clause]
    number = scene.segment_at(found.first)
    if found.rule == "phrase.so":
        start, stop = _around_so(scene, number, found)
    elif clause.form in (Form.MAIN, Form.FRAGMENT):
        start, stop = mine[0], len(segments)
        # a subordinate clause in front of the verb belongs to the content
        while (
            start > 0
            and segments[start].order == 1
            and segments[start].mark == ","
            and segments[start - 1].form in (Form.SUB, Form.OB, Form.DASS, Form.RELATIVE)
        ):
            start -= 1
        if found.rule in ("phrase.demnach", "phrase.danach"):
            start = number
        for later in range(mine[-1] + 1, stop):
            owner = scene.clause_of[later]
            if segments[later].form is Form.MAIN and owner is not None and owner.index in scene.framed:
                stop = later
                break
            if segments[later].mark == ";" or (segments[later].mark == ":" and segments[later].form is Form.QUOTE):
                stop = later
                break
            if (
                segments[later].form is Form.MAIN
                and segments[later].order == 2
                and words[segments[later].tokens[0]] in ("aber", "doch")
            ):
                stop = later
                break
    else:
        start, stop = mine[0], mine[-1] + 1
        while stop < len(segments) and segments[stop].form not in (Form.MAIN, Form.FRAGMENT):
            stop += 1
    a, b = segments[start].first, segments[stop - 1].stop
    if (
        clause.form is Form.MAIN
        and clause.order == 2
        and found.first == clause.first
        and found.rule != "phrase.so"
        and clause.verb >= found.stop
    ):
        # in the Vorfeld: whatever stands up to the verb belongs to the phrase, appositions and relative clauses too
        between = [segment for segment in segments if found.stop <= segment.first < clause.verb]
        if (
            between
            and not found.own
            and clause.segments[-1].first <= clause.verb
            and clause.segments[-1].tokens[0] == clause.verb
        ):
            found.stop = clause.verb
    lead = (
        clause.segments[0].lead
        if start == mine[0] and clause.form is Form.MAIN and clause.segments[0].mark in (",", ";", "und", "–")
        else 0
    )
    if lead:
        a = clause.tokens[lead]
    pieces: Pieces = []
    for x, y in ((a, found.first), (found.stop, b)):
        x, y = _trim(scene, x, y)
        if x < y:
            pieces.append((x, y))
    return pieces


def _around_so(scene: Scene, number: int, found: Found) -> tuple[int, int]:
    """What ", so X," stands behind or inside."""
    segments = scene.syntax.segments
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
            if segments[n].first >= found.stop and segments[n].form is not Form.RELATIVE
        ),
        len(segments),
    )
    if after < len(segments) and after > number + 1:
        found.stop = max(found.stop, segments[after].first)  # a relative clause belongs to the speaker
    if after < len(segments):
        segment = segments[after]
        owner = scene.clause_of[after]
        if (segment.form is Form.MAIN and (segment.order == 1 or scene.konjunktiv(segment.verb, weak=True))) or (
            segment.form in (Form.SUB, Form.DASS)
            or (owner is not None and owner.first < found.first and _completes(scene, number, segment))
            or any(i in scene.syntax.closes for i in segment.tokens)
        ):
            stop = len(segments)
    return start, stop


def _completes(scene: Scene, number: int, segment: Segment) -> bool:
    """Whether a fragment behind ", so X," goes on with the clause before: has its infinitive or predicate noun."""
    lower, words = scene.reading.lower, scene.reading.words
    last = segment.tokens[-1]
    if words[last] == lower[last] and analyse(lower[last]).flags & (PART2 | INF):
        return True
    before = scene.syntax.segments[number - 1] if number else None
    return before is not None and before.verb == before.tokens[-1]


def _trim(scene: Scene, a: int, b: int) -> tuple[int, int]:
    """Without commas and dashes at the ends."""
    words = scene.reading.words
    while a < b and words[a] in ",;:–-—":
        a += 1
    while b > a and words[b - 1] in ",;:–-—":
        b -= 1
    return a, b
