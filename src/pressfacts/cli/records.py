"""The records of the inputs of a command that adds up, merges or looks things up: read as they are, or extracted."""

from collections.abc import Iterator, Sequence

import pressfacts
from pressfacts.cli.progress import Progress
from pressfacts.cli.sources import Sources


class Records:
    """The records of files of records, databases and texts; `failed` once something could not be read.

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
    """Records as they stand in the input, else those of its articles."""
    from pressfacts.read.records import records_of

    ready = records_of(item)
    if ready is None:
        ready = pressfacts.extract(item.text, path=item.path, entry=item.entry, **how)  # type: ignore[arg-type, assignment]
    yield from ready or ()
