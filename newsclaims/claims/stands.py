"""Who is brought up by a clause that frames nothing: by a stand, an act of an office, what a document holds."""

from functools import cache

from newsclaims.claims.draft import Pieces
from newsclaims.claims.predicates import Predicate
from newsclaims.claims.scene import Scene
from newsclaims.claims.triggers import statement_nouns
from newsclaims.grammar.animacy import can_speak, is_short_for_body
from newsclaims.grammar.clause_forms import Form
from newsclaims.grammar.clauses import Clause
from newsclaims.grammar.nouns import is_noun
from newsclaims.grammar.phrases import NounPhrase, noun_phrase
from newsclaims.grammar.verbs import analyse, with_particle
from newsclaims.lexicon import lines, word_class
from newsclaims.lexicon.names import given_names
from newsclaims.lexicon.reporting import noun_for, reporting_lemmas, role_of, source_of
from newsclaims.model import Polarity


def takes_stand(scene: Scene, clause: Clause, who: NounPhrase | None) -> Pieces:
    """Who takes a stand in a clause with this subject.

    ========================================  ==========================================================
    clause                                    who
    ========================================  ==========================================================
    "Die Partei sieht das anders."            the subject: of a verb of attitude, or one that reports
    "Die Polizei zählte dagegen 2000."        the subject, set against others
    "Der Vize ist gegen den Bau."             the subject
    "Der Gast wurde vernommen."               the subject, who is asked
    "Der Plan stößt bei Winzern auf Kritik."  whom it meets
    "Kritik kam vom Winzerbund."              whom a saying comes from
    "Für die Linke ist das zu wenig."         who judges
    ========================================  ==========================================================
    """
    told = scene.predicates.get(clause.index)
    if told is None or is_told(scene, clause):
        return []
    if told.passive and scene.reading.lower[clause.tokens[-1]] not in _STANCES:  # but "ist begeistert"
        return [(who.first, who.stop)] if who is not None and told.lemma in _ASKING else []
    lemma = told.lemma if told.reports else _with_particle(scene, told)
    if lemma in _MEETS and (whose := _met(scene, clause)):
        return whose
    if told.lemma in _JUDGING and (whose := _judge(scene, clause)):
        return whose
    if who is None:
        return []
    if whose := _whose(scene, clause, who) or _won(scene, clause, lemma):
        return whose
    certainty = can_speak(scene.syntax, who)
    if certainty < 2 and not (certainty and told.reports and told.entries[0].polarity is Polarity.DENIES):
        return []  # but "Dem widersprach die Stadt."
    # "Die Polizei zählte dagegen 2000", not "Schwierig hingegen war der Aufstieg"
    lower, tokens = scene.reading.lower, clause.tokens
    if "sein" in analyse(lower[clause.verb]).lemmas:  # "Der Vize ist dagegen", "ist für den Bau", "weniger begeistert"
        contrasted = any(lower[i] == "weniger" for i in tokens)
        fronted = any(lower[i] in _STANCES for i in tokens if i < clause.verb)  # "Empört ist vor allem die Wirtin"
        contrasted = contrasted or fronted or lower[tokens[-1]] in _STANCES
        set_apart = contrasted or lower[clause.verb + 1 : clause.verb + 2] in (["gegen"], ["für"])
    elif told.lemma == "werden":
        set_apart = lower[tokens[-1]] in _PLAIN  # "Die Wirtin wurde deutlicher"
    else:
        set_apart = any(lower[i] in _CONTRASTS for i in tokens)
    stated = told.reports or lemma in attitudes() or set_apart or announces(scene, clause)
    if lower[tokens[-2:][0]] == "zu" and not reporting_lemmas().isdisjoint(analyse(lower[tokens[-1]]).lemmas):
        stated = stated or told.lemma == "haben"  # "hatte Neues zu berichten"
    return [(who.first, who.stop)] if stated else []


def _judge(scene: Scene, clause: Clause) -> Pieces:
    """ "*Für die Linke* ist das zu wenig.", "*Für Kapitän Jan Ott* kommt das nicht überraschend.": who judges."""
    lower, words, at = scene.reading.lower, scene.reading.words, clause.tokens[0]
    if lower[at] != "für":
        return []
    inner = noun_phrase(scene.syntax, at + 1, clause.verb)
    behind = clause.verb + 1
    this = behind + 1 < scene.stop and lower[behind] in ("das", "dies") and not is_noun(scene.syntax, behind + 1)
    named = inner is not None and any(word in given_names() for word in words[inner.first : inner.stop])
    judges = inner is not None and not inner.pronoun and can_speak(scene.syntax, inner) == 2
    judges = judges and (named or (this and "sein" in analyse(lower[clause.verb]).lemmas))
    return [(inner.first, inner.stop)] if inner is not None and judges else []


def is_told(scene: Scene, clause: Clause) -> bool:
    """Whether a clause is itself somebody's words, in the Konjunktiv; "möchte" is none by its sense."""
    if not scene.konjunktiv(clause.verb) or scene.reading.lower[clause.verb].startswith("möchte"):
        return False
    return not wishes(scene, clause)


def wishes(scene: Scene, clause: Clause) -> bool:
    """ "Wirt Jan Ott hätte das Bad dagegen gern behalten.": the writer sets somebody, by name, against who spoke."""
    lower = scene.reading.lower
    if lower[clause.verb] not in ("hätte", "wäre", "würde") or _CONTRASTS.isdisjoint(lower[i] for i in clause.tokens):
        return False
    who = scene.subject(clause)
    return who is not None and any(word in given_names() for word in scene.reading.words[who.first : who.stop])


def acts(scene: Scene, clause: Clause, who: NounPhrase) -> Pieces:
    """The subject of a clause, if it is an office that does something there."""
    told = scene.predicates.get(clause.index)
    if told is None or told.passive or "sein" in analyse(scene.reading.lower[clause.verb]).lemmas:
        return []
    return [(who.first, who.stop)] if not who.pronoun and _is_office(scene, who) else []


def _is_office(before: Scene, who: NounPhrase) -> bool:
    """Somebody in an office, an organisation or a medium; whoever is only struck by events is none."""
    lower, words = before.reading.lower, before.reading.words
    for i in range(who.first, min(who.stop, who.head + 3)):
        role = role_of(lower[i]) if words[i][:1].isupper() else None
        if role is not None:
            return role.in_office
    return is_short_for_body(words[who.head]) or lower[who.head] in before.story.voices


def held_in(before: Scene, clause: Clause) -> Pieces:
    """ "In einem Gutachten werden Mängel aufgezählt": the document."""
    lower = before.reading.lower
    for i in clause.tokens:
        if lower[i] in ("in", "im"):
            inner = noun_phrase(before.syntax, i + 1, clause.stop, apposition=False)
            if inner is not None and source_of(lower[inner.head]) == "document":
                return [(inner.first, inner.stop)]
    return []


def _with_particle(before: Scene, told: Predicate) -> str:
    """The infinitive of a verb that reports nothing, with a particle that stands apart: "gab sich als X *aus*"."""
    apart = told.cue[-1] if told.cue[-1] == told.clause.segments[-1].tokens[-1] else told.clause.verb
    particle = before.reading.lower[apart] if apart != told.clause.verb else ""
    return with_particle(told.lemma, particle) or told.lemma


def _whose(before: Scene, clause: Clause, subject: NounPhrase) -> Pieces:
    """Who stands behind an utterance: "Kritik kam von Kapitän Haas.", "Widerstand regt sich unter Winzern."."""
    lower = before.reading.lower
    if noun_for(lower[subject.head]) is None and lower[subject.head] not in _STANCE_NOUNS:
        return []
    for i in clause.tokens:
        if lower[i] in _FROM and not subject.first <= i < subject.stop:
            inner = noun_phrase(before.syntax, i + 1, clause.stop)
            surely = 1 if lower[clause.verb].startswith(("kam", "komm")) else 2
            if inner is not None and not inner.pronoun and can_speak(before.syntax, inner) >= surely:
                return [(inner.first, inner.stop)]
    return []


def _won(before: Scene, clause: Clause, lemma: str) -> Pieces:
    """ "Rückendeckung erhielt er *vom Bauernbund*.": from whom somebody has support or criticism."""
    lower = before.reading.lower
    if lemma not in _WINNING or lower[clause.verb - 1] not in _STANCE_NOUNS:
        return []
    for i in clause.tokens:
        if i > clause.verb and lower[i] in _FROM:
            inner = noun_phrase(before.syntax, i + 1, clause.stop)
            if inner is not None and not inner.pronoun and can_speak(before.syntax, inner) == 2:
                return [(inner.first, inner.stop)]
    return []


_WINNING = word_class("winning_verbs")
_JUDGING = word_class("verbs_of_judgements")
_FROM = frozenset(("von", "vom", "aus", "bei", "beim", "unter", "durch", "seitens"))
_STANCE_NOUNS = word_class("stance_nouns")
_ASKING = word_class("asking_verbs")


def _met(before: Scene, clause: Clause) -> Pieces:
    """Whose stand something meets with: "Auf Kritik stößt der Plan *beim Imkerbund*.", "sorgt *bei Eltern* für Wut"."""
    lower = before.reading.lower
    for i in clause.tokens:
        if lower[i] in ("bei", "beim", "unter"):
            inner = noun_phrase(before.syntax, i + 1, clause.stop)
            if inner is not None and not inner.pronoun and can_speak(before.syntax, inner) == 2:
                return [(inner.first, inner.stop)]
    return []


#: "stößt bei ihnen auf Kritik", "sorgt bei ihnen für Unmut"
_MEETS = word_class("meeting_verbs")

#: what sets a speaker against the one before: "Die Polizei zählte dagegen 2000."
_CONTRASTS = word_class("contrast_adverbs")
_STANCES = word_class("stances")
_PLAIN = word_class("plain_manners")
_RECOUNTING = word_class("recounting_verbs")


def announces(scene: Scene, clause: Clause, *, counted: bool = False) -> bool:
    """Whether a clause ends with a noun of saying as its object, or remembers.

    Where no colon follows, what is announced must be `counted`: "nennt zwei Gründe."; not "hat Probleme."
    """
    told = scene.predicates.get(clause.index)
    if told is None or told.passive:
        return False
    lower = scene.reading.lower
    if told.lemma in _RECOUNTING:
        return any(lower[i] in ("sich", "genau", "so") for i in clause.tokens)
    nouns = [i for i in clause.tokens if i > clause.verb and lower[i] in statement_nouns()]
    if counted:
        nouns = [i for i in nouns if not _COUNTING.isdisjoint(lower[i - 2 : i])]
    return told.lemma in _ANNOUNCING and bool(nouns)


_ANNOUNCING = word_class("announcing_verbs")
_COUNTING = word_class("counting_words")


def first_main(scene: Scene) -> Clause | None:
    """The first main clause of a sentence."""
    return next((clause for clause in scene.syntax.clauses if clause.form is Form.MAIN and clause.verb >= 0), None)


def first_subject(scene: Scene | None) -> tuple[Clause, NounPhrase] | None:
    """The first main clause of a sentence with its subject."""
    clause = first_main(scene) if scene is not None else None
    found = scene.subject(clause) if scene is not None and clause is not None else None
    return (clause, found) if clause is not None and found is not None else None


@cache
def attitudes() -> frozenset[str]:
    """Verbs of attitude, behind which a sentence in the Konjunktiv is the words of their subject."""
    return frozenset(lines("attitude_verbs.txt"))
