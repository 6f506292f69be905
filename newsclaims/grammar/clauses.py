"""Clauses: the segments of a sentence put together by their verbs.

A segment with a finite verb makes a clause; one without goes to the clause that it belongs to: the rest of a clause
behind an insertion, or the beginning of one that a comma parts from its verb.
"""

from dataclasses import dataclass, field
from itertools import pairwise

from newsclaims.grammar import words as fw
from newsclaims.grammar.bits import REPORTING
from newsclaims.grammar.clause_forms import Form
from newsclaims.grammar.finite import AUXILIARIES
from newsclaims.grammar.forms import Segment
from newsclaims.grammar.mood import is_konjunktiv, may_be_konjunktiv
from newsclaims.grammar.segments import Segmentation
from newsclaims.grammar.verbs import DOUBTFUL, FINITE, INF, PART2, PL3, analyse, with_particle
from newsclaims.lexicon import word_class
from newsclaims.lexicon.reporting import noun_for, small_outlets
from newsclaims.reading import Reading


@dataclass(eq=False, slots=True)
class Clause:
    """A clause with its segments in order; clauses of a sentence are numbered from left to right."""

    form: Form
    segments: list[Segment]
    verb: int = -1
    order: int = 0
    inserted: bool = False  #: stands inside another clause
    index: int = 0
    tokens: list[int] = field(default_factory=list)
    first: int = 0  #: the first token
    stop: int = 0  #: one behind the last


#: clauses whose verb is to come at their end
_DEPENDENT = (Form.DASS, Form.OB, Form.SUB, Form.RELATIVE)
#: segments of an infinitive clause that appositions part
_LONGEST_GROUP = 8
#: auxiliaries with a participle at the end of their clause
_PERFECT = word_class("perfect_auxiliaries")
_ANSWERS = word_class("answers")
_CONTRASTING = word_class("contrasting_words")
_TAKING_UP = frozenset(("das", "der", "die", "den", "dem"))
_IMPERSONAL = word_class("impersonal_verbs")


class _Parts:
    """The clauses of a sentence as far as it has been read, and what still waits for its verb."""

    __slots__ = ("clauses", "field", "group", "open")

    def __init__(self) -> None:
        self.clauses: list[Clause] = []
        self.field: list[Segment] = []  #: the beginning of a main clause
        self.group: list[Segment] = []  #: the beginning of an infinitive clause
        self.open: Clause | None = None  #: a subordinate clause

    def end_field(self) -> None:
        """No verb has come: the beginning stays alone."""
        if self.field:
            self.clauses.append(Clause(Form.FRAGMENT, self.field))
            self.field = []


class Syntax(Segmentation):
    """One sentence (or the inside of a quotation) with its segments and clauses."""

    def __init__(self, reading: Reading, first: int, stop: int, closes: dict[int, int]) -> None:
        """Cut the tokens `first` to before `stop`; `closes` maps opening to closing tokens of quotations."""
        super().__init__(reading, first, stop, closes)
        self.clauses = self._assemble()

    def _assemble(self) -> list[Clause]:
        """Clauses from segments."""
        parts = _Parts()
        for number, segment in enumerate(self.segments):
            self._take(number, segment, parts)
        parts.end_field()
        self._end_group(parts)
        clauses = parts.clauses
        if len(clauses) > 1:
            clauses.sort(key=lambda clause: clause.segments[0].first)
        for index, clause in enumerate(clauses):
            segments = clause.segments
            clause.index, clause.first, clause.stop = index, segments[0].first, segments[-1].stop
            alone = len(segments) == 1
            clause.tokens = segments[0].tokens if alone else [i for segment in segments for i in segment.tokens]
            for segment in segments:
                segment.clause = index
            if 0 <= clause.verb < clause.first:
                clause.tokens = [clause.verb, *clause.tokens]
        return clauses

    def _take(self, number: int, segment: Segment, parts: _Parts) -> None:
        """Give a segment to the clause that it goes on with, or begin one."""
        form, mark = segment.form, segment.mark
        if mark == ":":
            parts.end_field()
        if mark in (":", ";"):
            parts.open = None
        if parts.field:
            if form is Form.QUOTE and mark == "," and self._is_short_quote(segment):
                parts.field.append(segment)
                return
        elif parts.clauses and self._ends_bracket(number, segment, parts.clauses):
            return
        if form is Form.FRAGMENT:
            self._take_fragment(number, segment, parts)
            return
        if parts.group and form is not Form.RELATIVE:
            if form is Form.INFINITIVE:
                parts.clauses.append(Clause(form, [*parts.group, segment]))
                parts.group = []
                return
            self._end_group(parts)
        if parts.open is not None and self._ends_open(number, segment, parts):
            return
        if form is Form.MAIN:
            if mark == "und" and parts.clauses and self._shares_opener(segment, parts.clauses):
                return
            if parts.field and self._ends_field(number, segment, parts):
                return
            parts.end_field()
            parts.open = None
        clause = Clause(form, [segment], segment.verb, segment.order, inserted=bool(parts.field))
        parts.clauses.append(clause)
        if form in _DEPENDENT and segment.verb < 0:
            parts.open = clause

    def _ends_bracket(self, number: int, segment: Segment, clauses: list[Clause]) -> bool:
        """Whether a segment is the end of a clause before it: "hatte der Chef, Jan Ott, [erklärt]"."""
        if segment.form is not Form.MAIN and not (
            segment.form is Form.RELATIVE and self._is_aside_before(number, clauses)
        ):
            return False
        host = self._open_host(clauses)
        if host is None or not self._closes_bracket(segment, host, clauses[-1]):
            return False
        host.segments.append(segment)
        segment.form, segment.verb, segment.order = Form.FRAGMENT, -1, 0
        return True

    def _take_fragment(self, number: int, segment: Segment, parts: _Parts) -> None:
        """Give a segment without a verb to what it is a part of."""
        clauses = parts.clauses
        if segment.lead and (verb := self._shared_auxiliary(segment, clauses)) >= 0:
            segment.form, segment.verb, segment.order = Form.MAIN, verb, 1
            clauses.append(Clause(Form.MAIN, [segment], verb, 1))
        elif (self._contrasts(segment) and clauses) or (not parts.field and self.speaks_inside(segment)):
            clauses.append(Clause(Form.FRAGMENT, [segment]))
        elif parts.open is not None:
            parts.open.segments.append(segment)
        elif parts.group or self._begins_group(number, clauses):
            parts.group.append(segment)
        elif parts.field:
            parts.field.append(segment)
        elif not number and self._answers(segment):
            clauses.append(Clause(Form.FRAGMENT, [segment]))
        elif self._begins_field(number, segment, clauses):
            parts.field = [segment]
        else:
            self._attach(segment, clauses)

    def _end_group(self, parts: _Parts) -> None:
        """No infinitive has come: what seemed to lead to one goes with the clauses before it."""
        for piece in parts.group:
            self._attach(piece, parts.clauses)
        parts.group = []

    def _ends_open(self, number: int, segment: Segment, parts: _Parts) -> bool:
        """Whether a segment brings the verb that a subordinate clause waits for."""
        clause = parts.open
        if clause is None:
            return False
        if segment.form is Form.MAIN and self._ends_dependent(segment):
            clause.order = 3
        elif self._goes_on_with_hearer(number, clause):
            segment.form = clause.form
        else:
            return False
        clause.segments.append(segment)
        clause.verb = segment.verb
        parts.open = None
        return True

    def _shares_opener(self, segment: Segment, clauses: list[Clause]) -> bool:
        """ "der kam | [und siegte]": a segment that ends in its verb, behind a subordinate clause."""
        before = clauses[-1]
        if before.order != 3 or segment.verb != segment.tokens[-1]:
            return False
        clauses.append(Clause(before.form, [segment], segment.verb, 3, before.inserted))
        segment.form, segment.order = before.form, 3
        return True

    def _ends_field(self, number: int, segment: Segment, parts: _Parts) -> bool:
        """Whether a main clause has the verb that the beginning waits for, or stands between the two."""
        if self._is_insertion(segment, number):
            parts.clauses.append(Clause(Form.MAIN, [segment], segment.verb, segment.order, inserted=True))
            return True
        if self._takes_up(segment) or not (segment.order == 1 or segment.mark in (",", "und")):
            return False
        parts.clauses.append(Clause(Form.MAIN, [*parts.field, segment], segment.verb, 2))
        parts.field = []
        return True

    def _shared_auxiliary(self, segment: Segment, clauses: list[Clause]) -> int:
        """ "hat gesagt, dass es eile, [und gefordert], dass …": the auxiliary of another participle, or -1."""
        lower, last = self.reading.lower, segment.tokens[-1]
        if segment.mark != "," or not self.bits[last] & PART2 or self.reading.words[last] != lower[last]:
            return -1
        if not self._may_report(last):
            return -1
        verbs = [
            clause.verb
            for clause in clauses
            if clause.form is Form.MAIN and lower[clause.verb] in _PERFECT and clause.order < 3
            if self.bits[clause.segments[-1].tokens[-1]] & PART2 and self._may_report(clause.segments[-1].tokens[-1])
        ]
        return next((verb for verb in reversed(verbs) if not is_konjunktiv(lower[verb])), verbs[-1] if verbs else -1)

    def _ends_dependent(self, segment: Segment) -> bool:
        """ "dass die Stadt, wie es heißt, [das Haus kauft]": a segment with its verb at the end, or little else."""
        if segment.order == 2:
            return segment.verb == segment.tokens[-1]
        return segment.order == 1 and len(segment.tokens) <= 2

    def _goes_on_with_hearer(self, number: int, clause: Clause) -> bool:
        """ "Wie Ute Ahl, die Chefin, [der Runde verriet]": no relative clause, since no verb comes behind it."""
        segment = self.segments[number]
        if segment.form is not Form.RELATIVE or segment.verb < 0 or segment.mark != "," or len(clause.segments) < 2:
            return False
        tokens, words = segment.tokens, self.reading.words
        if len(tokens) < 3 or self.reading.lower[tokens[0]] not in ("der", "dem", "den"):
            return False
        if words[tokens[1]].islower() and words[tokens[1]] not in small_outlets():
            return False  # but "der dpa sagte"
        following = self.segments[number + 1] if number + 1 < len(self.segments) else None
        return following is None or not (following.form is Form.MAIN and following.verb == following.tokens[-1])

    def _answers(self, segment: Segment) -> bool:
        """ "[Nein], das sei falsch, sagte der Wirt": a word that stands for a sentence."""
        return len(segment.tokens) == 1 and self.reading.lower[segment.tokens[0]] in _ANSWERS

    def _begins_group(self, number: int, clauses: list[Clause]) -> bool:
        """ "schlägt vor, | die Maut auf der A 1, der Autobahn im Norden, | einzuführen", behind a complete clause."""
        if not clauses or self.segments[number].mark != ",":
            return False
        before = clauses[-1]
        end = before.segments[-1].tokens[-1]
        closed = before.order == 3 or (before.verb >= 0 and end > before.verb and self._closes(before, end))
        if not closed:
            return False
        for segment in self.segments[number + 1 : number + _LONGEST_GROUP]:
            if segment.form is Form.INFINITIVE:
                return segment.mark == ","
            if segment.form not in (Form.FRAGMENT, Form.RELATIVE) or segment.mark != ",":
                return False
        return False

    def _closes(self, clause: Clause, end: int) -> bool:
        """Whether a token is the right bracket of a main clause: a particle, participle or infinitive."""
        words, lower = self.reading.words, self.reading.lower
        if words[end] != lower[end]:
            return False
        if analyse(lower[end]).flags & (PART2 | INF):
            return True
        return any(with_particle(form.lemma, lower[end]) for form in analyse(lower[clause.verb]).readings)

    def _is_short_quote(self, segment: Segment) -> bool:
        """A name in quotation marks as an apposition."""
        return len(segment.tokens) == 1 and self.closes[segment.tokens[0]] - segment.tokens[0] <= 5

    def speaks_inside(self, segment: Segment) -> bool:
        """ "sie „glaube nicht daran“": a subject, and its finite verb as the first word of a quotation."""
        words, lower = self.reading.words, self.reading.lower
        if segment.mark != "," or segment.verb >= 0:
            return False
        for before, i in pairwise(segment.tokens):
            verb = i + 1
            if i in self.closes and verb < self.closes[i]:
                flags = analyse(lower[verb]).flags
                name = before - (words[before] == ".")  # "Benedikt XVI. „sei müde“"
                subject = self.function.get(lower[name], 0) & fw.SUBJECT or words[name] != lower[name]
                finite = flags & FINITE and not flags & (DOUBTFUL | PART2) and lower[verb] not in self.function
                return bool(subject and finite and words[verb] == lower[verb])
        return False

    def _open_host(self, clauses: list[Clause]) -> Clause | None:
        """The clause that a verb may be the end of: the last one, or the one before subordinate clauses and frames."""
        for clause in reversed(clauses):
            if clause.form is Form.MAIN:
                if clause.order and clause is clauses[-1] and clause is not clauses[0] and self._is_aside(clause):
                    continue
                return clause
            if clause.order != 3:
                return None
        return None

    def _is_aside_before(self, number: int, clauses: list[Clause]) -> bool:
        """ "Er müsse, so der Wirt, [die Preise senken]": an article, no relative pronoun, behind who says so."""
        before, tokens = self.segments[number - 1], self.segments[number].tokens
        if before.mark not in (",", "–") or not clauses or not self._noun_follows(tokens, 1):
            return False
        return self._is_aside(clauses[-1]) or self.reading.lower[before.tokens[0]] == "so"

    def _is_aside(self, clause: Clause) -> bool:
        """ "Sie will, [so heißt es im Amt], im Mai gehen", "Er werde, [sagte er], im Mai gehen"."""
        opening = clause.segments[0]
        if len(clause.segments) > 1 or opening.mark not in (",", "–") or opening.lead:
            return False
        return self._may_report(clause.verb) if opening.order == 1 else self._takes_up(opening)

    def _closes_bracket(self, segment: Segment, clause: Clause, last: Clause) -> bool:
        """ "hatte der Chef, Jan Ott, erklärt": behind an apposition a form that may be finite is the participle.

        Behind a subordinate clause, too: "musste, da es regnete, nach Hause gehen".
        """
        lower, apposition = self.reading.lower, clause.segments[-1]
        if (
            segment.mark != ","
            or segment.verb != segment.tokens[-1]
            or segment.verb not in segment.weak
            or clause.form is not Form.MAIN
            or analyse(lower[apposition.tokens[-1]]).flags & (PART2 | INF)
        ):
            return False
        future = lower[clause.verb].startswith(("wird", "werd", "würd"))
        if last is not clause and lower[clause.verb] in _PERFECT:
            return bool(analyse(lower[segment.verb]).flags & (PART2 | INF if future else PART2))
        if lower[clause.verb] in AUXILIARIES - _PERFECT:  # "dürften Berlin, Bremen und Hamburg ablehnen"
            return bool(analyse(lower[segment.verb]).flags & INF)
        return (
            len(clause.segments) > 1
            and apposition.form is Form.FRAGMENT
            and apposition.mark == ","
            and lower[clause.verb] in _PERFECT
            and not analyse(lower[clause.segments[0].tokens[-1]]).flags & (PART2 | INF)
            and bool(analyse(lower[segment.verb]).flags & (PART2 | INF if future else PART2))
        )

    def _begins_field(self, number: int, segment: Segment, clauses: list[Clause]) -> bool:
        """Whether a fragment is the beginning of the clause behind it, not the rest of the one before."""
        if not clauses or segment.mark in (":", ";"):
            return True
        if segment.mark == "und":
            return self._verb_comes(number)
        before = clauses[-1]
        behind_main = segment.mark == "," and before.form is Form.MAIN and before.order == 2
        return behind_main and (self._speech_comes(number) or self._colon_comes(number))

    def _contrasts(self, segment: Segment) -> bool:
        """ "…, aber „nie gelogen“": a quotation that goes on with the speech before the frame."""
        first = self.reading.lower[segment.tokens[0]]
        return segment.mark == "," and first in ("aber", "sondern", "doch") and segment.tokens[-1] in self.closes

    def _verb_comes(self, number: int) -> bool:
        """Whether the next main segment has its verb first, as after a fragment that is its beginning."""
        for segment in self.segments[number + 1 :]:
            if segment.mark in (":", ";"):
                return False
            if segment.form is Form.MAIN:
                return (segment.order == 1 and segment.mark != "und") or (segment.mark == "," and segment.order == 2)
        return False

    def _colon_comes(self, number: int) -> bool:
        """ "sie wies das zurück, [der Sprecher, Jan Ott], erklärte: …": the next main clause is a verb and a colon."""
        for verb, behind in pairwise(self.segments[number + 1 :]):
            if verb.form is not Form.FRAGMENT:
                return verb.form is Form.MAIN and len(verb.tokens) == 1 and verb.mark == "," and behind.mark == ":"
        return False

    def _speech_comes(self, number: int) -> bool:
        """Whether a fragment is the beginning of indirect speech: the next main clause has its Konjunktiv first."""
        lower = self.reading.lower
        if len(self.segments[number].tokens) == 1 and lower[self.segments[number].tokens[0]] not in self.function:
            only = self.segments[number].tokens[0]
            if self.reading.words[only] == lower[only]:
                return False
        for segment in self.segments[number + 1 :]:
            if segment.mark in (":", ";"):
                return False
            if segment.form is Form.MAIN:
                if segment.mark != "," or not may_be_konjunktiv(lower[segment.verb]):
                    return False
                return segment.order == 1 or self._ends_list(number, segment)  # "[sie], er und das Kind seien"
        return False

    def _ends_list(self, number: int, segment: Segment) -> bool:
        """ "sagte, [die Frau], der Mann und das Kind seien müde": a list of subjects with articles."""
        lower, first = self.reading.lower, self.segments[number].tokens[0]
        before = lower[segment.tokens[0] : segment.verb]
        articled = self.bits[first] & fw.DETERMINER and self.bits[segment.tokens[0]] & fw.DETERMINER
        return bool(articled and "und" in before and analyse(lower[segment.verb]).flags & PL3)

    def _is_insertion(self, segment: Segment, number: int) -> bool:
        """ "Der Vertrag, [versicherte er], sei wasserdicht": a clause whose host goes on with its verb."""
        lower = self.reading.lower
        if segment.mark not in (",", "–"):
            return False
        if segment.order == 1 and (is_konjunktiv(lower[segment.verb]) or not self._may_report(segment.verb)):
            return False  # "Der Zug, der leer war, [ist entgleist], meldet die Bahn": the verb of the beginning
        if lower[segment.tokens[0]] == "sondern" or self._takes_up_field(segment, number):
            return False  # "Nicht er, [sondern sie sei gefahren], sagte er"
        if segment.order == 1 and not self._may_have_subject(segment):
            return False  # "Der Chef, Jan Ott, [erklärte in einem Brief], bei Regen …, sei er müde"
        before_verb = segment.tokens[: segment.tokens.index(segment.verb)]
        listed = len(before_verb) > 2 and lower[before_verb[1]] in ("und", "oder", "sowie")
        if listed or (segment.order == 2 and self._ends_list(number - 1, segment)):
            return False  # "Die Klubs Nord, [Süd und West würden aufgelöst], teilte sie mit": a list goes on
        for later in self.segments[number + 1 :]:
            if later.mark in (":", ";", "und"):
                return False
            if later.form is Form.MAIN:
                contrasts = len(later.tokens) > 1 and lower[later.tokens[1]] in _CONTRASTING
                starts = later.order == 1 and not later.lead and not contrasts  # not ", und sei sicher"
                return starts and later.mark in (",", "–")
        return False

    def _takes_up_field(self, segment: Segment, number: int) -> bool:
        """ "So viel Regen, [das habe er nie erlebt], sagte er"; not "Die Kritik, [das sei zu viel], wies er ab"."""
        lower, words = self.reading.lower, self.reading.words
        if lower[segment.tokens[0]] not in _TAKING_UP or segment.tokens[1:2] != [segment.verb]:
            return False
        if not is_konjunktiv(lower[segment.verb]):
            return False
        return all(words[i] == lower[i] or noun_for(lower[i]) is None for i in self.segments[number - 1].tokens)

    def _may_have_subject(self, segment: Segment) -> bool:
        """Whether a noun or pronoun without preposition stands behind the verb, or none is due: "verlautet im Amt"."""
        words = self.reading.words
        if not _IMPERSONAL.isdisjoint(analyse(self.reading.lower[segment.verb]).lemmas):
            return True
        governed = named = False
        for i in segment.tokens[segment.tokens.index(segment.verb) + 1 :]:
            bits = self.function.get(self.reading.lower[i], 0)
            noun = words[i][0].isupper() or i in self.closes
            if bits & fw.PREPOSITION and not noun:
                governed = True
            elif noun or (bits & fw.SUBJECT and not bits & fw.DETERMINER):
                if not governed and not named:
                    return True
                governed, named = False, noun
                continue
            named = False
        return False

    def _takes_up(self, segment: Segment) -> bool:
        """ "Ein „großer Erfolg“, [so urteilte sie]": a frame behind what is no more than a noun phrase."""
        tokens, lead = segment.tokens, segment.lead
        takes_up = segment.mark == "," and self.reading.lower[tokens[lead]] == "so" and segment.order == 2
        return takes_up and tokens[lead + 1] == segment.verb and self._may_report(segment.verb)

    def _may_report(self, verb: int) -> bool:
        """Whether a verb of the reporting lexicon can be meant."""
        return bool(self.bits[verb] & REPORTING)

    def _attach(self, segment: Segment, clauses: list[Clause]) -> None:
        """Give a fragment to the clause it goes on with."""
        words, lower = self.reading.words, self.reading.lower
        last = segment.tokens[-1]
        if len(segment.tokens) == 1 and words[last] == lower[last]:
            for clause in reversed(clauses):
                if (
                    clause.verb >= 0
                    and clause.order < 3
                    and any(with_particle(form.lemma, lower[last]) for form in analyse(lower[clause.verb]).readings)
                ):
                    clause.segments.append(segment)
                    return
        if last in self.closes and len(clauses) > 1 and (host := self._host_of_quotation(segment, clauses)):
            host.segments.append(segment)
            return
        if host := self._host(segment, clauses) or self._host_of_comment(segment, clauses):
            host.segments.append(segment)
            return
        flags = analyse(lower[last]).flags if words[last] == lower[last] else 0
        if flags & (PART2 | INF) and len(clauses) > 1:
            for clause in reversed(clauses[:-1]):
                if clauses[-1].form is Form.MAIN and clause.segments[-1].tokens[-1] != clause.verb:
                    continue  # but for "Man habe, so sagte es X, alles geprüft" the bracket is closed already
                if clause.form is Form.MAIN and clause.verb >= 0 and lower[clause.verb] in AUXILIARIES:
                    clause.segments.append(segment)
                    return
        clauses[-1].segments.append(segment)

    def _host_of_quotation(self, segment: Segment, clauses: list[Clause]) -> Clause | None:
        """ "nannte den Plan, den er geprüft habe, | einen „Irrweg“": the main clause that the quotation ends."""
        inserted, lower = clauses[-1], self.reading.lower
        if segment.mark != "," or (inserted.form is Form.MAIN and inserted.order != 1):
            return None
        opening = lower[segment.tokens[0]]
        if not (opening in ("als", "für") or self.function.get(lower[segment.tokens[-2:][0]], 0) & fw.DETERMINER):
            return None
        for clause in reversed(clauses[:-1]):
            if clause.form is Form.MAIN and clause.verb >= 0 and clause.order == 2:
                return clause if self._may_report(clause.verb) else None
        return None

    def _host_of_comment(self, segment: Segment, clauses: list[Clause]) -> Clause | None:
        """ "Das Amt habe, wie es heißt, [Geld] …", "Die Zahl steige, so sagt sie, [seit Mai]": what it stands in."""
        comment, host = clauses[-1], clauses[-2] if len(clauses) > 1 else None
        if segment.mark != "," or host is None or host.form is not Form.MAIN or host.verb < 0:
            return None
        if self._is_frame_inside(comment, host, segment):
            return host
        opener = self.reading.lower[comment.segments[0].tokens[comment.segments[0].lead]]
        aside = comment.form is not Form.MAIN if opener == "wie" else self._takes_up(comment.segments[0])
        return host if aside and comment.segments[0].mark in (",", "–") else None

    def _is_frame_inside(self, frame: Clause, host: Clause, segment: Segment) -> bool:
        """ "Die Lage sei, [sagte der Wirt], nicht einfach", "Sie bessere sich, [sagte er], vor allem im Tal"."""
        if frame.form is not Form.MAIN or frame.order != 1 or host.order != 2 or not self._may_report(frame.verb):
            return False
        if frame.segments[0].mark != "," or len(frame.segments) > 1 or frame.segments[0].lead:
            return False
        lower, last = self.reading.lower, segment.tokens[-1]
        if host.segments[-1].tokens[-1] == host.verb and lower[host.verb] in AUXILIARIES:
            return True
        opens = self.bits[segment.tokens[segment.lead]]
        compares = lower[segment.tokens[0]] in ("wie", "als") and segment.form is Form.FRAGMENT
        opens = opens & fw.PREPOSITION or (
            (opens & fw.ADVERB or compares) and (segment.lead or self._has_noun(segment))
        )
        return bool(opens) and is_konjunktiv(lower[host.verb]) and not analyse(lower[last]).flags & PART2

    def _has_noun(self, segment: Segment) -> bool:
        """ ", schon gar nicht im Winter"; not ", noch immer wütend"."""
        return any(self.reading.words[i][0].isupper() for i in segment.tokens)

    def _host(self, segment: Segment, clauses: list[Clause]) -> Clause | None:
        """ "hält das Verfahren, das lief, [für falsch]": behind a closed relative clause its host goes on."""
        before = clauses[-1]
        if segment.mark != "," or before.form is not Form.RELATIVE or before.verb != before.segments[-1].tokens[-1]:
            return None
        if not self.function.get(self.reading.lower[segment.tokens[0]], 0) & fw.PREPOSITION:
            return None
        host = clauses[-2] if len(clauses) > 1 else None
        return host if host is not None and host.form is Form.MAIN and host.verb >= 0 and host.order < 3 else None
