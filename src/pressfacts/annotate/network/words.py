"""Vectors of words as such, before they are seen in their context: computed once for each word and kept."""

from collections.abc import Callable, Hashable, Sequence

import numpy as np

from pressfacts.annotate.network.dense import Floats

ROOM = 20_000
"""How many words are kept; the words of some hundred releases. A table of that many takes 8 MB."""


class WordVectors:
    """A bounded table of vectors by word."""

    def __init__(self, width: int) -> None:
        self._rows: dict[Hashable, int] = {}
        self._table = np.empty((0, width), np.float32)

    def of(self, keys: Sequence[Hashable], embed: Callable[[Sequence[int]], Floats]) -> Floats:
        """The vector of each word; `embed` gives those of the words that stand at some places of `keys`."""
        missing = self._missing(keys)
        if missing and len(self._rows) + len(missing) > ROOM:
            self._rows.clear()
            missing = self._missing(keys)
        if missing:
            self._keep([keys[i] for i in missing], embed(missing))
        rows = self._rows
        found: Floats = self._table[[rows[key] for key in keys]]
        return found

    def _missing(self, keys: Sequence[Hashable]) -> list[int]:
        """Where words stand that are not kept, each once."""
        rows = self._rows
        return list({key: i for i, key in enumerate(keys) if key not in rows}.values())

    def _keep(self, keys: Sequence[Hashable], vectors: Floats) -> None:
        first = len(self._rows)
        needed = first + len(keys)
        if needed > len(self._table):
            larger = np.empty((max(needed, min(2 * needed, ROOM)), self._table.shape[1]), np.float32)
            larger[:first] = self._table[:first]
            self._table = larger
        self._table[first:needed] = vectors
        self._rows.update(zip(keys, range(first, needed), strict=True))
