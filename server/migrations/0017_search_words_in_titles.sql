-- The characters of a title and each pair of neighbours: PostgreSQL's own trigrams know no Chinese, so each letter typed
-- would have read every title.
ALTER TABLE search_entry ADD COLUMN title_grams text[] NOT NULL DEFAULT '{}';
CREATE INDEX search_entry_title_grams ON search_entry USING gin (title_grams);

-- The index is made again, and these with it.
DELETE FROM search_entry;
DELETE FROM search_index;
