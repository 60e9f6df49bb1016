import type { Act } from '../../platform/http/index.ts';
import { loadPerson } from './load-people.ts';
import { membershipsOf, postsOf } from './store/index.ts';

/** One person with his memberships and posts, past ones too. @throws Refusal as loadPerson */
export async function getPerson(act: Act, input: { id: string }) {
	const person = await loadPerson(act, input.id);
	return {
		id: person.id,
		name: person.name,
		sex: person.sex,
		bornOn: person.born_on,
		ethnicity: person.ethnicity,
		education: person.education,
		maskedIdNumber: person.id_number_mask,
		maskedPhone: person.phone_mask,
		deceasedOn: person.deceased_on,
		memberships: await membershipsOf(act.tx, person.id),
		posts: await postsOf(act.tx, person.id),
	};
}
