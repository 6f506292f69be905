"""Speakers: whom the phrases, pronouns and epithets of an article mean."""

from newsclaims.speakers.walk import Resolver, resolve

__all__ = ["Resolver", "resolve"]
