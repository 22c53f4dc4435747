"""What a run has finished, a line a document, beside its output: how an interrupted run goes on.

The first line tells the settings. Each other line is a document in input order: its path, its stamp, how many of its
units are done and whether that is all, where its output ends and what all output up to there adds up to, what was
counted and told. The last line of a whole output tells its length and digest. Every line carries a seal that depends
on all before it: a last line that is not whole counts for nothing, any other that does not fit is refused.
"""

import os
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path
from typing import Annotated, BinaryIO

import msgspec

from pressfacts.batch.plain import open_plain, plain_size
from pressfacts.batch.source import Document
from pressfacts.batch.stamp import Stamp
from pressfacts.errors import PressfactsError

_FORM = b"pressfacts-journal/2 "
_SEAL = 16
_LONGEST = 1 << 28
"""Bytes of a line: the settings hold all names of a configuration, a document's line all that failed in it."""
Count = Annotated[int, msgspec.Meta(ge=0)]
Mark = tuple[int, str]
"""A place in the journal and the seal of what stands before it; (0, "") is its beginning."""


class Entry(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, tag="document"):
    """A document, or the units of it that are done so far."""

    path: str
    stamp: Stamp | None
    units: Count
    whole: bool
    end: Count
    digest: str = ""
    articles: Count = 0
    words: Count = 0
    failures: tuple[str, ...] = ()

    def is_of(self, document: Document) -> bool:
        """Whether it tells of this document as it is now."""
        if self.path != document.name:
            return False
        return document.error in self.failures if document.error else document.is_as(self.stamp)


class Closing(msgspec.Struct, frozen=True, kw_only=True, tag="output"):
    """The whole output."""

    end: Count
    digest: str


_LINE: msgspec.json.Decoder[Entry | Closing] = msgspec.json.Decoder(Entry | Closing)


class Journal:
    """The journal of a run; `check` and `entries` first, then `go_on`, then `add` for each document.

    `part` is the half-written output that it tells of, where there is such a file.
    """

    def __init__(self, path: Path, settings: str, part: Path | None = None) -> None:
        self._path = path
        self._first = _FORM + settings.encode() + b"\n"
        self._part = part
        self._file: BinaryIO | None = None
        self._mark: Mark = (0, "")
        self._seal = ""

    def check(self) -> tuple[bool, Closing | None]:
        """Whether there is a journal, and what it tells of a whole output.

        PressfactsError where it is of a run with other settings, or a line of it is not what a run wrote.
        """
        closing: Closing | None = None
        begun = False
        for item, _ in self._items():
            begun = True
            closing = item if isinstance(item, Closing) else None
        return begun, closing

    def entries(self, room: int | None = None) -> Iterator[Entry]:
        """The finished documents in order, each once; PressfactsError where one has more output than `room` bytes."""
        last: tuple[Entry, Mark] | None = None
        for item, mark in self._items():
            if item is None:
                self._mark = mark
            elif isinstance(item, Entry):
                if last and (last[0].whole or item.path != last[0].path):
                    yield self._given(*last, room)
                last = item, mark
        if last:
            yield self._given(*last, room)

    def _given(self, entry: Entry, mark: Mark, room: int | None) -> Entry:
        if room is not None and entry.end > room:
            raise self.refused(f"tells of {entry.end:,} bytes of output where there are {room:,};")
        self._mark = mark
        return entry

    def _items(self) -> Iterator[tuple[Entry | Closing | None, Mark]]:
        """What each line tells, with the place behind it; None for the first."""
        try:
            lines = open_plain(self._path)
        except FileNotFoundError:
            return
        with lines:
            first = lines.readline(_LONGEST)
            if not first.endswith(b"\n") and len(first) < _LONGEST:
                return
            self._check(first)
            at, seal = len(first), _sealed("", first)
            yield None, (at, seal)
            for number, line in enumerate(iter(lambda: lines.readline(_LONGEST), b""), 2):
                if not line.endswith(b"\n"):
                    if len(line) >= _LONGEST:
                        raise self.refused(f"line {number} is not what a run wrote;")
                    return
                seal = _sealed(seal, line[_SEAL:])
                at += len(line)
                yield self._read(line, number, seal), (at, seal)

    def _read(self, line: bytes, number: int, seal: str) -> Entry | Closing:
        try:
            if line[:_SEAL].decode("ascii", "replace") == seal:
                return _LINE.decode(line[_SEAL:])
        except (msgspec.DecodeError, UnicodeDecodeError):
            pass
        raise self.refused(f"line {number} is not what a run wrote;")

    def _check(self, first: bytes) -> None:
        if not first.startswith(_FORM):
            raise self.refused("not a journal of this version;")
        if first != self._first:
            raise self.refused(
                "the interrupted run had other options, another model or another version; repeat it as it was, or"
            )

    def refused(self, why: str) -> PressfactsError:
        """The error that the run cannot go on with what lies there, and what to do."""
        files = f"this file and {self._part.name}" if self._part and self._part.exists() else "this file"
        return PressfactsError(f"{self._path}: {why} remove {files} to begin anew")

    def mark(self) -> Mark:
        """Where the journal stands after the entry that was given last."""
        return self._mark

    def go_on(self, mark: Mark) -> None:
        """Write on from the place after the last entry that holds; the beginning begins anew."""
        at, self._seal = mark
        new = plain_size(self._path) is None
        self._file = open_plain(self._path, write=True, create=new, new=new)
        self._file.truncate(at)
        self._file.seek(at)
        if not at:
            self._file.write(self._first)
            self._seal = _sealed("", self._first)
        self._file.flush()

    def add(self, entries: list[Entry | Closing]) -> None:
        """Tell that documents are done, once their output is on the disk."""
        if self._file is None:
            return
        for entry in entries:
            line = msgspec.json.encode(entry) + b"\n"
            self._seal = _sealed(self._seal, line)
            self._file.write(self._seal.encode() + line)
        self._file.flush()

    def close(self, closing: Closing | None = None) -> None:
        """Put it on the disk, with what tells of the whole output."""
        if self._file:
            self.add([closing] if closing else [])
            os.fsync(self._file.fileno())
            self._file.close()
            self._file = None


def _sealed(before: str, line: bytes) -> str:
    return blake2b(before.encode() + line, digest_size=_SEAL // 2).hexdigest()
