"""The cases of the tables, each with what is right."""

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

UNITS = Path(__file__).with_name("units.txt")
_SENTENCE = 4


@dataclass(frozen=True, slots=True)
class Wanted:
    """A number or sum at a place; `low` and `high` count for ranges, `codes` for money."""

    start: int
    end: int
    value: float | None
    low: float | None = None
    high: float | None = None
    codes: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Case:
    """A text with what it holds; `left_out` says of how many sums that are not asked for, and why."""

    text: str
    wanted: tuple[Wanted, ...]
    left_out: tuple[str, ...] = ()

    @property
    def is_sentence(self) -> bool:
        """Whether there are words around the sums ("10 rmb 20 usd" is none)."""
        spans = sorted((w.start, w.end) for w in self.wanted)
        rest = self.text
        for start, end in reversed(spans):
            rest = rest[:start] + " " + rest[end:]
        return len(re.findall(r"[A-Za-z]+", rest)) >= _SENTENCE


def money_cases(folder: Path) -> list[Case]:
    """The currency table."""
    return [_money_case(entry) for entry in _entries(folder / "CurrencyModel.json")]


def number_cases(folder: Path) -> list[Case]:
    """The number table."""
    return [
        Case(entry["Input"], tuple(Wanted(*_span(r), float(r["Resolution"]["value"])) for r in entry["Results"]))
        for entry in _entries(folder / "NumberModel.json")
    ]


def range_cases(folder: Path) -> list[Case]:
    """The range table; whether an end belongs to its range is not asked for."""
    return [
        Case(entry["Input"], tuple(_range(r) for r in entry["Results"]))
        for entry in _entries(folder / "NumberRangeModel.json")
    ]


def _entries(path: Path) -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = json.loads(path.read_text("utf-8-sig"))
    return entries


def _span(result: dict[str, Any]) -> tuple[int, int]:
    return result["Start"], result["End"] + 1


def _range(result: dict[str, Any]) -> Wanted:
    low, high = (float(end) if end else None for end in result["Resolution"]["value"][1:-1].split(","))
    return Wanted(*_span(result), None, low, high)


def _money_case(entry: dict[str, Any]) -> Case:
    units = _units()
    wanted, left_out = [], []
    for result in entry["Results"]:
        said = result["Resolution"]
        if said.get("value") is None:
            left_out.append("no amount")
        elif said["unit"] not in units:
            left_out.append(f"no ISO code: {said['unit']}")
        else:
            codes, times = units[said["unit"]]
            wanted.append(Wanted(*_span(result), float(said["value"]) * times, codes=codes))
    return Case(entry["Input"], tuple(wanted), tuple(left_out))


def _units() -> dict[str, tuple[frozenset[str], float]]:
    rows = [line.split("|") for line in UNITS.read_text("utf-8").splitlines() if line and line[0] != "#"]
    return {n.strip(): (frozenset(c.strip() for c in codes.split(";")), float(t)) for n, codes, t in rows}
