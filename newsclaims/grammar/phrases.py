"""Noun phrases: who is meant in a clause, from article to apposition.

A phrase is read from the left: determiner, adjectives, nouns and names, then what hangs on it: genitive, von-phrase,
a bracket, an apposition between commas, a second member behind "und". Case is told by the determiner where it shows.
"""

from dataclasses import dataclass

from newsclaims.grammar import words as fw
from newsclaims.grammar.clause_forms import Form
from newsclaims.grammar.clauses import Syntax
from newsclaims.grammar.names import (
    CALENDAR,
    NAME_PARTICLES,
    TIME_WORDS,
    behind_particles,
    ends_in_name,
    is_name,
    run_of_names,
)
from newsclaims.grammar.nouns import is_capitalised, is_modifier, is_noun, noun_ahead, noun_part
from newsclaims.grammar.verbs import FINITE, INF, PART2, analyse
from newsclaims.lexicon import word_class
from newsclaims.lexicon.names import given_names
from newsclaims.lexicon.reporting import noun_for, role_of, source_of
from newsclaims.model import Sort

FOCUS_PARTICLES = word_class("focus_particles")


@dataclass(slots=True)
class NounPhrase:
    """A noun phrase: tokens `first` to before `stop`, and where its head stands."""

    first: int
    stop: int
    head: int
    pronoun: bool = False


#: tokens of a noun phrase at the most; keeps the work on endless lists in bounds
_LONGEST = 80


def noun_phrase(
    syntax: Syntax, at: int, stop: int, *, genitive: bool = True, apposition: bool = True, coordinate: bool = True
) -> NounPhrase | None:
    """The noun phrase that begins at token `at` and ends before `stop` at the latest."""
    if at >= stop:
        return None
    words, lower = syntax.reading.words, syntax.reading.lower
    stop = min(stop, at + _LONGEST)
    i = at
    if lower[at] in FOCUS_PARTICLES and at + 1 < stop:
        at = i = at + 1  # a focus particle is no part of the phrase
    elif lower[at] in ("sowohl", "weder", "entweder") and at + 1 < stop:
        i += 1
    bits = syntax.bits[i]
    if lower[i] in NAME_PARTICLES and (named := behind_particles(syntax, i, stop)):
        end, head = run_of_names(syntax, named, stop)
        return NounPhrase(at, _behind(syntax, end, stop, head, genitive, apposition, coordinate), head)
    noun_at = noun_part(syntax, i + 1, stop) if bits & fw.DETERMINER else None
    if bits & (fw.SUBJECT | fw.OBJECT) and noun_at is None:
        i += bool(bits & fw.DETERMINER and _tells_apart(syntax, i, stop))  # "eine *andere*"
        return NounPhrase(at, _partitive(syntax, i, stop) if genitive else i + 1, i, pronoun=True)
    if bits & fw.DETERMINER:
        if noun_at is None:
            apart = _tells_apart(syntax, i, stop)  # "der *eine*"
            end = _partitive(syntax, i + apart, stop) if genitive else i + 2 * apart
            return NounPhrase(at, end, i + apart, pronoun=True) if end > i + 1 else None  # "zwei der Helfer"
        i = noun_at
    elif bits & (fw.PREPOSITION | fw.SUBORDINATOR | fw.COORDINATOR | fw.ADVERB) and not words[i][0].isupper():
        return None
    while i < stop and not is_noun(syntax, i):
        if not is_modifier(syntax, i):
            return None
        i += 1
    if i >= stop:
        return None
    if lower[i] in _MEASURES:
        i = past_measure(syntax, i, stop)
    i = _behind_owner(syntax, i, stop)
    end, head = run_of_names(syntax, i, stop)
    if end == i:
        return None
    return NounPhrase(at, _behind(syntax, end, stop, head, genitive, apposition, coordinate), head)


def past_measure(syntax: Syntax, i: int, stop: int) -> int:
    """ "die 38 [Jahre alte] Beamtin": where the noun stands that an adjective with a measure before it goes with."""
    words, lower = syntax.reading.words, syntax.reading.lower
    if i + 2 >= stop or not lower[i + 1].startswith(_MEASURED) or i == syntax.first:
        return i
    if words[i + 1] != lower[i + 1] or not lower[i + 1].endswith(fw.ADJECTIVE_ENDINGS):
        return i
    return next((k for k in range(i + 2, min(stop, i + 6)) if is_noun(syntax, k)), i)


_MEASURES = word_class("measures_of_adjectives")
_MEASURED = tuple(word_class("measured_adjectives"))


def _behind_owner(syntax: Syntax, i: int, stop: int) -> int:
    """ "Jelkes [neuer Mitarbeiter]": where the noun stands that a genitive in s goes with, past an adjective."""
    words, lower = syntax.reading.words, syntax.reading.lower
    if not lower[i].endswith("s") or i + 2 >= stop or words[i] in given_names() or i in syntax.closes:
        return i
    adjective = lower[i + 1]
    if words[i + 1] != adjective or adjective in syntax.function or not adjective.endswith(("er", "e", "es")):
        return i
    return i + 2 if words[i + 2][0].isupper() and not analyse(adjective).flags & FINITE else i


def _partitive(syntax: Syntax, i: int, stop: int) -> int:
    """ "einer [der dreizehn Helfer]": past the genitive plural behind a pronoun that picks out some."""
    lower = syntax.reading.lower
    if lower[i] in _PICKING and i + 1 < stop and lower[i + 1] in ("der", "dieser", "ihrer", "seiner", "unserer"):
        inner = noun_phrase(syntax, i + 1, stop, apposition=False, coordinate=False)
        if inner is not None and not inner.pronoun:
            return inner.stop
    return i + 1


_PICKING = word_class("picking_pronouns")


def _tells_apart(syntax: Syntax, i: int, stop: int) -> bool:
    """ "der eine", "die anderen", "ein anderer": a pronoun of two words; not "eine andere, bessere Lösung"."""
    words, lower = syntax.reading.words, syntax.reading.lower
    if i + 1 >= stop or lower[i + 1] not in _TELLING_APART or words[i + 1] != lower[i + 1]:
        return False
    return not (lower[i + 2 : i + 3] == [","] and noun_ahead(syntax, i + 3, syntax.stop))


_TELLING_APART = word_class("pronouns_behind_articles")


def _behind(syntax: Syntax, i: int, stop: int, head: int, genitive: bool, apposition: bool, coordinate: bool) -> int:
    """Past what hangs on a noun phrase that has been read up to `i`."""
    tail: _Tail | None = None
    for _ in range(_LONGEST_TAIL):
        if i >= stop:
            break
        word = syntax.reading.lower[i]
        if word not in _LINKS and not syntax.bits[i] & fw.GENITIVE and not word.endswith("er"):
            break
        if tail is None:
            tail = _Tail(syntax, stop, head, genitive, apposition, coordinate)
        after = tail.past(i)
        if after is None:
            break
        i = after
    return i


_BEGINNINGS = TIME_WORDS | frozenset(("anfang", "beginn", "jugend", "kindheit"))
_LOCAL = frozenset(("in", "im", "am", "an", "bei", "beim", "auf"))
#: words behind a noun phrase that may go on with it, genitives and adjectives aside
_LINKS = _LOCAL | frozenset("( , und oder sowie & als noch von vom für aus".split())
_LONGEST_TAIL = 6  #: pieces


class _Tail:
    """What hangs on a noun, piece by piece: genitives, phrases, appositions and what is coordinated."""

    __slots__ = ("apposition", "coordinate", "genitive", "head", "last", "named", "stop", "syntax", "titled")

    def __init__(
        self, syntax: Syntax, stop: int, head: int, genitive: bool, apposition: bool, coordinate: bool
    ) -> None:
        self.syntax, self.stop, self.head = syntax, stop, head
        self.genitive, self.apposition, self.coordinate = genitive, apposition, coordinate
        self.last = head  #: the head of what was read last
        self.named = False  #: whether the apposition read last is a name
        self.titled = False  #: whether there is one

    def past(self, i: int) -> int | None:
        """Past the piece that begins at `i`, or None if none does."""
        syntax, stop = self.syntax, self.stop
        word, bits = syntax.reading.lower[i], syntax.bits[i]
        if word == "(":
            end = next((b for a, b in syntax.brackets if a == i), i)
            return end if i < end <= stop else None
        if self.genitive and bits & fw.GENITIVE:
            return self._genitive(i)
        if self.genitive and word.endswith("er") and not bits & fw.ANY and (bare := self._bare_genitive(i)) is not None:
            return bare
        if word == "im" and syntax.reading.lower[i + 1 : i + 2] == ["auftrag"]:
            inner = noun_phrase(syntax, i + 1, stop, apposition=False, coordinate=False)
            return inner.stop if inner is not None else i + 2
        if word in ("von", "vom", "für", "aus") and i + 1 < stop:
            return self._prepositional(i)
        if self.apposition and word == "in" and _is_seat(syntax, self.last, i, stop):
            return i + 2  # "das Amt in Kiel"
        if self.apposition and word in _LOCAL and (placed := _placed_before_name(syntax, i, stop)) is not None:
            self.named = True  # "der Chef des Amtes in Kiel, Jan Ott"
            return placed
        if self.coordinate and i + 1 < stop and (skip := self._joins(i)):
            inner = noun_phrase(syntax, i + skip, stop, apposition=False, coordinate=False)
            alone = inner is None or (inner.pronoun and inner.stop < stop and word not in ("als", "noch"))
            return None if inner is None or alone else inner.stop
        return self._apposition(i) if self.apposition and word == "," and i + 1 < stop else None

    def _genitive(self, i: int) -> int | None:
        """ "der Leiter [des Amtes]": but "der" and "einer" may begin another phrase, a dative or a nominative."""
        syntax, head, lower = self.syntax, self.head, self.syntax.reading.lower
        doubtful = lower[i] in ("der", "einer")
        if doubtful:
            if _is_medium_phrase(syntax, i, self.stop) and noun_for(lower[head]) is None and _is_person(syntax, head):
                return None  # "sagte Ahl | der Zeitung"
            if lower[head] in TIME_WORDS:
                return None  # "sagte am Montag | der Sprecher"
            if lower[head] in _PHASES and _is_a_person(syntax, i, self.stop):
                return None  # "betonte zu Beginn | der Landwirt"
            if self.last != head and role_of(lower[self.last]) is None:
                return None  # "nach Auskunft der Bank | der kleinere Teil"
            if lower[i] == "der" and _is_nominative(syntax, i + 1, self.stop):
                return None  # "laut Haas | der neue Chef"
        picks = lower[i + 1 : i + 2] == ["der"]  # "der Kapitän eines der Boote"
        owned = picks or not doubtful
        inner = noun_phrase(syntax, i, self.stop, genitive=owned, apposition=False, coordinate=self.coordinate)
        if inner is None or (inner.pronoun and not (picks and inner.stop > i + 1)):
            return None
        self.last = inner.head
        return _before_title(syntax, inner) if lower[i] in _SEVERAL else inner.stop

    def _bare_genitive(self, i: int) -> int | None:
        """ "Angaben [informierter Kreise]": a genitive plural with no article, behind a saying."""
        reading = self.syntax.reading
        if reading.words[i] != reading.lower[i] or i + 1 >= self.stop or noun_for(reading.lower[self.head]) is None:
            return None
        inner = noun_phrase(self.syntax, i, self.stop, apposition=False, coordinate=self.coordinate)
        return inner.stop if inner is not None and not inner.pronoun and inner.head > i else None

    def _prepositional(self, i: int) -> int | None:
        """ "die Ministerin [für Wald]", "Angaben [von Rettern]", "ein Mann [aus Husum]"."""
        syntax, stop, head = self.syntax, self.stop, self.head
        words, lower = syntax.reading.words, syntax.reading.lower
        if len(words[i + 1]) == 4 and words[i + 1].isdigit() and source_of(lower[head]) is not None:
            return i + 2  # "dem Bericht für 2019 | des Amtes"
        # "Jan Ott aus Husum | der Zeitung": a place has no genitive, but "Vertreter aus Kreisen der Partei"
        owned = lower[i] != "aus" or role_of(lower[i + 1]) is not None or not is_capitalised(syntax, i + 1)
        inner = noun_phrase(syntax, i + 1, stop, genitive=owned, apposition=False, coordinate=False)
        since = inner is not None and lower[inner.stop : inner.stop + 1] == ["an"] and lower[inner.head] in _BEGINNINGS
        if since:
            return None  # "hat der Sprecher | von Anfang an gesagt"
        takes = _takes_fuer(syntax, head) if lower[i] == "für" else _takes_von(syntax, head, i)
        if inner is None or inner.pronoun or not takes or (lower[i] == "aus" and _is_reason(syntax, inner)):
            return None
        return _office(syntax, inner.stop, stop) if lower[i] == "für" else inner.stop

    def _joins(self, i: int) -> int:
        """How many words coordinate what follows: "und", "sowie", "als auch", "weder … noch"."""
        lower = self.syntax.reading.lower
        if lower[i] in ("und", "oder", "sowie", "&"):
            return 1
        if lower[i] == "als":
            return 2 if lower[i + 1] == "auch" else 0
        return int(lower[i] == "noch" and "weder" in lower[max(self.head - 5, 0) : self.head])

    def _apposition(self, i: int) -> int | None:
        """ "der Chef[, Jan Ott]", but not "der Chef, Jan Ott, | die Regierung", "Ute Ahl, die Chefin, | der Presse"."""
        syntax = self.syntax
        after = _apposition(syntax, i + 1, self.stop, self.coordinate)
        articled = syntax.bits[i + 1] & fw.DETERMINER
        if after is None or (self.named and articled) or (self.titled and syntax.reading.lower[i + 1] == "der"):
            return None
        self.named, self.titled = not articled and after - i <= 4, True
        return after


_PHASES = word_class("phases")


def _is_a_person(syntax: Syntax, at: int, stop: int) -> bool:
    """Whether a noun phrase names somebody by his role, who does not begin or end."""
    inner = noun_phrase(syntax, at, stop, genitive=False, apposition=False, coordinate=False)
    role = role_of(syntax.reading.lower[inner.head]) if inner is not None and not inner.pronoun else None
    return role is not None and role.sort is Sort.PERSON


_SEVERAL = frozenset("mehrerer vieler einiger zahlreicher verschiedener".split())


def _before_title(syntax: Syntax, plural: NounPhrase) -> int:
    """ "nach Angaben mehrerer Medien | Minister Jan Ott": where a plural ends, whose name nobody's title is part of."""
    for i in range(plural.head + 1, plural.stop):
        role = role_of(syntax.reading.lower[i])
        if not is_capitalised(syntax, i):
            break
        if role is not None and role.sort is Sort.PERSON:
            return i
    return plural.stop


def _is_reason(syntax: Syntax, inner: NounPhrase) -> bool:
    """ "aus Sorge", "aus heiterem Himmel": why or how, not where somebody is from; but "aus informierten Kreisen"."""
    lower = syntax.reading.lower
    if lower[inner.first] in _REASONS:
        return True
    bare = inner.first < inner.head and not syntax.bits[inner.first] & fw.DETERMINER
    return bare and syntax.reading.words[inner.first].islower() and role_of(lower[inner.head]) is None


_REASONS = word_class("reasons")


def _is_nominative(syntax: Syntax, at: int, stop: int) -> bool:
    """ "der neue Chef", "der Präsident": behind "der" an adjective in -e, a weak noun without its ending."""
    words = syntax.reading.words
    for i in range(at, min(stop, at + 4)):
        if words[i][0].isupper():
            return words[i].endswith(_WEAK_NOUNS)
        if words[i].endswith("e") and not syntax.function.get(words[i], 0):
            return True
    return False


#: endings of masculine nouns that take -en in every case but the nominative singular
_WEAK_NOUNS = tuple(word_class("weak_noun_endings"))


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
        end = run_of_names(syntax, at, stop)[0]
    return end


def _is_seat(syntax: Syntax, head: int, at: int, stop: int) -> bool:
    """Whether a body has its seat in the place behind it: "das Amt | in Kiel", not "der Minister | in Kiel"."""
    words, lower = syntax.reading.words, syntax.reading.lower
    role = role_of(lower[head])
    is_body = role.sort in _BODIES if role is not None else len(words[head]) > 1 and words[head].isupper()
    if not is_body or at + 1 >= stop or not words[at + 1][0].isupper():
        return False
    place = lower[at + 1]
    if place in TIME_WORDS or place in CALENDAR or place.endswith(_NO_PLACES) or noun_for(place) is not None:
        return False
    return at + 3 >= stop or lower[at + 2] not in _OBJECT_PREPOSITIONS


#: what stands behind a noun that makes a preposition with "in": "in Absprache mit", "in Bezug auf"
_OBJECT_PREPOSITIONS = frozenset("mit auf an zu von um über".split())
_NO_PLACES = tuple(word_class("abstract_endings"))
_BODIES = (Sort.ORGANISATION, Sort.GOVERNMENT)


def _placed_before_name(syntax: Syntax, at: int, stop: int) -> int | None:
    """Past a phrase of place and the name behind it, which shows that both belong to the noun before."""
    words = syntax.reading.words
    place = noun_phrase(syntax, at + 1, stop, apposition=False, coordinate=False)
    if place is None or place.pronoun or place.stop + 1 >= stop or words[place.stop] != ",":
        return None
    if words[place.stop + 1] not in given_names() and not is_name(syntax, place.stop + 1, stop):
        return None
    return _apposition(syntax, place.stop + 1, stop, coordinate=False)


def _apposition(syntax: Syntax, at: int, stop: int, coordinate: bool) -> int | None:
    """Where an apposition that begins at `at` ends: a noun phrase that fills the space up to a comma or the end."""
    reading, function = syntax.reading, syntax.function
    if any(
        segment.verb == at or (segment.first == at and segment.form is Form.RELATIVE) for segment in syntax.segments
    ):
        return None  # "…, benachteilige Alleinerziehende", "…, die Ärztin ist": a clause goes on
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
    if end < limit and reading.lower[end] in ("und", "sowie") and (joined := _second_role(syntax, end + 1, stop)):
        end = joined  # "Professor an der Uni Kiel und Berater der Regierung,"
    if end >= stop or reading.words[end] in ",;–.":
        dated = end - inner.stop == 2 and reading.lower[inner.stop] == "am" and reading.lower[end - 1] in TIME_WORDS
        return inner.stop if dated else end
    if _is_verb(syntax, end) or reading.lower[end] in ("und", "sowie", "oder"):
        hearer = reading.words[inner.stop - 1] == ")" and reading.lower[inner.stop] in ("der", "dem", "den")
        return inner.stop if end == inner.stop or hearer else None  # "Ahl, die Chefin (51) | der Presse sagte"
    return None


def _second_role(syntax: Syntax, at: int, stop: int) -> int:
    """Where a second role behind "und" ends, if it fills the space up to a comma or the end; else 0."""
    inner = noun_phrase(syntax, at, stop, apposition=False)
    if inner is None or inner.pronoun or role_of(syntax.reading.lower[inner.head]) is None:
        return 0
    return inner.stop if inner.stop >= stop or syntax.reading.words[inner.stop] == "," else 0


_QUANTIFIERS = word_class("quantifiers")
_CORRELATES = word_class("correlates")


def _is_verb(syntax: Syntax, i: int) -> bool:
    """Whether a word written small can be a finite verb, a participle or an infinitive."""
    word = syntax.reading.lower[i]
    return syntax.reading.words[i] == word and bool(analyse(word).flags & (FINITE | PART2 | INF))


def _is_medium_phrase(syntax: Syntax, at: int, stop: int) -> bool:
    """ "der US-Zeitung", "der „Nordsee-Post“", "der dpa": a medium in what may be the dative."""
    reading = syntax.reading
    for i in range(at + 1, min(stop, at + 5)):
        if i in syntax.closes:
            return True
        titled = reading.words[i].endswith("en") and i + 1 < stop and reading.words[i + 1][0].isupper()
        if reading.words[i][0].isupper() and not titled:  # but "der Deutschen Presse-Agentur"
            return source_of(reading.lower[i]) == "medium"
        if not is_modifier(syntax, i):
            return source_of(reading.lower[i]) == "medium"
    return False


def _is_person(syntax: Syntax, head: int) -> bool:
    """Whether a noun may be somebody rather than a body."""
    role = role_of(syntax.reading.lower[head])
    return role is None or role.sort is not Sort.ORGANISATION


def _takes_von(syntax: Syntax, head: int, i: int) -> bool:
    """Whether a von- or aus-phrase goes with a noun: with people and sayings, not with bodies and short names."""
    lower = syntax.reading.lower
    role = role_of(lower[head])
    if head in syntax.closes:
        return False
    if role is not None:
        return role.sort not in (Sort.ORGANISATION, Sort.MEDIUM)
    return (
        noun_for(lower[head]) is not None
        or (i - head >= 2 and not syntax.reading.words[i - 1].isupper())
        or not is_capitalised(syntax, head)
    )


def _takes_fuer(syntax: Syntax, head: int) -> bool:
    """Whether a phrase with für goes with a noun: "die Ministerin für Wald", "das Amt für Statistik"."""
    return role_of(syntax.reading.lower[head]) is not None or syntax.reading.lower[head].endswith(_BODY_ENDINGS)


_BODY_ENDINGS = tuple(word_class("body_endings"))
