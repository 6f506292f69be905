"""What to call a source: the words of its phrase without article, in the nominative, or its proper name alone."""

from functools import lru_cache

from newsclaims.lexicon import word_class
from newsclaims.lexicon.names import organisations
from newsclaims.model import Gender, Sort
from newsclaims.reading import Reading
from newsclaims.speakers.described import QUOTE_MARKS
from newsclaims.speakers.words import Head, country_of, head_of, listed_names, media, name_words, seats

COMPANY = word_class("legal_forms")
GENITIVE = frozenset("des eines dieses jenes seines ihres unseres keines".split())
PLURAL_WITH_MASCULINE = frozenset(
    "die diese jene seine ihre keine unsere alle beide viele einige mehrere manche".split()
)
_INSIDE_NAMES = frozenset(("für", "gegen", "ohne"))
_DATIVE = frozenset("dem den des einem einen vom zum beim".split())
_OBLIQUE = frozenset("dem des einem eines einen vom zum beim".split())
_SHOWN = {"es": Gender.NEUTER, "er": Gender.MASCULINE}
_STRONG = frozenset(("", "ein", "kein", "sein", "ihr"))  #: behind these the adjective shows the case itself
_WEAK_NOUNS = ("enten", "anten", "isten", "otem", "oten", "aten", "eten")


def proper_label(reading: Reading, first: int, noun: int, stop: int, article: str) -> tuple[str, bool]:
    """What to call the source whose noun stands at `noun`, and whether that is a proper name.

    `first` is the word behind the article. A title in quotation marks stands for itself, a class noun falls away
    before a name ("der Hersteller Gumax"), other nouns keep theirs ("Stadt Lohr").
    """
    words = reading.words
    head = head_of(reading.lower[noun])
    if head is None or head.sort is not Sort.PERSON:
        until = min(stop, noun + 2)
        if not QUOTE_MARKS.isdisjoint(words[first:until]):
            opening = next(k for k in range(first, until) if words[k] in QUOTE_MARKS)
            close = next((k for k in range(opening + 1, stop) if words[k] in QUOTE_MARKS), stop)
            if close > opening + 1:
                return _title(reading.text[reading.starts[opening + 1] : reading.ends[close - 1]], article), True
    end = noun + 1
    while end < stop and (words[end][:1].isupper() or words[end] in ("&", "/") or words[end][:1].isdigit()):
        end += 1
    if head is not None and end > noun + 1:
        goes_on = end + 1 < stop and reading.lower[end] in _INSIDE_NAMES and words[end + 1][:1].isupper()
        if goes_on and head.apposed and "association" in head.fields:
            end += 2  # die Organisation Ärzte für Kinder
        name = " ".join(words[noun + 1 : end])
        trader = head.sort is Sort.PERSON and "company" in head.fields
        known = name in media() or name in organisations() or (_is_acronym(name) and name not in COMPANY)
        several = head.plural and head.gender is not Gender.PLURAL  # die Verbände Pro Wald und Pro Moor
        if (head.apposed or several or trader or known) and not _is_genitive_place(reading, end - 1):
            return name, True
    if first < noun and words[noun - 1][:1].isupper():
        listed = _listed_name(words[first:end], article)
        if listed:
            return listed, True
    gender = head.gender if head else Gender.UNKNOWN
    return nominative(reading, first, noun, article, gender, end), end > noun + 1


def nominative(reading: Reading, first: int, noun: int, article: str, gender: Gender, stop: int) -> str:
    """The words `first` to before `stop`, adjectives and the noun brought into the nominative without article.

    >>> from newsclaims.reading import read
    >>> nominative(read("des britischen Umweltamtes"), 1, 2, "des", Gender.NEUTER, 3)
    'britisches Umweltamt'
    """
    words, lower = reading.words, reading.lower
    if gender is Gender.UNKNOWN and _is_adjectival(lower[noun]) and _is_masculine(words[noun], article):
        gender = Gender.MASCULINE  # der oppositionelle Abgeordnete
    parts = []
    for i in range(first, min(noun + 1, stop)):
        word = words[i]
        if i == noun:
            dative = article == "den" or (article == "" and i > first and words[i - 1].endswith("en"))
            plural = dative and word.endswith("n") and (head := head_of(lower[i][:-1])) is not None and head.plural
            parts.append(word[:-1] if plural else base_form(word, article))
        elif word[-1:].isalpha() and len(word) > 3 and lower[i] not in name_words("never"):
            parts.append(_adjective(word, lower[noun], article, gender))
        else:
            parts.append(word)
    label = " ".join(parts)
    if stop > noun + 1:
        gap = "" if reading.glued(noun + 1) else " "
        label += gap + reading.text[reading.starts[noun + 1] : reading.ends[stop - 1]]
    return label


@lru_cache(maxsize=20_000)
def base_form(word: str, article: str) -> str:
    """The nominative of a noun as far as the article shows its case.

    >>> base_form("Landesmuseums", "des"), base_form("Hauses", "des"), base_form("Präsidenten", "dem")
    ('Landesmuseum', 'Haus', 'Präsident')
    >>> base_form("Abgeordneten", "dem"), base_form("Abgeordnete", "der"), base_form("Angeklagten", "die")
    ('Abgeordneter', 'Abgeordneter', 'Angeklagte')
    """
    head = head_of(word.lower())
    if _is_adjectival(word.lower()):
        stem = word[:-2] if word.endswith(("en", "er", "em")) else word[:-1]
        return stem + ("er" if _is_masculine(word, article) else "e")
    if head is not None and word.lower().endswith(head.lemma + "n") and _is_dative_plural(head):
        return word[:-1]
    if head is not None and article in _OBLIQUE and head.lemma.endswith("e") and word.endswith("en"):
        return word[:-1]
    if article in GENITIVE and word.endswith("s") and not word.endswith("ss"):
        if word.endswith("es") and (head_of(word[:-2].lower()) is not None or _is_strong_genitive(word)):
            return word[:-2]
        return word[:-1]
    if article in _DATIVE and word.endswith(_WEAK_NOUNS):
        return word[:-2]
    if article in _DATIVE and word.endswith("ogen"):
        return word[:-1]
    return word


def past_attributes(reading: Reading, noun: int, stop: int) -> int:
    """The noun behind capitalised adjectives that begin at `noun`: der Londoner Experte, das Auswärtige Amt."""
    words = reading.words
    while noun + 1 < stop and words[noun + 1][:1].isupper() and is_attribute(reading, noun):
        noun += 1
    return noun


def is_attribute(reading: Reading, i: int) -> bool:
    """Whether the capitalised word at `i` looks like an adjective: Londoner, Auswärtige, Roten."""
    word, lower = reading.words[i], reading.lower[i]
    head = head_of(lower)
    if word in seats():
        return False
    if word.endswith("er"):
        return head is None or country_of(lower) is not None
    if not word.endswith(("e", "en", "es", "em")):
        return False
    return head is None or lower.rstrip("n").endswith("deutsche")


def joined(labels: list[str]) -> str:
    """A list read out.

    >>> joined(["Anna", "Ben", "Cem"])
    'Anna, Ben und Cem'
    """
    return " und ".join([", ".join(labels[:-1]), labels[-1]]) if len(labels) > 1 else "".join(labels)


def _title(text: str, article: str) -> str:
    """A title without the endings that the case around it gave it: des „Spiegels“, der „Süddeutschen Zeitung“."""
    words = text.split()
    if article in GENITIVE and text.endswith("s" if len(words) == 1 else ("ers", "els")) and not text.endswith("ss"):
        return text[:-1]  # des „Spiegels“, des „Lohrer Anzeigers“
    if len(words) > 1 and article not in ("", "die", "das", "den") and words[0].endswith("en"):
        head = head_of(words[-1].lower())
        feminine = article == "der" and (head is None or head.gender is Gender.FEMININE)
        for ending in ("e",) if feminine else ("es", "er") if article != "der" else ():
            title = " ".join([_stem(words[0]) + ending, *words[1:]])
            if feminine or title in media() or (head is not None and head.gender is _SHOWN[ending]):
                return title
    return " ".join(words)


def _is_genitive_place(reading: Reading, i: int) -> bool:
    """Whether the word is a country or capital in the genitive: (die Regierungspartei) Palästinas."""
    lower = reading.lower[i]
    return lower.endswith("s") and country_of(lower[:-1]) is not None and reading.words[i].istitle()


def _is_acronym(word: str) -> bool:
    return 1 < len(word) < 7 and word.isupper() and word.isalpha()


def _listed_name(words: list[str], article: str) -> str | None:
    """The listed form of a proper name with an adjective in it: des Roten Kreuzes → Rotes Kreuz."""
    noun = base_form(words[-1], article)
    for ending in ("es", "er", "e", "en"):
        form = " ".join([*(_stem(word) + ending for word in words[:-1]), noun])
        if form in listed_names():
            return form
    return None


def _is_dative_plural(head: Head) -> bool:
    """Whether an -n behind the listed form can only be that of the dative plural: Kreisen, Beobachtern."""
    return head.gender is Gender.PLURAL or (bool(head.plural) and head.lemma.endswith(("er", "el")))


def _stem(word: str) -> str:
    """An adjective without its ending."""
    return next((word[: -len(ending)] for ending in ("en", "em", "er", "es", "e") if word.endswith(ending)), word)


def _adjective(word: str, noun: str, article: str, gender: Gender) -> str:
    """An adjective in the nominative, as it stands without article."""
    stem = _stem(word)
    if stem == word or word.endswith("ner") or (article in _STRONG and not word.endswith(("en", "em"))):
        return word
    head = head_of(noun)
    if head is not None and head.plural and article not in ("der", "des", "dem"):
        return stem + "e"
    if word.endswith("er") and word[:1].isupper():
        return word  # Londoner, Bündner
    if gender is Gender.MASCULINE:
        return stem + ("e" if article in PLURAL_WITH_MASCULINE else "er")
    if gender is Gender.NEUTER or article == "das":
        return stem + "es"
    if gender is Gender.UNKNOWN and article in GENITIVE | {"dem", "einem"}:
        return stem + ("er" if noun.rstrip("s").endswith("er") else "es")
    return stem + "e"


def _is_adjectival(lower: str) -> bool:
    """Whether the noun is an adjective used as a noun: Abgeordnete, Vorsitzende."""
    head = head_of(lower)
    return head is not None and head.sort is Sort.PERSON and head.gender is Gender.UNKNOWN


def _is_masculine(word: str, article: str) -> bool:
    """Whether article and ending of an adjective used as a noun show the masculine: der Abgeordnete."""
    return article in _DATIVE | GENITIVE | {"ein"} or (article == "der" and word.endswith("e"))


def _is_strong_genitive(word: str) -> bool:
    """Whether -es is the ending of the case: Hauses, not Gebäudes."""
    return len(word) > 4 and word[-3] not in "aeiouäöü" and not word.endswith(("bes", "des"))
