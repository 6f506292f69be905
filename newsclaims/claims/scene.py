"""One sentence on the table of the claim rules: its syntax, its quotations, and the claims found so far."""

import itertools
from bisect import bisect_left

from newsclaims.claims.draft import Draft, Pieces, Roles, lies_in
from newsclaims.claims.interest import announces_something
from newsclaims.claims.objects import bare_object, without_object
from newsclaims.claims.predicates import Predicate, predicate
from newsclaims.claims.triggers import NOTICE
from newsclaims.claims.uses import may_report
from newsclaims.grammar.animacy import can_speak
from newsclaims.grammar.clause_forms import Form
from newsclaims.grammar.clauses import Clause, Syntax
from newsclaims.grammar.mood import K1, is_konjunktiv, is_konjunktiv_1, may_be_konjunktiv, mood_of, readings
from newsclaims.grammar.phrases import NounPhrase
from newsclaims.grammar.subjects import subject
from newsclaims.grammar.words import DETERMINER, function_words
from newsclaims.lexicon import word_class
from newsclaims.lexicon.reporting import role_of
from newsclaims.model import Evidence, Kind, Medium, Mood
from newsclaims.reading import Quote, Reading

_CONTRASTING = word_class("contrasting_words")


class Scene:
    """A sentence and what the rules need to know of it; rules add to `drafts`."""

    def __init__(
        self, reading: Reading, first: int, stop: int, number: int, story: "Story", within: Draft | None = None
    ) -> None:
        self.reading = reading
        self.first = first
        self.stop = stop
        self.number = number
        self.story = story
        self.drafts: list[Draft] = []
        self.within = within  # the quotation that this is a sentence of
        self.quotes: list[Quote] = story.quotes_between(first, stop, within)
        self.loose: list[Quote] = []  # the end is not marked
        if self.quotes:
            self.loose = [quote for quote in self.quotes if not quote.closed]
            self.quotes = [quote for quote in self.quotes if quote.closed]
        closes = {quote.open: quote.close for quote in self.quotes} if self.quotes else {}
        self.syntax = Syntax(reading, first, stop, closes)
        clauses = self.syntax.clauses
        self.clause_of: list[Clause | None] = [  # of each segment
            clauses[segment.clause] if segment.clause >= 0 else None for segment in self.syntax.segments
        ]
        self.predicates = Predicates(self.syntax)  # of each clause that has a verb
        self._subjects: dict[int, NounPhrase | None] = {}
        self.framed: set[int] = set()  # clauses (by index) that are frames of a claim
        self.used: set[int] = set()  # quotations (by opening token) that are somebody's words, or nobody's for sure

    @property
    def end(self) -> int:
        """One behind the last token that is no final mark."""
        segments = self.syntax.segments
        return segments[-1].stop if segments else self.stop

    def segment_at(self, token: int) -> int:
        """The number of the segment that holds a token, or the last one before it."""
        found = 0
        for number, segment in enumerate(self.syntax.segments):
            if segment.first <= token:
                found = number
        return found

    def clause_at(self, token: int) -> Clause | None:
        """The clause whose segment holds a token."""
        for number, segment in enumerate(self.syntax.segments):
            if segment.first <= token < segment.stop:
                return self.clause_of[number]
        return None

    def subject(self, clause: Clause) -> NounPhrase | None:
        """The subject of a clause, or that of the clause before where "und" shares it."""
        if clause.index not in self._subjects:
            self._subjects[clause.index] = self._find_subject(clause)
        return self._subjects[clause.index]

    def part_object(self, clause: Clause, told: Predicate) -> None:
        """Take an object without an article off the subject of a clause: "forderte der Rat | Konsequenzen"."""
        found = self.subject(clause)
        at = bare_object(self.syntax, clause, found) if found is not None else -1
        if found is not None and at >= 0:
            self._subjects[clause.index] = without_object(self.syntax, clause, told, found, at)

    def _find_subject(self, clause: Clause) -> NounPhrase | None:
        """The subject of a clause itself, or the one that it shares: "lobte das, warnte aber"."""
        segment = clause.segments[0]
        joined = segment.mark == "und" or (segment.lead and self.reading.lower[segment.tokens[0]] == "und")
        shares = clause.order == 1 and (joined or clause.verb < clause.first)
        found = None if shares else subject(self.syntax, clause)
        if found is not None and self._lists(clause, found):
            return self.subject(self.syntax.clauses[clause.index - 1])
        if clause.order == 1 and found is not None and segment.mark == ",":
            host = self._contrasted(clause, found)
            if host is not None:
                return self.subject(host)
        if found is not None:
            return found
        if clause.form is Form.RELATIVE:
            return None
        if segment.mark in ("und", ",", "–") and clause.order in (1, 3) and clause.index:
            lower = self.reading.lower
            second = lower[segment.tokens[1]] if segment.verb == segment.tokens[0] and len(segment.tokens) > 1 else ""
            contrasts = second in _CONTRASTING  # "lobte das, warnte aber"
            if segment.mark == "und" or contrasts or lower[segment.tokens[0]] in _JOINS:
                own = is_konjunktiv(self.reading.lower[clause.verb])
                for earlier in reversed(self.syntax.clauses[: clause.index]):
                    if earlier.verb >= 0 and is_konjunktiv(self.reading.lower[earlier.verb]) and not own:
                        continue  # the content between two frames: "sagte, es eile, und fügte hinzu"
                    if (earlier.verb >= 0 and earlier.form is clause.form) or earlier.form is Form.MAIN:
                        return self.subject(earlier)
        return None

    def _contrasted(self, clause: Clause, found: NounPhrase) -> Clause | None:
        """ "Ahl lobte den Plan, | forderte aber mehr Geld": the clause whose subject the one behind the comma shares.

        What looks like its own subject is one only where it frames what stands before it: "Er sei gut, fand aber Ahl".
        """
        tokens, lower = clause.tokens, self.reading.lower
        if len(tokens) < 3 or clause.verb != tokens[0]:
            return None
        second = tokens[2] if self.reading.words[tokens[1]].islower() else tokens[1]  # "verlangte dafür aber Zusagen"
        if lower[tokens[1]] not in _CONTRASTING and lower[second] not in _CONTRASTING:
            return None
        mains = (
            one for one in reversed(self.syntax.clauses[: clause.index]) if one.form is Form.MAIN and one.verb >= 0
        )
        host = next((one for one in mains if not self.konjunktiv(one.verb, weak=True)), None)
        if host is None:
            return None
        if not self.syntax.function.get(lower[found.first], 0) & DETERMINER or can_speak(self.syntax, found) < 2:
            return host
        told = self.predicates.get(host.index)
        return host if told is not None and told.reports else None

    def _lists(self, clause: Clause, found: NounPhrase) -> bool:
        """ "Man zahle gut, | biete Kurse an und suche Leute": a list of verbs in Konjunktiv I that share a subject."""
        if clause.order != 1 or clause.segments[0].mark != "," or not clause.index or found.pronoun:
            return False
        before = self.syntax.clauses[clause.index - 1]
        lower = self.reading.lower
        told = before.verb >= 0 and is_konjunktiv_1(lower[before.verb]) and is_konjunktiv_1(lower[clause.verb])
        if not told or before.form is not Form.MAIN:
            return False
        bare = not self.syntax.function.get(lower[found.first], 0) & DETERMINER and role_of(lower[found.head]) is None
        return bare or can_speak(self.syntax, found) < 2

    def verbs(self, pieces: Pieces) -> list[str]:
        """Finite verbs in the Konjunktiv, or in a form that can be one, that stand in the pieces outside quotations."""
        found = []
        for clause in self.syntax.clauses:
            for segment in clause.segments:
                verb = segment.verb
                if verb >= 0 and lies_in(verb, pieces) and may_be_konjunktiv(self.reading.lower[verb]):
                    found.append(self.reading.words[verb])
        return found

    def mood(self, pieces: Pieces) -> Mood | None:
        """The mood of the first finite verb in the pieces."""
        inside = [segment for segment in self.syntax.segments if segment.verb >= 0 and lies_in(segment.verb, pieces)]
        inside.sort(key=lambda segment: segment.form is Form.RELATIVE)  # a relative clause tells least
        return mood_of(self.reading.lower[inside[0].verb]) if inside else None

    def konjunktiv(self, verb: int, *, weak: bool = False) -> bool:
        """Whether a finite verb is Konjunktiv beyond doubt; with `weak`, also forms that may be preterite."""
        lower = self.reading.lower
        if not (may_be_konjunktiv if weak else is_konjunktiv)(lower[verb]):
            return False
        if not readings(lower[verb]) & K1:
            return True
        first = max(self.first, verb - 6) if self.quotes else self.first  # nobody says "ich" outside of quotations
        return "ich" not in lower[first : verb + 3]

    def spoken(self, numbers: tuple[int, int]) -> bool:
        """Whether segments are put as speech: in the Konjunktiv, in quotation marks, or as a dass-clause."""
        return any(
            segment.form in (Form.QUOTE, Form.DASS, Form.OB) or (segment.verb >= 0 and self.konjunktiv(segment.verb))
            for segment in self.syntax.segments[slice(*numbers)]
        )

    def is_said(self, token: int) -> bool:
        """Whether a token stands in the content of a claim."""
        return any(lies_in(token, draft.content) for draft in self.drafts)

    def add(self, draft: Draft, rule: str, words: str) -> Draft:
        """Keep a claim with the rule that made it; its mood is that of its words if the rule does not tell another."""
        if draft.mood is None and draft.kind is not Kind.DIRECT:
            draft.mood, draft.verbs = self.mood(draft.content), self.verbs(draft.content)
        draft.evidence.append(Evidence(rule, words))
        self.drafts.append(draft)
        return draft

    def quote(self, quote: Quote, who: Roles, frame: Pieces, rule: str, medium: Medium = Medium.SPEECH) -> Draft:
        """Keep a quotation as somebody's words."""
        self.used.add(quote.open)
        draft = Draft(
            kind=Kind.DIRECT,
            content=[(quote.open, quote.close + 1)],
            sentence=self.number,
            speaker=who.speaker,
            cue=who.cue,
            frame=frame,
            addressee=who.addressee,
            source=who.source,
            medium=medium,
        )
        return self.add(draft, rule, self.words(who.cue))

    def words(self, pieces: Pieces) -> str:
        """The words of token ranges."""
        return " … ".join(" ".join(self.reading.words[a:b]) for a, b in pieces)

    def only_quotes(self, first: int, stop: int) -> list[Quote]:
        """The quotations that fill a stretch wholly, commas and conjunctions aside; none if other words stand there."""
        filled = []
        i = first
        closes = self.syntax.closes
        while i < stop:
            if i in closes:
                quote = next(quote for quote in self.quotes if quote.open == i)
                filled.append(quote)
                i = quote.close + 1
                continue
            if self.reading.words[i][0].isalnum():
                return []
            i += 1
        return filled


#: conjunctions behind which a clause has the subject of the one before
_JOINS = ("und", "aber", "sondern", "doch", "jedoch", "sowie")


class Predicates:
    """The predicates of a sentence, each read when it is asked for."""

    def __init__(self, syntax: Syntax) -> None:
        self._syntax = syntax
        self._read: dict[int, Predicate | None] = {}
        self._reporting: list[tuple[Clause, Predicate]] | None = None

    def get(self, index: int) -> Predicate | None:
        """The predicate of the clause with this index, or None if it has no verb."""
        if index not in self._read:
            self._read[index] = predicate(self._syntax, self._syntax.clauses[index])
        return self._read[index]

    @property
    def reporting(self) -> list[tuple[Clause, Predicate]]:
        """The clauses whose predicate reports, with it."""
        if self._reporting is None:
            self._reporting = []
            for clause in self._syntax.clauses:
                if may_report(self._syntax, clause):
                    told = self.get(clause.index)
                    if told is not None and told.entries:
                        self._reporting.append((clause, told))
        return self._reporting


class Story:
    """The article as the rules walk through it: quotations, claims so far, and who has the floor."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.drafts: list[Draft] = []
        self.floor: Draft | None = None  # the last claim whose speaker may go on
        self.floor_sentence = -10  # the sentence in which the floor was last used
        self.before_at: tuple[int, int, int] | None = None  # first, stop and number of the sentence before
        self._before: Scene | None = None
        self._before_seen = 0  # all that its words can be
        self._surnames: set[str] | None = None
        self.voices: set[str] = set()  # last words, lower case, of the phrases of all who have spoken
        self._outer = [quote for quote in reading.quotes if quote.parent < 0]
        self._opens = [quote.open for quote in self._outer]
        self._inner: dict[int, list[Quote]] = {}  # quotations right inside another, by its opening token
        for quote in reading.quotes:
            if quote.parent >= 0:
                self._inner.setdefault(reading.quotes[quote.parent].open, []).append(quote)

    @property
    def before(self) -> Scene | None:
        """The sentence before."""
        if self._before is None and self.before_at is not None:
            self._before = Scene(self.reading, *self.before_at, self)
        return self._before

    def leave(self, first: int, stop: int, number: int, seen: int, scene: Scene | None) -> None:
        """Go on behind a sentence; without its scene it is one that nobody has looked at."""
        self.before_at = first, stop, number
        self._before = scene
        self._before_seen = seen

    def announces(self, number: int) -> bool:
        """Whether the sentence before the one with this number has words that may announce it."""
        if self.before_at is None or not self._before_seen & NOTICE:
            return False
        first, stop, before = self.before_at
        return before == number - 1 and announces_something(self.reading, first, stop)

    def close(self) -> None:
        """Let go of the last scene, which holds the story in turn: memory is free at once then, and stays near."""
        self.before_at = self._before = None

    def knows(self, name: str) -> bool:
        """Whether the article has a person of that surname: a word behind a capitalised one of content."""
        if self._surnames is None:
            function = function_words()
            self._surnames = {
                word
                for before, word in itertools.pairwise(self.reading.words)
                if before[:1].isupper() and before.isalpha() and before.lower() not in function
            }
        return name in self._surnames

    def quotes_between(self, first: int, stop: int, within: Draft | None = None) -> list[Quote]:
        """Quotations from token `first` to before `stop`: the outermost, or those right inside another one."""
        if within is None:
            at = bisect_left(self._opens, first)
            if at == len(self._opens) or self._opens[at] >= stop:
                return []
            found = self._outer[at : bisect_left(self._opens, stop, at)]
        else:
            inner = (quote for a, _ in within.content for quote in self._inner.get(a, ()))
            found = [quote for quote in inner if first <= quote.open < stop]
        return [quote for quote in found if quote.close < stop or not quote.closed]
