from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newsclaims
from newsclaims.model import Person, Sort
from newsclaims.speakers import resolve

FACTS = [
    tuple(part.strip() for part in line.split(" | "))
    for line in (Path(__file__).parent / "facts.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


def people_of(marked, text, people=()):
    reading, drafts = marked(text)
    return {speaker.name: speaker for speaker in resolve(reading, drafts, people)}, drafts, reading


@pytest.mark.parametrize(("text", "name", "facts"), FACTS)
def test_facts(marked, text, name, facts):
    speaker = people_of(marked, text)[0][name]
    for fact in facts.split("; "):
        field, value = fact.split("=")
        assert str(getattr(speaker, field)) == value, field


def test_mentions_are_listed_with_their_places(marked):
    text = "Ina Rehm kam. {„Es regnet“}, sagte [Rehm]. {Es gieße}, so [sie]. Rehms Hut ist nass. Die Rehm-Frage bleibt."
    speakers, _, reading = people_of(marked, text)
    found = [reading.text[start:end] for start, end in speakers["Ina Rehm"].mentions]
    assert found == ["Ina Rehm", "Rehm", "sie", "Rehms", "Rehm-Frage"]


class TestChains:
    def test_a_report_around_the_speaker(self, marked):
        text = "Das „Elbe-Blatt“ kam. {Es regne}, sagten [Forscher] dem Bericht zufolge."
        _, drafts, reading = people_of(marked, text)
        drafts[0].source = [(reading.words.index("dem"), reading.words.index("zufolge") + 1)]
        resolve(reading, drafts)
        assert drafts[0].sources == ["Elbe-Blatt", "Forscher"]

    def test_what_the_speaker_leans_on(self, marked):
        _, drafts, reading = people_of(marked, "[Die dpa] meldet unter Berufung auf Ermittler, {es regne}.")
        drafts[0].source = [(reading.words.index("unter"), reading.words.index("Ermittler") + 1)]
        speakers = resolve(reading, drafts)
        assert drafts[0].sources == ["dpa", "Ermittler"]
        assert [speaker.name for speaker in speakers] == ["dpa", "Ermittler"]

    def test_a_claim_inside_a_claim(self, marked):
        text = "[Ina Rehm] sagte, {Moskau behaupte, es regne}. Laut [Moskau] {regnet es}."
        reading, drafts = marked(text)
        drafts[1].within = drafts[0]
        resolve(reading, drafts)
        assert drafts[1].sources == ["Ina Rehm", "Moskau"]


class TestOwnWords:
    @pytest.mark.parametrize("word", ["ich", "wir"])
    def test_in_quotation_marks(self, marked, word):
        reading, (inner, outer) = marked(f"{{„[{word}] sage, {{es regne}}“}}, sagte [Ina Rehm].")
        inner.within = outer
        resolve(reading, [outer, inner])
        assert (outer.entity, inner.entity) == ("Ina Rehm", "Ina Rehm")
        assert inner.sources == ["Ina Rehm"]

    def test_in_indirect_speech(self, marked):
        reading, (inner, outer) = marked("Tom Krell kam. {[er] glaube, {es regne}}, sagte [Jan Mohr].")
        inner.within = outer
        resolve(reading, [outer, inner])
        assert (outer.entity, inner.entity) == ("Jan Mohr", "Jan Mohr")

    def test_he_in_his_own_quotation_is_another(self, marked):
        reading, (inner, outer) = marked("Tom Krell kam. {„[Er] hat gesagt, {es regne}“}, sagte [Jan Mohr].")
        inner.within = outer
        resolve(reading, [outer, inner])
        assert (outer.entity, inner.entity) == ("Jan Mohr", "Tom Krell")


class TestFloor:
    def test_goes_on_without_a_phrase(self, marked):
        reading, drafts = marked("{Es regne}, sagte [Ina Rehm]. {Es gieße}, so [sie]. {Es schneie}, so [er].")
        drafts[2].floor, drafts[2].speaker = drafts[0], drafts[0].speaker
        resolve(reading, drafts)
        assert [draft.entity for draft in drafts] == ["Ina Rehm"] * 3

    def test_a_heading_repeats_a_quotation(self, marked):
        reading, drafts = marked("{„Es regnet Frösche“}\n\n[x] Wetter. {„Es regnet Frösche“}, sagte [Ina Rehm].")
        drafts[0].speaker = []
        resolve(reading, drafts)
        assert drafts[0].entity == "Ina Rehm"


class TestKnownPeople:
    OLAF = Person("Olaf Rahn", id="Q1", aliases=("Rahn",), roles=("Kanzler",))

    @pytest.mark.parametrize("phrase", ["Olaf Rahn", "Kanzler Olaf Rahn", "Kanzler Rahn"])
    def test_get_their_id_and_name(self, marked, phrase):
        speakers, drafts, _ = people_of(marked, f"[{phrase}] sagte, {{es regne}}.", [self.OLAF])
        assert speakers["Olaf Rahn"].id == "Q1"
        assert drafts[0].entity == "Olaf Rahn"

    @pytest.mark.parametrize("phrase", ["Fritz Rahn", "Trainer Rahn", "Der Kanzler"])
    def test_are_not_taken_for_others(self, marked, phrase):
        speakers, _, _ = people_of(marked, f"[{phrase}] sagte, {{es regne}}.", [self.OLAF])
        assert all(speaker.id is None for speaker in speakers.values())

    def test_alias_of_another_shape(self, marked):
        known = Person("Annegret Rahn-Mohr", id="Q2", aliases=("ARM", "Anne Rahn"))
        speakers, _, _ = people_of(marked, "[Anne Rahn] sagte, {es regne}.", [known])
        assert speakers["Annegret Rahn-Mohr"].id == "Q2"


WORDS = (
    "Ina Rehm Tom Krell sagte er sie die Ministerin der Sprecher des Ministeriums „ “ , . ( ) SPD und laut zufolge "
    "beide Kim Jong-un von der Leyen al-Sisi dem 52-Jährige Berlin ein Insider Dr. Herr J . wir ich : – \n"
).split(" ")
TEXTS = st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join)


@settings(max_examples=60, deadline=None)
@given(st.one_of(TEXTS, st.text(max_size=80)))
def test_any_text_holds(text):
    article = newsclaims.parse(text)
    assert article == newsclaims.parse(text)
    names = [speaker.name for speaker in article.speakers if not speaker.candidates]
    assert len(names) == len(set(names))
    for speaker in article.speakers:
        assert all(0 <= start < end <= len(text) for start, end in speaker.mentions)
        assert list(speaker.mentions) == sorted(set(speaker.mentions))
    for claim in article.claims:
        assert claim.entity is None or claim.entity in names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Rolf Lehm klagte über Otto Ahl. Otto Ahl sei stur. Oft habe er gedroht, zu gehen.", "Otto Ahl"),
        ("Rolf Lehm klagte über Otto Ahl. Alles sei zäh. Oft habe er gedroht, zu gehen.", "Rolf Lehm"),
    ],
)
def test_er_inside_told_words_is_whom_they_tell_of(text, name):
    claims = newsclaims.parse(text).claims
    assert [claim.entity for claim in claims if claim.text == "zu gehen"] == [name]


@settings(max_examples=25, deadline=None)
@given(TEXTS, TEXTS)
def test_one_article_never_depends_on_another(first, second):
    alone = newsclaims.parse(second)
    newsclaims.parse(first)
    assert newsclaims.parse(second) == alone


@settings(max_examples=60, deadline=None)
@given(st.data(), TEXTS)
def test_any_phrase_can_be_asked_about(marked, data, text):
    reading, _ = marked(text)
    if len(reading) < 3:
        return
    from newsclaims.claims.draft import Draft
    from newsclaims.model import Kind

    places = st.integers(0, len(reading) - 1)
    drafts = []
    for _ in range(data.draw(st.integers(1, 5))):
        speaker, content = data.draw(places), data.draw(places)
        draft = Draft(
            data.draw(st.sampled_from(Kind)),
            [(content, min(content + 4, len(reading)))],
            reading.sentence_of[content],
            speaker=[(speaker, min(speaker + data.draw(st.integers(1, 6)), len(reading)))],
        )
        if drafts:
            draft.within = data.draw(st.sampled_from([None, *drafts]))
            draft.floor = data.draw(st.sampled_from([None, *drafts]))
            draft.source = data.draw(st.sampled_from([[], drafts[0].speaker]))
        drafts.append(draft)
    speakers = resolve(reading, drafts)
    known = {speaker.name for speaker in speakers}
    assert all(draft.entity is None or draft.entity in known for draft in drafts)
    assert all(set(draft.sources) <= known for draft in drafts)
    assert all(speaker.sort in Sort for speaker in speakers)
