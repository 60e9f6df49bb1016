-- Review before publication, as a setting by category.

ALTER TABLE category ADD COLUMN reviewed boolean NOT NULL DEFAULT false;

-- Whether a category or one above it asks for review.
CREATE FUNCTION category_reviewed(asked uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
	WITH RECURSIVE path AS (
		SELECT category.parent, category.reviewed FROM category WHERE category.id = asked
		UNION ALL
		SELECT above.parent, above.reviewed FROM path JOIN category above ON above.id = path.parent
	)
	SELECT coalesce(bool_or(reviewed), false) FROM path
$$;

ALTER TABLE document DROP CONSTRAINT document_state_check;
ALTER TABLE document
	ADD CONSTRAINT document_state_check
		CHECK (state IN ('processing', 'in_review', 'published', 'returned', 'failed', 'withdrawn')),
	-- The last version that readers may see, by a reviewer's leave where its category asks for it.
	ADD COLUMN approved_version integer;
UPDATE document SET approved_version = version WHERE published_at IS NOT NULL;
-- Whatever is written in error, no version is shown that nobody let pass.
ALTER TABLE document ADD CONSTRAINT document_approved CHECK (state <> 'published' OR approved_version = version);

-- Who brought a version, since nobody passes his own. Null: from before this was noted, the document's uploader.
ALTER TABLE document_version ADD COLUMN uploader_id text REFERENCES account;

-- How versions stand that a reviewer has to pass.
CREATE TABLE document_review (
	document_id uuid NOT NULL,
	version integer NOT NULL,
	state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'approved', 'returned')),
	-- The approved version before; the same one where a published document came into a reviewed category.
	before_version integer,
	asked_at timestamptz NOT NULL,
	reason text CHECK (reason <> '' AND length(reason) <= 500),
	decided_at timestamptz,
	decider_id text REFERENCES account,
	PRIMARY KEY (document_id, version),
	FOREIGN KEY (document_id, version) REFERENCES document_version ON DELETE CASCADE,
	CHECK ((state = 'waiting') = (decided_at IS NULL)),
	CHECK ((state = 'waiting') = (decider_id IS NULL)),
	CHECK ((state = 'returned') = (reason IS NOT NULL))
);
-- One version of a document waits at a time: the newest that is ready.
CREATE UNIQUE INDEX document_review_waiting ON document_review (document_id) WHERE state = 'waiting';
CREATE INDEX document_review_queue ON document_review (asked_at, document_id) WHERE state = 'waiting';
