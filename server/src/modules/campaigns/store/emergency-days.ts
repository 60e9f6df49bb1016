import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import { lineAbove, living } from './fragments.ts';

/**
 * Brings the organisations that are in the lasting emergencies of a campaign to those that lie below their places now: one that
 * came is in it from today or from the beginning; one that left is out of it from today, and keeps the days it was in it. The
 * campaign is held: whoever lifts one locks it, so nobody comes into it afterwards. The emergencies themselves stay free for entries.
 */
export async function followPlaces(
	tx: Database,
	wish: { campaignId: string; today: string; emergencyId?: string },
): Promise<void> {
	const lasting = sql`SELECT e.id, e.campaign_id, o.organisation_id FROM campaign_emergency e
		JOIN organisation_place root ON root.organisation_id = e.organisation_id
		JOIN organisation_place o ON o.preorder BETWEEN root.preorder AND root.subtree_end AND ${living(wish.today)}
		WHERE e.campaign_id = ${wish.campaignId} AND e.lifted_on IS NULL`;
	const gone = sql`upper_inf(day.days) AND day.campaign_id = ${wish.campaignId}
		AND (day.emergency_id, day.organisation_id) NOT IN (SELECT id, organisation_id FROM (${lasting}) AS now)`;
	// Whoever leaves on the day on which it came was not in it.
	await sql`DELETE FROM campaign_emergency_day day WHERE ${gone} AND lower(day.days) >= ${wish.today}::date`.execute(
		tx,
	);
	await sql`UPDATE campaign_emergency_day day SET days = daterange(lower(day.days), ${wish.today}::date)
		WHERE ${gone}`.execute(tx);
	const first = wish.emergencyId
		? sql`(SELECT from_on FROM campaign_emergency WHERE id = ${wish.emergencyId})`
		: sql`${wish.today}::date`;
	await sql`INSERT INTO campaign_emergency_day (emergency_id, campaign_id, organisation_id, days)
		SELECT id, campaign_id, organisation_id, daterange(${first}, NULL) FROM (${lasting}) AS now
		WHERE ${wish.emergencyId ?? null}::uuid IS NULL OR id = ${wish.emergencyId ?? null}
		ON CONFLICT (emergency_id, organisation_id) WHERE upper_inf(days) DO NOTHING`.execute(tx);
}

/** Lets the days of an emergency end with one of them. */
export async function endDays(tx: Database, emergencyId: string, on: string): Promise<void> {
	await sql`UPDATE campaign_emergency_day SET days = daterange(lower(days), ${on}::date, '[]')
		WHERE emergency_id = ${emergencyId} AND upper_inf(days)`.execute(tx);
}

/** Takes that back. */
export async function reopenDays(tx: Database, emergencyId: string, on: string): Promise<void> {
	await sql`UPDATE campaign_emergency_day SET days = daterange(lower(days), NULL)
		WHERE emergency_id = ${emergencyId} AND upper(days) = ${on}::date + 1`.execute(tx);
}

/** As if the emergency had never been: it moves nothing. */
export async function forgetDays(tx: Database, emergencyId: string): Promise<void> {
	await sql`DELETE FROM campaign_emergency_day WHERE emergency_id = ${emergencyId}`.execute(tx);
}

/** How many organisations with a part in the campaign are in an emergency now, and how many of their tasks rest. */
export async function countResting(
	tx: Database,
	emergencyId: string,
): Promise<{ organisations: number; suspended: number }> {
	const { rows } = await sql<{ organisations: number; suspended: number }>`
		SELECT count(DISTINCT t.organisation_id)::int AS organisations,
			count(*) FILTER (WHERE t.suspended AND t.done_on IS NULL AND NOT t.excused)::int AS suspended
		FROM campaign_emergency_day day
		JOIN campaign_task t ON t.campaign_id = day.campaign_id AND t.organisation_id = day.organisation_id
		JOIN campaign_action a ON a.id = t.action_id AND a.retired_by IS NULL
		WHERE day.emergency_id = ${emergencyId} AND upper_inf(day.days)`.execute(tx);
	return rows[0] ?? { organisations: 0, suspended: 0 };
}

/** The emergency in which an organisation was on a day, and whether paperwork may still wait; the newest of several. */
export async function emergencyOn(
	tx: Database,
	at: { campaignId: string; organisationId: number; day: string; today: string },
): Promise<{ id: string; relaxed: boolean } | null> {
	const { rows } = await sql<{ id: string; relaxed: boolean }>`SELECT e.id,
			e.lifted_on IS NULL OR e.lifted_on + e.paperwork_days >= ${at.today}::date AS relaxed
		FROM campaign_emergency_day day JOIN campaign_emergency e ON e.id = day.emergency_id
		WHERE day.campaign_id IN ${lineAbove(sql`${at.campaignId}::uuid`)} AND day.organisation_id = ${at.organisationId}
			AND day.days @> ${at.day}::date ORDER BY relaxed DESC, e.id DESC LIMIT 1`.execute(tx);
	return rows[0] ?? null;
}

/** The newest emergency of an organisation in which one line is enough, with the days on which it was in it. */
export async function relaxedAt(
	tx: Database,
	at: { campaignId: string; organisationId: number; today: string },
): Promise<{ name: string; from: string; until: string | null; paperworkUntil: string | null } | null> {
	const { rows } = await sql<{ name: string; from: string; until: string | null; paperworkUntil: string | null }>`SELECT
			e.name, lower(day.days) AS from, upper(day.days) - 1 AS until, e.lifted_on + e.paperwork_days AS "paperworkUntil"
		FROM campaign_emergency_day day JOIN campaign_emergency e ON e.id = day.emergency_id
		WHERE day.campaign_id IN ${lineAbove(sql`${at.campaignId}::uuid`)} AND day.organisation_id = ${at.organisationId}
			AND (e.lifted_on IS NULL OR e.lifted_on + e.paperwork_days >= ${at.today}::date)
		ORDER BY lower(day.days) DESC, e.id DESC LIMIT 1`.execute(tx);
	return rows[0] ?? null;
}

/** Organisations with a part in the campaign that are, or were, in an emergency. */
const taking = async (tx: Database, emergencyId: string, which: RawBuilder<boolean>): Promise<number[]> => {
	const { rows } = await sql<{ id: number }>`SELECT DISTINCT day.organisation_id AS id FROM campaign_emergency_day day
		WHERE day.emergency_id = ${emergencyId} AND ${which} AND EXISTS (SELECT 1 FROM campaign_task t
			WHERE t.campaign_id = day.campaign_id AND t.organisation_id = day.organisation_id)`.execute(tx);
	return rows.map(({ id }) => id);
};

export const organisationsIn = (tx: Database, emergencyId: string): Promise<number[]> =>
	taking(tx, emergencyId, sql`upper_inf(day.days)`);

export const organisationsEverIn = (tx: Database, emergencyId: string): Promise<number[]> =>
	taking(tx, emergencyId, sql`true`);
