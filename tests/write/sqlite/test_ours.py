"""A database that somebody else made is refused and left as it is."""

import os
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import msgspec
import pytest

from made_up import RECORD, TEXT
from pressfacts.errors import PressfactsError
from pressfacts.write.sqlite import SqliteWriter

OURS = 0x50524653


def made(file: Path, *statements: str) -> Path:
    with closing(sqlite3.connect(file)) as base:
        for statement in statements:
            base.execute(statement)
        base.commit()
    return file


def write(file: Path) -> None:
    with SqliteWriter(str(file)) as writer:
        writer.write(msgspec.structs.replace(RECORD, text=TEXT))
        writer.close()


@pytest.mark.parametrize(
    "statements",
    [
        ("CREATE TABLE aunts (name TEXT)",),
        ("CREATE TABLE articles (price REAL)",),
        ("CREATE TABLE aunts (name TEXT)", "PRAGMA application_id = 77"),
        ("PRAGMA application_id = 77",),
        ("PRAGMA user_version = 3",),
        ("CREATE VIEW aunts AS SELECT 1",),
        ("PRAGMA journal_mode = WAL", "CREATE TABLE aunts (name TEXT)"),
        ("CREATE TABLE aunts (name TEXT)", f"PRAGMA application_id = {OURS}", "PRAGMA user_version = 99"),
    ],
)
def test_a_database_of_others_is_left_alone(tmp_path: Path, statements: tuple[str, ...]) -> None:
    file = made(tmp_path / "a.db", *statements)
    before = file.read_bytes()
    with pytest.raises(PressfactsError, match=r"a\.db: a database .*name another file"):
        SqliteWriter(str(file))
    assert file.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["a.db"]


def test_one_that_is_written_to_meanwhile_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "a.db"
    with closing(sqlite3.connect(file)) as base:
        base.execute("PRAGMA journal_mode = WAL")
        base.execute("CREATE TABLE aunts (name TEXT)")
        base.commit()
        with pytest.raises(PressfactsError, match="did not make"):
            SqliteWriter(str(file))
        assert base.execute("PRAGMA application_id").fetchone() == (0,)


def test_an_empty_one_and_our_own_are_written(tmp_path: Path) -> None:
    (tmp_path / "nothing.db").touch()
    made(tmp_path / "empty.db", "CREATE TABLE aunts (name TEXT)", "DROP TABLE aunts")
    for name in ("nothing.db", "empty.db", "new.db", "new.db"):
        write(tmp_path / name)
        with closing(sqlite3.connect(tmp_path / name)) as base:
            assert base.execute("SELECT count(*) FROM articles").fetchone() == (1,)
            assert base.execute("PRAGMA application_id").fetchone() == (OURS,)


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of Unix")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.db")
    with pytest.raises(PressfactsError, match="not a plain file"):
        SqliteWriter(str(tmp_path / "a.db"))


@pytest.mark.skipif(sys.platform == "win32", reason="pipes and links of Unix")
@pytest.mark.parametrize("end", ["-journal", "-wal", "-shm"])
@pytest.mark.parametrize("name", ["own.db", "new.db", "linked.db"])
def test_what_was_planted_beside_it_is_refused(tmp_path: Path, name: str, end: str) -> None:
    """At a pipe in the place of its journal SQLite waits for ever, and no signal ends that."""
    write(tmp_path / "own.db")
    (tmp_path / "victim").write_text("precious")
    (tmp_path / "linked.db").symlink_to(tmp_path / "own.db")
    place = tmp_path / f"{'own.db' if name == 'linked.db' else name}{end}"
    plants: list[Callable[[], None]] = [
        lambda: os.mkfifo(place),
        lambda: place.symlink_to(tmp_path / "victim"),
        lambda: place.symlink_to(tmp_path / "nowhere"),
        lambda: os.link(tmp_path / "victim", place),
    ]
    for plant in plants:
        plant()
        with pytest.raises(PressfactsError, match=rf"{end}: no plain file, but .* remove it"):
            SqliteWriter(str(tmp_path / name))
        place.unlink()
    assert (tmp_path / "victim").read_text() == "precious"
    assert not (tmp_path / "nowhere").exists()
