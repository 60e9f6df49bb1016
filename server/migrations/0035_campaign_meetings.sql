-- Meetings of a campaign's leading group. What one decides is an action of a single organisation, with its task.
CREATE TABLE campaign_meeting (
	id uuid PRIMARY KEY DEFAULT uuidv7(),
	campaign_id uuid NOT NULL REFERENCES campaign,
	held_on date NOT NULL,
	agenda text NOT NULL CHECK (agenda <> ''),
	chair text NOT NULL CHECK (chair <> ''),
	expected integer NOT NULL CHECK (expected > 0),
	attended integer NOT NULL CHECK (attended BETWEEN 0 AND expected),
	-- Who was missing, and why.
	absent text NOT NULL DEFAULT '',
	-- Its minutes in the library.
	document_number bigint,
	-- Counts each change: whoever changes an older one is told.
	edition integer NOT NULL DEFAULT 1,
	account_id text REFERENCES account ON DELETE SET NULL,
	at timestamptz NOT NULL,
	withdrawn_at timestamptz
);
CREATE INDEX campaign_meeting_campaign ON campaign_meeting (campaign_id);

ALTER TABLE campaign_action
	-- The meeting that decided it; it is then asked of the organisation whose own it is.
	ADD COLUMN meeting_id uuid REFERENCES campaign_meeting,
	ADD COLUMN edition integer NOT NULL DEFAULT 1,
	-- Why a decision no longer holds.
	ADD COLUMN retired_for text,
	DROP CONSTRAINT campaign_action_check,
	ADD CONSTRAINT campaign_action_own CHECK (CASE WHEN meeting_id IS NULL
		THEN local_id IS NULL OR kind = 'optional' ELSE local_id IS NOT NULL AND kind = 'mandatory' END);
CREATE INDEX campaign_action_meeting ON campaign_action (meeting_id) WHERE meeting_id IS NOT NULL;
