"""The non-blank lines of a text, one after another, whatever ends a line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pressfacts.text import stamp_end

BREAKS = "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
_LINE = re.compile(rf"\S[^{BREAKS}]*")
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
    for match in _LINE.finditer(text, before):
        first, stop = match.span()
        if stop == len(text) and not whole:
            return
        stamp = 0 if base or before else stamp_end(text)
        if text[stamp:stop].strip() and stamp > first:
            yield _line(text, base, before, first, stamp)
            first, before = _visible(text, stamp), stamp
        yield _line(text, base, before, first, stop)
        before = stop


def _line(text: str, base: int, before: int, first: int, stop: int) -> Line:
    between = text[before:first]
    ends = [m.end() for m in _BREAK.finditer(between)]
    end = _trimmed(text, first, stop)
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


def _visible(text: str, at: int) -> int:
    while text[at].isspace():
        at += 1
    return at


def _trimmed(text: str, first: int, stop: int) -> int:
    while stop > first and text[stop - 1].isspace():
        stop -= 1
    return stop
