"""The application."""

from typing import Annotated

import typer

from pressfacts._version import __version__
from pressfacts.cli.commands import Program
from pressfacts.cli.exits import WRONG_USAGE

app = typer.Typer(
    cls=Program,
    rich_markup_mode=None,  # plain help needs no Rich, and half the time
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"pressfacts {__version__}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def pressfacts(
    context: typer.Context,
    version: Annotated[  # noqa: ARG001 - its callback ends the run
        bool, typer.Option("--version", "-V", help="Print the version.", is_eager=True, callback=_version)
    ] = False,
) -> None:
    """Turn law-enforcement press releases into facts.

    Finds people, organizations, countries, dates, operations and figures, each with its place in the text.

    \b
    pressfacts extract release.txt             the facts, to read
    pressfacts extract releases/ -o facts.csv  a table of them
    curl ... | pressfacts extract | jq ...     one JSON record an article
    """
    if context.invoked_subcommand is None:
        typer.echo(context.get_help(), err=True)
        raise typer.Exit(WRONG_USAGE)
