"""The non-blank lines of a text, one after another, whatever ends a line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

BREAKS = "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
_LINE = re.compile(rf"\S[^{BREAKS}]*")
_BREAK = re.compile(rf"\r\n|[{BREAKS}]")
_HEAD = 600
_TAIL = 40


@dataclass(frozen=True, slots=True)
class Line:
    """A line with something on it: its range in the text, and what stands before it.

    `start` is where the line begins, `first` its first visible character, `end` the place after its last.
    `text` is what lies between, cut at 600 characters; `tail` its last 40. `gap` counts the line ends since
    the line before, `feed` says whether a form feed is among them.
    """

    start: int
    first: int
    end: int
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
    at = 0
    for match in _LINE.finditer(text):
        first, stop = match.span()
        between = text[at:first]
        ends = [m.end() for m in _BREAK.finditer(between)]
        end = _trimmed(text, first, stop)
        yield Line(
            start=at + (ends[-1] if ends else 0),
            first=first,
            end=end,
            text=text[first : min(end, first + _HEAD)],
            tail=text[max(first, end - _TAIL) : end],
            gap=len(ends) if at else len(ends) + 2,
            feed="\f" in between,
        )
        at = stop


def _trimmed(text: str, first: int, stop: int) -> int:
    while stop > first and text[stop - 1].isspace():
        stop -= 1
    return stop
