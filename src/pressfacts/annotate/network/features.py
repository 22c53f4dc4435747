"""The layer that embeds words: their hashed attributes and static vectors, mixed once."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from pressfacts.annotate.network.dense import Floats, Maxout, blocks

Attributes = NDArray[np.uint64]


@dataclass(frozen=True, slots=True)
class Embedding:
    """Vectors of words by the attributes named in `columns`, with the static vectors of `vocab` where it has them."""

    columns: Sequence[str]
    hashed: Any
    static: Floats | None
    vocab: Any
    mix: Maxout

    def __call__(self, attributes: Attributes, orths: Attributes) -> Floats:
        """The vectors of words, a row of `attributes` (columns) and one of `orths` each."""
        parts = [self.hashed.predict(attributes)]
        if self.static is not None:
            rows = self.vocab.vectors.find(keys=orths)
            known = np.concatenate([block @ self.static for block in blocks(self.vocab.vectors.data[rows])])
            known = known[: len(rows)]
            known[rows < 0] = 0
            parts.append(known)
        found: Floats = np.concatenate([self.mix(block) for block in blocks(np.hstack(parts))])[: len(orths)]
        return found
