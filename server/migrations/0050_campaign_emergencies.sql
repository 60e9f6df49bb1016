-- Emergencies of a campaign: while one lasts, ordinary tasks of its organisations rest; afterwards their days move by its length.
CREATE TABLE campaign_emergency (
	id uuid PRIMARY KEY DEFAULT uuidv7(),
	campaign_id uuid NOT NULL REFERENCES campaign,
	-- For it and all below it.
	organisation_id bigint NOT NULL REFERENCES organisation,
	name text NOT NULL CHECK (name <> ''),
	reason text NOT NULL CHECK (reason <> ''),
	from_on date NOT NULL,
	-- So many days after its end, paperwork may be completed.
	paperwork_days integer NOT NULL CHECK (paperwork_days >= 0),
	-- Declared by whoever keeps the campaign; else by whoever issues for the organisation.
	by_issuer boolean NOT NULL,
	declared_by text REFERENCES account ON DELETE SET NULL,
	declared_at timestamptz NOT NULL,
	lifted_on date,
	lifted_by text REFERENCES account ON DELETE SET NULL,
	lifted_at timestamptz,
	-- Declared by mistake: it moved nothing.
	withdrawn boolean NOT NULL DEFAULT false,
	CHECK ((lifted_on IS NULL) = (lifted_at IS NULL)),
	CHECK (lifted_on >= from_on),
	CHECK (NOT withdrawn OR lifted_at IS NOT NULL)
);
CREATE INDEX campaign_emergency_campaign ON campaign_emergency (campaign_id);

-- The days on which an organisation was in an emergency, without an end while it is. Later changes of the tree change none of them.
CREATE TABLE campaign_emergency_day (
	emergency_id uuid NOT NULL REFERENCES campaign_emergency,
	campaign_id uuid NOT NULL REFERENCES campaign,
	organisation_id bigint NOT NULL REFERENCES organisation,
	days daterange NOT NULL CHECK (NOT isempty(days) AND NOT lower_inf(days)),
	PRIMARY KEY (emergency_id, organisation_id, days)
);
CREATE UNIQUE INDEX campaign_emergency_day_now ON campaign_emergency_day (emergency_id, organisation_id) WHERE upper_inf(days);
CREATE INDEX campaign_emergency_day_place ON campaign_emergency_day (campaign_id, organisation_id);

-- A day moved by the emergencies that came before it was over: the rule of `movedDay` in core.
CREATE FUNCTION campaign_moved_day(due date, since date, idle datemultirange) RETURNS date LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
	span daterange;
	moved date := due;
BEGIN
	IF due IS NULL OR idle IS NULL THEN
		RETURN due;
	END IF;
	FOR span IN SELECT unnest(idle) LOOP
		EXIT WHEN upper_inf(span) OR lower(span) > moved;
		moved := moved + greatest(0, upper(span) - greatest(lower(span), since));
	END LOOP;
	RETURN moved;
END $$;

-- Whether a task due on a day rests: the rule of `isSuspended` in core.
CREATE FUNCTION campaign_suspended(due date, idle datemultirange) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
	SELECT EXISTS (SELECT 1 FROM unnest(idle) AS span WHERE upper_inf(span) AND (due IS NULL OR due >= lower(span)))
$$;

ALTER TABLE campaign_action
	-- A short task, for organisations in an emergency, at one of them and below it.
	ADD COLUMN emergency_id uuid REFERENCES campaign_emergency,
	ADD COLUMN within_id bigint REFERENCES organisation,
	-- The moment until which it is to be done, where its day doesn't say it.
	ADD COLUMN due_at timestamptz,
	-- Since when its days are as they are: emergencies before that move none of them.
	ADD COLUMN set_on date,
	ADD CONSTRAINT campaign_action_short CHECK ((emergency_id IS NULL) = (within_id IS NULL)
		AND (emergency_id IS NULL OR (local_id IS NULL AND kind = 'mandatory' AND months IS NULL AND due_on IS NOT NULL)));
CREATE INDEX campaign_action_emergency ON campaign_action (emergency_id) WHERE emergency_id IS NOT NULL;

ALTER TABLE campaign_task
	ADD COLUMN suspended boolean NOT NULL DEFAULT false,
	-- Of a short task: its hour has passed.
	ADD COLUMN hour_passed boolean NOT NULL DEFAULT false,
	-- Since when the day that the organisation asks for, and the one that was granted, are as they are.
	ADD COLUMN own_set_on date,
	ADD COLUMN granted_on date;
DROP INDEX campaign_task_board;
CREATE INDEX campaign_task_board ON campaign_task (campaign_id, organisation_id)
	INCLUDE (action_id, due_on, done_on, excused, done_well, acts, suspended, hour_passed);

ALTER TABLE campaign_act
	-- The emergency in which it was done.
	ADD COLUMN emergency_id uuid REFERENCES campaign_emergency,
	-- Entered with less than its task asks for: still to be completed, completed, or never.
	ADD COLUMN paperwork text CHECK (paperwork IN ('owed', 'given', 'lapsed')),
	ADD CONSTRAINT campaign_act_paperwork CHECK (paperwork IS NULL OR emergency_id IS NOT NULL);
CREATE INDEX campaign_act_emergency ON campaign_act (emergency_id) WHERE emergency_id IS NOT NULL;
