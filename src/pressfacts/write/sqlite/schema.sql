-- Facts of press releases. An article is known by the hash of its text; `documents` says where it was found.
-- Every other row belongs to an article by its hash and has its place in that article's list (`position`).
-- Lists of texts are JSON arrays: json_each() opens them.
CREATE TABLE IF NOT EXISTS articles (
  number INTEGER PRIMARY KEY,     -- what the full-text search knows the article by
  id TEXT NOT NULL UNIQUE,
  title TEXT,
  source TEXT,
  published TEXT,                 -- EDTF
  dateline_place TEXT,
  dateline_country TEXT,
  dateline_date TEXT,
  event TEXT,                     -- of merged records: what other articles tell as well
  text TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS documents (
  path TEXT NOT NULL,
  "index" INTEGER NOT NULL,       -- the article's 0-based number in the input
  article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  count INTEGER NOT NULL,         -- how many the input holds
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  given_id TEXT,                  -- the record's own id in a dump
  url TEXT,                       -- with --keep url
  kept TEXT,                      -- with --keep: the other fields, a JSON object
  PRIMARY KEY (path, "index", article)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS entities (
  article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  type TEXT NOT NULL CHECK (type IN ('person', 'organization', 'country', 'date', 'operation')),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,             -- of a date its first mention
  aliases TEXT,                   -- people, organizations
  roles TEXT,                     -- people
  organization TEXT,              -- people: where the role belongs
  acronym TEXT,                   -- organizations
  country TEXT,                   -- alpha-2: of organizations, and of countries themselves
  via TEXT,                       -- countries
  edtf TEXT,                      -- dates
  earliest TEXT,                  -- dates and operations
  latest TEXT,                    -- dates and operations
  countries TEXT,                 -- operations
  dates TEXT,                     -- operations
  organizations TEXT,             -- operations
  rule TEXT,
  thing TEXT,                     -- of merged records: the id that it has in all articles
  confidence REAL,                -- 0 to 1: the chance that it is right
  PRIMARY KEY (article, type, position)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS mentions (
  article TEXT NOT NULL,
  type TEXT NOT NULL,
  position INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (article, type, position, start, "end"),
  FOREIGN KEY (article, type, position) REFERENCES entities (article, type, position) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS figures (
  article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  value NUMERIC,
  low NUMERIC,
  high NUMERIC,
  qualifier TEXT NOT NULL,
  unit TEXT,
  item TEXT,
  category TEXT,                  -- seizures: what sort of goods
  normalized_unit TEXT,           -- measures: kg, l or m
  normalized_value NUMERIC,
  normalized_low NUMERIC,
  normalized_high NUMERIC,
  currency TEXT,
  role TEXT,
  usd NUMERIC,
  per TEXT,
  scope TEXT NOT NULL,            -- event, cumulative or background: only events may be added up
  operation TEXT,
  countries TEXT NOT NULL,
  dates TEXT NOT NULL,
  part_of INTEGER,                -- position of the total
  restates INTEGER,               -- position of the figure told before
  superseded TEXT,                -- of merged records: article/position of the figure that tells it better
  rule TEXT NOT NULL,
  text TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  sentence TEXT NOT NULL,
  confidence REAL,                -- 0 to 1: the chance that it is right
  PRIMARY KEY (article, position)
) WITHOUT ROWID;
-- The lists of figures and operations as rows.
CREATE TABLE IF NOT EXISTS figure_countries (
  article TEXT NOT NULL,
  position INTEGER NOT NULL,
  country TEXT NOT NULL,          -- alpha-2
  PRIMARY KEY (article, position, country),
  FOREIGN KEY (article, position) REFERENCES figures (article, position) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS figure_dates (
  article TEXT NOT NULL,
  position INTEGER NOT NULL,
  edtf TEXT NOT NULL,
  earliest TEXT,
  latest TEXT,
  PRIMARY KEY (article, position, edtf),
  FOREIGN KEY (article, position) REFERENCES figures (article, position) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS operation_countries (
  article TEXT NOT NULL,
  type TEXT NOT NULL DEFAULT 'operation',
  position INTEGER NOT NULL,
  country TEXT NOT NULL,
  PRIMARY KEY (article, position, country),
  FOREIGN KEY (article, type, position) REFERENCES entities (article, type, position) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS operation_organizations (
  article TEXT NOT NULL,
  type TEXT NOT NULL DEFAULT 'operation',
  position INTEGER NOT NULL,
  organization TEXT NOT NULL,
  PRIMARY KEY (article, position, organization),
  FOREIGN KEY (article, type, position) REFERENCES entities (article, type, position) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS person_roles (
  article TEXT NOT NULL,
  type TEXT NOT NULL DEFAULT 'person',
  position INTEGER NOT NULL,
  role TEXT NOT NULL,
  PRIMARY KEY (article, position, role),
  FOREIGN KEY (article, type, position) REFERENCES entities (article, type, position) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS documents_article ON documents (article);
CREATE INDEX IF NOT EXISTS articles_published ON articles (published);
CREATE INDEX IF NOT EXISTS entities_name ON entities (type, name);
CREATE INDEX IF NOT EXISTS entities_country ON entities (country);
CREATE INDEX IF NOT EXISTS figures_kind ON figures (kind);
CREATE INDEX IF NOT EXISTS figures_category ON figures (category);
CREATE INDEX IF NOT EXISTS figure_countries_country ON figure_countries (country);
CREATE INDEX IF NOT EXISTS operation_countries_country ON operation_countries (country);
CREATE INDEX IF NOT EXISTS entities_thing ON entities (thing);
CREATE INDEX IF NOT EXISTS figures_operation ON figures (operation);
