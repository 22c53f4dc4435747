"""Patterns that few texts need: compiled, and tried, only where a text holds what every match of theirs does."""

import re
from collections.abc import Callable, Iterator
from functools import cached_property


class Gated:
    """A pattern behind a gate: `needs` is a quick pattern that is found within whatever `form` matches.

    With `by_line` only lines that hold it are tried: for patterns that match nothing beyond a line.
    """

    def __init__(self, needs: str, form: Callable[[], str] | str, *, by_line: bool = False) -> None:
        self._needs, self._form, self._by_line = re.compile(needs), form, by_line

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern itself."""
        return re.compile(self._form if isinstance(self._form, str) else self._form())

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """The matches in a text, as those of the pattern."""
        if self._by_line:
            for start, end in lines_with(self._needs, text):
                yield from self.pattern.finditer(text, start, end)
        elif self._needs.search(text):
            yield from self.pattern.finditer(text)


def lines_with(needs: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    """The lines that hold what `needs` finds, each once."""
    found = needs.search(text)
    while found:
        start, end = line_at(text, found.start())
        yield start, end
        found = needs.search(text, max(end, found.end()))


def line_at(text: str, offset: int) -> tuple[int, int]:
    """The line that holds an offset."""
    end = text.find("\n", offset)
    return text.rfind("\n", 0, offset) + 1, len(text) if end < 0 else end
