import { requirePermission } from '@pacesetter/core/identity';
import type { Act } from '../../platform/http/index.ts';
import { brokenStatements, sumsOf, wrongAccounts, wrongRewards, wrongTransfers } from './store/index.ts';

/** Derives every balance anew from the postings, and every posting from its transfer. @throws Refusal as requirePermission */
export async function checkPoints(act: Act) {
	requirePermission(act.caller, 'points.issue');
	const { postings, ...sums } = await sumsOf(act.tx);
	const wrong = [
		...(postings === 0 ? [] : [`all postings sum to ${postings}, not to nothing`]),
		...(await wrongAccounts(act.tx)).map((id) => `account ${id}: its balance is not the sum of its postings`),
		...(await brokenStatements(act.tx)).map((id) => `account ${id}: the balances of its statement do not follow`),
		...(await wrongTransfers(act.tx)).map((id) => `transfer ${id}: its postings are not its two sides`),
		...(await wrongRewards(act.tx)).map((id) => `transfer ${id}: it is not what the rewards in force say`),
	];
	return { ...sums, wrong };
}
