"""What is built: the wheel holds everything that the library reads, and nothing else."""

import re
import zipfile
from importlib.metadata import version
from pathlib import Path

import pytest

import newsclaims

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    builder = pytest.importorskip("hatchling.builders.wheel")
    (path,) = builder.WheelBuilder(str(ROOT)).build(
        directory=str(tmp_path_factory.mktemp("wheel")), versions=["standard"]
    )
    with zipfile.ZipFile(path) as archive:
        return archive.namelist()


def test_wheel_holds_the_package_and_its_data(wheel):
    package = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "newsclaims").rglob("*")
        if path.is_file() and path.parent.name != "__pycache__"
    }
    assert {"newsclaims/py.typed", "newsclaims/export/templates/articles.html"} <= package
    words = [Path(name) for name in package if name.startswith("newsclaims/lexicon/")]
    assert {".tsv", ".txt", ".toml"} <= {path.suffix for path in words}
    assert package <= set(wheel)


def test_wheel_holds_nothing_else(wheel):
    assert {name.split("/")[0].split("-")[0] for name in wheel} == {"newsclaims"}
    assert not [name for name in wheel if "seed" in name or name.endswith(".pyc")]


def test_version_is_the_same_everywhere():
    cited = re.search(r"(?m)^version: (.+)$", (ROOT / "CITATION.cff").read_text("utf-8"))
    assert newsclaims.__version__ == version("newsclaims") == cited[1]
    assert f"## {newsclaims.__version__}" in (ROOT / "CHANGELOG.md").read_text("utf-8")
