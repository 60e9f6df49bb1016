import { Refusal } from '@pacesetter/core/kernel';
import { mayTakeBack } from '@pacesetter/core/organisation';
import type { Act } from '../../platform/http/index.ts';
import { loadMemberForChange } from './load-people.ts';
import { deleteMember, memberTimes } from './store/index.ts';

/** Takes back the entry of a member that was just made. @throws Refusal as loadMemberForChange; CONFLICT */
export async function retractMember(act: Act, input: { id: string }) {
	const member = await loadMemberForChange(act, input.id);
	const { enteredAt, followed, used } = await memberTimes(act.tx, member.id);
	if (followed || used) throw new Refusal('CONFLICT', { reason: 'followed' });
	if (!mayTakeBack(enteredAt, act.now)) throw new Refusal('CONFLICT', { reason: 'late' });
	await deleteMember(act.tx, member.id, member.personId);
	return { retracted: true };
}
