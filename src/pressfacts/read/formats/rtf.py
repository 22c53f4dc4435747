"""Rich Text Format, as news archives and old word processors write it: the text, by striprtf."""

from collections.abc import Iterator

from pressfacts.errors import InputError
from pressfacts.read.document import Input
from pressfacts.read.extras import needed
from pressfacts.read.reading import Reading


def read(path: str, data: bytes, reading: Reading) -> Iterator[Input | InputError]:  # noqa: ARG001 - one shape for all
    """The text of a document, which may hold many articles; MissingExtraError without striprtf."""
    striprtf = needed("striprtf.striprtf", "rtf", "an RTF file")
    try:
        text: str = striprtf.rtf_to_text(data.decode("latin-1"), encoding="cp1252", errors="replace")
    except MemoryError:
        raise
    except Exception as error:  # a broken document fails in many ways
        raise InputError(path, f"a broken RTF file ({type(error).__name__})") from error
    if not text.strip():
        raise InputError(path, "an RTF file without text")
    yield Input(path, text.rstrip() + "\n")
