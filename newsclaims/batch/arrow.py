"""Articles in Arrow record batches, for engines that speak Arrow (extra `arrow`).

`parse_batch` is a pure function from one record batch to another with a fixed schema; pandas and Spark use it as it is.
"""

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pyarrow as pa

from newsclaims.batch.lines import Options, Row, record_of
from newsclaims.errors import ArgumentTypeError, ArgumentValueError, RecordError

if TYPE_CHECKING:
    import pandas as pd


def _many(**fields: pa.DataType) -> pa.DataType:
    return pa.list_(pa.struct(list(fields.items())))


_STRING = pa.string()
_PLACE = pa.int32()
_STRINGS = pa.list_(_STRING)
_PLACES = pa.list_(_PLACE)
_SPANS = pa.list_(_PLACES)

#: the batch record as columns; `error` says why a row has none
SCHEMA = pa.schema(
    {
        "id": _STRING,
        "claims": _many(
            id=_STRING,
            kind=_STRING,
            medium=_STRING,
            content=_SPANS,
            text=_STRING,
            speaker=_SPANS,
            entity=_STRING,
            cue=_SPANS,
            frame=_SPANS,
            addressee=_SPANS,
            source=_SPANS,
            within=_STRING,
            mood=_STRING,
            verbs=_STRINGS,
            hedges=_STRINGS,
            polarity=_STRING,
            quantities=_PLACES,
            times=_PLACES,
            evidence=_STRINGS,
        ),
        "quantities": _many(
            start=_PLACE,
            end=_PLACE,
            text=_STRING,
            kind=_STRING,
            value=_STRING,
            low=_STRING,
            high=_STRING,
            bounds=_STRING,
            unit=_STRING,
            noun=_STRING,
        ),
        "times": _many(
            start=_PLACE,
            end=_PLACE,
            text=_STRING,
            type=_STRING,
            value=_STRING,
            mod=_STRING,
            edtf=_STRING,
            **{"from": _STRING, "to": _STRING},
        ),
        "speakers": _many(name=_STRING, role=_STRING, mentions=_SPANS),
        "error": _STRING,
    }
)


def parse_batch(batch: pa.RecordBatch, *, locale: str = "de") -> pa.RecordBatch:
    """The records of a batch of articles, row by row, with the columns of `SCHEMA`.

    `batch` has the columns `id` and `text` and, if known, `published` (strings, dates or timestamps); others are left
    out. A row that is no article has nulls and says why in `error`. Raises `ArgumentTypeError` if `batch` is no record
    batch and `ArgumentValueError` if a column is missing.

    >>> batch = pa.RecordBatch.from_pydict({"id": ["a"], "text": ["Er komme, sagte Ina Lorenz."]})
    >>> parse_batch(batch).column("claims")[0][0]["text"].as_py()
    'Er komme'
    """
    if not isinstance(batch, pa.RecordBatch):
        raise ArgumentTypeError(f"batch must be pyarrow.RecordBatch, got {type(batch).__name__}")
    missing = {"id", "text"} - set(batch.schema.names)
    if missing:
        raise ArgumentValueError(f"batch lacks the column {' and '.join(sorted(missing))}")
    options = Options(locale=locale, drop_meta=True)
    columns = (name for name in ("id", "text", "published") if name in batch.schema.names)
    rows = batch.select(list(columns)).to_pylist()
    return pa.RecordBatch.from_pylist([_record(row, options) for row in rows], schema=SCHEMA)


def _record(row: dict[str, object], options: Options) -> dict[str, object]:
    text, published = row["text"], row.get("published") or None
    name = None if row["id"] is None else str(row["id"])
    if not isinstance(text, str):
        return {"id": name, "error": f"text must be a string, got {type(text).__name__}"}
    if not isinstance(published, str | dt.date | None):
        return {"id": name, "error": f"published must be a string or a date, got {type(published).__name__}"}
    try:
        return {**record_of(Row(name or "", text, published, {}), options), "id": name}
    except RecordError as error:
        return {"id": name, "error": error.reason}


def map_in_arrow(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """`parse_batch` over an iterator, as Spark's `DataFrame.mapInArrow` wants it.

    For the schema that Spark asks for: `pyspark.sql.pandas.types.from_arrow_schema(SCHEMA)`.
    """
    return map(parse_batch, batches)


def parse_frame(frame: "pd.DataFrame", *, locale: str = "de") -> "pd.DataFrame":
    """The records of a pandas frame with the columns `id`, `text` and, if known, `published`.

    Has the index of `frame` and the columns of `SCHEMA`; needs the extra `pandas`.
    """
    columns = [name for name in ("id", "text", "published") if name in frame.columns]
    batch = pa.RecordBatch.from_pandas(frame[columns], preserve_index=False)
    return parse_batch(batch, locale=locale).to_pandas().set_index(frame.index)
