"""Who is on the scene at a given word: mentions with their weight, and whom a pronoun or an epithet can mean.

A mention weighs by its place: who speaks or is the subject stays in mind, who stands in an object or in somebody else's
words hardly does (centering theory: Grosz, Joshi and Weinstein 1995). Weight fades with every sentence.
"""

from collections.abc import Callable
from dataclasses import dataclass

from newsclaims.model import Gender, Sort
from newsclaims.speakers.cast import Entity, fits_gender, role_fit
from newsclaims.speakers.described import Described

SPEAKS, SUBJECT, OTHER, OBLIQUE, INSIDE = 2.4, 2.2, 1.4, 0.9, -0.3
_FADE = 1.3  #: per sentence, for pronouns
_FADE_EPITHET = 0.5  #: per sentence, for "die Ministerin"
_REACH = 6  #: sentences that a pronoun can look back
_CLEAR, _CLEAR_EPITHET = 0.55, 0.25  #: how far the best must be ahead of the second
_NEVER = 99.0
_FIT = 2.0  #: what a fitting role counts beside the weight of a mention
_OTHER_WORD = 1.5  #: how another word for the same office fits
_WINDOW = 80  #: mentions looked at

PERSONAL = frozenset((Sort.PERSON, Sort.ANONYMOUS))


@dataclass(slots=True, eq=False)
class Seen:
    """A mention on the scene."""

    at: int
    sentence: int
    entity: Entity
    weight: float


class Scene:
    """The mentions so far, in the order of the text."""

    def __init__(self) -> None:
        self.seen: list[Seen] = []

    def add(self, at: int, sentence: int, entity: Entity, weight: float) -> None:
        """Notes a mention."""
        self.seen.append(Seen(at, sentence, entity, weight))

    def recent(self, fits: Callable[[Entity], bool]) -> Entity | None:
        """The last one mentioned that fits."""
        return next((seen.entity for seen in reversed(self.seen[-_WINDOW:]) if fits(seen.entity)), None)

    def lately_first(self, fits: Callable[[Entity], bool], sentence: int) -> Entity | None:
        """The last one that fits, one with a name of its own if it was mentioned in this sentence or the last two."""
        for seen in reversed(self.seen[-_WINDOW:]):
            if sentence - seen.sentence > 2:
                break
            if seen.entity.proper and fits(seen.entity):
                return seen.entity
        return self.recent(fits)

    def last_in(self, sentence: int) -> Seen | None:
        """The last mention, if it stands in this sentence."""
        return self.seen[-1] if self.seen and self.seen[-1].sentence == sentence else None

    def lately(self, count: int, above: float) -> list[Entity]:
        """Those of the last `count` mentions that weigh more than `above`, in the order of the text."""
        return list(dict.fromkeys(seen.entity for seen in self.seen[-count:] if seen.weight > above))

    def named_within(self, persons: list[Entity], sentence: int, far: int) -> list[Entity]:
        """Those of `persons` who were on the scene in the last sentences."""
        near: dict[Entity, None] = {}
        for seen in reversed(self.seen[-_WINDOW:]):
            if sentence - seen.sentence > far:
                break
            if seen.weight > INSIDE and seen.entity in persons:
                near[seen.entity] = None
        return list(near)

    def speaking(self, sentence: int, far: int) -> Seen | None:
        """The last one who spoke, if that was in the last `far` sentences."""
        last = next((seen for seen in reversed(self.seen[-_WINDOW:]) if seen.weight == SPEAKS), None)
        return last if last is not None and sentence - last.sentence <= far else None

    def has_spoken(self, persons: list[Entity]) -> bool:
        """Whether one of them has spoken lately."""
        return any(seen.weight == SPEAKS and seen.entity in persons for seen in self.seen[-_WINDOW:])

    def only_speaker(self, persons: list[Entity]) -> Entity | None:
        """The one of several namesakes who has spoken, unless another one was spoken of since."""
        last: dict[Entity, int] = {}
        spoke = set()
        for seen in self.seen[-_WINDOW * 2 :]:
            if seen.weight > INSIDE and seen.entity in persons:
                last[seen.entity] = seen.sentence
                if seen.weight == SPEAKS:
                    spoke.add(seen.entity)
        if len(spoke) != 1:
            return None
        speaker = spoke.pop()
        return speaker if all(last[speaker] > at for other, at in last.items() if other is not speaker) else None

    def is_alone(self, last: Seen) -> bool:
        """Whether nobody else who could be meant was mentioned since, or in the sentence of the mention."""
        for seen in reversed(self.seen[-_WINDOW:]):
            if seen.sentence < last.sentence:
                return True
            other = seen.entity is not last.entity and seen.entity.sort in PERSONAL and seen.weight > INSIDE
            if other and fits_gender(seen.entity.gender, last.entity.gender):
                return False
        return True

    def acting(self, sentence: int) -> Seen | None:
        """The subject of the sentence before, if nobody else is mentioned there."""
        before = [seen for seen in self.seen[-_WINDOW:] if seen.sentence == sentence - 1 and seen.weight > INSIDE]
        persons = [seen for seen in before if seen.entity.sort in PERSONAL]
        return persons[0] if len(persons) == 1 and persons[0].weight >= SUBJECT else None

    def pronoun(
        self, gender: Gender, plural: bool, sentence: int, shut_out: set[Entity], reach: int | None = None
    ) -> tuple[Entity | None, list[Entity]]:
        """Whom a pronoun means, or nobody and those it could mean; `shut_out` holds those it cannot mean.

        With `reach` it means the one named last, so many sentences back at most ("dieser", relative pronouns).
        """
        scores: dict[Entity, float] = {}
        for order, seen in enumerate(reversed(self.seen[-_WINDOW:])):
            entity, distance = seen.entity, sentence - seen.sentence
            if distance > (_REACH if reach is None else reach):
                break
            if entity in shut_out or not agrees(entity, gender, plural):
                continue
            if reach is not None:
                score = -float(order)
            else:
                score = seen.weight - _FADE * distance
                if distance == 0 and seen.weight <= OBLIQUE:
                    score -= 2
                if entity.gender is Gender.UNKNOWN:
                    score -= 0.5
                if entity.sort not in PERSONAL:
                    score -= 0.7 if entity.sort is not Sort.UNKNOWN else 1.5
                elif not entity.proper:
                    score -= 0.5
            scores[entity] = max(score, scores.get(entity, score))
        return _clearest(scores, _CLEAR)

    def epithet(
        self, told: Described, sentence: int, shut_out: set[Entity], opening: int = 0
    ) -> tuple[Entity | None, list[Entity]]:
        """Whom a role or class noun with a definite article means; `opening` is the paragraph's first sentence.

        Where no role is known of anybody in reach, only the single one can be meant: who stands in front is no reason
        to be the chancellor.
        """
        fits: dict[Entity, float] = {}
        scores: dict[Entity, float] = {}
        for seen in reversed(self.seen[-_WINDOW * 2 :]):
            entity, distance = seen.entity, sentence - seen.sentence
            if entity in shut_out or entity.plural != told.plural or entity.sort not in PERSONAL:
                continue
            if not fits_gender(entity.gender, told.gender):
                continue
            fit = role_fit(told, entity)
            if fit < 0 or (fit == 0 and (distance > 3 or seen.weight <= INSIDE or not entity.proper)):
                continue
            if not entity.proper and (fit < 1 or (fit == 1 and seen.weight <= OBLIQUE)):
                continue
            if (
                fit == 0
                and entity.nouns
                and not (told.head or told.country)
                and (distance > 2 or seen.weight < SUBJECT - 0.4)
            ):
                continue  # "der Tiroler" is whoever was spoken of as the subject
            score = _FIT * fit + seen.weight - _FADE_EPITHET * (min(distance, 6) + (seen.sentence < opening))
            scores[entity] = max(score, scores.get(entity, score))
            fits[entity] = fit
        if any(fits.values()):
            called = any(fit > 1 and entity.proper for entity, fit in fits.items())  # before somebody without a name
            kept = {one: score for one, score in scores.items() if fits[one] and (one.proper or fits[one] > called)}
            if any(fits[one] >= 2 for one in kept):  # the word itself goes before another word for it
                kept = {one: score for one, score in kept.items() if fits[one] != _OTHER_WORD}
            return _clearest(kept, _CLEAR_EPITHET)
        return _clearest(scores, _NEVER)


def agrees(entity: Entity, gender: Gender, plural: bool) -> bool:
    """Whether a pronoun of this gender and number can stand for somebody."""
    if plural:
        return entity.plural or bool(entity.members)
    return not entity.plural and entity.sort is not Sort.DOCUMENT and fits_gender(entity.gender, gender)


def _clearest(scores: dict[Entity, float], clear: float) -> tuple[Entity | None, list[Entity]]:
    """The best one if it is clearly ahead, else those near the top, the one seen first in front."""
    if not scores:
        return None, []
    best = max(scores.values())
    near = [entity for entity, score in scores.items() if best - score < clear]
    return (near[0], []) if len(near) == 1 else (None, near[::-1])
