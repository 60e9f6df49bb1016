-- Why a place should be looked at is told by a code with its values: {code, words}. Null for what was laid out before.
ALTER TABLE directive_finding ADD COLUMN why jsonb, DROP COLUMN reason;
