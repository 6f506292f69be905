"""Articles in other formats: the words of their standards, positions that fit, and nothing unescaped."""

import json
import sys
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclaims import Article, Claim, Kind, Phrase, Sort, Span, Speaker, parse
from newsclaims.export.annotations import selectors, to_annotations
from newsclaims.export.html import stretches, template, to_html
from newsclaims.export.jsonld import to_jsonld
from newsclaims.export.offsets import Offsets

TEXT = "👍 Man sei, sagte Ina Lorenz, „sehr zufrieden“."
IRI = "https://example.org/1"


def phrase(words):
    start = TEXT.index(words)
    return Phrase((Span(start, start + len(words)),), words)


ARTICLE = Article(
    TEXT,
    published="2024-10",
    title="Zufrieden",
    outlet="Der Anzeiger",
    claims=(
        Claim("c1", Kind.INDIRECT, phrase("Man sei"), speaker=phrase("Ina Lorenz"), entity="Ina Lorenz"),
        Claim("c2", Kind.DIRECT, phrase("„sehr zufrieden“"), entity="Ina Lorenz", within="c1"),
    ),
    speakers=(Speaker("Ina Lorenz", Sort.PERSON, surname="Lorenz", role="Bürgermeisterin"),),
)


def test_jsonld():
    data = to_jsonld(ARTICLE, IRI)
    json.dumps(data)
    assert data["@type"] == "NewsArticle"
    assert data["mentions"] == [
        {
            "@id": f"{IRI}#s1",
            "@type": "Person",
            "name": "Ina Lorenz",
            "familyName": "Lorenz",
            "jobTitle": "Bürgermeisterin",
        }
    ]
    claim, quotation = data["hasPart"]
    assert (claim["@type"], claim["author"]) == ("Claim", {"@id": f"{IRI}#s1"})
    assert claim["appearance"] == claim["isPartOf"] == {"@id": IRI}
    assert (quotation["@type"], quotation["creator"]) == ("Quotation", {"@id": f"{IRI}#s1"})
    assert quotation["isPartOf"] == {"@id": f"{IRI}#c1"}


def test_annotations():
    page = to_annotations(ARTICLE, IRI)
    json.dumps(page)
    assert page["type"] == "AnnotationPage"
    assert [item["id"] for item in page["items"]] == [f"{IRI}#c1", f"{IRI}#c2"]
    for item, claim in zip(page["items"], ARTICLE.claims, strict=True):
        (target,) = item["target"]
        position, quote = target["selector"]
        assert TEXT[position["start"] : position["end"]] == quote["exact"] == claim.text
        assert quote["prefix"] + quote["exact"] + quote["suffix"] in TEXT


def test_quote_selectors_show_what_stands_around():
    assert selectors("a" * 50 + "bc" + "d" * 50, Span(50, 52))[1] == {
        "type": "TextQuoteSelector",
        "exact": "bc",
        "prefix": "a" * 32,
        "suffix": "d" * 32,
    }


@pytest.mark.parametrize(("encoding", "unit"), [("utf-16", 2), ("utf-8", 1)])
@given(st.text())
def test_offsets_in_other_units(encoding, unit, text):
    offsets = Offsets(text, encoding)
    codec = "utf-16-le" if encoding == "utf-16" else encoding
    for position in range(len(text) + 1):
        assert offsets.of(position) == len(text[:position].encode(codec, "surrogatepass")) // unit


def test_offsets_of_an_unknown_encoding():
    with pytest.raises(ValueError, match="encoding must be 'utf-16' or 'utf-8', got 'latin-1'"):
        Offsets("", "latin-1")


class Page(HTMLParser):
    """The text of the element with class "text", and all tags."""

    def __init__(self):
        super().__init__()
        self.depth, self.text, self.tags = 0, "", []

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag == "div" or self.depth:
            self.depth += 1

    def handle_endtag(self, _tag):
        self.depth -= bool(self.depth)

    def handle_data(self, data):
        if self.depth:
            self.text += data


EVIL = "<script>alert('„Böse“ & mehr')</script>\n\n„<b>“, sagte \"Ina\" Lorenz."


@pytest.mark.parametrize("article", [ARTICLE, parse(EVIL, title="<i>"), Article(" \n<p>&amp;\n")])
def test_html_shows_the_text_as_it_is(article):
    page = Page()
    page.feed(to_html({'"><script>': article}))
    assert page.text == article.text
    assert not {"script", "b", "i", "p"} & {tag for tag, _ in page.tags} - {"p"}
    assert sum(tag == "script" for tag, _ in page.tags) == 0


def test_html_without_its_extra(monkeypatch):
    monkeypatch.setitem(sys.modules, "jinja2", None)
    template.cache_clear()
    with pytest.raises(ImportError, match=r"HTML needs jinja2: pip install 'newsclaims\[html\]'"):
        to_html({"eins": ARTICLE})


def test_html_marks_claims_inside_claims():
    page = Page()
    page.feed(to_html({"eins": ARTICLE}))
    marked = [attrs for tag, attrs in page.tags if tag == "span"]
    assert {"class": "content direct", "data-claims": "c2", "title": "c2"} in marked
    assert any("speaker" in attrs["class"] for attrs in marked)


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(1, 10)).filter(lambda pair: pair[0] < pair[1]), max_size=4))
def test_stretches_are_the_text(pairs):
    text = "0123456789"
    claims = [Claim(f"c{i}", Kind.DIRECT, Phrase((Span(*pair),), text[slice(*pair)])) for i, pair in enumerate(pairs)]
    cut = list(stretches(Article(text, claims=tuple(claims))))
    assert "".join(stretch.text for stretch in cut) == text
    at = 0
    for stretch in cut:
        around = [claim.id for claim in claims if claim.content.start <= at < claim.content.end]
        assert sorted(stretch.claims.split()) == around
        at += len(stretch.text)
