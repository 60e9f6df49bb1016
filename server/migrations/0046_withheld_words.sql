-- The words of a directive whose document was erased before anybody passed it are withheld as well.
CREATE OR REPLACE FUNCTION directive_withhold() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	UPDATE directive SET withheld = true WHERE document_id = OLD.id
		AND (OLD.visibility NOT IN ('public', 'signed_in') OR OLD.frozen_at IS NOT NULL OR OLD.state IN ('in_review', 'returned')
			OR (OLD.published_at IS NULL AND OLD.state NOT IN ('processing', 'failed')));
	RETURN OLD;
END
$$;
