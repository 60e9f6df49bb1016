import { requirePermission } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { beforeOf, countedDue, keepPeriod, periodsOf, type RetentionRule } from '../../platform/retention/index.ts';
import { retentionCountJob, retentionJob } from './jobs.ts';
import type { Kept } from './kept.ts';

async function presentPeriods(act: Act, rules: readonly RetentionRule[]) {
	const rows = [];
	const counted = new Map((await countedDue(act.tx)).map((row) => [row.what, row]));
	for (const { rule, days, reason } of await periodsOf(act.tx, rules)) {
		const before = beforeOf(act.now, days);
		const found = rule.slow ? counted.get(rule.what) : null;
		const due = rule.slow ? (found?.due ?? 0) : (await rule.count(act.tx, before, null)).count;
		const countedAt = rule.slow ? (found?.countedAt.toISOString() ?? null) : act.now.toISOString();
		const { what, least, days: usual } = rule;
		rows.push({ what, days, usual, least, reason, before: before.toISOString(), due, countedAt });
	}
	return rows;
}

/** How long what is kept, and how much is due. @throws Refusal SIGN_IN_REQUIRED, PASSWORD_CHANGE_REQUIRED, FORBIDDEN */
export const listPeriods =
	({ retention }: Kept) =>
	async (act: Act) => {
		requirePermission(act.caller, 'retention.manage');
		return presentPeriods(act, retention);
	};

/** Sets a period, not shorter than its rule allows. @throws Refusal as listPeriods; NOT_FOUND, INVALID */
export const setPeriod =
	({ retention }: Kept) =>
	async (act: Act, input: { what: string; days: number; reason: string }) => {
		const { accountId } = requirePermission(act.caller, 'retention.manage');
		const rules = retention.filter(({ what }) => what === input.what);
		const [rule] = rules;
		if (!rule) throw new Refusal('NOT_FOUND');
		if (input.days < rule.least) throw new Refusal('INVALID', { field: 'days', least: rule.least });
		await keepPeriod(act.tx, { ...input, by: accountId, now: act.now });
		await act.enqueue(act.tx, retentionCountJob, {});
		act.record({ subject: { kind: 'retention', id: rule.what }, details: { days: input.days, reason: input.reason } });
		const [row] = await presentPeriods(act, rules);
		if (!row) throw new Error('a rule has no period');
		return row;
	};

/** Removes what is due, now instead of at night. @throws Refusal as listPeriods */
export const runRetention = async (act: Act) => {
	requirePermission(act.caller, 'retention.manage');
	await act.enqueue(act.tx, retentionJob, {});
	return { begun: true };
};

/** Counts what is due where only a worker does. @throws Refusal as listPeriods */
export const countRetention = async (act: Act) => {
	requirePermission(act.caller, 'retention.manage');
	await act.enqueue(act.tx, retentionCountJob, {});
	return { begun: true };
};
