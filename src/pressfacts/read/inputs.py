"""The inputs of a run, one at a time."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from pressfacts.errors import InputError
from pressfacts.read.decode import NotTextError, decode
from pressfacts.read.files import printable, reason, walk

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Input:
    """A decoded input; `path` is what the user called it, "-" for standard input."""

    path: str
    text: str


def inputs(paths: Sequence[str], stdin: BinaryIO | None = None) -> Iterator[Input | InputError]:
    """Every input under `paths` in order, each read when its turn comes.

    A directory gives its text files; "-" gives `stdin`. What cannot be read comes as an InputError that is
    yielded, not raised, so that the rest goes on.
    """
    for path in paths:
        if path == STDIN:
            yield _read_stdin(stdin)
        elif os.path.isdir(path):  # noqa: PTH112 - False, not an error, where it may not look
            yield from (_read_file(p) if isinstance(p, str) else p for p in walk(path))
        else:
            yield _read_file(path)


def _read_file(path: str) -> Input | InputError:
    try:
        return _input(path, Path(path).read_bytes())
    except OSError as error:
        return InputError(printable(path), reason(error))
    except ValueError as error:  # a NUL in the name
        return InputError(printable(path), str(error))


def _read_stdin(stdin: BinaryIO | None) -> Input | InputError:
    if stdin is None:
        return InputError(STDIN, "no standard input")
    try:
        return _input(STDIN, stdin.read())
    except OSError as error:
        return InputError(STDIN, reason(error))


def _input(path: str, data: bytes) -> Input | InputError:
    try:
        return Input(_named(path), decode(data))
    except NotTextError as error:
        return InputError(printable(path), str(error))


def _named(path: str) -> str:
    """The path as the user gave it, with bytes that are no UTF-8 replaced."""
    return os.fsencode(path).decode("utf-8", "replace")
