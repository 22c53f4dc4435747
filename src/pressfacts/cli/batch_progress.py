"""The progress of a batch and its closing line: a bar on a terminal, lines in a log."""

import sys
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING

from pressfacts.cli.bar import Bar
from pressfacts.cli.messages import say
from pressfacts.write.visible import counted, one_line

if TYPE_CHECKING:
    from pressfacts.batch.run import Totals
    from pressfacts.batch.source import Document
    from pressfacts.read import Reading

_PATIENCE = 2.0
_EVERY = 30.0
_REDRAWN = 0.2
_BYTES_A_WORD = 6.2


class BatchProgress(Bar):
    """The watcher of a run: prints failures as they come, and progress where wanted.

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
        super().__init__(no_color)
        self._paths = paths
        self._reading = reading
        self._mode = _mode(mode, quiet=quiet, busy=busy, amid=amid)
        self._quiet = quiet
        self._closing = not quiet and (mode in ("bar", "log") or (mode == "auto" and busy and not amid))
        self._since = self._shown = time.monotonic()
        self._due: tuple[int, int] | None = None
        self._bytes = self._before = 0
        self._document: Document | None = None

    def warn(self, message: str) -> None:
        """Print a failure or a warning on its own line."""
        say(message)

    def note(self, message: str) -> None:
        """A message for a user at a terminal."""
        if not self._quiet:
            say(message)

    def step(self, document: "Document", totals: "Totals") -> None:
        """A part of a document is done."""
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
        """Print the closing line."""
        self.remove()
        if self._closing and totals.documents:
            say(f"{_counts(totals, counted(totals.documents, 'document'))}, {self._rate(totals):,.0f} words/s")

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
        done = f"{totals.documents:,} of {counted(documents, 'document')}"
        line = f"{_counts(totals, done)}, {self._rate(totals):,.0f} words/s{f', {_clock(left)} left' if left else ''}"
        if self._mode == "log":
            say(line)
            return
        path = one_line(self._document.name) if self._document else ""
        self.draw(share, 1.0, line, path)


def _mode(mode: str, *, quiet: bool, busy: bool, amid: bool) -> str:
    if quiet or sys.stderr is None:
        return "none"
    if mode != "auto":
        return mode
    if sys.stderr.isatty():
        return "none" if amid else "bar"
    return "log" if busy else "none"


def _measured(paths: Sequence[str], reading: "Reading") -> tuple[int, int]:
    """The number of documents and their bytes, as far as known."""
    from pressfacts.batch.source import listed

    sizes = [_size(document) for document in listed(paths, reading)]
    return len(sizes), sum(sizes)


def _size(document: "Document") -> int:
    return document.size


def _counts(totals: "Totals", documents: str) -> str:
    numbers = ((totals.articles, "article"), (totals.failures, "failure"), (totals.words, "word"))
    return ", ".join([documents, *(counted(number, noun) for number, noun in numbers)])


def _clock(seconds: float) -> str:
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
