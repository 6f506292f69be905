"""Quotations that are nobody's words: titles, names, words under discussion, scare quotes.

A quotation is told to be a name by what stands around it (a noun of kinds, "sogenannte", a hyphen, brackets) and by its
own shape (names in a row, digits). Behind a definite article, a noun phrase refers to what is called so already.
"""

from functools import cache, lru_cache
from itertools import pairwise

from newsclaims.claims.scene import Scene
from newsclaims.grammar import words as fw
from newsclaims.grammar.verbs import FINITE, analyse
from newsclaims.lexicon import lines, word_class
from newsclaims.lexicon.reporting import noun_for, role_of, source_of
from newsclaims.model import Sort
from newsclaims.reading import Quote

_NAMING = word_class("naming_words")
WORDS_BEHIND_NAMES = word_class("words_behind_names")
_DEFINITE = word_class("definite_articles")
_PLACING = frozenset(("in", "aus", "bei", "nach", "vor", "gegen"))
_JOINING = frozenset(("und", "oder", "sowie", ",", "bzw", "."))
#: words of a quotation that can be a name
LONGEST_NAME = 6
#: words of a gloss, and words before a second one: "(etwa: „…“, englisch „…“)"
_LONGEST_GLOSS, _FARTHEST_GLOSS = 4, 12


@cache
def _titled() -> tuple[frozenset[str], tuple[str, ...]]:
    """Nouns before which or behind which a quotation is a name or title, and their endings in compounds."""
    words = tuple(word.lower() for word in lines("titled_nouns.txt"))
    return frozenset(words), tuple(word for word in words if len(word) > 3)


@lru_cache(maxsize=1 << 14)
def is_kind_of_work(noun: str) -> bool:
    """Whether a quotation beside the lower-case noun is a title or name.

    >>> is_kind_of_work("kinofilm"), is_kind_of_work("antwort")
    (True, False)
    """
    titled, endings = _titled()
    plural = any(noun.endswith(ending) and noun.removesuffix(ending) in titled for ending in ("e", "en", "n", "s"))
    return noun in titled or ((plural or noun.endswith(endings)) and noun_for(noun) is None)


def length(scene: Scene, quote: Quote) -> int:
    """The number of words in a quotation."""
    return sum(1 for i in range(quote.open, quote.close + 1) if scene.reading.words[i][:1].isalnum())


def has_verb(scene: Scene, quote: Quote) -> bool:
    """Whether a finite verb stands in it; the first word is one only in -t: "Stoppt den Bau"."""
    words, lower, function = scene.reading.words, scene.reading.lower, scene.syntax.function
    first, stop = quote.inside
    for i in range(first, stop):
        if (words[i] == lower[i] or (i == first and words[i].endswith("t"))) and analyse(lower[i]).flags & FINITE:
            behind = function.get(lower[i - 1], 0) & (fw.DETERMINER | fw.PREPOSITION) if i > first else 0
            if not (behind and words[i + 1][:1].isupper() and lower[i].endswith(fw.ADJECTIVE_ENDINGS)):
                return True  # and not "Rat für freie Schulen"
    return False


def opening_word(scene: Scene, quote: Quote) -> str:
    """The first word of a quotation."""
    words = scene.reading.words[slice(*quote.inside)]
    return next((word for word in words if word[:1].isalnum()), "")


def is_name(scene: Scene, quote: Quote) -> bool:
    """A title, a name, a word under discussion or a scare quote, by what stands around it and in it."""
    words, lower = scene.reading.words, scene.reading.lower
    if length(scene, quote) == 0 or words[quote.open] == "''":  # italics of a wiki
        return True
    return (
        _is_joined(scene, quote)
        or _is_called(scene, quote)
        or (quote.close + 1 < scene.stop and lower[quote.close + 1] in WORDS_BEHIND_NAMES)
        or _behind_noun(scene, quote)
        or _is_gloss(scene, quote)
        or _names_outlet(scene, quote)
    )


def goes_with_name(scene: Scene, quote: Quote, names: set[int]) -> bool:
    """ "die Blätter „Nord“, „West“ und „Süd“": a quotation in a list behind a name; `names` is where names close."""
    i = quote.open - 1
    while i >= scene.first and scene.reading.lower[i] in _JOINING:
        i -= 1
    return i in names and i < quote.open - 1


def refers(scene: Scene, quote: Quote) -> bool:
    """ "die „Woche der Wälder“", "einen „Master Plan“": a noun phrase or name for what is called so already."""
    words, lower = scene.reading.words, scene.reading.lower
    opening = opening_word(scene, quote)
    if opening in _DEFINITE and length(scene, quote) == 2:
        return words[quote.inside[0] + 1][:1].isupper()  # "zwischen „dem Alten“ und „dem Neuen“"
    if opening[:1].islower() or length(scene, quote) > LONGEST_NAME or has_verb(scene, quote):
        return False
    if _is_proper(scene, quote) or _is_apposed(scene, quote):
        return True
    following = words[quote.close + 1] if quote.close + 1 < scene.stop else ""
    i = quote.open - 1
    if i >= scene.first and scene.syntax.function.get(lower[i], 0) & fw.DETERMINER and following[:1].isupper():
        return True  # "den „Millionen-Club“ SV Ried"
    while i > scene.first and words[i] == lower[i] and lower[i].endswith(("en", "e")) and lower[i] not in _DEFINITE:
        i -= 1  # past adjectives
    return i >= scene.first and lower[i] in _DEFINITE


def _is_proper(scene: Scene, quote: Quote) -> bool:
    """ "„Do 228“", "„Master Plan“": digits, or capitalised words in a row that are no adjective and noun."""
    words = scene.reading.words[slice(*quote.inside)]
    if not {".", "!", "?", "…"}.isdisjoint(words[-1:] + [one for one, two in pairwise(words) if two[:1].isupper()]):
        return False  # "„Nein. Nie!“"
    inner = [word for word in words if word[:1].isalnum()]
    if any(word[:1].isdigit() for word in inner):
        return all(word[:1].isupper() or word[:1].isdigit() for word in inner)
    return len(inner) > 1 and inner[1][:1].isupper() and not inner[0].endswith(fw.ADJECTIVE_ENDINGS)


def _is_called(scene: Scene, quote: Quote) -> bool:
    """ "der sogenannte „Lappen“", "die Stiftung, kurz: „Frex“"."""
    lower, at = scene.reading.lower, quote.open - 1
    if lower[max(at - 2, scene.first) : at + 1] == [",", "kurz", ":"]:
        return True
    return at >= scene.first and lower[at] in _NAMING


def _is_joined(scene: Scene, quote: Quote) -> bool:
    """ "„Enkeltrick“-Betrüger", "Anti-„Stau“-Plan": a part of a compound."""
    words, following = scene.reading.words, quote.close + 1
    if quote.open > scene.first and words[quote.open - 1].endswith("-") and scene.reading.glued(quote.open):
        return True
    if following >= scene.stop:
        return False
    return scene.reading.glued(following) and words[following].startswith(("-", "‑"))


def _behind_noun(scene: Scene, quote: Quote) -> bool:
    """ "der Film „Nachts“", "die Zeitung „Nord“", "Themen wie „Wald und Klima“"."""
    words, lower = scene.reading.words, scene.reading.lower
    opening = opening_word(scene, quote)
    at = quote.open - 1
    if at > scene.first and lower[at] == "beispiel":
        at -= 2
    if at >= scene.first and lower[at] in ("wie", "beispielsweise"):
        at -= 1
    if at < scene.first or not words[at][:1].isupper() or lower[at] in scene.syntax.function:
        return False
    noun = lower[at]
    if is_kind_of_work(noun) and not opening[:1].islower():
        return True
    if at < quote.open - 1:
        return False
    return source_of(noun) == "medium" or (source_of(noun) is not None and opening[:1].isupper())


def _is_apposed(scene: Scene, quote: Quote) -> bool:
    """ "der Kater „Ole“", "das Boot „Drei Brüder“": right behind a noun of things, which is no saying."""
    words, at = scene.reading.words, quote.open - 1
    if at < scene.first or not words[at][:1].isupper() or scene.reading.lower[at] in scene.syntax.function:
        return False
    placed = at > scene.first and words[at - 1] in _PLACING  # "die Verbände in Ulm | „Wortbruch“"
    noun = scene.reading.lower[at]
    return not placed and role_of(noun) is None and noun_for(noun) is None


def _is_gloss(scene: Scene, quote: Quote) -> bool:
    """ "die Phalanx („Schlachtreihe“)": what a name means, in brackets behind it."""
    opens = next((a for a, b in scene.syntax.brackets if a < quote.open and quote.close < b), -1)
    if opens <= scene.first or quote.open - opens > _FARTHEST_GLOSS or length(scene, quote) > _LONGEST_GLOSS:
        return False
    named = scene.reading.words[opens - 1]
    return (named[:1].isupper() or not named[:1].isalnum()) and not has_verb(scene, quote)


def _names_outlet(scene: Scene, quote: Quote) -> bool:
    """ "in der „Süddeutschen Zeitung“", "ein Vertreter der „Nord AG“": who has a role there, or publishes."""
    lower, function = scene.reading.lower, scene.syntax.function
    before = quote.open - 1
    if before <= scene.first or not function.get(lower[before], 0) & (fw.DETERMINER | fw.PREPOSITION):
        return False
    role = role_of(lower[before - 1]) if lower[before] in ("der", "des", "von") else None
    if role is not None and role.sort is Sort.PERSON and length(scene, quote) <= 4:
        return not opening_word(scene, quote)[:1].islower()  # but "sprach der Rektor von „kalten Duschen“"
    inner = scene.reading.words[slice(*quote.inside)]
    capital = all(word[:1].isupper() or word[:1].isdigit() or not word[:1].isalnum() for word in inner)
    return capital and length(scene, quote) <= 4 and source_of(" ".join(inner).lower()) is not None
