"""The installed command, as a user meets it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from newsclaims import Article, from_dict
from newsclaims.cli.heads import read_head, without_head

COMMAND = str(Path(sys.executable).with_name("newsclaims"))
DOCS = Path(__file__).parents[2] / "docs"
TEXT = "Die Stadt habe 40 Busse bestellt, sagte Ina Lorenz im Sommer. „Das reicht“, meinte sie.\n"


def newsclaims(*args, text=None, data=None, **options):
    """Run the command; returns status, standard output and standard error."""
    done = subprocess.run(
        [COMMAND, *map(str, args)], input=data or (text or "").encode(), capture_output=True, timeout=60, **options
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "artikel.txt"
    path.write_text("date 2024-10 " + TEXT, encoding="utf-8", newline="")
    return path


def test_json_lines_in_a_pipe(file):
    status, out, err = newsclaims(file, "-", text=TEXT)
    assert (status, err) == (0, "")
    first, second = map(json.loads, out.splitlines())
    assert (first["id"], second["id"]) == (str(file), "-")
    assert [claim["text"] for claim in first["claims"]] == ["Die Stadt habe 40 Busse bestellt", "„Das reicht“"]
    start, end = first["claims"][0]["content"][0]
    assert file.read_text()[start:end] == "Die Stadt habe 40 Busse bestellt"
    assert first["times"][0]["value"] == "2024-SU"  # the head says when
    assert second["times"][0]["value"] != "2024-SU"


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ("table", "Ina Lorenz"),
        ("jsonl", '"entity": "Ina Lorenz"'),
        ("jsonld", '"@type": "Quotation"'),
        ("annotations", '"TextQuoteSelector"'),
        ("html", "data-claims"),
    ],
)
def test_formats(file, form, words):
    status, out, err = newsclaims("--format", form, file)
    assert (status, err) == (0, "")
    assert words in out
    if form in ("jsonld", "annotations"):
        json.loads(out)


def test_json_is_lossless(file):
    _, out, _ = newsclaims("--format", "json", file)
    article = from_dict(json.loads(out))
    assert isinstance(article, Article)
    assert article.text == file.read_text()
    assert article.published == "2024-10"


@pytest.mark.parametrize("part", ["quotations", "attributions", "quantities", "times"])
def test_only(file, part):
    _, out, _ = newsclaims("--only", part, "--published", "2023", file)
    record = json.loads(out)
    kinds = [claim["kind"] for claim in record["claims"]]
    assert kinds == {"quotations": ["direct"], "attributions": ["indirect"]}.get(part, [])
    assert len(record["quantities"]) == (part == "quantities")
    assert [time["value"] for time in record["times"]] == (["2023-SU"] if part == "times" else [])


def test_every_file_that_can_be_read_is_read(file, tmp_path):
    latin = tmp_path / "latin.txt"
    latin.write_bytes("Zeile\nMüll".encode("latin-1"))
    status, out, err = newsclaims(tmp_path / "nichts.txt", tmp_path, latin, file)
    assert status == 1
    assert [json.loads(line)["id"] for line in out.splitlines()] == [str(file)]
    assert err.splitlines() == [
        f"newsclaims: {tmp_path / 'nichts.txt'}: No such file or directory",
        f"newsclaims: {tmp_path}: Is a directory",
        f"newsclaims: {latin}: not utf-8: byte 0xfc at position 7 (line 2); see --encoding",
    ]
    status, out, _ = newsclaims("--encoding", "latin-1", latin)
    assert (status, json.loads(out)["claims"]) == (0, [])


@pytest.mark.parametrize(
    ("args", "words"),
    [
        ([], "Missing argument 'FILE...'"),
        (["--only", "speakers", "-"], "Invalid value for '--only'"),
        (["--encoding", "klingon", "-"], "--encoding klingon is not known"),
        (["--published", "bald", "-"], "published must be"),
        (["batch", "-"], "Missing option '-o'"),
        (["batch", "-", "-o", "-", "--resume"], "--resume needs an output file"),
        (["batch", "-", "-o", "/"], "/ is a directory"),
        (["batch", "-", "-o", "-", "--workers", "0"], "Invalid value for '--workers'"),
    ],
)
def test_wrong_usage(args, words):
    status, out, err = newsclaims(*args)
    assert (status, out) == (2, "")
    assert words in err
    assert "Traceback" not in err


@pytest.mark.parametrize(("args", "page"), [(["-h"], "newsclaims.txt"), (["batch", "--help"], "newsclaims-batch.txt")])
def test_help_is_that_of_the_documentation(args, page):
    """To renew the page: newsclaims -h > docs/reference/newsclaims.txt."""
    status, out, _ = newsclaims(*args)
    assert status == 0
    assert out.split() == (DOCS / "reference" / page).read_text("utf-8").split()


def test_version():
    assert newsclaims("--version")[1].startswith("newsclaims 0.")


def test_broken_pipe_is_silent(file):
    with subprocess.Popen(
        [COMMAND, "--only", "quantities", *[file] * 500], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as run:
        run.stdout.read(1)
        run.stdout.close()
        assert run.wait(60) == 141
        assert run.stderr.read() == b""


def test_batch_in_a_pipe():
    row = json.dumps({"id": 1, "text": TEXT, "published": "2024"})
    status, out, err = newsclaims("batch", "-", "-o", "-", text=row + "\n{\n")
    assert status == 0
    assert json.loads(out)["id"] == 1
    reject, summary = err.splitlines()
    assert json.loads(reject)["line"] == 2
    assert summary.startswith("1 articles read, 1 lines rejected, ")


def test_batch_of_a_missing_file(tmp_path):
    status, _, err = newsclaims("batch", tmp_path / "nichts", "-o", tmp_path / "out")
    assert (status, err) == (1, f"newsclaims: {tmp_path / 'nichts'}: No such file or directory\n")
    assert list(tmp_path.iterdir()) == []


def test_batch_into_its_input(file):
    status, _, err = newsclaims("batch", file, "-o", file)
    assert (status, err) == (2, f"newsclaims: {file} is the input too\n")


def test_batch_where_nothing_can_be_written(file, tmp_path):
    (tmp_path / "note").write_text("")
    status, _, err = newsclaims("batch", file, "-o", tmp_path / "note" / "out.jsonl")
    assert status == 1
    assert "Not a directory" in err


@pytest.mark.parametrize(
    ("text", "published", "title", "rest"),
    [
        (" date 2024-10 Die Kammer tagt.", "2024-10", None, " Die Kammer tagt."),
        (
            "date: 2024-10-03\ntitle: Kammer tagt: wieder \r\n\r\nDie Kammer tagt.",
            "2024-10-03",
            "Kammer tagt: wieder",
            None,
        ),
        ("published: 2024-10-03T18:00\nText", "2024-10-03T18:00", None, "\nText"),
        ("Die Kammer tagt. date 2024-10 ", None, None, "Die Kammer tagt. date 2024-10 "),
        ("date bald Text", None, None, "date bald Text"),
        ("title:\nDie Kammer tagt.", None, None, "title:\nDie Kammer tagt."),
        ("date 2024 date 2023 Text", "2024", None, " date 2023 Text"),
        ("", None, None, ""),
    ],
)
def test_heads(text, published, title, rest):
    head = read_head(text)
    assert (head.published, head.title) == (published, title)
    if rest is not None:
        assert text[head.end :] == rest
    blank = without_head(text, head)
    assert len(blank) == len(text)
    assert blank[: head.end].isspace() or not head.end
