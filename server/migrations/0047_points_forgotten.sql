-- Which document a reward was for tells who read what: that link is not kept for ever. Amounts, postings and balances stay.

ALTER TABLE points_transfer DROP CONSTRAINT points_transfer_check3;
-- A new reward has its document all the same: the rewards in force ask for it.
ALTER TABLE points_transfer ADD CONSTRAINT points_transfer_document CHECK (kind = 'reward' OR document_id IS NULL);
CREATE INDEX points_transfer_documents ON points_transfer (at, id) WHERE document_id IS NOT NULL;

-- How many rewards a document has of which nobody knows any more whose they were.
CREATE TABLE points_reward_past (
	document_id uuid PRIMARY KEY,
	rewards bigint NOT NULL CHECK (rewards > 0)
);
CREATE TRIGGER points_reward_past_kept BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON points_reward_past
	FOR EACH STATEMENT EXECUTE FUNCTION points_by_transfer_only();

-- The one change that a transfer may see: its document is forgotten, a month after it at the earliest.
CREATE FUNCTION points_transfer_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	rest points_transfer := NEW;
BEGIN
	rest.document_id := OLD.document_id;
	IF rest IS DISTINCT FROM OLD OR NEW.document_id IS NOT NULL OR OLD.at > clock_timestamp() - interval '30 days' THEN
		RAISE EXCEPTION 'transfers and postings are only added' USING ERRCODE = 'insufficient_privilege';
	END IF;
	RETURN NEW;
END $$;
DROP TRIGGER points_transfer_append_only ON points_transfer;
CREATE TRIGGER points_transfer_append_only BEFORE DELETE OR TRUNCATE ON points_transfer
	FOR EACH STATEMENT EXECUTE FUNCTION points_append_only();
CREATE TRIGGER points_transfer_changed BEFORE UPDATE ON points_transfer
	FOR EACH ROW EXECUTE FUNCTION points_transfer_changed();

-- A reward whose document is forgotten still counts, as a number.
CREATE FUNCTION points_reward_forgotten() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	WITH gone AS (DELETE FROM points_reward WHERE transfer = NEW.id RETURNING document_id)
	INSERT INTO points_reward_past (document_id, rewards) SELECT document_id, 1 FROM gone
		ON CONFLICT (document_id) DO UPDATE SET rewards = points_reward_past.rewards + 1;
	RETURN NULL;
END $$;
CREATE TRIGGER points_reward_forgotten AFTER UPDATE ON points_transfer
	FOR EACH ROW EXECUTE FUNCTION points_reward_forgotten();

-- Forgets the documents of the oldest rewards, so many at most, and nothing younger than a month, whatever the caller says.
-- Runs as the owner, so the application needs no right to change transfers.
CREATE FUNCTION points_forget(before timestamptz, most bigint) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
	forgotten bigint;
BEGIN
	UPDATE points_transfer SET document_id = NULL WHERE id IN (
		SELECT id FROM points_transfer
		WHERE document_id IS NOT NULL AND at < least(before, clock_timestamp() - interval '30 days')
		ORDER BY at, id LIMIT most FOR UPDATE
	);
	GET DIAGNOSTICS forgotten = ROW_COUNT;
	RETURN forgotten;
END $$;
