import { requireSignedIn } from '@pacesetter/core/identity';
import { dayInChina, Refusal } from '@pacesetter/core/kernel';
import { postClock, type postRow } from '@pacesetter/core/organisation';
import type { z } from 'zod';
import type { Act } from '../../platform/http/index.ts';
import { loadLiving } from './load-people.ts';
import { findPost, type PostRow } from './store/index.ts';

/** A post as the contract has it, with its clock. */
export const presentPost = (act: Pick<Act, 'now'>, row: PostRow): z.infer<typeof postRow> => ({
	id: row.id,
	organisation: row.organisation,
	kind: row.kind,
	title: row.title,
	responsible: row.responsible,
	elected: row.elected,
	holder: row.holder,
	termEndsOn: row.termEndsOn,
	clock: postClock(row, dayInChina(act.now)),
});

/** @throws Refusal NOT_FOUND for one that is not there or not for this caller; FORBIDDEN, ORGANISATION_ENDED */
export async function loadPostForChange(act: Act, id: string): Promise<PostRow> {
	requireSignedIn(act.caller);
	const post = await findPost(act.tx, id);
	if (!post) throw new Refusal('NOT_FOUND');
	await loadLiving(act, 'post.change', post.organisation.id);
	act.record({ subject: { kind: 'post', id } });
	return post;
}

/** A post as it is after it was changed. */
export async function postAgain(act: Act, id: string): Promise<z.infer<typeof postRow>> {
	const post = await findPost(act.tx, id);
	if (!post) throw new Error('a post that was changed is gone');
	return presentPost(act, post);
}
