"""Quantities: every number of a text, normalized.

`find` is the way in; `kinds` holds the table of rules, `numerals` reads single tokens, `compose` numbers of several.
"""

from newsclaims.quantities.grammar import find

__all__ = ["find"]
