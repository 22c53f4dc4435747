"""OpenDocument texts (.odt): headings, paragraphs, lists and rows of tables in order."""

import io
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Iterator

from pressfacts.errors import InputError
from pressfacts.read.bounds import WORD_TEXT, WORD_XML
from pressfacts.read.document import Input
from pressfacts.read.formats.elements import local_name
from pressfacts.read.reading import Reading

_CONTENT = "content.xml"
_BLOCKS = {"h", "p"}
_LEFT_OUT = {"tracked-changes", "annotation", "annotation-end", "sequence-decls", "forms", "note-citation"}
_MOST_SPACES = 1000


def read(path: str, data: bytes, reading: Reading) -> Iterator[Input | InputError]:  # noqa: ARG001 - one shape for all
    """The text of a document, which may hold many articles."""
    try:
        root = ET.fromstring(_content(path, data))  # noqa: S314 - entities are refused there
        text = "\n\n".join(filter(None, _blocks(root)))
    except (InputError, MemoryError):
        raise
    except Exception as error:  # a broken package fails in as many ways as it has parts
        raise InputError(path, f"a broken .odt file ({type(error).__name__})") from error
    if not text.strip():
        raise InputError(path, "an .odt file without text")
    if len(text) > WORD_TEXT:
        raise InputError(path, f"an .odt file with more than {WORD_TEXT >> 20} million characters")
    yield Input(path, text + "\n")


def _content(path: str, data: bytes) -> bytes:
    """The part that holds the text; InputError where it is too long, encrypted or declares entities."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        if package.getinfo(_CONTENT).file_size > WORD_XML:
            raise InputError(path, f"an .odt file with more than {WORD_XML >> 20} MB of text")
        content = package.read(_CONTENT)
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        raise InputError(path, "an .odt file that declares entities, which is not read")
    return content


def _blocks(root: ET.Element) -> Iterator[str]:
    """Headings, paragraphs, lists and tables in their order."""
    waiting = [root]
    while waiting:
        element = waiting.pop()
        name = local_name(element)
        if name in _BLOCKS:
            yield _words(element).strip()
        elif name == "list":
            yield "\n".join(f"- {_parts(item)}" for item in element if local_name(item) == "list-item")
        elif name == "table":
            rows = (row for row in element.iter() if local_name(row) == "table-row")
            cells = ([_parts(cell) for cell in row if local_name(cell) == "table-cell"] for row in rows)
            yield "\n".join(map(" | ".join, cells))
        elif name not in _LEFT_OUT:
            waiting.extend(reversed(element))


def _parts(element: ET.Element) -> str:
    """The text of an item or a cell in one line."""
    return " ".join(filter(None, (_words(part).strip() for part in element)))


def _words(element: ET.Element) -> str:
    """The text of a paragraph, with its tabs, spaces and line breaks."""
    parts = [element.text or ""]
    for child in element:
        name = local_name(child)
        if name == "line-break":
            parts.append("\n")
        elif name == "tab":
            parts.append("\t")
        elif name == "s":
            parts.append(" " * min(_MOST_SPACES, int(_attribute(child, "c") or 1)))
        elif name not in _LEFT_OUT:
            parts.append(_words(child))
        parts.append(child.tail or "")
    return "".join(parts)


def _attribute(element: ET.Element, name: str) -> str | None:
    return next((value for key, value in element.attrib.items() if key.endswith(f"}}{name}")), None)
