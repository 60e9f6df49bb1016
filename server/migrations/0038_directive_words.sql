-- The words of a directive are for whoever may read the document that it was registered from.

-- Its document was erased while it was not for everybody: from then on its words are for those who stand in the organisation that registered
-- it, or below it. Whose document had gone before is not known any more, so the narrower holds.
ALTER TABLE directive ADD COLUMN withheld boolean NOT NULL DEFAULT false;
UPDATE directive SET withheld = true WHERE document_id IS NULL;

CREATE FUNCTION directive_withhold() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	UPDATE directive SET withheld = true WHERE document_id = OLD.id
		AND (OLD.visibility NOT IN ('public', 'signed_in') OR OLD.frozen_at IS NOT NULL);
	RETURN OLD;
END
$$;
CREATE TRIGGER directive_withhold BEFORE DELETE ON document FOR EACH ROW EXECUTE FUNCTION directive_withhold();

-- Published for campaigns.
CREATE OR REPLACE VIEW directive_registered AS
SELECT id AS directive_id, title, organisation_id, issuer_id, issuer_name, level, parent_id, state, received_at, deployed_at, revision,
	document_id, withheld
FROM directive;
