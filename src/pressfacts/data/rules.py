"""Rule files: TOML whose tables and keys are checked when it is loaded."""

import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache, lru_cache, partial
from typing import Any

from pressfacts.data.files import read_lines
from pressfacts.errors import DataError

_SHARED = {"examples", "counter_examples"}


@dataclass(frozen=True, slots=True)
class RuleFile:
    """The content of a rule file, and errors that name its lines."""

    name: str
    content: dict[str, Any]
    _lines: list[str] = field(repr=False)

    def line_of(self, word: str) -> int:
        """The first line with `word`, 1 where there is none."""
        return next((n for n, line in enumerate(self._lines, 1) if word in line), 1)

    def error(self, word: str, reason: str) -> DataError:
        """The error that names the line of `word`."""
        return DataError(self.name, self.line_of(word), reason)

    def words(self, table: str, key: str) -> tuple[str, ...]:
        """A list of strings under `[table]`, empty where it is absent; DataError for any other shape."""
        value = self.content.get(table, {}).get(key, [])
        if not isinstance(value, list) or not all(isinstance(v, str) and v for v in value):
            raise self.error(key, f"{table}.{key} must be a list of strings")
        return tuple(value)

    def pattern(self, table: str, key: str, before: str = "", behind: str = "") -> re.Pattern[str]:
        """A list of regular expressions as one, between what must match before and behind any of them."""
        return re.compile(f"{before}(?:{'|'.join(self.words(table, key))}){behind}")


def load_rules(name: str, tables: dict[str, set[str]]) -> RuleFile:
    """Read rule file `name`, whose tables and their keys must be among `tables`.

    `tables` maps a table's name to its allowed keys; "*" as a table's name stands for any other name.
    """
    lines = read_lines(name)
    try:
        content = _parsed("\n".join(lines))
    except tomllib.TOMLDecodeError as error:
        at = re.search(r"line (\d+)", str(error))
        raise DataError(name, int(at[1]) if at else len(lines), str(error)) from error
    rules = RuleFile(name, content, lines)
    for table, body in content.items():
        if table not in _SHARED:
            _check(rules, table, body, tables)
    return rules


def lists_of(name: str, tables: dict[str, set[str]]) -> Callable[[str, str], frozenset[str]]:
    """The lists of strings of a rule file by table and key; it is read when one is asked for."""
    return cache(lambda table, key: frozenset(load_rules(name, tables).words(table, key)))


def word_lists(name: str, table: str, tables: dict[str, set[str]]) -> Callable[[str], frozenset[str]]:
    """Those of one of its tables by their keys."""
    return partial(lists_of(name, tables), table)


@lru_cache(maxsize=32)
def _parsed(text: str) -> dict[str, Any]:
    """The parsed content of a file, cached as it is asked for once for each of its lists."""
    return tomllib.loads(text)


def _check(rules: RuleFile, table: str, body: Any, tables: dict[str, set[str]]) -> None:
    allowed = tables.get(table, tables.get("*"))
    if allowed is None:
        raise rules.error(table, f"unknown table {table!r}; known: {', '.join(sorted(tables))}")
    for part in body if isinstance(body, list) else [body]:
        unknown = set(part) - allowed if isinstance(part, dict) else {table}
        if unknown:
            word = min(unknown)
            raise rules.error(word, f"unknown key {word!r} in {table}; known: {', '.join(sorted(allowed))}")
