import { Refusal } from '../kernel/index.ts';
import type { DormantReason } from './account.ts';
import { type Permission, roles, separateRoles } from './role.ts';

/** A signed-in account as policies see it. */
export interface SignedIn {
	readonly accountId: string;
	readonly userName: string;
	/** Whose it is among the people of the rosters; null: nobody's there. */
	readonly personId?: string | null;
	/** The founder of an installation, until he has named the three administrators: every right, everywhere. */
	readonly administrator: boolean;
	/** The password was given by someone else; nothing may be changed until it is. */
	readonly mustChangePassword: boolean;
	/** The password is older than the installation allows. */
	readonly passwordIsOld?: boolean;
	/** The installation asks for a second factor, and he has none yet; nothing else goes on until he has. */
	readonly secondFactorDue?: boolean;
	/** Since when, why and through whom the rights lie dormant. */
	readonly dormant?: { readonly since: Date; readonly because: DormantReason; readonly by: string | null } | null;
	/** What his grants in force let him do somewhere; where, the organisation's own check says. */
	readonly permissions: readonly Permission[];
}

/** Who makes a request: an account, or a reader without one. */
export type Caller = SignedIn | null;

/** As whom somebody reads: until his sign-in is complete, as a reader without an account. */
export const admitted = (caller: Caller): Caller =>
	caller && !caller.mustChangePassword && !caller.secondFactorDue ? caller : null;

/**
 * The signed-in caller.
 * @throws Refusal SIGN_IN_REQUIRED, PASSWORD_CHANGE_REQUIRED, SECOND_FACTOR_REQUIRED
 */
export function requireSignedIn(caller: Caller): SignedIn {
	if (!caller) throw new Refusal('SIGN_IN_REQUIRED');
	if (caller.mustChangePassword) throw new Refusal('PASSWORD_CHANGE_REQUIRED');
	if (caller.secondFactorDue) throw new Refusal('SECOND_FACTOR_REQUIRED');
	return caller;
}

/** Whether an account is one of the three administrators, by what it may do. */
export const isOneOfThree = (caller: Pick<SignedIn, 'administrator' | 'permissions'>): boolean =>
	!caller.administrator &&
	separateRoles.some((role) => roles[role].every((right) => caller.permissions.includes(right)));

/** Whether the caller holds a right anywhere. */
export const holds = (
	caller: Pick<SignedIn, 'administrator' | 'permissions'> | null,
	permission: Permission,
): boolean => caller !== null && (caller.administrator || caller.permissions.includes(permission));

/** @throws Refusal SIGN_IN_REQUIRED, PASSWORD_CHANGE_REQUIRED, FORBIDDEN */
export function requirePermission(caller: Caller, permission: Permission): SignedIn {
	const account = requireSignedIn(caller);
	if (!holds(account, permission)) throw new Refusal('FORBIDDEN');
	return account;
}
