"""Frames with a verb: "sagte Park", "X teilte mit, dass …", "…, versicherte er, …".

A frame is a clause whose predicate reports; `newsclaims.claims.extents` tells where its content stands.
"""

from itertools import takewhile

from newsclaims.claims.content_ends import content_end
from newsclaims.claims.contents_behind import Extent
from newsclaims.claims.draft import Draft, Pieces, Roles
from newsclaims.claims.extents import extent_of
from newsclaims.claims.gaps import gapped_speaker
from newsclaims.claims.licences import begins_with, nobody
from newsclaims.claims.predicates import Predicate, polarity_of
from newsclaims.claims.roles import roles, speaks
from newsclaims.claims.scene import Scene
from newsclaims.grammar.clause_forms import Form
from newsclaims.grammar.clauses import Clause
from newsclaims.grammar.verbs import FINITE
from newsclaims.lexicon import word_class
from newsclaims.lexicon.reporting import noun_for
from newsclaims.model import Kind, Medium, Mood, Polarity
from newsclaims.reading import Quote

_CORRELATES = word_class("correlates")


def verbal_frames(scene: Scene) -> None:
    """Claims framed by a verb of saying, thinking or writing."""
    for clause, told in scene.predicates.reporting:
        extent = extent_of(scene, clause, told)
        if extent is None:
            continue
        _make(scene, clause, told, extent)
        if extent.after is not None and extent.rule in _GAPPED:
            _make_gapped(scene, clause, told, extent)


#: forms of content that another one may follow, with who says it, but no verb
_GAPPED = ("v2", "dass", "zu")


def resumptive_frames(scene: Scene) -> None:
    """ "Das teilte der Tierpark mit.": the sentence before is the content."""
    clauses, sentences = scene.syntax.clauses, scene.reading.sentences
    if not clauses or scene.drafts or not scene.number:
        return
    clause, before = clauses[0], sentences[scene.number - 1]
    told = scene.predicates.get(clause.index)
    wording = _wording(scene, clause)
    if told is None or not (wording or _takes_sentence_up(scene, clause, told)):
        return
    if before.heading or before.paragraph != sentences[scene.number].paragraph:
        return
    quotes = scene.story.before.only_quotes(before.body, before.stop) if scene.story.before is not None else []
    if wording and not quotes:
        return
    who = roles(scene, clause, told)
    who.cue = wording or who.cue
    lately = takewhile(lambda draft: draft.sentence >= scene.number - 1, reversed(scene.story.drafts))
    mine = [draft for draft in lately if draft.sentence == scene.number - 1][::-1]
    for draft in mine:
        if draft.kind is Kind.DIRECT and draft.within is None and not draft.cue:
            draft.speaker, draft.cue, draft.floor = who.speaker, who.cue, None
            draft.frame = [(clause.first, clause.stop)]
            return
    if not who.speaker or _is_named_now(scene, mine, told, who):
        return
    if any(draft.kind is not Kind.REPORTED for draft in mine):
        return
    stop = before.stop
    while stop > before.first and scene.reading.words[stop - 1] in (".", "!", "…"):
        stop -= 1
    if stop == before.first:
        return
    for draft in mine:
        scene.story.drafts.remove(draft)
    scene.framed.add(clause.index)
    first = before.first if mine or quotes else _report_begins(scene, told)
    scene.add(
        Draft(
            kind=Kind.DIRECT if quotes else Kind.INDIRECT,
            content=[(quote.open, quote.close + 1) for quote in quotes] or [(first, stop)],
            sentence=scene.number,
            speaker=who.speaker,
            cue=who.cue,
            frame=[(clause.verb, _with_relatives(scene, clause.stop))],
            addressee=who.addressee,
            source=who.source,
            medium=told.entries[0].medium if told.entries else Medium.SPEECH,
            polarity=polarity_of(told) if told.entries else Polarity.ASSERTS,
            mood=None if quotes else Mood.INDICATIVE,
        ),
        "frame.resumptive",
        scene.words(who.cue),
    )


def _report_begins(scene: Scene, told: Predicate) -> int:
    """ "Ein Deich ist gebrochen. Der Schaden ist groß. | Das teilte X mit.": both sentences, if no more go before.

    The second one goes on with the first. What is confirmed or denied is one statement.
    """
    sentences, number = scene.reading.sentences, scene.number
    before = sentences[number - 1]
    paragraph = [one for one in sentences[max(number - 3, 0) : number] if one.paragraph == before.paragraph]
    goes_on = scene.reading.lower[before.first] in _HANGING_ON
    tells = told.lemma in _TELLING and not told.passive
    if len(paragraph) != 2 or paragraph[0].heading or not goes_on or not tells:
        return before.first
    said = any(draft.sentence == number - 2 for draft in scene.story.drafts[-_LATELY:])
    bits = scene.syntax.bits[paragraph[0].body : paragraph[0].stop]
    return paragraph[0].body if not said and any(one & FINITE for one in bits) else before.first  # not "Kiel (kno)."


#: how a sentence begins that goes on with the one before
_HANGING_ON = word_class("openings_that_hang_on")
_TELLING = word_class("verbs_of_telling_news")
#: claims among which those of the sentence before last are
_LATELY = 6


def _wording(scene: Scene, clause: Clause) -> Pieces:
    """ "„Los!“ | Mit diesen Worten eröffnete Ahl das Rennen.": a quotation goes with the clause behind it."""
    lower, first = scene.reading.lower, clause.first
    points = lower[first] == "mit" and lower[first + 1 : first + 2] in (["diesen"], ["diesem"])
    said = points and clause.verb == first + 3 and noun_for(lower[first + 2]) is not None
    return [(first, first + 3)] if said else []


def _takes_sentence_up(scene: Scene, clause: Clause, told: Predicate) -> bool:
    """ "Das sagte Ahl", "So steht es im Bericht", "Darauf wies sie hin", "Diese Ansicht vertritt der Rat"."""
    if clause.form is not Form.MAIN or clause.order != 2 or told.negated:
        return False
    if not any(entry.dass or entry.direct or entry.v2 for entry in told.entries):
        return False
    lower = scene.reading.lower
    front = clause.tokens[clause.segments[0].lead : clause.tokens.index(clause.verb)]
    opener, behind = lower[clause.tokens[clause.segments[0].lead]], lower[clause.verb + 1 : clause.verb + 2]
    phrase = bool(front) and front[-1] in told.cue and any(lower[i] in _THIS for i in front) and told.lemma in _HOLDING
    if len(front) > (3 if phrase else 1):
        return False
    takes_up = (
        phrase
        or opener in ("das", "dies", "dieses")
        or (opener == "so" and behind == ["es"])
        or (opener in _FOCUS and behind in (["das"], ["dies"]))  # "Zumindest behauptet das der Wirt"
        or (opener in _CORRELATES and told.lemma in _POINTING_OUT and begins_with(scene, clause, told))
    )
    return takes_up and not nobody(scene, clause, told)  # "Das weiß niemand."


_FOCUS = word_class("focus_adverbs")
#: "Zu diesem Schluss kommt der Rat.", "Diese Ansicht vertritt X."
_THIS = frozenset(("diese", "diesem", "dieser"))
_HOLDING = frozenset(("kommen", "gelangen", "vertreten", "sein"))
#: verbs that a da-word joins to the sentence before: "Darauf wies der Zoll hin.", "Davon geht die Polizei aus."
_POINTING_OUT = word_class("verbs_of_pointing_out")


def _is_named_now(scene: Scene, mine: list[Draft], told: Predicate, who: Roles) -> bool:
    """ "Der Damm sei marode. | Das sagt ein Helfer.": who says what nobody has been named for is named behind it."""
    nobodys = [draft for draft in mine if draft.within is None and _is_open(draft)]
    for draft in nobodys:
        draft.kind, draft.speaker, draft.cue, draft.floor = Kind.INDIRECT, who.speaker, who.cue, None
        draft.frame, draft.polarity = [(told.clause.first, told.clause.stop)], polarity_of(told)
        first, stop = draft.content[-1]
        draft.content[-1] = (first, stop - (scene.reading.words[stop - 1] == "."))
        scene.framed.add(told.clause.index)
    return bool(nobodys)


def _is_open(draft: Draft) -> bool:
    """Whether a claim has no frame, or one that names nobody, "Wie heute bekannt wurde, …", or is hearsay."""
    rule = draft.evidence[0].rule
    return rule == "hearsay.sollen" or (not draft.speaker and (draft.kind in _FREE or rule == "frame.wie"))


#: kinds of what is told without a frame
_FREE = (Kind.INDIRECT_FREE_INDIRECT, Kind.FREE_INDIRECT)


def _pieces(scene: Scene, extent: Extent) -> Pieces:
    """The tokens of the segments that are content."""
    segments = scene.syntax.segments
    pieces: Pieces = []
    for part in (extent.before, extent.after):
        if part is not None and part[0] < part[1]:
            pieces.append((segments[part[0]].first, segments[part[1] - 1].stop))
    return pieces


def _make(scene: Scene, clause: Clause, told: Predicate, extent: Extent) -> None:
    """Add the claim of a frame."""
    pieces = _pieces(scene, extent)
    if not pieces:
        return
    quoted = [quote for a, b in pieces for quote in scene.only_quotes(a, b)]
    filled = bool(quoted) and all(scene.only_quotes(a, b) for a, b in pieces)
    entries = told.entries
    who = roles(scene, clause, told)
    frame = _frame(scene, clause, extent)
    if filled:
        pieces = [(quote.open, quote.close + 1) for quote in quoted]
        scene.used.update(quote.open for quote in quoted)
        kind = Kind.DIRECT
    else:
        kind = Kind.INDIRECT
        if extent.rule == "inverted" and not any(entry.v2 or entry.dass or entry.ob for entry in entries):
            return
        if any(pieces[0][0] == quote.open for quote in scene.loose):
            kind = Kind.DIRECT
        rest = mixed(scene, pieces)
        if rest is not None:
            pieces, extra = rest
            scene.quote(extra, who, frame, "frame.mixed", entries[0].medium)
    if scene.within is not None and kind is Kind.INDIRECT and not _told_of_others(scene, clause, told, who):
        return
    if extent.rule == "zu" and who.speaker == [] and clause.form is not Form.MAIN and told.clause.verb < 0:
        return
    denies = polarity_of(told) is Polarity.DENIES
    draft = Draft(
        kind=kind,
        content=pieces,
        sentence=scene.number,
        speaker=who.speaker,
        cue=who.cue,
        frame=frame,
        addressee=who.addressee,
        source=who.source,
        medium=entries[0].medium,
        # "Das bestritt sie: Sie habe gezahlt.": behind a colon stands what is said instead
        polarity=Polarity.ASSERTS if denies and extent.rule == "colon" else polarity_of(told),
    )
    scene.framed.add(clause.index)
    scene.add(draft, f"frame.{extent.rule}", scene.words(who.cue))


def _make_gapped(scene: Scene, clause: Clause, told: Predicate, extent: Extent) -> None:
    """ "A sagt, es eile, | B, es habe Zeit": the claim of B, with the verb of the one before."""
    number = extent.after[1] if extent.after is not None else 0
    who = gapped_speaker(scene, clause, number)
    if who is None:
        return
    segments = scene.syntax.segments
    first, stop = segments[number + 1].first, content_end(scene, clause, number + 1, extent.rule)
    cue = roles(scene, clause, told).cue
    claim = Draft(
        kind=Kind.INDIRECT,
        content=[(first, segments[stop - 1].stop)],
        sentence=scene.number,
        speaker=[(who.first, who.stop)],
        cue=cue,
        frame=[(who.first, first)],
        medium=told.entries[0].medium,
        polarity=polarity_of(told),
    )
    scene.add(claim, f"frame.{extent.rule}", scene.words(cue))


def _told_of_others(scene: Scene, clause: Clause, told: Predicate, who: Roles) -> bool:
    """Whether a quoted speaker tells what somebody else said: "„Mein Arzt sagt, ich darf spielen“".

    What speakers say, think or know themselves is in their words already; but "wir gehen davon aus, dass" and "wir sind
    der Meinung, dass" state where a body stands.
    """
    if not who.speaker or told.negated or told.modal:
        return False
    lower = scene.reading.lower
    first, stop = who.speaker[0]
    alone = stop - first == 1
    if alone and lower[first] == "wir":
        return any(word in _CORRELATES or noun_for(word) is not None for word in told.entries[0].fixed)
    if (alone and lower[first] in ("ich", "man", "du", "ihr", "uns")) or scene.reading.words[first] == "Sie":
        return False
    subject = scene.subject(clause)
    other = subject is None or speaks(scene, subject) == 2
    return other and told.entries[0].medium not in (Medium.THOUGHT, Medium.SPEECH_THOUGHT)


def mixed(scene: Scene, pieces: Pieces) -> tuple[Pieces, Quote] | None:
    """Content of which one piece is a whole quotation: "Er habe Lehrgeld gezahlt, sagte X, „aber das gehört dazu“."."""
    if len(pieces) == 2:
        left = scene.clause_at(pieces[0][0])
        if left is not None and left.verb == pieces[0][1] - 1 and left.order == 2:
            return None  # "Er habe, so zitiert ihn das Blatt, „nie an Flucht gedacht“": the quotation ends the clause
        for keep, other in ((pieces[0], pieces[1]), (pieces[1], pieces[0])):
            quoted = scene.only_quotes(*other)
            if quoted:
                return [keep], quoted[0]
    return None


def _frame(scene: Scene, clause: Clause, extent: Extent) -> Pieces:
    """The clause with the comma or colon that joins it to its content, and with the clauses that it hangs on."""
    first, stop = clause.first, clause.stop
    words = scene.reading.words
    segments = scene.syntax.segments
    if extent.before is not None and segments[extent.before[0]].first > first:
        begin, end = segments[extent.before[0]].first, segments[extent.before[1] - 1].stop
        return [(first, begin), (end, stop)]  # "Darauf, dass die Frist läuft, wies die Bank hin"
    if extent.after is not None and extent.before is None:
        begin = segments[extent.after[0]].first
        stop = begin if begin > stop else stop
    elif extent.before is not None:
        if first > scene.first and words[first - 1] in ",–-":
            first -= 1
        if stop < scene.stop and words[stop] in ",–-" and extent.after is not None:
            stop += 1
        elif extent.after is None:
            stop = _with_relatives(scene, stop)
    shared = clause.segments[0].mark == "und" and clause.order == 1
    if (
        extent.before is None
        and (shared or clause.form in (Form.RELATIVE, Form.SUB) or _vorfeld_is_clause(scene, clause))
        and not _claimed_before(scene, clause)
    ):
        first = scene.first  # the clause that this one hangs on, with its subject
    return [(first, stop)]


def _with_relatives(scene: Scene, stop: int) -> int:
    """Past the relative clauses behind a frame: ", sagte die Chefin, | die den Vertrag kennt"."""
    for number, segment in enumerate(scene.syntax.segments):
        if segment.first > stop + 1:
            break
        if segment.first == stop + 1 and segment.form is Form.RELATIVE:
            owner = scene.clause_of[number]
            stop = segment.stop if owner is None else max(segment.stop, owner.stop)
    return stop


def _vorfeld_is_clause(scene: Scene, clause: Clause) -> bool:
    """ "Da der Vertrag ausläuft, erwartet sie, dass …": a subordinate clause stands before the verb of the frame."""
    return (
        clause.form is Form.MAIN
        and clause.order == 1
        and clause.segments[0].mark == ","
        and scene.clause_of[0] is not None
        and scene.clause_of[0].form in (Form.SUB, Form.OB, Form.PURPOSE)
    )


def _claimed_before(scene: Scene, clause: Clause) -> bool:
    """Whether an earlier claim of the sentence has content before the clause, or holds it."""
    return any(a < clause.first for draft in scene.drafts for a, _ in draft.content)
