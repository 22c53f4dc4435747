"""`pressfacts summary`: totals over a set of releases."""

from typing import TYPE_CHECKING, Annotated

import typer

import pressfacts
from pressfacts.cli import options
from pressfacts.cli.checks import completed, some_of
from pressfacts.cli.exits import Job
from pressfacts.cli.option_groups import CollectionOptions
from pressfacts.cli.records import collecting

if TYPE_CHECKING:
    from pressfacts.cli.records import Records
    from pressfacts.write.table import Look

GROUPINGS = ("kind", "operation", "country", "month")
FORMATS = ("table", "json")

By = Annotated[
    str,
    typer.Option(
        "--by",
        metavar="|".join(GROUPINGS),
        callback=some_of(GROUPINGS),
        autocompletion=completed(GROUPINGS),
        help="What to group by; several with commas between them.",
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
    *,
    common: CollectionOptions,
) -> Job:
    """Add up the figures of a set of releases.

    FILE is a text file, a directory of them, a file of records that extract wrote (jsonl or json), or - for
    standard input, which is also read when text is piped in. A fact that two releases report counts once, a part
    is not added to its total. Each sum is followed by the figures it was made of.

    Exit code 0: done; 1: some input could not be read, the rest is added up; 2: wrong usage.
    """
    name = common.format(format_, "json")
    return collecting(
        context, paths, common, lambda records: _rendered(records, tuple(by.split(",")), name, common.look)
    )


def _rendered(records: "Records", by: tuple[str, ...], name: str, look: "Look") -> str:
    from pressfacts.write.json_lines import indented

    found = pressfacts.summarize(records, by)  # type: ignore[arg-type]
    if name == "json":
        return indented(found)
    from pressfacts.write.table.summary import summary_table

    return summary_table(found, look)
