-- What was done, by whom and in which capacity: written in the act's own transaction, never changed, chained by the sealer.

CREATE TABLE audit_entry (
	id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	-- The transaction that wrote it: the sealer's order, since numbers are given before they are committed.
	xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
	at timestamptz NOT NULL,
	-- The procedure, e.g. organisation.change.move.
	act text NOT NULL CHECK (act <> '' AND length(act) <= 80),
	outcome text NOT NULL CHECK (outcome IN ('done', 'refused')),
	-- Why it was refused: the code of the refusal.
	reason text,
	-- No reference: an entry outlives the account.
	account_id text,
	user_name text,
	-- The role in which it was done, and the organisation where the role is held.
	capacity_role text,
	capacity_organisation_id bigint,
	-- The organisation it was done to.
	organisation_id bigint,
	subject_kind text,
	subject_id text,
	request_id text,
	details jsonb CHECK (length(details::text) <= 4000)
);
CREATE INDEX audit_entry_order ON audit_entry (xid, id);
CREATE INDEX audit_entry_at ON audit_entry USING brin (at);
CREATE INDEX audit_entry_user ON audit_entry (user_name, id);
CREATE INDEX audit_entry_organisation ON audit_entry (organisation_id, id) WHERE organisation_id IS NOT NULL;

-- A batch of the chain: all entries of the transactions from from_xid up to, not including, to_xid, in the order (xid, id).
CREATE TABLE audit_seal (
	number bigint PRIMARY KEY,
	from_xid xid8 NOT NULL,
	to_xid xid8 NOT NULL,
	-- Their numbers and their digests, 32 bytes each, in order: they name an entry that was changed or is missing.
	entries bigint[] NOT NULL,
	digests bytea NOT NULL,
	-- Over the seal before it, the span, and the digests.
	hash bytea NOT NULL,
	-- By the database's own clock (a trigger), so that nobody makes a young seal look old enough to be retired.
	sealed_at timestamptz NOT NULL,
	CHECK (from_xid < to_xid),
	CHECK (length(digests) = 32 * cardinality(entries)),
	UNIQUE (from_xid),
	UNIQUE (to_xid)
);

-- Digests look random: trying to compress them would only take time.
ALTER TABLE audit_seal ALTER COLUMN digests SET STORAGE EXTERNAL;

-- Where the chain begins after the oldest seals were retired; the hash is that of the last one retired.
CREATE TABLE audit_retirement (
	number bigint PRIMARY KEY,
	hash bytea NOT NULL,
	to_xid xid8 NOT NULL,
	entries bigint NOT NULL,
	retired_at timestamptz NOT NULL
);

CREATE FUNCTION audit_seal_time() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	NEW.sealed_at := clock_timestamp();
	RETURN NEW;
END $$;
CREATE TRIGGER audit_seal_time BEFORE INSERT ON audit_seal FOR EACH ROW EXECUTE FUNCTION audit_seal_time();

CREATE FUNCTION audit_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF current_setting('pacesetter.audit_retiring', true) IS DISTINCT FROM 'yes' THEN
		RAISE EXCEPTION 'the audit log is only added to' USING ERRCODE = 'insufficient_privilege';
	END IF;
	RETURN NULL;
END $$;
CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
	FOR EACH STATEMENT EXECUTE FUNCTION audit_append_only();
CREATE TRIGGER audit_seal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_seal
	FOR EACH STATEMENT EXECUTE FUNCTION audit_append_only();
CREATE TRIGGER audit_retirement_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_retirement
	FOR EACH STATEMENT EXECUTE FUNCTION audit_append_only();

-- Takes the oldest seals with their entries out: whole seals only, never the last one, and nothing younger than the six
-- months that the law asks for, whatever the caller says. Runs as the owner, so the application needs no right to delete;
-- pg_temp stands last, so that no temporary table of the caller's is taken for the log.
CREATE FUNCTION audit_retire(before timestamptz) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
	last audit_seal;
	gone bigint;
BEGIN
	PERFORM pg_advisory_xact_lock(7346202);
	SELECT seal.* INTO last FROM audit_seal seal
		WHERE seal.sealed_at < least(before, clock_timestamp() - interval '184 days')
			AND seal.number < (SELECT max(number) FROM audit_seal)
		ORDER BY seal.number DESC LIMIT 1;
	IF last.number IS NULL THEN
		RETURN 0;
	END IF;
	PERFORM set_config('pacesetter.audit_retiring', 'yes', true);
	DELETE FROM audit_entry WHERE xid < last.to_xid;
	GET DIAGNOSTICS gone = ROW_COUNT;
	DELETE FROM audit_seal WHERE number <= last.number;
	PERFORM set_config('pacesetter.audit_retiring', 'no', true);
	INSERT INTO audit_retirement VALUES (last.number, last.hash, last.to_xid, gone, clock_timestamp());
	RETURN gone;
END $$;
