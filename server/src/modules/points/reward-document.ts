import { requireSignedIn } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import { checkFunds } from '@pacesetter/core/points';
import type { Act } from '../../platform/http/index.ts';
import { loadVisible } from '../library/index.ts';
import { giveAllowance } from './allowance.ts';
import { faultOf } from './fault-of.ts';
import { findByKey, findReward, insertTransfer, lockAccounts } from './store/index.ts';

/**
 * Gives points of the caller's to a document's uploader. Sent twice with one key it is done once.
 * @throws Refusal as requireSignedIn; NOT_FOUND; REWARD_NOT_GIVEN with why; POINTS_SHORT; CONFLICT when the key has served
 * for something else
 */
export async function rewardDocument(act: Act, input: { number: number; amount: number; key: string }) {
	const account = requireSignedIn(act.caller);
	const document = await loadVisible(act, input.number);
	await giveAllowance(act, account.accountId, [document.uploader_id]);
	const held = await lockAccounts(act.tx, [account.accountId, document.uploader_id], false);
	const [payer, payee] = [held(account.accountId), held(document.uploader_id)];
	const before = await findByKey(act.tx, account.accountId, input.key);
	if (before) {
		const same = before.kind === 'reward' && before.document_id === document.id && before.amount === input.amount;
		if (!same || before.undone) throw new Refusal('CONFLICT');
		act.record(null);
		return { id: before.id, balance: payer.balance };
	}
	const reward = await findReward(act.tx, document.id, account.accountId);
	const fault = await faultOf(act, account, document, reward !== undefined);
	if (fault) throw new Refusal('REWARD_NOT_GIVEN', { fault });
	checkFunds(account.accountId, payer.balance, input.amount);
	const id = await insertTransfer(act.tx, {
		kind: 'reward',
		payer: payer.id,
		payee: payee.id,
		amount: input.amount,
		at: act.now,
		askedBy: account.accountId,
		key: input.key,
		documentId: document.id,
	});
	// Who rewarded which document is told to nobody, here as well.
	act.record({ subject: { kind: 'transfer', id }, details: { amount: input.amount } });
	return { id, balance: payer.balance - input.amount };
}
