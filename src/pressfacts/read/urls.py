"""Documents behind URLs, read with fsspec (`pip install pressfacts[dask]`, and the package of the store)."""

from collections.abc import Iterator
from importlib import import_module
from pathlib import PurePosixPath
from typing import Any

from pressfacts.errors import InputError, MissingExtraError
from pressfacts.read.document import Input
from pressfacts.read.documents import documents
from pressfacts.read.files import SUFFIXES, reason
from pressfacts.read.reading import Reading

_PACKED = frozenset({".gz", ".zst", ".zip"})


def list_urls(url: str) -> Iterator[str]:
    """The URL, or those of the texts and documents under it, in order; OSError where it cannot be listed."""
    files, path = _open(url)
    if not files.isdir(path):
        yield url
        return
    for found in sorted(files.find(path)):
        steps = PurePosixPath(found)
        suffix = steps.suffix.lower()
        if not steps.name.startswith(".") and (suffix in SUFFIXES or suffix in _PACKED):
            yield files.unstrip_protocol(found)


def read_url(url: str, reading: Reading) -> Iterator[Input | InputError]:
    """The texts of a document; what cannot be read comes as an InputError, never raised."""
    try:
        files, path = _open(url)
        data = files.cat_file(path)
    except OSError as error:
        yield InputError(url, reason(error))
    except (MissingExtraError, ValueError, ImportError) as error:
        yield InputError(url, str(error))
    else:
        yield from documents(url, data, reading)


def _open(url: str) -> Any:
    try:
        core = import_module("fsspec.core")
    except ImportError:
        raise MissingExtraError("URLs", "dask") from None
    return core.url_to_fs(url)
