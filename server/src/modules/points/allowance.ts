import { requirePermission } from '@pacesetter/core/identity';
import { dayInChina } from '@pacesetter/core/kernel';
import { writeEntry } from '../../platform/audit/index.ts';
import type { Clock } from '../../platform/clock/index.ts';
import { type Database, transact } from '../../platform/db/index.ts';
import type { Act } from '../../platform/http/index.ts';
import { findAllowance, insertAllowances, keepAllowance, lockAccounts, withoutAllowance } from './store/index.ts';

/** So many are given theirs in one transaction. */
const batch = 200;

/** @throws Refusal as requirePermission */
export async function getAllowance(act: Act) {
	requirePermission(act.caller, 'points.issue');
	return { amount: await findAllowance(act.tx) };
}

/** From the next allowance on; who has had this month's keeps it. @throws Refusal as requirePermission */
export async function setAllowance(act: Act, input: { amount: number }) {
	requirePermission(act.caller, 'points.issue');
	const before = await findAllowance(act.tx);
	await keepAllowance(act.tx, input.amount, act.now);
	act.record({ subject: { kind: 'allowance', id: 'month' }, details: { before, amount: input.amount } });
	return { amount: input.amount };
}

/**
 * Gives every account in use this month's allowance, whether anybody signs in with it or not. Stopped in the middle, the next
 * run goes on; nobody is given it twice.
 * @returns to how many it was given
 */
export async function giveAllowances(db: Database, clock: Clock, signal: AbortSignal): Promise<number> {
	let given = 0;
	for (let more = true; more && !signal.aborted; ) {
		const now = clock();
		const month = dayInChina(now).slice(0, 7);
		more = await transact(db, async (tx) => {
			const amount = await findAllowance(tx);
			const accountIds = amount === 0 ? [] : await withoutAllowance(tx, month, batch);
			if (accountIds.length === 0) return false;
			await lockAccounts(tx, accountIds, true);
			const accounts = await insertAllowances(tx, { accountIds, month, amount, now });
			given += accounts;
			const trace = { subject: { kind: 'allowance', id: month }, details: { accounts, amount } };
			const act = 'points.allowance.given';
			await writeEntry(tx, { ...trace, act, at: now, refused: null, account: null, requestId: null });
			return true;
		});
	}
	return given;
}
