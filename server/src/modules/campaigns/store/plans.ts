import type { Plan, SeatRole } from '@pacesetter/core/campaigns';
import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import { lineAbove } from './fragments.ts';

export interface VersionRow {
	readonly number: number;
	readonly reference: string | null;
	readonly approvedAt: Date;
	readonly approvedBy: string | null;
	readonly issuedAt: Date | null;
}

export async function listVersions(tx: Database, campaignId: string): Promise<VersionRow[]> {
	const { rows } = await sql<VersionRow>`SELECT number, reference, approved_at AS "approvedAt", issued_at AS "issuedAt",
		account_name.user_name AS "approvedBy" FROM campaign_plan
		LEFT JOIN account_name ON account_name.account_id = approved_by
		WHERE campaign_id = ${campaignId} ORDER BY number DESC`.execute(tx);
	return rows;
}

/** A plan as it was approved. */
export async function findVersion(tx: Database, campaignId: string, number: number): Promise<Plan | null> {
	const { rows } = await sql<{ plan: Plan }>`SELECT plan FROM campaign_plan
		WHERE campaign_id = ${campaignId} AND number = ${number}`.execute(tx);
	return rows[0]?.plan ?? null;
}

/** The newest plan that was issued: the one in force. */
export async function findInForce(tx: Database, campaignId: string): Promise<{ number: number; plan: Plan } | null> {
	const { rows } = await sql<{ number: number; plan: Plan }>`SELECT number, plan FROM campaign_plan
		WHERE campaign_id = ${campaignId} AND issued_at IS NOT NULL ORDER BY number DESC LIMIT 1`.execute(tx);
	return rows[0] ?? null;
}

/** Clauses of campaigns above that the plans in force of some campaigns name, by campaign. */
export async function citesInForce(tx: Database, campaignIds: readonly string[]): Promise<Map<string, Set<string>>> {
	const { rows } = await sql<{ id: string; cites: string[] }>`SELECT DISTINCT ON (campaign_id) campaign_id AS id,
		jsonb_path_query_array(plan, '$.clauses[*].cites[*]') AS cites FROM campaign_plan
		WHERE campaign_id = ANY(${[...campaignIds]}::uuid[]) AND issued_at IS NOT NULL
		ORDER BY campaign_id, number DESC`.execute(tx);
	return new Map(rows.map(({ id, cites }) => [id, new Set(cites)]));
}

/** When a campaign was first issued, and when the first of it and those above it was; null while none was. */
export async function firstIssued(tx: Database, campaignId: string): Promise<{ own: Date | null; any: Date | null }> {
	const { rows } = await sql<{ own: Date | null; any: Date | null }>`SELECT min(issued_at) AS any,
			min(issued_at) FILTER (WHERE campaign_id = ${campaignId}) AS own FROM campaign_plan
		WHERE campaign_id IN ${lineAbove(sql`${campaignId}::uuid`)}`.execute(tx);
	return rows[0] ?? { own: null, any: null };
}

/** All that was ever issued: what everybody in the campaign was told. */
export async function issuedPlans(tx: Database, campaignId: string): Promise<Plan[]> {
	const { rows } = await sql<{ plan: Plan }>`SELECT plan FROM campaign_plan
		WHERE campaign_id = ${campaignId} AND issued_at IS NOT NULL`.execute(tx);
	return rows.map(({ plan }) => plan);
}

/** Numbers the draft of this edition. @returns null when the draft was changed, or approved, meanwhile */
export async function approveDraft(
	tx: Database,
	wish: { id: string; edition: number; reference: string; accountId: string; now: Date },
): Promise<number | null> {
	const { rows } = await sql<{ number: number }>`WITH held AS (
			UPDATE campaign SET approved_edition = edition
			WHERE id = ${wish.id} AND edition = ${wish.edition} AND approved_edition IS DISTINCT FROM edition
			RETURNING id, plan
		)
		INSERT INTO campaign_plan (campaign_id, number, plan, reference, approved_by, approved_at)
		SELECT id, 1 + coalesce((SELECT max(number) FROM campaign_plan p WHERE p.campaign_id = held.id), 0), plan,
			nullif(${wish.reference}, ''), ${wish.accountId}, ${wish.now} FROM held RETURNING number`.execute(tx);
	return rows[0]?.number ?? null;
}

export async function markIssued(tx: Database, campaignId: string, number: number, now: Date): Promise<void> {
	await sql`UPDATE campaign_plan SET issued_at = coalesce(issued_at, ${now})
		WHERE campaign_id = ${campaignId} AND number = ${number}`.execute(tx);
}

/** The days of events, as far as anybody set them. */
export async function eventDays(tx: Database, campaignId: string): Promise<Map<string, string | null>> {
	const { rows } = await sql<{ key: string; on: string | null }>`SELECT key, happens_on AS on FROM campaign_event
		WHERE campaign_id = ${campaignId}`.execute(tx);
	return new Map(rows.map(({ key, on }) => [key, on]));
}

/** Days of events that are new; those that are known stay. */
export async function addEvents(tx: Database, campaignId: string, events: Plan['events']): Promise<void> {
	await sql`INSERT INTO campaign_event (campaign_id, key, happens_on)
		SELECT ${campaignId}, key, "on" FROM jsonb_to_recordset(${JSON.stringify(events)}::jsonb) AS event (key text, "on" date)
		ON CONFLICT DO NOTHING`.execute(tx);
}

export async function setEvent(tx: Database, campaignId: string, key: string, on: string | null): Promise<void> {
	await sql`INSERT INTO campaign_event (campaign_id, key, happens_on) VALUES (${campaignId}, ${key}, ${on})
		ON CONFLICT (campaign_id, key) DO UPDATE SET happens_on = excluded.happens_on`.execute(tx);
}

export interface SeatRow {
	readonly postId: string;
	readonly role: SeatRole;
	readonly title: string;
	readonly organisation: string;
	readonly holder: string | null;
}

/** Who sits in a leading group now: whoever holds the post. */
export async function seatsOf(tx: Database, seats: Plan['seats']): Promise<SeatRow[]> {
	const { rows } =
		await sql<SeatRow>`SELECT post.post_id AS "postId", seat.role, post.title, o.short_name AS organisation, post.holder
		FROM jsonb_to_recordset(${JSON.stringify(seats.map((seat, place) => ({ ...seat, place })))}::jsonb)
			AS seat (role text, "postId" uuid, place int)
		JOIN post_holder post ON post.post_id = seat."postId"
		JOIN organisation_place o ON o.organisation_id = post.organisation_id
		ORDER BY seat.place`.execute(tx);
	return rows;
}
