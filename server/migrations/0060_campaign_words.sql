-- When the words or the day of a decision, or whether a short task is asked for, changed last: calendars tell it with the number of the change.
ALTER TABLE campaign_action ADD COLUMN changed_at timestamptz;

CREATE FUNCTION campaign_action_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	NEW.changed_at := now();
	RETURN NEW;
END $$;
CREATE TRIGGER campaign_action_words BEFORE UPDATE ON campaign_action FOR EACH ROW
	WHEN (OLD.edition <> NEW.edition) EXECUTE FUNCTION campaign_action_words();
