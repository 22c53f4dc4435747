"""The text of one page of a PDF file, in the order it is read in where two columns were drawn line by line."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from pressfacts.read.columns import GAP, in_reading_order

_SHOWS = frozenset({b"Tj", b"TJ", b"'", b'"'})
_FEWEST = 8
"""Pieces of text that begin at the left end of a column."""
_APART = 100.0
"""The least distance between the left ends of two columns, in points."""
_SAME = 3.0
"""Points within which two pieces begin at the same place."""
_FARTHEST = 1e6


def page_text(page: Any) -> str:
    """What pypdf finds in a page; where it reads across two columns, one column after the other.

    Most files hold their columns one after the other already, and nothing is done to them.
    """
    starts: Counter[int] = Counter()

    def count(operator: bytes, _: Sequence[object], cm: Sequence[float], tm: Sequence[float]) -> None:
        x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
        if operator in _SHOWS and abs(x) < _FARTHEST:
            starts[round(x / _SAME)] += 1

    text: str = page.extract_text(visitor_operand_before=count) or ""
    if not _may_have_columns(starts):
        return text
    try:
        laid_out: str = page.extract_text(extraction_mode="layout")
    except Exception:  # it stumbles where the other did not
        return text
    aligned = _aligned(laid_out)
    in_order = in_reading_order(aligned)
    reads_across = in_order != aligned and "".join(laid_out.split()) == "".join(text.split())
    return in_order if reads_across else text


def _may_have_columns(starts: Counter[int]) -> bool:
    """Whether many pieces of text begin at one place and many at another far from it."""
    places = [place * _SAME for place, count in starts.items() if count >= _FEWEST]
    return bool(places) and max(places) - min(places) >= _APART


def _aligned(laid_out: str) -> str:
    """The lines with their right halves at one place; a layout in characters lets them drift with the left ones."""
    lines = [line.rstrip() for line in laid_out.split("\n")]
    halves = [GAP.split(line.strip()) for line in lines]
    width = max((len(parts[0]) for parts in halves if len(parts) == 2), default=0)
    return "\n".join(_line(line, parts, width) for line, parts in zip(lines, halves, strict=True))


def _line(line: str, parts: Sequence[str], width: int) -> str:
    if len(parts) == 2:
        return f"{parts[0]:{width + 4}}{parts[1]}"
    indent = len(line) - len(line.lstrip())
    return f"{'':{width + 4}}{parts[0]}" if len(parts) == 1 and indent > width else line
