"""To whom something is said: the object that a reporting verb has for its hearer, or a phrase that names it."""

from newsclaims.claims.draft import Pieces
from newsclaims.claims.predicates import Predicate
from newsclaims.claims.scene import Scene
from newsclaims.grammar import words as fw
from newsclaims.grammar.animacy import can_speak
from newsclaims.grammar.clause_forms import Form
from newsclaims.grammar.clauses import Clause
from newsclaims.grammar.nouns import is_noun
from newsclaims.grammar.phrases import NounPhrase, noun_phrase
from newsclaims.lexicon import word_class
from newsclaims.lexicon.reporting import role_of, source_of
from newsclaims.model import Sort

_DATIVE = frozenset("ihm ihr ihnen uns mir dir euch".split())
_ACCUSATIVE = frozenset("ihn sie uns mich dich".split())
#: determiners that may show the dative, and other cases
_MAYBE_DATIVE = frozenset("den der einer seinen ihren seiner ihrer diesen allen dieser".split())
#: a preposition melted with its article, by itself
_TIMES = word_class("spans_of_time") | word_class("time_nouns")
_TALKS = tuple(word_class("talks"))
_LISTENERS = word_class("listeners")


def listener(scene: Scene, clause: Clause, told: Predicate, speaker: NounPhrase | None) -> Pieces:
    """The phrase for the hearer: "gegenüber der BBC", "bat | den Rat | um Geduld", "ihm wird vorgeworfen"."""
    allowed = {way for entry in told.entries for way in entry.addressee}
    found = None
    if allowed:
        found = _confronted(scene, clause) or _object(scene, clause, told, speaker, allowed)
    found = found or _prepositional(scene, clause, speaker, allowed)
    return [(found.first, _without_charge(scene, clause, told, found))] if found is not None else []


def _without_charge(scene: Scene, clause: Clause, told: Predicate, found: NounPhrase) -> int:
    """ "warf dem Konzern | „Wortbruch“ vor": what the verb wants stands in the quotation, which is no name then."""
    opens = next((a for a, b in scene.syntax.closes.items() if b + 1 == found.stop and a > found.head), -1)
    wants = any(item.form == "acc" and item.reported for entry in told.entries for item in entry.objects)
    last = found.stop >= scene.end or found.stop - 1 >= clause.tokens[-1] or clause.tokens[-1] == found.stop
    medium = source_of(scene.reading.lower[found.head]) == "medium"
    return opens if opens >= 0 and wants and last and not medium else found.stop


def _phrases(clause: Clause) -> list[tuple[int, int]]:
    """The stretches of a clause in which phrases stand."""
    spans = [(segment.first, segment.stop) for segment in clause.segments]
    spans[-1] = (spans[-1][0], max(spans[-1][1], clause.stop))
    return spans


def _confronted(scene: Scene, clause: Clause) -> NounPhrase | None:
    """ "gegenüber der BBC", "der BBC gegenüber"."""
    lower = scene.reading.lower
    for first, stop in _phrases(clause):
        for i in range(first, stop):
            if lower[i] != "gegenüber":
                continue
            inner = noun_phrase(scene.syntax, i + 1, stop, apposition=False)
            if inner is None and i == first + 1 and lower[first] in _DATIVE:
                inner = NounPhrase(first, i, first, pronoun=True)
            if inner is not None:
                return inner
    return None


def _object(
    scene: Scene, clause: Clause, told: Predicate, speaker: NounPhrase | None, allowed: set[str]
) -> NounPhrase | None:
    """The dative or accusative of the hearer, in the passive its subject."""
    syntax, lower = scene.syntax, scene.reading.lower
    if told.passive and "acc" in allowed:
        asked = scene.subject(clause)
        return None if asked is None or lower[asked.head] in ("es", "das", "dies") else asked
    cases = allowed & {"dat", "acc"}
    if not cases:
        return None
    framing = _content_follows(scene, clause)
    for first, stop in _phrases(clause):
        i = first
        while i < stop:
            if speaker is not None and speaker.first <= i < speaker.stop:
                i = speaker.stop
                continue
            bits = syntax.function.get(lower[i], 0)
            if bits & fw.PREPOSITION and not bits & fw.DETERMINER:
                inner = noun_phrase(syntax, i + 1, stop, apposition=False, coordinate=False)
                i = max(inner.stop, i + 1) if inner is not None else i + 1
                continue
            behind = clause.order == 3 or i > clause.verb
            if _is_pronoun(scene, i, stop, cases, behind):
                return NounPhrase(i, i + 1, i, pronoun=True)
            if i in syntax.closes or not (bits & fw.DETERMINER or is_noun(syntax, i)):
                i += 1
                continue
            inner = noun_phrase(syntax, i, stop, apposition=False)
            if inner is not None and inner.pronoun and not bits & fw.DETERMINER:
                inner = None
            if inner is not None and _hears(scene, told, inner, cases, behind, framing):
                return inner
            i = max(inner.stop, i + 1) if inner is not None else i + 1
    return None


def _is_pronoun(scene: Scene, i: int, stop: int, cases: set[str], behind: bool) -> bool:
    """Whether a pronoun in one of the cases stands here: "sagte ihr"; not "sagte ihr Sprecher"."""
    word, noun = scene.reading.lower[i], i + 1 < stop and is_noun(scene.syntax, i + 1)
    if "dat" in cases and word in _DATIVE:
        return not (noun and word in ("ihr", "euer"))
    return "acc" in cases and word in _ACCUSATIVE and behind and scene.reading.words[i] == word


def _hears(scene: Scene, told: Predicate, inner: NounPhrase, cases: set[str], behind: bool, framing: bool) -> bool:
    """Whether a noun phrase that is not the subject is the object of the hearer."""
    lower, clause = scene.reading.lower, told.clause
    word = lower[inner.first]
    if word in _TIMES or word == "des" or scene.reading.lower[inner.head] in _TIMES:
        return False  # "hatte Anfang Juli berichtet", "des Weiteren"
    bits = scene.syntax.function.get(word, 0)
    dative = bool(bits & fw.DATIVE) or word in _MAYBE_DATIVE
    if "dat" in cases and dative:
        plural = word == "den" and lower[inner.head].endswith(("n", "s"))
        if bits & fw.DATIVE or plural or can_listen(scene, inner):
            return True
        subject = scene.subject(clause) if framing and inner.first == clause.verb + 1 and clause.order == 2 else None
        if subject is not None and subject.stop <= clause.verb:
            return True  # "Ute Ahl riet | der Stadt, zu warten": no genitive goes with a verb
    if bits & fw.DETERMINER:
        if "acc" not in cases or bits & fw.DATIVE:
            return False
        if not behind:
            return inner.first == clause.first and clause.order == 2 and framing
        return word not in ("das", "ein", "eine") or can_listen(scene, inner)
    if not behind:  # "Klien wurde vorgeworfen", "Reisenden rät er"
        opens = inner.first == clause.first and clause.order == 2
        return opens and (told.passive or can_listen(scene, inner)) and can_speak(scene.syntax, inner) == 2
    before = lower[inner.first - 1]
    if before.endswith("e") and before not in scene.syntax.function and inner.first - 1 > clause.verb:
        return False  # "schreibe seit Jahren rote Zahlen": a dative would have "roten"
    return can_listen(scene, inner) or (framing and can_speak(scene.syntax, inner) == 2 and not word.endswith("e"))


def _content_follows(scene: Scene, clause: Clause) -> bool:
    """Whether what is said stands behind the clause."""
    behind = next((segment for segment in scene.syntax.segments if segment.first >= clause.stop), None)
    return behind is not None and (
        behind.mark == ":"
        or behind.form in (Form.DASS, Form.OB, Form.INFINITIVE)
        or (behind.verb >= 0 and scene.konjunktiv(behind.verb, weak=True))
    )


def _prepositional(scene: Scene, clause: Clause, speaker: NounPhrase | None, allowed: set[str]) -> NounPhrase | None:
    """ "zur dpa", "an den Rat", "vor Journalisten", "im Interview mit dem Funk"."""
    lower, bits = scene.reading.lower, scene.syntax.bits
    for first, stop in _phrases(clause):
        for i in range(first, stop):
            word = lower[i]
            if not bits[i] & fw.PREPOSITION or (speaker is not None and speaker.first <= i < speaker.stop):
                continue
            plain = fw.plain_preposition(word)
            talk = plain == "mit" and lower[i - 1].endswith(_TALKS)
            if not (plain in allowed or plain == "vor" or talk):
                continue
            inner = noun_phrase(scene.syntax, i + 1, stop, apposition=False)
            if inner is None:
                continue
            if talk or word == "an" or (plain == "vor" and lower[inner.head] in _LISTENERS):
                return inner
            if plain != "vor" and can_listen(scene, inner):
                return inner
    return None


def can_listen(scene: Scene, inner: NounPhrase) -> bool:
    """People, organisations and media can be told something, documents cannot."""
    lower = scene.reading.lower
    for i in range(max(inner.first, inner.head - 1), min(inner.stop, inner.head + 2)):
        role = role_of(lower[i])
        heard = role is not None and role.sort is not Sort.DOCUMENT
        if i in scene.syntax.closes or heard or source_of(lower[i]) == "medium":
            return True
    return lower[inner.head] in _LISTENERS


HEARER_VERBS = word_class("hearer_verbs")


def hearer_within(scene: Scene, clause: Clause, speaker: NounPhrase) -> int | None:
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
