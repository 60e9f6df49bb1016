-- Accounts and sign-in. The columns are those better-auth asks for, under this project's names.

CREATE TABLE account (
	id text PRIMARY KEY,
	name text NOT NULL,
	email text NOT NULL UNIQUE,
	email_verified boolean NOT NULL DEFAULT false,
	image text,
	user_name text NOT NULL UNIQUE,
	display_user_name text,
	administrator boolean NOT NULL DEFAULT false,
	-- The password was set by somebody else and is good for one sign-in.
	must_change_password boolean NOT NULL DEFAULT false,
	created_at timestamptz NOT NULL DEFAULT now(),
	updated_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE credential (
	id text PRIMARY KEY,
	account_id text NOT NULL REFERENCES account ON DELETE CASCADE,
	provider_id text NOT NULL,
	provider_account_id text NOT NULL,
	access_token text,
	refresh_token text,
	id_token text,
	access_token_expires_at timestamptz,
	refresh_token_expires_at timestamptz,
	scope text,
	password text,
	created_at timestamptz NOT NULL DEFAULT now(),
	updated_at timestamptz NOT NULL DEFAULT now(),
	UNIQUE (provider_id, provider_account_id)
);
CREATE INDEX credential_account ON credential (account_id);

CREATE TABLE session (
	id text PRIMARY KEY,
	account_id text NOT NULL REFERENCES account ON DELETE CASCADE,
	token text NOT NULL UNIQUE,
	expires_at timestamptz NOT NULL,
	ip_address text,
	user_agent text,
	created_at timestamptz NOT NULL DEFAULT now(),
	updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX session_account ON session (account_id);

CREATE TABLE verification (
	id text PRIMARY KEY,
	identifier text NOT NULL,
	value text NOT NULL,
	expires_at timestamptz NOT NULL,
	created_at timestamptz NOT NULL DEFAULT now(),
	updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX verification_identifier ON verification (identifier);

-- What other modules may know of an account.
CREATE VIEW account_name AS SELECT id AS account_id, user_name FROM account;
