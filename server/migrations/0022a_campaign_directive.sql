-- The directive whose items a campaign was made of.
ALTER TABLE campaign ADD COLUMN directive_id uuid REFERENCES directive ON DELETE SET NULL;
CREATE INDEX campaign_directive ON campaign (directive_id);
