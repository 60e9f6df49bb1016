-- Notes of readers on pages: for themselves, or shared with an organisation and all below it.
CREATE TABLE reading_note (
	id uuid PRIMARY KEY DEFAULT uuidv7(),
	account_id text NOT NULL REFERENCES reading_reader ON DELETE CASCADE,
	document_id uuid NOT NULL REFERENCES document ON DELETE CASCADE,
	-- In whose text it was placed last, and where: among the characters of the page without blanks. On the whole page they are
	-- equal.
	content text NOT NULL,
	page integer NOT NULL CHECK (page > 0),
	from_place integer NOT NULL CHECK (from_place >= 0),
	to_place integer NOT NULL CHECK (to_place >= from_place),
	-- What stands there; null: what was chosen stands on no page any longer.
	words text,
	-- What was chosen, and what stood around it: by these it is found again. None on a whole page.
	quote text NOT NULL,
	before text NOT NULL,
	after text NOT NULL,
	colour text NOT NULL CHECK (colour IN ('yellow', 'green', 'blue', 'red')),
	body text NOT NULL CHECK (length(body) <= 2000),
	organisation_id bigint REFERENCES organisation,
	-- From the readers of that organisation, by whoever keeps its papers.
	hidden_at timestamptz,
	written_at timestamptz NOT NULL,
	removed_at timestamptz,
	-- Made up by the form, so that sending it twice makes one note.
	key uuid NOT NULL,
	UNIQUE (account_id, key)
);
CREATE INDEX reading_note_own ON reading_note (account_id, document_id) WHERE removed_at IS NULL;
CREATE INDEX reading_note_document ON reading_note (document_id) WHERE removed_at IS NULL;
CREATE INDEX reading_note_removed ON reading_note (removed_at) WHERE removed_at IS NOT NULL;
