"""Hearsay: sollen as what people say, wollen as what somebody says of himself.

"Er soll das Geld geleitet haben" tells a rumour; "Der Neubau soll 2027 fertig sein" tells a plan. A perfect infinitive
is hearsay nearly always; a present one only with a verb of state and no word of the future or of purpose.
"""

import itertools
from dataclasses import dataclass

from newsclaims.claims.draft import Draft, Pieces
from newsclaims.claims.floor import turn
from newsclaims.claims.origins import antecedent
from newsclaims.claims.roles import group
from newsclaims.claims.scene import Scene
from newsclaims.grammar.clause_forms import Form
from newsclaims.grammar.clauses import Clause
from newsclaims.grammar.forms import Segment
from newsclaims.grammar.phrases import NounPhrase
from newsclaims.grammar.verbs import INF, PART2, analyse
from newsclaims.lexicon import word_class
from newsclaims.lexicon.reporting import role_of
from newsclaims.model import Kind, Mood, Sort

_STATES = word_class("stative_verbs")
_UNPLANNED = word_class("unplanned_states")
_FUTURE = word_class("plan_words")

#: sentences for which hearsay is still told by who had the floor
_PATIENCE = 5

_MODALS = frozenset(("soll", "sollen", "will", "wollen"))

#: clauses that depend on one with a modal: "die versucht haben soll, | die Halle zu kaufen"
_COMPLEMENTS = frozenset((Form.DASS, Form.OB, Form.INFINITIVE, Form.PURPOSE))
_CONTINUING = word_class("continuing_relatives")
_KNOWING = word_class("verbs_of_knowing")
_INDEFINITE = frozenset(("alles", "das", "etwas", "nichts", "vieles", "manches"))


@dataclass(frozen=True, slots=True)
class Bracket:
    """A clause with a modal up to the infinitive that closes it, past appositions and relative clauses."""

    tokens: list[int]
    first: int
    stop: int  #: with the clauses that depend on it


def hearsay(scene: Scene) -> None:
    """Claims of sollen and wollen."""
    lower, words = scene.reading.lower, scene.reading.words
    if _MODALS.isdisjoint(lower[scene.first : scene.stop]):
        return
    for clause in scene.syntax.clauses:
        if clause.verb < 0 or lower[clause.verb] not in _MODALS or not _may_tell(scene, clause):
            continue
        bracket = _bracket(scene, clause)
        if lower[clause.verb] in ("will", "wollen"):
            if _perfect(scene, bracket):
                _add(scene, clause, bracket, "hearsay.wollen")
        elif (
            words[scene.stop - 1] != "?"
            and not (clause.order == 1 and clause.first == scene.first)
            and (_perfect(scene, bracket) or (clause.form is Form.MAIN and _state(scene, clause, bracket)))
        ):
            _add(scene, clause, bracket, "hearsay.sollen")


def _may_tell(scene: Scene, clause: Clause) -> bool:
    """Whether a clause stands by itself or is a relative one, and is no part of another claim."""
    if clause.index in scene.framed or scene.is_said(clause.verb):
        return False
    opening = scene.reading.lower[clause.tokens[clause.segments[0].lead]]
    return clause.form in (Form.MAIN, Form.RELATIVE, Form.FRAGMENT) or opening == "wobei"


def _bracket(scene: Scene, clause: Clause) -> Bracket:
    """The clause as it is closed by its infinitive: "soll am Montag, dem 3. Mai, im Zug gesessen haben"."""
    segments = scene.syntax.segments
    mine = [n for n, owner in enumerate(scene.clause_of) if owner is clause]
    if clause.form is not Form.MAIN:
        last = mine[-1]
        while last + 1 < len(segments) and segments[last + 1].form in _COMPLEMENTS:
            last += 1
        return Bracket(clause.tokens, segments[mine[0]].first, segments[last].stop)
    tokens, last = clause.tokens, mine[-1]
    if not _closed(scene, clause.tokens[-1]):
        ahead = list(clause.tokens)
        for number in range(mine[-1] + 1, len(segments)):
            segment = segments[number]
            if segment.mark in (";", ":") or (segment.form is Form.MAIN and segment.strong):
                break
            if segment.form in (Form.FRAGMENT, Form.MAIN):
                ahead += segment.tokens
                if _closed(scene, segment.tokens[-1]):
                    tokens, last = ahead, number
                    break
    stop = last + 1
    while stop < len(segments) and not _parts(scene, clause, segments[stop]):
        stop += 1
    first = segments[mine[0]].first
    if clause.segments[0].mark in (",", "und", ";", "–"):
        first = clause.tokens[clause.segments[0].lead]
    end = scene.stop if stop == len(segments) and first == scene.first else segments[stop - 1].stop
    return Bracket(tokens, first, end)


def _closed(scene: Scene, last: int) -> bool:
    """Whether a clause ends with an infinitive."""
    lower = scene.reading.lower[last]
    return scene.reading.words[last] == lower and bool(analyse(lower).flags & INF)


def _parts(scene: Scene, clause: Clause, segment: Segment) -> bool:
    """Whether a segment behind the bracket is no part of it: a main clause, but for "…, sondern mehr verdienen"."""
    if segment.mark == ":":
        return segment.form is not Form.FRAGMENT  # but "Käufer sollen sein: | die Stadt und der Kreis"
    if segment.mark == ";" or _comments(scene, clause, segment):
        return True
    return segment.form is Form.MAIN and not (
        segment.lead and not segment.strong and _closed(scene, segment.tokens[-1])
    )


def _comments(scene: Scene, clause: Clause, segment: Segment) -> bool:
    """Whether a clause tells on from the whole: "soll die Kasse geleert haben, | was erst im Herbst auffiel"."""
    lower = scene.reading.lower
    if lower[segment.first] not in _CONTINUING or lower[segment.first - 1] != ",":
        return False
    told = scene.predicates.get(clause.index)
    asks = told is not None and told.lemma in _KNOWING  # "soll gewusst haben, was im Keller lag"
    return not asks and _INDEFINITE.isdisjoint(lower[clause.verb : segment.first])


def _perfect(scene: Scene, bracket: Bracket) -> bool:
    """Participle and haben or sein at the end: "geleitet haben", "geworden sein", "worden sein soll"."""
    lower = scene.reading.lower
    tokens = [i for i in bracket.tokens if lower[i] not in _MODALS]
    for a, b in itertools.pairwise(tokens):
        if lower[b] in ("haben", "sein") and (analyse(lower[a]).flags & PART2 or a in scene.syntax.closes):
            return not (lower[b] == "sein" and _completed_state(scene, bracket, a))
    return False


def _completed_state(scene: Scene, bracket: Bracket, participle: int) -> bool:
    """ "soll bis Mai abgeschlossen sein": a plan, with a word of the future or of what is achieved."""
    lower = scene.reading.lower
    if lower[participle] in _BECOME:
        return False
    if lower[participle] in _ACHIEVED:
        return True
    condition = not _CONDITIONAL.isdisjoint(lower[bracket.first : bracket.stop])  # "soll geheizt sein, wenn sie kommen"
    return condition or any(lower[i] in _FUTURE for i in bracket.tokens) or _names_year(scene, bracket)


_CONDITIONAL = word_class("conditional_openers")


#: participles of the perfect with sein, which tell what has happened
_BECOME = word_class("happened_participles")
#: participles that tell with sein what is to be achieved
_ACHIEVED = word_class("achieved_participles")
#: participles that tell with werden where somebody is: "sollen vermisst werden"
_MISSED = word_class("missed_participles")


def _names_year(scene: Scene, bracket: Bracket) -> bool:
    """ "soll 2031 fertig sein": a state at a year is one to come; of one that has been, "gewesen sein" is said."""
    words = scene.reading.words
    years = (i for i in bracket.tokens if len(words[i]) == 4 and words[i].isdigit() and words[i][:2] in ("19", "20"))
    return any(not words[i + 1][:1].isupper() for i in years)  # but "2000 Menschen"


def _state(scene: Scene, clause: Clause, bracket: Bracket) -> bool:
    """A verb of state in the present, and nothing of the future."""
    lower, tokens = scene.reading.lower, bracket.tokens
    last, before = tokens[-1], lower[tokens[-2]] if len(tokens) > 1 else ""
    subject = scene.subject(clause)
    lemmas = {form.lemma for form in analyse(lower[last]).readings if form.kind == "infinitive"}
    passive = lower[last] == "werden" and before in _MISSED
    if passive and subject is None:
        return False  # "Nach einer Lösung soll gesucht werden"
    words = [lower[i] for i in tokens]
    if lower[last] == "stehen" and "vor" in words and (before in _BRINKS or "kurz" in words):
        return True  # "Die Werft soll vor der Pleite stehen"
    if not (lemmas & _STATES or passive) or not analyse(lower[last]).flags & INF:
        return False
    about = lemmas & {"handeln", "gehen"}  # "soll es sich um Wanderer handeln"
    if about and not {"es", "um"} <= {lower[i] for i in tokens}:
        return False
    future = _FUTURE - {"um"} if about else _FUTURE
    if any(lower[i] in future for i in tokens) or _names_year(scene, bracket):
        return False
    among = any(one == "unter" and two in ("den", "ihnen") for one, two in itertools.pairwise(words))
    if lower[last] == "sein" and (before in _UNPLANNED or among):
        return True  # "Der Ring soll 900 Euro wert sein", "Unter den Toten soll ein Kind sein"
    if "haben" in lemmas:
        return subject is not None and (_is_group(scene, subject) or not _TIES.isdisjoint(words))
    if "geben" in lemmas:
        return False
    if (
        lemmas & {"sein", "heißen"}
        and not _is_cause(scene, clause)
        and (subject is None or not _is_group(scene, subject) or _is_house(scene, subject))
    ):
        return False
    alone = subject is not None and subject.first == scene.first == subject.stop - 1 and lower[clause.verb] == "sollen"
    if "sein" in lemmas and alone and subject is not None and role_of(lower[subject.head]) is not None:
        return False  # "Spieler sollen Vorbilder sein": what they all ought to be
    if lemmas == {"halten"} and "sich" not in lower[clause.verb : last]:
        return False  # "sollen Abstand halten"
    return before not in _ACHIEVED and not before.endswith(("bar", "fertig"))


#: what one stands before, and what one has to others: "soll Kontakte zur Mafia haben"
_BRINKS = word_class("brinks")
_TIES = word_class("ties")


def _is_cause(scene: Scene, clause: Clause) -> bool:
    """ "Auslöser soll ein Kabel sein": nobody plans a cause."""
    return any(scene.reading.lower[i].endswith(_CAUSES) for i in clause.tokens if i < clause.verb)


_CAUSES = tuple(word_class("cause_nouns"))


def _is_house(scene: Scene, subject: NounPhrase) -> bool:
    """ "Das Museum soll ein Ort der Begegnung sein": what an organisation ought to be."""
    lower = scene.reading.lower
    role = role_of(lower[subject.head]) if lower[subject.first] in ("der", "die", "das") else None
    return not subject.pronoun and role is not None and role.sort is Sort.ORGANISATION


def _is_group(scene: Scene, subject: NounPhrase) -> bool:
    """People, who are said to be something; things are planned to be it."""
    return subject.pronoun or role_of(scene.reading.lower[subject.head]) is not None


def _add(scene: Scene, clause: Clause, bracket: Bracket, rule: str) -> None:
    """Add the claim of a modal of hearsay."""
    pieces: Pieces = [(bracket.first, bracket.stop)]
    speaker: Pieces = []
    floor = None
    if rule == "hearsay.wollen":
        subject = scene.subject(clause)
        speaker = [(subject.first, subject.stop)] if subject is not None else []
        if clause.form is Form.RELATIVE and subject is None:
            speaker = antecedent(scene, clause)
    else:
        who = turn(scene, stands=False)  # told by whom the text goes by
        speaker, floor = list(who.speaker), who.floor
        if not speaker and scene.story.floor is not None and who.distance <= _PATIENCE:
            floor = scene.story.floor
            speaker = list(floor.speaker)
    own = rule == "hearsay.wollen"
    scene.add(
        Draft(
            kind=Kind.INDIRECT if own else Kind.FREE_INDIRECT,
            content=pieces,
            sentence=scene.number,
            speaker=speaker,
            cue=group([clause.verb]),
            mood=Mood.WOLLEN if own else Mood.SOLLEN,
            floor=floor,
        ),
        rule,
        scene.reading.words[clause.verb],
    )
