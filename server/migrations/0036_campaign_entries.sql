-- One entry of what was done may count for several tasks of an organisation: each count is a row of its own, judged by itself.
ALTER TABLE campaign_act ADD COLUMN entry_id uuid;
UPDATE campaign_act SET entry_id = id;
ALTER TABLE campaign_act ALTER COLUMN entry_id SET NOT NULL,
	ADD CONSTRAINT campaign_act_entry UNIQUE (entry_id, task_id);
