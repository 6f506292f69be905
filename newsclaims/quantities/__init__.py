"""Quantities: every number of a text, normalized.

`find` is the way in; `kinds` holds the table of rules, `numerals` reads single tokens, `compose` numbers of several.
"""

from newsclaims.quantities.grammar import find
from newsclaims.quantities.memory import known_numerals

__all__ = ["find", "known_numerals"]
