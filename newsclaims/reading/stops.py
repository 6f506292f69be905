"""Full stops and their kin: whether the mark at a token ends a sentence, seen from the words around it alone.

Who is speaking and which quotation is open is no matter here; see `newsclaims.reading.sentences` for that.
"""

import re
from functools import cache

from newsclaims import lexicon
from newsclaims.reading.tokens import Tokens

DOTS = frozenset({"…", "..", "...", "....", ".....", "......"})
STOPS = frozenset({".", "!", "?"}) | DOTS
#: marks that may stand between a stop and the end of its sentence
CLOSERS = frozenset("\"'“”«»‹›‘’)]}") | {"''", "´"}
_DASHES = frozenset("–—―‒-−") | {"--"}
_BRACKETS = frozenset(")]}")
_GO_ON = frozenset(",;:)]}/") | STOPS
_OPENERS = frozenset("([{")
_OPENING = _OPENERS | frozenset("„“»«\"'‚‘‹›") | {"''", ",,", "``"}
_IN_WORDS = frozenset("@/_#&=+%\\~")
_IN_ADDRESSES = frozenset("./@")
_VOWELS = frozenset("aeiouyäöüáàâéèêëíìîïóòôúùû")
_ROMAN = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})").fullmatch


@cache
def word_classes() -> dict[str, frozenset[str]]:
    """The word classes of the lexicon's `reading.tsv`."""
    return {name: frozenset(words.split()) for name, words in lexicon.table("reading.tsv")}


@cache
def _abbreviations() -> dict[str, str]:
    """What a full stop after an abbreviation can be, by its words without spaces and without the last full stop."""
    return {entry.replace(" ", "").removesuffix("."): kind for entry, kind in lexicon.table("abbreviations.tsv")}


@cache
def starters() -> frozenset[str]:
    """Words that, written with a capital, mostly begin a sentence."""
    return frozenset(lexicon.lines("sentence_starters.txt"))


def sentence_stop(tokens: Tokens, index: int, limit: int) -> int:
    """The token number behind the sentence that the stop at `index` ends, or 0 if it ends none.

    Closing quotation marks and brackets behind the stop belong to the sentence. Tokens from `limit` on are not looked
    at: a stop with nothing behind it ends its sentence.
    """
    words = tokens.words
    following = index + 1
    quoted = bracketed = False
    while following < limit and tokens.glued(following) and words[following] in CLOSERS:
        if words[following] in _BRACKETS:
            bracketed = True
        else:
            quoted = True
        following += 1
    if (
        following + 2 < limit
        and words[following] == "["
        and words[following + 1].isdigit()
        and words[following + 2] == "]"
        and tokens.glued(following)
    ):
        following += 3  # a footnote
    if following >= limit or (following + 1 == limit and words[following] in CLOSERS):
        return limit
    return following if goes_no_further(tokens, index, following, limit, quoted, bracketed) else 0


def goes_no_further(
    tokens: Tokens, index: int, following: int, limit: int, quoted: bool, bracketed: bool = False
) -> bool:
    """Whether the sentence with the stop at `index` is over before the token `following`.

    `quoted` and `bracketed` tell that closing marks of that sort stand between the two.
    """
    words = tokens.words
    mark = words[index]
    word = words[following]
    first = word[0]
    if word in _GO_ON:
        return False
    if word in _DASHES:
        if quoted or following + 1 >= limit or tokens.glued(following + 1):
            return False
        after = words[following + 1]
        if after[0].isdigit() and index and words[index - 1].isdigit():
            return False  # "vom 13. - 15. Juli"
        return not after[0].islower() and after not in _GO_ON
    if first.islower():
        starts = word != word.lower() or (
            limit - following < 5 and word in word_classes()["agency"]
        )  # "iPhone", "dpa/nl"
        return starts and not tokens.glued(following)
    if mark in DOTS:
        return _after_dots(tokens, index, following, quoted)
    if bracketed and not quoted and mark != ".":
        return word in starters()  # "Er (wer sonst?) Präsident"
    if following == index + 1 and tokens.glued(following) and (first.isalnum() or first in _IN_WORDS):
        return _without_space(tokens, index, following, limit)
    if mark == ".":
        return _full_stop(tokens, index, following, quoted)
    return not (word in _OPENERS and following + 1 < limit and words[following + 1][0].islower())


def _without_space(tokens: Tokens, index: int, following: int, limit: int) -> bool:
    """Whether a stop grown together with the next word ends a sentence: "beendet.Die", not "ver.di" or "J.B."."""
    words = tokens.words
    before, after = words[index - 1] if index else "", words[following]
    if after[0] in _IN_WORDS or len(after) < 2 or not after.istitle() or before in _abbreviations():
        return False
    if following + 1 < limit and tokens.glued(following + 1) and words[following + 1] in _IN_ADDRESSES:
        return False
    if before in CLOSERS:
        return True
    if index > 1 and tokens.glued(index - 1) and words[index - 2] in _IN_ADDRESSES:
        return False
    return len(before) > 2 and before[-1].islower()


def _after_dots(tokens: Tokens, index: int, following: int, quoted: bool) -> bool:
    """Whether three dots end a sentence; they also stand for words left out."""
    words = tokens.words
    if index and words[index - 1] in _OPENERS:
        return False
    if quoted or words[following] in starters():
        return True
    return tokens.glued(index) and not tokens.glued(following)


def _full_stop(tokens: Tokens, index: int, following: int, quoted: bool) -> bool:
    """Whether a full stop ends a sentence though the next word could also go on with it."""
    words = tokens.words
    if not index or not tokens.glued(index):
        return True
    if words[following] in _OPENING and following + 1 < len(words):
        following += 1
    before, after = words[index - 1], words[following]
    starts = after in starters()
    if before.isdigit():
        return quoted or _after_number(tokens, index - 1, following, starts)
    kind = _abbreviations().get(before.rpartition("-")[2]) or ("maybe" if _cut_short(before) else None)
    if kind:
        kind = _longest(tokens, index - 1) or kind
        if kind == "number":
            return not after[0].isdigit()
        if kind == "maybe" and len(after) == 4 and after.isdigit():
            return before not in word_classes()["after ordinal"]  # "Sept. 2001"
        return (starts and kind == "maybe") or (quoted and not after[0].isalnum())
    if before[0] in "IVX" and _ROMAN(before):
        return starts
    return True


def _cut_short(word: str) -> bool:
    """Whether a word before a full stop looks like an abbreviation: one letter, "Goethestr", none but consonants."""
    if len(word) < 3:
        return len(word) == 1 and word.isalpha()
    return word.endswith("str") or (word[1:].islower() and word.isalpha() and _VOWELS.isdisjoint(word.lower()))


def _longest(tokens: Tokens, last: int) -> str | None:
    """What the longest abbreviation of several words is that ends with the word at `last`: "z. B.", "i. d. R."."""
    words = tokens.words
    known = _abbreviations()
    key = words[last]
    found = known.get(key)
    first = last - 2
    while first >= 0 and last - first <= 6 and words[first + 1] == "." and len(words[first]) <= 4:
        key = f"{words[first]}.{key}"
        found = known.get(key, found)
        first -= 2
    return found


def _after_number(tokens: Tokens, number: int, following: int, starts: bool) -> bool:
    """Whether "42." ends a sentence ("Er wurde 42.") or is an ordinal ("am 3. Oktober", "1. FC Köln")."""
    words = tokens.words
    digits, after = words[number], words[following]
    if after[0].isdigit():
        return len(digits) > 2
    classes = word_classes()
    if after in classes["after ordinal"]:
        return False
    opens_line = not number or tokens.breaks[number] > 0
    if starts:
        return not opens_line  # "1. Das Geld" counts the lines of a list
    before = "" if opens_line else tokens.lower[number - 1]
    if len(digits) > 2:
        return before not in classes["before ordinal"] or (len(digits) == 4 and digits[0] in "12")
    return before in classes["numbered"]
