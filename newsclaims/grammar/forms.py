"""Forms: what a stretch of a sentence is, told by its first words and by where its verb stands.

The finite verb stands first or second in a main clause, last in a subordinate one (topological fields, see
Duden-Grammatik, "Der Satz").
"""

from dataclasses import dataclass, field

from newsclaims.grammar import words as fw
from newsclaims.grammar.bits import REPORTING
from newsclaims.grammar.clause_forms import Form
from newsclaims.grammar.finite import FiniteVerbs, stem_is_participle
from newsclaims.grammar.mood import may_be_konjunktiv
from newsclaims.grammar.verbs import FINITE, INF, PART2


@dataclass(eq=False, slots=True)
class Segment:
    """A stretch between two cuts."""

    first: int
    stop: int
    mark: str  #: what stands before it: "", ",", ";", ":", "–", or "und" for a cut at a conjunction
    tokens: list[int]  #: the tokens of the sentence itself, quotations standing as their opening mark
    lead: int = 0  #: how many of them are conjunctions at the beginning
    form: Form = Form.FRAGMENT
    verb: int = -1  #: the finite verb
    order: int = 0  #: 1, 2, or 3 for a verb that stands last
    strong: list[int] = field(default_factory=list)  #: tokens that must be finite verbs
    weak: list[int] = field(default_factory=list)  #: tokens that may be
    clause: int = -1  #: the number of the clause that it is a part of


_COMPARING = frozenset(("als", "wie"))
_MODAL_INFINITIVES = frozenset("können müssen dürfen sollen wollen lassen".split())
_WHOSE = frozenset(("deren", "dessen"))
_AUXILIARIES_OF_INFINITIVES = frozenset(
    "hat haben hatte hatten habe hätte hätten wird werden werde würde würden".split()
)
_BEFORE_SUBORDINATOR = fw.ADVERB | fw.PURPOSE | fw.COORDINATOR


class SegmentForms(FiniteVerbs):
    """A sentence whose segments can be told apart."""

    def tell(self, segment: Segment, previous: Segment | None) -> None:
        """Set form, verb and order of a segment, given the one before it."""
        tokens, bits = segment.tokens, self.bits
        if tokens[0] in self.closes and all(i in self.closes for i in tokens):
            segment.form = Form.QUOTE
            return
        segment.strong, segment.weak, zu = self.finite_candidates(tokens)
        lead = 0
        while lead < len(tokens) - 1 and bits[tokens[lead]] & fw.COORDINATOR:
            lead += 1
        segment.lead = lead
        opener = self._subordinator(tokens, lead)
        if opener is not None:
            self._tell_opened(segment, opener)
        elif zu and not segment.strong and not self._finite_before_zu(tokens, segment.weak):
            segment.form = Form.PURPOSE if bits[tokens[lead]] & fw.PURPOSE else Form.INFINITIVE
        else:
            last = self._last(tokens, segment.strong or segment.weak)
            final = last if last in segment.strong or (last in segment.weak and not segment.strong) else -1
            at = self._relative_at(tokens, lead)
            if at >= 0 and self._tell_relative(segment, previous, at, final):
                return
            if bits[tokens[lead if at < 0 else at]] & fw.MAYBE_SUBORDINATOR and self._tell_maybe_opened(segment, final):
                return
            self._tell_main(segment, previous)

    def _tell_opened(self, segment: Segment, opener: int) -> None:
        """ "dass der Damm hält", "weil, ob, wenn …": a conjunction that subordinates, at place `opener`."""
        tokens = segment.tokens
        bits = self.bits[tokens[opener]]
        if opener and self.reading.lower[tokens[opener - 1]] == "so":
            segment.form = Form.SUB
        else:
            segment.form = Form.DASS if bits & fw.DASS else Form.OB if bits & fw.OB else Form.SUB
        candidates = segment.strong or segment.weak
        segment.verb = candidates[-1] if candidates else -1
        segment.order = 3

    def _relative_at(self, tokens: list[int], lead: int) -> int:
        """Where a relative or w-word may open the segment, behind a preposition at most; else -1."""
        bits = self.bits[tokens[lead]]
        if bits & (fw.RELATIVE | fw.W):
            return lead
        if not bits & fw.PREPOSITION or lead + 1 >= len(tokens):
            return -1
        second = self.bits[tokens[lead + 1]]
        conjunction = (
            bits & fw.MAYBE_SUBORDINATOR
            and second & fw.DETERMINER
            and (self._noun_follows(tokens, lead + 2) or self.reading.lower[tokens[lead + 1]] in ("die", "das"))
        )  # "während die Städte warnten"
        return lead + 1 if second & (fw.RELATIVE | fw.W) and not conjunction else -1

    def _tell_relative(self, segment: Segment, previous: Segment | None, at: int, final: int) -> bool:
        """ "der den Damm baut", "was er kostet": false if the word at place `at` opens no such clause after all."""
        tokens, strong, weak = segment.tokens, segment.strong, segment.weak
        word = self.reading.lower[tokens[at]]
        bits = self.bits[tokens[at]]
        determines = bool(bits & fw.DETERMINER and at + 1 < len(tokens) and self._noun_follows(tokens, at + 1))
        is_w = bits & fw.W and not (bits & fw.DETERMINER and word[0] == "d")
        if final < 0 and not is_w and not (determines and word not in _WHOSE):
            final = self._before_infinitives(tokens, at, strong)
            if final < 0 and len(strong) == 1 and not determines and segment.mark == "," and strong[0] > tokens[at + 1]:
                final = strong[0] if self.goes_on(tokens, strong[0]) else -1
        if final >= 0 and len(tokens) - at >= 2:
            if is_w:
                if final == tokens[at + 1] and segment.mark != ",":
                    return False
                relative = word.startswith("welch") and segment.mark == "," and at == segment.lead and not determines
                segment.form = Form.RELATIVE if relative else Form.OB
            elif (
                segment.mark not in (",", "–", "und")
                or (determines and self._reads_as_main(tokens, at, final, previous))
                or (final == tokens[at + 1] and self._is_free_relative(previous))
                or (determines and self._ends_list_of_subjects(tokens, final, previous))
            ):
                return False
            else:
                segment.form = Form.RELATIVE
            segment.verb, segment.order = final, 3
            return True
        if not (strong or weak):
            if is_w:
                segment.form, segment.order = Form.OB, 3
                return True
            if segment.mark == "," and not determines and len(tokens) > 1:
                extended = at == segment.lead and self._is_extended_phrase(tokens[at:])
                segment.form, segment.order = (Form.FRAGMENT, 0) if extended else (Form.RELATIVE, 3)
                return True
            return False
        if (
            is_w
            and segment.mark in (",", "", ":")
            and strong
            and tokens.index(strong[0]) > at + 1
            and self.bits[tokens[at + 1]] & (fw.SUBJECT | fw.DETERMINER)
        ):
            segment.form, segment.verb, segment.order = Form.OB, strong[-1], 3
            return True
        return False

    def _tell_maybe_opened(self, segment: Segment, final: int) -> bool:
        """ "während der Damm brach", "als [hätte] er es gewusst": what can be a conjunction is one by its verb."""
        tokens, lead = segment.tokens, segment.lead
        following = tokens[lead + 1] if lead + 1 < len(tokens) else -1
        if self.reading.lower[tokens[lead]] == "als" and following in segment.strong:
            segment.form, segment.verb, segment.order = Form.SUB, following, 1
            return True
        if final >= 0 and final != following and len(tokens) - lead > 2:
            segment.form, segment.verb, segment.order = Form.SUB, final, 3
            return True
        return False

    def _tell_main(self, segment: Segment, previous: Segment | None) -> None:
        """A main clause, or a fragment if no word can be its verb."""
        tokens, strong, weak = segment.tokens, segment.strong, segment.weak
        if not strong and not weak:
            return
        verb = strong[0] if strong else self._first_of(tokens, weak)
        if not strong and segment.mark in (",", "und") and self._is_participle_phrase(tokens, weak):
            return
        if (
            previous is not None
            and previous.form is Form.FRAGMENT
            and len(previous.tokens) == 2
            and segment.mark == ","
            and self._is_bare_adjective(tokens, verb)
        ):
            return
        segment.form = Form.MAIN
        segment.verb = verb
        segment.order = 1 if tokens[segment.lead] == verb or tokens[0] == verb else 2

    def _ends_list_of_subjects(self, tokens: list[int], final: int, previous: Segment | None) -> bool:
        """ "Der Wirt, [die Köchin und der Kellner sagten], …": a list, with an article in each part."""
        if previous is None or previous.form is not Form.FRAGMENT or previous.first != self.first:
            return False
        articles = self.bits[previous.tokens[0]] & fw.DETERMINER and self.bits[final] & FINITE
        joints = [place for place, i in enumerate(tokens) if self.reading.lower[i] == "und" and i < final]
        return bool(articles and joints and self.bits[tokens[joints[0] + 1]] & fw.DETERMINER)

    def _is_free_relative(self, previous: Segment | None) -> bool:
        """Whether a sentence begins with whom its main clause takes up: "Wer sie kenne, | der wisse, …"."""
        if previous is None or previous.form is not Form.OB or previous.first != self.first:
            return False
        return self.reading.lower[previous.tokens[previous.lead]] in ("wer", "wen", "wem", "was")

    def _before_infinitives(self, tokens: list[int], relative_at: int, strong: list[int]) -> int:
        """ "ein Fehler, den man [hätte] vermeiden können": the auxiliary in front of two infinitives at the end."""
        verb = strong[-1] if len(strong) == 1 else -1
        ends = self.reading.lower[tokens[-1]] in _MODAL_INFINITIVES
        if not ends or verb < 0 or self.reading.lower[verb] not in _AUXILIARIES_OF_INFINITIVES:
            return -1
        behind = self.bits[verb + 1] & (fw.SUBJECT | fw.DETERMINER)
        return -1 if verb == tokens[relative_at + 1] and behind else verb  # not "den hätte man vermeiden können"

    def _first_of(self, tokens: list[int], weak: list[int]) -> int:
        """The verb where all forms are ambiguous: the first, but "Scharf kritisiert [werden] die Kosten"."""
        one, two = weak[0], weak[1] if len(weak) > 1 else -1
        passive = two == one + 1 and two != tokens[-1] and self.reading.lower[two] == "werden"
        return two if passive and self.bits[one] & PART2 else one

    def _is_bare_adjective(self, tokens: list[int], verb: int) -> bool:
        """ "Warme Decke, heiße Suppe": no verb in front of a noun where none went before; but "sagte Ahl"."""
        said = self.bits[verb] & REPORTING and self.reading.lower[verb].endswith("te")
        return (
            len(tokens) == 2
            and tokens[0] == verb
            and not said
            and self.reading.words[tokens[1]][0].isupper()
            and self.reading.lower[verb].endswith("e")
        )

    def _last(self, tokens: list[int], finite: list[int]) -> int:
        """The last token, comparisons behind the verb aside: ", der stärker wird [als üblich]"."""
        if not finite:
            return tokens[-1]
        lower = self.reading.lower
        if len(tokens) > 3 and not _COMPARING.isdisjoint(lower[tokens[3] : tokens[-1] + 1]):
            words = [lower[i] for i in tokens[3:]]
            if "als" not in words and "wie" not in words:
                return tokens[-1]
            place = max(place for place, word in enumerate(words, 3) if word in ("als", "wie"))
            return tokens[place - 1] if tokens[place - 1] in finite else tokens[-1]
        return tokens[-1]

    def _subordinator(self, tokens: list[int], lead: int) -> int | None:
        """Where in the segment a subordinating conjunction opens it, behind adverbs at most."""
        for place, i in enumerate(tokens[lead : lead + 3], lead):
            bits = self.bits[i]
            if bits & fw.SUBORDINATOR:
                return place
            if not bits & _BEFORE_SUBORDINATOR and self.reading.lower[i] not in ("so", "als", "je"):
                return None
        return None

    def _finite_before_zu(self, tokens: list[int], weak: list[int]) -> bool:
        """Whether an ambiguous form is finite in a clause that ends in zu and infinitive ("haben … zu tun")."""
        if not weak:
            return False
        place = tokens.index(weak[0])
        flags = self.bits[weak[0]]
        if place + 1 < len(tokens) and self.bits[tokens[place + 1]] & PART2:
            return False  # "den Mann fallen gelassen zu haben": two verbs in a row close the clause
        return (
            1 <= place <= len(tokens) - 3
            and bool(flags & FINITE)
            and not flags & PART2
            and self._vorfeld_is_one(tokens[:place])
        )

    def _vorfeld_is_one(self, tokens: list[int]) -> bool:
        """Whether the tokens can be one constituent: starts like a noun phrase or pronoun."""
        bits = self.bits[tokens[0]]
        return bool(bits & (fw.SUBJECT | fw.DETERMINER)) or self.reading.words[tokens[0]][0].isupper()

    def _is_extended_phrase(self, tokens: list[int]) -> bool:
        """ "das auch zwei Kinos führende Haus Ahl": an article, what a participle governs, the participle, its noun."""
        words, lower = self.reading.words, self.reading.lower
        if len(tokens) < 3 or not self.bits[tokens[0]] & fw.DETERMINER:
            return False
        for before, i, noun in zip(tokens, tokens[1:], tokens[2:], strict=False):
            participle = lower[i]
            if words[i] != participle or not (words[noun] != lower[noun] or noun in self.closes):
                continue
            if participle.endswith(("ende", "enden", "ender", "endes", "endem")) or stem_is_participle(participle):
                return not self.bits[before] & fw.DETERMINER and lower[before][-2:] != participle[-2:]
        return False

    def _noun_follows(self, tokens: list[int], place: int) -> bool:
        """Whether a noun comes next, behind adjectives at most."""
        words, function = self.reading.words, self.function
        for i in tokens[place : place + 4]:
            word = words[i]
            if word[:1].isupper() or i in self.closes:
                return True
            if word.isdigit() or word == ".":
                continue  # "am Montag, dem 3. Mai,"
            if function.get(word, 0) or word[-1:] not in "enrsm":
                return False
        return False

    def _reads_as_main(self, tokens: list[int], relative_at: int, final: int, previous: Segment | None) -> bool:
        """ "die Heizung funktioniere": a determiner, its noun phrase and next the verb, where speech is due."""
        if previous is None or (relative_at and self.bits[tokens[0]] & fw.PREPOSITION):
            return False
        if previous.mark == ":" and previous.form is Form.FRAGMENT:
            return True
        if self.reading.words[tokens[0]][0].isupper():
            return True
        before = tokens[tokens.index(final) - 1]
        if self.bits[before] & INF and self.reading.words[before].islower():
            return False  # "Sätze, die Hilfe sein können": two verbs at the end
        return (
            previous.verb >= 0
            and (may_be_konjunktiv(self.reading.lower[final]) or tokens.index(final) - relative_at <= 3)
            and self.reading.lower[tokens[relative_at]] in ("der", "die", "das")
        )

    def _is_participle_phrase(self, tokens: list[int], weak: list[int]) -> bool:
        """ ", unterstützt von Russland": a bare participle that opens or closes a fragment."""
        lower = self.reading.lower
        flags = self.bits[weak[0]]
        if not flags & PART2 or len(weak) > 1:
            return False
        place = tokens.index(weak[0])
        if place == len(tokens) - 1 and len(tokens) > 1:
            return True
        return place == 0 and len(tokens) > 1 and lower[tokens[1]] in ("von", "vom", "durch", "am", "im", "in")
