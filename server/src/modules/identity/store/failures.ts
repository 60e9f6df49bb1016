import { failuresLast } from '@pacesetter/core/identity';
import { sql } from 'kysely';
import { type Database, holdAlone } from '../../../platform/db/index.ts';

export interface Failures {
	readonly failures: number;
	readonly blockedUntil: Date | null;
}

/** Failed sign-ins of a subject from a source, as far as they count; nobody else counts until the transaction ends. */
export async function findFailures(tx: Database, subject: string, source: string, now: Date): Promise<Failures> {
	await holdAlone(tx, `failures ${subject} ${source}`);
	const { rows } = await sql<Failures>`SELECT failures, blocked_until AS "blockedUntil" FROM sign_in_failure
		WHERE subject = ${subject} AND source = ${source} AND last_at > ${new Date(now.getTime() - failuresLast)}`.execute(
		tx,
	);
	return rows[0] ?? { failures: 0, blockedUntil: null };
}

/** Keeps a failure, and lets go of those that count no longer. */
export async function keepFailures(
	tx: Database,
	{ subject, source }: { subject: string; source: string },
	{ failures, blockedUntil }: Failures,
	now: Date,
): Promise<void> {
	await sql`DELETE FROM sign_in_failure WHERE last_at < ${new Date(now.getTime() - failuresLast)}`.execute(tx);
	await sql`INSERT INTO sign_in_failure (subject, source, failures, last_at, blocked_until)
		VALUES (${subject}, ${source}, ${failures}, ${now}, ${blockedUntil})
		ON CONFLICT (subject, source) DO UPDATE SET failures = excluded.failures, last_at = excluded.last_at,
			blocked_until = excluded.blocked_until`.execute(tx);
}

interface Counted {
	readonly subject: string;
	readonly source: string;
}

/** Until when a source waits. Others count meanwhile: whoever only looks holds nobody up. */
export async function findBlock(tx: Database, { subject, source }: Counted): Promise<Date | null> {
	const { rows } = await sql<{ until: Date | null }>`SELECT blocked_until AS until FROM sign_in_failure
		WHERE subject = ${subject} AND source = ${source}`.execute(tx);
	return rows[0]?.until ?? null;
}

/** One failure more, beside those that others count. @returns how many there are */
export async function addFailure(tx: Database, { subject, source }: Counted, now: Date): Promise<number> {
	const { rows } = await sql<{
		failures: number;
	}>`INSERT INTO sign_in_failure AS kept (subject, source, failures, last_at)
		VALUES (${subject}, ${source}, 1, ${now})
		ON CONFLICT (subject, source) DO UPDATE SET failures = kept.failures + 1, last_at = excluded.last_at
		RETURNING failures`.execute(tx);
	return rows[0]?.failures ?? 1;
}

export async function setBlock(tx: Database, { subject, source }: Counted, until: Date): Promise<void> {
	await sql`UPDATE sign_in_failure SET blocked_until = ${until}
		WHERE subject = ${subject} AND source = ${source}`.execute(tx);
}

export async function clearFailures(tx: Database, subject: string, source: string): Promise<void> {
	await sql`DELETE FROM sign_in_failure WHERE subject = ${subject} AND source = ${source}`.execute(tx);
}

/** Failed sign-ins of an account count no longer, wherever they came from. */
export async function forgetFailures(tx: Database, accountId: string): Promise<void> {
	await sql`DELETE FROM sign_in_failure WHERE subject = ${accountId}`.execute(tx);
}
