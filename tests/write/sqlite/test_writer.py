import json
import sqlite3
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from typing import Any

import msgspec
import pytest

from made_up import EVIL, HOSTILE, RECORD, TEXT
from pressfacts.errors import PressfactsError
from pressfacts.record import Record, Source
from pressfacts.write.sqlite import SqliteWriter
from pressfacts.write.sqlite.read_back import records_in_database

TABLES = ("articles", "documents", "entities", "mentions", "figures")
PARROTS = msgspec.structs.replace(RECORD, text=TEXT)


def placed(text: str, path: str = "a.txt", index: int = 0, count: int = 1) -> Record:
    """The record as another article, known by its text."""
    source = Source(path=path, index=index, count=count, start=0, end=9)
    return msgspec.structs.replace(PARROTS, id=sha256(text.encode()).hexdigest()[:16], text=text, document=source)


def write(file: Path, *records: Record) -> None:
    with SqliteWriter(str(file)) as writer:
        for record in records:
            writer.write(record)
        writer.close()


def query(file: Path, sql: str, *values: Any) -> list[Any]:
    with closing(sqlite3.connect(file)) as base:
        return base.execute(sql, values).fetchall()


def content(file: Path) -> dict[str, list[Any]]:
    assert query(file, "PRAGMA integrity_check") == [("ok",)]
    assert query(file, "PRAGMA foreign_key_check") == []
    with closing(sqlite3.connect(file)) as base:
        base.execute("INSERT INTO articles_search (articles_search) VALUES ('integrity-check')")
    tables = {table: query(file, f"SELECT * FROM {table}") for table in TABLES}
    return tables | {"articles": [row[1:] for row in tables["articles"]]}


def test_tables(tmp_path: Path) -> None:
    file = tmp_path / "facts.db"
    write(file, PARROTS)
    found = content(file)
    assert {table: len(found[table]) for table in TABLES} == {
        "articles": 1,
        "documents": 1,
        "entities": 6,
        "mentions": 8,
        "figures": 5,
    }
    sql = "SELECT kind, value, low, high, qualifier, item, part_of FROM figures WHERE position >= 3"
    assert query(file, sql) == [
        ("seizures", None, 30, 40, "between", "parrots", None),
        ("seizures", 9, 9, 9, "exact", "chicks", 3),
    ]
    operation = "SELECT name, earliest, latest, countries FROM entities WHERE type = 'operation'"
    ((name, first, last, countries),) = query(file, operation)
    assert (name, first, last) == ("Operation Quiet Feather", "2024-03-03", "2024-03-10")
    assert json.loads(countries) == ["PE", "EC"]
    joined = """SELECT e.name, m.text FROM mentions m JOIN entities e USING (article, type, position)
                WHERE type = 'person' ORDER BY start"""
    assert query(file, joined) == [("Rosa Quispe", "Rosa Quispe"), ("Rosa Quispe", "Quispe")]


def test_full_text_search(tmp_path: Path) -> None:
    file = tmp_path / "facts.db"
    write(file, placed("The ferret sleeps."), placed("The parrot flies to São Paulo.", "b.txt"))
    sql = """SELECT text FROM articles WHERE number IN
             (SELECT rowid FROM articles_search WHERE articles_search MATCH ?)"""
    assert query(file, sql, "sao") == [("The parrot flies to São Paulo.",)]
    assert query(file, sql, "ferret OR parrot")[0] == ("The ferret sleeps.",)


def test_a_rerun_changes_nothing(tmp_path: Path) -> None:
    file = tmp_path / "facts.db"
    records = [placed("one", index=0, count=2), placed("two", index=1, count=2), placed("one", "b.txt")]
    write(file, *records)
    before = content(file)
    assert {table: len(before[table]) for table in ("articles", "documents")} == {"articles": 2, "documents": 3}
    write(file, *records)
    write(file, *reversed(records))
    assert content(file) == before


def test_an_input_that_changed_is_brought_up_to_date(tmp_path: Path) -> None:
    file = tmp_path / "facts.db"
    write(file, placed("one", count=2), placed("two", index=1, count=2), placed("two", "b.txt"))
    write(file, placed("one, mended"))
    assert query(file, "SELECT text FROM articles ORDER BY text") == [("one, mended",), ("two",)]
    assert query(file, "SELECT path FROM documents ORDER BY path") == [("a.txt",), ("b.txt",)]
    assert query(file, "SELECT count(*) FROM figures") == [(10,)]


def test_what_was_said_of_an_article_is_replaced(tmp_path: Path) -> None:
    file = tmp_path / "facts.db"
    write(file, placed("one"), placed("one", "b.txt"))
    write(file, msgspec.structs.replace(placed("one"), title="Another", figures=()))
    found = content(file)
    assert (found["articles"][0][1], len(found["documents"]), found["figures"]) == ("Another", 2, [])


def test_what_is_piped_in_is_only_added(tmp_path: Path) -> None:
    file = tmp_path / "facts.db"
    for text in ("one", "two", "two"):
        write(file, placed(text, "-"))
    assert len(content(file)["articles"]) == 2


def test_all_or_nothing(tmp_path: Path) -> None:
    file = tmp_path / "facts.db"
    with pytest.raises(ZeroDivisionError), SqliteWriter(str(file)) as writer:
        writer.write(PARROTS)
        raise ZeroDivisionError
    assert not file.exists()
    write(file, placed("one"))
    before = content(file)
    with pytest.raises(ZeroDivisionError), SqliteWriter(str(file)) as writer:
        writer.write(PARROTS)
        raise ZeroDivisionError
    assert content(file) == before


def test_hostile_words_are_words(tmp_path: Path) -> None:
    file = tmp_path / "facts.db"
    evil = "'); DROP TABLE figures; --"
    figure = msgspec.structs.replace(HOSTILE.figures[0], item=evil, value=10**400, low=2**70, high=-(2**63))
    write(file, msgspec.structs.replace(HOSTILE, text=EVIL + "\0" + evil, title=evil, figures=(figure,)))
    assert query(file, "SELECT item, value, low, high FROM figures") == [(evil, None, float(2**70), -(2**63))]
    assert len(content(file)["articles"][0][-1]) == len(EVIL) + 1 + len(evil)


def test_a_file_that_is_something_else_is_left_alone(tmp_path: Path) -> None:
    text, other = tmp_path / "a.db", tmp_path / "b.db"
    text.write_text("This is no database, but a letter to my aunt." * 99)
    with closing(sqlite3.connect(other)) as base:
        base.execute("CREATE TABLE articles (price REAL)")
    for file in (text, other):
        before = file.read_bytes()
        with pytest.raises(PressfactsError, match=f"{file.name}: "):
            SqliteWriter(str(file))
        assert file.read_bytes() == before


def test_two_writers_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pressfacts.write.sqlite.writer._PATIENCE", 0.05)
    file = tmp_path / "facts.db"
    with SqliteWriter(str(file)) as first:
        first.write(PARROTS)
        with pytest.raises(PressfactsError, match="locked"):
            SqliteWriter(str(file))
        first.close()
    assert len(content(file)["articles"]) == 1


def test_what_was_kept_of_a_dump_stands_beside_the_document(tmp_path: Path) -> None:
    source = Source(path="a.jsonl", index=0, count=1, start=0, end=9, url="https://a.example/1", kept={"desk": "Süd"})
    write(tmp_path / "facts.db", msgspec.structs.replace(PARROTS, document=source))
    sql = "SELECT url, json_extract(kept, '$.desk') FROM documents"
    assert query(tmp_path / "facts.db", sql) == [("https://a.example/1", "Süd")]
    (record,) = records_in_database(str(tmp_path / "facts.db"))
    assert record.document == source
