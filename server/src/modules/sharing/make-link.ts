import { randomUUID } from 'node:crypto';
import { requireSignedIn } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import { type LinkDays, linkUntil, type ShareLink } from '@pacesetter/core/sharing';
import type { Act } from '../../platform/http/index.ts';
import { hashPassword, newToken, tokenHash } from '../identity/index.ts';
import { loadVisible } from '../library/index.ts';
import { isShareable, isShown } from './load.ts';
import { presentLink, tokenPlace } from './present.ts';
import { findByKey, insertLink } from './store/index.ts';

interface Wish {
	readonly number: number;
	readonly days: LinkDays;
	readonly password?: string | undefined;
	readonly downloads: boolean;
	readonly key: string;
}

/**
 * Makes a link to a document. Sent twice with one key it is one link.
 * @throws Refusal as requireSignedIn; NOT_FOUND; NOT_PUBLISHED; FORBIDDEN when not everybody may read it and the caller does
 * not look after it; CONFLICT when the key has served for another document
 */
export async function makeLink(act: Act, input: Wish): Promise<ShareLink> {
	const account = requireSignedIn(act.caller);
	const row = await loadVisible(act, input.number);
	if (!isShown(row)) throw new Refusal('NOT_PUBLISHED');
	if (!isShareable(account, row)) throw new Refusal('FORBIDDEN');
	const [id, token] = [randomUUID(), newToken()];
	const made = await insertLink(act.tx, {
		id,
		tokenHash: tokenHash(token),
		tokenSealed: act.secrets.seal(token, tokenPlace(id)),
		makerId: account.accountId,
		documentId: row.id,
		password: input.password === undefined ? null : await hashPassword(input.password),
		downloads: input.downloads,
		madeAt: act.now,
		expiresAt: linkUntil(act.now, input.days),
		key: input.key,
	});
	const link = await findByKey(act.tx, account.accountId, input.key);
	if (link?.number !== row.number) throw new Refusal('CONFLICT');
	const { days, downloads } = input;
	const details = { document: row.number, days, password: link.password !== null, downloads };
	act.record(made ? { subject: { kind: 'share', id }, details } : null);
	return presentLink(act, account, link);
}
