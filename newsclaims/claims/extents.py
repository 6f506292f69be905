"""Where the content of a framing clause stands, and how far it goes.

The word order of the clause tells: a verb-first clause behind a comma follows its content or stands inside it; a
verb-second clause precedes it; a wie-clause does either.
"""

from newsclaims.claims.act_objects import telling_object
from newsclaims.claims.content_ends import BREAKING, CONTRASTING, may_be_told
from newsclaims.claims.contents_behind import CONTENT_FORMS, Extent, content_behind, quotes_end
from newsclaims.claims.licences import (
    begins_with,
    comments,
    is_resumptive,
    left_unsaid,
    nobody,
    only_proper,
    says,
    supposed,
    untold,
)
from newsclaims.claims.predicates import Predicate, polarity_of
from newsclaims.claims.quoted_clauses import named_behind
from newsclaims.claims.roles import speaks
from newsclaims.claims.scene import Scene
from newsclaims.grammar.clause_forms import Form
from newsclaims.grammar.clauses import Clause
from newsclaims.grammar.nouns import is_noun
from newsclaims.grammar.verbs import analyse
from newsclaims.lexicon import word_class
from newsclaims.lexicon.reporting import role_of
from newsclaims.model import Polarity, Sort


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
    if asked or supposed(scene, clause) or left_unsaid(scene, clause):
        return None
    if nobody(scene, clause, told) or only_proper(scene, clause, told):
        return None
    if opener == "wie" and clause.order == 3 and clause.form in (Form.OB, Form.SUB):
        if _is_perceived(scene, clause):
            return content_behind(scene, clause, told, last)
        return _around(scene, first, last, "wie") if comments(scene, clause, told) else None
    if (held := _held(scene, clause, told, first)) is not None:
        return held
    after = content_behind(scene, clause, told, last)
    if (
        clause.form is Form.MAIN
        and (clause.order == 1 or is_resumptive(scene, clause) or _takes_up(scene, clause, told))
        and first > 0
        and segments[first].mark in (",", "–")
        and not _goes_on(scene, clause)
    ):
        before = _before(scene, first)
        if before is not None and (parted := _parts_sentence(scene, clause, told, before, after)) is not None:
            return parted
        if before is None or not _may_follow(scene, clause, told, before) or _shares_subject(scene, clause):
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
        if resumed is not None and segments[resumed[0]].mark == ";" and segments[before[0]].form is Form.OB:
            resumed = None  # "Ob er geht, ließ sie offen; er sei müde"
        if resumed is not None:
            asked = segments[resumed[0]].mark == ":" and segments[before[0]].form is Form.OB
            return after if asked and after is not None else Extent(before, resumed, "inserted")
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
        before = _before(scene, first)
        if (
            before is not None
            and resumed is not None
            and any(entry.v2 or entry.dass or entry.direct for entry in entries)
            and (after is None or after.rule == "v2")
        ):
            return Extent(before, resumed, "inserted")
    return after


def _shares_subject(scene: Scene, clause: Clause) -> bool:
    """ "Man zahle gut, | biete Kurse an": a verb-first clause whose subject stands before it frames nothing there."""
    subject = scene.subject(clause)
    return clause.order == 1 and subject is not None and subject.first < clause.first


def _parts_sentence(
    scene: Scene, clause: Clause, told: Predicate, before: tuple[int, int], after: Extent | None
) -> Extent | None:
    """ "Wenn es regne, | sagte er, | falle das Spiel aus", "Wer baue, | so sagte er, | der brauche Geduld"."""
    segments, opening = scene.syntax.segments, scene.syntax.segments[before[0]]
    so = clause.order == 2 and is_resumptive(scene, clause)
    if not (clause.order == 1 or so) or untold(told) or not any(entry.v2 for entry in told.entries):
        return None
    verbs = [segment for segment in segments[slice(*before)] if segment.verb >= 0]
    condition = opening.form is Form.MAIN and opening.verb == opening.tokens[0] and before[0] == 0  # "Sollte es regnen"
    if any(segment.form not in _DEPENDENT and not (condition and segment is opening) for segment in verbs):
        return None
    if not verbs and opening.form is not Form.SUB:
        return None
    resumed = after.after if after is not None and after.rule == "v2" else None
    resumed = resumed or _resumes(scene, clause, segments.index(clause.segments[-1]))
    if resumed is None or scene.konjunktiv(clause.verb):
        return None
    goes_on = segments[resumed[0]]  # its verb stands first: what goes before it is told, too
    whole = goes_on.form is Form.MAIN and goes_on.order == 1 and scene.konjunktiv(goes_on.verb)
    sure = any(scene.konjunktiv(segment.verb) for segment in verbs if segment.form is not Form.MAIN)
    return Extent(before, resumed, "inserted") if whole or sure else None


_DEPENDENT = (Form.SUB, Form.OB, Form.RELATIVE)


def _is_perceived(scene: Scene, clause: Clause) -> bool:
    """ "war zu hören, [wie er sagte], es eile": what is seen or heard, no comment on where something is from."""
    host = scene.predicates.get(clause.index - 1) if clause.index else None
    return host is not None and not _PERCEIVING.isdisjoint(
        lemma for i in host.cue for lemma in analyse(scene.reading.lower[i]).lemmas
    )


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
    if clause.order == 2 and not is_resumptive(scene, clause):
        return Form.MAIN not in forms and opening in CONTENT_FORMS and says(scene, clause, 1)
    if Form.MAIN not in forms and Form.QUOTE not in forms:
        return _may_follow_dependent(scene, clause, told, before[0])
    if told.negated and polarity_of(told) is Polarity.ASSERTS is entries[0].polarity:
        return False  # "hatte gesagt, er komme, erschien aber nicht"
    if opening is Form.SUB and _is_vorfeld(scene, before):
        return False  # "Während die Firma „keinen Anlass“ sieht, fordert die Stadt …"
    resumes = is_resumptive(scene, clause) and any(entry.dass for entry in entries)
    if not resumes and not any(
        entry.v2 or (entry.direct and Form.QUOTE in forms) or (entry.clausal and spoken) for entry in entries
    ):
        return False
    if resumes and told.lemma in _SHOWING:
        return True
    start = segments[before[0]]
    alone = before == (0, 1) and Form.QUOTE not in forms and not is_resumptive(scene, clause)
    if start.form is Form.MAIN and start.order == 1 and alone:
        return False  # "Sollten die Gespräche scheitern, droht ein Streik"
    behind = [lower[i] for i in clause.tokens[1:3]]
    contrasts = not CONTRASTING.isdisjoint(behind)
    subject = scene.subject(clause)
    if contrasts and (start.mark == ":" or any(index in scene.framed for index in _owners(scene, before))):
        return False  # "sagte zwar, dass sie bleibe, räumte aber Fehler ein"
    if contrasts and (subject is None or speaks(scene, subject) < 2 or scene.konjunktiv(clause.verb)):
        return False  # "Sie hätte gern getanzt, hatte aber keine Schuhe"
    if spoken:
        return True
    if (told.passive and told.lemma != "zitieren") or told.due:
        return False  # but "Das geht nicht, wird der Wirt zitiert"
    if contrasts:
        return False
    if told.lemma == "heißen":
        return "es" in behind  # "Das Haus steht leer, hieß es", "…, so heißt es im Brief"
    return subject is not None and speaks(scene, subject) > 0


def _is_vorfeld(scene: Scene, before: tuple[int, int]) -> bool:
    """Whether a subordinate clause alone goes before, with what it tells: "Als sie sagte, es eile, | fragte X"."""
    opening = scene.clause_of[before[0]]
    told = scene.predicates.get(opening.index) if opening is not None else None
    reports = told is not None and told.reports
    segments = scene.syntax.segments[slice(*before)]
    mains = [one for one, owner in zip(segments, scene.clause_of[slice(*before)], strict=True) if owner is not opening]
    return all(one.form not in (Form.MAIN, Form.QUOTE) or (reports and one.order != 1) for one in mains)


def _may_follow_dependent(scene: Scene, clause: Clause, told: Predicate, number: int) -> bool:
    """Whether the verb takes a dependent clause, begun by segment `number`, before it: "Dass er kommt, sagte sie"."""
    opening, entries = _form(scene, number), told.entries
    if opening is Form.INFINITIVE:
        return any(entry.zu for entry in entries)
    if opening is Form.DASS:  # "Dass er kommt, ist sicher": it is the subject
        state = scene.subject(clause) is None and all(entry.base == "sein" for entry in entries)
        return any(entry.dass for entry in entries) and not state
    if opening is Form.FRAGMENT:
        return any(entry.v2 for entry in entries)
    if opening is not Form.OB or told.modal in ("müssen", "sollen") or not any(entry.ob for entry in entries):
        return False
    segment = scene.syntax.segments[number]
    lead = segment.tokens[segment.lead]
    word = scene.reading.lower[lead]
    if word in ("wer", "was") and scene.subject(clause) is None:
        return False  # "Wer nachfragt, hört beides": it is the subject
    asks = word != "wie" or _asks_degree(scene, lead + 1)
    return asks and told.lemma not in _OPEN


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
    opening = clause.segments[0].tokens[0]
    return (
        clause.order == 1
        and opening != clause.verb
        and scene.reading.lower[opening] in ("und", "oder", "sondern", "doch", "aber", "denn", "jedoch", "sowie")
    )


def _form(scene: Scene, number: int) -> Form:
    """The form of the clause that a segment makes or ends: "Falls der Brief, der kam, | echt ist" is subordinate."""
    segment, owner = scene.syntax.segments[number], scene.clause_of[number]
    if owner is not None and segment.form is Form.MAIN and owner.verb == segment.verb:
        return owner.form
    return segment.form


def _held(scene: Scene, clause: Clause, told: Predicate, first: int) -> Extent | None:
    """ "Darauf, | dass die Frist läuft, | wies die Bank hin": the content stands behind the da-word in front."""
    segments = scene.syntax.segments
    if len(clause.segments) < 2 or len(clause.segments[0].tokens) != 1 or segments[first + 1] is clause.segments[1]:
        return None
    name = CONTENT_FORMS.get(segments[first + 1].form)
    if name is None or untold(told) or not begins_with(scene, clause, told):
        return None
    return Extent((first + 1, segments.index(clause.segments[1])), None, name) if says(scene, clause, 1) else None


def _takes_up(scene: Scene, clause: Clause, told: Predicate) -> bool:
    """ "Dass er kommt, davon geht X aus": a da-word in front stands for the clause before it."""
    at = clause.tokens[clause.segments[0].lead]
    return clause.order == 2 and clause.verb == at + 1 and begins_with(scene, clause, told)


def _before(scene: Scene, first: int) -> tuple[int, int] | None:
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
            and not (owner.order == 1 and scene.konjunktiv(owner.verb))  # "er sei gebeten worden, zu gehen, sagte er"
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
        and (segments[number].form is Form.RELATIVE or _tells_role(scene, number))
        and not may_be_told(scene, segments[number])
    ):
        number += 1
    while (
        number + 1 < len(segments)
        and segments[number].mark == "und"
        and segments[number].order == 1
        and not (segments[number + 1].mark == ":" and _announces(scene, number))
        and (segments[number + 1].form is Form.QUOTE or _goes_back(scene, clause, number + 1))
    ):
        number += 1  # "sagt sie und lacht, „…“", "Es habe, sagt sie und lacht, kein Eis gegeben"
    if number >= len(segments):
        return None
    segment = segments[number]
    if segment.form is Form.FRAGMENT and number > last + 1 and _tells_role(scene, number - 1):
        return None  # "sagte Jan Ott, seit Mai Dezernent, | am Montag"
    if segment.form is Form.QUOTE and segment.mark in (",", "–", ":"):
        end = quotes_end(scene, number)
        return (number, end) if named_behind(scene, end - 1) is None else None
    lower = scene.reading.lower
    if (
        segment.form is Form.FRAGMENT
        and lower[segment.tokens[0]] in ("aber", "sondern", "und", "doch", "nicht")
        and segment.tokens[-1] in scene.syntax.closes
    ):
        return (number, number + 1)
    contrasts = not BREAKING.isdisjoint(lower[segment.verb + 1 : segment.verb + 3]) if segment.verb >= 0 else False
    if contrasts and segment.order == 1 and segment.mark == "," and not may_be_told(scene, segment):
        return None  # "„…“, sagte sie, räumte aber ein, …"
    if segment.form is Form.MAIN and segment.order == 1 and segment.mark in (",", "–") and not segment.lead:
        return None if _frames_both(scene, clause, number) else (number, len(segments))
    if segment.form is Form.MAIN and may_be_told(scene, segment):
        return (number, len(segments))
    if segment.form in (Form.DASS, Form.SUB, Form.OB) and scene.konjunktiv(
        segment.verb, weak=segment.form is not Form.SUB
    ):
        return (number, len(segments))
    return (number, len(segments)) if _goes_back(scene, clause, number) else None


def _tells_role(scene: Scene, number: int) -> bool:
    """ "sagte Jan Ott, [seit Mai Dezernent der Stadt], …": what somebody is or was, behind the name."""
    segment, lower = scene.syntax.segments[number], scene.reading.lower
    if segment.form is not Form.FRAGMENT or segment.mark != "," or lower[segment.tokens[0]] not in _SINCE:
        return False
    found = (role_of(lower[i]) for i in segment.tokens[1:4] if is_noun(scene.syntax, i))
    return any(role is not None and role.sort is Sort.PERSON for role in found)


_SINCE = word_class("words_before_a_role")


def _announces(scene: Scene, number: int) -> bool:
    """ "sagte er und fügte hinzu: „…“": a second verb that frames quotations itself; not "sagte er und lachte: „…“"."""
    owner = scene.clause_of[number]
    told = scene.predicates.get(owner.index) if owner is not None else None
    return told is not None and told.reports and any(entry.direct for entry in told.entries)


def _frames_both(scene: Scene, clause: Clause, number: int) -> bool:
    """ "Er sei geflohen, habe ein Zeuge gesagt, | teilte die Polizei mit": a frame around a frame in the Konjunktiv."""
    owner = scene.clause_of[number]
    told = scene.predicates.get(owner.index) if owner is not None and scene.konjunktiv(clause.verb) else None
    if owner is None or told is None or not told.reports or scene.konjunktiv(owner.verb):
        return False
    subject = scene.subject(owner)
    return subject is not None and subject.first > owner.verb and speaks(scene, subject) > 0


def _goes_back(scene: Scene, clause: Clause, number: int) -> bool:
    """Whether a segment belongs to a clause begun before the frame: "Es habe, sagt sie, | kein Eis gegeben"."""
    owner = scene.clause_of[number]
    return owner is not None and scene.syntax.segments[number].form is Form.FRAGMENT and owner.first < clause.first


def _around(scene: Scene, first: int, last: int, rule: str) -> Extent | None:
    """The main clause that a wie-clause comments on."""
    segments = scene.syntax.segments
    if first == 0 or segments[first].mark in (":", ";"):
        while last + 1 < len(segments) and segments[last + 1].form is Form.RELATIVE:
            last += 1  # "Wie aus einem Papier hervorgeht, das der dpa vorliegt, | fehlt Geld"
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
    if last + 1 < len(segments) and not _is_in_vorfeld(scene, start, last + 1):
        following = segments[last + 1]
        owner = scene.clause_of[last + 1]
        if (
            (following.form is Form.MAIN and following.order == 1 and following.mark == ",")
            or (owner is not None and owner.first < segments[first].first)
            or (may_be_told(scene, following) and following.form is Form.MAIN)
            or (following.form is Form.QUOTE and following.mark == ",")
        ) or following.form in (Form.DASS, Form.OB, Form.SUB, Form.INFINITIVE):
            after = (last + 1, len(segments))
    return Extent((start, first), after, rule)


def _is_in_vorfeld(scene: Scene, start: int, number: int) -> bool:
    """ "Dass er kommt, wie X schreibt, | könne er nicht bestätigen": a wie-clause on what stands before the verb."""
    segment = scene.syntax.segments[number]
    verb_first = segment.form is Form.MAIN and segment.order == 1 and segment.verb >= 0
    return verb_first and scene.syntax.segments[start].form in (Form.DASS, Form.OB)


_DEGREES = word_class("degree_words")
_OPEN = word_class("verbs_of_open_matters")
_SHOWING = word_class("verbs_of_evidence")
_PERCEIVING = word_class("verbs_of_perceiving")
