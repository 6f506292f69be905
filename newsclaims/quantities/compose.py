"""Numbers of several tokens: "1 234 567", "2,5 Mio.", "zwei Komma drei", "eine halbe Million", "mehrere hundert"."""

from decimal import Decimal
from functools import cache

from newsclaims.model import Bounds
from newsclaims.quantities.draft import Draft
from newsclaims.quantities.figures import FRACTION_SIGNS
from newsclaims.quantities.numerals import Numeral
from newsclaims.quantities.sorts import Sort
from newsclaims.quantities.tables import words
from newsclaims.quantities.view import View

_THOUSAND = Decimal(1000)
_MOST_PLACES = 30
_ROUND = frozenset({"hundert", "tausend", "zehntausend", "hunderttausend"})
_ABBREVIATED = frozenset({"mio", "mrd", "mill", "bio", "tsd", "mia", "md"})
_STARTS = frozenset(
    {
        Sort.CARDINAL,
        Sort.ARTICLE,
        Sort.HALF,
        Sort.MAGNITUDE,
        Sort.FRACTION,
        Sort.INDEFINITE,
        Sort.HANGING,
        Sort.COMPOUND,
    }
)
_HYPHENS = frozenset("-‐‑–")


@cache
def _going_on() -> frozenset[str]:
    """What can stand between the first and the next piece of a number, beside numerals."""
    return _HYPHENS | {"komma"} | words("good") | words("close")


def number(view: View, index: int) -> Draft | None:
    """The longest number that begins with token `index`: a draft that knows its value, but not yet its kind."""
    numeral = view.numeral(index)
    if numeral is None or numeral.sort not in _STARTS:
        return None
    draft = Draft(index, index + 1, numeral.sort, numeral.value)
    draft.digits, draft.plain, draft.doubtful = numeral.digits, numeral.plain, numeral.doubtful
    if numeral.sort is Sort.COMPOUND:
        draft.cut = numeral.cut
        return draft
    after = view.after(draft.stop)
    if view.numeral_in(after) or after in _going_on():
        if numeral.sort is Sort.CARDINAL and not _hangs(view, draft):
            _digit_groups(view, draft) or _comma(view, draft) or _mixed_fraction(view, draft) or _slashed(view, draft)
        elif numeral.sort is Sort.ARTICLE:
            _quality(view, draft)
            _half(view, draft)
        _magnitudes(view, draft)
    _quantifier(view, draft, numeral)
    return draft


def _hangs(view: View, draft: Draft) -> bool:
    """Digits with a hyphen that wait for what follows: "14- bis 29-Jährige"."""
    index = draft.stop
    if index + 1 >= view.size or view.words[index] not in _HYPHENS or not view.glued(index) or view.glued(index + 1):
        return False
    if view.lower[index + 1] not in ("bis", "und", "oder"):
        return False
    draft.stop += 1
    draft.sort, draft.plain = Sort.HANGING, False
    return True


def one_counts(view: View, index: int) -> bool:
    """Whether "ein" can be a number here: before a numeral, a unit or a range, or behind a bound word."""
    following = index + 1
    after = view.after(following)
    if after in words("good") or after in words("close"):
        after = view.after(following + 1)
    if view.numeral_in(after) or after in view.tails or after in ("bis", "oder"):
        return True
    if not after or after == "paar":
        return False
    if view.words[following] in view.tails:
        return True
    before = view.before(index)
    return before in words("before_one") or before in ("als", "zwischen")


def _digit_groups(view: View, draft: Draft) -> bool:
    """Thousands parted by spaces: "1 234 567,89"."""
    if not draft.plain or len(view.words[draft.start]) > 3 or draft.low == 0:
        return False
    value, stop = view.words[draft.start], draft.stop
    while stop < view.size and view.one_space(stop):
        word = view.words[stop]
        if not (word[:3].isdecimal() and (len(word) == 3 or (word[3:4] == "," and word[4:].isdecimal()))):
            break
        value += word
        stop += 1
        if len(word) > 3:
            break
    if stop == draft.stop:
        return False
    if len(value) < 40:
        draft.low = Decimal(value.replace(",", "."))
    draft.stop, draft.plain = stop, False
    return True


def _comma(view: View, draft: Draft) -> bool:
    """A decimal mark in words: "zwei Komma drei", "drei Komma eins vier", "drei Komma vierzehn"."""
    if view.after(draft.stop) != "komma":
        return False
    figures, index = "", draft.stop + 1
    while len(figures) < _MOST_PLACES:
        numeral = view.numeral_at(index)
        if numeral is None or numeral.sort is not Sort.CARDINAL or numeral.value != numeral.value.to_integral_value():
            break
        if figures and numeral.value > 9:
            break
        figures += str(numeral.value)
        index += 1
        if numeral.value > 9:
            break
    if not figures:
        return False
    draft.low += Decimal(f"0.{figures}")
    draft.stop, draft.plain = index, False
    return True


def _mixed_fraction(view: View, draft: Draft) -> bool:
    """A whole number and a fraction sign: "2 ½"."""
    numeral = view.numeral_at(draft.stop)
    if numeral is None or not draft.digits or view.words[draft.stop] not in FRACTION_SIGNS:
        return False
    draft.low += numeral.value
    draft.stop += 1
    draft.plain = False
    return True


def _slashed(view: View, draft: Draft) -> bool:
    """A whole number and a fraction in digits: "1 1/2"."""
    above, below = view.numeral_at(draft.stop), view.numeral_at(draft.stop + 2)
    if not (draft.plain and above and below and above.plain and below.plain and view.after(draft.stop + 1) == "/"):
        return False
    if above.tail or below.tail or not 0 < above.value < below.value <= 10 or not view.glued(draft.stop + 1):
        return False
    draft.low += above.value / below.value
    draft.stop += 3
    draft.plain = False
    return True


def _quality(view: View, draft: Draft) -> None:
    """As in "ein gutes Drittel", "eine knappe Million"."""
    numeral = view.numeral_at(draft.stop + 1)
    if numeral is None or numeral.sort not in (Sort.MAGNITUDE, Sort.PART, Sort.HALF):
        return
    for name, bounds in (("good", Bounds.SLIGHTLY_MORE), ("close", Bounds.NEARLY)):
        if view.after(draft.stop) in words(name):
            draft.stop += 1
            draft.quality = bounds
            return


def _half(view: View, draft: Draft) -> None:
    """As in "eine halbe Million"."""
    numeral = view.numeral_at(draft.stop)
    if numeral is not None and numeral.sort is Sort.HALF and view.lower[draft.stop] != "halb":
        draft.low, draft.sort = numeral.value, Sort.HALF
        draft.stop += 1


def _magnitudes(view: View, draft: Draft) -> None:
    """As in "2,5 Mio.", "zwei Millionen dreihunderttausend", "mehrere hundert Millionen"."""
    ceiling: Decimal | None = None
    total = Decimal(0)
    part = draft.low
    while (numeral := view.numeral_at(draft.stop)) is not None:
        magnitude = _magnitude(view, draft, numeral)
        if magnitude is None or (ceiling is not None and magnitude >= ceiling):
            break
        draft.stop += 1
        if view.lower[draft.stop - 1] in _ABBREVIATED:
            view.skip_point(draft)
        total += part * magnitude
        draft.magnitude = draft.magnitude or magnitude
        part = Decimal(0)
        ceiling = magnitude
        draft.plain = draft.doubtful = False
        draft.sort = Sort.MAGNITUDE
        following = view.numeral_at(draft.stop)
        if following is None or following.sort is not Sort.CARDINAL or not 0 < following.value < magnitude:
            break
        after = view.numeral_at(draft.stop + 1)
        goes_on = after is not None and after.sort is Sort.MAGNITUDE and after.value < magnitude
        if not goes_on and (magnitude < _THOUSAND or following.value < _THOUSAND / 10 or following.plain):
            break
        part = following.value
        draft.stop += 1
    if ceiling is not None:
        draft.low = total + part


def _magnitude(view: View, draft: Draft, numeral: Numeral) -> Decimal | None:
    """What the numeral behind the draft multiplies it with: "Millionen", "3 tausend", "Hunderte Millionen"."""
    if numeral.sort is Sort.MAGNITUDE:
        return numeral.value
    if draft.digits and draft.sort is Sort.CARDINAL and view.lower[draft.stop] in _ROUND:
        return numeral.value
    if draft.sort is Sort.INDEFINITE and numeral.sort is Sort.INDEFINITE and numeral.value > draft.low:
        return numeral.value
    return None


def _quantifier(view: View, draft: Draft, numeral: Numeral) -> None:
    """As in "mehrere hundert", "ein paar Dutzend", bare "Millionen": only the order of magnitude is known."""
    if numeral.sort is Sort.INDEFINITE:
        draft.indefinite = True
    if numeral.sort is Sort.MAGNITUDE or view.lower[draft.start] in _ROUND:
        before = view.before(draft.first)
        if before in words("quantifier"):
            draft.first -= 2 if before == "paar" and view.before(draft.first - 1) in ("ein", "'n") else 1
            draft.indefinite = True
        elif numeral.sort is Sort.MAGNITUDE and view.lower[draft.start].endswith("en"):
            draft.indefinite = True
