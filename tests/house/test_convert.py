"""Dictionaries and back: nothing is lost, and what is no article is refused with the place of the fault."""

import datetime as dt
import json
from decimal import Decimal

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from newsclaims import (
    Article,
    Bounds,
    Claim,
    Evidence,
    Kind,
    Mood,
    Phrase,
    Quantity,
    QuantityKind,
    Span,
    Time,
    TimeType,
    from_dict,
    parse,
    to_dict,
)

words = st.text(min_size=1, max_size=8)
spans = st.tuples(st.integers(0, 50), st.integers(1, 50)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))
numbers = st.none() | st.decimals(allow_nan=False, allow_infinity=False)
dates = st.none() | st.dates() | st.datetimes(timezones=st.none() | st.just(dt.UTC))
evidence = st.lists(st.builds(Evidence, words, words), max_size=2).map(tuple)
quantities = st.builds(
    Quantity,
    spans,
    words,
    st.sampled_from(QuantityKind),
    numbers,
    numbers,
    numbers,
    st.sampled_from(Bounds),
    noun_span=st.none() | spans,
    sides=st.none() | st.tuples(st.integers(0, 9).map(Decimal), st.integers(0, 9).map(Decimal)),
    evidence=evidence,
)
times = st.builds(Time, spans, words, st.sampled_from(TimeType), words, start_date=dates, end_date=dates)
phrases = st.builds(Phrase, st.lists(spans, min_size=1, max_size=3).map(tuple), words)


@st.composite
def articles(draw):
    here, now = draw(st.lists(quantities, max_size=3)), draw(st.lists(times, max_size=3))
    claims = st.builds(
        Claim,
        words,
        st.sampled_from(Kind),
        phrases,
        speaker=st.none() | phrases,
        mood=st.none() | st.sampled_from(Mood),
        verbs=st.lists(words, max_size=2).map(tuple),
        quantities=st.just(tuple(here)),
        times=st.just(tuple(now)),
        evidence=evidence,
    )
    return Article(
        "x" * 200,
        published=draw(st.none() | st.just("2024-10")),
        claims=tuple(draw(st.lists(claims, max_size=3))),
        quantities=tuple(here),
        times=tuple(now),
    )


@given(articles())
def test_round_trip_through_json(article):
    assert from_dict(json.loads(json.dumps(to_dict(article)))) == article


def test_round_trip_of_a_parsed_article():
    article = parse(
        "Rund 3,50 Euro koste das ab Montag um 8 Uhr, sagte Ina Lorenz. „Es stand 3:2“, so Lorenz.",
        published="2024-10-08",
    )
    again = from_dict(json.loads(json.dumps(to_dict(article))))
    assert again == article
    assert repr(again) == repr(article)  # Decimal("3.50") equals Decimal("3.5"), but is not the same


def test_dictionaries_hold_plain_values():
    article = parse("Er zahle 5 Euro, sagte Ina Lorenz am 3. Oktober 2024.")

    def check(value):
        assert type(value) in (dict, list, str, int, bool, type(None)), value
        for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
            check(inner)

    check(to_dict(article))


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"text": ...}, r"required field missing @ article\.text"),
        ({"author": "x"}, r"extra fields found \(author\) @ article"),
        ({"quantities": [{"span": [4, 1], "text": "x", "kind": "count"}]}, r"article.quantities\[0\]"),
        (
            {"quantities": [{"span": [0, 1], "text": "x", "kind": "count", "value": "viel"}]},
            r"Decimal.*article.quantities\[0\].value",
        ),
        ({"quantities": [{"span": [0, 1], "text": "x", "kind": "much"}]}, r"article.quantities\[0\].kind"),
    ],
)
def test_what_is_no_article(change, words):
    data = {key: value for key, value in {**to_dict(Article("Guten Tag.")), **change}.items() if value is not ...}
    with pytest.raises(ValueError, match=words):
        from_dict(data)


def test_arguments_are_checked():
    with pytest.raises(TypeError, match="data must be a mapping"):
        from_dict("{}")
    with pytest.raises(TypeError, match=r"article must be newsclaims\.Article, got dict"):
        to_dict({})


def test_frozen_articles_can_be_changed_by_copy():
    article = Article("Guten Tag.")
    assert from_dict(to_dict(evolve(article, title="Tag"))).title == "Tag"
