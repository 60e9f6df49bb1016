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

interface Allowance {
	readonly month: string;
	readonly amount: number;
	readonly now: Date;
}

const allowanceAt = async (tx: Database, now: Date): Promise<Allowance> => ({
	month: dayInChina(now).slice(0, 7),
	amount: await findAllowance(tx),
	now,
});

/** Gives accounts, which are locked with the issuer's, their allowance, and enters in the log how many had it: not whose they are. */
async function handOut(
	tx: Database,
	accountIds: readonly string[],
	{ month, amount, now }: Allowance,
	requestId: string | null,
): Promise<number> {
	const accounts = await insertAllowances(tx, { accountIds, month, amount, now });
	const trace = { subject: { kind: 'allowance', id: month }, details: { accounts, amount } };
	const act = 'points.allowance.given';
	if (accounts > 0) await writeEntry(tx, { ...trace, act, at: now, refused: null, account: null, requestId });
	return accounts;
}

/**
 * Gives an account this month's allowance where it has not had it: whoever was made a reader a moment ago waits for no job.
 * @param payees whom this act goes on to pay: the points of all are locked at once, so that acts that cross wait one way only
 */
export async function giveAllowance(act: Act, accountId: string, payees: readonly string[] = []): Promise<void> {
	const allowance = await allowanceAt(act.tx, act.now);
	if (allowance.amount === 0) return;
	const due = await withoutAllowance(act.tx, allowance.month, { accountId });
	if (due.length === 0) return;
	await lockAccounts(act.tx, [accountId, ...payees], true);
	await handOut(act.tx, due, allowance, act.requestId);
}

/**
 * Gives every account in use this month's allowance, whether anybody signs in with it or not. Stopped in the middle, the next
 * run goes on; nobody is given it twice.
 * @returns to how many it was given
 */
export async function giveAllowances(db: Database, clock: Clock, signal: AbortSignal): Promise<number> {
	let given = 0;
	for (let more = true; more && !signal.aborted; ) {
		more = await transact(db, async (tx) => {
			const allowance = await allowanceAt(tx, clock());
			if (allowance.amount === 0) return false;
			const accountIds = await withoutAllowance(tx, allowance.month, { limit: batch });
			if (accountIds.length === 0) return false;
			await lockAccounts(tx, accountIds, true);
			given += await handOut(tx, accountIds, allowance, null);
			return true;
		});
	}
	return given;
}
