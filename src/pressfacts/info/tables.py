"""Count the rows of the data files."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

from pressfacts.data.files import ROOT
from pressfacts.info.model import Table

_EXAMPLES = {"examples", "counter_examples"}


def tables() -> Iterator[Table]:
    """Every table and rule file of the package, by name."""
    for path in sorted(ROOT.rglob("*")):
        if path.suffix in (".txt", ".toml"):
            rows = _rules(path) if path.suffix == ".toml" else _rows(path)
            yield Table(name=path.relative_to(ROOT).as_posix(), rows=rows)


def _rows(path: Path) -> int:
    """Lines that are neither empty nor a comment."""
    lines = (line.strip() for line in path.read_text("utf-8").splitlines())
    return sum(1 for line in lines if line and not line.startswith("#"))


def _rules(path: Path) -> int:
    """Tables that are no examples; an array of tables counts each of them."""
    content = tomllib.loads(path.read_text("utf-8"))
    parts = (part for name, part in content.items() if name not in _EXAMPLES)
    return sum(len(part) if isinstance(part, list) else 1 for part in parts)
