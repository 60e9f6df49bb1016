import { counts } from '@pacesetter/core/campaigns';
import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { askedOf, countedActs } from './store/index.ts';

/** That one more act may count for each of some tasks, which are locked; what doesn't count takes no room. @throws Refusal QUOTA_FULL. Source: R81 */
export async function requireRoom({ tx }: Pick<Act, 'tx'>, ids: readonly string[]): Promise<void> {
	const acts = await countedActs(tx, ids);
	for (const { id, quotaHigh } of await askedOf(tx, ids))
		if (quotaHigh !== null && (acts.get(id) ?? []).filter(counts).length >= quotaHigh)
			throw new Refusal('QUOTA_FULL', { most: quotaHigh });
}
