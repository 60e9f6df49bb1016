import { requireSignedIn } from '@pacesetter/core/identity';
import { rowsBefore } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { loadVisible } from '../library/index.ts';
import { requireFolder } from './load-folder.ts';
import { countKept, listFolders as findFolders, listKept, placesOf } from './store/index.ts';

/** What one may not see now is not counted. @throws Refusal as requireSignedIn */
export async function listFolders(act: Act) {
	const account = requireSignedIn(act.caller);
	const counts = await countKept(act.tx, account);
	const folders = await findFolders(act.tx, account.accountId);
	return {
		folders: folders.map(({ id, name }) => ({ id, name, count: counts.get(id) ?? 0 })),
		loose: counts.get(null) ?? 0,
	};
}

/** @throws Refusal as requireSignedIn and requireFolder */
export async function listFavourites(act: Act, input: { folderId?: string | undefined; page: number; size: number }) {
	const account = requireSignedIn(act.caller);
	const folderId = input.folderId ?? null;
	requireFolder(await findFolders(act.tx, account.accountId), folderId);
	const { rows, total } = await listKept(act.tx, account, { folderId, offset: rowsBefore(input), limit: input.size });
	const items = rows.map(({ added_at, ...row }) => ({ ...row, addedAt: added_at.toISOString() }));
	return { items, total, page: input.page, size: input.size };
}

/** @throws Refusal as requireSignedIn; NOT_FOUND */
export async function getFavourite(act: Act, input: { number: number }) {
	const account = requireSignedIn(act.caller);
	const document = await loadVisible(act, input.number);
	const places = await placesOf(act.tx, account.accountId, document.id);
	const folders = await findFolders(act.tx, account.accountId);
	return {
		loose: places.has(null),
		folders: folders.map(({ id, name }) => ({ id, name, holds: places.has(id) })),
	};
}
