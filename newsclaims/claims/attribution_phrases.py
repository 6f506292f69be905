"""Attributing phrases as they are read: laut, zufolge, nach Angaben, aus Sicht, so X, demnach.

A reader is asked at each word that can begin or end one; it tells the extent of the phrase, its cue and its speaker.
"""

from attrs import Factory, define

from newsclaims.claims.draft import Pieces
from newsclaims.claims.floor import document_before, spoken_before
from newsclaims.claims.scene import Scene
from newsclaims.grammar import words as fw
from newsclaims.grammar.clauses import Clause
from newsclaims.grammar.phrases import NounPhrase, begin_of, is_noun, noun_phrase
from newsclaims.grammar.segments import Form, Segment
from newsclaims.grammar.verbs import analyse
from newsclaims.lexicon import word_class
from newsclaims.lexicon.reporting import ReportingNoun, noun_for, outlets, role_of, source_of
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
    addressee: Pieces = Factory(list)
    own: bool = False  #: "nach eigenen Angaben": the speaker is the subject


def _laut(scene: Scene, at: int, segment: Segment) -> Found | None:
    """ "laut Polizei", "Laut einem Bericht der „Zeitung“"."""
    if _is_relative(scene, at, segment):
        return _relative(scene, at, at + 2)
    stop = segment.stop
    inner = noun_phrase(scene.syntax, at + 1, stop, coordinate=True, apposition=False)
    if inner is None:
        end = _address_end(scene, at + 1, stop)
        return Found(at, end, [at], [(at + 1, end)], "phrase.laut") if end > at + 2 else None
    if inner.pronoun and scene.reading.lower[inner.head] not in ("ihm", "ihr", "ihnen"):
        return None
    if not is_noun(scene.syntax, inner.head) and not inner.pronoun:
        return None
    end = inner.first + 1 if _is_bare_saying(scene, inner) else inner.stop
    noun = noun_for(scene.reading.lower[inner.head])
    if inner.head + 1 in scene.syntax.closes and noun is not None and noun.medium is not Medium.WRITING:
        end = inner.head + 1  # "rief laut Zeugen „Feuer“"
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


def _zufolge(scene: Scene, at: int, segment: Segment) -> Found | None:
    """ "dem Bericht zufolge", "Angaben der Polizei zufolge", "Medienberichten zufolge", "zufolge" behind a name."""
    lower, function, first = scene.reading.lower, scene.syntax.function, segment.first
    if at - 1 == first > scene.first and lower[first] in _WHICH and scene.reading.words[first - 1] == ",":
        return _relative(scene, first, at + 1)  # "ein Bericht, dem zufolge …"
    if at > first and lower[at - 1] in ("ihm", "ihr", "ihnen"):
        return Found(at - 1, at + 1, [at], [(at - 1, at)], "phrase.zufolge")
    begin = segment.verb + 1 if first <= segment.verb < at else first
    for i in range(max(begin, at - 14), at):
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
            return _with_noun(scene, i, at + 1, inner, inner.head, [at], "phrase.zufolge")
        return Found(i, at + 1, [at], [(inner.first, at)], "phrase.zufolge")
    return None


def _with_noun(scene: Scene, first: int, stop: int, inner: NounPhrase, head: int, cue: list[int], rule: str) -> Found:
    """The phrase of the reporting noun at `head`: who depends on it speaks; if nobody does, the document itself."""
    lower, function = scene.reading.lower, scene.syntax.function
    noun = noun_for(lower[head])
    medium = noun.medium if noun is not None else Medium.SPEECH_WRITING
    if inner.first < head and lower[head - 1] in ("eigenen", "eigener", "eigenem"):
        stop = head + 1 if first < inner.first else stop
        return Found(first, stop, sorted({*cue, *range(inner.first, head + 1)}), [], rule, medium, own=True)
    holder = _holder(scene, inner, head)
    if holder is not None:
        cue_tokens = sorted({*cue, *range(inner.first, head + 1)})
        return Found(first, stop, cue_tokens, [(holder.first, _before_date(scene, holder, inner.stop))], rule, medium)
    determiner = lower[inner.first]
    if (
        function.get(determiner, 0) & fw.DETERMINER and determiner[:2] in ("se", "ih", "un", "me")
    ) or determiner.startswith(("deren", "dessen")):
        return Found(first, stop, sorted({*cue, head}), [(inner.first, inner.first + 1)], rule, medium)
    if head > inner.first and _is_genitive_name(scene, head - 1):
        return Found(first, stop, sorted({*cue, head}), [(inner.first, head)], rule, medium)
    return Found(first, stop, cue, [(inner.first, inner.stop)], rule, medium)


def _holder(scene: Scene, inner: NounPhrase, head: int) -> NounPhrase | None:
    """Whose the noun at `head` is: its genitive or von-phrase, but for dates ("Zahlen aus dem Jahr 1998")."""
    lower = scene.reading.lower
    at = head + 1
    if at >= inner.stop:
        return None
    preposition = lower[at] in ("von", "vom", "aus")
    found = noun_phrase(scene.syntax, at + preposition, inner.stop)
    if found is None or (preposition and (lower[found.head] in _DATES or not is_noun(scene.syntax, found.head))):
        return None
    return found


def _before_date(scene: Scene, holder: NounPhrase, stop: int) -> int:
    """ "Angaben der Bahn | vom Montag": when it was said is no part of who said it."""
    lower = scene.reading.lower
    for i in range(stop - 1, max(holder.head, stop - 4), -1):
        if lower[i] in ("vom", "von", "am", "im") and lower[i + 1] in _DATES:
            return i
    return stop


_DATES = word_class("calendar_nouns") | word_class("time_nouns")


def _is_genitive_name(scene: Scene, i: int) -> bool:
    """ "Hallers Meinung": a name that shows its genitive."""
    return scene.reading.words[i].endswith(("s", "’", "'")) and is_noun(scene.syntax, i)


def _reporting_head(scene: Scene, inner: NounPhrase) -> int:
    """The noun of saying in a phrase: its head, or the noun behind a name in the genitive ("Hallers *Meinung*")."""
    lower = scene.reading.lower
    if noun_for(lower[inner.head]) is None:
        for i in range(inner.head + 1, min(inner.stop, inner.head + 4)):
            if noun_for(lower[i]) is not None and _is_genitive_name(scene, i - 1):
                return i
    return inner.head


def _nach(scene: Scene, at: int, segment: Segment) -> Found | None:
    """ "nach Angaben der Polizei", "nach einem Bericht", "seiner Meinung nach", "dem Bericht nach"."""
    lower = scene.reading.lower
    ahead = lower[at + 1 : at + 3]
    if len(ahead) == 2 and ahead[0] in ("deren", "dessen") and noun_for(ahead[1]) is not None:
        return Found(at, at + 3, [at, at + 2], [(at + 1, at + 2)], "phrase.nach")
    if _is_relative(scene, at, segment):
        return _relative(scene, at, at + 2)  # "Umfragen, nach denen …"
    inner = noun_phrase(scene.syntax, at + 1, segment.stop, apposition=False)
    if inner is None or inner.pronoun:
        return _postposed(scene, at, segment, inside=False)
    head = _reporting_head(scene, inner)
    noun = noun_for(lower[head])
    if lower[at] != "nach":
        if noun is not None and not noun.phrases.isdisjoint(("nach", "gemäß", "laut")):
            return _with_noun(scene, at, inner.stop, inner, head, [at], "phrase.gemaess")
        if noun is not None or source_of(lower[inner.head]) or role_of(lower[inner.head]):
            return Found(at, inner.stop, [at], [(inner.first, inner.stop)], "phrase.gemaess")
        return None
    if noun is None or "nach" not in noun.phrases:
        return _postposed(scene, at, segment, inside=True) or _after_medium(scene, at, inner)
    bare = inner.first == head and _holder(scene, inner, head) is not None  # "sucht nach Angaben der Bahn zwei Männer"
    if (not bare and _is_governed(scene, at, segment)) or not _is_according(scene, inner, head, noun):
        return None
    return _with_noun(scene, at, inner.stop, inner, head, [at], "phrase.nach")


def _after_medium(scene: Scene, at: int, inner: NounPhrase) -> Found | None:
    """ "Zuvor seien nach Spiegel Online Gerüchte laut geworden": the bare name of a medium, in the Konjunktiv."""
    clause = scene.clause_at(at)
    if inner.first != inner.head or clause is None or clause.verb < 0 or not scene.konjunktiv(clause.verb):
        return None
    for stop in range(min(inner.stop, inner.first + 3), inner.first, -1):
        if " ".join(scene.reading.lower[inner.first : stop]) in outlets():
            return Found(at, stop, [at], [(inner.first, stop)], "phrase.nach")
    return None


def _postposed(scene: Scene, at: int, segment: Segment, *, inside: bool) -> Found | None:
    """ "seiner Meinung nach"; before a noun phrase only `inside` one: "die seiner Meinung nach hohen Kosten"."""
    words, lower, function = scene.reading.words, scene.reading.lower, scene.syntax.function
    for i in range(at - 2, max(segment.first, at - 5) - 1, -1):
        bits = function.get(lower[i], 0)
        if not (bits & fw.DETERMINER and bits & (fw.OBLIQUE | fw.GENITIVE)):
            continue
        if inside and not (
            words[at + 1].endswith("e") or (i > segment.first and function.get(lower[i - 1], 0) & fw.DETERMINER)
        ):
            continue
        if words[i] == "Ihrer" and i > scene.first:
            continue  # the reader is asked
        before = noun_phrase(scene.syntax, i, at)
        noun = noun_for(lower[before.head]) if before is not None and before.stop == at else None
        if before is not None and noun is not None and "nach" in noun.phrases:
            return _with_noun(scene, i, at + 1, before, before.head, [at], "phrase.nach")
    return None


def _is_governed(scene: Scene, at: int, segment: Segment) -> bool:
    """Whether "nach" belongs to a noun before it or to the verb: "die Suche nach den Daten", "fragte nach Angaben"."""
    lower = scene.reading.lower
    if at > segment.first and lower[at - 1].endswith(_TAKE_NACH) and is_noun(scene.syntax, at - 1):
        return True
    if at == segment.first + 1 and not _VERBS_WITH_NACH.isdisjoint(analyse(lower[at - 1]).lemmas):
        return True  # "Gefragt nach seinen Plänen, …"
    clause = scene.clause_at(at)
    told = scene.predicates.get(clause.index) if clause is not None else None
    return told is not None and told.lemma in _VERBS_WITH_NACH and at != told.clause.first


_TAKE_NACH = tuple(word_class("nouns_with_nach"))
_VERBS_WITH_NACH = word_class("verbs_with_nach")


def _is_according(scene: Scene, inner: NounPhrase, head: int, noun: ReportingNoun) -> bool:
    """Whether "nach" is according to a noun rather than later than it: "nach dem Urteil", "nach der Auswertung"."""
    reading = scene.reading
    if reading.lower[inner.stop : inner.stop + 1] in (["über"], ["darüber"]):
        return False  # "nach Berichten über Unruhen": what happened when they were out
    before = reading.lower[inner.first] if inner.first < head else ""
    if before.startswith(("dies", "jene")) or (inner.first < head and reading.lower[head - 1] in _PROVISIONAL):
        return True
    if noun.noun in _NUMBERED and reading.words[head + 1 : head + 2] and reading.words[head + 1][:1].isdigit():
        return False  # "nach Artikel 12"
    holder = _holder(scene, inner, head)
    if noun.noun in _EVENTS:
        return False
    if noun.noun in _RESOLUTIONS:
        return holder is not None and _is_to_be(scene, head)
    if noun.noun in _PROCESSES:
        compound = reading.lower[head] not in {form.lower() for form in noun.forms}
        return (compound and not before) or (holder is not None and _is_source(scene, holder))
    if noun.noun in _NEWS and reading.lower[head + 1 : head + 2] == ["vom"]:
        return holder is None or _is_source(scene, holder)  # "nach der Nachricht vom Tod des Sängers"
    return True


def _is_source(scene: Scene, who: NounPhrase) -> bool:
    """Whether a phrase names somebody or a paper: a role, an outlet, a saying, a name without an article."""
    lower = scene.reading.lower
    return (
        who.head in scene.syntax.closes
        or role_of(lower[who.head]) is not None
        or source_of(lower[who.head]) is not None
        or noun_for(lower[who.head]) is not None
        or (who.first == who.head and lower[who.first - 1] == "von")
    )


def _is_to_be(scene: Scene, i: int) -> bool:
    """Whether the clause around token `i` tells what shall, may or must be: "nach dem Beschluss soll …"."""
    clause = scene.clause_at(i)
    if clause is None or clause.verb < 0:
        return False
    return scene.reading.lower[clause.verb] in _OBLIGING or scene.konjunktiv(clause.verb)


#: nouns of which "nach" is according to only under some conditions; see `word_classes.toml`
_EVENTS = word_class("later_events")
_RESOLUTIONS = word_class("resolutions")
_PROCESSES = word_class("processes")
_NEWS = word_class("news")
_NUMBERED = word_class("numbered")
_PROVISIONAL = word_class("provisional_adjectives")
_OBLIGING = word_class("obliging_modals")


_WHICH = frozenset(("dem", "der", "denen", "welchem", "welcher", "welchen"))


def _is_relative(scene: Scene, at: int, segment: Segment) -> bool:
    """Whether a preposition and its pronoun open a relative clause: "Berichte, nach denen …"."""
    if at != segment.first or at == scene.first or at + 2 >= segment.stop:
        return False
    pronoun = scene.reading.lower[at + 1]
    return pronoun.startswith(("denen", "welch")) or (pronoun in _WHICH and segment.form is Form.RELATIVE)


def _relative(scene: Scene, first: int, stop: int) -> Found | None:
    """ "ein Bericht, dem zufolge …", "Berichte, nach denen …": the antecedent says so."""
    named = _noun_before(scene, first)
    if not named and scene.reading.lower[first] != "nach":
        named = _phrase_before(scene, first - 1)
    cue = [i for i in range(first, stop) if scene.reading.lower[i] not in _WHICH]
    return Found(first, stop, cue, named, "phrase.wonach") if named else None


def _aus(scene: Scene, at: int, segment: Segment) -> Found | None:
    """ "aus Sicht der Verbraucherzentrale"."""
    inner = noun_phrase(scene.syntax, at + 1, segment.stop, apposition=False)
    if inner is None or inner.pronoun:
        return None
    head = _reporting_head(scene, inner)
    noun = noun_for(scene.reading.lower[head])
    if noun is None or "aus" not in noun.phrases:
        return None
    found = _with_noun(scene, at, inner.stop, inner, head, [at], "phrase.aus")
    if found.speaker != [(inner.first, inner.stop)]:
        return found
    whose = scene.reading.lower[head].removesuffix("sicht").removesuffix("perspektive").removesuffix("s")
    return found if role_of(whose) is not None else None  # "aus Verbrauchersicht"


def _so(scene: Scene, at: int, segment: Segment) -> Found | None:
    """ ", so X", ", so die Einschätzung der Experten", ", so der Sprecher weiter"."""
    words, lower, function = scene.reading.words, scene.reading.lower, scene.syntax.function
    first, stop = segment.first, segment.stop
    if at != first or (at == scene.first and not scene.quotes):
        return None
    if at == scene.first or words[at - 1] not in ',–-—“”"«»‘’':
        return None
    if at + 1 >= stop:
        return None
    bits = function.get(lower[at + 1], 0)
    if bits & (fw.OBLIQUE | fw.ADVERB) or lower[at + 1] in _AMOUNTS:
        return None  # "so auch die Mühle", "so viele wie nie"
    inner = noun_phrase(
        scene.syntax, at + 1, scene.end if stop == scene.end else _apposition_room(scene, stop), apposition=True
    )
    if inner is None or (inner.pronoun and not bits & fw.SUBJECT):
        return None
    if inner.first in scene.syntax.closes and words[inner.first + 1].islower():
        return None  # "so „bleibt es dunkel“"
    if any(segment.first == at and segment.verb >= 0 for segment in scene.syntax.segments):
        return None
    tail = [i for i in range(inner.stop, stop) if lower[i] in ("weiter", "wörtlich", "abschließend", "ferner", "zudem")]
    rest = [i for i in range(inner.stop, stop) if i not in tail]
    end = stop if len(rest) < 30 else inner.stop
    noun = noun_for(lower[inner.head])
    if noun is not None and "so" in noun.phrases and bits & fw.DETERMINER:
        found = _with_noun(scene, at, max(end, inner.stop), inner, inner.head, [at], "phrase.so")
        if found.speaker == [(inner.first, inner.stop)] and noun.medium is not Medium.WRITING:
            found.speaker = []
            found.cue = [at, *range(inner.first, inner.head + 1)]
        found.cue += tail[:1]
        return found
    return Found(
        at, max(end, inner.stop), [at, *tail[:1]], [(inner.first, inner.stop)], "phrase.so", Medium.SPEECH_WRITING
    )


_AMOUNTS = word_class("quantifiers") | word_class("amounts")


def _apposition_room(scene: Scene, stop: int) -> int:
    """An apposition may follow behind the comma at `stop`, up to the next one."""
    segments = scene.syntax.segments
    for segment in segments:
        if segment.first > stop and segment.form is Form.FRAGMENT:
            return segment.stop
        if segment.first > stop:
            break
    return stop


def _demnach(scene: Scene, at: int, segment: Segment) -> Found | None:
    """ "Demnach sind …", ", wonach …": what was named before says so."""
    lower = scene.reading.lower
    if lower[at] == "wonach":
        if at == scene.first:
            return None
        inner = _noun_before(scene, at)
        return Found(at, at + 1, [at], inner, "phrase.wonach") if inner else None
    if lower[at] == "danach":
        # temporal unless a document was named in the sentence before, and the sentence begins with it or is present
        speaker = document_before(scene) if at == scene.first or _is_present(scene, at) else []
        if not speaker:
            return None
        return Found(at, at + 1, [at], speaker, "phrase.danach")
    speaker = document_before(scene) or spoken_before(scene)
    return Found(at, at + 1, [at], list(speaker), "phrase.demnach")


def _is_present(scene: Scene, at: int) -> bool:
    """ "Jeder dritte Lehrling fühlt sich danach überlastet": the present tense tells no sequence of events."""
    clause = scene.clause_at(at)
    if clause is None or clause.verb < 0 or clause.order != 2 or clause.index:
        return False
    return any(
        form.kind == "finite" and form.tense == "present" for form in analyse(scene.reading.lower[clause.verb]).readings
    )


def _noun_before(scene: Scene, at: int) -> Pieces:
    """The noun phrase of a document or saying right before a relative clause, the outermost of a chain of genitives."""
    lower, function = scene.reading.lower, scene.syntax.function
    inside = next((quote for quote in scene.quotes if quote.close == at - 2), None)
    for i in range((inside.open if inside else at) - 1, max(scene.first - 1, at - 25), -1):
        if noun_for(lower[i]) is None and source_of(lower[i]) is None:
            continue
        start = begin_of(scene.syntax, i)
        while start > scene.first and function.get(lower[start], 0) & fw.GENITIVE and noun_for(lower[start - 1]):
            start = begin_of(scene.syntax, start - 1)
        inner = noun_phrase(scene.syntax, start, at, apposition=False)
        stop = inner.stop if inner is not None else i + 1
        return [(start, max(stop, i + 1))]
    return []


def _phrase_before(scene: Scene, at: int) -> Pieces:
    """The noun phrase that ends right before the comma at `at`."""
    for i in range(max(scene.first, at - 6), at):
        if scene.syntax.function.get(scene.reading.lower[i], 0) & fw.DETERMINER or scene.reading.words[i][:1].isupper():
            inner = noun_phrase(scene.syntax, i, at, apposition=False)
            if inner is not None and inner.stop == at:
                return [(i, at)]
    return []


def complete(scene: Scene, clause: Clause, found: Found) -> None:
    """Take in what belongs to a phrase behind what its reader took.

    That is all up to the verb if it stands before the verb ("Nach Angaben der Behörden *in Kiel* sinkt …"), else an
    apposition and a relative clause between commas.
    """
    if found.own or found.rule in ("phrase.so", "phrase.demnach", "phrase.danach", "phrase.wonach"):
        return
    segments, number = scene.syntax.segments, scene.segment_at(found.first)
    lead = clause.segments[0].lead
    if (
        clause.form is Form.MAIN
        and clause.order == 2
        and found.first == clause.tokens[lead]
        and found.stop <= clause.verb
    ):
        end = min(segments[number].stop, clause.verb)
        if found.stop < end and not _is_by_the_way(scene, found, end):
            _stretch_speaker(found, end)
        later = number + 1
        while later < len(segments) and segments[later].first < clause.verb:
            if scene.clause_of[later] is clause and _is_name_or_role(scene, segments[later].first):
                _stretch_speaker(found, min(segments[later].stop, clause.verb))
            later += 1
        found.stop = clause.verb
        return
    if found.stop != segments[number].stop:
        return
    later = number + 1
    if (
        later + 1 < len(segments)
        and scene.clause_of[later] is scene.clause_of[later + 1] is clause
        and segments[later].form is Form.FRAGMENT
        and segments[later].mark == segments[later + 1].mark == ","
        and _is_name_or_role(scene, segments[later].first)
    ):
        inner = noun_phrase(scene.syntax, segments[later].first, segments[later].stop)
        if inner is not None and inner.stop == segments[later].stop:
            _stretch_speaker(found, inner.stop)
            found.stop = segments[later + 1].first  # with the comma that ends it
            later += 1
    if later < len(segments) and segments[later].form is Form.RELATIVE and segments[later].mark == ",":
        goes_on = next((n for n in range(later + 1, len(segments)) if _resumes(scene, clause, later, n)), None)
        if goes_on is not None:
            found.stop = segments[goes_on].first


def _resumes(scene: Scene, clause: Clause, relative: int, number: int) -> bool:
    """Whether a clause goes on with a segment behind a relative clause."""
    segment, inner = scene.syntax.segments[number], scene.clause_of[relative]
    return scene.clause_of[number] is clause or (
        segment.form is Form.FRAGMENT and inner is not None and 0 <= inner.verb < segment.first
    )


def _stretch_speaker(found: Found, stop: int) -> None:
    """Let the phrase end at `stop`, and its speaker too if he ended where it did."""
    if found.speaker and found.speaker[-1][1] == found.stop:
        found.speaker[-1] = (found.speaker[-1][0], stop)
        found.stop = stop


def _is_by_the_way(scene: Scene, found: Found, end: int) -> bool:
    """Whether what follows in the phrase is no part of who speaks: "gegenüber der Zeitung", "vom Montag"."""
    lower, i = scene.reading.lower, found.stop
    bits = scene.syntax.function.get(lower[i], 0)
    if lower[i] == "gegenüber":
        hearer = noun_phrase(scene.syntax, i + 1, end)
        found.addressee = [(hearer.first, hearer.stop)] if hearer is not None else []
        return True
    if bits & fw.ADVERB or lower[i] == "unter":
        return True
    return bool(bits & fw.PREPOSITION) and any(word in _DATES or word.isdigit() for word in lower[i + 1 : i + 4])


def _is_name_or_role(scene: Scene, i: int) -> bool:
    """Whether an apposition can begin here: with a name, an article, a role."""
    bits = scene.syntax.function.get(scene.reading.lower[i], 0)
    return bool(bits & fw.DETERMINER) or (scene.reading.words[i][:1].isupper() and not bits)


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
