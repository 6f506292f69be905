"""From phrases to sources: the walk through the text that says whom each claim is by.

The names of the whole text come first, so that "Ministerin Lohr" in a teaser and "Friederike Lohr" below are one. Then
names, epithets and the phrases of the claims are met in the order of the text, and each is asked whom it means.
"""

from collections.abc import Callable, Sequence
from operator import itemgetter

from newsclaims.claims.draft import Draft, in_order
from newsclaims.grammar.words import function_words
from newsclaims.model import Evidence, Gender, Kind, Mood, Person, Sort, Span, Speaker
from newsclaims.reading import Reading
from newsclaims.speakers.cast import Cast, Entity, fits_gender, role_fit
from newsclaims.speakers.described import Described, function_at, is_preposition
from newsclaims.speakers.link import GENDER_OF, Linker
from newsclaims.speakers.mentions import find_epithets, weight
from newsclaims.speakers.names import Name
from newsclaims.speakers.register import Register
from newsclaims.speakers.scene import INSIDE, OBLIQUE, PERSONAL, SPEAKS, Scene
from newsclaims.speakers.words import head_of

Resolver = Callable[[Reading, Sequence[Draft], Sequence[Person]], list[Speaker]]

_KONJUNKTIV = (Mood.KONJUNKTIV_1, Mood.KONJUNKTIV_2)
_SELF = frozenset("ich wir man mir uns mich unser meiner mein".split())
_LEANING = frozenset("berufung berufend verweis hinweis bezug bezugnahme stützt beruft auf unter".split())
_AFTER_SOURCE = frozenset("nach zufolge gemäß laut".split())
_PLURAL = frozenset(
    "haben hatten sind waren werden würden wurden seien hätten wollen wollten können sollen müssen".split()
)
_SINGULAR = frozenset("hat hatte ist war wird würde wurde sei habe will wollte".split())


def resolve(reading: Reading, drafts: Sequence[Draft], people: Sequence[Person] = ()) -> list[Speaker]:
    """Says of each draft whose words it holds, and lists the speakers of the article.

    Sets `entity` and `sources` of the drafts. Where the text does not decide, `entity` stays None, and the speaker
    listed under the phrase has `candidates`. `people` are persons known beforehand: whom the text names among them gets
    their id. Any callable of this signature can take the place of this one in `newsclaims.parse`.

    >>> from newsclaims.reading import read
    >>> text = read("Petra Lind leitet das Heim. Sie sagt, es sei voll.")
    >>> draft = Draft(Kind.INDIRECT, content=[(9, 12)], sentence=1, speaker=[(6, 7)], cue=[(7, 8)])
    >>> [speaker.name for speaker in resolve(text, [draft])], draft.entity
    (['Petra Lind'], 'Petra Lind')
    """
    return _Walk(reading, drafts, people).speakers() if drafts else []


class _Walk:
    """One walk through one article; nothing outlives it."""

    def __init__(self, reading: Reading, drafts: Sequence[Draft], people: Sequence[Person]) -> None:
        self.reading = reading
        self.sentence_of = reading.sentence_of
        self.drafts = sorted(drafts, key=lambda draft: draft.content[0][0])
        self.cast = Cast(people)
        self.scene = Scene()
        self.register = Register(reading, self.cast)
        self.link = Linker(reading, self.cast, self.register, self.scene)
        self.entity_of: dict[Draft, Entity | None] = {}
        self.phrases: dict[tuple[int, int], Entity | None] = {}
        self.around: dict[Draft, Entity] = {}  #: who reports what the speaker says: "dem Bericht nach"
        self.behind: dict[Draft, Entity] = {}  #: whom the speaker leans on: "unter Berufung auf Ermittler"
        self.others_words = self._mark_contents()

    def speakers(self) -> list[Speaker]:
        """Meets everything in the order of the text."""
        for _, thing in self._things():
            if isinstance(thing, Name):
                self._meet_name(thing)
            elif isinstance(thing, Described):
                self._meet_epithet(thing)
            elif thing.floor is not None:
                self._meet_continuation(thing)
            else:
                self._meet_claim(thing)
        self._give_to_phraseless()
        return self._result()

    def _things(self) -> list[tuple[tuple[int, int], Name | Described | Draft]]:
        """Names, epithets and phrases of claims in the order of the text; claims that go on come at their content."""
        spoken = {i for draft in self.drafts for first, stop in draft.speaker for i in range(first, stop)}
        behind = {i for draft in self.drafts if draft.speaker for i in self._attributes_of_document(*draft.speaker[0])}
        things: list[tuple[tuple[int, int], Name | Described | Draft]] = [
            ((name.first, 0), name) for name in self.register.names if name.first not in spoken
        ]
        refers_back = False
        for draft in self.drafts:
            if draft.floor is not None:
                things.append(((draft.content[0][0], 2), draft))
            elif draft.speaker:
                things.append(((draft.speaker[0][0], 1), draft))
                refers_back = refers_back or bool(draft.source) or not self.register.within(*draft.speaker[0])
        if refers_back:
            named = {i for name in self.register.names for i in range(name.first - 1, name.stop)}
            told_of = find_epithets(self.reading, (spoken - behind) | named, self.register.listed)
            things += [((told.first, 0), told) for told in told_of]
        return sorted(things, key=itemgetter(0))

    def _attributes_of_document(self, first: int, stop: int) -> range:
        """The words behind the noun of a document: (ein Bericht) des „Nordkurs“; who published it can speak next."""
        lower = self.reading.lower
        for i in range(first + 1, min(stop, first + 5)):
            head = head_of(lower[i - 1]) if lower[i] in ("der", "des") else None
            if head is not None and head.sort is Sort.DOCUMENT:
                return range(i, stop)
        return range(0)

    def _mark_contents(self) -> bytearray:
        """Which tokens stand in somebody else's words: who is named there does not take the floor."""
        marks = bytearray(len(self.reading))
        for draft in self.drafts:
            if draft.kind is not Kind.REPORTED and not self._told_plainly(draft):
                for first, stop in draft.content:
                    marks[first:stop] = b"\1" * (stop - first)
        for draft in self.drafts:
            if draft.within is None and draft.floor is None:
                for first, stop in draft.speaker:
                    marks[first:stop] = bytes(stop - first)
        return marks

    def _told_plainly(self, draft: Draft) -> bool:
        """Whether the writer tells the content as his own: "Er ist laut Polizei frei.", before "Das teilte er mit"."""
        return (
            draft.kind is Kind.INDIRECT
            and bool(draft.speaker)
            and draft.mood not in _KONJUNKTIV
            and (_is_phrase(draft) or self.sentence_of[draft.content[0][0]] < self.sentence_of[draft.speaker[0][0]])
        )

    # -- mentions in the running text -------------------------------------------------------------------------------

    def _meet_name(self, name: Name) -> None:
        entity = self.register.bearer(name, self.scene)
        if entity is not None:
            entity.mentions.add((name.first, name.stop))
            self._note(name.first, entity, entity.gender)

    def _meet_epithet(self, told: Described) -> None:
        first = told.first
        if first > 1 and self.reading.words[first - 1] == "," and first - 2 in self.register.last_words:
            return  # an apposition: Corina Tanner, eine Cousine der Direktorin
        if first in self.register.openings:
            return  # and one in front: der Leiter des Amtes, Jan Ott,
        quoted = self.others_words[first] > 0
        entity, candidates = self.link.epithet(told, set())
        vague = entity is not None and entity.sort is Sort.PERSON and role_fit(told, entity) < (2 if quoted else 1)
        if (entity is None or vague) and not quoted and (spoke := self._introduced(told)) is not None:
            entity, vague = spoke, False
            entity.learn(told)
        if entity is None or vague:
            if candidates or told.sort is Sort.UNKNOWN or (quoted and (vague or told.sort is Sort.PERSON)):
                return
            entity = self.link.add(told)
        elif entity.gender is Gender.UNKNOWN and not told.plural:
            entity.gender = told.gender
        entity.mentions.add((first, told.stop))
        self._note(first, entity, told.gender)

    def _introduced(self, told: Described) -> Entity | None:
        """Whose role is told right behind their first words: "…", sagt Ina Rehm. [Die Wirtin der Hütte] hofft."""
        last = self.scene.seen[-1] if self.scene.seen else None
        if last is None or last.weight != SPEAKS or last.entity.nouns or not told.definite or told.possessive:
            return None
        sentence = self.sentence_of[told.first]
        if last.sentence != sentence - 1 or self.reading.sentences[sentence].first != told.first:
            return None
        fits = told.sort is Sort.PERSON and not told.plural and fits_gender(last.entity.gender, told.gender)
        return last.entity if fits and last.entity.proper and last.entity.sort is Sort.PERSON else None

    def _note(self, first: int, entity: Entity, gender: Gender) -> None:
        here = weight(self.reading, self.scene, first, gender, self.others_words)
        self.scene.add(first, self.sentence_of[first], entity, here)

    # -- claims -----------------------------------------------------------------------------------------------------

    def _meet_continuation(self, draft: Draft) -> None:
        entity = self.entity_of[draft] = self.entity_of.get(draft.floor) if draft.floor is not None else None
        if entity is not None:
            at = draft.content[0][0]
            self.scene.add(at, self.sentence_of[at], entity, SPEAKS)

    def _meet_claim(self, draft: Draft) -> None:
        if draft in self.entity_of:
            return
        first, stop = draft.speaker[0][0], draft.speaker[-1][1]
        if (first, stop) not in self.phrases:
            undecided = len(self.link.undecided)
            self.phrases[first, stop] = entity = self._speaker_of(draft, first, stop)
            if len(self.link.undecided) > undecided:
                self.link.undecided[-1].mentions = {(first, stop)}
                draft.evidence.extend(self.link.undecided[-1].evidence)
            if entity is not None:
                if not self.register.within(first, stop):
                    entity.mentions.add((first, stop))
                floor = draft.within is None and not self.others_words[first]
                self.scene.add(first, self.sentence_of[first], entity, SPEAKS if floor else INSIDE)
        self.entity_of[draft] = self.phrases[first, stop]
        if draft.source:
            self._meet_source(draft)

    def _speaker_of(self, draft: Draft, first: int, stop: int) -> Entity | None:
        told = self.link.read(first, stop, _verb_number(self.reading, draft))
        shut_out = self._named_inside(draft)
        if told.pronoun is None:
            return self.link.phrase(told, shut_out)
        outer = self._outer_speaker(draft)
        if outer is not None and outer.sort not in PERSONAL and told.pronoun not in _SELF:
            shut_out.add(outer)  # "Nach Informationen des „Boten“ soll sie …"
        if outer is not None and draft.within is not None:
            if told.pronoun in _SELF:
                return outer
            if draft.within.kind is Kind.DIRECT:
                shut_out.add(outer)  # in their own words they would say ich
            elif outer not in shut_out and fits_gender(outer.gender, GENDER_OF.get(told.pronoun, Gender.UNKNOWN)):
                told_of = self._told_of(draft.within, told.pronoun)
                return outer if not told_of or outer in told_of else told_of[0] if len(told_of) == 1 else None
        if told.pronoun in _SELF:
            return self._floor_holder(draft) if draft.mood in _KONJUNKTIV else None
        return self.link.pronoun(told, shut_out)

    def _named_inside(self, draft: Draft) -> set[Entity]:
        """Persons whom the content names: their own words would call them er or ich."""
        if self._told_plainly(draft):
            return set()
        bearers = [self.register.bearers[name] for piece in draft.content for name in self.register.within(*piece)]
        return {known[0] for known in bearers if len(known) == 1}

    def _outer_speaker(self, draft: Draft) -> Entity | None:
        """Who says the claim around this one."""
        outer = draft.within
        for _ in range(20):
            if outer is None or outer is draft:
                return None
            if outer in self.entity_of:
                return self.entity_of[outer]
            if outer.floor is None and outer.speaker and outer.speaker != draft.speaker:
                self._meet_claim(outer)  # its phrase stands further down: „…“, sagte sie
                return self.entity_of[outer]
            outer = outer.floor or outer.within
        return None

    def _told_of(self, outer: Draft, pronoun: str) -> list[Entity]:
        """Whom the words told before begin with: "Lahm sei stur gewesen. Einmal habe er gesagt, …", said of Lahm."""
        sentence = self.sentence_of[outer.content[0][0]]
        first = self.reading.sentences[sentence - 1].first if sentence else 0
        if not sentence or outer.floor is None or not self.others_words[first]:
            return []
        named = [name for name in self.register.within(first, first + 4) if name.first <= first + 1]
        gender = GENDER_OF.get(pronoun, Gender.UNKNOWN)
        known = self.register.bearers[named[0]] if named else []
        return [
            person for person in known if person.gender is not Gender.UNKNOWN and fits_gender(person.gender, gender)
        ]

    def _floor_holder(self, draft: Draft) -> Entity | None:
        """Who spoke in the sentence before: "Man befürchte das" goes on with the words of the last speaker."""
        sentence = self.sentence_of[draft.content[0][0]]
        for seen in reversed(self.scene.seen[-12:]):
            if seen.weight == SPEAKS:
                return seen.entity if sentence - seen.sentence <= 1 else None
        return None

    def _give_to_phraseless(self) -> None:
        """Claims without a phrase: fragments inside others' claims, headings that repeat a quotation."""
        spoken = [(draft, entity) for draft, entity in self.entity_of.items() if draft.kind is Kind.DIRECT]
        quoted: list[tuple[str, Entity]] | None = None  # the words of those that are somebody's
        left = 30  # of them can be looked up among the quotations
        for draft in self.drafts:
            if draft in self.entity_of:
                continue
            entity = None
            if draft.kind is Kind.DIRECT and draft.within is not None:
                entity = self.entity_of.get(draft.within)
            elif draft.kind is Kind.DIRECT and left:
                left -= 1
                words = self._spoken_words(draft)
                if quoted is None:
                    quoted = [(f" {self._spoken_words(said)} ", whose) for said, whose in spoken if whose is not None]
                entity = next((entity for said, entity in quoted if " " in words and f" {words} " in said), None)
                if entity is not None:
                    draft.evidence.append(Evidence("speaker.repeated-quotation", entity.name))
            self.entity_of[draft] = entity

    def _spoken_words(self, draft: Draft) -> str:
        lower = self.reading.lower
        return " ".join(lower[i] for first, stop in draft.content for i in range(first, stop) if lower[i][0].isalnum())

    # -- sources around and behind the speaker ------------------------------------------------------------------------

    def _meet_source(self, draft: Draft) -> None:
        """What speaker or paper lean on: "unter Berufung auf Ermittler", "dem Bericht nach"."""
        reading = self.reading
        first, stop = draft.source[0][0], draft.source[-1][1]
        leans = any(word in _LEANING for word in reading.lower[first:stop])
        while first < stop and (reading.lower[first] in _LEANING or self._opens_source(first)):
            first += 1
        while stop > first and reading.lower[stop - 1] in _AFTER_SOURCE:
            stop -= 1
        if first == stop:
            return
        if (first, stop) not in self.phrases:
            told = self.link.read(first, stop)
            named = told.name is not None or told.members or told.sort is not Sort.UNKNOWN
            entity = self.link.phrase(told, set()) if named and told.pronoun is None else None
            self.phrases[first, stop] = entity
            if entity is not None and told.name is None:
                entity.mentions.add((first, stop))
                self.scene.add(first, self.sentence_of[first], entity, OBLIQUE)
        found = self.phrases[first, stop]
        if found is not None:
            (self.behind if leans else self.around)[draft] = found

    def _opens_source(self, i: int) -> bool:
        return bool(function_at(self.reading, i)) and is_preposition(self.reading, i) and self.reading.lower[i] != "vom"

    def _chain(self, draft: Draft, known: dict[Draft, list[Entity]]) -> list[Entity]:
        """Who says that who says, from the article inwards; `known` holds the chains of drafts further up."""
        if draft.floor is not None:
            return known.get(draft.floor, [])
        chain = list(known.get(draft.within, ())) if draft.within is not None else []
        for entity in (self.around.get(draft), self.entity_of.get(draft), self.behind.get(draft)):
            if entity is not None and entity not in chain:
                chain.append(entity)
        return chain

    # -- results ----------------------------------------------------------------------------------------------------

    def _result(self) -> list[Speaker]:
        """Writes entities and chains into the drafts and lists the speakers in the order of their claims."""
        chains: dict[Draft, list[Entity]] = {}
        listed: dict[Entity, None] = {}
        for draft in in_order(self.drafts):
            entity = self.entity_of.get(draft)
            chains[draft] = self._chain(draft, chains)
            draft.entity = entity.name if entity is not None else None
            draft.sources = [source.name for source in chains[draft]]
            for source in [entity, *(entity.members if entity is not None else ()), *chains[draft]]:
                if source is not None:
                    listed[source] = None
        return [self._as_speaker(entity) for entity in (*listed, *self.link.undecided)]

    def _as_speaker(self, entity: Entity) -> Speaker:
        return Speaker(
            name=entity.name,
            sort=entity.sort,
            surname=entity.surname,
            role=entity.role,
            organisation=entity.organisation,
            country=entity.country,
            gender=entity.gender,
            mentions=tuple(sorted(Span(*self.reading.span(*mention)) for mention in entity.mentions)),
            id=entity.known.id if entity.known is not None else None,
            candidates=entity.candidates,
            evidence=tuple(dict.fromkeys(entity.evidence)),
        )


def _is_phrase(draft: Draft) -> bool:
    """Whether a phrase attributes the content: "laut Polizei"."""
    return bool(draft.evidence) and draft.evidence[0].rule.startswith("phrase.")


def _verb_number(reading: Reading, draft: Draft) -> bool | None:
    """Whether the cue shows a plural ("sagten"); None if it does not tell."""
    lower = reading.lower
    cue = [lower[i] for first, stop in draft.cue for i in range(first, stop)]
    if not _SINGULAR.isdisjoint(cue):
        return False
    if not _PLURAL.isdisjoint(cue):
        return True
    if not cue or cue[0] in function_words() or reading.words[draft.cue[0][0]][:1].isupper():
        return None
    return cue[0].endswith("en")
