import { maskUserName, requirePermission } from '@pacesetter/core/identity';
import { pathTo } from '@pacesetter/core/library';
import type { Act } from '../../platform/http/index.ts';
import { allCategories, listRenamings as findAll } from './store/index.ts';

/** Titles that wait for a reviewer, but for what he asked for himself. @throws Refusal as requirePermission */
export async function listRenamings(act: Act, wish: { page: number; size: number }) {
	const account = requirePermission(act.caller, 'library.manage');
	const categories = await allCategories(act.tx);
	const { rows, total } = await findAll(act.tx, account, wish);
	const items = rows.map((row) => ({
		number: row.number,
		title: row.title,
		wanted: row.wanted,
		askedBy: maskUserName(row.asked_by_name),
		askedAt: row.asked_at.toISOString(),
		breadcrumb: pathTo(categories, row.category_id),
	}));
	return { items, total, page: wish.page, size: wish.size };
}
