import { requirePermission } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import { type Category, type CopyKind, checkPlacement, pathTo, place } from '@pacesetter/core/library';
import type { Act } from '../../platform/http/index.ts';
import { lockCategories, updateCategory } from './store/index.ts';

/** Whether a category or one above it asks for review. */
const isReviewed = (categories: readonly Category[], id: string): boolean =>
	pathTo(categories, id).some(({ reviewed }) => reviewed);

/** What of a change the log keeps: whether review is asked for, also by a category above; where it is; what may be taken along. */
function differenceOf(categories: readonly Category[], before: Category, after: Category) {
	const { id, reviewed, parent, copies } = after;
	const changed = categories.map((category) => (category.id === id ? after : category));
	const now = isReviewed(changed, id);
	return {
		...(reviewed !== before.reviewed && { reviewed }),
		...(now !== isReviewed(categories, id) && { reviewed: now }),
		...(parent !== before.parent && { parent }),
		...(copies !== before.copies && { copies }),
	};
}

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
		copies?: CopyKind | null | undefined;
	},
) {
	requirePermission(act.caller, 'library.manage');
	const categories = await lockCategories(act.tx);
	const before = categories.find((category) => category.id === input.id);
	if (!before) throw new Refusal('NOT_FOUND');
	const parent = input.parent === undefined ? before.parent : input.parent;
	const { name = before.name, reviewed = before.reviewed, copies = before.copies } = input;
	const renamed = { ...before, name, parent, reviewed, copies };
	checkPlacement(categories, renamed);
	const details = differenceOf(categories, before, renamed);
	if (Object.keys(details).length > 0) act.record({ details });
	if (parent === before.parent && input.position === undefined) return updateCategory(act.tx, renamed);
	// Below another parent it comes last unless a place is named.
	const after = { ...renamed, position: input.position ?? categories.length };
	const changes = place(categories, after);
	for (const changed of changes) await updateCategory(act.tx, changed);
	return changes.find(({ id }) => id === before.id) ?? after;
}
