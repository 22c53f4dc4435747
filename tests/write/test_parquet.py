import io
from typing import Any

import msgspec
import pytest

from made_up import EMPTY, HOSTILE, RECORD
from pressfacts.record import Record
from pressfacts.write import parquet
from pressfacts.write.flat import columns, flatten
from pressfacts.write.formats import binary_writer

pytest.importorskip("pyarrow")


def read(*records: Record) -> Any:
    from pyarrow.parquet import ParquetFile

    stream = io.BytesIO()
    writer = binary_writer("parquet", stream)
    for record in records:
        writer.write(record)
    writer.close()
    return ParquetFile(io.BytesIO(stream.getvalue()))  # type: ignore[no-untyped-call]


def test_rows_are_the_flat_ones() -> None:
    file = read(RECORD, EMPTY, HOSTILE)
    rows = file.read().to_pylist()
    assert tuple(file.schema_arrow.names) == columns()
    flat = [row for record in (RECORD, HOSTILE) for row in flatten(record)]
    assert len(rows) == len(flat)
    for row, expected in zip(rows, flat, strict=True):
        assert row["type"] == expected.__struct_config__.tag
        for name in expected.__struct_fields__:
            value = getattr(expected, name)
            shown = None if value is msgspec.UNSET else list(value) if isinstance(value, tuple) else value
            assert row[name] == shown


def test_every_column_has_a_fitting_type() -> None:
    types = {field.name: str(field.type) for field in read(RECORD).schema_arrow}
    assert {types[name] for name in ("start", "position", "part_of")} == {"int64"}
    assert {types[name] for name in ("value", "low", "high", "usd")} == {"double"}
    assert {types[name] for name in ("countries", "aliases")} == {"list<element: string>"}


def test_row_groups_are_written_as_they_fill(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet, "GROUP", 10)
    file = read(RECORD, RECORD, RECORD)
    assert file.metadata.num_row_groups == 3
    assert file.metadata.num_rows == 3 * len(list(flatten(RECORD)))


def test_nothing_is_a_table_without_rows() -> None:
    assert read().metadata.num_rows == 0


def test_a_number_beyond_measure_is_left_out() -> None:
    huge = msgspec.structs.replace(RECORD.figures[0], value=10**400, low=10**400, high=None)
    rows = read(msgspec.structs.replace(EMPTY, figures=(huge,))).read().to_pylist()
    assert rows[0]["value"] is None
