"""Whose words a reporting noun stands for: its genitive, the subject of a verb of saying, or nobody's."""

from dataclasses import dataclass, field

from newsclaims.claims.draft import Pieces
from newsclaims.claims.objects import noun_objects
from newsclaims.claims.origins import whole_field
from newsclaims.claims.predicates import Predicate
from newsclaims.claims.scene import Scene
from newsclaims.grammar import words as fw
from newsclaims.grammar.animacy import can_speak
from newsclaims.grammar.clause_forms import Form
from newsclaims.grammar.clauses import Clause
from newsclaims.grammar.nouns import begin_of
from newsclaims.grammar.phrases import NounPhrase, noun_phrase
from newsclaims.lexicon import word_class
from newsclaims.lexicon.reporting import ReportingNoun, ReportingVerb
from newsclaims.model import Medium, Polarity


@dataclass(slots=True)
class Told:
    """Who says what depends on a noun, and by which words that shows."""

    cue: list[int]
    speaker: Pieces
    addressee: Pieces = field(default_factory=list)
    denied: bool = False  #: by the speaker


class PlacedNoun:
    """A reporting noun in its clause."""

    def __init__(self, scene: Scene, noun: ReportingNoun, head: int, stop: int, owner: Clause | None) -> None:
        """The noun at token `head`, whose phrase ends before `stop`, in the clause `owner`."""
        self.noun = noun
        self.head = head
        self.stop = stop
        self.owner = owner
        self.begin = begin_of(scene.syntax, head)
        self.own = range(self.begin, head + 1)
        self.before = scene.reading.lower[self.begin - 1] if self.begin > scene.first else ""
        self.holder = _holder(scene, self.begin, head, stop)
        article = scene.reading.lower[self.begin]
        self.possessive = self.begin < head and article.startswith(("sein", "ihr", "unser"))
        with_verb = owner is not None and owner.verb >= 0
        self.verb = scene.predicates.get(owner.index) if owner is not None and with_verb else None
        self.subject = scene.subject(owner) if owner is not None and with_verb else None


def whose(scene: Scene, placed: PlacedNoun) -> Told | None:
    """Whose words the clause of a noun is, or None if it is nobody's ("Offen scheint die Frage, ob …")."""
    told = _speaker(scene, placed)
    if told is not None and not told.addressee:
        told.addressee = _addressed(scene, placed, told)
    return told


def _speaker(scene: Scene, placed: PlacedNoun) -> Told | None:
    """Who says what depends on a noun, with those to whom the verb beside it gives it."""
    noun, verb, subject, own, holder = placed.noun, placed.verb, placed.subject, placed.own, placed.holder
    itself: Pieces = [(placed.begin, placed.head + 1)]
    if "aus" in (placed.before, scene.reading.lower[placed.begin]):
        return None  # "Aus Angst, entdeckt zu werden, …": why somebody does something
    if placed.begin < placed.head and scene.reading.lower[placed.begin].startswith("dies"):
        return None  # "mit diesem Angebot, …": it has been told what it is
    if subject.first <= placed.head < subject.stop if subject is not None else verb is not None and verb.passive:
        if verb is not None and (verb.lemma in _APPEAR or (verb.passive and verb.lemma in _SAY)):
            source = holder or _source(scene, placed, verb.clause)
            if source:
                return Told(sorted({*verb.cue, *own}), source)
            return Told(list(verb.cue), itself) if noun.noun not in OPEN else None
        subject = None
    if holder and not placed.possessive:
        return Told(list(own), holder)
    if verb is not None and not holder:
        stands = placed.before in ("im", "in", "unter") and verb.lemma in ("stehen", "geraten")
        if stands or verb.lemma == "sein":
            return None  # "steht im Verdacht, …", "das ist Spekulation, …"
    if placed.before in ("mit", "unter") and placed.before in noun.phrases:
        return _with_preposition(scene, placed)
    if verb is not None and subject is not None and not verb.passive and can_speak(scene.syntax, subject):
        if verb.lemma in _RECEIVE:
            source = _source(scene, placed, verb.clause)
            return Told(sorted({*verb.cue, *own}), source or itself, [(subject.first, subject.stop)])
        if verb.lemma in _SAY and not _is_wish(placed):
            hearer = _hearer(scene, verb.clause, subject, placed.begin)
            return Told(sorted({*verb.cue, *own}), [(subject.first, subject.stop)], hearer)
        if placed.possessive and verb.lemma not in _REFUSE and noun.noun not in OPEN:
            return Told(list(own), [(subject.first, subject.stop)])
    if placed.possessive:
        return Told(list(own)[1:], [(placed.begin, placed.begin + 1)])
    if verb is not None and subject is not None and _is_denied(scene, placed, verb.entries):
        return Told(sorted({*verb.cue, *own}), [(subject.first, subject.stop)], denied=True)
    asked = noun.noun == "Frage" and (placed.before == "auf" or (verb is not None and verb.lemma in _ANSWER))
    return Told(list(own), itself) if asked or noun.noun in _WORDS else None


def _is_denied(scene: Scene, placed: PlacedNoun, entries: tuple[ReportingVerb, ...]) -> bool:
    """ "wies den Vorwurf zurück, …": the object of a verb of denying, who speaks is its subject."""
    if not any(entry.polarity is Polarity.DENIES and entry.dass for entry in entries) or placed.noun.noun in OPEN:
        return False
    if placed.head > placed.begin + 1 or not placed.noun.dass or placed.noun.polarity is Polarity.DEMANDS:
        return False  # "lehnt das britische Angebot ab, …": another's
    article = scene.reading.lower[placed.begin]
    return (
        article.startswith(("den", "die", "das")) and not scene.syntax.function.get(placed.before, 0) & fw.PREPOSITION
    )


def _with_preposition(scene: Scene, placed: PlacedNoun) -> Told | None:
    """ "Mit der Begründung, es fehle an Geld, schloss *die Klinik* …", "wandte sich mit der Bitte an den Rat"."""
    verb, subject = placed.verb, placed.subject
    cue = list(range(placed.begin - 1, placed.head + 1))
    if verb is not None and verb.lemma in _SAY_WITH and not _has_object(scene, verb, subject):
        cue = sorted({*cue, *verb.cue, *(i for i in verb.clause.tokens if scene.reading.lower[i] == "sich")})
    if verb is None:  # the clause goes on behind what is said
        for clause in scene.syntax.clauses:
            if clause.form is Form.MAIN and clause.verb > placed.head:
                subject, verb = scene.subject(clause), scene.predicates.get(clause.index)
                break
    if subject is None or verb is None or verb.passive or not can_speak(scene.syntax, subject):
        return Told(cue, [])
    hearer = _hearer(scene, verb.clause, subject, placed.begin - 1)
    return Told(cue, [(subject.first, subject.stop)], hearer)


def _has_object(scene: Scene, verb: Predicate, subject: NounPhrase | None) -> bool:
    """ "Mit der Begründung, es fehle an Geld, schloss die Stadt | das Bad": what else is done, not how it is said."""
    reflexive = any(scene.reading.lower[i] == "sich" for i in verb.clause.tokens)
    if subject is None or reflexive:
        return False
    objects = noun_objects(scene.syntax, verb.clause, verb, subject)
    articles = (scene.reading.lower[begin_of(scene.syntax, i)] for i in objects)
    return any(article in ("den", "die", "das") or article.endswith(("eine", "einen")) for article in articles)


def _is_wish(placed: PlacedNoun) -> bool:
    """ "hat die Absicht, zu …": what somebody is about to do rather than what he says."""
    thought = placed.noun.medium in (Medium.THOUGHT, Medium.THOUGHT_WRITING)
    return thought and placed.noun.zu and placed.verb is not None and placed.verb.lemma == "haben"


#: verbs beside a noun of saying, and such nouns; see `word_classes.toml`
_SAY = word_class("verbs_of_nouns")
_SAY_WITH = word_class("verbs_with_mit_and_noun")
_RECEIVE = word_class("verbs_of_receiving")
_APPEAR = word_class("verbs_of_appearing")
_REFUSE = word_class("verbs_of_refusing")
_ANSWER = word_class("verbs_of_answering")
_FOLLOW = word_class("verbs_of_following")
_WORDS = word_class("words_of_somebody")
OPEN = word_class("open_nouns")


def _holder(scene: Scene, begin: int, head: int, stop: int) -> Pieces:
    """Whose a noun is: a genitive or von-phrase, a name before it, who does its participle ("die von X geäußerte")."""
    reading, function = scene.reading, scene.syntax.function
    lower = reading.lower
    if head + 1 < stop:
        preposition = lower[head + 1] in ("von", "vom", "seitens")
        bits = function.get(lower[head + 1], 0)
        if preposition or bits & fw.GENITIVE or reading.words[head + 1][:1].isupper() or not bits:
            inner = noun_phrase(scene.syntax, head + 1 + preposition, stop, apposition=False)
            if inner is not None and not inner.pronoun:
                return [(inner.first, inner.stop)]
    if head > scene.first and reading.words[head - 1][:1].isupper() and reading.words[head - 1].endswith("s"):
        return [(head - 1, head)]
    if begin < head and not function.get(lower[begin], 0):
        for i in range(begin - 1, max(scene.first, begin - 12) - 1, -1):
            if lower[i] in ("von", "vom") and function.get(lower[i - 1], 0) & fw.DETERMINER:
                inner = noun_phrase(scene.syntax, i + 1, begin, apposition=False)
                return [(inner.first, inner.stop)] if inner is not None and not inner.pronoun else []
    return []


_FROM = frozenset(("von", "vom", "seitens", "aus", "unter", "bei", "beim"))


def _source(scene: Scene, placed: PlacedNoun, clause: Clause) -> Pieces:
    """ "*Aus dem Rathaus* kam die Nachricht", "wurde *von Imkern* gesagt", "*unter Imkern* wächst die Sorge"."""
    lower = scene.reading.lower
    for i in clause.tokens:
        if lower[i] in _FROM and (i == clause.first or scene.reading.words[i - 1].islower()):
            stop = placed.begin if i < placed.begin else clause.stop
            inner = noun_phrase(scene.syntax, i + 1, stop, apposition=False)
            if inner is not None and not inner.pronoun and can_speak(scene.syntax, inner):
                inner = whole_field(scene, clause, inner)
                return [(inner.first, inner.stop)]
    return []


def _addressed(scene: Scene, placed: PlacedNoun, told: Told) -> Pieces:
    """Whom a saying is put to: "die Mahnung *an die Betriebe*, …", "*An alle* erging der Appell", who answers."""
    lower, verb, subject = scene.reading.lower, placed.verb, placed.subject
    behind = range(placed.head + 1, placed.stop)
    around = verb.clause.tokens if verb is not None and verb.lemma in _APPEAR else ()
    for i in (*behind, *around):
        if lower[i] == "an":
            inner = noun_phrase(scene.syntax, i + 1, placed.stop if i > placed.head else placed.begin, apposition=False)
            if inner is not None and can_speak(scene.syntax, inner):
                return [(inner.first, inner.stop)]
    if placed.noun.polarity not in (Polarity.ASKS, Polarity.DEMANDS) or verb is None or subject is None:
        return []
    answers = verb.lemma in _ANSWER | _FOLLOW and not verb.passive and can_speak(scene.syntax, subject) == 2
    whom = [(subject.first, subject.stop)]
    return whom if answers and whom != told.speaker else []


def _hearer(scene: Scene, clause: Clause, subject: NounPhrase, before: int) -> Pieces:
    """ "richtete *an den Rat* die Bitte", "gab *den Soldaten* den Befehl"."""
    lower, function = scene.reading.lower, scene.syntax.function
    for i in clause.tokens:
        if i >= before or subject.first <= i < subject.stop:
            continue
        to = lower[i] in ("an", "gegenüber")
        if to or (i > clause.verb and function.get(lower[i], 0) & fw.OBLIQUE and not _is_governed(scene, i)):
            inner = noun_phrase(scene.syntax, i + to, before, apposition=False)
            if inner is not None and can_speak(scene.syntax, inner) == 2:
                return [(inner.first, inner.stop)]
    return []


def _is_governed(scene: Scene, i: int) -> bool:
    """Whether a phrase stands behind a preposition or a noun."""
    before = scene.reading.lower[i - 1]
    return bool(scene.syntax.function.get(before, 0) & fw.PREPOSITION) or scene.reading.words[i - 1] != before
