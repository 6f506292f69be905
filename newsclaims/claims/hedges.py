"""Hedges: the words inside a claim by which somebody keeps a distance: "vermutlich", "dem Vernehmen nach", "dürfte"."""

from itertools import compress

from newsclaims.claims.draft import Draft
from newsclaims.lexicon.reporting import Hedge, hedges
from newsclaims.model import Kind
from newsclaims.reading import Reading

#: kinds in which the plural of a modal verb in Konjunktiv II stands for Konjunktiv I, as "können" would look indicative
_SPOKEN = frozenset((Kind.INDIRECT, Kind.INDIRECT_FREE_INDIRECT))


def hedges_in(reading: Reading, draft: Draft) -> list[str]:
    """The hedges in the content of a claim, as they stand in the text and in its order."""
    known, lower = hedges(), reading.lower
    found = []
    for first, stop in draft.content:
        done = first
        for i in compress(range(first, stop), map(known.__contains__, lower[first:stop])):
            if i < done:
                continue
            hedge = next((hedge for hedge in known[lower[i]] if _stands(reading, draft, hedge, i, stop)), None)
            if hedge is not None:
                done = i + len(hedge.words)
                found.append(" ".join(reading.words[i:done]))
    return found


def _stands(reading: Reading, draft: Draft, hedge: Hedge, at: int, stop: int) -> bool:
    """Whether a hedge stands at a token, and is one in a claim of that kind."""
    following = at + len(hedge.words)
    if following > stop or tuple(reading.lower[at:following]) != hedge.words:
        return False
    if hedge.kind == "modal":
        return draft.kind not in _SPOKEN or not hedge.words[0].endswith("n")
    return reading.words[at] == reading.lower[at] or not _is_noun(reading, at)


def _is_noun(reading: Reading, at: int) -> bool:
    """Whether a word is capitalised though nothing begins here: "das Wohl der Kinder"."""
    return at > 0 and not reading.breaks[at] and reading.words[at - 1][-1:].isalnum()
