"""Whether the first lines of heads count them: they say the same but for numbers or days."""

from collections.abc import Sequence
from itertools import pairwise, takewhile

from pressfacts.segment.line_features import Feature

_VARIED = 0.8
_NUMBERS = frozenset("0\0")
_COUNTING = {"is", "link", "cells", "clock", "tag", "numbered"}


def is_counted(texts: Sequence[str], row: frozenset[Feature]) -> bool:
    """The lines say the same but for their numbers or days, and those are others each time."""
    numbered = any(kind in _COUNTING or (kind == "lead" and not _NUMBERS.isdisjoint(said)) for kind, said in row)
    kinds = {kind for kind, _ in row}
    framed = kinds >= {"first", "last", "in"} or kinds >= {"columns", "in"}
    rising = "count" in kinds and _rise(texts)
    return (numbered or framed or rising) and len(set(texts)) >= _VARIED * len(texts)


def _rise(texts: Sequence[str]) -> bool:
    """Each line begins with the next number, or the next of a chapter: "2.1" behind "1.4"."""
    counts = [_count(text) for text in texts]
    next_ones = sum(bool(a) and a < b and b[0] - a[0] <= 1 for a, b in pairwise(counts))
    return next_ones >= _VARIED * (len(texts) - 1)


def _count(text: str) -> tuple[int, ...]:
    """The numbers that a line begins with, between full stops."""
    said = "".join(takewhile(lambda c: c.isdecimal() or c == ".", text.lstrip("([#")))
    return tuple(int(part) for part in said.split(".") if part)
