"""What holds for any text at all."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclaims.reading import read

PIECES = [
    *"„“”»«\"'‚‘’›‹`´.,;:!?…()[]-–+/ \n\t",
    *["''", ",,", "``", "...", "+++", "\n\n", "\r\n", "\u00a0", "\u00ad", "\u200b", "a\u0308", "&quot;", "&auml;", "&"],
    *["Der", "Haus", "er", "sagte", "z. B.", "Dr.", "e. V.", "3.", "2004", "27", "s", "XIV.", "iPhone", "Größe", "J."],
]
TEXTS = st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=40).map("".join))


@given(TEXTS)
def test_tokens_stand_in_the_text_in_order(text: str) -> None:
    reading = read(text)
    places = list(zip(reading.starts, reading.ends, strict=True))
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert all(before[1] <= after[0] or before == after for before, after in pairwise(places))
    assert len(reading.words) == len(reading.lower) == len(reading.breaks) == len(places)


@given(TEXTS)
def test_paragraphs_and_sentences_leave_no_gap(text: str) -> None:
    reading = read(text)
    assert [first for first, _ in reading.paragraphs] + [len(reading)] == [0] + [stop for _, stop in reading.paragraphs]
    assert [s.first for s in reading.sentences] + [len(reading)] == [0] + [s.stop for s in reading.sentences]
    for number, sentence in enumerate(reading.sentences):
        first, stop = reading.paragraphs[sentence.paragraph]
        assert first <= sentence.first <= sentence.body < sentence.stop <= stop
        assert set(reading.sentence_of[sentence.first : sentence.stop]) == {number}


@given(TEXTS)
def test_quotations_are_nested(text: str) -> None:
    reading = read(text)
    opens = [quote.open for quote in reading.quotes]
    assert opens == sorted(opens)
    around: list[int] = []
    for number, quote in enumerate(reading.quotes):
        assert 0 <= quote.open <= quote.close < len(reading)
        while around and reading.quotes[around[-1]].close < quote.open:
            around.pop()
        assert quote.parent == (around[-1] if around else -1)
        assert quote.parent < 0 or quote.close <= reading.quotes[quote.parent].close
        around.append(number)


@given(TEXTS)
def test_sentences_inside_a_quotation_leave_no_gap(text: str) -> None:
    reading = read(text)
    for quote in reading.quotes:
        first, stop = quote.inside
        inner = reading.sentences_in(first, stop)
        assert [head for head, _ in inner] + [stop] == [first] + [tail for _, tail in inner]


@given(
    st.lists(st.sampled_from([piece for piece in PIECES if not set(piece) & set("\u0308\u00ad\u200b&")])).map("".join)
)
def test_what_is_not_seen_changes_nothing(text: str) -> None:
    seen = read(text)
    hidden = read("".join(character + "\u00ad" for character in text))
    assert hidden.words == seen.words
    assert hidden.quotes == seen.quotes
    assert hidden.sentences == seen.sentences


MARKS = [
    *["„", "“", '"', "' ", "x' ", "'x ", "„x ", "x“ ", "„x\n\n", "x“\n\n", "„a“ b“ ", "„a »b ", ' "5" '],
    *["+", "x. ", ".“", "z. B. "],
]


@pytest.mark.parametrize("piece", MARKS)
def test_many_marks_take_no_more_than_their_share(piece: str) -> None:
    reading = read(piece * 20_000)
    assert reading.sentences[-1].stop == len(reading)
    assert all(quote.parent < number for number, quote in enumerate(reading.quotes))
