"""What keeps a number from being a quantity: years, dates, identifiers, set phrases, characters grown to it."""

from newsclaims.quantities.draft import Draft
from newsclaims.quantities.sorts import Sort
from newsclaims.quantities.tables import adverbs_before, bounds_before, endings, idioms, words
from newsclaims.quantities.view import View

_OPENING = frozenset('„»"‚›“([–—')
_CLOSING = frozenset('“«"‘‹”')
_MAY_TOUCH = frozenset("„“”\"»«‚‘’'›‹([{–—-+−±/$€£¥~<>≈≤≥•*·…|×°:;,.!?=")  #: marks that may stand right before a number
_PAIRED_MARKS = (".", ",,", "``", "''", "--")
_CHAIN = frozenset("-–/:.")  #: marks between the groups of dates and telephone numbers
_CONNECTORS = frozenset({"und", "bis", "zum", "auf", "den", "oder", "/", "-", "–", ",", "vom", "am", "sowie", "."})
_PART_OF = frozenset({"der", "des", "davon", "von", "dieser", "weitere", "weiteren", "mal"})
_PLACE_BEFORE = frozenset({"in", "im", "aus", "am"})
_FIRST_YEAR, _LAST_YEAR = 1000, 2100
_MODERN, _RECENT = 1700, 2050
_APPROXIMATORS = frozenset({"etwa", "fast", "gut", "knapp"})
_NAMES_TOO = frozenset({"tausend", "hundert", "zehn", "elf", "acht"})
_NEAR = 10


def is_glued(view: View, draft: Draft, ahead: bool = True) -> bool:
    """Characters before or (`ahead`) after make it a part of an address, a date or a telephone number."""
    start, stop = draft.start, draft.stop
    if view.glued(start):
        mark = view.words[start - 1]
        if mark not in _MAY_TOUCH and not mark.startswith(_PAIRED_MARKS):
            return True
        if mark in "-/=:." and view.glued(start - 1) and view.words[start - 2] not in _OPENING:
            return True
    if not (ahead and draft.digits and stop + 1 < view.size and view.glued(stop) and view.glued(stop + 1)):
        return False
    chain = _CHAIN if draft.high is None else "-/"
    return view.words[stop] in chain and view.words[stop + 1][0].isdecimal()


def is_year(view: View, draft: Draft) -> bool:
    """A bare number of four digits without a counted noun, or one that looks like a year of our time."""
    before = view.before(draft.start)
    if view.after(draft.stop) in ("v", "n") and view.after(draft.stop + 2) == "chr":
        return True
    if draft.plain and before in ("jahr", "jahre", "jahres") and draft.noun is None:
        return True
    if not draft.plain or len(view.words[draft.stop - 1]) != 4 or not _FIRST_YEAR <= draft.low <= _LAST_YEAR:
        return False
    month = view.before(draft.start - 1) if before == "." else before
    if month in words("month") or before in words("year_before"):
        return True
    if before == "als" and draft.noun is None and view.words[draft.start - 3 : draft.start - 2] != []:
        compared = view.before(draft.start - 1) in ("mehr", "weniger")
        if compared and view.words[draft.start - 3][:1].isupper():
            return True  # "sechs Prozent weniger als 2023"
    further = view.before(draft.start - 1)
    if before in adverbs_before() or further in ("mehr", "weniger"):
        return False
    if before in ("über", "unter") and further in words("preposition"):
        return False  # "stieg auf über 1000"
    if draft.noun is None:
        return not (before in _APPROXIMATORS and draft.low % 100 == 0)
    if draft.high is not None:
        return bool(draft.low % 50 or draft.high % 50)
    return bool(draft.low % 100) and _MODERN <= draft.low <= _RECENT and before not in _APPROXIMATORS


def is_date(view: View, draft: Draft) -> bool:
    """Digits with a point and a month, also at some distance: "vom 3. bis zum 8. Mai"."""
    index = draft.stop
    for _ in range(4):
        while view.after(index) in _CONNECTORS:
            index += 1
        if view.after(index) in words("month"):
            return True
        numeral = view.numeral_at(index)
        if numeral is None or numeral.sort is not Sort.CARDINAL or numeral.value > 31:
            return False
        index += 1
    return False


def is_name(view: View, draft: Draft, noun: int | None) -> bool:
    """A capitalised word before it and no `noun` right after it: "Boeing 737", "Windows 7"."""
    before = view.before(draft.start)
    if not before or draft.first != draft.start:
        return False
    if before in words("about_age") and draft.low % 10 == 0 and 10 < draft.low < 100 and draft.noun is None:
        return True
    if draft.digits and draft.noun is None and draft.low > 99 and _is_telephone(view, draft.start):
        return True
    if before in words("name_before") or (before in words("part_before") and noun is None):
        return True
    if (
        view.after(draft.stop) in _CLOSING
        and view.before(draft.start - 1) in _OPENING
        and before not in bounds_before()
    ):
        return True
    if before == "." and view.before(draft.start - 1) in words("abbreviation_before"):
        return True
    return draft.digits and draft.sort is Sort.CARDINAL and _is_label(view, draft, before)


def _is_telephone(view: View, index: int) -> bool:
    """A word for a telephone number stands a few words before."""
    return any(word in words("telephone") for word in view.lower[max(0, index - 6) : index])


def _is_label(view: View, draft: Draft, before: str) -> bool:
    """Digits that name: "A 7", "Hauptstraße 12", "Kinect 2"."""
    word = view.words[draft.start - 1]
    if not word[0].isalpha():
        return word[0] in "-‐‑" and view.glued(draft.start) and view.glued(draft.start - 1)
    if before.endswith(endings("name_ending")):
        return True
    if (
        not word[0].isupper()
        or before in words("noun_before")
        or before in words("tabular")
        or before in bounds_before()
    ):
        return False
    if (len(word) == 1 and draft.plain) or before.endswith(endings("street")):
        return True
    if view.after(draft.stop) in _PART_OF or before in words("determiner"):
        return False
    return _names_it(view, draft, word)


def _names_it(view: View, draft: Draft, word: str) -> bool:
    """No noun follows, and the word is neither an opener of a sentence nor a place: "…, in Bremen 30"."""
    if draft.noun is not None:
        return False
    earlier = view.before(draft.start - 1)
    if earlier in _PLACE_BEFORE and 0 < view.floor > draft.start - _NEAR:
        return False
    if not earlier or earlier in (".", "!", "?", ":"):
        return not view.numeral_in(word) and len(word) > 3 and draft.low < 20
    return True


def is_idiom(view: View, draft: Draft) -> bool:
    """Set phrases: "unter vier Augen"."""
    start, after = draft.start, draft.start + 1
    for idiom in idioms().get(view.lower[start], ()):
        first, stop = start - len(idiom.before), after + len(idiom.after)
        if (
            first >= 0
            and tuple(view.lower[first:start]) == idiom.before
            and tuple(view.lower[after:stop]) == idiom.after
        ):
            return True
    return False


def ends_clause(view: View, index: int) -> bool:
    """Whether no word follows."""
    return not view.after(index) or not view.words[index][0].isalnum()


def is_surname(view: View, draft: Draft) -> bool:
    """As in "Claudia Tausend", "die deutsche Elf"."""
    word = view.words[draft.start]
    if draft.digits or draft.noun is not None or not word[0].isupper() or view.lower[draft.start] not in _NAMES_TOO:
        return False
    before = view.words[draft.start - 1] if draft.start and draft.stop == draft.start + 1 else ""
    return before.isalpha() and (before[0].isupper() or word in ("Elf", "Acht"))
