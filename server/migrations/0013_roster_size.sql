-- How many members an organisation's own roster has now, kept by the database whoever changes rosters, so that the members
-- below an organisation are a sum over one range of the tree.
ALTER TABLE organisation ADD COLUMN roster_size integer NOT NULL DEFAULT 0 CHECK (roster_size >= 0);
UPDATE organisation SET roster_size = counted.members
FROM (SELECT organisation_id, count(*) AS members FROM member WHERE ended_because IS NULL GROUP BY organisation_id) counted
WHERE id = counted.organisation_id;

-- Once a statement, however many members it changes. Rosters in the order of their ids, so that fewer changes meet.
CREATE FUNCTION resize_rosters(gone bigint[], come bigint[]) RETURNS void LANGUAGE sql AS $$
	WITH change AS MATERIALIZED (
		SELECT id, sum(step) AS step FROM (
			SELECT unnest(gone) AS id, -1 AS step UNION ALL SELECT unnest(come), 1
		) AS each GROUP BY id HAVING sum(step) <> 0
	), held AS MATERIALIZED (
		SELECT o.id FROM organisation o JOIN change USING (id) ORDER BY o.id FOR NO KEY UPDATE OF o
	)
	UPDATE organisation o SET roster_size = roster_size + change.step
	FROM held JOIN change USING (id) WHERE o.id = held.id
$$;

CREATE FUNCTION resize_rosters_of_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	gone bigint[] := '{}';
	come bigint[] := '{}';
BEGIN
	IF TG_OP <> 'INSERT' THEN
		SELECT coalesce(array_agg(organisation_id), '{}') INTO gone FROM before WHERE ended_because IS NULL;
	END IF;
	IF TG_OP <> 'DELETE' THEN
		SELECT coalesce(array_agg(organisation_id), '{}') INTO come FROM after WHERE ended_because IS NULL;
	END IF;
	PERFORM resize_rosters(gone, come);
	RETURN NULL;
END $$;

CREATE TRIGGER member_come AFTER INSERT ON member REFERENCING NEW TABLE AS after
	FOR EACH STATEMENT EXECUTE FUNCTION resize_rosters_of_change();
CREATE TRIGGER member_gone AFTER DELETE ON member REFERENCING OLD TABLE AS before
	FOR EACH STATEMENT EXECUTE FUNCTION resize_rosters_of_change();
CREATE TRIGGER member_changed AFTER UPDATE ON member REFERENCING OLD TABLE AS before NEW TABLE AS after
	FOR EACH STATEMENT EXECUTE FUNCTION resize_rosters_of_change();
