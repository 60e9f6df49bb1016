-- What readers of a restricted document may take with them: its original, a copy with their mark on every page, or nothing.

-- Null: as the category above; at the top, a marked copy.
ALTER TABLE category ADD COLUMN copies text CHECK (copies IN ('original', 'marked', 'none'));
-- Null: as its category.
ALTER TABLE document ADD COLUMN copies text CHECK (copies IN ('original', 'marked', 'none'));

-- Whoever names readers is not told whether an account has a name: one that none has is kept as it was written, and lets nobody in.
ALTER TABLE document_reader ADD COLUMN unknown_name text CHECK (unknown_name <> '' AND length(unknown_name) <= 60);
ALTER TABLE document_reader DROP CONSTRAINT document_reader_check;
ALTER TABLE document_reader ADD CHECK (num_nonnulls(account_id, person_id, unknown_name) = 1);
ALTER TABLE document_reader DROP CONSTRAINT document_reader_document_id_account_id_person_id_key;
ALTER TABLE document_reader ADD UNIQUE NULLS NOT DISTINCT (document_id, account_id, person_id, unknown_name);
-- Readers of a document that is no longer for named people.
DELETE FROM document_reader USING document WHERE document.id = document_reader.document_id AND document.visibility <> 'named';
