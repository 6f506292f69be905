"""Articles as a page to read: the text with what was found in it marked, and the claims in a table below."""

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from newsclaims.errors import MissingExtraError
from newsclaims.model import Article, Phrase

if TYPE_CHECKING:
    from jinja2 import Template


class Stretch(NamedTuple):
    """Words that are marked alike, with class names for the style sheet and the ids of the claims around them."""

    text: str
    classes: str
    claims: str


def to_html(articles: Mapping[str, Article]) -> str:
    """A page of HTML with the articles, by name; everything from the text is escaped.

    Raises `MissingExtraError` (an ImportError) without the extra `html`.

    >>> "&lt;b&gt;" in to_html({"eins": Article("<b>")})
    True
    """
    page: str = template().render(
        articles=[(name, article, list(stretches(article))) for name, article in articles.items()]
    )
    return page


def stretches(article: Article) -> Iterator[Stretch]:
    """The text cut wherever something begins or ends; joined, the stretches are the text again.

    >>> [stretch.text for stretch in stretches(Article("Er kommt."))]
    ['Er kommt.']
    """
    marks = sorted(_marks(article))
    bounds = sorted({0, len(article.text), *(place for start, end, *_ in marks for place in (start, end))})
    under_way: list[tuple[int, int, str, str]] = []
    coming = iter(marks)
    mark = next(coming, None)
    for start, end in pairwise(bounds):
        under_way = [going for going in under_way if going[1] > start]
        while mark is not None and mark[0] <= start:
            under_way.append(mark)
            mark = next(coming, None)
        classes = dict.fromkeys(going[2] for going in under_way)
        claims = dict.fromkeys(going[3] for going in under_way if going[3])
        yield Stretch(article.text[start:end], " ".join(classes), " ".join(claims))


def _marks(article: Article) -> Iterator[tuple[int, int, str, str]]:
    for claim in article.claims:
        roles: dict[str, Phrase | None] = {
            f"content {claim.kind}": claim.content,
            "cue": claim.cue,
            "speaker": claim.speaker,
            "addressee": claim.addressee,
            "source": claim.source,
        }
        for role, phrase in roles.items():
            for start, end in phrase.spans if phrase else ():
                yield start, end, role, claim.id
    for quantity in article.quantities:
        yield quantity.start, quantity.end, "quantity", ""
    for time in article.times:
        yield time.start, time.end, "time", ""


@cache
def template() -> "Template":
    """The page, made once; raises `MissingExtraError` without jinja2."""
    try:
        from jinja2 import Environment, PackageLoader
    except ImportError as error:
        raise MissingExtraError("HTML needs jinja2: pip install 'newsclaims[html]'") from error
    environment = Environment(
        loader=PackageLoader("newsclaims.export"), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    return environment.get_template("articles.html")
