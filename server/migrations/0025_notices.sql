-- What accounts are told: a kind with words of the web's own, and what these speak of.

CREATE TABLE notice (
	-- By time: the newest has the greatest.
	id uuid PRIMARY KEY DEFAULT uuidv7(),
	account_id text NOT NULL REFERENCES account ON DELETE CASCADE,
	kind text NOT NULL CHECK (kind ~ '^[a-z]+\.[a-z_]+$'),
	parameters jsonb NOT NULL CHECK (jsonb_typeof(parameters) = 'object'),
	link text NOT NULL CHECK (link ~ '^/([^/]|$)'),
	told_at timestamptz NOT NULL,
	read_at timestamptz
);
CREATE INDEX notice_account ON notice (account_id, id DESC);
CREATE INDEX notice_unread ON notice (account_id, id DESC) WHERE read_at IS NULL;
CREATE INDEX notice_told ON notice (told_at);
CREATE INDEX notice_read ON notice (read_at) WHERE read_at IS NOT NULL;
