"""The log of what was measured and which batches were opened, a JSON object a line; lines are only ever added."""

import json
from pathlib import Path
from typing import Any

__all__ = ["add", "entries", "opened", "openings"]


def entries(log: Path) -> list[dict[str, Any]]:
    """What the log holds, oldest first."""
    return [json.loads(line) for line in log.read_text("utf-8").splitlines()] if log.exists() else []


def opened(log: Path) -> list[str]:
    """The parts that were opened, in the order of their first opening."""
    return list(dict.fromkeys(entry["part"] for entry in entries(log) if entry["opening"]))


def openings(log: Path, part: str) -> int:
    """How often a part was opened."""
    return sum(entry["part"] == part and bool(entry["opening"]) for entry in entries(log))


def add(log: Path, entry: dict[str, Any]) -> None:
    """Add a line; its `opening` is 0 for a measurement on what is learned from, else the number of the opening."""
    with log.open("a", encoding="utf-8") as stream:
        stream.write(json.dumps(entry, ensure_ascii=False) + "\n")
