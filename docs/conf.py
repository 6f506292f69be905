"""Settings of the documentation, and the pages that are made from data."""

from collections.abc import Iterator
from importlib import import_module
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import newsclaims
from newsclaims.claims.rules import Rule, rules

if TYPE_CHECKING:
    from sphinx.application import Sphinx

project = "newsclaims"
author = "The newsclaims authors"
copyright = "2026, the newsclaims authors"
release = version = newsclaims.__version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon", "sphinx_copybutton"]
exclude_patterns = ["_build", "reference/_rules.md"]
html_theme = "furo"
html_title = f"newsclaims {release}"

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_typehints_format = "short"
autodoc_mock_imports = ["pyarrow", "spacy"]
default_role = "code"

copybutton_prompt_text = r">>> |\.\.\. |\$ "
copybutton_prompt_is_regexp = True


def setup(app: "Sphinx") -> None:
    app.connect("builder-inited", write_rules)


def write_rules(app: "Sphinx") -> None:
    """Write the catalogue of rules as reference/_rules.md, which reference/rules.md includes."""
    lines = [line for family, found in groupby(rules(), lambda rule: rule.family) for line in section(family, found)]
    Path(app.srcdir, "reference", "_rules.md").write_text("\n".join(lines), encoding="utf-8")


def section(family: str, found: Iterator[Rule]) -> Iterator[str]:
    """A family under its module's name, with the first sentence of its docstring."""
    about = (import_module(f"newsclaims.claims.{family}").__doc__ or "").partition("\n\n")[0]
    yield from (f"## {family}", "", about, "")
    for rule in found:
        yield from (f"### {rule.id}", "", rule.purpose, "")
        for example in rule.examples:
            text, _, content = example.partition(" => ")
            yield f"- finds: {shown(text)} → {shown(content)}"
        yield from (f"- leaves alone: {shown(text)}" for text in rule.counterexamples)
        yield ""


def shown(text: str) -> str:
    """A text of the catalogue on one line."""
    return "*" + " ¶ ".join(text.split("\n\n")).replace("\n", " ↵ ") + "*"
