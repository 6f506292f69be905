"""Batches: order, rejects, whole or not at all, resumed with nothing lost or doubled, in constant memory."""

import io
import itertools
import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from newsclaims import parse, to_record
from newsclaims.batch.lines import Line, Options
from newsclaims.batch.run import (
    CHUNK_LINES,
    CHUNKS_AHEAD,
    Summary,
    partial,
    process_lines,
    read_lines,
    rejects_beside,
    run_files,
    run_lines,
)
from newsclaims.errors import BatchError

COMMAND = str(Path(sys.executable).with_name("newsclaims"))
KEYS = {"id", "claims", "quantities", "times", "speakers"}
TEXT = "Die Stadt habe {} Busse bestellt, sagte Ina Lorenz am Montag."
#: lines that are no articles, and why
BAD = {
    "{": "not JSON: ",
    "[1]": "the line must hold a JSON object, got a list",
    '{"text": "ohne"}': '"id" must be a string or a whole number, got nothing',
    '{"id": true, "text": "x"}': '"id" must be a string or a whole number, got true or false',
    '{"id": "x"}': '"text" must be a string, got nothing',
    '{"id": "x", "text": 3}': '"text" must be a string, got a number',
    '{"id": "x", "text": "", "published": 2024}': '"published" must be a string, got a number',
    '{"id": "x", "text": "", "published": "bald"}': "published must be ",
    '{"id": "x", "text": "", "weight": NaN}': "not JSON: NaN is not JSON",
    "[" * 200_000: "not JSON: ",
}


def article(number, **more):
    return json.dumps({"id": f"a{number}", "text": TEXT.format(number), "published": "2024-10-08", **more})


def run(lines, **options):
    """Records and rejects of some lines."""
    output, rejects = io.BytesIO(), []
    data = "".join(line + "\n" for line in lines).encode()
    run_lines(read_lines(io.BytesIO(data)), output, rejects.append, **options)
    return [json.loads(line) for line in output.getvalue().splitlines()], [json.loads(line) for line in rejects]


def test_record_is_that_of_the_library():
    (record,), rejects = run([article(40)])
    assert rejects == []
    assert record.pop("id") == "a40"
    assert record == to_record(parse(TEXT.format(40), published="2024-10-08"))


def test_keys_of_the_record():
    (record,), _ = run([article(40)])
    assert set(record) == KEYS
    keys = {part: " ".join(record[part][0]) for part in ("claims", "quantities", "times", "speakers")}
    assert keys == {
        "claims": "id kind medium content text speaker entity cue frame addressee source within mood verbs hedges "
        "polarity quantities times evidence",
        "quantities": "start end text kind value low high bounds unit noun",
        "times": "start end text type value mod edtf from to",
        "speakers": "name role mentions",
    }


def test_unknown_keys_pass_or_are_dropped():
    (record,), _ = run([article(1, title="Busse", score=[1.5, None])])
    assert record["meta"] == {"title": "Busse", "score": [1.5, None]}
    (record,), _ = run([article(1, title="Busse")], options=Options(drop_meta=True))
    assert set(record) == KEYS


def test_ids_stay_as_they_are():
    records, _ = run(['{"id": 7, "text": ""}', '{"id": "7", "text": ""}', '{"id": "", "text": "", "published": ""}'])
    assert [record["id"] for record in records] == [7, "7", ""]


@pytest.mark.parametrize("line", BAD, ids=lambda line: line[:30])
def test_bad_lines_are_rejected_with_number_and_reason(line):
    records, (reject,) = run([article(1), "", line, article(2)])
    assert [record["id"] for record in records] == ["a1", "a2"]
    assert reject["line"] == 3
    assert reject["reason"].startswith(BAD[line])
    assert set(reject) == {"line", "id", "reason", "error"}


def test_odd_bytes():
    r"""A byte order mark, CRLF, separators of str.splitlines, lone surrogates, bytes that are no UTF-8."""
    data = (
        b'\xef\xbb\xbf{"id": 1, "text": "a"}\r\n'
        + '{"id": 2, "text": "a\u2028b\x85c"}\n'.encode()
        + b'{"id": 3, "text": "\\ud800", "note": "\\udfff"}\n'
        + b'{"id": 4, "text": "\xe4"}\n'
        + b'{"id": 5, "text": "without a line end"}'
    )
    output, rejects = io.BytesIO(), []
    summary = run_lines(read_lines(io.BytesIO(data)), output, rejects.append)
    assert [json.loads(line)["id"] for line in output.getvalue().decode().split("\n")[:-1]] == [1, 2, 3, 5]
    assert json.loads(rejects[0])["reason"] == "not UTF-8: byte 0xe4 at position 19"
    assert (summary.records, summary.rejects) == (4, 1)


def test_workers_keep_the_order():
    lines = [article(number) if number % 7 else "{" for number in range(200)]
    assert run(lines, workers=2) == run(lines)


@pytest.mark.parametrize("workers", [1, 2])
def test_memory_is_bounded(workers):
    """Of an endless input no more is read than what may be under way."""
    taken = 0

    def endless():
        nonlocal taken
        for number in itertools.count(1):
            taken += 1
            yield Line(number, article(number).encode())

    results = process_lines(endless(), Options(), workers)
    for _ in range(3):
        next(results)
    assert taken <= CHUNK_LINES * (3 + workers * CHUNKS_AHEAD)
    results.close()


def test_long_lines_make_small_chunks():
    lines = [Line(number, b" " * 200_000) for number in range(4)]
    assert [len(chunk) for chunk, _ in process_lines(lines, Options())] == [2, 2]


LINES = [article(1), "{", "", article(2, title="x"), "[]", article(3), article(4), "{}"]
DATA = "".join(line + "\n" for line in LINES).encode()


@pytest.fixture
def whole(tmp_path):
    """Records and rejects of an unbroken run."""
    output = tmp_path / "whole.jsonl"
    run_files(io.BytesIO(DATA), output)
    return output.read_bytes(), rejects_beside(output).read_bytes()


def test_output_appears_whole(tmp_path, whole):
    output = tmp_path / "out.jsonl"
    output.write_text("an earlier run\n")

    def look(_lines, _bytes):
        assert output.read_text() == "an earlier run\n"
        assert partial(output).read_bytes() == whole[0]

    run_files(io.BytesIO(DATA), output, progress=look)
    assert output.read_bytes() == whole[0]
    assert sorted(path.name for path in tmp_path.glob("out*")) == ["out.jsonl", "out.rejects.jsonl"]


def test_rejects_of_an_earlier_run_do_not_stay(tmp_path):
    output = tmp_path / "out.jsonl"
    run_files(io.BytesIO(b"{\n"), output)
    assert rejects_beside(output).exists()
    run_files(io.BytesIO(article(1).encode()), output)
    assert not rejects_beside(output).exists()


def test_resume_from_wherever_it_broke(tmp_path, whole):
    """Cut after every few bytes of the records; rejects are on the disk before them."""
    records, rejects = whole
    output = tmp_path / "out.jsonl"
    for cut in range(0, len(records) + 1, 97):
        partial(output).write_bytes(records[:cut])
        partial(rejects_beside(output)).write_bytes(rejects)
        summary = run_files(io.BytesIO(DATA), output, resume=True)
        assert output.read_bytes() == records
        assert rejects_beside(output).read_bytes() == rejects
        assert (summary.records, summary.rejects) == (4, 3)


def test_resume_with_torn_rejects(tmp_path, whole):
    _, rejects = whole
    output = tmp_path / "out.jsonl"
    for cut in range(0, len(rejects) + 1, 23):
        partial(output).write_bytes(b"")
        partial(rejects_beside(output)).write_bytes(rejects[:cut])
        run_files(io.BytesIO(DATA), output, resume=True)
        assert (output.read_bytes(), rejects_beside(output).read_bytes()) == whole


def test_resume_without_an_earlier_run(tmp_path, whole):
    output = tmp_path / "out.jsonl"
    assert run_files(io.BytesIO(DATA), output, resume=True) == Summary(4, 3, 0, len(DATA) - 1)
    assert output.read_bytes() == whole[0]


@pytest.mark.parametrize("other", [article(9) + "\n" + article(2), article(1)])
def test_resume_refuses_another_input(tmp_path, whole, other):
    output = tmp_path / "out.jsonl"
    partial(output).write_bytes(whole[0])
    with pytest.raises(BatchError, match="run without --resume"):
        run_files(io.BytesIO(other.encode()), output, resume=True)
    assert not output.exists()


@pytest.mark.parametrize(("blow", "workers"), [(signal.SIGKILL, 1), (signal.SIGINT, 2)])
def test_broken_and_resumed(tmp_path, blow, workers):
    source, output = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    lines = [article(number) if number % 9 else '{"id": 1}' for number in range(400)]
    source.write_text("\n".join(lines))
    command = [COMMAND, "batch", "-", "-o", str(output), "--workers", str(workers)]
    broken = subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # a background shell ignores it
    )
    broken.stdin.write("\n".join(lines[:300]).encode())
    broken.stdin.flush()
    deadline = time.monotonic() + 30
    while not (partial(output).exists() and partial(output).stat().st_size) and time.monotonic() < deadline:
        time.sleep(0.02)
    broken.send_signal(blow)
    broken.wait(60)  # before its input ends
    _, said = broken.communicate()
    assert not output.exists()
    if blow == signal.SIGINT:
        assert broken.returncode == 130
        assert said.decode() == f"newsclaims: interrupted; --resume goes on behind {partial(output)}\n"

    again = subprocess.run([COMMAND, "batch", source, "-o", output, "--resume"], capture_output=True, text=True)
    assert again.returncode == 0, again.stderr
    assert "lines of an earlier run kept" in again.stderr
    done = [json.loads(line)["id"] for line in output.read_text().splitlines()]
    refused = [json.loads(line)["line"] for line in rejects_beside(output).read_text().splitlines()]
    assert done == [f"a{n}" for n in range(400) if n % 9]
    assert refused == [n + 1 for n in range(400) if n % 9 == 0]
    assert not list(tmp_path.glob("*.partial"))
