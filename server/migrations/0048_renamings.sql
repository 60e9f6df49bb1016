-- Another title for a document that a reviewer let pass: it waits for a reviewer, as a new version does.

CREATE TABLE document_renaming (
	document_id uuid PRIMARY KEY REFERENCES document ON DELETE CASCADE,
	title text NOT NULL CHECK (title <> ''),
	state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'approved', 'returned')),
	asked_by text NOT NULL REFERENCES account,
	asked_at timestamptz NOT NULL,
	-- What it was called before it passed, so that the decision can be taken back.
	before_title text,
	reason text CHECK (reason <> '' AND length(reason) <= 500),
	decided_at timestamptz,
	decider_id text REFERENCES account,
	CHECK ((state = 'waiting') = (decided_at IS NULL)),
	CHECK ((state = 'waiting') = (decider_id IS NULL)),
	CHECK ((state = 'approved') = (before_title IS NOT NULL)),
	CHECK ((state = 'returned') = (reason IS NOT NULL))
);
CREATE INDEX document_renaming_queue ON document_renaming (asked_at, document_id) WHERE state = 'waiting';
