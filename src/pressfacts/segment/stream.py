"""Cut a text that comes in blocks, and need not fit into memory, into the same articles as the whole text."""

from collections.abc import Iterable, Iterator

from pressfacts.read.reading import AS_FOUND, Splitting
from pressfacts.segment.article import Article
from pressfacts.segment.lines import Line, lines_in
from pressfacts.segment.marks import mark
from pressfacts.segment.segmenter import make_article, split


def segment_blocks(
    blocks: Iterable[str], splitting: Splitting = AS_FOUND, longest: int | None = None
) -> Iterator[Article]:
    """The articles of the text that `blocks` make up; two of them are in memory at a time, with a block or two.

    ValueError where an article does not end within `longest` characters.
    """
    window = _Window(blocks, longest)
    drafts = split(map(mark, window.lines()), splitting)
    current = next(drafts, None)
    index = 0
    while current:
        start = current.start if index else 0
        window.keep = start
        following = next(drafts, None)
        end = following.start if following else window.end
        yield make_article(window.cut(start, end), index, start, end, current)
        current, index = following, index + 1


def count_articles(blocks: Iterable[str], splitting: Splitting = AS_FOUND, longest: int | None = None) -> int:
    """How many articles `segment_blocks` finds, one line in memory at a time.

    ValueError where a line, or what is blank before it, does not end within `longest` characters.
    """
    window = _Window(blocks, longest)
    return sum(1 for _ in split(map(mark, window.lines(forget=True)), splitting))


class _Window:
    """The part of a text that is still needed: from `keep` on."""

    def __init__(self, blocks: Iterable[str], longest: int | None = None) -> None:
        self._blocks = iter(blocks)
        self._longest = longest
        self._text = ""
        self._base = 0
        self._whole = False
        self.keep = 0

    @property
    def end(self) -> int:
        """How much of the text has been seen."""
        return self._base + len(self._text)

    def cut(self, start: int, end: int) -> str:
        """A range of the text, which begins at `keep` or later."""
        return self._text[start - self._base : end - self._base]

    def lines(self, *, forget: bool = False) -> Iterator[Line]:
        """The lines of the text; with `forget` each is let go once it is given."""
        at = 0
        while True:
            for line in lines_in(self._text, self._base, at, whole=self._whole):
                at = line.stop
                yield line
            if self._whole:
                return
            if forget:
                self.keep = at
            self._grow()

    def _grow(self) -> None:
        """Take in at least as much as is kept: so a long line is looked at a few times, not once a block."""
        parts = [self._text[self.keep - self._base :]]
        if self._longest is not None and len(parts[0]) > self._longest:
            raise ValueError(f"an article of more than {self._longest:,} characters, which none is")
        due = max(1, len(parts[0]))
        while due > 0 and not self._whole:
            block = next(self._blocks, None)
            self._whole = block is None
            parts.append(block or "")
            due -= len(block or "")
        self._base = self.keep
        self._text = "".join(parts)
