import type { Role } from '../identity/index.ts';

/** 全部, 指定, 本单位及以下, 本单位, 本人. */
export const scopes = ['all', 'chosen', 'subtree', 'own', 'self'] as const;
export type Scope = (typeof scopes)[number];

/** Roles that are held at an organisation. The three administrators are named for the whole installation, elsewhere. */
export const grantedRoles = [
	'department_clerk',
	'secretary',
	'viewer',
	'librarian',
	'member',
] as const satisfies readonly Role[];
export type GrantedRole = (typeof grantedRoles)[number];

/**
 * Why a grant is not given; null when it is. Nobody gives himself rights, none of the three administrators holds a
 * department's, and nothing is given to an account of which nobody has said yet that its owner has it.
 */
export function grantFault(grant: {
	readonly giver: string;
	readonly receiver: string;
	/** Of the receiver. */
	readonly separate: boolean;
	readonly dormant: boolean;
	readonly scope: Scope;
	readonly chosen: number;
	readonly beginsAt: Date;
	readonly endsAt: Date | null;
	readonly now: Date;
}): 'self' | 'separate' | 'dormant' | 'chosen' | 'term' | null {
	if (grant.giver === grant.receiver) return 'self';
	if (grant.separate) return 'separate';
	if (grant.dormant) return 'dormant';
	if ((grant.scope === 'chosen') !== grant.chosen > 0) return 'chosen';
	const over = grant.endsAt !== null && (grant.endsAt <= grant.beginsAt || grant.endsAt <= grant.now);
	return over ? 'term' : null;
}

/**
 * Why a grant is not lent for an absence: it is not his, has no force now, is itself lent, or ends before; null when it is.
 * What lies dormant, or is held by one of the three, is not woken by lending it to an account that is awake.
 */
export function delegationFault(
	own: {
		readonly accountId: string;
		readonly lent: boolean;
		readonly endsAt: Date | null;
		/** Of its holder. */
		readonly separate: boolean;
		readonly dormant: boolean;
	},
	wish: { readonly by: string; readonly endsAt: Date },
): 'lent' | 'term' | 'other' | 'no_force' | null {
	if (own.accountId !== wish.by) return 'other';
	if (own.separate || own.dormant) return 'no_force';
	if (own.lent) return 'lent';
	return own.endsAt !== null && wish.endsAt > own.endsAt ? 'term' : null;
}
