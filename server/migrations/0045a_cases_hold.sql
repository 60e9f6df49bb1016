-- What is to be decided about is not erased meanwhile, whoever asks for it. To library it is a document still referred to.
CREATE FUNCTION moderation_hold() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF EXISTS (SELECT 1 FROM moderation_case WHERE document_id = OLD.id AND closed_at IS NULL) THEN
		RAISE EXCEPTION 'a case about this document is not over' USING ERRCODE = 'foreign_key_violation';
	END IF;
	RETURN OLD;
END $$;
CREATE TRIGGER moderation_hold BEFORE DELETE ON document FOR EACH ROW EXECUTE FUNCTION moderation_hold();
