-- A quota of none was taken until now, and asks for nothing: no quota, as any act on the item would say. A step that is taken back or done again
-- doesn't bring it back.
UPDATE directive_draft_item
SET quota_low = nullif(quota_low, 0), quota_high = nullif(quota_high, 0), whole_count = nullif(whole_count, 0)
WHERE 0 IN (quota_low, quota_high, whole_count);

CREATE FUNCTION pg_temp.without_none(item jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
	SELECT CASE WHEN jsonb_typeof(item) = 'object' THEN item || coalesce((SELECT jsonb_object_agg(key, NULL) FROM jsonb_each(item)
		WHERE key IN ('quotaLow', 'quotaHigh', 'wholeCount') AND value = '0'), '{}') ELSE item END
$$;
UPDATE directive_step SET patch = (
	SELECT jsonb_agg(CASE WHEN change ->> 'part' = 'items' THEN change || jsonb_build_object(
		'before', pg_temp.without_none(change -> 'before'), 'after', pg_temp.without_none(change -> 'after'))
		ELSE change END ORDER BY place)
	FROM jsonb_array_elements(patch) WITH ORDINALITY AS changes(change, place))
WHERE jsonb_path_exists(patch, '$[*] ? (@.part == "items").*.* ? (@ == 0)');
DROP FUNCTION pg_temp.without_none;

-- Reasons were given to keys that told too little of what they are for: they hold for nothing any more, and are asked for again.
DELETE FROM directive_waiver;
