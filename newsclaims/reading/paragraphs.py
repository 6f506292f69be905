"""Paragraphs: where the writer began a new one, told from line breaks that only wrap a long line.

A blank line always parts paragraphs. A single line break parts them too, unless the text is hard-wrapped: the next line
goes on in the middle of a sentence, or all lines of the block are broken where the next word would not have fitted.
"""

from functools import cache
from itertools import compress, islice, pairwise

from newsclaims import lexicon
from newsclaims.reading.stops import CLOSERS, STOPS, starters, word_classes
from newsclaims.reading.tokens import Tokens

_BULLETS = frozenset("•·▪◦‣■►●*–—-→+|") | {"--"}
_MARKED = _BULLETS | {"["}
_NARROWEST, _WIDEST = 25, 130
_LONG = 40


def find_paragraphs(tokens: Tokens) -> list[tuple[int, int]]:
    """Token ranges of the paragraphs, in order and without gaps."""
    size = len(tokens)
    if not size:
        return []
    lines = [0, *compress(range(1, size), islice(tokens.breaks, 1, None)), size]
    found: list[tuple[int, int]] = []
    block = 0  # number of the first line of the block
    for number in range(1, len(lines)):
        start = lines[number]
        if start == size or tokens.breaks[start] > 1:
            found.extend(_in_block(tokens, lines[block : number + 1]))
            block = number
    return found


def _in_block(tokens: Tokens, lines: list[int]) -> list[tuple[int, int]]:
    """The paragraphs of lines that no blank line parts; `lines` are their first tokens, and the token behind them."""
    first = lines[0]
    if len(lines) == 2:
        return [(first, lines[1])]
    width = _wrap_width(tokens, lines)
    found = []
    for line, start, stop in zip(lines, lines[1:], lines[2:], strict=False):
        if not _runs_on(tokens, line, start, stop, width):
            found.append((first, start))
            first = start
    found.append((first, lines[-1]))
    return found


def _wrap_width(tokens: Tokens, lines: list[int]) -> int:
    """The width at which a block of lines is wrapped, or 0 if its line breaks are meant."""
    if len(lines) < 4:
        return 0
    width = max(tokens.ends[stop - 1] - tokens.starts[start] for start, stop in pairwise(lines))
    broken = sum(_in_mid_sentence(tokens, start) for start in lines[1:-1])
    return width if broken * 8 >= len(lines) and _NARROWEST <= width <= _WIDEST else 0


def _in_mid_sentence(tokens: Tokens, start: int) -> bool:
    """Whether the line break before a token can only stand inside a sentence."""
    before = tokens.words[start - 1]
    return before not in STOPS and before != ":" and tokens.words[start][0].islower()


def _runs_on(tokens: Tokens, line: int, start: int, stop: int, width: int) -> bool:
    """Whether the line from token `line` goes on in the line from token `start`."""
    words, starts, ends = tokens.words, tokens.starts, tokens.ends
    if words[start] in _MARKED and start + 1 < stop:
        return False
    length = ends[start - 1] - starts[line]
    if width:
        return length + 1 + ends[start] - starts[start] > width
    if length < _LONG:
        return False
    before = words[start - 1]
    return _in_mid_sentence(tokens, start) or before == "," or before in word_classes()["never last"]


def is_heading(tokens: Tokens, first: int, stop: int) -> bool:
    """Whether a sentence that stands alone in its paragraph looks like a heading: short, without a full stop.

    A question or a call is one only if it is very short, or the first line of several.
    """
    words = tokens.words
    if stop - first > 30 or tokens.ends[stop - 1] - tokens.starts[first] > 160 or words[first] in _BULLETS - {"+"}:
        return False
    last = stop - 1
    while last > first and words[last] in CLOSERS:
        last -= 1
    mark = words[last]
    if mark in {".", ":", ",", ";"}:
        return False
    if mark in STOPS:
        short = stop - first <= 9 or (first == 0 and stop < len(words))
        return short and last == stop - 1 and ":" not in words[first:stop]
    return sum(word[0].isalpha() for word in words[first:stop]) > sum(word[0].isdigit() for word in words[first:stop])


_DASHES = frozenset("–—-") | {"--"}


def after_dateline(tokens: Tokens, first: int, stop: int) -> int:
    """Where a paragraph begins to tell: behind "Berlin (dpa) - ", "WIEN – " or a bullet, else at its first token."""
    words = tokens.words
    if words[first] in _BULLETS and words[first] != "+" and first + 1 < stop:
        return first + 1
    places = word_classes()["place"]
    starts = words[first] != "Den" and words[first] in starters()  # "Den Haag – "
    agency = False
    names = 0
    depth = 0
    for index in range(first, min(stop - 2, first + 16)):
        word = words[index]
        if word in _DASHES and not depth and not tokens.glued(index) and not tokens.glued(index + 1):
            opens = words[index + 1][0].isupper() or not words[index + 1][0].isalnum()
            known = agency or (0 < names <= 3 and index - first <= 6 and not starts)
            return index + 1 if opens and known and words[stop - 1] not in {",", ":"} else first
        if word == "(":
            depth += 1
        elif word == ")":
            depth -= 1
            agency = True
        elif not depth:
            if word[0].isupper():
                names += 1
            elif not word[0].isdigit() and word not in places:
                return first
    return first


@cache
def _rubrics() -> dict[str, list[list[str]]]:
    """Labels by their first word, the longest first."""
    found: dict[str, list[list[str]]] = {}
    for line in sorted(lexicon.lines("rubrics.txt"), key=len, reverse=True):
        words = line.split()
        found.setdefault(words[0], []).append(words)
    return found


def after_rubric(tokens: Tokens, first: int, stop: int) -> int:
    """Where a paragraph goes on behind a label such as "Das Wichtigste in Kürze", else its first token."""
    words = tokens.words
    for label in _rubrics().get(words[first], ()):
        behind = first + len(label)
        if behind < stop and words[first:behind] == label:
            if words[behind] == ":" and behind + 1 < stop:
                return behind + 1
            if not tokens.glued(behind) and (words[behind][0].isupper() or words[behind] in _BULLETS):
                return behind
    return first
