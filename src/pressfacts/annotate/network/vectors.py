"""Static vectors whose words are looked up in a sorted array: no dict of all words is built at the start."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray
from spacy.util import registry
from spacy.vectors import Vectors

_NAME = "pressfacts.SortedVectors.v1"
_MAP, _KEY, _ROW = 0xDF, 0xCF, 0xCD
_HEAD = np.dtype([("map", "u1"), ("size", ">u4")])
_ENTRY = np.dtype([("is_key", "u1"), ("key", ">u8"), ("is_row", "u1"), ("row", ">u2")])


def sorted_vectors() -> str:
    """The registered name of a spaCy vector table that reads quickly what `even_out` has written."""

    def create() -> Callable[[Any], Vectors]:
        return lambda vocab: SortedVectors(strings=vocab.strings)

    registry.vectors.register(_NAME, func=create)
    return _NAME


def even_out(path: Path) -> None:
    """Write a `key2row` file of spaCy's in order, each number in its widest form, which spaCy reads as well."""
    rows = sorted(msgspec.msgpack.decode(path.read_bytes(), type=dict[int, int]).items())
    entries = np.array([(_KEY, key, _ROW, row) for key, row in rows], _ENTRY)
    path.write_bytes(np.array((_MAP, len(rows)), _HEAD).tobytes() + entries.tobytes())


class SortedRows(Mapping[int, int]):
    """The rows of words by their hashes, as spaCy's `key2row`."""

    def __init__(self, keys: NDArray[np.uint64], rows: NDArray[np.int32]) -> None:
        self._keys, self._rows = keys, rows
        self._in_order = memoryview(keys)  # type: ignore[arg-type]

    def find(self, keys: NDArray[np.uint64]) -> NDArray[np.int32]:
        """The row of each word, -1 where it has none."""
        at = np.minimum(np.searchsorted(self._keys, keys), len(self._keys) - 1)
        return np.where(self._keys[at] == keys, self._rows[at], np.int32(-1))

    def get(self, key: Any, default: Any = None) -> Any:
        """The row of a word: asked for each new one, so without an array for one number."""
        if isinstance(key, int):
            at = bisect_left(self._in_order, key)
            if at < len(self._in_order) and self._in_order[at] == key:
                return int(self._rows[at])
        return default

    def __getitem__(self, key: int) -> int:
        row = self.get(key)
        if row is None:
            raise KeyError(key)
        return int(row)

    def __iter__(self) -> Iterator[int]:
        return iter(self._keys.tolist())

    def __len__(self) -> int:
        return len(self._keys)


class SortedVectors(Vectors):  # type: ignore[misc]
    """spaCy's vectors, with `SortedRows` where the file allows it."""

    def from_disk(self, path: Path, *, exclude: tuple[str, ...] = ()) -> "SortedVectors":
        """Read a folder."""
        rows = _read(Path(path) / "key2row")
        if rows is None:
            return super().from_disk(path, exclude=exclude)  # type: ignore[no-any-return]
        super().from_disk(path, exclude=(*exclude, "key2row"))
        self.key2row: Mapping[int, int] = rows
        return self

    def find(self, *, keys: Any = None, **others: Any) -> Any:
        """Rows by keys, and what else spaCy finds."""
        if isinstance(keys, np.ndarray) and isinstance(self.key2row, SortedRows):
            return self.key2row.find(keys)
        return super().find(keys=keys, **others)

    def to_bytes(self, **options: Any) -> bytes:
        """Itself as spaCy's own vectors."""
        return self._plain().to_bytes(**options)  # type: ignore[no-any-return]

    def to_disk(self, path: Path, **options: Any) -> None:
        """Write itself as spaCy's own vectors."""
        self._plain().to_disk(path, **options)

    def _plain(self) -> Vectors:
        vectors = Vectors(strings=self.strings, data=self.data, name=self.name)
        vectors.key2row = dict(self.key2row)
        return vectors


def _read(path: Path) -> SortedRows | None:
    """What `even_out` has written; None where a file is written otherwise."""
    data = path.read_bytes() if path.is_file() else b""
    if len(data) <= _HEAD.itemsize or (len(data) - _HEAD.itemsize) % _ENTRY.itemsize:
        return None
    head, entries = np.frombuffer(data, _HEAD, 1)[0], np.frombuffer(data, _ENTRY, offset=_HEAD.itemsize)
    keys = entries["key"].astype(np.uint64)
    whole = head["map"] == _MAP and head["size"] == len(entries)
    even = (entries["is_key"] == _KEY).all() and (entries["is_row"] == _ROW).all()
    return (
        SortedRows(keys, entries["row"].astype(np.int32)) if whole and even and (keys[:-1] < keys[1:]).all() else None
    )
