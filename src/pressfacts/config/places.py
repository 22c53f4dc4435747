"""Where in a TOML file a key stands, and how to complain about it in one line."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from pressfacts.errors import ConfigError

Step = str | int
_HEADER = re.compile(r"\s*(\[{1,2})\s*([^\[\]]+?)\s*\]{1,2}\s*(?:#.*)?$")
_KEY = re.compile(r"""\s*((?:[A-Za-z0-9_-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[A-Za-z0-9_-]+|"[^"]*"|'[^']*'))*)\s*=""")


@dataclass(frozen=True, slots=True)
class Source:
    """A configuration file's name and text; `prefix` are the tables that its settings lie in."""

    file: str
    text: str
    prefix: tuple[str, ...] = ()

    def error(self, path: Sequence[Step], reason: str) -> ConfigError:
        """The error that names the file, the key at `path` and, where it can be told, the line."""
        return ConfigError(self.file, self.line_of(path), f"{_written(path)}: {reason}" if path else reason)

    def unknown(self, path: Sequence[Step], key: str, known: Sequence[str]) -> ConfigError:
        """The error for a key that is none of `known`; it names the nearest."""
        near = get_close_matches(key, known, n=1, cutoff=0.6)
        hint = f"did you mean {near[0]!r}?" if near else f"known are {', '.join(known)}"
        return self.error([*path, key], f"no such key, {hint}")

    def line_of(self, path: Sequence[Step]) -> int | None:
        """The line (1-based) of the deepest part of `path` that stands on a line of its own."""
        wanted = (*self.prefix, *path)
        for length in range(len(wanted), len(self.prefix), -1):
            line = _lines(self.text).get(wanted[:length])
            if line:
                return line
        return None


def _lines(text: str) -> dict[tuple[Step, ...], int]:
    """The line of every table header and every key that opens a line."""
    found: dict[tuple[Step, ...], int] = {}
    counts: dict[tuple[str, ...], int] = {}
    table: tuple[Step, ...] = ()
    for number, line in enumerate(text.split("\n"), 1):
        header, key = _HEADER.match(line), _KEY.match(line)
        if header:
            table = _parts(header[2])
            if header[1] == "[[":
                name = _parts(header[2])
                found.setdefault(name, number)
                counts[name] = counts.get(name, -1) + 1
                table = (*name, counts[name])
            found.setdefault(table, number)
        elif key:
            found.setdefault((*table, *_parts(key[1])), number)
    return found


def _parts(dotted: str) -> tuple[str, ...]:
    return tuple(part.strip().strip("\"'") for part in dotted.split("."))


def _written(path: Sequence[Step]) -> str:
    """The path as TOML users say it; the places in a list count from 1."""
    words = [f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in path]
    return "".join(words).removeprefix(".")
