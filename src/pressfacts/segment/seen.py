"""What the segmenter remembers of the article it is in: little, and of bounded size."""

from collections import deque
from dataclasses import dataclass, field

from pressfacts.segment.lines import Line
from pressfacts.segment.marks import Mark, Marked
from pressfacts.segment.shapes import ends_sentence, is_headline

HEAD_LINES = 80
_HEADER_LINES = 40
_PARAGRAPH = 15
_RUNNING = 400


@dataclass(slots=True)
class Seen:
    """An article so far: its head, its last lines, the marks of its header, how much running text it had.

    `ruler` is the ruler that stood before it.
    """

    start: int
    ruler: str | None = None
    head: list[Marked] = field(default_factory=list)
    tail: deque[Marked] = field(default_factory=lambda: deque(maxlen=5))
    header: list[Mark] = field(default_factory=list)
    body: int = 0
    _paragraph: int = 0

    @property
    def last(self) -> Marked:
        """The line before the one that is looked at."""
        return self.tail[-1]

    @property
    def closed(self) -> bool:
        """The last line is not like a headline: a new article may follow it."""
        return not is_headline(self.last)

    @property
    def whole(self) -> bool:
        """The last line ends a sentence, a contact block or the release."""
        return self.last.mark in (Mark.END, Mark.RULER, Mark.CONTACT) or ends_sentence(self.last.line)

    def add(self, marked: Marked) -> None:
        """Take in the next line."""
        if len(self.head) < HEAD_LINES:
            self.head.append(marked)
        self._count(marked.line, marked.mark is Mark.TEXT)
        if self.body == 0 and len(self.header) < _HEADER_LINES:
            self.header.append(marked.mark)
        self.tail.append(marked)

    def _count(self, line: Line, is_text: bool) -> None:
        """Add to `body` each paragraph that ends as a sentence, or is too long for a heading."""
        if line.blank_before:
            self._paragraph = 0
        if not is_text:
            return
        self._paragraph += len(line)
        if self._paragraph >= _PARAGRAPH and (ends_sentence(line) or self._paragraph > _RUNNING):
            self.body += self._paragraph
            self._paragraph = 0

    def has(self, mark: Mark) -> bool:
        """The header of this article has such a line."""
        return mark in self.header

    def opens_with(self, *marks: Mark) -> bool:
        """The header's first line, furniture aside, is one of these."""
        return next((m for m in self.header if m not in (Mark.MENU, Mark.RULER, Mark.END)), None) in marks
