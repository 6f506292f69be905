"""Verbs: what the form of a word says of lemma, tense, mood, number and person.

A form is looked up by its stem (`paradigm` has the tables of endings), alone or behind a separable particle
("ankündigt", "angekündigt", "anzukündigen"). Only letters are asked here: whether "weise" is a noun, an adjective or a
verb, and whether "sagte" is preterite or Konjunktiv, is for the clause to say.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain
from typing import Literal, NamedTuple, TypeAlias

from newsclaims import lexicon
from newsclaims.grammar.paradigm import (
    ER,
    INFINITIVE,
    SIE,
    ZU_INFINITIVE,
    Endings,
    Kind,
    Mood,
    Slot,
    Slots,
    Stem,
    Tense,
    irregular_stems,
    strong_stems,
    weak_stems,
)
from newsclaims.grammar.words import ANY

(
    FINITE,
    INF,
    ZU_INF,
    PART2,
    JOINED,  #: every reading has a separable particle in front: such a finite verb stands last in its clause
    DOUBTFUL,  #: practically always another word: "eine", "laut", "seit"
) = (ANY + 1 << bit for bit in range(6))  # behind the bits of function words, so that one number holds both
#: what only matters to who asks for a form by itself
(
    IND_PRES,
    IND_PRET,
    KONJ1,
    KONJ2,
    SG3,  #: some finite reading is a third person singular
    PL3,  #: or plural
    GUESSED,  #: not in the lexicon
) = (DOUBTFUL << bit for bit in range(1, 8))

_LONGEST_ENDING = {"e": 3, "n": 4, "t": 5}  # -ete, -eten, -etest; no ending ends otherwise
_GUESSED_ENDINGS = ("ete", "eten", "et", "te", "ten", "t", "en", "n")
_SHORTEST_GUESSED_STEM = 4
_LONGEST_WORD = 48
_MOOD_FLAGS = {"indicative": IND_PRES, "konjunktiv_1": KONJ1, "konjunktiv_2": KONJ2}
_KIND_FLAGS = {"infinitive": INF, "zu_infinitive": ZU_INF, "participle": PART2}


_Entry: TypeAlias = tuple[str, str, Iterator[Stem]]  # verb, inseparable prefix, stems of both together


class VerbForm(NamedTuple):
    """One reading of a form: `persons` is a mask, 1, 2, 4 for the singular and 8, 16, 32 for the plural."""

    lemma: str
    kind: Kind
    tense: Tense | None
    mood: Mood | None
    persons: int


@dataclass(slots=True, eq=False)
class Verb:
    """All readings of a form, the union of their flags, and their lemmas; empty and false if it is no verb."""

    readings: tuple[VerbForm, ...]
    flags: int
    lemmas: tuple[str, ...]

    def __bool__(self) -> bool:
        return self.flags != 0


NO_VERB = Verb((), 0, ())


class _Lexicon(NamedTuple):
    stems: dict[str, list[tuple[str, Endings]]]
    lemmas: frozenset[str]
    particles: dict[str, frozenset[str]]  # and the verbs that they join; empty if all
    particles_from: dict[str, list[str]]  # by their first two letters
    joins: dict[str, frozenset[str]]  # verbs that join few particles or none
    doubtful: frozenset[str]


@cache
def _lexicon() -> _Lexicon:
    """Read the files of verbs, once."""
    stems: dict[str, list[tuple[str, Endings]]] = {}
    lemmas: set[str] = set()
    joins = {verb: frozenset(particles.split()) for verb, particles in lexicon.table("verb_joins.tsv")}
    for verb, prefix, made in chain(_weak(), _strong(), _irregular()):
        for stem, lemma, endings in made:
            stems.setdefault(stem, []).append((lemma, endings))
            lemmas.add(lemma)
        if prefix == "ge":
            joins.setdefault(prefix + verb, frozenset())
    particles = dict(_particles())
    particles_from: dict[str, list[str]] = {}
    for particle in sorted(particles):
        particles_from.setdefault(particle[:2], []).append(particle)
    doubtful = frozenset(word for line in lexicon.lines("not_verbs.txt") for word in line.split())
    return _Lexicon(stems, frozenset(lemmas), particles, particles_from, joins, doubtful)


def _weak() -> Iterator[_Entry]:
    """Read `verbs_weak.txt`, whose entries are `kaufen`, `kaufen:er,ver` and `be|auftragen`."""
    for line in lexicon.lines("verbs_weak.txt"):
        for entry in line.split():
            alone, bar, verb = entry.partition("|")
            if not bar:
                verb, _, alone = entry.partition(":")
                yield verb, "", weak_stems(verb)
            if bar or alone:
                for prefix in alone.split(","):
                    yield verb, prefix, weak_stems(verb, prefix)


def _strong() -> Iterator[_Entry]:
    """Read `verbs_strong.tsv`, whose last column has the inseparable prefixes."""
    for row in lexicon.table("verbs_strong.tsv"):
        for prefix in ("", *row[-1].split()):
            yield row[0], prefix, strong_stems(row, prefix)


def _irregular() -> Iterator[_Entry]:
    """Read `verbs_irregular.tsv`."""
    rows = list(lexicon.table("verbs_irregular.tsv"))
    prefixes = {verb: forms.split() for verb, row, forms in rows if row == "inseparable"}
    for verb, row, forms in rows:
        for prefix in ("", *prefixes.get(verb, ())):
            yield verb, prefix, irregular_stems(verb, row, forms, prefix)


def _particles() -> Iterator[tuple[str, frozenset[str]]]:
    """Read `verb_particles.txt`: `an auf` join any verb, `teil: haben nehmen` those behind the colon."""
    for line in lexicon.lines("verb_particles.txt"):
        words, _, verbs = line.partition(":")
        for particle in words.split():
            yield particle, frozenset(verbs.split())


@lru_cache(maxsize=1 << 16)
def analyse(lower: str) -> Verb:
    """All readings of a word form given in lower case, or `NO_VERB`.

    Forms of Swiss and of old spelling ("schliesst", "läßt") are found under the lemma of today's.

    >>> analyse("angekündigt").lemmas
    ('ankündigen',)
    >>> [reading.mood for reading in analyse("gehe").readings]
    ['indicative', 'konjunktiv_1']
    >>> analyse("heute") is NO_VERB
    True
    """
    if len(lower) > _LONGEST_WORD:
        return NO_VERB
    found = _simple(lower)
    flags = 0 if found else JOINED
    found += _joined(lower)
    if not found:
        other = _respelled(lower)
        return analyse(other) if other else NO_VERB
    if lower in _lexicon().doubtful:
        flags |= DOUBTFUL
    return _verb(found, flags)


def _verb(found: list[tuple[str, Slots]], flags: int) -> Verb:
    """The readings of lemmas and their slots, each once, with their flags added to `flags`."""
    readings: dict[VerbForm, None] = {}
    for lemma, slots in found:
        for slot in slots:
            flags |= _flags(slot)
            readings[VerbForm(lemma, *slot)] = None
    return Verb(tuple(readings), flags, tuple(dict.fromkeys(lemma for lemma, _ in found)))


def _simple(word: str) -> list[tuple[str, Slots]]:
    """Readings as a verb without separable particle."""
    stems = _lexicon().stems
    found = []
    length = len(word)
    shortest = max(length - _LONGEST_ENDING.get(word[-1:], 0), 2)
    for cut in range(length, shortest - 1, -1):
        entries = stems.get(word[:cut])
        if entries:
            ending = word[cut:]
            for lemma, endings in entries:
                if ending in endings:
                    found.append((lemma, endings[ending]))
    return found


def _joined(word: str) -> list[tuple[str, Slots]]:
    """Readings with a separable particle in front, and perhaps zu after it."""
    found: list[tuple[str, Slots]] = []
    for particle in _lexicon().particles_from.get(word[:2], ()):
        if not word.startswith(particle):
            continue
        rest = word[len(particle) :]
        found += [(particle + verb, slots) for verb, slots in _simple(rest) if _joins(verb, particle)]
        if rest.startswith("zu"):
            found += [
                (particle + verb, (ZU_INFINITIVE,))
                for verb, slots in _simple(rest[2:])
                if INFINITIVE in slots and _joins(verb, particle)
            ]
    return found


def _joins(verb: str, particle: str) -> bool:
    """Whether the verb takes the particle: most verbs take most particles."""
    known = _lexicon()
    verbs, particles = known.particles[particle], known.joins.get(verb)
    return (not verbs or verb in verbs) and (particles is None or particle in particles)


def _respelled(word: str) -> str | None:
    """The form with ß for ss or the other way round, as Swiss and old spelling need."""
    if "ß" in word:
        return word.replace("ß", "ss")
    if "ss" in word:
        other = word.replace("ss", "ß")
        return other if _simple(other) or _joined(other) else None
    return None


@cache
def _flags(slot: Slot) -> int:
    """The flags of one place in the paradigm."""
    kind, tense, mood, persons = slot
    if mood is None:
        return _KIND_FLAGS[kind]
    flags = FINITE | (IND_PRET if mood == "indicative" and tense == "preterite" else _MOOD_FLAGS[mood])
    return flags | (SG3 if persons & ER else 0) | (PL3 if persons & SIE else 0)


def is_finite(lower: str) -> bool:
    """Whether the form can be a finite verb, and is not practically always another word.

    >>> is_finite("kündigt"), is_finite("gekündigt"), is_finite("eine")
    (True, False, False)
    """
    return analyse(lower).flags & (FINITE | DOUBTFUL) == FINITE


def mood_of(lower: str, plural: bool | None = None) -> Mood | Literal["ambiguous"]:
    """The mood that the form shows with a subject of the third person, singular or plural if that is known.

    "ambiguous" is what may be indicative as well as Konjunktiv: "machten", or "haben" of several. A form without a
    third person is read in the persons it has; what is no finite verb is indicative. With "ich" many a form is
    indicative that is Konjunktiv I with "er" ("gehe"); then do not ask here.

    >>> mood_of("habe"), mood_of("haben", plural=True), mood_of("hätten"), mood_of("sagte"), mood_of("ging")
    ('konjunktiv_1', 'ambiguous', 'konjunktiv_2', 'ambiguous', 'indicative')
    """
    finite = [reading for reading in analyse(lower).readings if reading.kind == "finite"]
    wanted = ER | SIE if plural is None else SIE if plural else ER
    third = [reading for reading in finite if reading.persons & wanted]
    moods = {reading.mood for reading in third or finite if reading.mood}
    if len(moods) > 1:
        return "ambiguous"
    return moods.pop() if moods else "indicative"


def with_particle(lemma: str, particle: str) -> str | None:
    """The verb that a base verb and a separated particle make together, or None if they make none.

    >>> with_particle("kündigen", "an"), with_particle("können", "an")
    ('ankündigen', None)
    """
    known = _lexicon()
    if particle not in known.particles or lemma not in known.lemmas or not _joins(lemma, particle):
        return None
    return particle + lemma


def is_particle(lower: str) -> bool:
    """Whether the word can be the separated particle of a verb ("an", "zurück", "bekannt")."""
    return lower in _lexicon().particles


@lru_cache(maxsize=1 << 12)
def guess(lower: str) -> Verb:
    """Readings of a word outside the lexicon as a regular weak verb, by its ending alone; flagged `GUESSED`.

    Never asked by `analyse`: endings say too little ("mittlerweile"), so ask where only a verb can stand.

    >>> guess("googelte").lemmas, guess("gecastet").lemmas, guess("oft")
    (('googeln',), ('casten',), Verb(readings=(), flags=0, lemmas=()))
    """
    core = lower.removeprefix("ge")
    for ending in _GUESSED_ENDINGS:
        stem = lower.removesuffix(ending)
        if stem == lower or len(stem) < _SHORTEST_GUESSED_STEM:
            continue
        for base in dict.fromkeys((core.removesuffix(ending), stem)):
            verb = base + ("n" if base.endswith(("el", "er")) and not base.endswith("ier") else "en")
            for start, lemma, endings in weak_stems(verb):
                slots = endings.get(lower.removeprefix(start)) if lower.startswith(start) else None
                if slots:
                    return _verb([(lemma, slots)], GUESSED)
    return NO_VERB
