"""Plus and minus before a number."""

from newsclaims.quantities.draft import Draft
from newsclaims.quantities.view import View

_MINUS = frozenset({"-", "−", "–", "minus"})
_PLUS = frozenset({"+", "plus"})


def read_sign(view: View, draft: Draft) -> None:
    """Take a sign into the draft: "minus 25", "-3,5", "+1,0"."""
    before = view.before(draft.first)
    if before not in _MINUS and before not in _PLUS:
        return
    index = draft.first - 1
    if not before.isalpha():
        spaced = index == 0 or not view.glued(index) or view.words[index - 1] in '(„"['
        if not spaced or not (view.glued(draft.first) or index == 0 or view.words[index - 1] == "("):
            return
        if before == "–" and index > 0 and not view.glued(draft.first):
            return
    if before.isalpha() and view.before(index) in ("ein", "das", "im", "ins", "/"):
        return
    if index and view.lower[index - 1] == "/" and before == "minus":
        return
    draft.first = index
    if before in _MINUS:
        draft.low = -draft.low
    draft.rules.append(("sign", index, index + 1))
