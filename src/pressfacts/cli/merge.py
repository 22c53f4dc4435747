"""`pressfacts merge`: the people, organizations, operations and events that several releases share."""

from typing import TYPE_CHECKING, Annotated

import typer

from pressfacts.cli import options
from pressfacts.cli.exits import Job
from pressfacts.cli.option_groups import CollectionOptions
from pressfacts.cli.records import collecting

if TYPE_CHECKING:
    from pressfacts.cli.records import Records
    from pressfacts.write.table import Look

FORMATS = ("table", "jsonl", "things")
Format = Annotated[
    str | None,
    options.choice(FORMATS, "--format", "-f", help_="By default table on a terminal, else jsonl: the records."),
]


def merge(
    context: typer.Context, paths: options.Paths = None, format_: Format = None, *, common: CollectionOptions
) -> Job:
    """Find the entities and events that several releases share.

    FILE is as in summary. People, organizations and operations that are the same get one id in the records, and so do
    releases about one event; a number that a later release of the event corrects is marked, so that summary counts it
    once. Entities that share only a common name are not merged. With things, one line per entity or event gives what
    the releases agree on.

    Exit code 0: done; 1: some input could not be read, the rest is written; 2: wrong usage.
    """
    name = common.format(format_, "jsonl")
    return collecting(context, paths, common, lambda records: _rendered(records, name, common.look))


def _rendered(records: "Records", name: str, look: "Look") -> str:
    from pressfacts.merge import merge as merged
    from pressfacts.write.json_lines import line

    found = merged(records)
    if name == "table":
        from pressfacts.write.table.merged import merged_table

        return merged_table(found, look)
    rows = found.records if name == "jsonl" else (*found.things, *found.events)
    return "".join(f"{line(row)}\n" for row in rows)
