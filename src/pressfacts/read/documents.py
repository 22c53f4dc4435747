"""From an input's bytes to its texts: unpack it, tell its kind, hand it to the reader of that kind."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from importlib import import_module
from pathlib import PurePath

from pressfacts.errors import InputError, MissingExtraError
from pressfacts.read.decode import decode
from pressfacts.read.document import Input
from pressfacts.read.kinds import NotTextError
from pressfacts.read.language import foreign, not_english
from pressfacts.read.large import Large
from pressfacts.read.packed import unpacked
from pressfacts.read.reading import Reading
from pressfacts.read.sniff import header_cells, packed_kind, text_kind
from pressfacts.read.zipped import is_word_file, members

_Found = Iterator[Input | InputError]
_HOME = {
    "html": "page",
    "jsonl": "lines",
    "json": "json_values",
    "csv": "table",
    "eml": "mail",
    "rss": "feed",
    "docx": "word",
    "pdf": "pdf",
}
_OWN = re.compile(r'[\s\ufeff]{0,99}(?:\[\s{0,99})?\{\s{0,99}"schema"\s?:\s?"pressfacts/')


def documents(path: str, data: bytes, reading: Reading, *, packed: bool = False) -> _Found:
    """The texts in `data`; what cannot be read comes as an InputError that names its place, never raised.

    `packed`: it comes out of an archive, in which no other is opened.
    """
    try:
        yield from _unpacked(path, data, reading, packed)
    except InputError as error:
        yield error
    except (MissingExtraError, NotTextError) as error:
        yield InputError(path, str(error))


def records_in(large: Large, reading: Reading) -> _Found:
    """The records of a large dump, one in memory at a time; errors as in `documents`."""
    try:
        for item in import_module(f"pressfacts.read.formats.{_HOME[large.kind]}").stream(large, reading):
            yield _checked(item, reading)
    except InputError as error:
        yield error


def _unpacked(path: str, data: bytes, reading: Reading, packed: bool) -> _Found:
    kind = packed_kind(data)
    if kind == "zip" and is_word_file(data):
        kind = "docx"
    if kind not in ("zip", "gzip", "zstd"):
        yield from _read(path, data, reading.format or kind, reading)
    elif packed:
        raise InputError(path, "an archive inside an archive, which is not read")
    elif kind == "zip":
        for member in members(path, data):
            yield from (member,) if isinstance(member, InputError) else documents(*member, reading, packed=True)
    else:
        yield from documents(path, unpacked(path, data, kind), reading, packed=True)


def _read(path: str, data: bytes, kind: str | None, reading: Reading) -> _Found:
    if kind is None or kind == "text":
        text = decode(data)
        kind = kind or text_kind(text, reading.text_field)
        if kind == "text" or (reading.records and _OWN.match(text)):
            yield _plain(path, text, reading)
            return
    if kind == "xml":
        raise InputError(path, "XML that is neither a page nor a feed (--input-format text reads it anyway)")
    for item in _reader(kind)(path, data, reading):
        yield _checked(item, reading)


def _reader(kind: str) -> Callable[[str, bytes, Reading], _Found]:
    reader: Callable[[str, bytes, Reading], _Found] = import_module(f"pressfacts.read.formats.{_HOME[kind]}").read
    return reader


def _plain(path: str, text: str, reading: Reading) -> Input | InputError:
    """A text; a file that is called a table and has no column of text is none."""
    if reading.format is None and _is_table(path) and text.strip():
        line = text.split("\n", 1)[0].rstrip("\r")[:4096]
        header = max((header_cells(line, delimiter) for delimiter in ",;\t|"), key=len)
        names = ", ".join(header[:8])
        return InputError(path, f"a table without a column of text (there are {names}; --text-field names it)")
    return _checked(Input(path, text), reading)


def _is_table(path: str) -> bool:
    """Whether a file is called a table; what is packed may be too."""
    return not {".csv", ".tsv"}.isdisjoint(suffix.lower() for suffix in PurePath(path).suffixes[-2:])


def _checked(item: Input | InputError, reading: Reading) -> Input | InputError:
    """The text with what the user says of its articles, or the error that it is not English."""
    if isinstance(item, Input) and reading.splitting:
        item = replace(item, splitting=reading.splitting)
    if isinstance(item, InputError) or reading.force or (reading.records and _OWN.match(item.text)):
        return item
    language = foreign(item.text)
    if language is None:
        return item
    place = f"record {item.entry.index + 1}: " if item.entry and item.entry.count > 1 else ""
    return not_english(item.path, language, place)
