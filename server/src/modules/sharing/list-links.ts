import { requireSignedIn } from '@pacesetter/core/identity';
import { rowsBefore } from '@pacesetter/core/kernel';
import type { ShareLink } from '@pacesetter/core/sharing';
import type { Act } from '../../platform/http/index.ts';
import { loadOwn } from './load.ts';
import { presentLink } from './present.ts';
import { listOwn } from './store/index.ts';

/** A page of the caller's links. @throws Refusal as requireSignedIn */
export async function listLinks(act: Act, input: { page: number; size: number }) {
	const account = requireSignedIn(act.caller);
	const { rows, total } = await listOwn(act.tx, account.accountId, { offset: rowsBefore(input), limit: input.size });
	const items: ShareLink[] = [];
	for (const row of rows) items.push(await presentLink(act, account, row));
	return { items, total, page: input.page, size: input.size };
}

/** @throws Refusal as loadOwn */
export async function getLink(act: Act, input: { id: string }): Promise<ShareLink> {
	const { account, link } = await loadOwn(act, input.id);
	return presentLink(act, account, link);
}
