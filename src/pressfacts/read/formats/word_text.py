"""The words of a .docx file's XML: what a reader sees in the final version, whatever they are wrapped in.

Insertions that are tracked count, deletions do not; content controls and fields show what they hold. A text box and a
note come after the paragraph that they belong to, a table within a cell below its row.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from pressfacts.read.formats.elements import local_name

Notes = Mapping[tuple[str, str], Any]
"""Footnotes and endnotes by kind ("footnote", "endnote") and id."""
_NAMESPACE = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_GONE = frozenset({"del", "moveFrom", "pPr", "rPr", "sdtPr", "sdtEndPr", "delText", "instrText", "rt"})
_SIGNS = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "-"}
_NOTES = {"footnoteReference": "footnote", "endnoteReference": "endnote"}
_MOST_COLUMNS = 1_000


class TooMuchTextError(Exception):
    """There is more text than was asked for."""


class Words:
    """Goes through the blocks of a document; `style` gives the name of a paragraph's style by its id.

    `most` characters are the most that it gives.
    """

    def __init__(self, style: Callable[[str | None], str], notes: Notes, most: int) -> None:
        self.style = style
        self.notes = dict(notes)
        self.left = most

    def blocks(self, parent: Any) -> Iterator[str]:
        """Paragraphs, runs of list items and tables, without the empty ones; TooMuchTextError where they go on."""
        items: list[str] = []
        for element in _children(parent, ("p", "tbl")):
            aside: list[Any] = []
            text = self._table(element, aside) if local_name(element) == "tbl" else _text(element, aside)
            if local_name(element) == "p" and self.style(_style_id(element)).startswith("List"):
                items.append(f"- {text.strip()}")
                text = ""
                if not aside:
                    continue
            if items:
                yield "\n".join(items)
                items = []
            if text.strip():
                yield text
            yield from self._beside(aside)
        if items:
            yield "\n".join(items)

    def _beside(self, aside: list[Any]) -> Iterator[str]:
        """The text boxes and notes that belong to a block; a note is given once."""
        for element in aside:
            if local_name(element) in _NOTES:
                note = self.notes.pop((_NOTES[local_name(element)], str(_value(element, "id"))), None)
                if note is not None:
                    yield from self.blocks(note)
            else:
                yield from self.blocks(element)

    def _table(self, table: Any, aside: list[Any]) -> str:
        """A line a row; what is merged downwards stands in every row that it covers."""
        lines: list[str] = []
        above: dict[int, str] = {}
        for row in _children(table, ("tr",)):
            if _first(row, "trPr", "del") is not None:
                continue
            cells, inner = self._cells(row, above, aside)
            self.left -= sum(map(len, cells))
            if self.left < 0:
                raise TooMuchTextError
            lines += [" | ".join(cell for cell in cells if cell), *inner]
        return "\n".join(lines)

    def _cells(self, row: Any, above: dict[int, str], aside: list[Any]) -> tuple[list[str], list[str]]:
        """The cells of a row, and the rows of the tables within them."""
        cells, inner, column = [], [], _number(_first(row, "trPr", "gridBefore"), 0)
        for cell in _children(row, ("tc",)):
            merged = _first(cell, "tcPr", "vMerge")
            if merged is None or _value(merged, "val") == "restart":
                paragraphs = [_text(p, aside) for p in _children(cell, ("p",))]
                above[column] = " ".join(" ".join(paragraphs).split())
                inner += [self._table(table, aside) for table in _children(cell, ("tbl",))]
            cells.append(above.get(column, ""))
            column += _number(_first(cell, "tcPr", "gridSpan"), 1)
        return cells, [rows for rows in inner if rows.strip()]


def _text(paragraph: Any, aside: list[Any]) -> str:
    return "".join(_pieces(paragraph, aside))


def _pieces(parent: Any, aside: list[Any]) -> Iterator[str]:
    """The words below an element; boxes and references to notes are put `aside`."""
    for element in parent:
        name = local_name(element)
        if name in _GONE or (name == "Fallback" and _first(parent, "Choice") is not None):
            continue
        if name == "t":
            yield element.text or ""
        elif name == "br":
            yield "\n" if _value(element, "type") in (None, "textWrapping") else ""
        elif name in _SIGNS:
            yield _SIGNS[name]
        elif name in _NOTES or name == "txbxContent":
            aside.append(element)
        else:
            yield from _pieces(element, aside)


def _children(parent: Any, names: tuple[str, ...]) -> Iterator[Any]:
    """The elements of these names below `parent`, through what merely wraps them but not through one another."""
    for element in parent:
        name = local_name(element)
        if name in names:
            yield element
        elif name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag", "AlternateContent", "Choice"):
            yield from _children(element, names)


def _value(element: Any, attribute: str) -> str | None:
    value: str | None = element.get(_NAMESPACE + attribute)
    return value


def _first(element: Any, *path: str) -> Any:
    """The element at a path of names; None where there is none."""
    for step in path:
        element = next((child for child in element if local_name(child) == step), None)
        if element is None:
            return None
    return element


def _style_id(paragraph: Any) -> str | None:
    style = _first(paragraph, "pPr", "pStyle")
    return None if style is None else _value(style, "val")


def _number(element: Any, default: int) -> int:
    """How many columns a property says; `default` where it says nothing."""
    value = (_value(element, "val") if element is not None else None) or ""
    return min(int(value[:9]), _MOST_COLUMNS) if value.isdecimal() else default
