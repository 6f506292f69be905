"""Quotations: whose words stand between the marks, or that they are nobody's.

A quotation is somebody's words when a frame governs it, when it stands inside what somebody is said to say, or when it
stands alone after a speaker has been named. Titles, names and scare quotes are nobody's.
"""

from newsclaims.claims.draft import Draft, Pieces
from newsclaims.claims.floor import introduced, subject_before
from newsclaims.claims.predicates import Predicate
from newsclaims.claims.roles import Roles, for_whom, group, roles, speaks
from newsclaims.claims.scene import Scene
from newsclaims.claims.titles import LONGEST_NAME, WORDS_BEHIND_NAMES, goes_with_name, has_verb, is_name, length, refers
from newsclaims.grammar import words as fw
from newsclaims.grammar.clauses import Clause
from newsclaims.grammar.phrases import noun_phrase
from newsclaims.grammar.segments import Form
from newsclaims.lexicon import word_class
from newsclaims.lexicon.reporting import noun_for
from newsclaims.model import Kind, Medium
from newsclaims.reading import Quote


def quotations(scene: Scene) -> None:
    """Claims of the quotations that no frame has taken yet."""
    names: set[int] = set()
    for quote in scene.quotes:
        if quote.open in scene.used:
            continue
        if _alone(scene, quote):
            _bare(scene, quote)
            continue
        if (
            is_name(scene, quote)
            or _names_somebody(scene, quote)
            or goes_with_name(scene, quote, names)
            or (refers(scene, quote) and not _is_predicated(scene, quote))
        ):
            names.add(quote.open)
            continue
        outer = _outer(scene, quote)
        if outer is not None and outer.kind is Kind.REPORTED:
            _in_clause(scene, quote)
        elif outer is not None:
            _fragment(scene, quote, outer)
        else:
            _in_clause(scene, quote)


def _names_somebody(scene: Scene, quote: Quote) -> bool:
    """A medium or group in quotation marks, part of the phrase that names who speaks, listens or is leant on."""
    return any(
        a <= quote.open and quote.close < b
        for draft in scene.drafts
        for a, b in (*draft.speaker, *draft.addressee, *draft.source, *draft.cue)
    )


def _alone(scene: Scene, quote: Quote) -> bool:
    """Whether the quotation, with others perhaps, is the whole sentence."""
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
    scene.used.add(quote.open)
    scene.add(
        Draft(
            kind=Kind.DIRECT,
            content=[(quote.open, quote.close + 1)],
            sentence=scene.number,
            speaker=speaker,
            frame=_frame_of_floor(floor)[0],
            floor=floor,
            medium=floor.medium if floor is not None else Medium.SPEECH,
        ),
        "quotation.bare",
        "",
    )


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
    words, _function = scene.reading.words, scene.syntax.function
    size = length(scene, quote)
    if outer.kind is Kind.FREE_INDIRECT:
        return
    inner = words[quote.open + 1 : quote.close]
    if size <= 2 and not has_verb(scene, quote):
        before = scene.reading.lower[quote.open - 1] if quote.open > scene.first else ""
        names = next((word for word in inner if word[:1].isalnum()), "")[:1].isupper()
        if names and (size == 1 or before):
            return
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


def _in_clause(scene: Scene, quote: Quote) -> None:
    """A quotation that is part of a clause of the sentence: the clause's verb may make it somebody's words."""
    clause = scene.clause_at(quote.open)
    if clause is None:
        return
    told = scene.predicates.get(clause.index)
    if told is None or not told.reports:
        colon = _colon(scene, quote)
        if colon:
            return
        if told is not None and told.lemma == "sein" and _is_talk_of(scene, quote, clause):
            place = roles(scene, clause, told).speaker
            scene.used.add(quote.open)
            scene.add(
                Draft(
                    Kind.DIRECT,
                    [(quote.open, quote.close + 1)],
                    scene.number,
                    place,
                    frame=_frame(scene, quote, clause, Roles()),
                ),
                "quotation.judge",
                "",
            )
        elif (
            told is not None
            and told.lemma == "sein"
            and (whose := for_whom(scene, clause))
            and _is_predicate(scene, quote, clause)
        ):
            scene.used.add(quote.open)
            scene.add(
                Draft(
                    Kind.DIRECT,
                    [(quote.open, quote.close + 1)],
                    scene.number,
                    whose,
                    frame=_frame(scene, quote, clause, Roles()),
                ),
                "quotation.judge",
                "",
            )
        elif length(scene, quote) >= 5 and told is not None and clause.form is Form.MAIN and has_verb(scene, quote):
            _by_subject(scene, quote, clause)
        elif len(scene.syntax.clauses) == 1 and clause.form is Form.FRAGMENT and has_verb(scene, quote):
            _bare(scene, quote)  # it holds the verb of the sentence: "Ohne das Geld „könnten wir schließen“."
        return
    who = roles(scene, clause, told)
    preposition = _preposition(scene, quote, clause)
    governed = preposition is not None and _is_governed(scene, preposition, told)
    if preposition is not None and governed:
        who.cue = group(sorted({*told.cue, preposition}))
    if not _governs(scene, quote, clause, told, preposition):
        return
    if any(a <= quote.open < b for a, b in (*who.source, *who.addressee)):
        return  # a medium in quotation marks
    if scene.within is not None and [scene.reading.lower[a:b] for a, b in who.speaker] == [["ich"]]:
        return  # a quoted speaker who quotes himself
    scene.used.add(quote.open)
    scene.add(
        Draft(
            kind=Kind.DIRECT,
            content=[(quote.open, quote.close + 1)],
            sentence=scene.number,
            speaker=who.speaker,
            cue=who.cue,
            frame=_frame(scene, quote, clause, who),
            addressee=who.addressee,
            source=who.source,
            medium=told.entries[0].medium,
        ),
        "quotation.object",
        scene.words(who.cue),
    )


def _frame(scene: Scene, quote: Quote, clause: Clause, who: Roles) -> Pieces:
    """What stands around a quotation in its clause: "nannte ihn einen", "wies das als … zurück"."""
    first, last = clause.first, clause.segments[-1].tokens[-1]
    dependent = clause.form in (Form.RELATIVE, Form.SUB) or (clause.segments[0].mark == "und" and clause.order == 1)
    if dependent and not any(a < first for draft in scene.drafts for a, _ in draft.content):
        first = scene.syntax.clauses[0].first  # the clause that this one hangs on
    opens, closes = _list_of(scene, quote)
    needed = [stop for a, stop in (*who.cue, *who.speaker, *who.addressee) if clause.first <= a < clause.stop]
    stop = max(needed, default=opens) if opens > clause.first else last + 1
    return [(a, b) for a, b in ((first, opens), (closes + 1, stop)) if a < b]


def _list_of(scene: Scene, quote: Quote) -> tuple[int, int]:
    """Where the list of quotations begins and ends that one stands in: "als „laut“ und „unverschämt“"."""
    quotes = scene.quotes
    left = right = quotes.index(quote)
    while left and _only_joins(scene, quotes[left - 1].close + 1, quotes[left].open):
        left -= 1
    while right + 1 < len(quotes) and _only_joins(scene, quotes[right].close + 1, quotes[right + 1].open):
        right += 1
    return quotes[left].open, quotes[right].close


def _only_joins(scene: Scene, first: int, stop: int) -> bool:
    """Whether only conjunctions and articles stand between two quotations."""
    lower, function = scene.reading.lower, scene.syntax.function
    joins = fw.COORDINATOR | fw.DETERMINER
    return all(lower[i] == "," or function.get(lower[i], 0) & joins for i in range(first, stop))


def _preposition(scene: Scene, quote: Quote, clause: Clause) -> int | None:
    """The preposition or als that the quotation depends on: "sprach von einem „Dammbruch“"."""
    words, lower, function = scene.reading.words, scene.reading.lower, scene.syntax.function
    opens = _list_of(scene, quote)[0]
    for i in range(opens - 1, max(clause.first, opens - 4) - 1, -1):
        bits = function.get(lower[i], 0)
        if lower[i] in _ADVERBIAL:
            return None  # "wirft ihm unter anderem „Wortbruch“ vor"
        if lower[i] == "als" or bits & fw.PREPOSITION:
            return i
        if not bits & fw.DETERMINER and not (words[i] == lower[i] and lower[i][-1:] in "enrsm"):
            return None
    return None


_ADVERBIAL = frozenset(("anderem", "allem"))


def _is_governed(scene: Scene, preposition: int, told: Predicate) -> bool:
    """Whether the verb takes its object with the preposition: "sprach von", "bezeichnete als"."""
    word = scene.reading.lower[preposition]
    plain = {"vom": "von", "zum": "zu", "zur": "zu", "vorm": "vor"}.get(word, word)
    objects = [item for entry in told.entries for item in entry.objects if item.form == plain]
    return plain == "als" or any(item.reported or plain != "von" for item in objects)


_CALLING = word_class("calling_verbs")
_FAULT_FINDING = word_class("fault_finding_verbs")


def _is_predicated(scene: Scene, quote: Quote) -> bool:
    """Whether a verb says of something that it is what the quotation calls it, or of somebody what he speaks of."""
    clause = scene.clause_at(quote.open)
    told = scene.predicates.get(clause.index) if clause is not None else None
    if clause is None or told is None or not told.reports:
        return False
    preposition = _preposition(scene, quote, clause)
    return told.lemma in _CALLING if preposition is None else _is_governed(scene, preposition, told)


def _is_talk_of(scene: Scene, quote: Quote, clause: Clause) -> bool:
    """ "In dem Brief ist von „Mängeln“ die Rede"."""
    lower = scene.reading.lower
    return (
        "rede" in (lower[i] for i in clause.tokens) and "von" in lower[max(clause.first, quote.open - 2) : quote.open]
    )


def _is_predicate(scene: Scene, quote: Quote, clause: Clause) -> bool:
    """Whether a quotation ends the clause, as what somebody is or something is called."""
    return clause.tokens[-1] == quote.open and quote.open > clause.verb


def _governs(scene: Scene, quote: Quote, clause: Clause, told: Predicate, preposition: int | None) -> bool:
    """Whether the verb makes a quotation in its clause somebody's words: "nannte den Umbau „ein Fass ohne Boden“"."""
    governed = preposition is not None and _is_governed(scene, preposition, told)
    subject = scene.subject(clause)
    inscription = told.lemma in ("stehen", "lauten", "heißen")  # the quotation is the subject
    if (
        subject is not None
        and not inscription
        and (subject.first <= quote.open < subject.stop or not speaks(scene, subject))
    ):
        return False
    if told.passive and not roles(scene, clause, told).speaker:
        return False
    before = scene.reading.lower[quote.open - 1]
    if told.lemma == "heißen" and not any(scene.reading.lower[i] == "es" for i in clause.tokens):
        return False  # "das Lokal heißt „Zur Post“"
    if preposition is not None and scene.reading.lower[clause.tokens[-1]] in WORDS_BEHIND_NAMES:
        return False  # "ist nur als „Nachtmann“ bekannt"
    size = length(scene, quote)
    telling = any(item.reported for entry in told.entries for item in entry.objects)
    direct = any(entry.direct or entry.dass or entry.v2 for entry in told.entries)
    lower = scene.reading.words[quote.open + 1][:1].islower()
    if size <= 2 and not lower and not has_verb(scene, quote):
        if told.lemma == "stehen":  # "Auf dem Schild stand „Betreten verboten“"
            return before in ("nur", "wörtlich", "da", "dort") or (
                quote.open - 1 == clause.verb and bool(roles(scene, clause, told).speaker)
            )
        if quote.open - 1 == clause.verb or before in ("und", "oder", ","):
            return False  # "nennt „Twitter“ und …": a name
        predicated = governed or (preposition is None and told.lemma in _CALLING | _FAULT_FINDING)
        return predicated and not (told.passive and not governed)
    if preposition is not None and not governed and not lower and size <= LONGEST_NAME and not has_verb(scene, quote):
        return False  # "forderte Hilfe für „Haus am See“": it goes with a noun or tells where
    return telling or direct or lower


def _colon(scene: Scene, quote: Quote) -> bool:
    """ "Der Trainer wurde deutlich: „…“", "Dr. Harms, Geschäftsführerin: „…“": a speaker before a colon."""
    segments = scene.syntax.segments
    number = scene.segment_at(quote.open)
    if segments[number].mark != ":" or segments[number].tokens[0] != quote.open:
        return False
    left = scene.clause_of[number - 1]
    if left is None:
        return False
    told = scene.predicates.get(left.index)
    cue: Pieces = []
    speaker: Pieces = []
    if left.verb >= 0:
        subject = scene.subject(left)
        if subject is not None:
            speaker = [(subject.first, subject.stop)]
        if told is not None:
            cue = group(told.cue)
    else:
        label = noun_phrase(scene.syntax, left.first, segments[number - 1].stop)
        topic = scene.reading.sentences[scene.number].heading and (
            label is None or label.stop < segments[number - 1].stop
        )
        if (topic and not has_verb(scene, quote)) or (not topic and (label is None or speaks(scene, label) < 2)):
            return False
        speaker = [] if topic else [(left.first, segments[number - 1].stop)]  # "Streit um Moor: „Das ist Betrug“"
        saying = label is not None and not topic and noun_for(scene.reading.lower[label.head]) is not None
        whose = noun_phrase(scene.syntax, label.head + 1, label.stop) if label is not None and saying else None
        if whose is not None and label is not None:  # "Die Antwort des Intendanten: „…“"
            speaker, cue = [(whose.first, label.stop)], [(label.first, label.head + 1)]
    if is_name(scene, quote) and length(scene, quote) < 3:
        return True
    scene.used.add(quote.open)
    scene.add(
        Draft(
            kind=Kind.DIRECT,
            content=[(quote.open, quote.close + 1)],
            sentence=scene.number,
            speaker=speaker,
            cue=cue,
            frame=[(left.first, quote.open)],
        ),
        "quotation.colon",
        scene.words(cue),
    )
    return True


def _by_subject(scene: Scene, quote: Quote, clause: Clause) -> None:
    """A long quotation with a verb of its own in a clause that does not report: its subject's words."""
    subject = scene.subject(clause)
    scene.used.add(quote.open)
    scene.add(
        Draft(
            kind=Kind.DIRECT,
            content=[(quote.open, quote.close + 1)],
            sentence=scene.number,
            speaker=[(subject.first, subject.stop)] if subject is not None else [],
        ),
        "quotation.subject",
        "",
    )
