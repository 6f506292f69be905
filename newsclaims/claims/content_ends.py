"""Where content ends: before what the writer adds, what somebody else says, and the clause around the frame."""

from newsclaims.claims.gaps import gapped_speaker
from newsclaims.claims.roles import speaks
from newsclaims.claims.scene import Scene
from newsclaims.grammar import words as fw
from newsclaims.grammar.clause_forms import Form
from newsclaims.grammar.clauses import Clause
from newsclaims.grammar.forms import Segment
from newsclaims.grammar.nouns import is_noun
from newsclaims.lexicon import word_class
from newsclaims.model import Polarity

#: verbs of what a was-clause adds: "was einem Drittel entspricht"
_COMMENTING = word_class("commenting_verbs")
CONTRASTING = word_class("contrasting_words")
BREAKING = CONTRASTING | {"dann"}


def may_be_told(scene: Scene, segment: Segment) -> bool:
    """Whether a segment has a verb in the Konjunktiv, or in a form that can be one."""
    return segment.verb >= 0 and scene.konjunktiv(segment.verb, weak=True)


def is_afterthought(scene: Scene, segment: Segment) -> bool:
    """Whether the writer adds a source or a comment: ", so die Polizei", ", wie X schreibt", ", wobei Y fehlte"."""
    lead = scene.reading.lower[segment.tokens[segment.lead]]
    if segment.mark not in (",", "–"):
        return False
    if segment.form is Form.FRAGMENT:
        following = segment.tokens[1] if len(segment.tokens) > 1 else -1
        last = segment is scene.syntax.segments[-1]
        return lead == "so" and last and (is_noun(scene.syntax, following) or _determines(scene, following))
    owner = scene.clause_at(segment.first)
    if may_be_told(scene, segment) or (
        owner is not None and owner.verb >= 0 and scene.konjunktiv(owner.verb, weak=True)
    ):
        return False
    return lead in ("wobei", "worauf", "woraufhin", "womit") or (lead == "was" and _is_comment(scene, segment))


def _is_comment(scene: Scene, segment: Segment) -> bool:
    """ "…, was der Verein bestreitet", "…, was aber niemand prüfte": on what has been said, not what it is about."""
    owner = scene.clause_at(segment.first)
    told = scene.predicates.get(owner.index) if owner is not None else None
    if told is None or owner is None:
        return False
    objects = any(entry.polarity in (Polarity.DENIES, Polarity.DOUBTS) for entry in told.entries)
    contrasts = any(scene.reading.lower[i] in BREAKING for i in owner.tokens[:4])
    second = [scene.reading.lower[i] for i in owner.tokens[1:2]]
    grants = told.reports and second == ["auch"]  # "was auch die Stadt einräumt"
    return objects or contrasts or grants or told.lemma in _COMMENTING


def _determines(scene: Scene, token: int) -> bool:
    """Whether a noun phrase with an article or the like begins at a token; none does at -1."""
    return token >= 0 and bool(scene.syntax.function.get(scene.reading.lower[token], 0) & fw.DETERMINER)


def _speaks_up(scene: Scene, number: int, start: int) -> bool:
    """Whether a main clause with its verb in second place tells what somebody else says, behind what says nothing.

    A pronoun may where the content, which begins with segment `start`, is Konjunktiv: "sagt, es eile, er sagt Nein".
    """
    segment, owner = scene.syntax.segments[number], scene.clause_of[number]
    if segment.order != 2 or segment.mark != "," or owner is None or owner.inserted or not _reports(scene, owner):
        return False
    subject = scene.subject(owner)
    if subject is None or subject.first > owner.verb or _reports(scene, scene.clause_of[number - 1]):
        return False
    if subject.pronoun:
        told = scene.syntax.segments[start].verb
        return told >= 0 and scene.konjunktiv(told)
    return speaks(scene, subject) == 2


def _reports(scene: Scene, clause: Clause | None) -> bool:
    """Whether a clause has a verb that reports."""
    told = scene.predicates.get(clause.index) if clause is not None else None
    return told is not None and told.reports


def content_end(scene: Scene, clause: Clause, start: int, how: str) -> int:
    """Where content that begins at segment `start` ends: before a main clause of the writer's."""
    segments = scene.syntax.segments
    conditional = clause.order == 1 and start > 0 and clause.segments[0] is segments[0]  # "Hieß es erst, …, gilt nun"
    embedded = clause.form is not Form.MAIN or clause.inserted or conditional
    for number in range(start + 1, len(segments)):
        segment, owner = segments[number], scene.clause_of[number]
        if embedded and owner is not None and owner.first < clause.first:
            return number  # "Der Zeuge, der sagte, er sei müde, | wurde entlassen"
        if segment.mark == ":" and (segment.form is Form.QUOTE or segment.tokens[0] in scene.syntax.closes):
            return number
        if segment.mark == ":" and how in ("ob", "zu") and segment.form is not Form.FRAGMENT:
            return number  # "erklärte, warum er zögert: | Das Geld sei knapp", "rät, zu sparen: | Es sei knapp"
        if how == "zu" and _goes_with_host(scene, clause, segment):
            return number
        if segment.verb < 0 and gapped_speaker(scene, clause, number) is not None:
            return number
        if segment.form is not Form.MAIN:
            if (segment.mark == ";" and not may_be_told(scene, segment)) or is_afterthought(scene, segment):
                return number
            if how == "v2" and _sets_against(scene, segment, owner):
                return number
        elif embedded and _goes_back(scene, clause, number, how):
            return number
        elif segment.order == 1 and segment.mark in (",", "–") and segment.tokens[0] == segment.verb:
            if _breaks_off(scene, number):
                return number
        elif _contradicts(scene, clause, number, start, how) or _joins_writer(scene, number, how):
            return number
    return len(segments)


def _sets_against(scene: Scene, segment: Segment, owner: Clause | None) -> bool:
    """ "sagte, es sei zu teuer, | während der Rat den Plan lobt": what somebody else says, in the indicative."""
    if segment.form is not Form.SUB or scene.reading.lower[segment.tokens[segment.lead]] not in _AGAINST:
        return False
    if owner is None or may_be_told(scene, segment) or not _reports(scene, owner):
        return False
    subject = scene.subject(owner)
    return subject is not None and not subject.pronoun and speaks(scene, subject) == 2


_AGAINST = word_class("setting_against")


def _goes_with_host(scene: Scene, clause: Clause, segment: Segment) -> bool:
    """ "dass sie anordne, Zäune zu bauen, | und er sich füge", "er habe versprochen, zu gehen, | bleibe aber".

    A finite clause joins the one that an infinitive hangs on, if that is told, too, or has its verb last.
    """
    if segment.verb < 0:
        return False
    joins = segment.mark == "und" or scene.reading.lower[segment.tokens[0]] in ("und", "oder")
    if clause.order == 3:
        return joins and segment.verb == segment.tokens[-1] and segment.order > 1 and len(segment.tokens) > 2
    told = segment.form is Form.MAIN and scene.konjunktiv(clause.verb) and scene.konjunktiv(segment.verb)
    return told and (joins or segment.mark == ",")


def _goes_back(scene: Scene, clause: Clause, number: int, how: str) -> bool:
    """ "Obwohl sie erklärt hatte, es bestehe keine Gefahr, | blieben die Schulen zu": the host of the frame goes on."""
    segments = scene.syntax.segments
    segment = segments[number]
    if segment.order != 1 or segment.mark not in (",", "–"):
        return False
    if how != "v2" or not scene.konjunktiv(segment.verb, weak=clause.form is not Form.SUB):
        return True
    if clause.form is not Form.SUB or clause.first != scene.first:
        return False
    mains = (later for later in segments[number + 1 :] if later.form is Form.MAIN)  # one is still to come
    return not any(later.order == 1 and later.mark == "," for later in mains)


def _breaks_off(scene: Scene, number: int) -> bool:
    """ "versprach, dass er komme, | kam aber nicht", "…, | betonte er dann": a predicate of the writer's."""
    segment, lower = scene.syntax.segments[number], scene.reading.lower
    subjunctive = scene.konjunktiv(segment.verb, weak=True)
    if _reports(scene, scene.clause_of[number]) and not subjunctive:
        return True
    plural = subjunctive and lower[segment.verb].endswith("n")  # "hätten Zeit, wollten aber nicht"
    contrasts = not BREAKING.isdisjoint(lower[segment.verb + 1 : segment.verb + 3])
    return contrasts and not plural and not scene.konjunktiv(segment.verb)


def _contradicts(scene: Scene, clause: Clause, number: int, start: int, how: str) -> bool:
    """ "sagte, er gehe, | die Chefin widersprach": a sentence of its own behind a comma."""
    segment, owner = scene.syntax.segments[number], scene.clause_of[number]
    if scene.konjunktiv(segment.verb, weak=True):
        return False
    if _speaks_up(scene, number, start):
        return True
    lead = scene.reading.lower[segment.tokens[0]]
    if clause.form is Form.SUB and lead in ("dann", "so") and segment.order == 2:
        return True  # "Wenn sie sagt, dass sie kommt, | dann kommt sie"
    return (
        how == "zu"
        and segment.mark == ","
        and segment.order == 2
        and segment.verb != segment.tokens[-1]
        and owner is not None
        and owner.segments[0] is segment
        and not scene.syntax.function.get(lead, 0) & fw.RELATIVE
        and not owner.inserted
    )  # "verpflichtete sich, zu liefern, | andere Firmen waren ausgeschlossen"


def _joins_writer(scene: Scene, number: int, how: str) -> bool:
    """ "sagte, dass es eile, | und betonte, …": a coordinated clause that is told no more."""
    segments = scene.syntax.segments
    segment, before = segments[number], segments[number - 1]
    if segment.mark not in ("und", ";") and scene.reading.lower[segment.tokens[0]] not in _JOINING:
        return False
    shared = segment.order == 1 and (how != "v2" or segment.mark == ",")  # "riet, zu warten, und kündigte an"
    if scene.konjunktiv(segment.verb, weak=True) and (not shared or scene.konjunktiv(segment.verb)):
        return False
    if segment.mark == "," and shared and _reports(scene, scene.clause_of[number]):
        return True
    if segment.verb == segment.tokens[-1] and (how == "dass" or (how in ("zu", "ob") and segment.order != 1)):
        return False
    indicative = before.form is Form.MAIN and not scene.konjunktiv(before.verb, weak=True)
    return not (segment.mark == "und" and indicative and how == "v2")


_JOINING = frozenset("und aber sondern doch oder denn jedoch".split())
