import { Refusal } from '../kernel/index.ts';

/** A signed-in account as policies see it. */
export interface SignedIn {
	readonly accountId: string;
	readonly userName: string;
	readonly administrator: boolean;
	/** The password was given by someone else; nothing may be changed until it is. */
	readonly mustChangePassword: boolean;
}

/** Who makes a request: an account, or a reader without one. */
export type Caller = SignedIn | null;

/**
 * The signed-in caller.
 * @throws Refusal SIGN_IN_REQUIRED, PASSWORD_CHANGE_REQUIRED
 */
export function requireSignedIn(caller: Caller): SignedIn {
	if (!caller) throw new Refusal('SIGN_IN_REQUIRED');
	if (caller.mustChangePassword) throw new Refusal('PASSWORD_CHANGE_REQUIRED');
	return caller;
}

/** @throws Refusal SIGN_IN_REQUIRED, PASSWORD_CHANGE_REQUIRED, FORBIDDEN */
export function requireAdministrator(caller: Caller): SignedIn {
	const account = requireSignedIn(caller);
	if (!account.administrator) throw new Refusal('FORBIDDEN');
	return account;
}
