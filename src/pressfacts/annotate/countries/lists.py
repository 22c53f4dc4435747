"""Formal lists of participating countries."""

import re
from functools import cache

from pressfacts.annotate.countries.scan import Hit
from pressfacts.annotate.name_patterns import pattern
from pressfacts.data import load_words
from pressfacts.text.alternatives import any_of

_LINE = re.compile(r"[^\n]*\n?")


@cache
def _head() -> re.Pattern[str]:
    words = any_of(load_words("countries/lists.txt")).replace(r"\ ", r"\s")
    return re.compile(
        rf"(?:^|\n)(?:[^\n:]{{0,60}}?\b(?:{words})\b[^\n:]{{0,60}}:|[#*_ ]*(?:{words})[*_ ]*(?=\n))", re.IGNORECASE
    )


def list_ranges(text: str, hits: list[Hit]) -> list[tuple[int, int]]:
    """Ranges of `text` that are formal lists of countries.

    A list runs from the colon or line end of its head to the last country line; or it is a block of lines that each
    open with a country: "Spain: Guardia Civil". A line that reports what happened there is none.
    """
    return [(m.end(), _end_of_list(text, m.end(), hits)) for m in _head().finditer(text)] + _headed_lines(text, hits)


def _headed_lines(text: str, hits: list[Hit]) -> list[tuple[int, int]]:
    """The country at the head of each line, where two or more lines in a row open with one."""
    block: list[tuple[int, int]] = []
    found: list[tuple[int, int]] = []
    for hit in hits:
        line = text.rfind("\n", 0, hit.start) + 1
        if not pattern("lists.line_lead").fullmatch(text, line, hit.start) or not pattern("lists.line_head_end").match(
            text, hit.end
        ):
            continue
        if pattern("lists.sentence_line").match(text, hit.end):
            continue
        if block and text.count("\n", block[-1][1], hit.start) > 2:
            found += block if len(block) > 1 else []
            block = []
        block.append((hit.start, hit.end))
    return found + (block if len(block) > 1 else [])


def _end_of_list(text: str, start: int, hits: list[Hit]) -> int:
    """The end of the head's own line and of the following lines that hold hardly anything but countries."""
    line = _LINE.match(text, start)
    end = line.end() if line else start
    seen = bool(text[start:end].strip())
    while end < len(text):
        line = _LINE.match(text, end)
        content = line[0].strip() if line else ""
        if line is None or (content and not _is_country_line(text, line.start(), line.end(), hits)):
            break
        if not content and seen:
            after = _LINE.match(text, line.end())
            if not after or not _is_country_line(text, after.start(), after.end(), hits):
                break
        seen = seen or bool(content)
        end = line.end()
    return end


def _is_country_line(text: str, start: int, end: int, hits: list[Hit]) -> bool:
    """Countries and separators make up most of the line."""
    inside = [h for h in hits if start <= h.start < end]
    if not inside:
        return False
    rest, at = "", start
    for hit in inside:
        rest += text[at : hit.start]
        at = hit.end
    rest += text[at:end]
    left = len(pattern("lists.filler").sub("", rest))
    return left <= 0.4 * sum(h.end - h.start for h in inside)
