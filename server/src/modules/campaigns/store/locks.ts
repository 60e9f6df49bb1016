import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';

/*
 * Acts that meet lock in one order: campaigns, those above first, then an instance, a model or an issue, then tasks, several of a kind
 * by id, which is by when they were made. So two who lock the same wait for each other in turn, and never each for the other.
 */

/** None of some campaigns ends or changes until the transaction ends; what happens in them goes on beside. */
async function shareCampaigns(tx: Database, which: RawBuilder<unknown>): Promise<void> {
	await sql`SELECT 1 FROM campaign WHERE id IN (${which}) ORDER BY id FOR SHARE`.execute(tx);
}

/** The same for one. */
export const shareCampaign = (tx: Database, id: string): Promise<void> => shareCampaigns(tx, sql`${id}::uuid`);

/** The campaigns above one. */
const above = (id: string): RawBuilder<unknown> => sql`WITH RECURSIVE up AS (
		SELECT parent_id FROM campaign WHERE id = ${id}
		UNION ALL SELECT c.parent_id FROM campaign c JOIN up ON c.id = up.parent_id
	) SELECT parent_id FROM up WHERE parent_id IS NOT NULL`;

/** The same for one with those above it, of which it takes over what binds. */
export const shareWithAbove = (tx: Database, id: string): Promise<void> =>
	shareCampaigns(tx, sql`(${above(id)}) UNION ALL SELECT ${id}::uuid`);

/** The same for one with those that an organisation runs of its own directly below it. */
export const shareOwnBelow = (tx: Database, id: string, organisationId: number): Promise<void> =>
	shareCampaigns(
		tx,
		sql`SELECT id FROM campaign WHERE id = ${id} OR (parent_id = ${id} AND issuer_id = ${organisationId})`,
	);

/** Nobody else changes a campaign, or anything of it that is for a running one, nor ends one above it, until the transaction ends. */
export async function lockCampaign(tx: Database, id: string): Promise<void> {
	await shareCampaigns(tx, above(id));
	await sql`SELECT 1 FROM campaign WHERE id = ${id} FOR UPDATE`.execute(tx);
}

/** Nobody else changes the campaigns below one, on every level, nor resumes one that has ended. */
export async function lockBelow(tx: Database, id: string): Promise<void> {
	await sql`SELECT 1 FROM campaign WHERE id IN (WITH RECURSIVE down AS (
			SELECT id FROM campaign WHERE parent_id = ${id} AND state <> 'draft'
			UNION ALL SELECT c.id FROM campaign c JOIN down ON c.parent_id = down.id WHERE c.state <> 'draft'
		) SELECT id FROM down) ORDER BY id FOR UPDATE`.execute(tx);
}

/** Nobody else changes an organisation's own plan, nor does its campaign end, until the transaction ends. */
export async function lockInstance(tx: Database, id: string): Promise<void> {
	await shareCampaigns(tx, sql`SELECT campaign_id FROM campaign_instance WHERE id = ${id}`);
	await sql`SELECT 1 FROM campaign_instance WHERE id = ${id} FOR UPDATE`.execute(tx);
}

/** The same for a model. */
export async function lockModel(tx: Database, id: string): Promise<void> {
	await shareCampaigns(
		tx,
		sql`SELECT a.campaign_id FROM campaign_model m JOIN campaign_action a ON a.id = m.action_id WHERE m.id = ${id}`,
	);
	await sql`SELECT 1 FROM campaign_model WHERE id = ${id} FOR UPDATE`.execute(tx);
}

/** The same for tasks, with what was entered and asked for them, of whatever campaigns. */
export async function lockTasks(tx: Database, ids: readonly string[]): Promise<void> {
	await shareCampaigns(tx, sql`SELECT campaign_id FROM campaign_task WHERE id = ANY(${[...ids]}::uuid[])`);
	await sql`SELECT 1 FROM campaign_task WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR UPDATE`.execute(tx);
}
