"""Every rule of the catalogue fires on its examples, finds what they say, and leaves its counterexamples alone."""

import re
from pathlib import Path

import pytest

import newsclaims.claims
from newsclaims.claims import find
from newsclaims.claims.rules import rules
from newsclaims.reading import read

EXAMPLES = [(rule.id, example) for rule in rules() for example in rule.examples]
COUNTEREXAMPLES = [(rule.id, text) for rule in rules() for text in rule.counterexamples]


def found(text: str, rule: str) -> list[str]:
    reading = read(text)
    return [
        " … ".join(reading.text[slice(*reading.span(first, stop))] for first, stop in draft.content)
        for draft in find(reading)
        if draft.evidence[0].rule == rule
    ]


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_a_rule_fires_on_its_examples(rule: str, example: str) -> None:
    text, _, content = example.partition(" => ")
    assert content.rstrip(".") in [words.rstrip(".") for words in found(text, rule)]


@pytest.mark.parametrize(("rule", "text"), COUNTEREXAMPLES)
def test_a_rule_leaves_its_counterexamples_alone(rule: str, text: str) -> None:
    assert found(text, rule) == []


def test_the_catalogue_and_the_code_name_the_same_rules() -> None:
    assert newsclaims.claims.__file__ is not None
    code = "".join(path.read_text("utf-8") for path in Path(newsclaims.claims.__file__).parent.glob("*.py"))
    families = {rule.id.split(".")[0] for rule in rules()}
    named = set(re.findall(rf'"((?:{"|".join(families)})\.[a-z_]+)"', code))
    fixed = {rule.id for rule in rules() if rule.family != "frames"}
    assert named <= {rule.id for rule in rules()}
    assert fixed <= named
