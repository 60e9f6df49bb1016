-- Whose work a version is beside those who brought it: it was taken over from a document of theirs. Nobody passes his own.
CREATE TABLE document_version_author (
	document_id uuid NOT NULL,
	version integer NOT NULL,
	account_id text NOT NULL REFERENCES account,
	PRIMARY KEY (document_id, version, account_id),
	FOREIGN KEY (document_id, version) REFERENCES document_version ON DELETE CASCADE
);
