"""One line of a batch: from the bytes of a JSON object with an article to the bytes of its record, or to a rejection."""

import json
from typing import NamedTuple

from attrs import frozen

from newsclaims.article import parse
from newsclaims.errors import RecordError
from newsclaims.export.record import to_record

#: keys that a line may have of its own; all others are passed on under "meta"
KEYS = ("id", "text", "published")


@frozen
class Options:
    """How the lines of a batch are read."""

    locale: str = "de"
    drop_meta: bool = False


class Line(NamedTuple):
    """A line of the input and its number, from 1."""

    number: int
    data: bytes


class Result(NamedTuple):
    """What came of a line: its record, or why there is none, as a line of JSON."""

    data: bytes
    rejected: bool


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is not JSON")


def _describe(value: object) -> str:
    names = {type(None): "null", bool: "true or false", str: "a string", dict: "an object", list: "a list"}
    return names.get(type(value), "a number")


def read_line(data: bytes) -> dict[str, object]:
    """The object on a line, with its `id` and `text` checked; raises `RecordError` where it is no article."""
    try:
        row = json.loads(data.decode("utf-8"), parse_constant=_refuse)
    except UnicodeDecodeError as error:
        raise RecordError(f"not UTF-8: byte {error.object[error.start]:#04x} at position {error.start}") from error
    except (ValueError, RecursionError) as error:
        raise RecordError(f"not JSON: {error}") from error
    if not isinstance(row, dict):
        raise RecordError(f"the line must hold a JSON object, got {_describe(row)}")
    if "id" not in row:
        raise RecordError('"id" is missing')
    if isinstance(row["id"], bool) or not isinstance(row["id"], str | int):
        raise RecordError(f'"id" must be a string or a whole number, got {_describe(row["id"])}')
    if "text" not in row:
        raise RecordError('"text" is missing', row["id"])
    if not isinstance(row["text"], str):
        raise RecordError(f'"text" must be a string, got {_describe(row["text"])}', row["id"])
    return row


def write_line(record: object) -> bytes:
    r"""A record as a line of JSON in UTF-8; lone surrogates are kept as \u escapes."""
    try:
        return json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
    except UnicodeEncodeError:
        return json.dumps(record, separators=(",", ":")).encode() + b"\n"


def record_of(data: bytes, options: Options) -> dict[str, object]:
    """The batch record of a line; raises `RecordError` where it is no article."""
    row = read_line(data)
    id = row["id"]
    assert isinstance(id, str | int)
    assert isinstance(row["text"], str)
    try:
        article = parse(row["text"], published=row.get("published"), locale=options.locale)
    except Exception as error:
        raise RecordError(str(error) or type(error).__name__, id) from error
    record: dict[str, object] = {"id": id, **to_record(article)}
    meta = {key: value for key, value in row.items() if key not in KEYS}
    if meta and not options.drop_meta:
        record["meta"] = meta
    return record


def process(line: Line, options: Options) -> Result:
    """What comes of a line: its record, or an object with `line`, `id`, `reason` and `error`; never raises."""
    try:
        return Result(write_line(record_of(line.data, options)), rejected=False)
    except RecordError as error:
        cause = type(error.__cause__ or error).__name__
        reject = {"line": line.number, "id": error.id, "reason": error.reason, "error": cause}
        return Result(write_line(reject), rejected=True)
