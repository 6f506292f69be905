"""The reporting lexicon: that its files say what they may say, and what a reader gets from them."""

from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclaims.grammar.verbs import analyse, with_particle
from newsclaims.lexicon import reporting, table
from newsclaims.lexicon.reporting import Complement, hedges, noun_for, nouns, role_of, source_of, tells_nothing, verbs
from newsclaims.model import Medium, Polarity, Sort

FILES = ("reporting_verbs.tsv", "reporting_nouns.tsv", "hedges.tsv")
USES = [use for uses in verbs().values() for use in uses]
_PLAIN = str.maketrans("äöü", "aou")


def groups(name):
    """The blocks of a file behind its head, each with its comment and its entries."""
    _, *blocks = files("newsclaims.lexicon").joinpath(name).read_text(encoding="utf-8").split("\n\n")
    for block in blocks:
        comment, *entries = block.strip("\n").split("\n")
        yield comment, [entry.split("\t") for entry in entries]


def sort_key(written):
    """By the verb or noun, then by the words before it."""
    *before, last = written.casefold().translate(_PLAIN).replace("|", "").split("/")[0].lstrip("-").split(" ")
    return last, before


@pytest.mark.parametrize("name", FILES)
def test_every_group_has_one_comment_and_no_entry_stands_twice(name):
    seen = []
    for comment, entries in groups(name):
        assert comment.startswith("# ")
        assert entries, comment
        assert all(not entry[0].startswith("#") for entry in entries), comment
        seen += [entry[0] for entry in entries]
    assert len(seen) == len(set(seen)), sorted(entry for entry in seen if seen.count(entry) > 1)


@pytest.mark.parametrize("name", FILES[:2])
def test_groups_are_sorted(name):
    for comment, entries in groups(name):
        written = [entry[0] for entry in entries]
        assert written == sorted(written, key=sort_key), comment


def test_every_noun_form_belongs_to_one_noun():
    forms = [form.lower() for noun in set(nouns().values()) for form in noun.forms]
    assert len(forms) == len(set(forms)) == len(nouns())


@pytest.mark.parametrize("use", USES, ids=lambda use: " ".join((*use.fixed, use.lemma)))
def test_every_use_can_report_and_its_verb_is_known(use):
    prepositional = [item for item in use.objects if item.form not in reporting.CASES]
    told = use.direct or use.clausal or prepositional or any(item.reported for item in use.objects)
    assert told if use.says else len(use.fixed)
    assert use.base in analyse(use.base).lemmas
    if use.particle:
        assert with_particle(use.base, use.particle) == use.lemma


def use_of(lemma, *fixed, reflexive=False):
    return next(use for use in verbs()[lemma] if use.fixed == fixed and use.reflexive is reflexive)


# verb | what of it must be there | what must not
COMPLEMENTS = [
    ("sagen", "direct dass v2 ob", "zu"),
    ("fordern", "direct dass zu acc!", "ob"),
    ("wissen", "v2", "dass"),
    ("kritisieren", "direct dass acc!", "zu"),
    ("warnen", "direct dass zu vor+dat!", "acc!"),
    ("drohen", "zu mit+dat!", "acc!"),
    ("aufrufen", "zu zu+dat!", "acc!"),
    ("ankündigen", "dass zu acc!", "ob"),
    ("bekanntgeben", "dass acc!", "zu"),
    ("sprechen", "direct von+dat! über+acc", "dass über+acc!"),
    ("halten", "acc für+acc!", "direct dass acc!"),
    ("bezeichnen", "acc als!", "direct dass acc!"),
    ("verteidigen", "acc", "acc!"),
    ("lachen", "direct v2", "dass"),
    ("verweisen", "auf+acc", "auf+acc!"),
    ("danken", "direct", "für+acc!"),
    ("bestehen", "auf+dat!", "dass"),
    ("anordnen", "zu acc", "acc!"),
    ("zeigen", "dass", "direct acc!"),
    ("heißen", "dass v2", "zu"),
]


@pytest.mark.parametrize(("lemma", "there", "absent"), COMPLEMENTS, ids=[row[0] for row in COMPLEMENTS])
def test_complements(lemma, there, absent):
    use = use_of(lemma)
    clauses = {name for name in reporting.CLAUSES if getattr(use, name)}
    objects = {
        item.form + (f"+{item.case}" if item.case not in ("", item.form) else "") + "!" * item.reported
        for item in use.objects
    }
    assert set(there.split()) <= clauses | objects
    assert not set(absent.split()) & (clauses | objects)


def test_a_phrase_is_found_under_its_verb():
    use = use_of("geben", "zu", "protokoll")
    assert use.dass
    assert (use.particle, use.base) == ("", "geben")
    assert use_of("ausgehen", "davon").particle == "aus"
    assert use_of("ausgehen").objects == (Complement("von", "dat", True),)


def test_reflexive_uses_stand_apart():
    assert use_of("äußern", reflexive=True).reflexive
    assert use_of("aussprechen", reflexive=True).objects[0] == Complement("für", "acc", True)


@pytest.mark.parametrize(
    ("lemma", "polarity"),
    [
        ("sagen", Polarity.ASSERTS),
        ("bestreiten", Polarity.DENIES),
        ("dementieren", Polarity.DENIES),
        ("leugnen", Polarity.DENIES),
        ("zurückweisen", Polarity.DENIES),
        ("bezweifeln", Polarity.DOUBTS),
        ("fragen", Polarity.ASKS),
        ("fordern", Polarity.DEMANDS),
        ("appellieren", Polarity.DEMANDS),
    ],
)
def test_polarity(lemma, polarity):
    assert use_of(lemma).polarity is polarity


def test_everyday_verbs_report_only_in_their_phrases():
    for lemma in ("geben", "stellen", "machen", "nehmen", "bringen", "führen", "ziehen", "sein", "setzen", "legen"):
        assert all(use.fixed for use in verbs().get(lemma, ())), lemma


@pytest.mark.parametrize(
    ("word", "noun"),
    [
        ("angaben", "Angabe"),
        ("vorwurfs", "Vorwurf"),
        ("polizeiangaben", "Angabe"),
        ("medienberichten", "Medienbericht"),
        ("presseberichten", "Bericht"),
        ("regierungserklärung", "Erklärung"),
        ("dpa-informationen", "Information"),
        ("eu-studie", "Studie"),
        ("expertensicht", "Sicht"),
        ("verkaufszahlen", "Zahl"),
        ("rücksicht", None),
        ("bankenaufsicht", None),
        ("bundestagskandidaten", None),
        ("worten", "Wort"),
        ("gericht", None),
        ("journalisten", None),
        ("spezialisten", None),
        ("soldaten", None),
        ("anschluss", None),
        ("einsatz", None),
        ("stadtrat", None),
        ("lebensversicherung", None),
        ("anzahl", None),
        ("aussicht", None),
        ("kontakte", None),
        ("", None),
    ],
)
def test_nouns_and_compounds(word, noun):
    found = noun_for(word)
    assert (found.noun if found else None) == noun


def test_what_a_noun_can_do():
    assert {"laut", "zufolge"} <= noun_for("studie").phrases
    assert "nach" in noun_for("ansicht").phrases
    assert "aus" in noun_for("sicht").phrases
    assert "mit" in noun_for("worten").phrases
    assert noun_for("frage").ob
    assert not noun_for("frage").dass
    assert noun_for("forderung").polarity is Polarity.DEMANDS
    assert noun_for("bericht").medium is Medium.WRITING


@pytest.mark.parametrize(
    ("word", "sort"),
    [
        ("außenministerin", Sort.PERSON),
        ("ärztinnen", Sort.PERSON),
        ("rechtsanwälten", Sort.PERSON),
        ("hauptleute", Sort.PERSON),
        ("us-präsidenten", Sort.PERSON),
        ("generalstaatsanwaltschaft", Sort.ORGANISATION),
        ("naturschutzverbände", Sort.ORGANISATION),
        ("regierungskreisen", Sort.ANONYMOUS),
        ("wochenzeitung", Sort.MEDIUM),
        ("vereinschefs", Sort.PERSON),
        ("bürgermeisterkandidaten", Sort.PERSON),
        ("kollegin", Sort.PERSON),
        ("fenster", None),
        ("fahrzeuge", None),
        ("entführung", None),
        ("fahrbahn", None),
        ("lehmann", None),
        ("deutschland", None),
        ("armen", None),
        ("gestern", None),
        ("", None),
    ],
)
def test_roles(word, sort):
    role = role_of(word)
    assert (role.sort if role else None) == sort


@pytest.mark.parametrize(
    ("word", "sort"),
    [
        ("nachrichtenmagazin", "medium"),
        ("us-sender", "medium"),
        ("reuters", "medium"),
        ("gutachten", "document"),
        ("langzeitstudie", "document"),
        ("bild", None),
        ("zivilisten", None),
        ("soldaten", None),
        ("ministerin", None),
        ("tisch", None),
    ],
)
def test_sources(word, sort):
    assert source_of(word) == sort


def test_hedges():
    assert [hedge.kind for hedge in hedges()["offenbar"]] == ["writer"]
    assert [hedge.kind for hedge in hedges()["angeblich"]] == ["hearsay"]
    assert [hedge.kind for hedge in hedges()["dürften"]] == ["modal"]
    assert ("allem", "anschein", "nach") in {hedge.words for hedge in hedges()["allem"]}
    for starting in hedges().values():
        lengths = [len(hedge.words) for hedge in starting]
        assert lengths == sorted(lengths, reverse=True)


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        (("sagen", "dass", "dat", "speech"), "want 5 columns"),
        (("sagen", "das", "dat", "speech", "asserts"), "complement 'das' is none of"),
        (("sagen", "dass direct", "dat", "speech", "asserts"), "write direct dass"),
        (("sagen", "acc dass", "dat", "speech", "asserts"), "write dass acc"),
        (("sagen", "dass dass", "dat", "speech", "asserts"), "twice"),
        (("sagen", "acc acc", "dat", "speech", "asserts"), "twice"),
        (("sagen", "von+nom", "dat", "speech", "asserts"), "complement 'von\\+nom'"),
        (("sagen", "dass", "wem", "speech", "asserts"), "addressee 'wem'"),
        (("sagen", "dass", "dat", "loud", "asserts"), "'loud' is not a valid Medium"),
        (("sagen", "dass", "dat", "speech", "maybe"), "'maybe' is not a valid Polarity"),
        (("an|kündigen|t", "dass", "dat", "speech", "asserts"), "one bar"),
        (("an|kündigen lassen", "dass", "dat", "speech", "asserts"), "one bar"),
        (("Sage", "dass", "dat", "speech", "asserts"), "no infinitive"),
    ],
)
def test_a_bad_line_is_refused_with_its_mend(monkeypatch, row, complaint):
    monkeypatch.setattr(reporting, "table", lambda name: iter([row]))
    with pytest.raises(ValueError, match=f"reporting_verbs.tsv, line 0: .*{complaint}"):
        verbs.__wrapped__()


def test_a_bad_line_is_told_by_its_number(monkeypatch):
    monkeypatch.setattr(reporting, "PHRASES", ())
    with pytest.raises(ValueError, match=r"reporting_nouns.tsv, line 6: phrase "):
        nouns.__wrapped__()


@given(st.text(max_size=60))
def test_any_word_can_be_asked(word):
    for found in (noun_for(word), role_of(word), source_of(word)):
        assert found is None or word


def test_a_very_long_word_costs_little():
    assert noun_for("x" * 1_000_000 + "angaben") is not None
    assert role_of("x" * 1_000_000 + "minister") is not None


def test_objects_that_tell_nothing_stand_with_reporting_verbs():
    for lemma, objects in table("reporting_verbs_not.tsv"):
        assert lemma in verbs(), lemma
        assert objects == objects.lower(), lemma
    assert tells_nothing("bestreiten", ["auftaktspiel"])
    assert not tells_nothing("bestreiten", ["vorwurf"])
