"""Time every rule family on hostile text of 10 KB to 10 MB: `growth.py [SECONDS] [FAMILY...]`, a table, 1 on a finding.

At 10 KB each family reads every kind of hostile text, then the eight that took it longest, the two, the one. A step of
ten times the text that takes more than 25 times as long is a finding. What would take more than SECONDS of a processor
(120) is left out and shown as "-", unless it turns out to take more than three times that: a finding too.
"""

import os
import resource
import sys
import time
from collections.abc import Callable
from math import inf
from pathlib import Path

SIZES = (10_000, 100_000, 1_000_000, 10_000_000)
_KEPT = (10**6, 8, 2, 1)
_WORST = 25
_DUST = 0.02
Work = Callable[[], object]


def main(words: list[str]) -> int:
    """The number of families that grow faster than their text."""
    from robust.hostile import FAMILIES

    numbers = [int(word) for word in words if word.isdecimal()]
    named = [word for word in words if not word.isdecimal()] or [*FAMILIES, "link"]
    sys.stdout.write(f"{'seconds':14}" + "".join(f"{size // 1000:>9,} KB" for size in SIZES) + "  slowest text\n")
    return sum(_family(name, (numbers or [120])[0]) for name in named)


def _family(name: str, limit: int) -> int:
    """Measure one family and print its line; 1 on a finding."""
    from robust.hostile import UNITS

    left = ["a crowd of names"] if name == "link" else list(UNITS)
    before: dict[str, float] = {}
    line, found = f"{name:14}", ""
    for size, kept in zip(SIZES, _KEPT, strict=True):
        left = sorted(left, key=lambda unit: -before.get(unit, 0))[:kept]
        if before and max(before.values()) * 10 > limit:
            line += f"{'-':>12}"
            continue
        times = {unit: _seconds(_work(name, unit, size), 3 * limit) for unit in left}
        slow = [unit for unit in left if times[unit] > _WORST * max(before.get(unit, inf), _DUST)]
        found = found or (f"  FOUND {slow} at {size // 1000:,} KB" if slow or inf in times.values() else "")
        line += f"{max(times.values()):12.2f}"
        before = times
    sys.stdout.write(f"{line}  {max(before, key=lambda unit: before[unit])!r}{found}\n")
    sys.stdout.flush()
    return int(bool(found))


def _work(name: str, unit: str, size: int) -> Work:
    """What is timed: a family's work on one text, which is made beforehand."""
    from pressfacts.annotate.windows import windows
    from pressfacts.link import link
    from robust.hostile import FAMILIES, IN_WINDOWS, crowd, hostile

    if name == "link":
        sentences = size // 75
        text, facts = crowd(sentences)
        return lambda: link(text, facts)
    text = hostile(unit, size)
    if name not in IN_WINDOWS:
        return lambda: FAMILIES[name](text)
    return lambda: [FAMILIES[name](text[start:end]) for start, end in windows(text)]


def _seconds(work: Work, limit: int) -> float:
    """Processor time of `work` in a process of its own, infinite where it is more than `limit` seconds."""
    ours, theirs = os.pipe()
    child = os.fork()
    if child == 0:
        resource.setrlimit(resource.RLIMIT_CPU, (limit, limit))
        start = time.process_time()
        work()
        os.write(theirs, repr(time.process_time() - start).encode())
        os._exit(0)
    os.close(theirs)
    told = os.read(ours, 100)  # nothing where it was ended
    os.close(ours)
    os.waitpid(child, 0)
    return float(told) if told else inf


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent.parent))
    from robust.hostile import FAMILIES

    for each in FAMILIES.values():
        each("Police arrested 12 people.")  # tables and patterns are made once
    sys.exit(main(sys.argv[1:]))
