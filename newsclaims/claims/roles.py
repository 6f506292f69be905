"""Who speaks to whom in a framing clause, and what the speaker leans on."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from attrs import Factory, define

from newsclaims.claims.draft import Pieces
from newsclaims.claims.floor import document_at, document_before
from newsclaims.claims.listeners import listener
from newsclaims.claims.predicates import Predicate
from newsclaims.grammar import words as fw
from newsclaims.grammar.clauses import Clause
from newsclaims.grammar.phrases import NounPhrase, ends_in_name, is_noun, noun_phrase
from newsclaims.grammar.segments import Form
from newsclaims.grammar.subjects import can_speak, subject_after
from newsclaims.lexicon import word_class
from newsclaims.lexicon.names import given_names
from newsclaims.lexicon.reporting import noun_for, role_of, source_of
from newsclaims.model import Polarity, Sort

if TYPE_CHECKING:
    from newsclaims.claims.scene import Scene


@define
class Roles:
    """Token ranges of the parts of a frame."""

    speaker: Pieces = Factory(list)
    cue: Pieces = Factory(list)
    addressee: Pieces = Factory(list)
    source: Pieces = Factory(list)


def roles(scene: "Scene", clause: Clause, told: Predicate) -> Roles:
    """Read a framing clause."""
    found = Roles(cue=group(sorted({*told.cue, *_cue_words(scene, clause, told)})))
    lower = scene.reading.lower
    speaker = None
    if told.passive:
        speaker = scene.subject(clause) if told.lemma == "zitieren" else None  # "In der Zeitung wird X zitiert"
        speaker = speaker or _agent(scene, clause) or document_place(scene, clause)
    elif clause.form is Form.RELATIVE:
        speaker = _antecedent(scene, clause)
    elif clause.verb < 0:
        speaker = _controller(scene, clause)
    else:
        impersonal = told.lemma in _IMPERSONAL and any(lower[i] == "es" for i in clause.tokens)
        speaker = None if impersonal else scene.subject(clause)
        if speaker is not None and speaker.pronoun and lower[speaker.head] == "es" and told.lemma in _IMPERSONAL:
            speaker = None
        if speaker is None and not impersonal and clause.order == 2 and lower[clause.verb - 1] == "es":
            speaker = NounPhrase(clause.verb - 1, clause.verb, clause.verb - 1, pronoun=True)  # "Es teilte mit, …"
        if (
            speaker is None
            and not impersonal
            and clause.order < 3
            and lower[clause.verb + 1 : clause.verb + 2] == ["es"]
        ):
            speaker = NounPhrase(
                clause.verb + 1, clause.verb + 2, clause.verb + 1, pronoun=True
            )  # "Hier stellte es fest", ", schreibt es auf Anfrage"
        if told.lemma == "zitieren" and speaker is not None:
            quoted = _object(scene, clause)
            if quoted is not None:
                found.source, speaker = [(speaker.first, speaker.stop)], quoted
    if told.lemma == "lauten" and speaker is not None and noun_for(lower[speaker.head]) is not None:
        speaker = (
            noun_phrase(scene.syntax, speaker.head + 1, speaker.stop) or speaker
        )  # "lautete die Antwort des Ministers"
    if is_read(scene, told):
        speaker = None
    if told.lemma == "entnehmen" or "entnehmen" in (lower[i] for i in told.cue):
        speaker = _dative(scene, clause) or speaker
    impersonal = (
        told.lemma in ("heißen", "hervorgehen", "verlauten", "stehen", "ergeben")
        and not (told.lemma == "stehen" and told.entries and told.entries[0].fixed)  # "auf dem Standpunkt stehen"
        and (told.lemma != "ergeben" or scene.subject(clause) is None)
    ) or (speaker is None and not told.passive)
    if impersonal:
        place = place_of(scene, clause)
        if place is not None and not (told.lemma == "stehen" and _is_state(scene, place)):
            speaker = place
        elif any(lower[i] in ("darin", "dort") for i in clause.tokens):
            found.speaker = list(document_before(scene))
    if speaker is not None and lower[speaker.first : speaker.stop] == ["man"]:
        speaker = _circle(scene, clause)
    if told.passive and speaker is None and lower[clause.tokens[clause.segments[0].lead]] == "darin":
        found.speaker = list(document_before(scene))  # "Darin wird der Rat aufgefordert, …"
    if speaker is None and not found.speaker and clause.form is Form.RELATIVE:
        found.speaker = _document_antecedent(scene, clause)
    if speaker is not None:
        speaker = _without_object(scene, clause, told, speaker)
        found.speaker = [(speaker.first, speaker.stop)]
    found.addressee = listener(scene, clause, told, speaker)
    if speaker is not None and not found.addressee and told.lemma in _HEARER_VERBS:
        cut = _hearer_within(scene, clause, speaker)
        if cut is not None:
            found.speaker, found.addressee = [(speaker.first, cut)], [(cut, speaker.stop)]
    found.source = found.source or _source(scene, clause)
    apart = found.source + (found.speaker if told.passive else [])  # "vom Verein wird gefordert"
    if any(a < d and c < b for a, b in found.addressee for c, d in apart):
        found.addressee = []  # "sagten Fachleute dem Bericht nach": what they lean on, not whom they tell
    return found


def _circle(scene: "Scene", clause: Clause) -> NounPhrase | None:
    """ "*Beim Verband* ist man überzeugt": who "man" is, if the clause opens with them."""
    at = clause.tokens[clause.segments[0].lead]
    if clause.order != 2 or scene.reading.lower[at] not in ("bei", "beim", "in", "im", "auf"):
        return None
    inner = noun_phrase(scene.syntax, at + 1, clause.verb, apposition=False)
    if inner is None or inner.pronoun or speaks(scene, inner) < 2:
        return None
    bare = inner.stop == inner.first + 1 and not _is_somebody(scene, inner.head)
    return None if bare else whole_field(clause, inner)  # not "Bei Regen"


def is_read(scene: "Scene", told: Predicate) -> bool:
    """ "Auf dem Banner war „Hafen für alle“ zu lesen": what is read is the subject."""
    return any(scene.reading.lower[i] in ("lesen", "sehen") for i in told.cue[1:]) and told.lemma == "sein"


_IMPERSONAL = word_class("impersonal_verbs")


_CORRELATES = word_class("correlates")


def _cue_words(scene: "Scene", clause: Clause, told: Predicate) -> list[int]:
    """Words that signal saying together with the verb: "wie X mitteilte", "heißt es", "warnte davor"."""
    lower = scene.reading.lower
    extra = []
    announced = tuple(item.form for entry in told.entries for item in entry.objects)
    for place, i in enumerate(clause.tokens):
        word = lower[i]
        if word == "es":
            said = (told.lemma == "heißen" and abs(i - clause.verb) == 1) or _announces(told, i, clause)
        elif word == "wie":
            said = place == clause.segments[0].lead and clause.order == 3
        elif word == "so":
            said = place == clause.segments[0].lead and clause.verb == i + 1 and clause.segments[0].mark in (",", "–")
        elif word == "nicht":
            said = any(entry.polarity is Polarity.DENIES for entry in told.entries)  # "schließt nicht aus"
        else:
            said = word in _CORRELATES and word.endswith(announced)
        if said:
            extra.append(i)
        elif word == "worten" and i >= 2 and lower[i - 1] == "den" and lower[i - 2] == "mit":
            extra.extend((i - 2, i - 1, i))
    for i in told.cue:
        if is_noun(scene.syntax, i):
            extra.extend(_attributes(scene, clause, i))
    return extra


def _announces(told: Predicate, i: int, clause: Clause) -> bool:
    """ "Es wird vermutet, dass", "hält es für möglich, dass": "es" in the place of the clause."""
    if told.passive:
        return abs(i - clause.verb) == 1
    return any(entry.fixed[:1] in (("für",), ("als",)) for entry in told.entries)


def _attributes(scene: "Scene", clause: Clause, noun: int) -> list[int]:
    """Article and adjectives before the noun of a set phrase: "vertritt | die gleiche | Ansicht"."""
    lower, words, function = scene.reading.lower, scene.reading.words, scene.syntax.function
    found: list[int] = []
    for i in range(noun - 1, clause.first - 1, -1):
        bits = function.get(lower[i], 0)
        if bits & fw.DETERMINER:
            return [*found, i]
        if (
            i == clause.verb
            or bits
            or words[i] != lower[i]
            or (lower[i][-2:] not in ("en", "er", "es", "em") and lower[i][-1:] != "e")
        ):
            break
        found.append(i)
    return []


def speaks(scene: "Scene", who: NounPhrase) -> int:
    """Whether a noun phrase can be a source: 2 if surely, 1 if it may be, 0 for things and abstractions."""
    return can_speak(scene.syntax, who)


def group(tokens: tuple[int, ...] | list[int]) -> Pieces:
    """Token ranges of sorted tokens, neighbours joined."""
    pieces: Pieces = []
    for i in tokens:
        if pieces and pieces[-1][1] == i:
            pieces[-1] = (pieces[-1][0], i + 1)
        else:
            pieces.append((i, i + 1))
    return pieces


def _prepositional(scene: "Scene", clause: Clause, prepositions: frozenset[str]) -> NounPhrase | None:
    """The first noun phrase of a clause behind one of the prepositions."""
    return next(_prepositionals(scene, clause, prepositions), None)


def _prepositionals(scene: "Scene", clause: Clause, prepositions: frozenset[str]) -> Iterator[NounPhrase]:
    """The noun phrases of a clause right behind one of the prepositions."""
    lower = scene.reading.lower
    for segment in clause.segments:
        for i in segment.tokens:
            if lower[i] in prepositions and i + 1 < segment.stop and not _is_direction(scene, i):
                stop = scene.stop if segment is clause.segments[-1] else segment.stop
                inner = noun_phrase(scene.syntax, i + 1, stop, apposition=False, coordinate=False)
                if inner is not None and inner.stop <= segment.stop + 8:
                    yield inner


_MONEY = word_class("money_nouns")
_AGENTS = frozenset(("von", "vom", "durch", "seitens", "vonseiten"))
_PLACES = frozenset(("aus", "in", "im", "auf", "von", "vom", "bei", "beim", "laut", "seitens"))


def _agent(scene: "Scene", clause: Clause) -> NounPhrase | None:
    """By whom something is done: of several phrases with "von" the last of those that speak most likely."""
    lower = scene.reading.lower
    found = [
        (speaks(scene, inner), inner.first, inner)
        for inner in _prepositionals(scene, clause, _AGENTS)
        if _MONEY.isdisjoint(lower[inner.first : inner.stop])
        if clause.order != 2 or inner.first > clause.verb or _fills_field(clause, inner)
    ]
    best = max(found, key=lambda item: item[:2], default=None)
    if best is None or not best[0]:
        return None
    return _without_side(scene, whole_field(clause, best[2]))  # "Von den Wärtern auf der Insel wird vermutet"


def _without_side(scene: "Scene", who: NounPhrase) -> NounPhrase:
    """ "von Seiten | der Stadt": the noun is part of the preposition."""
    owned = scene.reading.lower[who.head] in ("seiten", "seite") and who.head + 1 < who.stop
    return NounPhrase(who.head + 1, who.stop, who.head + 2) if owned else who


def _fills_field(clause: Clause, inner: NounPhrase) -> bool:
    """Whether a phrase opens the clause with its preposition: not "Die Gesten von Papst Leo wurden"."""
    return inner.first == clause.tokens[clause.segments[0].lead] + 1 and inner.stop <= clause.verb


def place_of(scene: "Scene", clause: Clause) -> NounPhrase | None:
    """The document or circle that speaks: "in dem Papier heißt es", "hieß es aus Regierungskreisen"."""
    lower = scene.reading.lower
    for segment in clause.segments:
        for i in segment.tokens:
            if lower[i] in _PLACES and i + 1 < segment.stop and not _is_direction(scene, i):
                inner = noun_phrase(scene.syntax, i + 1, segment.stop, apposition=False, coordinate=False)
                if inner is None or inner.pronoun:
                    continue
                head = lower[inner.head]
                if head in _TIMES or head in _OCCASIONS:
                    continue
                return _without_side(scene, whole_field(clause, inner))
    return None


def whole_field(clause: Clause, inner: NounPhrase) -> NounPhrase:
    """ "In dem Bericht über das Moor wird": a phrase with all up to the verb, since only one stands before it."""
    opens = clause.order == 2 and _fills_field(clause, inner) and clause.verb < clause.segments[0].stop
    return NounPhrase(inner.first, clause.verb, inner.head) if opens else inner


def _is_direction(scene: "Scene", at: int) -> bool:
    """ "der Blick in den Vertrag", "der Blick auf die Akten": an accusative, where nothing stands."""
    lower = scene.reading.lower
    if lower[at] not in ("in", "auf"):
        return False
    if lower[at + 1] != "den":
        return lower[at + 1] in ("die", "das", "ein", "eine", "einen", "ihre", "seine", "diese", "dieses", "diesen")
    inner = noun_phrase(scene.syntax, at + 1, scene.stop, genitive=False, apposition=False, coordinate=False)
    return inner is not None and not lower[inner.head].endswith(("n", "s"))  # but "in den Akten"


def _is_state(scene: "Scene", place: NounPhrase) -> bool:
    """ "stehen im Raum", "steht im Einklang mit": a set phrase with a bare noun, nothing to be read."""
    lower = scene.reading.lower
    if place.first != place.head or lower[place.first - 1] != "im" or place.head in scene.syntax.closes:
        return False
    return document_at(scene, place.head) is None and noun_for(lower[place.head]) is None


def _document_antecedent(scene: "Scene", clause: Clause) -> Pieces:
    """ "ein Brief des Amtes, in dem er gebeten wird", "ein Zettel, auf dem steht": what the words stand in."""
    lower = scene.reading.lower
    at = clause.tokens[clause.segments[0].lead]
    if lower[at] not in ("in", "auf") or lower[at + 1] not in ("dem", "der", "denen"):
        return []
    for i in range(clause.first - 2, max(scene.first - 1, clause.first - _FAR), -1):
        if scene.reading.words[i] in ",;:":
            break
        if (found := document_at(scene, i)) is not None:
            return [(found.first, min(found.stop, clause.first - 1))]
    return []


#: tokens between a document and the relative clause that tells what stands in it
_FAR = 12


def document_place(scene: "Scene", clause: Clause) -> NounPhrase | None:
    """ "In dem Bericht wird vermutet", "wurde im „Merkur“ bezeichnet": the document in which it stands."""
    found = _prepositional(scene, clause, frozenset(("in", "im")))
    if found is None:
        return None
    head, closes = found.head, scene.syntax.closes
    named = head in closes and closes[head] - head <= _LONGEST_OUTLET and scene.reading.words[head + 1][:1].isupper()
    role = role_of(scene.reading.lower[head])  # "In Justizkreisen wird erzählt"
    circle = role is not None and role.sort is Sort.ANONYMOUS
    says = named or circle or noun_for(scene.reading.lower[head]) is not None
    return whole_field(clause, found) if says else None


#: tokens of the name of an outlet in quotation marks, without the mark that closes
_LONGEST_OUTLET = 4


def _without_object(scene: "Scene", clause: Clause, told: Predicate, speaker: NounPhrase) -> NounPhrase:
    """The speaker behind the verb without what the verb governs: "sprach der Minister | von einem Missverständnis"."""
    if speaker.first < clause.verb and clause.order < 3:
        return speaker
    lower = scene.reading.lower
    governed = {item.form for entry in told.entries for item in entry.objects}
    listens = any("dat" in entry.addressee for entry in told.entries)
    for i in range(speaker.head + 1, speaker.stop):
        governs = lower[i] in governed and not any(lower[j] == lower[i] for j in clause.tokens if j >= speaker.stop)
        # "empfahl die Ministerin für Wald Ute Ahl": the name shows that the office goes on to there
        governs = governs and not ends_in_name(scene.syntax, i + 2, speaker.stop)
        if governs or (listens and lower[i] in _DATIVE_OR_GENITIVE and _ends_name(scene, speaker.first, i)):
            return NounPhrase(speaker.first, i, speaker.head)
    return speaker


_DATIVE_OR_GENITIVE = frozenset(("der", "einer", "seiner", "ihrer", "dieser"))


def _ends_name(scene: "Scene", first: int, stop: int) -> bool:
    """Whether a name that no genitive goes with ends here: "warf Ute Ahl, die WHO, der „Kreis“ | der Regierung vor"."""
    words = scene.reading.words
    last = words[stop - 1]
    if (len(last) > 1 and last.isupper()) or any(close == stop - 1 for close in scene.syntax.closes.values()):
        return True
    begin = stop
    while begin > first and words[begin - 1][:1].isupper():
        begin -= 1
    lower = scene.reading.lower
    role = role_of(lower[begin]) if stop - begin > 2 and role_of(lower[stop - 1]) is None else None
    if role is not None and role.sort is Sort.PERSON:
        return True  # "die Studienleiterin Nguyen Thi Hanh | der Agentur": a role with a full name
    return any(words[i] in given_names() for i in range(begin, stop - 1))


_HEARER_VERBS = word_class("hearer_verbs")


def _hearer_within(scene: "Scene", clause: Clause, speaker: NounPhrase) -> int | None:
    """ "wirft die Bank | der Stadt vor", "warf das Amt | Ertel vor": where its object begins."""
    lower, words = scene.reading.lower, scene.reading.words
    if speaker.first < clause.verb and clause.order < 3:
        return None
    found = [i for i in range(speaker.head + 1, speaker.stop) if lower[i] in ("der", "den", "dem")]
    if found:
        return found[-1]
    role, behind = role_of(lower[speaker.head]), speaker.head + 1
    bare = behind < speaker.stop and words[behind][:1].isupper()
    return behind if bare and role is not None and role.sort is not Sort.PERSON else None


def _dative(scene: "Scene", clause: Clause) -> NounPhrase | None:
    """The noun phrase in the dative that opens a clause: "Den Akten ist zu entnehmen"."""
    at = clause.tokens[clause.segments[0].lead]
    if scene.syntax.function.get(scene.reading.lower[at], 0) & fw.DETERMINER:
        return noun_phrase(scene.syntax, at, clause.stop, apposition=False)
    return None


def for_whom(scene: "Scene", clause: Clause) -> Pieces:
    """Who judges: "Für Trainer Müller ist das „ein Witz“"."""
    found = _prepositional(scene, clause, frozenset(("für",)))
    if found is None or found.pronoun or speaks(scene, found) < 2:
        return []
    if found.stop == found.first + 1 and not _is_somebody(scene, found.head):
        return []  # "eine Chance für Kiel"
    return [(found.first, found.stop)]


def _is_somebody(scene: "Scene", i: int) -> bool:
    """Whether a bare noun names a role or a medium, or somebody with that surname in the article."""
    word = scene.reading.lower[i]
    known = role_of(word) is not None or source_of(word) is not None
    return known or i in scene.syntax.closes or scene.story.knows(scene.reading.words[i])


_OCCASIONS = word_class("occasions")
_TIMES = word_class("day_times")


def _antecedent(scene: "Scene", clause: Clause) -> NounPhrase | None:
    """What a relative pronoun in the nominative stands for: the noun phrase right before the comma."""
    lower, function = scene.reading.lower, scene.syntax.function
    lead = clause.segments[0].lead
    pronoun = clause.tokens[lead]
    if lower[pronoun] not in ("der", "die", "das", "welcher", "welche", "welches"):
        return subject_after(scene.syntax, pronoun + 1, clause.stop)
    if any(
        function.get(lower[i], 0) & fw.SUBJECT and lower[i] in ("er", "sie", "es", "man", "wir", "ich")
        for i in clause.tokens[lead + 1 : lead + 2]
    ):
        return noun_phrase(scene.syntax, clause.tokens[lead + 1], clause.stop)
    return NounPhrase(pronoun, pronoun + 1, pronoun, pronoun=True)


def _controller(scene: "Scene", clause: Clause) -> NounPhrase | None:
    """Who does what an infinitive clause says: the subject of the clause before it, or its dative object."""
    for earlier in reversed(scene.syntax.clauses[: clause.index]):
        if earlier.verb >= 0:
            told = scene.predicates.get(earlier.index)
            if told is not None and told.lemma in _OBJECT_CONTROL:
                found = _object(scene, earlier)
                if found is not None:
                    return found
            return scene.subject(earlier)
    return None


_OBJECT_CONTROL = word_class("object_control_verbs")


def _object(scene: "Scene", clause: Clause) -> NounPhrase | None:
    """A noun phrase behind the subject, without a preposition: "zitiert [den Prediger] aus dem Brief"."""
    lower, function = scene.reading.lower, scene.syntax.function
    first = scene.subject(clause)
    at = max(clause.verb + 1, first.stop if first is not None and first.first > clause.verb else 0)
    at = at if first is None or first.first < clause.verb else first.stop
    while at < clause.stop:
        bits = function.get(lower[at], 0)
        found = noun_phrase(scene.syntax, at + bool(bits & fw.PREPOSITION), clause.stop, apposition=False)
        if bits & fw.PREPOSITION:
            at = found.stop if found is not None else at + 1
        elif found is not None and (not found.pronoun or bits & (fw.DATIVE | fw.OBJECT)):
            return found
        else:
            at += 1
    return None


def _source(scene: "Scene", clause: Clause) -> Pieces:
    """What the speaker leans on: "unter Berufung auf …", "dem Bericht nach", "im „Wall Street Journal“"."""
    lower = scene.reading.lower
    stop = clause.stop
    for segment in clause.segments:
        for i in segment.tokens:
            if (
                lower[i] == "unter"
                and i + 2 < stop
                and lower[i + 1] in ("berufung", "hinweis", "verweis", "bezug", "bezugnahme")
            ):
                inner = (
                    noun_phrase(scene.syntax, i + 3, scene.stop, apposition=False) if lower[i + 2] == "auf" else None
                )
                return [(i, inner.stop if inner is not None else i + 2)]
            if (
                lower[i] in ("zufolge", "nach")
                and i > segment.first
                and (i + 1 >= segment.stop or lower[i] == "zufolge")
            ):
                at = _phrase_before(scene, segment.first, i)
                if at is not None:
                    return [(at, i + 1)]
            if lower[i] in ("im", "in") and i > clause.verb - 12 and i + 1 < segment.stop:
                inner = noun_phrase(scene.syntax, i + 1, segment.stop, apposition=False, coordinate=False)
                if inner is not None and any(j in scene.syntax.closes for j in range(inner.first, inner.stop)):
                    return [(i, inner.stop)]
    return []


def _phrase_before(scene: "Scene", first: int, at: int) -> int | None:
    """Where the dative noun phrase right before `at` begins."""
    function, lower = scene.syntax.function, scene.reading.lower
    for i in range(at - 1, max(first - 1, at - 9), -1):
        if function.get(lower[i], 0) & fw.DETERMINER:
            inner = noun_phrase(scene.syntax, i, at)
            if (
                inner is not None
                and inner.stop == at
                and (noun_for(lower[inner.head]) is not None or source_of(lower[inner.head]))
            ):
                return i
            return None
    return None


def has_noun_object(scene: "Scene", clause: Clause, told: Predicate, aside: Pieces | None = None) -> bool:
    """Whether a noun phrase besides the subject (and what is put `aside`) stands without a preposition."""
    lower, function = scene.reading.lower, scene.syntax.function
    if told.passive:
        return True
    subject = scene.subject(clause)
    if subject is None:
        return False
    governed = False
    for i in clause.tokens:
        if subject.first <= i < subject.stop:
            governed = False
            continue
        bits = function.get(lower[i], 0)
        if bits & fw.PREPOSITION and not bits & fw.DETERMINER and scene.reading.words[i] == lower[i]:
            governed = True
            continue
        if lower[i] in ("das", "dies", "es", "ihn", "sie") and i != clause.verb and not governed:
            return True
        if (aside and any(a <= i < b for a, b in aside)) or i in told.cue:
            continue
        if is_noun(scene.syntax, i):
            if lower[i] in _TIMES:
                governed = False
                continue
            if not governed:
                return True
            governed = False
    return False
