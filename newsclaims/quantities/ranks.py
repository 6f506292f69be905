"""Ordinals, in digits and in words, and ranks."""

from newsclaims.model import QuantityKind
from newsclaims.quantities.context import is_date, is_idiom
from newsclaims.quantities.draft import Answer, Draft
from newsclaims.quantities.nouns import noun_after
from newsclaims.quantities.parts import every
from newsclaims.quantities.sorts import Sort
from newsclaims.quantities.tables import endings, words
from newsclaims.quantities.view import View

_LEAGUES = ("bundesliga", "liga")
_DATE_BEFORE = frozenset(["am", "vom", "ab", "seit", "bis", "zum"])
_OPENING = frozenset('.!?:„“"»«–•')
_QUOTES = frozenset('„»"“‚«')
_EVERY = frozenset(["jeder", "jede", "jedes", "jeden", "jedem"])
_LAST_TITLE = 13  #: capitalised ordinals below it are parts of names


def _take(draft: Draft, rule: str) -> bool:
    draft.kind = QuantityKind.ORDINAL
    draft.note(rule)
    return True


def ordinal_digits(view: View, draft: Draft) -> Answer:
    """Digits and a point: an ordinal, a date, a minute of a match, or the end of a sentence."""
    if not draft.plain or view.after(draft.stop) != "." or not view.glued(draft.stop):
        return None
    following = draft.stop + 1
    after, before = view.after(following), view.before(draft.start)
    if is_date(view, draft) or after == ")":
        return False
    outside = view.before(draft.start - 1)
    determined = before in words("strong") or (
        outside in words("strong") and (before in _QUOTES or before.endswith("en"))
    )
    if determined and after in _QUOTES:
        following += 1
        after = view.after(following)
    if not after or not view.words[following][0].isalpha():
        return None
    if after in words("club") or after.endswith(_LEAGUES) or after in words("ordinal_name"):
        return False
    if _is_period(after):
        return False
    if view.words[following][0].isupper() and not determined and after != "mal":
        return False if view.breaks[draft.start] or draft.start == 0 or before == "," else None
    if after.partition("-")[0] in words("month") or _is_period_of_two(view, following):
        return False
    if before in _DATE_BEFORE and noun_after(view, following) is None:
        return False
    draft.stop += 1
    return _take(draft, "ordinal.digits")


def _is_period(word: str) -> bool:
    """Whether an ordinal before the word makes a date: "Quartal", "Lebensjahr", "Septemberhälfte"."""
    if word in words("period") or (word.endswith("hälfte") and word != "hälfte"):
        return True
    return word.endswith(endings("duration_ending")) and word not in words("not_duration")


def _is_period_of_two(view: View, index: int) -> bool:
    """As in "zwischen dem 3. und 5. Geburtstag"."""
    return view.after(index) == "und" and view.after(index + 2) == "." and _is_period(view.after(index + 3))


def rank(view: View, draft: Draft) -> Answer:
    """As in "Platz drei"; on a scale, "Stärke 6", "Tempo 130", the number is a measure."""
    before = view.before(draft.first)
    if before in words("rank_before") and draft.sort is Sort.CARDINAL:
        return _take(draft, "ordinal.place")
    scale = view.before(draft.first - 1) if before == "von" else before
    if not scale.endswith(endings("scale_before")):
        return None
    draft.kind = QuantityKind.MEASURE
    draft.unit = "speed-beaufort" if "wind" in scale else "speed-kilometer-per-hour" if scale == "tempo" else None
    draft.note("measure.scale")
    return True


def ordinal_word(view: View, draft: Draft) -> Answer:
    """As in "der dritte Mann", "zweitgrößte"; "jeder dritte" is a share."""
    word, lower, before = view.words[draft.start], view.lower[draft.start], view.before(draft.start)
    noun = noun_after(view, draft.stop)
    if before in _EVERY:
        return False if _before_period(view, draft, noun) else every(draft)
    if lower in ("acht", "achte", "achten") and word.islower() and (noun is None or before == "zu"):
        return False  # the verb
    if not lower.endswith(("e", "en", "em", "er", "es")) and before != "zu":  # "zu dritt"
        return False
    if view.after(draft.stop) in words("month") or _before_period(view, draft, noun):
        return False
    named = view.after(draft.stop) if noun is None else view.lower[noun]
    if named in words("ordinal_name") or named.endswith(_LEAGUES):
        return False
    if word[0].isupper() and noun is not None and draft.low < _LAST_TITLE and not _opens(view, draft.start):
        return False
    if is_idiom(view, draft):
        return False
    return _take(draft, "ordinal.word")


def _opens(view: View, index: int) -> bool:
    """Whether the token opens a sentence, a line or a quotation."""
    return index == 0 or view.breaks[index] > 0 or view.words[index - 1] in _OPENING


def _before_period(view: View, draft: Draft, noun: int | None) -> bool:
    """As in "die ersten neun Monate", "im dritten Quartal", "jedes zweite Jahr"."""
    numeral = view.numeral_at(draft.stop)
    if numeral is not None and numeral.sort is Sort.CARDINAL:
        noun = noun_after(view, draft.stop + 1)
    return noun is not None and _is_period(view.lower[noun])
