import { writeEntry } from '../audit/index.ts';
import { type Database, transact } from '../db/index.ts';
import { periodsOf } from './periods.ts';
import { beforeOf, type RetentionRule } from './rule.ts';

export interface Retiring {
	readonly db: Database;
	readonly rules: readonly RetentionRule[];
	readonly now: Date;
	/** How the run is called in the log of acts. */
	readonly act: string;
	/** Fires when this process is asked to stop. */
	readonly signal: AbortSignal;
}

/** So many are removed in one transaction. */
const batch = 1000;

/**
 * Removes what has been kept long enough, a batch at a time; stopped in the middle, the next run goes on.
 * @returns how many of each were removed
 */
export async function removeDue({ db, rules, now, act, signal }: Retiring): Promise<Record<string, number>> {
	const removed: Record<string, number> = {};
	for (const { rule, days } of await periodsOf(db, rules)) {
		const before = beforeOf(now, days);
		for (let got = batch; got === batch && !signal.aborted; ) {
			got = await transact(db, async (tx) => {
				const count = await rule.remove(tx, before, batch);
				const trace = { act, subject: { kind: 'retention', id: rule.what }, details: { removed: count, days } };
				if (count > 0) await writeEntry(tx, { ...trace, at: now, refused: null, account: null, requestId: null });
				return count;
			});
			removed[rule.what] = (removed[rule.what] ?? 0) + got;
		}
	}
	return removed;
}
