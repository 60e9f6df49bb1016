-- What an organisation wants to reach of its own accord, above what is asked of it (R58). It is shown, and counts for nothing.
ALTER TABLE campaign_task ADD COLUMN stretch double precision CHECK (stretch > 0);
