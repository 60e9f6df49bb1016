import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { checkDay, loadPerson } from './load-people.ts';
import { loadPostForChange, postAgain } from './load-post.ts';
import { beginTenure } from './store/index.ts';

/**
 * Somebody takes a vacant post; he may hold others.
 * @throws Refusal as loadPostForChange, loadPerson; POST_HELD, CONFLICT, DAY_NOT_TAKEN, INVALID
 */
export async function appoint(
	act: Act,
	input: { id: string; personId: string; from: string; termEndsOn: string | null },
) {
	const post = await loadPostForChange(act, input.id);
	const person = await loadPerson(act, input.personId);
	if (post.holder) throw new Refusal('POST_HELD');
	if (person.deceased_on !== null) throw new Refusal('CONFLICT', { reason: 'deceased' });
	checkDay(act, input.from, post.vacantSince);
	if (input.termEndsOn !== null && input.termEndsOn <= input.from)
		throw new Refusal('INVALID', { field: 'termEndsOn' });
	await beginTenure(act.tx, { ...input, postId: post.id });
	return postAgain(act, post.id);
}
