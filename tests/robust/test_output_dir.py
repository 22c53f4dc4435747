"""Inputs whose names mean harm: `--output-dir` writes under its folder alone, each input a file of its own."""

import io
import json
import os
import sys
import zipfile
from pathlib import Path

import pytest

import deadly
from pressfacts.batch import worker
from pressfacts.batch.names import Names
from pressfacts.batch.source import Document
from pressfacts.cli.app import app
from pressfacts.cli.exits import run

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="file names of Unix")

RELEASE = b"Police arrested 12 people in Peru.\n"
EVIL = (
    b"new\nline.txt",
    b"not\xff\xfe.txt",
    b"not\xfe\xff.txt",
    b"esc\x1b[2J.txt",
    b"=1+1.txt",
    b"a ..txt",
    b"~",
    b"-o",
    b"C:x.txt",
)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(worker, "make_records", deadly.make_records)
    monkeypatch.delenv("PRESSFACTS_DEBUG", raising=False)
    home = tmp_path / "a" / "home"
    (home / "work" / "in").mkdir(parents=True)
    monkeypatch.chdir(home / "work")
    return home


def put(name: str | bytes, data: bytes = RELEASE) -> None:
    file = Path(os.fsdecode(name))
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)


def below(folder: Path | str) -> dict[str, bytes]:
    """The files under a folder, but for the journal."""
    files = (path for path in Path(folder).rglob("*") if path.is_file() and path.name != ".pressfacts.journal")
    return {str(file.relative_to(folder)): file.read_bytes() for file in files}


def extract(*words: str) -> int:
    return run(app, ["extract", *words, "--output-dir", "out", "--quiet"])


def test_names_with_anything_in_them(home: Path) -> None:
    for name in EVIL:
        put(b"in/" + name)
    before = below(home)
    assert extract("in") == 0
    assert {os.fsencode(name) for name in below("out")} == {name + b".jsonl" for name in EVIL}
    assert below(home) == before | {f"work/out/{name}": data for name, data in below("out").items()}


@pytest.mark.parametrize("paths", [["../x.txt", "../work/../x.txt", "{home}/x.txt"], ["..", "../..", "in/../.."]])
def test_steps_up_lead_nowhere(home: Path, paths: list[str]) -> None:
    put("../x.txt")
    put("in/y.txt")
    before = below(home.parent)
    extract(*(path.format(home=home) for path in paths))
    written = below("out")
    assert len(written) >= 3
    assert below(home.parent) == before | {f"{home.name}/work/out/{name}": data for name, data in written.items()}


def test_members_of_an_archive_are_never_names_of_files(home: Path) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name in ("../../up.txt", "/abs.txt", "..\\..\\back.txt", "a.txt", "a.txt/b.txt"):
            archive.writestr(name, RELEASE)
    put("in/x.zip", packed.getvalue())
    before = below(home)
    assert extract("in") == 0
    assert list(below("out")) == ["x.zip.jsonl"]
    paths = [json.loads(line)["document"]["path"] for line in below("out")["x.zip.jsonl"].splitlines()]
    assert paths == [f"in/x.zip/{name}.txt" for name in ("up", "abs", "back", "a", "a.txt/b")]
    assert set(below(home)) == {*before, "work/out/x.zip.jsonl"}


@pytest.mark.parametrize("inside", ["../../x", "/etc/x", "..", "/", "./../.", "a/../../x"])
def test_no_place_is_outside_whatever_the_name(inside: str) -> None:
    for paths in (["."], [".", "in"], ["s3://bucket/.."]):
        place = Names(paths, ".jsonl").of(Document(inside, 0, inside))
        assert not place.is_absolute()
        assert ".." not in place.parts
        assert place.name.endswith(".jsonl")


def test_inputs_of_one_name_have_a_file_each() -> None:
    for number, name in enumerate(("a/x.txt", "b/x.txt", "x.txt", "x-2.txt")):
        put(name, b"Police arrested %d people." % (number + 2))
    names = ["a/x.txt", "b/x.txt", "x.txt", "x-2.txt", "a/x.txt"]
    assert extract(*names) == 0
    written = below("out")
    assert len(written) == 5
    assert sorted(json.loads(data)["document"]["path"] for data in written.values()) == sorted(names)


def test_a_place_that_is_taken_is_told_and_the_rest_is_written(capsys: pytest.CaptureFixture[str]) -> None:
    long = "n" * 251 + ".txt"
    for name in ("in/a.txt", "in/a.txt.jsonl/b.txt", "in/c.txt", f"in/{long}", "in/z.txt"):
        put(name)
    Path("out/c.txt.jsonl").mkdir(parents=True)
    assert extract("in") == 1
    assert set(below("out")) == {"a.txt.jsonl", "z.txt.jsonl"}
    told = capsys.readouterr().err.splitlines()
    assert [line.rpartition(": ")[2] for line in told] == ["file exists", "is a directory", "file name too long"]
    assert extract("in", "--resume") == 1
    assert capsys.readouterr().err.splitlines() == told


def test_outputs_that_would_be_read_again_are_refused(capsys: pytest.CaptureFixture[str]) -> None:
    put("in/a.txt")
    assert run(app, ["extract", "in", "--output-dir", "in/out", "-f", "markdown"]) == 2
    assert "is inside an input" in capsys.readouterr().err
    assert list(below("in")) == ["a.txt"]
    assert run(app, ["extract", "in", "--output-dir", "in/out", "--quiet"]) == 0
