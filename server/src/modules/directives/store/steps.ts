import type { Patch } from '@pacesetter/core/directives/desk';
import { sql } from 'kysely';
import type { Database } from '../../../platform/db/index.ts';

export interface StepRow {
	readonly number: number;
	readonly revision: number;
	readonly act: string;
	readonly by: string | null;
	readonly at: Date;
	readonly undone: boolean;
	readonly patch: Patch;
}

/** Steps that can be taken back are kept so far. */
const mostKept = 500;

/** Writes what was done. What had been undone before it cannot be done again after it. */
export async function insertStep(
	tx: Database,
	id: string,
	step: { revision: number; act: string; patch: Patch; accountId: string; now: Date },
): Promise<void> {
	await sql`DELETE FROM directive_step WHERE directive_id = ${id} AND undone`.execute(tx);
	await sql`INSERT INTO directive_step (directive_id, number, revision, act, patch, account_id, at)
		SELECT ${id}, coalesce(max(number), 0) + 1, ${step.revision}, ${step.act}, ${JSON.stringify(step.patch)}::jsonb,
			${step.accountId}, ${step.now}
		FROM directive_step WHERE directive_id = ${id}`.execute(tx);
	await sql`DELETE FROM directive_step WHERE directive_id = ${id} AND number <=
		(SELECT max(number) - ${mostKept} FROM directive_step WHERE directive_id = ${id})`.execute(tx);
}

const columns = sql`s.number, s.revision, s.act, a.user_name AS by, s.at, s.undone, s.patch`;

/** The step that would be undone next, or done again. */
export async function nextStep(tx: Database, id: string, way: 'undo' | 'redo'): Promise<StepRow | undefined> {
	const order = way === 'undo' ? sql`number DESC` : sql`number`;
	const { rows } = await sql<StepRow>`SELECT ${columns} FROM directive_step s
		LEFT JOIN account_name a ON a.account_id = s.account_id
		WHERE s.directive_id = ${id} AND s.undone = ${way === 'redo'} ORDER BY ${order} LIMIT 1`.execute(tx);
	return rows[0];
}

export async function markStep(
	tx: Database,
	id: string,
	step: { number: number; undone: boolean; revision: number },
): Promise<void> {
	await sql`UPDATE directive_step SET undone = ${step.undone}, revision = ${step.revision}
		WHERE directive_id = ${id} AND number = ${step.number}`.execute(tx);
}

/** The last steps, the newest first. */
export async function lastSteps(tx: Database, id: string, most: number): Promise<StepRow[]> {
	const { rows } = await sql<StepRow>`SELECT ${columns} FROM directive_step s
		LEFT JOIN account_name a ON a.account_id = s.account_id
		WHERE s.directive_id = ${id} ORDER BY s.revision DESC, s.number DESC LIMIT ${most}`.execute(tx);
	return rows;
}

/** Another version lies on the desk: what was done on the one before cannot be taken back from it. */
export async function forgetSteps(tx: Database, id: string): Promise<void> {
	await sql`DELETE FROM directive_step WHERE directive_id = ${id}`.execute(tx);
}
