"""Attributing phrases: laut, zufolge, nach Angaben, aus Sicht, so X, demnach.

The phrase stands in the clause that it attributes; the content is that clause without it, and what follows in the
sentence up to the next clause of the writer's.
"""

from itertools import compress

from newsclaims.claims.attribution_parts import Found, complete
from newsclaims.claims.attribution_phrases import READERS
from newsclaims.claims.attribution_scope import content_of
from newsclaims.claims.draft import Draft, Pieces, Roles
from newsclaims.claims.frames import mixed
from newsclaims.claims.origins import antecedent
from newsclaims.claims.roles import group
from newsclaims.claims.scene import Scene
from newsclaims.grammar.clause_forms import Form
from newsclaims.grammar.clauses import Clause
from newsclaims.grammar.mood import is_konjunktiv_1
from newsclaims.lexicon import word_class
from newsclaims.lexicon.reporting import noun_for
from newsclaims.model import Kind


def attributing_phrases(scene: Scene) -> None:
    """Claims made by an attributing phrase."""
    lower = scene.reading.lower
    places = compress(range(scene.first, scene.stop), map(READERS.__contains__, lower[scene.first : scene.stop]))
    openers = [i for i in places if not _inside_quote(scene, i)]
    found: list[Found] = []
    for segment in scene.syntax.segments if openers else ():
        done = segment.first
        for i in openers:
            if done <= i < segment.stop and (phrase := READERS[lower[i]](scene, i, segment)) is not None:
                if phrase.first == segment.first and phrase.stop == segment.stop - 1 and lower[phrase.stop] in _FOCUS:
                    phrase.stop += 1  # "Der Umbau ist, laut Verein zumindest, bezahlt"
                found.append(phrase)
                done = max(phrase.stop, i + 1)
    for phrase in found:
        _make(scene, phrase, [other for other in found if other is not phrase])


_FOCUS = word_class("focus_adverbs")


def _inside_quote(scene: Scene, i: int) -> bool:
    """Whether a token stands in quotation marks."""
    return any(quote.open < i < quote.close for quote in scene.quotes)


def _make(scene: Scene, found: Found, others: list[Found]) -> None:
    """Add the claim of an attributing phrase."""
    clause = scene.clause_at(found.first)
    if clause is None:
        return
    if clause.index in scene.framed and found.first > clause.verb:
        for draft in scene.drafts:  # "…, sagten Experten dem Bericht nach": the frame leans on it
            if any(a <= found.first < b for a, b in draft.frame) and found.rule != "phrase.so":
                draft.source = draft.source or [(found.first, found.stop)]
                behind = draft.kind is Kind.INDIRECT and draft.content[-1][0] > found.first
                if not behind or found.rule in ("phrase.demnach", "phrase.danach"):
                    return
                break  # "Der Wirt habe laut dem Blatt gedroht, zu gehen": the source tells all of it
    if _is_own_speech(scene, clause, found):
        return
    if (
        found.rule == "phrase.demnach"
        and not found.speaker
        and any(draft.evidence[0].rule == "frame.wie" and draft.content[0][0] <= found.first for draft in scene.drafts)
    ):
        return  # "Demnach sinkt das Risiko, wie die Forscher berichten"
    complete(scene, clause, found)
    pieces = content_of(scene, clause, found, others)
    if not pieces:
        return
    if not any(scene.reading.words[i][:1].isalnum() for a, b in pieces for i in range(a, b)):
        return
    quotes = [quote for a, b in pieces for quote in scene.only_quotes(a, b)]
    kind = Kind.INDIRECT
    if quotes and all(scene.only_quotes(a, b) for a, b in pieces):
        kind = Kind.DIRECT
        pieces = [(quote.open, quote.close + 1) for quote in quotes]
        scene.used.update(quote.open for quote in quotes)
    speaker = found.speaker
    if found.own:
        subject = scene.subject(clause)
        speaker = [(subject.first, subject.stop)] if subject is not None else []
        if subject is None and clause.form is Form.RELATIVE:
            speaker = antecedent(scene, clause)
    frame = [(found.first, found.stop)]
    if found.rule == "phrase.so" and found.first > scene.first:
        inside = pieces[-1][0] >= found.stop and scene.reading.words[found.stop] in ",–"
        joined = found.first - 1 in scene.syntax.closes.values()  # "„…“ so der Minister"
        frame = [(found.first - (not joined), found.stop + inside)]
    elif found.rule == "phrase.wonach":
        frame = _with_antecedent(scene, found, pieces)
    if found.rule == "phrase.so" and kind is Kind.INDIRECT and (parts := mixed(scene, pieces)) is not None:
        pieces, quote = parts  # "„Wir warten“, so der Wirt, der Bau ruhe"
        scene.quote(quote, Roles(speaker, group(found.cue)), frame, found.rule)
    scene.add(
        Draft(
            kind=kind,
            content=pieces,
            sentence=scene.number,
            speaker=speaker,
            cue=group(found.cue),
            frame=frame,
            addressee=found.addressee,
            medium=found.medium,
        ),
        found.rule,
        scene.words(group(found.cue)),
    )
    if found.rule == "phrase.so":
        _behind_colon(scene, found, frame)


def _behind_colon(scene: Scene, found: Found, frame: Pieces) -> None:
    """ "Der Weg sei frei, so der Wirt weiter: „Wir öffnen.“": his words behind the colon too."""
    for segment in scene.syntax.segments:
        if segment.first >= found.stop and segment.mark == ":":
            quotes = scene.only_quotes(segment.first, segment.stop)
            if segment.form is Form.QUOTE and quotes and scene.reading.words[found.stop] == ":":
                scene.used.update(quote.open for quote in quotes)
                pieces = [(quote.open, quote.close + 1) for quote in quotes]
                claim = Draft(Kind.DIRECT, pieces, scene.number, found.speaker, group(found.cue), frame)
                scene.add(claim, found.rule, scene.words(claim.cue))
            return


def _is_own_speech(scene: Scene, clause: Clause, found: Found) -> bool:
    """Whether somebody speaks of his own view in words that are told as his: "er sagte, seiner Meinung nach sei …"."""
    lower = scene.reading.lower
    runs_on = scene.story.floor is not None and scene.story.floor_sentence >= scene.number - 1
    told = runs_on and clause.verb >= 0 and scene.konjunktiv(clause.verb)
    inside = scene.is_said(found.first)
    if found.rule == "phrase.wonach":
        return inside
    if found.rule == "phrase.demnach":  # it follows from what has been told
        behind = clause.index > 0 and clause.verb >= 0 and scene.konjunktiv(clause.verb)
        return found.first > clause.first and (told or behind)
    if [b - a for a, b in found.speaker] != [1] or not lower[found.speaker[0][0]].startswith(("sein", "ihr")):
        return False
    noun = next((noun for i in found.cue if (noun := noun_for(lower[i])) is not None), None)
    if noun is not None and "thought" not in noun.medium:
        return inside  # "Nach ihren Worten sei das so" frames anew, "ihrer Meinung nach sei das so" is what she says
    # but "Die Zahl dürfte ihrer Ansicht nach steigen" is told by the writer
    return inside or (told and is_konjunktiv_1(lower[clause.verb]))


def _with_antecedent(scene: Scene, found: Found, content: Pieces) -> Pieces:
    """The frame of a relative clause: the clause of its antecedent around it."""
    host = scene.clause_at(found.speaker[0][0])
    if host is None or host.first > found.first:
        return [(found.first, found.stop)]
    behind = [
        (segment.first - (segment.mark == ","), segment.stop)
        for segment in host.segments
        if segment.first >= content[-1][1]
    ]
    return [(host.first, found.stop), *behind]
