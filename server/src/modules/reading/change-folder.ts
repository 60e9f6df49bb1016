import { Refusal } from '@pacesetter/core/kernel';
import { checkFolder } from '@pacesetter/core/reading';
import type { Act } from '../../platform/http/index.ts';
import { loadOwn, requireFolder } from './load-folder.ts';
import { findRemoved, insertFolder, markRemoved, renameFolder } from './store/index.ts';

/** @throws Refusal as requireSignedIn and checkFolder */
export async function addFolder(act: Act, { name }: { name: string }) {
	const { account, folders } = await loadOwn(act);
	checkFolder(folders, { id: null, name });
	return { folderId: await insertFolder(act.tx, account.accountId, name) };
}

/** @throws Refusal as requireSignedIn, requireFolder and checkFolder */
export async function setFolderName(act: Act, { folderId, name }: { folderId: string; name: string }) {
	const { folders } = await loadOwn(act);
	requireFolder(folders, folderId);
	checkFolder(folders, { id: folderId, name });
	await renameFolder(act.tx, folderId, name);
	return { folderId };
}

/** With what lies in it, until it is restored. @throws Refusal as requireSignedIn and requireFolder */
export async function removeFolder(act: Act, { folderId }: { folderId: string }) {
	const { folders } = await loadOwn(act);
	requireFolder(folders, folderId);
	await markRemoved(act.tx, folderId, act.now);
	return { folderId };
}

/** With what lay in it. Asked twice it is done once. @throws Refusal as requireSignedIn and checkFolder; NOT_FOUND */
export async function restoreFolder(act: Act, { folderId }: { folderId: string }) {
	const { account, folders } = await loadOwn(act);
	if (folders.some(({ id }) => id === folderId)) return { folderId };
	const removed = await findRemoved(act.tx, account.accountId, folderId);
	if (!removed) throw new Refusal('NOT_FOUND');
	checkFolder(folders, { id: null, name: removed.name });
	await markRemoved(act.tx, folderId, null);
	return { folderId };
}
