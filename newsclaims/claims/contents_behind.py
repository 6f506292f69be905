"""The content behind a frame: "sagte, …", "sagte: „…“", "teilte mit, dass …"."""

from dataclasses import dataclass

from newsclaims.claims.act_objects import has_noun_object, telling_object
from newsclaims.claims.content_ends import BREAKING, CONTRASTING, content_end, may_be_told
from newsclaims.claims.licences import has_correlate, is_resumptive, takes
from newsclaims.claims.predicates import Predicate, polarity_of
from newsclaims.claims.roles import roles, speaks
from newsclaims.claims.scene import Scene
from newsclaims.grammar import words as fw
from newsclaims.grammar.clause_forms import Form
from newsclaims.grammar.clauses import Clause
from newsclaims.grammar.forms import Segment
from newsclaims.grammar.nouns import is_noun
from newsclaims.grammar.phrases import NounPhrase
from newsclaims.lexicon import word_class
from newsclaims.lexicon.reporting import noun_for
from newsclaims.model import Polarity

CONTENT_FORMS = {Form.DASS: "dass", Form.OB: "ob", Form.INFINITIVE: "zu"}
#: what can stand between a frame with an adverbial clause and the content: "sagt, wenn es regnet, | dass …"
_BETWEEN = (Form.RELATIVE, Form.FRAGMENT, Form.SUB, Form.PURPOSE)
_CONDITIONAL = word_class("conditional_openers")
_DEMANDING = word_class("modals_of_demands")
_INVERTED_CONDITIONS = word_class("verbs_of_inverted_conditions")
_POINTING = word_class("pointing_adverbs")
_SURE = word_class("sentence_adverbs")
_WITH_INFINITIVE = word_class("words_with_infinitive")


@dataclass(slots=True)
class Extent:
    """Where the content of a frame stands, in segment numbers: before and after the frame."""

    before: tuple[int, int] | None = None
    after: tuple[int, int] | None = None
    rule: str = ""


def quotes_end(scene: Scene, number: int) -> int:
    """Past a run of quotation segments."""
    segments = scene.syntax.segments
    while number < len(segments) and segments[number].form is Form.QUOTE:
        number += 1
    return number


def content_behind(scene: Scene, clause: Clause, told: Predicate, last: int) -> Extent | None:
    """The content behind a frame."""
    segments, entries = scene.syntax.segments, told.entries
    if (
        told.modal in ("können", "mögen")
        and scene.reading.lower[clause.verb].startswith(("könn", "möchte"))
        and "man" in (scene.reading.lower[i] for i in clause.tokens[:3])
    ):
        return None  # "Man könnte meinen, es sei April"
    number = last + 1
    while number < len(segments) and segments[number].form is Form.RELATIVE and segments[number].mark != ":":
        number += 1
    if number >= len(segments) or (number > last + 1 and _is_governed(scene, number)):
        return None
    segment = segments[number]
    if segment.mark == ":":
        return _behind_colon(scene, clause, told, number)
    if segment.form is Form.QUOTE:
        if (
            segment.tokens[0] in scene.used
            # "kündigt an, dass man klage – „durch alle Instanzen“"
            or (segment.mark == "–" and clause.form is Form.DASS)
            or not any(entry.direct or entry.dass or entry.v2 for entry in entries)
            or (clause.order == 1 and clause.segments[0].mark == "und" and clause.index - 1 in scene.framed)
        ):
            return None
        return Extent(None, (number, quotes_end(scene, number)), "quote")
    if segment.form is Form.SUB and segment.mark == ",":
        following = number + 1
        while following < len(segments) and segments[following].form in _BETWEEN:
            following += 1
        if following < len(segments):
            ahead = segments[following]
            if (
                ahead.form is Form.MAIN
                and ahead.order == 1
                and may_be_told(scene, ahead)
                and any(entry.v2 for entry in entries)
            ):
                return Extent(None, (number, content_end(scene, clause, number, "v2")), "v2")
            condition = scene.reading.lower[segment.tokens[segment.lead]] in _CONDITIONAL
            if ahead.form is Form.INFINITIVE and not condition:
                return None  # "geriet in Not, so dass er sich anschickte, zu verkaufen"
            if ahead.form in CONTENT_FORMS and any(getattr(entry, CONTENT_FORMS[ahead.form]) for entry in entries):
                number, segment = following, ahead
    if (conditioned := _behind_condition(scene, clause, told, number)) is not None:
        return conditioned
    owner = scene.clause_of[number]
    begins = owner is not None and owner.segments[0] is segment
    form = owner.form if owner is not None and begins and owner.form is Form.INFINITIVE else segment.form
    if form in CONTENT_FORMS:
        if segment.mark == "und" or (segment.mark == "–" and segment.lead):
            return None  # "dass es regnet und dass …", "Was bleibt – und was nicht"
        if not begins:
            return None  # "versprach, Leute aus dem Ort, der zum Kurort erklärt wurde, zu versorgen"
        name = CONTENT_FORMS[form]
        if name == "ob" and _goes_on_with_was(scene, clause, told, number):
            return None
        if takes(scene, clause, told, name):
            return Extent(None, (number, content_end(scene, clause, number, name)), name)
        return None
    if scene.syntax.speaks_inside(segment) and any(entry.v2 for entry in entries) and not told.negated:
        return Extent(None, (number, content_end(scene, clause, number, "v2")), "v2")
    return _main_clause(scene, clause, told, number)


def _goes_on_with_was(scene: Scene, clause: Clause, told: Predicate, number: int) -> bool:
    """ "empfahl den Abriss, [was Millionen koste]": on an object that tells already what was said."""
    segment = scene.syntax.segments[number]
    opens = scene.reading.lower[segment.tokens[segment.lead]] == "was"
    return opens and segment.mark == "," and telling_object(scene, clause, told)[0] is not None


def _behind_condition(scene: Scene, clause: Clause, told: Predicate, number: int) -> Extent | None:
    """ "drohte, [sollte er gehen], zu klagen", "sagte, [sollte er gehen], klage sie": its verb stands first."""
    segments = scene.syntax.segments
    segment, following = segments[number], number + 1
    if segment.form is not Form.MAIN or segment.order != 1 or segment.mark != "," or segment.lead:
        return None
    if scene.reading.lower[segment.verb] not in _INVERTED_CONDITIONS or following >= len(segments):
        return None
    ahead = segments[following]
    if ahead.form in CONTENT_FORMS:
        name = CONTENT_FORMS[ahead.form]
        fits = takes(scene, clause, told, name)
    else:
        name = "v2"
        then = ahead.order == 1 or scene.reading.lower[ahead.tokens[0]] in ("so", "dann")
        fits = ahead.form is Form.MAIN and then and any(entry.v2 for entry in told.entries)
    return (
        Extent(None, (number, content_end(scene, clause, following, name)), name)
        if fits and ahead.mark == ","
        else None
    )


def _is_governed(scene: Scene, number: int) -> bool:
    """Whether a segment is what the relative clause before it tells: "nennt alle, die sagten, | es eile"."""
    segment, owner = scene.syntax.segments[number], scene.clause_of[number - 1]
    if owner is None or segment.mark != "," or segment.form in (Form.RELATIVE, Form.QUOTE):
        return False
    if segment.form is Form.INFINITIVE and any(scene.reading.lower[i] in _WITH_INFINITIVE for i in owner.tokens[-3:]):
        return True  # "bat Leute, die fähig sind, | Boote zu führen"
    told = scene.predicates.get(owner.index)
    if told is None or not told.reports or any(scene.reading.lower[i] in ("das", "dies") for i in owner.tokens):
        return False
    name = CONTENT_FORMS.get(segment.form, "v2")
    fits = segment.form is not Form.MAIN or may_be_told(scene, segment)
    return fits and any(getattr(entry, name) for entry in told.entries)


def _behind_colon(scene: Scene, clause: Clause, told: Predicate, number: int) -> Extent | None:
    """ "sagte: „…“", "warnt: Das Eis trägt nicht"."""
    segments, entries = scene.syntax.segments, told.entries
    segment = segments[number]
    if not any(entry.direct or entry.dass or entry.v2 for entry in entries):
        return None
    if clause.index and segment.form is Form.QUOTE and scene.konjunktiv(clause.verb, weak=True):
        return None  # "sagte, es gebe keinen, der dem zustimme: „…“": it is told itself
    if segment.form is Form.QUOTE and segment.tokens[0] in scene.used:
        return None  # "„…“, sagt sie und zeigt auf den Damm: „…“": her words already
    if clause.form is Form.OB and clause.index:
        return None  # "erklärt, warum er schließt: …": a colon belongs to the main clause
    if scene.reading.lower[segment.first - 3 : segment.first] == [",", "kurz", ":"]:
        return None  # "die Bürgerstiftung, kurz: „Bü“"
    who = scene.subject(clause)
    if segment.form is Form.QUOTE and _framed_behind(scene, quotes_end(scene, number)):
        return None  # "zeigte sich froh: „Ein schöner Anfang“, rief er"
    again = any(later.mark == ":" for later in segments[number + 1 :])  # "kritisierte das: So sagte sie: „…“"
    stated = told.negated or told.modal == "wollen" or (told.lemma == "lauten" and not _is_saying(scene, who))
    if segment.form is not Form.QUOTE and (again or stated or _framed_within(scene, number)):
        return None
    if segment.form is not Form.QUOTE and not scene.spoken((number, len(segments))):
        telling = any(entry.direct and entry.v2 for entry in entries)
        if (
            not telling
            or who is None
            or speaks(scene, who) < (2 if has_noun_object(scene, clause, told) else 1)
            or (segment.form is Form.FRAGMENT and not _heads(scene, clause, told))
        ):
            return None
    return Extent(None, (number, _end_behind_colon(scene, number)), "colon")


def _heads(scene: Scene, clause: Clause, told: Predicate) -> bool:
    """ "Verdi droht: Streik im Mai": a headline, in which what is said needs no verb."""
    return scene.reading.sentences[scene.number].heading and not has_noun_object(scene, clause, told)


def _is_saying(scene: Scene, who: NounPhrase | None) -> bool:
    """Whether a subject is a saying that is told: "ihr Fazit lautet: …", not "die Frage lautet: …"."""
    noun = noun_for(scene.reading.lower[who.head]) if who is not None else None
    return noun is not None and noun.dass and noun.polarity is not Polarity.ASKS


def _end_behind_colon(scene: Scene, number: int) -> int:
    """Past what a colon opens: the rest of the sentence, or a quotation: "schrieb: „…“, | worauf alle schwiegen"."""
    segments = scene.syntax.segments
    if segments[number].form is not Form.QUOTE:
        return len(segments)
    end = quotes_end(scene, number)
    after = scene.clause_of[end] if end < len(segments) else None
    frame = scene.predicates.get(after.index) if after is not None and after.form is Form.MAIN else None
    if frame is not None and frame.reports and after is not None and not scene.konjunktiv(after.verb):
        return end  # "schrieb: „…“, | später hieß es, …"
    goes_on = any(i in scene.syntax.closes for segment in segments[end:] for i in segment.tokens)
    return len(segments) if goes_on or scene.spoken((end, len(segments))) else end


def _main_clause(scene: Scene, clause: Clause, told: Predicate, number: int) -> Extent | None:
    """ "sagte, es eile": a main clause behind a comma."""
    entries, owner = told.entries, scene.clause_of[number]
    segment = scene.syntax.segments[number]
    due = told.modal in ("müssen", "sollen", "dürfen") and not any(scene.reading.lower[i] == "haben" for i in told.cue)
    if segment.form is Form.PURPOSE or due:
        return None  # "Man solle das prüfen, es eile"
    spoken = owner is not None and owner.verb >= 0 and scene.konjunktiv(owner.verb, weak=True)
    sure = (owner is not None and owner.verb >= 0 and scene.konjunktiv(owner.verb)) or _modal_demand(scene, segment)
    if told.negated and scene.konjunktiv(clause.verb) and polarity_of(told) is Polarity.ASSERTS:
        return None  # "der Arzt habe sie nicht aufgeklärt, sie leide noch heute": what is not said has no words
    passive = told.passive and sure and any(entry.v2 for entry in entries)  # "ihm sei gesagt worden, er solle warten"
    if (
        scene.konjunktiv(clause.verb)
        and not passive
        and has_noun_object(scene, clause, told, roles(scene, clause, told).addressee)
    ):
        return None  # "die Firma schreibe Verluste, der Chef sei ratlos": what is written stands before the comma
    sure = sure and not any(entry.polarity is Polarity.ASKS for entry in entries)  # "werde beraten, es eile"
    correlate = sure and has_correlate(scene, clause, told)
    if segment.mark in (",", "–") and (correlate or any(entry.v2 or (sure and entry.clausal) for entry in entries)):
        if owner is None or owner is clause:
            return None
        if (segment.form is Form.MAIN and segment.order == 2 and not is_resumptive(scene, owner)) or (
            owner.form is Form.MAIN and owner.order == 2 and owner.segments[0] is segment
        ):
            lead = scene.reading.lower[segment.tokens[0]]
            if lead in ("und", "aber", "doch", "sondern", "denn", "oder", "als"):
                return None
            if owner.inserted and not clause.inserted:
                return None
            if not (sure or spoken or _may_precede(scene, clause, told, segment)):
                return None
            return Extent(None, (number, content_end(scene, clause, number, "v2")), "v2")
        if (
            clause.form is Form.MAIN
            and clause.order == 2
            and segment.form is Form.MAIN
            and segment.order == 1
            and may_be_told(scene, segment)
        ):
            if scene.konjunktiv(clause.verb) or (
                len(segment.tokens) > 1 and scene.reading.lower[segment.tokens[1]] in CONTRASTING
            ):
                return None  # "es wisse davon, sehe aber keinen Grund"
            return Extent(None, (number, content_end(scene, clause, number, "v2")), "v2")
    return None


def _framed_behind(scene: Scene, number: int) -> bool:
    """Whether a quotation has a frame of its own behind it: "„…“, sagte er"."""
    segments = scene.syntax.segments
    owner = scene.clause_of[number] if number < len(segments) else None
    if owner is None or owner.form is not Form.MAIN or owner.order != 1 or owner.segments[0].mark != ",":
        return False
    told = scene.predicates.get(owner.index)
    if not BREAKING.isdisjoint(scene.reading.lower[owner.verb + 1 : owner.verb + 2]):
        return False  # "sagte: „…“, betonte aber, …": the subject goes on
    return told is not None and any(entry.direct for entry in told.entries)


def _framed_within(scene: Scene, number: int) -> bool:
    """Whether what a colon opens has a frame of its own: "rät zum Verkauf: Der Kurs, heißt es im Bericht, falle"."""
    for segment, owner in zip(scene.syntax.segments[number + 1 :], scene.clause_of[number + 1 :], strict=True):
        if segment.order != 1 or segment.mark != "," or owner is None or owner.segments[0] is not segment:
            continue
        told = scene.predicates.get(owner.index)
        if told is None or not told.reports or scene.konjunktiv(owner.verb):
            continue
        subject = scene.subject(owner)
        if any(entry.v2 for entry in told.entries) and (told.lemma == "heißen" or subject is not None):
            return True
    return False


def _modal_demand(scene: Scene, segment: Segment) -> bool:
    """ "rief sie auf, sie sollten zu Hause bleiben"."""
    return segment.verb >= 0 and scene.reading.lower[segment.verb] in _DEMANDING


def _may_precede(scene: Scene, clause: Clause, told: Predicate, segment: Segment) -> bool:
    """Whether an indicative main clause behind a frame is its content: "Er sagte, das geht nicht"."""
    if clause.form is not Form.MAIN or told.negated or told.due:
        return False
    opener = scene.reading.lower[segment.tokens[0]]
    if scene.syntax.function.get(opener, 0) & fw.ADVERB and opener not in _POINTING | _SURE:
        return False
    subject = scene.subject(clause)
    if told.lemma == "heißen":  # "Es heißt, der Zug fährt nicht"; not "heißt es warten, im Mai geht es los"
        starts = bool(scene.syntax.function.get(opener, 0) & fw.DETERMINER) or is_noun(scene.syntax, segment.first)
        return starts and clause.order == 2 and any(scene.reading.lower[i] == "es" for i in clause.tokens)
    if told.passive:
        return subject is None and any(
            entry.v2 and entry.direct for entry in told.entries
        )  # "Als Grund wurde angegeben, …"
    if subject is None or speaks(scene, subject) < 1:
        return False
    listener = roles(scene, clause, told).addressee
    governed = telling_object(scene, clause, told)[1]  # "hofft auf Regen, die Bäuerin sät", but "warnt davor, …"
    told_of = any(scene.syntax.function.get(scene.reading.lower[i], 0) & fw.PREPOSITION for i in governed)
    return not (told_of or has_noun_object(scene, clause, told, listener))
