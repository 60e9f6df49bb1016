import { requireSignedIn } from '@pacesetter/core/identity';
import type { DocumentState } from '@pacesetter/core/library';
import type { Act } from '../../platform/http/index.ts';
import { loadProgress } from './load.ts';
import { presentDetail } from './present.ts';
import { allCategories, listUploads as findUploads } from './store/index.ts';

interface Wish {
	readonly page: number;
	readonly size: number;
	readonly state?: DocumentState | undefined;
	readonly numbers?: readonly number[] | undefined;
}

/** The caller's own uploads in every state. @throws Refusal SIGN_IN_REQUIRED, PASSWORD_CHANGE_REQUIRED */
export async function listUploads(act: Act, wish: Wish) {
	const account = requireSignedIn(act.caller);
	const categories = await allCategories(act.tx);
	const found = await findUploads(act.tx, account.accountId, {
		...wish,
		state: wish.state ?? null,
		numbers: wish.numbers ?? null,
	});
	const progressOf = await loadProgress(act, found.rows);
	const items = found.rows.map((row) => presentDetail(row, account, categories, progressOf(row)));
	return { items, total: found.total, page: wish.page, size: wish.size };
}
