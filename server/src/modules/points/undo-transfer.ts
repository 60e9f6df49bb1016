import { requirePermission, requireSignedIn, type SignedIn } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import { undoFault } from '@pacesetter/core/points';
import type { Act } from '../../platform/http/index.ts';
import { findTransfer, insertTransfer, issuerAccount, lockAccounts } from './store/index.ts';

/** Pays back what the caller had asked for. Asked twice it is done once. */
async function undo(act: Act, account: SignedIn, kind: 'reward' | 'issue', id: number): Promise<{ transfer: number }> {
	const seen = await findTransfer(act.tx, id);
	if (!seen?.payee_id || seen.kind !== kind || seen.asked_by !== account.accountId) throw new Refusal('NOT_FOUND');
	const readers = [seen.payee_id, ...(seen.payer_id ? [seen.payer_id] : [])];
	const held = await lockAccounts(act.tx, readers, seen.payer_id === null);
	const transfer = await findTransfer(act.tx, id);
	if (!transfer || transfer.undone) {
		act.record(null);
		return { transfer: id };
	}
	const payee = held(seen.payee_id);
	const fault = undoFault(transfer, act.now, payee.balance);
	if (fault) throw new Refusal('TRANSFER_NOT_UNDONE', { fault });
	await insertTransfer(act.tx, {
		kind: 'reversal',
		payer: payee.id,
		payee: seen.payer_id ? held(seen.payer_id).id : issuerAccount,
		amount: transfer.amount,
		at: act.now,
		askedBy: account.accountId,
		reverses: id,
	});
	act.record({ subject: { kind: 'transfer', id }, details: { amount: transfer.amount } });
	return { transfer: id };
}

/** @throws Refusal as requireSignedIn; NOT_FOUND for what is not the caller's; TRANSFER_NOT_UNDONE with why */
export const undoReward = (act: Act, input: { transfer: number }): Promise<{ transfer: number }> =>
	undo(act, requireSignedIn(act.caller), 'reward', input.transfer);

/** @throws Refusal as requirePermission; NOT_FOUND for what somebody else issued; TRANSFER_NOT_UNDONE with why */
export const undoIssue = (act: Act, input: { transfer: number }): Promise<{ transfer: number }> =>
	undo(act, requirePermission(act.caller, 'points.issue'), 'issue', input.transfer);
