"""Layers as products of one shape: rows come in blocks, so that nothing depends on how many there are.

OpenBLAS gives each row of a block the same bits for AVX-512, not for AVX2, where the last ones vary with its place.
"""

from dataclasses import dataclass
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
BLOCK = 256
"""Rows of a product: what it reads and writes stays in the cache of a core."""
_TINY = np.float32(1e-8)


def blocks(rows: Floats) -> list[Floats]:
    """`rows` cut into blocks, the last one filled up with zeros."""
    cut = [rows[at : at + BLOCK] for at in range(0, len(rows), BLOCK)]
    if cut and len(cut[-1]) < BLOCK:
        full = np.zeros((BLOCK, rows.shape[1]), np.float32)
        full[: len(cut[-1])] = cut[-1]
        cut[-1] = full
    return cut


@dataclass(frozen=True, slots=True)
class Maxout:
    """The greatest of some linear maps of each row, its mean and spread taken out (Maxout and LayerNorm of thinc).

    `weights` has the maps side by side: (inputs, pieces x outputs).
    """

    weights: Floats
    bias: Floats
    gain: Floats
    shift: Floats

    @classmethod
    def of(cls, maxout: Any, norm: Any) -> Self:
        """The layer with the weights of thinc's two."""
        weights = maxout.get_param("W")  # (outputs, pieces, inputs)
        return cls(
            np.ascontiguousarray(weights.transpose(2, 1, 0).reshape(weights.shape[2], -1)),
            np.ascontiguousarray(maxout.get_param("b").T.reshape(-1)),
            norm.get_param("G"),
            norm.get_param("b"),
        )

    @property
    def width(self) -> int:
        """How many outputs it has."""
        return len(self.gain)

    def __call__(self, block: Floats) -> Floats:
        """The outputs of a block."""
        width = self.width
        mapped = block @ self.weights
        mapped += self.bias
        best: Floats = np.maximum(mapped[:, :width], mapped[:, width : 2 * width])
        for at in range(2 * width, mapped.shape[1], width):
            np.maximum(best, mapped[:, at : at + width], out=best)
        best -= best.mean(axis=1, keepdims=True)
        spread = np.einsum("ij,ij->i", best, best)
        spread /= np.float32(width)
        spread += _TINY
        np.sqrt(spread, out=spread)
        best /= spread[:, None]
        best *= self.gain
        best += self.shift
        return best
