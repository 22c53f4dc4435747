"""Databases that only look like ours: one line that names them, in bounded time."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import msgspec
import pytest

from made_up import RECORD, TEXT
from pressfacts.errors import InputError
from pressfacts.write.sqlite import SqliteWriter
from pressfacts.write.sqlite.read_back import is_database, records_in_database

ENDLESS = "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT"


@pytest.fixture
def ours(tmp_path: Path) -> Path:
    with SqliteWriter(str(tmp_path / "facts.db")) as writer:
        writer.write(msgspec.structs.replace(RECORD, text=TEXT))
        writer.close()
    return tmp_path / "facts.db"


def change(base: Path, *statements: str) -> None:
    with closing(sqlite3.connect(base)) as opened:
        opened.execute("PRAGMA foreign_keys = OFF")
        for statement in statements:
            opened.execute(statement)
        opened.commit()


def test_it_gives_what_was_written(ours: Path) -> None:
    assert [record.id for record in records_in_database(str(ours))] == [RECORD.id]


@pytest.mark.parametrize(
    "statements",
    [
        ("DROP TABLE mentions",),
        ("DELETE FROM documents",),
        ("UPDATE articles SET title = x'ff00'",),
        ("UPDATE entities SET aliases = '[1', roles = '{'",),
        ("UPDATE entities SET country = 'ZZ' WHERE type = 'country'", "UPDATE entities SET via = '7'"),
        (f"UPDATE figures SET countries = '{'[' * 100_000}'",),
        ("UPDATE figures SET value = 'many'",),
        ("UPDATE documents SET start = -1",),
    ],
)
def test_one_that_was_edited_is_reported(ours: Path, statements: tuple[str, ...]) -> None:
    change(ours, *statements)
    with pytest.raises(InputError, match="not a database of this version of pressfacts") as error:
        list(records_in_database(str(ours)))
    assert "\n" not in str(error.value)


@pytest.mark.parametrize("table", ["articles", "documents", "entities", "mentions", "figures"])
@pytest.mark.parametrize("kind", ["view", "generated"])
def test_what_is_made_up_as_it_is_read_is_not_read(ours: Path, table: str, kind: str) -> None:
    with closing(sqlite3.connect(ours)) as base:
        columns = [f'"{row[1]}"' for row in base.execute(f"PRAGMA table_info({table})")]
    shown = ", ".join(f"x AS {column}" for column in columns)
    made = {
        "view": (f"ALTER TABLE {table} RENAME TO old", f"CREATE VIEW {table} AS {ENDLESS} {shown} FROM c WHERE x < 0"),
        "generated": (f"ALTER TABLE {table} ADD COLUMN more AS (hex(zeroblob(300000000)))",),
    }
    change(ours, "PRAGMA legacy_alter_table = ON", *made[kind])
    with pytest.raises(InputError, match=f"not a plain table: {table}"):
        next(records_in_database(str(ours)))


@pytest.mark.skipif(sys.platform == "win32", reason="signals of Unix")
@pytest.mark.parametrize(("stop", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_ends_a_statement_that_has_no_end(ours: Path, tmp_path: Path, stop: signal.Signals, code: int) -> None:
    """A trigger of somebody else's in a database that the user adds to."""
    change(ours, f"CREATE TRIGGER t BEFORE INSERT ON documents BEGIN SELECT count(*) FROM ({ENDLESS} x FROM c); END")
    (tmp_path / "a.txt").write_text("Police arrested 12 people in Peru.")
    before = ours.read_bytes()
    command = [sys.executable, "-m", "pressfacts", "extract", "a.txt", "-o", "facts.db"]
    process = subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    while not (tmp_path / "facts.db-journal").exists() and process.poll() is None:
        time.sleep(0.05)
    time.sleep(5)  # until the statement runs: nothing tells that from outside
    process.send_signal(stop)
    process.communicate(timeout=60)
    assert process.returncode == code
    assert ours.read_bytes() == before


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of Unix")
def test_a_pipe_is_not_looked_into(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert not is_database(str(tmp_path / "pipe"))
    assert not is_database(str(tmp_path))
    assert not is_database("no\0file")
