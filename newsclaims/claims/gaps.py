"""Gaps: a second frame or act whose verb is left out, "Die Union fordert Steuersenkungen, *die SPD höhere Löhne*"."""

from typing import NamedTuple

from newsclaims.claims.predicates import Predicate
from newsclaims.claims.roles import speaks
from newsclaims.claims.scene import Scene
from newsclaims.grammar import words as fw
from newsclaims.grammar.clause_forms import Form
from newsclaims.grammar.clauses import Clause
from newsclaims.grammar.phrases import NounPhrase, noun_phrase
from newsclaims.grammar.words import plain_preposition


class Gap(NamedTuple):
    """A second act: its tokens, and who does it."""

    first: int
    stop: int
    who: NounPhrase


def gapped_speaker(scene: Scene, clause: Clause, number: int) -> NounPhrase | None:
    """ "Der eine sagt, es sei zu teuer, *der andere*, es sei zu billig": who says what comes next."""
    segments = scene.syntax.segments
    if number + 1 >= len(segments) or number == 0 or segments[number].verb >= 0:
        return None
    segment, behind, subject = segments[number], segments[number + 1], scene.subject(clause)
    if segment.mark != "," or behind.mark != "," or clause.form is not Form.MAIN or clause.order != 2:
        return None
    told = behind.form is Form.MAIN and behind.order == 2 and scene.konjunktiv(behind.verb)
    if not (told or behind.form in (Form.DASS, Form.INFINITIVE)) or subject is None or subject.first > clause.verb:
        return None
    if behind.form is Form.INFINITIVE and any(
        scene.reading.words[i][0].isupper() for i in clause.tokens if i > clause.verb
    ):
        return None  # "bat den Wirt, zu gehen, und die Frau, zu bleiben"
    first = segment.tokens[segment.lead]
    bits = scene.syntax.bits[first]
    if bits & fw.OBLIQUE or not (bits & fw.DETERMINER or segment.lead):
        return None
    who = noun_phrase(scene.syntax, first, segment.stop, apposition=False)
    return who if who is not None and who.stop == segment.stop and speaks(scene, who) == 2 else None


def gaps_of(scene: Scene, clause: Clause, told: Predicate, governed: list[int]) -> list[Gap]:
    """ "A fordert Geld, [B mehr Zeit] und [C mehr Raum]", "A spricht von Mut, [B von Wut]": who does the same."""
    segment, subject = clause.segments[-1], scene.subject(clause)
    if segment is clause.segments[0] or segment.form is not Form.FRAGMENT or segment.mark != "," or segment.lead:
        return []
    if told.passive or clause.order != 2 or subject is None or subject.first > clause.verb:
        return []
    preposition = plain_preposition(scene.reading.lower[governed[0]]) if governed else ""
    found: list[Gap] = []
    at, stop = segment.first, segment.stop
    while (gap := _gap(scene, at, stop, preposition)) is not None:
        found.append(gap)
        if gap.stop == stop:
            return found
        at = gap.stop + 1
    if found:  # "B mehr Zeit und Raum"
        found[-1] = found[-1]._replace(stop=stop)
    return found


def _gap(scene: Scene, first: int, stop: int, preposition: str) -> Gap | None:
    """Who acts, and on what, before `stop` or a conjunction: "die Wirtin mehr Zeit", "Krüger von Wut"."""
    lower = scene.reading.lower
    who = noun_phrase(scene.syntax, first, stop, genitive=False, apposition=False, coordinate=False)
    if who is None or who.pronoun or speaks(scene, who) < 2 or scene.syntax.bits[who.first] & fw.OBLIQUE:
        return None
    at = who.stop
    if preposition:
        at = next((i for i in range(who.head + 1, stop) if plain_preposition(lower[i]) == preposition), stop)
        if at > who.stop:
            return None
        who = NounPhrase(who.first, at, who.head)
        begin = at + (lower[at : at + 1] == [preposition])
    else:
        begin = at
    if begin >= stop or scene.syntax.bits[at] & (fw.COORDINATOR | fw.SUBORDINATOR) or lower[at] == "der":
        return None
    if preposition and begin + 1 == stop and lower[begin].isdigit():
        return Gap(first, stop, who)  # "die Veranstalter von 900"
    what = noun_phrase(scene.syntax, begin, stop, coordinate=False)
    if what is None or (not preposition and scene.syntax.bits[at] & fw.PREPOSITION):
        return None
    goes_on = lower[what.stop : what.stop + 1] == ["und"]
    return Gap(first, what.stop, who) if what.stop == stop or goes_on else None
