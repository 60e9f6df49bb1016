-- What an organisation asks for beyond the lock is kept by whoever asked: what somebody above set at an organisation is not its own to take back.
CREATE TABLE campaign_tightening (
	action_id uuid NOT NULL REFERENCES campaign_action,
	round integer NOT NULL,
	-- Where it holds, with all below.
	organisation_id bigint NOT NULL REFERENCES organisation,
	-- The organisation in whose name it was asked for: that one, or one above it.
	by_id bigint NOT NULL REFERENCES organisation,
	text_addition text NOT NULL,
	standard_addition text NOT NULL,
	due_on date,
	-- Since when that day is as it is.
	set_on date,
	target double precision,
	PRIMARY KEY (action_id, round, organisation_id, by_id),
	CHECK (text_addition <> '' OR standard_addition <> '' OR due_on IS NOT NULL OR target IS NOT NULL)
);

-- Whoever wrote the ones made before is told by the log of acts, where it still has that; else it was the organisation itself. One who wrote
-- from beside the line down to it, as a department does, wrote as the nearest on it above himself; an administrator for whoever issued the campaign.
INSERT INTO campaign_tightening
SELECT t.action_id, t.round, t.organisation_id, coalesce(writer.id, t.organisation_id), t.text_addition, t.standard_addition,
	t.own_due_on, t.own_set_on, t.own_target
FROM campaign_task t JOIN organisation o ON o.id = t.organisation_id JOIN campaign c ON c.id = t.campaign_id
LEFT JOIN (SELECT DISTINCT ON (subject_id) subject_id, capacity_organisation_id FROM audit_entry
	WHERE act = 'campaigns.task.tighten' AND outcome = 'done' ORDER BY subject_id, id DESC) last ON last.subject_id = t.id::text
LEFT JOIN organisation held ON last.subject_id IS NOT NULL AND held.id = coalesce(last.capacity_organisation_id, c.issuer_id)
LEFT JOIN LATERAL (SELECT up.id FROM organisation up WHERE o.preorder BETWEEN up.preorder AND up.subtree_end
	AND held.preorder BETWEEN up.preorder AND up.subtree_end ORDER BY up.preorder DESC LIMIT 1) writer ON true
WHERE t.tightened;

DROP INDEX campaign_task_tightened;
ALTER TABLE campaign_task DROP COLUMN tightened, DROP COLUMN text_addition, DROP COLUMN standard_addition, DROP COLUMN own_due_on,
	DROP COLUMN own_set_on, DROP COLUMN own_target;
