import { requireSignedIn } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import { delegationFault } from '@pacesetter/core/organisation';
import type { Act } from '../../platform/http/index.ts';
import { checkGrant, grantAgain, loadAccount } from './load-grant.ts';
import { findGrant, insertGrant, standingOfAccount } from './store/index.ts';

/**
 * Lends an own grant to somebody for an absence; it ends with it.
 * @throws Refusal SIGN_IN_REQUIRED, PASSWORD_CHANGE_REQUIRED; NOT_FOUND also for the grant of another; as loadAccount, checkGrant; CONFLICT
 */
export async function delegateGrant(
	act: Act,
	input: { id: string; userName: string; beginsAt: string; endsAt: string; reason: string },
) {
	const { accountId: by } = requireSignedIn(act.caller);
	const own = await findGrant(act.tx, input.id);
	if (!own || own.accountId !== by) throw new Refusal('NOT_FOUND');
	if (own.revokedAt !== null || (own.endsAt !== null && own.endsAt <= act.now))
		throw new Refusal('CONFLICT', { reason: 'ended' });
	const [beginsAt, endsAt] = [new Date(input.beginsAt), new Date(input.endsAt)];
	const lent = own.delegatedFrom !== null;
	const standing = await standingOfAccount(act.tx, by);
	const { endsAt: until } = own;
	const reason = delegationFault({ accountId: own.accountId, lent, endsAt: until, ...standing }, { by, endsAt });
	if (reason) throw new Refusal('GRANT_NOT_GIVEN', { reason });
	const { role, scope } = own;
	const accountId = await loadAccount(act, input.userName);
	const chosen = own.chosen.map((one) => one.id);
	const span = { beginsAt, endsAt, delegatedFrom: own.id, reason: input.reason, grantedBy: by };
	const grant = { accountId, role, scope, chosen, organisationId: own.organisation.id, ...span };
	await checkGrant(act, grant);
	return grantAgain(act, await insertGrant(act.tx, { ...grant, grantedAt: act.now }));
}
