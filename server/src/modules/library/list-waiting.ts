import { requirePermission } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import { type Category, pathTo } from '@pacesetter/core/library';
import type { Act } from '../../platform/http/index.ts';
import { presentSummary } from './present.ts';
import { allCategories, listWaiting as findAll, findReturned, findWaiting, type WaitingRow } from './store/index.ts';

const presentWaiting = async (act: Act, row: WaitingRow, categories: readonly Category[]) => ({
	...presentSummary(row),
	format: row.review_format,
	pages: row.review_pages,
	bytes: row.review_bytes,
	version: row.review_version,
	replaces: row.approved_version !== null,
	askedAt: row.asked_at.toISOString(),
	breadcrumb: pathTo(categories, row.category_id),
	returned: await findReturned(act.tx, row.id),
});

/** What waits for a reviewer, but for what he brought himself. @throws Refusal as requirePermission */
export async function listWaiting(act: Act, wish: { page: number; size: number }) {
	const account = requirePermission(act.caller, 'library.manage');
	const categories = await allCategories(act.tx);
	const { rows, total } = await findAll(act.tx, account, wish);
	const items = [];
	for (const row of rows) items.push(await presentWaiting(act, row, categories));
	return { items, total, page: wish.page, size: wish.size };
}

/** The version of one document that waits for this reviewer. @throws Refusal as requirePermission; NOT_FOUND */
export async function getWaiting(act: Act, input: { number: number }) {
	const account = requirePermission(act.caller, 'library.manage');
	const row = await findWaiting(act.tx, account, input.number);
	if (!row) throw new Refusal('NOT_FOUND');
	return presentWaiting(act, row, await allCategories(act.tx));
}
