"""Text that is set in two columns, as `pdftotext -layout` prints it: read one column after the other.

Only running text is: in both columns lines have several words, and go on in lower case. Tables, lists of figures and
anything without a gutter that is empty on every line stay as they are.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

GAP = re.compile(r"(?<=\S) {3,}(?=\S)")
"""The blanks between two columns on one line."""
_FEWEST = 8
"""Lines with both columns that a gutter needs."""
_NARROWEST = 20
"""Characters that the lines of a column have on the average."""
_GUTTER = 2
_TRIED = 4
_LETTERS = 0.75
_GOES_ON = 0.25
"""The share of a column's lines that begin in lower case, as within a sentence."""
_FULL = 0.6
_MOSTGAPS = 0.1
_CLOSING, _STOPS = "\"”’')]", (".", "!", "?", ":")


def in_reading_order(text: str) -> str:
    """The text with the columns of each stretch one below the other; the text itself where it has none."""
    if text.count("   ") < _FEWEST:
        return text
    pages = text.split("\f")
    read = [_page(page) for page in pages]
    return text if read == pages else "\f".join(read)


def _page(page: str) -> str:
    lines = page.split("\n")
    for start in _starts(lines):
        bands = list(_bands(lines, start))
        if bands:
            return "\n".join(_unfolded(lines, bands, start))
    return page


def _starts(lines: Sequence[str]) -> list[int]:
    """Where a right column may start: the first character of those that begin at the same place, or one beside it."""
    found = Counter(gap.end() for line in lines for gap in GAP.finditer(line))
    near = {at: found[at] + found[at + 1] for at in found}
    return [at for at, count in sorted(near.items(), key=lambda item: (-item[1], item[0]))[:_TRIED] if count >= _FEWEST]


def _bands(lines: Sequence[str], start: int) -> Iterator[tuple[int, int]]:
    """The stretches of lines with an empty gutter before `start` whose two sides are running text."""
    begin = 0
    for at in range(len(lines) + 1):
        if at < len(lines) and _has_gutter(lines[at], start):
            continue
        first, last = _trimmed(lines, begin, at, start)
        if _are_columns([line[:start].rstrip() for line in lines[first:last]], [x[start:] for x in lines[first:last]]):
            yield first, last
        begin = at + 1


def _has_gutter(line: str, start: int) -> bool:
    return not line[start - _GUTTER : start].strip() and "\t" not in line


def _trimmed(lines: Sequence[str], begin: int, end: int, start: int) -> tuple[int, int]:
    """The stretch from its first line that has a right column to the last of either column."""
    both = [at for at in range(begin, end) if lines[at][start:].strip()]
    return (both[0], _left_end(lines, both[-1] + 1, end, start)) if both else (begin, begin)


def _left_end(lines: Sequence[str], at: int, end: int, start: int) -> int:
    """Where the left column goes on below a shorter right one: as far as paragraphs fill its width."""
    last = _paragraph_end(lines, at, end)
    while last < end:
        following = next((line for line in range(last, end) if lines[line].strip()), end)
        next_end = _paragraph_end(lines, following, end)
        if next_end - following < 2 or len(lines[following].rstrip()) < _FULL * start:
            return last
        last = next_end
    return last


def _paragraph_end(lines: Sequence[str], at: int, end: int) -> int:
    while at < end and lines[at].strip():
        at += 1
    return at


def _are_columns(left: Sequence[str], right: Sequence[str]) -> bool:
    both = sum(bool(a.strip() and b.strip()) for a, b in zip(left, right, strict=True))
    return both >= _FEWEST and _is_running_text(left) and _is_running_text(right)


def _is_running_text(column: Sequence[str]) -> bool:
    """Whether the lines of a column are those of paragraphs: long, of words, going on in lower case."""
    lines = [line.strip() for line in column if line.strip()]
    size = sum(map(len, lines))
    if size < _NARROWEST * len(lines) or sum(bool(GAP.search(line)) for line in lines) > _MOSTGAPS * len(lines):
        return False
    letters = sum(c.isalpha() or c == " " for line in lines for c in line)
    going_on = sum(line[0].islower() and not _ends(before) for before, line in pairwise(lines))
    return letters >= _LETTERS * size and going_on >= _GOES_ON * len(lines)


def _ends(line: str) -> bool:
    """Whether a line ends a sentence or opens a list."""
    return line.rstrip(_CLOSING).endswith(_STOPS)


def _unfolded(lines: Sequence[str], bands: Sequence[tuple[int, int]], start: int) -> Iterator[str]:
    at = 0
    for first, last in bands:
        yield from lines[at:first]
        left = _column(line[:start] for line in lines[first:last])
        right = _column(line[start:] for line in lines[first:last])
        yield from left
        if _ends(left[-1]):
            yield ""
        yield from right
        at = last
    yield from lines[at:]


def _column(pieces: Iterator[str]) -> list[str]:
    """The lines of a column without the white space around them, nor blank ones at its ends."""
    lines = [piece.strip() for piece in pieces]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return lines
