/** Of whom a second factor is asked. */
export const secondFactorDemands = ['nobody', 'administrators', 'rights', 'everybody'] as const;
export type SecondFactorDemand = (typeof secondFactorDemands)[number];

/** What an installation asks of those who sign in. */
export interface SignInPolicy {
	/** Days after which a password is changed; 0: never. */
	readonly passwordDays: number;
	/** So many past passwords don't come back. */
	readonly passwordsKept: number;
	/** Minutes without a request after which a session with rights ends; 0: never. */
	readonly idleMinutes: number;
	/** Hours after which any session ends. */
	readonly sessionHours: number;
	readonly secondFactor: SecondFactorDemand;
	/** What the sign-in of the whole county is called; null: there is none. */
	readonly unifiedSignIn: string | null;
}

/** As 等保 expects of a system of level 3, where it names a figure. */
export const usualSignInPolicy: SignInPolicy = {
	passwordDays: 90,
	passwordsKept: 5,
	idleMinutes: 30,
	sessionHours: 12,
	secondFactor: 'administrators',
	unifiedSignIn: null,
};

const minute = 60_000;

/** Whether nobody has used a session for so long that it ends. Readers without rights show nobody else's data. */
export const isIdle = (policy: SignInPolicy, hasRights: boolean, lastSeenAt: Date, now: Date): boolean =>
	hasRights && policy.idleMinutes > 0 && now.getTime() - lastSeenAt.getTime() > policy.idleMinutes * minute;

/** Seconds after which an account is signed out unless it does something; null: never. */
export const idleSeconds = (
	policy: SignInPolicy,
	account: { readonly administrator: boolean; readonly permissions: readonly unknown[] },
): number | null => {
	const hasRights = account.administrator || account.permissions.length > 0;
	return hasRights && policy.idleMinutes > 0 ? policy.idleMinutes * 60 : null;
};

/** Whether an account needs a second factor. */
export function needsSecondFactor(
	{ secondFactor }: SignInPolicy,
	account: { readonly isSeparate: boolean; readonly hasRights: boolean },
): boolean {
	if (secondFactor === 'administrators') return account.isSeparate;
	return secondFactor === 'everybody' || (secondFactor === 'rights' && (account.hasRights || account.isSeparate));
}
