"""Runs of nouns and names: "Trainer Jan von der Heide", "Dr. J. B. Ahl", where one ends and another begins."""

from newsclaims.grammar import words as fw
from newsclaims.grammar.clauses import Syntax
from newsclaims.grammar.nouns import is_written_small
from newsclaims.lexicon import word_class
from newsclaims.lexicon.names import given_names, with_two_surnames
from newsclaims.lexicon.reporting import noun_for, role_of, small_outlets, source_of
from newsclaims.model import Sort
from newsclaims.reading.document import NOBLE

NAME_PARTICLES = word_class("name_particles")
TIME_WORDS = word_class("time_nouns")
CALENDAR = word_class("calendar_nouns")
_WHAT_IS_TOLD = word_class("neuter_adjectives")
_NO_NAMES = tuple(word_class("plural_abstract_endings"))


def behind_particles(syntax: Syntax, at: int, stop: int) -> int | None:
    """ "fordert [al] Mansur": where a name stands behind particles that are no German words."""
    words, lower, i = syntax.reading.words, syntax.reading.lower, at
    while i + 1 < stop and words[i] in NAME_PARTICLES and (words[i] not in syntax.function or i > at):
        i += 1  # "al", "van den"
    if i > at:
        return i if words[i][:1].isupper() and role_of(lower[i]) is None else None
    return behind_noble(syntax, at, stop) if lower[at] in NOBLE else None


def behind_noble(syntax: Syntax, at: int, stop: int) -> int | None:
    """ "sagte [von der] Lohe": where a name stands that the text gives in full, or with a title."""
    words = syntax.reading.words
    i = at + 1 + (words[at + 1 : at + 2] in (["der"], ["den"], ["dem"]))
    if i >= stop or not words[i][:1].isupper():
        return None
    if words[at][:1].isupper() and i + 1 < stop and syntax.function.get(words[i + 1], 0) & fw.PREPOSITION:
        return None  # "Von Bergen bis Kiel"
    known = syntax.reading.noble
    before = known.get(words[i]) or known.get(words[i].removesuffix("s")) or ()
    if any(word.partition("-")[0] in given_names() or word in _ADDRESSED for word in before):
        return i
    lower = syntax.reading.lower
    if (i == at + 1 and lower[at] != "zu") or role_of(lower[i]) is not None or noun_for(lower[i]) is not None:
        return None  # "der Sprecher von Kiel", "die Sprecherin von der Bank"
    titles = [word.lower() for word in before]
    if words[at][:1].isupper() and words[i + 1 : i + 2] == [","] and i + 2 < syntax.stop:
        titles.append(lower[i + 2])  # "Von der Lohe, Anwältin der Stadt,"
    roles = (role_of(title) for title in titles)
    return i if any(role is not None and role.sort is Sort.PERSON for role in roles) else None


_ARTICLES = frozenset(("der", "den", "dem", "la", "las", "los"))
_ADDRESSED = frozenset(("Herr", "Herrn", "Frau"))


def run_of_names(syntax: Syntax, i: int, stop: int) -> tuple[int, int]:
    """Past a run of nouns and names; the head is the last noun before names, roughly the first that is a role."""
    reading = syntax.reading
    words, lower = reading.words, reading.lower
    head = i
    given = given_names()
    surnames = -1  # how many more may follow a given name
    while i < stop:
        if i in syntax.closes:
            if i > head and not _quotation_names(syntax, i):
                break
            opening, i = i, syntax.closes[i] + 1
            if opening == head and i < stop and _stands_alone(syntax, opening, i):
                break  # "zitierte der „Kurier“ | Anna Lang"
            bare = i < stop and lower[head - 1] in ("laut", "zufolge", "nach")
            if bare and role_of(lower[i]) is None and noun_for(lower[i]) is None:
                break  # "soll laut „Kurier“ | Akten gefälscht haben"
            continue
        word = words[i]
        capital = word[0].isupper()
        if capital and not (i > head + 1 and words[i - 1] == "." and len(words[i - 2]) <= 2):
            if word in given and not (surnames > 0 and i + 1 < stop and not words[i + 1][:1].isupper()):
                surnames = 2 if word in with_two_surnames() else 1
            elif surnames == 0 and len(word) > 2 and lower[i] not in _TITLES and not _ends_long_name(syntax, i, stop):
                return i, head  # "Chefarzt Leo Wittig | Routine"
            elif surnames > 0:
                surnames -= 1
        if capital or is_written_small(syntax, i):
            if i > head and (
                lower[i] in TIME_WORDS
                or lower[i] in _WHAT_IS_TOLD
                or (word.endswith(_NO_NAMES) and not is_title_case(syntax, head, i))
            ):
                return i, head  # "sagte Park | Montag", "laut Werft | Lieferungen"
            if i == head + 1 and _is_object(syntax, head, i):
                return i, head  # "hat die Ministerin | Klage eingereicht"
            i += 1
            # initials and titles: "J.B.", "Dr.", "Prof.", "St."
            dotted = i + 1 < stop and words[i] == "."
            if dotted and (len(word) <= 2 or lower[i - 1] in _TITLES or _ROMAN.issuperset(word)):
                i += 1
            continue
        following = words[i + 1] if i + 1 < stop else ""
        if surnames and i > head and lower[i] in NAME_PARTICLES:
            if following[:1].isupper():
                if not _is_name_particle(syntax, i):
                    break
                i += 1
                continue
            if following in _ARTICLES and words[i - 1] in given and words[i + 2 : i + 3] and words[i + 2][:1].isupper():
                i += 2  # "Ida von der Heide", "Jan van den Berg"
                continue
        if len(word) > 1 and word.isalpha() and word not in _FACULTIES:
            break  # as mostly, with a verb or the like
        end = _past_mark(syntax, i, stop, head)
        if end == i:
            break
        if word in "’'":
            surnames = -1  # "Scholz’ Sprecherin": another name may come
        i = end
    return i, head


def _quotation_names(syntax: Syntax, opening: int) -> bool:
    """Whether a quotation behind a noun is a name: "die Zeitung „Kurier“", "der Boxer „Tiger“ Kolb"."""
    words = syntax.reading.words
    role = role_of(syntax.reading.lower[opening - 1])
    nickname = words[syntax.closes[opening] + 1 : syntax.closes[opening] + 2]
    if role is not None and role.sort is Sort.PERSON and not (nickname and nickname[0][:1].isupper()):
        return False  # "warf der Ministerin | „Untätigkeit“ vor"
    return _names(syntax, opening)  # not "nannte die Kartoffel Linda | „überflüssig wie einen Kropf“"


def _past_mark(syntax: Syntax, i: int, stop: int, head: int) -> int:
    """Past a mark, letter or number inside names: "Ahl & Sohn", "Scholz’ Sprecherin", "a. D.", "Schalke 04"; or `i`."""
    reading = syntax.reading
    words, lower, word = reading.words, reading.lower, reading.words[i]
    following = words[i + 1] if i + 1 < stop else ""
    capital = following[:1].isupper()
    if capital and (word == "&" or (word in ("/", "-", "–") and reading.glued(i))):
        return i + 1
    if word in "’'":
        return i + 1 if capital and i > head and reading.glued(i) and lower[i - 1][-1:] in "sßxz" else i
    if word in _FACULTIES and following == "." and i > head and words[i - 1] == ".":
        return i + 2  # "Prof. Dr. med. Ute Ahl"
    if word in ("a", "h") and following == "." and i + 3 < stop and words[i + 3] == ".":
        return i + 4  # "a. D.", "h. c."
    if word[:1].isdigit():
        counted = capital and word[:1] != "0"  # but "Bayer 04 Leverkusen"
        dated = len(word) == 4 and word.isdigit() and lower[i - 1] in CALENDAR  # "vom Mai 1998"
        return i + 1 if dated or (len(word) <= 2 and words[i - 1][:1].isupper() and not counted) else i
    domain = word == "." and reading.glued(i) and i + 1 < stop and reading.glued(i + 1) and following.islower()
    return i + 2 if domain else i  # "tagesschau.de"


def _stands_alone(syntax: Syntax, opening: int, behind: int) -> bool:
    """Whether a name in quotation marks needs no noun: "lobte die linke „El Faro“ | Ahl"; not "der „Tiger“ Kolb"."""
    words, lower = syntax.reading.words, syntax.reading.lower
    if opening == syntax.first or words[opening - 1] != lower[opening - 1] or not words[behind][:1].isupper():
        return False
    articled = syntax.function.get(lower[opening - 1], 0) & fw.DETERMINER
    if articled and words[behind] in given_names():
        return True
    close = syntax.closes[opening]
    # "zitiert die „Hafenwoche“ | Ahl": a woman's nickname is rarer than a paper
    paper = lower[opening - 1] == "die" and role_of(lower[behind]) is None
    return close - opening > 2 or paper or source_of(lower[opening + 1]) == "medium"


def is_title_case(syntax: Syntax, head: int, i: int) -> bool:
    """ "die Vereinten Nationen": an adjective that is part of a name."""
    before = syntax.function.get(syntax.reading.lower[head - 1], 0) if head > syntax.first else 0
    return (
        i == head + 1 and bool(before & fw.DETERMINER) and syntax.reading.lower[head].endswith(("e", "en", "er", "es"))
    )


def _is_object(syntax: Syntax, head: int, i: int) -> bool:
    """Whether a saying stands behind a role with an article, whose name it is not: "übte der Minister | Kritik"."""
    lower = syntax.reading.lower
    articled = head > syntax.first and syntax.function.get(lower[head - 1], 0) & fw.DETERMINER
    who = role_of(lower[i])  # not "die Deutsche Presse-Agentur"
    saying = noun_for(lower[i]) is not None and (who is None or who.sort is Sort.DOCUMENT)
    return bool(articled) and saying and role_of(lower[head]) is not None


def _ends_long_name(syntax: Syntax, i: int, stop: int) -> bool:
    """ "Lin Tau Mero, Chef des Chors,", "Ole Brandt Mero (51)": an apposition or a bracket follows."""
    words, lower = syntax.reading.words, syntax.reading.lower
    if i + 2 >= syntax.stop or noun_for(lower[i]) is not None or lower[i].endswith(_NO_NAMES):
        return False
    if words[i + 1] == "(":
        return True
    apposition = words[i + 2][:1].isupper() or lower[i + 2] in ("ein", "eine")
    return words[i + 1] == "," and apposition and i + 2 < stop


_TITLES = word_class("titles")
_FACULTIES = word_class("faculties")
_ROMAN = frozenset("IVX")


def _names(syntax: Syntax, quote: int) -> bool:
    """Whether a quotation can be a name: short, and with a capital unless it is known to have none."""
    word = syntax.reading.words[quote + 1]
    return syntax.closes[quote] - quote - 1 <= _LONGEST_NAME and (not word[:1].islower() or word in small_outlets())


_LONGEST_NAME = 8


def _is_name_particle(syntax: Syntax, i: int) -> bool:
    """ "Ida von der Heide", not "Sprecher von Trafo" or "Sprecherin der Polizei": a first name goes before."""
    lower = syntax.reading.lower
    before = lower[i - 1]
    if before in NAME_PARTICLES:
        return True
    return (
        role_of(before) is None
        and before not in syntax.function
        and lower[i] not in ("der", "den", "zur", "da")
        and (lower[i] not in ("zu", "zum") or syntax.reading.words[i - 1] in given_names())
        and (lower[i] != "von" or _short_name(syntax, i - 1))
    )


def _short_name(syntax: Syntax, i: int) -> bool:
    """Whether a word is of the length of a first name, and something follows it."""
    word = syntax.reading.words[i]
    return word.isalpha() and len(word) < 12 and i + 1 < syntax.stop


def ends_in_name(syntax: Syntax, first: int, stop: int) -> bool:
    """Whether a given name stands in a stretch of a noun phrase, or two capitalised words end it."""
    words, lower = syntax.reading.words, syntax.reading.lower
    if any(words[i] in given_names() for i in range(first, stop)):
        return True
    last = range(max(first, stop - 2), stop)
    return len(last) == 2 and all(words[i][:1].isupper() and role_of(lower[i]) is None for i in last)


def is_name(syntax: Syntax, at: int, stop: int) -> bool:
    """ "Jonte Krull,": two capitalised words up to a comma or the end, neither of which has a meaning of its own."""
    words, lower = syntax.reading.words, syntax.reading.lower
    if at + 2 != stop and (at + 2 >= min(stop, syntax.stop) or words[at + 2] != ","):
        return False
    return all(
        words[i][:1].isupper() and not syntax.function.get(lower[i], 0) and role_of(lower[i]) is None
        for i in (at, at + 1)
    )
