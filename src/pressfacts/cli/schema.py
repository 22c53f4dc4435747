"""`pressfacts schema`: the JSON Schema of the output of `extract`."""

from functools import partial
from typing import Annotated

import typer

import pressfacts
from pressfacts.cli.exits import DONE, Job
from pressfacts.cli.output import opened


def schema(
    flat: Annotated[bool, typer.Option("--flat", help="The schema of the rows of --flat.")] = False,
) -> Job:
    """Print the JSON Schema of a record."""
    return partial(_run, flat)


def _run(flat: bool) -> int:
    import msgspec

    from pressfacts.write.flat import flat_schema

    content = msgspec.json.encode(flat_schema() if flat else pressfacts.json_schema())
    with opened(None) as stream:
        stream.write(msgspec.json.format(content, indent=2).decode() + "\n")
    return DONE
