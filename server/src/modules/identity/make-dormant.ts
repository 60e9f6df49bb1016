import type { DormantReason } from '@pacesetter/core/identity';
import type { Act } from '../../platform/http/index.ts';
import { putToSleep } from './store/index.ts';

/**
 * One administrator has done what would let him into an account by himself: from now on its rights lie dormant, until
 * the one who answers for rights has made sure of its owner. The log says so.
 * @returns whether they do: before the three are named nothing lies dormant
 */
export async function makeDormant(
	act: Act,
	accountId: string,
	because: DormantReason,
	by = act.caller?.accountId ?? null,
): Promise<boolean> {
	return putToSleep(act.tx, accountId, { because, by, at: act.now });
}
