"""What tells a document from what it was when it was read."""

import os
import stat
from typing import Any

import msgspec

from pressfacts.read.held import Held, digest_at, is_settled, times_of


class Stamp(msgspec.Struct, frozen=True, array_like=True):
    """A file at the moment it was read: `times` (size, nanoseconds, number) and its content's digest.

    `settled`: its times were so old then that they tell any change. Of a document behind a URL there is only what
    its store says of it, as `digest`; of one that could be seen but not read no digest.
    """

    times: tuple[int, int, int, int] = (0, 0, 0, 0)
    settled: bool = False
    digest: str = ""


def stamp_of(held: Held) -> Stamp:
    """The stamp of a file all of which was read."""
    return Stamp(times_of(held.status), is_settled(held.status), held.digest())


def bare_stamp(file: str) -> Stamp | None:
    """The stamp of a file that was not read, None where there is none."""
    try:
        status = os.stat(file)  # noqa: PTH116 - a NUL in the name is a ValueError
    except (OSError, ValueError):
        return None
    return Stamp(times_of(status), is_settled(status))


def is_as_stamped(file: str, stamp: Stamp | None) -> bool:
    """Whether a file is what it was: by its size and times where they tell, else by its content."""
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
    """What the store says of a document, None where it says nothing."""
    from importlib import import_module

    try:
        files: Any
        files, path = import_module("fsspec.core").url_to_fs(url)
        return Stamp(digest=str(files.ukey(path)))
    except Exception:  # every store has errors of its own; the document is read anyway, and told
        return None
