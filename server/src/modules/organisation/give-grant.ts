import { requirePermission } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import type { GrantedRole, Scope } from '@pacesetter/core/organisation';
import type { Act } from '../../platform/http/index.ts';
import { checkGrant, grantAgain, loadAccount } from './load-grant.ts';
import { insertGrant, organisationsById } from './store/index.ts';

interface GrantWish {
	readonly organisationId: number;
	readonly userName: string;
	readonly role: GrantedRole;
	readonly scope: Scope;
	readonly chosen: readonly number[];
	readonly beginsAt?: string | undefined;
	readonly endsAt: string | null;
	readonly reason: string | null;
}

/**
 * Gives a role at an organisation to somebody else.
 * @throws Refusal as requirePermission, loadAccount, checkGrant; NOT_FOUND, ORGANISATION_ENDED
 */
export async function giveGrant(act: Act, input: GrantWish) {
	const { accountId: grantedBy } = requirePermission(act.caller, 'grant.manage');
	const chosen = [...new Set(input.chosen)];
	const ids = [...new Set([input.organisationId, ...chosen])];
	const organisations = await organisationsById(act.tx, ids);
	if (organisations.length !== ids.length) throw new Refusal('NOT_FOUND');
	if (organisations.some((row) => row.ended_on !== null)) throw new Refusal('ORGANISATION_ENDED');
	const grant = {
		...input,
		chosen,
		accountId: await loadAccount(act, input.userName),
		beginsAt: input.beginsAt === undefined ? act.now : new Date(input.beginsAt),
		endsAt: input.endsAt === null ? null : new Date(input.endsAt),
		delegatedFrom: null,
		grantedBy,
	};
	await checkGrant(act, grant);
	return grantAgain(act, await insertGrant(act.tx, { ...grant, grantedAt: act.now }));
}
