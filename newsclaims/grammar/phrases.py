"""Noun phrases: who is meant in a clause, from article to apposition.

A phrase is read from the left: determiner, adjectives, nouns and names, then what hangs on it: a genitive, a von-phrase,
a bracket, an apposition between commas, a second member behind "und". Case is told by the determiner where it shows.
"""

from attrs import frozen

from newsclaims.grammar import words as fw
from newsclaims.grammar.clauses import Clause, Form, Syntax
from newsclaims.grammar.verbs import FINITE, INF, PART2, PL3, SG3, analyse
from newsclaims.lexicon.names import given_names, with_two_surnames
from newsclaims.lexicon.reporting import noun_for, role_of, source_of
from newsclaims.model import Sort

NAME_PARTICLES = frozenset("von van de da del della di du der den dos al el bin ibn ben zu zur vom la le".split())
_TIME_WORDS = frozenset(
    "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag montagabend dienstagabend mittwochabend "
    "donnerstagabend freitagabend samstagabend sonntagabend abend morgen mittag nachmittag vormittag nacht uhr".split()
)


@frozen
class NounPhrase:
    """A noun phrase: tokens `first` to before `stop`, and where its head stands."""

    first: int
    stop: int
    head: int
    pronoun: bool = False


def is_noun(syntax: Syntax, i: int) -> bool:
    """Whether token `i` is written like a noun or name, or is a quotation used as one."""
    if i in syntax.closes:
        return True
    word = syntax.reading.words[i]
    if word[:1].isupper():
        return i != syntax.first or not is_adverb(syntax, i)
    return _small_noun(word)


def _small_noun(word: str) -> bool:
    """A noun that begins with no capital: "18-Jährige", "dpa-Meldung", "al-Dschasira"."""
    if "-" in word and word.rpartition("-")[2][:1].isupper():
        return True
    return word[:1].isdigit() and word[-1:].isalpha()


def is_adverb(syntax: Syntax, i: int) -> bool:
    """Whether a word that opens a sentence is capitalised for that only: "So", "Bereits", "Unmissverständlich"."""
    word = syntax.reading.lower[i]
    return word in syntax.function or word.endswith(_ADVERBIAL)


_ADVERBIAL = (
    "lich",
    "mäß",
    "mässig",
    "mäßig",
    "end",
    "weise",
    "seits",
    "ends",
    "tens",
    "falls",
    "maßen",
    "wärts",
    "ig",
    "sam",
    "haft",
)


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
    if lower[at] in ("auch", "selbst", "sogar", "nur") and at + 1 < stop:
        at = i = at + 1  # a focus particle is no part of the phrase
        bits = function.get(lower[i], 0)
    elif lower[at] in ("sowohl", "weder", "entweder") and at + 1 < stop:
        i += 1
        bits = function.get(lower[i], 0)
    noun_at = _noun_part(syntax, i + 1, stop) if bits & fw.DETERMINER else None
    if bits & (fw.SUBJECT | fw.OBJECT) and noun_at is None:
        return NounPhrase(at, i + 1, i, pronoun=True)
    if bits & fw.DETERMINER:
        if noun_at is None:
            return None
        i = noun_at
    elif bits & (fw.PREPOSITION | fw.SUBORDINATOR | fw.COORDINATOR | fw.ADVERB) and not words[i][:1].isupper():
        return None
    while i < stop and not is_noun(syntax, i):
        if not _is_modifier(syntax, i):
            return None
        i += 1
    if i >= stop:
        return None
    end, head = _nouns(syntax, i, stop)
    if end == i:
        return None
    return NounPhrase(at, _behind(syntax, end, stop, head, genitive, apposition, coordinate), head)


def _noun_part(syntax: Syntax, at: int, stop: int) -> int | None:
    """Where adjectives and noun begin behind a determiner, past an attribute: "die [am Montag] vorgelegte Studie"."""
    if _noun_ahead(syntax, at, stop):
        return at
    reading, function = syntax.reading, syntax.function
    bits = function.get(reading.lower[at], 0) if at < stop else 0
    if not bits & (fw.PREPOSITION | fw.ADVERB) and not (at < stop and reading.lower[at] == "sich"):
        return None
    for i in range(at + 1, min(stop, at + 9)):
        word = reading.lower[i]
        if reading.words[i] in ",;:–":
            return None
        if reading.words[i] == word and _is_participle(word) and _noun_ahead(syntax, i + 1, stop):
            return i
    return None


def _is_participle(word: str) -> bool:
    """An inflected participle: "vorgelegte", "lebenden"; no finite form can be mistaken for the second kind only."""
    stem = word[: -1 if word.endswith("e") else -2]
    if not word.endswith(("e", "en", "er", "es", "em")) or len(stem) < 4:
        return False
    return stem.endswith("end") or bool(analyse(stem).flags & PART2)


def _noun_ahead(syntax: Syntax, at: int, stop: int) -> bool:
    """Whether only adjectives and numbers stand between here and a noun."""
    for i in range(at, min(stop, at + 7)):
        if is_noun(syntax, i):
            return True
        if not _is_modifier(syntax, i):
            return False
    return False


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
    if bits:
        return False
    if word[-1:] in "nrsem" and (word.endswith(("e", "en", "er", "es", "em"))):
        return True
    return word in _UNINFLECTED or word.endswith(("lich", "weise", "ig"))


_UNINFLECTED = frozenset("ex rund etwa knapp mehr als hundert tausend lila rosa namentlich so genannte".split())


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
            i = syntax.closes[i] + 1
            continue
        word = words[i]
        if word[:1].isupper() and not (i > head + 1 and words[i - 1] == "." and len(words[i - 2]) <= 2):
            if word in given and not (surnames > 0 and i + 1 < stop and not words[i + 1][:1].isupper()):
                surnames = 2 if word in with_two_surnames() else 1
            elif surnames == 0 and len(word) > 2 and lower[i] not in _TITLES:
                return i, head  # "Chefarzt Leo Wittig | Routine"
            elif surnames > 0:
                surnames -= 1
        if word[:1].isupper() or _small_noun(word):
            if lower[i] in _TIME_WORDS and i > head:
                return i, head
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
        if word in ("a", "h") and following == "." and i + 3 < stop and words[i + 3] == ".":
            i += 4  # a. D., h. c.
            continue
        if word[:1].isdigit() and reading.words[i - 1][:1].isupper() and len(word) <= 2 and not following[:1].isupper():
            i += 1
            continue
        break
    return i, head


_TITLES = frozenset("dr prof dipl ing med jur st hl mag fr hr nr inc co corp ltd jr sr".split())


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
            if last != head and word in ("der", "einer") and role_of(lower[last]) is None:
                break  # "nach Auskunft der Nasa | der größte Teil": a second one may be another phrase
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
            inner = noun_phrase(syntax, i + 1, stop, apposition=False, coordinate=False)
            takes = _takes_fuer(syntax, head) if word == "für" else _takes_von(syntax, head, i)
            if inner is None or inner.pronoun or not takes:
                break
            i = inner.stop
            continue
        if coordinate and word in ("und", "oder", "sowie", "&") and i + 1 < stop:
            inner = noun_phrase(syntax, i + 1, stop, apposition=False, coordinate=False)
            if inner is None or (inner.pronoun and inner.stop < stop):
                break
            i = inner.stop
            continue
        if coordinate and word in ("als", "noch") and i + 1 < stop and lower[i + 1] == "auch":
            inner = noun_phrase(syntax, i + 2, stop, apposition=False, coordinate=False)
            if inner is None:
                break
            i = inner.stop
            continue
        if apposition and word == "," and i + 1 < stop:
            after = _apposition(syntax, i + 1, stop, coordinate)
            if after is None:
                break
            i = after
            continue
        break
    return i


def _apposition(syntax: Syntax, at: int, stop: int, coordinate: bool) -> int | None:
    """Where an apposition that begins at `at` ends: a noun phrase that fills the space up to a comma or the end."""
    reading, function = syntax.reading, syntax.function
    if any(segment.verb == at for segment in syntax.segments):
        return None  # "…, benachteilige Alleinerziehende": a clause goes on
    inner = noun_phrase(syntax, at, stop, apposition=False, coordinate=coordinate)
    bits = function.get(reading.lower[at], 0)
    if (
        inner is None
        or inner.pronoun
        or reading.lower[at] in _QUANTIFIERS
        or bits & fw.OBLIQUE
        or (bits & fw.RELATIVE and not bits & fw.DETERMINER)
    ):
        return None
    end = inner.stop
    # what may follow inside an apposition: "Chef des Amtes in Kiel,"
    limit = min(stop, end + 8)
    while end < limit and reading.words[end] not in ",;:–-." and not _is_verb(syntax, end):
        if reading.lower[end] in ("und", "oder", "sowie"):
            break
        end += 1
    if end >= stop or reading.words[end] in ",;–.":
        return end
    if _is_verb(syntax, end) or reading.lower[end] in ("und", "sowie", "oder"):
        return end if end == inner.stop else None
    return None


_QUANTIFIERS = frozenset("alle viele keine kein mehrere einige beide jede jeder jedes".split())


def _is_verb(syntax: Syntax, i: int) -> bool:
    word = syntax.reading.lower[i]
    return syntax.reading.words[i] == word and bool(analyse(word).flags & (FINITE | PART2 | INF))


def _is_medium_phrase(syntax: Syntax, at: int, stop: int) -> bool:
    """ "der US-Zeitung", "der „Nordsee-Post“", "der dpa": a medium in what may be the dative."""
    reading = syntax.reading
    for i in range(at + 1, min(stop, at + 5)):
        if i in syntax.closes:
            return True
        if reading.words[i][:1].isupper():
            return source_of(reading.lower[i]) == "medium"
        if not _is_modifier(syntax, i):
            return source_of(reading.lower[i]) == "medium"
    return False


def _is_person(syntax: Syntax, head: int) -> bool:
    role = role_of(syntax.reading.lower[head])
    return role is None or role.sort != "organisation"


def _takes_von(syntax: Syntax, head: int, i: int) -> bool:
    """Whether a von- or aus-phrase goes with a noun: with people and sayings, not with organisations and short names."""
    lower = syntax.reading.lower
    role = role_of(lower[head])
    if head in syntax.closes:
        return False
    if role is not None:
        return role.sort not in ("organisation", "medium")
    return (
        noun_for(lower[head]) is not None
        or (i - head >= 2 and not syntax.reading.words[i - 1].isupper())
        or not words_upper(syntax, head)
    )


def _takes_fuer(syntax: Syntax, head: int) -> bool:
    return role_of(syntax.reading.lower[head]) is not None or syntax.reading.lower[head].endswith(
        ("amt", "verband", "institut", "bund")
    )


def subject(syntax: Syntax, clause: Clause) -> NounPhrase | None:
    """The subject of a clause with a finite verb, as far as word order and determiners show it."""
    if clause.verb < 0:
        return None
    if clause.order == 2:
        found = _subject_before(syntax, clause)
        after = (
            subject_after(syntax, clause.verb + 1, clause.segments[-1].stop)
            if _noun_phrase_near(syntax, clause)
            else None
        )
        if found is not None and (after is None or not _better(syntax, found, after, clause.verb)):
            return found
        if after is not None:
            return after
    if clause.order == 3:
        return _subject_in_subordinate(syntax, clause)
    return subject_after(syntax, clause.verb + 1, clause.stop)


def _noun_phrase_near(syntax: Syntax, clause: Clause) -> bool:
    """Whether a pronoun, determiner or noun stands right behind the verb."""
    i = clause.verb + 1
    while i < clause.stop and syntax.reading.lower[i] in ("sich", "auch", "es", "am", "jedoch"):
        i += 1
    return i < clause.stop and (
        is_noun(syntax, i) or bool(syntax.function.get(syntax.reading.lower[i], 0) & (fw.DETERMINER | fw.SUBJECT))
    )


def _better(syntax: Syntax, before: NounPhrase, after: NounPhrase, verb: int) -> bool:
    """Whether the phrase behind the verb is the subject, the one before it an object: "den Plan nennt er", "das sagt X"."""
    lower = syntax.reading.lower
    if after.pronoun:
        if lower[after.head] == "sie" and not before.pronoun and role_of(lower[before.head]) is not None:
            return False  # "Die Kollegin belastete sie"
        return lower[after.head] in ("er", "man", "wir", "ich", "sie") and not before.pronoun
    if _disagrees(syntax, after, verb):
        return False
    if (
        not before.pronoun
        and _disagrees(syntax, before, verb)
        and not syntax.function.get(lower[after.first], 0) & fw.OBLIQUE
    ):
        return True
    if before.pronoun or syntax.function.get(lower[after.first], 0) & fw.OBLIQUE:
        return False
    if lower[before.first] == "die" and after.first == after.head and analyse(lower[verb]).flags & (SG3 | PL3) == PL3:
        return (
            role_of(lower[after.head]) is not None and role_of(lower[before.head]) is None
        )  # "Die Orte erwarten Gäste"
    if lower[after.first] in (
        "der",
        "einer",
        "die",
        "das",
        "ein",
        "eine",
        "seine",
        "ihre",
        "seiner",
        "ihrer",
    ) or words_upper(syntax, after.first):
        return can_speak(syntax, after) == 2 and can_speak(syntax, before) < 2 and not _feminine_dative(syntax, after)
    return False


_SINGULAR = frozenset("der das ein eine dieser dieses jener jenes jeder jede jedes kein mein unser".split())
_PLURAL = frozenset(
    "viele mehrere einige beide alle zwei drei vier fünf sechs zehn zahlreiche tausende hunderte sämtliche etliche".split()
)


def _number(syntax: Syntax, phrase: NounPhrase) -> int:
    """The bit of the number that a noun phrase shows as a subject: SG3, PL3, or none."""
    lower = syntax.reading.lower
    first = lower[phrase.first]
    if "und" in lower[phrase.head : phrase.stop]:
        return 0
    if first in _PLURAL or (first.isdigit() and first != "1"):
        return PL3
    if first in _SINGULAR:
        return SG3
    noun = noun_for(first) if phrase.first == phrase.head else None
    return PL3 if noun is not None and not first.endswith(noun.noun.lower()) else 0


def _disagrees(syntax: Syntax, phrase: NounPhrase, verb: int) -> bool:
    """Whether a noun phrase cannot be the subject of a finite verb by its number."""
    flags = analyse(syntax.reading.lower[verb]).flags & (SG3 | PL3)
    number = _number(syntax, phrase)
    return bool(number and flags and not number & flags)


def words_upper(syntax: Syntax, i: int) -> bool:
    """Whether a token is capitalised."""
    return syntax.reading.words[i][:1].isupper()


def _feminine_dative(syntax: Syntax, phrase: NounPhrase) -> bool:
    """ "der Zeitung", "der Ministerin": may be a dative."""
    lower = syntax.reading.lower
    return lower[phrase.first] in ("der", "einer", "seiner", "ihrer") and (
        lower[phrase.head].endswith(("in", "ung", "schaft", "ion", "keit", "heit"))
        or source_of(lower[phrase.head]) is not None
    )


def can_speak(syntax: Syntax, who: NounPhrase) -> int:
    """Whether a noun phrase can be a source: 2 if surely, 1 if it may be, 0 for things and abstractions."""
    lower, words = syntax.reading.lower, syntax.reading.words
    head = lower[who.head]
    if who.pronoun:
        return 0 if head in ("das", "dies", "es", "dieses", "man", "nichts", "alles") else 2
    if who.head in syntax.closes:
        return 2
    for i in range(who.first, min(who.stop, who.head + 3)):
        if i in syntax.closes or (
            words[i][:1].isupper() and (role_of(lower[i]) is not None or source_of(lower[i]) is not None)
        ):
            return 2
    if noun_for(head) is not None:
        return 1
    if any(words[i][:1].isupper() for i in range(who.first + 1, who.head)):
        return 2  # "die Vereinten Nationen": a name
    if head.endswith(_ABSTRACT):
        return 0
    if head.endswith(_PERSONAL):
        return 2
    return 1 if syntax.function.get(lower[who.first], 0) & fw.DETERMINER else 2


#: endings of words for persons that no list has: "Statikerin", "Hydrologe"
_PERSONAL = (
    "erin",
    "istin",
    "antin",
    "entin",
    "orin",
    "eurin",
    "login",
    "erinnen",
    "istinnen",
    "antinnen",
    "entinnen",
    "orinnen",
    "iker",
    "ikern",
    "ologe",
    "ologen",
    "alist",
    "anist",
    "inist",
    "onist",
    "urist",
    "orist",
    "alisten",
    "anisten",
    "inisten",
    "onisten",
    "uristen",
)
_ABSTRACT = (
    "ung",
    "ungen",
    "heit",
    "keit",
    "tion",
    "tionen",
    "ismus",
    "nis",
    "tät",
    "heiten",
    "keiten",
    "zeit",
    "jahr",
    "preis",
    "zahl",
    "zahlen",
    "strafe",
    "fall",
)


def _subject_before(syntax: Syntax, clause: Clause) -> NounPhrase | None:
    """The subject in front of the verb, or None if something else stands there."""
    reading, function = syntax.reading, syntax.function
    lower = reading.lower
    at = clause.first + clause.segments[0].lead
    while at < clause.verb and function.get(lower[at], 0) & fw.COORDINATOR:
        at += 1
    bits = function.get(lower[at], 0)
    if (
        (lower[at] in ("das", "dies", "es", "dieses")
        and at + 1 == clause.verb)
        or lower[at + 1] in ("gegenüber", "zufolge", "zuliebe")
    ):
        return None
    if at in syntax.closes and syntax.closes[at] + 1 == clause.verb and syntax.closes[at] - at > 5:
        return None  # a quotation, no name
    if bits & fw.OBLIQUE and not (bits & fw.SUBJECT and at + 1 == clause.verb):
        return None
    if bits & fw.OBJECT and not bits & fw.SUBJECT:
        return None
    if bits & (fw.ADVERB | fw.PREPOSITION | fw.SUBORDINATOR) and lower[at] not in (
        "auch",
        "selbst",
        "sogar",
        "nur",
        "so",
    ):
        if not (bits & fw.ADVERB and reading.words[at][:1].islower()) or True:
            return None
    found = noun_phrase(syntax, at, clause.verb)
    if found is None or found.pronoun:
        return found
    return NounPhrase(found.first, _constituent(syntax, clause, found.stop), found.head)


def _constituent(syntax: Syntax, clause: Clause, at: int) -> int:
    """Where the phrase before the verb ends: it fills the Vorfeld, but for adverbs behind it and relative clauses."""
    reading = syntax.reading
    bounds = [segment.stop for segment in clause.segments if segment.first < clause.verb]
    edge = min(
        [
            segment.first
            for segment in syntax.segments
            if at <= segment.first < clause.verb and segment not in clause.segments
        ],
        default=clause.verb,
    )
    stop = min(edge, clause.verb)
    if at >= stop:
        return at
    bits = syntax.function.get(reading.lower[at], 0)
    if not (bits & fw.PREPOSITION or reading.words[at] in ",("):
        return at
    while stop > at and (
        reading.words[stop - 1] in ",–-"
        or (syntax.function.get(reading.lower[stop - 1], 0) & fw.ADVERB
        and reading.words[stop - 1].islower())
    ):
        stop -= 1
    return stop if bounds else at


def subject_after(syntax: Syntax, at: int, stop: int) -> NounPhrase | None:
    """The first noun phrase from `at` on that can be a nominative."""
    reading, function = syntax.reading, syntax.function
    lower, words = reading.lower, reading.words
    i = at
    while i < stop:
        word = lower[i]
        if words[i] in ",;:–" or (words[i] == "-" and not reading.glued(i)):
            return None
        bits = function.get(word, 0)
        if words[i] == "(":
            i = next((b for a, b in syntax.brackets if a == i), i + 1)
            continue
        if bits & fw.PREPOSITION and not bits & fw.DETERMINER and not (i > syntax.first and words_upper(syntax, i)):
            i = _skip_prepositional(syntax, i, stop)
            continue
        if word in ("sich", "es", "uns", "mir", "ihm", "ihnen", "ihn", "das", "dies", "ihr", "euch", "mich") and not (
            bits & fw.DETERMINER and _noun_ahead(syntax, i + 1, stop)
        ):
            i += 1
            continue
        found = noun_phrase(syntax, i, stop)
        if found is None:
            i += 1
            continue
        if bits & fw.OBLIQUE and not found.pronoun:
            i = found.stop
            continue
        if found.pronoun and not bits & fw.SUBJECT:
            i = found.stop
            continue
        if lower[i] in _TIME_WORDS:
            i += 1
            continue
        return found
    return None


def _skip_prepositional(syntax: Syntax, at: int, stop: int) -> int:
    """Past a preposition and its noun phrase; names behind a time word are not part of it."""
    reading = syntax.reading
    inner = noun_phrase(syntax, at + 1, stop, genitive=True, apposition=False, coordinate=False)
    if inner is None:
        return at + 1
    return max(inner.stop, at + 1)


def _subject_in_subordinate(syntax: Syntax, clause: Clause) -> NounPhrase | None:
    reading, function = syntax.reading, syntax.function
    at = clause.first + clause.segments[0].lead
    while (
        at < clause.stop
        and function.get(reading.lower[at], 0)
        & (fw.SUBORDINATOR | fw.MAYBE_SUBORDINATOR | fw.W | fw.COORDINATOR | fw.ADVERB)
        and not function.get(reading.lower[at], 0) & fw.DETERMINER
    ):
        at += 1
    if clause.form is Form.RELATIVE:
        return None
    return subject_after(syntax, at, clause.stop)
