"""How well a text was cut, by its boundaries: precision, recall, F1; WindowDiff and P_k by the toolkit's own sums."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from pressfacts.segment import segment
from segmentation.bundles import Bundle, lines_in

Cutter = Callable[[str], Collection[int]]


@dataclass(slots=True)
class Tally:
    """Boundaries found and missed over many bundles, with WindowDiff and P_k (0 is best) of each bundle."""

    true: int = 0
    found: int = 0
    right: int = 0
    bundles: int = 0
    whole: int = 0
    window_diff: float = 0.0
    p_k: float = 0.0

    @property
    def precision(self) -> float:
        """The share of boundaries found that are true."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The share of true boundaries that were found."""
        return self.right / self.true if self.true else 1.0

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        p, r = self.precision, self.recall
        return 2 * p * r / (p + r) if p + r else 0.0

    def add(self, bundle: Bundle, cut: Collection[int]) -> None:
        """Count one bundle, cut at these lines."""
        self.true += len(bundle.starts)
        self.found += len(cut)
        self.right += len(bundle.starts & set(cut))
        self.bundles += 1
        self.whole += bundle.starts == set(cut)
        difference, p_k = distances(lines_in(bundle.text), bundle.starts, cut)
        self.window_diff += difference
        self.p_k += p_k

    def join(self, other: "Tally") -> None:
        """Count what `other` counted."""
        for name in self.__dataclass_fields__:
            setattr(self, name, getattr(self, name) + getattr(other, name))

    def row(self) -> str:
        """One line of figures."""
        n = self.bundles or 1
        return (
            f"{self.precision:.3f}  {self.recall:.3f}  {self.f1:.3f}  {self.window_diff / n:.3f}  {self.p_k / n:.3f}"
            f"  {self.whole}/{self.bundles}"
        )


def pressfacts_cut(text: str) -> list[int]:
    """The lines that articles begin at, but the first, by `pressfacts`."""
    starts = {article.start for article in segment(text)}
    return at_lines(text, starts)


def at_lines(text: str, starts: Collection[int]) -> list[int]:
    """The numbers of the lines (blank ones not counted) that the offsets `starts` lie before, but the first's."""
    waiting = sorted(starts)
    found: list[int] = []
    at = number = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            while waiting and waiting[0] < at + len(line):
                waiting.pop(0)
                if number and (not found or found[-1] != number):
                    found.append(number)
            number += 1
        at += len(line)
    return found


def distances(lines: int, true: Collection[int], cut: Collection[int]) -> tuple[float, float]:
    """WindowDiff (Pevzner and Hearst 2002) and P_k (Beeferman 1999) over lines, k half a true segment's mean length."""
    metrics: Any = import_module("nltk.metrics.segmentation")

    reference, hypothesis = (_bits(lines, starts) for starts in (true, cut))
    k = max(2, round(lines / (2 * (len(true) + 1))))
    if lines <= k + 1:
        same = float(reference != hypothesis)
        return same, same
    return float(metrics.windowdiff(reference, hypothesis, k)), float(metrics.pk(reference, hypothesis, k))


def _bits(lines: int, starts: Collection[int]) -> str:
    """A string of gaps between lines, "1" where a segment begins behind the gap."""
    return "".join("1" if n in starts else "0" for n in range(1, lines))


def tally(bundles: Iterable[Bundle], cutter: Cutter = pressfacts_cut) -> Tally:
    """All bundles cut by `cutter`."""
    total = Tally()
    for bundle in bundles:
        total.add(bundle, cutter(bundle.text))
    return total
