import { type Permission, requireSignedIn, roles, type SignedIn } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { capacitiesAt, findOrganisation, lockForChange, type OrganisationRow } from './store/index.ts';

export type Asking = Pick<Act, 'tx' | 'caller'>;
export type Recording = Pick<Act, 'tx' | 'caller' | 'record'>;

/**
 * An organisation the caller may see.
 * @throws Refusal SIGN_IN_REQUIRED, PASSWORD_CHANGE_REQUIRED; NOT_FOUND also when it is there but not for this caller
 */
export async function loadSeen(act: Asking, id: number): Promise<{ row: OrganisationRow; account: SignedIn }> {
	const account = requireSignedIn(act.caller);
	const row = await findOrganisation(act.tx, account, 'organisation.view', id);
	if (!row) throw new Refusal('NOT_FOUND');
	return { row, account };
}

/** Enters in the audit log at which organisation the caller acts, and in which capacity: his nearest role that may. Source: R67. */
export async function recordCapacity(act: Recording, permission: Permission, organisationId: number): Promise<void> {
	const account = requireSignedIn(act.caller);
	const held = await capacitiesAt(act.tx, account, organisationId);
	const capacity = held.find(({ role }) => (roles[role] as readonly Permission[]).includes(permission));
	act.record({ organisationId, capacity: capacity ?? { role: 'founder', organisationId: null } });
}

/** One in which the caller acts by a permission; the log is told in which capacity. @throws Refusal as loadSeen; FORBIDDEN */
export async function loadPermitted(
	act: Recording,
	permission: Permission,
	id: number,
): Promise<{ row: OrganisationRow; account: SignedIn }> {
	const { account } = await loadSeen(act, id);
	const row = await findOrganisation(act.tx, account, permission, id);
	if (!row) throw new Refusal('FORBIDDEN');
	await recordCapacity(act, permission, id);
	return { row, account };
}

/**
 * Organisations that the caller may change, kept from other changes until the transaction ends.
 * @throws Refusal as loadPermitted; CONFLICT when another change came between; ORGANISATION_ENDED unless `ended` is wanted
 */
export async function loadForChange(
	act: Recording,
	ids: readonly number[],
	{ ended = false }: { ended?: boolean } = {},
): Promise<OrganisationRow[]> {
	for (const id of ids) await loadPermitted(act, 'organisation.change', id);
	const rows = await lockForChange(act.tx, ids);
	if (!rows || rows.length !== ids.length) throw new Refusal('CONFLICT');
	// The rights again: the tree may have changed before the lock was had.
	for (const id of ids) await loadPermitted(act, 'organisation.change', id);
	if (!ended && rows.some((row) => row.ended_on !== null)) throw new Refusal('ORGANISATION_ENDED');
	return rows;
}
