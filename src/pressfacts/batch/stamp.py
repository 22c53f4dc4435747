"""Stamps show whether a document changed since it was read."""

import os
import stat
from typing import Any

import msgspec

from pressfacts.read.held import Held, digest_at, is_settled, times_of


class Stamp(msgspec.Struct, frozen=True, array_like=True):
    """A file at the moment it was read: `times` (size, nanoseconds, number) and its content's digest.

    `settled`: its times were old enough then to show any later change. For a URL `digest` holds what its store reports;
    a file that could be listed but not read has none.
    """

    times: tuple[int, int, int, int] = (0, 0, 0, 0)
    settled: bool = False
    digest: str = ""


def stamp_of(held: Held) -> Stamp:
    """The stamp of a file that was read completely."""
    return Stamp(times_of(held.status), is_settled(held.status), held.digest())


def bare_stamp(file: str) -> Stamp | None:
    """The stamp of a file that was not read, None where there is no file."""
    try:
        status = os.stat(file)  # noqa: PTH116 - a NUL in the name is a ValueError
    except (OSError, ValueError):
        return None
    return Stamp(times_of(status), is_settled(status))


def is_as_stamped(file: str, stamp: Stamp | None) -> bool:
    """Whether a file is unchanged: by size and times where those are reliable, else by content."""
    now = bare_stamp(file)
    if now is None or stamp is None:
        return now is stamp
    if now.times == stamp.times and (stamp.settled or not stamp.digest):
        return True
    if now.times[0] != stamp.times[0] or not stamp.digest or not stat.S_ISREG(os.stat(file).st_mode):  # noqa: PTH116
        return False
    try:
        return digest_at(file) == stamp.digest
    except OSError:
        return False


def url_stamp(url: str) -> Stamp | None:
    """What the store reports of a document (a checksum or a time), None where it reports nothing."""
    from importlib import import_module

    try:
        files: Any
        files, path = import_module("fsspec.core").url_to_fs(url)
        return Stamp(digest=str(files.ukey(path)))
    except Exception:  # each store has its own errors; the document is read anyway, which reports them
        return None
