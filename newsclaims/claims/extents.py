"""Where the content of a framing clause stands, and how far it goes.

The word order of the clause tells: a verb-first clause behind a comma follows its content or stands inside it; a
verb-second clause precedes it; a wie-clause does either.
"""

from attrs import define

from newsclaims.claims.act_objects import has_noun_object, telling_object
from newsclaims.claims.licences import begins_with, comments, has_correlate, nobody, only_proper, says, takes, untold
from newsclaims.claims.predicates import Predicate, polarity_of
from newsclaims.claims.roles import roles, speaks
from newsclaims.claims.scene import Scene
from newsclaims.grammar import words as fw
from newsclaims.grammar.clauses import Clause
from newsclaims.grammar.phrases import is_noun
from newsclaims.grammar.segments import Form, Segment
from newsclaims.grammar.verbs import analyse
from newsclaims.lexicon import word_class
from newsclaims.model import Polarity

_CONTENT_FORMS = {Form.DASS: "dass", Form.OB: "ob", Form.INFINITIVE: "zu"}


@define
class Extent:
    """Where the content of a frame stands, in segment numbers: before and after the frame."""

    before: tuple[int, int] | None = None
    after: tuple[int, int] | None = None
    rule: str = ""


def _numbers(scene: Scene, clause: Clause) -> tuple[int, int]:
    """First and last segment number of a clause."""
    segments = scene.syntax.segments
    return segments.index(clause.segments[0]), segments.index(clause.segments[-1])


def extent_of(scene: Scene, clause: Clause, told: Predicate) -> Extent | None:
    """Where the content stands, or None if there is none in this sentence."""
    first, last = _numbers(scene, clause)
    segments = scene.syntax.segments
    if len(segments) == 1:
        return None
    lower = scene.reading.lower
    opener = lower[clause.tokens[clause.segments[0].lead]]
    entries = told.entries
    asked = first == 0 and clause.order == 1 and scene.reading.words[scene.stop - 1] in ("?", "!")
    if asked or nobody(scene, clause, told) or only_proper(scene, clause, told):
        return None
    if opener == "wie" and clause.order == 3 and clause.form in (Form.OB, Form.SUB):
        return _around(scene, first, last, "wie") if comments(scene, clause, told) else None
    if (held := _held(scene, clause, told, first)) is not None:
        return held
    after = _after(scene, clause, told, last)
    if (
        clause.form is Form.MAIN
        and (clause.order == 1 or _is_resumptive(scene, clause) or _takes_up(scene, clause, told))
        and first > 0
        and segments[first].mark in (",", "–")
        and not _goes_on(scene, clause)
    ):
        before = _before(scene, clause, first)
        if before is None or not _may_follow(scene, clause, told, before):
            return after
        if clause.order == 1 and not scene.spoken(before) and telling_object(scene, clause, told)[0] is not None:
            return after  # "Im Bericht, der heute erschien, fordert sie mehr Geld": an act with an object of its own
        if (
            after is not None
            and after.rule in ("dass", "ob", "zu", "colon")
            and not clause.inserted
            and not scene.spoken(before)
        ):
            return after  # "sie sehen Mängel, sprechen aber davon, dass": the complement behind the verb wins
        resumed = _resumes(scene, clause, last)
        if resumed is not None:
            return Extent(before, resumed, "inserted")
        if after is not None and after.rule == "v2":
            return Extent(before, after.after, "inverted")
        return Extent(before, None, "inverted")
    if (
        clause.inserted
        and clause.form is Form.MAIN
        and first > 0
        and not (clause.order == 2 and scene.konjunktiv(clause.verb))
    ):
        resumed = _resumes(scene, clause, last)
        before = _before(scene, clause, first)
        if (
            before is not None
            and resumed is not None
            and any(entry.v2 or entry.dass or entry.direct for entry in entries)
            and (after is None or after.rule == "v2")
        ):
            return Extent(before, resumed, "inserted")
    return after


def _may_follow(scene: Scene, clause: Clause, told: Predicate, before: tuple[int, int]) -> bool:
    """Whether a verb-first clause can be the frame of what stands before it.

    It is not when only an adverbial clause goes before ("Als er kam, sagte er nichts"), when its verb takes no content
    of that form, when it goes on with the clause before ("begrüßte das, forderte aber mehr") or its subject is a thing.
    """
    segments, lower = scene.syntax.segments, scene.reading.lower
    entries = told.entries
    if untold(told):
        return False
    spoken = scene.spoken(before)
    forms = {_form(scene, n) for n in range(*before)}
    opening = _form(scene, before[0])
    if clause.order == 2 and not _is_resumptive(scene, clause):
        return Form.MAIN not in forms and opening in _CONTENT_FORMS and says(scene, clause, 1)
    if Form.MAIN not in forms and Form.QUOTE not in forms:
        if opening is Form.INFINITIVE:
            return any(entry.zu for entry in entries)
        if opening is Form.DASS:
            return any(entry.dass for entry in entries)
        if opening is Form.OB:
            lead = segments[before[0]].tokens[segments[before[0]].lead]
            word = lower[lead]
            if word in ("wer", "was") and scene.subject(clause) is None:
                return False  # "Wer nachfragt, hört beides": it is the subject
            asked = any(entry.ob for entry in entries) and (word != "wie" or _asks_degree(scene, lead + 1))
            return (
                asked
                and told.modal not in ("müssen", "sollen")
                and told.lemma not in ("bekannt", "entscheiden", "zeigen")
            )
        if opening is Form.FRAGMENT:
            return any(entry.v2 for entry in entries)
        return False
    if told.negated and polarity_of(told) is Polarity.ASSERTS is entries[0].polarity:
        return False  # "hatte gesagt, er komme, erschien aber nicht"
    if opening is Form.SUB and Form.MAIN not in forms:
        return False  # "Während die Firma „keinen Anlass“ sieht, fordert die Stadt …"
    resumes = _is_resumptive(scene, clause) and any(entry.dass for entry in entries)
    if not resumes and not any(
        entry.v2 or (entry.direct and Form.QUOTE in forms) or (entry.clausal and spoken) for entry in entries
    ):
        return False
    if resumes and told.lemma in ("hervorgehen", "ergeben", "zeigen", "belegen"):
        return True
    start = segments[before[0]]
    alone = before == (0, 1) and Form.QUOTE not in forms and not _is_resumptive(scene, clause)
    if start.form is Form.MAIN and start.order == 1 and alone:
        return False  # "Sollten die Gespräche scheitern, droht ein Streik"
    behind = [lower[i] for i in clause.tokens[1:3]]
    contrasts = "aber" in behind or "jedoch" in behind or "allerdings" in behind
    subject = scene.subject(clause)
    if contrasts and any(index in scene.framed for index in _owners(scene, before)):
        return False  # "sagte zwar, dass sie bleibe, räumte aber Fehler ein"
    if contrasts and (subject is None or speaks(scene, subject) < 2 or scene.konjunktiv(clause.verb)):
        return False  # "Sie hätte gern getanzt, hatte aber keine Schuhe"
    if spoken:
        return True
    if told.passive or told.modal in ("müssen", "sollen", "können", "dürfen"):
        return False
    if contrasts:
        return False
    if told.lemma == "heißen":
        return "es" in behind  # "Das Haus steht leer, hieß es", "…, so heißt es im Brief"
    return subject is not None and speaks(scene, subject) > 0


def _asks_degree(scene: Scene, at: int) -> bool:
    """ "wie hoch", "wie viele": an adjective behind wie; not "wie die Bank", "wie berichtet"."""
    word = scene.reading.lower[at]
    return word in _DEGREES or (
        scene.reading.words[at] == word and word not in scene.syntax.function and not analyse(word).readings
    )


def _owners(scene: Scene, numbers: tuple[int, int]) -> set[int]:
    """The clauses of segments, by index."""
    return {owner.index for owner in scene.clause_of[slice(*numbers)] if owner is not None}


def _goes_on(scene: Scene, clause: Clause) -> bool:
    """ "…, und bittet um Geduld": a verb-first clause that a conjunction joins to the one before."""
    opener = scene.reading.lower[clause.tokens[0]]
    return (
        clause.order == 1
        and clause.tokens[0] != clause.verb
        and opener in ("und", "oder", "sondern", "doch", "aber", "denn")
    )


def _form(scene: Scene, number: int) -> Form:
    """The form of the clause that a segment makes or ends: "Falls der Brief, der kam, | echt ist" is subordinate."""
    segment, owner = scene.syntax.segments[number], scene.clause_of[number]
    if owner is not None and segment.form is Form.MAIN and owner.verb == segment.verb:
        return owner.form
    return segment.form


def _is_resumptive(scene: Scene, clause: Clause) -> bool:
    """ "…, so sagte es der Minister", "…, das bestätigte X": a verb-second clause that takes up what went before."""
    lower = scene.reading.lower
    segment = clause.segments[0]
    opener = lower[segment.tokens[segment.lead]]
    if clause.order != 2 or opener not in ("so", "das", "dies") or scene.konjunktiv(clause.verb):
        return False
    between = clause.tokens[segment.lead + 1 : clause.tokens.index(clause.verb)]  # "das zumindest meint"
    return len(between) < 2 and all(scene.reading.lower[i] in _FOCUS for i in between)


def _held(scene: Scene, clause: Clause, told: Predicate, first: int) -> Extent | None:
    """ "Darauf, | dass die Frist läuft, | wies die Bank hin": the content stands behind the da-word in front."""
    segments = scene.syntax.segments
    if len(clause.segments) < 2 or len(clause.segments[0].tokens) != 1 or segments[first + 1] is clause.segments[1]:
        return None
    name = _CONTENT_FORMS.get(segments[first + 1].form)
    if name is None or untold(told) or not begins_with(scene, clause, told):
        return None
    return Extent((first + 1, segments.index(clause.segments[1])), None, name) if says(scene, clause, 1) else None


def _takes_up(scene: Scene, clause: Clause, told: Predicate) -> bool:
    """ "Dass er kommt, davon geht X aus": a da-word in front stands for the clause before it."""
    at = clause.tokens[clause.segments[0].lead]
    return clause.order == 2 and clause.verb == at + 1 and begins_with(scene, clause, told)


def _before(scene: Scene, clause: Clause, first: int) -> tuple[int, int] | None:
    """The segments before an inverted frame that are its content."""
    segments = scene.syntax.segments
    start = first
    while start > 0:
        left = segments[start - 1]
        owner = scene.clause_of[start - 1]
        if (
            owner is not None
            and owner.index in scene.framed
            and owner.form is Form.MAIN
            and (owner.order == 1 or owner.inserted)
        ):
            break
        start -= 1
        if left.mark in (":", ";"):
            break
    return (start, first) if start < first else None


def _resumes(scene: Scene, clause: Clause, last: int) -> tuple[int, int] | None:
    """The segments in which the content goes on behind an inserted frame."""
    segments = scene.syntax.segments
    number = last + 1
    while (
        number < len(segments)
        and segments[number].form in (Form.RELATIVE,)
        and not _konjunktiv(scene, segments[number])
    ):
        number += 1
    while (
        number + 1 < len(segments)
        and segments[number].mark == "und"
        and segments[number].order == 1
        and segments[number + 1].form is Form.QUOTE
    ):
        number += 1  # "sagt sie und lacht, „…“"
    if number >= len(segments):
        return None
    segment = segments[number]
    if segment.form is Form.QUOTE and segment.mark in (",", "–", ":"):
        return (number, _quotes_end(scene, number))
    lower = scene.reading.lower
    if (
        segment.form is Form.FRAGMENT
        and lower[segment.tokens[0]] in ("aber", "sondern", "und", "doch", "nicht")
        and segment.tokens[-1] in scene.syntax.closes
    ):
        return (number, number + 1)
    if segment.form is Form.MAIN and segment.order == 1 and segment.mark in (",", "–") and not segment.lead:
        return (number, len(segments))
    if segment.form is Form.MAIN and _konjunktiv(scene, segment):
        return (number, len(segments))
    if segment.form in (Form.DASS, Form.SUB, Form.OB) and scene.konjunktiv(
        segment.verb, weak=segment.form is not Form.SUB
    ):
        return (number, len(segments))
    owner = scene.clause_of[number]
    if owner is not None and segment.form is Form.FRAGMENT and owner.first < clause.first:
        return (number, len(segments))
    return None


def _quotes_end(scene: Scene, number: int) -> int:
    """Past a run of quotation segments."""
    segments = scene.syntax.segments
    while number < len(segments) and segments[number].form is Form.QUOTE:
        number += 1
    return number


def _konjunktiv(scene: Scene, segment: Segment) -> bool:
    return segment.verb >= 0 and scene.konjunktiv(segment.verb, weak=True)


def _around(scene: Scene, first: int, last: int, rule: str) -> Extent | None:
    """The main clause that a wie-clause comments on."""
    segments = scene.syntax.segments
    if first == 0 or segments[first].mark in (":", ";"):
        if last + 1 >= len(segments):
            return None
        return Extent(None, (last + 1, len(segments)), rule)
    start = first
    while start > 0:
        left = segments[start - 1]
        start -= 1
        if left.mark in (":", ";"):
            break
    after = None
    if last + 1 < len(segments):
        following = segments[last + 1]
        owner = scene.clause_of[last + 1]
        if (
            (following.form is Form.MAIN and following.order == 1 and following.mark == ",")
            or (owner is not None and owner.first < segments[first].first)
            or (_konjunktiv(scene, following) and following.form is Form.MAIN)
        ) or following.form in (Form.DASS, Form.OB, Form.SUB, Form.INFINITIVE):
            after = (last + 1, len(segments))
    return Extent((start, first), after, rule)


def _after(scene: Scene, clause: Clause, told: Predicate, last: int) -> Extent | None:
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
    if number >= len(segments):
        return None
    segment = segments[number]
    if segment.mark == ":":
        if not any(entry.direct or entry.dass or entry.v2 for entry in entries):
            return None
        if clause.index and segment.form is Form.QUOTE and scene.konjunktiv(clause.verb, weak=True):
            return None  # "sagte, es gebe keinen, der dem zustimme: „…“": it is told itself
        if clause.form is Form.OB and clause.index:
            return None  # "erklärt, warum er schließt: …": a colon belongs to the main clause
        if scene.reading.lower[segment.first - 3 : segment.first] == [",", "kurz", ":"]:
            return None  # "die Stiftung, kurz: „Frex“"
        who = scene.subject(clause)
        if segment.form is Form.QUOTE and _framed_behind(scene, _quotes_end(scene, number)):
            return None  # "zeigte sich zufrieden: „Ein guter Start“, sagte er"
        again = any(later.mark == ":" for later in segments[number + 1 :])  # "kritisierte das: So sagte sie: „…“"
        stated = told.negated or told.modal == "wollen" or told.lemma == "lauten"
        if segment.form is not Form.QUOTE and (again or stated):
            return None
        if segment.form is not Form.QUOTE and not scene.spoken((number, len(segments))):
            telling = any(entry.direct and entry.v2 for entry in entries)
            if (
                not telling
                or who is None
                or speaks(scene, who) < (2 if has_noun_object(scene, clause, told) else 1)
                or segment.form is Form.FRAGMENT
            ):
                return None
        return Extent(None, (number, len(segments)), "colon")
    if segment.form is Form.QUOTE:
        if not any(entry.direct or entry.dass or entry.v2 for entry in entries) or (
            clause.order == 1 and clause.segments[0].mark == "und" and clause.index - 1 in scene.framed
        ):
            return None
        return Extent(None, (number, _quotes_end(scene, number)), "quote")
    if segment.form is Form.SUB and segment.mark == ",":
        following = number + 1
        while following < len(segments) and segments[following].form in (
            Form.RELATIVE,
            Form.FRAGMENT,
            Form.SUB,
            Form.PURPOSE,
        ):
            following += 1
        if following < len(segments):
            ahead = segments[following]
            if (
                ahead.form is Form.MAIN
                and ahead.order == 1
                and _konjunktiv(scene, ahead)
                and any(entry.v2 for entry in entries)
            ):
                return Extent(None, (number, _stop(scene, clause, number, "v2")), "v2")
            condition = scene.reading.lower[segment.tokens[segment.lead]] in (
                "wenn",
                "falls",
                "sobald",
                "sofern",
                "bis",
                "sollte",
            )
            if ahead.form is Form.INFINITIVE and not condition:
                return None  # "geriet in Not, so dass er sich anschickte, zu verkaufen"
            if ahead.form in _CONTENT_FORMS and any(getattr(entry, _CONTENT_FORMS[ahead.form]) for entry in entries):
                number, segment = following, ahead
    owner = scene.clause_of[number]
    begins = owner is not None and owner.segments[0] is segment
    form = owner.form if owner is not None and begins and owner.form is Form.INFINITIVE else segment.form
    if form in _CONTENT_FORMS:
        if segment.mark == "und" or (segment.mark == "–" and segment.lead):
            return None  # "dass sich Seeleute an Bord befanden und dass …", "Was wir wissen – und was nicht"
        if not begins:
            return None  # "Leute aus der Stadt, die zum Notstandsgebiet erklärt wurde, zu versorgen"
        name = _CONTENT_FORMS[form]
        if takes(scene, clause, told, name):
            return Extent(None, (number, _stop(scene, clause, number, name)), name)
        return None
    if scene.syntax.speaks_inside(segment) and any(entry.v2 for entry in entries) and not told.negated:
        return Extent(None, (number, _stop(scene, clause, number, "v2")), "v2")
    if segment.form is Form.PURPOSE or told.modal in ("müssen", "sollen", "dürfen"):
        return None  # "Man solle das prüfen, es eile"
    spoken = owner is not None and owner.verb >= 0 and scene.konjunktiv(owner.verb, weak=True)
    sure = (owner is not None and owner.verb >= 0 and scene.konjunktiv(owner.verb)) or _modal_demand(scene, segment)
    if told.negated and scene.konjunktiv(clause.verb) and polarity_of(told) is Polarity.ASSERTS:
        return None  # "der Arzt habe sie nicht aufgeklärt, sie leide noch heute": what is not said has no words
    sure = sure and not any(entry.polarity is Polarity.ASKS for entry in entries)  # "werde beraten, es eile"
    correlate = sure and has_correlate(scene, clause, told)
    if segment.mark in (",", "–") and (correlate or any(entry.v2 or (sure and entry.clausal) for entry in entries)):
        if owner is None or owner is clause:
            return None
        if (segment.form is Form.MAIN and segment.order == 2 and not _is_resumptive(scene, owner)) or (
            owner.form is Form.MAIN and owner.order == 2 and owner.segments[0] is segment
        ):
            lead = scene.reading.lower[segment.tokens[0]]
            if lead in ("und", "aber", "doch", "sondern", "denn", "oder", "als"):
                return None
            if owner.inserted or not (sure or spoken or _may_precede(scene, clause, told, segment)):
                return None
            return Extent(None, (number, _stop(scene, clause, number, "v2")), "v2")
        if (
            clause.form is Form.MAIN
            and clause.order == 2
            and segment.form is Form.MAIN
            and segment.order == 1
            and _konjunktiv(scene, segment)
        ):
            if scene.konjunktiv(clause.verb) or (
                len(segment.tokens) > 1 and scene.reading.lower[segment.tokens[1]] in ("aber", "jedoch", "allerdings")
            ):
                return None  # "es wisse davon, sehe aber keinen Grund"
            return Extent(None, (number, _stop(scene, clause, number, "v2")), "v2")
    return None


def _framed_behind(scene: Scene, number: int) -> bool:
    """Whether a quotation has a frame of its own behind it: "„…“, sagte er"."""
    segments = scene.syntax.segments
    owner = scene.clause_of[number] if number < len(segments) else None
    if owner is None or owner.form is not Form.MAIN or owner.order != 1 or owner.segments[0].mark != ",":
        return False
    told = scene.predicates.get(owner.index)
    return told is not None and any(entry.direct for entry in told.entries)


def _modal_demand(scene: Scene, segment: Segment) -> bool:
    """ "rief sie auf, sie sollten zu Hause bleiben"."""
    return segment.verb >= 0 and scene.reading.lower[segment.verb] in (
        "solle",
        "sollten",
        "möge",
        "mögen",
        "möchten",
        "müssten",
        "dürften",
    )


def _may_precede(scene: Scene, clause: Clause, told: Predicate, segment: Segment) -> bool:
    """Whether an indicative main clause behind a frame is its content: "Er sagte, das geht nicht"."""
    if (
        clause.form is not Form.MAIN
        or told.passive
        or told.negated
        or told.modal in ("müssen", "sollen", "können", "dürfen")
    ):
        return False
    lower = scene.reading.lower
    if scene.syntax.function.get(lower[segment.tokens[0]], 0) & fw.ADVERB and lower[segment.tokens[0]] not in (
        "da",
        "hier",
        "dort",
        "heute",
        "jetzt",
    ):
        return False
    subject = scene.subject(clause)
    if subject is None or speaks(scene, subject) < 2:
        return False
    listener = roles(scene, clause, told).addressee
    return not has_noun_object(scene, clause, told, listener)


_DEGREES = word_class("degree_words")
_FOCUS = word_class("focus_adverbs")


def _is_afterthought(scene: Scene, segment: Segment) -> bool:
    """Whether the writer adds a source or a comment: ", so die Polizei", ", wie X schreibt", ", wobei Y fehlte"."""
    lead = scene.reading.lower[segment.tokens[segment.lead]]
    if segment.mark not in (",", "–"):
        return False
    if segment.form is Form.FRAGMENT:
        following = segment.tokens[1] if len(segment.tokens) > 1 else -1
        last = segment is scene.syntax.segments[-1]
        return lead == "so" and last and (is_noun(scene.syntax, following) or _determines(scene, following))
    return lead in ("wobei", "woraufhin") and not _konjunktiv(scene, segment)


def _determines(scene: Scene, token: int) -> bool:
    return token >= 0 and bool(scene.syntax.function.get(scene.reading.lower[token], 0) & fw.DETERMINER)


def _stop(scene: Scene, clause: Clause, start: int, how: str) -> int:
    """Where content that begins at segment `start` ends: before a main clause of the writer's."""
    segments = scene.syntax.segments
    conditional = clause.order == 1 and start > 0 and clause.segments[0] is segments[0]  # "Hieß es erst, …, gilt nun"
    embedded = clause.form is not Form.MAIN or clause.inserted or conditional
    for number in range(start + 1, len(segments)):
        segment = segments[number]
        if segment.mark == ":" and (segment.form is Form.QUOTE or segment.tokens[0] in scene.syntax.closes):
            return number
        if segment.mark == ":" and how == "ob" and segment.form is Form.MAIN:
            return number  # "erklärte, warum er zögert: | Das Geld sei knapp"
        if segment.form is not Form.MAIN:
            if segment.mark == ";" and not _konjunktiv(scene, segment):
                return number
            if _is_afterthought(scene, segment):
                return number
            owner = scene.clause_of[number]
            if embedded and segment.form is Form.FRAGMENT and owner is not None and owner.first < clause.first:
                return number
            continue
        owner = scene.clause_of[number]
        subjunctive = scene.konjunktiv(segment.verb, weak=True)
        if embedded and segment.order == 1 and segment.mark in (",", "–"):
            sure = scene.konjunktiv(segment.verb) if clause.form is Form.SUB else subjunctive
            if not (how == "v2" and sure):
                return number  # "Obwohl sie erklärt hatte, es bestehe keine Gefahr, | blieben die Schulen zu"
        if segment.order == 1 and segment.mark in (",", "–") and segment.tokens[0] == segment.verb:
            told = scene.predicates.get(owner.index) if owner is not None else None
            if told is not None and told.reports and not subjunctive:
                return number
            continue
        lead = scene.reading.lower[segment.tokens[0]]
        if (
            how == "zu"
            and segment.mark == ","
            and segment.order == 2
            and not subjunctive
            and segment.verb != segment.tokens[-1]
            and owner is not None
            and owner.segments[0] is segment
            and not scene.syntax.function.get(lead, 0) & fw.RELATIVE
            and not owner.inserted
        ):
            return number  # "verpflichtete sich, zu liefern, | andere Firmen waren ausgeschlossen"
        if clause.form is Form.SUB and lead in ("dann", "so") and segment.order == 2 and not subjunctive:
            return number  # "Wenn sie sagt, dass sie kommt, | dann kommt sie"
        if segment.mark == "und" or lead in ("und", "aber", "sondern", "doch", "oder", "denn") or segment.mark == ";":
            shared = segment.order == 1 and (how != "v2" or segment.mark == ",")  # "riet, zu warten, und kündigte an"
            if subjunctive and (not shared or scene.konjunktiv(segment.verb)):
                continue
            if how == "dass" and segment.verb == segment.tokens[-1]:
                continue
            if how in ("zu", "ob") and segment.verb == segment.tokens[-1] and segment.order != 1:
                continue
            if (
                segment.mark == "und"
                and segments[number - 1].form is Form.MAIN
                and not scene.konjunktiv(segments[number - 1].verb, weak=True)
                and how == "v2"
            ):
                continue
            return number
    return len(segments)
