import type { SignedIn } from '@pacesetter/core/identity';
import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import { inReach, reachesWhole } from '../../organisation/index.ts';
import { type Named, named } from './fragments.ts';
import { actedFor } from './tasks.ts';

export interface EmergencyRow {
	readonly id: string;
	readonly campaign: { readonly id: string; readonly name: string };
	readonly issuerId: number;
	readonly running: boolean;
	readonly organisation: Named;
	readonly name: string;
	readonly reason: string;
	readonly fromOn: string;
	readonly byIssuer: boolean;
	readonly by: string | null;
	readonly at: Date;
	readonly liftedOn: string | null;
	readonly liftedBy: string | null;
	readonly liftedAt: Date | null;
	readonly endedByCaller: boolean;
	readonly withdrawn: boolean;
	readonly paperworkDays: number;
	readonly organisations: number;
	readonly suspended: number;
	readonly acts: number;
	readonly owed: number;
	/** Whether the account keeps the campaign, and whether it issues for the whole of the place. */
	readonly manages: boolean;
	readonly leads: boolean;
}

/** @param here narrows the organisations `o` that are counted */
const columns = (account: SignedIn, here: RawBuilder<boolean>) => sql`e.id,
	json_build_object('id', c.id, 'name', c.name) AS campaign, c.issuer_id AS "issuerId", c.state = 'running' AS running,
	${named('root')} AS organisation, e.name, e.reason, e.from_on AS "fromOn", e.by_issuer AS "byIssuer",
	declarer.user_name AS by, e.declared_at AS at, e.lifted_on AS "liftedOn", lifter.user_name AS "liftedBy",
	e.lifted_at AS "liftedAt", coalesce(e.lifted_by = ${account.accountId}, false) AS "endedByCaller", e.withdrawn, e.paperwork_days AS "paperworkDays",
	${inReach(account, 'campaign.manage', sql`issuer.preorder`)} AS manages,
	${reachesWhole(account, 'campaign.manage', sql`root.preorder`, sql`root.subtree_end`)} AS leads,
	(SELECT count(DISTINCT day.organisation_id)::int FROM campaign_emergency_day day
		JOIN organisation_place o ON o.organisation_id = day.organisation_id AND ${here}
		WHERE day.emergency_id = e.id AND EXISTS (SELECT 1 FROM campaign_task t
			WHERE t.campaign_id = e.campaign_id AND t.organisation_id = day.organisation_id)) AS organisations,
	(SELECT count(*)::int FROM campaign_emergency_day day
		JOIN organisation_place o ON o.organisation_id = day.organisation_id AND ${here}
		JOIN campaign_task t ON t.campaign_id = e.campaign_id AND t.organisation_id = day.organisation_id AND t.suspended
			AND t.done_on IS NULL AND NOT t.excused
		JOIN campaign_action a ON a.id = t.action_id AND a.retired_by IS NULL
		WHERE day.emergency_id = e.id AND upper_inf(day.days)) AS suspended, done.acts, done.owed`;
const joined = (here: RawBuilder<boolean>) => sql`campaign_emergency e JOIN campaign c ON c.id = e.campaign_id
	JOIN organisation_place issuer ON issuer.organisation_id = c.issuer_id
	JOIN organisation_place root ON root.organisation_id = e.organisation_id
	LEFT JOIN account_name declarer ON declarer.account_id = e.declared_by
	LEFT JOIN account_name lifter ON lifter.account_id = e.lifted_by
	CROSS JOIN LATERAL (SELECT count(DISTINCT act.entry_id)::int AS acts,
			count(DISTINCT act.entry_id) FILTER (WHERE act.paperwork = 'owed')::int AS owed
		FROM campaign_act act JOIN campaign_task t ON t.id = act.task_id
		JOIN organisation_place o ON o.organisation_id = t.organisation_id AND ${here}
		WHERE act.emergency_id = e.id AND act.withdrawn_at IS NULL) done`;

/** Whether an organisation that `here` narrows is, or was, in an emergency `e`. */
const touches = (here: RawBuilder<boolean>): RawBuilder<boolean> => sql`EXISTS (SELECT 1 FROM campaign_emergency_day day
	JOIN organisation_place o ON o.organisation_id = day.organisation_id AND ${here} WHERE day.emergency_id = e.id)`;

const inView = (account: SignedIn): RawBuilder<boolean> => inReach(account, 'campaign.view', sql`o.preorder`);
/** One that was taken back is told only to those who could have declared it. */
const seen = (account: SignedIn): RawBuilder<boolean> =>
	sql`(${inReach(account, 'campaign.manage', sql`issuer.preorder`)}
		OR ${reachesWhole(account, 'campaign.manage', sql`root.preorder`, sql`root.subtree_end`)} OR ${touches(inView(account))})`;

/** Emergencies of a campaign that an account sees, the newest first. */
export async function listEmergencies(tx: Database, account: SignedIn, campaignId: string): Promise<EmergencyRow[]> {
	const here = inView(account);
	const { rows } = await sql<EmergencyRow>`SELECT ${columns(account, here)} FROM ${joined(here)}
		WHERE e.campaign_id = ${campaignId} AND ${seen(account)} ORDER BY e.declared_at DESC, e.id DESC`.execute(tx);
	return rows;
}

/** Those of the organisations that an account acts for: those that last, and those whose paperwork may still be completed. */
export async function ownEmergencies(
	tx: Database,
	account: SignedIn,
	today: string,
): Promise<{ rows: EmergencyRow[]; here: RawBuilder<boolean> }> {
	const mine = await actedFor(tx, account);
	const here = sql<boolean>`o.organisation_id = ANY(${mine}::bigint[])`;
	const { rows } = await sql<EmergencyRow>`SELECT ${columns(account, here)} FROM ${joined(here)}
		WHERE (c.state = 'running' OR e.lifted_on IS NULL) AND ${touches(sql`${here} AND (e.lifted_on IS NOT NULL OR upper_inf(day.days))`)}
			AND (e.lifted_on IS NULL OR (done.owed > 0 AND e.lifted_on + e.paperwork_days >= ${today}::date))
		ORDER BY e.lifted_on DESC NULLS FIRST, e.declared_at DESC`.execute(tx);
	return { rows, here };
}

/** One that an account sees. */
export async function findEmergency(tx: Database, account: SignedIn, id: string): Promise<EmergencyRow | undefined> {
	const here = inView(account);
	const { rows } = await sql<EmergencyRow>`SELECT ${columns(account, here)} FROM ${joined(here)}
		WHERE e.id = ${id} AND ${seen(account)}`.execute(tx);
	return rows[0];
}

/** Whether some of a campaign lies where an account issues. */
export async function leadsSome(tx: Database, account: SignedIn, campaignId: string): Promise<boolean> {
	const { rows } = await sql`SELECT 1 FROM campaign_instance i
		JOIN organisation_place o ON o.organisation_id = i.organisation_id
		WHERE i.campaign_id = ${campaignId} AND ${inReach(account, 'campaign.manage', sql`o.preorder`)} LIMIT 1`.execute(
		tx,
	);
	return rows.length > 0;
}

/** Whether an emergency of a campaign lasts. */
export async function isEmergency(tx: Database, campaignId: string): Promise<boolean> {
	const { rows } = await sql`SELECT 1 FROM campaign_emergency
		WHERE campaign_id = ${campaignId} AND lifted_on IS NULL LIMIT 1`.execute(tx);
	return rows.length > 0;
}

export async function insertEmergency(
	tx: Database,
	row: {
		campaignId: string;
		organisationId: number;
		name: string;
		reason: string;
		fromOn: string;
		paperworkDays: number;
		byIssuer: boolean;
		accountId: string;
		now: Date;
	},
): Promise<string> {
	const { rows } = await sql<{ id: string }>`INSERT INTO campaign_emergency
			(campaign_id, organisation_id, name, reason, from_on, paperwork_days, by_issuer, declared_by, declared_at)
		VALUES (${row.campaignId}, ${row.organisationId}, ${row.name}, ${row.reason}, ${row.fromOn}, ${row.paperworkDays},
			${row.byIssuer}, ${row.accountId}, ${row.now}) RETURNING id`.execute(tx);
	const [made] = rows;
	if (!made) throw new Error('a new emergency has no id');
	return made.id;
}

/** Ends an emergency; without an end, lets it last again. */
export async function setEnd(
	tx: Database,
	id: string,
	end: { on: string; withdrawn: boolean; accountId: string; now: Date } | null,
): Promise<void> {
	await sql`UPDATE campaign_emergency SET lifted_on = ${end?.on ?? null}, lifted_by = ${end?.accountId ?? null},
		lifted_at = ${end?.now ?? null}, withdrawn = ${end?.withdrawn ?? false} WHERE id = ${id}`.execute(tx);
}

/** Whether what an act `act` of an emergency `e` owes was to be completed by now and was not. */
export const isPast = (today: string): RawBuilder<boolean> =>
	sql`act.paperwork = 'owed' AND e.lifted_on + e.paperwork_days < ${today}::date`;

/** Tasks for which something counts that was to be completed after an emergency and was not, of campaigns that have ended as well. */
export async function tasksPastPaperwork(tx: Database, today: string): Promise<string[]> {
	const { rows } = await sql<{ taskId: string }>`SELECT DISTINCT act.task_id AS "taskId" FROM campaign_act act
		JOIN campaign_emergency e ON e.id = act.emergency_id WHERE ${isPast(today)}`.execute(tx);
	return rows.map(({ taskId }) => taskId);
}

/** That counts for these tasks, which are locked, no longer. */
export async function lapsePaperwork(tx: Database, taskIds: readonly string[], today: string): Promise<void> {
	await sql`UPDATE campaign_act act SET paperwork = 'lapsed' FROM campaign_emergency e
		WHERE e.id = act.emergency_id AND act.task_id = ANY(${[...taskIds]}::uuid[]) AND ${isPast(today)}`.execute(tx);
}
