import { writeEntry } from '../audit/index.ts';
import { type Database, transact } from '../db/index.ts';
import { periodsOf } from './periods.ts';
import { beforeOf, type RetentionRule, type Step } from './rule.ts';
import { keepDue } from './store.ts';

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

/** One step after the other, each in a transaction. @returns the sum; null when this process is asked to stop */
async function inSteps(
	db: Database,
	signal: AbortSignal,
	step: (tx: Database, after: string | null) => Promise<Step>,
): Promise<number | null> {
	let sum = 0;
	for (let after: string | null = null; ; ) {
		if (signal.aborted) return null;
		const from: string | null = after;
		const { count, next }: Step = await transact(db, (tx) => step(tx, from));
		sum += count;
		if (next === null) return sum;
		after = next;
	}
}

/** Counts what is due of the rules that only a worker counts, and keeps it for whoever looks. */
export async function countDue({ db, rules, now, signal }: Omit<Retiring, 'act'>): Promise<void> {
	for (const { rule, days } of await periodsOf(
		db,
		rules.filter(({ slow }) => slow),
	)) {
		const due = await inSteps(db, signal, (tx, after) => rule.count(tx, beforeOf(now, days), after));
		if (due !== null) await keepDue(db, rule.what, due, now);
	}
}

/**
 * Removes what has been kept long enough, a batch at a time; stopped in the middle, the next run goes on.
 * @returns how many of each were removed
 */
export async function removeDue({ db, rules, now, act, signal }: Retiring): Promise<Record<string, number>> {
	const removed: Record<string, number> = {};
	for (const { rule, days } of await periodsOf(db, rules)) {
		const before = beforeOf(now, days);
		await inSteps(db, signal, async (tx, after) => {
			const step = await rule.remove(tx, before, batch, after);
			const { count } = step;
			const trace = { act, subject: { kind: 'retention', id: rule.what }, details: { removed: count, days } };
			if (count > 0) await writeEntry(tx, { ...trace, at: now, refused: null, account: null, requestId: null });
			removed[rule.what] = (removed[rule.what] ?? 0) + count;
			return step;
		});
	}
	await countDue({ db, rules, now, signal });
	return removed;
}
