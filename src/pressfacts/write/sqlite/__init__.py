"""SQLite: articles, entities, mentions and figures in tables, with full-text search."""

from pressfacts.write.sqlite.writer import SqliteWriter

__all__ = ["SqliteWriter"]
