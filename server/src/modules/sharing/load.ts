import { requireSignedIn, type SignedIn } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import { isRestricted } from '@pacesetter/core/library';
import { linkState, mayShare, showsInFolder } from '@pacesetter/core/sharing';
import type { Database } from '../../platform/db/index.ts';
import type { Act } from '../../platform/http/index.ts';
import { findAccount, tokenHash } from '../identity/index.ts';
import { findVisible, loadEach } from '../library/index.ts';
import { findPermissions } from '../organisation/index.ts';
import { favouritesOf, type SharedFolder } from '../reading/index.ts';
import { findByTokenHash, findOwn, type LinkRow } from './store/index.ts';

export type Document = Awaited<ReturnType<typeof findVisible>>[number];

/** Readers see it: it is not withdrawn, recycled or frozen, whatever else its maker could see. */
export const isShown = (row: Document): boolean =>
	row.state === 'published' && row.recycled_at === null && row.frozen_at === null;

/** Readers see it, and the caller may hand it on to anybody. */
export const isShareable = (caller: SignedIn, row: Document): boolean =>
	isShown(row) && mayShare(caller, { uploaderId: row.uploader_id, visibility: row.visibility });

/** What a link leads to; null: it is not there, or not to be shown at present. */
export type Target =
	| { readonly kind: 'document'; readonly row: Document }
	| { readonly kind: 'folder'; readonly folder: SharedFolder };

/** What the maker of some links sees at their ends, to be asked link by link. */
export async function findTargets(
	tx: Database,
	maker: SignedIn,
	links: readonly LinkRow[],
): Promise<(link: LinkRow) => Target | null> {
	const folders = await favouritesOf(
		tx,
		links.flatMap(({ folderId }) => folderId ?? []),
	);
	const seen = await loadEach(
		{ tx, caller: maker },
		links.flatMap(({ number }) => number ?? []),
	);
	return ({ folderId, number }) => {
		const folder = folderId === null ? undefined : folders.get(folderId);
		if (folder) return folder.ownerId === maker.accountId ? { kind: 'folder', folder } : null;
		const row = number === null ? undefined : seen.get(number);
		return row ? { kind: 'document', row } : null;
	};
}

/** Whether a link's maker may share what it leads to. What lies in a folder is asked about one by one. */
export const mayShow = (maker: SignedIn, target: Target | null): boolean =>
	target !== null && (target.kind === 'folder' || isShareable(maker, target.row));

/** Whoever made a link, with the rights he has now; null when he cannot sign in any more. */
async function makerOf(tx: Database, accountId: string): Promise<SignedIn | null> {
	const account = await findAccount(tx, accountId);
	return account && { ...account, permissions: [...account.permissions, ...(await findPermissions(tx, accountId))] };
}

/** Whether the original may be taken: of what is for some only, nobody takes it without a name. */
export const givesOriginal = (link: Pick<LinkRow, 'downloads'>, row: Document): boolean =>
	link.downloads && !isRestricted(row.visibility);

export interface Shared {
	readonly link: LinkRow;
	readonly maker: SignedIn;
	readonly target: Target;
}

/** What a link leads to now: never more than its maker may share at this moment. Null whatever is wrong with it. */
export async function findShared(act: Pick<Act, 'tx' | 'now'>, token: string): Promise<Shared | null> {
	const link = await findByTokenHash(act.tx, tokenHash(token));
	const maker = link ? await makerOf(act.tx, link.makerId) : null;
	const target = link && maker ? (await findTargets(act.tx, maker, [link]))(link) : null;
	const open = link && maker && target && linkState(link, act.now, mayShow(maker, target)) === 'open';
	return open ? { link, maker, target } : null;
}

/** The same. @throws Refusal NOT_FOUND, so that nobody learns whether there was such a link */
export async function loadShared(act: Pick<Act, 'tx' | 'now'>, token: string): Promise<Shared> {
	const shared = await findShared(act, token);
	if (!shared) throw new Refusal('NOT_FOUND');
	return shared;
}

/** Whether a link shows a document that lies in its folder and that its maker sees. */
const isInside = ({ link, maker }: Shared, row: Document): boolean =>
	isShareable(maker, row) && showsInFolder(link, row);

/** What of a shared folder its maker may share now, in its order. */
export async function documentsIn(tx: Database, shared: Shared, folder: SharedFolder): Promise<Document[]> {
	const seen = await findVisible(tx, shared.maker, folder.documentIds);
	const shown = new Map(seen.filter((row) => isInside(shared, row)).map((row) => [row.id, row]));
	return folder.documentIds.flatMap((id) => shown.get(id) ?? []);
}

/**
 * The document that is asked for: that of the link, or by its number one of the folder.
 * @throws Refusal NOT_FOUND
 */
export async function loadDocument(tx: Database, shared: Shared, number: number | undefined): Promise<Document> {
	const { target, maker } = shared;
	if (target.kind === 'document' && number === undefined) return target.row;
	if (target.kind === 'document' || number === undefined) throw new Refusal('NOT_FOUND');
	const row = (await loadEach({ tx, caller: maker }, [number])).get(number);
	if (!row || !target.folder.documentIds.includes(row.id) || !isInside(shared, row)) throw new Refusal('NOT_FOUND');
	return row;
}

/** A link of the caller's own. @throws Refusal as requireSignedIn; NOT_FOUND */
export async function loadOwn(act: Act, id: string): Promise<{ account: SignedIn; link: LinkRow }> {
	const account = requireSignedIn(act.caller);
	const link = await findOwn(act.tx, account.accountId, id);
	if (!link) throw new Refusal('NOT_FOUND');
	return { account, link };
}
