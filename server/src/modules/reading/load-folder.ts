import { requireSignedIn, type SignedIn } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { type FolderRow, listFolders, lockReader } from './store/index.ts';

/** The caller about to change what he keeps, kept from other changes of it until then. @throws Refusal as requireSignedIn */
export async function lockOwn(act: Act): Promise<SignedIn> {
	const account = requireSignedIn(act.caller);
	await lockReader(act.tx, account.accountId);
	return account;
}

/**
 * The caller about to change what he keeps, and his folders. What he keeps is no business of the log of acts: it would
 * tell what somebody reads.
 * @throws Refusal as lockOwn
 */
export async function loadOwn(act: Act): Promise<{ account: SignedIn; folders: FolderRow[] }> {
	const account = await lockOwn(act);
	act.record(null);
	return { account, folders: await listFolders(act.tx, account.accountId) };
}

/** @throws Refusal NOT_FOUND for a folder that is not there; null is the place outside all of them */
export function requireFolder(folders: readonly FolderRow[], id: string | null): void {
	if (id !== null && !folders.some((folder) => folder.id === id)) throw new Refusal('NOT_FOUND');
}
