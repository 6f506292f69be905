"""Quotations in a clause: the verb that governs them, or what else announces them there.

"nannte das „einen Witz“" has a verb that takes what somebody says; "mit den Worten „…“", "für Harms ist das „…“" and a
colon with a speaker before it announce a quotation beside verbs that do not report.
"""

from bisect import bisect_left

from newsclaims.claims.colons import behind_colon
from newsclaims.claims.draft import Pieces, Roles
from newsclaims.claims.objects import ADVERBIAL
from newsclaims.claims.origins import document_place, for_whom
from newsclaims.claims.predicates import Predicate
from newsclaims.claims.roles import group, is_read, roles, speaks
from newsclaims.claims.scene import Scene
from newsclaims.claims.titles import LONGEST_NAME, WORDS_BEHIND_NAMES, has_verb, is_kind_of_work, length
from newsclaims.grammar import words as fw
from newsclaims.grammar.agreement import is_masculine_nominative
from newsclaims.grammar.clause_forms import Form
from newsclaims.grammar.clauses import Clause
from newsclaims.grammar.nouns import is_noun
from newsclaims.grammar.phrases import NounPhrase, noun_phrase
from newsclaims.grammar.subjects import subject_after
from newsclaims.lexicon import word_class
from newsclaims.lexicon.reporting import noun_for, source_of
from newsclaims.model import Kind
from newsclaims.reading import Quote


def in_clause(scene: Scene, quote: Quote) -> None:
    """A quotation that is part of a clause of the sentence: the clause's verb may make it somebody's words."""
    clause = scene.clause_at(quote.open)
    if clause is None:
        return
    told = scene.predicates.get(clause.index)
    if told is None or not told.reports:
        if not behind_colon(scene, quote, _list_of(scene, quote)[0]):
            _in_plain_clause(scene, quote, clause, told)
        return
    if _is_called(scene, quote, clause, told):
        return
    who = roles(scene, clause, told)
    preposition = _preposition(scene, quote, clause)
    governed = preposition is not None and _is_governed(scene, preposition, told)
    if preposition is not None and governed:
        who.cue = group(sorted({*told.cue, preposition}))
    other = _gapped(scene, quote, clause, preposition)
    if other is not None and (governed or preposition is None):
        who.speaker = [(other.first, other.stop)]
    elif not _governs(scene, quote, clause, told, preposition):
        return
    if any(a <= quote.open < b for a, b in (*who.source, *who.addressee, *(who.speaker if told.passive else ()))):
        return  # a medium in quotation marks
    if scene.within is not None and [scene.reading.lower[a:b] for a, b in who.speaker] == [["ich"]]:
        return  # a quoted speaker who quotes himself
    scene.quote(quote, who, _frame(scene, quote, clause, who), "quotation.object", told.entries[0].medium)


def _is_called(scene: Scene, quote: Quote, clause: Clause, told: Predicate) -> bool:
    """ "„Nachtlicht“ heißt es, im Mai erscheint es": what something is called, right before its verb and alone."""
    behind = scene.reading.lower[clause.verb + 1 : clause.stop]
    named = told.lemma == "heißen" and quote.close + 1 == clause.verb and behind == ["es"]
    return named and length(scene, quote) <= LONGEST_NAME and not has_verb(scene, quote)


def fills_field(scene: Scene, quote: Quote) -> bool:
    """ "„Komm her“, zwinkerte der Wirt": a quotation in front of a finite verb is said by its subject, with any verb.

    Verbs of the lexicon have had their say before; this is for those that only here are used for saying.
    """
    number = scene.segment_at(quote.open)
    segments = scene.syntax.segments
    if number + 1 >= len(segments) or segments[number].form is not Form.QUOTE:
        return False
    behind, clause = segments[number + 1], scene.clause_of[number + 1]
    comma = scene.reading.words[behind.first - 1] == ","  # not "„Wer wird Sieger?“ ist eine Sendung"
    if behind.form is not Form.MAIN or behind.order != 1 or not comma or behind.lead or clause is None:
        return False
    lower, told = scene.reading.lower, scene.predicates.get(clause.index)
    bursts = _bursts_from(scene, clause)
    subject = bursts or scene.subject(clause)
    if told is None or told.reports or told.passive or told.negated or subject is None:
        return False
    if bursts is None and (speaks(scene, subject) < 2 or not has_verb(scene, quote)):
        return False
    reflexive = [i for i in clause.tokens if lower[i] == "sich"]
    scene.framed.add(clause.index)
    who = Roles([(subject.first, subject.stop)], group(sorted({*told.cue, *reflexive})))
    scene.quote(quote, who, [(clause.first - 1, clause.stop)], "frame.inverted")
    return True


def is_uttered_by(scene: Scene, quote: Quote) -> bool:
    """Whether somebody in the clause of a quotation says it: "soll „Halt“ gerufen haben", "sprach von „Notwehr“"."""
    clause = scene.clause_at(quote.open)
    told = scene.predicates.get(clause.index) if clause is not None else None
    if (
        clause is None
        or told is None
        or told.passive
        or clause.form is not Form.MAIN
        or clause.segments[-1].first > quote.open
    ):
        return False
    subject = scene.subject(clause)
    # "soll ihn als „Versager“ bezeichnet haben"
    calls = told.lemma in _CALLING or told.lemma in ("sprechen", "bezeichnen")
    heard = calls and scene.reading.lower[clause.verb] in ("soll", "sollen")
    takes = heard or any(entry.direct for entry in told.entries)
    return subject is not None and speaks(scene, subject) == 2 and takes


def _gapped(scene: Scene, quote: Quote, clause: Clause, preposition: int | None) -> NounPhrase | None:
    """ "A nennt es „gut“, [B „schlecht“]", "A spricht von „Mut“, [B von „Wut“]": who else, the verb being left out."""
    segment = scene.syntax.segments[scene.segment_at(quote.open)]
    if segment.form is not Form.FRAGMENT or segment is clause.segments[0] or segment.mark != ",":
        return None
    first, stop = segment.first + segment.lead, quote.open if preposition is None else preposition
    who = noun_phrase(scene.syntax, first, stop, apposition=False) if first < stop else None
    return who if who is not None and who.stop == stop and _is_subject(scene, who) else None


def _is_subject(scene: Scene, who: NounPhrase) -> bool:
    """Whether a noun phrase with no verb beside it speaks: it can for sure, or may and shows its nominative."""
    may, oblique = speaks(scene, who), scene.syntax.bits[who.first] & fw.OBLIQUE
    return not oblique and (may == 2 or (may == 1 and is_masculine_nominative(scene.syntax, who)))


def named_behind(scene: Scene, number: int) -> NounPhrase | None:
    """ "„Zu laut“, klagt der Wirt, [„zu leise“], die Kellnerin.": who else says something, with no verb."""
    segments = scene.syntax.segments
    if number + 1 >= len(segments) or segments[number].form is not Form.QUOTE:
        return None
    behind = segments[number + 1]
    ends = number + 2 == len(segments) or segments[number + 2].mark in (";", "–", ":")
    if behind.form is not Form.FRAGMENT or behind.mark != "," or behind.lead or not ends:
        return None
    who = noun_phrase(scene.syntax, behind.first, behind.stop, apposition=False)
    return who if who is not None and who.stop == behind.stop and _is_subject(scene, who) else None


def gapped(scene: Scene, quote: Quote) -> bool:
    """ "„Nie“, rief ein Mann. „Bald“, *ein anderer*.": a quotation by who stands behind it, with the verb before it."""
    number = scene.segment_at(quote.open)
    who = named_behind(scene, number)
    if who is None or (scene.drafts and not number):
        return False
    said = next((draft for draft in reversed(scene.drafts) if draft.kind is Kind.DIRECT), None)
    if said is None and not number and scene.story.floor_sentence == scene.number - 1:
        said = scene.story.floor
    if said is None or said.kind is not Kind.DIRECT or not said.evidence[0].rule.startswith("frame."):
        return False
    cue = list(said.cue) if number else []
    scene.quote(
        quote, Roles([(who.first, who.stop)], cue), [(who.first - 1, who.stop)], "quotation.gapped", said.medium
    )
    return True


def _bursts_from(scene: Scene, clause: Clause) -> NounPhrase | None:
    """ "„Nie!“, entfuhr es *dem Wirt*", "„Endlich“, brach es aus *ihr* heraus": who says what says itself."""
    lower, at = scene.reading.lower, clause.verb + 2
    if lower[at - 1 : at] != ["es"]:
        return None
    if lower[at : at + 1] == ["aus"]:
        return noun_phrase(scene.syntax, at + 1, clause.stop)
    who = noun_phrase(scene.syntax, at, clause.stop)
    dative = who is not None and (who.pronoun or scene.syntax.function.get(lower[who.first], 0) & fw.DATIVE)
    return who if dative else None


def holds_sentence(scene: Scene, quote: Quote) -> bool:
    """ "Ohne das Geld „könnten wir schließen“.": a quotation that holds the verb of its sentence."""
    clauses = scene.syntax.clauses
    if len(clauses) != 1 or clauses[0].form is not Form.FRAGMENT or not has_verb(scene, quote):
        return False
    return scene.syntax.segments[scene.segment_at(_list_of(scene, quote)[0])].mark != ":"


def _frame(scene: Scene, quote: Quote, clause: Clause, who: Roles) -> Pieces:
    """What stands around a quotation in its clause: "nannte ihn einen", "wies das als … zurück"."""
    first, last = clause.first, clause.segments[-1].tokens[-1]
    dependent = clause.form in (Form.RELATIVE, Form.SUB) or (clause.segments[0].mark == "und" and clause.order == 1)
    told = (draft for draft in scene.drafts if draft.kind is not Kind.REPORTED)
    if dependent and not any(a < first for draft in told for a, _ in draft.content):
        first = _sentence_begins(scene, first)  # the clause that this one hangs on
    opens, closes = _list_of(scene, quote)
    needed = [stop for a, stop in (*who.cue, *who.speaker, *who.addressee) if clause.first <= a < clause.stop]
    stop = max(needed, default=opens) if clause.first < opens and clause.verb < opens else last + 1
    return [(a, b) for a, b in ((first, opens), (closes + 1, stop)) if a < b]


def _sentence_begins(scene: Scene, at: int) -> int:
    """The first token of the sentence, or of its part behind a semicolon or colon."""
    begin = scene.syntax.segments[0].first
    for segment in scene.syntax.segments:
        if segment.first > at:
            break
        if segment.mark in (";", ":"):
            begin = segment.first
    return begin


def _list_of(scene: Scene, quote: Quote) -> tuple[int, int]:
    """Where the list of quotations begins and ends that one stands in: "als „laut“ und „unverschämt“"."""
    quotes = scene.quotes
    at = left = right = bisect_left(quotes, quote.open, key=lambda other: other.open)
    while left > max(at - _LONGEST_LIST, 0) and _only_joins(scene, quotes[left - 1].close + 1, quotes[left].open):
        left -= 1
    last = min(at + _LONGEST_LIST, len(quotes) - 1)
    while right < last and _only_joins(scene, quotes[right].close + 1, quotes[right + 1].open):
        right += 1
    return quotes[left].open, quotes[right].close


#: quotations of a list that are looked at on either side of one
_LONGEST_LIST = 9


def _only_joins(scene: Scene, first: int, stop: int) -> bool:
    """Whether only conjunctions and articles stand between two quotations."""
    lower, function = scene.reading.lower, scene.syntax.function
    joins = fw.COORDINATOR | fw.DETERMINER
    return all(lower[i] == "," or function.get(lower[i], 0) & joins for i in range(first, stop))


def _preposition(scene: Scene, quote: Quote, clause: Clause) -> int | None:
    """The preposition or als that the quotation depends on: "sprach von einem „Dammbruch“"."""
    words, lower, function = scene.reading.words, scene.reading.lower, scene.syntax.function
    opens = _list_of(scene, quote)[0]
    for i in range(opens - 1, max(clause.first, opens - 4) - 1, -1):
        bits = function.get(lower[i], 0)
        if lower[i] in ADVERBIAL:
            return None  # "wirft ihm unter anderem „Wortbruch“ vor"
        if lower[i] == "als" or bits & fw.PREPOSITION:
            return i
        if not bits & fw.DETERMINER and not (words[i] == lower[i] and lower[i][-1:] in "enrsm"):
            return None
    return None


def _is_governed(scene: Scene, preposition: int, told: Predicate) -> bool:
    """Whether the verb takes its object with the preposition: "sprach von", "bezeichnete als"."""
    plain = fw.plain_preposition(scene.reading.lower[preposition])
    objects = [item for entry in told.entries for item in entry.objects if item.form == plain]
    return plain == "als" or any(item.reported or plain != "von" for item in objects)


_CALLING = word_class("calling_verbs")
_FAULT_FINDING = word_class("fault_finding_verbs")


def is_predicated(scene: Scene, quote: Quote) -> bool:
    """Whether a verb says of something that it is what the quotation calls it, or of somebody what he speaks of."""
    noun = _saying_before(scene, quote)
    if noun is not None and scene.reading.lower[noun] in _WORDINGS:
        return True
    clause = scene.clause_at(quote.open)
    told = scene.predicates.get(clause.index) if clause is not None else None
    if clause is None or told is None or not told.reports:
        return False
    preposition = _preposition(scene, quote, clause)
    return told.lemma in _CALLING if preposition is None else _is_governed(scene, preposition, told)


def _in_plain_clause(scene: Scene, quote: Quote, clause: Clause, told: Predicate | None) -> None:
    """A quotation in a clause whose verb does not report: what else there may make it somebody's words."""
    size = length(scene, quote)
    if told is None:
        following = scene.clause_at(quote.close + 2)
        worded = _worded(scene, following) if following is not None and following.verb >= 0 else []
        if clause.form is Form.QUOTE and following is not None and worded:
            _add(scene, quote, following, Roles(_subject(scene, following), worded), "quotation.words")
        return
    if told.lemma == "sein" and _is_predicate(quote, clause) and (whose := for_whom(scene, clause)):
        _add(scene, quote, clause, Roles(whose), "quotation.judge")
    elif cue := _worded(scene, clause):  # "Mit den Worten „…“ ging er"
        _add(scene, quote, clause, Roles(_subject(scene, clause), cue), "quotation.words")
    elif (noun := _saying_before(scene, quote)) is not None and size > 1 and _is_wording(scene, quote, noun):
        _add(scene, quote, clause, _whose_saying(scene, clause, noun), "quotation.words")
    elif (who := _shows_itself(scene, quote, clause, told)) is not None:
        who_feels = Roles([(who.first, who.stop)], [(clause.verb, clause.verb + 1)])
        _add(scene, quote, clause, who_feels, "quotation.judge")
    elif size >= _SENTENCE and clause.form is Form.MAIN and has_verb(scene, quote):
        subject = scene.subject(clause)
        mute = subject is None or told.passive or not speaks(scene, subject)
        _add(scene, quote, clause, Roles([] if mute else _subject(scene, clause)), "quotation.subject")


#: words of a quotation that says something by itself
_SENTENCE = 5


def _add(scene: Scene, quote: Quote, clause: Clause, who: Roles, rule: str) -> None:
    """Keep a quotation as words that stand in a clause."""
    scene.quote(quote, who, _frame(scene, quote, clause, who), rule)


def _subject(scene: Scene, clause: Clause) -> Pieces:
    """The subject of a clause as the speaker of a claim."""
    subject = scene.subject(clause)
    return [(subject.first, subject.stop)] if subject is not None else []


def is_called_so(scene: Scene, quote: Quote) -> bool:
    """ "nannte das Urteil „Skandal“": what a text is called by somebody; but "nannte den Film „Skandal“" names it."""
    clause = scene.clause_at(quote.open)
    told = scene.predicates.get(clause.index) if clause is not None else None
    if clause is None or told is None or told.lemma not in _CALLING or clause.tokens[-1] != quote.open:
        return False
    noun = scene.reading.lower[quote.open - 1]
    return not is_kind_of_work(noun) and source_of(noun) != "medium" and _preposition(scene, quote, clause) is None


_POINTERS = frozenset("den dem diesen diesem folgenden folgendem".split())


def _worded(scene: Scene, clause: Clause) -> Pieces:
    """ "mit den Worten", "mit diesem Satz": what says that a clause goes with what somebody said."""
    lower = scene.reading.lower
    for i in clause.tokens:
        if i > 1 and lower[i] in ("worten", "satz", "sätzen") and lower[i - 2] == "mit" and lower[i - 1] in _POINTERS:
            return [(i - 2, i + 1)]
    return []


def _saying_before(scene: Scene, quote: Quote) -> int | None:
    """The noun of saying right before a quotation: "fand sich die Feststellung „…“"."""
    at = quote.open - 1
    return at if at >= scene.first and noun_for(scene.reading.lower[at]) is not None else None


def _is_wording(scene: Scene, quote: Quote, noun: int) -> bool:
    """ "die Feststellung „Wir sind bereit“", "Schilder mit der Aufschrift „Kein Zutritt“": words, not a topic."""
    return scene.reading.lower[noun] in _WORDINGS or (has_verb(scene, quote) and length(scene, quote) > 2)


_WORDINGS = word_class("wording_nouns")


def _whose_saying(scene: Scene, clause: Clause, noun: int) -> Roles:
    """In which document the saying stands, and the words that announce it."""
    place = document_place(scene, clause)
    articled = noun > scene.first and scene.syntax.function.get(scene.reading.lower[noun - 1], 0) & fw.DETERMINER
    return Roles([(place.first, place.stop)] if place is not None else [], [(noun - bool(articled), noun + 1)])


def _shows_itself(scene: Scene, quote: Quote, clause: Clause, told: Predicate) -> NounPhrase | None:
    """ "*Der Chef* zeigte sich „sehr froh“", "„Sehr froh“ gab sich *der Chef*": who says how he feels."""
    if told.lemma not in ("zeigen", "geben") or "sich" not in (scene.reading.lower[i] for i in clause.tokens):
        return None
    in_front = quote.open == clause.first and quote.close + 1 == clause.verb
    if not in_front and not scene.reading.words[quote.open + 1].islower():
        return None
    subject = subject_after(scene.syntax, clause.verb + 1, clause.stop) if in_front else scene.subject(clause)
    return subject if subject is not None and speaks(scene, subject) == 2 else None


def _is_predicate(quote: Quote, clause: Clause) -> bool:
    """Whether a quotation ends the clause, as what somebody is or something is called."""
    return clause.tokens[-1] == quote.open and quote.open > clause.verb


def _is_uttered(scene: Scene, quote: Quote, told: Predicate) -> bool:
    """ "rief „Feuer!“", "sagte „Ja“": short, but no name, by its final mark or by a verb that takes only wordings."""
    words = scene.reading.words
    answer = words[quote.open + 1].lower() in _ANSWERS or words[quote.close - 1] in "!?"
    return answer or not any(item.form == "acc" for entry in told.entries for item in entry.objects)


_ANSWERS = frozenset(("ja", "nein"))


def _goes_with_words(scene: Scene, quote: Quote) -> bool:
    """Whether the quotation before this one in a list is somebody's words."""
    before = bisect_left(scene.quotes, quote.open, key=lambda other: other.open) - 1
    if before < 0 or not _only_joins(scene, scene.quotes[before].close + 1, quote.open):
        return False
    words = [(scene.quotes[before].open, scene.quotes[before].close + 1)]
    return any(draft.content == words for draft in scene.drafts)


def _is_judged(scene: Scene, quote: Quote, told: Predicate, preposition: int | None) -> bool:
    """ "Ihm wurde „schwere Schuld“ vorgeworfen": a judgement of somebody's, whoever it is."""
    form = "acc" if preposition is None else scene.reading.lower[preposition]
    judges = any(
        item.reported and item.form == form and (form == "als" or "dat" in entry.addressee)
        for entry in told.entries
        for item in entry.objects
    )
    return judges and scene.reading.words[quote.open + 1].islower()


def _governs(scene: Scene, quote: Quote, clause: Clause, told: Predicate, preposition: int | None) -> bool:
    """Whether the verb makes a quotation in its clause somebody's words: "nannte die Brücke „eine Fehlplanung“"."""
    governed = preposition is not None and _is_governed(scene, preposition, told)
    judged = told.passive and _is_judged(scene, quote, told, preposition)
    subject = scene.subject(clause)
    inscription = told.lemma in ("stehen", "lauten", "heißen") or is_read(scene, told)  # the quotation is the subject
    talk = any("rede" in entry.fixed for entry in told.entries)  # "ist die Rede von „Mängeln“"
    if subject is not None and not inscription and not talk:
        own = governed and preposition is not None and preposition > subject.head  # "sprach der Rektor | von einem „…“"
        own = own or judged  # "wurden ihm „schwere Fehler“ attestiert"
        if subject.first <= quote.open < subject.stop and not own:
            return False
        if not (told.passive or speaks(scene, subject)):
            return False
    if told.passive and not judged and not roles(scene, clause, told).speaker:
        return False
    before = scene.reading.lower[quote.open - 1]
    if told.lemma == "lauten" and subject is not None and is_kind_of_work(scene.reading.lower[subject.head]):
        return False  # "der Titel lautet „Nachts“"
    if told.lemma == "heißen" and not any(scene.reading.lower[i] == "es" for i in clause.tokens):
        return False  # "das Lokal heißt „Zur Post“"
    if preposition is not None and scene.reading.lower[clause.tokens[-1]] in WORDS_BEHIND_NAMES:
        return False  # "ist nur als „Nachtmann“ bekannt"
    size = length(scene, quote)
    telling = any(item.reported for entry in told.entries for item in entry.objects)
    direct = any(entry.direct or entry.dass or entry.v2 for entry in told.entries)
    lower = scene.reading.words[quote.open + 1][:1].islower()
    if size <= 2 and not lower and not has_verb(scene, quote):
        if told.lemma == "stehen":  # "Auf dem Schild stand „Betreten verboten“"
            return before in ("nur", "wörtlich", "da", "dort") or (
                quote.open - 1 == clause.verb and bool(roles(scene, clause, told).speaker)
            )
        joined = before in ("und", "oder", ",")
        own = subject is not None and quote.open == subject.stop  # "rief der Wirt „Halt!“", not "den Ruf „Halt!“"
        apposed = is_noun(scene.syntax, quote.open - 1) and not own
        if preposition is None and direct and not (joined or apposed) and _is_uttered(scene, quote, told):
            return True
        if joined and _goes_with_words(scene, quote):
            return True  # "riefen „Schluss damit“ und „Haut ab“"
        if quote.open - 1 == clause.verb or joined:
            return False  # "nennt „Twitter“ und …": a name
        after = scene.syntax.function.get(scene.reading.lower[quote.close + 1], 0) if quote.close + 1 < scene.end else 0
        example = any(scene.reading.lower[i] == "als" for i in clause.tokens)  # "nannte als Beispiel die „Zeit“"
        if told.lemma in _CALLING and not governed and (example or after & fw.DETERMINER):
            return False  # "nannte den „Kahn“ eine Schande": what it is called comes behind
        predicated = governed or (preposition is None and told.lemma in _CALLING | _FAULT_FINDING)
        return predicated and not (told.passive and not governed)
    if preposition is not None and not governed and not lower and size <= LONGEST_NAME and not has_verb(scene, quote):
        return False  # "forderte Hilfe für „Haus am See“": it goes with a noun or tells where
    return telling or direct or lower
