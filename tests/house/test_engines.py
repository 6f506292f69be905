"""Arrow, pandas and spaCy: the same records by other ways."""

import datetime as dt

import pytest

from newsclaims import Article, parse, to_record

pa = pytest.importorskip("pyarrow")
pd = pytest.importorskip("pandas")
spacy = pytest.importorskip("spacy")

from newsclaims.batch.arrow import SCHEMA, map_in_arrow, parse_batch, parse_frame  # noqa: E402

TEXT = "Die Stadt habe 👍 40 Busse bestellt, sagte Ina Lorenz im Sommer. Es stehe 3:2."
RECORD = to_record(parse(TEXT, published="2024-10"))


def batch_of(*rows):
    return pa.RecordBatch.from_pylist(list(rows))


def test_the_record_comes_through_arrow_as_it_is():
    batch = parse_batch(batch_of({"id": "a", "text": TEXT, "published": "2024-10", "title": "x"}))
    assert batch.schema == SCHEMA
    assert batch.to_pylist() == [{"id": "a", **RECORD, "error": None}]


def test_every_key_of_the_record_has_a_column():
    for name, items in RECORD.items():
        assert [field.name for field in SCHEMA.field(name).type.value_type] == list(items[0])


@pytest.mark.parametrize("published", [dt.date(2024, 10, 1), dt.datetime(2024, 10, 1, 12)])
def test_dates_of_arrow(published):
    batch = parse_batch(batch_of({"id": 1, "text": TEXT, "published": published}))
    assert batch.to_pylist()[0]["times"][0]["value"] == "2024-SU"


def test_rows_that_are_no_articles():
    rows = parse_batch(
        batch_of(
            {"id": "a", "text": None, "published": None},
            {"id": "b", "text": TEXT, "published": "bald"},
            {"id": None, "text": "", "published": ""},
        )
    ).to_pylist()
    assert [row["id"] for row in rows] == ["a", "b", None]
    assert rows[0]["error"] == "text must be a string, got NoneType"
    assert rows[1]["error"].startswith("published must be")
    assert [row["claims"] for row in rows] == [None, None, []]
    (number,) = parse_batch(batch_of({"id": "c", "text": "", "published": 2024})).to_pylist()
    assert number["error"] == "published must be a string or a date, got int"


def test_wrong_batches():
    with pytest.raises(ValueError, match="batch lacks the column text"):
        parse_batch(batch_of({"id": "a"}))
    with pytest.raises(TypeError, match=r"batch must be pyarrow\.RecordBatch, got list"):
        parse_batch([])


def test_batches_stream():
    batches = map_in_arrow(iter([batch_of({"id": "a", "text": ""}), batch_of({"id": "b", "text": TEXT})]))
    assert [batch.column("id").to_pylist() for batch in batches] == [["a"], ["b"]]
    assert parse_batch(batch_of({"id": "a", "text": ""}).slice(0, 0)).num_rows == 0


def test_pandas_keeps_the_index():
    frame = pd.DataFrame({"text": [TEXT, None], "id": ["a", "b"], "extra": [1, 2]}, index=[7, 3])
    result = parse_frame(frame)
    assert list(result.index) == [7, 3]
    assert list(result.columns) == SCHEMA.names
    assert result.loc[7, "claims"][0]["entity"] == "Ina Lorenz"
    assert result.loc[3, "error"] == "text must be a string, got NoneType"


def test_spacy_component():
    nlp = spacy.blank("de")
    nlp.add_pipe("newsclaims")
    doc = nlp.make_doc(TEXT)
    doc.user_data["published"] = "2024-10"
    doc = nlp(doc)
    assert doc._.newsclaims == parse(TEXT, published="2024-10")
    assert [(span.id_, span.label_) for span in doc.spans["newsclaims"]] == [
        (claim["id"], claim["kind"]) for claim in RECORD["claims"] for _ in claim["content"]
    ]
    again = spacy.tokens.Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert isinstance(again._.newsclaims, Article)
    assert again._.newsclaims == doc._.newsclaims


def test_spacy_component_under_another_name():
    nlp = spacy.blank("de")
    nlp.add_pipe("newsclaims", name="swiss", config={"locale": "de_CH"})
    assert nlp("")._.swiss.locale == "de_CH"
    with pytest.raises(ValueError, match="locale 'en' is not known"):
        nlp.add_pipe("newsclaims", name="english", config={"locale": "en"})
