import type { Database } from '../db/index.ts';
import { beforeOf, type RetentionRule } from './rule.ts';
import { setPeriods } from './store.ts';

export interface Period {
	readonly rule: RetentionRule;
	readonly days: number;
	readonly reason: string;
}

/** Each rule with the period in force: the one somebody has set, or its own. */
export async function periodsOf(tx: Database, rules: readonly RetentionRule[]): Promise<Period[]> {
	const set = new Map((await setPeriods(tx)).map((period) => [period.what, period]));
	return rules.map((rule) => {
		const { days, reason } = set.get(rule.what) ?? rule;
		return { rule, days, reason };
	});
}

/** The moment before which something of a rule has been kept long enough. */
export async function dueBefore(tx: Database, rule: RetentionRule, now: Date): Promise<Date> {
	const [period] = await periodsOf(tx, [rule]);
	return beforeOf(now, period?.days ?? rule.days);
}
