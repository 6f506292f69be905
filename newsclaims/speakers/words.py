"""Words that tell who somebody is: given names, heads of phrases, countries, seats of governments, media.

All of it is read from the lexicon at first use; nothing here changes afterwards.
"""

from dataclasses import dataclass, replace
from functools import cache, lru_cache

from newsclaims.lexicon import lines, table
from newsclaims.lexicon.endings import Endings
from newsclaims.lexicon.names import given_names, organisations
from newsclaims.model import Gender, Sort

FEMININE, MASCULINE, NEUTER = Gender.FEMININE, Gender.MASCULINE, Gender.NEUTER


@dataclass(slots=True, eq=False)
class Head:
    """What a noun says of the source it names."""

    lemma: str  #: as listed, for persons the masculine: "minister"
    sort: Sort
    gender: Gender  #: unknown where only the article tells (der, die Abgeordnete)
    fields: frozenset[str]  #: politics, law, company …
    generic: frozenset[str]  #: fields in which it may refer back to anybody
    apposed: bool  #: falls away before a proper name (der Hersteller Nordhydra)
    plural: bool | None  #: None where the form does not tell
    before: str = ""  #: the first part of a compound: "gesundheits"
    offices: frozenset[int] = frozenset()  #: the groups of words for the same office or kind of house


def gender_by_ending(given: str) -> Gender:
    """The gender that the ending of an unknown given name lets expect: those in -a are women's.

    >>> gender_by_ending("Ladwina").value, gender_by_ending("Gökay").value
    ('feminine', 'unknown')
    """
    return Gender.FEMININE if given.endswith("a") and given not in given_names() else Gender.UNKNOWN


@cache
def name_words(what: str) -> frozenset[str]:
    """Lower-case words of one group of `names_particles.txt`: particle, title, never, family_first and others.

    >>> "von" in name_words("particle")
    True
    """
    return frozenset(
        word for line in lines("names_particles.txt") if line.startswith(what + ":") for word in line.split()[1:]
    )


@cache
def _heads() -> dict[str, Head | None]:
    found: dict[str, Head] = {}
    synonyms, none_at_all = _synonyms(), frozenset[int]()
    for line in lines("speaker_heads.txt"):
        group, _, nouns = line.partition(":")
        kind, gender, field = group.split()
        sort, apposed = Sort(kind.rstrip("+")), kind.endswith("+")
        personal = kind in ("person", "anonymous")
        fields, none = frozenset([field]), frozenset[str]()
        for noun in nouns.split():
            generic = fields if noun.startswith("*") else none
            hyphen = "-" if noun.startswith("-") else ""
            base, _, feminine = noun.lstrip("*-").partition("/")
            for form, shown, plural in _forms(base, feminine, gender, personal):
                old = found.get(hyphen + form)
                if old is None:
                    offices = synonyms.get(base, none_at_all)
                    found[hyphen + form] = Head(base, sort, shown, fields, generic, apposed, plural, "", offices)
                elif old.sort is sort and old.lemma == base:
                    both, known = fields | old.fields, generic | old.generic
                    found[hyphen + form] = Head(base, sort, shown, both, known, apposed, plural, "", old.offices)
    blocked = (word for line in lines("speaker_not.txt") for word in line.split())
    return {**found, **dict.fromkeys(blocked)}


_WEAK = ("e", "ist", "ent", "ant", "at", "ot", "et", "aph", "om", "kt", "soph", "mensch", "arch")


def _forms(base: str, feminine: str, mark: str, person: bool) -> list[tuple[str, Gender, bool | None]]:
    """Inflected forms of a noun with the gender they show and whether they are plural (None: not shown)."""
    if mark == "p":
        return [(base, Gender.PLURAL, True), (base + "n", Gender.PLURAL, True)]
    if mark == "a":
        stem = base[:-1] if base.endswith("e") else base[:-2]
        return [
            (stem + "e", Gender.UNKNOWN, None),
            (stem + "er", MASCULINE, None),
            (stem + "en", Gender.UNKNOWN, None),
            (stem + "em", MASCULINE, False),
        ]
    gender = {"f": FEMININE, "m": MASCULINE, "n": NEUTER}[mark]
    umlaut = _umlaut(base)
    forms: list[tuple[str, Gender, bool | None]] = []
    if mark == "f":
        forms.append((base, gender, False))
        forms += [(base + ending, gender, True) for ending in ("n", "en", "s", "nen")]
        if umlaut:
            forms += [(umlaut + "e", gender, True), (umlaut + "en", gender, True)]
        return forms
    same = base.endswith(("er", "el", "en"))  # der Politiker, die Politiker
    weak = person and base.endswith(_WEAK)
    forms.append((base, gender, None if same else False))
    forms.append((base + "s", gender, None if base.endswith(("chef", "coach", "star", "profi", "team")) else False))
    forms.append((base + "es", gender, False))
    if base.endswith("e"):
        forms.append((base + "n", gender, None))
    elif same:
        forms.append((base + "n", gender, True))
    else:
        forms += [(base + "en", gender, None if weak else True)]
        forms += [] if weak else [(base + "e", gender, True), (base + "n", gender, True)]
    if base.endswith("um"):
        forms.append((base[:-2] + "en", gender, True))
    if umlaut:
        forms += [(umlaut + ending, gender, True) for ending in ("", "e", "en", "er", "ern", "n")]
    if person:
        feminine = feminine or (base[:-1] if base.endswith("e") else base) + "in"
        forms += [(feminine, FEMININE, False)]
        if feminine.endswith("in"):
            forms += [(feminine + "nen", FEMININE, True)]
        else:
            forms += [(feminine + "en", FEMININE, True), (feminine + "n", FEMININE, True)]
    if base.endswith("mann"):
        forms += [(base[:-4] + "leute", Gender.PLURAL, True), (base[:-4] + "leuten", Gender.PLURAL, True)]
    return forms


def _umlaut(base: str) -> str:
    for at in range(len(base) - 1, -1, -1):
        if base[at] in "aou":
            at -= base[at] == "u" and at > 0 and base[at - 1] == "a"
            return base[:at] + {"a": "ä", "o": "ö", "u": "ü"}[base[at]] + base[at + 1 :]
        if base[at] in "äöüei":
            return ""
    return ""


@lru_cache(maxsize=1 << 15)
def head_of(word: str) -> Head | None:
    """What the noun `word` (lower case, any case and number) or the last part of the compound says of a source.

    >>> head = head_of("gesundheitsministerin")
    >>> head.lemma, head.before, head.gender.value
    ('minister', 'gesundheits', 'feminine')
    >>> head_of("52-jährige").before
    '52-'
    >>> head_of("gurke") is None
    True
    """
    known = _heads()
    if word in known:
        return known[word]
    hyphen = word.rfind("-") + 1
    if hyphen and (last := known.get(word[hyphen:])) is not None:
        return _compound(last, word[:hyphen])
    for tail in _tails().of(word[max(hyphen + 2, len(word) - _LONGEST_TAIL) :]):
        if (head := known.get("-" + tail) or known.get(tail)) is not None:
            return _compound(head, word[: len(word) - len(tail)])
    return None


def _compound(head: Head, before: str) -> Head:
    """A compound has offices of its own ("firmen|chef"), or those of its last part: "us-|präsident", "nord|bank"."""
    offices = _synonyms().get(before + head.lemma)
    if offices is None:
        inherits = before[-1] == "-" or (head.sort is not Sort.PERSON and "=" + head.lemma not in _synonyms())
        offices = head.offices if inherits else frozenset()
    return replace(head, before=before, offices=offices)


_LONGEST_TAIL = 24
_SHORT_TAILS = frozenset(("rat", "amt"))


@cache
def _tails() -> Endings:
    """The forms that end compounds."""
    tails = (form.removeprefix("-") for form, head in _heads().items() if head is not None)
    return Endings([tail for tail in tails if len(tail) > 3 or tail in _SHORT_TAILS])


@cache
def countries() -> dict[str, str]:
    """ISO 3166-1 code by name, adjective stem, inhabitant or place that stands for a government, in lower case.

    >>> countries()["südkoreanisch"], countries()["pjöngjang"], countries()["frankreich"]
    ('KR', 'KP', 'FR')
    """
    from babel import Locale

    found = {
        name.lower(): code
        for code, name in Locale("de").territories.items()
        if len(code) == 2 and code.isalpha() and code not in ("EU", "EZ", "UN", "QO", "ZZ", "XA", "XB")
    }
    for code, adjectives, people, *names in table("countries_adjectives.tsv"):
        for word in f"{adjectives} {people} {' '.join(names)}".split():
            found.setdefault(word, code)
    for name, code in seats().items():
        if code != "-":
            found.setdefault(name.lower(), code)
            found.setdefault(_resident(name.lower()), code)
    return found


@lru_cache(maxsize=1 << 15)
def country_of(word: str) -> str | None:
    """The country that a word in lower case points to: its name, an adjective, a capital, a compound with it.

    >>> country_of("südkoreanische"), country_of("londoner"), country_of("us-präsident"), country_of("rote")
    ('KR', 'GB', 'US', None)
    """
    known = countries()
    part = word.partition("-")[0]
    for form in (word, part) if 1 < len(part) < len(word) else (word,):
        if form in known:
            return known[form]
        for ending in _CASE_ENDINGS.get(form[-1:], ()):
            if form.endswith(ending) and len(form) > len(ending) + 3 and (code := known.get(form[: -len(ending)])):
                return code
    return None


#: endings of adjectives and inhabitants by their last letter
_CASE_ENDINGS = {"e": ("e",), "n": ("en", "n", "in", "innen"), "r": ("er",), "s": ("es", "s"), "m": ("em",)}


def _resident(place: str) -> str:
    """London → londoner, Seoul → seouler, Athen → athener, Kopenhagen → kopenhagener."""
    return place + ("r" if place.endswith("e") else "er")


@cache
def seats() -> dict[str, str]:
    """Country code by place or house that stands for a government; "-" where it is none of a country's.

    >>> seats()["Kreml"]
    'RU'
    """
    return {row[0]: row[1] for row in table("countries_seats.tsv")}


@cache
def media() -> frozenset[str]:
    """Media named without quotation marks."""
    return frozenset(lines("speaker_media.txt"))


@cache
def listed_kinds() -> dict[str, str]:
    """Company, party or organisation, by the name of a listed organisation.

    >>> listed_kinds()["CDU"], listed_kinds()["Siemens"], listed_kinds()["Greenpeace"]
    ('party', 'company', 'organisation')
    """
    named = (line.partition(":") for line in lines("speaker_organisations.txt"))
    return {name.strip(): kind for kind, _, names in named for name in names.split(";")}


@cache
def parties_of() -> dict[str, frozenset[str]]:
    """The parties whose members a noun names.

    >>> sorted(parties_of()["christdemokrat"])
    ['CDU', 'CVP']
    """
    return {noun: frozenset(parties.split()) for noun, parties in table("speaker_parties.tsv")}


@cache
def _synonyms() -> dict[str, frozenset[int]]:
    """The groups of `speaker_synonyms.txt` in which a noun stands; what compounds may not inherit has "=" before it."""
    groups: dict[str, set[int]] = {}
    for number, line in enumerate(lines("speaker_synonyms.txt")):
        for noun in line.split():
            groups.setdefault(noun.removeprefix("="), set()).add(number)
            if noun[0] == "=":
                groups[noun] = set()
    return {noun: frozenset(numbers) for noun, numbers in groups.items()}


@cache
def aliases() -> dict[str, frozenset[str]]:
    """All names of an organisation that has several, by each of them.

    >>> sorted(aliases()["WHO"])
    ['WHO', 'Weltgesundheitsorganisation']
    """
    groups = [frozenset(name.strip() for name in line.split(";")) for line in lines("speaker_aliases.txt")]
    return {name: group for group in groups for name in group}


@cache
def listed_names() -> frozenset[str]:
    """Media, organisations and seats of governments: proper names that are no person's."""
    return organisations().union(media(), seats())
