import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { checkDay } from './load-people.ts';
import { loadPostForChange, postAgain } from './load-post.ts';
import { endTenure } from './store/index.ts';

/** The holder leaves; the day is the first of the vacancy. @throws Refusal as loadPostForChange; CONFLICT, DAY_NOT_TAKEN */
export async function relieve(act: Act, input: { id: string; on: string }) {
	const post = await loadPostForChange(act, input.id);
	if (!post.holder) throw new Refusal('CONFLICT', { reason: 'vacant' });
	checkDay(act, input.on, post.holder.from, { later: true });
	await endTenure(act.tx, post.id, input.on, act.now);
	return postAgain(act, post.id);
}
