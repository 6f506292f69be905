"""The examples run."""

import json
import runpy
from pathlib import Path

from newsclaims import parse

EXAMPLES = Path(__file__).parents[2] / "examples"
TEXT = "Nach Angaben der Polizei kamen 300 Menschen. Der Veranstalter sprach von 500 Menschen, sagte Ina Lorenz."


def test_claims_per_speaker(tmp_path, capsys):
    record = {"claims": [{"entity": "Ina Lorenz", "kind": "direct"}, {"entity": None, "kind": "direct"}]}
    path = tmp_path / "claims.jsonl"
    path.write_text(json.dumps(record) + "\n", encoding="utf-8")
    runpy.run_path(str(EXAMPLES / "claims_per_speaker.py"))["main"](path)
    assert capsys.readouterr().out.split() == ["speaker", "direct", "other", "Ina", "Lorenz", "1", "0"]


def test_figures_that_disagree():
    figures = runpy.run_path(str(EXAMPLES / "figures_that_disagree.py"))["figures"]
    (sources,) = figures(parse(TEXT)).values()
    assert sorted(sources.values()) == ["exact 300", "exact 500"]
