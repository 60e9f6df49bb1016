import type { SignedIn } from '@pacesetter/core/identity';
import { type RewardFault, rewardFault } from '@pacesetter/core/points';
import type { Act } from '../../platform/http/index.ts';
import type { loadVisible } from '../library/index.ts';
import { isInUse } from './store/index.ts';

/** Why an account cannot reward a document that it sees; null: it can. */
export const faultOf = async (
	act: Act,
	account: SignedIn,
	document: Awaited<ReturnType<typeof loadVisible>>,
	rewarded: boolean,
): Promise<RewardFault | null> =>
	rewardFault({
		own: document.uploader_id === account.accountId,
		published: document.state === 'published' && document.recycled_at === null && document.frozen_at === null,
		uploaderInUse: await isInUse(act.tx, document.uploader_id),
		rewarded,
	});
