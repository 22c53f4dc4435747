"""A bar on standard error for work that takes longer than a moment."""

import sys
import time
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from pressfacts.write.visible import one_line

if TYPE_CHECKING:
    from rich.progress import Progress as Bar

_PATIENCE = 2.0


class Progress:
    """Counts inputs and articles; shows them only where `shown` and once the work has lasted."""

    def __init__(self, paths: Sequence[str], shown: bool, no_color: bool = False) -> None:
        self._total = None if any(Path(path).is_dir() for path in paths) else len(paths)
        self._shown = shown
        self._no_color = no_color
        self._since = time.monotonic()
        self._bar: Bar | None = None
        self._path = ""
        self._inputs = self._articles = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar:
            self._bar.stop()

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
        if self._bar is None:
            self._bar = _bar(self._total, self._no_color)
        done, of = self._inputs - 1, f"/{self._total}" if self._total else ""
        count = f"{done:,}{of} files, {self._articles:,} articles,"
        self._bar.update(self._bar.task_ids[0], completed=done, count=count, path=self._path)


def sees_progress(quiet: bool, records_on_terminal: bool) -> bool:
    """Whether someone would see a bar, and not amid the records."""
    return not quiet and not records_on_terminal and sys.stderr is not None and sys.stderr.isatty()


def _bar(total: int | None, no_color: bool) -> "Bar":
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn
    from rich.table import Column

    rest = Column(ratio=1, no_wrap=True, overflow="ellipsis")
    bar = Progress(
        BarColumn(bar_width=20),
        TextColumn("{task.fields[count]}", markup=False, table_column=Column(no_wrap=True)),
        TimeElapsedColumn(),
        TextColumn("{task.fields[path]}", markup=False, table_column=rest),
        console=Console(stderr=True, no_color=no_color or None),
        transient=True,
        redirect_stdout=False,
        expand=True,
    )
    bar.add_task("", total=total, count="", path="")
    bar.start()
    return bar
