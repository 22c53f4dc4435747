"""From features to chances: one logistic regression a list, its weights learned by `models/learn_confidence.py`."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from pressfacts.annotate.facts import Facts
from pressfacts.confidence.features import LISTS, features
from pressfacts.link import Linked
from pressfacts.link.judge import chance, weights_of

_LEAST, _MOST = 0.01, 0.99


@dataclass(frozen=True, slots=True)
class Chances:
    """The chance of each entry of each list, in steps of .01; entries that it does not know are taken as certain."""

    lists: Mapping[str, tuple[float, ...]]

    def of(self, name: str) -> Iterator[float]:
        """The chances of a list's entries, in their order."""
        yield from self.lists.get(name, ())
        while True:
            yield 1.0


NONE = Chances({})


def chances(
    text: str, facts: Facts, linked: Linked, weights: Mapping[str, Mapping[str, float]] | None = None
) -> Chances:
    """How sure every entry is; `text` is what the components saw, `weights` (by list) those that are shipped."""
    reported = features(text, facts, linked)
    return Chances({name: tuple(_step(name, entry, weights) for entry in reported[name]) for name in LISTS})


def _step(name: str, entry: Collection[str], weights: Mapping[str, Mapping[str, float]] | None) -> float:
    of_list = weights_of(f"confidence/{name}.txt") if weights is None else weights.get(name, {})
    return round(min(_MOST, max(_LEAST, chance(of_list, entry))), 2)
