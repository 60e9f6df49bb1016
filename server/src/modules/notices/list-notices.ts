import { requireSignedIn } from '@pacesetter/core/identity';
import { rowsBefore } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { presentNotice } from './present.ts';
import { countUnread as findUnread, listOwn } from './store.ts';

/** @throws Refusal as requireSignedIn */
export async function listNotices(act: Act, input: { unread: boolean; page: number; size: number }) {
	const { accountId } = requireSignedIn(act.caller);
	const { rows, total } = await listOwn(act.tx, accountId, {
		unread: input.unread,
		offset: rowsBefore(input),
		limit: input.size,
	});
	const unread = await findUnread(act.tx, accountId);
	return { items: rows.map(presentNotice), total, unread, page: input.page, size: input.size };
}

/** @throws Refusal as requireSignedIn */
export async function countUnread(act: Act) {
	return { unread: await findUnread(act.tx, requireSignedIn(act.caller).accountId) };
}
