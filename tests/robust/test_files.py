"""Names and files that mean harm: a line that names the file, and everything else is read."""

import bz2
import lzma
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
import typer.main

from pressfacts.cli.app import app
from pressfacts.errors import InputError
from pressfacts.read import Input, inputs

RELEASE = "Police arrested 12 people in Peru.\n"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="file names and special files of Unix")


def _read(*paths: object) -> tuple[list[Input], list[str]]:
    found = list(inputs([os.fspath(str(path)) for path in paths]))
    errors = [str(item) for item in found if isinstance(item, InputError)]
    assert all(len(error.splitlines()) == 1 and error.isprintable() for error in errors)
    return [item for item in found if isinstance(item, Input)], errors


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "good.txt").write_text(RELEASE)
    return tmp_path


@pytest.mark.parametrize(
    "data",
    [
        b"\0" * 5000, os.urandom(5000), b"%PDF-1.4 broken", b"PK\x03\x04" + b"x" * 200, b"\x1f\x8b" + b"x" * 200, b"\xd0\xcf\x11\xe0" + b"x" * 200,
        b"\x7fELF" + b"\0" * 100, b"<?xml version='1.0'?><other/>", b"\x28\xb5\x2f\xfd" + b"x" * 90,
    ],
)  # fmt: skip
def test_what_is_no_text_is_told_and_the_rest_read(folder: Path, data: bytes) -> None:
    (folder / "bad.txt").write_bytes(data)
    texts, errors = _read(folder)
    assert [text.text for text in texts] == [RELEASE]
    assert len(errors) == 1
    assert errors[0].startswith(f"{folder}/bad.txt: ")


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (bz2.compress(RELEASE.encode()), "a bzip2 file"),
        (lzma.compress(RELEASE.encode()), "an xz file"),
        (b"7z\xbc\xaf\x27\x1c" + bytes(range(99)), "a 7-Zip archive"),
        (b"Rar!\x1a\x07\x01" + bytes(range(99)), "a RAR archive"),
    ],
)
def test_what_is_packed_otherwise_is_told_as_that(folder: Path, data: bytes, what: str) -> None:
    (folder / "bad.txt").write_bytes(data)
    _, errors = _read(folder / "bad.txt")
    assert errors == [f"{folder}/bad.txt: {what}, not text (unpack it first)"]


@pytest.mark.parametrize(
    "data",
    [
        RELEASE.encode() + b"\xc3", RELEASE.encode("utf-16")[:-1], RELEASE.encode("utf-16-le"), RELEASE.encode("utf-32"),
        (RELEASE + "café £ ñ ").encode("cp1252"), RELEASE.encode() + "\ufeff".encode() + RELEASE.encode(),
    ],
)  # fmt: skip
def test_texts_cut_short_or_in_other_encodings_are_read(folder: Path, data: bytes) -> None:
    (folder / "good.txt").write_bytes(data)
    (text,), errors = _read(folder)
    assert text.text.startswith("Police arrested 12 people in Peru.")
    assert not errors


def test_names_with_anything_in_them(folder: Path) -> None:
    for name in (b"new\nline.txt", b"not\xff\xfeutf8.txt", b"esc\x1b[31m.txt", b"=cmd|x.txt", b"[red]a.txt"):
        Path(os.fsdecode(os.fsencode(folder) + b"/" + name)).write_text(RELEASE)
    texts, errors = _read(folder)
    assert len(texts) == 6
    assert not errors
    for text in texts:
        text.path.encode("utf-8")
    _, errors = _read(folder / "no\nsuch\x1b[31m.txt", f"{folder}/nul\0.txt")
    assert len(errors) == 2


def test_links_that_loop_and_dangle(folder: Path) -> None:
    (folder / "deep").mkdir()
    (folder / "deep" / "up").symlink_to("..")
    (folder / "a.txt").symlink_to("b.txt")
    (folder / "b.txt").symlink_to("a.txt")
    (folder / "c.txt").symlink_to("nowhere")
    texts, _ = _read(folder)
    assert len(texts) == 1
    _, errors = _read(folder / "a.txt", folder / "c.txt")
    assert len(errors) == 2


def test_a_pipe_is_read_where_it_is_named_and_left_alone_in_a_directory(folder: Path) -> None:
    pipe = folder / "pipe.txt"
    os.mkfifo(pipe)
    assert len(_read(folder)[0]) == 1
    writer = threading.Thread(target=pipe.write_text, args=(RELEASE,))
    writer.start()
    (text,), _ = _read(pipe)
    writer.join()
    assert text.text == RELEASE


def test_the_null_device_and_one_file_twice(folder: Path) -> None:
    (null, *twice), errors = _read(os.devnull, folder / "good.txt", folder / "good.txt")
    assert null.text == ""
    assert len(twice) == 2
    assert not errors


def test_a_directory_that_changes_under_the_run(folder: Path) -> None:
    (folder / "zz.txt").write_text(RELEASE)
    found = inputs([str(folder)])
    first = next(found)
    (folder / "zz.txt").unlink()
    (folder / "new.txt").write_text(RELEASE)
    rest = list(found)
    assert isinstance(first, Input)
    assert [type(item) for item in rest] == [InputError]


PIPED = ["extract", "segment --text", "explain", "report", "summary -f json", "merge -f jsonl", "dossier Ilona_Marsh"]


def test_these_are_all_the_commands_that_read() -> None:
    group = typer.main.get_command(app)
    reading = {
        name
        for name, command in group.commands.items()  # type: ignore[attr-defined]
        if {"paths", "path"} & {param.name for param in command.params}
    }
    assert reading == {words.split()[0] for words in PIPED}


@pytest.mark.parametrize("words", PIPED)
def test_every_command_reads_a_named_pipe_as_it_reads_a_file(words: str, tmp_path: Path) -> None:
    """What comes through a pipe comes once: no byte of it may go to a look at what it is."""
    release = "Port raid\n\nLIMA, Peru – Police arrested 12 people on 4 May 2023, said Ilona Marsh.\n"
    shown = []
    for kind in ("file", "pipe"):
        place, output = tmp_path / kind, tmp_path / f"{kind}.out"
        if kind == "file":
            place.write_text(release, "utf-8")
        else:
            os.mkfifo(place)
            threading.Thread(target=place.write_text, args=(release, "utf-8"), daemon=True).start()
        command = [
            *(word.replace("_", " ") for word in words.split()),
            str(place),
            *(["-o", str(output)] if words != "explain" else []),
        ]
        done = subprocess.run(
            [sys.executable, "-m", "pressfacts", *command], capture_output=True, text=True, timeout=120, check=False
        )
        assert (done.returncode, done.stderr) == (0, "")
        shown.append((done.stdout + (output.read_text("utf-8") if output.exists() else "")).replace(str(place), "IN"))
    assert shown[0] == shown[1]
    assert "Marsh" in shown[0] or "12" in shown[0]
