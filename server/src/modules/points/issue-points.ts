import { requirePermission } from '@pacesetter/core/identity';
import { Refusal, rowsBefore } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { presentIssue } from './present.ts';
import { findByKey, findInUse, insertTransfer, issuerAccount, listIssues, lockAccounts } from './store/index.ts';

/**
 * Gives points to an account for a reason. Sent twice with one key it is done once.
 * @throws Refusal as requirePermission; NOT_FOUND when nobody signs in with the name; POINTS_NOT_ISSUED to oneself; CONFLICT
 * when the key has served for something else
 */
export async function issuePoints(act: Act, input: { userName: string; amount: number; reason: string; key: string }) {
	const account = requirePermission(act.caller, 'points.issue');
	const { amount, reason, key } = input;
	const accountId = await findInUse(act.tx, input.userName);
	if (accountId === null) throw new Refusal('NOT_FOUND', { reason: 'account' });
	if (accountId === account.accountId) throw new Refusal('POINTS_NOT_ISSUED');
	const held = await lockAccounts(act.tx, [accountId], true);
	const before = await findByKey(act.tx, account.accountId, key);
	if (before) {
		if (before.payee_id !== accountId || before.amount !== amount) throw new Refusal('CONFLICT');
		act.record(null);
		return { id: before.id };
	}
	const id = await insertTransfer(act.tx, {
		kind: 'issue',
		payer: issuerAccount,
		payee: held(accountId).id,
		amount,
		at: act.now,
		askedBy: account.accountId,
		key,
		reason,
	});
	act.record({ subject: { kind: 'account', id: accountId }, details: { transfer: id, amount, reason } });
	return { id };
}

/** What was issued by hand. @throws Refusal as requirePermission */
export async function listIssued(act: Act, input: { page: number; size: number }) {
	const account = requirePermission(act.caller, 'points.issue');
	const { rows, total } = await listIssues(act.tx, { offset: rowsBefore(input), limit: input.size });
	const items = rows.map((row) => presentIssue(row, account.accountId, act.now));
	return { items, total, page: input.page, size: input.size };
}
