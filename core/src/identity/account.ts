import type { SeparateRole } from './role.ts';

/** A name to sign in with: letters of any script, digits and . _ - */
export const userNamePattern = /^[\p{L}\p{N}._-]{2,40}$/u;

/** As it is kept and compared: nobody signs in as Zhang beside zhang. */
export const normalUserName = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

export const accountStates = ['active', 'disabled'] as const;
export type AccountState = (typeof accountStates)[number];

/** What who manages accounts does to one of them. */
export type AccountAct =
	| 'disable'
	| 'enable'
	| 'reset'
	| 'unlock'
	| 'reset_second_factor'
	| 'link'
	| 'person'
	| 'unlink_person';

/** What is done to a disabled account as well: its owner may have died. */
const alsoDisabled: readonly AccountAct[] = ['enable', 'unlink_person'];

/** Why he may not, or not alone. */
export type AccountFault = 'self' | 'separate' | 'disabled';

/** Why an account's rights lie dormant: one administrator could have opened it by himself. */
export const dormantReasons = [
	'password_reset',
	'second_factor_reset',
	'subject_linked',
	'person_linked',
	'invited',
] as const;
export type DormantReason = (typeof dormantReasons)[number];

/**
 * Nobody manages his own account, and an account of one of the three administrators is not taken over by another of them:
 * two decide about it together.
 */
export function accountFault(
	act: AccountAct,
	account: {
		readonly accountId: string;
		readonly role: SeparateRole | null;
		readonly state: AccountState;
		readonly founder: boolean;
	},
	by: string,
): AccountFault | null {
	if (act === 'unlock') return null;
	// There is nobody yet who could say for the founder who he is.
	const isOwn = act === 'person' || act === 'unlink_person';
	if (account.accountId === by && !(isOwn && account.founder)) return 'self';
	if (account.role !== null) return 'separate';
	return !alsoDisabled.includes(act) && account.state === 'disabled' ? 'disabled' : null;
}

/** What whoever answers for rights has to know of an account before he says that its owner has it. */
export interface Dormant {
	readonly accountId: string;
	readonly dormant: boolean;
	/** A link to a new password that nobody has taken up yet. */
	readonly linkOpen: boolean;
}

/**
 * Why nobody can say yet that the right person has the account. While a link is open, whoever made it could still take
 * it up.
 */
export function awakeningFault(account: Dormant, by: string): 'self' | 'awake' | 'link_open' | null {
	if (account.accountId === by) return 'self';
	if (!account.dormant) return 'awake';
	return account.linkOpen ? 'link_open' : null;
}

export const linkPurposes = ['invitation', 'reset'] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

interface LinkTimes {
	readonly expiresAt: Date;
	readonly usedAt: Date | null;
	readonly withdrawnAt: Date | null;
}

/** Whether a one-time link still opens something. */
export const linkState = (link: LinkTimes, now: Date): 'open' | 'used' | 'withdrawn' | 'expired' => {
	if (link.usedAt) return 'used';
	if (link.withdrawnAt) return 'withdrawn';
	return link.expiresAt <= now ? 'expired' : 'open';
};
