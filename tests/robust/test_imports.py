"""In a folder of strangers' files no process of a run takes a module from there: not the first, and none it starts."""

import os
import subprocess
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

import pytest
import typer.main

from pressfacts.cli.app import app

SCRIPT = [sys.executable, str(Path(sys.executable).with_name("pressfacts"))]
MODULE = [sys.executable, "-m", "pressfacts"]
PACKAGES = ("spacy", "thinc", "numpy", "msgspec", "typer", "rich", "dateparser", "srsly", "distributed", "dask", "tornado",
            "msgpack", "cloudpickle", "yaml", "zict", "click", "psutil", "usercustomize", "sitecustomize", "en_pressfacts")  # fmt: skip
BEFORE_US = ("sitecustomize", "usercustomize")
"""What `site` runs, which is over before a line of ours is read."""
RELEASE = "LIMA, Peru – Police arrested 12 people on 4 May 2023.\n"
HAS_DASK = find_spec("distributed") is not None


def module(mark: Path) -> str:
    """A file that tells who ran it, and is nothing that anybody could use."""
    note = 'f"{__name__} {os.getpid()}\\n"'
    return f"import os\nwith open({str(mark)!r}, 'a') as file:\n    file.write({note})\nraise ImportError('stranger')\n"


def hostile(folder: Path, names: Sequence[str]) -> Path:
    """A folder with a release, and a file and a package for each module that a run could look for; the mark they leave."""
    folder.mkdir()
    mark = folder.with_name("ran")
    for name in names:
        (folder / f"{name}.py").write_text(module(mark))
    for name in ("encodings", "multiprocessing", "importlib", "collections"):
        if name in names:
            (folder / name).mkdir()
            (folder / name / "__init__.py").write_text(module(mark))
    for number in range(3):
        (folder / f"{number}.txt").write_text(RELEASE, "utf-8")
    (folder / "page.html").write_text(
        f"<html><body><article><h1>Raid</h1><p>{RELEASE * 3}</p></article></body></html>", "utf-8"
    )
    (folder / "mail.eml").write_text(f"From: a@example.org\nSubject: Raid\n\n{RELEASE}", "utf-8")
    (folder / "jobs.toml").write_text("jobs = 2")
    return mark


ALL = sorted({*sys.stdlib_module_names, *PACKAGES} - {"__future__", "antigravity", "this"})
BATCHES = {
    "jobs": ["extract", "--no-config", "-j", "2", ".", "-o", "../out.jsonl", "--resume"],
    "jobs of a configuration that is named": ["extract", "--config", "jobs.toml", "0.txt", "1.txt"],
    "a cluster": ["extract", "--scheduler", "local", "-j", "2", "0.txt", "1.txt"],
}
OTHERS = [
    "extract .",
    "extract . -f ftm -o ../out.ftm.json",
    "extract . -o ../out.db",
    "summary .",
    "merge .",
    "dossier Lima .",
    "explain 0.txt",
    "report . -o ../page.html",
    "segment .",
    "schema",
    "info --load",
    "-h",
]


def run(folder: Path, command: Sequence[str], **env: str) -> tuple[int, str, int]:
    """The exit code, what was said, and the first process."""
    process = subprocess.Popen(
        command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env={**os.environ, **env}
    )
    _, said = process.communicate(timeout=240)
    return process.returncode, said, process.pid


def ran(mark: Path) -> str:
    return mark.read_text() if mark.exists() else ""


def needs_dask(name: str) -> None:
    if "cluster" in name and not HAS_DASK:
        pytest.skip("dask is not installed (pip install 'pressfacts[dask]')")


@pytest.mark.parametrize("name", BATCHES)
def test_no_process_of_a_batch_imports_from_the_working_directory(name: str, tmp_path: Path) -> None:
    needs_dask(name)
    mark = hostile(tmp_path / "in", ALL)
    code, said, _ = run(tmp_path / "in", [*SCRIPT, *BATCHES[name]])
    assert (ran(mark), code) == ("", 0), said


@pytest.mark.parametrize("words", OTHERS)
def test_no_other_command_does(words: str, tmp_path: Path) -> None:
    mark = hostile(tmp_path / "in", ALL)
    code, said, _ = run(tmp_path / "in", [*SCRIPT, *words.split()])
    assert (ran(mark), code) == ("", 1 if words.startswith("dossier") else 0), said


def test_these_are_all_the_commands() -> None:
    commands = typer.main.get_command(app).commands  # type: ignore[attr-defined]
    assert set(commands) == {words.split()[0] for words in OTHERS} - {"-h"}


def test_these_are_all_the_ways_to_start_one() -> None:
    """A command or option that starts processes is to be added to BATCHES."""
    group = typer.main.get_command(app)
    found = {
        (name, option)
        for name, command in group.commands.items()  # type: ignore[attr-defined]
        for param in command.params
        for option in param.opts
        if option in ("--jobs", "--scheduler")
    }
    assert found == {("extract", "--jobs"), ("extract", "--scheduler")}


def test_nor_where_python_is_told_to_ignore_the_environment(tmp_path: Path) -> None:
    """As the first line of an installed script may tell it: then no variable reaches the processes it starts."""
    mark = hostile(tmp_path / "in", ALL)
    code, said, _ = run(tmp_path / "in", [SCRIPT[0], "-E", *SCRIPT[1:], *BATCHES["jobs"]])
    assert (ran(mark), code) == ("", 0), said


@pytest.mark.parametrize("path", [os.pathsep, f".{os.sep}{os.pathsep}/nowhere"])
def test_nor_through_a_path_with_a_gap(path: str, tmp_path: Path) -> None:
    """What `site` looks for runs in the first process, before us; there and in the others nothing else does."""
    first = ("re", "enum", "functools", "collections", "operator", "keyword", "reprlib", "copyreg", "types", "heapq")
    mine = (
        "pickle",
        "json",
        "spacy",
        "msgspec",
        "numpy",
        "multiprocessing",
        "sitecustomize",
        "usercustomize",
        "socket",
    )
    assert not {*first} & {*mine}
    mark = hostile(tmp_path / "in", mine)
    code, said, pid = run(tmp_path / "in", [*SCRIPT, *BATCHES["jobs"]], PYTHONPATH=path)
    seen = {tuple(line.split()) for line in ran(mark).splitlines()}
    assert seen <= {(name, str(pid)) for name in BEFORE_US}, said
    assert code == 0


def test_python_m_takes_nothing_once_it_has_found_us(tmp_path: Path) -> None:
    mine = ("pickle", "re", "json", "spacy", "typing", "multiprocessing", "msgspec", "numpy", *BEFORE_US)
    mark = hostile(tmp_path / "in", mine)
    code, said, _ = run(tmp_path / "in", [*MODULE, *BATCHES["jobs"]])
    assert (ran(mark), code) == ("", 0), said


def test_a_folder_that_the_user_names_stays(tmp_path: Path) -> None:
    """PYTHONPATH is the user's word: a folder that it names is looked into, from there as from elsewhere."""
    code = "import sys; from pressfacts.imports import keep_to_installed as k; k(); import mine; print(mine.__file__)"
    (tmp_path / "mine.py").touch()
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, env={**os.environ, "PYTHONPATH": f"{tmp_path}{os.pathsep}"},
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout.strip() == str(tmp_path / "mine.py")
