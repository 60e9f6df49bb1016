import { rowsBefore } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { loadSeen } from './load.ts';
import { presentPost } from './load-post.ts';
import { postsAt } from './store/index.ts';

/** The posts of an organisation, with who holds them. @throws Refusal as loadSeen */
export async function listPosts(act: Act, input: { page: number; size: number; organisationId: number }) {
	const { row } = await loadSeen(act, input.organisationId);
	const { rows, total } = await postsAt(act.tx, row.id, { offset: rowsBefore(input), limit: input.size });
	return { items: rows.map((post) => presentPost(act, post)), total, page: input.page, size: input.size };
}
