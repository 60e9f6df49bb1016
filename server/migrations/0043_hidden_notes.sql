-- From the readers of which organisations a note is hidden, so that it stays hidden there though it was shared with nobody,
-- or with another, meanwhile. When and by whom is in the log of acts.
ALTER TABLE reading_note ADD COLUMN hidden_from bigint[] NOT NULL DEFAULT '{}';
UPDATE reading_note SET hidden_from = ARRAY[organisation_id] WHERE hidden_at IS NOT NULL AND organisation_id IS NOT NULL;
ALTER TABLE reading_note DROP COLUMN hidden_at;
