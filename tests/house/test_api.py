"""The public functions: what they take, what they refuse, and that nothing loads before it is needed."""

import datetime as dt
import subprocess
import sys

import pytest

import newsclaims
from newsclaims import Person, Speaker, parse, parse_attributions, parse_quantities, parse_quotations, parse_times

TEXT = "Die Stadt habe 40 Busse bestellt, sagte Ina Lorenz am Montag. „Das reicht“, meinte sie."


def test_everything_announced_is_there():
    for name in newsclaims.__all__:
        assert getattr(newsclaims, name) is not None


@pytest.mark.parametrize(
    ("published", "kept"),
    [
        (None, None),
        ("2024", "2024"),
        ("2024-10", "2024-10"),
        ("2024-10-03", "2024-10-03"),
        (dt.date(2024, 10, 3), "2024-10-03"),
        (dt.datetime(2024, 10, 3, 18, 30), "2024-10-03T18:30:00"),
        ("3. Oktober 2024", "2024-10-03"),
    ],
)
def test_published(published, kept):
    assert parse(TEXT, published=published).published == kept


@pytest.mark.parametrize(
    ("function", "arguments", "error", "words"),
    [
        (parse, {"text": b"Text"}, TypeError, "text must be str, got bytes; decode it first"),
        (parse, {"text": None}, TypeError, "text must be str, got NoneType"),
        (parse_quotations, {"text": 3}, TypeError, "text must be str, got int"),
        (parse_attributions, {"text": 3}, TypeError, "text must be str, got int"),
        (parse_quantities, {"text": 3}, TypeError, "text must be str, got int"),
        (parse_times, {"text": 3}, TypeError, "text must be str, got int"),
        (parse, {"text": "", "locale": "en"}, ValueError, "locale 'en' is not known; use one of de,"),
        (parse_times, {"text": "", "locale": None}, TypeError, "locale must be str, got NoneType"),
        (parse, {"text": "", "published": "bald"}, ValueError, "published must be .* got 'bald'"),
        (parse_times, {"text": "", "published": 2024}, TypeError, "published must be .* got int"),
        (parse, {"text": "", "title": 1}, TypeError, "title must be str or None, got int"),
        (parse, {"text": "", "people": ["Ina Lorenz"]}, TypeError, "people must hold newsclaims.Person, got str"),
        (parse, {"text": "", "people": 3}, TypeError, "people must hold newsclaims.Person, got int"),
        (
            Person,
            {"name": "Ina Lorenz", "aliases": "IL"},
            TypeError,
            r"aliases must .* write aliases=\('IL',\)",
        ),
        (Person, {"name": "Ina Lorenz", "roles": 3}, TypeError, "roles must hold several str, got int"),
        (Person, {"name": "Ina Lorenz", "roles": [None]}, TypeError, "roles must hold str, got NoneType"),
        (parse, {"text": "", "outlet": 1}, TypeError, "outlet must be str or None, got int"),
    ],
)
def test_wrong_arguments(function, arguments, error, words):
    with pytest.raises(error, match=words) as caught:
        function(**arguments)
    assert isinstance(caught.value, newsclaims.NewsclaimsError)


def test_what_is_known_of_the_article_is_kept():
    article = parse(TEXT, title="Neue Busse", outlet="Der Anzeiger", locale="de-CH")
    assert (article.text, article.title, article.outlet, article.locale) == (
        TEXT,
        "Neue Busse",
        "Der Anzeiger",
        "de_CH",
    )


def test_parts_agree_with_the_whole():
    article = parse(TEXT, published="2024-10-08")
    contents = [claim.content for claim in article.claims]
    assert [claim.content for claim in parse_quotations(TEXT)] == contents[1:]
    assert [claim.content for claim in parse_attributions(TEXT)] == contents[:1]
    assert parse_quantities(TEXT) == article.quantities
    assert parse_times(TEXT, published="2024-10-08") == article.times


def test_claims_hold_the_quantities_and_times_of_their_content():
    article = parse(TEXT, published="2024-10-08")
    first, second = article.claims
    assert [quantity.text for quantity in first.quantities] == ["40"]
    assert first.times == ()  # "am Montag" stands in the frame
    assert [time.text for time in article.times] == ["Montag"]
    assert second.quantities == ()


def test_claims_are_numbered_in_the_order_of_the_text():
    claims = parse(TEXT).claims
    assert [claim.id for claim in claims] == ["c1", "c2"]
    assert claims[0].content.start < claims[1].content.start


def test_speakers_know_their_claims():
    speaker = parse(TEXT).speakers[0]
    assert speaker.name == "Ina Lorenz"
    assert speaker.claims == ("c1", "c2")


def test_known_people_give_their_ids():
    speakers = parse(TEXT, people=[Person("Ina Lorenz", id="p7")]).speakers
    assert [speaker.id for speaker in speakers] == ["p7"]


def test_the_resolver_can_be_replaced():
    def nobody(_reading, drafts, people):
        assert people == (Person("Ina Lorenz"),)
        for draft in drafts:
            draft.entity = "Niemand"
        return [Speaker("Niemand")]

    article = parse(TEXT, people=[Person("Ina Lorenz")], resolver=nobody)
    assert [speaker.claims for speaker in article.speakers] == [("c1", "c2")]


def test_import_is_light():
    """No data and none of the heavy libraries are loaded by the import alone."""
    code = (
        "import sys, newsclaims; "
        "heavy = {'dateparser', 'babel', 'cattrs', 'click', 'rich', 'spacy', 'pyarrow', 'jinja2', 'regex'}; "
        "print(sorted(heavy & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_first_use_from_several_threads():
    code = (
        "from concurrent.futures import ThreadPoolExecutor as Pool\n"
        "from newsclaims import parse\n"
        f"text = {TEXT!r}\n"
        "with Pool(8) as pool:\n"
        "    found = set(pool.map(parse, [text] * 16))\n"
        "print(len(found), len(found.pop().claims))"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout == "1 2\n"
