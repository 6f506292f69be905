"""What the words around a person's name tell: role, organisation, party, age, country, gender."""

from newsclaims.lexicon.names import organisations
from newsclaims.model import Gender, Sort
from newsclaims.reading import Reading
from newsclaims.speakers.described import (
    QUOTE_MARKS,
    Described,
    age_in,
    function_at,
    is_determiner,
    is_former,
    is_noun,
    is_preposition,
)
from newsclaims.speakers.labels import nominative, past_attributes, proper_label
from newsclaims.speakers.names import Name
from newsclaims.speakers.words import country_of, head_of, listed_names, name_words, seats

# members that are asked for all the time: before Python 3.12 an Enum takes long to give them
_UNKNOWN, _PERSON = Gender.UNKNOWN, Sort.PERSON

COURTESY = {"herr": Gender.MASCULINE, "herrn": Gender.MASCULINE, "frau": Gender.FEMININE}
_AGENT = ("er", "erin", "ist", "istin", "or", "orin", "ent", "entin", "ant", "antin", "eur", "eurin", "loge", "login")
_EMPLOYED = ("sprecher", "chef", "vertreter", "mitarbeiter", "direktor")
_ENDING = ("e", "en", "er")
_NO_EMPLOYER = frozenset("ex vize us interims co chef".split())
_NOT_OF = frozenset("für in aus im an am auf zu mit über nach".split())
_SHOWN = dict.fromkeys(("der", "dem", "den", "sein", "ihr"), Gender.MASCULINE) | dict.fromkeys(
    ("die", "seine", "ihre"), Gender.FEMININE
)
_NAMELESS = (_PERSON, Sort.DOCUMENT, Sort.ANONYMOUS)
_ORGANISED = (Sort.ORGANISATION, Sort.GOVERNMENT, Sort.GROUP)


def describe_person(reading: Reading, first: int, stop: int, name: Name) -> Described:
    """A phrase whose head is a person's name.

    >>> from newsclaims.reading import read
    >>> reading = read("die stellvertretende Amtsleiterin Ina Rehm (SPD)")
    >>> told = describe_person(reading, 0, 8, Name(3, 5, ("Ina",), "Rehm"))
    >>> told.label, told.role, told.party, told.gender.value
    ('Ina Rehm', 'stellvertretende Amtsleiterin', 'SPD', 'feminine')
    """
    told = Described(first, stop, name=name, label=name.full, gender=name.gender, sort=_PERSON, definite=True)
    _tell_before(reading, told, name)
    _tell_behind(reading, told, name)
    if told.gender is _UNKNOWN and told.head is not None:
        told.gender = told.head.gender
    if told.gender is _UNKNOWN and first < name.first:
        article = reading.lower[first]
        if article == "der" and told.noun.endswith("en"):  # (mit) der Abgeordneten
            article = "die"
        told.gender = _SHOWN.get(article, _UNKNOWN)
    return told


def surroundings(reading: Reading, name: Name) -> Described:
    """What the running text around a name tells, which no claim has marked out as a phrase."""
    sentence = reading.sentences[reading.sentence_of[name.first]]
    first, stop = _left_edge(reading, name, sentence.first), _right_edge(reading, name, sentence.stop)
    return describe_person(reading, first, stop, name)


def institution(reading: Reading, first: int, stop: int, sure: bool = False) -> str | None:
    """The organisation that a genitive or a von-phrase names: "des Ministeriums", "von der Universität Padua".

    With `sure`, its noun or its form has to show that it is one.
    """
    words, lower = reading.words, reading.lower
    i = first
    while i < stop and is_preposition(reading, i):
        if lower[i] in _NOT_OF:
            return None
        i += 1
    article = lower[i - 1] if i > first else ""
    if i < stop and is_determiner(reading, i):
        article = lower[i]
        i += 1
    noun = next((k for k in range(i, stop) if words[k][0].isupper() or words[k] in QUOTE_MARKS), -1)
    if noun < 0 or any(words[k] in (",", "(") for k in range(i, noun)):
        return None
    noun = past_attributes(reading, noun, stop)
    stop = next((k for k in range(noun, stop) if words[k] in (",", "(", ";")), stop)
    head = head_of(lower[noun])
    if head is not None and head.sort in _NAMELESS and noun + 1 == stop:
        return None
    behind = words[noun + 1] if noun + 1 < stop else ""
    named = words[noun] in QUOTE_MARKS or words[noun] in listed_names() or behind[:1].isupper()
    if sure and head is None and not named:
        return None
    label = proper_label(reading, i, noun, stop, article)[0]
    end = noun + 1 + (lower[noun + 1 : stop][:1] == ["für"])  # Institut für Handel und Verkehr
    while noun + 1 < end < stop and (words[end][0].isupper() or lower[end] == "und"):
        end += 1
    if end > noun + 2:
        label += " " + reading.text[reading.starts[noun + 1] : reading.ends[end - 1]]
    return label if label[:1].isalnum() else None


def employer(noun: str) -> str | None:
    """The organisation in a compound: Pentagon-Sprecherin → Pentagon, Polizeisprecher → Polizei.

    >>> employer("Polizeisprecher"), employer("Regierungssprecherin"), employer("Minister")
    ('Polizei', 'Regierung', None)
    """
    front, hyphen, _ = noun.rpartition("-")
    if hyphen:
        return front if front[:1].isupper() and front.lower() not in _NO_EMPLOYER else None
    word = noun.lower()
    at = max(word.find(tail) for tail in _EMPLOYED)
    if at < 4:
        return None
    for stem in (word[:at].removesuffix("s"), word[:at], word[:at].removesuffix("en") + "e"):
        name = stem.capitalize()
        known = head_of(stem)
        if name in seats() or name in organisations():
            return name
        if known is not None and known.sort in _ORGANISED and not known.generic:
            return None if (name, word[at:][:4]) == ("Regierung", "chef") else name
    return None


def is_agent(noun: str) -> bool:
    """Whether a noun that no list knows ends like the name of a person who does something: Tüftler, Lobbyistin."""
    return noun.endswith(_AGENT)


def _tell_before(reading: Reading, told: Described, name: Name) -> None:
    """Titles and role in front of the name."""
    words, lower = reading.words, reading.lower
    stop = name.first
    while stop > told.first and (lower[stop - 1] in name_words("title") or words[stop - 1] == "."):
        if told.gender is _UNKNOWN:
            told.gender = COURTESY.get(lower[stop - 1], _UNKNOWN)
        stop -= 1
    if stop > told.first and words[stop - 1] == ",":
        stop -= 1
    if stop <= told.first:
        return
    first = told.first
    nouns = [i for i in range(first, stop) if is_noun(reading, i, first)]
    told.former = is_former(reading, first, stop)
    at = next((i for i in nouns if _is_role(lower[i])), -1)
    if at < 0 and nouns and nouns[-1] == stop - 1 and is_agent(lower[stop - 1]):
        at = stop - 1  # a role that no list knows
    while at >= 0 and at + 1 in nouns and _is_role(lower[at + 1]):
        at += 1  # der Vorsitzende Richter
    if at < 0:
        told.country = next((country for i in range(first, stop) if (country := country_of(lower[i]))), None)
        told.age = age_in(reading, first, stop)
        return
    start = first + (first < at and is_determiner(reading, first))
    while start < at and words[start][0].isupper() and words[start].endswith("s") and not words[start].endswith("ss"):
        start += 1  # Lohrs Bürgermeister
    told.head, told.noun = head_of(lower[at]), lower[at]
    if told.head is not None and told.head.plural:
        return  # die Schwestern Carla und Jana Kolm
    if told.gender is _UNKNOWN and told.head is not None:
        told.gender = told.head.gender
    article = "dem" if lower[first] == "den" else lower[first]  # one person: den Zeugen Jan Ott
    told.role = nominative(reading, start, at, article, told.gender, stop)
    _tell_role(reading, told, first, at, stop)


def _tell_behind(reading: Reading, told: Described, name: Name) -> None:
    """Bracket, apposition or von-phrase behind the name."""
    words, lower = reading.words, reading.lower
    after, stop = name.stop, told.stop
    if after < stop and words[after] == "(":
        close = next((i for i in range(after, min(stop, after + 6)) if words[i] == ")"), after)
        for i in range(after + 1, close):
            if words[i].isdigit() and len(words[i]) < 3:
                told.age = int(words[i])
            elif words[i] not in (",", "/"):
                told.party = told.party or words[i]
        after = close + 1
    if after + 1 < stop and words[after] == ",":
        _tell_apposition(reading, told, after + 1, stop)
    elif after < stop and lower[after] in ("von", "vom", "bei", "beim"):
        told.organisation = told.organisation or institution(reading, after + 1, stop, sure=True)


def _tell_apposition(reading: Reading, told: Described, first: int, stop: int) -> None:
    """The role behind a name: Urs Tanner, "Leiter von Pro Moor"."""
    lower = reading.lower
    at = next((i for i in range(first, min(stop, first + 6)) if reading.words[i][0].isupper()), -1)
    if at < 0 or not _is_role(lower[at]):
        return
    head = head_of(lower[at])
    if told.gender is _UNKNOWN and head is not None:
        told.gender = head.gender
    if told.role is None:
        told.role = nominative(reading, first + is_determiner(reading, first), at, lower[first], told.gender, at + 1)
        told.head, told.noun = head, lower[at]
    _tell_role(reading, told, first, at, next((i for i in range(at, stop) if reading.words[i] == ","), stop))


def _tell_role(reading: Reading, told: Described, first: int, at: int, stop: int) -> None:
    """Organisation, country, age and party that the words around the role noun at `at` tell."""
    told.age = told.age or age_in(reading, first, at + 1)
    for i in range(first, at + 1):
        if told.country is None and not (i == first and function_at(reading, i)):
            told.country = country_of(reading.lower[i])
    told.organisation = told.organisation or institution(reading, at + 1, stop) or employer(reading.words[at])
    if told.party is None and told.organisation in organisations() and told.head and "politics" in told.head.fields:
        told.party = told.organisation


def _is_role(lower: str) -> bool:
    head = head_of(lower)
    return head is not None and head.sort is _PERSON


def _left_edge(reading: Reading, name: Name, limit: int) -> int:
    """Where titles, roles, adjectives and article before a name begin; adjectives count only behind an article."""
    words, lower = reading.words, reading.lower
    titles = name_words("title")
    edge = at = name.first
    if at - 2 > limit and words[at - 1] == "," and words[_past_bracket(reading, name.stop)] == ",":
        return _opening_role(reading, at - 1, limit)
    while at > limit and name.first - at < 8:
        word, low = words[at - 1], lower[at - 1]
        bits = function_at(reading, at - 1)
        if low in titles or (word == "." and at > 1 and lower[at - 2] in titles):
            edge = at - 1
        elif bits:
            return at - 1 if is_determiner(reading, at - 1) else edge
        elif word[:1].isupper() and (head_of(low) is not None or (at == edge and (low.endswith(_AGENT) or "-" in low))):
            edge = at - 1
        elif not (low.endswith(("e", "en", "er", "em", "es")) or word[:1].isdigit()):
            return edge
        at -= 1
    return edge


def _past_bracket(reading: Reading, i: int) -> int:
    """Behind the bracket that opens at `i`: "Jan Ott (SPD)"; the last token if the text ends there."""
    words, last = reading.words, len(reading) - 1
    if i < last and words[i] == "(":
        i = next((k + 1 for k in range(i, min(last, i + 6)) if words[k] == ")"), i)
    return min(i, last)


def _opening_role(reading: Reading, comma: int, limit: int) -> int:
    """Where the phrase before the comma begins, if a role heads it: "[der Leiter des Amtes], Jan Ott,"."""
    lower, words = reading.lower, reading.words
    for at in range(comma - 1, max(limit, comma - 9), -1):
        if words[at][0].isupper() and _is_role(lower[at]):
            first = at
            while first > limit and lower[first - 1].endswith(_ENDING) and not function_at(reading, first - 1):
                first -= 1
            if first > limit and lower[first - 1] in _SHOWN:
                return first - 1
        if not (words[at][0].isupper() or lower[at].endswith(_ENDING) or function_at(reading, at)):
            break
    return comma + 1


def _right_edge(reading: Reading, name: Name, sentence_stop: int) -> int:
    """Where bracket, apposition or von-phrase behind a name end."""
    words, lower = reading.words, reading.lower
    stop, limit = name.stop, min(sentence_stop, name.stop + 14)
    if stop < limit and words[stop] == "(":
        stop = next((k + 1 for k in range(stop, limit) if words[k] == ")"), stop)
    if stop + 1 < limit and words[stop] == ",":
        end = next((k for k in range(stop + 1, limit) if words[k] in (",", ".", ";")), -1)
        noun = next((k for k in range(stop + 1, min(limit, stop + 6)) if words[k][0].isupper()), limit)
        named = noun + 1 < end and words[noun + 1][0].isupper() and not function_at(reading, noun + 1)
        return end if noun < end and not named else stop
    if stop < limit and lower[stop] in ("von", "vom"):
        k = stop + 1
        while k < limit and (words[k][0].isupper() or is_determiner(reading, k) or lower[k] in ("für", "und")):
            k += 1
        return k
    return stop
