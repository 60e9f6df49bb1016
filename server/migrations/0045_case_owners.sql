-- Whoever brought what a case is about: its document's uploader, and who put up a version that was reported. They do not
-- decide it. Kept with the case, as the versions go when their document is erased.
CREATE TABLE moderation_owner (
	case_id uuid NOT NULL REFERENCES moderation_case ON DELETE CASCADE,
	account_id text NOT NULL REFERENCES account ON DELETE CASCADE,
	PRIMARY KEY (case_id, account_id)
);
CREATE INDEX moderation_owner_account ON moderation_owner (account_id);

INSERT INTO moderation_owner
	SELECT id, uploader_id FROM moderation_case WHERE uploader_id IS NOT NULL
	UNION
	SELECT r.case_id, v.uploader_id FROM moderation_report r
		JOIN moderation_case c ON c.id = r.case_id
		JOIN document_version v ON v.document_id = c.document_id AND v.version = r.version
		WHERE v.uploader_id IS NOT NULL;
