"""Reading the phrase of a source: pronoun, list, person or anything else."""

from newsclaims.grammar.words import function_words
from newsclaims.model import Gender, Sort
from newsclaims.reading import Reading
from newsclaims.speakers.described import QUOTE_MARKS, Described, is_determiner, is_noun, is_preposition
from newsclaims.speakers.labels import COMPANY, joined
from newsclaims.speakers.names import Name, looks_like_name
from newsclaims.speakers.nominal import POSSESSIVES, describe_nominal
from newsclaims.speakers.persons import describe_person
from newsclaims.speakers.words import country_of, head_of, listed_names, name_words

PRONOUNS = POSSESSIVES | frozenset(
    "er sie es ich wir man ihm ihn ihr ihnen dieser diese dieses jener jene beide beiden der die das derjenige "
    "diejenige letzterer letztere ersterer erstere dieselben selbst deren dessen welcher welche".split()
)
INDEFINITE_PRONOUNS = frozenset("einer jemand niemand keiner jeder mancher".split())  #: einer von ihnen
_FOCUS = frozenset("auch selbst sogar so nur allein sowohl und wie".split())
_AMONG_OTHERS = frozenset(("darunter", "einschließlich", "inklusive", "etwa"))
_LONGEST = 60  #: words of a phrase that are looked at


def describe(reading: Reading, first: int, stop: int, names: list[Name], plural: bool | None = None) -> Described:
    """What the phrase of tokens `first` to before `stop` says.

    `names` are the names in it, `plural` is what the verb shows of its number.

    >>> from newsclaims.reading import read
    >>> told = describe(read("Polizei und Staatsanwaltschaft"), 0, 3, [])
    >>> told.label, [member.label for member in told.members]
    ('Polizei und Staatsanwaltschaft', ['Polizei', 'Staatsanwaltschaft'])
    """
    lower = reading.lower
    stop = min(stop, first + _LONGEST)
    while stop - 1 > first and reading.words[stop - 1] in (",", ";", ":", ".", "–"):
        stop -= 1
    while first < stop - 1 and lower[first] in _FOCUS:
        first += 1
    alone = stop - first == 1 or lower[first + 1] in ("von", "aus", "unter")
    if alone and (lower[first] in INDEFINITE_PRONOUNS or (stop - first == 1 and lower[first] in PRONOUNS)):
        return Described(first, stop, pronoun=lower[first], plural=bool(plural) or lower[first] in ("beide", "beiden"))
    if not names and lower[first] in ("die", "der", "den") and lower[first + 1 : stop][:1] in (["beiden"], ["zwei"]):
        return Described(first, stop, pronoun="beide", plural=True)
    members = [describe(reading, *part, names) for part in _members(reading, first, stop, names)]
    if members:
        label = joined([member.label for member in members])
        return Described(first, stop, members=members, label=label, gender=Gender.PLURAL, plural=True, sort=Sort.GROUP)
    name = _head_name(reading, first, stop, names)
    if name is not None:
        return describe_person(reading, first, stop, name)
    return describe_nominal(reading, first, stop, plural)


def _members(reading: Reading, first: int, stop: int, names: list[Name]) -> list[tuple[int, int]]:
    """The parts of a list of sources: persons, or nouns that all have an article or none."""
    words, lower = reading.words, reading.lower
    joints = [i for i in range(first + 1, stop - 1) if lower[i] in ("und", "sowie")]
    if len(joints) != 1 or any(words[i] in QUOTE_MARKS for i in range(first, stop)):
        return []
    cuts = [*(i for i in range(first + 1, joints[0]) if words[i] == ","), joints[0]]
    starts = [first, *(i + 1 + (lower[i + 1] == "auch") for i in cuts)]
    parts = [(a, b) for a, b in zip(starts, [*cuts, stop], strict=True) if b > a]
    if all(any(a <= name.first and name.stop <= b for name in names) for a, b in parts):
        return parts
    heads = [next((i for i in range(a, b) if is_noun(reading, i, a)), -1) for a, b in parts]
    if -1 in heads or any(b - a > 5 for a, b in parts):
        return []
    shared = head_of(lower[heads[0]])
    grouped = shared is not None and bool(shared.plural)  # die Organisationen A, B und C
    articles = [is_determiner(reading, a) for a, _ in parts]
    if not all(articles) and (any(articles[1:]) or (articles[0] and not grouped)):
        return []
    known = (grouped and shared is not None and shared.sort is Sort.ORGANISATION) or all(
        _names_source(reading, i) for i in heads
    )
    return parts if known else []


def _names_source(reading: Reading, i: int) -> bool:
    word, lower = reading.words[i], reading.lower[i]
    return (
        head_of(lower) is not None
        or (word.isupper() and len(word) > 1)
        or word in listed_names()
        or country_of(lower) is not None
    )


def _head_name(reading: Reading, first: int, stop: int, names: list[Name]) -> Name | None:
    """The person whom the phrase names, not one who only stands in a genitive or behind a preposition."""
    lower, words = reading.lower, reading.words
    others = next((i for i in range(first, stop) if lower[i] in _AMONG_OTHERS), stop)
    noun = next((i for i in range(first, stop) if is_noun(reading, i, first)), first)
    inside = [name for name in names if first <= name.first < others and name.stop <= stop + 1]
    for name in inside:
        if name.first == first:
            behind = name.stop + (words[name.stop : name.stop + 1] in (["’"], ["'"]))
            owns = name.genitive or behind > name.stop
            if owns and behind < stop and words[behind][0].isupper() and head_of(lower[behind]):
                continue  # Putins Sprecher, Harms' Sprecherin
            return name
        before = words[name.first - 1]
        if before in (",", ".", ":", "–"):
            return name
        if is_preposition(reading, name.first - 1) and name.first - 1 > first:
            continue
        if any(is_determiner(reading, i) or is_preposition(reading, i) for i in range(noun + 1, name.first)):
            if _behind_complement(reading, noun, name, stop):
                return name
        elif not (name.genitive and before[:1].isupper()) or _is_own_role(reading, first, name):
            return name
    if inside:
        return None
    comma = max((i for i in range(first + 1, stop) if words[i] == ","), default=first - 1)
    if comma > first and not ((head := head_of(lower[noun])) is not None and head.sort is Sort.PERSON):
        return None  # only behind a role is the last part a name: der Generalanwalt, Damian Ruiz
    return _unknown_name(reading, comma + 1, stop)


def _behind_complement(reading: Reading, noun: int, name: Name, stop: int) -> bool:
    """Whether the name belongs to the role in front of a genitive: "der Direktor der Behörde Karl Menk"."""
    role, last = head_of(reading.lower[noun]), head_of(reading.lower[name.first - 1])
    if role is None or role.sort is not Sort.PERSON or role.plural:
        return False
    if not name.given or name.stop < stop or name.genitive:
        return False
    if not reading.words[name.first - 1][0].isupper():
        return False
    return last is None or (last.sort is not Sort.PERSON and "company" not in last.fields)


def _is_own_role(reading: Reading, first: int, name: Name) -> bool:
    """Whether the noun before a genitive is the bearer's own: "(laut) Präsident Putins", not "Anhänger Putins"."""
    head = head_of(reading.lower[name.first - 1])
    if head is None or head.plural or head.sort is not Sort.PERSON or name.first - 1 != first:
        return reading.lower[name.first - 1] in name_words("title")
    return not head.fields & {"aide", "anyone", "kin"}


def _unknown_name(reading: Reading, first: int, stop: int) -> Name | None:
    """Two or three capitalised words that are the whole phrase and no organisation: a name."""
    words, lower = reading.words, reading.lower
    listed = listed_names()
    if stop - first not in (2, 3) or not all(words[i][0].isupper() for i in range(first, stop)):
        return None
    if " ".join(words[first:stop]) in listed:
        return None
    if lower[first].endswith(("e", "es", "en")) and lower[stop - 1].endswith(("e", "en", "er", "s")):
        return None  # andere Medien
    for i in range(first, stop):
        word, head = words[i], head_of(lower[i])
        if not word.replace("-", "").isalpha() or word in COMPANY or word in listed or not looks_like_name(word):
            return None
        if lower[i] in function_words() or lower[i] in name_words("never") or country_of(lower[i]):
            return None
        if head is not None and (i < stop - 1 or head.sort is not Sort.PERSON):
            return None
    return Name(first, stop, tuple(words[first : stop - 1]), words[stop - 1])
