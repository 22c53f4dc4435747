"""PDF files that hold text, by pypdf."""

import io
from collections.abc import Iterator
from typing import Any

from pressfacts.errors import InputError
from pressfacts.read.bounds import PAGES, PDF_TEXT, REPEATED_PAGES
from pressfacts.read.document import Input
from pressfacts.read.extras import needed, silent
from pressfacts.read.fields import mended
from pressfacts.read.formats.pdf_page import page_text
from pressfacts.read.reading import Reading


def read(path: str, data: bytes, reading: Reading) -> Iterator[Input | InputError]:  # noqa: ARG001 - one shape for all
    """The text of all pages, which may hold many articles; MissingExtraError without pypdf."""
    pypdf = needed("pypdf", "pdf", "a PDF file")
    with silent("pypdf"):
        try:
            reader = pypdf.PdfReader(io.BytesIO(data))
            locked = reader.is_encrypted and not reader.decrypt("")
            text = "" if locked else _text(path, reader)
        except (InputError, MemoryError):
            raise
        except ImportError as error:
            raise needed_for_encryption(error) from error
        except Exception as error:  # a broken file fails in as many ways as it has objects
            if type(error).__name__ == "DependencyError":
                raise needed_for_encryption(error) from error
            raise InputError(path, f"a broken PDF file ({type(error).__name__})") from error
    if locked:
        raise InputError(path, "an encrypted PDF file (save it without its password first)")
    if not text.strip():
        raise InputError(path, "a PDF file without text (scanned pages need a text recognition first)")
    yield Input(path, text)


def needed_for_encryption(error: Exception) -> Exception:
    """The error that says what opens a file with an owner's password."""
    from pressfacts.errors import MissingExtraError

    return MissingExtraError(f"an encrypted PDF file ({error})", "pdf")


def _text(path: str, reader: Any) -> str:
    """The pages one below the other: a sentence may go on from one to the next; InputError where they are too many."""
    parts: list[str] = []
    left = PDF_TEXT
    for page in _pages(path, reader):
        text = mended(page_text(page)).replace("\f", "\n").strip("\n")
        left -= len(text)
        if left < 0:
            raise InputError(path, f"a PDF file with more than {PDF_TEXT >> 20} million characters")
        if text.strip():
            parts.append(f"{text}\n")
    return "".join(parts)


def _pages(path: str, reader: Any) -> Iterator[Any]:
    """The pages in order; InputError where they are more than a file has, or some are named again and again."""
    count = len(reader.pages)
    if count > PAGES:
        raise InputError(path, f"a PDF file of {count:,} pages, more than {PAGES:,}")
    seen: set[int] = set()
    for number, page in enumerate(reader.pages, 1):
        place = page.indirect_reference
        seen.add(place.idnum if place is not None else -number)
        if number - len(seen) > REPEATED_PAGES:
            raise InputError(path, "a PDF file that names the same pages again and again")
        yield page
