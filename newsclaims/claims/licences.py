"""Whether a framing clause says anything: not if nobody speaks, nothing is said, or its verb takes no such clause."""

from newsclaims.claims.act_objects import has_noun_object
from newsclaims.claims.origins import circle, place_of
from newsclaims.claims.predicates import Predicate, polarity_of
from newsclaims.claims.roles import speaks
from newsclaims.claims.scene import Scene
from newsclaims.claims.titles import is_kind_of_work
from newsclaims.grammar.clause_forms import Form
from newsclaims.grammar.clauses import Clause
from newsclaims.grammar.mood import K2, readings
from newsclaims.grammar.nouns import is_noun
from newsclaims.lexicon import word_class
from newsclaims.lexicon.reporting import noun_for, source_of
from newsclaims.model import Medium, Polarity

_CORRELATES = word_class("correlates")
_DEMANDING = word_class("modals_of_demands")
_DEBATES = word_class("verbs_of_debate")
_SHOWING = word_class("showing_verbs")
_SUPPOSING = word_class("supposing_conjunctions")
_DEGREES = word_class("degree_words")
_FACTS = word_class("fact_nouns")
_SOMETHING = word_class("something")
_UNDONE = word_class("verbs_of_leaving_undone")
_NAMES = word_class("names_that_tell")
_STATES = word_class("states")


def nobody(scene: Scene, clause: Clause, told: Predicate) -> bool:
    """ "Niemand erwartet, dass", "Wer behauptet, dass", "Es stellt sich die Frage, ob": not what somebody says."""
    lower, subject = scene.reading.lower, scene.subject(clause)
    stands_written = told.lemma == "stehen" and not told.entries[0].fixed  # not "steht auf dem Standpunkt"
    if subject is None:
        if stands_written and not _is_written(scene, clause):
            return True
        return lower[clause.tokens[0]] == "wer"
    head = lower[subject.head]
    if lower[subject.first].startswith(("kein", "nicht")) or head in ("niemand", "wer", "jeder"):
        return True
    if head == "jemand" and clause.order != 1:  # but "„Halt!“, rief jemand"
        return True
    if not told.passive and any(head in entry.fixed for entry in told.entries):
        return True
    if scene.within is None and (head in ("ich", "wir") or _is_reader(scene, subject.head)):
        return True  # the writer's own, or what the reader may say
    if told.lemma == "lauten":
        return is_kind_of_work(head)  # "„Nachts“, so lautet der Titel"
    if not stands_written or subject.pronoun:
        return stands_written and not _is_written(scene, clause)
    stands = 2 if scene.reading.words[clause.stop : clause.stop + 1] == [":"] else 1
    return noun_for(head) is None and speaks(scene, subject) >= stands  # "Das Amt steht leer"


def left_unsaid(scene: Scene, clause: Clause) -> bool:
    """ "vergaß, zu sagen, dass", "weigert sich, zu sagen, ob": an infinitive of what one does not do."""
    host = scene.syntax.clauses[clause.index - 1] if clause.form is Form.INFINITIVE and clause.index else None
    told = scene.predicates.get(host.index) if host is not None else None
    return told is not None and told.lemma in _UNDONE and not told.negated


def supposed(scene: Scene, clause: Clause) -> bool:
    """ "Falls er sagt, er komme, …", "Hätte er gesagt, dass …, wäre …": a saying that may never take place."""
    lower = scene.reading.lower
    subjunctive = clause.verb >= 0 and bool(readings(lower[clause.verb]) & K2)
    if clause.form is Form.MAIN:
        opens = clause.order == 1 and clause.verb == scene.first and clause is not scene.syntax.clauses[-1]
        return opens and (subjunctive or lower[clause.verb] in _DEMANDING)
    if clause.form is not Form.SUB:
        return False
    opener = lower[clause.tokens[clause.segments[0].lead]]
    return opener in _SUPPOSING or (opener == "wenn" and subjunctive and scene.konjunktiv(clause.verb))


def _is_reader(scene: Scene, head: int) -> bool:
    """ "Wenn Sie uns schreiben möchten, …": the pronoun with a capital where none begins a sentence."""
    words = scene.reading.words
    return words[head] == "Sie" and head > scene.first and words[head - 1][-1:].isalnum()


def _is_written(scene: Scene, clause: Clause) -> bool:
    """ "Im Vertrag steht, dass": the place is something to read; not "steht im Zusammenhang", "steht im Raum"."""
    place = place_of(scene, clause)
    return place is None or scene.reading.lower[place.head] not in _STATES


def untold(told: Predicate) -> bool:
    """ "teilte nicht mit, dass": nothing is said; but "glaubt nicht, dass", "schließt nicht aus, dass" are opinions."""
    entry = told.entries[0]
    return told.negated and "thought" not in entry.medium and polarity_of(told) is Polarity.ASSERTS is entry.polarity


def only_proper(scene: Scene, clause: Clause, told: Predicate) -> bool:
    """ "Es muss betont werden, dass", "Man kann sagen, dass": what ought to be said, or may, nobody has said."""
    if not told.due:
        return False
    subject = scene.subject(clause)
    return told.passive or (subject is not None and scene.reading.lower[subject.head] == "man")


#: media of verbs that frame a quotation and, behind wie, a statement too: "wie das Blatt veröffentlichte"
_WRITTEN = (Medium.WRITING, Medium.SPEECH_WRITING)


def comments(scene: Scene, clause: Clause, told: Predicate) -> bool:
    """Whether a wie-clause names a source: "wie X mitteilte"; not "wie man sagt", "wie sehr sie das begrüßen"."""
    lower = scene.reading.lower
    behind = lower[clause.tokens[clause.segments[0].lead + 1]] if len(clause.tokens) > 1 else ""
    if told.due or (behind in _DEGREES and behind != "zu") or behind == "man":
        return False
    subject = scene.subject(clause)
    if subject is not None and lower[subject.head] in _NAMES:
        return False  # "wie der Name schon sagt"
    if told.lemma == "erfahren":  # "wie das Blatt erfuhr"; not "wie er erfuhr"
        named = subject is not None and subject.head in scene.syntax.closes
        return named or (subject is not None and source_of(lower[subject.head]) == "medium")
    writes = any(entry.direct and entry.medium in _WRITTEN and not entry.reflexive for entry in told.entries)
    return (writes or any(entry.dass or entry.v2 for entry in told.entries)) and (
        subject is None or subject.pronoun or says(scene, clause, 1)
    )


def takes(scene: Scene, clause: Clause, told: Predicate, name: str) -> bool:
    """Whether the predicate takes a clause of this form as what somebody says; things show, but do not say."""
    entries = told.entries
    if untold(told) and name in ("dass", "zu", "ob"):
        return False
    if name == "dass" and scene.reading.lower[clause.tokens[-1]] in _FACTS:
        return False  # "ergibt sich aus der Tatsache, dass"
    if name != "zu" and _shows(told) and not _is_source(scene, clause):
        return False  # "Vieles deutet darauf hin, dass", "Das beweist, dass"
    if has_correlate(scene, clause, told):
        if name == "zu" and told.lemma in _DEBATES:
            return False  # "beriet darüber, die Steuern zu senken": what is open
        asked = told.passive and name == "ob"  # "Verlangt wurde Aufklärung darüber, ob …"
        return asked or says(scene, clause, 1)  # "plädierte dafür, …"
    if name in ("dass", "zu") and _judges(scene, clause, told):
        return says(scene, clause, 1)  # "wertete es als Erfolg, dass …"
    if name == "ob" and _is_question(scene, clause):
        return False  # "sagte auf die Frage, ob …: „…“"
    if name == "ob":
        return told.lemma == "hervorgehen" or any(
            entry.ob
            and (
                entry.direct
                or entry.v2
                or entry.medium is Medium.SPEECH
                or entry.polarity in (Polarity.ASKS, Polarity.DOUBTS)
            )
            for entry in entries
        )
    if name == "zu" and any(entry.v2 or entry.zu for entry in entries):
        return True
    if not any(getattr(entry, name) for entry in entries):
        return False
    return name != "dass" or any(entry.direct or entry.v2 for entry in entries) or says(scene, clause, 2)


def _is_question(scene: Scene, clause: Clause) -> bool:
    """Whether a clause ends in a noun of asking, whose question follows."""
    last = clause.tokens[-1]
    noun = (
        noun_for(scene.reading.lower[last]) if scene.reading.words[last][0].isupper() else None
    )  # not "die fragen, ob"
    return noun is not None and noun.polarity is Polarity.ASKS


def _shows(told: Predicate) -> bool:
    """Whether a verb tells what follows from something rather than what somebody says: "deuten darauf hin"."""
    return not told.passive and told.lemma in _SHOWING


def _is_source(scene: Scene, clause: Clause) -> bool:
    """Whether what shows something is a document or somebody: "die Studie", "aus dem Brief"; not "die Daten", "das"."""
    subject = scene.subject(clause)
    if subject is None or subject.pronoun:
        return subject is not None
    head = scene.reading.lower[subject.head]
    return head not in _SOMETHING and (speaks(scene, subject) == 2 or noun_for(head) is not None)


def says(scene: Scene, clause: Clause, surely: int) -> bool:
    """Whether the subject is one that says, not a thing that shows: "die Studie", not "die Daten"."""
    subject = scene.subject(clause)
    if subject is not None and scene.reading.lower[subject.head] == "man":
        return circle(scene, clause) is not None  # "Im Kanzleramt setzt man darauf, dass …"
    return (
        subject is None or speaks(scene, subject) >= surely or noun_for(scene.reading.lower[subject.head]) is not None
    )


def has_correlate(scene: Scene, clause: Clause, told: Predicate) -> bool:
    """ "dringt darauf, dass", "warnt davor, dass": a da-word in place of the verb's prepositional object."""
    governs = any(item.form == "acc" and item.reported for entry in told.entries for item in entry.objects)
    lower = scene.reading.lower
    return any(
        (_stands_for(lower[i], told) and lower[i + 1 : i + 2] != ["hinaus"])
        or (lower[i] in _CORRELATES and governs and i - 1 > clause.verb and is_noun(scene.syntax, i - 1))
        for i in clause.tokens
    )  # also "fordert Aufklärung darüber, ob"


def _judges(scene: Scene, clause: Clause, told: Predicate) -> bool:
    """ "bezeichnete es als Fehler, dass", "sieht als größte Gefahr, dass": the clause is what is judged."""
    if not any(item.form == "als" for entry in told.entries for item in entry.objects):
        return False
    lower, tokens, subject = scene.reading.lower, clause.tokens, scene.subject(clause)
    at = next((i for i in tokens if lower[i] == "als"), -1)
    if at == clause.first:  # "Als größte Gefahr sehen sie, dass …"
        return not has_noun_object(scene, clause, told, [(at, clause.verb)])
    ends = subject is not None and subject.stop == at
    return at > clause.verb and (ends or at == clause.verb + 1 or lower[at - 1] == "es")


def _stands_for(word: str, told: Predicate) -> bool:
    """Whether a da-word stands for an object that the verb governs: "davor" with "warnt"."""
    if word not in _CORRELATES:
        return False
    objects = [item for entry in told.entries for item in entry.objects]
    return any(item.case and item.form != item.case and word.endswith(item.form) for item in objects)


def begins_with(scene: Scene, clause: Clause, told: Predicate) -> bool:
    """Whether a clause begins with a da-word that its verb governs, in set phrases too: "davon ging sie aus"."""
    word = scene.reading.lower[clause.tokens[clause.segments[0].lead]]
    return _stands_for(word, told) or any(word in _CORRELATES and word in entry.fixed for entry in told.entries)


def is_resumptive(scene: Scene, clause: Clause) -> bool:
    """ "…, so sagte es der Minister", "…, das bestätigte X": a verb-second clause that takes up what went before."""
    lower = scene.reading.lower
    segment = clause.segments[0]
    opener = lower[segment.tokens[segment.lead]]
    if clause.order != 2 or opener not in ("so", "das", "dies") or scene.konjunktiv(clause.verb):
        return False
    between = clause.tokens[segment.lead + 1 : clause.tokens.index(clause.verb)]  # "das zumindest meint"
    return len(between) < 2 and all(scene.reading.lower[i] in _FOCUS for i in between)


_FOCUS = word_class("focus_adverbs")
