"""What is written like a noun, and what can stand before one: articles, adjectives, numbers, attributes."""

from functools import lru_cache

from newsclaims.grammar import words as fw
from newsclaims.grammar.clauses import Syntax
from newsclaims.grammar.verbs import FINITE, PART2, analyse
from newsclaims.lexicon import word_class
from newsclaims.lexicon.reporting import small_outlets


def is_capitalised(syntax: Syntax, i: int) -> bool:
    """Whether a token is capitalised."""
    return syntax.reading.words[i][0].isupper()


def is_noun(syntax: Syntax, i: int) -> bool:
    """Whether token `i` is written like a noun or name, or is a quotation used as one."""
    if i in syntax.closes:
        return not _goes_on_inside(syntax, i)
    words = syntax.reading.words
    if words[i][0].isupper():
        opens = i == syntax.first or words[i - 1] == ":"
        return not opens or not is_adverb(syntax, i)
    return is_written_small(syntax, i)


def is_written_small(syntax: Syntax, i: int) -> bool:
    """Whether token `i` is a noun though it has no capital: "dpa-Meldung", "kuestenfunk.at"."""
    words = syntax.reading.words
    return is_small_noun(words[i]) or (i + 2 < syntax.stop and words[i + 1] == "." and _is_domain(syntax, i))


def _is_domain(syntax: Syntax, i: int) -> bool:
    """ "kuestenfunk.at": a name on the web, with a full stop behind its first word."""
    reading = syntax.reading
    if reading.words[i + 2] not in _DOMAINS:
        return False
    return reading.glued(i + 1) and reading.glued(i + 2) and reading.words[i][0].isalnum()


_DOMAINS = word_class("domains")


def _goes_on_inside(syntax: Syntax, i: int) -> bool:
    """Whether the sentence goes on in a quotation: "gibt das „keinen Anlass“ her", "ihre „Sorge gilt allen“"."""
    words, lower = syntax.reading.words, syntax.reading.lower
    opening = lower[i + 1]
    if words[i + 1] == opening and opening in syntax.function:
        return True
    if i == syntax.first or not syntax.function.get(lower[i - 1], 0) & fw.DETERMINER:
        return False
    close = syntax.closes[i]
    named = close + 1 < syntax.stop and words[close + 1][0].isalnum()  # "Die „Aktion Brot hilft“ *sammelte*"
    inside = range(i + 2, min(close - named, i + 12))
    return any(words[j] == lower[j] and analyse(lower[j]).flags & FINITE for j in inside)


@lru_cache(maxsize=1 << 14)
def is_small_noun(word: str) -> bool:
    """A noun that begins with no capital: "18-Jährige", "dpa-Meldung", "al-Dschasira", "dpa"."""
    if "-" in word and word.rpartition("-")[2][:1].isupper():
        return True
    if word[:1].isdigit():
        return word[-1:].isalpha()
    return word in small_outlets() or (word.isalpha() and not word.islower())  # "eBay"


def is_adverb(syntax: Syntax, i: int) -> bool:
    """Whether a word that opens a sentence is capitalised for that only: "So", "Bereits", "Unmissverständlich"."""
    word = syntax.reading.lower[i]
    return word in syntax.function or (word.endswith(_ADVERBIAL) and not word.endswith(_NOMINAL))


_ADVERBIAL = tuple(word_class("adverb_endings"))
_NOMINAL = tuple(word_class("noun_endings_like_adverbs"))


_MOST_ADJECTIVES = 12


def begin_of(syntax: Syntax, head: int) -> int:
    """Where the article and the adjectives before a noun begin."""
    words, lower, function = syntax.reading.words, syntax.reading.lower, syntax.function
    begin = head
    while begin > max(syntax.first, head - _MOST_ADJECTIVES):
        word = lower[begin - 1]
        if word == "," and begin - 1 in syntax.adjoining:
            begin -= 1
            continue
        if function.get(word, 0) & fw.DETERMINER:
            return begin - 1
        if words[begin - 1] != word or function.get(word, 0) or not word.endswith(fw.ADJECTIVE_ENDINGS):
            break
        if any(segment.verb == begin - 1 for segment in syntax.segments):
            break
        begin -= 1
    return begin


def noun_part(syntax: Syntax, at: int, stop: int) -> int | None:
    """Where adjectives and noun begin behind a determiner, past an attribute: "die [am Montag] vorgelegte Studie"."""
    if noun_ahead(syntax, at, stop):
        return at
    reading, function = syntax.reading, syntax.function
    bits = function.get(reading.lower[at], 0) if at < stop else 0
    opens = bits & (fw.PREPOSITION | fw.ADVERB | fw.DETERMINER)
    if not opens and not (at < stop and reading.lower[at] in ("sich", "als")):
        return None
    governed = not bits & fw.PREPOSITION
    for i in range(at + 1, min(stop, at + 9)):
        word = reading.lower[i]
        if reading.words[i] in ",;:–":
            return None
        small = reading.words[i] == word
        if small and governed and _is_participle(word) and noun_ahead(syntax, i + 1, stop):
            return i
        governed = governed or not small  # not "der [wegen wiederholten Fouls] …"
    return None


def _is_participle(word: str) -> bool:
    """An inflected participle, "vorgelegte", or an adjective that governs as much: "(für den Bezirk) zuständige"."""
    stem = word[: -1 if word.endswith("e") else -2]
    if not word.endswith(fw.ADJECTIVE_ENDINGS) or len(stem) < 4:
        return False
    return stem.endswith("end") or stem in _GOVERNING or bool(analyse(stem).flags & PART2)


_GOVERNING = word_class("governing_adjectives")


def noun_ahead(syntax: Syntax, at: int, stop: int) -> bool:
    """Whether only adjectives and numbers stand between here and a noun."""
    for i in range(at, min(stop, at + 7)):
        if is_noun(syntax, i):
            return True
        if not is_modifier(syntax, i):
            return False
    return False


def _joins_adjectives(syntax: Syntax, i: int) -> bool:
    """ "die [alten und neuen] Mitglieder": two adjectives of one ending, written small."""
    words, function = syntax.reading.words, syntax.function
    if i == syntax.first or i + 1 >= syntax.stop:
        return False
    one, two = words[i - 1], words[i + 1]
    small = one.islower() and two.islower() and one not in function and two not in function
    return small and one[-2:] == two[-2:] and one.endswith(fw.ADJECTIVE_ENDINGS)


def is_modifier(syntax: Syntax, i: int) -> bool:
    """An adjective, a number, or a word that goes with one inside a noun phrase."""
    word = syntax.reading.lower[i]
    if word[:1].isdigit() or word in ("%", ".", "-", "'"):
        return True
    bits = syntax.bits[i]
    if bits & fw.ADVERB:
        return True
    if bits & fw.DETERMINER:
        return word not in ("der", "die", "das", "den", "dem", "des")
    if word == "und":
        return _joins_adjectives(syntax, i)
    if bits & fw.ANY:
        return False
    if word[-1:] in "nrsem" and word.endswith(fw.ADJECTIVE_ENDINGS):
        return True
    return word in _UNINFLECTED or word.endswith(_UNINFLECTED_ENDINGS) or (word == "," and i in syntax.adjoining)


_UNINFLECTED = word_class("uninflected_attributes")
_UNINFLECTED_ENDINGS = tuple(word_class("uninflected_endings"))
