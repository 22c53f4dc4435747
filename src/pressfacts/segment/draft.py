"""What the segmenter remembers of the article it is in: little, and of bounded size."""

from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pressfacts.segment.lines import Line
from pressfacts.segment.marks import Mark, Marked
from pressfacts.segment.patterns import pattern
from pressfacts.segment.shapes import ends_sentence, is_headline
from pressfacts.segment.words import is_listed, is_round_up

if TYPE_CHECKING:
    from pressfacts.segment.archives.table import ArchiveMark
    from pressfacts.segment.habits import Habits
    from pressfacts.segment.opening import Began, Opening
    from pressfacts.segment.weigh import Boundary

HEAD_LINES = 80
_HEADER_LINES = 40
_PARAGRAPH = 15
_RUNNING = 400
_STAMP = pattern("draft.stamp")
_PROSE = 40
_TOP = 4
_HEADING = 40
_TEASERS = 500


@dataclass(slots=True)
class Draft:
    """An article so far: its head, its last lines, the marks of its header, how much running text it had.

    `body` counts the characters of its paragraphs, `prose` those of its sentences of some length;
    `ruler` is the ruler that stood before it, `began` how it and up to three articles before it
    began, the latest first, `boundary` why it begins there, `habits` what recurs in the file,
    `feet` what stood above more than one of those articles,
    `ended` says that an end mark was met; `widest` is the most line ends between two lines of its text, `tight` says
    that there was never more than one. `archive` is the one whose export the article comes from, `opened` and
    `closing` say that the marks of its beginning and end were met. `stamp` is the first line that is nothing but a day
    and a time, as copied pages carry it among their hidden fields; `teased` is how much text stood above a list of
    other news, -1 without one.
    """

    start: int
    ruler: str | None = None
    began: "tuple[Began, ...]" = ()
    boundary: "Boundary | None" = None
    habits: "Habits | None" = None
    feet: frozenset[str] = frozenset()
    head: list[Marked] = field(default_factory=list)
    tail: deque[Marked] = field(default_factory=lambda: deque(maxlen=5))
    header: list[Mark] = field(default_factory=list)
    body: int = 0
    prose: int = 0
    ended: bool = False
    archive: str | None = None
    opened: bool = False
    closing: bool = False
    widest: int = 0
    tight: bool = True
    stamp: str = ""
    teased: int = -1
    outlined: tuple[int, int] = (-1, 0)
    _since_end: int = 0
    _paragraph: int = 0
    _lines: int = 0
    _openings: "tuple[Opening, ...] | None" = None

    @property
    def openings(self) -> "tuple[Opening, ...]":
        """What this article and up to three before it begin with, the latest first."""
        if self._openings is None:
            self._openings = self._opened()
        return self._openings

    def _opened(self) -> "tuple[Opening, ...]":
        found: tuple[Opening, ...] = ()
        for began in reversed(self.began):
            found = (began.opening(found), *found)
        return found

    @property
    def masthead(self) -> str:
        """The article's first line, folded."""
        openings = self.openings
        return openings[0].first if openings else ""

    @property
    def is_headed(self) -> bool:
        """The first line stands above the headline: header lines, or a masthead."""
        return any(opening.is_headed for opening in self.openings[:1])

    @property
    def is_round_up(self) -> bool:
        """The headline says that it reports many cases."""
        return any(is_round_up(m.text) for m in self.head[:_TOP])

    @property
    def is_teasing(self) -> bool:
        """The lines are those of a list of other news, with little text below its heading so far."""
        return self.teased >= 0 and self.prose - self.teased < _TEASERS

    @property
    def end_is_near(self) -> bool:
        """Nothing but rulers stands between the end mark and here."""
        return self._since_end == 0

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
        self._note(marked)
        if not self.stamp and marked.mark is Mark.DATE and _STAMP.fullmatch(marked.text):
            self.stamp = marked.text
        if self.body == 0 and len(self.header) < _HEADER_LINES:
            self.header.append(marked.mark)
        self.tail.append(marked)

    def _note(self, marked: Marked) -> None:
        """What the lines so far say of the end of the article, and of its gaps."""
        if marked.archive and not self._is_by_chance(marked.archive):
            if self.archive is None or (marked.archive.kind != "sign" and not self.closing and not self.opened):
                self.archive = marked.archive.archive
            self.opened = self.opened or marked.archive.kind == "opens"
        self.closing = self.closing or (marked.archive is not None and marked.archive.kind == "closes")
        if marked.mark is Mark.END and self.body:
            self.ended, self._since_end = True, 0
        elif marked.mark is not Mark.RULER:
            self._since_end += 1
        if self.prose and len(marked.line) <= _HEADING and is_listed("teaser_headings", marked.text):
            self.teased = self.prose
        if len(self.tail) and self.body:
            self.widest = max(self.widest, marked.line.gap)
            self.tight = self.tight and not marked.line.blank_before

    def _is_by_chance(self, found: "ArchiveMark") -> bool:
        """A line that an export has ("164 words") in a file that no mark of an archive parts."""
        return found.kind == "sign" and self.habits is not None and not self.habits.archived

    def _count(self, line: Line, is_text: bool) -> None:
        """Add to `body` each paragraph that ends as a sentence, or is too long for a heading."""
        if line.blank_before:
            self._paragraph = self._lines = 0
        if not is_text:
            return
        self._prose(line)
        self._paragraph += len(line)
        if self._paragraph >= _PARAGRAPH and (ends_sentence(line) or self._paragraph > _RUNNING):
            self.body += self._paragraph
            self._paragraph = 0

    def _prose(self, line: Line) -> None:
        self._lines += len(line) if len(line) >= _PROSE else 0
        if ends_sentence(line):
            self.prose += self._lines
            self._lines = 0

    def has(self, mark: Mark) -> bool:
        """The header of this article has such a line."""
        return mark in self.header

    def opens_with(self, *marks: Mark) -> bool:
        """The header's first line, furniture aside, is one of these."""
        return next((m for m in self.header if m not in (Mark.MENU, Mark.RULER, Mark.END)), None) in marks
