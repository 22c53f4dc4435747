-- Views for the questions that are asked most: see docs/questions.md.
-- Figures that may be added up: what happened, each fact once, no part beside its total.
CREATE VIEW IF NOT EXISTS added_up AS
SELECT f.*, coalesce(f.value, f.low, f.high) AS amount,
  coalesce(f.normalized_value, f.normalized_low, f.normalized_high) AS measure,
  a.title, a.source, a.published, substr(a.published, 1, 4) AS year, substr(a.published, 1, 7) AS month, a.event
FROM figures f JOIN articles a ON a.id = f.article
WHERE f.scope = 'event' AND f.part_of IS NULL AND f.restates IS NULL AND f.superseded IS NULL;
-- Running totals, the newest first.
CREATE VIEW IF NOT EXISTS running_totals AS
SELECT f.*, a.title, a.source, a.published
FROM figures f JOIN articles a ON a.id = f.article WHERE f.scope = 'cumulative' ORDER BY a.published DESC;
-- People and their roles, by how many articles name them; merged records by their ids, others by their names.
CREATE VIEW IF NOT EXISTS people_named AS
SELECT coalesce(e.thing, e.name) AS person, e.name, r.role, e.organization, count(DISTINCT e.article) AS articles
FROM entities e LEFT JOIN person_roles r USING (article, type, position)
WHERE e.type = 'person' GROUP BY coalesce(e.thing, e.name), r.role;
-- Every figure of every operation, over all articles.
CREATE VIEW IF NOT EXISTS operation_figures AS
SELECT f.operation, a.published, a.source, a.title, f.kind, f.text, f.value, f.category, f.normalized_value,
  f.normalized_unit, f.scope, f.sentence, f.article, f.position
FROM figures f JOIN articles a ON a.id = f.article WHERE f.operation IS NOT NULL ORDER BY f.operation, a.published;
