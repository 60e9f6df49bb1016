import { requirePermission, requireSignedIn } from '@pacesetter/core/identity';
import { Refusal, rowsBefore } from '@pacesetter/core/kernel';
import { delegationFault, type GrantedRole, grantFault, type Scope } from '@pacesetter/core/organisation';
import type { Act } from '../../platform/http/index.ts';
import * as store from './store/index.ts';

const present = ({ accountId: _, ...row }: store.GrantRow) => ({
	...row,
	beginsAt: row.beginsAt.toISOString(),
	endsAt: row.endsAt?.toISOString() ?? null,
	revokedAt: row.revokedAt?.toISOString() ?? null,
});

async function again(act: Act, id: string) {
	const grant = await store.findGrant(act.tx, id);
	if (!grant) throw new Error('a grant that was changed is gone');
	const details = { userName: grant.userName, role: grant.role, scope: grant.scope };
	act.record({ subject: { kind: 'grant', id }, organisationId: grant.organisation.id, details });
	return present(grant);
}

/** Who holds which rights where. @throws Refusal SIGN_IN_REQUIRED, PASSWORD_CHANGE_REQUIRED, FORBIDDEN */
export async function listGrants(
	act: Act,
	input: { page: number; size: number; organisationId?: number | undefined; userName?: string | undefined },
) {
	requirePermission(act.caller, 'grant.manage');
	const wish = { organisationId: input.organisationId ?? null, userName: input.userName ?? null };
	const { rows, total } = await store.listGrants(act.tx, wish, { offset: rowsBefore(input), limit: input.size });
	return { items: rows.map(present), total, page: input.page, size: input.size };
}

/** The caller's own grants, and those he lent. @throws Refusal SIGN_IN_REQUIRED, PASSWORD_CHANGE_REQUIRED */
export async function listOwnGrants(act: Act) {
	return (await store.grantsOf(act.tx, requireSignedIn(act.caller).accountId)).map(present);
}

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

/** @throws Refusal GRANT_NOT_GIVEN with `reason` */
function check(act: Act, grant: Omit<store.NewGrant, 'grantedAt'>): void {
	const wish = { ...grant, giver: grant.grantedBy, receiver: grant.accountId, now: act.now };
	const reason = grantFault({ ...wish, chosen: grant.chosen.length });
	if (reason) throw new Refusal('GRANT_NOT_GIVEN', { reason });
}

/** @throws Refusal NOT_FOUND */
async function loadAccount(act: Act, userName: string): Promise<string> {
	const accountId = await store.accountNamed(act.tx, userName);
	if (accountId === null) throw new Refusal('NOT_FOUND');
	return accountId;
}

/** Gives a role at an organisation to somebody else. @throws Refusal as requirePermission; NOT_FOUND, ORGANISATION_ENDED, GRANT_NOT_GIVEN */
export async function giveGrant(act: Act, input: GrantWish) {
	const { accountId: grantedBy } = requirePermission(act.caller, 'grant.manage');
	const chosen = [...new Set(input.chosen)];
	const ids = [...new Set([input.organisationId, ...chosen])];
	const organisations = await store.organisationsById(act.tx, ids);
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
	check(act, grant);
	return again(act, await store.insertGrant(act.tx, { ...grant, grantedAt: act.now }));
}

/**
 * Ends a grant; who lent it may take it back himself.
 * @throws Refusal SIGN_IN_REQUIRED, PASSWORD_CHANGE_REQUIRED, FORBIDDEN, NOT_FOUND; GRANT_NOT_GIVEN for one's own; CONFLICT when it has ended
 */
export async function revokeGrant(act: Act, input: { id: string }) {
	const account = requireSignedIn(act.caller);
	const own = (await store.grantsOf(act.tx, account.accountId)).find((row) => row.id === input.id);
	const lentByHim = own !== undefined && own.accountId !== account.accountId;
	if (!lentByHim) requirePermission(act.caller, 'grant.manage');
	const grant = await store.findGrant(act.tx, input.id);
	if (!grant) throw new Refusal('NOT_FOUND');
	// Nobody manages his own rights, not even downwards: who holds what is decided by others.
	if (grant.accountId === account.accountId) throw new Refusal('GRANT_NOT_GIVEN', { reason: 'self' });
	if (grant.revokedAt !== null) throw new Refusal('CONFLICT');
	await store.revokeGrant(act.tx, grant.id, act.now);
	return again(act, grant.id);
}

/**
 * Lends an own grant to somebody for an absence; it ends with it.
 * @throws Refusal SIGN_IN_REQUIRED, PASSWORD_CHANGE_REQUIRED; NOT_FOUND also for the grant of another; GRANT_NOT_GIVEN, CONFLICT
 */
export async function delegateGrant(
	act: Act,
	input: { id: string; userName: string; beginsAt: string; endsAt: string; reason: string },
) {
	const { accountId: by } = requireSignedIn(act.caller);
	const own = await store.findGrant(act.tx, input.id);
	if (!own || own.accountId !== by) throw new Refusal('NOT_FOUND');
	if (own.revokedAt !== null || (own.endsAt !== null && own.endsAt <= act.now)) throw new Refusal('CONFLICT');
	const [beginsAt, endsAt] = [new Date(input.beginsAt), new Date(input.endsAt)];
	const lent = own.delegatedFrom !== null;
	const reason = delegationFault({ accountId: own.accountId, lent, endsAt: own.endsAt }, { by, endsAt });
	if (reason) throw new Refusal('GRANT_NOT_GIVEN', { reason });
	const { role, scope } = own;
	const accountId = await loadAccount(act, input.userName);
	const chosen = own.chosen.map((one) => one.id);
	const span = { beginsAt, endsAt, delegatedFrom: own.id, reason: input.reason, grantedBy: by };
	const grant = { accountId, role, scope, chosen, organisationId: own.organisation.id, ...span };
	check(act, grant);
	return again(act, await store.insertGrant(act.tx, { ...grant, grantedAt: act.now }));
}
