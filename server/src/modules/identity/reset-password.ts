import type { Act } from '../../platform/http/index.ts';
import { loadManaged } from './load-managed.ts';
import { makeDormant } from './make-dormant.ts';
import { newToken, tokenHash } from './one-time.ts';
import { insertLink, updatePassword, withdrawResets } from './store/index.ts';

/** How long a link to a new password opens it, in milliseconds. */
const day = 24 * 3600 * 1000;

/**
 * The old password opens nothing any more, every session ends, and whoever gets the link chooses the new one.
 * @returns the link's token, told this once
 */
export async function beginReset(
	act: Act,
	account: { id: string; name: string },
	madeBy: string,
): Promise<{ token: string; expiresAt: string }> {
	const { tx, now } = act;
	await withdrawResets(tx, account.id, now);
	await updatePassword(tx, account.id, null, { keepSession: null, mustChange: false });
	const token = newToken();
	const expiresAt = new Date(now.getTime() + day);
	const link = { purpose: 'reset', tokenHash: tokenHash(token), personId: null, accountId: account.id } as const;
	await insertLink(tx, { ...link, name: account.name, madeBy, madeAt: now, expiresAt });
	return { token, expiresAt: expiresAt.toISOString() };
}

/** For who forgot his password; the administrator never learns the new one. @throws Refusal as loadManaged */
export async function resetPassword(act: Act, input: { id: string }): Promise<{ token: string; expiresAt: string }> {
	const account = await loadManaged(act, 'reset', input.id);
	// A second factor that stays with its owner keeps out whoever has the link.
	const dormant = account.secondFactor ? account.dormant : await makeDormant(act, input.id, 'password_reset');
	act.record({ details: { userName: account.userName, dormant } });
	return beginReset(act, account, act.caller?.accountId ?? '');
}
