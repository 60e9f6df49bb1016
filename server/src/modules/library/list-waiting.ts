import { requirePermission } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import { pathTo } from '@pacesetter/core/library';
import type { Act } from '../../platform/http/index.ts';
import { presentSummary } from './present.ts';
import { allCategories, listWaiting as findAll, findReturned, findWaiting, type WaitingRow } from './store/index.ts';

/** With what earlier versions were given back for. */
async function presentWaiting(act: Act, rows: readonly WaitingRow[]) {
	const categories = await allCategories(act.tx);
	const returned = await findReturned(
		act.tx,
		rows.map(({ id }) => id),
	);
	return rows.map((row) => ({
		...presentSummary(row),
		format: row.review_format,
		pages: row.review_pages,
		bytes: row.review_bytes,
		version: row.review_version,
		replaces: row.approved_version !== null,
		askedAt: row.asked_at.toISOString(),
		breadcrumb: pathTo(categories, row.category_id),
		returned: (returned.get(row.id) ?? []).map(({ version, reason, at }) => ({
			version,
			reason,
			at: at.toISOString(),
		})),
	}));
}

/** What waits for a reviewer, but for what he brought himself. @throws Refusal as requirePermission */
export async function listWaiting(act: Act, wish: { page: number; size: number }) {
	const account = requirePermission(act.caller, 'library.manage');
	const { rows, total } = await findAll(act.tx, account, wish);
	return { items: await presentWaiting(act, rows), total, page: wish.page, size: wish.size };
}

/** The version of one document that waits for this reviewer. @throws Refusal as requirePermission; NOT_FOUND */
export async function getWaiting(act: Act, input: { number: number }) {
	const account = requirePermission(act.caller, 'library.manage');
	const row = await findWaiting(act.tx, account, input.number);
	const [waiting] = row ? await presentWaiting(act, [row]) : [];
	if (!waiting) throw new Refusal('NOT_FOUND');
	return waiting;
}
