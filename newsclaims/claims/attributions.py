"""Attributing phrases: laut, zufolge, nach Angaben, aus Sicht, so X, demnach.

The phrase stands in the clause that it attributes; the content is that clause without it, and what follows in the
sentence up to the next clause of the writer's.
"""

from newsclaims.claims.attribution_phrases import READERS, Found
from newsclaims.claims.attribution_scope import content_of
from newsclaims.claims.draft import Draft
from newsclaims.claims.roles import group
from newsclaims.claims.scene import Scene
from newsclaims.model import Kind


def attributing_phrases(scene: Scene) -> None:
    """Claims made by an attributing phrase."""
    lower = scene.reading.lower
    found: list[Found] = []
    if READERS.keys().isdisjoint(lower[scene.first : scene.stop]):
        return
    for segment in scene.syntax.segments:
        i = segment.first
        while i < segment.stop:
            reader = READERS.get(lower[i])
            phrase = (
                reader(scene, i, segment.first, segment.stop)
                if reader is not None and not _inside_quote(scene, i)
                else None
            )
            if phrase is not None:
                found.append(phrase)
                i = max(phrase.stop, i + 1)
            else:
                i += 1
    for phrase in found:
        _make(scene, phrase)


def _inside_quote(scene: Scene, i: int) -> bool:
    return any(quote.open < i < quote.close for quote in scene.quotes)


def _make(scene: Scene, found: Found) -> None:
    """Add the claim of an attributing phrase."""
    clause = scene.clause_at(found.first)
    if clause is None:
        return
    if clause.index in scene.framed and found.first > clause.verb:
        for draft in scene.drafts:  # "…, sagten Experten dem Bericht nach": the frame leans on it
            if any(a <= found.first < b for a, b in draft.frame) and found.rule != "phrase.so":
                draft.source = draft.source or [(found.first, found.stop)]
                return
    pieces = content_of(scene, clause, found)
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
    frame = [(found.first, found.stop)]
    if found.rule == "phrase.so" and found.first > scene.first:
        frame = [(found.first - 1, found.stop)]
    scene.add(
        Draft(
            kind=kind,
            content=pieces,
            sentence=scene.number,
            speaker=speaker,
            cue=group(found.cue),
            frame=frame,
            medium=found.medium,
            mood=scene.mood(pieces) if kind is Kind.INDIRECT else None,
            verbs=scene.verbs(pieces) if kind is Kind.INDIRECT else [],
        ),
        found.rule,
        scene.words(group(found.cue)),
    )
