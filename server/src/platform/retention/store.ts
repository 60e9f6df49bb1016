import { sql } from 'kysely';
import type { Database } from '../db/index.ts';

export interface SetPeriod {
	readonly what: string;
	readonly days: number;
	readonly reason: string;
}

/** Periods that somebody has set. */
export async function setPeriods(tx: Database): Promise<SetPeriod[]> {
	const { rows } = await sql<SetPeriod>`SELECT what, days, reason FROM retention_period`.execute(tx);
	return rows;
}

export async function keepPeriod(tx: Database, period: SetPeriod & { by: string; now: Date }): Promise<void> {
	await sql`INSERT INTO retention_period (what, days, reason, changed_by, changed_at)
		VALUES (${period.what}, ${period.days}, ${period.reason}, ${period.by}, ${period.now})
		ON CONFLICT (what) DO UPDATE SET days = excluded.days, reason = excluded.reason,
			changed_by = excluded.changed_by, changed_at = excluded.changed_at`.execute(tx);
}

export interface CountedDue {
	readonly what: string;
	readonly due: number;
	readonly countedAt: Date;
}

/** What was due of each rule that a worker counts, when he counted it last. */
export async function countedDue(tx: Database): Promise<CountedDue[]> {
	const { rows } = await sql<CountedDue>`SELECT what, due, counted_at AS "countedAt" FROM retention_due`.execute(tx);
	return rows;
}

export async function keepDue(tx: Database, what: string, due: number, at: Date): Promise<void> {
	await sql`INSERT INTO retention_due (what, due, counted_at) VALUES (${what}, ${due}, ${at})
		ON CONFLICT (what) DO UPDATE SET due = excluded.due, counted_at = excluded.counted_at`.execute(tx);
}
