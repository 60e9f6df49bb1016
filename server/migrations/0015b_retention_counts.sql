-- How much of a rule is due, where counting it means looking at everybody: counted by a worker, in steps.
CREATE TABLE retention_due (
	what text PRIMARY KEY,
	due bigint NOT NULL CHECK (due >= 0),
	counted_at timestamptz NOT NULL
);

-- What is due is found without looking at what isn't.
CREATE INDEX member_transfer_reasons ON member_transfer (closed_at) WHERE reason IS NOT NULL;
CREATE INDEX account_grant_reasons ON account_grant (least(revoked_at, ends_at)) WHERE reason IS NOT NULL;
CREATE INDEX account_link_expiry ON account_link (expires_at);
