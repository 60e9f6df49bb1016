import { Refusal } from '@pacesetter/core/kernel';
import { mayTakeBack } from '@pacesetter/core/organisation';
import type { Act } from '../../platform/http/index.ts';
import { loadMember, loadMemberForChange } from './load-people.ts';
import { unconfirmMember as keepUnconfirmed, type MemberRow, memberTimes } from './store/index.ts';

/** Takes back a confirmation that was just entered. @throws Refusal as loadMemberForChange; CONFLICT */
export async function unconfirmMember(act: Act, input: { id: string }): Promise<MemberRow> {
	const member = await loadMemberForChange(act, input.id);
	const { confirmedAt } = await memberTimes(act.tx, member.id);
	if (confirmedAt === null || !mayTakeBack(confirmedAt, act.now)) throw new Refusal('CONFLICT', { reason: 'late' });
	await keepUnconfirmed(act.tx, member.id);
	return loadMember(act, member.id);
}
