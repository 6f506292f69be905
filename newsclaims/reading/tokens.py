"""Tokens: the words, numbers and marks of a text, with their places in it.

A token is a word ("Söldnern", "CDU-Politikerin", "Bürger:innen"), a number with its inner separators ("10.000",
"20.30", "3:2"), a number grown together with a word ("18-Jährige", "90er-Jahre", "10km"), a run of dots, or one other
character. A word keeps a hanging hyphen ("drei- bis vierhundert").

Some texts carry characters that a reader does not see: soft hyphens, zero-width and direction marks, umlauts in two
code points, HTML entities. Tokens are made from a cleaned copy; their offsets always refer to the text as it came in.
"""

import html
import re
import unicodedata
from bisect import bisect_left
from itertools import accumulate, compress
from operator import not_, sub

import regex

_ENTITY = r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});"

#: soft hyphens, zero-width and direction marks (Cf), combining marks (Mn) and HTML entities
_SUSPECT = regex.compile(r"[\p{Cf}\p{Mn}&]")
_UNCLEAN = regex.compile(rf"(?P<unseen>\p{{Cf}}+)|(?P<combining>\p{{Mn}}+)|{_ENTITY}")
_COMMON = bytes(set(range(128)) - {ord("&")})
_LINE_BREAK = re.compile("\r\n?|[\n\u2028\u2029]")
_LINE_FEED = re.compile("\n")  # found much faster

_LETTER = r"[^\W\d_]"
_TAIL = r"\w*(?:[-‐‑'’&]\w+)*(?:[*:]in(?:nen)?\b)?(?:[-‐‑](?=\s))?"
#: a token with the white space before it; at the end of the text no more than that
_PIECE = re.compile(
    rf"""
    \s*+ (?:
      [A-Za-zÄÖÜäöüß]++ (?! [\w\-‐‑'’&*:] )  # most words, told with less ado than by the line for all
    | \d+ (?: [.,:'’]\d+ )* (?: [-‐‑]? {_LETTER} {_TAIL} )?
    | {_LETTER} {_TAIL}
    | \.{{2,}} | -- | ,, | '' | ``
    | .
    | \Z
    )
    """,
    re.VERBOSE | re.DOTALL,
)


class Tokens:
    """The tokens of a text in parallel lists.

    `words` are as a reader sees them (no soft hyphens, composed umlauts), `lower` the same in lower case, `starts` and
    `ends` half-open code points of the text as given, and `breaks` counts the line breaks before the token.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.words, self.starts, self.ends, self.breaks = tokenize(text)
        self.lower = list(map(str.lower, self.words))
        #: tokens that are more or less than letters and digits: marks, and words with marks in them
        self.odd = list(compress(range(len(self.words)), map(not_, map(str.isalnum, self.words))))

    def __len__(self) -> int:
        return len(self.words)

    def span(self, first: int, stop: int) -> tuple[int, int]:
        """Where tokens `first` to before `stop` stand in the text."""
        return self.starts[first], self.ends[stop - 1]

    def glued(self, index: int) -> bool:
        """Whether no white space stands before the token."""
        return index > 0 and self.starts[index] == self.ends[index - 1]


def tokenize(text: str) -> tuple[list[str], list[int], list[int], list[int]]:
    r"""Words as cleaned, their starts and ends in `text`, and the numbers of line breaks before each of them.

    >>> words, starts, ends, breaks = tokenize("Rund 10.000 Sol\u00addaten.\n\nNr. 5")
    >>> words
    ['Rund', '10.000', 'Soldaten', '.', 'Nr', '.', '5']
    >>> breaks
    [0, 0, 0, 0, 2, 0, 0]
    """
    clean, starts_of, ends_of = _clean(text)
    pieces = _PIECE.findall(clean)
    words = [piece.lstrip() for piece in pieces]
    ends = list(accumulate(map(len, pieces)))
    while words and not words[-1]:
        words.pop()
        ends.pop()
    starts = list(map(sub, ends, map(len, words)))
    breaks = [0] * len(words)
    plain = "\r" not in clean and "\u2028" not in clean and "\u2029" not in clean
    for line_break in (_LINE_FEED if plain else _LINE_BREAK).finditer(clean):
        index = bisect_left(starts, line_break.end())
        if index < len(words):
            breaks[index] += 1
    if starts_of is not None and ends_of is not None:
        starts = [starts_of[start] for start in starts]
        ends = [ends_of[end - 1] for end in ends]
    return words, starts, ends, breaks


def _clean(text: str) -> tuple[str, list[int] | None, list[int] | None]:
    """The text as a reader sees it, and for each of its characters where the original begins and ends."""
    rare = text.encode("utf-8", "surrogatepass").translate(None, _COMMON).decode("utf-8", "surrogatepass")
    if not _SUSPECT.search(rare):
        return text, None, None
    kept: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    done = 0
    for match in _UNCLEAN.finditer(text):
        start, end = match.span()
        found = match.group()
        if match["unseen"]:
            seen = ""
        elif not match["combining"]:
            seen = html.unescape(found)
            if seen == found:
                continue
        else:  # a combining mark goes with the letter before it
            start = max(start - 1, done)
            seen = unicodedata.normalize("NFC", text[start:end])
        kept.append(text[done:start])
        starts.extend(range(done, start))
        ends.extend(range(done + 1, start + 1))
        kept.append(seen)
        starts.extend([start] * len(seen))
        ends.extend([end] * len(seen))
        if not seen and ends:
            ends[-1] = end  # what is not seen parts no words
        done = end
    kept.append(text[done:])
    starts.extend(range(done, len(text)))
    ends.extend(range(done + 1, len(text) + 1))
    return "".join(kept), starts, ends
