import { requirePermission } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { categoryInUse, deleteCategory, lockCategories } from './store/index.ts';

/** Only an empty one. @throws Refusal as requirePermission; NOT_FOUND, CATEGORY_NOT_EMPTY */
export async function removeCategory(act: Act, input: { id: string }) {
	requirePermission(act.caller, 'library.manage');
	const categories = await lockCategories(act.tx);
	if (!categories.some((category) => category.id === input.id)) throw new Refusal('NOT_FOUND');
	if (await categoryInUse(act.tx, input.id)) throw new Refusal('CATEGORY_NOT_EMPTY');
	await deleteCategory(act.tx, input.id);
	return { id: input.id };
}
