-- An optional action of one organisation that is put forward, so that the issuer recommends it to all in the campaign (R75).
CREATE TABLE campaign_model (
	id uuid PRIMARY KEY DEFAULT uuidv7(),
	action_id uuid NOT NULL UNIQUE REFERENCES campaign_action ON DELETE CASCADE,
	-- What came of it.
	words text NOT NULL CHECK (words <> ''),
	state text NOT NULL DEFAULT 'asked' CHECK (state IN ('asked', 'recommended', 'refused', 'withdrawn')),
	answer text,
	asked_by text REFERENCES account ON DELETE SET NULL,
	asked_at timestamptz NOT NULL,
	answered_by text REFERENCES account ON DELETE SET NULL,
	answered_at timestamptz
);
CREATE INDEX campaign_model_state ON campaign_model (state, asked_at);

-- The model of which an organisation made an action of its own.
ALTER TABLE campaign_action ADD COLUMN model_id uuid REFERENCES campaign_model ON DELETE SET NULL;
CREATE INDEX campaign_action_model ON campaign_action (model_id);
