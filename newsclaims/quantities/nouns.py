"""The counted noun: "rund 600 russische [Soldaten]", "zwei am Montag verhaftete [Männer]"."""

import re
from functools import cache

from newsclaims.grammar.verbs import DOUBTFUL, IND_PRET, PART2, analyse
from newsclaims.grammar.words import ADJECTIVE_ENDINGS
from newsclaims.quantities.sorts import Sort
from newsclaims.quantities.tables import words
from newsclaims.quantities.view import View

_MOST_BETWEEN = 6
_DETERMINED = frozenset({"den", "diesen", "seinen", "ihren", "deren", "dessen"})
_PARTITIVE = frozenset({"der", "dieser", "seiner", "ihrer", "unserer"})
_PRETERITE = ("te", "en")
_QUOTES = frozenset('„»"‚«“')


def noun_after(view: View, index: int) -> int | None:
    """The token of the noun in a phrase whose number ends before token `index`; None if there is none."""
    size, passed = min(view.size, index + _MOST_BETWEEN), False
    while index < size and not view.breaks[index]:
        word, lower = view.words[index], view.lower[index]
        if word[0].isupper():
            if lower not in words("place") or not view.after(index + 1) or not view.words[index + 1][0].isupper():
                return index if _is_noun(view, index) else None
        elif word[0].isdecimal():
            return index if "-" in word and word != lower else None  # "zwei 18-Jährige", "zehn 50-Euro-Scheine"
        elif lower in words("preposition") and not passed:
            return _noun_of_attribute(view, index, size)
        elif lower in words("not_adjective") or _is_number(view, index):
            return None
        elif lower.endswith(ADJECTIVE_ENDINGS) or lower in words("adverb"):
            if lower.endswith(_PRETERITE) and _is_preterite(lower):
                return None
            passed = True
        elif word not in _QUOTES and not (lower == "," and passed) and not _is_adverb(view, index):
            return None
        index += 1
    return None


def _is_preterite(lower: str) -> bool:
    """Whether a word that ends like an adjective is a verb: "brannte", "schossen"; not "verletzte"."""
    flags = analyse(lower).flags
    if not flags & IND_PRET or flags & (PART2 | DOUBTFUL):
        return False
    return not analyse(lower.removesuffix("n").removesuffix("e")).flags & PART2


def _is_noun(view: View, index: int) -> bool:
    word = view.words[index]
    return not (len(word) == 1 and word.isupper()) and view.numeral(index) is None


def _is_adverb(view: View, index: int) -> bool:
    """As in "fünf [mehrheitlich] islamische Provinzen": an adjective follows."""
    following = view.after(index + 1)
    return (
        view.words[index].isalpha()
        and following.endswith(ADJECTIVE_ENDINGS)
        and view.words[index + 1].islower()
        and following not in words("not_adjective")
        and not _is_number(view, index + 1)
    )


def _is_number(view: View, index: int) -> bool:
    """Whether the token is a number, and no adjective as ordinals are."""
    numeral = view.numeral(index)
    return numeral is not None and numeral.sort is not Sort.ORDINAL


@cache
def _participle() -> re.Pattern[str]:
    return re.compile(r"(?:\w{0,8}ge|ver|be|er|ent|zer)\w+(?:te|ten|ter|ene|enen|ener)|\w+ende[nr]?")


def _noun_of_attribute(view: View, index: int, size: int) -> int | None:
    """As in "zwölf zum Tode verurteilte [Menschen]": a participle with its own phrase stands between."""
    for place in range(index + 2, size - 1):
        if view.breaks[place]:
            return None
        if (
            view.words[place].islower()
            and view.words[place + 1][0].isupper()
            and _participle().fullmatch(view.lower[place])
        ):
            return place + 1 if view.numeral(place) is None and _is_noun(view, place + 1) else None
        if not view.words[place][0].isalpha():
            return None
    return None


def noun_of_many(view: View, index: int) -> int | None:
    """The noun of "Millionen von Toten", "drei der Täter", "Hunderte verletzte Tiere"."""
    after = view.after(index)
    if after == "von":
        return noun_after(view, index + 1 + (view.after(index + 1) in _DETERMINED))
    if after in _PARTITIVE:
        return noun_after(view, index + 1)
    return noun_after(view, index)
