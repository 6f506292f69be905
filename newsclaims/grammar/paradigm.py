"""Paradigms of the German verb: which endings go on which stem and what they say.

A verb is a handful of stems, and every stem has its table of endings: `sprechen` is *sprech-* (present), *spricht* (its
third person), *sprach-* (preterite), *spräch-* (Konjunktiv II) and *gesprochen*; `fragen` is *frag-* and *gefragt*. The
tables follow the Duden grammar (chapter on the conjugation of verbs).
"""

from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple, TypeAlias

Kind: TypeAlias = Literal["finite", "infinitive", "zu_infinitive", "participle"]
Tense: TypeAlias = Literal["present", "preterite"]
Mood: TypeAlias = Literal["indicative", "konjunktiv_1", "konjunktiv_2"]

ICH, DU, ER, WIR, IHR, SIE = PERSONS = (1, 2, 4, 8, 16, 32)


class Slot(NamedTuple):
    """A place in the paradigm: `persons` is a mask of ICH, DU, ER, WIR, IHR and SIE (they)."""

    kind: Kind
    tense: Tense | None = None
    mood: Mood | None = None
    persons: int = 0


Slots: TypeAlias = tuple[Slot, ...]
Endings: TypeAlias = Mapping[str, Slots]
Stem: TypeAlias = tuple[str, str, Endings]  # stem, lemma, its endings

INFINITIVE = Slot("infinitive")
ZU_INFINITIVE = Slot("zu_infinitive")
PARTICIPLE = Slot("participle")

_VOWELS = frozenset("aeiouyäöü")
_S = frozenset("sßxz")


def present(persons: int) -> Slot:
    """The slot of the present indicative in these persons."""
    return Slot("finite", "present", "indicative", persons)


def preterite(persons: int) -> Slot:
    """The slot of the preterite indicative in these persons."""
    return Slot("finite", "preterite", "indicative", persons)


def konjunktiv_1(persons: int) -> Slot:
    """The slot of the Konjunktiv I in these persons."""
    return Slot("finite", "present", "konjunktiv_1", persons)


def konjunktiv_2(persons: int) -> Slot:
    """The slot of the Konjunktiv II in these persons."""
    return Slot("finite", "preterite", "konjunktiv_2", persons)


_FIRST = (present(ICH), konjunktiv_1(ICH | ER))  # ich frage; er frage
_PLURAL = (INFINITIVE, present(WIR | SIE), konjunktiv_1(WIR | SIE))

# what changes in the stem leaves these forms: spreche, sprechen, ihr sprecht
CHANGING: Endings = {
    "e": _FIRST,
    "est": (konjunktiv_1(DU),),
    "t": (present(IHR),),
    "et": (konjunktiv_1(IHR),),
    "en": _PLURAL,
}
CHANGING_WITH_E: Endings = {  # halte, halten, ihr haltet
    "e": _FIRST,
    "est": (konjunktiv_1(DU),),
    "et": (present(IHR), konjunktiv_1(IHR)),
    "en": _PLURAL,
}
PRESENT: Endings = {**CHANGING, "st": (present(DU),), "t": (present(ER | IHR),)}  # fragst, fragt
PRESENT_AFTER_S: Endings = {**CHANGING, "t": (present(DU | ER | IHR),)}  # du reist, er reist
PRESENT_WITH_E: Endings = {  # arbeitest, arbeitet
    **CHANGING_WITH_E,
    "est": (present(DU), konjunktiv_1(DU)),
    "et": (present(ER | IHR), konjunktiv_1(IHR)),
}
PRESENT_WITH_N: Endings = {  # handeln, ändern: handele, handelst, handelt
    "e": _FIRST,
    "st": (present(DU), konjunktiv_1(DU)),
    "t": (present(ER | IHR), konjunktiv_1(IHR)),
    "n": _PLURAL,
}
CONTRACTED: Endings = {"e": _FIRST}  # handle, ändre
SINGULAR_2: Endings = {"": (present(DU),)}  # sprichst
SINGULAR_3: Endings = {"": (present(ER),)}  # spricht
SINGULAR_2_3: Endings = {"": (present(DU | ER),)}  # liest

STRONG_PRETERITE: Endings = {
    "": (preterite(ICH | ER),),
    "st": (preterite(DU),),
    "est": (preterite(DU),),
    "en": (preterite(WIR | SIE),),
    "t": (preterite(IHR),),
    "et": (preterite(IHR),),
}
MIXED_PRETERITE: Endings = {  # brachte, schrie
    "e": (preterite(ICH | ER),),
    "est": (preterite(DU),),
    "en": (preterite(WIR | SIE),),
    "et": (preterite(IHR),),
}
KONJUNKTIV_2: Endings = {
    "e": (konjunktiv_2(ICH | ER),),
    "est": (konjunktiv_2(DU),),
    "st": (konjunktiv_2(DU),),
    "en": (konjunktiv_2(WIR | SIE),),
    "et": (konjunktiv_2(IHR),),
    "t": (konjunktiv_2(IHR),),
}
STRONG_PRETERITE_AFTER_S: Endings = {ending: slots for ending, slots in STRONG_PRETERITE.items() if ending != "st"}
KONJUNKTIV_2_AFTER_S: Endings = {ending: slots for ending, slots in KONJUNKTIV_2.items() if ending not in ("st", "t")}


def _weak_preterite(link: str) -> Endings:
    """The preterite of weak verbs, which is their Konjunktiv II as well: fragte, or with a link arbeit-e-te."""
    return {
        f"{link}t{ending}": (preterite(persons), konjunktiv_2(persons))
        for ending, persons in (("e", ICH | ER), ("est", DU), ("en", WIR | SIE), ("et", IHR))
    }


WEAK: Endings = {**PRESENT, **_weak_preterite("")}
WEAK_AFTER_S: Endings = {**PRESENT_AFTER_S, **_weak_preterite("")}
WEAK_WITH_E: Endings = {**PRESENT_WITH_E, **_weak_preterite("e")}
WEAK_WITH_N: Endings = {**PRESENT_WITH_N, **_weak_preterite("")}

BARE_PARTICIPLE: Endings = {"": (PARTICIPLE,)}
T_PARTICIPLE: Endings = {"t": (PARTICIPLE,)}
ET_PARTICIPLE: Endings = {"et": (PARTICIPLE,)}

_IRREGULAR_ROWS = {
    "present": present,
    "preterite": preterite,
    "konjunktiv_1": konjunktiv_1,
    "konjunktiv_2": konjunktiv_2,
}


def needs_e(stem: str) -> bool:
    """Whether an e goes between the stem and an ending in -t or -st: arbeit-et, rechn-et, but lern-t, wohn-t.

    >>> [stem for stem in ("arbeit", "rechn", "atm", "lern", "wohn", "kni") if needs_e(stem)]
    ['arbeit', 'rechn', 'atm', 'kni']
    """
    last, before = stem[-1], stem[-2:-1]
    if last in "td":
        return True
    if last == "i":
        return before not in _VOWELS
    if last not in "mn" or before in _VOWELS or before in "lrmn":
        return False
    return not (before == "h" and stem[-3:-2] in _VOWELS)


def weak_stems(verb: str, prefix: str | None = None) -> Iterator[Stem]:
    """Stems of a weak verb; with an inseparable `prefix` (perhaps empty) its participle takes no ge-.

    >>> [stem for stem, _, _ in weak_stems("kaufen", "ver")]
    ['verkauf', 'verkauf']
    """
    lemma = (prefix or "") + verb
    mark = "ge" if prefix is None and not _stressed_at_end(verb) else ""
    if verb.endswith("en"):
        stem = lemma[:-2]
        if needs_e(verb[:-2]):
            yield stem, lemma, WEAK_WITH_E
            yield mark + stem, lemma, ET_PARTICIPLE
        else:
            yield stem, lemma, WEAK_AFTER_S if stem[-1] in _S else WEAK
            yield mark + stem, lemma, T_PARTICIPLE
    else:
        stem = lemma[:-1]
        yield stem, lemma, WEAK_WITH_N
        yield f"{stem[:-2]}{stem[-1]}", lemma, CONTRACTED
        yield mark + stem, lemma, T_PARTICIPLE


def _stressed_at_end(verb: str) -> bool:
    """Whether it is a foreign verb in -ieren, whose participle has no ge-; not zieren and schmieren."""
    return verb.endswith("ieren") and not _VOWELS.isdisjoint(verb[:-5])


def strong_stems(row: tuple[str, ...], prefix: str = "") -> Iterator[Stem]:
    """Stems of a strong or mixed verb, given as a row of `verbs_strong.tsv`, with an inseparable prefix perhaps."""
    infinitive, third, preterites, konjunktive, participles, *_ = row
    lemma = prefix + infinitive
    stem = infinitive[:-2]
    thirds = third.split("/")
    with_e = needs_e(stem)
    if third == "-" or stem + "t" in thirds:
        after_s = PRESENT_AFTER_S if stem[-1] in _S else PRESENT
        yield prefix + stem, lemma, PRESENT_WITH_E if with_e else after_s
    else:
        yield prefix + stem, lemma, CHANGING_WITH_E if with_e else CHANGING
    if third != "-":
        for form in thirds:
            yield from _singular(prefix + form, lemma, stem)
    for form in preterites.split("/"):
        if form.endswith("e"):
            yield prefix + form[:-1], lemma, MIXED_PRETERITE
        else:
            yield prefix + form, lemma, STRONG_PRETERITE_AFTER_S if form[-1] in _S else STRONG_PRETERITE
    for form in konjunktive.split("/"):
        yield prefix + form[:-1], lemma, KONJUNKTIV_2_AFTER_S if form[-2] in _S else KONJUNKTIV_2
    for form in participles.split("/"):
        yield prefix + (form.removeprefix("ge") if prefix else form), lemma, BARE_PARTICIPLE


def _singular(third: str, lemma: str, stem: str) -> Iterator[Stem]:
    """The singular with its own vowel: spricht and sprichst, liest, hält and hältst."""
    if stem[-1] in _S or third.endswith("st"):
        yield third, lemma, SINGULAR_2_3
    else:
        yield third, lemma, SINGULAR_3
        yield f"{third if stem[-1] == 't' else third[:-1]}st", lemma, SINGULAR_2


def irregular_stems(verb: str, row: str, forms: str, prefix: str = "") -> Iterator[Stem]:
    """Whole forms of a verb without rule, from one row of `verbs_irregular.tsv`."""
    lemma = prefix + verb
    if row in _IRREGULAR_ROWS:
        slot = _IRREGULAR_ROWS[row]
        persons: dict[str, int] = {}
        for person, variants in zip(PERSONS, forms.split(), strict=True):
            for form in variants.split("/"):
                persons[form] = persons.get(form, 0) | person
        for form, mask in persons.items():
            yield prefix + form, lemma, {"": (slot(mask),)}
    elif row == "infinitive":
        yield prefix + forms, lemma, {"": (INFINITIVE,)}
    elif row == "participle":
        for form in forms.split("/"):
            yield prefix + (form.removeprefix("ge") if prefix else form), lemma, BARE_PARTICIPLE
