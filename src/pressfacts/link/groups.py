"""Put things together that are one."""

from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

from pressfacts.grouping import group_by

K = TypeVar("K", bound=Hashable)


class Groups(Generic[K]):
    """Disjoint sets over the keys given, in their order."""

    def __init__(self, keys: Iterable[K]) -> None:
        self._parent = {key: key for key in keys}

    def root(self, key: K) -> K:
        """The first key of the set that holds `key`."""
        while self._parent[key] != key:
            key = self._parent[key]
        return key

    def join(self, one: K, other: K) -> None:
        """Make one set of the two; the one whose first key came first leads."""
        order = list(self._parent)
        a, b = sorted((self.root(one), self.root(other)), key=order.index)
        self._parent[b] = a

    def sets(self) -> list[list[K]]:
        """All sets, by their first keys."""
        return list(group_by(self._parent, self.root).values())
