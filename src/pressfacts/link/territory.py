"""Who rules where: a place, date or operation rules its sentence and the following ones until the next.

After EpiTator's territories (Feldman et al.): see `get_territories` in its incident annotator.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass

from pressfacts.annotate.facts import Facts

_PARAGRAPH = re.compile(r"\n+")


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
        self._breaks = [m.end() for m in _PARAGRAPH.finditer(text)]

    def clause(self, offset: int) -> Clause:
        """The sentence that holds `offset`."""
        start, end = self.facts.sentences.around(offset)
        return Clause(start, end, self.facts.sentences.index(offset), self.paragraph(offset))

    def paragraph(self, offset: int) -> int:
        """The number of the paragraph, or list item, that holds `offset`."""
        return bisect_right(self._breaks, offset)

    def paragraph_start(self, offset: int) -> int:
        """Where the paragraph that holds `offset` begins."""
        number = self.paragraph(offset)
        return self._breaks[number - 1] if number else 0
