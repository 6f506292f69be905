"""After the rules: what stands within what, hedges, and who has the floor for the next sentence."""

from functools import cache

from newsclaims.claims.continuation import announces
from newsclaims.claims.draft import Draft
from newsclaims.claims.roles import speaks
from newsclaims.claims.scene import Scene
from newsclaims.grammar import words as fw
from newsclaims.grammar.clauses import Clause, Form
from newsclaims.grammar.phrases import noun_phrase
from newsclaims.lexicon import lines
from newsclaims.lexicon.reporting import source_of
from newsclaims.model import Kind, Medium


def settle(scene: Scene) -> None:
    """Put the claims of a sentence in order, and hand the floor on."""
    drafts = sorted(scene.drafts, key=lambda draft: (draft.content[0][0], -draft.content[-1][1]))
    for draft in drafts:
        if draft.within is None:
            draft.within = _around(draft, drafts)
    drafts = [draft for draft in drafts if not _own_thought(scene, draft)]
    story = scene.story
    story.drafts.extend(drafts)
    _hand_on(scene, drafts)


def _own_thought(scene: Scene, draft: Draft) -> bool:
    """ "sagte, er glaube, dass …": what speakers say of their own thinking is no claim of its own."""
    outer = draft.within
    if outer is None or draft.kind is Kind.DIRECT or draft.medium is not Medium.THOUGHT or len(draft.speaker) != 1:
        return False
    first, stop = draft.speaker[0]
    return stop - first == 1 and scene.reading.lower[first] in ("er", "sie", "es", "man", "ich", "wir")


def settle_inner(scene: Scene) -> None:
    """Put the claims of a sentence inside a quotation in order; the floor stays where it is."""
    drafts = sorted(scene.drafts, key=lambda draft: (draft.content[0][0], -draft.content[-1][1]))
    for draft in drafts:
        if draft.within is None:
            draft.within = _around(draft, drafts) or scene.within
    scene.story.drafts.extend(drafts)


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
    if subject is not None and not speaking and speaks(scene, subject) == 2 and _takes_the_floor(scene, clause):
        story.introduced = story.subject
        story.introduced_sentence = scene.number
    if subject is not None and speaks(scene, subject) == 2 and announces(scene, clause) and scene.reading.words[scene.stop - 1] == ".":
        story.announced = [(subject.first, subject.stop)]
        story.announced_sentence = scene.number
    story.document = _document(scene)


def _takes_the_floor(scene: Scene, clause: Clause) -> bool:
    """Whether a sentence without a claim brings somebody up to speak: "reagierte verhalten", "sieht das anders"."""
    told = scene.predicates.get(clause.index)
    if told is None:
        return False
    return told.reports or told.lemma in attitudes() or any(scene.reading.lower[i] in _CONTRASTS for i in clause.tokens)


_CONTRASTS = frozenset("dagegen hingegen indes indessen wiederum demgegenüber".split())


@cache
def attitudes() -> frozenset[str]:
    """Verbs of attitude, behind which a sentence in the Konjunktiv is the words of their subject."""
    return frozenset(lines("attitude_verbs.txt"))


def _document(scene: Scene) -> list[tuple[int, int]]:
    """The document or saying that the next sentence can refer back to with "demnach"."""
    lower, words = scene.reading.lower, scene.reading.words
    found: list[tuple[int, int]] = []
    i = scene.first
    while i < scene.stop:
        if words[i][:1].isupper() and (source_of(lower[i]) == "document" or lower[i] in _PAPERS):
            first = i
            while first > scene.first and (
                scene.syntax.function.get(lower[first - 1], 0) & fw.DETERMINER
                or (words[first - 1].islower() and lower[first - 1].endswith(("e", "en", "er", "es", "em")) and lower[first - 1] not in scene.syntax.function)
            ):
                first -= 1
            phrase = noun_phrase(scene.syntax, first, scene.stop, apposition=False, coordinate=False)
            found.append((first, phrase.stop if phrase is not None else i + 1))
            i = found[-1][1]
        i += 1
    return found[:1]


_PAPERS = frozenset("mails mail schreiben papier papiere unterlagen dokumente dokument akten zahlen entwurf umfrage liste protokoll".split())
