"""Finite verbs: which form in a stretch of a sentence is one, and which is a participle before a noun, or no verb."""

import itertools
from functools import lru_cache

from newsclaims.grammar import words as fw
from newsclaims.grammar.bits import word_bits
from newsclaims.grammar.mood import is_konjunktiv, is_konjunktiv_1
from newsclaims.grammar.verbs import DOUBTFUL, FINITE, INF, JOINED, PART2, ZU_INF, analyse
from newsclaims.lexicon import word_class
from newsclaims.reading import Reading

AUXILIARIES = word_class("auxiliaries")
WITH_INFINITIVE = AUXILIARIES - word_class("perfect_auxiliaries") | frozenset("wird werden werde würde würden".split())
_VERBAL = FINITE | INF | ZU_INF
#: adverbs that may stand behind a pronoun before the verb: "Das aber kritisierte Ahl"
_CONTRASTS = word_class("contrast_adverbs")
#: verbs whose infinitive goes with the form before zu
_LINKED = frozenset("haben sein werden wollen können müssen dürfen sollen lassen".split())


#: endings of determiners, "einem", "ihren", behind which an adjective ends in -en
_WEAK = ("inem", "inen", "hrem", "hren", "esem", "esen")
#: tokens of a subject in front of a word that is seldom a verb
_FARTHEST = 4


class FiniteVerbs:
    """One sentence (or the inside of a quotation) as a row of words of which some may be finite verbs."""

    def __init__(self, reading: Reading, first: int, stop: int, closes: dict[int, int]) -> None:
        """The tokens `first` to before `stop`; `closes` maps opening to closing tokens of quotations."""
        self.reading = reading
        self.first = first
        self.stop = stop
        self.closes = closes
        self.function = fw.function_words()
        self.bits = reading.told(word_bits())  #: what each word of the text can be

    def finite_candidates(self, tokens: list[int]) -> tuple[list[int], list[int], bool]:
        """Tokens that must be finite verbs, those that may be, and whether there is an infinitive with zu."""
        words, lower, all_bits = self.reading.words, self.reading.lower, self.bits
        strong: list[int] = []
        weak: list[int] = []
        zu = False
        for place, i in enumerate(tokens):
            flags = all_bits[i]
            if not flags & _VERBAL or (flags & DOUBTFUL and not self._means(tokens, place)):
                continue
            word = lower[i]
            small = words[i] == word
            if not small and place:
                continue
            if flags & ZU_INF and small:
                zu = True
            if flags & INF and place and lower[tokens[place - 1]] == "zu":
                zu = True
                continue
            if not flags & FINITE or (place + 3 == len(tokens) and self._before_zu(tokens)):
                continue
            if not small and not self._opens_with_verb(i, tokens):
                continue
            if all_bits[i] & fw.ANY and not is_konjunktiv(word) and not self._means(tokens, place):
                continue
            if word == "sei" and self._is_choice(i):
                continue
            if place + 1 < len(tokens) and place and self._attributive(tokens, place):
                continue
            if (
                flags & JOINED
                and i != tokens[-1]
                and not (place + 1 < len(tokens) and lower[tokens[place + 1]] == "und")
            ):
                continue  # "fortsetzen zu wollen": with its particle in front a finite verb stands last
            (weak if flags & (INF | PART2) else strong).append(i)
        if strong and len(strong) + len(weak) > 1:
            strong = [i for i in strong if not self._adjectival(tokens, i) and not self._behind_noun(tokens, i, strong)]
        return strong, weak, zu

    def _means(self, tokens: list[int], place: int) -> bool:
        """ "…, meinen die Wirte", "Experten meinen, …": the verb; the possessive has its noun behind it."""
        if self.reading.lower[tokens[place]] not in ("meinen", "meine"):
            return self._stands_as_verb(tokens, place)
        if place + 1 == len(tokens):
            return place > 0
        return bool(self.bits[tokens[place + 1]] & (fw.DETERMINER | fw.SUBJECT))

    def _stands_as_verb(self, tokens: list[int], place: int) -> bool:
        """ "Man achte auf die Wege", "Das Gewitter nähere sich": where no other verb is, behind a subject."""
        words, lower, bits = self.reading.words, self.reading.lower, self.bits
        i = tokens[place]
        if not place or place > _FARTHEST or not lower[i].endswith("e") or bits[i] & fw.ANY:
            return False
        if place + 1 < len(tokens) and words[tokens[place + 1]][:1].isupper():
            return False
        before = tokens[place - 1]
        pronoun = place == 1 and lower[before] in ("er", "sie", "es", "man")
        noun = words[before][:1].isupper() and bits[tokens[0]] & fw.DETERMINER
        if not (pronoun or noun):
            return False
        return not any(bits[j] & FINITE and not bits[j] & DOUBTFUL and words[j] == lower[j] for j in tokens)

    def _before_zu(self, tokens: list[int]) -> bool:
        """ "gestohlen zu haben", "schützen zu wollen": right before zu and auxiliary or modal no form is finite."""
        lower = self.reading.lower
        return lower[tokens[-2]] == "zu" and lower[tokens[-1]] in _LINKED

    def _adjectival(self, tokens: list[int], i: int) -> bool:
        """ "der von dpa verbreiteten Meldung": an inflected participle right before a noun."""
        place = tokens.index(i)
        if place == 0 or place + 1 >= len(tokens) or not stem_is_participle(self.reading.lower[i]):
            return False
        after = tokens[place + 1]
        if after in self.closes or not self.reading.words[after][0].isupper():
            return False
        words, lower = self.reading.words, self.reading.lower
        if lower[tokens[place - 1]] in ("und", "aber") and place > 1 and words[tokens[place - 2]][0].isupper():
            return False  # "zogen zum Markt und skandierten Parolen"
        return not (words[tokens[place - 1]][0].isupper() and self._fills_field(tokens[:place]))

    def _fills_field(self, tokens: list[int]) -> bool:
        """ "Den Umbau bezeichnete Wendt als Fehler": a noun phrase without an attribute that is still open."""
        bits = [self.bits[i] for i in tokens]
        if not bits[0] & fw.DETERMINER or bits[0] & fw.PREPOSITION:
            return False
        return not any(
            one & fw.DETERMINER and two & (fw.PREPOSITION | fw.ADVERB) for one, two in itertools.pairwise(bits)
        )

    def _behind_noun(self, tokens: list[int], i: int, verbs: list[int]) -> bool:
        """ "Der im Handel tätige Konzern hat": no Konjunktiv I before a noun that a verb stands behind."""
        place = tokens.index(i)
        if place == 0 or place + 2 >= len(tokens) or tokens[place + 2] not in verbs:
            return False
        return self.reading.words[tokens[place + 1]][0].isupper() and is_konjunktiv_1(self.reading.lower[i])

    def goes_on(self, tokens: list[int], verb: int) -> bool:
        """ "die wütend [sind] und sagen, …": "und" behind the verb of a subordinate clause, at the end another verb."""
        place, lower = tokens.index(verb) + 1, self.reading.lower
        if place + 1 >= len(tokens) or lower[tokens[place]] not in ("und", "oder"):
            return False
        last = self.bits[tokens[-1]]
        shared = INF | PART2 if lower[verb] in WITH_INFINITIVE else PART2 if lower[verb] in AUXILIARIES else 0
        return bool(last & FINITE) and not last & shared

    def _is_choice(self, i: int) -> bool:
        """ "sei es zu Fuß, sei es per Rad": a conjunction of two."""
        lower = self.reading.lower
        rest = lower[i + 1 : self.stop]
        if rest[:1] != ["es"]:
            return False
        twice = any(a == "sei" and b == "es" for a, b in itertools.pairwise(rest))
        return twice or "oder" in rest or any(lower[j : j + 2] == ["sei", "es"] for j in range(self.first, i))

    def _opens_with_verb(self, i: int, tokens: list[int]) -> bool:
        """A capitalised verb at the beginning: "Sollten die Soldaten …", "Wäre er …"."""
        if i != self.first and self.reading.words[i - 1] not in ":„“\"»«‚‘'–-":
            return False
        if len(tokens) < 2:
            return False
        following = self.bits[tokens[1]]
        if self.reading.lower[i] in AUXILIARIES:
            return True
        return bool(following & fw.SUBJECT) and not following & fw.GENITIVE

    def _attributive(self, tokens: list[int], place: int) -> bool:
        """A form before a noun and behind a determiner is an adjective: "die verletzte Frau"."""
        words, lower = self.reading.words, self.reading.lower
        before = lower[tokens[place - 1]]
        bits = self.bits[tokens[place - 1]]
        after = words[tokens[place + 1]]
        if after.isdigit() and place + 2 < len(tokens):
            after = words[tokens[place + 2]]  # "nach absolvierten 34 Wahlen"
        if before == "zufolge" or lower[tokens[place]] in AUXILIARIES:
            return False  # "der Polizei zufolge hatte Alkohol …", "Das musste Meier einräumen"
        if not after[:1].isupper() and not (
            place + 2 < len(tokens)
            and after[-1:] in "enrsm"
            and words[tokens[place + 2]][0].isupper()
            and not self.function.get(after, 0)
        ):
            return False
        if not lower[tokens[place]].endswith("n") and (before in ("dem", "den", "des") or before.endswith(_WEAK)):
            return False  # "Dem widersprach Ministerin Ahl", "Zum einen fehle Geld": an adjective would end in -en
        if before in ("das", "dies") and place == 1:
            return (
                self.bits[tokens[place]] & PART2 == 0
                and lower[tokens[place]][-1] not in "tn"
                and any(self.bits[j] & FINITE and words[j] == lower[j] for j in tokens[place + 2 :])
            )
        if bits & fw.SUBJECT and not bits & fw.DETERMINER:
            return False
        if place == 1 and bits & fw.SUBJECT and not stem_is_participle(lower[tokens[place]]):
            # "Dieser kündigte Berufung an", "Viele forderten Geld"; not "Diese letzte Runde gewann sie"
            return any(self.bits[j] & FINITE and words[j] == lower[j] for j in tokens[place + 2 :])
        if bits & fw.DETERMINER and place > 1 and self.bits[tokens[place - 2]] & fw.DETERMINER:
            return bool(stem_is_participle(lower[tokens[place]]))  # not "Der eine fordert mehr Geld"
        if bits & (fw.DETERMINER | fw.PREPOSITION):
            return True
        if before in ("und", "oder", "sowie") and place > 1:
            return self._pairs(lower[tokens[place - 2]], lower[tokens[place]]) and words[tokens[place - 2]][0].islower()
        if bits & fw.ADVERB and place > 1 and self.bits[tokens[place - 2]] & fw.OBLIQUE:
            return bool(stem_is_participle(lower[tokens[place]]))  # "in einem gestern veröffentlichten Bericht"
        if bits & fw.ADVERB and before not in _CONTRASTS and self._opens_with_adverbs(tokens[:place]):
            return bool(stem_is_participle(lower[tokens[place]]))  # "Der gerade erst gewählte Rat"
        if bits & fw.ANY or words[tokens[place - 1]] != before:
            return False
        # behind an adjective: "eine neue geplante Trasse"
        return before[-2:] in ("en", "er", "es", "em") and bool(stem_is_participle(lower[tokens[place]]))

    def _opens_with_adverbs(self, tokens: list[int]) -> bool:
        """ "Der gerade erst (gewählte Rat)": an article and adverbs, which fill no field before a verb."""
        bits = [self.bits[i] for i in tokens]
        article = bits[0] & fw.DETERMINER and not bits[0] & fw.PREPOSITION
        return bool(article) and all(one & fw.ADVERB for one in bits[1:])

    def _pairs(self, one: str, two: str) -> bool:
        """Whether both words are adjectives of one noun: "der getöteten und verletzten Soldaten"."""
        adjective = stem_is_participle(one) or not (one in self.function or analyse(one).flags & FINITE)
        return adjective and one[-2:] == two[-2:] and stem_is_participle(two)


@lru_cache(maxsize=1 << 14)
def stem_is_participle(word: str) -> bool:
    """ "vorgelegten": a participle with an ending of adjectives."""
    return any(word.endswith(ending) and analyse(word[: -len(ending)]).flags & PART2 for ending in fw.ADJECTIVE_ENDINGS)
