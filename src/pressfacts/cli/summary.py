"""`pressfacts summary`: what a set of releases says all together."""

from functools import partial
from pathlib import PurePath
from typing import TYPE_CHECKING, Annotated

import typer

import pressfacts
from pressfacts.cli import options
from pressfacts.cli.checks import completed, some_of
from pressfacts.cli.configured import own_names
from pressfacts.cli.exits import DONE, UNREAD, Job
from pressfacts.cli.output import on_terminal, opened, table_width, wants_color
from pressfacts.cli.progress import Progress, sees_progress
from pressfacts.cli.records import Records
from pressfacts.cli.sources import sources

if TYPE_CHECKING:
    from pressfacts.summary import Summary

GROUPINGS = ("kind", "operation", "country", "month")
FORMATS = ("table", "json")

By = Annotated[
    str,
    typer.Option(
        "--by",
        metavar="|".join(GROUPINGS),
        callback=some_of(GROUPINGS),
        autocompletion=completed(GROUPINGS),
        help="What to add up by; several with commas between them.",
    ),
]
Format = Annotated[
    str | None, options.choice(FORMATS, "--format", "-f", help_="By default table on a terminal, else json.")
]


def summary(
    context: typer.Context,
    paths: options.Paths = None,
    by: By = "kind",
    format_: Format = None,
    date: options.Date = None,
    output: options.Output = None,
    model: options.Model = None,
    quiet: options.Quiet = False,
    no_color: options.NoColor = False,
) -> Job:
    """Add up what a set of releases says.

    FILE is a text file, a directory of them, a file of records that extract wrote (jsonl or json), or - for
    standard input, which is read anyway when it is piped in. A fact that two releases report counts once, a part
    not beside its total. Under each sum stand the figures it was made of.

    Exit code 0: done; 1: some input could not be read, the rest is added up; 2: wrong usage.
    """
    known = PurePath(output).suffix.lower() == ".json" if output else False
    name = format_ or ("table" if on_terminal(output) and not known else "json")
    shown = sees_progress(quiet, on_terminal(output))
    progress = Progress(list(paths or ()), shown, no_color)
    how: dict[str, object] = {"date": date, "model": model, "names": own_names(context)}
    return partial(_run, sources(paths, output), tuple(by.split(",")), name, how, output, no_color, progress)


def _run(
    paths: list[str],
    by: tuple[str, ...],
    name: str,
    how: dict[str, object],
    output: str | None,
    no_color: bool,
    progress: Progress,
) -> int:
    with opened(output) as stream, progress:
        inputs = Records(paths, how, progress)
        found = pressfacts.summarize(inputs, by)  # type: ignore[arg-type]
        stream.write(_rendered(found, name, output, no_color))
    return UNREAD if inputs.failed else DONE


def _rendered(found: "Summary", name: str, output: str | None, no_color: bool) -> str:
    if name == "json":
        import msgspec

        from pressfacts.write.json_lines import line

        return msgspec.json.format(line(found), indent=2) + "\n"
    from pressfacts.write.table import Look
    from pressfacts.write.table.summary import summary_table

    return summary_table(found, Look(table_width(output), wants_color(output, no_color)))
