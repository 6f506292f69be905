"""The catalogue of the rules that find claims, as data: what each is for, with examples and counterexamples."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: `Evidence.rule` of a claim is the `id` of the one that made it."""

    id: str
    family: str  #: the module of `newsclaims.claims` that looks for it
    purpose: str
    examples: tuple[str, ...]  #: texts that it fires on, with the content it finds behind " => "
    counterexamples: tuple[str, ...]  #: texts that it must leave alone


@cache
def rules() -> tuple[Rule, ...]:
    """All rules, by family in the order in which they look at a sentence.

    >>> [rule.id for rule in rules() if rule.family == "hearsay"]
    ['hearsay.sollen', 'hearsay.wollen']
    """
    text = files("newsclaims.lexicon").joinpath("claim_rules.toml").read_text(encoding="utf-8")
    return tuple(
        Rule(row["id"], row["family"], row["purpose"], tuple(row["examples"]), tuple(row["counterexamples"]))
        for row in tomllib.loads(text)["rule"]
    )
