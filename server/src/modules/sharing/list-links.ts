import { requireSignedIn } from '@pacesetter/core/identity';
import { rowsBefore } from '@pacesetter/core/kernel';
import type { ShareLink } from '@pacesetter/core/sharing';
import type { Act } from '../../platform/http/index.ts';
import { loadOwn } from './load.ts';
import { presentLink, presentLinks } from './present.ts';
import { foldersOf, listOwn } from './store/index.ts';

/** A page of the caller's links, all or those to one folder. @throws Refusal as requireSignedIn */
export async function listLinks(act: Act, input: { page: number; size: number; folderId?: string | undefined }) {
	const account = requireSignedIn(act.caller);
	const wish = { folderId: input.folderId ?? null, offset: rowsBefore(input), limit: input.size };
	const { rows, total } = await listOwn(act.tx, account.accountId, wish);
	return { items: await presentLinks(act, account, rows), total, page: input.page, size: input.size };
}

/** The caller's folders to which links lead now. @throws Refusal as requireSignedIn */
export async function listSharedFolders(act: Act) {
	const account = requireSignedIn(act.caller);
	return foldersOf(act.tx, account.accountId, act.now);
}

/** @throws Refusal as loadOwn */
export async function getLink(act: Act, input: { id: string }): Promise<ShareLink> {
	const { account, link } = await loadOwn(act, input.id);
	return presentLink(act, account, link);
}
