"""`pressfacts dossier`: everything a set of releases reports about one person, organization or operation."""

from typing import TYPE_CHECKING, Annotated

import typer

from pressfacts.cli import options
from pressfacts.cli.exits import Job
from pressfacts.cli.option_groups import CollectionOptions
from pressfacts.cli.records import collecting
from pressfacts.errors import PressfactsError

if TYPE_CHECKING:
    from pressfacts.cli.records import Records
    from pressfacts.write.table import Look

FORMATS = ("table", "json")
Name = Annotated[str, typer.Argument(metavar="NAME", help="Its name, or the id that merge gave it.")]
Format = Annotated[
    str | None, options.choice(FORMATS, "--format", "-f", help_="By default table on a terminal, else json.")
]


def dossier(
    context: typer.Context,
    name: Name,
    paths: options.Paths = None,
    format_: Format = None,
    *,
    common: CollectionOptions,
) -> Job:
    """Show everything a set of releases reports about one person, organization or operation.

    FILE is as in summary, or a database that extract wrote. The dossier lists releases, roles, dates, countries, who
    is mentioned beside it, and the figures reported of it, each once, with the sentence.

    Exit code 0: done; 1: some input could not be read, or nothing has that name; 2: wrong usage.
    """
    form = common.format(format_, "json")
    return collecting(context, paths, common, lambda records: _rendered(name, records, form, common.look))


def _rendered(name: str, records: "Records", form: str, look: "Look") -> str:
    from pressfacts.dossier import dossier as gathered
    from pressfacts.write.json_lines import indented

    found = gathered(name, records)
    if isinstance(found, list):
        near = f"; did you mean {' or '.join(map(repr, found))}?" if found else ""
        raise PressfactsError(f"nothing has the name {name!r}{near}")
    if form == "json":
        return indented(found)
    from pressfacts.write.table.dossier import dossier_table

    return dossier_table(found, look)
