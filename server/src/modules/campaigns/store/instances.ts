import type { SectionAnswers } from '@pacesetter/core/campaigns';
import type { SignedIn } from '@pacesetter/core/identity';
import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';
import { inReach } from '../../organisation/index.ts';
import { type Named, named } from './fragments.ts';
import { type ActionRow, actedFor, actionJson } from './tasks.ts';

export interface InstanceRow {
	readonly id: string;
	readonly campaign: { readonly id: string; readonly name: string; readonly state: 'running' | 'ended' };
	readonly organisation: Named;
	readonly state: 'draft' | 'filed' | 'returned';
	readonly edition: number;
	readonly feature: string;
	readonly sections: SectionAnswers;
	readonly givenOn: string;
	readonly filedAt: Date | null;
	readonly filedBy: string | null;
	readonly note: string | null;
}

const columns = sql`i.id, json_build_object('id', c.id, 'name', c.name, 'state', c.state) AS campaign,
	${named('o')} AS organisation, i.state, i.edition, i.feature, i.sections, i.given_on AS "givenOn", i.filed_at AS "filedAt",
	i.filed_by AS "filedBy", i.note`;
const joined = sql`campaign_instance i JOIN campaign c ON c.id = i.campaign_id
	JOIN organisation_place o ON o.organisation_id = i.organisation_id`;

/** An instance that the account may see. */
export async function findInstance(tx: Database, account: SignedIn, id: string): Promise<InstanceRow | undefined> {
	const { rows } = await sql<InstanceRow>`SELECT ${columns} FROM ${joined}
		WHERE i.id = ${id} AND ${inReach(account, 'campaign.view', sql`o.preorder`)}`.execute(tx);
	return rows[0];
}

/** Instances of the organisations for which an account itself acts, the newest campaign first. */
export async function listOwnInstances(
	tx: Database,
	account: SignedIn,
	campaignId: string | null,
	page: { offset: number; limit: number },
): Promise<{ rows: InstanceRow[]; total: number }> {
	const mine = await actedFor(tx, account);
	const where = sql`i.organisation_id = ANY(${mine}::bigint[]) AND o.ended_on IS NULL
		AND (${campaignId}::uuid IS NULL OR c.id = ${campaignId})`;
	const { rows } = await sql<InstanceRow>`SELECT ${columns} FROM ${joined} WHERE ${where}
		ORDER BY c.created_at DESC, o.preorder LIMIT ${page.limit} OFFSET ${page.offset}`.execute(tx);
	const { rows: counted } = await sql<{
		total: number;
	}>`SELECT count(*) AS total FROM ${joined} WHERE ${where}`.execute(tx);
	return { rows, total: counted[0]?.total ?? 0 };
}

/** @returns the new edition; null when somebody changed it meanwhile */
export async function saveInstance(
	tx: Database,
	row: { id: string; edition: number; feature: string; sections: SectionAnswers },
): Promise<number | null> {
	const { rows } = await sql<{ edition: number }>`UPDATE campaign_instance SET feature = ${row.feature},
		sections = ${JSON.stringify(row.sections)}::jsonb, edition = edition + 1
		WHERE id = ${row.id} AND edition = ${row.edition} RETURNING edition`.execute(tx);
	return rows[0]?.edition ?? null;
}

/** Files it; what was given back counts as filed when it was first. */
export async function setFiled(tx: Database, row: { id: string; accountId: string; now: Date }): Promise<void> {
	await sql`UPDATE campaign_instance SET state = 'filed', note = NULL, filed_at = ${row.now}, filed_by = ${row.accountId},
		first_filed_at = coalesce(first_filed_at, ${row.now}) WHERE id = ${row.id}`.execute(tx);
}

export async function setReturned(tx: Database, row: { id: string; note: string }): Promise<void> {
	await sql`UPDATE campaign_instance SET state = 'returned', note = ${row.note} WHERE id = ${row.id}`.execute(tx);
}

/** What an organisation says to clauses, but for what the plan of one campaign below says for it. */
export async function answersOf(
	tx: Database,
	instanceId: string,
	except: string | null = null,
): Promise<Map<string, { answer: 'taken_up' | 'not_applicable'; reason: string }>> {
	const { rows } = await sql<{ clause: string; answer: 'taken_up' | 'not_applicable'; reason: string }>`
		SELECT clause, answer, reason FROM campaign_answer
		WHERE instance_id = ${instanceId} AND (${except}::uuid IS NULL OR by_campaign IS DISTINCT FROM ${except})`.execute(
		tx,
	);
	return new Map(rows.map(({ clause, ...said }) => [clause, said]));
}

export async function saveAnswer(
	tx: Database,
	row: { id: string; clause: string; answer: string | null; reason: string; accountId: string; now: Date },
): Promise<void> {
	if (row.answer === null) {
		await sql`DELETE FROM campaign_answer WHERE instance_id = ${row.id} AND clause = ${row.clause}`.execute(tx);
		return;
	}
	await sql`INSERT INTO campaign_answer (instance_id, clause, answer, reason, answered_by, answered_at)
		VALUES (${row.id}, ${row.clause}, ${row.answer}, ${row.reason}, ${row.accountId}, ${row.now})
		ON CONFLICT (instance_id, clause) DO UPDATE SET answer = excluded.answer, reason = excluded.reason,
			answered_by = excluded.answered_by, answered_at = excluded.answered_at, by_campaign = NULL`.execute(tx);
}

/** Optional actions of a campaign that an organisation has not taken. */
export async function offeredTo(tx: Database, row: InstanceRow): Promise<ActionRow[]> {
	const { rows } = await sql<{ action: ActionRow }>`SELECT ${actionJson} AS action FROM campaign_action a
		WHERE a.campaign_id = ${row.campaign.id} AND a.kind = 'optional' AND a.local_id IS NULL AND a.retired_by IS NULL
			AND (a.types = '{}' OR ${row.organisation.type} = ANY(a.types))
			AND NOT EXISTS (SELECT 1 FROM campaign_task t WHERE t.action_id = a.id AND t.organisation_id = ${row.organisation.id})
		ORDER BY a.position`.execute(tx);
	return rows.map(({ action }) => action);
}
