"""After the rules: what stands within what, and who has the floor for the next sentence."""

from newsclaims.claims.draft import Draft, in_order
from newsclaims.claims.scene import Scene
from newsclaims.lexicon import word_class
from newsclaims.model import Kind, Medium


def settle(scene: Scene) -> None:
    """Put the claims of a sentence in order, and hand the floor on."""
    if not scene.drafts:
        return
    for bracket in scene.syntax.brackets:
        if not _REFERRING.isdisjoint(scene.reading.lower[slice(*bracket)]):
            _set_aside(scene, bracket)
    drafts = in_order(scene.drafts)
    for draft in drafts:
        if draft.within is None:
            draft.within = _around(draft, drafts)
    drafts = [draft for draft in drafts if not _own_thought(scene, draft)]
    story = scene.story
    story.drafts.extend(drafts)
    if drafts and not scene.reading.sentences[scene.number].heading:
        _hand_on(scene, drafts)


#: words of a bracket in which the writer refers to other texts
_REFERRING = word_class("words_of_reference")


def _set_aside(scene: Scene, bracket: tuple[int, int]) -> None:
    """ "er müsse gehen [(wir berichteten)]": a reference of the writer's is no part of what it ends."""
    opens, closes = bracket
    for draft in scene.drafts:
        first, stop = draft.content[-1]
        ends = stop == closes or (stop == closes + 1 and scene.reading.words[closes] in ".!?")
        if draft.kind is not Kind.DIRECT and first < opens and ends:
            draft.content[-1] = (first, opens)


def _own_thought(scene: Scene, draft: Draft) -> bool:
    """ "sagte, er glaube, dass …", "es werde erwartet, dass …": what speakers say of their own thinking is no claim."""
    outer = draft.within
    if outer is None or draft.kind is Kind.DIRECT or not draft.evidence[0].rule.startswith("frame."):
        return False
    if not draft.speaker:
        return True
    lower = scene.reading.lower
    first, stop = draft.speaker[0]
    if stop - first > 1 or len(draft.speaker) > 1 or lower[first] not in _PRONOUNS:
        return False
    return lower[first] in ("man", "ich", "wir") or draft.medium in (Medium.THOUGHT, Medium.SPEECH_THOUGHT)


_PRONOUNS = frozenset(("er", "sie", "es", "man", "ich", "wir"))


def settle_inner(scene: Scene) -> None:
    """Put the claims of a sentence inside a quotation in order; the floor stays where it is."""
    drafts = in_order(scene.drafts)
    for draft in drafts:
        if draft.within is None:
            draft.within = _around(draft, drafts) or scene.within
    scene.story.drafts.extend(drafts)


def _size(draft: Draft) -> int:
    """Tokens of the content."""
    return sum(stop - first for first, stop in draft.content)


def _around(draft: Draft, drafts: list[Draft]) -> Draft | None:
    """The smallest other claim whose content holds this one's content, and its frame where it has one."""
    if len(drafts) == 1:
        return None
    best: Draft | None = None
    own = draft.content + (draft.cue if draft.kind is not Kind.DIRECT else [])
    for other in drafts:
        if other is draft or _size(other) <= _size(draft):
            continue
        if all(any(a <= first and stop <= b for a, b in other.content) for first, stop in own) and (
            best is None or _size(other) < _size(best)
        ):
            best = other
    return best


#: rules of phrases that name what somebody leans on as often as who speaks
_LEANING = frozenset(("phrase.zufolge", "phrase.laut", "phrase.nach", "phrase.demnach"))


def _hand_on(scene: Scene, drafts: list[Draft]) -> None:
    """Give the floor to the last speaker of the sentence."""
    story = scene.story
    speaking = [
        draft
        for draft in drafts
        if (draft.within is None or draft.within.evidence[0].rule in _LEANING)
        and draft.speaker
        and draft.kind is not Kind.FREE_INDIRECT
    ]
    if speaking:
        story.voices.update(scene.reading.lower[draft.speaker[-1][1] - 1] for draft in speaking)
        told = [draft for draft in speaking if draft.evidence[0].rule not in _LEANING]
        story.floor = (told or speaking)[-1]  # "Sie gewinne: Umfragen zufolge liege sie vorn." goes on with her
        story.floor_sentence = scene.number
