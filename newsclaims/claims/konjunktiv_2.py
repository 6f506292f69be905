"""Whether a Konjunktiv II, or a preterite that looks like one, goes on with what somebody says in Konjunktiv I."""

from newsclaims.claims.floor import PATIENCE, Turn
from newsclaims.claims.roles import speaks
from newsclaims.claims.scene import Scene
from newsclaims.claims.triggers import CUE, triggers
from newsclaims.grammar.bits import REPORTING, word_bits
from newsclaims.grammar.clause_forms import Form
from newsclaims.grammar.clauses import Clause
from newsclaims.grammar.finite import AUXILIARIES
from newsclaims.grammar.mood import is_konjunktiv, is_konjunktiv_1, may_be_konjunktiv
from newsclaims.grammar.verbs import FINITE
from newsclaims.lexicon import word_class
from newsclaims.lexicon.reporting import role_of, source_of
from newsclaims.model import Kind, Mood


def stands_for_first(scene: Scene, main: Clause, who: Turn) -> bool:
    """Whether Konjunktiv II stands for Konjunktiv I, by the table; "Das wäre neu" is the writer's.

    ==============================  ==========================================================================
    finite verb                     stands for Konjunktiv I
    ==============================  ==========================================================================
    preterite too: "machten"        joined to a main clause in the Konjunktiv, or to a clause in Konjunktiv I;
                                    what is always so, between sentences in Konjunktiv I
    any                             if another verb of the sentence is Konjunktiv I: "Da er fehle, wäre …";
                                    right before a sentence in Konjunktiv I, but "könnte"
    behind wenn, falls; verb first  no; but "würden", "hätten" before a clause with wenn
    "hätten", "würden"              up to three sentences behind a claim, in its paragraph
    other plural: "stünden"         right behind a claim; a sentence later, in its paragraph, if that is Konjunktiv I
    modal in the plural: "könnten"  right behind words in the Konjunktiv; "müssten" behind any that are told
    singular: "wäre", "ginge"       right behind words in the Konjunktiv, quoted or summed up, in their paragraph
    modal in the singular           no, there is "könne"
    "hätten siegen können"          right behind words in the Konjunktiv, quoted or summed up
    "Dann wäre", "Das würden"       only behind words in Konjunktiv I
    going on in the indicative      no: "Er hätte geholfen, fand aber keinen Weg"
    ==============================  ==========================================================================
    """
    lower = scene.reading.lower
    word, clauses = lower[main.verb], scene.syntax.clauses
    joined = any(
        clause is not main
        and clause.form is Form.MAIN
        and clause.verb >= 0
        and is_konjunktiv(lower[clause.verb])
        and clause.segments[0].mark in ("und", ";")
        and not scene.is_said(clause.verb)
        for clause in clauses
    )
    firm = [clause for clause in clauses if clause.verb >= 0 and is_konjunktiv_1(lower[clause.verb])]
    if not is_konjunktiv(word):
        if not who.speaker or who.distance > PATIENCE:
            return False
        if who.distance > 1 or any(lower[i] in AUXILIARIES for i in main.tokens if i != main.verb):
            return joined
        return joined or _takes_mood(scene, main, firm) or _amid_speech(scene, main, who)
    if firm:
        return bool(who.speaker) and who.distance <= PATIENCE
    goes_on = [c.verb for c in clauses[main.index + 1 :] if c.form is Form.MAIN and c.verb >= 0 and c.order == 1]
    opened = lower[main.first] in ("doch", "jedoch") and not goes_on  # "Doch hätten die Ämter geschwiegen"
    if clauses[0] is main and main.order == 1 and not opened:
        return False
    if any(not may_be_konjunktiv(lower[verb]) and not scene.is_said(verb) for verb in goes_on):
        return False  # "Er hätte gern geholfen, fand aber keinen Weg"
    replaced = word in ("hätten", "würden")
    condition = next((c for c in clauses if c.form is Form.SUB and lower[c.tokens[0]] in ("wenn", "falls")), None)
    if condition is not None and (not replaced or condition.index < main.index):
        return False
    together = _goes_on_paragraph(scene)
    told = _told_before(scene, who)
    plural, modal = word.endswith("n"), word.startswith(MODALS)
    supposed = told is None and any(lower[i] in _SUPPOSING for i in main.tokens)  # "Das wäre wohl neu": to the writer
    if (plural or not modal) and not supposed and _speech_follows(scene):
        return True
    if not who.speaker:
        return False
    # "lobte die Helfer. Ohne sie wäre …", "„Wir bleiben“, sagte er. Der Zaun ginge durch den Garten."
    spoke = who.floor is not None and who.distance == 1 and who.floor.kind in (Kind.REPORTED, Kind.DIRECT)
    missed = word == "hätten" and lower[main.tokens[-1]] in MODAL_INFINITIVES  # "Sie hätten siegen können"
    stands = who.floor is None and who.distance == 1  # "Der Trainer haderte. Das Tor hätte nicht zählen dürfen."
    if missed and told is None and not (spoke or stands):
        return False
    if lower[scene.first] in _CONSEQUENCE and told is not Mood.KONJUNKTIV_1:
        return False
    if replaced:
        return who.distance <= (3 if together else 1)
    if who.distance > 1:  # "Er habe recht, sagte X. Er hatte früh gepfiffen. Die Bilder gäben ihm recht."
        amid = who.floor is not None and who.floor.mood is Mood.KONJUNKTIV_1 and who.distance == 2
        return plural and not modal and amid and together
    if plural:
        owed = word == "müssten" and who.floor is not None and who.floor.kind is Kind.INDIRECT
        return told is not None or (together and (owed or not modal))
    return (told is not None or spoke) and together and not modal and not supposed


def _amid_speech(scene: Scene, main: Clause, who: Turn) -> bool:
    """Whether what is always so stands between Konjunktiv I: "Es sei laut. Oft lärmten Züge. Das mache krank."."""
    habitual = not _HABITUAL.isdisjoint(scene.reading.lower[i] for i in main.tokens) or _is_generic(scene, main)
    habitual = habitual or scene.reading.lower[main.verb] in ("sollte", "sollten")  # "Gäste sollten das Eis meiden"
    amid = habitual and _goes_on_paragraph(scene) and _speech_follows(scene)
    return amid and _told_before(scene, who) is Mood.KONJUNKTIV_1


def _is_generic(scene: Scene, main: Clause) -> bool:
    """ "Seilbahnen gehörten zu den sichersten Verkehrsmitteln": what is so of a kind, named without an article."""
    told, who = scene.predicates.get(main.index), scene.subject(main)
    lasting = told is not None and told.lemma in _LASTING and scene.reading.lower[main.verb].endswith("n")
    return (
        lasting
        and who is not None
        and who.first == who.head == main.first
        and role_of(scene.reading.lower[who.head]) is None
    )


def _goes_on_paragraph(scene: Scene) -> bool:
    """Whether the sentence before stands in the same paragraph."""
    sentences = scene.reading.sentences
    return sentences[scene.number].paragraph == sentences[scene.number - 1].paragraph


def _speech_follows(scene: Scene) -> bool:
    """Whether the next sentence of the paragraph goes on in Konjunktiv I, with no frame: "… Das mache krank."."""
    reading, number = scene.reading, scene.reading.sentence_of[scene.stop - 1]
    if number + 1 >= len(reading.sentences):
        return False
    here, behind = reading.sentences[number : number + 2]
    if here.paragraph != behind.paragraph:
        return False
    outside = list(range(behind.first, behind.stop))
    for quote in scene.story.quotes_between(behind.first, behind.stop):
        outside = [i for i in outside if not quote.open <= i < quote.close]
    bits, function = word_bits(), scene.syntax.function
    if any(triggers()[reading.lower[i]] & CUE for i in outside):
        return False
    words = [reading.words[i] for i in outside if reading.words[i] not in function]
    framing = (word for word in words if bits[word] & REPORTING and bits[word] & FINITE)
    return any(map(is_konjunktiv_1, words)) and all(map(may_be_konjunktiv, framing))


def _takes_mood(scene: Scene, main: Clause, firm: list[Clause]) -> bool:
    """Whether Konjunktiv I beside it shows a preterite to be told: "Menschen, die krank seien, machten eher mit"."""
    subject = scene.subject(main)
    told = scene.predicates.get(main.index)
    lower = scene.reading.lower
    shown = (
        lower[main.tokens[0]] in ("das", "dies") and source_of(lower[subject.head]) is not None if subject else False
    )
    if subject is None or (told is not None and told.reports and speaks(scene, subject) == 2 and not shown):
        return False  # but "Das belegten Akten, die man vorlegen werde": what shows it, says nothing else
    return shown or any(clause.verb < main.verb or speaks(scene, subject) < 2 for clause in firm)


def _told_before(scene: Scene, who: Turn) -> Mood | None:
    """The Konjunktiv of the words that the sentence before has told, those in quotation marks too."""
    before = scene.story.before
    if who.floor is None or who.distance > 1 or before is None:
        return None
    lower, words = scene.reading.lower, scene.reading.words
    contents = [range(a, b) for draft in before.drafts for a, b in draft.content]
    finite = [lower[i] for content in contents for i in content if words[i] == lower[i] and before.konjunktiv(i)]
    if any(is_konjunktiv_1(word) for word in finite):
        return Mood.KONJUNKTIV_1
    return Mood.KONJUNKTIV_2 if finite else None


#: "Dann wäre …", "Das wäre …": what would follow, in the writer's eyes
_CONSEQUENCE = word_class("consequence_openers")
_LASTING = word_class("stative_verbs")
_HABITUAL = word_class("habitual_words")
_SUPPOSING = word_class("supposing_adverbs")


MODAL_INFINITIVES = frozenset(("können", "müssen", "sollen", "dürfen"))

MODALS = ("könnt", "dürft", "müsst", "sollt", "möcht")
