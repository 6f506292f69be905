"""Quotation marks, paired by type.

A mark opens or closes by its kind („ only opens) or by what it touches: white space before and a word behind it opens,
the other way round closes. Open marks wait on a stack for their partner; a stray one is left behind and does not shift
the others. Pairs stay within a paragraph but for quotations that run over several: every paragraph opens anew, or only
the last one closes.
"""

import re
from dataclasses import dataclass

from newsclaims.reading.stops import STOPS, sentence_stop, word_classes
from newsclaims.reading.tokens import Tokens


@dataclass(slots=True)
class Quote:
    """A pair of quotation marks: the tokens of the two marks.

    Where one of them is missing, `open` is the first token inside (`opened` is false) or `close` the last token inside
    (`closed` is false).
    """

    open: int
    close: int
    closed: bool
    parent: int  #: index in `Reading.quotes` of the quotation around it, or -1
    opened: bool = True

    @property
    def inside(self) -> tuple[int, int]:
        """The tokens between the marks, first to before stop."""
        return self.open + self.opened, self.close + (not self.closed)


#: what closes a quotation that began with the mark
_PARTNERS = {
    "„": "“ ” \" '' „ ‟",
    "“": '” “ "',
    "”": "”",
    "‟": "” “",
    "»": "«",
    "«": "»",
    '"': "\" ” “ ''",
    ",,": "'' \" “ ” ``",
    "``": "'' \" “ ”",
    "''": "'' \"",
    "‚": "‘ ’ '",
    ",": "' ‘ ’",
    "‘": "’ ‘ '",
    "’": "’",
    "'": "' ’ ‘",
    "›": "‹",
    "‹": "›",
    "`": "´ ' ` ’",
    "´": "` ´ '",
}
_PARTNERS_OF = {mark: frozenset(partners.split()) for mark, partners in _PARTNERS.items()}
_SINGLE = frozenset("‚,‘’'›‹`´")
_MARKS = frozenset(_PARTNERS) - {","}
_COMMA_AS_MARK = re.compile(r",(?<![\w.,;:!?)\]],)\w")
_LOW = frozenset({"„", ",,", "``"})
_HIGH = frozenset({"“", "‟"})
_ANGLES = frozenset({"»", "«"})
_STRAIGHT = frozenset({'"', "''", "'", "’", "”", "‘"})
_SIBILANTS = frozenset("sxzßSXZ")
_BEFORE_OPENING = frozenset("([{/–—-") | {"--"}
_AFTER_CLOSING = frozenset(".,;:!?)]}/–—-…") | {"..."}
_DEEPEST = 6
_FARTHEST = 4  # paragraphs without any mark that a quotation may run over
_LONGEST_FRAME = 25  # tokens


class _Waiting:
    """An opening mark that waits for its partner."""

    __slots__ = ("doubtful", "index", "mark", "paragraph", "reopened", "sure")

    def __init__(self, index: int, mark: str, paragraph: int, sure: bool) -> None:
        self.index = index
        self.mark = mark
        self.paragraph = paragraph
        self.sure = sure  # looks like nothing but an opening mark
        self.doubtful = -1  # a mark that closes it if no better one comes: "Andreas' Auto", 27"
        self.reopened: list[tuple[int, int]] = []  # marks that open it anew, with their paragraphs


class _Pairing:
    """The state of one pass over the marks of a text."""

    def __init__(self, tokens: Tokens, paragraphs: list[tuple[int, int]]) -> None:
        self.tokens = tokens
        self.paragraphs = paragraphs
        self.found: list[tuple[int, int, bool, bool]] = []  # open, close, opened, closed
        self.stack: list[_Waiting] = []
        self.pending: _Waiting | None = None  # left open by an earlier paragraph
        self.begun_alike = False  # a quotation of this paragraph begins with the mark that is pending
        self.paragraph = 0
        self.last_role = (-1, False)  # the last mark and whether it opened
        self.free = 0  # the first token behind the last quotation whose opening mark was missing
        self.opening_of: dict[int, int] = {}  # closing mark: first token of its quotation

    # What a mark does

    def take(self, index: int) -> None:
        """Look at the mark at a token."""
        mark = self.tokens.words[index]
        opens, closes = self._shape(index)
        take = self._single if mark in _SINGLE else self._double
        opened = take(index, mark, opens, closes)
        self.last_role = (index, opened)

    def _shape(self, index: int) -> tuple[bool, bool]:
        """Whether the mark looks like an opening one, and whether like a closing one, by what it touches."""
        tokens, words = self.tokens, self.tokens.words
        loose_before = not tokens.glued(index)
        if not loose_before:
            before = words[index - 1]
            loose_before = before in _BEFORE_OPENING or self.last_role == (index - 1, True)
        after = index + 1
        glued_after = after < len(words) and tokens.glued(after)
        loose_after = not glued_after or words[after] in _AFTER_CLOSING
        if loose_before and loose_after:
            if glued_after:
                return words[after] in {"…", "...", "-", "–"}, True
            first, stop = self.paragraphs[self.paragraph]
            return after < stop and self.pending is None, index > first
        return loose_before or not loose_after, loose_after or not loose_before

    def _double(self, index: int, mark: str, opens: bool, closes: bool) -> bool:
        waiting = [waiting.mark for waiting in self.stack if waiting.mark not in _SINGLE]
        if not self._begins(mark, waiting, opens, closes):
            if mark != ",,":
                self._close(index, mark)
            return False
        if mark in _STRAIGHT and self._after_digit(index):
            return False
        self._open(index, mark, sure=mark in _LOW or not closes)
        return True

    def _begins(self, mark: str, waiting: list[str], opens: bool, closes: bool) -> bool:
        """Whether a double mark begins a quotation, given its looks and the double marks that wait."""
        if mark in _LOW:
            return opens or (mark == "„" and not waiting)
        if mark in _HIGH:  # closes German quotations and opens English ones
            return opens and not (closes and waiting) and _LOW.isdisjoint(waiting)
        if mark == "”":
            return opens and not closes and not waiting
        if mark in _ANGLES and waiting and waiting[-1] in _ANGLES and waiting[-1] != mark:
            return False
        return opens and not (closes and any(mark in _PARTNERS_OF[other] for other in waiting))

    def _single(self, index: int, mark: str, opens: bool, closes: bool) -> bool:
        tokens, words = self.tokens, self.tokens.words
        after = index + 1
        before = words[index - 1][-1] if tokens.glued(index) else ""
        behind = words[after] if after < len(words) and tokens.glued(after) else ""
        if before.isalnum() and behind and behind[0].isalnum():
            return False  # "geht´s"
        if closes and self._has_single_partner(mark):
            genitive = before in _SIBILANTS and after < len(words) and not behind and words[after][0].isalpha()
            self._match(index, mark, doubt=mark in _STRAIGHT and (before.isdigit() or genitive))
            return False
        if not opens or not behind or before.isalnum() or before == ".":
            return False
        if mark in _STRAIGHT and (behind in word_classes()["elision"] or behind[0].isdigit()):
            return False
        self._open(index, mark, sure=False)
        return True

    def _has_single_partner(self, mark: str) -> bool:
        for waiting in reversed(self.stack):
            if waiting.mark not in _SINGLE:
                return False
            if mark in _PARTNERS_OF[waiting.mark]:
                return True
        return False

    def _after_digit(self, index: int) -> bool:
        return self.tokens.glued(index) and self.tokens.words[index - 1][-1].isdigit()

    # What happens to the stack

    def _open(self, index: int, mark: str, sure: bool) -> None:
        stack = self.stack
        if self.pending is not None and mark == self.pending.mark:
            self.begun_alike = True
        if stack and stack[-1].doubtful >= 0 and (stack[-1].mark in _SINGLE) == (mark in _SINGLE):
            self._settle(stack.pop())
        if len(stack) >= _DEEPEST:
            self._settle(stack.pop(0))
        stack.append(_Waiting(index, mark, self.paragraph, sure))

    def _close(self, index: int, mark: str) -> None:
        doubt = mark in {'"', "''"} and self._after_digit(index) and len(self.tokens.words[index - 1]) < 4
        after = index + 1
        if doubt:
            glued = after < len(self.tokens) and self.tokens.glued(after)
            doubt = not glued or self.tokens.words[after] == "-"
        if not self._match(index, mark, doubt):
            self._orphan(index, mark)

    def _match(self, index: int, mark: str, doubt: bool) -> bool:
        """Find the partner of a closing mark; false if none waits."""
        stack = self.stack
        single = mark in _SINGLE
        place = -1
        for at in range(len(stack) - 1, -1, -1):
            waiting = stack[at]
            if single and waiting.mark not in _SINGLE:
                break
            if (waiting.mark in _SINGLE) != single:
                continue
            if mark in _PARTNERS_OF[waiting.mark]:
                place = at
                break
            if place < 0:
                place = at
        if place < 0:
            return False
        while len(stack) > place + 1:
            self._settle(stack.pop())
        waiting = stack[-1]
        if doubt:
            waiting.doubtful = index if waiting.doubtful < 0 else waiting.doubtful
            return True
        stack.pop()
        self._pair(waiting.index, index)
        return True

    def _settle(self, waiting: _Waiting) -> None:
        """Close an opening mark that no partner came for with the doubtful one it met, if any."""
        if waiting.doubtful >= 0:
            self._pair(waiting.index, waiting.doubtful)

    def _leave(self, waiting: _Waiting) -> None:
        """Note a quotation that is never closed; it ends with its paragraph, or with the sentence before the next."""
        if waiting.doubtful >= 0 or not waiting.sure:
            self._settle(waiting)
            return
        for opening, paragraph in [(waiting.index, waiting.paragraph), *waiting.reopened]:
            close = self.paragraphs[paragraph][1] - 1
            if opening < close:
                self.found.append((opening, close, True, False))

    def _orphan(self, index: int, mark: str) -> None:
        """Note a quotation whose opening mark is missing; it begins with its sentence."""
        tokens = self.tokens
        if self.pending is not None:
            self._pair(self.pending.index, index)
            self.pending = None
            self.free = index + 1
            return
        if not tokens.glued(index) or (mark in _STRAIGHT and self._after_digit(index)):
            return
        floor = max(self.paragraphs[self.paragraph][0], self.free)
        self.free = index + 1
        begin = self._sentence_begin(floor, index)
        if begin < index:
            self._pair(begin, index, opened=False)

    def _pair(self, first: int, last: int, opened: bool = True) -> None:
        self.found.append((first, last, opened, True))
        self.opening_of[last] = first

    def _sentence_begin(self, floor: int, index: int) -> int:
        """The first token of the sentence that goes on at `index`, not before `floor`."""
        words = self.tokens.words
        at = index - 1
        while at >= floor:
            if at in self.opening_of:
                at = self.opening_of[at]
            elif words[at] in STOPS:
                begin = sentence_stop(self.tokens, at, index)
                if 0 < begin < index:
                    return begin
            at -= 1
        return floor

    # Paragraphs

    def begin(self, paragraph: int, marks: list[int]) -> None:
        """Take all marks of a paragraph."""
        self.paragraph = paragraph
        self.begun_alike = False
        first, stop = self.paragraphs[paragraph]
        pending = self.pending
        skip = -1
        if pending is not None:
            if paragraph - (pending.reopened[-1][1] if pending.reopened else pending.paragraph) > _FARTHEST:
                self._leave(pending)
                self.pending = None
            elif self._opens_anew(pending, paragraph, first == marks[0]):
                pending.reopened.append((first, paragraph))
                self.pending = None
                self.stack.append(pending)
                skip = first
                self.last_role = (first, True)
        for index in marks:
            if index != skip:
                self.take(index)
        self._end(stop)

    def _opens_anew(self, pending: _Waiting, paragraph: int, marked: bool) -> bool:
        """Whether a paragraph that may begin with a mark continues the quotation that the one before left open."""
        before = pending.reopened[-1][1] if pending.reopened else pending.paragraph
        first = self.paragraphs[paragraph][0]
        return marked and paragraph == before + 1 and self.tokens.words[first] == pending.mark

    def _end(self, stop: int) -> None:
        stack: list[_Waiting] = []
        for waiting in self.stack:
            if waiting.mark in _SINGLE:
                self._settle(waiting)
            elif stack and self._closes_late(stack[-1], waiting):
                self._pair(stack.pop().index, waiting.index)
            else:
                stack.append(waiting)
        self.stack = []
        if self.pending is not None and (stack or self.begun_alike):
            self._leave(self.pending)
            self.pending = None
        if not stack:
            return
        last = stack.pop()
        for waiting in stack:
            self._leave(waiting)
        if last.doubtful >= 0 or not last.sure or stop == len(self.tokens) or self._framed(last.index, stop):
            self._leave(last)
        else:
            self.pending = last

    def _closes_late(self, opening: _Waiting, waiting: _Waiting) -> bool:
        """Whether a straight mark, spaced like an opening one, can only have been meant to close the one before."""
        if opening.mark != '"' or waiting.mark != '"' or opening.doubtful >= 0 or waiting.doubtful >= 0:
            return False
        at = waiting.index
        return self.tokens.words[at - 1] not in {",", ":"} and not self._framed(opening.index, at)

    def _framed(self, first: int, stop: int) -> bool:
        """Whether words such as ", sagte ein Sprecher." just before `stop` show that the quotation is over."""
        words = self.tokens.words
        saying, subjects = word_classes()["saying"], word_classes()["subject"]
        for index in range(max(first, stop - _LONGEST_FRAME), stop - 2):
            if words[index] == ",":
                verb, subject = words[index + 1], words[index + 2]
                if (verb in saying or (verb.islower() and verb.endswith("te"))) and (
                    subject[0].isupper() or subject in subjects
                ):
                    return True
        return False

    def finish(self) -> None:
        """Leave what still waits at the end of the text."""
        if self.pending is not None:
            self._leave(self.pending)
            self.pending = None


def find_quotes(tokens: Tokens, paragraphs: list[tuple[int, int]]) -> list[Quote]:
    """Pairs of quotation marks in the order of their opening.

    >>> from newsclaims.reading import read
    >>> [(quote.open, quote.close) for quote in read("„Er sagte ‚Ja‘ dazu“, schrieb sie.").quotes]
    [(0, 7), (3, 5)]
    """
    words = tokens.words
    marks = [index for index in tokens.odd if words[index] in _MARKS]
    if _COMMA_AS_MARK.search(tokens.text):
        commas = (index for index in tokens.odd if words[index] == "," and _is_mark(tokens, index))
        marks = sorted([*marks, *commas])
    if not marks:
        return []
    pairing = _Pairing(tokens, paragraphs)
    at = 0
    for number, (_, stop) in enumerate(paragraphs):
        begin = at
        while at < len(marks) and marks[at] < stop:
            at += 1
        if at > begin:
            pairing.begin(number, marks[begin:at])
        if at == len(marks):
            break
    pairing.finish()
    return _nested(tokens, pairing.found)


def _is_mark(tokens: Tokens, comma: int) -> bool:
    """Whether a comma stands for a low single quotation mark: ",Nein', sagte er"."""
    after = comma + 1
    if after >= len(tokens) or not tokens.glued(after) or not tokens.words[after][0].isupper():
        return False
    return not tokens.glued(comma) or tokens.words[comma - 1] in _MARKS


def _nested(tokens: Tokens, found: list[tuple[int, int, bool, bool]]) -> list[Quote]:
    """The quotations in order, each with the one around it; of two that cross, the first."""
    found.sort(key=lambda pair: (pair[0], -pair[1]))
    quotes: list[Quote] = []
    around: list[int] = []
    for number, (first, last, opened, closed) in enumerate(found):
        if not closed:
            last = _before_next(tokens, found, number)
        while around and quotes[around[-1]].close < first:
            around.pop()
        parent = around[-1] if around else -1
        if parent >= 0 and quotes[parent].close < last:
            continue
        around.append(len(quotes))
        quotes.append(Quote(first, last, closed, parent, opened))
    return quotes


def _before_next(tokens: Tokens, found: list[tuple[int, int, bool, bool]], number: int) -> int:
    """Where a quotation that is never closed ends at the latest: before the sentence that opens the next one."""
    words = tokens.words
    last = found[number][1]
    for at in range(number + 1, len(found)):
        opening, _, _, closed = found[at]
        if opening > last:
            break
        if not closed or (words[opening] not in _SINGLE and words[opening - 1] in STOPS):
            return opening - 1
    return last
