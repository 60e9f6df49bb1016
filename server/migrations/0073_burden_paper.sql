-- The assessment sheet of the burden is a paper like the others.
ALTER TABLE campaign_paper DROP CONSTRAINT campaign_paper_kind_check,
	ADD CONSTRAINT campaign_paper_kind_check CHECK (kind IN ('plan', 'sheet', 'burden', 'report'));
