import { dayInChina, Refusal } from '@pacesetter/core/kernel';
import { idNumberFault, keepsRoster, type MemberState, memberFault, readIdNumber } from '@pacesetter/core/organisation';
import type { Act } from '../../platform/http/index.ts';
import { searchText } from '../../platform/text/index.ts';
import { checkDay, loadLiving, loadMember, loadPerson } from './load-people.ts';
import { keepSensitive, type Sensitive } from './sealed.ts';
import {
	insertMember,
	insertPerson,
	lockPerson,
	type MemberFields,
	type MemberRow,
	membershipsOf,
	type PersonFields,
} from './store/index.ts';

interface NewMember extends PersonFields, MemberFields, Sensitive {
	readonly organisationId: number;
	readonly personId?: string | undefined;
	readonly state: MemberState;
	readonly from: string;
}

/** @throws Refusal INVALID with the field */
export function checkMember(act: Act, member: MemberFields & { readonly state: MemberState }): void {
	const field = memberFault({ ...member, today: dayInChina(act.now) });
	if (field) throw new Refusal('INVALID', { field });
}

/** Somebody new. What is not told of birth and sex is read from the ID number. @throws Refusal as keepSensitive */
async function enterPerson(act: Act, input: NewMember): Promise<string> {
	const { idNumber } = input;
	const read = idNumber && idNumberFault(idNumber) === null ? readIdNumber(idNumber) : { bornOn: null, sex: null };
	const known = { ...input, bornOn: input.bornOn ?? read.bornOn, sex: input.sex ?? read.sex };
	const id = await insertPerson(act.tx, { ...known, search: searchText([input.name]) });
	await keepSensitive(act, id, input);
	return id;
}

/** A person who is known, and on no roster on that day. @throws Refusal as loadPerson; MEMBER_ELSEWHERE, CONFLICT, DAY_NOT_TAKEN */
async function takeKnown(act: Act, id: string, from: string): Promise<string> {
	const person = await loadPerson(act, id);
	await lockPerson(act.tx, id);
	if (person.deceased_on !== null) throw new Refusal('CONFLICT', { reason: 'deceased' });
	const [last] = await membershipsOf(act.tx, id);
	if (last && last.until === null)
		throw new Refusal('MEMBER_ELSEWHERE', { reason: 'there', organisation: last.organisation.shortName });
	checkDay(act, from, last?.until ?? null);
	return id;
}

/**
 * Enters a member on a branch's roster: somebody new, or a person who is known.
 * @throws Refusal as loadLiving; NO_ROSTER, INVALID, DAY_NOT_TAKEN; as takeKnown and enterPerson
 */
export async function addMember(act: Act, input: NewMember): Promise<MemberRow> {
	const branch = await loadLiving(act, 'member.change', input.organisationId);
	if (!keepsRoster(branch.type)) throw new Refusal('NO_ROSTER');
	checkMember(act, input);
	checkDay(act, input.from, branch.established_on);
	const personId =
		input.personId === undefined ? await enterPerson(act, input) : await takeKnown(act, input.personId, input.from);
	const id = await insertMember(act.tx, { ...input, personId });
	act.record({ subject: { kind: 'member', id } });
	return loadMember(act, id);
}
