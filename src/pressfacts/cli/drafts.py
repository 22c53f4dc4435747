"""A draft beside an output file; it belongs to the process that holds its lock, and is abandoned once that is gone."""

import os
import stat
from contextlib import suppress
from pathlib import Path

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL
_LEFT = os.O_WRONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
_TRIES = 100


class Draft:
    """A file that replaces `output` once it is complete."""

    def __init__(self, output: Path) -> None:
        self._output = output
        self._path: Path | None = None

    def open(self) -> int:
        """Make the draft and open it; drafts of the same output left by killed runs are removed first.

        OSError where it cannot be made.
        """
        for left in self._output.parent.glob(f"{_prefix(self._output)}*.tmp"):
            with suppress(OSError):
                _remove_if_left(left)
        for _ in range(_TRIES):
            self._path = self._output.with_name(f"{_prefix(self._output)}{os.urandom(6).hex()}.tmp")
            handle = os.open(self._path, _NEW, 0o666)
            if _lock(handle) is not False and _is_there(self._path, handle):
                return handle
            os.close(handle)  # another run cleaned up before our lock
        raise FileExistsError(0, "another run removes what this one writes")

    def take_mode(self, handle: int) -> None:
        """Give the open draft the file mode of an existing output, where the system can."""
        if os.chmod in os.supports_fd and self._output.exists():
            os.chmod(handle, stat.S_IMODE(self._output.stat().st_mode))

    def settle(self) -> None:
        """Give the draft the name of the output."""
        if self._path:
            self._path.replace(self._output)

    def remove(self) -> None:
        """Remove the draft."""
        if self._path:
            self._path.unlink(missing_ok=True)


def _prefix(output: Path) -> str:
    """The common prefix of all drafts of one output, short enough for any output name."""
    from hashlib import blake2s  # OpenSSL takes as long to load as half of our options

    return f".pressfacts-{blake2s(os.fsencode(output.name), digest_size=6).hexdigest()}-"


def _remove_if_left(draft: Path) -> None:
    """Remove a draft whose process is gone; on Windows there is no lock, but an open file cannot be removed."""
    handle = os.open(draft, _LEFT)
    try:
        if stat.S_ISREG(os.fstat(handle).st_mode) and _lock(handle):
            draft.unlink()
    finally:
        os.close(handle)
    if os.name == "nt":
        draft.unlink()


def _is_there(draft: Path, handle: int) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), draft.stat())
    except FileNotFoundError:
        return False


def _lock(handle: int) -> bool | None:
    """Whether this process now holds the lock of an open file; None where files cannot be locked."""
    try:
        import fcntl
    except ImportError:  # Windows
        return None
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return None
    return True
