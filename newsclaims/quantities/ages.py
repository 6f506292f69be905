"""Ages, and the durations that look like them."""

from newsclaims.grammar.words import ADJECTIVE_ENDINGS
from newsclaims.model import QuantityKind
from newsclaims.quantities.draft import Answer, Draft
from newsclaims.quantities.nouns import noun_after
from newsclaims.quantities.sorts import Sort
from newsclaims.quantities.tables import bounds_before, endings, words
from newsclaims.quantities.view import View

_UNITS = {
    form: unit
    for unit, forms in (
        ("year", "jahr jahre jahren"),
        ("month", "monat monate monaten"),
        ("week", "woche wochen"),
        ("day", "tag tage tagen"),
    )
    for form in forms.split()
}
_OLD = frozenset(["alt", "alte", "alter", "altes", "altem", "alten", "jung", "junge", "junges"])
_ENCLOSED = (("(", ")"), (",", ","))
_BOUND_OF_AGE = frozenset({"unter", "ab", "über", "zwischen", "bis", "von"})
_PASSED = frozenset({"zwischen", "von", "nur", "erst", "und", "oder", ","})
_LOOK_BACK = 8
_YOUNGEST_ALONE, _OLDEST = 10, 110


def _take(draft: Draft, unit: str, rule: str) -> bool:
    draft.kind, draft.unit = QuantityKind.AGE, f"duration-{unit}"
    draft.note(rule)
    return True


def age(view: View, draft: Draft) -> bool:
    """Years of a life: "30 Jahre alt", "im Alter von 81 Jahren", "Kinder unter 18 Jahren"; else a duration."""
    unit = _UNITS.get(view.after(draft.stop))
    if unit is None:
        return is_time(draft)
    if view.after(draft.stop + 1) in _OLD:
        draft.stop += 2
        return _take(draft, unit, "age.alt")
    if _of_a_life(view, draft):
        draft.stop += 1
        return _take(draft, unit, "age.context")
    return is_time(draft)


def is_time(draft: Draft) -> bool:
    """Mark the draft as a duration or a clock time, which is no quantity; False."""
    draft.is_time = True
    return False


def _of_a_life(view: View, draft: Draft) -> bool:
    """Whether what stands before speaks of an age: "im Alter von 11, 13 und 17 Jahren"."""
    lower = view.lower
    index = draft.first
    if index and lower[index] == "zwischen" and lower[index - 1] in words("living"):
        return True
    if lower[index - 2 : index] in (["älter", "als"], ["jünger", "als"]):
        return True
    while index > max(0, draft.first - _LOOK_BACK):
        before = lower[index - 1]
        if before in _BOUND_OF_AGE and index > 1 and lower[index - 2] in words("living"):
            return True
        if before not in bounds_before() and before not in _PASSED and not _is_number(view, index - 1):
            break
        index -= 1
    before = lower[index - 1] if index else ""
    if before == "alter":
        return True
    if before != "mit" or draft.low > _OLDEST:
        return False
    noun = noun_after(view, draft.stop + 1)
    return noun is None or not lower[noun].endswith(endings("sentence_noun"))


def _is_number(view: View, index: int) -> bool:
    numeral = view.numeral(index)
    return numeral is not None and numeral.sort is Sort.CARDINAL


def long_duration(view: View, draft: Draft) -> Answer:
    """As in "zwei lange Jahre", "fünf Arbeitstage": units of time with something between or before."""
    index = draft.stop
    after = view.after(index)
    while after and index < draft.stop + 2 and view.words[index][0].islower():
        if not after.endswith(ADJECTIVE_ENDINGS) or after in words("not_adjective"):
            return None
        index += 1
        after = view.after(index)
    if after in words("duration"):
        return is_time(draft)
    is_unit = after.endswith(endings("duration_ending")) and after not in words("not_duration")
    return is_time(draft) if is_unit and view.words[index][0].isupper() else None


def age_word(view: View, draft: Draft) -> Answer:
    """As in "18-Jährige", "45-jährig", "zehnjährige Tochter"; "zehnjährige Haft" is a duration."""
    nominal = "J" in view.words[draft.start][1:]
    noun = None if nominal else noun_after(view, draft.stop)
    if noun is not None and view.lower[noun].endswith(endings("term")):
        return False
    return _take(draft, "year", "age.jährig")


def age_alone(view: View, draft: Draft) -> Answer:
    """The age behind a name, "Renate Kunze (51)" or "Renate Kunze, 51, …", of "Rente mit 67" and "Kinder unter 6"."""
    index = draft.start - 2
    if index < 0 or draft.high is not None or draft.sort is not Sort.CARDINAL or draft.low > _OLDEST:
        return None
    if view.before(draft.start) in _BOUND_OF_AGE and view.lower[index] in words("living"):
        return _take(draft, "year", "age.bound") if noun_after(view, draft.stop) is None else None
    if not draft.plain or draft.low < _YOUNGEST_ALONE:
        return None
    before = view.before(draft.start)
    if (before, view.after(draft.stop)) in _ENCLOSED:
        is_name = index > 0 and all(word.isalpha() and word[0].isupper() for word in view.words[index - 1 : index + 1])
        if is_name or view.lower[index] in words("living"):
            return _take(draft, "year", "age.bracket")
    elif before == "mit" and view.lower[index] in words("retirement"):
        return _take(draft, "year", "age.retirement")
    return None
