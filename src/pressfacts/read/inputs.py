"""The inputs of a run, one at a time."""

import os
import stat
from collections.abc import Callable, Iterator, Sequence
from typing import BinaryIO

from pressfacts.errors import InputError
from pressfacts.read.document import Input
from pressfacts.read.documents import documents
from pressfacts.read.files import reason, walk
from pressfacts.read.held import hold, whole
from pressfacts.read.reading import Reading
from pressfacts.read.stream import all_of

STDIN = "-"


def inputs(
    paths: Sequence[str], stdin: BinaryIO | None = None, reading: Reading | None = None
) -> Iterator[Input | InputError]:
    """Every text under `paths` in order, each file read when its turn comes.

    A directory gives its text files and documents; an archive, a dump or a feed gives many texts; "-" gives
    `stdin`. What cannot be read comes as an InputError that is yielded, not raised, so that the rest goes on.
    """
    how = reading or Reading()
    for path in paths:
        if path == STDIN:
            yield from _read_stdin(stdin, how)
        elif os.path.isdir(path):  # noqa: PTH112 - False, not an error, where it may not look
            for found in walk(path, how.format):
                yield from _read_file(found, how) if isinstance(found, str) else (found,)
        else:
            yield from _read_file(path, how)


def _read_file(path: str, how: Reading) -> Iterator[Input | InputError]:
    yield from _read(_named(path), lambda: _bytes_at(path), how)


def _read_stdin(stdin: BinaryIO | None, how: Reading) -> Iterator[Input | InputError]:
    if stdin is None:
        yield InputError(STDIN, "no standard input")
        return
    yield from _read(STDIN, lambda: all_of(STDIN, stdin), how)


def _read(name: str, data: Callable[[], bytes], how: Reading) -> Iterator[Input | InputError]:
    try:
        given = data()
    except InputError as error:
        yield error
    except OSError as error:
        yield InputError(name, reason(error))
    except ValueError as error:  # no text, or a NUL in the name
        yield InputError(name, str(error))
    else:
        yield from documents(name, given, how)


def _bytes_at(path: str) -> bytes:
    """The bytes of a file as they stood at one moment, or all that a pipe or a device gives."""
    status = os.stat(path)  # noqa: PTH116 - a NUL in the name is a ValueError
    if stat.S_ISREG(status.st_mode) and status.st_size:
        held, data = hold(path, whole)
        held.close()
        return data
    with open(path, "rb", buffering=0) as stream:  # noqa: PTH123
        return all_of(_named(path), stream)


def _named(path: str) -> str:
    """The path as the user gave it, with bytes that are no UTF-8 replaced."""
    return os.fsencode(path).decode("utf-8", "replace")
