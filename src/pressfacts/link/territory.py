"""Sentences, paragraphs, headings and lists of a text: who rules where.

After EpiTator's territories (Feldman et al.): see `get_territories` in its incident annotator.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, pairwise

from pressfacts.annotate.facts import Facts
from pressfacts.link.entities import Span
from pressfacts.link.marks import Mark, city_marks, country_marks

_GAP = re.compile(r"\n+")
_HEADING = 70
_FAR = 12
_BULLETS = "•*-–·▪>"


@dataclass(frozen=True, slots=True)
class Clause:
    """A sentence, its number, and its paragraph's number."""

    start: int
    end: int
    sentence: int
    paragraph: int


class Layout:
    """Sentences and paragraphs of a text, looked up by offset."""

    def __init__(self, text: str, facts: Facts) -> None:
        self.text = text
        self.facts = facts
        self._starts = [0, *(gap.end() for gap in _GAP.finditer(text))]
        self._parts = list(accumulate(len(part) + 1 for part in text.split(";")))[:-1]
        title = facts.context.title
        self._title = self.paragraph(title[0]) if title else None
        lines = [text[start:end].strip() for start, end in pairwise([*self._starts, len(text)])]
        self._above = _above(lines)
        self._sections = list(accumulate((n if _is_heading(s) else 0 for n, s in enumerate(lines)), max))

    @cached_property
    def countries(self) -> list[Mark[str]]:
        """The marks of the article's countries, made once for all who ask."""
        return country_marks(self.text, self.facts)

    @cached_property
    def cities(self) -> list[Mark[str]]:
        """Those of its cities."""
        return city_marks(self.text, self.facts)

    def clause(self, offset: int) -> Clause:
        """The sentence that holds `offset`."""
        start, end = self.facts.sentences.around(offset)
        return Clause(start, end, self.facts.sentences.index(offset), self.paragraph(offset))

    def sentence(self, offset: int) -> int:
        """The number of the sentence that holds `offset`."""
        return self.facts.sentences.index(offset)

    def part(self, offset: int) -> int:
        """The number of the part of its sentence that holds `offset`: semicolons part it."""
        return bisect_right(self._parts, offset + 1)

    def part_start(self, offset: int) -> int:
        """Where the part of its sentence that holds `offset` begins."""
        number = self.part(offset)
        return max(self.clause(offset).start, self._parts[number - 1] if number else 0)

    def paragraph(self, offset: int) -> int:
        """The number of the paragraph, or list item, that holds `offset`."""
        return bisect_right(self._starts, offset, 1) - 1

    def paragraph_start(self, offset: int) -> int:
        """Where the paragraph that holds `offset` begins."""
        return self._starts[self.paragraph(offset)]

    def is_title(self, offset: int) -> bool:
        """Whether `offset` stands in the headline."""
        return self._title is not None and self.paragraph(offset) == self._title

    def above(self, paragraph: int) -> Iterator[tuple[str, int]]:
        """What rules a paragraph from above: the lead of its list, the heading over it, the one before, the title."""
        lead, heading = self._above[paragraph]
        if lead is not None:
            yield "list lead", lead
        elif paragraph and paragraph - 1 != self._title:
            yield "paragraph above", paragraph - 1
        if heading is not None and heading not in (paragraph - 1, self._title):
            yield "heading", heading
        if self._title is not None and self._title != paragraph:
            yield "title", self._title

    def section(self, offset: int) -> int:
        """The number of the heading that rules `offset`, or that it stands in; 0 above the first."""
        return self._sections[self.paragraph(offset)]

    def heading(self, offset: int) -> Span | None:
        """The heading over the paragraph that holds `offset`."""
        number = self._above[self.paragraph(offset)][1]
        return None if number is None else (self._starts[number], self._starts[number + 1])


def _above(lines: list[str]) -> list[tuple[int | None, int | None]]:
    """Of each line the number of the line that leads its list, and that of the heading over it, not far above."""
    found: list[tuple[int | None, int | None]] = []
    plain = heading = None
    for number, line in enumerate(lines):
        item = line[:1] in _BULLETS if line else False
        near = heading is not None and number - heading <= _FAR
        found.append((plain if item else None, heading if near else None))
        if not item:
            plain = number
            heading = number if _is_heading(line) else heading
    return found


def _is_heading(line: str) -> bool:
    """Whether a line is short and ends as no sentence does, and is no item of a list."""
    return 0 < len(line) < _HEADING and line[-1] not in '.;,"”' and line[0] not in _BULLETS
