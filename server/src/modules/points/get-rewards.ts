import { undoUntil } from '@pacesetter/core/points';
import type { Act } from '../../platform/http/index.ts';
import { loadVisible } from '../library/index.ts';
import { giveAllowance } from './allowance.ts';
import { faultOf } from './fault-of.ts';
import { balanceOf, countRewards, findReward } from './store/index.ts';

/**
 * How many rewards a document has been given, and what the caller can do: nobody is told by whom.
 * @throws Refusal NOT_FOUND
 */
export async function getRewards(act: Act, input: { number: number }) {
	const document = await loadVisible(act, input.number);
	const count = await countRewards(act.tx, document.id);
	if (!act.caller) return { count, balance: null, mine: null };
	const { accountId } = act.caller;
	const reward = await findReward(act.tx, document.id, accountId);
	const fault = await faultOf(act, act.caller, document, reward !== undefined);
	if (fault === null) await giveAllowance(act, accountId);
	return {
		count,
		balance: fault === null ? await balanceOf(act.tx, accountId) : null,
		mine: reward ? { id: reward.id, amount: reward.amount, undoable: act.now < undoUntil(reward.at) } : null,
	};
}
