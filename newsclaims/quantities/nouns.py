"""The counted noun: "rund 600 russische [Soldaten]", "23 von 51 [Sitzen]"."""

from newsclaims.quantities.draft import Draft
from newsclaims.quantities.numerals import Sort
from newsclaims.quantities.tables import words
from newsclaims.quantities.view import View

ADJECTIVE_ENDINGS = ("e", "en", "er", "es", "em", "te", "ten")
_ADVERBS = frozenset(
    {
        "weltweit",
        "insgesamt",
        "bundesweit",
        "mehr",
        "zumeist",
        "meist",
        "teils",
        "teilweise",
        "sehr",
        "schwer",
        "leicht",
        "zum",
        "besonders",
        "so",
        "neu",
        "frei",
        "tot",
        "lebensgefährlich",
        "tödlich",
        "öffentlich",
        "geschützte",
        "ebenso",
        "weiterer",
        "weitere",
        "andere",
        "weiteren",
        "anderen",
        "rosa",
        "lila",
    }
)
_MOST_BETWEEN = 5


def counted_noun(view: View, draft: Draft) -> int | None:
    """The token of the noun that the number counts, if one follows."""
    return noun_after(view, draft.stop)


def noun_after(view: View, index: int) -> int | None:
    """The noun of a phrase whose number ends before token `index`."""
    size, passed = min(view.size, index + _MOST_BETWEEN), 0
    if view.after(index) == "von" and index + 1 < view.size:  # "Millionen von Toten"
        return None
    while index < size and not view.breaks[index]:
        word, lower = view.words[index], view.lower[index]
        if word[0].isupper():
            if lower in words("place") and index + 1 < view.size and view.words[index + 1][0].isupper():
                index += 1
                continue
            if word.isupper() and len(word) == 1:
                return None
            return index if (word[0].isalpha() and view.numeral(index) is None) or _noun_numeral(view, index) else None
        if (
            lower == ","
            and passed
            and index + 1 < view.size
            and view.lower[index + 1].endswith(ADJECTIVE_ENDINGS)
            and view.words[index + 1][0].islower()
        ):
            index += 1
            continue
        if word in '„»"‚':
            index += 1
            continue
        if lower in words("not_adjective") or not (
            lower.endswith(ADJECTIVE_ENDINGS) or lower in _ADVERBS or _before_adjective(view, index)
        ):
            return None
        passed += 1
        index += 1
    return None


def _before_adjective(view: View, index: int) -> bool:
    """An adverb between: "fünf [mehrheitlich] islamische Provinzen"."""
    following = view.after(index + 1)
    return (
        view.words[index].isalpha()
        and following.endswith(ADJECTIVE_ENDINGS)
        and view.words[index + 1].islower()
        and following not in words("not_adjective")
    )


def _noun_numeral(view: View, index: int) -> bool:
    """As in "Zweitligisten" and the like are read as nouns, numbers are not."""
    numeral = view.numeral(index)
    return numeral is not None and numeral.sort is Sort.AGE


def noun_of_many(view: View, index: int) -> int | None:
    """The noun of "Millionen von Toten", "Hunderte verletzte Tiere"."""
    after = view.after(index)
    if after == "von":
        return noun_after(view, index + 1 + (view.after(index + 1) in ("den", "diesen", "seinen", "ihren")))
    if after in ("der", "dieser", "seiner", "ihrer", "unserer"):
        return noun_after(view, index + 1)
    return noun_after(view, index)
