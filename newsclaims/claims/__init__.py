"""Claims: who says what. Rules walk through the article a sentence at a time; each knows one way to attribute."""

from bisect import bisect_right
from collections.abc import Callable, Iterator
from typing import Literal

from newsclaims.claims.acts import reported_acts
from newsclaims.claims.announcements import announced
from newsclaims.claims.attributions import attributing_phrases
from newsclaims.claims.colons import behind_colons
from newsclaims.claims.continuation import continuation, subordinate_speech
from newsclaims.claims.draft import Draft, in_order
from newsclaims.claims.frames import resumptive_frames, verbal_frames
from newsclaims.claims.headlines import headline
from newsclaims.claims.hearsay import hearsay
from newsclaims.claims.hedges import hedges_in
from newsclaims.claims.interest import bits_between, interesting
from newsclaims.claims.interviews import interview_turns
from newsclaims.claims.nouns import demanding_nouns, predicated_nouns, reporting_nouns
from newsclaims.claims.quotations import quotations
from newsclaims.claims.scene import Scene, Story
from newsclaims.claims.settle import settle, settle_inner
from newsclaims.claims.triggers import CUE, LINK, MARK, MODAL, MOOD, SAYING, SO, TELLING
from newsclaims.grammar.mood import may_be_konjunktiv
from newsclaims.model import Kind, Mood
from newsclaims.reading import Reading

#: the rules for a sentence inside a quotation
INNER_RULES: tuple[Callable[[Scene], None], ...] = (verbal_frames, quotations)

Parts = Literal["all", "quotations", "attributions"]

#: the rules in the order in which they look at a sentence, each with the bits of which its words must have one; 0 for
#: those that hang on quotations or on the place of the sentence
RULES: tuple[tuple[Callable[[Scene], None], int], ...] = (
    (headline, 0),
    (verbal_frames, TELLING),
    (resumptive_frames, TELLING | SAYING),
    (attributing_phrases, CUE | LINK | SO),
    (reporting_nouns, SAYING),
    (predicated_nouns, SAYING),
    (reported_acts, TELLING),
    (demanding_nouns, SAYING),
    (hearsay, MODAL),
    (behind_colons, MOOD),
    (announced, 0),
    (continuation, MOOD),
    (subordinate_speech, MOOD),
    (quotations, 0),
)


#: tokens outside quotation marks of what can be a sentence; the rules look at pairs of places in it
_LONGEST_SENTENCE = 600


def find(reading: Reading, *, parts: Parts = "all") -> list[Draft]:
    """The claims of an article in the order of the text; never raises.

    `parts` restricts what is given back: direct speech only ("quotations") or all the rest ("attributions").
    """
    story = Story(reading)
    story.drafts.extend(turns := interview_turns(reading))
    for turn in turns:
        _look_inside(reading, story, turn)
    starts = [turn.frame[0][0] for turn in turns]
    for number, first, stop in _stretches(reading):
        turn_before = bisect_right(starts, first) - 1
        if turn_before >= 0 and first < turns[turn_before].content[0][1]:
            continue
        seen = bits_between(reading, first, stop)
        scene = None
        if _worth_reading(story, first, stop, number, seen):
            scene = Scene(reading, first, stop, number, story)
            for rule, bits in RULES:
                if not bits or bits & seen:
                    rule(scene)
            settle(scene)
        if not reading.sentences[number].heading:
            story.leave(first, stop, number, seen, scene)
        if scene is None or not scene.drafts:
            continue
        for draft in [draft for draft in scene.drafts if draft.kind is Kind.DIRECT]:
            _look_inside(reading, story, draft)
    story.close()
    story.drafts = in_order(story.drafts)
    for draft in story.drafts:
        draft.hedges = hedges_in(reading, draft)
    if parts == "quotations":
        return [draft for draft in story.drafts if draft.kind is Kind.DIRECT]
    if parts == "attributions":
        return [draft for draft in story.drafts if draft.kind is not Kind.DIRECT]
    return story.drafts


def _worth_reading(story: Story, first: int, stop: int, number: int, seen: int) -> bool:
    """Whether any rule could find something in a sentence, by its words alone; `seen` holds all that they can be."""
    reading = story.reading
    quotes = story.quotes_between(first, stop)
    if stop - first > _LONGEST_SENTENCE:
        outside = stop - first - sum(quote.close - quote.open for quote in quotes if quote.closed)
        if outside > _LONGEST_SENTENCE:
            return False
    return (
        bool(quotes)
        or (reading.sentences[number].heading and bool(seen & MARK))
        or interesting(reading, first, stop, seen)
        or (bool(seen & MOOD) and _may_go_on(story, first, stop, number))
        or story.announces(number)
    )


def _may_go_on(story: Story, first: int, stop: int, number: int) -> bool:
    """Whether a plural that looks like a preterite can go on with words in Konjunktiv I: "Nachts lärmten Züge"."""
    floor = story.floor
    if floor is None or story.floor_sentence != number - 1 or floor.mood is not Mood.KONJUNKTIV_1:
        return False
    lower, words = story.reading.lower, story.reading.words
    return any(may_be_konjunktiv(lower[i]) for i in range(first, stop) if words[i] == lower[i])


def _stretches(reading: Reading) -> Iterator[tuple[int, int, int]]:
    """Number, first and stop of the sentences; those that one quotation joins over paragraphs are one."""
    joins = sorted((quote.open, quote.close) for quote in reading.quotes if quote.parent < 0 and quote.closed)
    at = 0
    pending: tuple[int, int] | None = None
    for number, sentence in enumerate(reading.sentences):
        first = pending[1] if pending is not None else sentence.body
        start = pending[0] if pending is not None else number
        reach = sentence.stop
        while at < len(joins) and joins[at][0] < sentence.stop:
            reach = max(reach, joins[at][1] + 1)
            at += 1
        if reach > sentence.stop and number + 1 < len(reading.sentences):
            pending = (start, first)
            at -= 1
            continue
        pending = None
        if first < sentence.stop:
            yield start, first, sentence.stop


def _look_inside(reading: Reading, story: Story, outer: Draft) -> None:
    """Claims that a quoted speaker reports."""
    for first, stop in outer.content:
        if stop - first < 8:
            continue
        for a, b in reading.sentences_in(first + 1, stop - 1):
            if not (bits_between(reading, a, b) & TELLING or story.quotes_between(a, b, outer)):
                continue
            scene = Scene(reading, a, b, outer.sentence, story, outer)
            for rule in INNER_RULES:
                rule(scene)
            settle_inner(scene)
