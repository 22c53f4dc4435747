"""docs/cli.md: every command's `--help`, as it is printed."""

from collections.abc import Iterable

from commands import PROGRAM, Command

_HEAD = """# Commands

<!-- Made by `make docs` from the program itself; a test compares the two. -->

What each command prints for `--help`.
"""


def cli_page(commands: Iterable[Command]) -> str:
    """The page in Markdown."""
    return _HEAD + "".join(_section(command) for command in commands)


def _section(command: Command) -> str:
    name = f"{PROGRAM} {command.name}".strip()
    return f"\n## {name}\n\n```text\n{command.help.rstrip()}\n```\n"
