"""What a state of a transition system is scored by: the features of its words, summed up, through a small layer."""

from dataclasses import dataclass
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from pressfacts.annotate.network.dense import Floats


@dataclass(frozen=True, slots=True)
class Steps:
    """The weights by which a transition is chosen (the lower and upper layer of spaCy's TransitionBasedParser).

    `before`, `below` map a word in its context to what it adds to a state as each of `features` features; `none` is
    what a feature without a word adds, (features, 2 x hidden); `upper` maps the hidden layer to scores of moves.
    """

    before: Floats
    before_bias: Floats
    below: Floats
    none: Floats
    bias: Floats
    upper: Floats
    upper_bias: Floats

    @classmethod
    def of(cls, linear: Any, lower: Any, upper: Any) -> Self:
        """The weights of thinc's three layers; the two pieces of the hidden layer stand side by side."""
        weights = lower.get_param("W")  # (features, hidden, pieces, inputs)
        below = weights.transpose(3, 0, 2, 1).reshape(weights.shape[3], -1)
        return cls(
            np.ascontiguousarray(linear.get_param("W").T),
            linear.get_param("b"),
            np.ascontiguousarray(below),
            np.ascontiguousarray(lower.get_param("pad")[0].transpose(0, 2, 1).reshape(len(weights), -1)),
            np.ascontiguousarray(lower.get_param("b").T.reshape(-1)),
            np.ascontiguousarray(upper.get_param("W").T),
            upper.get_param("b"),
        )

    @property
    def features(self) -> int:
        """How many words a state is scored by."""
        return len(self.none)

    @property
    def moves(self) -> int:
        """How many moves there are."""
        return len(self.upper_bias)

    def added(self, block: Floats) -> Floats:
        """What each word of a block adds as each feature: (words, features, 2 x hidden)."""
        words: Floats = block @ self.before + self.before_bias
        return (words @ self.below).reshape(len(block), self.features, -1)

    def hidden(self, summed: Floats) -> Floats:
        """The hidden layer of states, from the sums of what their words add; `summed` is overwritten."""
        summed += self.bias
        half = summed.shape[1] // 2
        best: Floats = np.maximum(summed[:, :half], summed[:, half:])
        return best

    def scores(self, hidden: Floats) -> Floats:
        """The scores of all moves in states, computed in blocks."""
        rows = -(-len(hidden) // _FEW) * _FEW
        full = np.zeros((rows, hidden.shape[1]), np.float32)
        full[: len(hidden)] = hidden
        found = np.concatenate([full[at : at + _FEW] @ self.upper for at in range(0, rows, _FEW)])[: len(hidden)]
        found += self.upper_bias
        return found

    def score(self, hidden: Floats, moves: NDArray[np.intp]) -> Floats:
        """The score of one move in each state."""
        found: Floats = (hidden * self.upper.T[moves]).sum(axis=1)
        found += self.upper_bias[moves]
        return found


_FEW = 64
