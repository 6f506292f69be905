"""Articles in the words of schema.org, as JSON-LD: direct speech is a `Quotation`, everything else a `Claim`."""

from newsclaims.model import Article, Claim, Kind, Sort, Speaker

#: https://schema.org types for sorts of speakers; a source without a sort is a Thing
TYPES = {
    Sort.PERSON: "Person",
    Sort.GROUP: "Organization",
    Sort.ORGANISATION: "Organization",
    Sort.GOVERNMENT: "GovernmentOrganization",
    Sort.MEDIUM: "NewsMediaOrganization",
    Sort.DOCUMENT: "CreativeWork",
    Sort.ANONYMOUS: "Thing",
    Sort.UNKNOWN: "Thing",
}


def to_jsonld(article: Article, source: str = "urn:article") -> dict[str, object]:
    """An article as a schema.org NewsArticle with its quotations and claims; `source` is the IRI that it is known by.

    >>> to_jsonld(Article("Guten Tag.", published="2024-10"), "https://example.org/1")["datePublished"]
    '2024-10'
    """
    numbers = {speaker.name: f"{source}#s{number}" for number, speaker in enumerate(article.speakers, 1)}
    return _known(
        {
            "@context": "https://schema.org",
            "@id": source,
            "@type": "NewsArticle",
            "headline": article.title,
            "datePublished": article.published,
            "publisher": {"@type": "NewsMediaOrganization", "name": article.outlet} if article.outlet else None,
            "inLanguage": article.locale.replace("_", "-"),
            "mentions": [_speaker(speaker, numbers[speaker.name]) for speaker in article.speakers],
            "hasPart": [_claim(claim, source, numbers) for claim in article.claims],
        }
    )


def _claim(claim: Claim, source: str, numbers: dict[str, str]) -> dict[str, object]:
    direct = claim.kind is Kind.DIRECT
    speaker: dict[str, object] | None = None
    if claim.entity in numbers:
        speaker = {"@id": numbers[claim.entity]}
    elif claim.entity or claim.speaker:
        speaker = {"@type": "Thing", "name": claim.entity or str(claim.speaker)}
    return _known(
        {
            "@id": f"{source}#{claim.id}",
            "@type": "Quotation" if direct else "Claim",
            "text": claim.text,
            "creator" if direct else "author": speaker,
            "isPartOf": {"@id": f"{source}#{claim.within}" if claim.within else source},
            "appearance": None if direct else {"@id": source},
        }
    )


def _speaker(speaker: Speaker, name: str) -> dict[str, object]:
    person = speaker.sort is Sort.PERSON
    house = {"@type": "Organization", "name": speaker.organisation} if speaker.organisation else None
    return _known(
        {
            "@id": name,
            "@type": TYPES[speaker.sort],
            "identifier": speaker.id,
            "name": speaker.name,
            "familyName": speaker.surname if person else None,
            "jobTitle": speaker.role if person else None,
            "affiliation" if person else "parentOrganization": house,
        }
    )


def _known(entries: dict[str, object]) -> dict[str, object]:
    return {key: value for key, value in entries.items() if value is not None}
