"""From an input's bytes to its texts: unpack it, tell its kind, hand it to the reader of that kind."""

import re
from collections.abc import Iterator
from dataclasses import replace

from pressfacts.errors import InputError, MissingExtraError
from pressfacts.read.bounds import SECONDS
from pressfacts.read.columns import in_reading_order
from pressfacts.read.decode import decode
from pressfacts.read.document import Input
from pressfacts.read.formats import module_of, reader_of
from pressfacts.read.kinds import NotTextError
from pressfacts.read.language import foreign, not_english
from pressfacts.read.large import Large
from pressfacts.read.packed import unpacked
from pressfacts.read.reading import Reading
from pressfacts.read.sniff import called_table, packed_kind, text_kind
from pressfacts.read.zipped import is_open_document, is_word_file, members

_Found = Iterator[Input | InputError]
TAKEN_APART = frozenset(SECONDS)
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
        for item in module_of(large.kind).stream(large, reading):
            yield _checked(item, reading)
    except InputError as error:
        yield error


def _unpacked(path: str, data: bytes, reading: Reading, packed: bool) -> _Found:
    kind = packed_kind(data)
    if kind == "zip" and is_word_file(data):
        kind = "docx"
    elif kind == "zip" and is_open_document(data):
        kind = "odt"
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
        kind = kind or text_kind(text, reading.text_field, table=called_table(path))
        if kind == "text" or (reading.records and _OWN.match(text)):
            yield _checked(Input(path, text), reading)
            return
    if kind == "xml":
        raise InputError(path, "XML that is neither a page nor a feed (--input-format text reads it anyway)")
    for item in _items(kind, path, data, reading):
        yield _checked(item, reading)


def _items(kind: str, path: str, data: bytes, reading: Reading) -> _Found:
    """What the reader of a kind finds; those that are other people's work are let loose in a process of their own."""
    if kind not in TAKEN_APART:
        return reader_of(kind)(path, data, reading)
    from pressfacts.read.apart import read_apart

    return read_apart(kind, path, data, reading)


def _checked(item: Input | InputError, reading: Reading) -> Input | InputError:
    """The text in reading order, with what the user says of its articles; the error where it is not English."""
    if isinstance(item, Input) and reading.splitting:
        item = replace(item, splitting=reading.splitting)
    if isinstance(item, InputError) or (reading.records and _OWN.match(item.text)):
        return item
    text = in_reading_order(item.text)
    if text is not item.text:
        item = replace(item, text=text)
    language = None if reading.force else foreign(text)
    if language is None:
        return item
    place = f"record {item.entry.index + 1}: " if item.entry and item.entry.count > 1 else ""
    return not_english(item.path, language, place)
