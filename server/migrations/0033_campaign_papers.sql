-- The papers of a campaign that were put into the library: doing so again makes a new version of the same document.
CREATE TABLE campaign_paper (
	campaign_id uuid NOT NULL REFERENCES campaign,
	kind text NOT NULL CHECK (kind IN ('plan', 'sheet', 'report')),
	-- In whose name it lies there, and whom a report is about.
	organisation_id bigint NOT NULL REFERENCES organisation,
	document_number bigint NOT NULL,
	-- Of its words, so that what has not changed makes no version.
	fingerprint text NOT NULL CHECK (fingerprint ~ '^[0-9a-f]{64}$'),
	kept_at timestamptz NOT NULL,
	PRIMARY KEY (campaign_id, kind, organisation_id)
);
CREATE INDEX campaign_paper_organisation ON campaign_paper (organisation_id);
