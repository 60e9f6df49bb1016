import { Refusal } from '@pacesetter/core/kernel';
import { mayTakeBack } from '@pacesetter/core/organisation';
import type { Act } from '../../platform/http/index.ts';
import { loadPostForChange, postAgain } from './load-post.ts';
import { lastTenure, reopenTenure } from './store/index.ts';

/** Takes back that the last holder was relieved, which was just entered. @throws Refusal as loadPostForChange; POST_HELD, CONFLICT */
export async function reinstateHolder(act: Act, input: { id: string }) {
	const post = await loadPostForChange(act, input.id);
	if (post.holder) throw new Refusal('POST_HELD');
	const tenure = await lastTenure(act.tx, post.id);
	if (!tenure?.endedAt || tenure.deceased || !mayTakeBack(tenure.endedAt, act.now))
		throw new Refusal('CONFLICT', { reason: 'late' });
	await reopenTenure(act.tx, tenure.id);
	return postAgain(act, post.id);
}
