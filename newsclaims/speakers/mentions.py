"""Mentions outside the phrases of claims: roles and institutions in the running text, and how much a mention weighs."""

from collections.abc import Sequence
from itertools import compress

from newsclaims.lexicon.names import organisations
from newsclaims.model import Gender, Sort
from newsclaims.reading import Reading
from newsclaims.speakers.described import QUOTE_MARKS, Described, function_at, is_determiner, is_preposition, past_age
from newsclaims.speakers.labels import COMPANY, past_attributes
from newsclaims.speakers.nominal import describe_nominal
from newsclaims.speakers.scene import INSIDE, OBLIQUE, OTHER, SUBJECT, Scene
from newsclaims.speakers.words import head_of

# members that are asked for all the time: before Python 3.12 an Enum takes long to give them
_DOCUMENT, _MEDIUM, _FEMININE = Sort.DOCUMENT, Sort.MEDIUM, Gender.FEMININE

_ARTICLES = frozenset("der die das dem den des ein eine dieser diese sein ihr seine ihre vom zum beim".split())
_OBJECT_ARTICLES = frozenset("dem den des einem einen seinem seinen ihrem ihren im vom zum beim".split())
_ADJECTIVE = ("e", "en", "er", "es")
_CAPITAL_ADJECTIVE = ("e", "en", "es")
_COMPLEMENTS = frozenset(("des", "der", "für", "gegen", "ohne"))
_GENITIVE = frozenset(("des", "der"))
_ORGANISATION = Sort.ORGANISATION
_WITH_COMPLEMENT = (Sort.ORGANISATION, Sort.GROUP)
_SUBJECT_ARTICLES = frozenset("der ein dieser sein ihr".split())


def find_epithets(reading: Reading, taken: set[int], listed: Sequence[tuple[int, int]] = ()) -> list[Described]:
    """Roles and institutions with an article that later pronouns can mean, and organisations among the `listed` names.

    `taken` are words of names and phrases.
    """
    words, lower = reading.words, reading.lower
    end = len(words)
    found = []
    for i in compress(range(end), map(_ARTICLES.__contains__, lower)):
        j = past_age(reading, i + 1, end) if i + 2 < end and lower[i + 2] == "jahre" else i + 1
        furthest = j + 3 if j + 3 < end else end
        while j < furthest and words[j].endswith(_ADJECTIVE) and _is_adjective(reading, j):
            j += 1
        if j >= end or words[j].islower() or lower[i + 1] == "beiden":
            continue
        if j + 1 < end and words[j + 1][0].isupper() and words[j].endswith(_CAPITAL_ADJECTIVE):
            j = past_attributes(reading, j, j + 2)  # das Statistische Landesamt
        if words[j] in QUOTE_MARKS:
            stop = _title_end(reading, j)
        elif lower[i] != "des" and head_of(lower[j]) is not None:
            stop = _noun_end(reading, j, taken)
        elif j + 1 < end and words[j + 1] in COMPANY:
            stop = j + 2  # die Gumax AG
        else:
            continue
        if i in taken or j in taken or j + 1 in taken:
            continue
        if stop > j:
            if stop < end and lower[stop] in _COMPLEMENTS:
                stop = _complement_end(reading, i, stop)
            found.append(describe_nominal(reading, i, stop, None))
    for start, stop in listed:
        first = start - (start > 0 and lower[start - 1] in _ARTICLES)
        if start in taken or first in taken or words[first - 1] == "(":
            continue  # (CDU)
        if stop == start + 1 and head_of(lower[start]) is not None:
            continue
        if " ".join(words[start:stop]) in organisations():
            found.append(describe_nominal(reading, first, stop, None))
    return found


def _complement_end(reading: Reading, first: int, stop: int) -> int:
    """Where the name of a body ends: "der Verband [der Fischer]", "das Amt [für Wasserbau]"; `stop` if it ended there.

    "der" may also be a dative ("gab die Bank der Stadt Geld"), so that it counts only in front of the verb.
    """
    words, lower = reading.words, reading.lower
    opener = lower[stop]
    if stop + 1 >= len(words) or reading.breaks[stop]:
        return stop
    head = head_of(lower[stop - 1])
    if opener in _GENITIVE:
        opens = head is not None and head.sort in _WITH_COMPLEMENT
    else:
        kind = head_of(lower[first + 1]) if stop > first + 2 else None  # die Organisation Ärzte für Kinder
        opens = head is not None and head.sort is _ORGANISATION and opener == "für"
        opens = opens or (kind is not None and kind.apposed and "association" in kind.fields)
    if not opens:
        return stop
    end = stop + 1
    while end + 1 < len(words) and end < stop + 3 and words[end].islower() and words[end].endswith(_ADJECTIVE):
        end += 1
    if not words[end][0].isupper() or words[end] in QUOTE_MARKS:
        return stop
    end += 1
    if opener == "der" and reading.sentences[reading.sentence_of[first]].first != first:
        return stop
    return end


def _noun_end(reading: Reading, i: int, taken: set[int]) -> int:
    """Where the role or institution at `i` ends; `i` if it is none."""
    head = head_of(reading.lower[i])
    if head is None or head.sort is _DOCUMENT:
        return i
    stop = i + 1
    while stop < len(reading) and reading.words[stop][0].isupper() and not reading.breaks[stop] and stop not in taken:
        stop += 1
    if stop == i + 1 < len(reading) and head.sort is _MEDIUM and reading.words[stop] in QUOTE_MARKS:
        titled = _title_end(reading, stop)  # der Zeitung „Elbe-Blatt“
        return titled if titled > stop else i + 1
    return stop


def _title_end(reading: Reading, i: int) -> int:
    """Where the title that opens with quotation marks at `i` ends: (das) „Elbe-Blatt“; `i` if it looks like none."""
    for stop in range(i + 2, min(i + 7, len(reading))):
        if reading.words[stop] in QUOTE_MARKS:
            return stop + 1 if reading.words[i + 1][0].isupper() else i
    return i


def weight(reading: Reading, scene: Scene, first: int, gender: Gender, others_words: bytearray) -> float:
    """How much the mention that begins at `first` stays in mind: as subject, object or inside somebody's words."""
    if others_words[first]:
        return INSIDE
    lower = reading.lower
    number = reading.sentence_of[first]
    opening = reading.sentences[number].first
    start, furthest = first, first if is_determiner(reading, first) else max(opening, first - 5)
    while start > furthest and reading.words[start - 1][0].isupper() and head_of(lower[start - 1]):
        start -= 1
    before = lower[start - 1] if start > opening else ""
    article = lower[start] if is_determiner(reading, start) and function_at(reading, start) else before
    last = scene.last_in(number)
    if before in ("und", "sowie") and last is not None and start - last.at < 8:
        return last.weight  # both members of a pair weigh the same
    behind_preposition = start > opening and is_preposition(reading, start - 1) and function_at(reading, start - 1) > 0
    if article in _OBJECT_ARTICLES or (article == "der" and gender is _FEMININE):
        return OBLIQUE
    if start - 1 <= opening and (not behind_preposition or before == "für"):
        return SUBJECT  # "Für Jan Ott ist das falsch", too
    for at in range(start - 1, max(opening - 1, start - 4), -1):
        if function_at(reading, at) and is_preposition(reading, at):
            return OBLIQUE
        if not is_determiner(reading, at):
            break
    if article in _SUBJECT_ARTICLES and head_of(lower[first]) is None:
        return SUBJECT - 0.2
    return SUBJECT - 0.4 if last is None or others_words[last.at] else OTHER


def _is_adjective(reading: Reading, i: int) -> bool:
    """Whether an adjective stands at `i`: in lower case, or Bremer, Londoner before a noun."""
    word = reading.words[i]
    if word.islower():
        return word.endswith(_ADJECTIVE)
    if not word.endswith("er"):
        return False
    following = reading.words[i + 1 : i + 2]
    return following != [] and following[0][:1].isupper() and head_of(reading.lower[i]) is None
