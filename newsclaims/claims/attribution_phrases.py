"""Attributing phrases as they are read: laut, zufolge, nach Angaben, aus Sicht, so X, demnach.

A reader is asked at each word that can begin or end one; it tells the extent of the phrase, its cue and its speaker.
"""

from attrs import define

from newsclaims.claims.draft import Pieces
from newsclaims.claims.floor import document_before, subject_before
from newsclaims.claims.scene import Scene
from newsclaims.grammar import words as fw
from newsclaims.grammar.phrases import NounPhrase, is_noun, noun_phrase
from newsclaims.grammar.segments import Form
from newsclaims.lexicon import word_class
from newsclaims.lexicon.reporting import noun_for, role_of, source_of
from newsclaims.model import Medium


@define
class Found:
    """An attributing phrase: all its tokens, its cue, its speaker."""

    first: int
    stop: int
    cue: list[int]
    speaker: Pieces
    rule: str
    medium: Medium = Medium.SPEECH_WRITING
    own: bool = False  #: "nach eigenen Angaben": the speaker is the subject


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


READERS = {
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
