import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { checkDay } from './load-people.ts';
import { loadPostForChange } from './load-post.ts';
import { abolishPost as keepAbolished } from './store/index.ts';

/** Ends a vacant post. @throws Refusal as loadPostForChange; POST_HELD, DAY_NOT_TAKEN */
export async function abolishPost(act: Act, input: { id: string; on: string }) {
	const post = await loadPostForChange(act, input.id);
	if (post.holder) throw new Refusal('POST_HELD');
	checkDay(act, input.on, post.lastDay ?? post.createdOn);
	await keepAbolished(act.tx, post.id, input.on);
	return { abolished: true };
}
