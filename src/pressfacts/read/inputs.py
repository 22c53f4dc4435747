"""The inputs of a run, one at a time."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from pressfacts.errors import InputError
from pressfacts.read.document import Input
from pressfacts.read.documents import documents
from pressfacts.read.files import reason, walk
from pressfacts.read.reading import Reading

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
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        yield InputError(path, reason(error))
    except ValueError as error:  # a NUL in the name
        yield InputError(path, str(error))
    else:
        yield from documents(_named(path), data, how)


def _read_stdin(stdin: BinaryIO | None, how: Reading) -> Iterator[Input | InputError]:
    if stdin is None:
        yield InputError(STDIN, "no standard input")
        return
    try:
        data = stdin.read()
    except OSError as error:
        yield InputError(STDIN, reason(error))
    else:
        yield from documents(STDIN, data, how)


def _named(path: str) -> str:
    """The path as the user gave it, with bytes that are no UTF-8 replaced."""
    return os.fsencode(path).decode("utf-8", "replace")
