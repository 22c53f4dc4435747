"""Locate a key in a TOML file, and report an error there in one line."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from pressfacts.errors import ConfigError

Step = str | int
_KEY = re.compile(r"""\s*((?:[A-Za-z0-9_-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[A-Za-z0-9_-]+|"[^"]*"|'[^']*'))*)\s*=""")


_LONGEST = 300
"""Characters of a reason or key that are printed: the file may be anybody's, and they may be of any length."""


@dataclass(frozen=True, slots=True)
class Source:
    """A configuration file's name and text; `prefix` is the path of the table with its settings."""

    file: str
    text: str
    prefix: tuple[str, ...] = ()

    def error(self, path: Sequence[Step], reason: str) -> ConfigError:
        """The error with the file, the key at `path` and, where known, the line."""
        where = f"{_clipped(_written(path))}: " if path else ""
        return ConfigError(self.file, self.line_of(path), where + _clipped(reason))

    def unknown(self, path: Sequence[Step], key: str, known: Sequence[str]) -> ConfigError:
        """The error for a key that is not in `known`; it names the nearest."""
        near = get_close_matches(key, known, n=1, cutoff=0.6)
        hint = f"did you mean {near[0]!r}?" if near else f"known are {', '.join(known)}"
        return self.error([*path, key], f"no such key, {hint}")

    def line_of(self, path: Sequence[Step]) -> int | None:
        """The line (1-based) of the deepest part of `path` that has its own line."""
        wanted = (*self.prefix, *path)
        lines = _lines(self.text)
        for length in range(len(wanted), len(self.prefix), -1):
            line = lines.get(wanted[:length])
            if line:
                return line
        return None


def _lines(text: str) -> dict[tuple[Step, ...], int]:
    """The line of every table header and every key that opens a line."""
    found: dict[tuple[Step, ...], int] = {}
    counts: dict[tuple[str, ...], int] = {}
    table: tuple[Step, ...] = ()
    for number, line in enumerate(text.split("\n"), 1):
        header = _header(line)
        key = None if header else _KEY.match(line)
        if header:
            marks, name = header
            table = name
            if marks == "[[":
                found.setdefault(name, number)
                counts[name] = counts.get(name, -1) + 1
                table = (*name, counts[name])
            found.setdefault(table, number)
        elif key:
            found.setdefault((*table, *_parts(key[1])), number)
    return found


def _header(line: str) -> tuple[str, tuple[str, ...]] | None:
    """The brackets that open a table's header, and the parts of its name; None for any other line."""
    text = line.strip()
    marks = text[: len(text) - len(text.lstrip("["))]
    if marks not in ("[", "[["):
        return None
    name, closed, rest = text[len(marks) :].partition("]")
    rest = rest.removeprefix("]").lstrip()
    if not closed or not name.strip() or "[" in name or not (not rest or rest.startswith("#")):
        return None
    return marks, _parts(name.strip())


def _clipped(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def _parts(dotted: str) -> tuple[str, ...]:
    return tuple(part.strip().strip("\"'") for part in dotted.split("."))


def _written(path: Sequence[Step]) -> str:
    """The path as TOML writes it; list items count from 1."""
    words = [f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in path]
    return "".join(words).removeprefix(".")
