import { requireSignedIn, type SignedIn } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { newToken, passwordChangedAt, tokenHash } from '../identity/index.ts';
import { type CalendarRow, calendarOf, deleteCalendar, saveCalendar } from './store/index.ts';

/** Whether somebody takes part in campaigns at all. */
export const seesCampaigns = ({
	administrator,
	permissions,
}: Pick<SignedIn, 'administrator' | 'permissions'>): boolean => administrator || permissions.includes('campaign.view');

/** @throws Refusal SIGN_IN_REQUIRED, PASSWORD_CHANGE_REQUIRED; FORBIDDEN for whoever takes part in no campaign */
function load(act: Act): SignedIn {
	const account = requireSignedIn(act.caller);
	if (!seesCampaigns(account)) throw new Refusal('FORBIDDEN');
	act.record({ subject: { kind: 'account', id: account.accountId } });
	return account;
}

/** Whether an address opens something: it ends, as sessions do, with the password under which it was made. */
export async function isOpen({ tx }: Pick<Act, 'tx'>, { accountId, madeAt }: CalendarRow): Promise<boolean> {
	const changedAt = await passwordChangedAt(tx, accountId);
	return changedAt !== null && changedAt <= madeAt;
}

/** Whether the caller has an address of a calendar. @throws Refusal as load */
export async function getCalendar(act: Act) {
	const { accountId } = load(act);
	const row = await calendarOf(act.tx, accountId);
	return { madeAt: row && (await isOpen(act, row)) ? row.madeAt.toISOString() : null };
}

/** Makes an address for the caller's calendars, told this once; an older one opens nothing any more. @throws Refusal as load */
export async function makeCalendar(act: Act) {
	const { accountId } = load(act);
	const token = newToken();
	await saveCalendar(act.tx, { accountId, tokenHash: tokenHash(token), now: act.now });
	return { token };
}

/** Ends the address. @throws Refusal as load */
export async function revokeCalendar(act: Act) {
	const { accountId } = load(act);
	await deleteCalendar(act.tx, accountId);
	return { madeAt: null };
}
