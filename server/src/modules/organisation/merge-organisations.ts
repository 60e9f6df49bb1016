import { Refusal } from '@pacesetter/core/kernel';
import { keepsRoster } from '@pacesetter/core/organisation';
import type { Act } from '../../platform/http/index.ts';
import { loadForChange } from './load.ts';
import { putBelow } from './move-organisation.ts';
import { checkNames, checkPlacement } from './place.ts';
import {
	childrenOf,
	endPeriods,
	endPosts,
	moveMembers,
	type OrganisationRow,
	organisationsById,
	updateOrganisation,
} from './store/index.ts';
import { type ChangeInput, changeTree, type Effects } from './under-way.ts';

/**
 * Merges organisations into one that remains: their members and what stands below them become its own, their posts end.
 * @throws Refusal as loadForChange, checkPlacement, checkNames, changeTree
 */
export async function mergeOrganisations(
	act: Act,
	input: ChangeInput & { id: number; sources: readonly number[] },
): Promise<Effects> {
	const ids = [...new Set(input.sources)];
	if (ids.includes(input.id)) throw new Refusal('ORGANISATION_PLACEMENT', { fault: 'cycle' });
	const [target, ...sources] = await loadForChange(act, [input.id, ...ids]);
	if (!target) throw new Error('a loaded organisation is missing');
	for (const source of sources) checkMerge(source, target);
	const children: OrganisationRow[] = [];
	for (const source of sources)
		for (const child of await childrenOf(act.tx, source.id)) if (!child.ended_on) children.push(child);
	for (const child of children) {
		checkPlacement(child, target);
		await checkNames(act.tx, { parentId: target.id, fullName: child.full_name, except: child.id });
	}
	const subjects = [target.id, ...ids, ...children.map((child) => child.id)];
	return changeTree(act, { ...input, kind: 'merge', subjects }, async (change) => {
		const membersMoved = await moveMembers(act.tx, { from: ids, to: target.id, day: change.day, only: null });
		for (const { id } of children) {
			const [child, below] = await organisationsById(act.tx, [id, target.id]).then((rows) =>
				order(rows, [id, target.id]),
			);
			if (child && below) await putBelow(act, change, child, below);
		}
		let postsEnded = 0;
		for (const source of ids) {
			postsEnded += await endPosts(act.tx, source, change.day);
			await endPeriods(act.tx, change.day, source);
			await updateOrganisation(act.tx, source, { ended_on: change.day, successor_id: target.id });
		}
		return { id: target.id, membersMoved, postsEnded, carried: children.length };
	});
}

const order = (rows: readonly OrganisationRow[], ids: readonly number[]) =>
	ids.map((id) => rows.find((row) => row.id === id));

/** Members go from roster to roster only, and nothing is merged into what is below it. */
function checkMerge(source: OrganisationRow, target: OrganisationRow): void {
	if (source.level !== target.level || keepsRoster(source.type) !== keepsRoster(target.type))
		throw new Refusal('ORGANISATION_PLACEMENT', { fault: 'unlike' });
	if (source.level < 4) throw new Refusal('ORGANISATION_PLACEMENT', { fault: 'level' });
	if (target.preorder > source.preorder && target.preorder <= source.subtree_end)
		throw new Refusal('ORGANISATION_PLACEMENT', { fault: 'cycle' });
}
