"""Word-processor files (.docx): paragraphs, tables, boxes and notes in order, by python-docx."""

import io
import zipfile
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from pressfacts.errors import InputError
from pressfacts.read.bounds import WORD_MEMBERS, WORD_TEXT, WORD_UNPACKED, WORD_XML
from pressfacts.read.document import Input
from pressfacts.read.extras import needed
from pressfacts.read.formats.word_text import TooMuchTextError, Words
from pressfacts.read.reading import Reading
from pressfacts.read.zipped import overlap

_TEXTS = ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml", "word/styles.xml", "[Content_Types].xml")


def read(path: str, data: bytes, reading: Reading) -> Iterator[Input | InputError]:  # noqa: ARG001 - one shape for all
    """The text of a document, which may hold many articles; MissingExtraError without python-docx."""
    docx = needed("docx", "docx", "a .docx file")
    try:
        _check(path, data)
        document = docx.Document(io.BytesIO(data))
        text = "\n\n".join(Words(_styles(document), _notes(document), WORD_TEXT).blocks(document.element.body))
    except (InputError, MemoryError):
        raise
    except TooMuchTextError as error:
        raise InputError(path, f"a .docx file with more than {WORD_TEXT >> 20} million characters") from error
    except Exception as error:  # a broken package fails in as many ways as it has parts
        raise InputError(path, f"a broken .docx file ({type(error).__name__})") from error
    if not text.strip():
        raise InputError(path, "a .docx file without text")
    yield Input(path, text + "\n")


def _check(path: str, data: bytes) -> None:
    """InputError where the package unfolds to what no document does, or its XML declares entities."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = package.infolist()
        if len(parts) > WORD_MEMBERS:
            raise InputError(path, f"a .docx file of {len(parts):,} parts, more than {WORD_MEMBERS:,}")
        if overlap(parts) or sum(part.file_size for part in parts) > WORD_UNPACKED:
            raise InputError(path, f"a .docx file that unpacks to more than {WORD_UNPACKED >> 20} MB")
        for part in parts:
            if part.filename.endswith((".xml", ".rels")) and part.file_size > WORD_XML:
                raise InputError(path, f"a .docx file with more than {WORD_XML >> 20} MB in {part.filename}")
            if part.filename in _TEXTS and b"<!DOCTYPE" in package.read(part):
                raise InputError(path, "a .docx file that declares entities, which is not read")


def _styles(document: Any) -> Callable[[str | None], str]:
    """The name of a style by its id, that of the usual one for None or an id that there is not."""
    from docx.enum.style import WD_STYLE_TYPE

    @cache
    def name(style_id: str | None) -> str:
        return str(document.part.get_style(style_id, WD_STYLE_TYPE.PARAGRAPH).name)

    return name


def _notes(document: Any) -> dict[tuple[str, str], Any]:
    """Footnotes and endnotes by kind and id."""
    from docx.oxml import parse_xml

    found: dict[tuple[str, str], Any] = {}
    for relation in document.part.rels.values():
        kind = relation.reltype.rpartition("/")[2]
        if kind in ("footnotes", "endnotes") and not relation.is_external:
            for note in parse_xml(relation.target_part.blob):
                name = kind.removesuffix("s")
                found[name, next((v for k, v in note.attrib.items() if k.endswith("}id")), "")] = note
    return found
