"""Headlines and tickers: "Merz: Steuern runter", "Mieten steigen – Studie", "18.05 Uhr – Polizei: …".

A label names its speaker if it is a role, an organisation, a document or a person that the article knows. Places,
sections and topics before a colon name nobody.
"""

from newsclaims.claims.draft import Draft, Pieces
from newsclaims.claims.scene import Scene
from newsclaims.grammar.phrases import noun_phrase
from newsclaims.grammar.segments import Form, Segment
from newsclaims.grammar.subjects import can_speak
from newsclaims.lexicon import word_class
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
    for number in range(1, min(len(segments), 4)):
        if segments[number].mark == ":":
            left = segments[number - 1]
            if left.form is Form.QUOTE and number == 1:
                _quoted(scene, left, segments[1])
            elif _is_label(scene, left):
                _claim(
                    scene,
                    [(_label_begins(scene, number - 1), left.stop)],
                    (segments[number].first, scene.end),
                    "headline.label",
                )
            return
    last = segments[-1]
    if last.mark == "–" and len(last.tokens) <= 5 and _is_label(scene, last):
        _claim(scene, [(last.first, last.stop)], (segments[0].first, segments[-2].stop), "headline.credit")


def _is_label(scene: Scene, segment: Segment) -> bool:
    """Whether a segment is nothing but the name of a source."""
    if segment.verb >= 0 or len(segment.tokens) > 7:
        return False
    phrase = noun_phrase(scene.syntax, segment.first, segment.stop, apposition=False)
    if phrase is None or phrase.pronoun or phrase.stop != segment.stop:
        return False
    lower, words = scene.reading.lower, scene.reading.words
    head = phrase.head
    if lower[head] in _SECTIONS:
        return False
    if role_of(lower[head]) is not None or source_of(lower[head]) is not None:
        return True
    if words[head].isupper() and 2 <= len(words[head]) <= 6 and words[head].isalpha():
        return True
    return scene.story.knows(words[phrase.stop - 1])


#: labels of sections and kinds of text
_SECTIONS = word_class("section_labels")


def _label_begins(scene: Scene, number: int) -> int:
    """The first token of a label of several parts: "Ina Harms, Chefin der Werft: …"."""
    segments = scene.syntax.segments
    while number and segments[number].mark == "," and segments[number - 1].form is Form.FRAGMENT:
        number -= 1
    return segments[number].first


def _claim(scene: Scene, speaker: Pieces, content: tuple[int, int], rule: str) -> None:
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
            mood=None if quoted else scene.mood(pieces),
            verbs=[] if quoted else scene.verbs(pieces),
        ),
        rule,
        scene.words(speaker),
    )


def _quoted(scene: Scene, left: Segment, right: Segment) -> None:
    """ "„Keine Luft mehr“: Kommunen fordern Hilfe": the quotation is the words of the subject, if it can speak."""
    clause = scene.clause_at(right.first)
    subject = scene.subject(clause) if clause is not None and clause.verb >= 0 else None
    told = scene.predicates.get(clause.index) if clause is not None else None
    speaker: Pieces = []
    if subject is not None and told is not None and told.reports and can_speak(scene.syntax, subject):
        speaker = [(subject.first, subject.stop)]
    for token in left.tokens:
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
