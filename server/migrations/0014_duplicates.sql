-- What of a document is looked at by those who compare documents. Published by library.
CREATE VIEW document_shown AS
SELECT document.id, document.number, document.title, document.uploader_id, document.state, document.visibility,
	document.recycled_at, version.content
FROM document
JOIN document_version version ON version.document_id = document.id AND version.version = document.version;

-- A sample of each content's text, made of its pages and made anew whenever the rules for it change.
CREATE TABLE fingerprint (
	id integer GENERATED ALWAYS AS IDENTITY UNIQUE,
	content text PRIMARY KEY REFERENCES rendition ON DELETE CASCADE,
	-- By which rules it was made.
	rules integer NOT NULL,
	characters integer NOT NULL CHECK (characters >= 0),
	-- One run of characters in so many is in the samples, and one in so many is a key.
	samples_one_in integer NOT NULL,
	keys_one_in integer NOT NULL CHECK (keys_one_in >= samples_one_in),
	-- How many keys it has, and would have with one in 2, 4, 8 and 16.
	keys_at integer[] NOT NULL,
	-- Ascending as numbers without sign, so that the keys, which are the smallest, come first.
	samples integer[] NOT NULL
);

-- Who holds a key. Without a foreign key, which would need a second index as large as this one: see the trigger.
CREATE TABLE fingerprint_key (
	hash integer NOT NULL,
	fingerprint integer NOT NULL,
	PRIMARY KEY (hash, fingerprint)
);

CREATE FUNCTION forget_fingerprint_keys() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	DELETE FROM fingerprint_key WHERE fingerprint = OLD.id AND hash = ANY (OLD.samples);
	RETURN NULL;
END $$;
CREATE TRIGGER fingerprint_gone AFTER DELETE ON fingerprint
	FOR EACH ROW EXECUTE FUNCTION forget_fingerprint_keys();

-- What an uploader decided about a document that resembles another.
CREATE TABLE duplicate_decision (
	document_id uuid NOT NULL REFERENCES document ON DELETE CASCADE,
	-- The other as it was then: a new content is another question.
	other_id uuid NOT NULL REFERENCES document ON DELETE CASCADE,
	content text NOT NULL,
	other_content text NOT NULL,
	decision text NOT NULL CHECK (decision IN ('new_version', 'keep_both', 'withdraw')),
	reason text CHECK (reason <> '' AND length(reason) <= 500),
	decided_by text NOT NULL REFERENCES account ON DELETE RESTRICT,
	decided_at timestamptz NOT NULL,
	PRIMARY KEY (document_id, other_id),
	CHECK (decision <> 'keep_both' OR reason IS NOT NULL)
);
CREATE INDEX duplicate_decision_other ON duplicate_decision (other_id);
