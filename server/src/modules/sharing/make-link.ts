import { randomUUID } from 'node:crypto';
import { requireSignedIn, type SignedIn } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import { isRestricted } from '@pacesetter/core/library';
import { type LinkDays, linkUntil, type ShareLink } from '@pacesetter/core/sharing';
import type { Act } from '../../platform/http/index.ts';
import { hashPassword, newToken, tokenHash } from '../identity/index.ts';
import { loadVisible } from '../library/index.ts';
import { favouritesOf } from '../reading/index.ts';
import { isShareable, isShown } from './load.ts';
import { presentLink, tokenPlace } from './present.ts';
import { findByKey, insertLink, type LinkRow, type NewLink } from './store/index.ts';

interface Wish {
	readonly days: LinkDays;
	readonly password?: string | undefined;
	readonly downloads: boolean;
	readonly key: string;
}

interface End extends Pick<NewLink, 'leadsTo' | 'restricted'> {
	/** Whether a link that was made with the same key leads there as well. */
	isOf(link: LinkRow): boolean;
	/** For the log of acts. */
	readonly told: Readonly<Record<string, unknown>>;
}

/** Sent twice with one key it is one link. @throws Refusal CONFLICT when the key has served for something else */
async function make(act: Act, account: SignedIn, input: Wish, { isOf, told, ...end }: End): Promise<ShareLink> {
	const [id, token] = [randomUUID(), newToken()];
	const made = await insertLink(act.tx, {
		...end,
		id,
		tokenHash: tokenHash(token),
		tokenSealed: act.secrets.seal(token, tokenPlace(id)),
		makerId: account.accountId,
		password: input.password === undefined ? null : await hashPassword(input.password),
		downloads: input.downloads,
		madeAt: act.now,
		expiresAt: linkUntil(act.now, input.days),
		key: input.key,
	});
	const link = await findByKey(act.tx, account.accountId, input.key);
	if (!link || !isOf(link)) throw new Refusal('CONFLICT');
	const { days, downloads } = input;
	const details = { ...told, days, password: link.password !== null, downloads };
	act.record(made ? { subject: { kind: 'share', id }, details } : null);
	return presentLink(act, account, link);
}

/**
 * Makes a link to a document.
 * @throws Refusal as requireSignedIn and make; NOT_FOUND; NOT_PUBLISHED; FORBIDDEN when not everybody may read it and the
 * caller does not look after it; INVALID (`field`: downloads) for the original of what is for some only
 */
export async function makeLink(act: Act, input: Wish & { number: number }): Promise<ShareLink> {
	const account = requireSignedIn(act.caller);
	const row = await loadVisible(act, input.number);
	if (!isShown(row)) throw new Refusal('NOT_PUBLISHED');
	if (!isShareable(account, row)) throw new Refusal('FORBIDDEN');
	// It would be promised and not be there.
	if (input.downloads && isRestricted(row.visibility)) throw new Refusal('INVALID', { field: 'downloads' });
	return make(act, account, input, {
		leadsTo: { documentId: row.id },
		restricted: true,
		isOf: (link) => link.number === row.number,
		told: { document: row.number },
	});
}

/**
 * Makes a link to a folder of the caller's favourites. What the folder is called and holds stays out of the log of acts.
 * @throws Refusal as requireSignedIn and make; NOT_FOUND
 */
export async function makeFolderLink(
	act: Act,
	input: Wish & { folderId: string; restricted: boolean },
): Promise<ShareLink> {
	const account = requireSignedIn(act.caller);
	const { folderId, restricted } = input;
	const folder = (await favouritesOf(act.tx, [folderId])).get(folderId);
	if (folder?.ownerId !== account.accountId) throw new Refusal('NOT_FOUND');
	return make(act, account, input, {
		leadsTo: { folderId },
		restricted,
		isOf: (link) => link.folderId === folderId,
		told: { target: 'folder', restricted },
	});
}
