"""Verb forms: paradigms, moods, particles, and words that are no verbs."""

from collections import Counter
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest
import simplemma
from hypothesis import given
from hypothesis import strategies as st

from newsclaims import lexicon
from newsclaims.grammar import paradigm, verbs
from newsclaims.grammar.verbs import (
    DOUBTFUL,
    FINITE,
    GUESSED,
    IND_PRES,
    IND_PRET,
    INF,
    JOINED,
    KONJ1,
    KONJ2,
    NO_VERB,
    PART2,
    PL3,
    SG3,
    ZU_INF,
    analyse,
    guess,
    is_finite,
    is_particle,
    mood_of,
    with_particle,
)

HERE = Path(__file__).parent
FINITE_ROWS = {
    "present": ("present", "indicative"),
    "preterite": ("preterite", "indicative"),
    "konjunktiv_1": ("present", "konjunktiv_1"),
    "konjunktiv_2": ("preterite", "konjunktiv_2"),
}


def rows(name: str) -> list[list[str]]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [[column.strip() for column in line.split("|")] for line in lines if line.strip() and line[0] != "#"]


@pytest.mark.parametrize(("verb", "row", "forms"), rows("verb_paradigms.txt"))
def test_paradigm(verb: str, row: str, forms: str) -> None:
    words = forms.split()
    if row in FINITE_ROWS:
        assert len(words) == len(paradigm.PERSONS)
        for person, word in zip(paradigm.PERSONS, words, strict=True):
            readings = {(r.lemma, r.tense, r.mood) for r in analyse(word).readings if r.persons & person}
            assert (verb, *FINITE_ROWS[row]) in readings, word
    else:
        assert [word for word in words if (verb, row) not in {r[:2] for r in analyse(word).readings}] == []


@pytest.mark.parametrize(("form", "number", "mood"), rows("verb_moods.txt"))
def test_mood(form: str, number: str, mood: str) -> None:
    assert mood_of(form, {"sg": False, "pl": True, "?": None}[number]) == mood


def all_stems() -> Iterator[paradigm.Stem]:
    entries = chain(verbs._weak(), verbs._strong(), verbs._irregular())
    return chain.from_iterable(stems for _, _, stems in entries)


def test_every_form_is_read_back() -> None:
    lost = [
        (lemma, stem + ending)
        for stem, lemma, endings in all_stems()
        for ending, slots in endings.items()
        if not {verbs.VerbForm(lemma, *slot) for slot in slots} <= set(analyse(stem + ending).readings)
    ]
    assert lost == []


def test_no_verb_is_listed_twice() -> None:
    entries = Counter(prefix + verb for verb, prefix, _ in chain(verbs._weak(), verbs._strong()))
    assert [verb for verb, times in entries.items() if times > 1] == ["weichen"]  # wich; but aufgeweicht


def test_particles_and_joins_name_known_verbs() -> None:
    known = verbs._lexicon()
    named = set().union(*known.particles.values()) | known.joins.keys()
    assert sorted(named - known.lemmas) == []
    assert sorted(set().union(*known.joins.values()) - known.particles.keys() - {"-"}) == []


@pytest.mark.parametrize(
    ("form", "flags"),
    [
        ("kündigt", FINITE | IND_PRES | SG3),
        ("ankündigt", FINITE | IND_PRES | SG3 | JOINED),
        ("angekündigt", PART2 | JOINED),
        ("anzukündigen", ZU_INF | JOINED),
        ("sei", FINITE | KONJ1 | SG3),
        ("wären", FINITE | KONJ2 | PL3),
        ("machten", FINITE | IND_PRET | KONJ2 | PL3),
        ("kommen", FINITE | IND_PRES | KONJ1 | PL3 | INF),
        ("verurteilt", FINITE | IND_PRES | SG3 | PART2),
        ("gefragt", PART2),
    ],
)
def test_flags(form: str, flags: int) -> None:
    assert analyse(form).flags == flags


@pytest.mark.parametrize("word", [word for line in rows("no_verbs.txt") for word in line[0].split()])
def test_no_verb(word: str) -> None:
    assert analyse(word) is NO_VERB
    assert not is_finite(word)


def test_doubtful_words_keep_their_readings() -> None:
    assert analyse("meine").flags & DOUBTFUL
    assert analyse("meine").lemmas == ("meinen",)
    assert not is_finite("meine")
    assert is_finite("meint")


def test_every_word_listed_as_doubtful_has_a_reading() -> None:
    words = [word for line in lexicon.lines("not_verbs.txt") for word in line.split()]
    assert [word for word in words if not analyse(word)] == []


@pytest.mark.parametrize(
    ("verb", "particle", "joined"),
    [
        ("kündigen", "an", "ankündigen"),
        ("geben", "bekannt", "bekanntgeben"),
        ("finden", "statt", "stattfinden"),
        ("erkennen", "an", "anerkennen"),
        ("haben", "vor", "vorhaben"),
        ("gehören", "an", "angehören"),
        ("können", "an", None),
        ("leiten", "statt", None),
        ("kündigen", "oft", None),
        ("frumpfen", "an", None),
    ],
)
def test_particle_joins(verb: str, particle: str, joined: str | None) -> None:
    assert with_particle(verb, particle) == joined


def test_particles() -> None:
    assert [word for word in ("an", "zurück", "bekannt", "hinzu", "oft", "die") if is_particle(word)] == [
        "an",
        "zurück",
        "bekannt",
        "hinzu",
    ]


@pytest.mark.parametrize(
    ("word", "lemma", "flag"),
    [
        ("googelte", "googeln", IND_PRET),
        ("flexifizierten", "flexifizieren", IND_PRET),
        ("gecastet", "casten", PART2),
        ("frumpft", "frumpfen", IND_PRES),
    ],
)
def test_guess(word: str, lemma: str, flag: int) -> None:
    verb = guess(word)
    assert verb.lemmas == (lemma,)
    assert verb.flags & flag
    assert verb.flags & GUESSED


SAMPLE = 7  # every seventh verb, enough to find a wrong rule


@pytest.mark.parametrize("row", ["en", "te", "t"])
def test_weak_verbs_agree_with_simplemma(row: str) -> None:
    """A form that simplemma knows as one of another verb only, and we as ours, hints at a wrong stem."""
    endings = {"en": ("en", "n"), "te": ("te", "ete"), "t": ("t", "et")}[row]
    told = agreed = 0
    for verb, prefix, stems in list(verbs._weak())[::SAMPLE]:
        stem, lemma, table = next(stems)
        form = next(stem + ending for ending in endings if ending in table)
        if simplemma.is_known(form, "de"):
            told += 1
            agreed += simplemma.lemmatize(form, "de") in (lemma, form)
        assert lemma == prefix + verb
    assert told > 450
    assert agreed / told > 0.95


def test_strong_verbs_agree_with_simplemma() -> None:
    """Preterite and participle of every strong verb, in the first variant of the table."""
    told: list[str] = []
    other: list[tuple[str, str]] = []
    for infinitive, _, preterite, _, participle, *_ in lexicon.table("verbs_strong.tsv"):
        for form in (preterite.split("/")[0], participle.split("/")[0]):
            lemma = simplemma.lemmatize(form, "de")
            told.append(form)
            if lemma not in (infinitive, form, infinitive.replace("ß", "ss")):
                other.append((form, lemma))
    assert len(told) > 300
    assert len(other) < 0.05 * len(told), other


@given(st.text(max_size=60))
def test_any_text(text: str) -> None:
    for verb in (analyse(text), guess(text)):
        assert bool(verb) == bool(verb.readings) == bool(verb.lemmas)
        assert {reading.lemma for reading in verb.readings} == set(verb.lemmas)
    assert mood_of(text) in ("indicative", "konjunktiv_1", "konjunktiv_2", "ambiguous")


@given(st.sampled_from(sorted(verbs._lexicon().stems)), st.sampled_from(["", "e", "t", "en", "te", "ten", "st", "et"]))
def test_flags_follow_from_readings(stem: str, ending: str) -> None:
    verb = analyse(stem + ending)
    kinds = {reading.kind for reading in verb.readings}
    assert bool(verb.flags & FINITE) == ("finite" in kinds)
    assert bool(verb.flags & INF) == ("infinitive" in kinds)
    assert bool(verb.flags & PART2) == ("participle" in kinds)
