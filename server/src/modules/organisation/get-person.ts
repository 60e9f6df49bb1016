import { type Permission, requireSignedIn } from '@pacesetter/core/identity';
import { dayInChina } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { loadPerson } from './load-people.ts';
import { findPerson, membershipsOf, type PersonRow, postsOf } from './store/index.ts';

/** The fields of a person that everybody who sees him sees. */
export const presentPerson = (person: PersonRow) => ({
	id: person.id,
	name: person.name,
	sex: person.sex,
	bornOn: person.born_on,
	ethnicity: person.ethnicity,
	education: person.education,
	deceasedOn: person.deceased_on,
	erasedOn: person.erased_at && dayInChina(person.erased_at),
});

/** What the caller may do about a person he sees. */
async function permissionsFor(act: Act, id: string): Promise<Permission[]> {
	const account = requireSignedIn(act.caller);
	const asked: Permission[] = ['person.reveal', 'person.erase', 'member.change'];
	const held = await Promise.all(asked.map((permission) => findPerson(act.tx, account, permission, id)));
	return asked.filter((_, index) => held[index] !== undefined);
}

/** One person with his memberships and posts, past ones too. @throws Refusal as loadPerson */
export async function getPerson(act: Act, input: { id: string }) {
	const person = await loadPerson(act, input.id);
	return {
		...presentPerson(person),
		maskedIdNumber: person.id_number_mask,
		maskedPhone: person.phone_mask,
		memberships: await membershipsOf(act.tx, person.id),
		posts: await postsOf(act.tx, person.id),
		permissions: await permissionsFor(act, person.id),
	};
}
