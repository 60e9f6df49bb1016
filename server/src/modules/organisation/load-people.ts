import { type Permission, requireSignedIn } from '@pacesetter/core/identity';
import { dayInChina, Refusal } from '@pacesetter/core/kernel';
import { dayFault } from '@pacesetter/core/organisation';
import type { Act } from '../../platform/http/index.ts';
import { type Asking, loadPermitted, type Recording, recordCapacity } from './load.ts';
import {
	findMember,
	findOrganisation,
	findPerson,
	isHimself,
	type MemberRow,
	membershipsOf,
	type OrganisationRow,
	type PersonRow,
	postsOf,
} from './store/index.ts';

/**
 * An existing organisation about whose people the caller may do something.
 * @throws Refusal as loadPermitted; ORGANISATION_ENDED
 */
export async function loadLiving(act: Recording, permission: Permission, id: number): Promise<OrganisationRow> {
	const { row } = await loadPermitted(act, permission, id);
	if (row.ended_on !== null) throw new Refusal('ORGANISATION_ENDED');
	return row;
}

/** A member on a roster that the caller sees. @throws Refusal SIGN_IN_REQUIRED, PASSWORD_CHANGE_REQUIRED, NOT_FOUND */
export async function loadMember(act: Asking, id: string): Promise<MemberRow> {
	const account = requireSignedIn(act.caller);
	const member = await findMember(act.tx, id);
	const seen = member && (await findOrganisation(act.tx, account, 'member.view', member.organisation.id));
	if (!seen) throw new Refusal('NOT_FOUND');
	return member;
}

/** One whose entries the caller may change. @throws Refusal as loadMember; FORBIDDEN; CONFLICT when he has left */
export async function loadMemberForChange(act: Recording, id: string): Promise<MemberRow> {
	const account = requireSignedIn(act.caller);
	const member = await loadMember(act, id);
	if (!(await findOrganisation(act.tx, account, 'member.change', member.organisation.id)))
		throw new Refusal('FORBIDDEN');
	if (member.endedBecause !== null) throw new Refusal('CONFLICT', { reason: 'left' });
	await recordCapacity(act, 'member.change', member.organisation.id);
	act.record({ subject: { kind: 'member', id: member.id } });
	return member;
}

/** A person the caller sees. @throws Refusal as loadMember */
export async function loadPerson(act: Asking, id: string): Promise<PersonRow> {
	const person = await findPerson(act.tx, requireSignedIn(act.caller), 'member.view', id);
	if (!person) throw new Refusal('NOT_FOUND');
	return person;
}

/**
 * A person about whom the caller may do something, or the caller himself; the log is told where and in which capacity.
 * @throws Refusal as loadPerson; FORBIDDEN
 */
export async function loadPersonFor(act: Recording, permission: Permission, id: string): Promise<PersonRow> {
	const account = requireSignedIn(act.caller);
	const person = await loadPerson(act, id);
	if (!(await findPerson(act.tx, account, permission, id))) throw new Refusal('FORBIDDEN');
	act.record({ subject: { kind: 'person', id } });
	const [place] = [...(await membershipsOf(act.tx, id)), ...(await postsOf(act.tx, id))];
	if (place) await recordCapacity(act, permission, place.organisation.id);
	if (await isHimself(act.tx, account.accountId, id)) act.record({ capacity: { role: 'self', organisationId: null } });
	return person;
}

/** @param after what it follows; it may fall on the same day unless `later`. @throws Refusal DAY_NOT_TAKEN */
export function checkDay(act: Pick<Act, 'now'>, day: string, after: string | null, { later = false } = {}): void {
	const fault = dayFault(day, dayInChina(act.now), after) ?? (later && day === after ? 'before' : null);
	if (fault) throw new Refusal('DAY_NOT_TAKEN', { reason: fault, last: after ?? '' });
}
