"""One run at a time on an output: a lock that is released with its process, however that ends."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from pressfacts.batch.plain_files import handle_of
from pressfacts.errors import PressfactsError


@contextmanager
def locked(output: Path) -> Iterator[None]:
    """Hold the lock of `output`; PressfactsError where another run holds it."""
    path = output.with_name(f".{output.name}.lock")
    handle = _taken(path, output)
    try:
        yield
    finally:
        with suppress(OSError):
            path.unlink()
        os.close(handle)


def _taken(path: Path, output: Path) -> int:
    """The open lock file, no link or pipe: the one now at `path`, not one that was removed in between."""
    while True:
        handle = handle_of(path, os.O_RDWR | os.O_CREAT)
        try:
            _lock(handle)
            if _same(handle, path):
                return handle
        except OSError:
            os.close(handle)
            raise PressfactsError(f"{output}: another run is writing it") from None
        os.close(handle)


def _same(handle: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), path.lstat())
    except FileNotFoundError:
        return False


def _lock(handle: int) -> None:
    """OSError where another process holds it."""
    try:
        import fcntl
    except ImportError:  # Windows
        import msvcrt

        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
    else:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
