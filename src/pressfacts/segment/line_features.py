"""What a line of a head has that the lines in its place above other articles may have too."""

import re
from collections.abc import Iterator
from functools import lru_cache

from pressfacts.edtf import find_full_date
from pressfacts.segment.keys import key
from pressfacts.segment.marks import Mark, Marked
from pressfacts.segment.near_days import near_day
from pressfacts.segment.patterns import pattern
from pressfacts.segment.publisher import is_publisher
from pressfacts.segment.words import fold

Feature = tuple[str, str]
_LONGEST, _NAMED, _OPENING = 300, 60, 3
_LABEL_WORDS, _LETTERS, _COUNTS = 6, 2, 3
_BEHIND, _CELLS = 20, 8
_LABEL = pattern("line_features.label")
_COMMAND = pattern("line_features.command")
_TAGS = pattern("line_features.tags")
_CLOCK = pattern("line_features.clock")
_ENDING = pattern("line_features.ending")
_LEADING = pattern("line_features.leading")
_TRAILING = pattern("line_features.trailing")
_PARTS = pattern("line_features.parts")
_WORD = re.compile(r"[^\W\d_]{2,}")
_DIGITS = pattern("line_features.digits")
_QUIET = frozenset("\"'“”‘’„«».,;!?…$€£¥%()- \t")
"""Signs that say little where a line begins or ends with them."""
_HEADING = frozenset("#*_=~-•<>/|+")
"""Signs that headings inside an article stand between as well."""
_SPOKEN = "\"'“”‘’„«».,;:!?…()0"
_COUNTING = ".):]"
_CHAPTERS = ("0.0", "0.0.0")
_KINDS = {
    Mark.RELEASE,
    Mark.PUBLISHER,
    Mark.TITLE,
    Mark.SOURCE,
    Mark.DATED,
    Mark.ISSUER,
    Mark.LABEL,
    Mark.MENU,
    Mark.NUMBER,
}


@lru_cache(maxsize=8192)
def _features(text: str) -> tuple[Feature, ...]:
    """What a line has that another may have too: words, a label, signs at its ends, a day."""
    return tuple(dict.fromkeys(_found(text)))


def _found(text: str) -> Iterator[Feature]:
    yield from _layout(text)
    if len(text) > _LONGEST:
        yield from _label(text)
        yield "opening", " ".join(_DIGITS.sub("0", word) for word in text.casefold().split(None, _OPENING)[:_OPENING])
        return
    text = _CLOCK.sub("", _TAGS.sub("", text) if _COMMAND.match(text) else text)
    day = find_full_date(text) if any(map(str.isdigit, text)) else None
    place = day[:2] if day else near_day(text)
    bare = _DIGITS.sub("0", f"{text[: place[0]]}\0{text[place[1] :]}" if place else text)
    if not any(map(str.isalpha, bare)) and not place:
        yield from [("quiet", bare)] * bool(bare.strip())
        return
    if not any(map(str.isalpha, bare)):
        yield from [("lead", "".join(bare.split()))] * (len(bare.strip()) > 1)
    else:
        yield from _at_ends(bare)
        yield from _parts(bare)
    if place:
        yield from _around_day(bare)


def _layout(text: str) -> Iterator[Feature]:
    """Markup before the words, the cells of a table's row, the address of a page."""
    command = _COMMAND.match(text)
    if command:
        yield "quiet", command[0]
    if command and command.end() == len(text) and " " in text and text[0] == "<":
        yield "tag", text.split()[0]
    cells = text.count("\t")
    if cells > 1:
        yield "cells", str(min(cells, _CELLS))
    if _is_page(text):
        yield "link", ""
    if _CLOCK.match(text):
        yield "clock", ""


def _at_ends(bare: str) -> Iterator[Feature]:
    """Signs, a label and words at the beginning and the end of a line without its day and the value of numbers."""
    lead, tail = _LEADING.match(bare), _TRAILING.search(bare)
    yield from _label(bare[lead.end() :] if lead else bare)
    if lead and lead.end() < len(bare):
        yield from _signs("lead", lead[0])
        yield from _between(lead[0].strip(), tail[0].strip() if tail else "")
    if tail and tail.start():
        yield from _signs("tail", tail[0])
    words = _WORD.findall(bare) if len(bare) <= _NAMED * (1 + ("\0" in bare)) else []
    if len(words) > 1:
        yield from (("first", words[0].casefold()), ("last", words[-1].casefold()))


def _between(lead: str, tail: str) -> Iterator[Feature]:
    """A number that counts, with its sign, or the same signs on both sides of the words."""
    if "0" in lead and (lead[-1] in _COUNTING or lead in _CHAPTERS):
        yield "count", "".join(lead.split())
    if tail.endswith(lead[::-1]) and lead and not _QUIET.issuperset(lead) and lead.strip("*_"):
        yield "framed", lead


def _parts(bare: str) -> Iterator[Feature]:
    """A file's ending, what bars part from the rest, columns, and a word in capitals with its number."""
    if "   " in bare.strip():
        yield "columns", ""
    first, second, *_ = *bare.split(None, 2), "", ""
    if len(first) > _COUNTS - 1 and first.isalpha() and first.isupper() and second.rstrip(":.") == "0":
        yield "numbered", first
    ending = _ENDING.search(bare)
    if ending:
        yield "end", ending[0]
    parts = _PARTS.split(bare)
    if len(parts) > 1:
        yield from (("part", f"{side} {fold(part)}") for side, part in (("<", parts[0]), (">", parts[-1])))
        yield "parts", f"{len(parts)} {bare[len(parts[0]) :].split(None, 1)[0]}"
        if is_publisher(parts[-1]):
            yield "part", "> an agency"


def _around_day(bare: str) -> Iterator[Feature]:
    """A day alone or in a line, and what little stands behind it: ", p. 12"."""
    behind = bare.rpartition("\0")[2] if len(bare) <= _NAMED else ""
    if 1 < len(behind) <= _BEHIND:
        yield "tail", f"\0{fold(behind)}"
    yield "day" if sum(map(str.isalpha, bare)) <= _LETTERS else "in", ""


def _is_page(text: str) -> bool:
    """The address of a page, and nothing else; none of a picture or a file."""
    ending = text.rpartition("/")[2].rpartition(".")[2]
    web = text.startswith(("https://", "http://")) and not any(map(str.isspace, text))
    return web and (ending == text.rpartition("/")[2] or ending.startswith("htm"))


def _label(text: str) -> Iterator[Feature]:
    label = _LABEL.match(text)
    if label and len(label[0].split()) <= _LABEL_WORDS:
        yield "label", fold(label[0]) + ":"


def _signs(place: str, signs: str) -> Iterator[Feature]:
    """The signs that a line begins or ends with: those of headings, and few of them, say little."""
    said = "".join(signs.split())
    told = [c for c in said if c not in _QUIET and not c.isdigit()]
    loud = "\0" in said or said.count("0") >= _COUNTS or (len(told) > 1 and not _HEADING.issuperset(told))
    if said.strip(_SPOKEN):
        yield (place if loud else f"quiet {place}"), said


def features(line: Marked) -> tuple[Feature, ...]:
    """The features of one line of a head."""
    found = _features(line.text)
    if len(line.line) > _LONGEST:
        return found
    said = key(line)
    if line.mark is Mark.RULER:
        return (("ruled", said),)
    same = (("is", said),) if len(said) > 1 and any(map(str.isalpha, said)) else ()
    kind = (("kind", line.mark.name),) if line.mark in _KINDS else ()
    return (*same, *found, *kind, *[("indent", "")] * is_indented(line))


def is_indented(line: Marked) -> bool:
    """White space stands before the line's first word."""
    return line.line.first > line.line.start
