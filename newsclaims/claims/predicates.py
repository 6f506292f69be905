"""Predicates: the verb of a clause with its auxiliaries and particle, and what the reporting lexicon says of it."""

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from newsclaims.claims.uses import fitting_uses
from newsclaims.grammar.clause_forms import Form
from newsclaims.grammar.clauses import Clause, Syntax
from newsclaims.grammar.verbs import INF, PART2, ZU_INF, analyse
from newsclaims.lexicon import word_class
from newsclaims.lexicon.reporting import ReportingVerb
from newsclaims.model import Polarity

_PERFECT = frozenset(("haben", "sein"))
_AUXILIARY = frozenset(("haben", "sein", "werden"))
_MODAL = frozenset("können müssen sollen wollen dürfen mögen lassen".split())
_DUE = frozenset(("können", "müssen", "sollen", "dürfen"))
_NEGATION = word_class("negations")
_MOVING = word_class("perfects_with_sein")
_LIMITS = word_class("words_behind_not")


@dataclass(slots=True)
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
    uses, fixed = fitting_uses(syntax, clause, (modal,), cue) if modal in ("lassen", "wollen") else ((), [])
    if not uses:  # not "ließ durchblicken", "will wissen"
        uses, fixed = fitting_uses(syntax, clause, lemmas, cue)
    if len(cue) == 2 and clause.order == 1 and not any(use.v2 for use in uses):
        joined = _joined_participle(syntax, rest, cue)
        first = _lemmas(lower[joined], "participle") if joined is not None else ()
        if joined is not None and any(use.v2 for use in fitting_uses(syntax, clause, first, [cue[0], joined])[0]):
            cue, lemmas = [cue[0], joined], first
            uses, fixed = fitting_uses(syntax, clause, first, cue)
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
                and (lower[participle] == "bekannt" or fitting_uses(syntax, clause, ("sein",), cue)[0])
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
            uses, fixed = fitting_uses(syntax, clause, lemmas, [i])
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
