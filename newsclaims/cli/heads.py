"""Heads of article files: what stands before the text and says when and where it appeared.

Only the command line reads heads; the library takes texts as they are. A head is any of these, at the beginning of the
file, each once:

    date 2024-10            (also "date: 2024-10-03" or "published: …"; the text may go on behind it on the same line)
    title: Anything up to the end of the line
    outlet: Anything up to the end of the line
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

_DATE = re.compile(r"\s*(?:date|published):?[ \t]+(\d{4}(?:-\d\d(?:-\d\d(?:[T ]\d\d:\d\d\S*)?)?)?)(?=\s)")
_LINE = re.compile(r"\s*(title|outlet):[ \t]*(\S[^\r\n]*)")


class Head(NamedTuple):
    """What a file says of its article before the text, and where the text begins."""

    published: str | None = None
    title: str | None = None
    outlet: str | None = None
    end: int = 0


def read_head(text: str) -> Head:
    """The head of a file's text.

    >>> read_head("date 2024-10 Die Kammer tagt.")
    Head(published='2024-10', title=None, outlet=None, end=12)
    >>> read_head("Im Jahr 2024 tagt die Kammer.").end
    0
    """
    found: dict[str, str] = {}
    end = 0
    for key, value, stop in _fields(text):
        if key in found:
            break
        found[key] = value
        end = stop
    return Head(found.get("published"), found.get("title"), found.get("outlet"), end)


def _fields(text: str) -> Iterator[tuple[str, str, int]]:
    end = 0
    while True:
        if match := _DATE.match(text, end):
            yield "published", match[1], match.end()
        elif match := _LINE.match(text, end):
            yield match[1], match[2].rstrip(), match.end()
        else:
            return
        end = match.end()


def without_head(text: str, head: Head) -> str:
    """The text with its head blanked out, so that every position stays.

    >>> without_head("date 2024-10 Die Kammer tagt.", Head(end=12))
    '             Die Kammer tagt.'
    """
    return re.sub(r"\S", " ", text[: head.end]) + text[head.end :]
