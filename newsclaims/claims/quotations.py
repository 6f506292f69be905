"""Quotations: whose words stand between the marks, or that they are nobody's.

A quotation is somebody's words when a frame governs it, when it stands inside what somebody is said to say, or when it
stands alone after a speaker has been named. Titles, names and scare quotes are nobody's.
"""

from newsclaims.claims.draft import Draft, Pieces, Roles
from newsclaims.claims.floor import introduced, subject_before
from newsclaims.claims.quoted_clauses import (
    fills_field,
    gapped,
    holds_sentence,
    in_clause,
    is_called_so,
    is_predicated,
    is_uttered_by,
)
from newsclaims.claims.scene import Scene
from newsclaims.claims.titles import goes_with_name, has_verb, is_name, length, opening_word, refers
from newsclaims.grammar.nouns import begin_of
from newsclaims.grammar.phrases import NounPhrase, noun_phrase
from newsclaims.lexicon.names import given_names
from newsclaims.lexicon.reporting import role_of
from newsclaims.model import Kind, Medium
from newsclaims.reading import Quote


def quotations(scene: Scene) -> None:
    """Claims of the quotations that no frame has taken yet."""
    names: set[int] = set()  # where they close
    for quote in scene.quotes:
        if quote.open in scene.used:
            continue
        if _alone(scene):
            _bare(scene, quote)
            continue
        comma = scene.reading.words[quote.close + 1 : quote.close + 2] == [","]
        if fills_field(scene, quote) or (comma and gapped(scene, quote)):
            continue
        if (who := _names_before_bracket(scene, quote)) is not None:
            speaker = [(who.first, who.stop)]
            scene.quote(quote, Roles(speaker), list(speaker), "quotation.bracket")
            continue
        if (
            (is_name(scene, quote) and not is_called_so(scene, quote))
            or _names_somebody(scene, quote)
            or goes_with_name(scene, quote, names)
            or (refers(scene, quote) and not is_predicated(scene, quote))
        ):
            names.add(quote.close)
            continue
        outer = _outer(scene, quote)
        if (
            outer is not None
            and outer.evidence[0].rule.startswith(("phrase.", "hearsay."))
            and is_uttered_by(scene, quote)
        ):
            in_clause(scene, quote)  # "Laut Zeugen rief der Mann „Feuer“"
        if quote.open in scene.used:
            continue
        if outer is not None and outer.kind is not Kind.REPORTED:
            _fragment(scene, quote, outer)
        elif holds_sentence(scene, quote):
            _bare(scene, quote)
        else:
            in_clause(scene, quote)
        if quote.open not in scene.used and length(scene, quote) >= _PASSAGE and _says_something(scene, quote):
            _passage(scene, quote)


#: words of a quotation that is somebody's even where nothing says so
_PASSAGE = 8


def _says_something(scene: Scene, quote: Quote) -> bool:
    """Whether a long quotation is no title: it goes on with the sentence, or has a verb."""
    return scene.reading.words[quote.open + 1].islower() or has_verb(scene, quote)


def _passage(scene: Scene, quote: Quote) -> None:
    """ "Der Bund zahlt nur, wenn „die Kosten des Baus nicht anders zu decken sind“.": quoted at length by the way."""
    floor = scene.story.floor if scene.number - scene.story.floor_sentence <= 1 else None
    said = next((draft for draft in reversed(scene.drafts) if draft.kind is Kind.DIRECT), floor)
    frame = list(said.frame) if said is not None and said is not floor else []
    passage = scene.quote(quote, Roles(list(said.speaker) if said is not None else []), frame, "quotation.passage")
    passage.floor = floor if said is floor else None


def _names_before_bracket(scene: Scene, quote: Quote) -> NounPhrase | None:
    """ "Wirtin Ute Ahl („Das reicht mir jetzt“) ist enttäuscht": the person before a quotation in brackets."""
    words, first = scene.reading.words, quote.open - 2
    if first < scene.first or words[quote.open - 1] != "(" or words[quote.close + 1 : quote.close + 2] != [")"]:
        return None
    if not has_verb(scene, quote):
        return None
    while first > scene.first and words[first - 1][:1].isupper():
        first -= 1
    begin = begin_of(scene.syntax, first)
    who = noun_phrase(scene.syntax, begin, quote.open - 1)
    name = range(first, quote.open - 1)
    roles = [role for i in name if (role := role_of(scene.reading.lower[i])) is not None]
    # not "die Sängerin Ute Ahl („Ich liebe Wien“)", whose songs have names
    speaks = any(role.in_office for role in roles) or length(scene, quote) >= _PASSAGE
    named = speaks and any(words[i] in given_names() for i in name)
    return who if who is not None and who.stop == quote.open - 1 and named else None


def _names_somebody(scene: Scene, quote: Quote) -> bool:
    """A medium or group in quotation marks, part of the phrase that names who speaks, listens or is leant on."""
    return any(
        a <= quote.open and quote.close < b
        for draft in scene.drafts
        for a, b in (*draft.speaker, *draft.addressee, *draft.source, *draft.cue)
    )


def _alone(scene: Scene) -> bool:
    """Whether quotations are the whole sentence."""
    return bool(scene.only_quotes(scene.first, scene.end)) and not scene.drafts


def _answers(scene: Scene, quote: Quote) -> bool:
    """„Wir kommen“, sagte X. Sie lachte. | „Bald.“: one word, with its full stop, of who has just been quoted."""
    floor = scene.story.floor
    near = floor is not None and floor.kind is Kind.DIRECT and scene.number - scene.story.floor_sentence <= 2
    return near and scene.reading.words[quote.close - 1] in ".!?…"


def _bare(scene: Scene, quote: Quote) -> None:
    """A quotation without frame: by who has the floor, or the subject of the sentence before."""
    story = scene.story
    size = length(scene, quote)
    if scene.within is not None:
        return
    if scene.reading.sentences[scene.number].heading:
        if size < 2:
            return
    elif size < 2 and not has_verb(scene, quote) and not _answers(scene, quote):
        return
    speaker: Pieces = []
    floor = story.floor
    if brought_up := introduced(scene):
        speaker, floor = brought_up, None
    elif floor is not None and scene.number - story.floor_sentence <= 3:
        speaker = list(floor.speaker)
    elif scene.reading.sentences[scene.number].heading:
        floor = None
    elif size >= 4:
        speaker, floor = subject_before(scene), None
    else:
        return
    medium = floor.medium if floor is not None else Medium.SPEECH
    scene.quote(quote, Roles(speaker), _frame_of_floor(floor)[0], "quotation.bare", medium).floor = floor


def _frame_of_floor(floor: Draft | None) -> tuple[Pieces, Pieces]:
    """Frame and cue of the claim that gave the speaker the floor: what attributes words that run on."""
    for _ in range(_FLOOR_BACK):
        if floor is None or floor.frame:
            break
        floor = floor.floor
    return (list(floor.frame), list(floor.cue)) if floor is not None else ([], [])


#: claims that may lie between words that run on and their frame
_FLOOR_BACK = 8


def _outer(scene: Scene, quote: Quote) -> Draft | None:
    """The smallest claim that the quotation stands in."""
    around = [
        draft
        for draft in scene.drafts
        if any(a <= quote.open and quote.close < b for a, b in draft.content) and draft.kind is not Kind.DIRECT
    ]
    return min(around, key=lambda draft: sum(b - a for a, b in draft.content), default=None)


def _fragment(scene: Scene, quote: Quote, outer: Draft) -> None:
    """Words of the speaker inside an indirect claim."""
    if outer.kind is Kind.FREE_INDIRECT:
        return
    size = length(scene, quote)
    noun = size == 1 or (size == 2 and quote.open > scene.first)
    if noun and opening_word(scene, quote)[:1].isupper() and not has_verb(scene, quote):
        return  # "einen „Ruck“", "die „Achse Jena“"
    frame, cue = list(outer.frame), list(outer.cue)
    if not frame and not cue:
        frame, cue = _frame_of_floor(outer.floor)
    scene.used.add(quote.open)
    scene.add(
        Draft(
            kind=Kind.DIRECT,
            content=[(quote.open, quote.close + 1)],
            sentence=scene.number,
            speaker=list(outer.speaker),
            cue=cue,
            frame=frame,
            addressee=list(outer.addressee),
            medium=outer.medium,
            within=outer,
            floor=outer.floor,
        ),
        "quotation.fragment",
        "",
    )
