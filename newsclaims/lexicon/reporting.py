"""Reporting verbs and nouns, hedges: what says that something is said, as data files and how they are read.

`reporting_verbs.tsv`, a verb or fixed phrase a line:

- lemma: the infinitive with a bar after a separable particle (``an|kündigen``), ``sich`` before a reflexive verb, the
  fixed words of a phrase before the verb (``zu Protokoll geben``: they stand in the clause in this order, adjectives
  may come between: "der festen Überzeugung sein").
- complements: ``direct`` (may frame a quotation), ``dass``, ``v2`` ("sagte, er sei"), ``ob`` (ob and w-clauses), ``zu``
  (infinitive), then objects: ``acc``, ``dat``, ``gen``, ``als``, or preposition and case (``vor+dat``). A preposition
  stands for its da-form too ("warnt davor, dass", "dringt darauf, zu"). A ``!`` after an object: verb and object
  together tell what was said or held ("fordert mehr Geld", "spricht von Erpressung"). A plain ``acc`` beside it: both
  objects are needed ("hält ihn für klug", "nennt es als Grund").
  A set phrase with no complement at all takes the verb out: "auf den Plan rufen" says nothing.
- addressee: cases and prepositions in which the hearer may stand.
- medium and polarity: values of `newsclaims.model.Medium` and `newsclaims.model.Polarity`.

`reporting_verbs_not.tsv`: objects with which a verb tells of no act of speech ("forderte Todesopfer").

`reporting_nouns.tsv`, a noun a line: the noun with all its forms, slashes between, a hyphen before the first if it
also ends compounds ("Medienbericht"); the clauses it can govern; the phrases in which it attributes (``nach``,
``laut``, ``zufolge``, ``gemäß``, ``aus``, ``mit``, ``unter``, ``so``); medium; polarity.

A column with nothing in it holds ``-``.

`hedges.tsv`: words and kind. Who can be a source is told by `speaker_heads.txt` and `speaker_media.txt`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal, TypeAlias, TypeVar

from attrs import field, frozen

from newsclaims.lexicon import lines, table, word_class
from newsclaims.lexicon.endings import Endings
from newsclaims.model import Medium, Polarity, Sort

CLAUSES = ("direct", "dass", "v2", "ob", "zu")
CASES = ("acc", "dat", "gen")
ADDRESSEES = ("dat", "acc", "gegenüber", "zu", "an", "bei", "mit", "von")
PHRASES = ("nach", "laut", "zufolge", "gemäß", "aus", "mit", "unter", "so")
HEDGES = ("writer", "hearsay", "modal")

#: letters a compound must have before its last part, so that "Gericht" is no Bericht
_SHORTEST_FIRST_PART = 3
_LONGEST_WORD = 48  # of a longer one only the end is looked at
_SHORTEST_ROLE = 4  # shorter ones end no compound: Kachelmann is no man, Düsseldorf no village
_SHORT_ROLES = word_class("short_roles")
_LAST = ("n", "s", "e", "r", "m")
_ENDINGS = ("innen", "nen", "in", "en", "er", "es", "em", "n", "ern", "s", "e")

Row: TypeAlias = tuple[str, ...]
_Entry = TypeVar("_Entry")


@frozen
class Complement:
    """An object of a reporting verb."""

    form: str  #: a preposition, "als", or the bare case: "acc", "dat", "gen"
    case: str  #: "acc", "dat", "gen"; "" after als, which takes the case of what it names
    reported: bool  #: verb and object together tell what was said or held


@frozen
class ReportingVerb:
    """One use of a verb of saying, writing or thinking."""

    lemma: str  #: infinitive in one word, without fixed words: "ankündigen"
    particle: str  #: separable part, "" if none: "an"
    base: str  #: the rest: "kündigen"
    reflexive: bool
    fixed: tuple[str, ...]  #: lower-case words of the phrase, in their order: ("zu", "protokoll")
    direct: bool
    dass: bool
    v2: bool
    ob: bool
    zu: bool
    objects: tuple[Complement, ...]
    addressee: tuple[str, ...]
    medium: Medium
    polarity: Polarity

    @property
    def says(self) -> bool:
        """Whether anything is said; not in set phrases like "auf den Plan rufen", which frame nothing."""
        return self.direct or self.clausal or bool(self.objects)

    @property
    def clausal(self) -> bool:
        """Whether the content can stand as a clause or infinitive."""
        return self.dass or self.v2 or self.ob or self.zu


@frozen
class ReportingNoun:
    """A noun that names a saying, a thought, a document or a medium."""

    noun: str  #: nominative singular: "Vorwurf"
    forms: tuple[str, ...]  #: all forms as they are spelt, the noun first
    compounds: bool  #: also as the last part of a compound: "Medienberichten"
    dass: bool
    v2: bool
    ob: bool
    zu: bool
    phrases: frozenset[str]  #: of `PHRASES`
    medium: Medium
    polarity: Polarity


@frozen
class Hedge:
    """Words by which a text keeps its distance."""

    words: tuple[str, ...]  #: lower case
    kind: str  #: "writer": a guess of whoever speaks; "hearsay": others say so; "modal": a finite verb


@frozen
class Role:
    """A noun that heads the phrase of a source."""

    noun: str  #: lower case, nominative singular, for persons the masculine
    sort: Sort
    in_office: bool = field(default=False, repr=False)  #: speaks for an office or a body, or knows by profession


@cache
def verbs() -> Mapping[str, tuple[ReportingVerb, ...]]:
    """The uses of each reporting verb, by its infinitive in one word and without fixed words.

    >>> [(use.particle, use.base, use.zu) for use in verbs()["ankündigen"]]
    [('an', 'kündigen', True)]
    >>> ("zu", "protokoll") in {use.fixed for use in verbs()["geben"]}
    True
    """
    uses: dict[str, list[ReportingVerb]] = {}
    for use in _read("reporting_verbs.tsv", _verb):
        uses.setdefault(use.lemma, []).append(use)
    return {lemma: tuple(found) for lemma, found in uses.items()}


@cache
def reporting_lemmas() -> frozenset[str]:
    """Verbs that report, by themselves or with a separable particle or fixed words.

    >>> "sagen" in reporting_lemmas(), "teilen" in reporting_lemmas(), "regnen" in reporting_lemmas()
    (True, True, False)
    """
    return frozenset(lemma for uses in verbs().values() for use in uses for lemma in (use.lemma, use.base))


@cache
def framing_lemmas() -> frozenset[str]:
    """Verbs that frame quotations, by themselves or with a separable particle or fixed words.

    >>> "fragen" in framing_lemmas(), "regnen" in framing_lemmas()
    (True, False)
    """
    return frozenset(
        lemma for uses in verbs().values() for use in uses if use.direct for lemma in (use.lemma, use.base)
    )


def tells_nothing(lemma: str, nouns: Iterable[str]) -> bool:
    """Whether a verb tells of no act of speech with one of the lower-case nouns as its object.

    >>> tells_nothing("fordern", ["todesopfer"]), tells_nothing("fordern", ["rücktritt"])
    (True, False)
    """
    objects = _silent_objects().get(lemma)
    return objects is not None and any(objects.of(noun) for noun in nouns)


@cache
def _silent_objects() -> Mapping[str, Endings]:
    """Objects with which a verb tells of no act of speech."""
    return {lemma: Endings(objects.split()) for lemma, objects in table("reporting_verbs_not.tsv")}


@cache
def nouns() -> Mapping[str, ReportingNoun]:
    """The reporting nouns by each of their forms in lower case.

    >>> nouns()["vorwürfen"].noun
    'Vorwurf'
    """
    return {form.lower(): noun for noun in _read("reporting_nouns.tsv", _noun) for form in noun.forms}


@lru_cache(maxsize=1 << 15)
def noun_for(lower: str) -> ReportingNoun | None:
    """The reporting noun that the lower-case word is a form of, or whose form it ends in.

    >>> noun_for("polizeiangaben").noun
    'Angabe'
    >>> noun_for("gericht") is None
    True
    """
    known = nouns()
    if noun := known.get(lower):
        return noun
    last = lower
    if "-" in lower or len(lower) > _LONGEST_WORD:
        last = lower.rpartition("-")[2][-_LONGEST_WORD:]
        if noun := known.get(last):
            return noun
    ends = _noun_ends().of(last)
    if not ends:
        return None
    ends = [end for end in ends if len(last) - len(end) >= _SHORTEST_FIRST_PART]
    return known[ends[0]] if ends and not _not_so().of(last) else None


@cache
def _noun_ends() -> Endings:
    """Forms of the nouns that end compounds."""
    return Endings([form for form, noun in nouns().items() if noun.compounds and len(form) > _SHORTEST_FIRST_PART])


@cache
def _no_speakers() -> frozenset[str]:
    """Forms that are no source though they look like one: "Zölle" are no customs office."""
    return frozenset(word for line in lines("speaker_not.txt") for word in line.split())


@cache
def _not_so() -> Endings:
    """Words that only look like compounds of a reporting noun: "Bankenaufsicht", "Soldaten"."""
    return Endings([word for line in lines("reporting_not.txt") for word in line.split()])


@cache
def hedges() -> Mapping[str, tuple[Hedge, ...]]:
    """The hedges by their first word, longer ones first.

    >>> [(hedge.words, hedge.kind) for hedge in hedges()["dem"]][-1]
    (('dem', 'vernehmen', 'nach'), 'hearsay')
    """
    found: dict[str, list[Hedge]] = {}
    for hedge in sorted(_read("hedges.tsv", _hedge), key=lambda hedge: -len(hedge.words)):
        found.setdefault(hedge.words[0], []).append(hedge)
    return {word: tuple(starting) for word, starting in found.items()}


@lru_cache(maxsize=1 << 15)
def role_of(lower: str) -> Role | None:
    """What the lower-case noun, in any form, or the last part of the compound says of a source.

    >>> role_of("verteidigungsministerin")
    Role(noun='minister', sort=<Sort.PERSON: 'person'>)
    >>> role_of("staatsanwaltschaft").sort.value, role_of("regierungskreisen").sort.value
    ('organisation', 'anonymous')
    >>> role_of("fenster") is None
    True
    """
    last = lower.rpartition("-")[2][-_LONGEST_WORD:]
    if last in _no_speakers():
        return None
    found: tuple[int, Role] | None = None
    for form in _bases(last):
        for base in _role_ends().of(form):
            start, role = len(form) - len(base), _roles()[base]
            if found is not None and start >= found[0]:
                break
            if 0 < start < _SHORTEST_FIRST_PART or last[start : start + 3].translate(_PLAIN) not in _beginnings():
                continue
            if start == 0 or len(base) > _SHORTEST_ROLE or role.noun in _SHORT_ROLES:
                found = start, role
    if found is None:
        return None
    # a longer word of the other list that may begin where the role's own first part would be too short
    none = [end for end in _not_so().of(last) if not 0 < len(last) - len(end) < _SHORTEST_FIRST_PART]
    return None if none and len(last) - len(none[0]) < found[0] else found[1]


@lru_cache(maxsize=1 << 15)
def source_of(lower: str) -> Literal["medium", "document"] | None:
    """Whether the lower-case word is a medium or a document: a noun, the end of a compound, the name of an outlet.

    Outlets named like everyday things ("Welt", "Bild") count only where their quotation marks or context say so, which
    is not asked here.

    >>> source_of("boulevardzeitung"), source_of("dpa"), source_of("pentagon-studie"), source_of("welt")
    ('medium', 'medium', 'document', None)
    """
    role = role_of(lower)
    if role is None:
        return "medium" if lower in _outlets() else None
    return "medium" if role.sort is Sort.MEDIUM else "document" if role.sort is Sort.DOCUMENT else None


_BODIES = frozenset((Sort.ORGANISATION, Sort.GOVERNMENT, Sort.MEDIUM))
_PRIVATE = word_class("private_fields")


@cache
def _roles() -> Mapping[str, Role]:
    """The nouns of `speaker_heads.txt` but for places; lines are "sort gender field: nouns" with marks told there."""
    found: dict[str, Role] = {}
    for line in lines("speaker_heads.txt"):
        group, _, nouns = line.partition(":")
        sort_name, _, area = group.split()
        if area == "place":
            continue
        sort = Sort(sort_name.rstrip("+"))
        in_office = sort in _BODIES or (sort is Sort.PERSON and area not in _PRIVATE)
        for noun in nouns.split():
            base, _, feminine = noun.lstrip("*").partition("/")
            role = Role(base, sort, in_office)
            for form in (base, feminine) if feminine else (base,):
                found.setdefault(form, role)
    for form, role in list(found.items()):
        found.setdefault(_with_umlaut(form), role)
    return found


@cache
def _role_ends() -> Endings:
    return Endings(_roles())


_PLAIN = str.maketrans("äöü", "aou")


@cache
def _beginnings() -> frozenset[str]:
    """The first three letters of all roles, without umlauts: a quick look before a word is taken apart."""
    return frozenset(base[:3].translate(_PLAIN) for base in _roles())


@cache
def _outlets() -> frozenset[str]:
    """Names of media in one word that are no everyday word, lower case."""
    names = {name.lower() for name in lines("speaker_media.txt") if " " not in name}
    return frozenset(names.difference(lines("speaker_media_everyday.txt")))


@cache
def outlets() -> frozenset[str]:
    """Names of media, lower case, that are no everyday word, those of several words too.

    >>> "spiegel online" in outlets(), "welt" in outlets()
    (True, False)
    """
    names = {name.lower() for name in lines("speaker_media.txt")}
    return frozenset(names.difference(lines("speaker_media_everyday.txt")))


@cache
def small_outlets() -> frozenset[str]:
    """Media that spell their names without a capital.

    >>> "dpa" in small_outlets()
    True
    """
    return frozenset(name for name in lines("speaker_media.txt") if name.islower() and " " not in name)


def _bases(word: str) -> Iterator[str]:
    """Stems that the form may belong to, likely ones first: "ärztinnen" → ärztin, ärzt; umlauts are kept."""
    yield word
    if word.endswith(("leute", "leuten")):
        yield word[: word.rindex("leute")] + "mann"
    if not word.endswith(_LAST):
        return
    for ending in _ENDINGS:
        if word.endswith(ending):
            stem = word[: -len(ending)]
            yield stem
            if ending in ("en", "in", "innen") or (ending == "er" and len(stem) > _SHORTEST_ROLE):
                yield stem + "e"
            if ending == "nen":
                yield from _bases(stem)


def _with_umlaut(noun: str) -> str:
    """The noun with its last a, o or u turned to an umlaut, as plurals and feminine forms have it: "arzt" → "ärzt"."""
    at = max(noun.rfind(vowel) for vowel in "aou")
    if at > 0 and noun[at - 1 : at + 1] == "au":
        at -= 1
    return noun[:at] + "äöü"["aou".index(noun[at])] + noun[at + 1 :] if at >= 0 else noun


def _read(name: str, entry: Callable[[Row], _Entry]) -> Iterator[_Entry]:
    """The entries of the table file `name`; a bad line raises ValueError with file, line and mend."""
    for row in table(name):
        try:
            yield entry(row)
        except ValueError as fault:
            raise ValueError(f"{name}, line {_line_number(name, row)}: {fault}") from None


def _line_number(name: str, row: Row) -> int:
    """Where the row stands in its file, counted from 1; 0 if it is not found."""
    text = files("newsclaims.lexicon").joinpath(name).read_text(encoding="utf-8")
    found = (n for n, line in enumerate(text.splitlines(), start=1) if tuple(map(str.strip, line.split("\t"))) == row)
    return next(found, 0)


def _columns(row: Row, *names: str) -> Row:
    """The row, if it has one column for each of the names, else ValueError."""
    if len(row) != len(names) or not all(row):
        raise ValueError(f"want {len(names)} columns parted by tabs ({', '.join(names)}; '-' for none), got {len(row)}")
    return row


def _items(column: str, separator: str | None = None) -> list[str]:
    """What a column lists."""
    return [] if column == "-" else column.split(separator)


def _checked(what: str, items: list[str], allowed: tuple[str, ...]) -> list[str]:
    """The items, if all are allowed and stand in the order of `allowed`, each once; else ValueError."""
    for item in items:
        if item not in allowed:
            raise ValueError(f"{what} {item!r} is none of {', '.join(allowed)}")
    if items != [item for item in allowed if item in items]:
        raise ValueError(f"{what} in another order or twice; write {' '.join(a for a in allowed if a in items)}")
    return items


def _verb(row: Row) -> ReportingVerb:
    """The verb use that a row tells of."""
    written, complements, addressee, medium, polarity = _columns(
        row, "lemma", "complements", "addressee", "medium", "polarity"
    )
    *before, verb = written.split(" ")
    reflexive = before[:1] == ["sich"]
    particle, bar, base = verb.rpartition("|")
    if "|" in particle or "|" in "".join(before) or (bar and not (particle and base)):
        raise ValueError(f"{verb!r} wants one bar, between particle and verb")
    if not base.islower() or not base.endswith("n"):
        raise ValueError(f"{base!r} is no infinitive")
    items = _items(complements)
    clauses = [item for item in items if item in CLAUSES]
    objects = [item for item in items if item not in CLAUSES]
    if items != clauses + objects:
        raise ValueError(f"clauses before objects; write {' '.join(clauses + objects)}")
    _checked("complement", clauses, CLAUSES)
    if len(set(objects)) != len(objects):
        raise ValueError("an object stands twice")
    return ReportingVerb(
        lemma=particle + base,
        particle=particle,
        base=base,
        reflexive=reflexive,
        fixed=tuple(word.lower() for word in before[reflexive:]),
        direct="direct" in clauses,
        dass="dass" in clauses,
        v2="v2" in clauses,
        ob="ob" in clauses,
        zu="zu" in clauses,
        objects=tuple(map(_object, objects)),
        addressee=tuple(_checked("addressee", _items(addressee, ","), ADDRESSEES)),
        medium=Medium(medium),
        polarity=Polarity(polarity),
    )


def _object(item: str) -> Complement:
    """The object that a complement item such as "acc!" or "vor+dat" tells of."""
    form, plus, case = item.removesuffix("!").partition("+")
    if plus and case in CASES and form.isalpha():
        return Complement(form, case, item.endswith("!"))
    if not plus and form in (*CASES, "als"):
        return Complement(form, "" if form == "als" else form, item.endswith("!"))
    raise ValueError(f"complement {item!r} is none of {', '.join(CLAUSES)}, a case, als, or preposition+case")


def _noun(row: Row) -> ReportingNoun:
    """The noun that a row tells of."""
    written, complements, phrases, medium, polarity = _columns(
        row, "noun", "complements", "phrases", "medium", "polarity"
    )
    forms = tuple(written.removeprefix("-").split("/"))
    if len(set(forms)) != len(forms) or not all(form[:1].isupper() for form in forms):
        raise ValueError(f"want different forms with a capital letter, slashes between, got {written!r}")
    clauses = _checked("complement", _items(complements), CLAUSES[1:])
    return ReportingNoun(
        noun=forms[0],
        forms=forms,
        compounds=written.startswith("-"),
        dass="dass" in clauses,
        v2="v2" in clauses,
        ob="ob" in clauses,
        zu="zu" in clauses,
        phrases=frozenset(_checked("phrase", _items(phrases), PHRASES)),
        medium=Medium(medium),
        polarity=Polarity(polarity),
    )


def _hedge(row: Row) -> Hedge:
    """The hedge that a row tells of."""
    words, kind = _columns(row, "words", "kind")
    if words != words.lower() or kind not in HEDGES:
        raise ValueError(f"want words in lower case and one of {', '.join(HEDGES)}, got {words!r} and {kind!r}")
    return Hedge(tuple(words.split()), kind)
