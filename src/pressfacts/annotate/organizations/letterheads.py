"""Organizations that fill a line in capitals, or a part of it between dashes: "LARCH POLICE FORCE – LEGAL WING"."""

import re
from collections.abc import Iterator

from pressfacts.annotate.name_patterns import pattern
from pressfacts.annotate.names import Span, trim
from pressfacts.annotate.organizations.shapes import find_shapes

_SMALL = frozenset({"OF", "THE", "AND", "FOR", "ON", "IN", "AT", "DE", "DA", "DO", "DEL", "LA"})


def letterheads(text: str, title: Span | None) -> Iterator[Span]:
    """The ranges; the title is read elsewhere, in its own case."""
    for line in pattern("letterheads.line").finditer(text):
        if not line[0].isupper() or line[0].count(" ") < 1 or (title and title[0] <= line.start() < title[1]):
            continue
        cased = _cased(line[0])
        for part in pattern("letterheads.part").finditer(cased):
            begin, end = trim(cased, *part.span())
            if _is_name(cased[begin:end]):
                yield line.start() + begin, line.start() + end


def _is_name(part: str) -> bool:
    return any(shape.strong and (shape.start, shape.end) == (0, len(part)) for shape in find_shapes(part))


def _cased(line: str) -> str:
    """A line in capitals as a name is written, each word where it stood."""

    def cased(match: re.Match[str]) -> str:
        word = match[0]
        form = word.lower() if word in _SMALL and match.start() else word.capitalize()
        return form if len(form) == len(word) else word

    return pattern("letterheads.word").sub(cased, line)
