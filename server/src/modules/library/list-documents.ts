import { withDescendants } from '@pacesetter/core/library';
import type { Act } from '../../platform/http/index.ts';
import { presentSummary } from './present.ts';
import { allCategories, listReadable } from './store/index.ts';

/** What the caller may read, by category with all below it. */
export async function listDocuments(
	act: Act,
	wish: {
		page: number;
		size: number;
		categoryId?: string | undefined;
		organisationId?: number | undefined;
		sort: 'newest' | 'title' | 'views' | 'downloads';
	},
) {
	const { categoryId } = wish;
	const categoryIds = categoryId ? withDescendants(await allCategories(act.tx), categoryId) : null;
	const found = await listReadable(act.tx, act.caller, {
		...wish,
		categoryIds,
		organisationId: wish.organisationId ?? null,
	});
	return { items: found.rows.map(presentSummary), total: found.total, page: wish.page, size: wish.size };
}
