"""Quotations: whose words stand between the marks, or that they are nobody's.

A quotation is somebody's words when a frame governs it, when it stands inside what somebody is said to say, or when it
stands alone after a speaker has been named. Titles, names and scare quotes are nobody's.
"""

from functools import cache

from newsclaims.claims.draft import Draft, Pieces
from newsclaims.claims.floor import introduced, subject_before
from newsclaims.claims.predicates import Predicate
from newsclaims.claims.roles import for_whom, group, roles, speaks
from newsclaims.claims.scene import Scene
from newsclaims.grammar import words as fw
from newsclaims.grammar.clauses import Clause
from newsclaims.grammar.phrases import noun_phrase
from newsclaims.grammar.segments import Form
from newsclaims.grammar.verbs import FINITE, analyse
from newsclaims.lexicon import lines
from newsclaims.lexicon.reporting import noun_for, role_of, source_of
from newsclaims.model import Kind, Medium
from newsclaims.reading import Quote


@cache
def _titled() -> tuple[frozenset[str], tuple[str, ...]]:
    """Nouns before which or behind which a quotation is a name or title, and their endings in compounds."""
    words = tuple(word.lower() for word in lines("titled_nouns.txt"))
    return frozenset(words), tuple(word for word in words if len(word) > 3)


def quotations(scene: Scene) -> None:
    """Claims of the quotations that no frame has taken yet."""
    for quote in scene.quotes:
        if quote.open in scene.used:
            continue
        if _alone(scene, quote):
            _bare(scene, quote)
            continue
        if is_name(scene, quote) or _names_somebody(scene, quote):
            continue
        outer = _outer(scene, quote)
        if outer is not None and outer.kind is Kind.REPORTED:
            _in_clause(scene, quote)
        elif outer is not None:
            _fragment(scene, quote, outer)
        else:
            _in_clause(scene, quote)


def length(scene: Scene, quote: Quote) -> int:
    """The number of words in a quotation."""
    return sum(1 for i in range(quote.open, quote.close + 1) if scene.reading.words[i][:1].isalnum())


def has_verb(scene: Scene, quote: Quote) -> bool:
    """Whether a finite verb stands in it."""
    words, lower = scene.reading.words, scene.reading.lower
    return any(words[i] == lower[i] and analyse(lower[i]).flags & FINITE for i in range(quote.open + 1, quote.close))


def is_name(scene: Scene, quote: Quote) -> bool:
    """A title, a name, a word under discussion or a scare quote, by what stands around it and in it."""
    words, lower, function = scene.reading.words, scene.reading.lower, scene.syntax.function
    before = lower[quote.open - 1] if quote.open > scene.first else ""
    size = length(scene, quote)
    if size == 0:
        return True
    titled, endings = _titled()
    inner = words[slice(*quote.inside)]
    opening = next((word for word in inner if word[:1].isalnum()), "")
    noun_before = quote.open > scene.first and words[quote.open - 1][:1].isupper()
    if noun_before and (before in titled or before.endswith(endings)) and not opening[:1].islower():
        return True
    if before in (
        "sogenannte",
        "sogenannten",
        "sogenannter",
        "genannte",
        "genannten",
        "genannt",
        "namens",
        "titel",
        "motto",
        "namen",
        "stichwort",
        "begriff",
        "wort",
    ):
        return True
    if quote.open > scene.first and words[quote.open - 1].endswith("-") and scene.reading.glued(quote.open):
        return True
    following = quote.close + 1
    if following < scene.stop and scene.reading.glued(following) and words[following] in ("-", "‑"):
        return True
    if following < scene.stop and words[following].startswith("-"):
        return True
    if words[quote.open] == "''":
        return True  # italics of a wiki
    if noun_before and (source_of(before) == "medium" or (source_of(before) and opening[:1].isupper())):
        return True
    if noun_before and opening[:1].isupper() and size <= 6 and not has_verb(scene, quote):
        return role_of(lower[quote.open - 1]) is None
    capital = all(word[:1].isupper() or word[:1].isdigit() or not word[:1].isalnum() for word in inner)
    bits = function.get(before, 0)
    behind_small_word = bits & (fw.DETERMINER | fw.PREPOSITION)
    return capital and size <= 4 and bool(behind_small_word) and source_of(" ".join(inner).lower()) is not None


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
            floor=floor,
            medium=floor.medium if floor is not None else Medium.SPEECH,
        ),
        "quotation.bare",
        "",
    )


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
    scene.used.add(quote.open)
    scene.add(
        Draft(
            kind=Kind.DIRECT,
            content=[(quote.open, quote.close + 1)],
            sentence=scene.number,
            speaker=list(outer.speaker),
            cue=list(outer.cue),
            frame=list(outer.frame),
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
                    frame=[(clause.first, quote.open)],
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
                    frame=[(clause.first, quote.open)],
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
    if preposition is not None:
        who.cue = group(sorted({*told.cue, preposition}))
    if not _governs(scene, quote, clause, told):
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
            frame=[(clause.first, quote.open)] if quote.open > clause.first else [(clause.first, clause.stop)],
            addressee=who.addressee,
            source=who.source,
            medium=told.entries[0].medium,
        ),
        "quotation.object",
        scene.words(who.cue),
    )


def _preposition(scene: Scene, quote: Quote, clause: Clause) -> int | None:
    """The preposition or als that the quotation depends on: "sprach von einem „Dammbruch“"."""
    lower, function = scene.reading.lower, scene.syntax.function
    for i in range(quote.open - 1, max(clause.first, quote.open - 4) - 1, -1):
        if lower[i] in ("als", "von", "vor", "mit", "gegen", "für", "zu"):
            return i
        if not function.get(lower[i], 0) & fw.DETERMINER and not (
            scene.reading.words[i] == lower[i] and lower[i][-1:] in "enrsm"
        ):
            return None
    return None


def _is_talk_of(scene: Scene, quote: Quote, clause: Clause) -> bool:
    """ "In dem Brief ist von „Mängeln“ die Rede"."""
    lower = scene.reading.lower
    return (
        "rede" in (lower[i] for i in clause.tokens) and "von" in lower[max(clause.first, quote.open - 2) : quote.open]
    )


def _is_predicate(scene: Scene, quote: Quote, clause: Clause) -> bool:
    """Whether a quotation ends the clause, as what somebody is or something is called."""
    return clause.tokens[-1] == quote.open and quote.open > clause.verb


def _governs(scene: Scene, quote: Quote, clause: Clause, told: Predicate) -> bool:
    """Whether the verb makes a quotation in its clause somebody's words: "nannte den Umbau „ein Fass ohne Boden“"."""
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
        return (
            told.lemma
            in (
                "nennen",
                "bezeichnen",
                "sprechen",
                "beschreiben",
                "kritisieren",
                "zurückweisen",
                "werten",
                "fordern",
                "warnen",
                "loben",
                "verurteilen",
                "vorwerfen",
            )
            and not told.passive
        )
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
    if subject is None:
        return
    scene.used.add(quote.open)
    scene.add(
        Draft(
            kind=Kind.DIRECT,
            content=[(quote.open, quote.close + 1)],
            sentence=scene.number,
            speaker=[(subject.first, subject.stop)],
        ),
        "quotation.subject",
        "",
    )
