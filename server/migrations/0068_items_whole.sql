-- What the desk of a directive knows of an item, whole: types asked, rounds, the centre-work and other campaigns it serves, seats of a group, and
-- what a number left unsaid comes to.
ALTER TABLE directive_draft_item
	ADD COLUMN types jsonb NOT NULL DEFAULT '[]',
	ADD COLUMN every text NOT NULL DEFAULT 'once' CHECK (every IN ('once', 'monthly', 'quarterly', 'half_yearly', 'yearly')),
	ADD COLUMN centre_work text,
	ADD COLUMN also jsonb NOT NULL DEFAULT '[]',
	-- [{role, who}]: posts as the words name them.
	ADD COLUMN seats jsonb NOT NULL DEFAULT '[]',
	ADD COLUMN part_count integer,
	ADD COLUMN whole_count integer,
	ADD CHECK (part_count <= whole_count),
	DROP CONSTRAINT directive_draft_item_kind_check,
	ADD CONSTRAINT directive_draft_item_kind_check
		CHECK (kind IN ('goal', 'standard', 'action', 'quota', 'duty', 'phase', 'milestone', 'group'));

-- Steps that were done before hold items as they were then: taken back, each is as whole as the others.
UPDATE directive_step SET patch = (
	SELECT jsonb_agg(CASE WHEN change ->> 'part' = 'items' THEN change
		|| jsonb_build_object('before', nullif(change -> 'before', 'null') || whole, 'after', nullif(change -> 'after', 'null') || whole)
		ELSE change END ORDER BY place)
	FROM jsonb_array_elements(patch) WITH ORDINALITY AS changes(change, place))
FROM (SELECT '{"types": [], "every": "once", "centreWork": null, "also": [], "seats": [], "partCount": null, "wholeCount": null}'::jsonb AS whole) AS blank
WHERE jsonb_path_exists(patch, '$[*] ? (@.part == "items")');

CREATE OR REPLACE VIEW directive_item AS
SELECT item.id, item.directive_id, item.position, item.kind, item.text, item.clauses AS clause_ids, item.pillar,
	item.owner_organisation, item.owner_post, item.owner_said, item.starts_on,
	coalesce(item.due_on, (event.happens_on + coalesce(item.offset_days, 0))::date) AS due_on,
	item.event, item.offset_days, item.mandatory, item.quota_low, item.quota_high, item.measure, item.standard,
	directive.revision, item.types, item.every, item.centre_work, item.also, item.seats, item.part_count, item.whole_count
FROM directive_draft_item item
JOIN directive ON directive.id = item.directive_id
LEFT JOIN directive_event event ON event.directive_id = item.directive_id AND event.id = item.event
WHERE item.state = 'accepted';

-- What other modules may know of a post: also what kind it is, by which 负责人 are found.
CREATE OR REPLACE VIEW post_name AS SELECT id AS post_id, organisation_id, title, abolished_on, kind, responsible, position FROM post;
