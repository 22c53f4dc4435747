"""`pressfacts merge`: what is the same in many releases."""

from functools import partial
from pathlib import PurePath
from typing import TYPE_CHECKING, Annotated

import typer

from pressfacts.cli import options
from pressfacts.cli.configured import own_names
from pressfacts.cli.exits import DONE, UNREAD, Job
from pressfacts.cli.output import on_terminal, opened, table_width, wants_color
from pressfacts.cli.progress import Progress, sees_progress
from pressfacts.cli.records import Records
from pressfacts.cli.sources import sources

if TYPE_CHECKING:
    from pressfacts.merge import Merged

FORMATS = ("table", "jsonl", "things")
Format = Annotated[
    str | None,
    options.choice(FORMATS, "--format", "-f", help_="By default table on a terminal, else jsonl: the records."),
]


def merge(
    context: typer.Context,
    paths: options.Paths = None,
    format_: Format = None,
    date: options.Date = None,
    output: options.Output = None,
    model: options.Model = None,
    quiet: options.Quiet = False,
    no_color: options.NoColor = False,
) -> Job:
    """Find what is the same in many releases.

    FILE is as in summary. People, organizations and operations that are one thing get one id in the records, and
    releases about one event another; a number that a later release of the event corrects is marked, so that
    summary counts it once. Where nothing but a common name speaks for it, two things stay two. With things, one
    line a thing or event says what agreed.

    Exit code 0: done; 1: some input could not be read, the rest is out; 2: wrong usage.
    """
    known = PurePath(output).suffix.lower() in (".jsonl", ".ndjson") if output else False
    name = format_ or ("table" if on_terminal(output) and not known else "jsonl")
    progress = Progress(list(paths or ()), sees_progress(quiet, on_terminal(output)), no_color)
    how: dict[str, object] = {"date": date, "model": model, "names": own_names(context)}
    return partial(_run, sources(paths, output), name, how, output, no_color, progress)


def _run(
    paths: list[str], name: str, how: dict[str, object], output: str | None, no_color: bool, progress: Progress
) -> int:
    with opened(output) as stream, progress:
        from pressfacts.merge import merge as merged

        inputs = Records(paths, how, progress)
        found = merged(inputs)
        stream.write(_rendered(found, name, output, no_color))
    return UNREAD if inputs.failed else DONE


def _rendered(found: "Merged", name: str, output: str | None, no_color: bool) -> str:
    from pressfacts.write.json_lines import line

    if name == "table":
        from pressfacts.write.table import Look
        from pressfacts.write.table.merged import merged_table

        return merged_table(found, Look(table_width(output), wants_color(output, no_color)))
    rows = found.records if name == "jsonl" else (*found.things, *found.events)
    return "".join(f"{line(row)}\n" for row in rows)
