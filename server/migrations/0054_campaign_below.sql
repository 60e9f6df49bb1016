-- A campaign that an organisation runs below the one it was given: it takes over what binds there, and adds its own.
ALTER TABLE campaign ADD COLUMN parent_id uuid REFERENCES campaign CHECK (parent_id <> id);
CREATE INDEX campaign_parent ON campaign (parent_id);

-- The action of the campaign above that it is taken over from: what is done for one counts for the other.
ALTER TABLE campaign_action ADD COLUMN answers uuid REFERENCES campaign_action;
CREATE INDEX campaign_action_answers ON campaign_action (answers);

-- The campaign below whose plan takes a clause up; null: somebody said so himself.
ALTER TABLE campaign_answer ADD COLUMN by_campaign uuid REFERENCES campaign;
