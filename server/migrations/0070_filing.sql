-- Plans are filed upward by a day (R71). An organisation that was given its part after it has a time of its own; a plan that was given
-- back and filed again was filed in time when it was so at first; whoever filed it is told when it is given back.
ALTER TABLE campaign_instance ADD COLUMN given_on date, ADD COLUMN first_filed_at timestamptz,
	-- The day of which those who act for the organisation were told that its plan is to be filed by then.
	ADD COLUMN reminded_of date,
	ADD COLUMN filed_by text REFERENCES account ON DELETE SET NULL;
-- The id of an instance tells when it was made: nobody is late for a day before he was given his part.
UPDATE campaign_instance i SET first_filed_at = filed_at, given_on = coalesce(greatest(
	(SELECT min(issued_at AT TIME ZONE 'Asia/Shanghai')::date FROM campaign_plan p WHERE p.campaign_id = i.campaign_id),
	(uuid_extract_timestamp(i.id) AT TIME ZONE 'Asia/Shanghai')::date), current_date);
ALTER TABLE campaign_instance ALTER COLUMN given_on SET NOT NULL;

-- When those who keep a campaign were told last of plans that were filed, and of which day they were told that it is over.
ALTER TABLE campaign ADD COLUMN filings_told_at timestamptz, ADD COLUMN filings_due_told date;
-- What was filed before is no news.
UPDATE campaign SET filings_told_at = now() WHERE state = 'running';
