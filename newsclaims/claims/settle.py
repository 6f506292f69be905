"""After the rules: what stands within what, hedges, and who has the floor for the next sentence."""

from newsclaims.claims.draft import Draft
from newsclaims.claims.scene import Scene
from newsclaims.grammar.clauses import Form
from newsclaims.model import Kind


def settle(scene: Scene) -> None:
    """Put the claims of a sentence in order, and hand the floor on."""
    drafts = sorted(scene.drafts, key=lambda draft: (draft.content[0][0], -draft.content[-1][1]))
    for draft in drafts:
        if draft.within is None:
            draft.within = _around(draft, drafts)
    story = scene.story
    story.drafts.extend(drafts)
    _hand_on(scene, drafts)


def _size(draft: Draft) -> int:
    return sum(stop - first for first, stop in draft.content)


def _around(draft: Draft, drafts: list[Draft]) -> Draft | None:
    """The smallest other claim whose content holds this one's content, and its frame where it has one."""
    best: Draft | None = None
    own = draft.content + (draft.cue if draft.kind is not Kind.DIRECT else [])
    for other in drafts:
        if other is draft or _size(other) <= _size(draft):
            continue
        if all(any(a <= first and stop <= b for a, b in other.content) for first, stop in own) and (best is None or _size(other) < _size(best)):
            best = other
    return best


def _hand_on(scene: Scene, drafts: list[Draft]) -> None:
    story = scene.story
    story.introduced = []
    outer = [draft for draft in drafts if draft.within is None]
    heading = scene.reading.sentences[scene.number].heading
    speaking = [draft for draft in outer if draft.speaker and draft.kind is not Kind.FREE_INDIRECT]
    if heading:
        return
    if speaking:
        story.floor = speaking[-1]
        story.floor_sentence = scene.number
    subject = None
    for clause in scene.syntax.clauses:
        if clause.form is Form.MAIN and clause.verb >= 0:
            subject = scene.subject(clause)
            break
    story.subject = [(subject.first, subject.stop)] if subject is not None else []
    document = _document(scene)
    if document:
        story.document = document


def _document(scene: Scene) -> list[tuple[int, int]]:
    return []
