import { requireSignedIn } from '@pacesetter/core/identity';
import type { Act } from '../../platform/http/index.ts';
import { presentSummary } from './present.ts';
import { listRecycled as findRecycled } from './store/index.ts';

/** The caller's recycle bin. @throws Refusal SIGN_IN_REQUIRED, PASSWORD_CHANGE_REQUIRED */
export async function listRecycled(act: Act, wish: { page: number; size: number }) {
	const account = requireSignedIn(act.caller);
	const found = await findRecycled(act.tx, account.accountId, wish);
	return { items: found.rows.map(presentSummary), total: found.total, page: wish.page, size: wish.size };
}
