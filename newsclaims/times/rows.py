"""Rows of the grammar: patterns over the kinds of tokens, written with names, matched with one letter a token.

A pattern is a regular expression whose identifiers are kinds or classes of kinds; "d:day" remembers where a day stood.
White space is for the reader. Every repetition is bounded, so that matching stays linear in the text.

    Row("date.day_month", "d:day dot? m:month y:year?", build)
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

from newsclaims.grammar.verbs import FINITE, INF, PART2, analyse
from newsclaims.times.numbers import Value
from newsclaims.times.words import Tagged, lexicon, listed

T = TypeVar("T")

#: kinds that may stand over several words
PHRASES = frozenset(("name", "phrase", "relative", "era", "blocked"))

_SHORT_RUN = 24  # tokens

_TOKEN = re.compile(r"\s*(?:(?P<op>(?:\w+:)?\(|\)|\||\?|\*|\+|\{\d+,\d+\})|(?P<word>(?:\w+:)?[^\W\d]\w*))")


class Found(NamedTuple):
    """A row that fits: where, and where its parts stand."""

    tagged: Tagged
    rule: str
    match: "re.Match[str]"
    parts: Mapping[str, int]  #: the names of its parts

    @property
    def first(self) -> int:
        """The first token."""
        return self.match.start()

    @property
    def stop(self) -> int:
        """The token after the last."""
        return self.match.end()

    def at(self, name: str) -> int:
        """The token of a part, -1 if it is not there."""
        return self.match.start(name) if name in self.parts else -1

    def after(self, name: str) -> int:
        """The token after a part, -1 if it is not there."""
        return self.match.end(name) if name in self.parts else -1

    def has(self, name: str) -> bool:
        """Whether a part is there."""
        return self.at(name) >= 0

    def value(self, name: str) -> Value:
        """The value of a part's first token, None if it is not there."""
        return self.tagged.value(self.at(name))

    def is_kind(self, name: str, kind: str) -> bool:
        """Whether a part's first token is of a kind."""
        return self.has(name) and self.tagged.letters[self.at(name)] == lexicon().kinds[kind]

    def number(self, name: str, default: int = 0) -> int:
        """The value of a part as a whole number."""
        value = self.value(name)
        return int(value) if isinstance(value, int | float) else default

    def word(self, name: str) -> str:
        """The value of a part as a word, empty if there is none."""
        value = self.value(name)
        return value if isinstance(value, str) else ""

    def pair(self, name: str) -> tuple[int, ...]:
        """The value of a part that holds several numbers; one number stands alone in it."""
        value = self.value(name)
        return value if isinstance(value, tuple) else () if not isinstance(value, int | float) else (int(value),)

    def next_is_noun(self) -> bool:
        """Whether the token after the row begins with a capital."""
        words = self.tagged.reading.words
        return self.stop < len(words) and words[self.stop][:1].isupper()

    def goes_on(self) -> bool:
        """Whether the clause goes on behind a bare number: with a mark, a short adverb or a verb, but no adjective."""
        words = self.tagged.reading.words
        if self.stop >= len(words):
            return True
        word = words[self.stop].lower()
        if not word[0].isalnum() or word in listed("adverbs"):
            return True
        noun = self.stop + 1 < len(words) and words[self.stop + 1][:1].isupper()
        return not noun and words[self.stop].islower() and bool(analyse(word).flags & (FINITE | INF | PART2))

    def lower(self, offset: int = 0) -> str:
        """The token `offset` places after the end, or before the beginning for a negative one; "" outside the text."""
        at = self.stop + offset if offset >= 0 else self.first + offset
        words = self.tagged.reading.lower
        return words[at] if 0 <= at < len(words) else ""


class Row(NamedTuple, Generic[T]):
    """A rule of the grammar: its name, what it looks like, and what is made of it."""

    rule: str
    pattern: str
    build: T


class Grammar(Generic[T]):
    """Rows, compiled and sorted by the letters they may begin with."""

    def __init__(self, rows: tuple[Row[T], ...], kinds: Mapping[str, str], classes: Mapping[str, str]) -> None:
        self.by_letter: dict[str, list[tuple[str, re.Pattern[str], T]]] = {}
        for row in rows:
            source, firsts = _Compiler(row.pattern, kinds, classes).compile()
            pattern = re.compile(source)
            for letter in sorted(firsts):
                self.by_letter.setdefault(letter, []).append((row.rule, pattern, row.build))
        self._known_runs = lru_cache(maxsize=20_000)(self._starts)

    def starts(self, run: str) -> list[tuple[int, list[tuple[str, re.Pattern[str], T]]]]:
        """Where rows fit in a run of words of time, with the rows: longest first, in their order among equals.

        No row goes beyond a run, and the same short runs of kinds come again and again: what fits them is kept.
        """
        return self._known_runs(run) if len(run) < _SHORT_RUN else self._starts(run)

    def _starts(self, run: str) -> list[tuple[int, list[tuple[str, re.Pattern[str], T]]]]:
        return [(at, rows) for at in range(len(run)) if (rows := self._fitting(run, at))]

    def _fitting(self, run: str, at: int) -> list[tuple[str, re.Pattern[str], T]]:
        rows = self.by_letter.get(run[at], ())
        found = [(match.end(), row) for row in rows if (match := row[1].match(run, at))]
        return [row for _, row in sorted(found, key=lambda pair: -pair[0])]


class _Compiler:
    """A pattern over names, turned into one over letters; knows with which letters it may begin."""

    def __init__(self, pattern: str, kinds: Mapping[str, str], classes: Mapping[str, str]) -> None:
        self.kinds = kinds
        self.classes = classes
        self.tokens = [(match["word"], match["op"]) for match in _TOKEN.finditer(pattern)]
        if "".join(word or op for word, op in self.tokens) != re.sub(r"\s", "", pattern):
            raise ValueError(f"cannot read the row {pattern!r}")
        self.next = 0

    def compile(self) -> tuple[str, set[str]]:
        source, firsts, _ = self._choice()
        return source, firsts

    def _op(self) -> str:
        return self.tokens[self.next][1] or "" if self.next < len(self.tokens) else ")"

    def _choice(self) -> tuple[str, set[str], bool]:
        source, firsts, empty = self._sequence()
        while self._op() == "|":
            self.next += 1
            more, others, void = self._sequence()
            source, firsts, empty = f"{source}|{more}", firsts | others, empty or void
        return source, firsts, empty

    def _sequence(self) -> tuple[str, set[str], bool]:
        source, firsts, empty = "", set[str](), True
        while self._op() not in (")", "|"):
            piece, letters, void = self._piece()
            source += piece
            if empty:
                firsts = firsts | letters
                empty = void
        return source, firsts, empty

    def _piece(self) -> tuple[str, set[str], bool]:
        word, op = self.tokens[self.next]
        self.next += 1
        if op and op.endswith("("):
            inner, letters, void = self._choice()
            self.next += 1
            source = f"(?P<{op[:-2]}>{inner})" if op != "(" else f"(?:{inner})"
        else:
            group, _, name = word.rpartition(":")
            source, letters = self._letters(name)
            source = f"(?P<{group}>{source})" if group else source
            void = False
        if (mark := self._op()) and mark[0] in "?*+{":
            self.next += 1
            source += mark
            void = void or mark in "?*" or mark.startswith("{0")
        return source, letters, void

    def _letters(self, name: str) -> tuple[str, set[str]]:
        names = self.classes.get(name, name).split()
        letters = {self.kinds[kind] for kind in names}
        tail = f"{self.kinds['rest_of_name']}*" if not PHRASES.isdisjoint(names) else ""
        return f"[{''.join(sorted(letters))}]{tail}", letters
