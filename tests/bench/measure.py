"""Rows of the table of `make bench`, and the clock that they are taken with."""

import os
import subprocess
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """Something measured, its reference, their ratio and what that should be; no goal is held by anything."""

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
        if not self.goal:
            return True
        sign, number = self.goal.split()
        return self.ratio <= float(number) if sign == "≤" else self.ratio >= float(number)


@dataclass(frozen=True, slots=True)
class Taken:
    """What a command and its children took: seconds of the processor and by the clock, MB of resident memory at most."""

    cpu: float
    clock: float
    peak: float


# A process of its own starts the command, as a child's peak is never said to be below that of its parent.
_WATCH = """
import os, resource, subprocess, sys, time
begin = time.monotonic()
code = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(code, used.ru_utime + used.ru_stime, time.monotonic() - begin, used.ru_maxrss / 1024)
"""


def run(command: Sequence[str]) -> Taken:
    """Run a command as an installed one is run: with its modules compiled. Ends the measuring where it fails."""
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    watched = subprocess.run(
        [sys.executable, "-S", "-c", _WATCH, *command], capture_output=True, check=True, env=environment
    )
    code, *taken = map(float, watched.stdout.split())
    if code:
        raise SystemExit(f"{command} ended with {code:.0f}")
    return Taken(*taken)


def table(rows: Iterable[Row]) -> str:
    """The rows in Markdown."""
    lines = ["| what | measured | reference | measured | ratio | goal |", "|---|--:|---|--:|--:|--:|"]
    for row in rows:
        value, beside = f"{number(row.value)} {row.unit}", f"{number(row.beside)} {row.unit}"
        goal = f"{row.goal} {'✓' if row.holds else '✗'}" if row.goal else ""
        lines.append(f"| {row.name} | {value} | {row.reference} | {beside} | {row.ratio:.2f} | {goal} |")
    return "\n".join(lines) + "\n"


def number(value: float) -> str:
    """Three digits that count."""
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"
