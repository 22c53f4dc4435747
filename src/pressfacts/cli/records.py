"""The records of the inputs of a command that adds up, merges or looks things up: read as they are, or extracted."""

from collections.abc import Iterator

import pressfacts
from pressfacts.cli.progress import Progress
from pressfacts.cli.sources import Sources


def records_in(inputs: Sources, how: dict[str, object], progress: Progress) -> "Iterator[pressfacts.Record]":
    """The records of all inputs; whatever goes wrong in one is told and the run goes on.

    `how` are the arguments of `pressfacts.extract` for inputs that are texts.
    """
    for item in inputs:
        with inputs.going_on(item.path):
            for record in _records_of(item, how):
                progress.article()
                yield record


def _records_of(item: "pressfacts.Input", how: dict[str, object]) -> "Iterator[pressfacts.Record]":
    """Records as they stand in the input, else those of its articles."""
    from pressfacts.read.records import records_of

    ready = records_of(item)
    if ready is None:
        ready = pressfacts.extract(item.text, path=item.path, entry=item.entry, **how)  # type: ignore[arg-type, assignment]
    yield from ready or ()
