"""Plus and minus before a number."""

from newsclaims.quantities.draft import Draft
from newsclaims.quantities.view import View

_MINUS = frozenset({"-", "−", "–", "minus"})
_PLUS = frozenset({"+", "plus"})
_OPENING = frozenset('(„"[')
_NO_SIGN_AFTER = frozenset({"ein", "das", "im", "ins", "/"})  #: "ein Minus", "plus/minus"


def read_sign(view: View, draft: Draft) -> None:
    """Take a sign into the draft: "minus 25", "-3,5", "+1,0"."""
    before, index = view.before(draft.first), draft.first - 1
    if before not in _MINUS and before not in _PLUS:
        return
    if view.before(index) in _NO_SIGN_AFTER if before.isalpha() else not _is_sign(view, index):
        return
    draft.first = index
    if before in _MINUS:
        draft.low = -draft.low
    draft.rules.append(("sign", index, index + 1))


def _is_sign(view: View, index: int) -> bool:
    """Whether the mark stands free on its left and touches the number, or opens the text or a bracket."""
    if index == 0 or view.words[index - 1] == "(":
        return True
    return view.glued(index + 1) and (not view.glued(index) or view.words[index - 1] in _OPENING)
