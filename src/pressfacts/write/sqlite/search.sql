-- Full-text search: SELECT id, title FROM articles WHERE number IN
--                   (SELECT rowid FROM articles_search WHERE articles_search MATCH 'ivory lorry');
CREATE VIRTUAL TABLE IF NOT EXISTS articles_search USING fts5 (
  title, text, content = 'articles', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER IF NOT EXISTS articles_search_in AFTER INSERT ON articles BEGIN
  INSERT INTO articles_search (rowid, title, text) VALUES (new.number, new.title, new.text);
END;
CREATE TRIGGER IF NOT EXISTS articles_search_out AFTER DELETE ON articles BEGIN
  INSERT INTO articles_search (articles_search, rowid, title, text)
  VALUES ('delete', old.number, old.title, old.text);
END;
