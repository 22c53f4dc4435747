"""Search for many fixed phrases by their first words, without compiling a pattern."""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

_WORD = re.compile(r"(?<![\w-])\w+")
_ANY_WORD = _FIRST = re.compile(r"\w+")
_PART = re.compile(r" - |.", re.DOTALL)
_SPELLED = {"'": "['’]", "’": "['’]", " - ": r"\s?[-–—]\s?"}


class Phrases:
    """Phrases of at least one word; apostrophes and dashes of any kind match, dashes with or without spaces.

    `ends` is a lookahead that must hold after a phrase. With `more` the first word of a phrase may be followed in
    the text by one of these letters, as far as `ends` allows it.
    """

    def __init__(self, phrases: Iterable[str], ends: re.Pattern[str], more: str = "") -> None:
        self._ends, self._more = ends, more
        self._of: dict[str, list[tuple[str, int, bool]]] = {}
        for phrase in sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase)):
            varied = any(part in phrase for part in _SPELLED)
            entry = phrase, 0 if phrase[0].isalnum() else 1, varied
            self._of.setdefault(_FIRST.findall(phrase)[0], []).append(entry)

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """Spans of phrases from left to right, the longest at each position, without overlaps."""
        at, known, more = 0, self._of, self._more
        for word, start in _words_of(_WORD, text):
            begins = word in known or word[-1] in more
            if begins and start >= at and (span := self._at(text, word, start)):
                at = span[1]
                yield span

    def _at(self, text: str, word: str, first: int) -> tuple[int, int] | None:
        """The longest phrase with this word, at `first`, for its first; it may begin with an apostrophe before it."""
        shorter = self._of.get(word[:-1], []) if word[-1] in self._more else []
        for phrase, before, varied in (*self._of.get(word, ()), *shorter):
            start = max(0, first - before)
            if text.startswith(phrase, start):
                end = start + len(phrase)
            elif varied and (found := _varied(phrase).match(text, start)):
                end = found.end()
            else:
                continue
            if self._ends.match(text, end):
                return start, end
        return None


class PlainPhrases:
    """Phrases that begin with a word, as they are written; no letter stands beside them.

    With `hyphens` no hyphen stands before them either.
    """

    def __init__(self, phrases: Iterable[str], *, hyphens: bool = False) -> None:
        self._words = _WORD if hyphens else _ANY_WORD
        self._of: dict[str, list[str]] = {}
        for phrase in sorted(set(phrases), key=len, reverse=True):
            self._of.setdefault(_FIRST.findall(phrase)[0], []).append(phrase)

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """Ranges of phrases from left to right, the longest at each place, none over another."""
        at = 0
        known = self._of
        for word, start in _words_of(self._words, text):
            if word not in known or start < at:
                continue
            for phrase in known[word]:
                if text.startswith(phrase, start) and not _goes_on(text, start + len(phrase)):
                    at = start + len(phrase)
                    yield start, at
                    break


@lru_cache(maxsize=8)
def _words_of(form: re.Pattern[str], text: str) -> list[tuple[str, int]]:
    """The words of a text and where they begin: several lists of phrases are looked for in one text."""
    return [(word[0], word.start()) for word in form.finditer(text)]


def _goes_on(text: str, end: int) -> bool:
    """Whether a word goes on at `end`; behind a sign ("TT$") a new one begins."""
    return end < len(text) and _is_word(text[end]) and _is_word(text[end - 1])


def _is_word(char: str) -> bool:
    return char.isalnum() or char == "_"


@cache
def _varied(phrase: str) -> re.Pattern[str]:
    return re.compile("".join(_SPELLED.get(part) or re.escape(part) for part in _PART.findall(phrase)))
