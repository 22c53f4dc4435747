"""Open the auxiliary files of a run beside its output: never through a link, never a pipe or a device."""

import errno
import os
import stat
from pathlib import Path
from typing import BinaryIO

from pressfacts.errors import PressfactsError

_SAFE = sum(getattr(os, name, 0) for name in ("O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC", "O_BINARY"))


def open_plain(path: Path, *, write: bool = False, create: bool = False, new: bool = False) -> BinaryIO:
    """The file at `path`, to be read or, with `write`, changed, made with `create` where there is none.

    PressfactsError where something else is there, FileNotFoundError where nothing is; with `new`
    FileExistsError where anything is.
    """
    flags = (os.O_RDWR if write else os.O_RDONLY) | (os.O_CREAT if create else 0) | (os.O_EXCL if new else 0)
    handle = handle_of(path, flags)
    return os.fdopen(handle, "r+b" if write else "rb", buffering=-1)


def handle_of(path: Path, flags: int) -> int:
    """The handle of a plain file that has no second name (hard link)."""
    if path.is_symlink():  # where the system has no O_NOFOLLOW
        raise _in_the_way(path, "a link")
    try:
        handle = os.open(path, flags | _SAFE, 0o666)
    except OSError as error:
        if error.errno == errno.ELOOP:
            raise _in_the_way(path, "a link") from error
        if error.errno in (errno.ENXIO, errno.EISDIR):
            raise _in_the_way(path, "no plain file") from error
        raise
    status = os.fstat(handle)
    if stat.S_ISREG(status.st_mode) and status.st_nlink <= 1:
        return handle
    os.close(handle)
    raise _in_the_way(path, "a second name of another file" if stat.S_ISREG(status.st_mode) else "no plain file")


def plain_size(path: Path) -> int | None:
    """The size of the plain file at `path`, None where there is none; PressfactsError where it is something else."""
    try:
        status = path.lstat()
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(status.st_mode):
        raise _in_the_way(path, "a link" if stat.S_ISLNK(status.st_mode) else "no plain file")
    return status.st_size


def _in_the_way(path: Path, what: str) -> PressfactsError:
    return PressfactsError(f"{path}: {what} is where a file of this run belongs; remove it")
