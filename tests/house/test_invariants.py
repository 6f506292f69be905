"""What holds for every text: no exception, spans inside, slices equal, the same result every time."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsclaims import Phrase, parse, parse_attributions, parse_quotations, to_record

SENTENCES = [
    "Die Lage sei ernst, sagte Ina Lorenz.",
    "„Wir kommen morgen“, versprach er.",
    "Nach Angaben der Polizei wurden etwa 1.500 Menschen verletzt.",
    "Das koste 3,5 Mio. Euro, so der Minister am 3. Oktober 2023.",
    "Man habe nichts gewusst.",
    "»So nicht«, rief Karl-Heinz von Berg; »niemals!«",
    "Laut dem Bericht sollen zwei bis drei Wochen vergehen",
    "Sie bestritt, dass der Zug zu spät gekommen war …",
    '"Nein, sagte der Bürgermeister',
    "Neue Brücke",
    "\u00adDie Um\u00adgehung\u200b w\u0075\u0308rde gebaut,\u00a0hieß es.",
]
BREAKS = [" ", "\n", "\r\n", "\n\n", "\t", "", "  "]

news = st.lists(st.tuples(st.sampled_from(SENTENCES), st.sampled_from(BREAKS)), max_size=8).map(
    lambda pieces: "".join(sentence + gap for sentence, gap in pieces)
)
marks = st.text(alphabet="„“”»«›‹‚‘'\"’()–—:;,.!? \n\taÄß1290€%&;<>", max_size=80)
CRUMBS = """
hieß es sagte er sie X Karla Wendt die Polizei der Minister nach Angaben laut zufolge so wie dass ob zu kommen als von
sei habe hätte würde soll will nannte forderte lehnte ab fragte warum und aber nicht im Bericht heißt Demnach Frage
Kritik drei Montag „ “ « » ‚ ‘ " ( ) , ; : – . ! ? …
"""
crumbs = st.lists(st.tuples(st.sampled_from(CRUMBS.split()), st.sampled_from(["", " ", " "])), max_size=25).map(
    lambda pieces: "".join(word + gap for word, gap in pieces)
)
anything = st.one_of(news, marks, crumbs, st.text(max_size=60), st.tuples(news, marks, news).map("".join))

ARTICLES = {
    "court": "Der Angeklagte habe 40.000 Euro genommen, sagte Staatsanwältin Mona Rieger am Dienstag. "
    "„Das stimmt nicht“, entgegnete sein Verteidiger. Er habe das Geld nur verwahrt.",
    "port": "Nach Angaben der Hafenbehörde liegen 12 Schiffe fest. Ein Sprecher erklärte, man rechne mit drei Tagen.",
    "school": "Neue Schule eröffnet\n\nRund 300 Kinder lernen seit Montag in Altdorf. "
    "Bürgermeister Jan Tietz lobte den Bau.",
    "quote": "»Wir bleiben«, sagt die Wirtin Olga Brandl. »Wo sollten wir auch hin?«",
}


def phrases(article):
    for claim in article.claims:
        parts = (claim.content, claim.speaker, claim.cue, claim.frame, claim.addressee, claim.source)
        yield from (part for part in parts if part is not None)


@given(anything)
@example("warnen vor")
@example("Satz „Ich bleibe hier noch lange“ hat Trainer Ole Brandt alle")
def test_everything_stands_in_the_text(text):
    article = parse(text, published="2024-10-08")
    assert article.text == text
    for phrase in phrases(article):
        assert isinstance(phrase, Phrase)
        assert all(0 <= start < end <= len(text) for start, end in phrase.spans)
        assert phrase.text == " … ".join(text[start:end] for start, end in phrase.spans)
        assert all(before.end <= after.start for before, after in zip(phrase.spans, phrase.spans[1:], strict=False))
    for found in (*article.quantities, *article.times):
        assert found.text == text[found.start : found.end]
        assert 0 <= found.start < found.end <= len(text)
    for speaker in article.speakers:
        assert all(0 <= start < end <= len(text) for start, end in speaker.mentions)


@given(anything)
def test_parsing_again_gives_the_same(text):
    assert parse(text, published="2024-10") == parse(text, published="2024-10")


@given(anything)
def test_names_and_numbers_point_to_something(text):
    article = parse(text, published="2024-10-08")
    ids = [claim.id for claim in article.claims]
    assert len(set(ids)) == len(ids)
    assert all(claim.within in ids for claim in article.claims if claim.within)
    assert all(claim.within != claim.id for claim in article.claims)
    names = {speaker.name for speaker in article.speakers}
    assert {claim.entity for claim in article.claims if claim.entity} <= names
    record = to_record(article)
    for claim in record["claims"]:
        inside = [record["quantities"][place] for place in claim["quantities"]]
        inside += [record["times"][place] for place in claim["times"]]
        for found in inside:
            assert any(start <= found["start"] and found["end"] <= end for start, end in claim["content"])


@given(anything)
def test_parts_share_the_claims_out(text):
    parts = [*parse_quotations(text), *parse_attributions(text)]
    assert sorted(claim.content.spans for claim in parts) == sorted(claim.content.spans for claim in parse(text).claims)


@pytest.mark.parametrize("first", ARTICLES)
@pytest.mark.parametrize("second", ARTICLES)
def test_what_follows_does_not_change_what_was_said(first, second):
    if first == second:
        return
    alone = parse(ARTICLES[first], published="2024-10-08")
    both = parse(ARTICLES[first] + "\n\n" + ARTICLES[second], published="2024-10-08")
    assert alone.claims
    assert both.claims[: len(alone.claims)] == alone.claims
    assert both.quantities[: len(alone.quantities)] == alone.quantities
    assert both.times[: len(alone.times)] == alone.times
    assert all(claim.content.start >= len(ARTICLES[first]) for claim in both.claims[len(alone.claims) :])
