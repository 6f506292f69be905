"""Linking: whom a phrase means, given what it tells and who is on the scene."""

from collections.abc import Sequence

from newsclaims.lexicon import word_class
from newsclaims.model import Evidence, Gender, Sort
from newsclaims.reading import Reading
from newsclaims.speakers.cast import (
    Cast,
    Entity,
    fits_gender,
    may_be_told_again,
    may_have_calling,
    may_have_office,
    role_fit,
)
from newsclaims.speakers.described import Described, is_determiner
from newsclaims.speakers.labels import joined
from newsclaims.speakers.persons import is_agent
from newsclaims.speakers.phrases import INDEFINITE_PRONOUNS, describe
from newsclaims.speakers.register import Register
from newsclaims.speakers.scene import INSIDE, OTHER, SPEAKS, Scene
from newsclaims.speakers.words import head_of, listed_kinds

# members that are asked for all the time: before Python 3.12 an Enum takes long to give them
_PERSON, _MEDIUM, _UNKNOWN = Sort.PERSON, Sort.MEDIUM, Gender.UNKNOWN

_GENDERS = {
    Gender.MASCULINE: "er dieser jener ihm ihn der dem letzterer ersterer welcher derselbe "
    "sein seine seiner seinen seinem",
    Gender.FEMININE: "sie diese jene die ihr ihre ihrer ihren ihrem letztere erstere welche dieselbe deren",
    Gender.NEUTER: "es das dieses seines dessen",
}
GENDER_OF = {word: gender for gender, words in _GENDERS.items() for word in words.split()}
_NEAREST = frozenset("dieser diese dieses letzterer letztere".split())
_RELATIVE = frozenset("der die das welcher welche welches".split())
_PLURAL_TOO = frozenset("sie diese die jene ihre ihrer ihren welche deren".split())
_PRESS_REPORTS = frozenset("bericht zeitungsbericht medienbericht artikel beitrag pressebericht".split())
_OWNERS = frozenset(("des", "der", "eines", "einer"))
_BODIES = word_class("bodies_and_members")
_DESCENDANTS = word_class("descendants")
_NEAR = 12  #: mentions among which "sein Anwalt" is looked for
_LISTED = 300  #: persons among whom the bearer of a role is looked for
_POWERS = (Sort.ORGANISATION, Sort.GOVERNMENT)
_NO_INSTITUTIONS = (_PERSON, Sort.ANONYMOUS)


class Linker:
    """Finds the member of the cast that a phrase means, and brings in new ones."""

    def __init__(self, reading: Reading, cast: Cast, register: Register, scene: Scene) -> None:
        self.reading = reading
        self.cast = cast
        self.register = register
        self.scene = scene
        self.undecided: list[Entity] = []

    def phrase(self, told: Described, shut_out: set[Entity]) -> Entity | None:
        """Whom a phrase that is no pronoun means: somebody known, somebody new, or nobody for sure."""
        if told.members:
            return self._group(told)
        if told.name is not None:
            entity = self.register.bearer(told.name, self.scene)
            if entity is None:
                self._leave_open(told, self.register.bearers[told.name])
                return None
            entity.learn(told)
            entity.mentions.add((told.name.first, told.name.stop))
            return entity
        entity, candidates = self.epithet(told, shut_out)
        if entity is not None:
            entity.learn(told)
            if entity.sort is _PERSON:
                entity.evidence.append(Evidence("speaker.epithet", told.label))
            return entity
        if candidates:
            self._leave_open(told, candidates)
            return None
        if told.head is not None and told.head.sort is _PERSON and told.sort is not Sort.GROUP:
            told.organisation = self._employer(told)
        return self.add(told)

    def add(self, told: Described) -> Entity:
        """Somebody new without a person's name, known by the short name in brackets as well."""
        entity = self.cast.add_other(told)
        bracket = "(" in self.reading.words[told.first : told.stop + 1]
        acronym = self._acronym_behind(told) if bracket else None
        if acronym is not None:
            self.cast.add_alias(entity, acronym)
        return entity

    def pronoun(self, told: Described, shut_out: set[Entity]) -> Entity | None:
        """Whom a pronoun means that is not the speaker's own ich or er."""
        word = told.pronoun or ""
        if word in INDEFINITE_PRONOUNS:
            return None
        if word in ("beide", "beiden"):
            return self._both(told)
        gender, plural = GENDER_OF.get(word, _UNKNOWN), told.plural and word in _PLURAL_TOO
        sentence = self.reading.sentence_of[told.first]
        reach = 1 if word in _NEAREST else None
        if word in _RELATIVE:
            reach = int(self.reading.sentences[sentence].first == told.first)  # "Der sagte, …"
        entity, candidates = self.scene.pronoun(gender, plural, sentence, shut_out, reach)
        if entity is None:
            if candidates:
                told.label = word
                self._leave_open(told, candidates)
            return None
        entity.evidence.append(Evidence("speaker.pronoun", self.reading.words[told.first]))
        if entity.gender is _UNKNOWN and not plural:
            entity.gender = gender
        return entity

    def epithet(self, told: Described, shut_out: set[Entity]) -> tuple[Entity | None, list[Entity]]:
        """Whom a phrase without name or pronoun means: somebody met before, or those between whom nothing decides."""
        same = self._same_label(told)
        if told.head is None and told.definite and not (told.proper or told.plural or same) and is_agent(told.noun):
            return self._person(told, shut_out)  # der Tüftler
        if told.proper or told.head is None:
            return same, []
        if told.head.sort is _PERSON and not told.plural:
            if told.head.lemma in _BODIES and told.gender is Gender.MASCULINE and not self._is_member(told):
                told.sort, told.role, told.organisation = Sort.GROUP, None, None
                return same, []  # "der Betriebsrat"
            return self._person(told, shut_out)
        if told.sort is Sort.ANONYMOUS and not told.definite:
            return None, []
        if same is None and told.possessive and not told.plural:
            return self._belonging(told), []
        if same is not None or not told.definite or told.plural or told.possessive:
            return same, []
        if told.noun in _PRESS_REPORTS and told.label.lower() == told.noun:
            return self.scene.recent(lambda entity: entity.sort is _MEDIUM), []
        label, placed, _ = told.label.partition(" in ")  # "teilte die Behörde in Kassel mit"
        label = label if placed and told.head.generic else told.label
        place, _, noun = label.rpartition(" ")  # "die Bonner Behörde"
        if told.head.generic and place[:1].isupper() and place.endswith("er") and not place.endswith("scher"):
            label = noun
        return self._institution(label, told.noun, told.first), []

    def _is_member(self, told: Described) -> bool:
        """Whether a Betriebsrat, a Stadtrat has been named, whom the noun can mean."""
        return any(told.noun in person.nouns for person in self.cast.persons[:_LISTED])

    def _person(self, told: Described, shut_out: set[Entity]) -> tuple[Entity | None, list[Entity]]:
        """ "Die Ministerin", "der 52-Jährige", "Bürgermeister" before a colon."""
        if told.indefinite:
            return None, []
        if told.possessive:
            return self._owned(told, shut_out), []
        if told.head is not None and "anyone" in told.head.generic and not _OWNERS.isdisjoint(told.label.split()):
            return self._same_label(told), []  # "der Vater des Opfers"; but "der Vater", "die zweifache Mutter"
        if told.definite:
            sentences, sentence = self.reading.sentences, self.reading.sentence_of[told.first]
            opening = sentence  # six sentences back all have faded alike
            while opening > max(0, sentence - 6) and sentences[opening - 1].paragraph == sentences[sentence].paragraph:
                opening -= 1
            entity, candidates = self.scene.epithet(told, sentence, shut_out, opening)
            if entity is not None or candidates:
                return entity, candidates
            last = self.scene.speaking(sentence, 1) or self.scene.acting(sentence)
            goes_on = last is not None and last.sentence >= opening and last.entity not in shut_out
            if last is not None and goes_on:
                spoke = last.weight == SPEAKS
                if may_have_calling(told, last.entity, spoke=spoke) or (spoke and self._is_descent(told, last.entity)):
                    return last.entity, []
                if spoke and may_be_told_again(told, last.entity) and self.scene.is_alone(last):
                    return last.entity, []
                if spoke and told.first > sentences[sentence].first and may_have_office(told, last.entity):
                    return last.entity, []  # ", sagte die Direktorin der Klinik"
        if told.organisation:
            return None, []
        later = [
            person
            for person in self.cast.persons[:_LISTED]
            if role_fit(told, person) == 2 and fits_gender(person.gender, told.gender) and person not in shut_out
        ]
        return (later[0] if len(later) == 1 else None), []

    def _owned(self, told: Described, shut_out: set[Entity]) -> Entity | None:
        """ "Sein Anwalt", "ihr Kollege": the one named person of that calling on the scene."""
        if told.label.lower() != told.noun or told.head is None:
            return None
        lemma = told.head.lemma
        seen = [one for one in self.scene.lately(_NEAR, above=INSIDE) if one.proper and one not in shut_out]
        fitting = [one for one in seen if one.sort is _PERSON and fits_gender(one.gender, told.gender)]
        called = [one for one in fitting if any(head and head.lemma == lemma for head in one.nouns.values())]
        return called[0] if len(called) == 1 else None

    def _is_descent(self, told: Described, entity: Entity) -> bool:
        """ "Der Sohn eines Bergmanns": kin of somebody not spoken of before tells of whoever has just spoken."""
        if told.head is None or "kin" not in told.head.fields or not fits_gender(entity.gender, told.gender):
            return False
        words, lower = self.reading.words, self.reading.lower
        anchors = [lower[i].removesuffix("s") for i in range(told.first + 2, told.stop) if words[i][:1].isupper()]
        known = lower[told.first + 2 : told.first + 3] in (["des"], ["der"]) and len(anchors) < 2
        if known and told.head.lemma not in _DESCENDANTS:
            return False  # "der Vater des Opfers" is somebody else; but "die Enkelin des Gründers"
        before = " ".join(lower[: told.first]) if anchors else ""
        return entity.sort is _PERSON and entity.proper and bool(anchors) and not any(a in before for a in anchors)

    def _institution(self, label: str, noun: str, at: int) -> Entity | None:
        """ "Das Unternehmen", "die Behörde", "das Blatt": the last one of that kind."""
        head = head_of(noun)
        if head is None or " " in label:
            return None
        kind = "company" if "company" in head.fields else "party" if head.lemma.endswith("partei") else "organisation"

        def fits(entity: Entity) -> bool:
            if entity.sort in _NO_INSTITUTIONS or entity.members:
                return False
            if entity.plural:  # die Grünen, die Partei
                return kind == "party" == listed_kinds().get(entity.name)
            if head.offices:
                for known in entity.nouns.values():
                    if known is not None and not head.offices.isdisjoint(known.offices):
                        return True  # die Nordbank, das Geldhaus
            if head.before and head.lemma != noun and noun not in entity.nouns and head.before[-1] != "-":
                return False  # but the "US-Konzern" may be any
            for other, known in entity.nouns.items():
                if other.endswith(head.lemma) or (known is not None and known.lemma.endswith(head.lemma)):
                    return True
                if known is not None and head.generic & known.fields and head.before[-1:] in ("", "-"):
                    return True
            if "media" in head.generic and entity.sort is _MEDIUM:
                return True
            if listed_kinds().get(entity.name, kind) != kind or head.sort is not Sort.ORGANISATION:
                return False
            called = head.apposed or (bool(head.generic) and "association" in head.fields)
            return called and entity.proper and entity.sort is Sort.ORGANISATION and not any(entity.nouns.values())

        return self.scene.lately_first(fits, self.reading.sentence_of[at])

    def _belonging(self, told: Described) -> Entity | None:
        """ "Seine Partei", "ihr Verband": the party or organisation of whoever "er" or "sie" would mean here."""
        gender = Gender.MASCULINE if self.reading.lower[told.first].startswith("sein") else Gender.FEMININE
        head = told.head
        if head is None or head.sort is not Sort.ORGANISATION or told.stop > told.first + 2:
            return None
        owner, _ = self.scene.pronoun(gender, False, self.reading.sentence_of[told.first], set())
        if owner is None or owner.sort is not _PERSON:
            return None
        name = owner.party if head.lemma == "partei" else owner.organisation
        kind = head_of(name.split()[0].lower()) if name else None
        if not name or (head.lemma != "partei" and (name == owner.party or (kind and not head.fields & kind.fields))):
            return None
        known = next(iter(self.cast.called(name)), None)
        return known or self.cast.add_other(
            Described(told.first, told.stop, label=name, sort=Sort.ORGANISATION, proper=True, definite=True)
        )

    def _same_label(self, told: Described) -> Entity | None:
        if told.indefinite:
            return None
        for entity in self.cast.called(told.label):
            if entity.plural == told.plural:
                return entity
        if told.proper or told.head is None or (told.plural and told.head.sort is Sort.ORGANISATION):
            longer = self.cast.begun_by(told.label)  # die Stadtwerke Lohr, die Stadtwerke
            return longer[0] if len(longer) == 1 else None
        return None

    def _group(self, told: Described) -> Entity:
        """A list of sources as one source with members."""
        members = []
        for part in told.members:
            member: Entity | None
            if part.name is not None:
                member = self.phrase(part, set())
            else:
                member = self.epithet(part, set())[0] or self.cast.add_other(part)
                member.mentions.add((part.first, part.stop))
            if member is not None:
                members.append(member)
        return self._as_group(told, members)

    def _both(self, told: Described) -> Entity | None:
        """ "Beide": the pair named last, or the only two persons on the scene."""
        pair = self.scene.recent(lambda entity: len(entity.members) == 2)
        if pair is not None:
            return pair
        seen = [entity for entity in self.scene.lately(12, above=INSIDE) if entity.sort is _PERSON]
        return self._as_group(told, seen) if len(seen) == 2 else None

    def _as_group(self, told: Described, members: list[Entity]) -> Entity:
        label = joined([member.name for member in members]) if len(members) > 1 else told.label
        for known in self.cast.called(label):
            if known.members == members:
                return known
        group = Described(told.first, told.stop, label=label, plural=True, sort=Sort.GROUP, gender=Gender.PLURAL)
        return self.cast.add_other(group, members)

    def _employer(self, told: Described) -> str | None:
        """The institution of "eine Sprecherin der Behörde"; for "ein Sprecher" that of this sentence or the last."""
        if told.organisation is not None:
            noun = told.organisation.lower()
            head = head_of(noun)
            known = (
                self._institution(told.organisation, noun, told.first) if head is not None and head.generic else None
            )
            return known.name if known is not None else told.organisation
        if told.head is None or told.head.lemma != "sprecher":
            return None
        sentence = self.reading.sentence_of[told.first]
        for seen in reversed(self.scene.seen[-6:]):
            if seen.entity.sort in _POWERS and seen.weight > OTHER and sentence - seen.sentence < 2:
                return seen.entity.name
        return None

    def _acronym_behind(self, told: Described) -> str | None:
        """The short name in brackets: "Weltgesundheitsorganisation (WHO)"."""
        words = self.reading.words
        for i in range(told.first, min(told.stop + 1, len(words) - 2)):
            if words[i] == "(" and words[i + 2] == ")" and words[i + 1].isupper() and told.sort is not _PERSON:
                own = words[i + 1][0] == told.label[:1] or not any(
                    is_determiner(self.reading, k) for k in range(told.first + 1, i)
                )
                return words[i + 1] if own else None
        return None

    def _leave_open(self, told: Described, candidates: Sequence[Entity]) -> None:
        """The text does not decide: the phrase is listed with those it can mean."""
        names = tuple(candidate.name for candidate in candidates)
        entity = Entity(told.label, told.sort, candidates=names, proper=False)
        entity.mentions.add((told.first, told.stop))
        entity.evidence.append(Evidence("speaker.undecided", " | ".join(names)))
        self.undecided.append(entity)

    def read(self, first: int, stop: int, plural: bool | None = None) -> Described:
        """What the phrase of these tokens tells; it begins and ends with the whole of a name that reaches into it."""
        first, stop = self.register.start_of_name(first), self.register.end_of_name(stop)
        return describe(self.reading, first, stop, self.register.within(first, stop), plural)
