"""From phrases to sources: the walk through the text that says whom each claim is by.

The names of the whole text come first, so that "Ministerin Lohse" in a teaser and "Friederike Lohse" below are one. Then
names, epithets and the phrases of the claims are met in the order of the text, and each is asked whom it means.
"""

from bisect import bisect_left
from collections.abc import Callable, Sequence

from newsclaims.claims.draft import Draft
from newsclaims.grammar.words import DETERMINER, PREPOSITION, function_words
from newsclaims.model import Evidence, Gender, Kind, Mood, Person, Sort, Span, Speaker
from newsclaims.reading import Reading
from newsclaims.speakers.cast import Cast, Entity, fits_gender, role_fit, surname_key
from newsclaims.speakers.names import Name, find_names
from newsclaims.speakers.phrases import Described, about_name, describe, function_at
from newsclaims.speakers.scene import INSIDE, OBLIQUE, OTHER, SPEAKS, SUBJECT, Scene
from newsclaims.speakers.words import FEMININE, MASCULINE, NEUTER, head_of, name_words

Resolver = Callable[[Reading, Sequence[Draft], Sequence[Person]], list[Speaker]]

_GENDER_OF = {"er": MASCULINE, "dieser": MASCULINE, "jener": MASCULINE, "sie": FEMININE, "diese": FEMININE, "jene": FEMININE, "es": NEUTER, "ihm": MASCULINE, "ihn": MASCULINE, "der": MASCULINE, "die": FEMININE, "das": NEUTER, "letzterer": MASCULINE, "letztere": FEMININE, "welcher": MASCULINE, "welche": FEMININE, "ihr": FEMININE, "dem": MASCULINE, "dieses": NEUTER, "seiner": MASCULINE, "seinen": MASCULINE, "seine": MASCULINE, "seinem": MASCULINE, "ihrer": FEMININE, "ihren": FEMININE, "ihre": FEMININE, "ihrem": FEMININE, "derselbe": MASCULINE, "dieselbe": FEMININE}
_SELF = frozenset(("ich", "wir", "man", "mir", "uns", "mich", "unser", "meiner", "mein"))
_NEAREST = frozenset(("dieser", "diese", "dieses", "letzterer", "letztere", "der", "die", "das", "welcher", "welche"))
_KONJUNKTIV = (Mood.KONJUNKTIV_1, Mood.KONJUNKTIV_2)
_LEANING = frozenset("berufung berufend verweis hinweis bezug bezugnahme stützt beruft auf unter".split())
_PRESS_REPORTS = frozenset("bericht zeitungsbericht medienbericht artikel beitrag pressebericht".split())
_PLURAL_AUXILIARIES = frozenset("haben hatten sind waren werden würden wurden seien hätten wollen wollten können sollen müssen".split())
_SINGULAR_AUXILIARIES = frozenset("hat hatte ist war wird würde wurde sei habe will wollte".split())


def resolve(reading: Reading, drafts: Sequence[Draft], people: Sequence[Person] = ()) -> list[Speaker]:
    """Says of each draft whose words it holds, and lists the speakers of the article.

    Sets `entity` and `sources` of the drafts (`entity` stays None where the text does not decide; the speaker then listed
    under the phrase has `candidates`). Any callable of this signature can take the place of this one in `newsclaims.parse`.

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
        self.drafts = drafts
        self.cast = Cast(people)
        self.scene = Scene()
        self.sentence_of = reading.sentence_of
        self.resolved: dict[int, Entity | None] = {}  # by id of draft
        self.phrases: dict[tuple[int, int], Entity | None] = {}
        self.leaning: dict[int, tuple[list[Entity], list[Entity]]] = {}  # sources around and behind the speaker, by draft
        self.unresolved: list[Entity] = []
        self.others_words = bytearray(len(reading))
        for draft in drafts:
            if draft.kind is Kind.REPORTED or self._told_plainly(draft):
                continue  # the writer's own clause: who is named in it stands on the scene
            for first, stop in draft.content:
                self.others_words[first:stop] = b"\1" * (stop - first)
        for draft in drafts:
            if draft.within is None and draft.floor is None:
                for first, stop in draft.speaker:
                    self.others_words[first:stop] = bytes(stop - first)
        self.names = find_names(reading)
        self.owner: dict[int, list[Entity]] = {}  # persons that a name can mean, by id of name
        self._cast_names()
        self.starts = [name.first for name in self.names]
        self.name_ends = {name.stop - 1 for name in self.names}

    def _told_plainly(self, draft: Draft) -> bool:
        """Whether the content is a sentence of its own in the indicative: "Weber geht. Das teilte er mit." """
        return (
            draft.kind is Kind.INDIRECT
            and bool(draft.speaker)
            and draft.mood not in _KONJUNKTIV
            and self.sentence_of[draft.content[0][0]] < self.sentence_of[draft.speaker[0][0]]
        )

    # -- names ------------------------------------------------------------------------------------------------------

    def _cast_names(self) -> None:
        self._strip_genitives()
        for name in self.names:
            if name.given:
                self.owner[id(name)] = [self.cast.add_person(name)]
        for name in self.names:
            if not name.given:
                self.owner[id(name)] = self._bearers(name) or [self.cast.add_person(name)]
        self._find_short_names()
        for name in self.names:
            bearers = self.owner[id(name)]
            if len(bearers) == 1:
                told = self._surroundings(name)
                bearers[0].learn(told)
                if name.given and bearers[0].gender is Gender.UNKNOWN:
                    bearers[0].gender = name.gender
        self.cast.recognise()

    def _strip_genitives(self) -> None:
        """Putins → Putin where the text has Putin too, or where a noun follows ("Olaf Lubichs Sprecher")."""
        plain = {name.surname for name in self.names} | set(self.reading.words)
        for name in self.names:
            if name.surname.endswith("s") and len(name.surname) > 3 and (
                name.surname[:-1] in plain or name.surname.split()[-1][:-1] in plain
            ):
                name.surname, name.genitive = name.surname[:-1], True

    def _bearers(self, name: Name) -> list[Entity]:
        """Those who bear the surname and whose gender and role do not contradict."""
        bearers = [
            person
            for person in self.cast.by_word.get(surname_key(name.surname)) or self.cast.by_given.get(name.surname, ())
            if fits_gender(person.gender, name.gender)
        ]
        if len(bearers) > 1:
            told = self._surroundings(name)
            fits = [role_fit(told, person) if told.noun else 0 for person in bearers]
            best = max(fits)
            bearers = [person for person, fit in zip(bearers, fits, strict=True) if fit == best]
        return bearers

    def _find_short_names(self) -> None:
        """Surnames and given names that stand alone, also with a genitive -s and in compounds (Singh-Äußerung)."""
        reading = self.reading
        words, lower, functions = reading.words, reading.lower, function_words()
        taken = {i for name in self.names for i in range(name.first, name.stop)}
        keys = {**self.cast.by_given, **self.cast.by_word}
        if not keys:
            return
        forms = {form: key for key in keys for form in (key, key + "s", key + "’", key + "'")}
        for key in self.cast.by_word:
            forms.update({article + key: key for article in ("al-", "Al-", "el-", "El-")})
        found = []
        for i, word in enumerate(words):
            key = forms.get(word)
            if key is None and "-" in word and word[:1].isupper():
                part, _, rest = word.partition("-")
                key = forms.get(part)
                if key is not None and (head := head_of(rest.lower())) is not None and head.sort is Sort.PERSON:
                    continue  # ein Brandt-Kenner
            if key is None or i in taken:
                continue
            if word not in keys and key != word and word in forms and forms[word] != key:
                continue
            before = lower[i - 1] if i else ""
            if functions.get(before, 0) & DETERMINER and head_of(lower[i]) is not None:
                continue  # der Richter, die Krone
            first = i
            while first and lower[first - 1] in ("von", "der", "van", "de", "zu", "bin", "al", "la", "den", "di", "da") and first - 1 not in taken:
                if not any(person.surname and person.surname.lower().split()[:-1] and lower[first - 1] in person.surname.lower().split()[:-1] for person in keys[key]):
                    break
                first -= 1
            name = Name(first, i + 1, (), key, genitive=word != key and word[-1] in "s’'")
            bearers = self.cast.by_word.get(key) or self.cast.by_given[key]
            if first and lower[first - 1] in ("herr", "herrn", "frau"):
                name.gender = FEMININE if lower[first - 1] == "frau" else MASCULINE
                bearers = [person for person in bearers if fits_gender(person.gender, name.gender)] or bearers
            self.owner[id(name)] = list(bearers)
            found.append(name)
        self.names = sorted([*self.names, *found], key=lambda name: name.first)

    def _surroundings(self, name: Name) -> Described:
        """What the words around a name in the running text tell of its bearer."""
        reading = self.reading
        words, lower = reading.words, reading.lower
        sentence = reading.sentences[self.sentence_of[name.first]]
        first, tentative = name.first, name.first
        while tentative > sentence.first and name.first - tentative < 8:
            word, low = words[tentative - 1], lower[tentative - 1]
            bits = function_at(reading, tentative - 1)
            if low in name_words("title") or (word == "." and tentative - 2 >= 0 and lower[tentative - 2] in name_words("title")):
                tentative -= 1
                first = tentative
            elif bits & DETERMINER:
                first = tentative - 1
                break
            elif bits:
                break
            elif word[:1].isupper() and head_of(low) is not None:
                tentative -= 1
                first = tentative
            elif word[:1].isupper() and (low.endswith(("er", "s")) or "-" in low):
                tentative -= 1
                if tentative - 1 == first - 2:
                    first = tentative
            elif (low.endswith(("e", "en", "er", "em", "es")) and low.isalpha()) or word[:1].isdigit():
                tentative -= 1
            else:
                break
        stop = name.stop
        limit = min(sentence.stop, name.stop + 14)
        if stop < limit and words[stop] == "(":
            stop = next((k + 1 for k in range(stop, limit) if words[k] == ")"), stop)
        if stop + 1 < limit and words[stop] == ",":
            end = next((k for k in range(stop + 1, limit) if words[k] in (",", ".", ";")), -1)
            noun = next((k for k in range(stop + 1, min(limit, stop + 6)) if words[k][:1].isupper()), -1)
            if end > 0 and 0 < noun < end and not (noun + 1 < end and words[noun + 1][:1].isupper() and lower[noun + 1] not in function_words()):
                stop = end
        elif stop < limit and lower[stop] in ("von", "vom", "aus"):
            stop = next((k for k in range(stop + 1, limit) if not (words[k][:1].isupper() or function_words().get(lower[k], 0) & DETERMINER or (lower[k].endswith(("en", "er")) and k == stop + 2))), limit)
        told = Described(first, stop, name=name, gender=name.gender)
        about_name(reading, name, told, first, stop)
        if told.head is None and first < name.first and not words[first][:1].isupper():
            told.gender = name.gender
        return told

    def _names_in(self, first: int, stop: int) -> list[Name]:
        at = bisect_left(self.starts, first)
        found = []
        while at < len(self.names) and self.names[at].first < stop:
            if self.names[at].stop <= stop:
                found.append(self.names[at])
            at += 1
        return found

    # -- the walk ---------------------------------------------------------------------------------------------------

    def speakers(self) -> list[Speaker]:
        """Meets everything in the order of the text."""
        events: list[tuple[int, int, int, object]] = []
        for draft in self.drafts:
            if draft.floor is not None:
                events.append((draft.content[0][0], 2, len(events), draft))
            elif draft.speaker:
                events.append((draft.speaker[0][0], 1, len(events), draft))
        spoken = {i for draft in self.drafts for first, stop in draft.speaker for i in range(first, stop)}
        events += [(name.first, 0, n, name) for n, name in enumerate(self.names) if name.first not in spoken]
        if any(self._needs_scene(draft) for draft in self.drafts):
            covered = {i for name in self.names for i in range(name.first - 1, name.stop)}
            events += [
                (told.first, 0, n, told) for n, told in enumerate(self._epithets(spoken | covered))
            ]
        events.sort(key=lambda event: event[:3])
        for at, _, _, thing in events:
            if isinstance(thing, Name):
                self._meet_name(thing)
            elif isinstance(thing, Described):
                self._meet_epithet(thing)
            elif isinstance(thing, Draft):
                self._meet_claim(thing, at)
        for draft in self.drafts:
            if id(draft) not in self.resolved:
                self.resolved[id(draft)] = self._without_phrase(draft)
        self._chains()
        return self._listed()

    def _needs_scene(self, draft: Draft) -> bool:
        """Whether the phrase may refer back to somebody."""
        if not draft.speaker:
            return False
        first, stop = draft.speaker[0]
        return not self._names_in(first, stop)

    def _epithets(self, taken: set[int]) -> list[Described]:
        """Roles and institutions in the running text that later pronouns can mean."""
        reading = self.reading
        words, lower = reading.words, reading.lower
        found = []
        end = len(words)
        articles = {"der", "die", "das", "dem", "den", "ein", "eine", "dieser", "diese", "sein", "ihr", "seine", "ihre"}
        for i in [i for i, word in enumerate(lower) if word in articles]:
            j = i + 1
            while j < end and j < i + 4 and (words[j].islower() or _attributive(reading, j)) and lower[j].endswith(("e", "en", "er", "es")):
                j += 1
            if j >= end or not words[j][:1].isalnum() or i in taken or j in taken or words[j].islower():
                continue
            if j + 1 < end and j + 1 in taken:
                continue
            head = head_of(lower[j])
            if head is None or head.sort is Sort.DOCUMENT:
                continue
            stop = j + 1
            while stop < end and words[stop][:1].isupper() and not reading.breaks[stop] and stop not in taken:
                stop += 1
            found.append(describe(reading, i, stop, []))
        return found

    def _weight(self, first: int, stop: int) -> float:
        """How much a mention outside the frames of claims stays in mind."""
        if self.others_words[first]:
            return INSIDE
        lower = self.reading.lower
        start = first
        while start and start > first - 5 and self.reading.words[start - 1][:1].isupper() and head_of(lower[start - 1]):
            start -= 1
        article = lower[start] if function_at(self.reading, start) & DETERMINER else lower[start - 1] if start else ""
        before = lower[start - 1] if start else ""
        sentence = self.reading.sentences[self.sentence_of[first]]
        seen = self.scene.seen
        if before in ("und", "sowie") and seen and seen[-1].sentence == self.sentence_of[first] and start - seen[-1].at < 8:
            return seen[-1].weight
        if sentence.first >= start - 1 and not (start and function_at(self.reading, start - 1) & PREPOSITION) and article not in ("den", "dem", "des"):
            return SUBJECT
        if article in ("dem", "den", "des", "einem", "einen", "seinem", "seinen", "ihrem", "ihren", "im", "vom", "zum", "beim"):
            return OBLIQUE
        for at in range(start - 1, max(sentence.first - 1, start - 4), -1):
            if function_at(self.reading, at) & PREPOSITION:
                return OBLIQUE
            if not function_at(self.reading, at) & DETERMINER:
                break
        if article in ("der", "ein", "dieser", "sein", "ihr") and head_of(lower[first]) is None:
            return SUBJECT - 0.2
        return OTHER if seen and seen[-1].sentence == self.sentence_of[first] and not self.others_words[seen[-1].at] else SUBJECT - 0.4

    def _meet_name(self, name: Name) -> None:
        entity = self._bearer(name)
        if entity is not None:
            entity.mentions.add((name.first, name.stop))
            self.scene.add(name.first, self.sentence_of[name.first], entity, self._weight(name.first, name.stop))

    def _bearer(self, name: Name) -> Entity | None:
        """The one bearer of the name, or the one of several who was spoken of last."""
        bearers = self.owner[id(name)]
        if len(bearers) == 1:
            return bearers[0]
        told = self._surroundings(name)
        fitting = [person for person in bearers if fits_gender(person.gender, told.gender) and role_fit(told, person) >= 0]
        if told.noun:
            best = max((role_fit(told, person) for person in fitting), default=0)
            fitting = [person for person in fitting if role_fit(told, person) == best]
        if len(fitting) == 1:
            return fitting[0]
        sentence = self.sentence_of[name.first]
        last = {id(person): -1 for person in fitting}
        for seen in self.scene.seen:
            if id(seen.entity) in last and seen.weight > INSIDE:
                last[id(seen.entity)] = seen.sentence
        near = [person for person in fitting if 0 <= last[id(person)] and sentence - last[id(person)] <= 3]
        return near[0] if len(near) == 1 else None

    def _meet_epithet(self, told: Described) -> None:
        before = told.first - 2
        if before >= 0 and self.reading.words[before + 1] == "," and before in self.name_ends:
            return  # an apposition: Corina Camenisch, eine Cousine der Direktorin
        entity, candidates = self._by_epithet(told, set(), narration=True)
        inside = self.others_words[told.first]
        if entity is None:
            if candidates or (inside and told.sort is Sort.PERSON):
                return
            if told.sort is Sort.UNKNOWN or (told.definite and told.plural):
                return
            entity = self.cast.add_other(told)
        elif inside and entity.sort is Sort.PERSON and role_fit(told, entity) < 2:
            return
        entity.mentions.add((told.first, told.stop))
        weight = self._weight(told.first, told.stop)
        if self.reading.lower[told.first] == "der" and told.gender is FEMININE:
            weight = min(weight, OBLIQUE)
        self.scene.add(told.first, self.sentence_of[told.first], entity, weight)

    def _meet_claim(self, draft: Draft, at: int) -> None:
        if draft.floor is not None:
            entity = self.resolved.get(id(draft.floor))
            self.resolved[id(draft)] = entity
            if entity is not None:
                self.scene.add(at, self.sentence_of[at], entity, SPEAKS)
            return
        first, stop = draft.speaker[0]
        stop = max(stop, draft.speaker[-1][1]) if draft.speaker[-1][1] - first < 40 else stop
        if (first, stop) in self.phrases:
            self.resolved[id(draft)] = self.phrases[first, stop]
            if draft.source:
                self._meet_source(draft)
            return
        entity = self._by_phrase(draft, first, stop)
        if draft.source:
            self._meet_source(draft)
        self.phrases[first, stop] = self.resolved[id(draft)] = entity
        if entity is None:
            return
        if not (draft.speaker and any(name.first >= first and name.stop <= stop for name in self._names_in(first, stop))):
            entity.mentions.add((first, stop))
        weight = SPEAKS if draft.within is None and not self.others_words[first] else INSIDE
        self.scene.add(first, self.sentence_of[first], entity, weight)

    # -- one phrase -------------------------------------------------------------------------------------------------

    def _by_phrase(self, draft: Draft, first: int, stop: int) -> Entity | None:
        told = describe(self.reading, first, stop, self._names_in(first, stop), verb_number(self.reading, draft))
        if told.pronoun is not None:
            return self._by_pronoun(draft, told)
        return self._by_description(told, self._named_inside(draft))

    def _by_description(self, told: Described, shut_out: set[int]) -> Entity | None:
        """Whom a phrase that is no pronoun means; somebody new if nobody known."""
        if told.members:
            return self._group(told)
        if told.name is not None:
            return self._by_name(told)
        entity, candidates = self._by_epithet(told, shut_out)
        if entity is not None:
            entity.learn(told)
            return entity
        if candidates:
            self._leave_open(told, candidates)
            return None
        if told.organisation is None and told.head is not None and told.head.lemma == "sprecher":
            self._speaks_for(told)
        entity = self.cast.add_other(told)
        alias = self._acronym_behind(told)
        if alias is not None:
            entity.aliases.add(alias)
        return entity

    def _acronym_behind(self, told: Described) -> str | None:
        """The short name in brackets: "Weltgesundheitsorganisation (WHO)"."""
        words = self.reading.words
        for i in range(told.first, min(told.stop + 1, len(words) - 2)):
            if words[i] == "(" and words[i + 2] == ")" and words[i + 1].isupper() and told.sort is not Sort.PERSON:
                return words[i + 1]
        return None

    def _speaks_for(self, told: Described) -> None:
        """"Ein Sprecher" alone speaks for the institution of the sentence before."""
        sentence = self.sentence_of[told.first]
        for seen in reversed(self.scene.seen[-6:]):
            if seen.entity.sort in (Sort.ORGANISATION, Sort.GOVERNMENT) and seen.weight > OTHER and sentence - seen.sentence < 2:
                told.organisation = seen.entity.name
                return

    def _by_name(self, told: Described) -> Entity | None:
        name = told.name
        assert name is not None
        if id(name) not in self.owner:
            self.owner[id(name)] = [self.cast.add_person(name)]
        entity = self._bearer(name)
        if entity is None:
            self._leave_open(told, self.owner[id(name)])
            return None
        entity.learn(told)
        entity.mentions.add((name.first, name.stop))
        return entity

    def _group(self, told: Described) -> Entity:
        members = []
        for part in told.members:
            if part.name is not None:
                if id(part.name) not in self.owner:
                    self.owner[id(part.name)] = [self.cast.add_person(part.name)]
                member = self._bearer(part.name)
                if member is not None:
                    member.learn(part)
                    member.mentions.add((part.name.first, part.name.stop))
            else:
                member, _ = self._by_epithet(part, set())
                if member is None:
                    member = self.cast.add_other(part)
                member.mentions.add((part.first, part.stop))
            if member is not None:
                members.append(member)
        names = [member.name for member in members]
        told.label = " und ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else told.label
        for entity in self.cast.others:
            if entity.members == members:
                return entity
        group = self.cast.add_other(told)
        group.members = members
        return group

    def _by_pronoun(self, draft: Draft, told: Described) -> Entity | None:
        word = told.pronoun or ""
        outer = self._outer(draft)
        if draft.within is not None and outer is not None:
            quoted = draft.within.kind is Kind.DIRECT
            if word in _SELF:
                return outer
            if not quoted and fits_gender(outer.gender, _GENDER_OF.get(word, Gender.UNKNOWN)):
                return outer
        if word in _SELF:
            return self._floor_holder(draft) if draft.mood in _KONJUNKTIV else None
        if word in ("beide", "beiden"):
            return self._both(told)
        sentence = self.sentence_of[told.first]
        plural = told.plural and word in ("sie", "diese", "die", "jene")
        shut_out = self._named_inside(draft)
        if draft.within is not None and outer is not None and draft.within.kind is Kind.DIRECT:
            shut_out = shut_out | {id(outer)}
        gender = _GENDER_OF.get(word, Gender.UNKNOWN)
        entity, candidates = self.scene.pronoun(gender, plural, sentence, shut_out, nearest=word in _NEAREST)
        if entity is not None:
            entity.evidence.append(Evidence("pronoun", self.reading.words[told.first]))
            if entity.gender is Gender.UNKNOWN and not plural:
                entity.gender = gender
        elif candidates:
            told.label = self.reading.words[told.first].lower()
            self._leave_open(told, candidates)
        return entity

    def _floor_holder(self, draft: Draft) -> Entity | None:
        """Who spoke in the sentence before: "Man befürchte das" goes on with the words of the last speaker."""
        for seen in reversed(self.scene.seen[-12:]):
            if seen.weight == SPEAKS:
                return seen.entity if self.sentence_of[draft.content[0][0]] - seen.sentence <= 1 else None
        return None

    def _outer(self, draft: Draft) -> Entity | None:
        outer = draft.within
        for _ in range(20):
            if outer is None:
                return None
            if id(outer) in self.resolved:
                return self.resolved[id(outer)]
            if outer.speaker and outer.floor is None:
                key = (outer.speaker[0][0], outer.speaker[-1][1])
                if key not in self.phrases and outer.speaker != draft.speaker:
                    self._meet_claim(outer, outer.speaker[0][0])
                    return self.resolved.get(id(outer))
                return self.phrases.get(key)
            outer = outer.floor or outer.within
        return None

    def _both(self, told: Described) -> Entity | None:
        group = self.scene.recent(lambda entity: len(entity.members) == 2)
        if group is not None:
            return group
        persons: list[Entity] = []
        for seen in reversed(self.scene.seen[-12:]):
            if seen.entity.sort is Sort.PERSON and seen.entity not in persons and seen.weight > INSIDE:
                persons.append(seen.entity)
        if len(persons) != 2:
            return None
        persons.reverse()
        group = self.cast.add_other(
            Described(told.first, told.stop, label=" und ".join(person.name for person in persons), plural=True, sort=Sort.GROUP, gender=Gender.PLURAL)
        )
        group.members = persons
        return group

    def _named_inside(self, draft: Draft) -> set[int]:
        """Persons whom the content names: their own words would call them er or ich."""
        found: set[int] = set()
        if self._told_plainly(draft):
            return found
        for first, stop in draft.content:
            for name in self._names_in(first, stop):
                if name.surname and len(self.owner[id(name)]) == 1:
                    found.add(id(self.owner[id(name)][0]))
        return found

    def _by_epithet(self, told: Described, shut_out: set[int], narration: bool = False) -> tuple[Entity | None, list[Entity]]:
        """Whom a phrase without a person's name means: somebody met before, or nobody yet."""
        if told.proper or told.head is None:
            return self._same_label(told), []
        personal = told.head.sort is Sort.PERSON and not told.plural
        bare = not told.indefinite and told.possessive is None
        if personal:
            if not bare:
                return None, []
            if told.definite:
                entity, candidates = self.scene.epithet(told, self.sentence_of[told.first], shut_out)
                if entity is not None and (not narration or role_fit(told, entity) > 0):
                    entity.evidence.append(Evidence("epithet", told.label))
                    return entity, []
                if candidates:
                    return None, candidates
            later = [person for person in self.cast.persons if role_fit(told, person) == 2 and fits_gender(person.gender, told.gender) and id(person) not in shut_out]
            if len(later) == 1 and not told.organisation:
                later[0].evidence.append(Evidence("role", told.label))
                return later[0], []
            return None, []
        if told.sort is Sort.ANONYMOUS and not told.definite:
            return None, []
        same = self._same_label(told)
        if same is not None or not told.definite or told.plural:
            return same, []
        if told.noun in _PRESS_REPORTS and told.label.lower() == told.noun:
            return self.scene.recent(lambda entity: entity.sort is Sort.MEDIUM), []
        return self._institution(told) if told.possessive is None else None, []

    def _same_label(self, told: Described) -> Entity | None:
        if told.indefinite:
            return None
        for entity in self.cast.others:
            if (entity.name == told.label or told.label in entity.aliases) and entity.plural == told.plural and not entity.members:
                return entity
        return None

    def _institution(self, told: Described) -> Entity | None:
        """"Das Unternehmen", "die Behörde", "das Blatt": the last one of that kind."""
        words = told.label.split()
        if len(words) != 1 or told.head is None:
            return None
        head = told.head

        def fits(entity: Entity) -> bool:
            if entity.sort in (Sort.PERSON, Sort.ANONYMOUS) or entity.plural or entity.members:
                return False
            if told.head_before and head.lemma != told.noun and told.noun not in entity.nouns:
                return False
            for noun, known in entity.nouns.items():
                if noun.endswith(head.lemma) or (known is not None and known.lemma.endswith(head.lemma)):
                    return True
                if known is not None and head.generic & known.fields and not told.head_before:
                    return True
            if entity.sort is Sort.MEDIUM and "media" in head.generic:
                return True
            return entity.proper and entity.sort is Sort.ORGANISATION and head.apposed and not any(entity.nouns.values())

        return self.scene.recent(fits)

    # -- claims without a phrase, chains, results -------------------------------------------------------------------

    def _without_phrase(self, draft: Draft) -> Entity | None:
        if draft.floor is not None:
            return self.resolved.get(id(draft.floor))
        if draft.within is not None and draft.kind is Kind.DIRECT and draft.within is not draft:
            return self.resolved.get(id(draft.within))
        if draft.kind is Kind.DIRECT:
            return self._repeated(draft)
        return None

    def _repeated(self, draft: Draft) -> Entity | None:
        """A heading that repeats a quotation: its words return in a claim below."""
        wanted = self._bare_words(draft)
        if len(wanted) < 2:
            return None
        sought = f" {' '.join(wanted)} "
        for other in self.drafts:
            entity = self.resolved.get(id(other))
            if other is not draft and entity is not None and other.kind is Kind.DIRECT:
                if sought in f" {' '.join(self._bare_words(other))} ":
                    draft.evidence.append(Evidence("repeated-quotation", " ".join(wanted[:6])))
                    return entity
        return None

    def _bare_words(self, draft: Draft) -> list[str]:
        lower = self.reading.lower
        return [lower[i] for first, stop in draft.content for i in range(first, stop) if lower[i][0].isalnum()]

    def _chains(self) -> None:
        for draft in self.drafts:
            entity = self.resolved.get(id(draft))
            draft.entity = entity.name if entity is not None else None
        for draft in self.drafts:
            draft.sources = [entity.name for entity in self._chain(draft)]

    def _chain(self, draft: Draft, depth: int = 0) -> list[Entity]:
        """Who says that who says, from the article inwards."""
        if draft.floor is not None and depth < 20:
            return self._chain(draft.floor, depth + 1)
        chain = self._chain(draft.within, depth + 1) if draft.within is not None and depth < 20 else []
        outer, inner = self.leaning.get(id(draft), ([], []))
        own = self.resolved.get(id(draft))
        for entity in [*outer, *([own] if own is not None else []), *inner]:
            if entity not in chain:
                chain.append(entity)
        return chain

    def _meet_source(self, draft: Draft) -> None:
        """What speaker or paper lean on: "unter Berufung auf Ermittler", "dem Bericht nach"."""
        reading = self.reading
        first, stop = draft.source[0][0], draft.source[-1][1]
        leans = any(word in _LEANING for word in reading.lower[first:stop])
        while first < stop and (
            reading.lower[first] in _LEANING or (function_at(reading, first) & PREPOSITION and reading.lower[first] != "vom")
        ):
            first += 1
        while stop > first and reading.lower[stop - 1] in ("nach", "zufolge", "gemäß", "laut"):
            stop -= 1
        if first == stop or stop - first > 30:
            return
        key = (first, stop)
        if key not in self.phrases:
            told = describe(reading, first, stop, self._names_in(first, stop))
            nameless = told.pronoun is not None or (told.name is None and not told.members and told.sort is Sort.UNKNOWN)
            self.phrases[key] = None if nameless else self._by_description(told, set())
            if (entity := self.phrases[key]) is not None and told.name is None:
                entity.mentions.add(key)
                self.scene.add(first, self.sentence_of[first], entity, OBLIQUE)
        found = self.phrases[key]
        if found is not None:
            self.leaning[id(draft)] = ([], [found]) if leans else ([found], [])

    def _leave_open(self, told: Described, candidates: Sequence[Entity]) -> None:
        names = tuple(candidate.name for candidate in candidates)
        label = told.label or self.reading.words[told.first]
        entity = Entity(label, told.sort, candidates=names, proper=False)
        entity.mentions.add((told.first, told.stop))
        entity.evidence.append(Evidence("undecided", " | ".join(names)))
        self.unresolved.append(entity)

    def _listed(self) -> list[Speaker]:
        listed: dict[int, Entity] = {}
        for draft in self.drafts:
            entity = self.resolved.get(id(draft))
            if entity is not None:
                listed.setdefault(id(entity), entity)
                for member in entity.members:
                    listed.setdefault(id(member), member)
            for source in self._chain(draft):
                listed.setdefault(id(source), source)
        return [self._speaker(entity) for entity in [*listed.values(), *self.unresolved]]

    def _speaker(self, entity: Entity) -> Speaker:
        spans = sorted({Span(*self.reading.span(first, stop)) for first, stop in entity.mentions})
        evidence = tuple(dict.fromkeys(entity.evidence))
        return Speaker(
            name=entity.name,
            sort=entity.sort,
            surname=entity.surname,
            role=entity.role,
            organisation=entity.organisation,
            country=entity.country,
            gender=entity.gender,
            mentions=tuple(spans),
            id=entity.known.id if entity.known is not None else None,
            candidates=entity.candidates,
            evidence=evidence,
        )


def _attributive(reading: Reading, i: int) -> bool:
    """Bremer, Londoner: a capitalised adjective before a noun."""
    words = reading.words
    return words[i].endswith("er") and words[i + 1 : i + 2] != [] and words[i + 1][:1].isupper() and not head_of(reading.lower[i])


def verb_number(reading: Reading, draft: Draft) -> bool | None:
    """Whether the cue shows a plural ("sagten"); None if it does not tell."""
    lower = reading.lower
    cue = [lower[i] for first, stop in draft.cue for i in range(first, stop)]
    if any(word in _SINGULAR_AUXILIARIES for word in cue):
        return False
    if any(word in _PLURAL_AUXILIARIES for word in cue):
        return True
    if not cue or function_words().get(cue[0], 0) or reading.words[draft.cue[0][0]][:1].isupper():
        return None
    return cue[0].endswith("en")
