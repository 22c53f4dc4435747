"""Mutants of a rule file: its content without one row, condition or, where asked for, word."""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

Content = dict[str, Any]
_KEPT = {"examples", "counter_examples"}
_NAMES = {"rule"}
"""Keys that name a row: without them it cannot be loaded."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """What is removed: the value at `path`, such as ("verb", 2, "without"); `label` names it for a reader."""

    path: tuple[str | int, ...]
    label: str

    def of(self, content: Content) -> Content:
        """The content without it."""
        changed = deepcopy(content)
        place: Any = changed
        for step in self.path[:-1]:
            place = place[step]
        del place[self.path[-1]]
        return changed


def mutants(content: Content, *, words: bool = False) -> Iterator[Mutant]:
    """Every row of an array of tables, every key of a table and, with `words`, every item of a list."""
    for table, value in content.items():
        if table in _KEPT:
            continue
        if isinstance(value, list):
            for i, row in enumerate(value):
                label = f"{table} {row.get('rule', i + 1)!r}" if isinstance(row, dict) else f"{table}: {row!r}"
                yield Mutant((table, i), label)
                yield from _keys((table, i), row, label, words)
        elif isinstance(value, dict):
            yield from _keys((table,), value, table, words)


def _keys(path: tuple[str | int, ...], row: Any, label: str, words: bool) -> Iterator[Mutant]:
    for key, value in row.items() if isinstance(row, dict) else ():
        if key not in _NAMES:
            yield Mutant((*path, key), f"{label}: {key}")
        if words and isinstance(value, list):
            yield from (Mutant((*path, key, i), f"{label}: {key}: {word!r}") for i, word in enumerate(value))
