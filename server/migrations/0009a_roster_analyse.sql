-- A roster of thousands comes at once, and what is compared with it next must be planned with that known. Runs as the owner,
-- since the application owns no table.
CREATE FUNCTION roster_analyse() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
	ANALYZE roster_row, roster_place;
END $$;
