-- Who may read a document: everybody, those signed in, an organisation with all below it, or named people.

-- At which organisations an account stands: by a place on a roster, a post, or a grant in force. Published by organisation.
CREATE VIEW account_seat AS
	SELECT own.account_id, member.organisation_id
	FROM account_person own JOIN member ON member.person_id = own.person_id AND member.ended_because IS NULL
	UNION ALL
	SELECT own.account_id, post.organisation_id
	FROM account_person own JOIN tenure ON tenure.person_id = own.person_id AND upper_inf(tenure.valid)
	JOIN post ON post.id = tenure.post_id
	UNION ALL
	SELECT account_id, organisation_id FROM grant_in_force;

-- What other modules may know of a person.
CREATE VIEW person_called AS SELECT id AS person_id, name FROM person;

CREATE INDEX organisation_successor ON organisation (successor_id) WHERE successor_id IS NOT NULL;

-- Those with all above them, and those that were merged into one of them: what is for one of these and all below it is for
-- this account. By parents, a handful of steps, since numbers that hold another would have to be looked for in the whole tree.
CREATE FUNCTION account_circle(asked text) RETURNS SETOF bigint LANGUAGE sql STABLE ROWS 20 AS $$
	WITH RECURSIVE above AS (
		SELECT organisation_id AS id FROM account_seat WHERE account_id = asked
		UNION
		SELECT organisation.parent_id FROM above JOIN organisation ON organisation.id = above.id
		WHERE organisation.parent_id IS NOT NULL
	), circle AS (
		SELECT id FROM above
		UNION
		SELECT merged.id FROM circle JOIN organisation merged ON merged.successor_id = circle.id
	)
	SELECT id FROM circle
$$;

ALTER TABLE document DROP CONSTRAINT document_visibility_check;
ALTER TABLE document
	ADD CONSTRAINT document_visibility_check CHECK (visibility IN ('public', 'signed_in', 'organisation', 'named')),
	-- To which it belongs: in whose name it was uploaded.
	ADD COLUMN organisation_id bigint REFERENCES organisation,
	-- Hidden from all readers, whatever its state, until somebody who decides about it lets it go.
	ADD COLUMN frozen_at timestamptz,
	ADD CONSTRAINT document_organisation CHECK (visibility <> 'organisation' OR organisation_id IS NOT NULL);

-- The people for whom a document of visibility `named` is: by their account, or by their person, whatever account he has.
CREATE TABLE document_reader (
	id uuid PRIMARY KEY DEFAULT uuidv7(),
	document_id uuid NOT NULL REFERENCES document ON DELETE CASCADE,
	account_id text REFERENCES account ON DELETE CASCADE,
	person_id uuid REFERENCES person ON DELETE CASCADE,
	CHECK (num_nonnulls(account_id, person_id) = 1),
	UNIQUE NULLS NOT DISTINCT (document_id, account_id, person_id)
);
CREATE INDEX document_reader_account ON document_reader (account_id) WHERE account_id IS NOT NULL;
CREATE INDEX document_reader_person ON document_reader (person_id) WHERE person_id IS NOT NULL;

CREATE INDEX document_organisation ON document (organisation_id, published_at DESC)
	WHERE state = 'published' AND recycled_at IS NULL AND frozen_at IS NULL;

-- Whoever asks these also asks who may read: see the fragments that the library publishes.
CREATE OR REPLACE VIEW document_shown AS
SELECT document.id, document.number, document.title, document.uploader_id, document.state, document.visibility,
	document.recycled_at, version.content, document.organisation_id, document.frozen_at
FROM document
JOIN document_version version ON version.document_id = document.id AND version.version = document.version;

CREATE OR REPLACE VIEW library_document AS
	SELECT document.id, document.number, document.title, document.category_id, document.uploader_id, document.visibility,
		document.state, document.version, document.newest_version, document.published_at, document.recycled_at,
		shown.content, rendition.format, document_count.views, document.organisation_id, document.frozen_at
	FROM document
	LEFT JOIN document_version shown ON shown.document_id = document.id AND shown.version = document.version
	LEFT JOIN rendition ON rendition.content = shown.content
	LEFT JOIN document_count ON document_count.document_id = document.id;
