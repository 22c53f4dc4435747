"""Score what may be linked: weights of readable features, learned from annotated releases (`models/learn_links.py`).

A decision is a logistic regression; of options that exclude one another (the place of a figure, its date, its total)
a multinomial one, with "none" as an option whose score is 0. Its features are phrases that hold or do not ("right
behind: in"); the weights of one sort of link stand in `data/links/SORT.txt`, a feature a line, with
a constant `always`.
"""

from collections.abc import Collection, Mapping
from functools import cache
from math import exp
from typing import TypeVar

from pressfacts.data import load_table

K = TypeVar("K")
LEAST = 0.3
"""A link that is likelier than this is reported: of links that miss one is worth as much as a false one is bad."""


class Judge:
    """Tells how likely each option of a link is true; `weights` by sort and feature, by default those shipped."""

    def __init__(self, weights: Mapping[str, Mapping[str, float]] | None = None) -> None:
        self._weights = weights

    def judge(self, sort: str, subject: object, options: Mapping[K, Collection[str]]) -> dict[K, float]:
        """Probabilities of the options, by their features; `subject` is what the link starts from."""
        del subject  # what only one who learns the weights wants to know
        weights = self._of(sort)
        return {key: chance(weights, features) for key, features in options.items()}

    def choose(self, sort: str, subject: object, options: Mapping[K, Collection[str]]) -> dict[K, float]:
        """Probabilities of options of which at most one is true; what is missing to 1 is that none is."""
        del subject
        weights = self._of(sort)
        sums = {key: exp(total(weights, features)) for key, features in options.items()}
        whole = 1 + sum(sums.values())
        return {key: share / whole for key, share in sums.items()}

    def _of(self, sort: str) -> Mapping[str, float]:
        return weights_of(f"links/{sort}.txt") if self._weights is None else self._weights.get(sort, {})


def likely(chances: Mapping[K, float], least: float = LEAST) -> list[K]:
    """The options that are likely, in their order."""
    return [key for key, chance in chances.items() if chance >= least]


def best(chances: Mapping[K, float], least: float = LEAST) -> K | None:
    """The likeliest option, None where none is likely; of equals the first."""
    top = max(chances, key=lambda key: chances[key], default=None)
    return top if top is not None and chances[top] >= least else None


@cache
def weights_of(file: str) -> dict[str, float]:
    """The weights of a data file."""
    return {row[0]: float(row[1]) for row in load_table(file, 2)}


def chance(weights: Mapping[str, float], features: Collection[str]) -> float:
    """The probability that the weights of the features that hold add up to."""
    return 1 / (1 + exp(-total(weights, features)))


def total(weights: Mapping[str, float], features: Collection[str]) -> float:
    """The sum of the weights of the features that hold, within bounds that keep it a number."""
    added = weights.get("always", 0.0) + sum(weights[f] for f in sorted(weights.keys() & features))
    return max(-30.0, min(30.0, added))
