"""One line of a batch: from a JSON object with an article to its record, or to a rejection."""

import datetime as dt
import json
from typing import NamedTuple

from attrs import frozen

from newsclaims.article import parse
from newsclaims.errors import RecordError
from newsclaims.export.record import to_record

#: what newsclaims reads of a line; all other keys are passed on under "meta"
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


class Row(NamedTuple):
    """An article of the input; `meta` holds the keys that newsclaims does not know."""

    id: str | int
    text: str
    published: str | dt.date | dt.datetime | None
    meta: dict[str, object]


class Result(NamedTuple):
    """What came of a line: its record, or why there is none, as a line of JSON."""

    data: bytes
    rejected: bool


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is not JSON")


def _describe(value: object) -> str:
    names = {type(None): "nothing", bool: "true or false", str: "a string", dict: "an object", list: "a list"}
    return names.get(type(value), "a number")


def read_line(data: bytes) -> Row:
    """The article on a line; raises `RecordError` where there is none."""
    try:
        row = json.loads(data.decode("utf-8"), parse_constant=_refuse)
    except UnicodeDecodeError as error:
        raise RecordError(f"not UTF-8: byte {data[error.start]:#04x} at position {error.start}") from error
    except (ValueError, RecursionError) as error:
        raise RecordError(f"not JSON: {error}") from error
    if not isinstance(row, dict):
        raise RecordError(f"the line must hold a JSON object, got {_describe(row)}")
    id, text, published = (row.pop(key, None) for key in KEYS)
    if isinstance(id, bool) or not isinstance(id, str | int):
        raise RecordError(f'"id" must be a string or a whole number, got {_describe(id)}')
    if not isinstance(text, str):
        raise RecordError(f'"text" must be a string, got {_describe(text)}', id)
    if not isinstance(published, str | None):
        raise RecordError(f'"published" must be a string, got {_describe(published)}', id)
    return Row(id, text, published or None, row)


def write_line(record: object) -> bytes:
    r"""A record as a line of JSON in UTF-8; lone surrogates are kept as \u escapes."""
    return json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "backslashreplace") + b"\n"


def record_of(row: Row, options: Options) -> dict[str, object]:
    """The batch record of an article; raises `RecordError` where it cannot be parsed."""
    try:
        article = parse(row.text, published=row.published, locale=options.locale)
    except Exception as error:
        raise RecordError(str(error) or type(error).__name__, row.id) from error
    record: dict[str, object] = {"id": row.id, **to_record(article)}
    if row.meta and not options.drop_meta:
        record["meta"] = row.meta
    return record


def process(line: Line, options: Options) -> Result:
    """What comes of a line: its record, or an object with `line`, `id`, `reason` and `error`; never raises."""
    try:
        return Result(write_line(record_of(read_line(line.data), options)), rejected=False)
    except RecordError as error:
        cause = type(error.__cause__ or error).__name__
        reject = {"line": line.number, "id": error.id, "reason": error.reason, "error": cause}
        return Result(write_line(reject), rejected=True)
