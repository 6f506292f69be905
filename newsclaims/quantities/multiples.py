"""Multiples and occasions: "dreimal so viel", "das Fünffache", "fünfmal"."""

from newsclaims.model import QuantityKind
from newsclaims.quantities.draft import Answer, Draft
from newsclaims.quantities.nouns import noun_after
from newsclaims.quantities.sorts import Sort
from newsclaims.quantities.tables import bounds_before, words
from newsclaims.quantities.view import View


def _take(view: View, draft: Draft, rule: str) -> bool:
    """A multiple before a comparison, else so many occasions."""
    compared = view.after(draft.stop) in words("comparison")
    draft.kind = QuantityKind.MULTIPLE if compared else QuantityKind.COUNT
    draft.note(f"{draft.kind}.{rule}")
    return True


def times(view: View, draft: Draft) -> Answer:
    """As in "20 Mal häufiger", "14 mal so"; "200 mal 20 Meter" are two lengths."""
    index = draft.stop
    if view.after(index) not in ("mal", "fach", "fache") or draft.sort is Sort.ARTICLE:
        return None
    following = view.numeral_at(index + 1)
    if following is not None and following.sort is Sort.CARDINAL and view.words[index] == "mal":
        return None
    draft.stop += 1
    return _take(view, draft, "times")


def times_word(view: View, draft: Draft) -> Answer:
    """As in "fünfmal", "dreimal so hoch"."""
    return _take(view, draft, "times")


def fold(view: View, draft: Draft) -> Answer:
    """As in "das Fünffache", "verdoppelt", "doppelt so viele"."""
    before = view.before(draft.first)
    if view.lower[draft.start].startswith("doppelt") and not _compares(view, draft, before):
        return False
    if before in ("das", "dem", "des", "ein") and noun_after(view, draft.stop) != draft.stop:
        draft.first -= 1  # "das Fünffache", but "das [fünffache] Risiko"
    draft.kind = QuantityKind.MULTIPLE
    draft.note("multiple.fold")
    return True


def _compares(view: View, draft: Draft, before: str) -> bool:
    """As in "doppelt so viel", "das Doppelte", "die doppelte Menge"; not "doppelte Staatsbürgerschaft"."""
    if view.after(draft.stop) in words("comparison") or before in bounds_before() or before in ("ums", "aufs"):
        return True
    if view.lower[draft.start] == "doppelt":
        return False
    noun = noun_after(view, draft.stop)
    return before in ("das", "dem", "des") if noun is None else view.lower[noun] in words("measured")
