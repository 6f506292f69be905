"""Who claims what in German news: claims, speakers, quantities and times of a text, with exact positions."""

from newsclaims.article import parse

__version__ = "0.1.0"

__all__ = ["parse"]
