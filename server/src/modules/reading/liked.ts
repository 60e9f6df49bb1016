import { requireSignedIn } from '@pacesetter/core/identity';
import { byTurns } from '@pacesetter/core/kernel';
import type { KnownHow } from '@pacesetter/core/reading';
import type { Act } from '../../platform/http/index.ts';
import { likeDocuments, readableNumbered } from '../search/index.ts';
import { loadOwn } from './load-folder.ts';
import { favouriteIds, likedIsOn, positionIds, setLikedOn } from './store/index.ts';

/** So many are told, made from so many of the favourites and of the reads. */
const most = { told: 6, known: 20 };

/**
 * Documents like the caller's favourites and those he has read, the newest first: what is kept of his reading here, then what
 * his device remembers. What he keeps or has read already is not told, and what he may not see is neither told nor a reason.
 * @throws Refusal as requireSignedIn
 */
export async function listLiked(
	act: Act,
	{ numbers, here }: { numbers: readonly number[]; here?: number | undefined },
) {
	const { accountId } = requireSignedIn(act.caller);
	// A look, sent as a form is so that no address and no log of addresses tells what he has read.
	act.record(null);
	if (!(await likedIsOn(act.tx, accountId))) return { on: false, items: [] };
	const asked = await readableNumbered(act.tx, act.caller, here === undefined ? numbers : [...numbers, here]);
	const at = here === undefined ? undefined : asked.get(here);
	const favourites = await favouriteIds(act.tx, accountId);
	const kept = new Set(favourites);
	const read = [...(await positionIds(act.tx, accountId)), ...numbers.flatMap((number) => asked.get(number) ?? [])];
	const known = [...favourites, ...read, ...(at ? [at] : [])];
	const turns = byTurns([
		favourites.filter((id) => id !== at).slice(0, most.known),
		[...new Set(read)].filter((id) => id !== at && !kept.has(id)).slice(0, most.known),
	]);
	const seeds = [...new Set(turns)];
	const liked = await likeDocuments(act, { seeds, known, count: most.told });
	const how = (id: string): KnownHow => (kept.has(id) ? 'favourite' : 'read');
	const items = liked.map(({ because: { id, ...because }, ...one }) => ({
		...one,
		because: { ...because, how: how(id) },
	}));
	return { on: true, items };
}

/** @throws Refusal as requireSignedIn */
export async function switchLiked(act: Act, { on }: { on: boolean }) {
	const { account } = await loadOwn(act);
	await setLikedOn(act.tx, account.accountId, on);
	return { on };
}
