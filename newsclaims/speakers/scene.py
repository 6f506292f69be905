"""Who is on the scene at a given word: mentions with their weight, and whom a pronoun or an epithet can mean.

A mention weighs by its place: who speaks or is the subject stays in mind, who stands in an object or in somebody else's
words hardly does (centering theory: Grosz, Joshi and Weinstein 1995). Weight fades with every sentence.
"""

from collections.abc import Callable
from typing import NamedTuple

from newsclaims.model import Gender, Sort
from newsclaims.speakers.cast import Entity, fits_gender, role_fit
from newsclaims.speakers.phrases import Described

SPEAKS, SUBJECT, OTHER, OBLIQUE, INSIDE = 2.4, 2.2, 1.4, 0.9, -0.3
_FADE = 1.3  #: per sentence, for pronouns
_FADE_EPITHET = 0.5  #: per sentence, for "die Ministerin"
_REACH = 6  #: sentences that a pronoun can look back
_CLEAR = 0.55  #: how far the best must be ahead of the second
_WINDOW = 80  #: mentions looked at

PERSONAL = frozenset((Sort.PERSON, Sort.ANONYMOUS, Sort.UNKNOWN))


class Seen(NamedTuple):
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

    def pronoun(
        self, gender: Gender, plural: bool, sentence: int, shut_out: set[int], nearest: bool = False
    ) -> tuple[Entity | None, list[Entity]]:
        """Whom a pronoun means, or nobody and those it could mean; `shut_out` holds ids of entities it cannot mean."""
        scores: dict[int, float] = {}
        entities: dict[int, Entity] = {}
        for order, seen in enumerate(reversed(self.seen[-_WINDOW:])):
            entity, distance = seen.entity, sentence - seen.sentence
            if distance > _REACH:
                break
            if id(entity) in shut_out or not agrees(entity, gender, plural):
                continue
            if nearest:
                score = -float(order) if seen.weight > INSIDE or distance == 0 else -50.0
            else:
                score = seen.weight - _FADE * distance
                if distance == 0 and seen.weight <= OBLIQUE:
                    score -= 2
                if entity.gender is Gender.UNKNOWN:
                    score -= 0.5
                if entity.sort not in PERSONAL:
                    score -= 0.7
                elif not entity.proper:
                    score -= 0.5
            key = id(entity)
            if score > scores.get(key, -99.0):
                scores[key] = score
                entities[key] = entity
        return _clearest(scores, entities)

    def epithet(self, told: Described, sentence: int, shut_out: set[int]) -> tuple[Entity | None, list[Entity]]:
        """Whom a role or class noun with a definite article means."""
        scores: dict[int, float] = {}
        entities: dict[int, Entity] = {}
        for seen in reversed(self.seen[-_WINDOW * 2 :]):
            entity, distance = seen.entity, sentence - seen.sentence
            if id(entity) in shut_out or entity.plural != told.plural or entity.sort not in PERSONAL:
                continue
            if not fits_gender(entity.gender, told.gender):
                continue
            fit = role_fit(told, entity)
            if fit < 0 or (fit == 0 and (distance > 3 or seen.weight <= INSIDE or not entity.proper)):
                continue
            if not entity.proper and fit < 1:
                continue
            score = 1.2 * fit + seen.weight - _FADE_EPITHET * min(distance, 6)
            if score > scores.get(id(entity), -99.0):
                scores[id(entity)] = score
                entities[id(entity)] = entity
        return _clearest(scores, entities, 0.25)


def agrees(entity: Entity, gender: Gender, plural: bool) -> bool:
    """Whether a pronoun of this gender and number can stand for somebody."""
    if plural:
        return entity.plural or bool(entity.members)
    return not entity.plural and entity.sort is not Sort.DOCUMENT and fits_gender(entity.gender, gender)


def _clearest(
    scores: dict[int, float], entities: dict[int, Entity], clear: float = _CLEAR
) -> tuple[Entity | None, list[Entity]]:
    ranked = sorted(scores, key=lambda key: -scores[key])
    if not ranked:
        return None, []
    near = [key for key in ranked if scores[ranked[0]] - scores[key] < clear]
    if len(near) == 1:
        return entities[near[0]], []
    return None, [entities[key] for key in reversed(list(entities)) if key in near]
