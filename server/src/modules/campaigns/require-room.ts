import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { actsOf, askedOf } from './store/index.ts';

/** That one more act may be entered for each of some tasks, which are locked. @throws Refusal QUOTA_FULL. Source: R81 */
export async function requireRoom({ tx }: Pick<Act, 'tx'>, ids: readonly string[]): Promise<void> {
	for (const { id, quotaHigh } of await askedOf(tx, ids))
		if (quotaHigh !== null && (await actsOf(tx, id)).length >= quotaHigh)
			throw new Refusal('QUOTA_FULL', { most: quotaHigh });
}
