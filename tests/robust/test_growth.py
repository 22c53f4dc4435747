"""Work grows with the text: each rule family is given hostile text of two sizes, four times apart.

What is compared is the processor time of one process, the best of some tries, so that a busy machine does not matter;
a square would take sixteen times as long. `tests/fuzz/growth.py` goes on to 10 MB.
"""

import time
from collections.abc import Callable

import pytest

from pressfacts.link import link
from robust.hostile import FAMILIES, UNITS, crowd, hostile

SMALL, TIMES, WORST, DUST = 6_000, 4, 9, 0.02


def _seconds(work: Callable[[str], object], text: str) -> float:
    def once() -> float:
        start = time.process_time()
        work(text)
        return time.process_time() - start

    first = once()
    return first if first < DUST else min(first, once())


@pytest.mark.parametrize("family", FAMILIES)
def test_time_grows_with_the_text(family: str) -> None:
    work = FAMILIES[family]
    work("Police arrested 12 people.")  # tables and patterns are made once
    slow = {}
    for unit in UNITS:
        small, large = (_seconds(work, hostile(unit, size)) for size in (SMALL, SMALL * TIMES))
        if large > WORST * small + DUST * TIMES:
            slow[unit] = f"{small:.3f} s, {TIMES} times the text {large:.3f} s"
    assert not slow


def test_links_grow_with_the_facts() -> None:
    times = []
    for size in (300, 1_200):
        text, facts = crowd(size)
        start = time.process_time()
        linked = link(text, facts)
        times.append(time.process_time() - start)
        assert len(linked.figures) == len(linked.operations) == size
        assert [text[slice(*o.mentions[0])] for o in linked.operations] == [o.name for o in linked.operations]
        assert all(linked.figures[i].operation == o.name for o in linked.operations for i in o.figures)
    assert times[1] < WORST * times[0] + DUST
