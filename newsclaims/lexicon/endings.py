"""Listed words as the last part of compounds."""

from collections.abc import Collection

_SHOWN = 4  # letters by which a word is told from those that end in none of the list


class Endings:
    """The words of a list, looked up at the end of longer words.

    >>> Endings(["minister", "rat"]).of("umweltminister")
    ['minister']
    """

    def __init__(self, words: Collection[str]) -> None:
        self._words = frozenset(words)
        lengths: dict[str, set[int]] = {}
        for word in self._words:
            lengths.setdefault(word[-_SHOWN:] if len(word) >= _SHOWN else "", set()).add(len(word))
        short = lengths.pop("", set())  # of words that any word may end in
        self._lengths = {last: sorted(found | short, reverse=True) for last, found in lengths.items()}
        self._short = sorted(short, reverse=True)

    def of(self, word: str) -> list[str]:
        """The words of the list that `word` ends in, the longest first; itself is one of them if listed."""
        lengths = self._lengths.get(word[-_SHOWN:], self._short)
        if not lengths:
            return []
        words, size = self._words, len(word)
        return [end for length in lengths if length <= size and (end := word[size - length :]) in words]
