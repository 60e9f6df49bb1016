import { requireSignedIn, type SignedIn } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import { linkState, mayShare } from '@pacesetter/core/sharing';
import type { Database } from '../../platform/db/index.ts';
import type { Act } from '../../platform/http/index.ts';
import { findAccount, tokenHash } from '../identity/index.ts';
import { loadVisible } from '../library/index.ts';
import { findPermissions } from '../organisation/index.ts';
import { findByTokenHash, findOwn, type LinkRow } from './store/index.ts';

type Document = Awaited<ReturnType<typeof loadVisible>>;

/** Readers see it: it is not withdrawn, recycled or frozen, whatever else its maker could see. */
export const isShown = (row: Document): boolean =>
	row.state === 'published' && row.recycled_at === null && row.frozen_at === null;

/** Readers see it, and the caller may hand it on to anybody. */
export const isShareable = (caller: SignedIn, row: Document): boolean =>
	isShown(row) && mayShare(caller, { uploaderId: row.uploader_id, visibility: row.visibility });

/** A document, if the caller sees it. */
export async function findVisible(tx: Database, caller: SignedIn, number: number | null): Promise<Document | null> {
	if (number === null) return null;
	try {
		return await loadVisible({ tx, caller }, number);
	} catch (error) {
		if (error instanceof Refusal && error.code === 'NOT_FOUND') return null;
		throw error;
	}
}

/** Whoever made a link, with the rights he has now; null when he cannot sign in any more. */
async function makerOf(tx: Database, accountId: string): Promise<SignedIn | null> {
	const account = await findAccount(tx, accountId);
	return account && { ...account, permissions: [...account.permissions, ...(await findPermissions(tx, accountId))] };
}

export interface Shared {
	readonly link: LinkRow;
	readonly maker: SignedIn;
	readonly row: Document;
}

/** What a link leads to now: never more than its maker may share at this moment. Null whatever is wrong with it. */
export async function findShared(act: Pick<Act, 'tx' | 'now'>, token: string): Promise<Shared | null> {
	const link = await findByTokenHash(act.tx, tokenHash(token));
	const maker = link ? await makerOf(act.tx, link.makerId) : null;
	const row = link && maker ? await findVisible(act.tx, maker, link.number) : null;
	const open = link && maker && row && linkState(link, act.now, isShareable(maker, row)) === 'open';
	return open ? { link, maker, row } : null;
}

/** The same. @throws Refusal NOT_FOUND, so that nobody learns whether there was such a link */
export async function loadShared(act: Pick<Act, 'tx' | 'now'>, token: string): Promise<Shared> {
	const shared = await findShared(act, token);
	if (!shared) throw new Refusal('NOT_FOUND');
	return shared;
}

/** A link of the caller's own. @throws Refusal as requireSignedIn; NOT_FOUND */
export async function loadOwn(act: Act, id: string): Promise<{ account: SignedIn; link: LinkRow }> {
	const account = requireSignedIn(act.caller);
	const link = await findOwn(act.tx, account.accountId, id);
	if (!link) throw new Refusal('NOT_FOUND');
	return { account, link };
}
