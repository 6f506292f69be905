"""Phrases without a person's name: "ein Sprecher des Ministeriums", "die Behörde", "das „Elbe-Blatt“", "Moskau"."""

from newsclaims.grammar.words import DETERMINER, function_words
from newsclaims.lexicon.names import organisations
from newsclaims.model import Gender, Sort
from newsclaims.reading import Reading
from newsclaims.speakers.described import (
    QUOTE_MARKS,
    Described,
    age_in,
    function_at,
    is_determiner,
    is_former,
    past_age,
)
from newsclaims.speakers.labels import (
    COMPANY,
    GENITIVE,
    PLURAL_WITH_MASCULINE,
    base_form,
    past_attributes,
    proper_label,
)
from newsclaims.speakers.persons import employer, institution
from newsclaims.speakers.words import Head, countries, country_of, head_of, media, seats

POSSESSIVES = frozenset(
    [stem + ending for stem in ("sein", "ihr") for ending in ("", "e", "er", "en", "em", "es")] + ["deren", "dessen"]
)
_DEFINITE = frozenset(
    "der die das dem den des dieser diese dieses diesem diesen jener jene jenem beim vom zum zur".split()
)
_INDEFINITE = frozenset(
    "ein eine einer einem einen eines mehrere einige viele manche andere weitere zahlreiche zwei drei".split()
)
_MANY = frozenset(
    "viele vieler vielen einige einiger einigen mehrere mehrerer mehreren zwei zweier drei dreier alle aller allen "
    "beide beider beiden zahlreiche zahlreicher zahlreichen manche mancher manchen".split()
)
_BEFORE_PLURAL = PLURAL_WITH_MASCULINE | {"der"}
_SINGULAR = frozenset("das dem des ein eine einem einen eines einer".split())
_SHOWN = {
    **dict.fromkeys(("die", "eine", "diese", "seine", "ihre"), Gender.FEMININE),
    "ein": Gender.MASCULINE,
    "das": Gender.NEUTER,
}
_OPENS_COMPLEMENT = GENITIVE | {"der", "von", "vom", "für", "aus", "bei", "beim", "im", "in"}


def describe_nominal(reading: Reading, first: int, stop: int, plural: bool | None) -> Described:
    """What a phrase without a person's name tells; `plural` is what the verb shows of its number.

    >>> from newsclaims.reading import read
    >>> told = describe_nominal(read("eine Sprecherin des Landesmuseums"), 0, 4, None)
    >>> told.label, told.organisation, told.sort.value, told.indefinite
    ('Sprecherin des Landesmuseums', 'Landesmuseum', 'person', True)
    """
    key = reading.text[reading.starts[first] : reading.ends[stop - 1]], stop - first, plural
    known = _DESCRIBED.get(key)
    if known is None:
        if len(_DESCRIBED) >= _MOST:
            _DESCRIBED.clear()
        known = _DESCRIBED[key] = _describe(reading, first, stop, plural)
    return known.at(first, stop)


#: phrases that have been read: the words of "die Polizei" tell the same wherever they stand
_DESCRIBED: dict[tuple[str, int, bool | None], Described] = {}
_MOST = 1 << 14


def _describe(reading: Reading, first: int, stop: int, plural: bool | None) -> Described:
    words, lower = reading.words, reading.lower
    told = Described(first, stop)
    begin, article = _past_article(reading, told)
    start = past_age(reading, begin, stop)
    noun = next((k for k in range(start, stop) if _is_head(words[k])), -1)
    if noun < 0:
        told.label = reading.text[reading.starts[min(start, stop - 1)] : reading.ends[stop - 1]]
        told.plural = bool(plural)
        return told
    if words[noun][0].isdigit() and (behind := _past_adjectives(reading, noun + 1, stop)) < stop:
        noun = start = behind  # ein 39-jähriger Landwirt
    noun = past_attributes(reading, noun, stop)
    head = told.head = head_of(lower[noun])
    told.noun, told.age = lower[noun], age_in(reading, begin, noun + 1)
    told.former = is_former(reading, start, noun + 1)
    told.label, told.proper = proper_label(reading, start, noun, stop, article)
    if head is not None:
        told.sort, told.gender = head.sort, head.gender
        told.proper = told.proper and (head.sort is not Sort.DOCUMENT or words[noun] in QUOTE_MARKS)
        if told.proper and "company" in head.fields:
            told.sort = Sort.ORGANISATION  # der Möbelhändler Gumax
    _tell_proper_name(reading, told, start, noun, article)
    if told.gender is Gender.UNKNOWN:
        told.gender = _SHOWN.get(article, Gender.UNKNOWN)
    if told.gender is Gender.UNKNOWN and head is not None and article == "der" and words[noun].endswith("e"):
        told.gender = Gender.MASCULINE  # der Angeklagte; die Rechte der Angeklagten
    told.plural = _is_plural(article, head, plural, words[noun]) and (not told.proper or article == "die")
    if told.plural:
        told.gender = Gender.PLURAL
        told.sort = Sort.GROUP if told.sort is Sort.PERSON else told.sort
    _tell_complement(reading, told, noun)
    _tell_country(reading, told, noun)
    return told


def _past_adjectives(reading: Reading, i: int, stop: int) -> int:
    """Where the noun stands behind the adjectives at `i`; `stop` if there is none."""
    words = reading.words
    while (
        i < stop and words[i].islower() and words[i].endswith(("e", "en", "er", "es")) and not function_at(reading, i)
    ):
        i += 1
    return i if i < stop and words[i][0].isupper() else stop


def _past_article(reading: Reading, told: Described) -> tuple[int, str]:
    """The first word behind article or possessive, and that word."""
    first, article = told.first, reading.lower[told.first]
    if first + 1 < told.stop:
        if article in POSSESSIVES:
            told.possessive = told.definite = True
            return first + 1, article
        if is_determiner(reading, first) or article in ("beim", "vom", "zum", "zur"):
            told.definite, told.indefinite = article in _DEFINITE, article in _INDEFINITE
            return first + 1, article
    return first, ""


def _is_head(word: str) -> bool:
    return (
        word[:1].isupper()
        or word in QUOTE_MARKS
        or (word[:1].isdigit() and word[-1:].isalpha())  # der 52-Jährige
        or word in media()  # die dpa
    )


def _is_plural(article: str, head: Head | None, verb: bool | None, word: str) -> bool:
    """The number of a noun: what its form, then its article, then its verb shows."""
    if article in _MANY or (head is not None and head.gender is Gender.PLURAL):
        return True
    if article in _SINGULAR:
        return False
    if head is not None and head.plural is not None:
        return head.plural
    if head is not None and head.gender is Gender.UNKNOWN and word.endswith("en") and article in _BEFORE_PLURAL:
        return True  # die Angeklagten, (die Rechte) der Angeklagten
    if head is not None and head.gender is Gender.MASCULINE:
        oblique = word.endswith("n") and not head.lemma.endswith("n")
        if article in PLURAL_WITH_MASCULINE or (article == "der" and oblique):
            return True  # die Politiker, (die Meinung) der Experten
        if article == "der" and verb is None:
            return False
    if verb is not None:
        return verb
    bare = head is not None and article == "" and head.sort is Sort.PERSON and head.gender is not Gender.FEMININE
    return bare and word.endswith("en")


def _tell_complement(reading: Reading, told: Described, noun: int) -> None:
    """The genitive or von-phrase behind the noun: part of the label, and perhaps an organisation."""
    first, stop = noun + 1, noun + 1
    if first < told.stop and _opens_complement(reading, first):
        stop = next((k for k in range(first, told.stop) if reading.words[k] in (",", "(", ";")), told.stop)
    if stop > first and not told.proper:
        told.label += " " + reading.text[reading.starts[first] : reading.ends[stop - 1]]
    if told.head is not None and told.head.sort is Sort.PERSON and told.sort is not Sort.ORGANISATION:
        told.role = told.label
        told.organisation = institution(reading, first, stop) or employer(reading.words[noun])


def _opens_complement(reading: Reading, i: int) -> bool:
    return (
        reading.lower[i] in _OPENS_COMPLEMENT
        or reading.words[i][0].isupper()
        or bool(function_words().get(reading.lower[i], 0) & DETERMINER)
    )


def _tell_country(reading: Reading, told: Described, noun: int) -> None:
    """The country that adjective, compound or the name behind the noun shows."""
    lower = reading.lower
    behind = noun + 1
    if told.country is None:
        last = noun
        if told.sort is not Sort.PERSON and behind < told.stop and reading.words[behind][0].isupper():
            last = behind
        for i in range(told.first + (lower[told.first] in function_words()), last + 1):
            if told.country is None:
                told.country = country_of(lower[i])


def _tell_proper_name(reading: Reading, told: Described, start: int, noun: int, article: str) -> None:
    """The sort of what has a name of its own: titles in quotation marks, listed media, seats of power, acronyms."""
    words, lower = reading.words, reading.lower
    word, label = words[noun], told.label
    if not QUOTE_MARKS.isdisjoint(words[start : noun + 1]):
        told.sort, told.proper = Sort.MEDIUM, True
        lead = head_of(lower[noun - 1]) if noun > start else None
        if lead is not None and lead.sort is not Sort.MEDIUM:
            told.sort = lead.sort
    elif article == "die" and (label in organisations() or label + "n" in organisations()):
        told.sort, told.proper = Sort.ORGANISATION, True
    elif label in media() or word in media():
        told.sort, told.proper = Sort.MEDIUM, True
        told.label = label if label in media() else base_form(word, "")
    elif (seat := _seat(told, word)) is not None:
        told.sort, told.proper, told.label = Sort.GOVERNMENT, True, seat
        told.country = None if seats()[seat] == "-" else seats()[seat]
    elif told.head is None:
        if label.lower().removesuffix("s") in countries() and not word.isupper():
            told.label = label.removesuffix("s") if label.lower() not in countries() else label
        if word in organisations() or label in organisations() or _is_company(reading, noun, told.stop):
            told.sort, told.proper = Sort.ORGANISATION, True
        elif (country := country_of(lower[noun])) is not None and not word.endswith(("er", "erin")):
            told.sort, told.country, told.proper = Sort.GOVERNMENT, country, True


def _seat(told: Described, word: str) -> str | None:
    """The seat of a government that the phrase names, as listed."""
    for name in (told.label, told.label.removesuffix("s"), word if told.label.endswith(word) else ""):
        if name in seats():
            return name
    return None


def _is_company(reading: Reading, noun: int, stop: int) -> bool:
    """Whether the name is an acronym (IGDRB, GdF) or carries a legal form."""
    word = reading.words[noun]
    capitals = sum(letter.isupper() for letter in word)
    return (capitals > 1 and "-" not in word and word.isalpha() and len(word) < 8) or any(
        reading.words[k] in COMPANY for k in range(noun, stop)
    )
