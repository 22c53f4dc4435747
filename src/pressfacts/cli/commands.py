"""The commands by name; each is imported and its options are built when it is asked for."""

from collections.abc import Iterator, MutableMapping
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperGroup

SUMMARIES = {
    "extract": "Extract the facts of press releases, one record per article.",
    "summary": "Add up the figures of a set of releases.",
    "merge": "Find the entities and events that several releases share.",
    "dossier": "Show everything a set of releases reports about one person, organization or operation.",
    "explain": "Show where the facts of a release come from.",
    "report": "Make a page of articles, their facts and totals.",
    "segment": "Show the articles in the inputs, without looking for facts.",
    "schema": "Print the JSON Schema of a record.",
    "info": "Show versions, model, data tables and extras.",
}
"""The first sentence of each command's help, in the order of the program's."""
_WITHOUT_CONFIGURATION = ("schema",)


class Commands(MutableMapping[str, Any]):
    """What Typer makes of the functions in `pressfacts.cli`, each one at its first look-up."""

    def __init__(self) -> None:
        self._built: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:
        if name not in self._built:
            if name not in SUMMARIES:
                raise KeyError(name)
            self._built[name] = _command(name)
        return self._built[name]

    def __setitem__(self, name: str, command: Any) -> None:
        self._built[name] = command

    def __delitem__(self, name: str) -> None:
        del self._built[name]

    def __iter__(self) -> Iterator[str]:
        return iter(SUMMARIES)

    def __len__(self) -> int:
        return len(SUMMARIES)


class Program(TyperGroup):
    """The group of all commands. Its help lists them without building any."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self.commands = Commands()

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 - Typer gives it
        """The names, in the order of the help."""
        return list(SUMMARIES)

    def format_commands(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002 - Typer gives it
        """Write each name with its summary."""
        with formatter.section("Commands"):
            formatter.write_dl(list(SUMMARIES.items()))


def _command(name: str) -> Any:
    """The command whose function bears its name in the module of that name."""
    function = getattr(import_module(f"pressfacts.cli.{name}"), name)
    alone = typer.Typer(rich_markup_mode=None, add_completion=False)
    if name in _WITHOUT_CONFIGURATION:
        alone.command(name)(function)
    else:
        from pressfacts.cli.configured import ConfiguredCommand, configured
        from pressfacts.cli.option_groups import expanded

        alone.command(name, cls=ConfiguredCommand)(configured(expanded(function)))
    return typer.main.get_command(alone)
