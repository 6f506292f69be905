"""Numbers of several tokens: "1 234 567", "2,5 Mio.", "zwei Komma drei", "drei- bis vierhundert", "mehrere hundert".

Each reader looks at the tokens from one place on and gives a draft that knows its value but not yet its kind.
"""

from decimal import Decimal

from newsclaims.model import Bounds
from newsclaims.quantities.draft import Draft
from newsclaims.quantities.figures import FRACTION_SIGNS
from newsclaims.quantities.numerals import Numeral, Sort
from newsclaims.quantities.signs import read_sign
from newsclaims.quantities.tables import words
from newsclaims.quantities.view import View

_THOUSAND = Decimal(1000)
_ROUND = {
    "hundert": Decimal(100),
    "tausend": Decimal(1000),
    "hunderttausend": Decimal(100000),
    "zehntausend": Decimal(10000),
}
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
_TAKES_HANGING = frozenset({Sort.TIMES, Sort.FOLD, Sort.AGE, Sort.PERCENT, Sort.HEADS})
_DASHES = frozenset("-–—‐‑−~")
_JOINERS = _DASHES | {"bis", "und", "oder"}


def number(view: View, index: int) -> Draft | None:
    """The longest number that begins with token `index`, without bounds and unit."""
    numeral = view.numeral(index)
    if numeral is None or numeral.sort not in _STARTS:
        return None
    draft = Draft(index, index + 1, numeral.sort, numeral.value)
    draft.digits, draft.plain, draft.doubtful = numeral.digits, numeral.plain, numeral.doubtful
    if numeral.sort is Sort.COMPOUND:
        draft.cut = numeral.cut
        return draft
    if numeral.sort is Sort.CARDINAL and not _hangs(view, draft):
        _digit_groups(view, draft) or _comma(view, draft) or _mixed_fraction(view, draft) or _slashed(view, draft)
    elif numeral.sort is Sort.HALF:
        if not _half(view, draft):
            return None
    elif numeral.sort is Sort.ARTICLE:
        _quality(view, draft)
        _article_half(view, draft)
    _magnitudes(view, draft)
    _quantifier(view, draft, numeral)
    return draft


def _hangs(view: View, draft: Draft) -> bool:
    """Digits with a hyphen that wait for what follows: "14- bis 29-Jährige"."""
    index = draft.stop
    if index + 1 >= view.size or view.words[index] not in _DASHES or not view.glued(index) or view.glued(index + 1):
        return False
    if view.lower[index + 1] not in ("bis", "und", "oder"):
        return False
    draft.stop += 1
    draft.sort, draft.plain = Sort.HANGING, False
    return True


def hanging_pair(view: View, draft: Draft) -> Draft | None:
    """The second word of "zwei- bis dreimal", with the range of both."""
    if (
        draft.sort is not Sort.HANGING
        or view.after(draft.stop) not in ("bis", "und", "oder")
        or draft.stop + 1 >= view.size
    ):
        return None
    numeral = view.numeral(draft.stop + 1)
    if numeral is None or numeral.sort not in _TAKES_HANGING or numeral.value <= draft.low:
        return None
    pair = Draft(draft.stop + 1, draft.stop + 2, numeral.sort, draft.low)
    pair.high = numeral.value
    pair.rules.append(("range.bis", draft.start, pair.stop))
    pair.first = draft.first
    return pair


def one_counts(view: View, index: int) -> bool:
    """Whether "ein" can be a number here: before a numeral, a unit or a range, or behind a bound word."""
    following = index + 1
    after = view.after(following)
    if after in words("good") or after in words("close"):
        after = view.after(following + 1)
    if after in view.numerals or after in view.tails or after in ("bis", "oder"):
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
    """A decimal mark in words: "zwei Komma drei", "drei Komma eins vier"."""
    index = draft.stop
    if index >= view.size or view.lower[index] not in ("komma", "punkt"):
        return False
    figures = ""
    while (following := index + 1 + len(figures)) < view.size and len(figures) < 30:
        numeral = view.numeral(following)
        if numeral is None or numeral.sort is not Sort.CARDINAL or numeral.value != numeral.value.to_integral_value():
            break
        if numeral.value > 9:
            if not figures:
                figures, following = str(numeral.value), following + 1
                draft.stop = following
            break
        figures += str(numeral.value)
        draft.stop = following + 1
    if not figures or view.lower[index] == "punkt":
        return False
    draft.low += Decimal(f"0.{figures}")
    draft.plain = False
    return True


def _mixed_fraction(view: View, draft: Draft) -> bool:
    """A whole number and a fraction sign: "2 ½"."""
    if draft.stop < view.size and view.words[draft.stop] in FRACTION_SIGNS:
        numeral = view.numeral(draft.stop)
        if numeral and draft.digits:
            draft.low += numeral.value
            draft.stop += 1
            draft.plain = False
            return True
    return False


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


def _half(view: View, draft: Draft) -> bool:
    """As in "halbe Million"; alone "halb" is no number but before a unit."""
    return draft.stop < view.size and (view.words[draft.start] != "halb" or view.after(draft.stop) == "so")


def _quality(view: View, draft: Draft) -> None:
    """As in "ein gutes Drittel", "eine knappe Million"."""
    for name, bounds in (("good", Bounds.SLIGHTLY_MORE), ("close", Bounds.NEARLY)):
        if view.after(draft.stop) in words(name) and draft.stop + 1 < view.size:
            numeral = view.numeral(draft.stop + 1)
            if numeral is not None and numeral.sort in (Sort.MAGNITUDE, Sort.PART, Sort.HALF):
                draft.stop += 1
                draft.quality = bounds


def _article_half(view: View, draft: Draft) -> None:
    """As in "eine halbe Million"."""
    numeral = view.numeral(draft.stop) if draft.stop < view.size else None
    if numeral and numeral.sort is Sort.HALF and view.lower[draft.stop] != "halb":
        draft.low, draft.sort = numeral.value, Sort.HALF
        draft.stop += 1


def _magnitudes(view: View, draft: Draft) -> None:
    """As in "2,5 Mio.", "zwei Millionen dreihunderttausend", "mehrere hundert Millionen"."""
    ceiling: Decimal | None = None
    total = Decimal(0)
    part = draft.low
    while draft.stop < view.size:
        numeral = view.numeral(draft.stop)
        if numeral is None:
            break
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
        following = view.numeral(draft.stop) if draft.stop < view.size and view.breaks[draft.stop] < 2 else None
        if following is None or following.sort is not Sort.CARDINAL or not 0 < following.value < magnitude:
            break
        after = view.numeral(draft.stop + 1) if draft.stop + 1 < view.size else None
        goes_on = after is not None and after.sort is Sort.MAGNITUDE and after.value < magnitude
        if not goes_on and (magnitude < _THOUSAND or following.value < _THOUSAND / 10 or following.plain):
            break
        part = following.value
        draft.stop += 1
    if ceiling is not None:
        draft.low = total + part


def _magnitude(view: View, draft: Draft, numeral: Numeral) -> Decimal | None:
    if view.breaks[draft.stop] > 1:
        return None
    if numeral.sort is Sort.MAGNITUDE:
        if draft.sort is Sort.ARTICLE and view.lower[draft.stop] == "mill":
            return None
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


def span_of(view: View, draft: Draft) -> Draft:
    """The number prolonged to a range, if one follows: "10 bis 20", "3–5", "12 oder 13", "zwischen 3 und 5"."""
    inner = view.tail(draft.stop)
    joiner = draft.stop + (1 + len(inner.rest) if inner else 0)
    if joiner >= view.size or view.breaks[joiner] > 1:
        return draft
    word = view.lower[joiner]
    if word not in _JOINERS:
        return draft
    between = view.before(draft.first) == "zwischen" or (
        view.before(draft.first) in ("etwa", "rund", "circa", "ungefähr") and view.before(draft.first - 1) == "zwischen"
    )
    after = joiner + 1
    if word == "bis" and draft.plain and len(view.words[draft.start]) == 4 and view.after(after) == "zu":
        return draft  # "ab dem Jahr 2009 bis zu 110.000"
    if word == "bis" or (word == "oder" and not draft.indefinite) or (word == "und" and between):
        after = _bound_inside(view, after)
    elif not (word in _DASHES and _is_dash_range(view, draft, joiner)):
        return draft
    if after >= view.size or view.breaks[after] > 1:
        return draft
    end = number(view, after)
    if end is not None:
        read_sign(view, end)
    if end is None or (end.sort is Sort.ARTICLE and word != "bis") or end.indefinite:
        return draft
    if (word == "oder" and not _neighbours(draft, end)) or (inner and view.tail(end.stop) != inner):
        return draft
    low, high = _shared_magnitude(draft, end), end.low
    if end.low < 0:
        low, high = min(low, high), max(low, high)
    if low >= high:
        return draft
    draft.low, draft.high = low, high
    draft.stop, draft.cut = end.stop, end.cut
    draft.sort = end.sort
    draft.plain = draft.plain and end.plain
    draft.digits = end.digits
    draft.rules.append(
        ("range.between" if between else f"range.{'dash' if word in _DASHES else word}", draft.start, draft.stop)
    )
    if between:
        while view.lower[draft.first] != "zwischen":
            draft.first -= 1
    return draft


def _bound_inside(view: View, index: int) -> int:
    """Past the approximator of the second number: "600 Millionen bis zu zwei Milliarden"."""
    while index < view.size and view.lower[index] in (
        "zu",
        "etwa",
        "rund",
        "ungefähr",
        "circa",
        "maximal",
        "gut",
        "knapp",
        "fast",
        "über",
        "minus",
        "plus",
        "-",
    ):
        index += 1
    return index


def _is_dash_range(view: View, draft: Draft, joiner: int) -> bool:
    """A dash parts two numbers only if it stands with space on both sides or on neither."""
    after = joiner + 1
    if after >= view.size or not (numeral := view.numeral(after)) or numeral.value <= draft.low:
        return False
    return draft.digits == numeral.digits and view.glued(joiner) == view.glued(after)


def _neighbours(draft: Draft, end: Draft) -> bool:
    """As in "12 oder 13" is a range, "5 oder 500" are two numbers."""
    return end.sort in (Sort.CARDINAL, Sort.MAGNITUDE) and draft.low < end.low <= max(draft.low + 10, draft.low * 2)


def _shared_magnitude(draft: Draft, end: Draft) -> Decimal:
    """The first number under the magnitude of the second: "150 bis 200 Millionen", "drei- bis vierhundert"."""
    if draft.sort is Sort.HANGING:
        for power in (1000000, 1000, 100):
            if end.low % power == 0:
                return draft.low * power
        return draft.low
    if draft.magnitude is None and draft.low < _THOUSAND and end.magnitude and draft.low * end.magnitude < end.low:
        return draft.low * end.magnitude
    return draft.low
