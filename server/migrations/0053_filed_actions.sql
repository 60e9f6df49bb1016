-- When an organisation's own action was filed with the level above (R75): it is before it may be put forward as a model.
ALTER TABLE campaign_action ADD COLUMN filed_at timestamptz;
UPDATE campaign_action a SET filed_at = i.filed_at FROM campaign_instance i
	WHERE i.campaign_id = a.campaign_id AND i.organisation_id = a.local_id AND i.state = 'filed' AND a.meeting_id IS NULL;

-- When those who keep a campaign were told that its days are over and something of it is open.
ALTER TABLE campaign ADD COLUMN open_told_at timestamptz;
