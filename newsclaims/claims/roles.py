"""Who speaks to whom in a framing clause, and what the speaker leans on."""

from newsclaims.claims.draft import Pieces, Roles
from newsclaims.claims.floor import document_before, spoken_before, there_before
from newsclaims.claims.listeners import HEARER_VERBS, hearer_within, listener
from newsclaims.claims.origins import agent, circle, document_antecedent, document_place, is_state, place_of
from newsclaims.claims.predicates import Predicate
from newsclaims.claims.scene import Scene
from newsclaims.grammar import words as fw
from newsclaims.grammar.animacy import can_speak
from newsclaims.grammar.clause_forms import Form
from newsclaims.grammar.clauses import Clause
from newsclaims.grammar.names import ends_in_name
from newsclaims.grammar.nouns import begin_of, is_noun
from newsclaims.grammar.phrases import NounPhrase, noun_phrase
from newsclaims.grammar.subjects import subject_after
from newsclaims.grammar.verbs import INF, PART2, analyse
from newsclaims.lexicon import word_class
from newsclaims.lexicon.names import given_names
from newsclaims.lexicon.reporting import noun_for, role_of, source_of
from newsclaims.model import Polarity, Sort


def roles(scene: Scene, clause: Clause, told: Predicate) -> Roles:
    """Read a framing clause."""
    found = Roles(cue=group(sorted({*told.cue, *_cue_words(scene, clause, told)})))
    lower = scene.reading.lower
    speaker = _speaker(scene, clause, told)
    if speaker is not None and told.lemma == "zitieren" and _is_plain(clause, told):
        quoted = _object(scene, clause)
        if quoted is not None:
            found.source, speaker = [(speaker.first, speaker.stop)], quoted
    if speaker is not None and told.lemma == "lauten" and noun_for(lower[speaker.head]) is not None:
        whose = noun_phrase(scene.syntax, speaker.head + 1, speaker.stop)
        speaker = whose or speaker  # "lautete die Antwort des Ministers"
    if is_read(scene, told):
        speaker = None
    if told.lemma == "entnehmen" or "entnehmen" in (lower[i] for i in told.cue):
        speaker = _dative(scene, clause) or speaker
    talk = any("rede" in entry.fixed for entry in told.entries)
    if talk:
        speaker = document_place(scene, clause, bodies=True)  # "In dem Papier ist von Entlassungen die Rede"
    elif _stands_somewhere(scene, clause, told) or (speaker is None and not told.passive):
        place = place_of(scene, clause)
        if place is not None and not (told.lemma == "stehen" and is_state(scene, place)):
            speaker = place
        elif any(lower[i] in ("darin", "dort") for i in clause.tokens):
            found.speaker = list(document_before(scene)) or there_before(scene)
        elif told.lemma == "heißen" and not _GOING_ON.isdisjoint(lower[i] for i in clause.tokens):
            found.speaker = _goes_on(scene, clause)
    if speaker is not None and lower[speaker.first : speaker.stop] == ["man"]:
        speaker = circle(scene, clause)
    if (told.passive or talk) and speaker is None and lower[clause.tokens[clause.segments[0].lead]] == "darin":
        found.speaker = list(document_before(scene))  # "Darin wird der Rat aufgefordert, …"
    if speaker is None and not found.speaker and clause.form is Form.RELATIVE:
        found.speaker = document_antecedent(scene, clause)
    if speaker is not None:
        speaker = _without_cue(scene, told, _without_object(scene, clause, told, speaker))
        found.speaker = [(speaker.first, speaker.stop)]
    found.addressee = listener(scene, clause, told, speaker)
    if speaker is not None and not found.addressee and told.lemma in HEARER_VERBS:
        cut = hearer_within(scene, clause, speaker)
        if cut is not None:
            found.speaker, found.addressee = [(speaker.first, cut)], [(cut, speaker.stop)]
    found.source = found.source or _source(scene, clause)
    apart = found.source + (found.speaker if told.passive else [])  # "vom Verein wird gefordert"
    if any(a < d and c < b for a, b in found.addressee for c, d in apart):
        found.addressee = []  # "sagten Fachleute dem Bericht nach": what they lean on, not whom they tell
    return found


def _speaker(scene: Scene, clause: Clause, told: Predicate) -> NounPhrase | None:
    """Who speaks by the form of the clause: the subject, or who acts in a passive, a relative, an infinitive clause."""
    if told.passive:
        quoted = scene.subject(clause) if told.lemma == "zitieren" else None  # "In der Zeitung wird X zitiert"
        return quoted or agent(scene, clause) or document_place(scene, clause)
    if clause.form is Form.RELATIVE:
        return _antecedent(scene, _with_pronoun(scene, clause))
    return _controller(scene, clause) if clause.verb < 0 else _subject(scene, clause, told)


def _is_plain(clause: Clause, told: Predicate) -> bool:
    """Whether a clause has a subject of its own that does what its verb says."""
    return not told.passive and clause.form is not Form.RELATIVE and clause.verb >= 0


def _subject(scene: Scene, clause: Clause, told: Predicate) -> NounPhrase | None:
    """The subject, "es" too where it is somebody: "Hier stellte es fest, …", ", schreibt es auf Anfrage"."""
    lower, impersonal = scene.reading.lower, told.lemma in _IMPERSONAL
    if impersonal and any(lower[i] == "es" for i in clause.tokens):
        return None  # "heißt es"
    subject = scene.subject(clause)
    if subject is not None and any(subject.first <= i < min(subject.stop, clause.verb) for i in told.cue):
        subject = subject_after(scene.syntax, clause.verb + 1, clause.stop) or subject  # "Scharfe Kritik übte VW"
    if subject is not None and not (impersonal and subject.pronoun and lower[subject.head] == "es"):
        return subject
    for at, stands in ((clause.verb - 1, clause.order == 2), (clause.verb + 1, clause.order < 3)):
        if stands and lower[at : at + 1] == ["es"]:
            return NounPhrase(at, at + 1, at, pronoun=True)
    return None


def _stands_somewhere(scene: Scene, clause: Clause, told: Predicate) -> bool:
    """Whether the verb tells where words stand rather than who says them: "im Bericht heißt es", "verlautet aus"."""
    if told.lemma == "stehen":
        return not (told.entries and told.entries[0].fixed)  # but "auf dem Standpunkt stehen"
    if told.lemma == "ergeben":
        return scene.subject(clause) is None
    return told.lemma in ("heißen", "hervorgehen", "verlauten")


def is_read(scene: Scene, told: Predicate) -> bool:
    """ "Auf dem Banner war „Hafen für alle“ zu lesen": what is read is the subject."""
    return told.lemma == "sein" and any(scene.reading.lower[i] in ("lesen", "sehen") for i in told.cue[1:])


def _goes_on(scene: Scene, clause: Clause) -> Pieces:
    """Who or what is read on: "Der Rat legt einen Bericht vor. Weiter heißt es, …", "Als Begründung heißt es, …"."""
    said = [draft.speaker for draft in scene.drafts if draft.speaker]
    if said:
        return list(said[-1])
    reasons = "begründung" in scene.reading.lower[clause.first : clause.verb]  # those of somebody rather than a paper's
    before = spoken_before(scene) if reasons else document_before(scene)
    return list(before or spoken_before(scene))


_GOING_ON = word_class("going_on")
_IMPERSONAL = word_class("impersonal_verbs")
_CORRELATES = word_class("correlates")
_SIGNALS = _CORRELATES | frozenset("es wie so nicht worten".split())


def _cue_words(scene: Scene, clause: Clause, told: Predicate) -> list[int]:
    """Words that signal saying together with the verb: "wie X mitteilte", "heißt es", "warnte davor"."""
    lower = scene.reading.lower
    extra = []
    announced = tuple(item.form for entry in told.entries for item in entry.objects)
    for place, i in enumerate(clause.tokens):
        word = lower[i]
        if word not in _SIGNALS:
            continue
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


def _attributes(scene: Scene, clause: Clause, noun: int) -> list[int]:
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


def speaks(scene: Scene, who: NounPhrase) -> int:
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


def _without_cue(scene: Scene, told: Predicate, speaker: NounPhrase) -> NounPhrase:
    """The speaker without a noun of the predicate behind it: "wurde von Fachleuten | der Schluss gezogen"."""
    for i in told.cue:
        if speaker.head < i < speaker.stop:
            article = bool(scene.syntax.function.get(scene.reading.lower[i - 1], 0) & fw.DETERMINER)
            return NounPhrase(speaker.first, max(i - article, speaker.head + 1), speaker.head)
    return speaker


ANY = frozenset(("einem", "einer", "keinem", "keiner"))


def _without_object(scene: Scene, clause: Clause, told: Predicate, speaker: NounPhrase) -> NounPhrase:
    """The speaker behind the verb without what the verb governs: "sprach der Minister | von einem Missverständnis"."""
    if speaker.first < clause.verb and clause.order < 3:
        return speaker
    lower = scene.reading.lower
    governed = {item.form for entry in told.entries for item in entry.objects}
    listens = any("dat" in entry.addressee for entry in told.entries)
    for i in range(speaker.head + 1, speaker.stop):
        elsewhere = any(lower[j] in governed for j in clause.tokens if not speaker.first <= j < speaker.stop)
        # "Gegen den Plan sprach sich der Verein | für Vögel aus", but "sprach der Minister | von einem Fehler über …"
        governs = lower[i] in governed and (not ANY.isdisjoint(lower[i + 1 : i + 2]) or not elsewhere)
        # "empfahl die Ministerin für Wald Ute Ahl": the name shows that the office goes on to there
        governs = governs and not ends_in_name(scene.syntax, i + 2, speaker.stop)
        hears = listens and lower[i] in _DATIVE_OR_GENITIVE
        if governs or (hears and (_ends_name(scene, speaker.first, i) or _tells_medium(scene, speaker, i))):
            return NounPhrase(speaker.first, i, speaker.head)
    if listens and speaker.stop - 1 > speaker.head and _is_bare_hearer(scene, speaker):
        return NounPhrase(speaker.first, speaker.stop - 1, speaker.head)
    return speaker


def _is_bare_hearer(scene: Scene, speaker: NounPhrase) -> bool:
    """ "sagte der Rektor | Reportern", "ein Zeuge | RTL": who hears it, with no article behind a role that has one."""
    lower, last = scene.reading.lower, speaker.stop - 1
    before, hearer = role_of(lower[last - 1]), role_of(lower[last])
    if before is None or not scene.syntax.bits[speaker.first] & fw.DETERMINER or not is_noun(scene.syntax, last - 1):
        return False
    if source_of(lower[last]) == "medium" and last not in scene.syntax.closes:
        named = (
            lower[last - 1].endswith("e") and not scene.reading.words[last].isupper()
        )  # "die Deutsche Presseagentur"
        return before.sort is Sort.PERSON and last - 1 == speaker.head and not named
    if last - 1 != speaker.head and before.sort is Sort.PERSON:
        return False  # "die Chefin der Deutschen Journalisten"
    several = hearer is not None and hearer.sort in (Sort.PERSON, Sort.ANONYMOUS) and lower[last] != hearer.noun
    return several and lower[last].endswith("n") and not lower[last].endswith("in")


_DATIVE_OR_GENITIVE = frozenset(("der", "einer", "seiner", "ihrer", "dieser"))


def _tells_medium(scene: Scene, speaker: NounPhrase, at: int) -> bool:
    """ "sagte die Polizei | der Zeitung": a paper hears what a body says; but "der Chefredakteur der Zeitung"."""
    lower, words = scene.reading.lower, scene.reading.words
    role = role_of(lower[speaker.head])
    noun = next((i for i in range(at + 1, speaker.stop) if words[i][:1].isupper()), -1)
    body = role is not None and role.sort in (Sort.ORGANISATION, Sort.GOVERNMENT) and role.noun != "verlag"
    return body and noun >= 0 and source_of(lower[noun]) == "medium"


def _ends_name(scene: Scene, first: int, stop: int) -> bool:
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


def _dative(scene: Scene, clause: Clause) -> NounPhrase | None:
    """The noun phrase in the dative that opens a clause: "Den Akten ist zu entnehmen"."""
    at = clause.tokens[clause.segments[0].lead]
    if scene.syntax.function.get(scene.reading.lower[at], 0) & fw.DETERMINER:
        return noun_phrase(scene.syntax, at, clause.stop, apposition=False)
    return None


def _with_pronoun(scene: Scene, clause: Clause) -> Clause:
    """The relative clause whose pronoun, or subject, another shares: "der den Plan kritisierte | und sagte, …"."""
    lead, clauses = clause.segments[0].lead, scene.syntax.clauses
    while clause.segments[0].mark == "und" and clause.index and clauses[clause.index - 1].form is Form.RELATIVE:
        opening = scene.syntax.bits[clause.tokens[lead]]
        if opening & (fw.RELATIVE | fw.W | fw.PREPOSITION | fw.SUBJECT | fw.DETERMINER):
            break
        clause = clauses[clause.index - 1]
        lead = clause.segments[0].lead
    return clause


def _antecedent(scene: Scene, clause: Clause) -> NounPhrase | None:
    """What a relative pronoun in the nominative stands for: the noun phrase right before the comma."""
    lower, function = scene.reading.lower, scene.syntax.function
    lead = clause.segments[0].lead
    pronoun = clause.tokens[lead]
    if lower[pronoun] not in ("der", "die", "das", "welcher", "welche", "welches"):
        at = pronoun + 1
        governs = function.get(lower[pronoun], 0) & fw.PREPOSITION
        if governs and lower[at] in ("dessen", "deren"):
            inner = noun_phrase(scene.syntax, at + 1, clause.stop, apposition=False)
            at = inner.stop if inner is not None else at  # "der Fall, in dessen Folge | *der Rat* erklärte"
        elif governs and function.get(lower[at], 0) & fw.RELATIVE:
            at += 1  # "der Brief, in dem | *Ahl* erklärte"
        return subject_after(scene.syntax, at, clause.stop)
    if any(
        function.get(lower[i], 0) & fw.SUBJECT and lower[i] in ("er", "sie", "es", "man", "wir", "ich")
        for i in clause.tokens[lead + 1 : lead + 2]
    ):
        return noun_phrase(scene.syntax, clause.tokens[lead + 1], clause.stop)
    if (within := _subject_within(scene, clause, pronoun)) is not None:
        return within
    return NounPhrase(pronoun, pronoun + 1, pronoun, pronoun=True)


def _subject_within(scene: Scene, clause: Clause, pronoun: int) -> NounPhrase | None:
    """The subject of a relative clause on a thing: "die Marke, die *Tom Ahl* zum Ziel erklärt hatte"."""
    lower, words, head = scene.reading.lower, scene.reading.words, clause.first - 2
    if lower[pronoun] in ("der", "welcher") or lower[clause.first - 1] != ",":
        return None
    while head > clause.first - 4 and words[head] == lower[head] and analyse(lower[head]).flags & (PART2 | INF):
        head -= 1  # "hat die Marke | verfehlt, die …"
    if head < scene.first:
        return None
    if not is_noun(scene.syntax, head) or noun_for(lower[head]) is not None or source_of(lower[head]) is not None:
        return None
    found = subject_after(scene.syntax, pronoun + 1, clause.stop)
    if found is None or found.first != pronoun + 1 or speaks(scene, found) < 2:
        return None
    thing = NounPhrase(begin_of(scene.syntax, head), head + 1, head)
    return found if speaks(scene, thing) < 2 else None


def _controller(scene: Scene, clause: Clause) -> NounPhrase | None:
    """Who does what an infinitive clause says: the subject of the clause before it, or its dative object."""
    for earlier in reversed(scene.syntax.clauses[: clause.index]):
        if earlier.verb >= 0:
            told = scene.predicates.get(earlier.index)
            if told is not None and told.lemma in _OBJECT_CONTROL:
                found = _object(scene, earlier)
                if found is not None:
                    return found
            return scene.subject(earlier) or _dative(scene, earlier)  # "Den Imkern ist es wichtig, zu sagen, …"
    return None


_OBJECT_CONTROL = word_class("object_control_verbs")


def _object(scene: Scene, clause: Clause) -> NounPhrase | None:
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


def _source(scene: Scene, clause: Clause) -> Pieces:
    """What the speaker leans on: "unter Berufung auf …", "dem Bericht nach", "im „Merkur“"."""
    lower = scene.reading.lower
    stop = clause.stop
    if _SOURCE_WORDS.isdisjoint(lower[clause.first : stop]):
        return []
    for segment in clause.segments:
        for i in segment.tokens:
            if lower[i] == "unter" and i + 2 < stop and lower[i + 1] in _LEANING:
                on = lower[i + 2] == "auf"
                inner = noun_phrase(scene.syntax, i + 3, scene.stop, apposition=False) if on else None
                return [(i, inner.stop if inner is not None else i + 2)]
            ends = lower[i] == "zufolge" or (lower[i] == "nach" and i + 1 >= segment.stop)
            if ends and i > segment.first and (at := _phrase_before(scene, segment.first, i)) is not None:
                return [(at, i + 1)]
            if lower[i] in ("im", "in") and i > clause.verb - 12 and i + 1 < segment.stop:
                inner = noun_phrase(scene.syntax, i + 1, segment.stop, apposition=False, coordinate=False)
                if inner is not None and any(j in scene.syntax.closes for j in range(inner.first, inner.stop)):
                    return [(i, inner.stop)]
    return []


_LEANING = word_class("nouns_of_leaning")
_SOURCE_WORDS = frozenset(("unter", "zufolge", "nach", "im", "in"))


def _phrase_before(scene: Scene, first: int, at: int) -> int | None:
    """Where the dative noun phrase right before `at` begins."""
    function, lower = scene.syntax.function, scene.reading.lower
    for i in range(at - 1, max(first - 1, at - 9), -1):
        if function.get(lower[i], 0) & fw.DETERMINER:
            inner = noun_phrase(scene.syntax, i, at)
            if inner is None or inner.stop != at:
                return None
            return i if noun_for(lower[inner.head]) is not None or source_of(lower[inner.head]) else None
    return None
