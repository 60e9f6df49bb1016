import type { Act } from '../../platform/http/index.ts';
import { loadPostForChange, postAgain } from './load-post.ts';
import { markResponsible } from './store/index.ts';

/** Makes a post that of the one responsible person (R66). @throws Refusal as loadPostForChange */
export async function answerWithPost(act: Act, input: { id: string }) {
	const post = await loadPostForChange(act, input.id);
	await markResponsible(act.tx, post.organisation.id, post.id);
	return postAgain(act, post.id);
}
