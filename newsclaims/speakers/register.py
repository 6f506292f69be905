"""The register of names: every mention of a person by name, long or short, and who bears it."""

from bisect import bisect_left
from itertools import compress

from newsclaims.model import Gender, Sort
from newsclaims.reading import Reading
from newsclaims.speakers.cast import Cast, Entity, fits_gender, role_fit, surname_key
from newsclaims.speakers.described import is_determiner
from newsclaims.speakers.names import ARABIC_ARTICLES, Name, NameFinder
from newsclaims.speakers.persons import COURTESY, surroundings
from newsclaims.speakers.scene import Scene
from newsclaims.speakers.words import head_of

_PARTICLES = frozenset("von der van de zu bin al la den di da".split())
_ARABIC_ARTICLES = frozenset((*ARABIC_ARTICLES, "Al-", "El-"))
_FAR = 3  #: sentences after which a bare surname no longer goes to the one named last


class Register:
    """The names of one text. Full names come first, so that a teaser's "Ministerin Behrens" finds them below."""

    def __init__(self, reading: Reading, cast: Cast) -> None:
        self.reading = reading
        self.cast = cast
        self.bearers: dict[Name, list[Entity]] = {}
        finder = NameFinder(reading)
        names = finder.names()
        self.listed = finder.listed
        _strip_genitives(reading, names)
        for name in names:
            if name.given:
                self.bearers[name] = [cast.add_person(name)]
        for name in names:
            if not name.given:
                self.bearers[name] = self._who_fits(name) or [cast.add_person(name)]
        self.names = sorted([*names, *self._short_names(names)], key=lambda name: name.first)
        self._starts = [name.first for name in self.names]
        self.last_words = {name.stop - 1 for name in self.names}
        self.openings: set[int] = set()  #: where the words begin that tell who bears a name
        for name in self.names:
            if len(self.bearers[name]) == 1:
                told = surroundings(reading, name)
                self.bearers[name][0].learn(told)
                self.openings.add(told.first)
        cast.recognise()

    def within(self, first: int, stop: int) -> list[Name]:
        """The names between two tokens; the full stop of "Horst K." may lie behind."""
        at = bisect_left(self._starts, first)
        end = bisect_left(self._starts, stop, at)
        if at == end:
            return []
        words = self.reading.words
        return [name for name in self.names[at:end] if name.stop - (words[name.stop - 1] == ".") <= stop]

    def start_of_name(self, i: int) -> int:
        """Where the name begins whose later words begin at token `i`; else `i`."""
        at = bisect_left(self._starts, i) - 1
        return self._starts[at] if at >= 0 and self.names[at].stop > i else i

    def end_of_name(self, stop: int) -> int:
        """Where the name ends that goes on behind the words before token `stop`; else `stop`."""
        at = bisect_left(self._starts, stop) - 1
        return self.names[at].stop if at >= 0 and self.names[at].stop > stop else stop

    def bearer(self, name: Name, scene: Scene) -> Entity | None:
        """Who is meant: the one bearer; of several the one whom gender and role fit, or who was spoken of last."""
        if name not in self.bearers:  # known as a name only now, as the phrase of a claim
            self.bearers[name] = [self.cast.add_person(name)]
        bearers = self.bearers[name]
        if len(bearers) == 1:
            return bearers[0]
        told = surroundings(self.reading, name)
        fits = {person: role_fit(told, person) if told.head is not None else 0 for person in bearers}
        best = max(fits.values())
        fitting = [p for p in bearers if fits[p] == best >= 0 and fits_gender(p.gender, told.gender)]
        if len(fitting) == 1:
            return fitting[0]
        sentence = self.reading.sentence_of[name.first]
        near = scene.named_within(fitting, sentence, _FAR)
        if len(near) == 1:
            return near[0]
        met = [person for person in fitting if person.mentions]
        if not near:
            if len(met) > 1:
                return scene.only_speaker(met)
            return met[0] if met else None  # nobody else of that name has come up yet
        if (spoke := scene.only_speaker(fitting)) is not None:
            return spoke
        last = scene.named_within(fitting, sentence, 1)
        if len(last) == 1 and not scene.has_spoken(near):
            return last[0]
        speaking = scene.speaking(sentence, _FAR)
        if speaking is None or speaking.entity not in near:
            return None
        sentences = self.reading.sentences  # who has just spoken goes on within the paragraph
        return speaking.entity if sentences[speaking.sentence].paragraph == sentences[sentence].paragraph else None

    def _who_fits(self, name: Name) -> list[Entity]:
        """Those with this surname (or given name) whose gender and role do not contradict."""
        known = self.cast.by_word.get(surname_key(name.surname)) or self.cast.by_given.get(name.surname, [])
        fitting = [person for person in known if fits_gender(person.gender, name.gender)]
        if len(fitting) < 2:
            return fitting
        told = surroundings(self.reading, name)
        fits = [role_fit(told, person) if told.head is not None else 0 for person in fitting]
        return [person for person, fit in zip(fitting, fits, strict=True) if fit == max(fits)]

    def _short_names(self, names: list[Name]) -> list[Name]:
        """Surnames and given names that stand alone, also with a genitive -s and in compounds (Rahn-Äußerung)."""
        reading = self.reading
        words, lower = reading.words, reading.lower
        called = {**self.cast.by_given, **self.cast.by_word}
        if not called:
            return []
        forms = {form: key for key in called for form in (key + "s", key + "’", key + "'")}
        forms.update(zip(called, called, strict=True))
        taken = {i for name in names for i in range(name.first, name.stop)}
        found = []
        alone = compress(range(len(words)), map(forms.__contains__, words))
        for i in sorted({*alone, *(i for i in reading.odd if "-" in words[i])}):
            word = words[i]
            key = word if word in called else self._behind_article(word) or forms.get(word)
            key = key or self._in_compound(word, forms)
            if key is None or i in taken:
                continue
            if i and is_determiner(reading, i - 1) and head_of(lower[i]) is not None:
                continue  # der Richter, die Krone
            first = i
            while first and lower[first - 1] in _PARTICLES and self._has_particle(called[key], lower[first - 1]):
                first -= 1
            name = Name(first, i + 1, (), key, genitive=word != key and word[-1] in "s’'")
            name.gender = COURTESY.get(lower[first - 1], Gender.UNKNOWN) if first else Gender.UNKNOWN
            known = self.cast.by_word.get(key) or self.cast.by_given[key]
            self.bearers[name] = [person for person in known if fits_gender(person.gender, name.gender)] or list(known)
            found.append(name)
        return found

    def _behind_article(self, word: str) -> str | None:
        """The surname behind an Arabic article: al-Rahn."""
        article, hyphen, surname = word.partition("-")
        known = surname in self.cast.by_word and article + hyphen in _ARABIC_ARTICLES
        return surname if known else None

    @staticmethod
    def _in_compound(word: str, forms: dict[str, str]) -> str | None:
        """The name in front of a hyphen, unless the compound is a person of its own: ein Brandt-Kenner."""
        front, _, rest = word.partition("-")
        if front not in forms:
            return None
        head = head_of(rest.lower())
        return None if head is not None and head.sort is Sort.PERSON else forms[front]

    @staticmethod
    def _has_particle(persons: list[Entity], particle: str) -> bool:
        return any(particle in (person.surname or "").lower().split()[:-1] for person in persons[:20])


def _strip_genitives(reading: Reading, names: list[Name]) -> None:
    """Putins → Putin where the text has Putin as well."""
    marked = [name for name in names if name.surname.endswith("s") and len(name.surname) > 3]
    plain = {name.surname for name in names}.union(reading.words) if marked else set()
    for name in marked:
        bare = name.surname[:-1]
        if bare in plain or bare.split()[-1] in plain:
            name.surname, name.genitive = bare, True
