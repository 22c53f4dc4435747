"""Defaults and names out of a configuration file, as commands take them."""

import json
from pathlib import Path

import pytest

from pressfacts.cli.app import app
from pressfacts.cli.defaults import MAY_BE_SET, MODEL
from pressfacts.cli.exits import run

RELEASE = """Harbour raid ends a smuggling ring

Source: Northport Police

NORTHPORT, Canada – Officers of the Quayside Watch arrested 12 people on 4 May 2023 during Copper Kite, said Chief
Inspector Jordan Wexbury. The QW, supported by Interpol, had followed the group for months.
"""
NAMES = """[names]
organizations = [{ name = "Quayside Watch Service", aliases = ["Quayside Watch"], acronym = "QW", country = "Canada" }]
operations = [{ name = "Operation Copper Kite", aliases = ["Copper Kite"] }]
ignore = ["Interpol"]
"""
KEPT_OUT = {  # options that no file may set, so that one which merely lies about can do no harm
    "output", "config", "no-config", "help", "version", "article", "figure", "load", "model",
    "output-dir", "resume", "scheduler",
}  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("PRESSFACTS_MODEL", raising=False)
    (tmp_path / "release.txt").write_text(RELEASE, "utf-8")
    return tmp_path


def configure(folder: Path, text: str) -> None:
    (folder / "pressfacts.toml").write_text(text, "utf-8")


def test_defaults_of_a_command(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    configure(folder, 'format = "csv"\nonly = ["figures", "people"]\n')
    assert run(app, ["extract", "release.txt"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("type,article,")
    assert ",arrests," in out
    assert "\norganization," not in out
    assert run(app, ["segment", "release.txt"]) == 0  # csv is nothing that segment knows, and extract does
    assert json.loads(capsys.readouterr().out)["source"] == "Northport Police"
    assert run(app, ["extract", "release.txt", "--format", "jsonl"]) == 0
    assert capsys.readouterr().out.startswith("{")
    assert run(app, ["extract", "release.txt", "--no-config"]) == 0
    assert capsys.readouterr().out.startswith("{")
    assert run(app, ["extract", "release.txt", "-o", "out.json"]) == 0
    assert (folder / "out.json").read_text("utf-8").startswith("[")


def test_a_table_goes_for_one_command(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    configure(folder, 'quiet = true\n[extract]\nformat = "csv"\ndate = 2023-05-05\n')
    assert run(app, ["extract", "release.txt"]) == 0
    assert ",2023-05-05," in capsys.readouterr().out


def test_names_are_found_under_the_users_name(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "own.toml").write_text(NAMES, "utf-8")
    assert run(app, ["extract", "release.txt", "--config", "own.toml", "--explain"]) == 0
    record = json.loads(capsys.readouterr().out)
    bodies = {body["name"]: body for body in record["organizations"]}
    assert bodies["Quayside Watch Service"]["acronym"] == "QW"
    assert bodies["Quayside Watch Service"]["country"] == "CA"
    assert [m["text"] for m in bodies["Quayside Watch Service"]["mentions"]] == ["Quayside Watch", "QW"]
    assert "Interpol" not in bodies
    (operation,) = record["operations"]
    assert (operation["name"], operation["rule"]) == ("Operation Copper Kite", "config.operations")
    assert record["figures"][operation["figures"][0]]["operation"] == "Operation Copper Kite"


@pytest.mark.parametrize("command", ["summary", "explain", "report -o page.html"])
def test_every_command_takes_the_names(folder: Path, capsys: pytest.CaptureFixture[str], command: str) -> None:
    configure(folder, NAMES)
    word, *rest = command.split()
    assert run(app, [word, "release.txt", *rest, *(["--by", "operation"] if word == "summary" else [])]) == 0
    out = capsys.readouterr().out + "".join(p.read_text("utf-8") for p in folder.glob("page.html"))
    assert "Copper Kite" in out
    if word != "explain":
        assert "Operation Copper Kite" in out


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('formt = "csv"', "pressfacts.toml:1: formt: no such key, did you mean 'format'?"),
        ('[extrakt]\nformat = "csv"', "pressfacts.toml:1: extrakt: no such key, did you mean 'extract'?"),
        ('format = "cvs"', "pressfacts.toml:1: format: 'cvs' is not known, did you mean 'csv'?"),
        ('flat = "yes"', "pressfacts.toml:1: flat: 'yes' is not true or false"),
        ("\ndate = 12", "pressfacts.toml:2: date: "),
        ('output = "x"', "pressfacts.toml:1: output: no such key"),
        ('[extract]\nby = "kind"', "pressfacts.toml:2: extract.by: no such key"),
    ],
)
def test_says_what_is_wrong(folder: Path, capsys: pytest.CaptureFixture[str], text: str, message: str) -> None:
    configure(folder, text)
    assert run(app, ["extract", "release.txt"]) == 2
    told = capsys.readouterr().err
    assert message in told
    assert len(told.splitlines()) == 1


def test_a_found_file_may_not_choose_the_model(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    configure(folder, 'model = "evil"\n')
    assert run(app, ["extract", "release.txt"]) == 2
    assert "a model runs code" in capsys.readouterr().err
    assert run(app, ["extract", "release.txt", "--config", "pressfacts.toml"]) == 2
    assert "model 'evil' cannot be loaded" in capsys.readouterr().err
    assert run(app, ["segment", "release.txt"]) == 0  # it loads none
    monkeypatch.setenv("PRESSFACTS_MODEL", "other")
    assert run(app, ["extract", "release.txt"]) == 2
    assert "model 'other' cannot be loaded" in capsys.readouterr().err
    assert run(app, ["extract", "release.txt", "--model", "given"]) == 2
    assert "model 'given' cannot be loaded" in capsys.readouterr().err


def test_every_option_is_decided_on() -> None:
    """A new option goes into MAY_BE_SET, or into KEPT_OUT where a file found by chance could do harm with it."""
    import typer.main

    group = typer.main.get_command(app)
    options = {
        name.removeprefix("--")
        for command in group.commands.values()  # type: ignore[attr-defined]
        for param in command.params
        for name in param.opts
        if name.startswith("--")
    }
    assert options - MAY_BE_SET - KEPT_OUT == set()
    assert not MAY_BE_SET & KEPT_OUT
    assert MODEL in KEPT_OUT
