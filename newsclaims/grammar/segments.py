"""Segments: a sentence cut at commas, dashes, colons and conjunctions.

German marks its clauses well: nearly every one is set off by commas. Quotations and brackets are opaque here: a
quotation is one unit of the sentence around it.
"""

from bisect import bisect_left

from newsclaims.grammar import words as fw
from newsclaims.grammar.bits import OPENING, SEAM, SEPARATORS, word_bits
from newsclaims.grammar.clause_forms import Form
from newsclaims.grammar.forms import Segment, SegmentForms
from newsclaims.grammar.seams import find_seam
from newsclaims.grammar.verbs import FINITE, INF, PART2, ZU_INF, analyse
from newsclaims.lexicon.reporting import framing_lemmas
from newsclaims.reading import Reading

_BEFORE_ADJECTIVES = fw.DETERMINER | fw.PREPOSITION
_NO_ADJECTIVE = fw.ANY | FINITE | INF | ZU_INF | PART2
_FINAL = frozenset(".!?…")
_SHORT_QUOTATION = 5  # tokens, with its marks
_CLOSING = frozenset(")]}")
_MOST_SEAMS = 8  #: cuts of one segment


class Segmentation(SegmentForms):
    """One sentence (or the inside of a quotation) in segments, from left to right."""

    adjoining: tuple[int, ...] = ()  #: commas between adjectives of one noun

    def __init__(self, reading: Reading, first: int, stop: int, closes: dict[int, int]) -> None:
        """Cut the tokens `first` to before `stop`; `closes` maps opening to closing tokens of quotations."""
        super().__init__(reading, first, stop, closes)
        self.brackets: list[tuple[int, int]] = []
        self.segments = self._cut()
        for number, segment in enumerate(self.segments):
            self.tell(segment, self.segments[number - 1] if number else None)
        self._split()

    # --- cutting -------------------------------------------------------------------------------------------------

    def _cut(self) -> list[Segment]:
        """Segments between separators outside quotations and brackets."""
        words, closes, bits = self.reading.words, self.closes, self.bits
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
            elif bits[i - 2] & _BEFORE_ADJECTIVES and word == "," and self._joins_adjectives(i):
                self.adjoining = (*self.adjoining, i)
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

    def _joins_adjectives(self, i: int) -> bool:
        """ "der neue[,] teure Plan": a comma between adjectives of one ending, behind an article and before a noun."""
        words, bits = self.reading.words, self.bits
        one = words[i - 1]
        if not one.islower() or i < self.first + 2 or i + 2 >= self.stop:
            return False
        two = words[i + 1]
        alike = one[-2:] == two[-2:] if one[-1] != "e" else two[-1] == "e"
        if not alike or not one.endswith(fw.ADJECTIVE_ENDINGS) or not two.islower():
            return False
        no_adjective = fw.ANY if self.reading.lower[i - 2].startswith(("ein", "kein")) else _NO_ADJECTIVE
        return not (bits[i - 1] | bits[i + 1]) & no_adjective and words[i + 2][0].isupper()

    def _is_dash(self, i: int) -> bool:
        """A dash between words with white space on both sides, not a hyphen or a range."""
        reading = self.reading
        return not reading.glued(i) and (i + 1 >= self.stop or not reading.glued(i + 1) or reading.words[i + 1] == ",")

    # --- splitting -----------------------------------------------------------------------------------------------

    def _ends_like(self, segment: Segment) -> bool:
        """ "der das ablehnt | und ihn als „Narren“ bezeichnet": the verb at its end is that of a subordinate clause."""
        last, opening = segment.tokens[-1], segment.tokens[1]
        shared = segment.form is Form.FRAGMENT or (segment.form is Form.MAIN and not segment.strong)
        shared = shared or (segment.form is Form.SUB and self.reading.lower[opening] == "als")
        return shared and bool(self.bits[last] & FINITE) and self.reading.words[last].islower()

    def _split(self) -> None:
        """Cut "sprach von Wortbruch | und verlangte ein Treffen" where both sides have a verb."""
        done: list[Segment] = []
        for segment in self.segments:
            if segment.verb < 0 or (segment.form is not Form.MAIN and len(segment.strong) + len(segment.weak) < 2):
                done.append(segment)
                continue
            rest = segment
            for _ in range(_MOST_SEAMS):
                seam = find_seam(self, rest)
                if seam is None:
                    break
                at, mark = seam
                left = Segment(rest.first, rest.tokens[at], rest.mark, rest.tokens[:at])
                right = Segment(rest.tokens[at], rest.stop, mark, rest.tokens[at:])
                self.tell(left, done[-1] if done else None)
                self.tell(right, left)
                if left.order == 3 and mark == "und" and self._ends_like(right):
                    right.form, right.verb, right.order = left.form, right.tokens[-1], 3
                elif right.form is Form.FRAGMENT and right.weak[:1] == right.tokens[1:2]:
                    right.form, right.verb, right.order = Form.MAIN, right.weak[0], 1  # "kam hinzu | und berichtet"
                done.append(left)
                rest = right
            done.append(rest)
        self.segments = done
