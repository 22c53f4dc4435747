"""`pressfacts report`: one page to look at, from press releases or from their records."""

from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

import pressfacts
from pressfacts.cli import options
from pressfacts.cli.configured import own_names
from pressfacts.cli.exits import DONE, UNREAD, Job
from pressfacts.cli.messages import MisuseError
from pressfacts.cli.output import on_terminal, opened
from pressfacts.cli.progress import Progress, sees_progress
from pressfacts.cli.sources import Sources, sources

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Extract = Callable[..., Iterator[pressfacts.Record]]

Title = Annotated[str | None, typer.Option("--title", metavar="TEXT", help="The page's headline.")]


def report(
    context: typer.Context,
    paths: options.Paths = None,
    title: Title = None,
    date: options.Date = None,
    output: options.Output = None,
    model: options.Model = None,
    quiet: options.Quiet = False,
    no_color: options.NoColor = False,
) -> Job:
    """Make a page of articles, their facts and totals.

    FILE is a text file, a directory of them, or - for standard input; records that extract --text wrote
    (jsonl, json) go in as they are. The page is one HTML file that needs nothing else.

    Exit code 0: done; 1: some input could not be read, the rest is out; 2: wrong usage.
    """
    if on_terminal(output):
        raise MisuseError("a page is no sight on a terminal: name a file, as in -o report.html")
    records = partial(pressfacts.extract, date=date, keep_text=True, model=model, names=own_names(context))
    shown = sees_progress(quiet, on_terminal(output))
    return partial(_run, sources(paths, output), title, records, output, no_color, shown)


def _run(
    paths: list[str], title: str | None, extract: "Extract", output: str | None, no_color: bool, shown: bool
) -> int:
    from pressfacts.report import TITLE, write_report

    records = []
    with Progress(paths, shown, no_color) as progress:
        inputs = Sources(paths, progress)
        for item in inputs:
            for record in _records(item, extract, inputs):
                records.append(record)
                progress.article()
    with opened(output) as stream:
        write_report(records, stream, title or TITLE)
    return UNREAD if inputs.failed else DONE


def _records(item: "pressfacts.Input", extract: "Extract", inputs: Sources) -> "Iterator[pressfacts.Record]":
    """The records of one input, read or extracted; whatever goes wrong in it is told and the run goes on."""
    from pressfacts.report import read_records

    with inputs.going_on(item.path):
        yield from read_records(item) or extract(item.text, path=item.path, entry=item.entry)
