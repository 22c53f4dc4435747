"""Rows of the table of `make bench`, and the clock that they are taken with."""

import os
import subprocess
from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """Something measured, its reference, their ratio and what that should be."""

    name: str
    value: float
    unit: str
    reference: str
    beside: float
    ratio: float
    goal: str

    @property
    def holds(self) -> bool:
        """Whether the ratio is on the right side of the goal."""
        sign, number = self.goal.split()
        return self.ratio <= float(number) if sign == "≤" else self.ratio >= float(number)


def table(rows: Iterable[Row]) -> str:
    """The rows in Markdown."""
    lines = ["| what | measured | reference | measured | ratio | goal |", "|---|--:|---|--:|--:|--:|"]
    for row in rows:
        value, beside = f"{number(row.value)} {row.unit}", f"{number(row.beside)} {row.unit}"
        goal = f"{row.goal} {'✓' if row.holds else '✗'}"
        lines.append(f"| {row.name} | {value} | {row.reference} | {beside} | {row.ratio:.2f} | {goal} |")
    return "\n".join(lines) + "\n"


def number(value: float) -> str:
    """Three digits that count."""
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def cpu_seconds(command: Sequence[str]) -> float:
    """What a command and its children take of the processor."""
    before = os.times()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def peak_and_clock(command: Sequence[str]) -> tuple[float, float]:
    """The largest resident size (MB) of a command's process, and the seconds by the clock."""
    import time

    begin = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{command} ended with {process.returncode}")
    return usage.ru_maxrss / 1024, time.monotonic() - begin
