import { requireAdministrator } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import { checkPlacement } from '@pacesetter/core/library';
import type { Act } from '../../platform/http/index.ts';
import { lockCategories, updateCategory } from './store/index.ts';

/** Renames, moves, reorders. @throws Refusal as requireAdministrator and checkPlacement; NOT_FOUND */
export async function editCategory(
	act: Act,
	input: { id: string; name?: string | undefined; parent?: string | null | undefined; position?: number | undefined },
) {
	requireAdministrator(act.caller);
	const categories = await lockCategories(act.tx);
	const before = categories.find((category) => category.id === input.id);
	if (!before) throw new Refusal('NOT_FOUND');
	const after = {
		id: before.id,
		name: input.name ?? before.name,
		parent: input.parent === undefined ? before.parent : input.parent,
		position: input.position ?? before.position,
	};
	checkPlacement(categories, after);
	return updateCategory(act.tx, after);
}
