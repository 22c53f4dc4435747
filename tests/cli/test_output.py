import os
from pathlib import Path

import pytest

from pressfacts.cli.output import line_width, opened
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
    monkeypatch.setenv("COLUMNS", "90")
    assert line_width("out.txt") == 90
    monkeypatch.setenv("COLUMNS", "wide")
    assert line_width("out.txt") is None
