"""What stands behind a colon: "Die Anwohner sind sauer: Man habe sie nicht gefragt.", "Ina Harms, Chefin: „…“"."""

from newsclaims.claims.draft import Draft, Pieces, Roles
from newsclaims.claims.origins import document_place
from newsclaims.claims.predicates import Predicate
from newsclaims.claims.roles import roles, speaks
from newsclaims.claims.scene import Scene
from newsclaims.claims.titles import has_verb, is_kind_of_work, is_name, length
from newsclaims.grammar import words as fw
from newsclaims.grammar.clause_forms import Form
from newsclaims.grammar.clauses import Clause
from newsclaims.grammar.forms import Segment
from newsclaims.grammar.mood import is_konjunktiv_1
from newsclaims.grammar.phrases import NounPhrase, noun_phrase
from newsclaims.lexicon import word_class
from newsclaims.lexicon.reporting import noun_for, role_of, source_of
from newsclaims.model import Kind
from newsclaims.reading import Quote


def behind_colons(scene: Scene) -> None:
    """Konjunktiv I behind a colon, told by whom the clause before it names: "Kritik kam vom Bund: Das sei falsch"."""
    for number, segment in enumerate(scene.syntax.segments):
        left = scene.clause_of[number - 1] if number else None
        if segment.mark != ":" or segment.form is not Form.MAIN:
            continue
        if left is not None and left.form is Form.OB:  # "rechnete vor, was das heiße: Jeder zahle mehr"
            left = scene.syntax.clauses[left.index - 1] if left.index else None
        if left is not None and left.verb < 0 and number == 1:
            _behind_label(scene, left, segment)
        if left is None or left.verb < 0 or left.form is not Form.MAIN or scene.konjunktiv(left.verb):
            continue
        if not is_konjunktiv_1(scene.reading.lower[segment.verb]) or scene.is_said(segment.verb):
            continue
        subject = scene.subject(left)
        noun = noun_for(scene.reading.lower[subject.head]) if subject is not None and not subject.pronoun else None
        told = scene.predicates.get(left.index)
        speaker, cue = ([(subject.first, subject.stop)], []) if subject is not None else ([], [])
        if told is not None and told.reports:
            cue = roles(scene, left, told).cue
        comes = told is not None and told.lemma in ("kommen", "geben") and subject is not None
        if subject is not None and (noun is not None or (comes and not speaks(scene, subject))):
            cue, speaker = [(subject.first, subject.stop)], _origin(scene, left)
            if not speaker and source_of(scene.reading.lower[subject.head]) == "document":
                cue, speaker = [(left.verb, left.stop)], cue  # "Der Antrag ist deutlich: Der Steg sei marode"
        words = scene.reading.words[segment.verb]
        _add(scene, left, segment, Roles(speaker, cue), "colon.konjunktiv", words)


def _add(scene: Scene, left: Clause, segment: Segment, who: Roles, rule: str, words: str) -> None:
    """Add what stands behind a colon; what stands before it is the frame."""
    scene.add(
        Draft(
            kind=Kind.INDIRECT,
            content=[(segment.first, scene.end)],
            sentence=scene.number,
            speaker=who.speaker,
            cue=who.cue,
            frame=[(left.first, segment.first)],
        ),
        rule,
        words,
    )


def _behind_label(scene: Scene, left: Clause, segment: Segment) -> None:
    """ "Trainer Jan Ahl: Das sei ein Foul.", "Ganz anders die Anwohner: Sie schliefen seit Wochen schlecht."."""
    lower, function = scene.reading.lower, scene.syntax.function
    if scene.is_said(segment.verb):
        return
    at, stop = left.first, segment.first - 1
    while at < stop and (lower[at] in _COMPARING or function.get(lower[at], 0) & fw.ADVERB):
        at += 1
    compared = any(lower[i] in _COMPARING for i in range(left.first, at))
    who = noun_phrase(scene.syntax, at, stop)
    if who is None or who.pronoun or who.stop != stop or speaks(scene, who) < 2:
        return
    if not (is_konjunktiv_1(lower[segment.verb]) or compared) or not scene.konjunktiv(segment.verb, weak=compared):
        return
    words, label = scene.words([(left.first, stop)]), [(who.first, who.stop)]
    reasons = lower[who.head] == "begründung" or source_of(lower[who.head]) is None
    bare = reasons and who.first == who.head and _is_saying(scene, who)
    told = Roles(_who_goes_on(scene).speaker, label) if bare else Roles(label)  # "Begründung: Es sei zu laut."
    _add(scene, left, segment, told, "colon.label", words)


#: words that set who speaks beside who spoke before: "Anders die Opposition: …"
_COMPARING = word_class("comparing_words")


def _origin(scene: Scene, clause: Clause) -> Pieces:
    """Whom a saying comes from: "Kritik kam vom Naturschutzbund"."""
    for i in clause.tokens:
        if scene.reading.lower[i] in ("von", "vom", "aus"):
            found = noun_phrase(scene.syntax, i + 1, clause.stop, apposition=False)
            if found is not None:
                return [(found.first, found.stop)]
    return []


def behind_colon(scene: Scene, quote: Quote, opens: int) -> bool:
    """A quotation behind a colon, with its speaker before it; `opens` is where the list begins that it stands in.

    Returns whether the quotation is dealt with.
    """
    segments = scene.syntax.segments
    number = scene.segment_at(opens)
    if segments[number].mark != ":" or segments[number].tokens[0] != opens:
        return False
    left = scene.clause_of[number - 1]
    if left is None:
        return False
    colon = segments[number].first
    host = _host(scene, left)
    if host is not None:
        told = scene.predicates.get(host.index)
        if told is None or (not told.reports and _names_something(scene, quote)):
            return True  # "Bald erschien ihr erstes Buch: „Die stille Stadt“"
        who, first = Roles() if _heads(scene, host, told) else _who_says(scene, host, told), host.first
        if any(host.stop <= a < colon for draft in scene.drafts for a, _ in draft.content):
            colon = host.stop + 1  # "erklärte, dass …: „…“"
    elif left.verb >= 0:
        who, first = _who_goes_on(scene), left.first
    else:
        label = _label(scene, quote, left, segments[number - 1].stop)
        if label is None:
            return False
        who, first = label, left.first
    if is_name(scene, quote) and length(scene, quote) < _SHORTEST:
        return True
    scene.quote(quote, who, [(first, colon)], "quotation.colon")
    return True


def _heads(scene: Scene, host: Clause, told: Predicate) -> bool:
    """Whether a headline tells what happened and quotes somebody else: "Streik legt Bahn lahm: „…“"."""
    if told.reports or not scene.reading.sentences[scene.number].heading:
        return False
    subject = scene.subject(host)
    return subject is None or speaks(scene, subject) < 2


#: words of a quotation that is no name even where a name is likely
_SHORTEST = 3
#: words of a title
_LONGEST_TITLE = 4
#: sentences that a speaker's floor outlives before a colon
_NEAR = 2


def _host(scene: Scene, left: Clause) -> Clause | None:
    """The clause that says what stands behind the colon: "warnt, [wenn …]: „…“", "sagte, [es eile]: „…“"."""
    if left.verb < 0 and left.form is not Form.INFINITIVE:
        return None
    told = scene.predicates.get(left.index)
    reports = told is not None and told.reports and not scene.konjunktiv(left.verb)
    for clause in reversed(scene.syntax.clauses[: left.index + 1]):
        if clause.form is Form.MAIN and clause.verb >= 0 and not scene.konjunktiv(clause.verb, weak=clause is not left):
            main = scene.predicates.get(clause.index)
            relative = left.form is Form.RELATIVE and reports and (main is None or not main.reports)
            return left if relative else clause  # "Das Ziel ist verfehlt, das Ahl genannt hatte: „…“"
    return left if reports else None


def _names_something(scene: Scene, quote: Quote) -> bool:
    """ "ihr erstes Buch: „Die stille Stadt“": a short quotation without verb and final mark."""
    final = scene.reading.words[quote.inside[1] - 1] in (".", "!", "?", "…")
    return length(scene, quote) <= _LONGEST_TITLE and not final and not has_verb(scene, quote)


def _who_says(scene: Scene, host: Clause, told: Predicate) -> Roles:
    """Who says what stands behind the colon that a clause ends in."""
    found = roles(scene, host, told)
    subject = scene.subject(host)
    if subject is None or told.passive or told.lemma in _INSCRIPTIONS:
        return found
    saying = _is_saying(scene, subject)
    if saying and (whose := _whose(scene, subject)):
        return Roles(whose, [(subject.first, subject.head + 1)], found.addressee)
    found_there = saying and told.lemma in ("finden", "stehen")
    if found_there and (place := document_place(scene, host)) is not None:  # "In der Akte findet sich der Satz: „…“"
        return Roles([(place.first, place.stop)], [(subject.first, subject.head + 1)])
    if subject.pronoun or (not saying and speaks(scene, subject)):
        return found
    floor = _who_goes_on(scene)
    return Roles(floor.speaker or found.speaker, found.cue)


_INSCRIPTIONS = word_class("impersonal_verbs")


def _is_saying(scene: Scene, phrase: NounPhrase) -> bool:
    """Whether a noun phrase is headed by a noun of saying or thinking."""
    return not phrase.pronoun and noun_for(scene.reading.lower[phrase.head]) is not None


def _who_goes_on(scene: Scene) -> Roles:
    """Who speaks already: in this sentence, or with the floor."""
    if scene.drafts:
        last = scene.drafts[-1]
        return Roles(list(last.speaker), list(last.cue))
    floor = scene.story.floor
    if floor is not None and scene.number - scene.story.floor_sentence <= _NEAR:
        return Roles(list(floor.speaker))
    return Roles()


def _whose(scene: Scene, phrase: NounPhrase) -> Pieces:
    """Whose saying it is: "die Antwort des Intendanten", "ein Zitat von Kramer"."""
    at = phrase.head + 1
    if at < phrase.stop and scene.reading.lower[at] in ("von", "vom"):
        at += 1
    whose = noun_phrase(scene.syntax, at, phrase.stop)
    return [(whose.first, whose.stop)] if whose is not None else []


#: adverbs by which somebody's words go on
_GOING_ON = word_class("going_on_adverbs")
#: nouns of what is nobody's answer: "Das Motto: „Mehr Grün!“"
_WATCHWORDS = word_class("watchwords")


def _is_known(scene: Scene, label: NounPhrase) -> bool:
    """ "Ahl zum Umbau: „…“" where the article tells of "Ute Ahl"."""
    return label.stop == label.first + 1 and scene.story.knows(scene.reading.words[label.head])


def _label(scene: Scene, quote: Quote, left: Clause, stop: int) -> Roles | None:
    """Who speaks by a label without a verb: "Harms wörtlich: „…“", "Ihre Antwort: „…“", "Und: „…“"."""
    lower, function = scene.reading.lower, scene.syntax.function
    segment = scene.syntax.segments[scene.segment_at(stop - 1)]
    if all(function.get(lower[i], 0) & fw.COORDINATOR or lower[i] in _GOING_ON for i in segment.tokens):
        last = _who_goes_on(scene)  # "Und: „…“", "Und weiter: „…“"
        return last if last.speaker else None
    label = noun_phrase(scene.syntax, left.first, stop)
    heading = scene.reading.sentences[scene.number].heading
    named = label is not None and (role_of(lower[label.head]) is not None or _is_known(scene, label))
    if heading and (label is None or (label.stop < stop and not named)):
        return Roles() if has_verb(scene, quote) else None  # "Streit um Moor: „Das ist Betrug“"
    if label is None:
        return None
    noun = label.stop - 1
    if label.head < noun and lower[label.head].endswith(("s", "’", "'")) and noun_for(lower[noun]) is not None:
        return Roles([(label.first, noun)], [(noun, label.stop)])  # "Ahls Fazit: „…“"
    if not _is_saying(scene, label):
        if is_kind_of_work(lower[label.head]) and _names_something(scene, quote):
            return None  # "Film des Monats: „Die stille Stadt“"
        if speaks(scene, label) < 2:
            return None
        cue: Pieces = [(i, i + 1) for i in range(label.stop, stop) if lower[i] in ("wörtlich", "weiter", "dazu")]
        return Roles([(label.first, label.stop)], cue)
    if _names_something(scene, quote):
        return None  # "Das Motto der Messe: „Zukunft“"
    if whose := _whose(scene, label):
        return Roles(whose, [(label.first, label.head + 1)])
    final = scene.reading.words[quote.close - 1] in ("!", "?", ".")
    owner = [(label.first, label.first + 1)] if lower[label.first].startswith(("sein", "ihr")) else []
    said = has_verb(scene, quote) or (final and lower[label.head] not in _WATCHWORDS)
    if function.get(lower[label.first], 0) & fw.DETERMINER and said:
        return Roles(_who_goes_on(scene).speaker or owner, [(label.first, label.head + 1)])  # "Seine Meinung dazu: „…“"
    return None
