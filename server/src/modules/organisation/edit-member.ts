import type { Act } from '../../platform/http/index.ts';
import { searchText } from '../../platform/text/index.ts';
import { checkMember } from './add-member.ts';
import { loadMember, loadMemberForChange, loadPerson } from './load-people.ts';
import { keepSensitive, type Sensitive } from './sealed.ts';
import {
	type MemberFields,
	type MemberRow,
	type PersonFields,
	type PersonRow,
	updateMember,
	updatePerson,
} from './store/index.ts';

type Entries = PersonFields & MemberFields;

/** Which entries are others than before; the log of acts names them, not what stood or stands there. */
function correctedFields(person: PersonRow, member: MemberRow, input: Entries): string[] {
	const before: Entries = {
		...member,
		bornOn: person.born_on,
		ethnicity: person.ethnicity,
		education: person.education,
	};
	const fields = ['name', 'sex', 'bornOn', 'ethnicity', 'education', 'joinedOn', 'confirmedOn', 'occupation'] as const;
	return fields.filter((field) => before[field] !== input[field]);
}

/** Corrects what a roster says of a member. @throws Refusal as loadMemberForChange; INVALID; as keepSensitive */
export async function editMember(act: Act, input: Entries & Sensitive & { readonly id: string }): Promise<MemberRow> {
	const member = await loadMemberForChange(act, input.id);
	checkMember(act, { ...input, state: member.state });
	const corrected = correctedFields(await loadPerson(act, member.personId), member, input);
	await updatePerson(act.tx, member.personId, { ...input, search: searchText([input.name]) });
	await updateMember(act.tx, member.id, input);
	const resealed = await keepSensitive(act, member.personId, input);
	act.record({ details: { corrected: [...corrected, ...resealed] } });
	return loadMember(act, member.id);
}
