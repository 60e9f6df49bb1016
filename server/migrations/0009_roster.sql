-- Rosters from spreadsheets: what was sent, what was read in it, and what its application made.

CREATE TABLE roster_batch (
	id uuid PRIMARY KEY DEFAULT uuidv7(),
	-- Everything in it lies at this organisation or below.
	organisation_id bigint NOT NULL REFERENCES organisation,
	-- Who sent it.
	account_id text REFERENCES account ON DELETE SET NULL,
	file_name text NOT NULL CHECK (file_name <> '' AND length(file_name) <= 255),
	-- The file as it was sent, encrypted, by the SHA-256 of that; its key, sealed. Null once it has been removed.
	content text,
	content_key text,
	CHECK ((content IS NULL) = (content_key IS NULL)),
	bytes bigint NOT NULL,
	state text NOT NULL CHECK (state IN ('reading', 'read', 'applying', 'applied', 'undoing', 'undone', 'failed', 'discarded')),
	-- Why it could not be read, or why its last application or undoing did nothing.
	failure text,
	-- Whose rights the step under way is done with.
	acting_id text REFERENCES account ON DELETE SET NULL,
	mode text CHECK (mode IN ('all', 'good')),
	-- Counts the readings: a reading that was begun anew leaves the jobs of the one before nothing to do.
	reading integer NOT NULL DEFAULT 1,
	-- Rows that are kept so far.
	rows_read integer NOT NULL DEFAULT 0,
	sent_at timestamptz NOT NULL,
	settled_at timestamptz,
	-- The change of the tree that its organisations came with.
	change_id uuid REFERENCES organisation_change
);
CREATE INDEX roster_batch_organisation ON roster_batch (organisation_id);

CREATE TABLE roster_sheet (
	id uuid PRIMARY KEY,
	batch_id uuid NOT NULL REFERENCES roster_batch ON DELETE CASCADE,
	number smallint NOT NULL,
	name text NOT NULL,
	kind text,
	-- What it is about when it is no roster.
	about text,
	head_row integer,
	fingerprint text,
	columns jsonb NOT NULL,
	-- Its first rows, for whoever has to say what they mean: sealed, where anything is.
	top_sealed text,
	notes integer NOT NULL,
	UNIQUE (batch_id, number)
);

-- The organisations that a file names, each once.
CREATE TABLE roster_place (
	batch_id uuid NOT NULL REFERENCES roster_batch ON DELETE CASCADE,
	number integer NOT NULL,
	name text NOT NULL,
	code text NOT NULL,
	above text NOT NULL,
	above_code text NOT NULL,
	-- Null as long as it is not known which one is meant.
	organisation_id bigint REFERENCES organisation,
	-- Or the row of the same file that establishes it.
	made_by integer,
	-- By somebody who was asked.
	chosen boolean NOT NULL DEFAULT false,
	fault text CHECK (fault IN ('place_unknown', 'place_ambiguous', 'place_differs')),
	PRIMARY KEY (batch_id, number),
	UNIQUE (batch_id, name, code, above, above_code)
);

CREATE TABLE roster_row (
	batch_id uuid NOT NULL REFERENCES roster_batch ON DELETE CASCADE,
	-- Over the whole file, from 1.
	number integer NOT NULL,
	sheet smallint NOT NULL,
	-- As the sheet numbers it.
	row integer NOT NULL,
	kind text NOT NULL,
	place integer NOT NULL,
	to_place integer,
	name text NOT NULL,
	search text NOT NULL,
	-- By what two rows are the same thing.
	key text,
	-- The person that this row would make; sealed fields are sealed for it.
	person_id uuid NOT NULL,
	id_number_sealed text,
	id_number_index text,
	id_number_mask text,
	phone_sealed text,
	phone_index text,
	phone_mask text,
	fields jsonb NOT NULL,
	-- What the reading found: [{reason, field, head, row?}].
	faults jsonb,
	state text NOT NULL CHECK (state IN ('taken', 'refused', 'question', 'skipped', 'applied', 'undone')),
	-- What the comparison with the database found, and the row of the sheet concerned.
	fault text,
	fault_row integer,
	-- To a question whether it is somebody who is known.
	answer text CHECK (answer IN ('same', 'new')),
	-- Who or what is meant, as far as it is known.
	known_person uuid,
	known_member uuid,
	known_post uuid,
	-- What application made or changed: a member, a tenure, a transfer, an organisation; and what stood there before.
	made_id uuid,
	made_post uuid,
	made_organisation bigint,
	before jsonb,
	-- Why it can't be undone.
	obstacle text,
	PRIMARY KEY (batch_id, number)
);
CREATE INDEX roster_row_state ON roster_row (batch_id, state, number);
CREATE INDEX roster_row_place ON roster_row (batch_id, place);
CREATE UNIQUE INDEX roster_row_person ON roster_row (person_id);

-- What somebody said of a form whose head is not known: for an organisation and all below it, or for everybody.
CREATE TABLE roster_form (
	id uuid PRIMARY KEY DEFAULT uuidv7(),
	organisation_id bigint REFERENCES organisation,
	fingerprint text NOT NULL,
	kind text NOT NULL,
	-- By column from 0; null for a column that means nothing here.
	fields jsonb NOT NULL,
	told_by text REFERENCES account ON DELETE SET NULL,
	told_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX roster_form_head ON roster_form (organisation_id, md5(fingerprint)) NULLS NOT DISTINCT;

-- Organisations and people are looked up by their names as a roster writes them.
CREATE INDEX organisation_full_name ON organisation (full_name);
CREATE INDEX organisation_short_name ON organisation (short_name);
CREATE INDEX person_name ON person (name);
CREATE INDEX member_person ON member (person_id);
