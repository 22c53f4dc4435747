"""The progress of a command that reads inputs one at a time, for work that takes longer than a moment."""

import sys
import time
from collections.abc import Sequence
from pathlib import Path

from pressfacts.cli.bar import Bar
from pressfacts.write.visible import counted, one_line

_PATIENCE = 2.0


class Progress(Bar):
    """Counts inputs and articles; shows them only where `shown` and once the work has lasted."""

    def __init__(self, paths: Sequence[str], shown: bool, no_color: bool = False) -> None:
        super().__init__(no_color, elapsed=True)
        self._total = None if any(Path(path).is_dir() for path in paths) else len(paths)
        self._shown = shown
        self._since = time.monotonic()
        self._path = ""
        self._inputs = self._articles = 0

    def step(self, path: str) -> None:
        """An input begins."""
        self._path = one_line(path)
        self._inputs += 1
        self._update()

    def article(self) -> None:
        """An article is done."""
        self._articles += 1
        self._update()

    def _update(self) -> None:
        if not self._shown or time.monotonic() - self._since < _PATIENCE:
            return
        done = self._inputs - 1
        files = f"{done:,} of {counted(self._total, 'file')}" if self._total else counted(done, "file")
        count = f"{files}, {counted(self._articles, 'article')},"
        self.draw(done, self._total, count, self._path)


def sees_progress(quiet: bool, records_on_terminal: bool) -> bool:
    """Whether a bar would be seen, and not between the records."""
    return not quiet and not records_on_terminal and sys.stderr is not None and sys.stderr.isatty()
