import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from rich.console import Console

from pressfacts.cli.app import app
from pressfacts.cli.exits import run
from pressfacts.cli.output import line_width, opened, table_width
from pressfacts.cli.screen import MOST
from pressfacts.errors import PressfactsError


def test_a_file_appears_when_it_is_whole(tmp_path: Path) -> None:
    file = tmp_path / "out.jsonl"
    with opened(str(file)) as stream:
        stream.write("é\n")
        assert not file.exists()
    assert file.read_bytes() == "é\n".encode()
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize("error", [KeyboardInterrupt, SystemExit, ValueError])
def test_a_broken_run_leaves_the_old_file_and_nothing_else(tmp_path: Path, error: type[BaseException]) -> None:
    file = tmp_path / "out.jsonl"
    file.write_text("old")
    with pytest.raises(error), opened(str(file)) as stream:
        stream.write("half")
        raise error
    assert file.read_text() == "old"
    assert list(tmp_path.iterdir()) == [file]


def test_mode_and_link_of_a_file_stay(tmp_path: Path) -> None:
    file, link = tmp_path / "out.jsonl", tmp_path / "link"
    file.write_text("old")
    file.chmod(0o640)
    link.symlink_to(file)
    with opened(str(link)) as stream:
        stream.write("new")
    assert link.is_symlink()
    assert (file.read_text(), file.stat().st_mode & 0o777) == ("new", 0o640)


def test_a_new_file_has_the_mode_of_any_new_file(tmp_path: Path) -> None:
    (tmp_path / "usual").touch()
    with opened(str(tmp_path / "out")):
        pass
    assert (tmp_path / "out").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_a_device_is_written_to_not_replaced() -> None:
    with opened(os.devnull) as stream:
        stream.write("gone")
    assert not Path(os.devnull).is_file()


def test_what_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(PressfactsError, match=r"none/out: no such file"), opened(str(tmp_path / "none/out")):
        pass


def test_width_of_a_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    assert line_width("out.txt") is None
    assert table_width("out.txt") == 120
    monkeypatch.setenv("COLUMNS", "90")
    assert line_width("out.txt") == table_width("out.txt") == 90
    monkeypatch.setenv("COLUMNS", "wide")
    assert line_width("out.txt") is None


@pytest.mark.parametrize(
    ("columns", "widest"),
    [("100000000", MOST), ("9" * 6_000, MOST), ("10001", MOST), ("120", 120), ("²", None), ("-5", None), ("0", None)],
)
def test_nothing_is_drawn_wider_than_any_screen(
    columns: str,
    widest: int | None,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Neither by us nor by what we draw with, which reads the environment too."""
    for name in ("COLUMNS", "LINES"):
        monkeypatch.setenv(name, columns)
    (tmp_path / "a.txt").write_text("LIMA, Peru – Police arrested 12 people.", "utf-8")
    assert run(app, ["extract", str(tmp_path / "a.txt"), "-f", "table"]) == 0
    assert line_width("out.txt") == widest
    assert max(map(len, capsys.readouterr().out.splitlines())) <= (widest or 120)
    assert Console(stderr=True).width <= MOST


def start(file: Path) -> "subprocess.Popen[bytes]":
    """A run that has begun to write `file` and waits for more text."""
    before = set(file.parent.iterdir())
    process = subprocess.Popen(
        [sys.executable, "-m", "pressfacts", "segment", "-", "-o", str(file)], stdin=subprocess.PIPE
    )
    deadline = time.monotonic() + 60
    while set(file.parent.iterdir()) <= before and time.monotonic() < deadline:
        time.sleep(0.02)
    return process


def drafts(folder: Path) -> list[Path]:
    return sorted(folder.glob(".pressfacts-*"))


@pytest.mark.skipif(os.name == "nt", reason="needs locks")
def test_what_a_killed_run_leaves_is_swept_by_the_next(tmp_path: Path) -> None:
    file, other = tmp_path / "out.jsonl", tmp_path / "other.jsonl"
    killed, living = start(file), start(file)
    killed.kill()
    killed.wait()
    assert len(drafts(tmp_path)) == 2
    with opened(str(other)) as stream:
        stream.write("another output\n")
    assert len(drafts(tmp_path)) == 2
    with opened(str(file)) as stream:
        assert len(drafts(tmp_path)) == 2  # this one's, and that of the run that goes on
        stream.write("new\n")
    assert len(drafts(tmp_path)) == 1
    living.communicate(b"Police seized a boat.", timeout=60)
    assert living.returncode == 0
    assert b'"path":"-"' in file.read_bytes()
    assert sorted(tmp_path.iterdir()) == [other, file]


@pytest.mark.skipif(os.name == "nt", reason="needs links and pipes")
def test_nothing_but_a_plain_file_is_swept(tmp_path: Path) -> None:
    """Who plants a link or a pipe under a draft's name has nothing removed, opened or kept waiting."""
    file, victim = tmp_path / "out.jsonl", tmp_path / "victim"
    victim.write_text("precious")
    killed = start(file)
    killed.kill()
    killed.wait()
    (draft,) = drafts(tmp_path)
    draft.unlink()
    draft.symlink_to(victim)
    os.mkfifo(draft.with_name(draft.name.replace(".tmp", "0.tmp")))
    with opened(str(file)) as stream:
        stream.write("new\n")
    assert (file.read_text(), victim.read_text()) == ("new\n", "precious")
    assert len(drafts(tmp_path)) == 2
