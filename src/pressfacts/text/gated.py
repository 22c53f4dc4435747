"""Patterns that few texts need: compiled, and tried, only where a text holds what every match of theirs does."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache, cached_property, lru_cache


class WordGate:
    """One of some words, as they are written, with `behind` matching right behind it.

    Such words are found several times faster than by a pattern of all of them.
    """

    def __init__(self, words: Iterable[str], behind: str = "") -> None:
        self._words, self._behind = tuple(dict.fromkeys(words)), re.compile(behind)

    def places(self, text: str) -> Iterator[int]:
        """Where such words begin, word by word."""
        return (at for word in self._words for at in self._of(text, word))

    def _of(self, text: str, word: str) -> Iterator[int]:
        at = text.find(word)
        while at >= 0:
            behind = at + len(word)
            if self._behind.match(text, behind):
                yield at
            at = text.find(word, behind)


class _PatternGate:
    """A pattern as a gate."""

    def __init__(self, form: str) -> None:
        self._form = re.compile(form)

    def places(self, text: str) -> Iterator[int]:
        """Where the pattern matches, in order and in each line at most once."""
        found = self._form.search(text)
        while found:
            yield found.start()
            found = self._form.search(text, max(line_at(text, found.start())[1], found.end()))


Gate = WordGate | _PatternGate


@cache
def _pattern_gate(form: str) -> _PatternGate:
    """The gate of a pattern, one for all that stand behind it."""
    return _PatternGate(form)


class Gated:
    """A pattern behind a gate: `needs`, a quick pattern or words, is found within whatever `form` matches.

    With `by_line` only lines that hold it are tried: for patterns that match nothing beyond a line.
    """

    def __init__(self, needs: str | WordGate, form: Callable[[], str] | str, *, by_line: bool = False) -> None:
        self._needs: Gate = _pattern_gate(needs) if isinstance(needs, str) else needs
        self._form, self._by_line = form, by_line

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern itself."""
        return re.compile(self._form if isinstance(self._form, str) else self._form())

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """The matches in a text, as those of the pattern."""
        if self._by_line:
            for start, end in _lines(self._needs, text):
                yield from self.pattern.finditer(text, start, end)
        elif _opens(self._needs, text):
            yield from self.pattern.finditer(text)


@lru_cache(maxsize=64)  # several patterns stand behind one gate
def _opens(gate: Gate, text: str) -> bool:
    return next(gate.places(text), None) is not None


@lru_cache(maxsize=64)
def _lines(gate: Gate, text: str) -> list[tuple[int, int]]:
    """The lines that hold what a gate finds, each once, in order."""
    return sorted({line_at(text, at) for at in gate.places(text)})


def line_at(text: str, offset: int) -> tuple[int, int]:
    """The line that holds an offset."""
    end = text.find("\n", offset)
    return text.rfind("\n", 0, offset) + 1, len(text) if end < 0 else end
