"""What a copied page carries along and what says nothing of the article: menus and teasers of other stories."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from pressfacts.annotate.facts import Facts
from pressfacts.data import load_words

Range = tuple[int, int]

_LINE = re.compile(r"[^\n]+")
_EDGE = " \t#*_|>»›-–—:"
_RUNNING = 250  # characters of a line that no teaser has: the article goes on
_STOP = re.compile(r"[.!?:;][\"”'’)*_]*\s*$")  # at its end, for a headline may be as long
_BODY = 200  # characters of text that stand above the first teaser
_ITEM, _WORDS, _ITEMS = 45, 5, 10  # characters and words of a menu's line, lines of a menu
_SURE = 3  # of its lines that are a menu's words, below the story
_NO_ITEM = re.compile(r"[.:;,!?]\s*$|\d|^\s*[•*–-]|[()]")
_MENTIONS = ("dates", "operations", "organizations", "people", "roles", "countries", "figures")


@cache
def _headings() -> frozenset[str]:
    return frozenset(load_words("text/teasers.txt"))


@cache
def _languages() -> frozenset[str]:
    return frozenset(load_words("text/languages.txt"))


@cache
def _menu_words() -> frozenset[str]:
    return frozenset(load_words("segment/menus.txt"))


def furniture(text: str) -> list[Range]:
    """Ranges of normalized `text` that are menus or teasers of other stories, in order."""
    lines = [(m.start(), m.end()) for m in _LINE.finditer(text)]
    return sorted([*_menus(text, lines), *_head_menu(text, lines), *_foot_menu(text, lines), *_teasers(text, lines)])


def _bare(text: str, line: Range) -> str:
    return text[line[0] : line[1]].strip(_EDGE).casefold()


def _menus(text: str, lines: Sequence[Range]) -> list[Range]:
    """Two or more lines in a row that are each a language's name or code."""
    if not lines:
        return []
    found = [_bare(text, line) in _languages() for line in lines]
    beside = zip([False, *found[:-1]], [*found[1:], False], strict=True)
    return [line for line, own, near in zip(lines, found, beside, strict=True) if own and any(near)]


def _head_menu(text: str, lines: Sequence[Range]) -> list[Range]:
    """Ten and more lines of a menu's kind in a row above the first running text."""
    body = next((start for start, end in lines if end - start >= _BODY), len(text))
    return [line for run in _runs(text, lines) if run[0][0] < body for line in run]


def _foot_menu(text: str, lines: Sequence[Range]) -> list[Range]:
    """Ten and more such lines in a row below running text, three of which are words that only menus have."""
    body = next((end for start, end in lines if end - start >= _BODY), len(text))
    below = (run for run in _runs(text, lines) if run[0][0] >= body)
    return [line for run in below if sum(_bare(text, item) in _menu_words() for item in run) >= _SURE for line in run]


def _runs(text: str, lines: Sequence[Range]) -> Iterator[list[Range]]:
    """Ten and more lines of at most five words in a row, none of which ends a phrase."""
    run: list[Range] = []
    for start, end in [*lines, (len(text), len(text))]:
        if (
            start < end
            and end - start < _ITEM
            and len(text[start:end].split()) <= _WORDS
            and not _NO_ITEM.search(text, start, end)
        ):
            run.append((start, end))
            continue
        if len(run) >= _ITEMS:
            yield run
        run = []


def _teasers(text: str, lines: Sequence[Range]) -> list[Range]:
    """From a heading of other stories to the end, or to the next line of running text."""
    found: list[Range] = []
    open_at: int | None = None
    for start, end in lines:
        if open_at is not None and end - start >= _RUNNING and _STOP.search(text, start, end):
            found.append((open_at, start))
            open_at = None
        if open_at is None and start >= _BODY and _bare(text, (start, end)) in _headings():
            open_at = start
    return found if open_at is None else [*found, (open_at, len(text))]


def prune(facts: Facts, ranges: Sequence[Range]) -> None:
    """Take every mention that starts inside one of `ranges` out of the facts."""
    if not ranges:
        return
    starts = [start for start, _ in ranges]

    def kept(mention: Any) -> bool:
        i = bisect_right(starts, mention.start) - 1
        return i < 0 or mention.start >= ranges[i][1]

    for name in _MENTIONS:
        setattr(facts, name, [mention for mention in getattr(facts, name) if kept(mention)])
