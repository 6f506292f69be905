"""A component for spaCy pipelines (extra `spacy`): `nlp.add_pipe("newsclaims")`.

It reads the text of a `Doc` by itself and needs no other component. What it finds is in `doc._.newsclaims` (an
`Article`) and, as token spans, in `doc.spans["newsclaims"]`, whose labels are kinds and whose ids are ids of claims.
The date of publication is taken from `doc.user_data["published"]`, where there is one.
"""

from spacy.language import Language
from spacy.tokens import Doc, SpanGroup

from newsclaims.article import check_locale, parse
from newsclaims.convert import from_dict, to_dict
from newsclaims.model import Article


class NewsclaimsComponent:
    """Parses each document and lays the claims over its tokens."""

    def __init__(self, name: str, locale: str) -> None:
        self.name = name
        self.locale = check_locale(locale)

    def __call__(self, doc: Doc) -> Doc:
        """Parse a document."""
        article = parse(doc.text, published=doc.user_data.get("published"), locale=self.locale)
        # plain values, so that a Doc can still be written to disk or sent to another process
        doc.user_data[self.name] = to_dict(article)
        spans = [
            doc.char_span(start, end, label=claim.kind, span_id=claim.id, alignment_mode="expand")
            for claim in article.claims
            for start, end in claim.content.spans
        ]
        doc.spans[self.name] = SpanGroup(doc, name=self.name, spans=[span for span in spans if span is not None])
        return doc


@Language.factory("newsclaims", default_config={"locale": "de"}, assigns=["doc.spans"])
def make_component(nlp: Language, name: str, locale: str) -> NewsclaimsComponent:
    """The component for a pipeline; `name` is also that of the extension attribute and of the group of spans.

    >>> import spacy
    >>> nlp = spacy.blank("de")
    >>> component = nlp.add_pipe("newsclaims")
    >>> doc = nlp("Er komme, sagte Ina Lorenz.")
    >>> [(span.label_, span.text) for span in doc.spans["newsclaims"]]
    [('indirect', 'Er komme')]
    """

    def article_of(doc: Doc) -> Article | None:
        data = doc.user_data.get(name)
        return None if data is None else from_dict(data)

    if not Doc.has_extension(name):
        Doc.set_extension(name, getter=article_of)
    return NewsclaimsComponent(name, locale)
