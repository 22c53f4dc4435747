"""Write records into an SQLite database: a new one, or one that earlier runs wrote."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from pressfacts.errors import PressfactsError
from pressfacts.record import Record
from pressfacts.write.sqlite import rows
from pressfacts.write.sqlite.ours import APPLICATION, check_ours, foreign, heed_signals, raised_again

VERSION = 3
_PATIENCE = 5.0


class SqliteWriter:
    """Writes records in one transaction: after `close` all are in the database, before it none.

    An article that exists is replaced. When an input is read again, articles that it no longer holds are removed
    unless another input holds them; articles from standard input ("-") are only added.
    """

    def __init__(self, file: str) -> None:
        self._file = file
        self._new = not Path(file).exists()
        self._marked = False
        with self._one_line():
            check_ours(file)
            self._base = heed_signals(sqlite3.connect(file, timeout=_PATIENCE, isolation_level=None))
            try:
                self._begin()
            except BaseException:
                self._base.close()
                raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Roll back an unfinished transaction."""
        if self._base.in_transaction:
            self._base.rollback()
        self._base.close()
        if kind and self._new and Path(self._file).exists() and not Path(self._file).stat().st_size:
            Path(self._file).unlink()

    def write(self, record: Record) -> None:
        """Add or replace one article with its facts; PressfactsError where the database refuses."""
        with self._one_line():
            self._base.execute("DELETE FROM entities WHERE article = ?", (record.id,))
            self._base.execute("DELETE FROM figures WHERE article = ?", (record.id,))
            self._article(record)
            self._document(record)
            self._entities(record)
            self._insert("figures", rows.figures(record))
            for table, row in rows.links(record):
                self._insert(table, iter([row]))

    def mark(self) -> None:
        """Remember this position."""
        with self._one_line():
            if self._marked:
                self._base.execute("RELEASE document")
            self._base.execute("SAVEPOINT document")
            self._marked = True

    def back(self) -> bool:
        """Undo everything since the remembered position; False where there is none."""
        with self._one_line():
            if self._marked:
                self._base.execute("ROLLBACK TO document")
        return self._marked

    def close(self) -> None:
        """Commit."""
        with self._one_line():
            self._base.execute("DELETE FROM articles WHERE id NOT IN (SELECT article FROM documents)")
            self._base.commit()
            self._base.execute("PRAGMA optimize")

    def _begin(self) -> None:
        """Begin the transaction and make the tables; other writers are locked out."""
        self._base.execute("PRAGMA foreign_keys = ON")
        self._base.execute("BEGIN IMMEDIATE")
        version = self._base.execute("PRAGMA user_version").fetchone()[0]
        known = self._base.execute("PRAGMA application_id").fetchone()[0] == APPLICATION
        if not known and self._base.execute("SELECT 1 FROM sqlite_schema").fetchone():  # in an unread log
            raise foreign(self._file)
        if known and version != VERSION:
            raise PressfactsError(f"{self._file}: a database of another version of pressfacts; name another file")
        self._run("schema.sql")
        self._run("views.sql")
        self._base.execute(f"PRAGMA user_version = {VERSION}")
        self._base.execute(f"PRAGMA application_id = {APPLICATION}")
        if self._base.execute("SELECT 1 FROM pragma_module_list WHERE name = 'fts5'").fetchone():
            self._run("search.sql")

    def _run(self, name: str) -> None:
        """Execute the statements of a file one by one: `executescript` would end the transaction."""
        statement = ""
        for line in (Path(__file__).parent / name).read_text("utf-8").splitlines(keepends=True):
            statement += line
            if sqlite3.complete_statement(statement):
                self._base.execute(statement)
                statement = ""

    def _article(self, record: Record) -> None:
        row = rows.article(record)
        old = self._base.execute("SELECT * FROM articles WHERE id = ?", (record.id,)).fetchone()
        if old is not None and old[1:] != row[1:]:
            documents = self._base.execute("SELECT * FROM documents WHERE article = ?", (record.id,)).fetchall()
            self._base.execute("DELETE FROM articles WHERE id = ?", (record.id,))
            self._insert("articles", iter([row]))
            self._insert("documents", iter(documents))
        elif old is None:
            self._insert("articles", iter([row]))

    def _document(self, record: Record) -> None:
        place = record.document
        if place.path != "-":
            stale = '("index" = ? AND article <> ?) OR "index" >= ?'
            values = (place.path, place.index, record.id, place.count)
            self._base.execute(f"DELETE FROM documents WHERE path = ? AND ({stale})", values)  # noqa: S608
        self._insert("documents", iter([rows.document(record)]), "OR REPLACE")

    def _entities(self, record: Record) -> None:
        for columns, mentions in rows.entities(record):
            names, marks = ", ".join(columns), ", ".join("?" * len(columns))
            into = f"INSERT INTO entities (article, {names}) VALUES (?, {marks})"  # noqa: S608 - names are our own
            self._base.execute(into, (record.id, *columns.values()))
            key = (record.id, columns["type"], columns["position"])
            self._insert("mentions", ((*key, m.start, m.end, m.text) for m in mentions), "OR IGNORE")

    def _insert(self, table: str, values: Iterator[rows.Row], how: str = "") -> None:
        for row in values:
            marks = ", ".join("?" * len(row))
            self._base.execute(f"INSERT {how} INTO {table} VALUES ({marks})", row)  # noqa: S608 - names are our own

    @contextmanager
    def _one_line(self) -> Iterator[None]:
        """Report errors of the database in one line with the file name."""
        try:
            with raised_again():
                yield
        except (sqlite3.Error, OSError) as error:
            raise PressfactsError(f"{self._file}: {error}") from error
