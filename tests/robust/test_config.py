"""A configuration that merely lies in the working directory may be a stranger's: it can do no harm."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from pressfacts.cli.app import app
from pressfacts.cli.exits import run
from pressfacts.cli.option_groups import BatchOptions

HOSTILE = {
    "nested lists": "a = " + "[" * 100_000,
    "nested lists that close": "a = " + "[" * 500 + "]" * 500,
    "nested tables": "a = " + "{a=" * 5_000 + "1" + "}" * 5_000,
    "a key of many parts": ".".join(["a"] * 20_000) + " = 1",
    "too long": "#" * 10_000_001,
    "a long number": "jobs = " + "9" * 10_000,
    "no table": "names = 5",
    "a table for a value": "jobs = { a = 1 }",
    "a list for a value": 'only = [["figures"]]',
    "an escape": '"a\\u001b[2J" = 1',
    "a line's end": '"a\\nb" = 1',
    "no number": "jobs = nan",
    "no TOML": "\0",
    "a name that is none": "[names]\npeople = [{ name = [] }]",
    "a file to write": 'output = "/etc/passwd"',
    "a folder to write": 'output-dir = "/etc"',
    "another machine": 'scheduler = "tcp://198.51.100.1:1"',
}
PROJECTS = {"a value": "tool = 5", "a string": 'tool = "pressfacts"', "a list": 'tool = ["pressfacts"]'}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("PRESSFACTS_MODEL", raising=False)
    (tmp_path / "a.txt").write_text("Police arrested 12 people in Peru.")
    return tmp_path


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_wrong_is_one_line(name: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "pressfacts.toml").write_text(HOSTILE[name])
    assert run(app, ["extract", "a.txt"]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("pressfacts: pressfacts.toml:")
    assert line.isprintable()
    assert run(app, ["segment", "a.txt", "--no-config"]) == 0


@pytest.mark.parametrize("name", PROJECTS)
def test_a_project_that_is_another_programs(name: str, folder: Path) -> None:
    (folder / "pyproject.toml").write_text(PROJECTS[name] + "\nother = 'pressfacts'\n")
    assert run(app, ["segment", "a.txt"]) == 0


@pytest.mark.parametrize("place", ["pressfacts.toml", "pyproject.toml"])
@pytest.mark.parametrize("jobs", [0, 1, 2, 100_000])
def test_it_starts_no_processes(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], jobs: int, place: str
) -> None:
    """Jobs are the user's to say, by an option or by the name of the file; what is ignored is reported in one line."""
    asked: list[int] = []

    def note(_paths: object, _recipe: object, batch: BatchOptions, _output: object, **_: bool) -> int:
        asked.append(batch.jobs)
        return 0

    monkeypatch.setattr("pressfacts.cli.extract._run", note)
    (folder / place).write_text(("[tool.pressfacts]\n" if place.startswith("py") else "\n") + f"jobs = {jobs}")
    for words in ([], ["-q"], ["--config", place], ["-j", "3"]):
        assert run(app, ["extract", "a.txt", *words]) == 0
    assert asked == [1, 1, jobs, 3]
    message = (
        f"pressfacts: {place}:2: jobs: a file that was merely found starts no processes: use --jobs {jobs},"
        f" or name this file with --config {place}\n"
    )
    assert capsys.readouterr().err == (message if jobs != 1 else "")


@pytest.mark.parametrize("command", ["extract", "segment"])
def test_it_gives_no_pattern(folder: Path, capsys: pytest.CaptureFixture[str], command: str) -> None:
    """A regular expression can be made that takes for ever on any line: who gives one is the user."""
    (folder / "a.txt").write_text("Police arrested twelve people in Peru and seized ten tonnes of rice in the port.")
    (folder / "pressfacts.toml").write_text("split-at = '(\\w+\\s?)+\\d$'\n")
    assert run(app, [command, "a.txt"]) == 0
    message = capsys.readouterr().err
    assert message == (
        "pressfacts: pressfacts.toml:1: split-at: a pattern in a file that was merely found may run forever:"
        " use --split-at yourself, or name this file with --config pressfacts.toml\n"
    )
    (folder / "pressfacts.toml").write_text("split-at = 'Peru'\n")
    assert run(app, [command, "a.txt", "--config", "pressfacts.toml"]) == 0
    assert run(app, [command, "a.txt", "--split-at", "seized"]) == 0
    assert run(app, ["summary", "a.txt"]) == 0
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("pattern", ["(" * 3_000 + "a" + ")" * 3_000, "a{99999999999}", "(a"])
def test_a_pattern_that_cannot_be_is_one_line(pattern: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(app, ["segment", "a.txt", "--split-at", pattern]) == 2
    assert "a regular expression" in capsys.readouterr().err.replace("no regular", "a regular")


@pytest.mark.parametrize("place", ["pressfacts.toml", "pyproject.toml"])
def test_a_model_that_lies_there_is_never_run(place: str, folder: Path) -> None:
    """A folder and a package with code, named by the file and by what a run would look for."""
    code = "import pathlib; pathlib.Path('ran').touch()\n"
    for name in ("model", "en_pressfacts", "evil", "pressfacts_model"):
        (folder / name).mkdir()
        (folder / name / "__init__.py").write_text(code)
        (folder / name / "meta.json").write_text("{}")
    for module in ("sitecustomize", "usercustomize", "spacy", "msgspec", "rich"):
        (folder / f"{module}.py").write_text(code)
    (folder / place).write_text(("[tool.pressfacts]\n" if place.startswith("py") else "") + 'model = "evil"\n')
    command = [str(Path(sys.executable).with_name("pressfacts")), "extract", "a.txt"]
    done = subprocess.run(command, capture_output=True, text=True, env=os.environ, timeout=120, check=False)
    assert done.returncode == 2
    assert "a model runs code" in done.stderr
    done = subprocess.run([*command, "--no-config"], capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0
    assert not (folder / "ran").exists()
