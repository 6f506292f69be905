"""Attributing phrases: laut, zufolge, nach Angaben, aus Sicht, so X, demnach.

The phrase stands in the clause that it attributes; the content is that clause without it, and what follows in the
sentence up to the next clause of the writer's.
"""

from newsclaims.claims.draft import Draft, Pieces
from newsclaims.claims.floor import document_before, subject_before
from newsclaims.claims.roles import group
from newsclaims.claims.scene import Scene
from newsclaims.grammar import words as fw
from newsclaims.grammar.clauses import Clause
from newsclaims.grammar.phrases import NounPhrase, is_noun, noun_phrase
from newsclaims.grammar.segments import Form, Segment
from newsclaims.grammar.verbs import INF, PART2, analyse
from newsclaims.lexicon import word_class
from newsclaims.lexicon.reporting import noun_for, role_of, source_of
from newsclaims.model import Kind, Medium


class Found:
    """An attributing phrase: all its tokens, its cue, its speaker."""

    def __init__(
        self,
        first: int,
        stop: int,
        cue: list[int],
        speaker: Pieces,
        rule: str,
        medium: Medium = Medium.SPEECH_WRITING,
        *,
        own: bool = False,
    ) -> None:
        self.first = first
        self.stop = stop
        self.cue = cue
        self.speaker = speaker
        self.rule = rule
        self.medium = medium
        self.own = own  # "nach eigenen Angaben": the speaker is the subject


def attributing_phrases(scene: Scene) -> None:
    """Claims made by an attributing phrase."""
    lower = scene.reading.lower
    found: list[Found] = []
    if _READERS.keys().isdisjoint(lower[scene.first : scene.stop]):
        return
    for segment in scene.syntax.segments:
        i = segment.first
        while i < segment.stop:
            reader = _READERS.get(lower[i])
            phrase = (
                reader(scene, i, segment.first, segment.stop)
                if reader is not None and not _inside_quote(scene, i)
                else None
            )
            if phrase is not None:
                found.append(phrase)
                i = max(phrase.stop, i + 1)
            else:
                i += 1
    for phrase in found:
        _make(scene, phrase)


def _inside_quote(scene: Scene, i: int) -> bool:
    return any(quote.open < i < quote.close for quote in scene.quotes)


def _laut(scene: Scene, at: int, first: int, stop: int) -> Found | None:
    """ "laut Polizei", "Laut einem Bericht der „Zeitung“"."""
    inner = noun_phrase(scene.syntax, at + 1, stop, coordinate=True, apposition=False)
    if inner is None:
        end = _address_end(scene, at + 1, stop)
        return Found(at, end, [at], [(at + 1, end)], "phrase.laut") if end > at + 2 else None
    if inner.pronoun and scene.reading.lower[inner.head] not in ("ihm", "ihr", "ihnen"):
        return None
    if not is_noun(scene.syntax, inner.head) and not inner.pronoun:
        return None
    end = inner.first + 1 if _is_bare_saying(scene, inner) else inner.stop
    return Found(at, end, [at], [(inner.first, end)], "phrase.laut")


def _is_bare_saying(scene: Scene, inner: NounPhrase) -> bool:
    """ "soll laut Anklage *Geld* genommen haben": no name goes with a saying, but for one in the genitive."""
    first = inner.first
    words = scene.reading.words[first : inner.stop]
    if len(words) != 2 or noun_for(words[0].lower()) is None:
        return False
    return words[1][-1:].isalpha() and words[1][-1] != "s" and first + 1 not in scene.syntax.closes


def _address_end(scene: Scene, at: int, stop: int) -> int:
    """Past an internet address: "laut tagesschau.de"."""
    end = min(at + 1, stop)
    while (
        end + 1 < stop
        and scene.reading.glued(end)
        and scene.reading.words[end] in "./-"
        and scene.reading.glued(end + 1)
    ):
        end += 2
    return end


def _is_place(scene: Scene, first: int, stop: int) -> bool:
    """Whether a prepositional phrase of place fills the tokens: "den Behörden *in Mombasa* zufolge"."""
    if scene.reading.lower[first] not in ("in", "im", "aus", "am", "auf"):
        return False
    inner = noun_phrase(scene.syntax, first + 1, stop, apposition=False)
    return inner is not None and inner.stop == stop


def _zufolge(scene: Scene, at: int, first: int, stop: int) -> Found | None:
    """ "dem Bericht zufolge", "Angaben der Polizei zufolge", "Medienberichten zufolge", "zufolge" behind a name."""
    lower, function = scene.reading.lower, scene.syntax.function
    if (
        at - 1 == first
        and first > scene.first
        and lower[first] in ("dem", "der", "denen")
        and scene.reading.words[first - 1] == ","
    ):
        named = _noun_before(scene, first) or _phrase_before(scene, first - 1)  # "ein Bericht, dem zufolge …"
        return Found(first, at + 1, [first, at], named, "phrase.wonach") if named else None
    if at > first and lower[at - 1] in ("ihm", "ihr", "ihnen"):
        return Found(at - 1, at + 1, [at], [(at - 1, at)], "phrase.zufolge")
    for i in range(max(first, at - 14), at):
        inner = noun_phrase(scene.syntax, i, at, apposition=True, coordinate=True)
        if inner is None or (inner.stop != at and not _is_place(scene, inner.stop, at)):
            continue
        before = function.get(lower[i - 1], 0) if i > first else 0
        bits = function.get(lower[i], 0)
        if before & fw.DETERMINER or (
            bits & fw.DETERMINER and not bits & (fw.OBLIQUE | fw.GENITIVE) and lower[i] not in ("ihren", "seinen")
        ):
            continue
        if lower[i] in ("des", "eines"):
            continue
        bare = i == at - 1 and (known := noun_for(lower[i])) is not None and "zufolge" in known.phrases
        if (
            i > first
            and is_noun(scene.syntax, i - 1)
            and not bits & fw.DETERMINER
            and i - 1 not in scene.syntax.closes
            and not bare
        ):
            continue
        noun = noun_for(lower[inner.head])
        if noun is not None and "nach" in noun.phrases:
            return _with_noun(
                scene, i, at + 1, inner, [at], "phrase.zufolge", bare="den" if bits & fw.DETERMINER else ""
            )
        return Found(i, at + 1, [at], [(i, at)], "phrase.zufolge")
    return None


def _with_noun(
    scene: Scene, first: int, stop: int, inner: NounPhrase, cue: list[int], rule: str, *, bare: str = ""
) -> Found:
    """The phrase of a reporting noun: who depends on it speaks; if nobody does, the document itself."""
    lower, function = scene.reading.lower, scene.syntax.function
    noun = noun_for(lower[inner.head])
    medium = noun.medium if noun is not None else Medium.SPEECH_WRITING
    at = inner.head + 1
    if inner.first < inner.head and lower[inner.head - 1] in ("eigenen", "eigener", "eigenem"):
        stop = at if first < inner.first else stop
        return Found(first, stop, sorted({*cue, *range(inner.first, inner.head + 1)}), [], rule, medium, own=True)
    depends: NounPhrase | None = None
    if at < inner.stop:
        begin = at + 1 if lower[at] in ("von", "vom", "aus") else at
        depends = noun_phrase(scene.syntax, begin, inner.stop)
    if depends is not None:
        cue_tokens = sorted({*cue, *range(inner.first, inner.head + 1)})
        return Found(first, stop, cue_tokens, [(depends.first, inner.stop)], rule, medium)
    determiner = lower[inner.first]
    if (
        function.get(determiner, 0) & fw.DETERMINER and determiner[:2] in ("se", "ih", "un", "me")
    ) or determiner.startswith(("deren", "dessen")):
        return Found(first, stop, sorted({*cue, inner.head}), [(inner.first, inner.first + 1)], rule, medium)
    if (
        inner.head > inner.first
        and scene.reading.words[inner.head - 1].endswith(("s", "’", "'"))
        and is_noun(scene.syntax, inner.head - 1)
    ):
        return Found(first, stop, sorted({*cue, inner.head}), [(inner.first, inner.head)], rule, medium)
    return Found(first, stop, cue, [(inner.first, inner.stop)], rule, medium)


def _nach(scene: Scene, at: int, first: int, stop: int) -> Found | None:
    """ "nach Angaben der Polizei", "nach einem Bericht", "seiner Meinung nach", "dem Bericht nach"."""
    lower, function = scene.reading.lower, scene.syntax.function
    ahead = lower[at + 1 : at + 3]
    if len(ahead) == 2 and ahead[0] in ("deren", "dessen") and noun_for(ahead[1]) is not None:
        return Found(at, at + 3, [at, at + 2], [(at + 1, at + 2)], "phrase.nach")
    if at == first > scene.first and len(ahead) == 2 and ahead[0] in _WHICH and not is_noun(scene.syntax, at + 2):
        named = _noun_before(scene, at)  # "Umfragen, nach denen …"
        return Found(at, at + 2, [at, at + 1], named, "phrase.wonach") if named else None
    inner = noun_phrase(scene.syntax, at + 1, stop, apposition=False)
    if inner is not None and not inner.pronoun:
        noun = noun_for(lower[inner.head])
        if noun is not None and ({"nach"} if lower[at] == "nach" else {"nach", "gemäß", "laut"}) & noun.phrases:
            if lower[at] == "nach" and _temporal(scene, inner, noun.noun):
                return None
            rule = "phrase.nach" if lower[at] == "nach" else "phrase.gemaess"
            return _with_noun(scene, at, inner.stop, inner, [at], rule)
        if lower[at] != "nach" and (noun is not None or source_of(lower[inner.head]) or role_of(lower[inner.head])):
            return Found(at, inner.stop, [at], [(inner.first, inner.stop)], "phrase.gemaess")
        return None
    if at + 1 >= stop or not is_noun(scene.syntax, at + 1):
        # postposed: "seiner Meinung nach"
        for i in range(max(first, at - 5), at):
            bits = function.get(lower[i], 0)
            if bits & (fw.OBLIQUE | fw.GENITIVE) and bits & fw.DETERMINER:
                before = noun_phrase(scene.syntax, i, at)
                if before is not None and before.stop == at:
                    noun = noun_for(lower[before.head])
                    if noun is not None and "nach" in noun.phrases:
                        return _with_noun(scene, i, at + 1, before, [at], "phrase.nach")
                return None
    return None


_WHICH = frozenset(("dem", "der", "denen", "welchem", "welcher", "welchen"))


def _temporal(scene: Scene, inner: NounPhrase, noun: str) -> bool:
    """ "nach der Ankündigung", "nach dem Urteil": after it, not according to it."""
    if inner.first < inner.head and scene.reading.lower[inner.head - 1] in (
        "eigenen",
        "ersten",
        "bisherigen",
        "jüngsten",
        "vorläufigen",
    ):
        return False
    return noun in _EVENTS


#: acts of speech that one can be later than; "nach den Angaben" is always according to them
_EVENTS = word_class("later_events")


def _aus(scene: Scene, at: int, first: int, stop: int) -> Found | None:
    """ "aus Sicht der Verbraucherzentrale"."""
    lower = scene.reading.lower
    inner = noun_phrase(scene.syntax, at + 1, stop, apposition=False)
    if inner is None or inner.pronoun:
        return None
    noun = noun_for(lower[inner.head])
    if noun is None or "aus" not in noun.phrases:
        return None
    clause = scene.clause_at(at)
    told = scene.predicates.get(clause.index) if clause is not None else None
    if told is not None and told.lemma in _TAKE_AUS:
        return None
    found = _with_noun(scene, at, inner.stop, inner, [at], "phrase.aus")
    return found if found.speaker != [(inner.first, inner.stop)] else None


#: verbs whose own phrase "aus dem Protokoll" is
_TAKE_AUS = word_class("verbs_with_aus")


def _so(scene: Scene, at: int, first: int, stop: int) -> Found | None:
    """ ", so X", ", so die Einschätzung der Experten", ", so der Sprecher weiter"."""
    words, lower, function = scene.reading.words, scene.reading.lower, scene.syntax.function
    if at != first or (at == scene.first and not scene.quotes):
        return None
    if at == scene.first or words[at - 1] not in ',–-—“”"«»‘’':
        return None
    if at + 1 >= stop:
        return None
    bits = function.get(lower[at + 1], 0)
    if bits & fw.OBLIQUE:
        return None
    inner = noun_phrase(
        scene.syntax, at + 1, scene.end if stop == scene.end else _apposition_room(scene, stop), apposition=True
    )
    if inner is None or (inner.pronoun and not bits & fw.SUBJECT):
        return None
    if any(segment.first == at and segment.verb >= 0 for segment in scene.syntax.segments):
        return None
    tail = [i for i in range(inner.stop, stop) if lower[i] in ("weiter", "wörtlich", "abschließend", "ferner", "zudem")]
    rest = [i for i in range(inner.stop, stop) if i not in tail]
    end = stop if len(rest) < 30 else inner.stop
    noun = noun_for(lower[inner.head])
    if noun is not None and "so" in noun.phrases and bits & fw.DETERMINER:
        found = _with_noun(scene, at, max(end, inner.stop), inner, [at], "phrase.so")
        if found.speaker == [(inner.first, inner.stop)] and noun.medium is not Medium.WRITING:
            found.speaker = []
            found.cue = [at, *range(inner.first, inner.head + 1)]
        found.cue += tail[:1]
        return found
    return Found(
        at, max(end, inner.stop), [at, *tail[:1]], [(inner.first, inner.stop)], "phrase.so", Medium.SPEECH_WRITING
    )


def _apposition_room(scene: Scene, stop: int) -> int:
    """An apposition may follow behind the comma at `stop`, up to the next one."""
    segments = scene.syntax.segments
    for segment in segments:
        if segment.first > stop and segment.form is Form.FRAGMENT:
            return segment.stop
        if segment.first > stop:
            break
    return stop


def _demnach(scene: Scene, at: int, first: int, stop: int) -> Found | None:
    """ "Demnach sind …", ", wonach …": what was named before says so."""
    lower = scene.reading.lower
    if lower[at] == "wonach":
        if at == scene.first:
            return None
        inner = _noun_before(scene, at)
        return Found(at, at + 1, [at], inner, "phrase.wonach") if inner else None
    if lower[at] == "danach":
        # temporal unless a document was named in the sentence before, and the sentence begins with it
        speaker = document_before(scene) if at == scene.first else []
        if not speaker:
            return None
        return Found(at, at + 1, [at], speaker, "phrase.danach")
    speaker = document_before(scene) or (
        scene.story.floor.speaker if scene.story.floor is not None else subject_before(scene)
    )
    return Found(at, at + 1, [at], list(speaker), "phrase.demnach")


def _noun_before(scene: Scene, at: int) -> Pieces:
    """The noun phrase of a document or saying right before a relative clause."""
    lower = scene.reading.lower
    for i in range(at - 1, max(scene.first - 1, at - 25), -1):
        if noun_for(lower[i]) is not None or source_of(lower[i]) is not None:
            start = i
            while start > scene.first and (
                scene.syntax.function.get(lower[start - 1], 0) & fw.DETERMINER
                or (
                    lower[start - 1][-2:] in ("en", "er", "es", "em")
                    and not scene.syntax.function.get(lower[start - 1], 0)
                    and scene.reading.words[start - 1].islower()
                )
            ):
                start -= 1
            stop = at - 1 if scene.reading.words[at - 1] == "," else at
            return [(start, stop)]
    return []


def _phrase_before(scene: Scene, at: int) -> Pieces:
    """The noun phrase that ends right before the comma at `at`."""
    for i in range(max(scene.first, at - 6), at):
        if scene.syntax.function.get(scene.reading.lower[i], 0) & fw.DETERMINER or scene.reading.words[i][:1].isupper():
            inner = noun_phrase(scene.syntax, i, at, apposition=False)
            if inner is not None and inner.stop == at:
                return [(i, at)]
    return []


_READERS = {
    "laut": _laut,
    "zufolge": _zufolge,
    "nach": _nach,
    "gemäß": _nach,
    "gemäss": _nach,
    "aus": _aus,
    "so": _so,
    "demnach": _demnach,
    "danach": _demnach,
    "wonach": _demnach,
    "demzufolge": _demnach,
}


def _make(scene: Scene, found: Found) -> None:
    """Add the claim of an attributing phrase."""
    clause = scene.clause_at(found.first)
    if clause is None:
        return
    if clause.index in scene.framed and found.first > clause.verb:
        for draft in scene.drafts:  # "…, sagten Experten dem Bericht nach": the frame leans on it
            if any(a <= found.first < b for a, b in draft.frame) and found.rule != "phrase.so":
                draft.source = draft.source or [(found.first, found.stop)]
                return
    pieces = _content(scene, clause, found)
    if not pieces:
        return
    if not any(scene.reading.words[i][:1].isalnum() for a, b in pieces for i in range(a, b)):
        return
    quotes = [quote for a, b in pieces for quote in scene.only_quotes(a, b)]
    kind = Kind.INDIRECT
    if quotes and all(scene.only_quotes(a, b) for a, b in pieces):
        kind = Kind.DIRECT
        pieces = [(quote.open, quote.close + 1) for quote in quotes]
        scene.used.update(quote.open for quote in quotes)
    speaker = found.speaker
    if found.own:
        subject = scene.subject(clause)
        speaker = [(subject.first, subject.stop)] if subject is not None else []
    frame = [(found.first, found.stop)]
    if found.rule == "phrase.so" and found.first > scene.first:
        frame = [(found.first - 1, found.stop)]
    scene.add(
        Draft(
            kind=kind,
            content=pieces,
            sentence=scene.number,
            speaker=speaker,
            cue=group(found.cue),
            frame=frame,
            medium=found.medium,
            mood=scene.mood(pieces) if kind is Kind.INDIRECT else None,
            verbs=scene.verbs(pieces) if kind is Kind.INDIRECT else [],
        ),
        found.rule,
        scene.words(group(found.cue)),
    )


def _content(scene: Scene, clause: Clause, found: Found) -> Pieces:
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
