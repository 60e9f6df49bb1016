import type { Act } from '../../platform/http/index.ts';
import { loadVisible } from '../library/index.ts';
import { loadOwn, requireFolder } from './load-folder.ts';
import { keep, letGo } from './store/index.ts';

interface Wanted {
	readonly number: number;
	readonly folderId: string | null;
}

async function loadPlace(act: Act, { number, folderId }: Wanted) {
	const { account, folders } = await loadOwn(act);
	const document = await loadVisible(act, number);
	requireFolder(folders, folderId);
	return { folders, place: { accountId: account.accountId, documentId: document.id, folderId } };
}

/** Asked twice it is done once. @throws Refusal as requireSignedIn; NOT_FOUND for a document or a folder */
export async function addFavourite(act: Act, input: Wanted) {
	const { place } = await loadPlace(act, input);
	await keep(act.tx, place, act.now);
	return { number: input.number };
}

/** Asked twice it is done once. @throws Refusal as addFavourite */
export async function removeFavourite(act: Act, input: Wanted) {
	const { place } = await loadPlace(act, input);
	await letGo(act.tx, place);
	return { number: input.number };
}

/** It keeps its place in time. What is no longer there is not moved. @throws Refusal as addFavourite */
export async function moveFavourite(act: Act, input: { number: number; from: string | null; to: string | null }) {
	const { place, folders } = await loadPlace(act, { number: input.number, folderId: input.from });
	requireFolder(folders, input.to);
	const since = await letGo(act.tx, place);
	if (since) await keep(act.tx, { ...place, folderId: input.to }, since);
	return { number: input.number };
}
