"""Noun phrases: who is meant in a clause, from article to apposition.

A phrase is read from the left: determiner, adjectives, nouns and names, then what hangs on it: genitive, von-phrase,
a bracket, an apposition between commas, a second member behind "und". Case is told by the determiner where it shows.
"""

from typing import NamedTuple

from newsclaims.grammar import words as fw
from newsclaims.grammar.clauses import Syntax
from newsclaims.grammar.verbs import FINITE, INF, PART2, analyse
from newsclaims.lexicon import word_class
from newsclaims.lexicon.names import given_names, with_two_surnames
from newsclaims.lexicon.reporting import noun_for, role_of, small_outlets, source_of
from newsclaims.model import Sort

FOCUS_PARTICLES = word_class("focus_particles")
NAME_PARTICLES = word_class("name_particles")
TIME_WORDS = word_class("time_nouns")
_CALENDAR = word_class("calendar_nouns")
_NO_NAMES = tuple(word_class("plural_abstract_endings"))


class NounPhrase(NamedTuple):
    """A noun phrase: tokens `first` to before `stop`, and where its head stands."""

    first: int
    stop: int
    head: int
    pronoun: bool = False


def is_capitalised(syntax: Syntax, i: int) -> bool:
    """Whether a token is capitalised."""
    return syntax.reading.words[i][:1].isupper()


def is_noun(syntax: Syntax, i: int) -> bool:
    """Whether token `i` is written like a noun or name, or is a quotation used as one."""
    if i in syntax.closes:
        return not _goes_on_inside(syntax, i)
    word = syntax.reading.words[i]
    if word[:1].isupper():
        opens = i == syntax.first or syntax.reading.words[i - 1] == ":"
        return not opens or not is_adverb(syntax, i)
    return _small_noun(word) or _is_domain(syntax, i)


def _is_domain(syntax: Syntax, i: int) -> bool:
    """ "kuestenfunk.at": a name on the web."""
    reading = syntax.reading
    if i + 2 >= syntax.stop or reading.words[i + 1] != "." or reading.words[i + 2] not in _DOMAINS:
        return False
    return reading.glued(i + 1) and reading.glued(i + 2) and reading.words[i][:1].isalnum()


_DOMAINS = word_class("domains")


def _goes_on_inside(syntax: Syntax, i: int) -> bool:
    """Whether the sentence goes on in a quotation: "gibt das „keinen Anlass“ her", "ihre „Sorge gilt allen“"."""
    words, lower = syntax.reading.words, syntax.reading.lower
    opening = lower[i + 1]
    if words[i + 1] == opening and opening in syntax.function:
        return True
    if i == syntax.first or not syntax.function.get(lower[i - 1], 0) & fw.DETERMINER:
        return False
    close = syntax.closes[i]
    named = close + 1 < syntax.stop and words[close + 1][:1].isalnum()  # "Die „Aktion Brot hilft“ *sammelte*"
    inside = range(i + 2, min(close - named, i + 12))
    return any(words[j] == lower[j] and analyse(lower[j]).flags & FINITE for j in inside)


def _small_noun(word: str) -> bool:
    """A noun that begins with no capital: "18-Jährige", "dpa-Meldung", "al-Dschasira", "dpa"."""
    if "-" in word and word.rpartition("-")[2][:1].isupper():
        return True
    if word[:1].isdigit():
        return word[-1:].isalpha()
    return word in small_outlets() or (word.isalpha() and not word.islower())  # "eBay"


def is_adverb(syntax: Syntax, i: int) -> bool:
    """Whether a word that opens a sentence is capitalised for that only: "So", "Bereits", "Unmissverständlich"."""
    word = syntax.reading.lower[i]
    return word in syntax.function or (word.endswith(_ADVERBIAL) and not word.endswith(_NOMINAL))


_ADVERBIAL = tuple(word_class("adverb_endings"))
_NOMINAL = tuple(word_class("noun_endings_like_adverbs"))


#: tokens of a noun phrase at the most; keeps the work on endless lists in bounds
_LONGEST = 80


def noun_phrase(
    syntax: Syntax, at: int, stop: int, *, genitive: bool = True, apposition: bool = True, coordinate: bool = True
) -> NounPhrase | None:
    """The noun phrase that begins at token `at` and ends before `stop` at the latest."""
    reading, function = syntax.reading, syntax.function
    words, lower = reading.words, reading.lower
    if at >= stop:
        return None
    stop = min(stop, at + _LONGEST)
    bits = function.get(lower[at], 0)
    i = at
    if lower[at] in FOCUS_PARTICLES and at + 1 < stop:
        at = i = at + 1  # a focus particle is no part of the phrase
        bits = function.get(lower[i], 0)
    elif lower[at] in ("sowohl", "weder", "entweder") and at + 1 < stop:
        i += 1
        bits = function.get(lower[i], 0)
    if lower[i] in NAME_PARTICLES and (named := _behind_particles(syntax, i, stop)):
        end, head = _nouns(syntax, named, stop)
        return NounPhrase(at, _behind(syntax, end, stop, head, genitive, apposition, coordinate), head)
    noun_at = noun_part(syntax, i + 1, stop) if bits & fw.DETERMINER else None
    if bits & (fw.SUBJECT | fw.OBJECT) and noun_at is None:
        return NounPhrase(at, _partitive(syntax, i, stop) if genitive else i + 1, i, pronoun=True)
    if bits & fw.DETERMINER:
        if noun_at is None:
            end = _partitive(syntax, i, stop) if genitive else i
            return NounPhrase(at, end, i, pronoun=True) if end > i + 1 else None  # "zwei der Helfer"
        i = noun_at
    elif bits & (fw.PREPOSITION | fw.SUBORDINATOR | fw.COORDINATOR | fw.ADVERB) and not words[i][:1].isupper():
        return None
    while i < stop and not is_noun(syntax, i):
        if not _is_modifier(syntax, i):
            return None
        i += 1
    if i >= stop:
        return None
    i = _behind_owner(syntax, i, stop)
    end, head = _nouns(syntax, i, stop)
    if end == i:
        return None
    return NounPhrase(at, _behind(syntax, end, stop, head, genitive, apposition, coordinate), head)


def _behind_particles(syntax: Syntax, at: int, stop: int) -> int | None:
    """ "fordert [al] Mansur": where a name stands behind particles that are no German words."""
    words, lower, i = syntax.reading.words, syntax.reading.lower, at
    while i + 1 < stop and words[i] in NAME_PARTICLES and words[i] not in syntax.function:
        i += 1
    return i if i > at and words[i][:1].isupper() and role_of(lower[i]) is None else None


_MOST_ADJECTIVES = 12


def begin_of(syntax: Syntax, head: int) -> int:
    """Where the article and the adjectives before a noun begin."""
    words, lower, function = syntax.reading.words, syntax.reading.lower, syntax.function
    begin = head
    while begin > max(syntax.first, head - _MOST_ADJECTIVES):
        word = lower[begin - 1]
        if function.get(word, 0) & fw.DETERMINER:
            return begin - 1
        if words[begin - 1] != word or function.get(word, 0) or not word.endswith(("e", "en", "er", "es", "em")):
            break
        if any(segment.verb == begin - 1 for segment in syntax.segments):
            break
        begin -= 1
    return begin


def _behind_owner(syntax: Syntax, i: int, stop: int) -> int:
    """ "Jelkes [neuer Mitarbeiter]": where the noun stands that a genitive in s goes with, past an adjective."""
    words, lower = syntax.reading.words, syntax.reading.lower
    if not lower[i].endswith("s") or i + 2 >= stop or words[i] in given_names() or i in syntax.closes:
        return i
    adjective = lower[i + 1]
    if words[i + 1] != adjective or adjective in syntax.function or not adjective.endswith(("er", "e", "es")):
        return i
    return i + 2 if words[i + 2][:1].isupper() and not analyse(adjective).flags & FINITE else i


def _partitive(syntax: Syntax, i: int, stop: int) -> int:
    """ "einer [der dreizehn Helfer]": past the genitive plural behind a pronoun that picks out some."""
    lower = syntax.reading.lower
    if lower[i] in _PICKING and i + 1 < stop and lower[i + 1] in ("der", "dieser", "ihrer", "seiner", "unserer"):
        inner = noun_phrase(syntax, i + 1, stop, apposition=False, coordinate=False)
        if inner is not None and not inner.pronoun:
            return inner.stop
    return i + 1


_PICKING = word_class("picking_pronouns")


def noun_part(syntax: Syntax, at: int, stop: int) -> int | None:
    """Where adjectives and noun begin behind a determiner, past an attribute: "die [am Montag] vorgelegte Studie"."""
    if noun_ahead(syntax, at, stop):
        return at
    reading, function = syntax.reading, syntax.function
    bits = function.get(reading.lower[at], 0) if at < stop else 0
    opens = bits & (fw.PREPOSITION | fw.ADVERB | fw.DETERMINER)
    if not opens and not (at < stop and reading.lower[at] in ("sich", "als")):
        return None
    governed = not bits & fw.PREPOSITION
    for i in range(at + 1, min(stop, at + 9)):
        word = reading.lower[i]
        if reading.words[i] in ",;:–":
            return None
        small = reading.words[i] == word
        if small and governed and _is_participle(word) and noun_ahead(syntax, i + 1, stop):
            return i
        governed = governed or not small  # not "der [wegen wiederholten Fouls] …"
    return None


def _is_participle(word: str) -> bool:
    """An inflected participle, "vorgelegte", or an adjective that governs as much: "(für den Bezirk) zuständige"."""
    stem = word[: -1 if word.endswith("e") else -2]
    if not word.endswith(("e", "en", "er", "es", "em")) or len(stem) < 4:
        return False
    return stem.endswith("end") or stem in _GOVERNING or bool(analyse(stem).flags & PART2)


_GOVERNING = word_class("governing_adjectives")


def noun_ahead(syntax: Syntax, at: int, stop: int) -> bool:
    """Whether only adjectives and numbers stand between here and a noun."""
    for i in range(at, min(stop, at + 7)):
        if is_noun(syntax, i):
            return True
        if not _is_modifier(syntax, i):
            return False
    return False


def _joins_adjectives(syntax: Syntax, i: int) -> bool:
    """ "die [alten und neuen] Mitglieder": two adjectives of one ending, written small."""
    words, function = syntax.reading.words, syntax.function
    if i == syntax.first or i + 1 >= syntax.stop:
        return False
    one, two = words[i - 1], words[i + 1]
    small = one.islower() and two.islower() and one not in function and two not in function
    return small and one[-2:] == two[-2:] and one.endswith(("e", "en", "er", "es", "em"))


def _is_modifier(syntax: Syntax, i: int) -> bool:
    """An adjective, a number, or a word that goes with one inside a noun phrase."""
    word = syntax.reading.lower[i]
    if word[:1].isdigit() or word in ("%", ".", "-", "'"):
        return True
    bits = syntax.function.get(word, 0)
    if bits & fw.ADVERB:
        return True
    if bits & fw.DETERMINER:
        return word not in ("der", "die", "das", "den", "dem", "des")
    if word == "und":
        return _joins_adjectives(syntax, i)
    if bits:
        return False
    if word[-1:] in "nrsem" and (word.endswith(("e", "en", "er", "es", "em"))):
        return True
    return word in _UNINFLECTED or word.endswith(_UNINFLECTED_ENDINGS)


_UNINFLECTED = word_class("uninflected_attributes")
_UNINFLECTED_ENDINGS = tuple(word_class("uninflected_endings"))


def _nouns(syntax: Syntax, i: int, stop: int) -> tuple[int, int]:
    """Past a run of nouns and names; the head is the last noun before names, roughly the first that is a role."""
    reading = syntax.reading
    words, lower = reading.words, reading.lower
    head = i
    given = given_names()
    surnames = -1  # how many more may follow a given name
    while i < stop:
        if i in syntax.closes:
            role = role_of(lower[i - 1]) if i > head else None
            nickname = words[syntax.closes[i] + 1 : syntax.closes[i] + 2]
            if role is not None and role.sort is Sort.PERSON and not (nickname and nickname[0][:1].isupper()):
                break  # "warf der Ministerin | „Untätigkeit“ vor"; but "der Boxer „Tiger“ Kolb"
            if i > head and not _names(syntax, i):
                break  # "nannte die Kartoffel Linda | „überflüssig wie einen Kropf“"
            opening, i = i, syntax.closes[i] + 1
            if opening == head and i < stop and _stands_alone(syntax, opening, i):
                break  # "zitierte der „Kurier“ | Anna Lang"
            bare = i < stop and lower[head - 1] in ("laut", "zufolge", "nach")
            if bare and role_of(lower[i]) is None and noun_for(lower[i]) is None:
                break  # "soll laut „Kurier“ | Akten gefälscht haben"
            continue
        word = words[i]
        if word[:1].isupper() and not (i > head + 1 and words[i - 1] == "." and len(words[i - 2]) <= 2):
            if word in given and not (surnames > 0 and i + 1 < stop and not words[i + 1][:1].isupper()):
                surnames = 2 if word in with_two_surnames() else 1
            elif surnames == 0 and len(word) > 2 and lower[i] not in _TITLES and not _ends_long_name(syntax, i, stop):
                return i, head  # "Chefarzt Leo Wittig | Routine"
            elif surnames > 0:
                surnames -= 1
        if word[:1].isupper() or _small_noun(word) or _is_domain(syntax, i):
            if i > head and (
                lower[i] in TIME_WORDS or (word.endswith(_NO_NAMES) and not is_title_case(syntax, head, i))
            ):
                return i, head  # "sagte Park | Montag", "laut Werft | Lieferungen"
            i += 1
            # initials and titles: "J.B.", "Dr.", "Prof.", "St."
            if i < stop and words[i] == "." and (len(word) <= 2 or lower[i - 1] in _TITLES) and i + 1 < stop:
                i += 1
            continue
        following = words[i + 1] if i + 1 < stop else ""
        if (
            surnames
            and lower[i] in NAME_PARTICLES
            and following[:1].isupper()
            and i > head
            and _is_name_particle(syntax, i, head)
        ):
            i += 1
            continue
        if word in ("&", "/", "-", "–") and reading.glued(i) and following[:1].isupper():
            i += 1
            continue
        if word == "&" and following[:1].isupper():
            i += 1
            continue
        if word in "’'" and reading.glued(i) and lower[i - 1][-1:] in "sßxz" and following[:1].isupper() and i > head:
            i += 1  # the genitive of a name in s: "Scholz’ Sprecherin"
            surnames = -1
            continue
        if word in ("a", "h") and following == "." and i + 3 < stop and words[i + 3] == ".":
            i += 4  # a. D., h. c.
            continue
        counted = following[:1].isupper() and word[:1] != "0"  # but "Bayer 04 Leverkusen"
        if word[:1].isdigit() and reading.words[i - 1][:1].isupper() and len(word) <= 2 and not counted:
            i += 1
            continue
        if len(word) == 4 and word.isdigit() and lower[i - 1] in _CALENDAR:
            i += 1  # "vom Mai 1998", "aus dem Jahr 1998"
            continue
        if word == "." and reading.glued(i) and i + 1 < stop and reading.glued(i + 1) and following.islower():
            i += 2  # "tagesschau.de"
            continue
        break
    return i, head


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


def _names(syntax: Syntax, quote: int) -> bool:
    """Whether a quotation can be a name: short, and with a capital unless it is known to have none."""
    word = syntax.reading.words[quote + 1]
    return syntax.closes[quote] - quote - 1 <= _LONGEST_NAME and (not word[:1].islower() or word in small_outlets())


_LONGEST_NAME = 8


def _is_name_particle(syntax: Syntax, i: int, head: int) -> bool:
    """ "Ursula von der Leyen", not "Sprecher von Siemens" or "Sprecherin der Polizei": a first name goes before."""
    lower = syntax.reading.lower
    before = lower[i - 1]
    if before in NAME_PARTICLES:
        return lower[i - 2] not in syntax.function or True
    return (
        role_of(before) is None
        and before not in syntax.function
        and lower[i] not in ("der", "den", "zur", "da")
        and (lower[i] not in ("zu", "zum") or syntax.reading.words[i - 1] in given_names())
        and (lower[i] != "von" or _short_name(syntax, i - 1))
    )


def _short_name(syntax: Syntax, i: int) -> bool:
    word = syntax.reading.words[i]
    return word.isalpha() and len(word) < 12 and i + 1 < syntax.stop


def _behind(syntax: Syntax, i: int, stop: int, head: int, genitive: bool, apposition: bool, coordinate: bool) -> int:
    """Past what hangs on a noun phrase that has been read up to `i`."""
    reading, function = syntax.reading, syntax.function
    words, lower = reading.words, reading.lower
    last = head  # the head of what was read last
    named = titled = False  # whether the apposition read last is a name, or there is one
    for _ in range(6):
        if i >= stop:
            break
        word = lower[i]
        if words[i] == "(":
            end = next((b for a, b in syntax.brackets if a == i), i)
            if end <= i or end > stop:
                break
            i = end
            continue
        bits = function.get(word, 0)
        if genitive and bits & fw.GENITIVE:
            if (
                word in ("der", "einer")
                and _is_medium_phrase(syntax, i, stop)
                and noun_for(lower[head]) is None
                and _is_person(syntax, head)
            ):
                break
            if word in ("der", "einer") and lower[head] in TIME_WORDS:
                break  # "sagte am Montag | der Sprecher"
            if last != head and word in ("der", "einer") and role_of(lower[last]) is None:
                break  # "nach Auskunft der Bank | der kleinere Teil": a second one may be another phrase
            if word == "der" and _is_nominative(syntax, i + 1, stop):
                break  # "laut Haas | der neue Chef"
            inner = noun_phrase(
                syntax, i, stop, genitive=word not in ("der", "einer"), apposition=False, coordinate=coordinate
            )
            if inner is None or inner.pronoun:
                break
            i, last = inner.stop, inner.head
            continue
        if (
            genitive
            and word.endswith("er")
            and not bits
            and words[i] == word
            and i + 1 < stop
            and noun_for(lower[head]) is not None
        ):
            inner = noun_phrase(
                syntax, i, stop, apposition=False, coordinate=coordinate
            )  # "Angaben informierter Kreise"
            if inner is not None and not inner.pronoun and inner.head > i:
                i = inner.stop
                continue
        if word == "im" and lower[i + 1 : i + 2] == ["auftrag"]:
            inner = noun_phrase(syntax, i + 1, stop, apposition=False, coordinate=False)
            i = inner.stop if inner is not None else i + 2
            continue
        if word in ("von", "vom", "für", "aus") and i + 1 < stop:
            if len(words[i + 1]) == 4 and words[i + 1].isdigit() and source_of(lower[head]) is not None:
                i += 2  # "dem Bericht für 2019 | des Amtes"
                continue
            # "Jan Ott aus Husum | der Zeitung": a place has no genitive, but "Vertreter aus Kreisen der Partei"
            owned = word != "aus" or role_of(lower[i + 1]) is not None or not is_capitalised(syntax, i + 1)
            inner = noun_phrase(syntax, i + 1, stop, genitive=owned, apposition=False, coordinate=False)
            takes = _takes_fuer(syntax, head) if word == "für" else _takes_von(syntax, head, i)
            if inner is None or inner.pronoun or not takes:
                break
            i = _office(syntax, inner.stop, stop) if word == "für" else inner.stop
            continue
        if apposition and word == "in" and _is_seat(syntax, last, i, stop):
            i += 2  # "das Amt in Kiel"
            continue
        if apposition and word in _LOCAL and (after := _placed_before_name(syntax, i, stop)) is not None:
            i, named = after, True  # "der Chef des Amtes in Kiel, Jan Ott"
            continue
        if coordinate and word in ("und", "oder", "sowie", "&") and i + 1 < stop:
            inner = noun_phrase(syntax, i + 1, stop, apposition=False, coordinate=False)
            if inner is None or (inner.pronoun and inner.stop < stop):
                break
            i = inner.stop
            continue
        both = word == "als" and lower[i + 1 : i + 2] == ["auch"]
        if coordinate and (both or (word == "noch" and "weder" in lower[max(head - 5, 0) : head])) and i + 1 < stop:
            inner = noun_phrase(syntax, i + 1 + both, stop, apposition=False, coordinate=False)
            if inner is None:
                break
            i = inner.stop
            continue
        if apposition and word == "," and i + 1 < stop:
            after = _apposition(syntax, i + 1, stop, coordinate)
            articled = function.get(lower[i + 1], 0) & fw.DETERMINER
            if after is None or (named and articled) or (titled and lower[i + 1] == "der"):
                break  # "warnte der Chef, Jan Ott, | die Regierung", "Ute Ahl, die Chefin, | der Presse"
            i, named, titled = after, not articled and after - i <= 4, True
            continue
        break
    return i


def _is_nominative(syntax: Syntax, at: int, stop: int) -> bool:
    """ "der neue Chef", "der Präsident": behind "der" an adjective in -e, a weak noun without its ending."""
    words = syntax.reading.words
    for i in range(at, min(stop, at + 4)):
        if words[i][:1].isupper():
            return words[i].endswith(_WEAK_NOUNS)
        if words[i].endswith("e") and not syntax.function.get(words[i], 0):
            return True
    return False


#: endings of masculine nouns that take -en in every case but the nominative singular
_WEAK_NOUNS = tuple(word_class("weak_noun_endings"))


def ends_in_name(syntax: Syntax, first: int, stop: int) -> bool:
    """Whether a given name stands in a stretch of a noun phrase, or two capitalised words end it."""
    words, lower = syntax.reading.words, syntax.reading.lower
    if any(words[i] in given_names() for i in range(first, stop)):
        return True
    last = range(max(first, stop - 2), stop)
    return len(last) == 2 and all(words[i][:1].isupper() and role_of(lower[i]) is None for i in last)


def _office(syntax: Syntax, at: int, stop: int) -> int:
    """Past the rest of an office and who holds it: "die Ministerin für Wald | und ländliche Räume Ute Ahl"."""
    words, lower = syntax.reading.words, syntax.reading.lower
    end = at
    if at + 1 < stop and lower[at] in ("und", "sowie"):
        inner = noun_phrase(syntax, at + 1, stop, apposition=False, coordinate=False)
        if inner is None or inner.pronoun:
            return at
        end = inner.stop
        named = ends_in_name(syntax, inner.head + 1, end)
        # "der Minister für Wald und der Rat": only adjectives and nouns without an article belong to the office
        if syntax.function.get(lower[at + 1], 0) & fw.DETERMINER or not (named or words[end : end + 1] == [","]):
            return at
    elif at < stop and words[at] in given_names():
        end = _nouns(syntax, at, stop)[0]
    return end


def _is_seat(syntax: Syntax, head: int, at: int, stop: int) -> bool:
    """Whether a body has its seat in the place behind it: "das Amt | in Kiel", not "der Minister | in Kiel"."""
    words, lower = syntax.reading.words, syntax.reading.lower
    role = role_of(lower[head])
    is_body = role.sort in _BODIES if role is not None else len(words[head]) > 1 and words[head].isupper()
    if not is_body or at + 1 >= stop or not words[at + 1][:1].isupper():
        return False
    place = lower[at + 1]
    if place in TIME_WORDS or place in _CALENDAR or place.endswith(_NO_PLACES) or noun_for(place) is not None:
        return False
    return at + 3 >= stop or lower[at + 2] not in _OBJECT_PREPOSITIONS


#: what stands behind a noun that makes a preposition with "in": "in Absprache mit", "in Bezug auf"
_OBJECT_PREPOSITIONS = frozenset("mit auf an zu von um über".split())
_NO_PLACES = tuple(word_class("abstract_endings"))
_BODIES = (Sort.ORGANISATION, Sort.GOVERNMENT)


_LOCAL = frozenset(("in", "im", "am", "an", "bei", "beim", "auf"))


def _placed_before_name(syntax: Syntax, at: int, stop: int) -> int | None:
    """Past a phrase of place and the name behind it, which shows that both belong to the noun before."""
    words = syntax.reading.words
    place = noun_phrase(syntax, at + 1, stop, apposition=False, coordinate=False)
    if place is None or place.pronoun or place.stop + 1 >= stop or words[place.stop] != ",":
        return None
    if words[place.stop + 1] not in given_names() and not _is_name(syntax, place.stop + 1, stop):
        return None
    return _apposition(syntax, place.stop + 1, stop, coordinate=False)


def _is_name(syntax: Syntax, at: int, stop: int) -> bool:
    """ "Jonte Krull,": two capitalised words between commas, neither of which has a meaning of its own."""
    words, lower = syntax.reading.words, syntax.reading.lower
    if at + 2 >= min(stop, syntax.stop) or words[at + 2] != ",":
        return False
    return all(
        words[i][:1].isupper() and not syntax.function.get(lower[i], 0) and role_of(lower[i]) is None
        for i in (at, at + 1)
    )


def _apposition(syntax: Syntax, at: int, stop: int, coordinate: bool) -> int | None:
    """Where an apposition that begins at `at` ends: a noun phrase that fills the space up to a comma or the end."""
    reading, function = syntax.reading, syntax.function
    if any(segment.verb == at for segment in syntax.segments):
        return None  # "…, benachteilige Alleinerziehende": a clause goes on
    inner = noun_phrase(syntax, at, stop, apposition=False, coordinate=coordinate)
    bits = function.get(reading.lower[at], 0)
    some = inner is not None and inner.pronoun and inner.stop > at + 1  # "Ute Ahl, eine der Bäuerinnen"
    if (
        inner is None
        or (inner.pronoun and not some)
        or reading.lower[at] in _QUANTIFIERS
        or (bits & fw.OBLIQUE and not some)
        or (bits & fw.RELATIVE and not bits & fw.DETERMINER)
    ):
        return None
    end = inner.stop
    if end < stop and reading.words[at] in given_names() and function.get(reading.lower[end], 0) & fw.DETERMINER:
        return end  # "nannte der Chef, Jan Ott | den Plan falsch", where the second comma is missing
    # what may follow inside an apposition: "Chef des Amtes in Kiel,"
    limit = min(stop, end + 8)
    while end < limit and reading.words[end] not in ",;:–-." and not _is_verb(syntax, end):
        if reading.lower[end] in _CORRELATES:
            return None  # "Der Rat sei, so Ahl, | Schuld daran, dass"
        if reading.lower[end] in ("und", "oder", "sowie"):
            break
        end += 1
    if end >= stop or reading.words[end] in ",;–.":
        dated = end - inner.stop == 2 and reading.lower[inner.stop] == "am" and reading.lower[end - 1] in TIME_WORDS
        return inner.stop if dated else end
    if _is_verb(syntax, end) or reading.lower[end] in ("und", "sowie", "oder"):
        hearer = reading.words[inner.stop - 1] == ")" and reading.lower[inner.stop] in ("der", "dem", "den")
        return inner.stop if end == inner.stop or hearer else None  # "Ahl, die Chefin (51) | der Presse sagte"
    return None


_QUANTIFIERS = word_class("quantifiers")
_CORRELATES = word_class("correlates")


def _is_verb(syntax: Syntax, i: int) -> bool:
    word = syntax.reading.lower[i]
    return syntax.reading.words[i] == word and bool(analyse(word).flags & (FINITE | PART2 | INF))


def _is_medium_phrase(syntax: Syntax, at: int, stop: int) -> bool:
    """ "der US-Zeitung", "der „Nordsee-Post“", "der dpa": a medium in what may be the dative."""
    reading = syntax.reading
    for i in range(at + 1, min(stop, at + 5)):
        if i in syntax.closes:
            return True
        titled = reading.words[i].endswith("en") and i + 1 < stop and reading.words[i + 1][:1].isupper()
        if reading.words[i][:1].isupper() and not titled:  # but "der Deutschen Presse-Agentur"
            return source_of(reading.lower[i]) == "medium"
        if not _is_modifier(syntax, i):
            return source_of(reading.lower[i]) == "medium"
    return False


def _is_person(syntax: Syntax, head: int) -> bool:
    role = role_of(syntax.reading.lower[head])
    return role is None or role.sort != "organisation"


def _takes_von(syntax: Syntax, head: int, i: int) -> bool:
    """Whether a von- or aus-phrase goes with a noun: with people and sayings, not with bodies and short names."""
    lower = syntax.reading.lower
    role = role_of(lower[head])
    if head in syntax.closes:
        return False
    if role is not None:
        return role.sort not in ("organisation", "medium")
    return (
        noun_for(lower[head]) is not None
        or (i - head >= 2 and not syntax.reading.words[i - 1].isupper())
        or not is_capitalised(syntax, head)
    )


def _takes_fuer(syntax: Syntax, head: int) -> bool:
    return role_of(syntax.reading.lower[head]) is not None or syntax.reading.lower[head].endswith(_BODY_ENDINGS)


_BODY_ENDINGS = tuple(word_class("body_endings"))
