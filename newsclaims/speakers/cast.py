"""The cast of an article: persons, groups, organisations and documents, and how names make them one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from newsclaims.lexicon import word_class
from newsclaims.model import Evidence, Gender, Person, Sort
from newsclaims.speakers.described import Described
from newsclaims.speakers.names import ARABIC_ARTICLES, Name
from newsclaims.speakers.words import (
    Head,
    aliases,
    country_of,
    gender_by_ending,
    head_of,
    listed_kinds,
    name_words,
    parties_of,
)

# members that are asked for all the time: before Python 3.12 an Enum takes long to give them
_UNKNOWN, _PERSON = Gender.UNKNOWN, Sort.PERSON

_NO_ROLES = frozenset(("bare", "aged"))  #: fields of words that tell nothing of office or work


@dataclass(eq=False, slots=True)
class Entity:
    """Somebody or something of the article, as far as it is known by now."""

    name: str
    sort: Sort
    gender: Gender = Gender.UNKNOWN
    given: tuple[str, ...] = ()
    surname: str | None = None
    role: str | None = None
    nouns: dict[str, Head | None] = field(default_factory=dict)  #: role nouns in lower case
    organisation: str | None = None
    party: str | None = None
    country: str | None = None
    age: int | None = None
    former: bool = False  #: no longer in office
    plural: bool = False
    proper: bool = True  #: has a name of its own
    members: "list[Entity]" = field(default_factory=list)
    known: Person | None = None
    mentions: set[tuple[int, int]] = field(default_factory=set)
    candidates: tuple[str, ...] = ()
    evidence: list[Evidence] = field(default_factory=list)

    def learn(self, told: Described) -> None:
        """Takes over what a phrase tells of it, where nothing is known yet."""
        if told.head is not None and not _NO_ROLES.isdisjoint(told.head.fields):
            told.role = None  # "der 52-Jährige" is no role
        elif told.noun:
            self.nouns.setdefault(told.noun, told.head)
        self.role = self.role or told.role
        self.organisation = self.organisation or told.organisation
        self.party = self.party or told.party
        self.country = self.country or told.country
        self.age = self.age or told.age
        self.former = self.former or told.former
        if self.gender is _UNKNOWN and told.gender is not Gender.PLURAL:
            self.gender = told.gender


class Cast:
    """Everybody and everything in one article."""

    def __init__(self, people: Iterable[Person] = ()) -> None:
        self.persons: list[Entity] = []
        self.others: list[Entity] = []
        self.by_word: dict[str, list[Entity]] = {}  #: persons by surname or alias
        self.by_given: dict[str, list[Entity]] = {}
        self.people = list(people)
        self._by_label: dict[str, list[Entity]] = {}
        self._by_first_word: dict[str, list[Entity]] = {}
        self._numbers: dict[str, int] = {}

    def add_person(self, name: Name) -> Entity:
        """The person of a name with given name: one known already, or a new one."""
        for person in self.by_word.get(surname_key(name.surname), [])[-50:]:
            if same_given(person.given, name.given) and fits_gender(person.gender, name.gender):
                if len(name.given) > len(person.given) or not person.given:
                    person.given, person.name, person.surname = name.given, name.full, name.surname
                    self.by_given.setdefault(name.given[0], []).append(person)
                return person
        person = Entity(name.full, _PERSON, name.gender, name.given, name.surname)
        if person.gender is _UNKNOWN and name.given and not name.family_first:
            person.gender = gender_by_ending(name.given[0])
        self.persons.append(person)
        for key in surname_keys(name.surname):
            self.by_word.setdefault(key, []).append(person)
        if name.given:
            self.by_given.setdefault(name.given[0], []).append(person)
        return person

    def add_other(self, told: Described, members: Sequence[Entity] = ()) -> Entity:
        """A new member of the cast that has no person's name; its name is made unlike all others."""
        name = told.label
        self._numbers[name] = number = self._numbers.get(name, 0) + 1
        while number > 1 and (name in self._by_label or name == told.label):
            name = f"{told.label} ({number})"
            number += 1
        entity = Entity(name, told.sort, told.gender, plural=told.plural, proper=told.proper, members=list(members))
        entity.learn(told)
        if told.sort in _BODIES and entity.organisation is None:
            entity.organisation = name
        self.others.append(entity)
        for alias in aliases().get(name, (name,)):
            self.add_alias(entity, alias)
        if told.proper and told.sort in _BODIES and " " in told.label:
            self._by_first_word.setdefault(told.label.partition(" ")[0], []).append(entity)
        return entity

    def add_alias(self, entity: Entity, name: str) -> None:
        """Another name under which somebody who is no person is found."""
        self._by_label.setdefault(name, []).append(entity)

    def called(self, label: str) -> list[Entity]:
        """Those of the cast, persons aside, who bear this name."""
        return self._by_label.get(label, [])

    def begun_by(self, word: str) -> list[Entity]:
        """Bodies whose proper names of several words begin with this one: Hansen Lines, Stadtwerke Lohr."""
        found = self._by_first_word.get(word, [])
        return [] if found and country_of(word.lower()) else found

    def recognise(self) -> None:
        """Gives the persons handed in as known to those of the article who bear their names."""
        for known in self.people:
            for spelling in (known.name, *known.aliases):
                found = self._bearers(spelling, known)
                if len(found) == 1 and found[0].known is None:
                    found[0].known = known
                    for role in known.roles:
                        noun = role.split()[-1].lower()
                        found[0].nouns.setdefault(noun, head_of(noun))
                    if found[0].name != known.name:
                        found[0].evidence.append(Evidence("speaker.known-person", found[0].name))
                        found[0].name = known.name
                    break

    def _bearers(self, spelling: str, known: Person) -> list[Entity]:
        given = spelling.split()[:-1] or known.name.split()[:-1]
        roles = [role.split()[-1].lower() for role in known.roles]
        return [
            entity
            for entity in self.by_word.get(surname_key(spelling), ())
            if (same_given(entity.given, given) if entity.given else _shares_role(entity, roles))
        ]


def _shares_role(entity: Entity, roles: Sequence[str]) -> bool:
    """Whether somebody without given name has one of the roles; true where either side has none."""
    if not roles or not entity.nouns:
        return True
    return any(noun.endswith(role) or role.endswith(noun) for noun in entity.nouns for role in roles)


def surname_key(surname: str) -> str:
    """What a surname is looked up by: its last word, without an Arabic article."""
    last = surname.split()[-1]
    if last.lower().startswith(ARABIC_ARTICLES):
        rest = last.partition("-")[2]
        return rest if len(rest) > 1 else last
    return last


def surname_keys(surname: str) -> list[str]:
    """All words by which somebody may be called later: Sánchez Pérez-Castejón is Sánchez as well."""
    keys = [surname_key(surname)]
    particles = name_words("particle")
    keys += [word for word in surname.split()[:-1] if word.lower() not in particles and len(word) > 2]
    return keys


def same_given(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two given names can be the same person's: equal, one missing, or an initial of the other."""
    if not one or not other or set(one) & set(other):
        return True
    a, b = one[0], other[0]
    return (a.endswith(".") and b.startswith(a[0])) or (b.endswith(".") and a.startswith(b[0]))


def fits_gender(one: Gender, other: Gender) -> bool:
    """Whether two genders do not contradict each other."""
    return one is other or one is _UNKNOWN or other is _UNKNOWN


_RESIDENT = ("er", "erin")
_LEADERS = word_class("party_leaders")
_BODIES = frozenset((Sort.ORGANISATION, Sort.GOVERNMENT, Sort.MEDIUM))
_ACCUSED = word_class("accused")
_SIDES = frozenset(("counsel", "prosecution", "bench"))  #: of a court: a Staatsanwalt is nobody's Anwalt


def role_fit(told: Described, entity: Entity) -> float:
    """How well a role noun ("die Ministerin", "der 52-Jährige") goes with somebody.

    -1 contradicts, 0 nothing known, 1 a general word of the right field, 1.5 another word for the same office, 2 the
    same word, 3 the same age.
    """
    if told.age is not None and entity.age is not None:
        return 3 if told.age == entity.age else -1
    if told.noun in entity.nouns:
        return -1 if told.former and not entity.former else 2
    if told.country and entity.country and told.country != entity.country:
        return -1
    if told.organisation and told.organisation in (entity.organisation, entity.party):
        return 2
    head = told.head
    if head is None:
        resident = told.country or told.noun.endswith(_RESIDENT)
        return 0 if resident or not entity.nouns else -1  # "der Belgier" can be anything by profession
    party = _party_fit(told.noun, head, entity)
    if party:
        return party
    fields = frozenset(field for known in entity.nouns.values() if known is not None for field in known.fields)
    if "bare" in head.fields:
        return 1 if fields <= {"anyone", "kin", "relation"} else -1
    if head.lemma in _ACCUSED and fields & _SIDES:
        return -1  # der Angeklagte ist nicht der Verteidiger
    if head.generic & {"anyone", "aged"}:
        return 1
    if head.fields & _SIDES and fields & _SIDES and not head.fields & fields & _SIDES:
        return -1
    fits = [_noun_fit(head, known, entity.proper) for known in entity.nouns.values()]
    if told.former and not entity.former and 2 in fits:
        return -1
    return max([*fits, 1] if told.former and entity.former else fits, default=0)


_OFFICES = frozenset("politics official holder party union bare aged anyone kin relation".split())


#: services in which one has a task and a rank besides
_RANKED = frozenset(("police", "fire", "military"))
#: callings that bring in somebody new beside whoever has not spoken: "Der Minister ist krank. Der Arzt …"
_SERVING = frozenset(("medicine", "counsel"))


def may_have_calling(told: Described, entity: Entity, *, spoke: bool) -> bool:
    """Whether a new word can be what an office-holder does or where they live: "der Landwirt", "die Kielerin"."""
    ranks = told.head.fields & _RANKED if told.head is not None else frozenset()
    if entity.sort is not _PERSON or not entity.proper or (told.organisation is not None and not ranks):
        return False
    if not fits_gender(entity.gender, told.gender) or (told.country and entity.country not in (None, told.country)):
        return False
    known = [head for head in entity.nouns.values() if head is not None]
    if not spoke and (not known or told.head is None or told.head.fields & _SERVING):
        return False
    if told.head is None:
        return True
    if ranks:  # "Einsatzleiter Ahl …, so der Polizeidirektor"
        return spoke and " " not in told.label and bool(known) and all(head.fields & ranks for head in known)
    return "trade" in told.head.fields and all(head.fields & _OFFICES for head in known)


def may_have_office(told: Described, entity: Entity) -> bool:
    """Whether a new office can be that of somebody known by a calling: "die Ärztin", "der Chef der Klinik"."""
    known = [head for head in entity.nouns.values() if head is not None]
    if entity.sort is not Sort.PERSON or not entity.proper or entity.organisation or told.head is None or not known:
        return False
    fits = told.gender is entity.gender is not Gender.UNKNOWN and told.head.lemma in _HEADS_OF_HOUSES
    return fits and all(head.fields & _CALLINGS for head in known)


def may_be_told_again(told: Described, entity: Entity) -> bool:
    """Whether a new word of the same field can be for whoever has just spoken: "Dombaumeister Ahl …, so der Architekt".

    Whoever else is of the field would have been named before. Offices exclude each other: "der Finanzminister".
    """
    if told.head is None or entity.sort is not _PERSON or " " in told.label or told.gender is not entity.gender:
        return False
    known = [head.fields for head in entity.nouns.values() if head is not None]
    return any(fields & told.head.fields & _DESCRIBING for fields in known)


_DESCRIBING = frozenset(
    "business market science medicine military sport culture media church school work trade".split()
)
_HYPERNYMS = word_class("hypernyms")
_HEADS_OF_HOUSES = word_class("heads_of_houses")
_CALLINGS = frozenset("medicine science law market trade culture school".split())


def _party_fit(noun: str, head: Head, entity: Entity) -> int:
    """2 if the noun names a member of somebody's party, -1 of another one, 0 if nothing is known."""
    prefix, hyphen, _ = noun.partition("-")
    parties = parties_of().get(head.lemma)
    if entity.party and hyphen and "politics" in head.fields:
        return 2 if prefix.removesuffix("n") == entity.party.lower().removesuffix("n") else -1
    if entity.party and parties is not None:
        return 2 if entity.party in parties else -1
    if hyphen and head.lemma in _LEADERS and listed_kinds().get(prefix.upper()) == "party":  # der CDU-Chef
        politician = any(known is not None and "politics" in known.fields for known in entity.nouns.values())
        return 1 if politician and not entity.party else 0
    return 0


def _noun_fit(head: Head, known: Head | None, proper: bool) -> float:
    """How a role noun goes with another one known of somebody."""
    if known is None:
        return 0
    same = head.lemma == known.lemma or head.lemma.endswith(known.lemma) or known.lemma.endswith(head.lemma)
    if same and (not head.before or not known.before or head.before == known.before):
        return 2
    if not head.offices.isdisjoint(known.offices):
        return 1.5
    if head.generic & known.fields or (known.lemma in _HYPERNYMS and known.generic & head.fields):
        return 1  # der Schlagzeuger … der Musiker; der Musiker … der Schlagzeuger
    if "anyone" in known.generic or known.fields <= {"kin", "relation"}:
        return 0
    if proper and not same and "official" in known.fields and "politics" in head.fields:
        return 0  # a Direktor can be Regierungsrat as well
    return -1
