"""Tokens and their places in the text as it came in."""

import pytest

from newsclaims.reading import read


@pytest.mark.parametrize(
    "line",
    [
        "Rund|10.000|Söldner|kamen|.",
        "Der|18-Jährige|fuhr|um|20.30|Uhr|.",
        "Es|steht|3:2|nach|1,5|Stunden|.",
        "In|den|90er-Jahren|war|das|so|.",
        "Bürger:innen|und|Lehrer*innen|klagen|.",
        "Die|drei-|bis|vierhundert|Leute|gingen|.",
        "CDU-Politikerin|O'Neill|sagt|:|geht's|?",
        "z|.|B|.|d|.|h|.",
        "Na|...|gut|…",
        "60'000|Haushalte|zahlen|5|%|.",
    ],
)
def test_words(line: str) -> None:
    text = line.replace("|", " ").replace(" .", ".").replace(" :", ":").replace(" ?", "?")
    reading = read(text)
    assert "|".join(reading.words) == line
    assert [text[start:end] for start, end in zip(reading.starts, reading.ends, strict=True)] == line.split("|")


@pytest.mark.parametrize(
    ("text", "words", "slices"),
    [
        ("Sol\u00addaten", ["Soldaten"], ["Sol\u00addaten"]),
        ("U\u0308ber", ["Über"], ["U\u0308ber"]),
        ("M&uuml;ller", ["Müller"], ["M&uuml;ller"]),
        ("A&nbsp;B", ["A", "B"], ["A", "B"]),
        ("A&B &unbekannt;", ["A&B", "&", "unbekannt", ";"], ["A&B", "&", "unbekannt", ";"]),
        ("\u202aPark\u202c sagt", ["Park", "sagt"], ["Park\u202c", "sagt"]),
        ("\ufeffJa\u200b.", ["Ja", "."], ["Ja\u200b", "."]),
        ("zehn\u00a0Euro", ["zehn", "Euro"], ["zehn", "Euro"]),
    ],
)
def test_what_a_reader_does_not_see(text: str, words: list[str], slices: list[str]) -> None:
    reading = read(text)
    assert reading.words == words
    assert [text[start:end] for start, end in zip(reading.starts, reading.ends, strict=True)] == slices


def test_line_breaks_are_counted_before_a_token() -> None:
    assert read("\na\r\nb \n \n c\td").breaks == [1, 1, 2, 0]


def test_glued_tokens_have_no_white_space_before() -> None:
    reading = read("Ja\u00ad, nein &amp;\u200bso")
    assert [word for index, word in enumerate(reading.words) if reading.glued(index)] == [",", "so"]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\u00ad", "\ufeff\n"])
def test_empty_texts(text: str) -> None:
    reading = read(text)
    assert not len(reading)
    assert reading.paragraphs == reading.sentences == reading.quotes == reading.sentence_of == []
    assert reading.sentences_in(0, 0) == []
