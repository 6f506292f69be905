"""Headlines and tickers: "Ahl: Steuern runter", "Mieten steigen – Studie", "18.05 Uhr – Polizei: …".

A label names its speaker if it is a role, an organisation, a document or a person that the article knows. Places,
sections and topics before a colon name nobody.
"""

from newsclaims.claims.draft import Draft, Pieces
from newsclaims.claims.scene import Scene
from newsclaims.claims.titles import has_verb, is_kind_of_work, length
from newsclaims.grammar import words as fw
from newsclaims.grammar.animacy import can_speak, is_short_for_body
from newsclaims.grammar.clause_forms import Form
from newsclaims.grammar.forms import Segment
from newsclaims.grammar.phrases import noun_phrase
from newsclaims.grammar.verbs import INF, PART2, ZU_INF, analyse
from newsclaims.lexicon import word_class
from newsclaims.lexicon.names import given_names, organisations
from newsclaims.lexicon.reporting import role_of, source_of
from newsclaims.model import Kind, Medium


def headline(scene: Scene) -> None:
    """Claims of a line that names its speaker before a colon or behind a dash."""
    segments = scene.syntax.segments
    if len(segments) < 2 or scene.within is not None:
        return
    if not scene.reading.sentences[scene.number].heading:
        if segments[0].form is Form.QUOTE and segments[1].mark == ":" and len(scene.syntax.clauses) > 1:
            told = scene.predicates.get(1)
            if told is not None and told.reports:
                _quoted(scene, segments[0], segments[1])  # "„Nie im Leben“: So lehnte der Bauer das Angebot ab."
        return
    if segments[0].form is Form.QUOTE and segments[1].mark == "–":
        credit = _is_label(scene, segments[-1], segments[-1].first)
        if segments[1].verb >= 0 or (not credit and _is_speech(scene, segments)):
            _quoted(scene, segments[0], segments[1])  # "„Es reicht“ – Handwerker beklagen Bürokratie"
        if segments[1].verb >= 0 or scene.drafts:
            return
    for number in range(1, min(len(segments), 4)):
        if segments[number].mark == ":":
            left = segments[number - 1]
            first = _behind_stamp(scene, left)
            if first == left.stop:
                continue  # "14.10 Uhr: Polizei: Lage unter Kontrolle"
            if left.form is Form.QUOTE and number == 1:
                if _is_medium(scene, left):
                    _claim(
                        scene, [(left.first, left.stop)], (segments[1].first, _before_crosses(scene)), "headline.label"
                    )
                else:
                    _quoted(scene, left, segments[1])
            elif _is_label(scene, left, first) and not _is_list_item(scene, segments[number].first):
                begins = first if first > left.first else _label_begins(scene, number - 1)
                content = (segments[number].first, _before_crosses(scene))
                if (
                    segments[number].form is Form.QUOTE
                    and number + 1 < len(segments)
                    and segments[number + 1].mark == "–"
                ):
                    content = (segments[number].first, segments[number].stop)  # "Ahl: „Nie“ – Fans sauer"
                _claim(scene, [(begins, left.stop)], content, "headline.label")
            return
    last = segments[-1]
    if last.mark == "–" and len(last.tokens) <= 5 and _is_label(scene, last, last.first) and _credits(scene, last):
        first = next((at for one in segments[:-1] if (at := _behind_stamp(scene, one)) < one.stop), last.first)
        speaker = [(last.first, min(last.stop, _before_crosses(scene)))]
        _claim(scene, speaker, (first, segments[-2].stop), "headline.credit")


def _is_speech(scene: Scene, segments: list[Segment]) -> bool:
    """ "„Wir geben nicht auf“ – Winzer trotzig": with a verb, and no title of what stands behind the dash."""
    behind = (scene.reading.lower[i] for segment in segments[1:] for i in segment.tokens)
    speech = all(has_verb(scene, quote) and length(scene, quote) > 2 for quote in scene.quotes)
    return speech and not any(is_kind_of_work(word) for word in behind)


def _behind_stamp(scene: Scene, segment: Segment) -> int:
    """Past what dates an entry of a ticker: "+++ 14.10 Uhr", "[14.10 Uhr]", "14.10 Uhr |"."""
    words, at = scene.reading.words, segment.first
    while at < segment.stop and (words[at] in _STAMPS or words[at][:1].isdigit()):
        at += 1
    return at


_STAMPS = frozenset(("+", "[", "]", "(", ")", "|", "Uhr"))


def _before_crosses(scene: Scene) -> int:
    """The end of a sentence without the crosses that end a ticker."""
    stop = scene.end
    while scene.reading.words[stop - 1] == "+":
        stop -= 1
    return stop


def _is_label(scene: Scene, segment: Segment, first: int) -> bool:
    """Whether a segment is nothing but the name of a source, from `first` on."""
    stop = min(segment.stop, _before_crosses(scene))
    if segment.verb >= 0 or stop - first > 7:
        return False
    phrase = noun_phrase(scene.syntax, first, stop, apposition=False)
    if phrase is None or phrase.pronoun or phrase.stop != stop:
        return False
    lower, words = scene.reading.lower, scene.reading.words
    head = phrase.head
    if lower[head] in _SECTIONS:
        return False
    if lower[head] in _PLACES and phrase.stop > head + 1:
        return False  # "Kreis Plön: Badesee gesperrt"
    if role_of(lower[head]) is not None or source_of(lower[head]) is not None or lower[head].endswith(_FINDINGS):
        return True
    if " ".join(words[first:stop]) in organisations() | _HOUSES or role_of(lower[stop - 1]) is not None:
        return True  # "IG Metall: …", "Kreml: …", "Statistisches Bundesamt: …"
    if words[head].isupper() and 2 <= len(words[head]) <= 6 and words[head].isalpha():
        return lower[head] not in _INITIALS_OF_PLACES and is_short_for_body(words[head])  # not "KI: Neue Regeln"
    if phrase.stop - phrase.first > 1 and words[phrase.first] not in given_names():
        # "Kanuweltmeisterin Ida Wels: …"; not "Bad Orb: …", "Champions League: …"
        return (
            phrase.stop - phrase.first > 2
            and words[phrase.stop - 2] in given_names()
            and lower[head].endswith(_PERSONAL)
        )
    return scene.story.knows(words[phrase.stop - 1])


def _is_medium(scene: Scene, segment: Segment) -> bool:
    """ "„Spiegel“: Konzern streicht Stellen": a medium in quotation marks; not "„Desaster“: Opposition empört"."""
    quote = next(quote for quote in scene.quotes if quote.open == segment.tokens[0])
    words = scene.reading.lower[quote.open + 1 : quote.close]
    names = len(segment.tokens) == 1 and any(source_of(word) == "medium" for word in words)
    return names and length(scene, quote) <= _LONGEST_OUTLET and not has_verb(scene, quote)


#: words of the name of an outlet
_LONGEST_OUTLET = 4


def _is_list_item(scene: Scene, first: int) -> bool:
    """ "Portal: Verwandte Artikel", "SV Ried: 2:1": nothing but a noun with its adjectives, or figures."""
    reading = scene.reading
    if reading.words[first][:1].isdigit() and not any(word.isalpha() for word in reading.words[first : scene.end]):
        return True
    phrase = noun_phrase(scene.syntax, first, scene.end, genitive=False, apposition=False, coordinate=False)
    bare = phrase is not None and phrase.stop == scene.end and not phrase.pronoun
    if any(scene.syntax.function.get(word, 0) & fw.PREPOSITION for word in reading.lower[first + 1 : scene.end]):
        return False  # "Mehrheit für Tempolimit"
    return bare and not scene.syntax.function.get(reading.lower[first], 0) and first not in scene.syntax.closes


def _credits(scene: Scene, last: Segment) -> bool:
    """Whether what stands before the dash can be told by the source behind it: no "SV Ried – FC Linz"."""
    if any(segment.verb >= 0 or segment.form is Form.QUOTE for segment in scene.syntax.segments[:-1]):
        return True
    lower, words = scene.reading.lower, scene.reading.words
    left = [i for segment in scene.syntax.segments[:-1] for i in segment.tokens]
    if any(words[i] == lower[i] and analyse(lower[i]).flags & (PART2 | INF | ZU_INF) for i in left[1:]):
        return True  # "Brücke gesperrt – Polizei"
    source = any(role_of(lower[i]) is not None or source_of(lower[i]) is not None for i in last.tokens)
    return source and any(scene.syntax.function.get(lower[i], 0) & fw.PREPOSITION for i in left)


#: nouns of what tells how people think or how things will be: "Umfrage: …"
_FINDINGS = tuple(word_class("findings_as_labels"))
#: endings of nouns for persons that no list has
_PERSONAL = tuple(word_class("personal_endings"))
#: labels of sections and kinds of text
_SECTIONS = word_class("section_labels")
#: seats that stand for a government; a capital before a colon is a place
_HOUSES = word_class("houses_of_governments")
_INITIALS_OF_PLACES = word_class("initials_of_places")
#: districts, whose name behind them tells where something is
_PLACES = word_class("districts")


def _label_begins(scene: Scene, number: int) -> int:
    """The first token of a label of several parts: "Ina Harms, Chefin der Werft: …"."""
    segments = scene.syntax.segments
    while (
        number
        and segments[number].mark == ","
        and segments[number - 1].form is Form.FRAGMENT
        and _behind_stamp(scene, segments[number - 1]) < segments[number - 1].stop
    ):
        number -= 1
    return segments[number].first


def _claim(scene: Scene, speaker: Pieces, content: tuple[int, int], rule: str) -> None:
    """Add what a label before or behind it says somebody has said."""
    first, stop = content
    if first >= stop:
        return
    quoted = scene.only_quotes(first, stop)
    pieces = [(quote.open, quote.close + 1) for quote in quoted] or [(first, stop)]
    scene.used.update(quote.open for quote in quoted)
    scene.framed.update(clause.index for clause in scene.syntax.clauses)
    scene.add(
        Draft(
            kind=Kind.DIRECT if quoted else Kind.INDIRECT,
            content=pieces,
            sentence=scene.number,
            speaker=speaker,
            medium=Medium.SPEECH_WRITING,
        ),
        rule,
        scene.words(speaker),
    )


def _quoted(scene: Scene, left: Segment, right: Segment) -> None:
    """ "„Uns reicht es“: Wirte verlangen Geld": the quotation is the words of the subject, if it can speak."""
    clause = scene.clause_at(right.first)
    subject = scene.subject(clause) if clause is not None and clause.verb >= 0 else None
    told = scene.predicates.get(clause.index) if clause is not None else None
    if subject is not None and is_kind_of_work(scene.reading.lower[subject.head]):
        return  # "„Die stille Stadt“: Roman erzählt vom Krieg"
    speaker: Pieces = []
    if subject is not None and told is not None and told.reports and can_speak(scene.syntax, subject):
        speaker = [(subject.first, subject.stop)]
    for token in left.tokens:
        if scene.reading.words[token] == "''":
            return  # italics of a wiki
        scene.used.add(token)
        scene.add(
            Draft(
                kind=Kind.DIRECT,
                content=[(token, scene.syntax.closes[token] + 1)],
                sentence=scene.number,
                speaker=speaker,
            ),
            "headline.quotation",
            "",
        )
