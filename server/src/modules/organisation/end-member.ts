import { Refusal } from '@pacesetter/core/kernel';
import { type LeaveReason, mayLeave } from '@pacesetter/core/organisation';
import type { Act } from '../../platform/http/index.ts';
import { checkDay, loadMember, loadMemberForChange } from './load-people.ts';
import { buryPerson, endMember as keepEnd, type MemberRow } from './store/index.ts';

/**
 * Strikes a member off the roster; the day is the first on which he is none. A death also ends the posts he held.
 * @throws Refusal as loadMemberForChange; CONFLICT, DAY_NOT_TAKEN
 */
export async function endMember(act: Act, input: { id: string; on: string; because: LeaveReason }): Promise<MemberRow> {
	const member = await loadMemberForChange(act, input.id);
	if (!mayLeave(member.state, input.because)) throw new Refusal('CONFLICT', { reason: 'on_probation_only' });
	checkDay(act, input.on, member.from, { later: true });
	await keepEnd(act.tx, member.id, input.on, input.because, act.now);
	if (input.because === 'deceased') await buryPerson(act.tx, member.personId, input.on, act.now);
	return loadMember(act, member.id);
}
