-- How long what is kept, where somebody has set another period than the program's own.
CREATE TABLE retention_period (
	-- A rule's name, e.g. organisation.transfer_reason.
	what text PRIMARY KEY,
	days integer NOT NULL CHECK (days > 0),
	-- The law or decision behind it.
	reason text NOT NULL CHECK (reason <> ''),
	changed_by text REFERENCES account ON DELETE SET NULL,
	changed_at timestamptz NOT NULL
);

-- Since when only a person's places are known; everything that tells who he was is gone.
ALTER TABLE person ADD COLUMN erased_at timestamptz;

-- What the log holds about one person.
CREATE INDEX audit_entry_person ON audit_entry (subject_id, id) WHERE subject_kind IN ('person', 'member', 'transfer');

-- Whose sealed fields may be due.
CREATE INDEX person_sealed ON person (id) WHERE id_number_sealed IS NOT NULL OR phone_sealed IS NOT NULL;
CREATE INDEX session_expiry ON session (expires_at);
CREATE INDEX verification_expiry ON verification (expires_at);
