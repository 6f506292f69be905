"""The readers of attributing phrases: laut, zufolge, aus Sicht, so X, demnach (and nach, in `nach_phrases`).

A reader is asked at each word that can begin or end one; it tells the extent of the phrase, its cue and its speaker.
"""

from newsclaims.claims.attribution_parts import (
    WHICH,
    Found,
    end_of_body,
    holder_of,
    is_bare_saying,
    is_relative,
    noun_before,
    relative,
    reporting_head,
    with_noun,
)
from newsclaims.claims.attribution_scope import awaits_rest
from newsclaims.claims.floor import document_before, spoken_before, surveyor_before
from newsclaims.claims.nach_phrases import nach
from newsclaims.claims.scene import Scene
from newsclaims.grammar import words as fw
from newsclaims.grammar.animacy import can_speak
from newsclaims.grammar.clause_forms import Form
from newsclaims.grammar.forms import Segment
from newsclaims.grammar.nouns import is_noun
from newsclaims.grammar.phrases import NounPhrase, noun_phrase
from newsclaims.grammar.verbs import analyse
from newsclaims.lexicon import word_class
from newsclaims.lexicon.reporting import noun_for, role_of
from newsclaims.model import Medium


def _laut(scene: Scene, at: int, segment: Segment) -> Found | None:
    """ "laut Polizei", "Laut einem Bericht der „Zeitung“"."""
    if is_relative(scene, at, segment):
        return relative(scene, at, at + 2)
    stop = segment.stop
    inner = noun_phrase(scene.syntax, at + 1, stop, coordinate=True, apposition=False)
    if inner is None:
        end = _address_end(scene, at + 1, stop)
        return Found(at, end, [at], [(at + 1, end)], "phrase.laut") if end > at + 2 else None
    if inner.pronoun and scene.reading.lower[inner.head] not in ("ihm", "ihr", "ihnen"):
        return None
    if not is_noun(scene.syntax, inner.head) and not inner.pronoun:
        return None
    if is_bare_saying(scene, inner):
        end = inner.head + 1
    else:
        whose = holder_of(scene, inner, inner.head) if noun_for(scene.reading.lower[inner.head]) is not None else None
        end = end_of_body(scene, (whose or inner).head, inner.stop)
    noun = noun_for(scene.reading.lower[inner.head])
    if inner.head + 1 in scene.syntax.closes and noun is not None and noun.medium is not Medium.WRITING:
        end = inner.head + 1  # "rief laut Zeugen „Feuer“"
    return Found(at, end, [at], [(inner.first, end)], "phrase.laut")


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


def _ends_small(scene: Scene, i: int) -> bool:
    """ "dem Institut Meinwert *plus* zufolge": whether a name ends in a word written small, which is no other word."""
    word = scene.reading.words[i]
    named = scene.reading.words[i - 1][:1].isupper() and word not in scene.syntax.function
    return named and word.isalpha() and word.islower() and not analyse(word).readings


def _zufolge(scene: Scene, at: int, segment: Segment) -> Found | None:
    """ "dem Bericht zufolge", "Angaben der Polizei zufolge", "Medienberichten zufolge", "zufolge" behind a name."""
    lower, function, first = scene.reading.lower, scene.syntax.function, segment.first
    if at - 1 == first > scene.first and lower[first] in WHICH and scene.reading.words[first - 1] == ",":
        return relative(scene, first, at + 1)  # "ein Bericht, dem zufolge …"
    if at > first and lower[at - 1] in ("ihm", "ihr", "ihnen"):
        return Found(at - 1, at + 1, [at], [(at - 1, at)], "phrase.zufolge")
    begin = segment.verb + 1 if first <= segment.verb < at else first
    for i in range(max(begin, at - 14), at):
        inner = noun_phrase(scene.syntax, i, at, apposition=True, coordinate=True)
        if inner is None:
            continue
        if i == scene.first == inner.head and noun_for(lower[i]) is None and noun_for(lower[i + 1]) is not None:
            rest = noun_phrase(scene.syntax, i + 1, at)  # "Ersten Angaben der Polizei zufolge"
            inner = NounPhrase(i, rest.stop, rest.head) if rest is not None else inner
        if inner.stop + 1 == at and _ends_small(scene, inner.stop):
            inner = NounPhrase(inner.first, at, inner.head)
        if inner.stop != at and not _is_place(scene, inner.stop, at):
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
            return with_noun(scene, i, at + 1, inner, inner.head, [at], "phrase.zufolge")
        return Found(i, at + 1, [at], [(inner.first, at)], "phrase.zufolge")
    return None


def _aus(scene: Scene, at: int, segment: Segment) -> Found | None:
    """ "aus Sicht der Verbraucherzentrale"."""
    inner = noun_phrase(scene.syntax, at + 1, segment.stop, apposition=False)
    if inner is None or inner.pronoun:
        return None
    head = reporting_head(scene, inner)
    noun = noun_for(scene.reading.lower[head])
    if noun is None or "aus" not in noun.phrases:
        return None
    found = with_noun(scene, at, inner.stop, inner, head, [at], "phrase.aus")
    if found.speaker != [(inner.first, inner.stop)]:
        return found
    whose = scene.reading.lower[head].removesuffix("sicht").removesuffix("perspektive").removesuffix("s")
    return found if role_of(whose) is not None else None  # "aus Verbrauchersicht"


def _so(scene: Scene, at: int, segment: Segment) -> Found | None:
    """ ", so X", ", so die Einschätzung der Experten", ", so der Sprecher weiter"."""
    words, lower, function = scene.reading.words, scene.reading.lower, scene.syntax.function
    first, stop = segment.first, segment.stop
    if at > scene.first and words[at - 1] == "(":
        return _so_in_bracket(scene, at)
    if at != first or (at == scene.first and not scene.quotes):
        return None
    if at == scene.first or words[at - 1] not in ',–-—“”"«»‘’':
        return None
    if at + 1 >= stop:
        return None
    bits = function.get(lower[at + 1], 0)
    if bits & (fw.OBLIQUE | fw.ADVERB) or lower[at + 1] in _AMOUNTS:
        return None  # "so auch die Mühle", "so viele wie nie"
    room = scene.end if stop == scene.end else _apposition_room(scene, stop)
    inner = noun_phrase(scene.syntax, at + 1, room, apposition=True)
    if inner is not None and inner.stop == scene.end and awaits_rest(scene, at):
        inner = noun_phrase(scene.syntax, at + 1, room, apposition=False)
    if inner is None or (inner.pronoun and not bits & fw.SUBJECT and inner.stop == inner.first + 1):
        return None  # but "so der eine"
    if inner.first in scene.syntax.closes and words[inner.first + 1].islower():
        return None  # "so „bleibt es dunkel“"
    if any(segment.first == at and segment.verb >= 0 for segment in scene.syntax.segments):
        return None
    tail = [i for i in range(inner.stop, stop) if lower[i] in _GOING_ON]
    rest = [i for i in range(inner.stop, stop) if i not in tail]
    end = stop if len(rest) < 30 else inner.stop
    noun = noun_for(lower[inner.head])
    if noun is not None and "so" in noun.phrases and bits & fw.DETERMINER:
        found = with_noun(scene, at, max(end, inner.stop), inner, inner.head, [at], "phrase.so")
        if found.speaker == [(inner.first, inner.stop)] and noun.medium is not Medium.WRITING:
            found.speaker = []
            found.cue = [at, *range(inner.first, inner.head + 1)]
        found.cue += tail[:1]
        return found
    return Found(
        at, max(end, inner.stop), [at, *tail[:1]], [(inner.first, inner.stop)], "phrase.so", Medium.SPEECH_WRITING
    )


def _so_in_bracket(scene: Scene, at: int) -> Found | None:
    """ "Der Damm wird erhöht (so der Deichgraf)"."""
    stop = next((end - 1 for opening, end in scene.syntax.brackets if opening == at - 1), at)
    who = noun_phrase(scene.syntax, at + 1, stop) if stop > at + 1 else None
    if who is None or who.pronoun or who.stop != stop or can_speak(scene.syntax, who) < 2:
        return None
    return Found(at, stop, [at], [(who.first, stop)], "phrase.so")


_AMOUNTS = word_class("quantifiers") | word_class("amounts")


#: verbs of states, whose past tells no event: "Danach war die Brücke sicher"
_LASTING = word_class("stative_verbs") | word_class("verbs_of_no_event")


#: adverbs behind who speaks that tell the speech goes on: "so der Sprecher weiter"
_GOING_ON = word_class("going_on_adverbs")


def _apposition_room(scene: Scene, stop: int) -> int:
    """An apposition may follow behind the comma at `stop`, up to the next one."""
    words = scene.reading.words
    for number, segment in enumerate(scene.syntax.segments):
        if segment.first > stop:
            last = words[segment.tokens[-1]]
            noun = segment.form is Form.FRAGMENT and not (last.isalpha() and last.islower())
            behind = scene.syntax.segments[number + 1 : number + 2]
            only = not behind or behind[0].form is not Form.FRAGMENT
            host = scene.clause_of[number - 2] if number > 1 and only else None
            awaits = host is not None and host.verb == scene.syntax.segments[number - 2].tokens[-1]
            # not "habe, so der Wirt, [die Preise gesenkt]", "Ursache ist, so der Wirt, [der Regen]"
            return segment.stop if noun and not awaits else stop
    return stop


def _wonach(scene: Scene, at: int, _segment: Segment) -> Found | None:
    """ "ein Bericht, wonach …": the noun before says so."""
    named = noun_before(scene, at) if at > scene.first else []
    return Found(at, at + 1, [at], named, "phrase.wonach") if named else None


def _danach(scene: Scene, at: int, _segment: Segment) -> Found | None:
    """ "Danach sind …": the document of the sentence before says so; without one, or amid a past, it tells when."""
    tells = not _is_event(scene, at) if at == scene.first else _is_present(scene, at)
    named = document_before(scene) if tells else []
    if not named and at == scene.first and _is_present(scene, at):
        named = surveyor_before(scene)
    return Found(at, at + 1, [at], named, "phrase.danach") if named else None


def _demnach(scene: Scene, at: int, _segment: Segment) -> Found:
    """ "Demnach sind …": what was named before says so, or who spoke."""
    named = document_before(scene) or spoken_before(scene)
    return Found(at, at + 1, [at], list(named), "phrase.demnach")


def _is_event(scene: Scene, at: int) -> bool:
    """ "Danach brach Feuer aus", "Danach wurde er gewählt": what happened next, by a past tense of no state."""
    clause = scene.clause_at(at)
    if clause is None or clause.verb < 0 or scene.konjunktiv(clause.verb):
        return False
    past = [form for form in analyse(scene.reading.lower[clause.verb]).readings if form.kind == "finite"]
    told = scene.predicates.get(clause.index)
    return (
        all(form.tense != "present" and form.lemma not in _LASTING for form in past)
        and told is not None
        and told.lemma not in _LASTING
    )


def _is_present(scene: Scene, at: int) -> bool:
    """ "Jeder dritte Lehrling fühlt sich danach überlastet": the present tense tells no sequence of events."""
    clause = scene.clause_at(at)
    if clause is None or clause.verb < 0 or clause.order != 2 or clause.index:
        return False
    return any(
        form.kind == "finite" and form.tense == "present" for form in analyse(scene.reading.lower[clause.verb]).readings
    )


READERS = {
    "laut": _laut,
    "zufolge": _zufolge,
    "nach": nach,
    "gemäß": nach,
    "gemäss": nach,
    "aus": _aus,
    "so": _so,
    "demnach": _demnach,
    "danach": _danach,
    "wonach": _wonach,
    "demzufolge": _demnach,
}
