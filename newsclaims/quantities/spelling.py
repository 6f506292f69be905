"""Number words: "neunhundertneunzehn", "zweieinhalb", "dritte", "Drittel", "dreimal", "zwölfjährig".

They are read by their morphology (Duden, Die Grammatik, on numerals): thousands, hundreds and compounds with "und" are
taken apart, and the endings "-te", "-tel", "-mal", "-fach" and "-jährig" tell what the number does.
"""

import re
from collections.abc import Callable
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from newsclaims.lexicon import table
from newsclaims.quantities.figures import GROWN
from newsclaims.quantities.numerals import Numeral
from newsclaims.quantities.sorts import Sort

_LONGEST = 120  #: letters of a word that is worth reading


class _Pieces(NamedTuple):
    small: dict[str, int]
    ordinals: dict[str, int]
    sorts: dict[str, Numeral]
    magnitudes: dict[str, Decimal]
    orders: frozenset[str]
    starts: frozenset[str]


@cache
def _pieces() -> _Pieces:
    """The word pieces of the lexicon, with the numbers up to 99 spelled out."""
    rows: dict[str, list[tuple[str, Decimal]]] = {}
    for group, value, spellings in table("number_words.tsv"):
        number = Decimal(value)
        rows.setdefault(group, []).extend((form, number) for form in spellings.split())
    ones = [(form, int(value)) for form, value in rows["ones"]]
    tens = [(form, int(value)) for form, value in rows["tens"]]
    small = dict(ones) | {form: int(value) for form, value in rows["teens"]} | dict(tens)
    small |= {f"{one}und{ten}": low + high for one, low in ones if low for ten, high in tens}
    ordinals = {form + "t": value for form, value in small.items() if 1 < value < 20 and value not in (3, 7, 8)}
    ordinals |= {form + "st": value for form, value in small.items() if value >= 20}
    ordinals |= {form: int(value) for form, value in rows["ordinal"]}
    sorts: dict[str, Numeral] = {form: Numeral(Sort.CARDINAL, Decimal(value)) for form, value in rows["alone"]}
    for group, sort in (
        ("article", Sort.ARTICLE),
        ("magnitude", Sort.MAGNITUDE),
        ("indefinite", Sort.INDEFINITE),
        ("double", Sort.FOLD),
        ("halve", Sort.FOLD),
        ("half", Sort.HALF),
    ):
        sorts |= {form: Numeral(sort, Decimal(value)) for form, value in rows[group]}
    sorts["hälfte"] = Numeral(Sort.HALVES, Decimal("0.5"))
    sorts["anderthalb"] = Numeral(Sort.CARDINAL, Decimal("1.5"))
    magnitudes = {form: Decimal(value) for form, value in rows["magnitude"] if len(form) > 5 and form.endswith("n")}
    orders = frozenset(
        word for group, words in table("quantity_words.tsv") if group == "order_noun" for word in words.split()
    )
    beginnings = [*small, *ordinals, *sorts, "hundert", "tausend", "ver"]  # "verdoppeln", "verdreifachen"
    return _Pieces(small, ordinals, sorts, magnitudes, orders, frozenset(form[:3] for form in beginnings))


def cardinal(word: str) -> int | None:
    """The number that a word in lower case spells, None if it spells none.

    >>> cardinal("neunhundertneunundneunzigtausend"), cardinal("fuenfzehnhundert"), cardinal("zweifel")
    (999000, 1500, None)
    """
    small = _pieces().small
    if word in small:
        return small[word]
    head, thousand, rest = word.partition("tausend")
    if not thousand:
        return _below_thousand(word)
    thousands = _below_thousand(head) if head else 1
    ones = _below_thousand(rest.removeprefix("und")) if rest else 0
    return thousands * 1000 + ones if thousands and ones is not None else None


def _below_thousand(word: str) -> int | None:
    small = _pieces().small
    if word in small:
        return small[word]
    head, hundred, rest = word.partition("hundert")
    if not hundred:
        return 1 if word == "eins" else None
    hundreds = small.get(head) if head else 1
    ones = (1 if rest in ("eins", "undeins") else small.get(rest.removeprefix("und"))) if rest else 0
    return hundreds * 100 + ones if hundreds and ones is not None else None


def _ordinal_stem(stem: str) -> int | None:
    """The rank of a stem as "zweit", "einunddreißigst", "tausendst"."""
    ordinals = _pieces().ordinals
    if stem in ordinals:
        return ordinals[stem]
    for base in ("hundert", "tausend"):
        if stem.endswith(base + "st"):
            return cardinal(stem[:-2])
        head, found, rest = stem.rpartition(base)
        if found and (low := ordinals.get(rest.removeprefix("und"))) and (high := cardinal(head + base)):
            return high + low
    great = re.fullmatch(_GREAT_ORDINAL, stem)
    if great and (times := cardinal(great[1]) if great[1] else 1):
        return times * int(_pieces().magnitudes[great[2] + "en"])
    return None


_ORDINAL = r"(\w+?t)(?:e[nrsm]?)?"
_GREAT_ORDINAL = r"(\w*?)(million|milliard|billion|billiard|trillion)st"
_SUPERLATIVE = (
    r"(zweit|dritt|viert|fünft|fuenft|sechst|siebt|acht|neunt|zehnt|elft|zwölft)"
    r"(?!letzt|stimm|plat|geb|hand)\w{2,}(?:st|ßt)e[nrsm]?"
)
_PART = r"(\w+?t)el[sn]?(mehrheit\w*)?"
_TIMES = r"(\w+)mal"
_FOLD = r"(ver)?(\w+)fach(?:e[nrsm]?|t|te|ten|ung|end|es|ens)?"
_AGE = r"(\w+)jährig(?:e[nrsm]?)?"
_PERCENT = r"(\w+)prozentig(?:e[nrsm]?)?"
_HEADS = r"(\w+)(?:köpf|seit)ig(?:e[nrsm]?)?"
_PLACES = r"(\w+)stellig(?:e[nrsm]?)?"
_AND_A_HALF = r"(\w+?)(?:und)?einhalb"


def _suffixed(pattern: str, sort: Sort) -> Callable[[str], Numeral | None]:
    def read(word: str) -> Numeral | None:
        match = re.fullmatch(pattern, word)
        number = _plain_word(match[1]) if match else None
        return Numeral(sort, number) if number is not None and number != 1 else None

    return read


def _plain_word(word: str) -> Decimal | None:
    """A cardinal, with or without a half: "zweieinhalb"."""
    number = cardinal(word)
    if number is not None:
        return Decimal(number)
    if word.endswith("halb"):
        if word == "anderthalb":
            return Decimal("1.5")
        match = re.fullmatch(_AND_A_HALF, word)
        whole = cardinal(match[1]) if match else None
        return None if whole is None else whole + Decimal("0.5")
    return None


def _cardinal_word(word: str) -> Numeral | None:
    number = _plain_word(word)
    if number is None:
        for ending in ("e", "en", "em", "er", "es"):  # "hunderteine Nacht"
            if word.endswith("ein" + ending) and len(word) > 6 and (number := _plain_word(word[: -len(ending)])):
                break
    return None if number is None else Numeral(Sort.CARDINAL, number)


def _ordinal_word(word: str) -> Numeral | None:
    match = re.fullmatch(_ORDINAL, word)
    rank = _ordinal_stem(match[1]) if match else None
    if rank is None or word == "erst":
        return None
    return Numeral(Sort.ORDINAL, Decimal(rank))


def _superlative(word: str) -> Numeral | None:
    if word.endswith("isten") and not word.endswith("meisten"):  # "Zweitligisten"
        return None
    match = re.fullmatch(_SUPERLATIVE, word)
    rank = _pieces().ordinals.get(match[1]) if match else None
    return None if rank is None else Numeral(Sort.ORDINAL, Decimal(rank))


def _part_word(word: str) -> Numeral | None:
    match = re.fullmatch(_PART, word)
    if not match:
        return None
    part = _ordinal_stem(match[1])
    if part and part > 2:
        return None if match[2] else Numeral(Sort.PART, Decimal(part))
    for stop in range(3, len(match[1]) - 4):  # "zweidrittel", "dreiviertel"
        above, below = cardinal(match[1][:stop]), _ordinal_stem(match[1][stop:])
        if above and below and above < below:
            return Numeral(Sort.FRACTION, Decimal(above) / Decimal(below))
    return None


def _fold_word(word: str) -> Numeral | None:
    match = re.fullmatch(_FOLD, word)
    number = _plain_word(match[2]) if match else None
    return Numeral(Sort.FOLD, number) if number is not None and number > 1 else None


def _places_word(word: str) -> Numeral | None:
    match = re.fullmatch(_PLACES, word)
    number = _pieces().small.get(match[1]) if match else None
    return Numeral(Sort.PLACES, Decimal(10) ** (number - 1)) if number else None


def _order_word(word: str) -> Numeral | None:
    for form, value in _pieces().magnitudes.items():
        if word.startswith(form) and word[len(form) :].lstrip("-") in _pieces().orders:
            return Numeral(Sort.ORDER, value)
    return None


#: tried in order on a word that begins as a number does
_WORD_READERS: tuple[Callable[[str], Numeral | None], ...] = (
    _cardinal_word,
    _ordinal_word,
    _superlative,
    _part_word,
    _suffixed(_TIMES, Sort.TIMES),
    _fold_word,
    _suffixed(_AGE, Sort.AGE),
    _suffixed(_PERCENT, Sort.PERCENT),
    _suffixed(_HEADS, Sort.HEADS),
    _places_word,
    _order_word,
)


def _hyphenated(token: str) -> Numeral | None:
    """A number word before a hyphen: "drei-", "siebenhundert-Euro", "18-Jährige" in words."""
    head, _, tail = token.partition("-")
    number = _plain_word(head)
    if number is None:
        return _order_word(token)
    if not tail:
        return Numeral(Sort.HANGING, number, False, len(head))
    for pattern, sort in GROWN[:-1]:
        if re.fullmatch(pattern, tail):
            return Numeral(sort, number, False, len(token)) if number != 1 else None
    return Numeral(Sort.COMPOUND, number, False, len(head), "-" + tail)


def spelled(token: str) -> Numeral | None:
    """What a word in lower case means as a number.

    >>> spelled("zweieinhalb").value, spelled("zweitgrößte").value, spelled("zweifel")
    (Decimal('2.5'), Decimal('2'), None)
    """
    pieces = _pieces()
    if token[:3] not in pieces.starts or len(token) > _LONGEST:
        return None
    if token in pieces.sorts:
        return pieces.sorts[token]
    if "-" in token:
        return _hyphenated(token)
    return next((found for reader in _WORD_READERS if (found := reader(token)) is not None), None)
