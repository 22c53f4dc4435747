"""Words in their context: some layers, each of which mixes a word with its two neighbours."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from pressfacts.annotate.network.dense import BLOCK, Floats, Maxout

_TURNED = 3  # a word and its neighbours


@dataclass(frozen=True, slots=True)
class Encoder:
    """Layers over texts that stand in one array with `len(layers)` rows of zeros before, between and behind them."""

    layers: Sequence[Maxout]

    @property
    def gap(self) -> int:
        """How many rows apart texts must stand, so that none sees another."""
        return len(self.layers)

    def __call__(self, rows: Floats) -> Iterator[tuple[int, Floats]]:
        """Blocks of words in their context, each with the row where it begins; the last reaches behind the end.

        What is near the ends of a block lacks its neighbours: blocks overlap by that much.
        """
        gap, width = self.gap, rows.shape[1]
        mixed = np.empty((BLOCK, _TURNED * width), np.float32)
        for start in range(gap, max(len(rows) - gap, gap + 1), BLOCK - 2 * gap):
            block = np.zeros((BLOCK + 2, width), np.float32)
            given = rows[start - gap : start - gap + BLOCK]
            block[1 : 1 + len(given)] = given
            for layer in self.layers:
                for i in range(_TURNED):
                    mixed[:, i * width : (i + 1) * width] = block[i : i + BLOCK]
                block[1:-1] += layer(mixed)
            yield start, block[1 + gap : 1 + BLOCK - gap]


def spread_out(lengths: Sequence[int], gap: int) -> tuple[np.ndarray[tuple[int], np.dtype[np.intp]], int]:
    """The row of each word of texts of these lengths, texts `gap` rows apart; how many rows that makes."""
    counts = np.asarray(lengths, np.intp)
    rows = np.arange(counts.sum(), dtype=np.intp) + np.repeat(np.arange(1, len(counts) + 1) * gap, counts)
    return rows, int(counts.sum()) + gap * (len(counts) + 1)
