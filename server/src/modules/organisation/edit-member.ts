import type { Act } from '../../platform/http/index.ts';
import { searchText } from '../../platform/text/index.ts';
import { checkMember } from './add-member.ts';
import { loadMember, loadMemberForChange } from './load-people.ts';
import { type MemberFields, type MemberRow, type PersonFields, updateMember, updatePerson } from './store/index.ts';

/** Corrects what a roster says of a member. @throws Refusal as loadMemberForChange; INVALID */
export async function editMember(
	act: Act,
	input: PersonFields & MemberFields & { readonly id: string },
): Promise<MemberRow> {
	const member = await loadMemberForChange(act, input.id);
	checkMember(act, { ...input, state: member.state });
	await updatePerson(act.tx, member.personId, { ...input, search: searchText([input.name]) });
	await updateMember(act.tx, member.id, input);
	return loadMember(act, member.id);
}
