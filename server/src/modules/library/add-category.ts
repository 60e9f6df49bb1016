import { requirePermission } from '@pacesetter/core/identity';
import { checkPlacement } from '@pacesetter/core/library';
import type { Act } from '../../platform/http/index.ts';
import { insertCategory, lockCategories } from './store/index.ts';

/** At the end of its sisters. @throws Refusal as requirePermission and checkPlacement */
export async function addCategory(act: Act, input: { parent: string | null; name: string }) {
	requirePermission(act.caller, 'library.manage');
	const categories = await lockCategories(act.tx);
	checkPlacement(categories, { id: null, ...input });
	const sisters = categories.filter((category) => category.parent === input.parent);
	const position = Math.max(-1, ...sisters.map((sister) => sister.position)) + 1;
	return insertCategory(act.tx, { ...input, position });
}
