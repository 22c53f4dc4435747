"""Which organization a short or second name stands for, over a set of releases."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from pressfacts.merge.entries import Entry
from pressfacts.merge.names import core

_MOST = 0.8
"""Least share of the releases that give a second name which give it to the same organization."""


class Owned:
    """The full names that releases give beside each acronym or alias, by country.

    "HEAT" is a team's in some releases and a unit's in others: then it joins nothing.
    """

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._full: dict[tuple[str, ...], Counter[tuple[str, ...]]] = defaultdict(Counter)
        for entry in entries:
            main = core(entry.name)
            for name in {core(other) for other in entry.names} - {main}:
                self._full[name][main] += 1

    def is_name_of(self, short: str, full: str) -> bool:
        """Whether a name is another one of an organization, and of no other one nearly as often."""
        found = self._full.get(core(short))
        return found is not None and found[core(full)] >= _MOST * sum(found.values())
