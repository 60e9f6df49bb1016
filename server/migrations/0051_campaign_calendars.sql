-- The address under which an account's calendar is fetched, by a hash of its token: one at a time, shown once.
CREATE TABLE campaign_calendar (
	account_id text PRIMARY KEY REFERENCES account ON DELETE CASCADE,
	token_hash text NOT NULL UNIQUE CHECK (token_hash ~ '^[0-9a-f]{64}$'),
	made_at timestamptz NOT NULL
);

-- How often the day of a task, or of an event, has changed, and when it did last: calendars take the newest.
ALTER TABLE campaign_task ADD COLUMN day_edition integer NOT NULL DEFAULT 0, ADD COLUMN day_changed_at timestamptz;
ALTER TABLE campaign_event ADD COLUMN edition integer NOT NULL DEFAULT 0, ADD COLUMN changed_at timestamptz;

CREATE FUNCTION campaign_task_day() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	NEW.day_edition := OLD.day_edition + 1;
	NEW.day_changed_at := now();
	RETURN NEW;
END $$;
CREATE TRIGGER campaign_task_day BEFORE UPDATE ON campaign_task FOR EACH ROW
	WHEN (OLD.due_on IS DISTINCT FROM NEW.due_on OR OLD.suspended <> NEW.suspended OR OLD.done_on IS DISTINCT FROM NEW.done_on)
	EXECUTE FUNCTION campaign_task_day();

CREATE FUNCTION campaign_event_day() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	NEW.edition := OLD.edition + 1;
	NEW.changed_at := now();
	RETURN NEW;
END $$;
CREATE TRIGGER campaign_event_day BEFORE UPDATE ON campaign_event FOR EACH ROW
	WHEN (OLD.happens_on IS DISTINCT FROM NEW.happens_on) EXECUTE FUNCTION campaign_event_day();
