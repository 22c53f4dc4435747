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
    """Each line begins with the next number."""
    counts = ["".join(takewhile(str.isdigit, text.lstrip("([#"))) for text in texts]
    next_ones = sum(a.isdigit() and b.isdigit() and int(b) == int(a) + 1 for a, b in pairwise(counts))
    return next_ones >= _VARIED * (len(texts) - 1)
