"""Bounds: what the words around a number say about its exactness."""

from newsclaims.grammar.verbs import FINITE, analyse
from newsclaims.model import Bounds, QuantityKind
from newsclaims.quantities.draft import Draft
from newsclaims.quantities.nouns import noun_after
from newsclaims.quantities.tables import Bound, bounds_after, bounds_before, governors, words
from newsclaims.quantities.view import View

_WEAK = frozenset({Bounds.APPROXIMATE, Bounds.EXACT})
_UNBOUNDED = frozenset({QuantityKind.ORDINAL, QuantityKind.SCORE})
_SENTENCE_ENDS = frozenset(".!?:;")
_WINDOW = 8
_GOVERNORS = {
    QuantityKind.COUNT: "governor",
    QuantityKind.MONEY: "governor_money",
    QuantityKind.MEASURE: "governor_distance",
}
_DEGREES = frozenset(("weit", "deutlich", "klar"))  #: "weit über 200": no verb takes that with it


def read_bounds(view: View, draft: Draft) -> None:
    """Take the bound words before and behind the number into the draft."""
    if draft.kind in _UNBOUNDED:
        return
    found = draft.quality or Bounds.EXACT
    for _ in range(3):
        bound = _phrase_before(view, draft)
        if bound is None:
            break
        draft.rules.append((f"bounds.{bound.bounds}", draft.first - len(bound.words), draft.first))
        draft.first -= len(bound.words)
        if bound.bounds not in _WEAK or found is Bounds.EXACT:
            found = bound.bounds
    after = _phrase_after(view, draft)
    if after is not None:
        draft.rules.append((f"bounds.{after.bounds}", draft.stop, draft.stop + len(after.words)))
        draft.stop += len(after.words)
        draft.cut = 0
        found = after.bounds
        if draft.kind is QuantityKind.COUNT and draft.noun is None:
            draft.noun = noun_after(view, draft.stop)
    if draft.indefinite:
        found = Bounds.INDEFINITE
    elif draft.high is not None:
        found = Bounds.RANGE
    draft.bounds = found


def _phrase_before(view: View, draft: Draft) -> Bound | None:
    last = draft.first
    for bound in bounds_before().get(view.before(last), ()):
        first = last - len(bound.words)
        if first >= view.floor and tuple(view.lower[first:last]) == bound.words and _holds(view, draft, bound, first):
            return bound
    return None


def _phrase_after(view: View, draft: Draft) -> Bound | None:
    for bound in bounds_after().get(view.after(draft.stop), ()):
        if tuple(view.lower[draft.stop : draft.stop + len(bound.words)]) == bound.words:
            stop = draft.stop + len(bound.words)
            if view.after(stop) == "als":
                continue
            if len(bound.words) > 1 or not view.after(stop)[:1].isalpha():
                return bound
    return None


def _holds(view: View, draft: Draft, bound: Bound, first: int) -> bool:
    """Whether the phrase bounds the number here, or stands with something else."""
    match bound.condition:
        case "governed":
            return not _is_governed(view, first, draft)
        case "round":
            return draft.low % 10 == 0 and not _is_governed(view, first, draft)
        case "among":
            return _is_bound_below(view, draft, first)
        case "altitude":
            return not (draft.unit or "").startswith("length-")
        case _:
            return True


def _is_governed(view: View, first: int, draft: Draft) -> bool:
    """A verb or noun nearby takes the preposition with it: "verfügt über", "Vertrag über"."""
    group = _GOVERNORS.get(draft.kind) if draft.kind is not None else None
    if group is None or view.before(first) in words("preposition"):
        return False
    if group == "governor_distance" and not (draft.unit or "").startswith("length"):
        return False
    stems = governors(view.lower[first], group)
    if not stems or view.before(first) in _DEGREES:
        return False
    finite = False
    for index in range(first - 1, max(-1, first - _WINDOW), -1):
        if view.words[index] in _SENTENCE_ENDS or (
            view.words[index] == "," and (finite or view.lower[index + 1] == "dass")
        ):
            break  # "Zeugen berichteten, es seien über 200 gewesen"
        finite = finite or bool(analyse(view.lower[index]).flags & FINITE)
        if view.lower[index].startswith(stems):
            return True
    for index in range(draft.stop, min(view.size, draft.stop + _WINDOW)):
        if view.words[index] in _SENTENCE_ENDS or view.words[index] == ",":
            break
        if view.words[index][0].islower() and view.lower[index].startswith(stems):
            return True
    return False


def _is_bound_below(view: View, draft: Draft, first: int) -> bool:
    """As in "unter 5 Prozent" is a bound, "unter 50 Kandidaten" means among them."""
    if draft.kind is not QuantityKind.COUNT:
        return True
    if noun_after(view, draft.stop) is None:
        return True
    before = view.before(first)
    return before in words("before_unter") or before in words("measured")
