"""What a run has finished, a line a document, beside its output: how an interrupted run goes on.

The first line tells the settings. Each other line is a document in input order: its path, its stamp (size and
time), how many of its units are done and whether that is all, where its output ends, and what was counted and
told. A line that is not whole, or that tells of more output than there is, counts for nothing.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import msgspec

from pressfacts.batch.source import Document, Stamp
from pressfacts.errors import PressfactsError


class Entry(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A document, or the units of it that are done so far."""

    path: str
    stamp: Stamp
    units: int
    whole: bool
    end: int
    articles: int = 0
    words: int = 0
    failures: tuple[str, ...] = ()

    def is_of(self, document: Document) -> bool:
        """Whether it tells of this document as it is now; standard input is never the same again."""
        return document.file != "-" and self.path == document.name and self.stamp == document.stamp()


class Journal:
    """The journal of an output; `entries` first, then `go_on`, then `add` for each document."""

    def __init__(self, path: Path, settings: str) -> None:
        self._path = path
        self._settings = settings
        self._file: BinaryIO | None = None
        self._at = 0

    def entries(self, room: int) -> Iterator[Entry]:
        """The finished documents in order, each once, as far as `room` bytes of output bear them out.

        PressfactsError where the journal is of a run with other settings.
        """
        try:
            lines = self._path.open("rb")
        except FileNotFoundError:
            return
        with lines:
            first = lines.readline()
            if not first.endswith(b"\n"):
                return
            self._check(first)
            self._at = len(first)
            last: tuple[Entry, int] | None = None
            for entry, at in self._read(lines, room):
                if last and not last[0].whole and entry.path == last[0].path:
                    last = None
                if last:
                    self._at = last[1]
                    yield last[0]
                last = entry, at
            if last:
                self._at = last[1]
                yield last[0]

    def _read(self, lines: BinaryIO, room: int) -> Iterator[tuple[Entry, int]]:
        at = self._at
        for line in lines:
            try:
                entry = msgspec.json.decode(line, type=Entry)
            except msgspec.DecodeError:
                return
            at += len(line)
            if not line.endswith(b"\n") or entry.end > room:
                return
            yield entry, at

    def _check(self, first: bytes) -> None:
        if first.decode("utf-8", "replace").rstrip("\n") != self._settings:
            raise PressfactsError(
                f"{self._path}: the interrupted run had other options or another version; repeat it as it was,"
                " or remove this file to begin anew"
            )

    def at(self) -> int:
        """Where the journal stands after the entry that was given last."""
        return self._at

    def go_on(self, at: int) -> None:
        """Write on from `at`, the place after the last entry that holds; 0 begins anew."""
        self._file = self._path.open("r+b" if at else "wb", buffering=0)
        self._file.truncate(at)
        self._file.seek(at)
        if not at:
            self._file.write(self._settings.encode() + b"\n")

    def add(self, entries: list[Entry]) -> None:
        """Tell that documents are done, once their output is on the disk."""
        if self._file and entries:
            self._file.write(b"".join(msgspec.json.encode(entry) + b"\n" for entry in entries))

    def close(self) -> None:
        """Put it on the disk."""
        if self._file:
            os.fsync(self._file.fileno())
            self._file.close()
            self._file = None
