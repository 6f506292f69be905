"""Segments: a sentence cut at commas, dashes, colons and conjunctions, each told by its first words and its verb.

German marks its clauses well: nearly every one is set off by commas, and the finite verb stands first, second or last
in it (topological fields, see Duden-Grammatik, "Der Satz").

Quotations and brackets are opaque here: a quotation is one unit of the sentence around it.
"""

import itertools
from bisect import bisect_left
from typing import ClassVar

from attrs import Factory, define

from newsclaims.grammar import words as fw
from newsclaims.grammar.bits import OPENING, SEAM, SEPARATORS, word_bits
from newsclaims.grammar.finite import AUXILIARIES, FiniteVerbs, stem_is_participle
from newsclaims.grammar.mood import may_be_konjunktiv
from newsclaims.grammar.verbs import FINITE, INF, PART2, ZU_INF, analyse
from newsclaims.lexicon import word_class
from newsclaims.lexicon.reporting import framing_lemmas, reporting_lemmas
from newsclaims.reading import Reading, Symbol


class Form(Symbol):
    """What a clause is, told by how it begins and where its verb stands."""

    MAIN: ClassVar["Form"]  #: verb first or second
    DASS: ClassVar["Form"]
    OB: ClassVar["Form"]  #: ob- and w-clauses
    SUB: ClassVar["Form"]  #: other subordinate clauses
    RELATIVE: ClassVar["Form"]
    INFINITIVE: ClassVar["Form"]  #: with zu, no subordinator
    PURPOSE: ClassVar["Form"]  #: um … zu, ohne … zu
    FRAGMENT: ClassVar["Form"]  #: no verb
    QUOTE: ClassVar["Form"]  #: nothing but quotations


@define(eq=False)
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
    strong: list[int] = Factory(list)  #: tokens that must be finite verbs
    weak: list[int] = Factory(list)  #: tokens that may be
    clause: int = -1  #: the number of the clause that it is a part of


_FINAL = frozenset(".!?…")
_COMPARING = frozenset(("als", "wie"))
_MODAL_INFINITIVES = frozenset("können müssen dürfen sollen wollen lassen".split())
_WHOSE = frozenset(("deren", "dessen"))
_AUXILIARIES_OF_INFINITIVES = frozenset(
    "hat haben hatte hatten habe hätte hätten wird werden werde würde würden".split()
)
_SHORT_QUOTATION = 5  # tokens, with its marks
_CLOSING = frozenset(")]}")
_BEFORE_SUBORDINATOR = fw.ADVERB | fw.PURPOSE | fw.COORDINATOR


class Segmentation(FiniteVerbs):
    """One sentence (or the inside of a quotation) in segments, from left to right."""

    def __init__(self, reading: Reading, first: int, stop: int, closes: dict[int, int]) -> None:
        """Cut the tokens `first` to before `stop`; `closes` maps opening to closing tokens of quotations."""
        super().__init__(reading, first, stop, closes)
        self.brackets: list[tuple[int, int]] = []
        self.segments = self._cut()
        for number, segment in enumerate(self.segments):
            self._tell(segment, self.segments[number - 1] if number else None)
        self._split_coordinations()

    # --- cutting -------------------------------------------------------------------------------------------------

    def _cut(self) -> list[Segment]:
        """Segments between separators outside quotations and brackets."""
        words, closes = self.reading.words, self.closes
        stop = self.stop
        while stop > self.first and words[stop - 1] in _FINAL:
            stop -= 1
        segments: list[Segment] = []
        tokens: list[int] = []
        start, mark = self.first, ""
        at = self.first  # the first token that has not been looked at
        for i in self._seams(stop):
            if i < at:
                continue
            tokens.extend(range(at, i))
            at = i + 1
            word = words[i]
            if i in closes and closes[i] < stop:
                tokens.append(i)
                at = closes[i] + 1
                if len(tokens) == 1 and at + 1 < stop and self._frame_follows(i, at):
                    segments.append(Segment(start, at, mark, tokens))
                    start, tokens, mark = at, [], ","
            elif word in OPENING:
                at = self._bracket_end(i, stop)
                self.brackets.append((i, at))
            elif word in SEPARATORS and (word not in "-–—" or self._is_dash(i)):
                if tokens:
                    segments.append(Segment(start, i, mark, tokens))
                    tokens = []
                    mark = "–" if word in "-–—" else word
                elif not segments:
                    mark = ""
                else:
                    mark = "–" if word in "-–—" else (mark if word == "," and mark != "," else word)
                start = at
            else:
                tokens.append(i)
        tokens.extend(range(at, stop))
        if tokens:
            segments.append(Segment(start, stop, mark, tokens))
        return segments

    def _frame_follows(self, opening: int, at: int) -> bool:
        """ "„Das war ein Fehler“ so der Minister", "„Wer zahlt?“ fragte sie": a frame with no comma before it."""
        words, lower, bits = self.reading.words, self.reading.lower, self.bits
        if words[at] == "so":
            return at - opening > _SHORT_QUOTATION
        if words[at] != lower[at] or not bits[at] & FINITE or framing_lemmas().isdisjoint(analyse(lower[at]).lemmas):
            return False
        if not (bits[at + 1] & (fw.DETERMINER | fw.SUBJECT) or words[at + 1][0].isupper()):
            return False
        inside = range(opening + 1, at - 1)
        return words[at - 2] in ",.!?…" or any(words[i] == lower[i] and bits[i] & FINITE for i in inside)

    def _seams(self, stop: int) -> list[int]:
        """Tokens before `stop` at which something may end or open: separators, brackets, quotations."""
        first, places = self.first, self.reading.marks(word_bits(), SEAM)
        seams = places[bisect_left(places, first) : bisect_left(places, stop)]
        return sorted({*seams, *(i for i in self.closes if first <= i < stop)}) if self.closes else seams

    def _bracket_end(self, i: int, stop: int) -> int:
        """Past the bracket that opens at a token."""
        words = self.reading.words
        depth = 0
        for j in range(i, min(stop, i + 200)):
            if words[j] in OPENING:
                depth += 1
            elif words[j] in _CLOSING:
                depth -= 1
                if depth == 0:
                    return j + 1
        return i + 1

    def _is_dash(self, i: int) -> bool:
        """A dash between words with white space on both sides, not a hyphen or a range."""
        reading = self.reading
        return not reading.glued(i) and (i + 1 >= self.stop or not reading.glued(i + 1) or reading.words[i + 1] == ",")

    # --- telling -------------------------------------------------------------------------------------------------

    def _is_free_relative(self, previous: Segment | None) -> bool:
        """Whether a sentence begins with whom its main clause takes up: "Wer sie kenne, | der wisse, …"."""
        if previous is None or previous.form is not Form.OB or previous.first != self.first:
            return False
        return self.reading.lower[previous.tokens[previous.lead]] in ("wer", "wen", "wem", "was")

    def _tell(self, segment: Segment, previous: Segment | None) -> None:
        """Set form, verb and order of a segment."""
        tokens, lower, all_bits = segment.tokens, self.reading.lower, self.bits
        if tokens[0] in self.closes and all(i in self.closes for i in tokens):
            segment.form = Form.QUOTE
            return
        strong, weak, zu = self.finite_candidates(tokens)
        segment.strong, segment.weak = strong, weak
        lead = 0
        while lead < len(tokens) - 1 and all_bits[tokens[lead]] & fw.COORDINATOR:
            lead += 1
        segment.lead = lead
        first = lower[tokens[lead]]
        opener = self._subordinator(tokens, lead)
        if opener is not None:
            bits = all_bits[tokens[opener]]
            consecutive = opener and lower[tokens[opener - 1]] == "so"
            segment.form = (
                Form.SUB if consecutive else Form.DASS if bits & fw.DASS else Form.OB if bits & fw.OB else Form.SUB
            )
            candidates = strong or weak
            segment.verb = candidates[-1] if candidates else -1
            segment.order = 3
            return
        if zu and not strong and not self._finite_before_zu(tokens, weak):
            segment.form = Form.PURPOSE if all_bits[tokens[lead]] & fw.PURPOSE else Form.INFINITIVE
            return
        last = self._last(tokens, strong or weak)
        bits = all_bits[tokens[lead]]
        relative_at = lead if bits & (fw.RELATIVE | fw.W) else -1
        if relative_at < 0 and bits & fw.PREPOSITION and lead + 1 < len(tokens):
            second = all_bits[tokens[lead + 1]]
            conjunction = (
                bits & fw.MAYBE_SUBORDINATOR
                and second & fw.DETERMINER
                and (self._noun_follows(tokens, lead + 2) or lower[tokens[lead + 1]] in ("die", "das"))
            )
            if second & (fw.RELATIVE | fw.W) and not conjunction:  # not "während die Städte warnten"
                relative_at = lead + 1
        final = last if last in strong or (last in weak and not strong) else -1
        if relative_at >= 0:
            word = lower[tokens[relative_at]]
            bits = all_bits[tokens[relative_at]]
            determines = (
                bits & fw.DETERMINER and relative_at + 1 < len(tokens) and self._noun_follows(tokens, relative_at + 1)
            )
            is_w = bits & fw.W and not (bits & fw.DETERMINER and word[0] == "d")
            if (
                final < 0
                and lower[tokens[-1]] in _MODAL_INFINITIVES
                and not is_w
                and not (determines and word not in _WHOSE)
            ):
                final = self._before_infinitives(tokens, relative_at, strong)
            if final >= 0 and len(tokens) - relative_at >= 2:
                if is_w:
                    if final != tokens[relative_at + 1] or segment.mark == ",":
                        relative = (
                            word.startswith("welch") and segment.mark == "," and relative_at == lead and not determines
                        )
                        segment.form = Form.RELATIVE if relative else Form.OB
                        segment.verb, segment.order = final, 3
                        return
                elif (
                    segment.mark in (",", "–", "und")
                    and not (determines and self._reads_as_main(tokens, relative_at, final, previous))
                    and not (final == tokens[relative_at + 1] and self._is_free_relative(previous))
                ):
                    segment.form, segment.verb, segment.order = Form.RELATIVE, final, 3
                    return
            elif is_w and not (strong or weak):
                segment.form, segment.order = Form.OB, 3
                return
            elif not (strong or weak) and segment.mark == "," and not determines and not is_w and len(tokens) > 1:
                extended = relative_at == lead and self._is_extended_phrase(tokens[lead:])
                segment.form, segment.order = (Form.FRAGMENT, 0) if extended else (Form.RELATIVE, 3)
                return
            elif (
                is_w
                and segment.mark in (",", "", ":")
                and strong
                and tokens.index(strong[0]) > relative_at + 1
                and all_bits[tokens[relative_at + 1]] & (fw.SUBJECT | fw.DETERMINER)
            ):
                segment.form, segment.verb, segment.order = Form.OB, strong[-1], 3
                return
        if bits & fw.MAYBE_SUBORDINATOR:
            nxt = tokens[lead + 1] if lead + 1 < len(tokens) else -1
            if first == "als" and nxt in strong:
                segment.form, segment.verb, segment.order = Form.SUB, nxt, 1
                return
            if final >= 0 and final != nxt and len(tokens) - lead > 2:
                segment.form, segment.verb, segment.order = Form.SUB, final, 3
                return
        if not strong and not weak:
            segment.form = Form.FRAGMENT
            return
        verb = strong[0] if strong else self._first_of(tokens, weak)
        if not strong and weak and segment.mark in (",", "und") and self._is_participle_phrase(tokens, weak):
            segment.form = Form.FRAGMENT
            return
        if (
            previous is not None
            and previous.form is Form.FRAGMENT
            and len(previous.tokens) == 2
            and segment.mark == ","
            and self._is_bare_adjective(tokens, verb)
        ):
            segment.form = Form.FRAGMENT
            return
        segment.form = Form.MAIN
        segment.verb = verb
        segment.order = 1 if tokens[lead] == verb or tokens[0] == verb else 2

    def _before_infinitives(self, tokens: list[int], relative_at: int, strong: list[int]) -> int:
        """ "ein Fehler, den man [hätte] vermeiden können": the auxiliary in front of two infinitives at the end."""
        verb = strong[-1] if len(strong) == 1 else -1
        if verb < 0 or self.reading.lower[verb] not in _AUXILIARIES_OF_INFINITIVES:
            return -1
        behind = self.bits[verb + 1] & (fw.SUBJECT | fw.DETERMINER)
        return -1 if verb == tokens[relative_at + 1] and behind else verb  # not "den hätte man vermeiden können"

    def _first_of(self, tokens: list[int], weak: list[int]) -> int:
        """The verb where all forms are ambiguous: the first, but "Scharf kritisiert [werden] die Kosten"."""
        one, two = weak[0], weak[1] if len(weak) > 1 else -1
        passive = two == one + 1 and two != tokens[-1] and self.reading.lower[two] == "werden"
        return two if passive and self.bits[one] & PART2 else one

    def _is_bare_adjective(self, tokens: list[int], verb: int) -> bool:
        """ "Warme Decke, heiße Suppe": no verb in front of a bare noun, where none went before either."""
        return (
            len(tokens) == 2
            and tokens[0] == verb
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

    # --- coordination --------------------------------------------------------------------------------------------

    def _split_coordinations(self) -> None:
        """Cut "sprach von Wortbruch | und verlangte ein Treffen" where both sides have a verb."""
        done: list[Segment] = []
        says_that = not _DASS.isdisjoint(self.reading.lower[self.first : self.stop])
        for segment in self.segments:
            if segment.verb < 0 or (segment.form is not Form.MAIN and len(segment.strong) + len(segment.weak) < 2):
                done.append(segment)
                continue
            rest = segment
            for _ in range(8):
                at = self._behind_comment(rest)
                mark = ","
                if at is None:
                    at, mark = self._coordination(rest), "und"
                if at is None and says_that:
                    at, mark = self._missing_comma(rest), ","
                if at is None:
                    at, mark = self._loose_infinitive(rest), ","
                if at is None:
                    at = self._loose_saying(rest)
                if at is None:
                    at = self._loose_relative(rest)
                if at is None:
                    break
                left = Segment(rest.first, rest.tokens[at], rest.mark, rest.tokens[:at])
                right = Segment(rest.tokens[at], rest.stop, mark, rest.tokens[at:])
                self._tell(left, done[-1] if done else None)
                self._tell(right, left)
                if right.form is Form.FRAGMENT and right.weak[:1] == right.tokens[1:2]:
                    right.form, right.verb, right.order = Form.MAIN, right.weak[0], 1  # "kam hinzu | und berichtet"
                done.append(left)
                rest = right
            done.append(rest)
        self.segments = done

    def _behind_comment(self, segment: Segment) -> int | None:
        """ "Wie die Bank mitteilt [ist der Tresor leer]": two finite verbs side by side, and no comma between them."""
        tokens = segment.tokens
        if segment.form is not Form.OB or segment.first != self.first or self.reading.lower[tokens[0]] != "wie":
            return None
        if not (self.bits[tokens[1]] & (fw.DETERMINER | fw.SUBJECT) or self.reading.words[tokens[1]][0].isupper()):
            return None
        for place in range(2, len(tokens) - 2):
            told, verb = tokens[place], tokens[place + 1]
            if verb in segment.strong and self.bits[told] & FINITE and self.reading.words[told].islower():
                return None if framing_lemmas().isdisjoint(analyse(self.reading.lower[told]).lemmas) else place + 1
        return None

    def _missing_comma(self, segment: Segment) -> int | None:
        """ "Sie hofft [dass es gelingt]": where the comma before a content clause has been forgotten."""
        tokens, lower = segment.tokens, self.reading.lower
        if segment.form is not Form.MAIN:
            return None
        places = range(tokens.index(segment.verb) + 1, len(tokens) - 1)
        return next((place for place in places if lower[tokens[place]] in _DASS), None)

    def _loose_infinitive(self, segment: Segment) -> int | None:
        """ "Sie hat angekündigt [den Laden zu schließen]": an infinitive behind the participle, with no comma."""
        tokens, lower, bits = segment.tokens, self.reading.lower, self.bits
        if segment.form is not Form.MAIN or len(tokens) < 4:
            return None
        last = bits[tokens[-1]]
        if not (last & ZU_INF or (last & INF and lower[tokens[-2]] == "zu")):
            return None
        if lower[segment.verb] not in AUXILIARIES:  # "Sie bietet an [den Laden zu öffnen]"
            particle = tokens.index(segment.verb) + 1
            joined = [lower[tokens[particle]] + lemma for lemma in analyse(lower[segment.verb]).lemmas]
            return particle + 1 if particle + 2 < len(tokens) and not reporting_lemmas().isdisjoint(joined) else None
        for place in range(tokens.index(segment.verb) + 1, len(tokens) - 2):
            i = tokens[place]
            if bits[i] & PART2 and self.reading.words[i] == lower[i]:
                told = not reporting_lemmas().isdisjoint(analyse(lower[i]).lemmas)
                place += 2 if lower[tokens[place + 1]] == "worden" else 1
                return place if told and lower[tokens[place]] not in _CORRELATES else None  # "bekannt dafür"
        return None

    def _loose_relative(self, segment: Segment) -> int | None:
        """ "Sie ließ einen Zettel da [auf dem sie bat], dass …": a relative clause with no comma before it."""
        tokens, lower, bits = segment.tokens, self.reading.lower, self.bits
        if segment.form is not Form.MAIN or len(segment.strong) < 2 or tokens[-1] != segment.strong[-1]:
            return None
        for place in range(tokens.index(segment.verb) + 2, len(tokens) - 3):
            governs = bits[tokens[place]] & fw.PREPOSITION and lower[tokens[place + 1]] in (
                "dem",
                "der",
                "denen",
                "den",
            )
            if governs and lower[tokens[place + 2]] in ("er", "sie", "es", "man"):
                return place
        return None

    def _loose_saying(self, segment: Segment) -> int | None:
        """ "Sie wird nicht müde [zu betonen], dass …": an infinitive that content hangs on, with no comma before it."""
        tokens, lower = segment.tokens, self.reading.lower
        if segment.form is not Form.MAIN or segment.stop + 2 >= self.stop or len(tokens) < 4:
            return None
        flags = self.bits[tokens[-1]]
        if flags & ZU_INF:
            at = len(tokens) - 1
        elif flags & INF and lower[tokens[-2]] == "zu":
            at = len(tokens) - 2
        else:
            return None
        if tokens[at] <= segment.verb or _GOVERNORS.isdisjoint(lower[i] for i in tokens):
            return None
        return None if reporting_lemmas().isdisjoint(analyse(lower[tokens[-1]]).lemmas) else at

    def _coordination(self, segment: Segment) -> int | None:
        """Where in its tokens a segment is to be cut."""
        tokens, lower = segment.tokens, self.reading.lower
        if segment.verb < 0:
            return None
        strong, weak = segment.strong, segment.weak
        if len(strong) < 2:
            if not (strong and weak):
                return None
            if segment.order == 3:
                # "dass die Regen anhalten und warnte": the ambiguous form before the conjunction ends the clause
                place = tokens.index(strong[0])
                ends = [tokens.index(i) + 1 for i in weak if i < strong[0]]
                return next((at for at in ends if at < place and lower[tokens[at]] in ("und", "oder")), None)
            # "sagte Nein und gehen nach Hause" is rare; an ambiguous form right behind the conjunction counts
            joined = [
                i for i in weak if tokens.index(i) and lower[tokens[tokens.index(i) - 1]] in ("und", "oder", "aber")
            ]
            verbs = sorted(strong[:1] + [i for i in joined if i > strong[0] and not self._shares_auxiliary(strong[0])])
            if len(verbs) < 2 and self._has_own_subject(segment):
                verbs.append(tokens[-1])
            if len(verbs) < 2 and weak[0] < strong[0]:
                # "Die Chefin bezeichnet das als Erfolg | und nimmt den Hut": what stands left of it must be finite
                place = tokens.index(strong[0]) - 1
                return place if place > 1 and lower[tokens[place]] in ("und", "oder", "aber") else None
            if len(verbs) < 2:
                return None
        else:
            verbs = strong
        for one, two in itertools.pairwise(verbs):
            for place in range(tokens.index(two) - 1, tokens.index(one), -1):
                if lower[tokens[place]] in ("und", "oder", "aber", "sondern", "doch", "sowie"):
                    return place
        return None

    def _has_own_subject(self, segment: Segment) -> bool:
        """ "Das war laut | und die Nachbarn fürchten, …": a plural behind "und" whose verb ends the segment."""
        tokens, lower = segment.tokens, self.reading.lower
        last = tokens[-1]
        if last not in segment.weak or self.bits[last] & PART2 or lower[segment.strong[0]] in _WITH_INFINITIVE:
            return False
        joints = [place for place, i in enumerate(tokens) if lower[i] == "und" and i > segment.strong[0]]
        if not joints or not self.function.get(lower[tokens[joints[-1] + 1]], 0) & fw.DETERMINER:
            return False
        return 2 <= len(tokens) - joints[-1] - 2 <= 4

    def _shares_auxiliary(self, verb: int) -> bool:
        """Whether a verb is an auxiliary, which two infinitives or participles can share."""
        return self.reading.lower[verb] in AUXILIARIES


_DASS = frozenset(("dass", "daß"))
_GOVERNORS = word_class("governors_of_saying")
_CORRELATES = word_class("correlates")


_WITH_INFINITIVE = AUXILIARIES - word_class("perfect_auxiliaries") | frozenset("wird werden werde würde würden".split())
