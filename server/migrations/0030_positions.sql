-- Where readers stopped reading, for themselves.
ALTER TABLE reading_reader ADD COLUMN positions_kept boolean NOT NULL DEFAULT true;

-- The newest fifty of each reader.
CREATE TABLE reading_position (
	account_id text NOT NULL REFERENCES reading_reader ON DELETE CASCADE,
	document_id uuid NOT NULL REFERENCES document ON DELETE CASCADE,
	page integer NOT NULL CHECK (page > 0),
	at timestamptz NOT NULL,
	PRIMARY KEY (account_id, document_id)
);
CREATE INDEX reading_position_document ON reading_position (document_id);
CREATE INDEX reading_position_at ON reading_position (at);
