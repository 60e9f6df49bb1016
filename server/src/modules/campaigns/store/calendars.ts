import type { CalendarKind, CalendarTask } from '@pacesetter/core/campaigns';
import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import { lineAbove, living, type Named, named } from './fragments.ts';
import { isToldBelow } from './linked.ts';

export interface CalendarRow {
	readonly accountId: string;
	readonly madeAt: Date;
}

const columns = sql`account_id AS "accountId", made_at AS "madeAt"`;

/** Whose calendar a token opens. */
export async function findCalendar(tx: Database, tokenHash: string): Promise<CalendarRow | undefined> {
	const { rows } = await sql<CalendarRow>`SELECT ${columns} FROM campaign_calendar
		WHERE token_hash = ${tokenHash}`.execute(tx);
	return rows[0];
}

export async function calendarOf(tx: Database, accountId: string): Promise<CalendarRow | undefined> {
	const { rows } = await sql<CalendarRow>`SELECT ${columns} FROM campaign_calendar
		WHERE account_id = ${accountId}`.execute(tx);
	return rows[0];
}

/** One address an account: an older one opens nothing any more. */
export async function saveCalendar(
	tx: Database,
	row: { accountId: string; tokenHash: string; now: Date },
): Promise<void> {
	await sql`INSERT INTO campaign_calendar (account_id, token_hash, made_at)
		VALUES (${row.accountId}, ${row.tokenHash}, ${row.now})
		ON CONFLICT (account_id) DO UPDATE SET token_hash = excluded.token_hash, made_at = excluded.made_at`.execute(tx);
}

export async function deleteCalendar(tx: Database, accountId: string): Promise<void> {
	await sql`DELETE FROM campaign_calendar WHERE account_id = ${accountId}`.execute(tx);
}

/** How many plans were issued in a campaign `c` and above it, and when the last was. */
const issued = sql`(SELECT count(*) AS numbers, max(issued_at) AS issued_at FROM campaign_plan p
	WHERE p.campaign_id IN ${lineAbove(sql`c.id`)} AND p.issued_at IS NOT NULL)`;

/** How often the days of events of a campaign `c` and of those above it have changed, and when they did last. */
const moved = sql`(SELECT coalesce(sum(edition), 0) AS editions, max(changed_at) AS changed_at FROM campaign_event e
	WHERE e.campaign_id IN ${lineAbove(sql`c.id`)})`;

/** So far back a calendar goes, in days, and so many entries it has at most. */
const [daysBack, mostEntries] = [366, 3000];

/** What some organisations have to do on a day, of campaigns that run; what rests in an emergency has no day. */
export async function calendarTasks(
	tx: Database,
	wish: { organisations: readonly number[]; kind: CalendarKind; today: string },
): Promise<CalendarTask[]> {
	const { rows } =
		await sql<CalendarTask>`SELECT t.id, c.name AS campaign, o.short_name AS organisation, a.text, a.form, t.round,
			a.from_on AS "fromOn", t.due_on AS "dueOn", to_char(a.due_at AT TIME ZONE 'Asia/Shanghai', 'HH24:MI') AS hour,
			a.emergency_id IS NOT NULL AS short, t.done_on IS NOT NULL AS done,
			(t.day_edition + a.edition + plan.numbers)::int AS sequence, greatest(t.day_changed_at, a.changed_at, plan.issued_at) AS "changedAt"
		FROM campaign_task t JOIN campaign c ON c.id = t.campaign_id AND c.state = 'running'
		JOIN campaign_action a ON a.id = t.action_id AND a.retired_by IS NULL
		JOIN organisation_place o ON o.organisation_id = t.organisation_id AND ${living(wish.today)}
		CROSS JOIN LATERAL ${issued} plan
		WHERE t.organisation_id = ANY(${[...wish.organisations]}::bigint[]) AND NOT t.excused AND NOT t.suspended
			AND t.due_on > ${wish.today}::date - ${daysBack}::int
			AND (${wish.kind === 'plan'} OR t.done_on IS NULL) AND NOT ${isToldBelow}
		ORDER BY t.due_on, t.id LIMIT ${mostEntries}`.execute(tx);
	return rows;
}

/** The campaigns below a campaign `c`, on every level. */
const below = sql`(WITH RECURSIVE down AS (
		SELECT id, state FROM campaign WHERE parent_id = c.id
		UNION ALL SELECT lower.id, lower.state FROM campaign lower JOIN down ON lower.parent_id = down.id
	) SELECT id FROM down WHERE state = 'running')`;

/**
 * Campaigns that run in which some organisations take part, with how often their days have changed, and when they did last. A plan takes over
 * the phases above it: of several on one line, the nearest to the organisation is told.
 */
export async function calendarCampaigns(
	tx: Database,
	organisations: readonly number[],
): Promise<{ id: string; name: string; sequence: number; changedAt: Date }[]> {
	const { rows } = await sql<{ id: string; name: string; sequence: number; changedAt: Date }>`SELECT c.id, c.name,
			(plan.numbers + day.editions)::int AS sequence, greatest(plan.issued_at, day.changed_at) AS "changedAt"
		FROM campaign c
		CROSS JOIN LATERAL ${issued} plan
		CROSS JOIN LATERAL ${moved} day
		WHERE c.state = 'running' AND EXISTS (SELECT 1 FROM campaign_instance i
			WHERE i.campaign_id = c.id AND i.organisation_id = ANY(${[...organisations]}::bigint[])
				AND NOT EXISTS (SELECT 1 FROM campaign_instance nearer
					WHERE nearer.campaign_id IN ${below} AND nearer.organisation_id = i.organisation_id))
		ORDER BY c.created_at, c.id`.execute(tx);
	return rows;
}

/** A plan that an organisation has still to file upward, with how often its day has changed, and when it did last. */
export interface UnfiledRow {
	readonly id: string;
	readonly campaign: { readonly id: string; readonly name: string };
	readonly organisation: Named;
	readonly state: 'draft' | 'returned';
	readonly givenOn: string;
	readonly note: string | null;
	readonly sequence: number;
	readonly changedAt: Date;
}

/** Plans of some organisations that are not filed, of campaigns that run. */
export async function unfiledOf(
	tx: Database,
	wish: { organisations: readonly number[]; today: string },
): Promise<UnfiledRow[]> {
	const { rows } = await sql<UnfiledRow>`SELECT i.id, json_build_object('id', c.id, 'name', c.name) AS campaign,
			${named('o')} AS organisation, i.state, i.given_on AS "givenOn", i.note, (plan.numbers + day.editions)::int AS sequence,
			greatest(plan.issued_at, day.changed_at) AS "changedAt"
		FROM campaign_instance i JOIN campaign c ON c.id = i.campaign_id AND c.state = 'running'
		JOIN organisation_place o ON o.organisation_id = i.organisation_id AND ${living(wish.today)}
		CROSS JOIN LATERAL ${issued} plan
		CROSS JOIN LATERAL ${moved} day
		WHERE i.organisation_id = ANY(${[...wish.organisations]}::bigint[]) AND i.state <> 'filed'
		ORDER BY c.created_at DESC, o.preorder LIMIT ${mostEntries}`.execute(tx);
	return rows;
}
