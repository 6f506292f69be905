"""What is left when nothing else fits: things that are counted, and orders of magnitude."""

from newsclaims.model import QuantityKind
from newsclaims.quantities.context import ends_clause, is_glued, is_idiom, is_name, is_surname, is_year
from newsclaims.quantities.draft import Answer, Draft
from newsclaims.quantities.nouns import noun_after, noun_of_many
from newsclaims.quantities.sorts import Sort
from newsclaims.quantities.tables import words
from newsclaims.quantities.view import View

_CROWDS = ("publikum", "stadt", "städte", "städten")
_SIZES = ("bereich", "zahl", "zahlen", "höhe", "anzahl")
_SUMS = ("betrag", "summe", "beträge", "summen")


def _take(draft: Draft, kind: QuantityKind, rule: str) -> bool:
    draft.kind = kind
    draft.note(rule)
    return True


def part_of_other(view: View, draft: Draft) -> Answer:
    """Digits grown together with others: addresses, dates, telephone numbers."""
    return False if is_glued(view, draft) else None


def count(view: View, draft: Draft) -> Answer:
    """Anything else counts things, if nothing speaks against it."""
    if draft.sort in (Sort.COMPOUND, Sort.HANGING):
        return False
    if draft.sort is Sort.FRACTION:
        return _take(draft, QuantityKind.FRACTION, "fraction.sign")
    if draft.plain and view.words[draft.start][0] == "0" and _skip_telephone(view, draft):
        return False
    draft.noun = direct = noun_after(view, draft.stop)
    if direct is None:
        draft.noun = noun_of_many(view, draft.stop)
    if draft.sort is Sort.ARTICLE and not _is_stressed(view, draft):
        return False
    if draft.doubtful:
        return False
    if draft.noun is None:
        if view.lower[draft.start] in ("zweier", "dreier"):
            return False
        if draft.digits and view.before(draft.first) in words("tabular") and ends_clause(view, draft.stop):
            draft.noun = draft.first - 1
    if is_year(view, draft) or is_idiom(view, draft) or is_surname(view, draft):
        return False
    if is_name(view, draft, direct):
        draft.is_name = True
        return False
    return _take(draft, QuantityKind.COUNT, "count")


def _skip_telephone(view: View, draft: Draft) -> bool:
    """Goes behind all groups of digits, if there are several: "0800 11 10 111"."""
    stop = draft.stop
    while view.after(draft.stop)[:1].isdecimal() and view.one_space(draft.stop):
        draft.stop += 1
    return draft.stop > stop


def _is_stressed(view: View, draft: Draft) -> bool:
    """As in "ein" is a number where it is bounded, or one end of a range."""
    before = view.before(draft.first)
    if draft.noun is None:
        return False
    if draft.high is not None or before in words("before_one"):
        return True
    return before == "als" and view.before(draft.first - 1) in ("mehr", "weniger")


def heads(_view: View, draft: Draft) -> Answer:
    """As in "zwölfköpfig"."""
    return _take(draft, QuantityKind.COUNT, "count.heads")


def order(view: View, draft: Draft) -> Answer:
    """As in "Millionenhöhe", "Millionenpublikum"."""
    draft.indefinite = True
    is_crowd = view.lower[draft.start].endswith(_CROWDS)
    return _take(draft, QuantityKind.COUNT if is_crowd else QuantityKind.MONEY, "indefinite.order")


def places(view: View, draft: Draft) -> Answer:
    """As in "zweistelliger Millionenbetrag", "im dreistelligen Bereich"."""
    following, after = view.numeral_at(draft.stop), view.after(draft.stop)
    kind = QuantityKind.MONEY
    if following is not None and following.sort is Sort.ORDER:
        draft.scale(following.value)
    elif after.endswith(_SIZES):
        kind = QuantityKind.PERCENT if "prozent" in after else QuantityKind.COUNT
        draft.unit = "%" if "prozent" in after else None
    elif after.endswith(_SUMS):
        draft.unit = "EUR" if "euro" in after else None
    else:
        return False
    draft.stop += 1
    draft.indefinite = True
    return _take(draft, kind, "indefinite.places")
