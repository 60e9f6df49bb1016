import type { DirectiveDraft, DirectiveItem } from '@pacesetter/core/campaigns';
import { ends } from '@pacesetter/core/directives/intake';
import type { SignedIn } from '@pacesetter/core/identity';
import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import { readsWords, seenBy, toldBelow } from '../../directives/index.ts';

/** What the desk of a directive yields, all of it, by the views that directives publishes; null where the account may not see it. */
export async function findDirectiveDraft(tx: Database, account: SignedIn, id: string): Promise<DirectiveDraft | null> {
	const { rows: seen } = await sql`SELECT 1 FROM directive_registered d
		JOIN organisation_place o ON o.organisation_id = d.organisation_id
		WHERE d.directive_id = ${id} AND ${seenBy(account, 'directive.view')}`.execute(tx);
	if (seen.length === 0) return null;
	const { rows: items } = await sql<DirectiveItem>`SELECT item.id, item.kind, item.text,
			ARRAY(SELECT jsonb_array_elements_text(item.clause_ids)) AS "clauseIds", item.pillar,
			coalesce(o.short_name || post.title, o.short_name, item.owner_said) AS owner, item.starts_on AS "startsOn", item.due_on AS "dueOn",
			item.event, item.offset_days AS "offsetDays", item.mandatory, item.quota_low AS "quotaLow",
			item.quota_high AS "quotaHigh", item.measure, item.standard, item.types, item.every, item.centre_work AS "centreWork",
			item.also, item.seats, item.part_count AS "partCount", item.whole_count AS "wholeCount"
		FROM directive_item item
		LEFT JOIN post_name post ON post.post_id = item.owner_post
		LEFT JOIN organisation_place o ON o.organisation_id = item.owner_organisation
		WHERE item.directive_id = ${id} ORDER BY item.position, item.id`.execute(tx);
	// What asks for nothing by itself is left out: what somebody said comes to none, the ends of the document, and what the clauses below it tell.
	const below = await toldBelow(tx, id);
	const { rows: clauses } = await sql<DirectiveDraft['clauses'][number]>`SELECT clause_id AS id,
			CASE WHEN starts_with(heading, marker) THEN heading ELSE marker || heading END AS text,
			ARRAY(SELECT cite ->> 'clause' FROM jsonb_array_elements(cites) AS cite) AS cites, heads IS TRUE AS heads
		FROM (SELECT *, lead(level) OVER (ORDER BY position) > level AS heads FROM directive_clause_name
			WHERE directive_id = ${id} AND NOT gone) AS clause
		WHERE EXISTS (SELECT 1 FROM directive_item item WHERE item.directive_id = ${id} AND item.clause_ids ? clause_id)
			OR kind IS DISTINCT FROM 'none' AND clause_id <> ALL(${Object.values(ends)}) AND (clause_id <> ALL(${below}) OR cites <> '[]')
		ORDER BY position LIMIT 500`.execute(tx);
	const { rows: events } = await sql<DirectiveDraft['events'][number]>`SELECT event AS name, happens_on AS on
		FROM directive_event_day WHERE directive_id = ${id} ORDER BY event LIMIT 50`.execute(tx);
	return { items, clauses, events };
}

/** Whether an account may read the words of the directive that a campaign `c` is made of. */
export const readsDirective = (account: SignedIn): RawBuilder<boolean> => sql`(c.directive_id IS NULL OR EXISTS (
	SELECT 1 FROM directive_registered d WHERE d.directive_id = c.directive_id AND ${readsWords(account, sql`true`)}))`;

/** The same for one campaign. */
export async function readsClauses(tx: Database, account: SignedIn, campaignId: string): Promise<boolean> {
	const { rows } =
		await sql`SELECT 1 FROM campaign c WHERE c.id = ${campaignId} AND ${readsDirective(account)}`.execute(tx);
	return rows.length > 0;
}
