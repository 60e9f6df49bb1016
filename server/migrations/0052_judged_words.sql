-- A judgement is of a criterion as it reads: worded or measured otherwise it is another one, and what was said of the earlier stays beside it.
ALTER TABLE campaign_judgement ADD COLUMN criterion jsonb;
UPDATE campaign_judgement j SET criterion = coalesce((
	SELECT jsonb_build_object('text', said -> 'text', 'measure', coalesce(said -> 'measure', 'null'),
		'of', coalesce(said -> 'of', 'null'), 'target', said -> 'target')
	FROM campaign_plan p, jsonb_array_elements(p.plan -> 'phases') AS stage, jsonb_array_elements(stage -> 'exits') AS said
	WHERE p.campaign_id = j.campaign_id AND p.issued_at <= j.at AND stage ->> 'key' = j.phase AND said ->> 'key' = j.exit
	ORDER BY p.number DESC LIMIT 1
), jsonb_build_object('text', '', 'measure', NULL, 'of', NULL, 'target', NULL));
ALTER TABLE campaign_judgement ALTER COLUMN criterion SET NOT NULL,
	DROP CONSTRAINT campaign_judgement_pkey,
	ADD PRIMARY KEY (campaign_id, phase, exit, criterion);
