"""Text with inline markup of its facts, for annotators: `police made <arrests value=72>72 arrests</arrests>`.

Tags nest and never cross: of two crossing marks the later one is left out. Where the text itself could be read as a
tag, its `<` is `&lt;`; `plain` undoes it. Articles are separated by a form feed, which the segmenter knows as the
beginning of an article.
"""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from pressfacts.record import Figure, Record
from pressfacts.write.texts import text_of
from pressfacts.write.writer import TextFormat

_LOOSE = re.compile(r"<(?=/?[a-z_])|&(?=(?:amp|lt);)")  # what could be read as a tag or an escape
_ESCAPED = {"<": "&lt;", "&": "&amp;"}
_NOT_BARE = set(' "<>=&')
_FIGURE = ("unit", "item", "currency", "role", "per", "operation")


class Mark(NamedTuple):
    """A marked span; `order` breaks ties between marks of the same span, the outer one first."""

    start: int
    end: int
    order: int
    label: str
    attributes: Mapping[str, object]


def inline() -> TextFormat:
    """Articles as marked text with a form feed between them."""
    return TextFormat(_article, separator="\f\n")


def plain(marked: str) -> str:
    """A piece of marked text without its tags, as in the article."""
    return marked.replace("&lt;", "<").replace("&amp;", "&")


def _article(record: Record) -> str:
    text = text_of(record)
    odd = _escapes(text)  # found in the whole text: a mark may begin between "&" and "amp;"

    def piece(start: int, end: int) -> str:
        return "".join(odd.get(i, text[i]) for i in range(start, min(end, len(text)))) if odd else text[start:end]

    parts: list[str] = []
    at, ends = 0, [len(text) + 1]
    labels: list[str] = []
    for mark in sorted(_marks(record), key=lambda m: (m.start, -m.end, m.order)):
        while ends[-1] <= mark.start:
            parts.append(piece(at, ends[-1]) + f"</{labels.pop()}>")
            at = ends.pop()
        if mark.end <= ends[-1]:
            parts.append(piece(at, mark.start) + _opening(mark))
            at = mark.start
            ends.append(mark.end)
            labels.append(mark.label)
    while labels:
        parts.append(piece(at, ends[-1]) + f"</{labels.pop()}>")
        at = ends.pop()
    whole = "".join(parts) + piece(at, len(text))
    return whole if text.endswith("\n") else whole + "\n"


def escaped(text: str) -> str:
    """`text` with everything escaped that could be read as a tag or as an escape."""
    odd = _escapes(text)
    return "".join(odd.get(i, c) for i, c in enumerate(text)) if odd else text


def _escapes(text: str) -> dict[int, str]:
    """The escapes of characters of `text` that could be read as a tag or an escape, by offset."""
    return {match.start(): _ESCAPED[match[0]] for match in _LOOSE.finditer(text)}


def _marks(record: Record) -> Iterator[Mark]:
    for figure in record.figures:
        yield Mark(figure.start, figure.end, 0, figure.kind, _figure(figure))
    for label, things, key in (
        ("operation", record.operations, "name"),
        ("person", record.people, "name"),
        ("org", record.organizations, "name"),
        ("date", record.dates, "edtf"),
        ("country", record.countries, "alpha_2"),
    ):
        for thing in things:
            attributes = {key: getattr(thing, key)}
            for mention in thing.mentions:
                yield Mark(mention.start, mention.end, 1, label, attributes)


def _figure(figure: Figure) -> dict[str, object]:
    """The attributes of a figure; bounds and qualifier only where they add to the value."""
    shown: dict[str, object] = {"value": figure.value}
    if figure.qualifier != "exact":
        shown |= {"low": figure.low, "high": figure.high, "qualifier": figure.qualifier}
    return shown | {name: getattr(figure, name) for name in _FIGURE}


def _opening(mark: Mark) -> str:
    given = ((name, value) for name, value in mark.attributes.items() if value is not None)
    return "".join([f"<{mark.label}", *(f" {name}={_quoted(str(value))}" for name, value in given), ">"])


def _quoted(value: str) -> str:
    folded = " ".join(value.split())
    return folded if folded and _NOT_BARE.isdisjoint(folded) else f'"{folded.replace(chr(34), chr(39))}"'
