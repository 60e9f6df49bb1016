-- What readers keep for themselves: favourites in folders.

-- One row an account: whoever changes what it keeps locks it, so that two windows of one reader come one after the other.
CREATE TABLE reading_reader (
	account_id text PRIMARY KEY REFERENCES account ON DELETE CASCADE
);

CREATE TABLE reading_folder (
	id uuid PRIMARY KEY DEFAULT uuidv7(),
	account_id text NOT NULL REFERENCES reading_reader ON DELETE CASCADE,
	name text NOT NULL CHECK (name <> '' AND length(name) <= 40),
	-- Removed, and what lies in it with it, until it is restored or its time is over.
	removed_at timestamptz,
	UNIQUE (account_id, id)
);
CREATE UNIQUE INDEX reading_folder_name ON reading_folder (account_id, name) WHERE removed_at IS NULL;
CREATE INDEX reading_folder_removed ON reading_folder (removed_at) WHERE removed_at IS NOT NULL;

CREATE TABLE reading_favourite (
	account_id text NOT NULL REFERENCES reading_reader ON DELETE CASCADE,
	-- Null: in no folder.
	folder_id uuid,
	document_id uuid NOT NULL REFERENCES document ON DELETE CASCADE,
	added_at timestamptz NOT NULL,
	UNIQUE NULLS NOT DISTINCT (account_id, folder_id, document_id),
	FOREIGN KEY (account_id, folder_id) REFERENCES reading_folder (account_id, id) ON DELETE CASCADE
);
CREATE INDEX reading_favourite_document ON reading_favourite (document_id);
