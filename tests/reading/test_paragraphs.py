"""Paragraphs, headings, datelines and labels."""

import pytest

from newsclaims.reading import read


def paragraphs(text: str) -> list[str]:
    reading = read(text)
    return [text[slice(*reading.span(*paragraph))] for paragraph in reading.paragraphs]


def headings(text: str) -> list[str]:
    reading = read(text)
    lines = [sentence for sentence in reading.sentences if sentence.heading]
    return [text[slice(*reading.span(line.first, line.stop))] for line in lines]


WRAPPED = """Stadtrat streitet
Der Stadtrat von Neudorf hat am Dienstag lange über das neue
Hallenbad gestritten. Die Kosten seien viel zu hoch, sagten
Vertreter der Opposition. Die Bürgermeisterin widersprach und
verwies auf die Schulen.
"""


@pytest.mark.parametrize("blank", ["\n\n", "\n \n", "\r\n\r\n", "\n\n\n\n", "\u2029\u2029", "\r\r"])
def test_blank_lines_part_paragraphs(blank: str) -> None:
    assert paragraphs(f"Eins und{blank}zwei.") == ["Eins und", "zwei."]


def test_a_line_is_a_paragraph_of_its_own() -> None:
    lines = [
        "18.40 Uhr – Keine Hoffnung",
        "Nach dem Unglück suchen Helfer weiter nach Vermissten.",
        "Es regnet.",
    ]
    assert paragraphs("\n".join(lines)) == lines


def test_a_wrapped_line_goes_on() -> None:
    assert paragraphs(WRAPPED) == ["Stadtrat streitet", WRAPPED.split("\n", 1)[1].strip()]


def test_a_single_line_break_in_mid_sentence_goes_on() -> None:
    text = "Die Polizei in Neudorf hat am Dienstagabend gegen 22 Uhr\neinen Mann festgenommen.\nEr schweigt."
    assert paragraphs(text) == [text.rsplit("\n", 1)[0], "Er schweigt."]


def test_a_long_line_does_not_end_with_an_article() -> None:
    text = "Das Gericht in Neudorf verhandelt seit Dienstag gegen den\nBürgermeister der Stadt."
    assert paragraphs(text) == [text]


def test_list_lines_stand_alone_in_wrapped_text_too() -> None:
    text = WRAPPED + "- mehr Geld für das Bad\n- weniger Geld für Straßen"
    assert paragraphs(text)[2:] == ["- mehr Geld für das Bad", "- weniger Geld für Straßen"]


@pytest.mark.parametrize(
    "line",
    [
        "Streit um Hallenbad",
        "„Das reicht nicht“",
        '"Das reicht nicht"',
        "Lang: Bad kostet mehr als 600.000",
        "Im Video: Umfrage - Bad in Millionen-Höhe geplant",
        "„Das reicht nicht“: Lang rügt Stadtrat",
        "Was wird aus dem Hallenbad?",
        "18.40 Uhr – Keine Hoffnung mehr",
    ],
)
def test_headings(line: str) -> None:
    assert headings(f"Die Stadt baut.\n\n{line}\n\nDas Bad ist alt.") == [line]
    assert headings(f"{line}\n\nDas Bad ist alt.") == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Die Stadt baut.",
        "„Das reicht nicht.“",
        "Sie forderten dreierlei:",
        "• mehr Geld für das Bad",
        "- mehr Geld für das Bad",
        "Stand: 12 / 17 23",
        "Frage: Was wird aus dem Bad?",
        "----",
        "Und warum, so fragten viele Bürger am Abend, ist das Bad noch immer nicht saniert?",
        "Das Bad ist alt. Wer zahlt",
    ],
)
def test_no_headings(line: str) -> None:
    assert headings(f"Die Stadt baut.\n\n{line}\n\nDas Bad ist alt.") == []


def test_entries_of_a_ticker_are_headings() -> None:
    assert len(headings("+++ 14.32 Uhr: Pegel sinkt +++ 14.50 Uhr: Fähre steht +++")) == 2


def test_a_single_question_is_no_heading() -> None:
    assert headings("Warum sollte die Stadt Neudorf für das alte Hallenbad so viel zahlen?") == []


@pytest.mark.parametrize(
    ("dateline", "rest"),
    [
        ("Berlin (dpa) - ", "Der Rat tagt."),
        ("Berlin (dpa/bb) – ", "Der Rat tagt."),
        ("BERLIN/MOSKAU – ", "Der Rat tagt."),
        ("Wien – ", "Der Rat tagt."),
        ("Frankfurt am Main (Reuters) - ", "Der Rat tagt."),
        ("Bonn, 3. Mai (AFP) – ", "„Der Rat tagt“, sagte er."),
        ("(dpa) - ", "Der Rat tagt."),
        ("", "Berlin ist groß – Bonn ist klein."),
        ("", "Streit – so nennt man das."),
        ("", "Heute - 16 Uhr - tagt der Rat."),
        ("", "Der Rat – Sitz ist Bonn – tagt."),
    ],
)
def test_datelines(dateline: str, rest: str) -> None:
    text = dateline + rest
    reading = read(text)
    assert text[reading.starts[reading.sentences[0].body] :] == rest


@pytest.mark.parametrize("between", [" ", ": ", "\n"])
def test_labels_of_the_page_are_no_part_of_the_sentence(between: str) -> None:
    text = f"Das Wichtigste in Kürze{between}Die Stadt baut ein Bad."
    assert headings(text) == [text[: len("Das Wichtigste in Kürze" + between.rstrip())]]
    assert read(text).sentences[1].first == 4 + len(between.strip())


def test_a_label_can_also_be_words_of_a_sentence() -> None:
    assert len(read("Das Wichtigste in Kürze zu sagen, ist schwer.").sentences) == 1
