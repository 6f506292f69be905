"""Uses: which entries of the reporting lexicon a verb can have in a clause, by its particle and fixed words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from newsclaims.grammar.bits import REPORTING, word_bits
from newsclaims.grammar.clauses import Clause, Syntax
from newsclaims.grammar.verbs import PART2, analyse, with_particle
from newsclaims.grammar.words import PREPOSITION
from newsclaims.lexicon import word_class
from newsclaims.lexicon.reporting import ReportingVerb, noun_for, reporting_lemmas, verbs
from newsclaims.reading import Memory, Reading

_DEGREES = word_class("degree_words")
_ADVERBS_TOO = tuple(word_class("particles_like_adverbs"))


def fitting_uses(
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


@dataclass(frozen=True, slots=True)
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
