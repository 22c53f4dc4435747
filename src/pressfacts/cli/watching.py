"""What a batch shows while it runs, and its closing line: a bar on a terminal, lines in a log."""

import sys
import time
from collections.abc import Sequence
from types import TracebackType
from typing import TYPE_CHECKING, Self

from pressfacts.cli.messages import say
from pressfacts.write.visible import one_line

if TYPE_CHECKING:
    from rich.progress import Progress as Bar

    from pressfacts.batch.run import Totals
    from pressfacts.batch.source import Document
    from pressfacts.read import Reading

_PATIENCE = 2.0
_EVERY = 30.0
_REDRAWN = 0.2
_BYTES_A_WORD = 6.2


class Watching:
    """A watcher of a run: tells failures as they come, and how far it is where that is wanted.

    `busy`: the run is a batch, worth a closing line; `amid`: records go to the same terminal.
    """

    def __init__(
        self,
        paths: Sequence[str],
        reading: "Reading",
        mode: str,
        *,
        quiet: bool,
        busy: bool,
        amid: bool,
        no_color: bool,
    ) -> None:
        self._paths = paths
        self._reading = reading
        self._mode = _mode(mode, quiet=quiet, busy=busy, amid=amid)
        self._quiet = quiet
        self._closing = not quiet and (mode in ("bar", "log") or (mode == "auto" and busy and not amid))
        self._no_color = no_color
        self._bar: Bar | None = None
        self._since = self._shown = time.monotonic()
        self._due: tuple[int, int] | None = None
        self._bytes = self._before = 0
        self._document: Document | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar:
            self._bar.stop()

    def tell(self, message: str) -> None:
        """A failure or a warning, on a line of its own."""
        say(message)

    def note(self, message: str) -> None:
        """Something that only a person wants to know."""
        if not self._quiet:
            say(message)

    def step(self, document: "Document", totals: "Totals") -> None:
        """Something of a document is done."""
        if self._mode == "none":
            return
        if document is not self._document:
            if self._document:
                self._bytes += _size(self._document)
            self._document, self._before = document, totals.words
        now = time.monotonic()
        patience = _EVERY if self._mode == "log" else _REDRAWN
        if now - self._shown >= patience and now - self._since >= _PATIENCE:
            self._shown = now
            self._show(totals, now)

    def close(self, totals: "Totals") -> None:
        """The closing line."""
        if self._bar:
            self._bar.stop()
            self._bar = None
        if self._closing and totals.documents:
            say(f"{_counted(totals, f'{totals.documents:,}')}, {self._rate(totals):,.0f} words/s")

    def _rate(self, totals: "Totals") -> float:
        return (totals.words - totals.before) / max(time.monotonic() - self._since, 0.001)

    def _show(self, totals: "Totals", now: float) -> None:
        if self._due is None:
            self._due = _measured(self._paths, self._reading)
        documents, size = self._due
        size = max(1, size - int(totals.before * _BYTES_A_WORD))
        inside = (totals.words - self._before) * _BYTES_A_WORD
        share = min(1.0, (self._bytes + inside) / size)
        left = (now - self._since) * (1 - share) / share if share else None
        done = f"{totals.documents:,} of {documents:,}"
        line = f"{_counted(totals, done)}, {self._rate(totals):,.0f} words/s{f', {_clock(left)} left' if left else ''}"
        if self._mode == "log":
            say(line)
            return
        self._bar = self._bar or _bar(self._no_color)
        path = one_line(self._document.name) if self._document else ""
        self._bar.update(self._bar.task_ids[0], completed=share, line=line, path=path)


def _mode(mode: str, *, quiet: bool, busy: bool, amid: bool) -> str:
    if quiet or sys.stderr is None:
        return "none"
    if mode != "auto":
        return mode
    if sys.stderr.isatty():
        return "none" if amid else "bar"
    return "log" if busy else "none"


def _measured(paths: Sequence[str], reading: "Reading") -> tuple[int, int]:
    """How many documents there are, and their bytes, as far as that can be known."""
    from pressfacts.batch.source import listed

    sizes = [_size(document) for document in listed(paths, reading)]
    return len(sizes), sum(sizes)


def _size(document: "Document") -> int:
    return document.size


def _counted(totals: "Totals", documents: str) -> str:
    failures = "1 failure" if totals.failures == 1 else f"{totals.failures:,} failures"
    return f"{documents} documents, {totals.articles:,} articles, {failures}, {totals.words:,} words"


def _clock(seconds: float) -> str:
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def _bar(no_color: bool) -> "Bar":
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn
    from rich.table import Column

    rest = Column(ratio=1, no_wrap=True, overflow="ellipsis")
    bar = Progress(
        BarColumn(bar_width=20),
        TextColumn("{task.fields[line]}", markup=False, table_column=Column(no_wrap=True)),
        TextColumn("{task.fields[path]}", markup=False, table_column=rest),
        console=Console(stderr=True, no_color=no_color or None),
        transient=True,
        redirect_stdout=False,
        expand=True,
    )
    bar.add_task("", total=1.0, line="", path="")
    bar.start()
    return bar
