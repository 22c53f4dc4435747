"""Files under `--output-dir`: each is opened step by step from that folder, and no link is followed."""

import errno
import os
import stat
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path, PurePath
from typing import BinaryIO

from pressfacts.batch.plain_files import open_plain

_DRAFT = ".pressfacts.tmp"  # one at a time: the folder is locked
_BY_HANDLE = os.open in os.supports_dir_fd and hasattr(os, "O_NOFOLLOW")
_DIRECTORY = sum(getattr(os, name, 0) for name in ("O_DIRECTORY", "O_NOFOLLOW", "O_CLOEXEC"))


class LinkError(OSError):
    """A link is where a folder or file of the output belongs."""

    def __init__(self) -> None:
        super().__init__(errno.ELOOP, "it is a link, which is not followed")


class Place:
    """A file at `path` under `folder`, written as a draft beside it that takes its name at the end.

    The folder is kept open, so that it cannot be exchanged meanwhile. LinkError where a step is a link, OSError where
    the folder cannot be made.
    """

    def __init__(self, folder: Path, path: PurePath) -> None:
        self._name = path.name
        self._folder = folder.joinpath(*path.parts[:-1])
        self._handle = _folder(folder, path.parts[:-1])
        self._file: BinaryIO | None = None
        try:
            self._refuse_folder()
            self._clear()  # of a run that was killed
            self._file = self._made()
        except BaseException:
            self.drop()
            raise

    def write(self, data: bytes) -> None:
        """Add to the draft."""
        if self._file:
            self._file.write(data)

    def restart(self) -> None:
        """Empty the draft."""
        if self._file:
            self._file.seek(0)
            self._file.truncate()

    def keep(self) -> None:
        """Sync the draft to disk and give it its name."""
        if self._file is None:
            return
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()
        self._file = None
        if self._handle is None:
            self._at(_DRAFT).replace(self._at(self._name))
        else:
            os.replace(_DRAFT, self._name, src_dir_fd=self._handle, dst_dir_fd=self._handle)
        self._let_go()

    def drop(self) -> None:
        """Remove the draft."""
        if self._file:
            with suppress(OSError):
                self._file.close()
            self._file = None
            self._remove()
        self._let_go()

    def _at(self, name: str) -> Path:
        return self._folder / name

    def _refuse_folder(self) -> None:
        try:
            status = os.stat(self._where(self._name), dir_fd=self._handle, follow_symlinks=False)
        except FileNotFoundError:
            return
        if stat.S_ISDIR(status.st_mode):
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))

    def _where(self, name: str) -> str:
        return name if self._handle is not None else str(self._at(name))

    def _remove(self) -> None:
        with suppress(FileNotFoundError):
            os.unlink(self._where(_DRAFT), dir_fd=self._handle)

    def _clear(self) -> None:
        try:
            self._remove()
        except OSError as error:
            raise FileExistsError(errno.EEXIST, f"its draft {_DRAFT} exists and cannot be removed") from error

    def _made(self) -> BinaryIO:
        flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
        return os.fdopen(os.open(self._where(_DRAFT), flags, 0o666, dir_fd=self._handle), "r+b")

    def _let_go(self) -> None:
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None


def digest_under(folder: Path, path: PurePath, most: int) -> tuple[int, str] | None:
    """Size and digest of the plain file under `folder`, None where there is none; LinkError, PressfactsError else.

    Reads at most `most` bytes and a block: a longer file differs anyway.
    """
    steps = [folder.joinpath(*path.parts[:count]) for count in range(1, len(path.parts))]
    if any(_is_link(step) for step in steps):
        raise LinkError
    try:
        stream = open_plain(folder / path)
    except (FileNotFoundError, NotADirectoryError):
        return None
    found, size = blake2b(digest_size=16), 0
    with stream:
        while size <= most and (data := stream.read(1 << 20)):
            found.update(data)
            size += len(data)
    return size, found.hexdigest()


def _folder(folder: Path, steps: tuple[str, ...]) -> int | None:
    """A handle of the folder that `steps` lead to, made where missing; None on systems without such handles."""
    if not _BY_HANDLE:
        _make_by_name(folder, steps)
        return None
    handle = os.open(folder, os.O_RDONLY | getattr(os, "O_DIRECTORY", 0) | getattr(os, "O_CLOEXEC", 0))
    for step in steps:
        try:
            with suppress(FileExistsError):
                os.mkdir(step, dir_fd=handle)
            deeper = os.open(step, os.O_RDONLY | _DIRECTORY, dir_fd=handle)
        except OSError as error:
            is_link = error.errno in (errno.ELOOP, errno.ENOTDIR) and _is_link_in(step, handle)
            raise (LinkError() if is_link else _as_mkdir(error)) from error
        finally:
            os.close(handle)
        handle = deeper
    return handle


def _as_mkdir(error: OSError) -> OSError:
    """The error reworded for a file that is where a folder belongs."""
    return FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST)) if error.errno == errno.ENOTDIR else error


def _make_by_name(folder: Path, steps: tuple[str, ...]) -> None:
    for step in steps:
        folder /= step
        if _is_link(folder):
            raise LinkError
        folder.mkdir(exist_ok=True)


def _is_link(path: Path) -> bool:
    return path.is_symlink() or bool(getattr(path, "is_junction", bool)())


def _is_link_in(step: str, handle: int) -> bool:
    with suppress(OSError):
        return stat.S_ISLNK(os.stat(step, dir_fd=handle, follow_symlinks=False).st_mode)
    return False
