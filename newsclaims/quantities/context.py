"""What keeps a number from being a quantity: years, dates, identifiers, set phrases, characters grown to it."""

from decimal import Decimal

from newsclaims.quantities.draft import Draft
from newsclaims.quantities.nouns import counted_noun
from newsclaims.quantities.numerals import Sort
from newsclaims.quantities.tables import adverbs_before, bounds_before, endings, idioms, words
from newsclaims.quantities.view import View

_GLUE_LEFT = frozenset("„“”\"»«‚‘’'›‹([{–—-+−±/$€£¥~<>≈≤≥•*·…|×°:;,.!?=")
_CHAIN = frozenset("-–/:.")
_CONNECTORS = frozenset({"und", "bis", "zum", "auf", "den", "oder", "/", "-", "–", ",", "vom", "am", "sowie", "."})
_FIRST_YEAR, _LAST_YEAR = 1000, 2100
_MODERN, _RECENT = 1700, 2050
_APPROXIMATORS = frozenset({"etwa", "fast", "gut", "knapp"})
_YEAR_BEFORE = frozenset({"jahr", "jahre", "jahren", "jahres", "seit", "anno", "sommer", "winter", "herbst", "frühjahr", "frühling", "ende", "anfang", "mitte", "saison", "wm", "em", "olympia", "silvester", "weihnachten", "ostern", "pfingsten", "geboren", "jahrgang", "baujahr", "schuljahr", "vom"})


def is_glued(view: View, draft: Draft) -> bool:
    """Characters before or after make it a part of an address, a date or a telephone number."""
    start, stop = draft.start, draft.stop
    if view.glued(start):
        before = view.words[start - 1]
        if before not in _GLUE_LEFT and not before.startswith((".", ",,", "``", "''", "--")) and before not in ("%",):
            return True
        if before == "%" or (before in "-/=:." and view.glued(start - 1) and not _quote(view.words[start - 2])):
            return True
    if draft.digits and stop + 1 < view.size and view.glued(stop) and view.glued(stop + 1):
        if view.words[stop] in _CHAIN and view.words[stop + 1][0].isdecimal() and draft.high is None:
            return True
        if draft.high is not None and view.words[stop] in "-/" and view.words[stop + 1][0].isdecimal():
            return True
    return False


def _quote(word: str) -> bool:
    return word in "„“”\"»«‚‘([–—"


def is_year(view: View, draft: Draft) -> bool:
    """A bare number of four digits without a counted noun, or one that looks like a year of our time."""
    if not draft.plain or len(view.words[draft.stop - 1]) != 4 or not _FIRST_YEAR <= draft.low <= _LAST_YEAR:
        return False
    before = view.before(draft.start)
    if before in words("month") or before in _YEAR_BEFORE or (before == "." and view.before(draft.start - 1) in words("month")):
        return True
    if before in adverbs_before() or view.before(draft.start - 1) in ("mehr", "weniger"):
        return False
    if draft.noun is None:
        return not (before in _APPROXIMATORS and draft.low % 100 == 0)
    if draft.high is not None:
        return bool(draft.low % 50 or draft.high % 50)
    return bool(draft.low % 100) and _MODERN <= draft.low <= _RECENT and before not in _APPROXIMATORS


def is_date(view: View, draft: Draft) -> bool:
    """Digits with a point and a month, also at some distance: "vom 20. bis zum 22. Juli"."""
    index = draft.stop
    for _ in range(8):
        if index < view.size and view.words[index] == ".":
            index += 1
        following = view.after(index)
        if following in words("month"):
            return True
        if following in _CONNECTORS and following:
            index += 1
            while view.after(index) in _CONNECTORS and view.after(index):
                index += 1
            numeral = view.numeral(index) if index < view.size else None
            if numeral is None or numeral.sort is not Sort.CARDINAL or numeral.value > 31:
                return False
            index += 1
        else:
            return False
    return False


def is_name(view: View, draft: Draft) -> bool:
    """A capitalised word before it and no noun after it: "Boeing 737", "Windows 7"."""
    before = view.before(draft.start)
    if not before or draft.sort is not Sort.CARDINAL or draft.first != draft.start:
        return before in words("name_before") and draft.first == draft.start
    if before in words("name_before") or before.endswith(endings("name_ending")) or (before == "." and view.before(draft.start - 1) in ("nr", "art", "abs", "tel", "no", "abb", "bd", "kap")):
        return True
    if not draft.digits:
        return False
    word = view.words[draft.start - 1]
    if len(word) == 1 and word.isalpha() and word.isupper() and draft.plain:
        return True
    if before.endswith(("straße", "strasse", "allee", "weg", "gasse", "platz", "ufer", "damm")) and word[0].isupper():
        return True
    if before == "-" and view.glued(draft.start):
        return view.glued(draft.start - 1)
    if before in words("tabular") or view.after(draft.stop) in ("der", "des", "davon", "von", "dieser", "weitere", "weiteren", "mal"):
        return False
    capital = word[0].isupper() and before not in words("noun_before") and before not in bounds_before()
    return capital and before.isprintable() and before not in words("determiner") and _names_it(view, draft, word)


def _names_it(view: View, draft: Draft, word: str) -> bool:
    """No noun follows, and the word is no opener of a sentence as "Insgesamt 30"."""
    if draft.noun is not None:
        return False
    if draft.start > 1 and view.words[draft.start - 2] in "„»\"‚":
        return True
    if draft.start == 1 or view.words[draft.start - 2] in ".!?:":
        return not view.memo[word.lower()] and len(word) > 3 and draft.low < 20
    return True


def is_idiom(view: View, draft: Draft) -> bool:
    """Set phrases: "unter vier Augen"."""
    table = idioms()
    before = view.before(draft.first)
    for phrases in (table.get(before, ()), table.get("", ())):
        for phrase in phrases:
            place = phrase.index("_")
            first, after = draft.first - place, phrase[place + 1 :]
            if first < 0 or tuple(view.lower[first : draft.first]) != phrase[:place]:
                continue
            if after and tuple(view.lower[draft.stop : draft.stop + len(after)]) == after:
                return True
            if not after and counted_noun(view, draft) is None and draft.low < 13 and _ends_clause(view, draft.stop):
                return not draft.digits
    return False


def _ends_clause(view: View, index: int) -> bool:
    return not view.after(index) or not view.words[index][0].isalnum()


def is_surname(view: View, draft: Draft) -> bool:
    """ "Claudia Tausend", "die deutsche Elf"."""
    word = view.words[draft.start]
    if draft.digits or draft.stop != draft.start + 1 or not word[0].isupper() or draft.noun is not None or draft.start == 0:
        return False
    if draft.low not in (Decimal(1000), Decimal(100), Decimal(11), Decimal(8), Decimal(10)):
        return False
    before = view.words[draft.start - 1]
    return before[0].isupper() and before.isalpha() or view.lower[draft.start] in ("elf", "acht") and before.isalpha()
