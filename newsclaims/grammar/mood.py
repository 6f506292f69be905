"""Mood of a finite form in the third person: what the letters allow, and what they leave open.

Konjunktiv I of the plural mostly looks like the indicative and is replaced by Konjunktiv II; Konjunktiv II of weak
verbs looks like the preterite (Duden-Grammatik, "Der Konjunktiv in der indirekten Rede").
"""

from functools import lru_cache

from newsclaims.grammar.verbs import analyse
from newsclaims.model import Mood

_THIRD = 4 | 32
K1, K2, PRESENT, PRETERITE, PLURAL = 1, 2, 4, 8, 16


@lru_cache(maxsize=1 << 15)
def readings(lower: str) -> int:
    """What a form can be in the third person: bits K1, K2, PRESENT, PRETERITE, and PLURAL.

    >>> readings("sei") == K1, readings("hätte") == K2, readings("sagte") == K2 | PRETERITE
    (True, True, True)
    """
    bits = 0
    for form in analyse(lower).readings:
        if form.kind == "finite" and form.persons & _THIRD:
            if form.persons & 32:
                bits |= PLURAL
            if form.mood == "konjunktiv_1":
                bits |= K1
            elif form.mood == "konjunktiv_2":
                bits |= K2
            elif form.tense == "present":
                bits |= PRESENT
            else:
                bits |= PRETERITE
    return bits


def is_konjunktiv(lower: str) -> bool:
    """Whether a form is Konjunktiv and nothing else in the third person."""
    bits = readings(lower)
    return bool(bits & (K1 | K2)) and not bits & (PRESENT | PRETERITE)


def is_konjunktiv_1(lower: str) -> bool:
    """Whether a form is Konjunktiv I and nothing else in the third person."""
    return readings(lower) & (K1 | PRESENT | PRETERITE) == K1


def may_be_konjunktiv(lower: str) -> bool:
    """Whether a form can be Konjunktiv where it is expected: also the plural "machten", "liefen".

    Not "haben", which Konjunktiv II replaces, nor the singular "machte", for which there is Konjunktiv I.
    """
    bits = readings(lower)
    return bool(bits & (K1 | K2)) and not bits & PRESENT and (not bits & PRETERITE or bool(bits & PLURAL))


def mood_of(lower: str) -> Mood:
    """The mood that a finite form shows by itself.

    >>> mood_of("sei").value, mood_of("stünden").value, mood_of("würde").value, mood_of("soll").value
    ('konjunktiv_1', 'konjunktiv_2', 'wuerde', 'sollen')
    """
    if lower.startswith("würde"):
        return Mood.WUERDE
    if lower in ("soll", "sollen"):
        return Mood.SOLLEN
    if lower in ("will", "wollen"):
        return Mood.WOLLEN
    if not is_konjunktiv(lower):
        return Mood.INDICATIVE
    return Mood.KONJUNKTIV_1 if readings(lower) & K1 else Mood.KONJUNKTIV_2
