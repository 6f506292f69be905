"""What a noun phrase says of a source: name, head, role, organisation, country, age, and how definite it is."""

import re
from functools import lru_cache

from attrs import Factory, define

from newsclaims.grammar.words import DETERMINER, PREPOSITION, function_words
from newsclaims.model import Gender, Sort
from newsclaims.reading import Reading
from newsclaims.speakers.names import Name
from newsclaims.speakers.words import Head, countries, country_of, head_of, media, name_words, organisations, seats

PRONOUNS = frozenset(
    "er sie es ich wir man ihm ihn ihr ihnen dieser diese dieses jener jene beide beiden der die das derjenige "
    "seiner ihrer seinen ihren seine ihre seinem ihrem "
    "diejenige letzterer letztere ersterer erstere dieselben selbst deren dessen welcher welche".split()
)
POSSESSIVES = {stem + ending: stem for stem in ("sein", "ihr") for ending in ("", "e", "er", "en", "em", "es")} | {
    "deren": "ihr",
    "dessen": "sein",
}
_DEFINITE = frozenset("der die das dem den des dieser diese dieses diesem diesen jener jene jenem beim vom zum zur".split())
_PLURAL_WITH_MASCULINE = frozenset("die diese jene seine ihre keine unsere alle beide viele einige mehrere manche".split())
_INDEFINITE = frozenset("ein eine einer einem einen eines mehrere einige viele manche andere weitere zahlreiche zwei drei".split())
_OPENING = frozenset("\"„“”»«‚'›‹`")
_COMPANY = frozenset(("AG", "GmbH", "SE", "KG", "SA", "Inc", "Ltd", "Corp", "Group", "plc", "OHG", "SpA", "Co"))
_AGE = re.compile(r"(\d{1,3})[-‐‑]?[Jj]ährige")


@define(eq=False)
class Described:
    """What a phrase tells, before anybody asks whom it means."""

    first: int
    stop: int
    name: Name | None = None
    members: "list[Described]" = Factory(list)  #: of a list: "Merkel und Macron"
    pronoun: str | None = None
    head: Head | None = None
    label: str = ""  #: what to call the source if nothing better is found
    role: str | None = None
    noun: str = ""  #: the head noun in lower case
    organisation: str | None = None
    country: str | None = None
    party: str | None = None
    age: int | None = None
    gender: Gender = Gender.UNKNOWN
    plural: bool = False
    definite: bool = False
    indefinite: bool = False
    possessive: str | None = None  #: "sein" or "ihr"
    proper: bool = False  #: a proper name of something that is no person
    sort: Sort = Sort.UNKNOWN

    @property
    def head_before(self) -> str:
        """The first part of a compound head noun."""
        return self.head.before if self.head else ""


def describe(reading: Reading, first: int, stop: int, names: list[Name], plural: bool | None = None) -> Described:
    """What the phrase of tokens `first` to before `stop` says; `names` are the names inside, `plural` what the verb shows."""
    while stop - 1 > first and reading.words[stop - 1] in (",", ";", ":", ".", "–"):
        stop -= 1
    while first < stop - 1 and reading.lower[first] in ("auch", "selbst", "sogar", "so", "nur", "allein", "sowohl", "und", "wie"):
        first += 1
    lower = reading.lower
    if stop - first == 1 and lower[first] in PRONOUNS:
        return Described(first, stop, pronoun=lower[first], plural=bool(plural) or lower[first] in ("beide", "beiden"))
    if not names and stop - first > 1 and lower[first + 1] in ("beiden", "zwei") and lower[first] in ("die", "der", "den"):
        return Described(first, stop, pronoun="beide", plural=True)
    members = _members(reading, first, stop, names)
    if members:
        parts = [describe(reading, a, b, names) for a, b in members]
        label = _joined([part.label for part in parts])
        return Described(first, stop, members=parts, label=label, gender=Gender.PLURAL, plural=True, sort=Sort.GROUP)
    name = _head_name(reading, first, stop, names)
    if name is not None:
        return _person(reading, first, stop, name)
    return _nominal(reading, first, stop, plural)


def function_at(reading: Reading, i: int) -> int:
    """The bits of the function word at token `i`; none if it is written as a noun or name inside a sentence ("Kurz")."""
    bits = function_words().get(reading.lower[i], 0)
    if bits and i and reading.words[i][:1].isupper() and not reading.breaks[i]:
        before = reading.words[i - 1]
        if before[-1:].isalnum() or before == ",":
            return 0
    return bits


def _joined(labels: list[str]) -> str:
    return " und ".join([", ".join(labels[:-1]), labels[-1]]) if len(labels) > 1 else labels[0]


def _members(reading: Reading, first: int, stop: int, names: list[Name]) -> list[tuple[int, int]]:
    """The parts of a list of sources: two persons, or two nouns with an article or none each."""
    lower = reading.lower
    cuts = [i for i in range(first + 1, stop - 1) if lower[i] in ("und", "sowie")]
    if len(cuts) != 1 or any(reading.words[i] in _OPENING for i in range(first, stop)):
        return []
    cut = cuts[0]
    cuts = [*(i for i in range(first, cut) if reading.words[i] == ","), cut]
    starts = [first, *(i + 1 + (lower[i + 1] == "auch") for i in cuts)]
    ends = [*cuts, stop]
    parts = [(a, b) for a, b in zip(starts, ends, strict=True) if b > a]
    if all(any(a <= name.first and name.stop <= b for name in names) for a, b in parts):
        return parts
    heads = [next((i for i in range(a, b) if reading.words[i][:1].isupper() and not (i == a and _closed(lower[i]))), -1) for a, b in parts]
    if any(h < 0 for h in heads):
        return []
    determined = [bool(function_words().get(lower[a], 0) & DETERMINER) for a, _ in parts]
    shared = head_of(lower[heads[0]])  # die Organisationen A, B und C
    sources = (shared is not None and shared.apposed and shared.plural) or all(_names_source(reading, h) for h in heads)
    alike = not any(determined[1:]) and (not determined[0] or (shared is not None and bool(shared.plural)))
    if sources and (all(determined) or alike) and all(b - a < 6 for a, b in parts):
        return parts
    return []


def _closed(word: str) -> bool:
    return bool(function_words().get(word, 0))


def _names_source(reading: Reading, i: int) -> bool:
    word = reading.words[i]
    return (
        head_of(reading.lower[i]) is not None
        or (word.isupper() and len(word) > 1)
        or word in organisations()
        or word in media()
        or word in seats()
        or country_of(reading.lower[i]) is not None
    )


def _head_name(reading: Reading, first: int, stop: int, names: list[Name]) -> Name | None:
    """The person whom the phrase names, not one who only stands in a genitive or behind a preposition."""
    lower, words = reading.lower, reading.words
    noun = -1
    listed = next((i for i in range(first, stop) if lower[i] in ("darunter", "einschließlich", "inklusive", "etwa")), stop)
    for name in names:
        if name.first > listed:
            break
        if name.first < first or name.stop > stop:
            continue
        if name.first == first:
            following = lower[name.stop] if name.stop < stop else ""
            if name.genitive and following and words[name.stop][:1].isupper() and head_of(following):
                continue  # Putins Sprecher
            return name
        before = words[name.first - 1]
        if before == "," or before == "." or before in (":", "–"):
            return name
        if noun < 0:
            noun = next((i for i in range(first, stop) if words[i][:1].isupper() and not _closed(lower[i])), first)
        between = range(noun + 1, name.first)
        if function_words().get(before.lower(), 0) & PREPOSITION and name.first - 1 > first:
            continue
        if any(function_words().get(lower[i], 0) & (DETERMINER | PREPOSITION) for i in between):
            if _behind_complement(reading, noun, name, stop):
                return name
            continue
        if name.genitive and before[:1].isupper() and not _is_apposed(reading, first, name):
            continue  # ein Vertrauter Putins
        return name
    if stop - first in (2, 3) and not names and all(words[i][:1].isupper() for i in range(first, stop)):
        return _unknown_name(reading, first, stop)
    return None


def _behind_complement(reading: Reading, noun: int, name: Name, stop: int) -> bool:
    """Whether the name belongs to the role in front of a genitive: "der Direktor der Behörde Karl Menk"."""
    role, last = head_of(reading.lower[noun]), head_of(reading.lower[name.first - 1])
    if role is None or role.sort is not Sort.PERSON or role.plural or not name.given or name.stop < stop or name.genitive:
        return False
    if not reading.words[name.first - 1][:1].isupper():
        return False
    return last is None or (last.sort is not Sort.PERSON and "company" not in last.fields)


def _is_apposed(reading: Reading, first: int, name: Name) -> bool:
    """Whether the noun before a genitive is the bearer's own role: "(nach Angaben) Präsident Putins", not "Anhänger Putins"."""
    head = head_of(reading.lower[name.first - 1])
    if head is None or head.plural or head.sort is not Sort.PERSON or name.first - 1 != first:
        return reading.lower[name.first - 1] in name_words("title")
    return not head.fields & {"aide", "anyone", "kin"}


def _unknown_name(reading: Reading, first: int, stop: int) -> Name | None:
    """Two or three capitalised words that are the whole phrase and no organisation: a name."""
    words, lower = reading.words, reading.lower
    text = " ".join(words[first:stop])
    if text in organisations() or text in media() or text in seats():
        return None
    for i in range(first, stop):
        word = words[i]
        if word.isupper() or word in _COMPANY or not word.replace("-", "").isalpha():
            return None
        if _closed(lower[i]) or country_of(lower[i]) or (head_of(lower[i]) and i < stop - 1) or word in organisations():
            return None
        head = head_of(lower[i])
        if head is not None and head.sort not in (Sort.PERSON, Sort.UNKNOWN):
            return None
    return Name(first, stop, tuple(words[first : stop - 1]), words[stop - 1])


def _person(reading: Reading, first: int, stop: int, name: Name) -> Described:
    found = Described(first, stop, name=name, label=name.full, gender=name.gender, sort=Sort.PERSON, definite=True)
    about_name(reading, name, found, first, stop)
    return found


def about_name(reading: Reading, name: Name, found: Described, first: int, stop: int) -> None:
    """Adds what the words of the phrase around a name tell: role, organisation, party, age, country."""
    words, lower = reading.words, reading.lower
    before = name.first
    while before > first and (lower[before - 1] in name_words("title") or words[before - 1] == "."):
        if lower[before - 1] in ("herr", "herrn", "frau") and found.gender is Gender.UNKNOWN:
            found.gender = Gender.FEMININE if lower[before - 1] == "frau" else Gender.MASCULINE
        before -= 1
    if before > first:
        _role_before(reading, first, before, found)
    after = name.stop
    if after < stop and words[after] == "(":
        close = next((i for i in range(after, min(stop, after + 6)) if words[i] == ")"), -1)
        for i in range(after + 1, close):
            if words[i].isdigit() and len(words[i]) < 3:
                found.age = int(words[i])
            elif words[i] not in (",", "/") and not found.party:
                found.party = words[i]
        after = close + 1 if close > 0 else after
    if after + 1 < stop and words[after] == ",":
        _role_after(reading, after + 1, stop, found)
    elif after < stop and lower[after] in ("von", "vom", "bei", "beim"):
        found.organisation = found.organisation or institution(reading, after + 1, stop, sure=True)
    _gender_by_article(reading, first, found)


def _gender_by_article(reading: Reading, first: int, found: Described) -> None:
    if found.gender is Gender.UNKNOWN and found.head is not None and found.head.gender is not Gender.UNKNOWN:
        found.gender = found.head.gender
    if found.gender is Gender.UNKNOWN:
        article = reading.lower[first]
        if article == "der" and found.noun.endswith("en"):  # (mit) der Abgeordneten
            article = "die"
        shown = {"die": Gender.FEMININE, "der": Gender.MASCULINE, "dem": Gender.MASCULINE, "den": Gender.MASCULINE}
        found.gender = shown.get(article, Gender.UNKNOWN)


def _role_before(reading: Reading, first: int, stop: int, found: Described) -> None:
    """The role in front of a name: "der südkoreanische Verteidigungsminister" Kim Yong-hyun."""
    words, lower = reading.words, reading.lower
    if words[stop - 1] == ",":
        stop -= 1
    nouns = [i for i in range(first, stop) if words[i][:1].isupper() and not (i == first and _closed(lower[i]))]
    at = next((i for i in nouns if (head := head_of(lower[i])) is not None and head.sort is Sort.PERSON), -1)
    if at < 0 and nouns and nouns[-1] == stop - 1 and lower[stop - 1].endswith(_AGENT):
        at = stop - 1
    while at + 1 in nouns and (head := head_of(lower[at + 1])) is not None and head.sort is Sort.PERSON:
        at += 1  # der Vorsitzende Richter
    if at < 0:
        found.country = found.country or next((c for i in range(first, stop) if (c := country_of(lower[i]))), None)
        age = next((m for i in range(first, stop) if (m := _AGE.match(words[i]))), None)
        found.age = int(age[1]) if age else found.age
        return
    head = head_of(lower[at])
    start = first
    if function_words().get(lower[first], 0) & DETERMINER and first < at:
        start += 1
    while start < at and words[start][:1].isupper() and words[start].endswith("s") and not lower[start].endswith("ss"):
        start += 1  # Wesselfleths Bürgermeister
    if found.gender is Gender.UNKNOWN and head is not None:
        found.gender = head.gender
    found.head, found.noun = head, lower[at]
    found.role = _nominative(reading, start, at, lower[first], found.gender, stop)
    _around(reading, first, at, stop, found)


_AGENT = ("er", "erin", "ist", "istin", "or", "orin", "ent", "entin", "ant", "antin", "eur", "eurin", "loge", "login")


def _role_after(reading: Reading, first: int, stop: int, found: Described) -> None:
    """The role behind a name: Flurin Caduff, "Geschäftsleiter von Alpenfluss Schweiz"."""
    words, lower = reading.words, reading.lower
    at = next((i for i in range(first, min(stop, first + 6)) if words[i][:1].isupper()), -1)
    head = head_of(lower[at]) if at >= 0 else None
    if head is None or head.sort is not Sort.PERSON:
        return
    end = next((i for i in range(at, stop) if words[i] == ","), stop)
    if found.gender is Gender.UNKNOWN:
        found.gender = head.gender
    if found.role is None:
        start = first + bool(function_words().get(lower[first], 0) & DETERMINER)
        found.role = _nominative(reading, start, at, lower[first], found.gender, at + 1)
        found.head, found.noun = head, lower[at]
    _around(reading, first, at, end, found)


def _around(reading: Reading, first: int, at: int, stop: int, found: Described) -> None:
    """Organisation, country, age and party that the words around the role noun at `at` tell."""
    words, lower = reading.words, reading.lower
    for i in range(first, at + 1):
        age = _AGE.match(words[i])
        if age:
            found.age = int(age[1])
        elif found.country is None and not (i == first and _closed(lower[i])):
            found.country = country_of(lower[i])
    found.organisation = found.organisation or institution(reading, at + 1, stop) or employer(words[at])
    if found.organisation in organisations() and found.organisation is not None and not found.party:
        found.party = found.organisation if found.head and "politics" in found.head.fields else None


def employer(noun: str) -> str | None:
    """The organisation in a compound: Pentagon-Sprecherin → Pentagon, Polizeisprecher → Polizei.

    >>> employer("Polizeisprecher"), employer("Regierungssprecherin"), employer("Minister")
    ('Polizei', 'Regierung', None)
    """
    front, hyphen, _ = noun.rpartition("-")
    if hyphen:
        return front if front[:1].isupper() and front.lower() not in ("ex", "vize", "us", "interims", "co", "chef") else None
    head = head_of(noun.lower())
    if head is None:
        return None
    word = noun.lower()
    for tail in ("sprecher", "chef", "vertreter", "mitarbeiter", "direktor"):
        at = word.find(tail)
        if at > 3:
            front = word[:at]
            for stem in (front.removesuffix("s"), front, front.removesuffix("en") + "e"):
                known = head_of(stem)
                if stem.capitalize() in seats() or stem.capitalize() in organisations():
                    return stem.capitalize()
                if known is not None and known.sort in (Sort.ORGANISATION, Sort.GOVERNMENT, Sort.GROUP):
                    return stem[:1].upper() + stem[1:]
    return None


def institution(reading: Reading, first: int, stop: int, sure: bool = False) -> str | None:
    """The organisation that a genitive or a von-phrase names: "des Ministeriums", "von der Universität Padua".

    With `sure`, its noun or its form has to show that it is one.
    """
    words, lower = reading.words, reading.lower
    i = first
    while i < stop and function_words().get(lower[i], 0) & PREPOSITION:
        if lower[i] in ("für", "in", "aus", "im", "an", "am", "auf", "zu", "mit", "über", "nach"):
            return None
        i += 1
    article = lower[i - 1] if i > first else ""
    if i < stop and function_words().get(lower[i], 0) & DETERMINER:
        article = lower[i]
        i += 1
    noun = next((k for k in range(i, stop) if words[k][:1].isupper() or words[k] in _OPENING), -1)
    if noun < 0 or any(words[k] in (",", "(") for k in range(i, noun)):
        return None
    noun = _past_attributes(reading, noun, stop)
    stop = next((k for k in range(noun, stop) if words[k] in (",", "(", ";")), stop)
    head = head_of(lower[noun])
    if head is not None and head.sort in (Sort.PERSON, Sort.DOCUMENT, Sort.ANONYMOUS) and noun + 1 == stop:
        return None
    if sure and not (head is not None or words[noun] in _OPENING or words[noun] in organisations() or words[noun] in media()):
        if not (noun + 1 < stop and words[noun + 1][:1].isupper()):
            return None
    label = proper_label(reading, i, noun, stop, article)[0]
    return label if label[:1].isalnum() else None


def proper_label(reading: Reading, first: int, noun: int, stop: int, article: str) -> tuple[str, bool]:
    """What to call the organisation, medium or group whose noun stands at `noun`, and whether that is a proper name."""
    words, lower = reading.words, reading.lower
    own = head_of(lower[noun])
    quoted = -1 if own is not None and own.sort is Sort.PERSON else next((k for k in range(first, min(stop, noun + 2)) if words[k] in _OPENING), -1)
    if quoted >= 0:
        close = next((k for k in range(quoted + 1, stop) if words[k] in _OPENING), stop)
        if close > quoted + 1:
            return _title(reading.text[reading.starts[quoted + 1] : reading.ends[close - 1]], article), True
    end = noun + 1
    while end < stop and (words[end][:1].isupper() or words[end] in ("&", "/") or words[end][:1].isdigit()):
        end += 1
    head = head_of(lower[noun])
    tail = " ".join(words[noun + 1 : end])
    if head is not None and tail and (head.apposed or tail in media() or tail in organisations() or _acronym(tail)):
        return tail, True
    if first < noun and words[noun - 1][:1].isupper():
        known = _known_proper(words[first:end], article)
        if known:
            return known, True
    return _nominative(reading, first, noun, article, head.gender if head else Gender.UNKNOWN, end), end > noun + 1


def _acronym(word: str) -> bool:
    return 1 < len(word) < 7 and word.isupper() and word.isalpha()


def _known_proper(words: list[str], article: str) -> str | None:
    """The listed form of a proper name with an adjective in it: des Roten Kreuzes → Rotes Kreuz."""
    known = seats().keys() | organisations()
    noun = base_form(words[-1], article)
    for ending in ("es", "er", "e", "en"):
        form = " ".join([*(_stem(word) + ending for word in words[:-1]), noun])
        if form in known:
            return form
    return None


def _title(text: str, article: str) -> str:
    words = text.split()
    if article in ("des", "eines") and len(words) == 1 and text.endswith("s") and not text.endswith("ss"):
        return text[:-1]
    return " ".join(words)


def _nominative(reading: Reading, first: int, noun: int, article: str, gender: Gender, stop: int) -> str:
    """The words `first` to before `stop` without article, adjectives and noun brought into the nominative."""
    words, lower = reading.words, reading.lower
    parts = []
    for i in range(first, min(noun + 1, stop)):
        word = words[i]
        if i == noun:
            dative = article == "den" or (article == "" and i > first and words[i - 1].endswith("en"))
            plural = word.endswith("n") and dative and (head := head_of(lower[i][:-1])) is not None and head.plural
            parts.append(word[:-1] if plural else base_form(word, article))
        elif word.replace("-", "").isalpha() and len(word) > 3 and lower[i] not in name_words("never"):
            parts.append(_adjective(word, reading.lower[noun], article, gender))
        else:
            parts.append(word)
    label = " ".join(parts)
    if stop > noun + 1:
        label += ("" if reading.glued(noun + 1) else " ") + reading.text[reading.starts[noun + 1] : reading.ends[stop - 1]]
    return label


def _stem(word: str) -> str:
    """An adjective without its ending."""
    return next((word[: -len(ending)] for ending in ("en", "em", "er", "es", "e") if word.endswith(ending)), word)


def _adjective(word: str, noun: str, article: str, gender: Gender) -> str:
    stem = _stem(word)
    if stem == word or word.endswith("ner") or (article == "" and not word.endswith(("en", "em"))):
        return word
    head = head_of(noun)
    if head is not None and head.plural and article not in ("der", "des", "dem"):
        return stem + "e"
    if word.endswith("er") and word[:1].isupper():
        return word  # Londoner, Bündner
    if gender is Gender.MASCULINE:
        return stem + ("e" if article in _PLURAL_WITH_MASCULINE else "er")
    if gender is Gender.NEUTER:
        return stem + "es"
    if gender is Gender.UNKNOWN and article in ("des", "eines", "dem", "einem"):
        return stem + ("er" if noun.rstrip("s").endswith("er") else "es")
    return stem + "e"


_GENITIVE = frozenset("des eines dieses jenes seines ihres unseres keines".split())
_WEAK = ("enten", "anten", "isten", "ogen", "ischen", "otem", "oten", "aten", "eten")


@lru_cache(maxsize=4_000)
def base_form(word: str, article: str) -> str:
    """The nominative of a noun as far as the article shows its case.

    >>> base_form("Landesmuseums", "des"), base_form("Hauses", "des"), base_form("Präsidenten", "dem")
    ('Landesmuseum', 'Haus', 'Präsident')
    """
    head = head_of(word.lower())
    if head is not None and head.gender is Gender.UNKNOWN and head.lemma.endswith(("e", "er")) and head.sort is Sort.PERSON:
        stem = word[:-2] if word.endswith(("en", "er", "em")) else word[:-1]
        masculine = article in ("der", "dem", "den", "des", "ein", "einem", "eines", "")
        return stem + ("er" if masculine and word.endswith(("e", "en", "em", "er")) and article not in ("", "die") else "e")
    if head is not None and word.endswith("n") and word.lower().endswith(head.lemma + "n"):
        if head.gender is Gender.PLURAL or (head.lemma.endswith(("er", "el")) and head.plural):
            return word[:-1]
    if article in _GENITIVE and word.endswith("s") and not word.endswith("ss"):
        if word.endswith("es") and head_of(word[:-2].lower()) is not None:
            return word[:-2]
        if word.endswith("es") and len(word) > 4 and word[-3] not in "aeiouäöü" and not word[:-1].endswith(("ie", "be", "de")):
            return word[:-2]
        return word[:-1]
    if article in ("dem", "den", "des", "einem", "einen", "vom", "zum", "beim") and word.endswith(_WEAK):
        return word[:-1] if word.endswith(("ogen",)) else word[:-2]
    return word


def _nominal(reading: Reading, first: int, stop: int, plural: bool | None) -> Described:
    words, lower = reading.words, reading.lower
    found = Described(first, stop)
    start, article = first, ""
    bits = function_words().get(lower[first], 0)
    if lower[first] in POSSESSIVES and first + 1 < stop:
        found.possessive, article = POSSESSIVES[lower[first]], lower[first]
        found.definite = True
        start += 1
    elif bits & DETERMINER and first + 1 < stop:
        article = lower[first]
        found.definite = article in _DEFINITE
        found.indefinite = article in _INDEFINITE
        start += 1
    elif lower[first] in ("beim", "vom", "zum", "zur"):
        article, found.definite = lower[first], True
        start += 1
    noun = next(
        (k for k in range(start, stop) if words[k][:1].isupper() or words[k] in _OPENING or (words[k][:1].isdigit() and words[k][-1:].isalpha())),
        -1,
    )
    if noun < 0:
        found.label = reading.text[reading.starts[start if start < stop else first] : reading.ends[stop - 1]]
        found.plural = bool(plural)
        return found
    noun = _past_attributes(reading, noun, stop)
    head = head_of(lower[noun])
    found.head, found.noun = head, lower[noun]
    found.age = int(age[1]) if (age := _AGE.match(words[noun])) else None
    label, found.proper = proper_label(reading, start, noun, stop, article)
    found.label = label
    if head is not None:
        found.sort, found.gender = head.sort, head.gender
        if found.proper and words[noun] not in _OPENING and head.sort is Sort.DOCUMENT:
            found.proper = False
    _sort_of_name(reading, start, noun, stop, found)
    if found.gender is Gender.UNKNOWN:
        found.gender = {"die": Gender.FEMININE, "eine": Gender.FEMININE, "ein": Gender.MASCULINE, "das": Gender.NEUTER}.get(
            article, Gender.UNKNOWN
        )
    found.plural = _is_plural(article, head, plural, words[noun])
    if found.proper and article != "die":
        found.plural = False
    if found.plural:
        found.gender = Gender.PLURAL
        if found.sort is Sort.PERSON:
            found.sort = Sort.GROUP
    if head is not None and head.sort is Sort.PERSON:
        complement = _complement(reading, noun + 1, stop)
        if complement > noun + 1 and not found.proper:
            found.label += " " + reading.text[reading.starts[noun + 1] : reading.ends[complement - 1]]
        found.role = found.label
        found.organisation = institution(reading, noun + 1, stop) if complement > noun + 1 else None
    elif not found.proper:
        complement = _complement(reading, noun + 1, stop)
        if complement > noun + 1:
            found.label += " " + reading.text[reading.starts[noun + 1] : reading.ends[complement - 1]]
    _around_nominal(reading, first, noun, stop, found)
    if head is not None and head.sort is Sort.PERSON and found.organisation is None:
        found.organisation = employer(words[noun])
    return found


def _around_nominal(reading: Reading, first: int, noun: int, stop: int, found: Described) -> None:
    for i in range(first, noun + 1):
        if not (i == first and _closed(reading.lower[i])) and found.country is None:
            found.country = country_of(reading.lower[i])
    if found.country is None and found.sort is not Sort.PERSON and noun + 1 < stop and reading.words[noun + 1][:1].isupper():
        found.country = country_of(reading.lower[noun + 1])


def _past_attributes(reading: Reading, noun: int, stop: int) -> int:
    """The noun behind capitalised adjectives: der Londoner Experte, das Auswärtige Amt."""
    words = reading.words
    while noun + 1 < stop and words[noun + 1][:1].isupper() and _is_attribute(reading, noun) and words[noun] not in seats():
        noun += 1
    return noun


def _is_attribute(reading: Reading, i: int) -> bool:
    """Whether the capitalised word at `i` is an adjective: Londoner, Auswärtige, Roten."""
    word = reading.words[i]
    head = head_of(reading.lower[i])
    if word.endswith("er"):
        return country_of(reading.lower[i]) is not None or head is None
    if not word.endswith(("e", "en", "es", "em")):
        return False
    return head is None or reading.lower[i].rstrip("n").endswith("deutsche")


def _complement(reading: Reading, i: int, stop: int) -> int:
    """Where the genitive or von-phrase behind the noun ends (before commas and brackets)."""
    lower, words = reading.lower, reading.words
    if i >= stop:
        return i
    bits = function_words().get(lower[i], 0)
    if lower[i] in _GENITIVE or lower[i] in ("der", "von", "vom", "für", "aus", "bei", "beim", "im", "in") or words[i][:1].isupper() or bits & DETERMINER:
        return next((k for k in range(i, stop) if words[k] in (",", "(", ";")), stop)
    return i


def _is_plural(article: str, head: Head | None, verb: bool | None, word: str) -> bool:
    if head is not None and head.gender is Gender.PLURAL:
        return True
    if article in ("das", "dem", "des", "ein", "eine", "einem", "einen", "eines", "einer"):
        return False
    shown = head.plural if head is not None else None
    if shown is not None:
        return shown
    if head is not None and head.gender is Gender.UNKNOWN and article in _PLURAL_WITH_MASCULINE and word.endswith("en"):
        return True  # die Angeklagten
    if head is not None and head.gender is Gender.MASCULINE:
        oblique = word.lower().endswith(("en", "n")) and not head.lemma.endswith("n")
        if article in _PLURAL_WITH_MASCULINE or (article == "der" and oblique):
            return True
        if article == "der" and not oblique and verb is None:
            return False
    if verb is not None:
        return verb
    if head is not None and article == "" and head.sort is Sort.PERSON and head.gender is not Gender.FEMININE:
        return word.endswith("en")
    return False


def _sort_of_name(reading: Reading, start: int, noun: int, stop: int, found: Described) -> None:
    """The sort of what has a name of its own: media, governments, organisations, documents of media."""
    words, lower = reading.words, reading.lower
    if words[noun] in _OPENING or any(words[k] in _OPENING for k in range(start, noun)):
        found.sort, found.proper = Sort.MEDIUM, True
        tail = next((k for k in range(noun, stop) if words[k].startswith("-") or (k + 1 < stop and words[k] == "-")), -1)
        lead = head_of(lower[noun - 1]) if noun > start else None
        if lead is not None and lead.sort not in (Sort.MEDIUM, Sort.UNKNOWN):
            found.sort = lead.sort
        if tail >= 0:
            found.head = None
        return
    label = found.label
    if lower[start - 1 if start else 0] == "die" and (label in organisations() or label + "n" in organisations()):
        found.sort, found.proper = Sort.ORGANISATION, True
        return
    if words[noun] in media() or label in media():
        found.sort, found.proper = Sort.MEDIUM, True
        found.label = label if label in media() else base_form(words[noun], "")
    elif label in seats() or words[noun] in seats() or words[noun].removesuffix("s") in seats():
        name = label if label in seats() else words[noun] if words[noun] in seats() else words[noun].removesuffix("s")
        if found.head is None or name in seats():
            found.sort, found.proper, found.label = Sort.GOVERNMENT, True, name
            found.country = None if seats()[name] == "-" else seats()[name]
    elif found.head is None:
        if label.endswith("s") and not words[noun].isupper() and country_of(lower[noun][:-1]) and not country_of(label.lower() + "s"):
            found.label = label[:-1] if label[:-1].lower() in countries() else label
        if words[noun] in organisations() or label in organisations():
            found.sort, found.proper = Sort.ORGANISATION, True
        elif words[noun].isupper() and len(words[noun]) > 1 or any(words[k] in _COMPANY for k in range(noun, stop)):
            found.sort, found.proper = Sort.ORGANISATION, True
        elif (code := country_of(lower[noun])) is not None and not words[noun].endswith(("er", "erin")):
            found.sort, found.country, found.proper = Sort.GOVERNMENT, code, True
        elif "-" in words[noun] and (last := head_of(lower[noun].rpartition("-")[2])) is not None:
            found.sort = last.sort
