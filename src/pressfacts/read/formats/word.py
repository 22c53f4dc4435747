"""Word-processor files (.docx): paragraphs and tables in order, by python-docx."""

import io
from collections.abc import Iterator
from typing import Any

from pressfacts.errors import InputError
from pressfacts.read.document import Input
from pressfacts.read.extras import needed
from pressfacts.read.reading import Reading


def read(path: str, data: bytes, reading: Reading) -> Iterator[Input | InputError]:  # noqa: ARG001 - one shape for all
    """The text of a document, which may hold many articles; MissingExtraError without python-docx."""
    docx = needed("docx", "docx", "a .docx file")
    try:
        text = "\n\n".join(_blocks(docx.Document(io.BytesIO(data))))
    except Exception as error:  # a broken package fails in as many ways as it has parts
        raise InputError(path, f"a broken .docx file ({type(error).__name__})") from error
    if not text.strip():
        raise InputError(path, "a .docx file without text")
    yield Input(path, text + "\n")


def _blocks(document: Any) -> Iterator[str]:
    """Paragraphs, runs of list items and rows of tables, without the empty ones."""
    items: list[str] = []
    for block in document.iter_inner_content():
        if hasattr(block, "rows"):
            text = "\n".join(_row(row) for row in block.rows)
        elif block.style is not None and str(block.style.name).startswith("List"):
            items.append(f"- {block.text.strip()}")
            continue
        else:
            text = block.text
        if items:
            yield "\n".join(items)
            items = []
        if text.strip():
            yield text
    if items:
        yield "\n".join(items)


def _row(row: Any) -> str:
    """The cells of a row; a cell that spans several columns is given once."""
    cells = {id(cell._tc): " ".join(cell.text.split()) for cell in row.cells}
    return " | ".join(cell for cell in cells.values() if cell)
