import { requirePermission } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import { checkPlacement, place } from '@pacesetter/core/library';
import type { Act } from '../../platform/http/index.ts';
import { lockCategories, updateCategory } from './store/index.ts';

/**
 * Renames, moves, reorders; asks for review or no longer does, which holds for what becomes ready from now on: what readers
 * see they go on seeing, and what waits is decided.
 * @throws Refusal as requirePermission and checkPlacement; NOT_FOUND
 */
export async function editCategory(
	act: Act,
	input: {
		id: string;
		name?: string | undefined;
		parent?: string | null | undefined;
		position?: number | undefined;
		reviewed?: boolean | undefined;
	},
) {
	requirePermission(act.caller, 'library.manage');
	const categories = await lockCategories(act.tx);
	const before = categories.find((category) => category.id === input.id);
	if (!before) throw new Refusal('NOT_FOUND');
	const parent = input.parent === undefined ? before.parent : input.parent;
	const { name = before.name, reviewed = before.reviewed } = input;
	const renamed = { ...before, name, parent, reviewed };
	checkPlacement(categories, renamed);
	if (reviewed !== before.reviewed) act.record({ details: { reviewed } });
	if (parent === before.parent && input.position === undefined) return updateCategory(act.tx, renamed);
	// Below another parent it comes last unless a place is named.
	const after = { ...renamed, position: input.position ?? categories.length };
	const changes = place(categories, after);
	for (const changed of changes) await updateCategory(act.tx, changed);
	return changes.find(({ id }) => id === before.id) ?? after;
}
