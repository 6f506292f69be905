"""Predicates: the verb of a clause with its auxiliaries and particle, and what the reporting lexicon says of it."""

from collections.abc import Iterator, Mapping
from functools import cache

from attrs import frozen

from newsclaims.grammar.clauses import Clause, Form, Syntax
from newsclaims.grammar.words import PREPOSITION
from newsclaims.grammar.verbs import INF, PART2, ZU_INF, analyse, with_particle
from newsclaims.lexicon.reporting import ReportingVerb, reporting_lemmas, verbs

_PERFECT = frozenset(("haben", "sein"))
_MODAL = frozenset("können müssen sollen wollen dürfen mögen lassen".split())
_DEGREES = frozenset("zu sehr so für als wie ganz viel recht ziemlich".split())
_NEGATION = frozenset("nicht nie niemals kein keine keinen keinem keiner keinerlei nichts".split())


@frozen
class Predicate:
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


def predicate(syntax: Syntax, clause: Clause) -> Predicate | None:
    """The predicate of a clause, or None if it has no verb."""
    lower = syntax.reading.lower
    if clause.verb < 0:
        if clause.form in (Form.INFINITIVE, Form.PURPOSE):
            return _infinitive(syntax, clause)
        return None
    cue = [clause.verb]
    passive, modal = False, ""
    lemmas = _finite_lemmas(lower[clause.verb])
    tokens = clause.tokens
    at = tokens.index(clause.verb)
    rest = tokens[at + 1 :] if clause.order < 3 else tokens[:at]
    for _ in range(3):
        if not lemmas:
            break
        if _PERFECT & set(lemmas) or "werden" in lemmas:
            part = _last(syntax, rest, PART2)
            if part is None and clause.order == 2 and clause.tokens[0] == clause.first and analyse(lower[clause.first]).flags & PART2:
                part = clause.first  # "Kritisiert wird vor allem, dass"
            if part is not None and "sein" in lemmas and _match(syntax, clause, ["sein"], cue)[0]:
                break  # "ist überzeugt": a state
            if part is not None and not ("werden" in lemmas and (inf := _last(syntax, rest, INF)) is not None and inf > part and lower[inf] not in ("worden",)):
                word = lower[part]
                if word == "worden":
                    passive = True
                    cue.append(part)
                    rest = [i for i in rest if i < part]
                    lemmas = ["werden"]
                    continue
                passive = passive or "werden" in lemmas
                lemmas = [form.lemma for form in analyse(word).readings if form.kind == "participle"]
                cue.append(part)
                break
            if "werden" in lemmas and (inf := _last(syntax, rest, INF)) is not None:
                lemmas = [form.lemma for form in analyse(lower[inf]).readings if form.kind == "infinitive"]
                cue.append(inf)
                break
            break
        if _MODAL & set(lemmas):
            inf = _last(syntax, rest, INF)
            if inf is None:
                break
            modal = next(lemma for lemma in lemmas if lemma in _MODAL)
            found = [form.lemma for form in analyse(lower[inf]).readings if form.kind == "infinitive"]
            cue.append(inf)
            rest = [i for i in rest if i < inf]
            lemmas = found
            if "haben" in found or "sein" in found or "werden" in found:
                continue
            break
        break
    entries, fixed = _match(syntax, clause, lemmas, cue)
    if not entries and modal == "lassen":  # "ließ durchblicken", "lässt sich zitieren"
        entries, fixed = _match(syntax, clause, ["lassen"], cue)
    lemma = entries[0].lemma if entries else (lemmas[0] if lemmas else "")
    negated = any(lower[i] in _NEGATION for i in tokens)
    return Predicate(clause, lemma, tuple(sorted({*cue, *fixed})), entries, passive, negated, modal)


def _infinitive(syntax: Syntax, clause: Clause) -> Predicate | None:
    """The infinitive with zu of a clause without finite verb."""
    lower = syntax.reading.lower
    for i in reversed(clause.tokens):
        flags = analyse(lower[i]).flags
        if flags & (INF | ZU_INF):
            kind = "zu_infinitive" if flags & ZU_INF else "infinitive"
            lemmas = [form.lemma for form in analyse(lower[i]).readings if form.kind == kind]
            cue = [i]
            entries, fixed = _match(syntax, clause, lemmas, cue)
            return Predicate(clause, entries[0].lemma if entries else lemmas[0] if lemmas else "", tuple(sorted({*cue, *fixed})), entries)
    return None


def _finite_lemmas(word: str) -> list[str]:
    return list(dict.fromkeys(form.lemma for form in analyse(word).readings if form.kind == "finite"))


def _last(syntax: Syntax, tokens: list[int], flag: int) -> int | None:
    """The last of the tokens that is written small and has the flag."""
    words, lower = syntax.reading.words, syntax.reading.lower
    for i in reversed(tokens):
        if words[i] == lower[i] and analyse(lower[i]).flags & flag:
            return i
    return None


def _match(syntax: Syntax, clause: Clause, lemmas: list[str], cue: list[int]) -> tuple[tuple[ReportingVerb, ...], list[int]]:
    """Uses of the lexicon that fit the clause, with the tokens of particle and fixed words."""
    bases = reporting_lemmas()
    if not any(lemma in bases for lemma in lemmas):
        return (), []
    here = {syntax.reading.lower[i]: i for i in clause.tokens}
    for lemma, extra in _with_particles(syntax, clause, lemmas, cue):
        uses = _uses().get(lemma)
        if uses is None:
            if extra:
                return (), extra  # the particle makes another verb that does not report: "sprach frei", "sagte ab"
            continue
        fits, fixed = _fitting(uses, here)
        if fits:
            return fits, extra + fixed
    return (), []


def _with_particles(
    syntax: Syntax, clause: Clause, lemmas: list[str], cue: list[int]
) -> Iterator[tuple[str, list[int]]]:
    """The verbs that the clause can have, those with a separated particle first, with the tokens of the particle."""
    reading, known = syntax.reading, verbs()
    lower, words = reading.lower, reading.words
    if clause.verb >= 0 and clause.order < 3:
        for segment in clause.segments:
            end = segment.tokens[-1]
            if end <= clause.verb or end in cue or words[end] != lower[end] or _is_degree(syntax, end):
                continue
            for lemma in lemmas:
                joined = with_particle(lemma, lower[end])
                if joined and (joined in known or not lower[end].startswith(("da", "hier", "weiter", "fort"))):
                    yield joined, [end]
                elif lower[end] + lemma in known:
                    yield lower[end] + lemma, [end]
        if len(cue) == 1:
            # a particle that something stands behind: "kündigte an am Montag", "sagte zu"
            particles = _particles()
            for i in clause.tokens:
                if i > clause.verb and lower[i] in particles and words[i] == lower[i] and lower[i - 1] not in _DEGREES:
                    for lemma in lemmas:
                        if lower[i] + lemma in known and not _governs(syntax, i):
                            yield lower[i] + lemma, [i]
    last = cue[-1]
    if last > clause.first and (len(cue) > 1 or clause.verb < 0 or clause.order == 3):
        for lemma in lemmas:
            if lower[last - 1] + lemma in known:
                yield lower[last - 1] + lemma, [last - 1]
    for lemma in lemmas:
        yield lemma, []


def _fitting(uses: "_Uses", here: dict[str, int]) -> tuple[tuple[ReportingVerb, ...], list[int]]:
    """Uses whose fixed words and reflexive pronoun stand in the clause: set phrases before the plain verb."""
    reflexive = [here[word] for word in ("sich", "mich", "uns", "dich", "euch") if word in here]
    phrases = [
        use
        for word, by_word in uses.phrases.items()
        if word in here
        for use in by_word
        if (not use.reflexive or reflexive) and all(fixed in here for fixed in use.fixed)
    ]
    fits = phrases or [use for use in uses.plain if not use.reflexive or reflexive]
    if reflexive and ("sich" in here or uses.reflexive):
        fits = [use for use in fits if use.reflexive]  # not "befindet sich", "bestätigte sich"
    tokens = [here[word] for use in fits for word in use.fixed]
    if fits and fits[0].reflexive:
        tokens.extend(reflexive)
    return tuple(fits), tokens


@frozen
class _Uses:
    """The uses of one verb: by itself, and in set phrases by their longest fixed word."""

    plain: tuple[ReportingVerb, ...]
    phrases: Mapping[str, tuple[ReportingVerb, ...]]
    reflexive: bool


@cache
def _uses() -> Mapping[str, _Uses]:
    found = {}
    for lemma, uses in verbs().items():
        phrases: dict[str, list[ReportingVerb]] = {}
        for use in uses:
            if use.fixed:
                phrases.setdefault(max(use.fixed, key=len), []).append(use)
        found[lemma] = _Uses(
            tuple(use for use in uses if not use.fixed),
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


def _governs(syntax: Syntax, i: int) -> bool:
    """Whether what looks like a particle is a preposition: a noun phrase follows."""
    reading = syntax.reading
    if i + 1 >= syntax.stop:
        return False
    following = reading.words[i + 1]
    return following[:1].isalnum() or following in syntax.closes or i + 1 in syntax.closes
