"""The application and its commands."""

from typing import Annotated

import typer

from pressfacts._version import __version__
from pressfacts.cli.configured import ConfiguredCommand, configured
from pressfacts.cli.dossier import dossier
from pressfacts.cli.exits import WRONG_USAGE
from pressfacts.cli.explain import explain
from pressfacts.cli.extract import extract
from pressfacts.cli.info import info
from pressfacts.cli.merge import merge
from pressfacts.cli.option_groups import expanded
from pressfacts.cli.report import report
from pressfacts.cli.schema import schema
from pressfacts.cli.segment import segment
from pressfacts.cli.summary import summary

app = typer.Typer(
    rich_markup_mode=None,  # plain help needs no Rich, and half the time
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command(cls=ConfiguredCommand)(configured(expanded(extract)))
app.command(cls=ConfiguredCommand)(configured(expanded(summary)))
app.command(cls=ConfiguredCommand)(configured(expanded(merge)))
app.command(cls=ConfiguredCommand)(configured(expanded(dossier)))
app.command(cls=ConfiguredCommand)(configured(explain))
app.command(cls=ConfiguredCommand)(configured(expanded(report)))
app.command(cls=ConfiguredCommand)(configured(expanded(segment)))
app.command()(schema)
app.command(cls=ConfiguredCommand)(configured(info))


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
