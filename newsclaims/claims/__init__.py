"""Claims: who says what. Rules walk through the article a sentence at a time; each knows one way to attribute."""

from collections.abc import Callable
from functools import cache
from typing import Literal

from newsclaims.claims.acts import reported_acts
from newsclaims.claims.attributions import attributing_phrases
from newsclaims.claims.continuation import continuation
from newsclaims.claims.draft import Draft
from newsclaims.claims.frames import resumptive_frames, verbal_frames
from newsclaims.claims.headlines import headline
from newsclaims.claims.hearsay import hearsay
from newsclaims.claims.nouns import reporting_nouns
from newsclaims.claims.quotations import quotations
from newsclaims.claims.scene import Scene, Story
from newsclaims.claims.settle import settle
from newsclaims.model import Kind
from newsclaims.reading import Reading

Parts = Literal["all", "quotations", "attributions"]

#: the rules in the order in which they look at a sentence
RULES: tuple[Callable[[Scene], None], ...] = (
    headline,
    verbal_frames,
    resumptive_frames,
    attributing_phrases,
    reporting_nouns,
    reported_acts,
    hearsay,
    continuation,
    quotations,
)


def find(reading: Reading, *, parts: Parts = "all") -> list[Draft]:
    """The claims of an article in the order of the text; never raises.

    `parts` restricts what is given back: direct speech only ("quotations") or all the rest ("attributions").
    """
    story = Story(reading)
    for number, sentence in enumerate(reading.sentences):
        scene = Scene(reading, sentence.first, sentence.stop, number, story)
        for rule in RULES:
            rule(scene)
        settle(scene)
    if parts == "quotations":
        return [draft for draft in story.drafts if draft.kind is Kind.DIRECT]
    if parts == "attributions":
        return [draft for draft in story.drafts if draft.kind is not Kind.DIRECT]
    return story.drafts
