import { requireSignedIn } from '@pacesetter/core/identity';
import type { Act } from '../../platform/http/index.ts';
import { daysOf } from './list-due-posts.ts';
import { loadSummed } from './load-summed.ts';
import { countPosts } from './store/index.ts';

/** How many posts are due at an organisation and at each directly below it (R49). @throws Refusal as loadSummed */
export async function summarisePosts(act: Act, input: { of?: number | undefined; responsible: boolean }) {
	const ids = await loadSummed(act, input.of);
	return countPosts(act.tx, requireSignedIn(act.caller), ids, { responsible: input.responsible, days: daysOf(act) });
}
