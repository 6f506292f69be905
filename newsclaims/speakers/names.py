"""Names of persons in the text: where they stand, and what is given name and surname."""

from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import compress
from operator import and_, itemgetter

from newsclaims.grammar.words import DETERMINER, OBJECT, PREPOSITION, SUBJECT, function_words
from newsclaims.lexicon.names import given_names, organisations, with_two_surnames
from newsclaims.model import Gender, Sort
from newsclaims.reading import Reading
from newsclaims.speakers.words import country_of, head_of, listed_names, name_words

ARABIC_ARTICLES = ("al-", "el-", "as-", "ash-", "at-", "an-", "ad-", "ar-")
_ARABIC_PARTICLES = frozenset("al el bin ibn bint ben abu de del y e".split())  #: go on behind a surname
_ADJECTIVE = ("en", "er", "es", "em")
_NO_FIRST = (*_ADJECTIVE, "e", "ung", "heit", "keit")  #: endings of words that begin no unknown name
_ESTATE = ("berg", "burg", "stein", "fels", "hausen", "lohe", "witz", "dorf")  #: Guttenberg, behind "zu"
_NO_FIRST_PARTICLE = frozenset(("zum", "zur", "vom", "der", "den"))
_LONGEST = 8  #: words of a name


@dataclass(eq=False, slots=True)
class Name:
    """A person's name in the text, tokens `first` to before `stop`; `given` empty for a surname alone."""

    first: int
    stop: int
    given: tuple[str, ...]
    surname: str
    gender: Gender = Gender.UNKNOWN
    sure: bool = True  #: a known given name or a role before it says that this is a person
    family_first: bool = False
    genitive: bool = False  #: stands in the text with an -s: Putins

    @property
    def full(self) -> str:
        """The name as it is read out: the surname stands first where the text has it so."""
        parts = [self.surname, *self.given] if self.family_first else [*self.given, self.surname]
        return " ".join(filter(None, parts))


@lru_cache(maxsize=20_000)
def gender_of(given: str) -> Gender | None:
    """The gender that a given name shows; None if it is not known as one. Double names go by their first part.

    >>> gender_of("Karl-Josef").value
    'masculine'
    """
    known = given_names()
    if given in known:
        return known[given]
    first, hyphen, second = given.partition("-")
    return known[first] if hyphen and first in known and second in known else None


@cache
def _listed_by_words() -> dict[str, dict[str, list[int]]]:
    """How many words listed names have, by the first of them and the second, the longest first.

    Those of one word, under "", are organisations: nothing else of one word is looked for.
    """
    lengths: dict[str, dict[str, list[int]]] = {}
    for name in sorted(listed_names(), key=lambda name: -name.count(" ")):
        first, *rest = name.split(" ")
        if rest or name in organisations():
            lengths.setdefault(first, {}).setdefault(rest[0] if rest else "", []).append(len(rest) + 1)
    return lengths


@cache
def _family_first() -> frozenset[str]:
    return name_words("family_first") | name_words("family_first_plain")


def looks_like_name(word: str) -> bool:
    """Whether a word is written like part of a person's name, not like an acronym.

    >>> looks_like_name("McCarthy"), looks_like_name("Kramp-Karrenbauer"), looks_like_name("VfB"), looks_like_name("AG")
    (True, True, False, False)
    """
    return all(
        part[:1].isupper() and part.removeprefix("Mc").removeprefix("Mac")[1:].islower() for part in word.split("-")
    )


class NameFinder:
    """Looks for names in one text; `listed` holds where those stand that the lexicon lists, which are no person's."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.words, self.lower, self.breaks = reading.words, reading.lower, reading.breaks
        self.end = len(reading)
        self.listed: list[tuple[int, int]] = []
        self.capital = list(map(str.isupper, map(itemgetter(0), reading.words)))
        self.capital.append(False)
        self._companies: set[str] | None = None
        self.family_first = _family_first()

    def names(self) -> list[Name]:
        """Names of at least two words, and surnames behind a role, in the order of the text; fills `listed`.

        >>> from newsclaims.reading import read
        >>> text = read("Kanzlerin Behrens traf Kim Jong-un und George W. Marsh.")
        >>> [name.full for name in NameFinder(text).names()]
        ['Behrens', 'Kim Jong-un', 'George W. Marsh']
        """
        given, family_first = given_names(), self.family_first
        listed_by_words = _listed_by_words()
        words, capital = self.words, self.capital
        found: list[Name] = []
        done = 0
        for i in compress(range(self.end), capital):
            if i < done:
                continue
            word, beside = words[i], capital[i + 1] and not self.breaks[i + 1]
            if word in listed_by_words and (length := self._listed_at(i, listed_by_words[word])) > 1:
                done = i + length
                continue
            known = word in given or "-" in word or self.lower[i] in family_first
            if not (beside or known):
                continue
            name = None
            if known and self.lower[i] in family_first:
                name = self._family_first(i)
            if known and name is None and (gender := gender_of(word)) is not None:
                name = self._whole(i, gender)
            if name is None and beside:
                name = self._behind_role(i) or self._turned(i) or self._unknown(i)
            if name is not None:
                found.append(name)
                done = name.stop if name.sure else done
        return self._confirmed(self._with_shared_surnames(found))

    def _listed_at(self, i: int, by_second: dict[str, list[int]]) -> int:
        """How many words the listed name at `i` has; none if there is none."""
        length = 1 if "" in by_second else 0
        if i + 1 < self.end and (lengths := by_second.get(self.words[i + 1])) is not None:
            listed = listed_names()
            length = next((n for n in lengths if " ".join(self.words[i : i + n]) in listed), length)
        if length:
            self.listed.append((i, i + length))
        return length

    # -- ways in which a name begins ----------------------------------------------------------------------------------

    def _family_first(self, i: int, introduced: bool = False) -> Name | None:
        """Kim Jong-un, Xi Jinping; `introduced` by a role in front."""
        words, lower = self.words, self.lower
        if i + 1 >= self.end or self.breaks[i + 1]:
            return None
        front, hyphen, rest = words[i + 1].partition("-")
        if hyphen and front.isalpha() and front[0].isupper() and rest.islower():
            return Name(i, i + 2, (words[i + 1],), words[i], family_first=True)
        initial = i > 1 and words[i - 1] == "." and len(words[i - 2]) == 1
        if i and not introduced and (initial or gender_of(words[i - 1]) or self._bits(i - 1) & DETERMINER):
            return None  # Bruce Lee, James J. Park, der Park
        if lower[i] not in name_words("family_first_plain") and all(map(self._is_syllable, (i + 1, i + 2))):
            return Name(i, i + 3, (f"{words[i + 1]} {words[i + 2]}",), words[i], family_first=True)
        following = lower[i + 1]
        if (
            lower[i] not in name_words("family_first_plain")
            or gender_of(words[i]) is not None
            or self._bits(i)
            or not (self.capital[i + 1] and words[i + 1].isascii() and len(following) < 11)
            or head_of(following) is not None
            or following in name_words("never")
        ):
            return None
        stop = i + 2 + (lower[i] == "nguyen" and self.capital[i + 2])
        return Name(i, stop, tuple(words[i + 1 : stop]), words[i], family_first=True)

    def _is_syllable(self, j: int) -> bool:
        """Whether a word can be half of a Korean given name: Kim Yo Jong, Park Geun Hye."""
        if j >= self.end or self.breaks[j] or not self.capital[j] or self._bits(j):
            return False
        word = self.words[j]
        short = word.isascii() and word.isalpha() and word[1:].islower() and 1 < len(word) < 6
        return short and gender_of(word) is None and head_of(self.lower[j]) is None and not self._ends_name(j)

    def _whole(self, i: int, gender: Gender, sure: bool = True) -> Name | None:
        """The name that begins with a given name at `i`: Karl-Theodor zu Guttenberg, George W. Marsh."""
        stop, surname = self._extent(i)
        if surname is None:
            return None
        words = " ".join(self.words[surname:stop]).replace(" .", ".")
        return Name(i, stop, self._given(i, surname), words, gender, sure)

    def _behind_role(self, i: int) -> Name | None:
        """The name behind a role or title at `i`: "Trainer Gökmen Sarı", "Ministerin Behrens"."""
        lower, j = self.lower, i + 1
        gender = self._role_gender(i)
        following, word = lower[j], self.words[j]
        if gender is None or self._ends_name(j) or self._bits(j):
            return None
        if word in given_names() and self._extent(j)[0] > j + 1:
            return None  # a whole name, read when its turn comes
        if (word.isupper() and len(word) > 1) or word in organisations():
            return None
        if country_of(following) and following not in self.family_first:
            return None
        if head_of(following) is not None and self.capital[j + 1] and not self.breaks[j + 1]:
            return None
        turned = self._family_first(j, introduced=True) if following in self.family_first else None
        if turned is not None:
            turned.gender = gender
            return turned
        return self._whole(j, gender) or Name(j, j + 1, (), word, gender)

    def _role_gender(self, i: int) -> Gender | None:
        """The gender that the role or title at `i` shows; None if it is neither, or more than one person's."""
        lower = self.lower[i]
        head = head_of(lower)
        if lower in name_words("title"):
            shown = {"frau": Gender.FEMININE, "herr": Gender.MASCULINE, "herrn": Gender.MASCULINE}
            return shown.get(lower, head.gender if head else Gender.UNKNOWN)
        if head is None or head.sort is not Sort.PERSON or head.plural:
            return None
        if country_of(lower) or lower.endswith("deutsche"):
            return None  # die Deutsche Presse-Agentur
        if head.gender is Gender.UNKNOWN and head.fields & {"anyone", "party"}:
            return None  # Linke Gruppen
        if "company" in head.fields and self.words[i + 1] not in given_names():
            return None  # der Möbelhändler Gumax
        return head.gender

    def _turned(self, i: int) -> Name | None:
        """Orbán Viktor: a given name behind an unknown word; the surname has to stand alone elsewhere as well."""
        gender = gender_of(self.words[i + 1])
        if gender is None or self.capital[i + 2] or (i and self.capital[i - 1]) or not self._may_be_name(i):
            return None
        return Name(i, i + 2, (self.words[i + 1],), self.words[i], gender, sure=False, family_first=True)

    def _unknown(self, i: int) -> Name | None:
        """Two or three unknown words that may be a name: at the head of a sentence, or another mention confirms it."""
        if i and (self.capital[i - 1] or self._bits(i - 1) & DETERMINER or self.lower[i - 1].endswith(_ADJECTIVE)):
            return None
        if not self._may_be_name(i) or self.lower[i].endswith(_NO_FIRST):
            return None
        name = self._whole(i, Gender.UNKNOWN, sure=False)
        if name is None or name.stop - i > 4 or self.words[name.stop - 1].isupper():
            return None
        rest = range(i + 1, name.stop)
        if any(self._is_common(k) for k in rest) or self._behind_company(self.words[i]):
            return None
        opens = self.reading.sentences[self.reading.sentence_of[i]].first == i
        genitive = self.words[i].endswith("s")  # Rehms Hut
        name.sure = opens and not genitive and name.stop < self.end and self.words[name.stop].islower()
        return name

    def _behind_company(self, word: str) -> bool:
        """Whether the word stands somewhere behind a noun for companies: "der Eishersteller Gelato Fresco"."""
        if self._companies is None:
            both = compress(range(self.end - 1), map(and_, self.capital, self.capital[1:]))
            heads = ((head_of(self.lower[k]), self.words[k + 1]) for k in both)
            self._companies = {
                word for head, word in heads if head is not None and head.apposed and "company" in head.fields
            }
        return word in self._companies

    def _is_common(self, i: int) -> bool:
        return bool(head_of(self.lower[i]) or country_of(self.lower[i])) or self.words[i] in given_names()

    def _may_be_name(self, i: int) -> bool:
        """Whether nothing is known of the word that speaks against its being a name."""
        word, lower = self.words[i], self.lower[i]
        return (
            word.replace("-", "").isalpha()
            and not word.isupper()
            and word not in given_names()
            and not self._bits(i)
            and not self._ends_name(i)
            and head_of(lower) is None
            and country_of(lower) is None
        )

    # -- how far it goes ----------------------------------------------------------------------------------------------

    def _extent(self, i: int) -> tuple[int, int | None]:
        """Where the name that begins at `i` ends, and where its surname begins (None if it has none)."""
        lower = self.lower
        surname: int | None = None
        j = i + 2 if self._is_initial(i) else i + 1
        while j < self.end and not self.breaks[j] and j - i < _LONGEST:
            if self._is_initial(j):
                if not (self.capital[min(j + 2, self.end)] and not self.breaks[j + 2]):
                    return (j + 2, j) if surname is None else (j, surname)  # Horst K.
                j += 2
            elif self.words[j].startswith(ARABIC_ARTICLES):
                surname = j if surname is None else surname
                j += 1
            elif self.capital[j]:
                if self._ends_name(j) or self._bits(j) & (SUBJECT | OBJECT):
                    break
                if surname is not None and not self._is_second_surname(i, j):
                    break
                if surname is None and (lower[j] in name_words("noble") or not self._is_middle_name(j)):
                    surname = j
                j += 1
            else:
                past = self._past_particles(j, surname)
                if past == j:
                    break
                surname = j if surname is None else surname
                j = past
        return (i + 1, None) if surname is None else (j, surname)

    def _ends_name(self, j: int) -> bool:
        """Whether a word stands at `j` that belongs to no name: a weekday, a title, a town."""
        word, never = self.lower[j], name_words("never")
        return word in never or word.removesuffix("s") in never or word in name_words("title")

    def _is_initial(self, i: int) -> bool:
        return len(self.words[i]) == 1 and i + 1 < self.end and self.words[i + 1] == "." and self.capital[i]

    def _is_middle_name(self, j: int) -> bool:
        """Whether another given name stands at `j`, with more of the name behind it."""
        if gender_of(self.words[j]) is None or j + 1 >= self.end or self.breaks[j + 1]:
            return False
        return self.capital[j + 1] or self._past_particles(j + 1, None) > j + 1  # not "Dirk Rasmus vom Bankhaus"

    def _is_second_surname(self, i: int, j: int) -> bool:
        """Whether the word behind a surname belongs to it: Pedro Sánchez Castejón, Clara Gräfin Trotha."""
        if self.words[i] not in with_two_surnames() and self.lower[j - 1] not in name_words("noble"):
            return False
        return not (head_of(self.lower[j]) or country_of(self.lower[j]) or self.words[j] in organisations())

    def _past_particles(self, j: int, surname: int | None) -> int:
        """Behind the particles at `j` and the word they lead to: von der Leyen; `j` if they lead to no surname."""
        lower = self.lower
        if lower[j] in _NO_FIRST_PARTICLE:
            return j
        if surname is not None and lower[j] not in _ARABIC_PARTICLES and lower[j - 1] not in name_words("noble"):
            return j  # Karin Mohr von der Polizei
        k = j
        while k < min(self.end, j + 3) and lower[k] in name_words("particle") and not self.capital[k]:
            k += 1
        if k in (j, self.end) or not self.capital[k] or self.breaks[k] or head_of(lower[k]) is not None:
            return j
        return j if lower[j] == "zu" and not lower[k].endswith(_ESTATE) else k + 1

    def _given(self, first: int, stop: int) -> tuple[str, ...]:
        """Given names and initials, the full stops joined to their letters: J.B."""
        parts: list[str] = []
        for i in range(first, stop):
            if self.words[i] == "." or (i > first and self.words[i - 1] == "." and len(self.words[i]) == 1):
                parts[-1] += self.words[i]
            else:
                parts.append(self.words[i])
        return tuple(parts)

    # -- afterwards ---------------------------------------------------------------------------------------------------

    def _with_shared_surnames(self, names: list[Name]) -> list[Name]:
        """In "Anna und Tom Krell" the first one gets the surname of the second."""
        found: list[Name] = []
        for name in names:
            at = name.first - 2
            if name.given and at >= 0 and self.lower[at + 1] in ("und", "sowie") and not self.breaks[at + 1]:
                gender = gender_of(self.words[at]) if self.capital[at] else None
                if found and found[-1].first == at and not found[-1].given and gender is not None:
                    found.pop()  # it was read as a surname behind a role
                if gender is not None and not (found and found[-1].stop > at):
                    found.append(Name(at, at + 1, (self.words[at],), name.surname, gender))
            found.append(name)
        return found

    def _confirmed(self, names: list[Name]) -> list[Name]:
        """Names that are sure, and unknown ones whose surname stands alone elsewhere."""
        sure = {i for name in names if name.sure for i in range(name.first, name.stop)}
        names = [name for name in names if name.sure or sure.isdisjoint(range(name.first, name.stop))]
        if all(name.sure for name in names):
            return names
        inside = {i for name in names for i in range(name.first, name.stop)}
        surnames = {name.surname.split()[-1] for name in names if not name.sure}
        forms = surnames.union(surname + "s" for surname in surnames)
        places = compress(range(self.end), map(forms.__contains__, self.words))
        alone = {
            self.words[i].removesuffix("s") if self.words[i] not in surnames else self.words[i]
            for i in places
            if i not in inside and not (i and self._bits(i - 1) & (DETERMINER | PREPOSITION))
        }
        return [name for name in names if name.sure or name.surname.split()[-1] in alone]

    def _bits(self, i: int) -> int:
        return function_words().get(self.lower[i], 0)
