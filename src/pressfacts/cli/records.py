"""Input and output of the commands over a collection of releases: records are read as they are, or extracted."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

import typer

import pressfacts
from pressfacts.cli import options
from pressfacts.cli.exits import DONE, UNREAD, Job
from pressfacts.cli.output import opened
from pressfacts.cli.progress import Progress
from pressfacts.cli.sources import Sources, sources

if TYPE_CHECKING:
    from pressfacts.cli.option_groups import CollectionOptions


class Records:
    """The records of record files, databases and texts; `failed` once something could not be read.

    `how` are the arguments of `pressfacts.extract` for inputs that are texts.
    """

    def __init__(self, paths: Sequence[str], how: dict[str, object], progress: Progress) -> None:
        from pressfacts.write.sqlite.read_back import is_database

        self._databases = [path for path in paths if is_database(path)]
        others = [path for path in paths if path not in self._databases]
        self._inputs = Sources(others, progress)
        self._others = bool(others)
        self._how, self._progress = how, progress

    @property
    def failed(self) -> bool:
        """Whether something could not be read."""
        return self._inputs.failed

    def __iter__(self) -> "Iterator[pressfacts.Record]":
        for path in self._databases:
            with self._inputs.going_on(path):
                from pressfacts.write.sqlite.read_back import records_in_database

                yield from self._counted(records_in_database(path))
        for item in self._inputs if self._others else ():
            with self._inputs.going_on(item.path):
                yield from self._counted(_records_of(item, self._how))

    def _counted(self, records: "Iterator[pressfacts.Record]") -> "Iterator[pressfacts.Record]":
        for record in records:
            self._progress.article()
            yield record


def _records_of(item: "pressfacts.Input", how: dict[str, object]) -> "Iterator[pressfacts.Record]":
    """The records that the input holds, else those extracted from its articles."""
    from pressfacts.read.records import records_of

    ready = records_of(item)
    if ready is None:
        ready = pressfacts.extract(item.text, path=item.path, entry=item.entry, **how)  # type: ignore[arg-type, assignment]
    yield from ready or ()


def collecting(
    context: typer.Context, paths: options.Paths, common: "CollectionOptions", render: Callable[[Records], str]
) -> Job:
    """The job that writes what `render` makes of all records of some inputs."""
    return partial(_write, sources(paths, common.output), common, common.extraction(context), render)


def _write(
    paths: Sequence[str], common: "CollectionOptions", how: dict[str, object], render: Callable[[Records], str]
) -> int:
    """Write them; the exit code."""
    with opened(common.output) as stream, common.progress(list(paths)) as progress:
        inputs = Records(paths, how, progress)
        stream.write(render(inputs))
    return UNREAD if inputs.failed else DONE
