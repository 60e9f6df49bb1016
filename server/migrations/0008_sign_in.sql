-- Accounts made by invitation, the three administrators, and what sign-in keeps to tell friend from stranger.

ALTER TABLE account
	ADD COLUMN disabled_at timestamptz,
	ADD COLUMN password_changed_at timestamptz NOT NULL DEFAULT now(),
	ADD COLUMN last_signed_in_at timestamptz;
-- One person, one account: so nobody is two of the three administrators by having two.
CREATE UNIQUE INDEX account_one_person ON account (person_id) WHERE person_id IS NOT NULL;

-- An idle session ends; `user_agent` holds the family of the browser and no more.
ALTER TABLE session ADD COLUMN last_seen_at timestamptz NOT NULL DEFAULT now();

-- Links that open once. Only the SHA-256 of what stands in a link is kept.
CREATE TABLE account_link (
	id uuid PRIMARY KEY DEFAULT uuidv7(),
	purpose text NOT NULL CHECK (purpose IN ('invitation', 'reset')),
	token_hash text NOT NULL UNIQUE,
	-- Whom it is for.
	name text NOT NULL CHECK (name <> '' AND length(name) <= 60),
	person_id uuid REFERENCES person,
	-- Whose it is; of an invitation, the account that was made by it.
	account_id text REFERENCES account ON DELETE CASCADE,
	made_by text REFERENCES account ON DELETE SET NULL,
	made_at timestamptz NOT NULL,
	expires_at timestamptz NOT NULL,
	used_at timestamptz,
	withdrawn_at timestamptz,
	CHECK (expires_at > made_at),
	CHECK (used_at IS NULL OR withdrawn_at IS NULL),
	CHECK (purpose = 'invitation' OR account_id IS NOT NULL),
	CHECK (purpose = 'reset' OR (account_id IS NULL) = (used_at IS NULL))
);
CREATE INDEX account_link_account ON account_link (account_id);
CREATE UNIQUE INDEX account_link_open_reset ON account_link (account_id)
	WHERE purpose = 'reset' AND used_at IS NULL AND withdrawn_at IS NULL;

-- Passwords that were the account's before, so that none comes back.
CREATE TABLE password_history (
	id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	account_id text NOT NULL REFERENCES account ON DELETE CASCADE,
	password text NOT NULL,
	replaced_at timestamptz NOT NULL
);
CREATE INDEX password_history_account ON password_history (account_id, id);

-- The three administrators (三员): each role is held by one account, and no account holds two.
CREATE TABLE account_role (
	role text PRIMARY KEY CHECK (role IN ('system_administrator', 'security_administrator', 'auditor')),
	account_id text NOT NULL UNIQUE REFERENCES account,
	since timestamptz NOT NULL
);

-- What is done to one of the three, or to who is one, is asked for by one of them and confirmed by another.
CREATE TABLE role_proposal (
	id uuid PRIMARY KEY DEFAULT uuidv7(),
	kind text NOT NULL CHECK (kind IN ('replace', 'reset_password', 'reset_second_factor')),
	role text NOT NULL REFERENCES account_role,
	-- Who held the role when it was proposed, and who is to hold it after a replacement.
	holder_id text NOT NULL REFERENCES account,
	successor_id text REFERENCES account,
	reason text NOT NULL CHECK (reason <> '' AND length(reason) <= 400),
	state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'confirmed', 'refused', 'withdrawn')),
	proposed_by text NOT NULL REFERENCES account,
	proposed_at timestamptz NOT NULL,
	expires_at timestamptz NOT NULL,
	decided_by text REFERENCES account,
	decided_at timestamptz,
	CHECK ((kind = 'replace') = (successor_id IS NOT NULL)),
	CHECK (successor_id <> holder_id),
	CHECK ((state = 'open') = (decided_by IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL)),
	-- Nobody confirms what he proposed himself.
	CHECK (state <> 'confirmed' OR decided_by <> proposed_by)
);
CREATE INDEX role_proposal_newest ON role_proposal (proposed_at);

-- Each of the three is held for good once it is, by an account that signs in and is no founder.
CREATE FUNCTION account_role_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'DELETE' THEN
		RAISE EXCEPTION 'one of the three administrators is replaced, never left out' USING ERRCODE = 'check_violation';
	END IF;
	IF EXISTS (SELECT 1 FROM account WHERE id = NEW.account_id AND (disabled_at IS NOT NULL OR administrator)) THEN
		RAISE EXCEPTION 'an administrator''s account is in use and holds no founder''s rights' USING ERRCODE = 'check_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER account_role_kept BEFORE INSERT OR UPDATE OR DELETE ON account_role
	FOR EACH ROW EXECUTE FUNCTION account_role_kept();

CREATE FUNCTION account_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF NEW.disabled_at IS NOT NULL AND EXISTS (SELECT 1 FROM account_role WHERE account_id = NEW.id) THEN
		RAISE EXCEPTION 'one of the three administrators is replaced before his account is disabled' USING ERRCODE = 'check_violation';
	END IF;
	IF NEW.administrator AND EXISTS (SELECT 1 FROM account_role) THEN
		RAISE EXCEPTION 'there is no founder beside the three administrators' USING ERRCODE = 'check_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER account_kept BEFORE INSERT OR UPDATE OF disabled_at, administrator ON account
	FOR EACH ROW EXECUTE FUNCTION account_kept();

-- Failed sign-ins, counted by whom they were for and where they came from, each as a keyed hash: neither names that
-- nobody has nor addresses are kept.
CREATE TABLE sign_in_failure (
	subject text NOT NULL,
	source text NOT NULL,
	failures integer NOT NULL CHECK (failures > 0),
	last_at timestamptz NOT NULL,
	blocked_until timestamptz,
	PRIMARY KEY (subject, source)
);
CREATE INDEX sign_in_failure_last ON sign_in_failure (last_at);

-- The second factor: a TOTP secret, sealed by the application.
CREATE TABLE second_factor (
	id uuid PRIMARY KEY DEFAULT uuidv7(),
	account_id text NOT NULL UNIQUE REFERENCES account ON DELETE CASCADE,
	secret_sealed text NOT NULL,
	-- Null until its first code has been seen; only then it is asked for.
	confirmed_at timestamptz,
	-- The step of the last code taken: no code is good twice.
	last_step bigint NOT NULL DEFAULT 0
);

CREATE TABLE recovery_code (
	account_id text NOT NULL REFERENCES account ON DELETE CASCADE,
	code_hash text NOT NULL,
	used_at timestamptz,
	PRIMARY KEY (account_id, code_hash)
);

-- A sign-in whose password was right and whose second factor is still to come.
CREATE TABLE sign_in_challenge (
	token_hash text PRIMARY KEY,
	account_id text NOT NULL REFERENCES account ON DELETE CASCADE,
	tries integer NOT NULL DEFAULT 0,
	expires_at timestamptz NOT NULL
);
CREATE INDEX sign_in_challenge_expiry ON sign_in_challenge (expires_at);

-- What who manages accounts may know of a person: enough to tell namesakes apart.
CREATE VIEW person_card AS
SELECT p.id AS person_id, p.name, p.search, o.short_name AS organisation
FROM person p
LEFT JOIN member m ON m.person_id = p.id AND m.ended_because IS NULL
LEFT JOIN organisation o ON o.id = m.organisation_id
WHERE p.deceased_on IS NULL;
