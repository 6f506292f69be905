"""Sentences: outer ones, which a quotation does not end unless it stands alone, and those inside a quotation."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from newsclaims.reading.paragraphs import after_dateline, after_rubric, is_heading
from newsclaims.reading.quotes import Quote
from newsclaims.reading.stops import CLOSERS, STOPS, goes_no_further, sentence_stop
from newsclaims.reading.tokens import Tokens

_CANDIDATES = STOPS | {"+"}

#: tokens of the longest sentence; what is longer is cut, so that rules may look at all pairs of words in a sentence
LONGEST = 300


@dataclass(slots=True)
class Sentence:
    """A stretch of tokens, `first` to before `stop`."""

    first: int
    stop: int
    paragraph: int
    heading: bool
    body: int  #: the first token behind a dateline such as "Berlin (dpa) - "; mostly `first`


def find_sentences(
    tokens: Tokens, paragraphs: list[tuple[int, int]], quotes: list[Quote], stops: list[int]
) -> list[Sentence]:
    """The outer sentences of the text: in order, without gaps, none over the end of a paragraph.

    >>> from newsclaims.reading import read
    >>> reading = read("„Wer zahlt? Wir nicht.“, sagte er. Sie schwieg.")
    >>> [reading.words[sentence.first] for sentence in reading.sentences]
    ['„', 'Sie']
    """
    outer = [quote for quote in quotes if quote.parent < 0 and quote.closed]
    found: list[Sentence] = []
    at = shield = 0
    for paragraph, (first, stop) in enumerate(paragraphs):
        begin = at
        while at < len(stops) and stops[at] < stop:
            at += 1
        while shield < len(outer) and outer[shield].close < first:
            shield += 1
        label = after_rubric(tokens, first, stop)
        if label > first:
            found.append(Sentence(first, label, paragraph, True, first))
        parts = _split(tokens, label, stop, stops[begin:at], outer, shield)
        alone = len(parts) == 1
        for number, (head, tail) in enumerate(parts):
            heading = (alone or tokens.words[head] == "+") and is_heading(tokens, head, tail)
            body = head if heading or number else after_dateline(tokens, head, tail)
            found.append(Sentence(head, tail, paragraph, heading, body))
    return found


def find_stops(tokens: Tokens) -> list[int]:
    """The tokens at which a sentence may end."""
    words = tokens.words
    return [index for index in tokens.odd if words[index] in _CANDIDATES]


def split_inside(
    tokens: Tokens, paragraphs: list[tuple[int, int]], quotes: list[Quote], stops: list[int], first: int, stop: int
) -> list[tuple[int, int]]:
    """The sentences inside a stretch of tokens; a quotation that fills it is looked into, those within it are not."""
    inner: list[Quote] = []
    done = -1
    for number in range(bisect_left(quotes, first, key=lambda quote: quote.open), len(quotes)):
        quote = quotes[number]
        if quote.open >= stop:
            break
        fills = quote.open == first and quote.close >= stop - 1
        if quote.closed and quote.close < stop and quote.open > done and not fills:
            inner.append(quote)
            done = quote.close
    found: list[tuple[int, int]] = []
    for number in range(max(bisect_left(paragraphs, (first + 1,)) - 1, 0), len(paragraphs)):
        head, tail = max(paragraphs[number][0], first), min(paragraphs[number][1], stop)
        if head >= stop:
            break
        if head < tail:
            between = stops[bisect_left(stops, head) : bisect_left(stops, tail)]
            found.extend(_split(tokens, head, tail, between, inner, 0))
    return found


def _split(
    tokens: Tokens, first: int, stop: int, stops: list[int], quotes: list[Quote], shield: int
) -> list[tuple[int, int]]:
    """Split the tokens of one paragraph at its `stops`, but inside none of `quotes` (from number `shield` on)."""
    words = tokens.words
    found: list[tuple[int, int]] = []
    begin = first
    for index in stops:
        if index < begin:
            continue
        while shield < len(quotes) and quotes[shield].close < index:
            shield += 1
        if words[index] == "+":
            end = _ticker_stop(tokens, index, begin, stop)
        elif shield < len(quotes) and quotes[shield].open <= index:
            end = _stop_behind_quote(tokens, index, quotes[shield].close, stop)
        else:
            end = sentence_stop(tokens, index, stop)
        if end:
            found.append((begin, end))
            begin = end
    if begin < stop:
        found.append((begin, stop))
    if stop - first <= LONGEST:
        return found
    return [piece for begin, end in found for piece in _cut(begin, end, quotes)]


def _cut(begin: int, end: int, quotes: list[Quote]) -> Iterator[tuple[int, int]]:
    """A stretch of tokens in pieces that are no sentences any more, but short; quotations stay whole."""
    while end - begin > LONGEST:
        at = begin + LONGEST
        number = bisect_right(quotes, at, key=lambda quote: quote.open) - 1
        if number >= 0 and quotes[number].close >= at:
            at = quotes[number].close + 1
        if at >= end:
            break
        yield begin, at
        begin = at
    yield begin, end


def _stop_behind_quote(tokens: Tokens, index: int, close: int, limit: int) -> int:
    """Where the sentence ends that the last stop inside a quotation may end; 0 for other stops and if it goes on."""
    words = tokens.words
    if close >= limit:
        return 0
    at = index + 1
    while at < close and words[at] in CLOSERS:
        at += 1
    if at < close:
        return 0
    following = close + 1
    while following < limit and tokens.glued(following) and words[following] in CLOSERS:
        following += 1
    if following >= limit or (following + 1 == limit and words[following] in CLOSERS):
        return limit
    return following if goes_no_further(tokens, index, following, limit, True) else 0


def _ticker_stop(tokens: Tokens, index: int, begin: int, limit: int) -> int:
    """The token at `index` if "+++" begins there and parts two entries of a ticker, else 0."""
    words = tokens.words
    if index and words[index - 1] == "+" and tokens.glued(index):
        return 0
    last = index
    while last < limit and words[last] == "+" and (last == index or tokens.glued(last)):
        last += 1
    return index if index > begin and last - index > 1 and last < limit else 0
