"""The command line as data, read from the application itself."""

from dataclasses import dataclass
from typing import Any

import typer.main

from pressfacts.cli.app import app

PROGRAM = "pressfacts"
WIDTH = 80


@dataclass(frozen=True, slots=True)
class Option:
    """An option: its spellings, what it takes (None: nothing), the values it knows, its help."""

    names: tuple[str, ...]
    takes: str | None
    values: tuple[str, ...]
    help: str

    @property
    def wants_file(self) -> bool:
        """Whether it takes a path."""
        return self.takes in ("FILE", "DIR")


@dataclass(frozen=True, slots=True)
class Command:
    """A command: its name ("" for the program itself), what it says of itself, its options."""

    name: str
    text: str
    options: tuple[Option, ...]
    takes_files: bool
    help: str

    @property
    def summary(self) -> str:
        """Its first line."""
        return self.text.split("\n")[0]


def commands() -> list[Command]:
    """The program, then each of its commands in the order of its help."""
    group: Any = typer.main.get_command(app)
    top = _context(group, PROGRAM, None)
    return [_command("", group, top), *(_command(n, c, _context(c, n, top)) for n, c in group.commands.items())]


def _context(command: Any, name: str, parent: Any) -> Any:
    settings = {"help_option_names": ["-h", "--help"], "terminal_width": WIDTH}
    return command.context_class(command, info_name=name, parent=parent, **settings)


def _command(name: str, command: Any, context: Any) -> Command:
    params = [p for p in command.get_params(context) if p.param_type_name == "option"]
    return Command(
        name=name,
        text=command.help.replace("\b\n", ""),
        options=tuple(_option(p, context) for p in params),
        takes_files=any(p.param_type_name == "argument" for p in command.params),
        help=command.get_help(context),
    )


def _option(param: Any, context: Any) -> Option:
    flag = getattr(param, "is_flag", False)
    return Option(
        names=tuple(sorted(param.opts, key=len)),
        takes=None if flag else param.metavar or param.type.name.upper(),
        values=() if flag else tuple(item.value for item in param.shell_complete(context, "")),
        help=(param.help or "").strip(),
    )
