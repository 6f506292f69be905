"""Predicates: the verb of a clause with its auxiliaries and particle, and what the reporting lexicon says of it."""

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from attrs import frozen

from newsclaims.grammar.bits import REPORTING, word_bits
from newsclaims.grammar.clauses import Clause, Syntax
from newsclaims.grammar.forms import Form
from newsclaims.grammar.verbs import INF, PART2, ZU_INF, analyse, with_particle
from newsclaims.grammar.words import PREPOSITION
from newsclaims.lexicon import word_class
from newsclaims.lexicon.reporting import ReportingVerb, noun_for, reporting_lemmas, verbs
from newsclaims.model import Polarity
from newsclaims.reading import Memory, Reading

_PERFECT = frozenset(("haben", "sein"))
_AUXILIARY = frozenset(("haben", "sein", "werden"))
_MODAL = frozenset("können müssen sollen wollen dürfen mögen lassen".split())
_DUE = frozenset(("können", "müssen", "sollen", "dürfen"))
_DEGREES = word_class("degree_words")
_NEGATION = word_class("negations")
_ADVERBS_TOO = tuple(word_class("particles_like_adverbs"))
_MOVING = word_class("perfects_with_sein")
_LIMITS = word_class("words_behind_not")


class Predicate(NamedTuple):
    """The verb complex of a clause."""

    clause: Clause
    lemma: str
    cue: tuple[int, ...]  #: tokens
    entries: tuple[ReportingVerb, ...]  #: what the lexicon says of the verb in this use
    passive: bool = False
    negated: bool = False
    modal: str = ""

    @property
    def reports(self) -> bool:
        """Whether the verb can report at all."""
        return bool(self.entries)

    @property
    def due(self) -> bool:
        """Whether something must, shall or may be said, rather than is: "muss sagen", "kann sagen"."""
        return self.modal in _DUE


def predicate(syntax: Syntax, clause: Clause) -> Predicate | None:
    """The predicate of a clause, or None if it has no verb."""
    lower = syntax.reading.lower
    if clause.verb < 0:
        if clause.form in (Form.INFINITIVE, Form.PURPOSE):
            return _infinitive(syntax, clause)
        return None
    cue, lemmas, rest, passive, modal = _verbs(syntax, clause)
    uses, fixed = _match(syntax, clause, (modal,), cue) if modal in ("lassen", "wollen") else ((), [])
    if not uses:  # not "ließ durchblicken", "will wissen"
        uses, fixed = _match(syntax, clause, lemmas, cue)
    if len(cue) == 2 and clause.order == 1 and not any(use.v2 for use in uses):
        joined = _joined_participle(syntax, rest, cue)
        first = _lemmas(lower[joined], "participle") if joined is not None else ()
        if joined is not None and any(use.v2 for use in _match(syntax, clause, first, [cue[0], joined])[0]):
            cue, lemmas = [cue[0], joined], first
            uses, fixed = _match(syntax, clause, first, cue)
    tokens = clause.tokens
    negated = not _NEGATION.isdisjoint(lower[tokens[0] : tokens[-1] + 1]) and any(
        lower[i] in _NEGATION and _denies(syntax, clause, i) for i in tokens if i not in fixed
    )
    signs = sorted({*cue, *fixed}) if fixed or len(cue) > 1 else cue
    return Predicate(clause, _lemma(uses, lemmas), tuple(signs), uses, passive, negated, modal)


def _verbs(syntax: Syntax, clause: Clause) -> tuple[list[int], tuple[str, ...], list[int], bool, str]:
    """The verbs of a clause from the finite one to the main one: "soll befragt worden sein".

    Where they stand, the lemmas that the main one may have, the tokens in which more could stand, whether it is a
    passive, and the lemma of the modal.
    """
    lower, tokens = syntax.reading.lower, clause.tokens
    cue = [clause.verb]
    passive, modal = False, ""
    lemmas = _lemmas(lower[clause.verb], "finite")
    at = tokens.index(clause.verb)
    rest = tokens[at + 1 :] if clause.order < 3 else tokens[:at]
    if clause.order == 1:
        rest = _before_coordination(syntax, rest)
    for _ in range(_MOST_AUXILIARIES):
        auxiliary = "werden" in lemmas
        if auxiliary or not _PERFECT.isdisjoint(lemmas):
            participle = _last(syntax, rest, PART2)
            infinitive = _last(syntax, rest, INF) if auxiliary else None
            if participle is None:
                participle = _participle_before(syntax, clause, passive=lemmas == ("werden",))
            state = "sein" in lemmas
            if (
                participle is not None
                and state
                and (lower[participle] == "bekannt" or _match(syntax, clause, ("sein",), cue)[0])
            ):
                break  # "ist überzeugt", "ist bekannt": a state
            future = infinitive is not None and (
                participle is None or (infinitive > participle and lower[infinitive] != "worden")
            )
            if participle is not None and not future:
                cue.append(participle)
                passive = passive or auxiliary
                if lower[participle] == "worden":
                    passive, lemmas = True, ("werden",)
                    rest = [i for i in rest if i < participle]
                    continue
                lemmas = _lemmas(lower[participle], "participle")
                passive = passive or (state and _MOVING.isdisjoint(lemmas))  # "ist aufgefordert, zu …"
            elif infinitive is not None:
                cue.append(infinitive)
                lemmas = _lemmas(lower[infinitive], "infinitive")
            break
        if _MODAL.isdisjoint(lemmas):
            break
        modal = next(lemma for lemma in lemmas if lemma in _MODAL)
        if lower[clause.verb] in ("musste", "mussten"):
            modal = ""  # "musste einräumen": it happened
        infinitive = _last(syntax, rest, INF)
        if infinitive is None:
            break
        cue.append(infinitive)
        rest = [i for i in rest if i < infinitive]
        lemmas = _lemmas(lower[infinitive], "infinitive")
        if _AUXILIARY.isdisjoint(lemmas):
            break
    return cue, lemmas, rest, passive, modal


_MOST_AUXILIARIES = 3  #: "soll befragt worden sein"


def _denies(syntax: Syntax, clause: Clause, i: int) -> bool:
    """Whether a negation denies the predicate: not in "Nicht ohne Stolz sagte sie", "Nicht die Stadt, der Kreis sagte".

    Neither does "nicht nur"; before a finite verb in second place only "Nicht gesagt hat sie, ob" does.
    """
    lower = syntax.reading.lower
    if lower[i] != "nicht":
        return True  # "Nie sagte er, …", "Kein Wort sagte er": but "keinen Zweifel lassen" is a fixed phrase
    after = lower[i + 1] if i + 1 < syntax.stop else ""
    if after in _LIMITS:
        return False
    return clause.order != 2 or i > clause.verb or i + 2 == clause.verb


def _joined_participle(syntax: Syntax, tokens: list[int], cue: list[int]) -> int | None:
    """ "hatte sie im Mai [versprochen] und nach ihm gefragt": the first of two participles that share an auxiliary."""
    words, lower, bits = syntax.reading.words, syntax.reading.lower, syntax.bits
    if not bits[cue[-1]] & PART2:
        return None
    for one, two in pairwise(tokens):
        if two < cue[-1] and lower[two] == "und" and bits[one] & PART2 and words[one] == lower[one]:
            return one
    return None


def may_report(syntax: Syntax, clause: Clause) -> bool:
    """Whether the words of a clause can make a predicate that reports: a quick look before it is read."""
    bits, lower, all_needs = syntax.bits, syntax.reading.lower, _needs()
    needs = []
    for i in clause.tokens:
        if bits[i] & REPORTING:
            beside = all_needs[lower[i]]
            if not beside:
                return True
            needs.append(beside)
    return bool(needs) and _meets(needs, list(map(lower.__getitem__, clause.tokens)))


def reports_beside(reading: Reading, first: int, stop: int) -> bool:
    """Whether between two tokens a verb stands that may report, with what it needs beside it."""
    words = reading.lower[first:stop]
    bits = reading.told(word_bits())[first:stop]
    return _meets([_needs()[word] for word, told in zip(words, bits, strict=True) if told & REPORTING], words)


def _meets(needs: list[frozenset[str]], words: list[str]) -> bool:
    """Whether one of the needs is met by the words; where nothing is needed, it is."""
    for beside in needs:  # noqa: SIM110 (a generator would cost more than its loop)
        if not beside or not beside.isdisjoint(words):
            return True
    return False


@cache
def _needs() -> Memory[frozenset[str]]:
    """The words one of which must stand beside the form of a verb that reports; none if it does so alone."""
    uses = _uses()
    before: dict[str, set[str]] = {}  # what makes a reporting verb in front of another
    for lemma in uses:
        for cut in range(1, len(lemma)):
            before.setdefault(lemma[cut:], set()).add(lemma[:cut])

    def read(word: str) -> frozenset[str]:
        lemmas = analyse(word).lemmas
        known = [uses[lemma] for lemma in lemmas if lemma in uses]
        if any(use.plain for use in known):
            return frozenset()
        return frozenset().union(*(use.phrases for use in known), *(before.get(lemma, ()) for lemma in lemmas))

    return Memory(read)


def polarity_of(told: Predicate) -> Polarity:
    """What the source does with the content: "bestritt nicht, dass" asserts it."""
    polarity = told.entries[0].polarity
    if polarity is Polarity.DENIES and told.negated:
        return Polarity.ASSERTS
    return polarity


def _before_coordination(syntax: Syntax, tokens: list[int]) -> list[int]:
    """The tokens up to a participle with "und" behind it: "…, hatte Ahl | versprochen und nach dem Termin gefragt"."""
    lower, words = syntax.reading.lower, syntax.reading.words
    for place in range(len(tokens) - 1):
        i = tokens[place]
        if lower[tokens[place + 1]] == "und" and words[i] == lower[i] and syntax.bits[i] & PART2:
            return tokens[: place + 1]
    return tokens


def _infinitive(syntax: Syntax, clause: Clause) -> Predicate | None:
    """The infinitive with zu of a clause without finite verb."""
    lower = syntax.reading.lower
    for i in reversed(clause.tokens):
        flags = syntax.bits[i]
        if flags & (INF | ZU_INF):
            lemmas = _lemmas(lower[i], "zu_infinitive" if flags & ZU_INF else "infinitive")
            uses, fixed = _match(syntax, clause, lemmas, [i])
            return Predicate(clause, _lemma(uses, lemmas), tuple(sorted({i, *fixed})), uses)
    return None


def _participle_before(syntax: Syntax, clause: Clause, *, passive: bool) -> int | None:
    """ "[Gefordert] wird mehr Geld", "Besonders [gelobt] wird der Chor": a participle before the verb."""
    if clause.order != 2 or clause.tokens[0] != clause.first:
        return None
    if syntax.bits[clause.first] & PART2:
        return clause.first
    before = clause.verb - 1
    small = syntax.reading.words[before] == syntax.reading.lower[before]
    return before if passive and small and syntax.bits[before] & PART2 else None


def _lemma(uses: tuple[ReportingVerb, ...], lemmas: tuple[str, ...]) -> str:
    """The lemma to go by: of the reporting verb if it is one, else the likeliest."""
    return uses[0].lemma if uses else lemmas[0] if lemmas else ""


@lru_cache(maxsize=1 << 14)
def _lemmas(word: str, kind: str) -> tuple[str, ...]:
    """The lemmas of a form that is of one kind: finite, infinitive, zu_infinitive, participle."""
    return tuple(dict.fromkeys(form.lemma for form in analyse(word).readings if form.kind == kind))


def _last(syntax: Syntax, tokens: list[int], flag: int) -> int | None:
    """The last of the tokens that is written small and has the flag."""
    words, lower, bits = syntax.reading.words, syntax.reading.lower, syntax.bits
    for i in reversed(tokens):
        if bits[i] & flag and words[i] == lower[i]:
            return i
    return None


def _match(
    syntax: Syntax, clause: Clause, lemmas: tuple[str, ...], cue: list[int]
) -> tuple[tuple[ReportingVerb, ...], list[int]]:
    """Uses of the lexicon that fit the clause, with the tokens of particle and fixed words."""
    if reporting_lemmas().isdisjoint(lemmas):
        return (), []
    here = _words(syntax, clause, cue)
    for lemma, extra in _with_particles(syntax, clause, lemmas, cue, here):
        uses = _uses().get(lemma)
        if uses is None:
            if extra and not _is_fixed(lemmas, syntax.reading.lower[extra[0]]):
                return (), extra  # the particle makes another verb that does not report: "sprach frei", "sagte ab"
            continue
        fits, fixed = _fitting(uses, here, syntax.reading, clause.verb)
        if fits:
            return fits, extra + fixed
    return (), []


def _is_fixed(lemmas: tuple[str, ...], word: str) -> bool:
    """Whether what looks like a particle is a word of a set phrase: "zeigte sich sicher"."""
    return any(word in _uses()[lemma].phrases for lemma in lemmas if lemma in _uses())


def _words(syntax: Syntax, clause: Clause, cue: list[int]) -> dict[str, int]:
    """The words that can go with the verb, with their tokens: not the sich of another participle.

    That of "von sich" is marked, as it makes no verb reflexive but may belong to a set phrase.
    """
    lower = syntax.reading.lower
    here = dict(zip(map(lower.__getitem__, clause.tokens), clause.tokens, strict=True))
    reflexive = here.get("sich", -1)
    if reflexive > clause.first and syntax.function.get(lower[reflexive - 1], 0) & PREPOSITION:
        here[_GOVERNED] = here["sich"]
    elif reflexive >= 0 and len(cue) > 1:
        joined = [i for i in range(reflexive, cue[-1]) if lower[i] == "und" and syntax.bits[i - 1] & PART2]
        if joined:
            del here["sich"]  # "hat sich empört und behauptet, …"
    return here


def _with_particles(
    syntax: Syntax, clause: Clause, lemmas: tuple[str, ...], cue: list[int], here: dict[str, int]
) -> Iterator[tuple[str, list[int]]]:
    """The verbs that the clause can have, those with a separated particle first, with the tokens of the particle."""
    reading, known = syntax.reading, verbs()
    lower, words = reading.lower, reading.words
    if clause.verb >= 0 and clause.order < 3:
        for segment in clause.segments:
            end = segment.tokens[-1]
            if end <= clause.verb or end in cue or words[end] != lower[end]:
                continue
            if _is_degree(syntax, end) or _follows_source(syntax, end):
                continue
            for lemma in lemmas:
                joined = with_particle(lemma, lower[end])
                if joined and (joined in known or not lower[end].startswith(_ADVERBS_TOO)):
                    yield joined, [end]
                elif lower[end] + lemma in known:
                    yield lower[end] + lemma, [end]
        particles = _particles()
        if len(cue) == 1 and not particles.isdisjoint(here):
            # a particle that something stands behind: "kündigte an am Montag", "sagte zu"
            for i in clause.tokens:
                if i > clause.verb and lower[i] in particles and words[i] == lower[i] and lower[i - 1] not in _DEGREES:
                    for lemma in lemmas:
                        if lower[i] + lemma in known and not _governs(syntax, i) and not _follows_source(syntax, i):
                            yield lower[i] + lemma, [i]
    last = cue[-1]
    closed = len(cue) > 1 or clause.verb < 0 or clause.order == 3
    separable = lower[last - 1] in _particles() and lower[last - 1] != "zu"  # "zu geben" is not zugeben
    if last > clause.first and closed and separable:  # not "in dem er gebeten wird"
        for lemma in lemmas:
            if lower[last - 1] + lemma in known:
                yield lower[last - 1] + lemma, [last - 1]
    for lemma in lemmas:
        yield lemma, []


def _fitting(
    uses: "_Uses", here: dict[str, int], reading: Reading, verb: int
) -> tuple[tuple[ReportingVerb, ...], list[int]]:
    """Uses whose fixed words and reflexive pronoun stand in the clause: set phrases before the plain verb."""
    own = "sich" in here and _GOVERNED not in here and "gegenseitig" not in here
    reflexive: list[int] = []
    if not here.keys().isdisjoint(_REFLEXIVE):
        reflexive = [here[word] for word in _REFLEXIVE if word in here and (own or word != "sich")]
    if not reflexive and uses.phrases.keys().isdisjoint(here):
        return uses.simple, []
    phrases = [
        use
        for word, by_word in uses.phrases.items()
        if word in here
        for use in by_word
        if (not use.reflexive or reflexive) and all(fixed in here for fixed in use.fixed)
        if len(use.fixed) < 2 or _in_order(use, here, reading, verb)
    ]
    fits = phrases or [use for use in uses.plain if not use.reflexive or reflexive]
    if reflexive and (own or uses.reflexive):
        fits = [use for use in fits if use.reflexive]  # not "befindet sich", "bestätigte sich"
    fits = [use for use in fits if use.says]
    tokens = [here[word] for use in fits for word in use.fixed]
    if fits and fits[0].reflexive:
        tokens.extend(reflexive)
    return tuple(fits), tokens


def _in_order(use: ReportingVerb, here: dict[str, int], reading: Reading, verb: int) -> bool:
    """Whether the words of a set phrase stand together: "der festen Meinung", not "der Wirt war meiner Meinung"."""
    for one, two in pairwise(use.fixed):
        at = here[two] - 1
        while at > here[two] - _WIDEST and reading.lower[at] != one:
            if at == verb or reading.words[at] != reading.lower[at]:
                return False
            at -= 1
        if reading.lower[at] != one:
            return False
    return True


#: tokens from one word of a set phrase to the next
_WIDEST = 5
_GOVERNED = "von sich"
_REFLEXIVE = ("sich", "mich", "uns", "dich", "euch")


@frozen
class _Uses:
    """The uses of one verb: by itself, and in set phrases by their longest fixed word."""

    plain: tuple[ReportingVerb, ...]
    simple: tuple[ReportingVerb, ...]  #: those of them that are not reflexive
    phrases: Mapping[str, tuple[ReportingVerb, ...]]
    reflexive: bool


@cache
def _uses() -> Mapping[str, _Uses]:
    """The uses of each reporting verb, with those of set phrases by their longest word."""
    found = {}
    for lemma, uses in verbs().items():
        phrases: dict[str, list[ReportingVerb]] = {}
        for use in uses:
            if use.fixed:
                phrases.setdefault(max(use.fixed, key=len), []).append(use)
        found[lemma] = _Uses(
            tuple(use for use in uses if not use.fixed),
            tuple(use for use in uses if not use.fixed and not use.reflexive),
            {word: tuple(by_word) for word, by_word in phrases.items()},
            any(use.reflexive for use in uses),
        )
    return found


@cache
def _particles() -> frozenset[str]:
    """The separable particles of reporting verbs."""
    return frozenset(use.particle for uses in verbs().values() for use in uses if use.particle)


def _is_degree(syntax: Syntax, i: int) -> bool:
    """ "hält ihn für zu hoch": an adjective that looks like a particle; "drückt es so aus" has the particle."""
    lower = syntax.reading.lower
    return lower[i - 1] in _DEGREES and not syntax.function.get(lower[i], 0) & PREPOSITION


def _follows_source(syntax: Syntax, i: int) -> bool:
    """ "sagte er dem Bericht nach": "nach" belongs to the words before it, and is no particle."""
    noun = noun_for(syntax.reading.lower[i - 1]) if syntax.reading.lower[i] == "nach" else None
    return noun is not None and "nach" in noun.phrases


def _governs(syntax: Syntax, i: int) -> bool:
    """Whether what looks like a particle is a preposition: a noun phrase follows."""
    reading = syntax.reading
    if i + 1 >= syntax.stop:
        return False
    following = reading.words[i + 1]
    return following[:1].isalnum() or i + 1 in syntax.closes
