"""One module a format, each imported when such an input is met.

A reader takes the input's name, its bytes and the options, and yields an Input for each text in it; what it
cannot read comes as an InputError, yielded where the rest goes on and raised where there is no rest.
"""

from collections.abc import Callable, Iterator
from importlib import import_module
from types import ModuleType

from pressfacts.errors import InputError
from pressfacts.read.document import Input
from pressfacts.read.reading import Reading

Reader = Callable[[str, bytes, Reading], Iterator[Input | InputError]]
_HOME = {
    "html": "page",
    "jsonl": "lines",
    "json": "json_values",
    "csv": "table",
    "eml": "mail",
    "rss": "feed",
    "docx": "word",
    "odt": "open_document",
    "rtf": "rtf",
    "mbox": "mailbox",
    "pdf": "pdf",
}


def module_of(kind: str) -> ModuleType:
    """The module that reads a kind of input."""
    return import_module(f"pressfacts.read.formats.{_HOME[kind]}")


def reader_of(kind: str) -> Reader:
    """The function that reads a kind of input from its bytes."""
    reader: Reader = module_of(kind).read
    return reader
