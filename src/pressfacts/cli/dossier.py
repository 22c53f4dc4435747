"""`pressfacts dossier`: all that a set of releases says of one person, organization or operation."""

from functools import partial
from pathlib import PurePath
from typing import TYPE_CHECKING, Annotated

import typer

from pressfacts.cli import options
from pressfacts.cli.configured import own_names
from pressfacts.cli.exits import DONE, UNREAD, Job
from pressfacts.cli.messages import say
from pressfacts.cli.output import on_terminal, opened, table_width, wants_color
from pressfacts.cli.progress import Progress, sees_progress
from pressfacts.cli.records import Records
from pressfacts.cli.sources import sources

if TYPE_CHECKING:
    from pressfacts.dossier import Dossier

FORMATS = ("table", "json")
Name = Annotated[str, typer.Argument(metavar="NAME", help="What it is called, or the id that merge gave it.")]
Format = Annotated[
    str | None, options.choice(FORMATS, "--format", "-f", help_="By default table on a terminal, else json.")
]


def dossier(
    context: typer.Context,
    name: Name,
    paths: options.Paths = None,
    format_: Format = None,
    date: options.Date = None,
    output: options.Output = None,
    model: options.Model = None,
    quiet: options.Quiet = False,
    no_color: options.NoColor = False,
) -> Job:
    """Tell all that a set of releases says of one person, organization or operation.

    FILE is as in summary, or a database that extract wrote. Releases, roles, dates, countries, who is named beside
    it, and the figures reported of it, each once, with the sentence.

    Exit code 0: done; 1: some input could not be read, or nothing is called so; 2: wrong usage.
    """
    known = PurePath(output).suffix.lower() == ".json" if output else False
    form = format_ or ("table" if on_terminal(output) and not known else "json")
    progress = Progress(list(paths or ()), sees_progress(quiet, on_terminal(output)), no_color)
    how: dict[str, object] = {"date": date, "model": model, "names": own_names(context)}
    return partial(_run, name, sources(paths, output), form, how, output, no_color, progress)


def _run(
    name: str,
    paths: list[str],
    form: str,
    how: dict[str, object],
    output: str | None,
    no_color: bool,
    progress: Progress,
) -> int:
    with opened(output) as stream, progress:
        from pressfacts.dossier import dossier as gathered

        inputs = Records(paths, how, progress)
        found = gathered(name, inputs)
        if isinstance(found, list):
            near = f"; did you mean {' or '.join(map(repr, found))}?" if found else ""
            say(f"nothing is called {name!r}{near}")
            return UNREAD
        stream.write(_rendered(found, form, output, no_color))
    return UNREAD if inputs.failed else DONE


def _rendered(found: "Dossier", form: str, output: str | None, no_color: bool) -> str:
    if form == "json":
        import msgspec

        from pressfacts.write.json_lines import line

        return msgspec.json.format(line(found), indent=2) + "\n"
    from pressfacts.write.table import Look
    from pressfacts.write.table.dossier import dossier_table

    return dossier_table(found, Look(table_width(output), wants_color(output, no_color)))
