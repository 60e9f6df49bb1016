-- The directive whose items a campaign was made of.
ALTER TABLE campaign ADD COLUMN directive_id uuid REFERENCES directive ON DELETE SET NULL;
CREATE INDEX campaign_directive ON campaign (directive_id);

-- The board counts the tasks of many organisations without reading their rows.
DROP INDEX campaign_task_campaign;
CREATE INDEX campaign_task_board ON campaign_task (campaign_id, organisation_id)
	INCLUDE (action_id, due_on, done_on, excused, done_well, acts);
