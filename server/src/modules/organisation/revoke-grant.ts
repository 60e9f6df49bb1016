import { requirePermission, requireSignedIn } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { grantAgain } from './load-grant.ts';
import { findGrant, grantsOf, revokeGrant as keepRevoked } from './store/index.ts';

/**
 * Ends a grant; who lent it may take it back himself.
 * @throws Refusal SIGN_IN_REQUIRED, PASSWORD_CHANGE_REQUIRED, FORBIDDEN, NOT_FOUND; GRANT_NOT_GIVEN for one's own; CONFLICT when it has ended
 */
export async function revokeGrant(act: Act, input: { id: string }) {
	const account = requireSignedIn(act.caller);
	const own = (await grantsOf(act.tx, account.accountId)).find((row) => row.id === input.id);
	const lentByHim = own !== undefined && own.accountId !== account.accountId;
	if (!lentByHim) requirePermission(act.caller, 'grant.manage');
	const grant = await findGrant(act.tx, input.id);
	if (!grant) throw new Refusal('NOT_FOUND');
	// Nobody manages his own rights, not even downwards: who holds what is decided by others.
	if (grant.accountId === account.accountId) throw new Refusal('GRANT_NOT_GIVEN', { reason: 'self' });
	if (grant.revokedAt !== null) throw new Refusal('CONFLICT', { reason: 'ended' });
	await keepRevoked(act.tx, grant.id, act.now);
	return grantAgain(act, grant.id);
}
