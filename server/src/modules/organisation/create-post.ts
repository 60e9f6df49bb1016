import type { PostKind } from '@pacesetter/core/organisation';
import type { Act } from '../../platform/http/index.ts';
import { checkDay, loadLiving } from './load-people.ts';
import { postAgain } from './load-post.ts';
import { insertPost, markResponsible } from './store/index.ts';

/** @throws Refusal as loadLiving; DAY_NOT_TAKEN */
export async function createPost(
	act: Act,
	input: {
		organisationId: number;
		kind: PostKind;
		title: string;
		responsible: boolean;
		elected: boolean;
		on: string;
	},
) {
	const organisation = await loadLiving(act, 'post.change', input.organisationId);
	checkDay(act, input.on, organisation.established_on);
	const id = await insertPost(act.tx, input);
	act.record({ subject: { kind: 'post', id } });
	if (input.responsible) await markResponsible(act.tx, organisation.id, id);
	return postAgain(act, id);
}
