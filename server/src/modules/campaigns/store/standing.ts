import type { SignedIn } from '@pacesetter/core/identity';
import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import { reach } from '../../organisation/index.ts';
import { manages, seenBy } from './campaigns.ts';
import { type Named, named } from './fragments.ts';

export interface StandingRow {
	/** Of its action. */
	readonly id: string;
	readonly campaign: { readonly id: string; readonly name: string };
	readonly issuer: Named;
	readonly text: string;
	readonly standard: string;
	readonly owner: string;
	readonly months: number;
	readonly fromOn: string;
	readonly organisations: number;
	readonly reason: string;
	readonly stoppedOn: string | null;
	readonly stoppedFor: string | null;
	readonly mayEnd: boolean;
}

const columns = (account: SignedIn) => sql`a.id, json_build_object('id', c.id, 'name', c.name) AS campaign,
	${named('issuer')} AS issuer, a.text, a.standard, a.owner, a.months, a.from_on AS "fromOn", d.reason,
	d.stopped_on AS "stoppedOn", d.stopped_for AS "stoppedFor", ${manages(account)} AS "mayEnd",
	(SELECT count(DISTINCT t.organisation_id)::int FROM campaign_task t
		JOIN organisation_place o ON o.organisation_id = t.organisation_id AND o.ended_on IS NULL
		WHERE t.action_id = a.id AND EXISTS (SELECT 1 FROM ${reach(account, 'campaign.view')} AS span
			WHERE o.preorder BETWEEN span.low AND span.high)) AS organisations`;
const joined = sql`campaign_disposition d JOIN campaign c ON c.id = d.campaign_id AND c.state = 'ended'
	JOIN organisation_place issuer ON issuer.organisation_id = c.issuer_id
	JOIN campaign_action a ON a.campaign_id = c.id AND d.item = 'recurring:' || a.id AND a.retired_by IS NULL`;

/** One page of the work that campaigns which the account sees made permanent: what goes on first, the newest first. */
export async function listStanding(
	tx: Database,
	account: SignedIn,
	page: { offset: number; limit: number },
): Promise<{ rows: StandingRow[]; total: number }> {
	const where = sql`d.disposition = 'permanent' AND ${seenBy(account)}`;
	const { rows } = await sql<StandingRow>`SELECT ${columns(account)} FROM ${joined} WHERE ${where}
		ORDER BY d.stopped_on NULLS FIRST, d.at DESC, a.id LIMIT ${page.limit} OFFSET ${page.offset}`.execute(tx);
	const { rows: counted } = await sql<{
		total: number;
	}>`SELECT count(*) AS total FROM ${joined} WHERE ${where}`.execute(tx);
	return { rows, total: counted[0]?.total ?? 0 };
}

/** Which campaign an action belongs to, where it is standing work that the account sees. */
export async function findStanding(tx: Database, account: SignedIn, id: string): Promise<StandingRow | undefined> {
	const { rows } = await sql<StandingRow>`SELECT ${columns(account)} FROM ${joined}
		WHERE a.id = ${id} AND d.disposition = 'permanent' AND ${seenBy(account)}`.execute(tx);
	return rows[0];
}

/** Ends standing work on a day; null: it goes on. @returns whether that changed anything */
export async function setStopped(
	tx: Database,
	row: StandingRow,
	stopped: { on: string; reason: string } | null,
): Promise<boolean> {
	const { rows } = await sql`UPDATE campaign_disposition SET stopped_on = ${stopped?.on ?? null},
			stopped_for = ${stopped?.reason ?? null}
		WHERE campaign_id = ${row.campaign.id} AND item = ${`recurring:${row.id}`}
			AND (stopped_on IS NULL) = ${stopped !== null} RETURNING 1`.execute(tx);
	return rows.length > 0;
}
