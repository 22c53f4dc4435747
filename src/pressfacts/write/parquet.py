"""Parquet: the flat rows with the columns of CSV, typed, a row group every few thousand rows."""

from typing import Any, BinaryIO

import msgspec

from pressfacts.read.extras import needed
from pressfacts.record import Number, Record
from pressfacts.write.flat import AnyRow, columns, flatten

GROUP = 16_384
_WHOLE = ("index", "article_start", "position", "start", "end", "mention_count", "part_of", "restates")
_REAL = (
    "value", "low", "high", "usd", "usd_rate", "normalized_value", "normalized_low", "normalized_high", "confidence",
)  # fmt: skip
_TEXTS = ("aliases", "roles", "via", "organizations", "countries", "dates")


class ParquetWriter:
    """Collects rows and writes them in row groups; MissingExtraError without pyarrow."""

    def __init__(self, stream: BinaryIO) -> None:
        self._arrow = needed("pyarrow", "parquet", "Parquet")
        files = needed("pyarrow.parquet", "parquet", "Parquet")
        self._schema = self._arrow.schema([(name, self._type(name)) for name in columns()])
        self._file = files.ParquetWriter(stream, self._schema, compression="zstd")
        self._rows: list[dict[str, object]] = []

    def write(self, record: Record) -> None:
        """Add one record's rows."""
        self._rows.extend(map(_cells, flatten(record)))
        if len(self._rows) >= GROUP:
            self._flush()

    def close(self) -> None:
        """Write the remaining rows and the file's footer."""
        if self._rows:
            self._flush()
        self._file.close()

    def _flush(self) -> None:
        self._file.write_table(self._arrow.Table.from_pylist(self._rows, schema=self._schema))
        self._rows = []

    def _type(self, name: str) -> Any:
        arrow = self._arrow
        if name in _TEXTS:
            return arrow.list_(arrow.string())
        if name == "figures":
            return arrow.list_(arrow.int64())
        return arrow.int64() if name in _WHOLE else arrow.float64() if name in _REAL else arrow.string()


def _cells(row: AnyRow) -> dict[str, object]:
    given = {name: _cell(name, getattr(row, name)) for name in row.__struct_fields__}
    return {"type": row.__struct_config__.tag, **given}


def _cell(name: str, value: Any) -> object:
    if value is msgspec.UNSET or value is None:
        return None
    return _real(value) if name in _REAL else value


def _real(value: Number) -> float | None:
    """A number as a float, None where it is out of range."""
    try:
        return float(value)
    except OverflowError:
        return None
