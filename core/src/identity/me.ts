import type { Caller } from './caller.ts';
import { idleSeconds, type SignInPolicy } from './sign-in-policy.ts';

/** What a signed-in account is told of itself. */
export function presentMe(caller: Caller, policy: SignInPolicy) {
	if (!caller) return null;
	const { userName, administrator, mustChangePassword, passwordIsOld = false, secondFactorDue = false } = caller;
	const dormant = caller.dormant ? { ...caller.dormant, since: caller.dormant.since.toISOString() } : null;
	const dues = { mustChangePassword, passwordIsOld, secondFactorDue, idleSeconds: idleSeconds(policy, caller) };
	// While nobody has said that the account is his, he is not shown what is held about its owner.
	const personId = dormant ? null : (caller.personId ?? null);
	return { userName, administrator, personId, ...dues, dormant, permissions: [...caller.permissions] };
}
