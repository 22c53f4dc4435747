"""Output streams: standard output, or a file that is written completely or not at all."""

import io
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from pressfacts.cli.drafts import Draft
from pressfacts.errors import PressfactsError

STDOUT = "-"
_PIPED = 120


@contextmanager
def opened(file: str | None) -> Iterator[TextIO]:
    """A UTF-8 stream with `\\n` line ends; PressfactsError names what could not be written."""
    if file is None or file == STDOUT:
        yield _stdout()
        return
    path = Path(file)
    try:
        with _special(path) if path.exists() and not path.is_file() else _whole(path.resolve()) as stream:
            yield stream
    except OSError as error:
        raise PressfactsError(f"{file}: {(error.strerror or str(error)).lower()}") from error


def on_terminal(file: str | None) -> bool:
    """Whether records go to a terminal."""
    return file in (None, STDOUT) and sys.stdout is not None and sys.stdout.isatty()


def wants_color(file: str | None, no_color: bool) -> bool:
    """Whether the terminal shows colours and they are not switched off (https://no-color.org)."""
    plain = no_color or bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
    return on_terminal(file) and not plain


def line_width(file: str | None) -> int | None:
    """The width of the terminal, else COLUMNS where set, else None: lines are not folded."""
    if on_terminal(file):
        return shutil.get_terminal_size().columns
    columns = os.environ.get("COLUMNS", "")
    return int(columns) if columns.isdecimal() and int(columns) else None


def table_width(file: str | None) -> int:
    """As `line_width`, and 120 where that is unknown: long cells fold, so that columns stay side by side."""
    return line_width(file) or _PIPED


def _stdout() -> TextIO:
    """Standard output in UTF-8 whatever the locale, flushed after each record."""
    if sys.stdout is None:
        raise PressfactsError("standard output: closed")
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n", line_buffering=True)
    return sys.stdout


@contextmanager
def _special(path: Path) -> Iterator[TextIO]:
    """A device or a named pipe, which cannot be replaced."""
    with path.open("w", encoding="utf-8", newline="\n") as stream:
        yield stream


@contextmanager
def _whole(path: Path) -> Iterator[TextIO]:
    """A draft beside `path` that replaces it once it is on disk, and is removed after an error."""
    draft = Draft(path)
    try:
        with os.fdopen(draft.open(), "w", encoding="utf-8", newline="\n") as stream:
            yield stream
            stream.flush()
            draft.take_mode(stream.fileno())
            os.fsync(stream.fileno())
        draft.settle()
    except BaseException:
        draft.remove()
        raise
