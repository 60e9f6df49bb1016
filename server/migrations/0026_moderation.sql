-- Reports of documents: decided together, a case a document at a time, with one appeal.

-- Who holds which role now; founders beside them. Published by organisation and identity.
CREATE VIEW account_holding AS
	SELECT given.account_id, given.role FROM grant_in_force given JOIN account_in_use USING (account_id)
	UNION
	SELECT id, 'founder' FROM account WHERE administrator AND disabled_at IS NULL;

CREATE TABLE moderation_case (
	id uuid PRIMARY KEY DEFAULT uuidv7(),
	-- Null: it was erased. Its number and title are kept as they were.
	document_id uuid REFERENCES document ON DELETE SET NULL,
	number bigint NOT NULL,
	title text NOT NULL,
	uploader_id text REFERENCES account ON DELETE SET NULL,
	state text NOT NULL DEFAULT 'open'
		CHECK (state IN ('open', 'refused', 'upheld', 'appealed', 'confirmed', 'restored', 'dropped')),
	-- Whoever changes an older one is told.
	edition integer NOT NULL DEFAULT 1,
	opened_at timestamptz NOT NULL,
	-- Since when the document is hidden for it.
	frozen_at timestamptz,
	-- Since when its uploader knows of it.
	told_at timestamptz,
	measure text CHECK (measure IN ('frozen', 'taken_down')),
	-- It was put into the recycle bin for this case, and was not there before.
	recycled boolean NOT NULL DEFAULT false,
	decided_by text REFERENCES account ON DELETE SET NULL,
	decided_at timestamptz,
	reason text,
	appeal text,
	appealed_at timestamptz,
	answered_by text REFERENCES account ON DELETE SET NULL,
	answered_at timestamptz,
	answer text,
	closed_at timestamptz,
	CHECK ((state IN ('refused', 'restored', 'dropped')) = (closed_at IS NOT NULL)),
	CHECK ((decided_at IS NULL) = (reason IS NULL)),
	CHECK ((appeal IS NULL) = (appealed_at IS NULL)),
	CHECK ((answered_at IS NULL) = (answer IS NULL)),
	-- What is upheld is hidden, and what is over is not.
	CHECK (frozen_at IS NOT NULL OR state NOT IN ('upheld', 'appealed', 'confirmed')),
	CHECK (frozen_at IS NULL OR closed_at IS NULL)
);
CREATE UNIQUE INDEX moderation_case_live ON moderation_case (document_id) WHERE closed_at IS NULL;
CREATE INDEX moderation_case_document ON moderation_case (document_id);
CREATE INDEX moderation_case_state ON moderation_case (state, id);
CREATE INDEX moderation_case_uploader ON moderation_case (uploader_id, id DESC) WHERE told_at IS NOT NULL;
CREATE INDEX moderation_case_closed ON moderation_case (closed_at) WHERE closed_at IS NOT NULL;

CREATE TABLE moderation_report (
	id uuid PRIMARY KEY DEFAULT uuidv7(),
	case_id uuid NOT NULL REFERENCES moderation_case ON DELETE CASCADE,
	-- Never told to whoever uploaded the document.
	reporter_id text REFERENCES account ON DELETE SET NULL,
	kind text NOT NULL CHECK (kind IN ('unlawful', 'confidential', 'infringing', 'untrue', 'damaged', 'other')),
	words text NOT NULL CHECK (words <> '' AND length(words) <= 1000),
	pages integer[] NOT NULL DEFAULT '{}',
	-- The version, and the title, that he saw.
	version integer NOT NULL,
	title text NOT NULL,
	evidence_id uuid REFERENCES document ON DELETE SET NULL,
	evidence_number bigint,
	-- Made up by the reporter's form, so that sending it twice makes one report.
	key uuid NOT NULL,
	made_at timestamptz NOT NULL,
	withdrawn_at timestamptz,
	UNIQUE (reporter_id, key)
);
CREATE UNIQUE INDEX moderation_report_one ON moderation_report (case_id, reporter_id) WHERE withdrawn_at IS NULL;
CREATE INDEX moderation_report_own ON moderation_report (reporter_id, id DESC);
CREATE INDEX moderation_report_evidence ON moderation_report (evidence_id) WHERE evidence_id IS NOT NULL;
