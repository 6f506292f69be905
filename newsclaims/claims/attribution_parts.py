"""The parts of an attributing phrase: how far it goes, its cue, who speaks."""

from dataclasses import dataclass, field

from newsclaims.claims.draft import Pieces
from newsclaims.claims.scene import Scene
from newsclaims.grammar import words as fw
from newsclaims.grammar.clause_forms import Form
from newsclaims.grammar.clauses import Clause
from newsclaims.grammar.forms import Segment
from newsclaims.grammar.nouns import begin_of, is_capitalised, is_noun
from newsclaims.grammar.phrases import NounPhrase, noun_phrase
from newsclaims.grammar.verbs import PART2, PL3, SG3, analyse
from newsclaims.lexicon import word_class
from newsclaims.lexicon.names import bodies, given_names
from newsclaims.lexicon.reporting import noun_for, role_of, source_of
from newsclaims.model import Medium, Sort


@dataclass(slots=True)
class Found:
    """An attributing phrase: all its tokens, its cue, its speaker."""

    first: int
    stop: int
    cue: list[int]
    speaker: Pieces
    rule: str
    medium: Medium = Medium.SPEECH_WRITING
    addressee: Pieces = field(default_factory=list)
    own: bool = False  #: "nach eigenen Angaben": the speaker is the subject


def with_noun(scene: Scene, first: int, stop: int, inner: NounPhrase, head: int, cue: list[int], rule: str) -> Found:
    """The phrase of the reporting noun at `head`: who depends on it speaks; if nobody does, the document itself."""
    lower, function = scene.reading.lower, scene.syntax.function
    noun = noun_for(lower[head])
    medium = noun.medium if noun is not None else Medium.SPEECH_WRITING
    if (numbered := _behind_number(scene, head)) > head + 1:
        return Found(first, max(stop, numbered), cue, [(inner.first, numbered)], rule, medium)
    if inner.first < head and lower[head - 1] in ("eigenen", "eigener", "eigenem"):
        stop = head + 1 if first < inner.first else stop
        return Found(first, stop, sorted({*cue, *range(inner.first, head + 1)}), [], rule, medium, own=True)
    if lower[head] in _RUMOURS:
        return Found(first, stop, sorted({*cue, *range(inner.first, head + 1)}), [], rule, medium)
    holder = holder_of(scene, inner, head)
    if holder is not None:
        cue_tokens = sorted({*cue, *range(inner.first, head + 1)})
        return Found(first, stop, cue_tokens, [(holder.first, _before_date(scene, holder, inner.stop))], rule, medium)
    determiner = lower[inner.first]
    if (
        function.get(determiner, 0) & fw.DETERMINER and determiner[:2] in ("se", "ih", "un", "me")
    ) or determiner.startswith(("deren", "dessen")):
        return Found(first, stop, sorted({*cue, head}), [(inner.first, inner.first + 1)], rule, medium)
    if head > inner.first and _is_genitive_name(scene, head - 1):
        return Found(first, stop, sorted({*cue, head}), [(inner.first, head)], rule, medium)
    return Found(first, stop, cue, [(inner.first, inner.stop)], rule, medium)


def _behind_number(scene: Scene, head: int) -> int:
    """ "dem Erlass [Nr. 17-4]": past the number of a document."""
    words, at = scene.reading.words, head + 1
    if words[at : at + 1] != ["Nr"]:
        return head
    at += 1 + (words[at + 1 : at + 2] == ["."])
    while at < scene.end and (words[at].isdigit() or words[at] in "-/–" or scene.reading.glued(at)):
        at += 1
    return at


def holder_of(scene: Scene, inner: NounPhrase, head: int) -> NounPhrase | None:
    """Whose the noun at `head` is: its genitive or von-phrase, but for dates ("Zahlen aus dem Jahr 1998")."""
    lower = scene.reading.lower
    at = head + 1
    if at >= inner.stop:
        return None
    if lower[at] in _MANY and at + 1 == inner.stop:
        return NounPhrase(at, at + 1, at, pronoun=True)  # "nach Meinung vieler"
    preposition = lower[at] in ("von", "vom", "aus")
    found = noun_phrase(scene.syntax, at + preposition, inner.stop)
    if found is None or (preposition and (lower[found.head] in _DATES or not is_noun(scene.syntax, found.head))):
        return None
    return found


_MANY = word_class("many_in_genitive")


def _before_date(scene: Scene, holder: NounPhrase, stop: int) -> int:
    """ "Angaben der Bahn | vom Montag": when it was said is no part of who said it."""
    lower = scene.reading.lower
    for i in range(stop - 1, max(holder.head, stop - 4), -1):
        if lower[i] in ("vom", "von", "am", "im") and lower[i + 1] in _DATES:
            return i
    return stop


#: "dem Vernehmen nach": nobody says it
_RUMOURS = word_class("rumours")
_DATES = word_class("calendar_nouns") | word_class("time_nouns")


def _is_genitive_name(scene: Scene, i: int) -> bool:
    """ "Hallers Meinung": a name that shows its genitive."""
    return scene.reading.words[i].endswith(("s", "’", "'")) and is_noun(scene.syntax, i)


def reporting_head(scene: Scene, inner: NounPhrase) -> int:
    """The noun of saying in a phrase: its head, or the noun behind a name in the genitive ("Hallers *Meinung*")."""
    lower = scene.reading.lower
    if noun_for(lower[inner.head]) is None:
        for i in range(inner.head + 1, min(inner.stop, inner.head + 4)):
            if noun_for(lower[i]) is not None and _is_genitive_name(scene, i - 1):
                return i
    return inner.head


def is_bare_saying(scene: Scene, inner: NounPhrase) -> bool:
    """ "soll laut Anklage | *Geld* genommen haben", "nach Polizeiangaben | *Autos*": no name goes with a saying.

    But one in the genitive does ("nach Angaben Ahls"), unless the noun tells already whose the saying is.
    """
    words, at = scene.reading.words, inner.head + 1
    saying = scene.reading.lower[inner.head]
    noun = noun_for(saying)
    if noun is None or at >= inner.stop or not words[at][-1:].isalpha() or not words[at][0].isupper():
        return False
    if scene.syntax.bits[inner.first] & fw.DETERMINER:
        return False
    if saying not in {form.lower() for form in noun.forms} and source_of(saying) != "medium":
        return True
    return inner.stop == at + 1 and not words[at].endswith(("s", "er"))


def end_of_body(scene: Scene, head: int, stop: int) -> int:
    """ "wurden laut Polizei | *Autos* beschädigt": who speaks ends before a noun that the clause around needs.

    "Polizei Köln" goes on. The noun is needed if the clause has no other subject, if it means somebody, or stands as an
    object right before its participle; before the verb of the clause there is room for the phrase alone.
    """
    words, lower = scene.reading.words, scene.reading.lower
    first, end = _run(scene, head, stop)
    clause = scene.clause_at(head)
    if end < first + 2 or clause is None or clause.verb < 0 or (clause.order == 2 and head < clause.verb):
        return stop
    at, last = first + 1, end - 1
    if words[last - 1] in given_names() or words[end : end + 1] == [","]:
        return stop  # "laut dem Ankläger des Hohen Gerichts, Ubbo Ott, …": an apposition follows
    subject = scene.subject(clause) if clause.form is not Form.RELATIVE else NounPhrase(clause.first, clause.first, 0)
    missing = subject is None or (subject.first < stop and first < subject.stop)
    if missing and analyse(lower[clause.verb]).flags & (SG3 | PL3) == PL3:
        return last  # "brannten nach Angaben der Stadt Emden | Scheunen"
    body = role_of(lower[first])
    several = body is not None and body.sort is Sort.PERSON and lower[first] != body.noun and lower[first].endswith("n")
    if not several and source_of(lower[first]) != "medium" and (body is None or body.sort not in _BODIES):
        return stop
    somebody = role_of(lower[last])
    titled = last > at and lower[last - 1].endswith(fw.ADJECTIVE_ENDINGS)  # "die Gewerkschaft Deutscher Lokführer"
    if somebody is not None and somebody.sort in (Sort.PERSON, Sort.ANONYMOUS) and not titled:
        return last
    if end == at + 1 and (source_of(lower[at]) == "medium" or words[at] in bodies() or words[at].isupper()):
        return stop  # "kam laut Agentur Reuters …"
    told = scene.predicates.get(clause.index)
    if "es" in lower[clause.verb - 1 : clause.verb + 2] and told is not None and told.lemma in _HAPPENING:
        return stop  # "kam es nach Angaben der Behörde Enac …"
    if missing:
        nobody = told is not None and told.passive and last > at and lower[clause.verb] == "wurde"
        return stop if titled or nobody else last  # "gab es laut Gewerkschaft Verdi | Überstunden"
    has = not _HAVE.isdisjoint(lower[i] for i in clause.tokens)
    governed = end == stop < scene.stop and has and bool(scene.syntax.bits[stop] & PART2)
    listed = lower[end : end + 1] == ["und"] and end < stop and words[stop - 1] != ")"  # "Verband Wald und Flur (VWF)"
    return at if end == at + 1 and (governed or listed) else stop


def _run(scene: Scene, head: int, stop: int) -> tuple[int, int]:
    """The first two or more words with a capital in a row, but for persons with a given name."""
    words, i = scene.reading.words, head
    while i < stop:
        if i in scene.syntax.closes:
            i = scene.syntax.closes[i] + 1  # "laut „Kieler Zeitung“"
            continue
        end = i
        while end < stop and is_capitalised(scene.syntax, end) and end not in scene.syntax.closes:
            end += 1
        if end > i + 1 and given_names().keys().isdisjoint(words[i : end - 1]):
            return i, end
        i = max(end, i + 1)
    return stop, stop


_HAPPENING = word_class("verbs_of_happening")
_BODIES = (Sort.ORGANISATION, Sort.GOVERNMENT, Sort.GROUP, Sort.MEDIUM, Sort.ANONYMOUS)
_HAVE = frozenset("hat haben hatte hatten habe hätte hätten".split())


WHICH = frozenset(("dem", "der", "denen", "welchem", "welcher", "welchen"))


def is_relative(scene: Scene, at: int, segment: Segment) -> bool:
    """Whether a preposition and its pronoun open a relative clause: "Berichte, nach denen …"."""
    if at != segment.first or at == scene.first or at + 2 >= segment.stop:
        return False
    pronoun = scene.reading.lower[at + 1]
    return pronoun.startswith(("denen", "welch")) or (pronoun in WHICH and segment.form is Form.RELATIVE)


def relative(scene: Scene, first: int, stop: int) -> Found | None:
    """ "ein Bericht, dem zufolge …", "Berichte, nach denen …": the antecedent says so."""
    named = noun_before(scene, first)
    if not named and scene.reading.lower[first] != "nach":
        named = _phrase_before(scene, first - 1)
    cue = [i for i in range(first, stop) if scene.reading.lower[i] not in WHICH]
    return Found(first, stop, cue, named, "phrase.wonach") if named else None


def noun_before(scene: Scene, at: int) -> Pieces:
    """The noun phrase of a document or saying right before a relative clause, the outermost of a chain of genitives."""
    lower, function = scene.reading.lower, scene.syntax.function
    inside = next((quote for quote in scene.quotes if quote.close == at - 2), None)
    for i in range((inside.open if inside else at) - 1, max(scene.first - 1, at - 25), -1):
        noun = noun_for(lower[i])
        if source_of(lower[i]) is None and not (noun is not None and (noun.phrases or noun.dass or noun.v2)):
            continue  # "die Erlaubnis, Boote zu leihen, nach der …" tells nothing
        start = begin_of(scene.syntax, i)
        while start > scene.first and function.get(lower[start], 0) & fw.GENITIVE and noun_for(lower[start - 1]):
            start = begin_of(scene.syntax, start - 1)
        inner = noun_phrase(scene.syntax, start, at, apposition=False)
        stop = inner.stop if inner is not None else i + 1
        return [(start, max(stop, i + 1))]
    return []


def _phrase_before(scene: Scene, at: int) -> Pieces:
    """The noun phrase that ends right before the comma at `at`."""
    for i in range(max(scene.first, at - 6), at):
        if scene.syntax.function.get(scene.reading.lower[i], 0) & fw.DETERMINER or scene.reading.words[i][:1].isupper():
            inner = noun_phrase(scene.syntax, i, at, apposition=False)
            if inner is not None and inner.stop == at:
                return [(i, at)]
    return []


def complete(scene: Scene, clause: Clause, found: Found) -> None:
    """Take in what belongs to a phrase behind what its reader took.

    That is all up to the verb if it stands before the verb ("Nach Angaben der Behörden *in Kiel* sinkt …"), else an
    apposition and a relative clause between commas.
    """
    if found.own or found.rule in ("phrase.so", "phrase.demnach", "phrase.danach", "phrase.wonach"):
        return
    segments, number = scene.syntax.segments, scene.segment_at(found.first)
    lead = clause.segments[0].lead
    if (
        clause.form is Form.MAIN
        and clause.order == 2
        and found.first == clause.tokens[lead]
        and found.stop <= clause.verb
    ):
        end = min(segments[number].stop, clause.verb)
        if found.stop < end and not _is_by_the_way(scene, found, end):
            _stretch_speaker(found, end)
        later = number + 1
        while later < len(segments) and segments[later].first < clause.verb:
            if scene.clause_of[later] is clause and _is_name_or_role(scene, segments[later].first):
                _stretch_speaker(found, min(segments[later].stop, clause.verb))
            later += 1
        found.stop = clause.verb
        return
    if found.stop != segments[number].stop:
        return
    later = number + 1
    if (
        later + 1 < len(segments)
        and scene.clause_of[later] is scene.clause_of[later + 1] is clause
        and segments[later].form is Form.FRAGMENT
        and segments[later].mark == segments[later + 1].mark == ","
        and _is_name_or_role(scene, segments[later].first)
    ):
        inner = noun_phrase(scene.syntax, segments[later].first, segments[later].stop)
        if inner is not None and inner.stop == segments[later].stop:
            _stretch_speaker(found, inner.stop)
            found.stop = segments[later + 1].first  # with the comma that ends it
            later += 1
    if later < len(segments) and segments[later].form is Form.RELATIVE and segments[later].mark == ",":
        goes_on = next((n for n in range(later + 1, len(segments)) if _resumes(scene, clause, later, n)), None)
        if goes_on is not None:
            found.stop = segments[goes_on].first


def _resumes(scene: Scene, clause: Clause, relative: int, number: int) -> bool:
    """Whether a clause goes on with a segment behind a relative clause."""
    segment, inner = scene.syntax.segments[number], scene.clause_of[relative]
    return scene.clause_of[number] is clause or (
        segment.form is Form.FRAGMENT and inner is not None and 0 <= inner.verb < segment.first
    )


def _stretch_speaker(found: Found, stop: int) -> None:
    """Let the phrase end at `stop`, and its speaker too if he ended where it did."""
    if found.speaker and found.speaker[-1][1] == found.stop:
        found.speaker[-1] = (found.speaker[-1][0], stop)
        found.stop = stop


def _is_by_the_way(scene: Scene, found: Found, end: int) -> bool:
    """Whether what follows in the phrase is no part of who speaks: "gegenüber der Zeitung", "vom Montag"."""
    lower, i = scene.reading.lower, found.stop
    bits = scene.syntax.function.get(lower[i], 0)
    if lower[i] == "gegenüber":
        hearer = noun_phrase(scene.syntax, i + 1, end)
        found.addressee = [(hearer.first, hearer.stop)] if hearer is not None else []
        return True
    if bits & fw.ADVERB or lower[i] == "unter":
        return True
    return bool(bits & fw.PREPOSITION) and any(word in _DATES or word.isdigit() for word in lower[i + 1 : i + 4])


def _is_name_or_role(scene: Scene, i: int) -> bool:
    """Whether an apposition can begin here: with a name, an article, a role."""
    bits = scene.syntax.function.get(scene.reading.lower[i], 0)
    return bool(bits & fw.DETERMINER) or (scene.reading.words[i][:1].isupper() and not bits)
