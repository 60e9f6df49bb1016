import { requireSignedIn } from '@pacesetter/core/identity';
import { mostPositions } from '@pacesetter/core/reading';
import type { Act } from '../../platform/http/index.ts';
import { loadVisible } from '../library/index.ts';
import { loadOwn } from './load-folder.ts';
import {
	deletePositions,
	findPosition,
	listPositions as findPositions,
	keepsPositions,
	savePosition,
	setPositionsKept,
} from './store/index.ts';

/** Of documents that the caller may see now. @throws Refusal as requireSignedIn */
export async function listPositions(act: Act) {
	const account = requireSignedIn(act.caller);
	const rows = await findPositions(act.tx, account);
	return {
		kept: await keepsPositions(act.tx, account.accountId),
		items: rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() })),
	};
}

/** @throws Refusal as requireSignedIn; NOT_FOUND */
export async function getPosition(act: Act, { number }: { number: number }) {
	const account = requireSignedIn(act.caller);
	const document = await loadVisible(act, number);
	const kept = await keepsPositions(act.tx, account.accountId);
	return { kept, page: await findPosition(act.tx, account.accountId, document.id) };
}

/** Nothing is kept of who has switched it off. @throws Refusal as requireSignedIn; NOT_FOUND */
export async function keepPosition(act: Act, { number, page }: { number: number; page: number }) {
	const { account } = await loadOwn(act);
	const document = await loadVisible(act, number);
	if (await keepsPositions(act.tx, account.accountId)) {
		const position = { accountId: account.accountId, documentId: document.id, page };
		await savePosition(act.tx, position, act.now, mostPositions);
	}
	return { number };
}

/** @throws Refusal as requireSignedIn; NOT_FOUND */
export async function forgetPosition(act: Act, { number }: { number: number }) {
	const { account } = await loadOwn(act);
	const document = await loadVisible(act, number);
	await deletePositions(act.tx, account.accountId, document.id);
	return { number };
}

/** Switched off, what was kept is forgotten. @throws Refusal as requireSignedIn */
export async function switchPositions(act: Act, { kept }: { kept: boolean }) {
	const { account } = await loadOwn(act);
	await setPositionsKept(act.tx, account.accountId, kept);
	if (!kept) await deletePositions(act.tx, account.accountId, null);
	return { kept };
}

/** @throws Refusal as requireSignedIn */
export async function clearPositions(act: Act) {
	const { account } = await loadOwn(act);
	await deletePositions(act.tx, account.accountId, null);
	return { kept: await keepsPositions(act.tx, account.accountId) };
}
