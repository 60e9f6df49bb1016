import { requireSignedIn } from '@pacesetter/core/identity';
import { rowsBefore } from '@pacesetter/core/kernel';
import { after } from '@pacesetter/core/moderation';
import type { Act } from '../../platform/http/index.ts';
import { loadOwnCase, lockFor } from './load.ts';
import { presentOwnCase } from './present.ts';
import { listOwnCases as findCases, updateCase } from './store/index.ts';
import { tellDeciders } from './tell.ts';

interface Wish {
	readonly numbers?: readonly number[] | undefined;
	readonly page: number;
	readonly size: number;
}

/** @throws Refusal as requireSignedIn */
export async function listOwnCases(act: Act, { numbers, page, size }: Wish) {
	const { accountId } = requireSignedIn(act.caller);
	const wanted = { numbers: numbers ?? null, offset: rowsBefore({ page, size }), limit: size };
	const { rows, total } = await findCases(act.tx, accountId, wanted);
	return { items: rows.map((row) => presentOwnCase(row, accountId, act.now)), total, page, size };
}

/** @throws Refusal as loadOwnCase */
export async function getOwnCase(act: Act, { id }: { id: string }) {
	const { row, account } = await loadOwnCase(act, id);
	return presentOwnCase(row, account.accountId, act.now);
}

/** Asks somebody else to look again. @throws Refusal as loadOwnCase and lockFor */
export async function makeAppeal(act: Act, { id, words }: { id: string; words: string }) {
	const { row: seen, account } = await loadOwnCase(act, id);
	const { accountId } = account;
	const row = await lockFor(act, seen, 'appeal', { accountId, decides: false });
	const change = { state: after('appeal', row).state, appeal: words, appealed_at: act.now };
	await updateCase(act.tx, id, change);
	const without = [...row.owner_ids, row.decided_by, ...row.ever_ids];
	await tellDeciders(act, 'moderation.appeal_made', { id, title: row.title, without });
	return presentOwnCase({ ...row, ...change }, accountId, act.now);
}
