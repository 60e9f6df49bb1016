import { withDescendants } from '@pacesetter/core/library';
import type { Act } from '../../platform/http/index.ts';
import { allCategories, countByCategory } from './store/index.ts';

/** The catalogue; `documents`: how many the caller may read in a category and below it. */
export async function listCategories(act: Act) {
	const categories = await allCategories(act.tx);
	const counts = await countByCategory(act.tx, act.caller);
	return categories.map((category) => ({
		...category,
		documents: withDescendants(categories, category.id).reduce((sum, id) => sum + (counts.get(id) ?? 0), 0),
	}));
}
