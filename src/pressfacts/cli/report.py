"""`pressfacts report`: one HTML page of press releases or their records."""

from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

import pressfacts
from pressfacts.cli import options
from pressfacts.cli.exits import DONE, UNREAD, Job
from pressfacts.cli.messages import MisuseError
from pressfacts.cli.option_groups import CollectionOptions
from pressfacts.cli.output import on_terminal, opened
from pressfacts.cli.sources import Sources, sources

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Extract = Callable[..., Iterator[pressfacts.Record]]

Title = Annotated[str | None, typer.Option("--title", metavar="TEXT", help="The page's headline.")]


def report(
    context: typer.Context, paths: options.Paths = None, title: Title = None, *, common: CollectionOptions
) -> Job:
    """Make a page of articles, their facts and totals.

    FILE is a text file, a directory of them, or - for standard input; records that extract --text wrote
    (jsonl, json) are taken as they are. The page is one HTML file that needs nothing else.

    Exit code 0: done; 1: some input could not be read, the rest is written; 2: wrong usage.
    """
    if on_terminal(common.output):
        raise MisuseError("a page cannot be shown on a terminal: name a file, as in -o report.html")
    records = partial(pressfacts.extract, keep_text=True, **common.extraction(context))
    return partial(_run, sources(paths, common.output), title, records, common)


def _run(paths: list[str], title: str | None, extract: "Extract", common: CollectionOptions) -> int:
    from pressfacts.report import TITLE, write_report

    records = []
    with common.progress(paths) as progress:
        inputs = Sources(paths, progress)
        for item in inputs:
            for record in _records(item, extract, inputs):
                records.append(record)
                progress.article()
    with opened(common.output) as stream:
        write_report(records, stream, title or TITLE)
    return UNREAD if inputs.failed else DONE


def _records(item: "pressfacts.Input", extract: "Extract", inputs: Sources) -> "Iterator[pressfacts.Record]":
    """The records of one input, read or extracted; an error in it is reported and the run goes on."""
    from pressfacts.report import read_records

    with inputs.going_on(item.path):
        yield from read_records(item) or extract(item.text, path=item.path, entry=item.entry)
