"""A normalized view of a text with offsets that map back to the original."""

from bisect import bisect_right
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class View:
    """Normalized `text`, made of runs copied from `source` or replaced.

    `marks` and `origins` are parallel: view offset `marks[i]` is source offset `origins[i]`, and offsets between
    two marks advance together, never past the next origin.
    """

    source: str
    text: str
    marks: tuple[int, ...]
    origins: tuple[int, ...]

    def origin(self, offset: int) -> int:
        """The source offset of a view offset."""
        i = bisect_right(self.marks, offset) - 1
        at = self.origins[i] + offset - self.marks[i]
        return min(at, self.origins[i + 1]) if i + 1 < len(self.origins) else at

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The source span of a non-empty view span: from its first character to the end of its last."""
        if end <= start:
            at = self.origin(start)
            return at, at
        return self._inside(start), self._inside(end - 1) + 1

    def _inside(self, offset: int) -> int:
        """The source offset of the character at a view offset; a ligature is two characters of the view."""
        i = bisect_right(self.marks, offset) - 1
        at = self.origins[i] + offset - self.marks[i]
        return min(at, self.origins[i + 1] - 1) if i + 1 < len(self.origins) else at

    def locate(self, offset: int) -> int:
        """The view offset of a source offset; that of the next kept character where it was dropped."""
        i = max(0, bisect_right(self.origins, offset) - 1)
        at = self.marks[i] + offset - self.origins[i]
        return min(at, self.marks[i + 1]) if i + 1 < len(self.marks) else min(at, len(self.text))


class ViewBuilder:
    """Collects the runs of a view from left to right."""

    def __init__(self, source: str) -> None:
        self.source = source
        self._parts: list[str] = []
        self._length = 0
        self._marks: list[int] = [0]
        self._origins: list[int] = [0]

    def add(self, text: str, origin: int) -> None:
        """Append `text`, whose first character comes from source offset `origin`."""
        if not text:
            return
        if self._origins[-1] + self._length - self._marks[-1] != origin:
            self._mark(origin)
        self._parts.append(text)
        self._length += len(text)

    def _mark(self, origin: int) -> None:
        if self._marks[-1] == self._length:
            self._marks.pop()
            self._origins.pop()
        self._marks.append(self._length)
        self._origins.append(origin)

    def build(self) -> View:
        """The finished view."""
        self._mark(len(self.source))
        marks, origins = self._marks, self._origins
        if marks[0] != 0:
            marks, origins = [0, *marks], [0, *origins]
        return View(self.source, "".join(self._parts), tuple(marks), tuple(origins))
