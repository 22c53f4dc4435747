"""Check whether a file may be written as a database of pressfacts, without a lock, a journal or a change."""

import sqlite3
import stat
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from pressfacts.errors import PressfactsError

APPLICATION = 0x50524653  # "PRFS": what `file` and PRAGMA application_id show
_MAGIC = b"SQLite format 3\0"
_AT = 68
_HEADER = 100
_STEPS = 1_000_000
"""Steps of SQLite's virtual machine (some hundredths of a second) between two checks for signals."""
_BESIDE = ("-journal", "-wal", "-shm")


def check_ours(file: str) -> None:
    """PressfactsError where `file` exists, is not empty and is not a database that pressfacts made.

    So too where a link or a pipe has the name of SQLite's own files beside it: SQLite would write through the link or
    wait for the pipe forever. OSError where it cannot be read.
    """
    _check_beside(file)
    try:
        status = Path(file).stat()
    except FileNotFoundError:
        return
    if not stat.S_ISREG(status.st_mode):
        raise PressfactsError(f"{file}: not a plain file, as a database must be")
    with Path(file).open("rb") as stream:
        header = stream.read(_HEADER)
    if not header:
        return
    if not header.startswith(_MAGIC):
        raise PressfactsError(f"{file}: file is not a database")
    if int.from_bytes(header[_AT : _AT + 4]) != APPLICATION and not is_empty(header, file):
        raise foreign(file)


def _check_beside(file: str) -> None:
    for name in [f"{place}{end}" for place in (file, Path(file).resolve()) for end in _BESIDE]:
        try:
            status = Path(name).lstat()
        except FileNotFoundError:
            continue
        if not stat.S_ISREG(status.st_mode) or status.st_nlink > 1:
            raise PressfactsError(f"{name}: no plain file, but in the place of a file of the database; remove it")


def foreign(file: str) -> PressfactsError:
    """The error for a database that pressfacts did not make."""
    return PressfactsError(f"{file}: a database that pressfacts did not make is left unchanged; name another file")


def is_empty(header: bytes, file: str) -> bool:
    """Whether a database has no application id, no version and no content."""
    if any(header[60:64]) or any(header[_AT : _AT + 4]) or Path(f"{file}-wal").exists():
        return False
    # "immutable" keeps SQLite from making files beside it.
    with closing(sqlite3.connect(f"{Path(file).absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as base:
        return base.execute("SELECT 1 FROM sqlite_schema").fetchone() is None


def heed_signals(base: sqlite3.Connection) -> sqlite3.Connection:
    """A connection whose statements a signal interrupts: a view or trigger may be made to run forever.

    SQLite swallows the exception of the signal; `raised_again` raises it again.
    """
    sqlite3.enable_callback_tracebacks(True)
    base.set_progress_handler(lambda: 0, _STEPS)
    return base


@contextmanager
def raised_again() -> Iterator[None]:
    """Raise again a signal that interrupted a statement in the block."""
    swallowed: list[BaseException] = []
    before = sys.unraisablehook

    def keep(unraisable: Any) -> None:
        if isinstance(unraisable.exc_value, KeyboardInterrupt | SystemExit):
            swallowed.append(unraisable.exc_value)
        else:
            before(unraisable)

    sys.unraisablehook = keep
    try:
        yield
    except sqlite3.Error:
        if not swallowed:
            raise
    finally:
        sys.unraisablehook = before
    if swallowed:
        raise swallowed[0]
