"""Claims as W3C Web Annotations (https://www.w3.org/TR/annotation-model/), to lay over the article where it stands.

The model counts Unicode code points in a `TextPositionSelector`, and so does newsclaims; for programs that count
otherwise see `newsclaims.export.offsets`.
"""

from newsclaims.model import Article, Claim, Span

#: how many characters a quote selector shows before and after its words
CONTEXT = 32


def to_annotations(article: Article, source: str = "urn:article") -> dict[str, object]:
    """The claims of an article as an AnnotationPage; `source` is the IRI that the article is known by.

    Each claim is one annotation. Its targets are the pieces of the content, selected both by position and by quote; its
    bodies name the speaker and tag the kind, the mood and the polarity.

    >>> to_annotations(Article("Guten Tag."), "https://example.org/1")["items"]
    []
    """
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": f"{source}#annotations",
        "type": "AnnotationPage",
        "items": [_annotation(article.text, claim, source) for claim in article.claims],
    }


def _annotation(text: str, claim: Claim, source: str) -> dict[str, object]:
    speaker = claim.entity or (claim.speaker.text if claim.speaker else None)
    bodies = [{"type": "TextualBody", "purpose": "identifying", "value": speaker}] if speaker else []
    tags = [claim.kind.value, *([claim.mood.value] if claim.mood else []), claim.polarity.value]
    bodies += [{"type": "TextualBody", "purpose": "tagging", "value": tag} for tag in tags]
    return {
        "id": f"{source}#{claim.id}",
        "type": "Annotation",
        "motivation": "identifying",
        "body": bodies,
        "target": [{"source": source, "selector": selectors(text, span)} for span in claim.content.spans],
    }


def selectors(text: str, span: Span) -> list[dict[str, object]]:
    """A stretch of the text by position and by quote.

    >>> selectors("Er kommt.", Span(3, 8))[0]
    {'type': 'TextPositionSelector', 'start': 3, 'end': 8}
    """
    start, end = span
    return [
        {"type": "TextPositionSelector", "start": start, "end": end},
        {
            "type": "TextQuoteSelector",
            "exact": text[start:end],
            "prefix": text[max(0, start - CONTEXT) : start],
            "suffix": text[end : end + CONTEXT],
        },
    ]
