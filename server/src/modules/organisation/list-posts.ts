import type { Act } from '../../platform/http/index.ts';
import { loadSeen } from './load.ts';
import { presentPost } from './load-post.ts';
import { postsAt } from './store/index.ts';

/** The posts of an organisation, with who holds them. @throws Refusal as loadSeen */
export async function listPosts(act: Act, input: { organisationId: number }) {
	const { row } = await loadSeen(act, input.organisationId);
	return (await postsAt(act.tx, row.id)).map((post) => presentPost(act, post));
}
