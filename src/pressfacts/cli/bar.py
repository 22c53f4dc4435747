"""A progress bar on standard error, drawn by Rich."""

from types import TracebackType
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from rich.progress import Progress


class Bar:
    """A bar with a count, with `elapsed` the time, and a path; it appears when first drawn and goes when left."""

    def __init__(self, no_color: bool, *, elapsed: bool = False) -> None:
        self._no_color = no_color
        self._elapsed = elapsed
        self._bar: Progress | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.remove()

    def draw(self, completed: float, total: float | None, count: str, path: str) -> None:
        """Show the present state."""
        self._bar = self._bar or _started(total, self._no_color, self._elapsed)
        self._bar.update(self._bar.task_ids[0], completed=completed, count=count, path=path)

    def remove(self) -> None:
        """Take the bar off the screen."""
        if self._bar:
            self._bar.stop()
        self._bar = None


def _started(total: float | None, no_color: bool, elapsed: bool) -> "Progress":
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn
    from rich.table import Column

    bar = Progress(
        BarColumn(bar_width=20),
        TextColumn("{task.fields[count]}", markup=False, table_column=Column(no_wrap=True)),
        *([TimeElapsedColumn()] if elapsed else []),
        TextColumn(
            "{task.fields[path]}", markup=False, table_column=Column(ratio=1, no_wrap=True, overflow="ellipsis")
        ),
        console=Console(stderr=True, no_color=no_color or None),
        transient=True,
        redirect_stdout=False,
        expand=True,
    )
    bar.add_task("", total=total, count="", path="")
    bar.start()
    return bar
