"""Commands are built when they are asked for; the program's help lists all of them without."""

import subprocess
import sys

import pytest
import typer

from pressfacts.cli.app import app
from pressfacts.cli.commands import SUMMARIES, Commands

COMMANDS = typer.main.get_command(app).commands  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", SUMMARIES)
def test_a_summary_is_the_first_sentence_of_the_commands_help(name: str) -> None:
    assert COMMANDS[name].name == name
    assert COMMANDS[name].help.split("\n\n")[0].replace("\n", " ") == SUMMARIES[name]


def test_only_what_is_named_is_a_command() -> None:
    assert "checks" not in COMMANDS
    assert COMMANDS.get("checks") is None


def test_a_command_is_built_once() -> None:
    commands = Commands()
    assert commands["schema"] is commands["schema"]


@pytest.mark.parametrize("words", [["--help"], ["--version"], ["extrac"], ["--nonsense"], []])
def test_the_program_says_what_it_can_without_building_a_command(words: list[str]) -> None:
    code = (
        "import sys; from pressfacts.cli.app import app; from pressfacts.cli.exits import run; run(app, sys.argv[1:]);"
        "print([m for m in sys.modules if m.startswith('pressfacts.cli.option') or m in ('rich', 'spacy')], file=sys.stderr)"
    )
    found = subprocess.run([sys.executable, "-c", code, *words], capture_output=True, text=True, check=True)
    assert found.stderr.endswith("[]\n")
