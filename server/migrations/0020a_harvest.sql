-- What everybody may read, and has been able to, for other systems to take over. Made of the documents by whoever asks; what is
-- not for everybody has never been in it, and what is no longer stays as deleted, without a title.
CREATE TABLE harvest_record (
	-- The document's; no reference, for it outlives the document.
	number bigint PRIMARY KEY,
	document_id uuid NOT NULL,
	category_id uuid NOT NULL,
	-- Of what a record tells, so that a change is seen.
	made_of text NOT NULL,
	deleted boolean NOT NULL DEFAULT false,
	-- In whole seconds, as harvesters ask.
	changed_at timestamptz NOT NULL
);
CREATE INDEX harvest_record_order ON harvest_record (changed_at, number);
CREATE INDEX harvest_record_document ON harvest_record (document_id);

-- When the records were last made, and how long that took. One row.
CREATE TABLE harvest_state (
	id boolean PRIMARY KEY DEFAULT true CHECK (id),
	made_at timestamptz NOT NULL DEFAULT '-infinity',
	took interval NOT NULL DEFAULT '0',
	-- How often making them has changed something.
	generation bigint NOT NULL DEFAULT 0
);
INSERT INTO harvest_state DEFAULT VALUES;
