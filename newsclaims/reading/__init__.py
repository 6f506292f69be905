"""Reading: what a reader sees before thinking about meaning.

Tokens, lines, sentences, paragraphs, headings and pairs of quotation marks. Everything above works with token numbers
and asks the reading for the place in the original text.
"""

from newsclaims.reading.document import Reading, read
from newsclaims.reading.memory import Memory
from newsclaims.reading.quotes import Quote
from newsclaims.reading.sentences import Sentence
from newsclaims.reading.symbols import Symbol

__all__ = ["Memory", "Quote", "Reading", "Sentence", "Symbol", "read"]
