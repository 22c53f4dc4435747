"""The non-blank lines of a text, one after another, whatever ends a line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pressfacts.text import stamp_end

BREAKS = "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
_BREAK = re.compile(rf"\r\n|[{BREAKS}]")
_HEAD = 600
_TAIL = 40


@dataclass(frozen=True, slots=True)
class Line:
    """A line with something on it: its range in the text, and what stands before it.

    `start` is where the line begins, `first` its first visible character, `end` the place after its last one,
    `stop` the place of its line end.
    `text` is what lies between, cut at 600 characters; `tail` its last 40. `gap` counts the line ends since
    the line before, `feed` says whether a form feed is among them.
    """

    start: int
    first: int
    end: int
    stop: int
    text: str
    tail: str
    gap: int
    feed: bool

    def __len__(self) -> int:
        return self.end - self.first

    @property
    def blank_before(self) -> bool:
        """A blank line, or the beginning of the text, stands before."""
        return self.gap != 1


def scan(text: str) -> Iterator[Line]:
    """The non-blank lines of `text` in order; linear in its length."""
    return lines_in(text, 0, 0, whole=True)


def lines_in(text: str, base: int, at: int, *, whole: bool) -> Iterator[Line]:
    """The non-blank lines of a piece of a text that begins at `base` of it, from `at` (the last line's end) on.

    Offsets are those of the whole text. The last line is left out unless `whole` says that nothing follows.
    """
    before = at - base
    for first, end, stop in _visible(text, before):
        if stop == len(text) and not whole:
            return
        stamp = 0 if base or before else stamp_end(text)
        rest = text[stamp:stop].lstrip() if stamp > first else ""
        if rest:
            yield _line(text, base, before, (first, first + len(text[first:stamp].rstrip()), stamp))
            yield _line(text, base, stamp, (stop - len(rest), end, stop))
        else:
            yield _line(text, base, before, (first, end, stop))
        before = stop


def _visible(text: str, at: int) -> Iterator[tuple[int, int, int]]:
    """First and last visible character (the place after it) and end of each line that has some, from `at` on."""
    while at < len(text):
        end = text.find("\n", at) + 1 or len(text)
        for line in text[at:end].splitlines(keepends=True):
            seen = line.rstrip()
            if seen:
                yield at + len(seen) - len(seen.lstrip()), at + len(seen), at + len(line.rstrip(BREAKS))
            at += len(line)


def _line(text: str, base: int, before: int, span: tuple[int, int, int]) -> Line:
    first, end, stop = span
    between = text[before:first]
    ends = [m.end() for m in _BREAK.finditer(between)] if between != "\n" else [1]
    return Line(
        start=base + before + (ends[-1] if ends else 0),
        first=base + first,
        end=base + end,
        stop=base + stop,
        text=text[first : min(end, first + _HEAD)],
        tail=text[max(first, end - _TAIL) : end],
        gap=len(ends) if base + before else len(ends) + 2,
        feed="\f" in between,
    )
