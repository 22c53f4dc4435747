"""The members of a zip archive, one at a time; nothing is ever written to disk."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import PurePosixPath

from pressfacts.errors import InputError
from pressfacts.read.bounds import MEMBERS
from pressfacts.read.files import is_wanted
from pressfacts.read.packed import LARGEST, Budget, bounded, chunks

_LOCAL_HEADER = 30  # bytes before a member's name in its second place
_TEXT = b"application/vnd.oasis.opendocument.text"
_OFFICE = (
    ("xl/", "a spreadsheet, not text (export it as CSV)"),
    ("ppt/", "a presentation, not text"),
    ("META-INF/", "a program or an e-book, not text"),
)


def is_word_file(data: bytes) -> bool:
    """Whether a zip file is a .docx."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return {"word/document.xml", "[Content_Types].xml"} <= set(archive.namelist())
    except Exception:  # it is told when the archive is opened
        return False


def is_open_document(data: bytes) -> bool:
    """Whether a zip file is an .odt: its first member says so, as the format wants it."""
    return data[_LOCAL_HEADER : _LOCAL_HEADER + 8] == b"mimetype" and _TEXT in data[:200]


def members(path: str, data: bytes) -> Iterator[tuple[str, bytes] | InputError]:
    """Name and content of every file in the archive, in its order; InputError (raised) where it is none.

    A name is the archive's with the member's behind it, without steps that lead out of it.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        files = [info for info in archive.infolist() if info.filename and not info.is_dir()]
    except Exception as error:  # a broken archive trips zipfile in many ways
        raise InputError(path, f"a broken zip file ({error})") from error
    with archive:
        _check(path, files)
        budget = Budget(LARGEST)
        for info in files:
            if is_wanted(info.filename):
                yield _member(f"{path}/{inside(info.filename)}", archive, info, budget)


def inside(name: str) -> str:
    """A member's name as a path within the archive: no root, no drive, no step upwards."""
    steps = name.replace("\\", "/").split("/")
    return str(PurePosixPath(*(step for step in steps if step not in ("", ".", "..") and not step.endswith(":"))))


def _check(path: str, files: list[zipfile.ZipInfo]) -> None:
    names = [info.filename for info in files]
    if "mimetype" in names[:1]:
        raise InputError(path, "an OpenDocument file or e-book, not text")
    if "[Content_Types].xml" in names or "META-INF/MANIFEST.MF" in names:
        reasons = (reason for start, reason in _OFFICE if any(name.startswith(start) for name in names))
        raise InputError(path, next(reasons, "an Office file, not text"))
    if len(files) > MEMBERS:
        raise InputError(path, f"an archive of {len(files):,} files, more than {MEMBERS:,}")
    if overlap(files):
        raise InputError(path, "a zip file whose members overlap, as in no honest one")
    if files and all(info.flag_bits & 1 for info in files):
        raise InputError(path, "an encrypted zip file (unpack it with its password first)")


def overlap(files: list[zipfile.ZipInfo]) -> bool:
    """Whether two members share bytes, so that a small archive unpacks to any size."""
    end = 0
    for info in sorted(files, key=lambda info: info.header_offset):
        if info.header_offset < end:
            return True
        end = info.header_offset + _LOCAL_HEADER + len(info.orig_filename) + info.compress_size
    return False


def _member(
    path: str, archive: zipfile.ZipFile, info: zipfile.ZipInfo, budget: Budget
) -> tuple[str, bytes] | InputError:
    if info.flag_bits & 1:
        return InputError(path, "encrypted (unpack it with its password first)")
    if budget.left < 0:
        return InputError(path, f"not read, as the archive unpacks to more than {LARGEST >> 20} MB")
    try:
        with archive.open(info) as stream:
            return path, bounded(path, chunks(stream), info.compress_size, budget)
    except InputError as error:
        return error
    except Exception as error:  # see above; a password or a method that is not known as well
        return InputError(path, f"a broken member of a zip file ({error})")
