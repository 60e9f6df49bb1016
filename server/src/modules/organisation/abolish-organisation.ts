import { Refusal } from '@pacesetter/core/kernel';
import { abolitionFault } from '@pacesetter/core/organisation';
import type { Act } from '../../platform/http/index.ts';
import { loadForChange } from './load.ts';
import { contentsOf, endPeriods, endPosts, updateOrganisation } from './store/index.ts';
import { type ChangeInput, changeTree, type Effects } from './under-way.ts';

/**
 * Ends an organisation that has neither members nor organisations below it. It keeps its place and history.
 * @throws Refusal as loadForChange, changeTree; ORGANISATION_NOT_EMPTY with `left`
 */
export async function abolishOrganisation(act: Act, input: ChangeInput & { id: number }): Promise<Effects> {
	const [row] = await loadForChange(act, [input.id]);
	if (!row) throw new Error('a loaded organisation is missing');
	const contents = await contentsOf(act.tx, row.id);
	const left = abolitionFault(contents);
	if (left) throw new Refusal('ORGANISATION_NOT_EMPTY', { left, number: contents[left] });
	return changeTree(act, { ...input, kind: 'abolish', subjects: [row.id] }, async (change) => {
		const postsEnded = await endPosts(act.tx, row.id, change.day);
		await endPeriods(act.tx, change.day, row.id);
		await updateOrganisation(act.tx, row.id, { ended_on: change.day });
		return { id: row.id, postsEnded };
	});
}
