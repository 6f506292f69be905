"""Names of persons in the text: where they stand, what is given name and surname, and what the words beside them tell."""

from functools import lru_cache

from attrs import define

from newsclaims.grammar.words import DETERMINER, OBJECT, PREPOSITION, SUBJECT, function_words
from newsclaims.model import Gender, Sort
from newsclaims.reading import Reading
from newsclaims.speakers.words import (
    country_of,
    given_names,
    head_of,
    listed_names,
    name_words,
    organisations,
    with_two_surnames,
)

_BOTH_SIDES = frozenset(("von", "vom", "zu"))  # particle of nobility or preposition
ARABIC_ARTICLES = ("al-", "el-", "as-", "ash-", "at-", "an-", "ad-", "ar-")
_LIST = frozenset(("und", "sowie"))


@define(eq=False)
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
        return " ".join(part for part in parts if part)


@lru_cache(maxsize=4_000)
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


def find_names(reading: Reading) -> list[Name]:
    """Names of at least two words, and surnames behind a role ("Ministerin Lohse"), in the order of the text."""
    words, lower = reading.words, reading.lower
    given, family_first = given_names(), name_words("family_first") | name_words("family_first_plain")
    capital = [word[:1].isupper() for word in words]
    capital.append(False)
    listed = listed_names()
    found: list[Name] = []
    done = 0
    for i, word in enumerate(words):
        if i < done or not capital[i]:
            continue
        name = None
        if i + 1 < len(words) and f"{word} {words[i + 1]}" in listed:
            done = i + 2
            continue
        if lower[i] in family_first:
            name = _family_first(reading, i)
        if name is None and (word in given or ("-" in word and gender_of(word) is not None)):
            name = _given_first(reading, i, capital)
        if name is None and capital[i + 1] and not reading.breaks[i + 1]:
            name = _behind_role(reading, i, capital) or _turned(reading, i, capital) or _unknown_pair(reading, i, capital)
        if name is not None:
            found.append(name)
            if name.sure:
                done = name.stop
    return _confirmed(reading, _shared_surnames(reading, found, capital))


def _family_first(reading: Reading, i: int) -> Name | None:
    """Kim Jong-un, Xi Jinping."""
    words, lower = reading.words, reading.lower
    if i + 1 >= len(words) or reading.breaks[i + 1] or (i and (words[i - 1] == "." or gender_of(words[i - 1]))):
        if not (i and words[i - 1] == "." and i + 1 < len(words) and "-" in words[i + 1]):
            return None
    given = words[i + 1]
    before, hyphen, after = given.partition("-")
    korean = bool(hyphen) and after.islower() and before.isalpha() and before[0].isupper()
    if korean or (
        lower[i] in name_words("family_first_plain")
        and given[:1].isupper()
        and given.isascii()
        and len(given) < 11
        and gender_of(words[i]) is None
        and head_of(lower[i + 1]) is None
        and lower[i + 1] not in name_words("never")
        and not function_words().get(lower[i], 0)
        and not (i and function_words().get(lower[i - 1], 0) & DETERMINER)
    ):
        stop = i + 2
        if not korean and lower[i] == "nguyen" and stop < len(words) and words[stop][:1].isupper():
            stop += 1
        return Name(i, stop, tuple(words[i + 1 : stop]), words[i], family_first=True)
    return None


def _given_first(reading: Reading, i: int, capital: list[bool]) -> Name | None:
    """Friederike Lohse, Karl-Theodor zu Guttenberg, James J.B. Park."""
    words = reading.words
    stop, surname = _extent(reading, i, capital)
    if surname >= stop:
        return None
    gender = gender_of(words[i])
    return Name(i, stop, _given(words, i, surname), " ".join(words[surname:stop]), gender or Gender.UNKNOWN)


def _given(words: list[str], first: int, stop: int) -> tuple[str, ...]:
    """Given names and initials, the full stops joined to their letters: J.B."""
    parts: list[str] = []
    for i in range(first, stop):
        if words[i] == ".":
            parts[-1] += "."
        elif len(words[i]) == 1 and parts and parts[-1].endswith(".") and i > first and words[i - 1] == ".":
            parts[-1] += words[i]
        else:
            parts.append(words[i])
    return tuple(parts)


def _extent(reading: Reading, i: int, capital: list[bool]) -> tuple[int, int]:
    """Where the name that begins at `i` ends, and where its surname begins (the same if it has none)."""
    words, lower, breaks = reading.words, reading.lower, reading.breaks
    particles, never = name_words("particle"), name_words("never")
    end = len(words)
    j = i + 2 if _initial(words, i) else i + 1
    surname = -1
    while j < end and not breaks[j] and j - i < 8:
        if len(words[j]) == 1 and capital[j] and j + 1 < end and words[j + 1] == "." and reading.glued(j + 1):
            if j + 2 >= end or not capital[j + 2] or breaks[j + 2]:
                return (j + 2, j) if surname < 0 else (j, surname)  # Horst K.
            j += 2
            continue
        if capital[j] and surname < 0 and lower[j] in name_words("noble") and j + 1 < end:
            surname = j
            j += 1
            continue
        if words[j].startswith(ARABIC_ARTICLES):
            surname = surname if surname >= 0 else j
            j += 1
            continue
        if capital[j]:
            if lower[j] in never or function_words().get(lower[j], 0) & (SUBJECT | OBJECT) or lower[j] in name_words("title"):
                break
            if surname >= 0 and words[i] not in with_two_surnames() and lower[j - 1] not in name_words("noble"):
                break
            if surname >= 0 and (head_of(lower[j]) is not None or country_of(lower[j]) or words[j] in organisations()):
                break
            if surname < 0 and (not capital[j + 1] or gender_of(words[j]) is None or breaks[j + 1 : j + 2] == [1]):
                ahead = lower[j + 1] if j + 1 < end else ""
                if not (gender_of(words[j]) is not None and (ahead in particles or _initial(words, j + 1))):
                    surname = j
            j += 1
        elif lower[j] in particles and words[j] == lower[j]:
            k = j
            while k < end and k < j + 3 and lower[k] in particles and not capital[k]:
                k += 1
            if k >= end or not capital[k] or breaks[k] or head_of(lower[k]) is not None:
                break
            if lower[j] in ("und", "i", "in", "as") or (
                surname >= 0 and lower[j] in _BOTH_SIDES and lower[j - 1] not in name_words("noble")
            ):
                break
            if lower[j] == "zu" and not words[k].endswith(("berg", "burg", "stein", "fels", "hausen", "lohe", "witz", "dorf")):
                break
            if lower[j] in ("zum", "zur", "vom", "der", "den", "im"):
                break
            if surname < 0:
                surname = j
            j = k + 1
        else:
            break
    if surname < 0:
        return i + 1, i + 1
    return j, surname


def _initial(words: list[str], i: int) -> bool:
    return i + 1 < len(words) and len(words[i]) == 1 and words[i].isupper() and words[i + 1] == "."


def _behind_role(reading: Reading, i: int, capital: list[bool]) -> Name | None:
    """The name behind a role: "Trainer Kosta Mavridis", "Ministerin Lohse"."""
    words, lower = reading.words, reading.lower
    head = head_of(lower[i])
    title = lower[i] in name_words("title")
    if title:
        if lower[i] in ("herr", "herrn", "frau"):
            gender = Gender.FEMININE if lower[i] == "frau" else Gender.MASCULINE
        else:
            gender = head.gender if head else Gender.UNKNOWN
    elif head is None or head.sort is not Sort.PERSON or head.plural:
        return None
    elif country_of(lower[i]) or (head.gender is Gender.UNKNOWN and head.fields & {"anyone", "party"}) or lower[i].endswith("deutsche"):
        return None  # die Deutsche Presse-Agentur
    else:
        gender = head.gender
    j = i + 1
    if words[j] in given_names() and _extent(reading, j, capital)[0] > j + 1:
        return None  # read as a full name when its turn comes
    following = lower[j]
    if following in name_words("never") or following in name_words("title") or function_words().get(following, 0):
        return None
    if (country_of(following) and following not in name_words("family_first")) or words[j] in organisations():
        return None
    if head_of(following) is not None and capital[j + 1] and not reading.breaks[j + 1]:
        return None
    if words[j].isupper() and len(words[j]) > 1:
        return None
    stop, surname = _extent(reading, j, capital)
    if surname >= stop:
        return Name(j, j + 1, (), words[j], gender)
    return Name(j, stop, _given(words, j, surname), " ".join(words[surname:stop]), gender)


def _turned(reading: Reading, i: int, capital: list[bool]) -> Name | None:
    """Orbán Viktor: a known given name behind an unknown word; the surname has to stand alone elsewhere as well."""
    words, lower = reading.words, reading.lower
    if capital[i + 2 : i + 3] == [True] or (i and capital[i - 1]) or words[i] in given_names():
        return None
    if gender_of(words[i + 1]) is None or head_of(lower[i]) or country_of(lower[i]) or not words[i].isalpha():
        return None
    if function_words().get(lower[i], 0) or lower[i] in name_words("never") | name_words("title"):
        return None
    gender = gender_of(words[i + 1]) or Gender.UNKNOWN
    return Name(i, i + 2, (words[i + 1],), words[i], gender, sure=False, family_first=True)


def _unknown_pair(reading: Reading, i: int, capital: list[bool]) -> Name | None:
    """Two or three capitalised words that may be a name; another mention has to confirm it."""
    words, lower = reading.words, reading.lower
    if i and (capital[i - 1] or function_words().get(lower[i - 1], 0) & DETERMINER or lower[i - 1].endswith(("en", "em", "er", "es"))):
        return None
    if function_words().get(lower[i], 0) or head_of(lower[i]) or country_of(lower[i]) or words[i].isupper():
        return None
    stop, surname = _extent(reading, i, capital)
    if surname >= stop or stop - i > 4 or words[stop - 1].isupper():
        return None
    if any(head_of(lower[k]) or words[k] in given_names() or country_of(lower[k]) for k in range(i + 1, stop)):
        return None
    if not words[i].replace("-", "").isalpha() or lower[i].endswith(("e", "en", "er", "es", "em", "ung", "heit", "keit")):
        return None
    return Name(i, stop, _given(words, i, surname), " ".join(words[surname:stop]), sure=False)


def looks_like_name(word: str) -> bool:
    """Whether a word is written like part of a person's name, not like an acronym.

    >>> looks_like_name("McCarthy"), looks_like_name("Kramp-Karrenbauer"), looks_like_name("VfB"), looks_like_name("AG")
    (True, True, False, False)
    """
    return all(part[:1].isupper() and part.removeprefix("Mc").removeprefix("Mac")[1:].islower() for part in word.split("-"))


def _shared_surnames(reading: Reading, names: list[Name], capital: list[bool]) -> list[Name]:
    """"Markus und Thomas Rademacher": the first one gets the surname of the second."""
    words, lower = reading.words, reading.lower
    found: list[Name] = []
    for name in names:
        at = name.first - 2
        if found and found[-1].first == at and not found[-1].given and gender_of(words[at]) is not None:
            if lower[at + 1] in _LIST:
                found.pop()
        if name.given and at >= 0 and lower[at + 1] in _LIST and capital[at] and not reading.breaks[at + 1]:
            gender = gender_of(words[at])
            if gender is not None and not (found and found[-1].stop > at):
                found.append(Name(at, at + 1, (words[at],), name.surname, gender))
        found.append(name)
    return found


def _confirmed(reading: Reading, names: list[Name]) -> list[Name]:
    """Names that are sure, and pairs of unknown words whose second one stands alone elsewhere."""
    sure = {i for name in names if name.sure for i in range(name.first, name.stop)}
    names = [name for name in names if name.sure or not sure.intersection(range(name.first, name.stop))]
    doubtful = [name for name in names if not name.sure]
    if not doubtful:
        return names
    inside = {i for name in names for i in range(name.first, name.stop)}
    surnames = {name.surname.split()[-1] for name in doubtful}
    alone = {
        word
        for i, word in enumerate(reading.words)
        if (word in surnames or word.removesuffix("s") in surnames) and i not in inside
        and not (i and function_words().get(reading.lower[i - 1], 0) & (DETERMINER | PREPOSITION))
    }
    return [name for name in names if name.sure or name.surname.split()[-1] in alone]
