import { Refusal } from '@pacesetter/core/kernel';
import { mayTakeBack } from '@pacesetter/core/organisation';
import type { Act } from '../../platform/http/index.ts';
import { loadLiving, loadMember } from './load-people.ts';
import { lockPerson, type MemberRow, memberTimes, reopenMember } from './store/index.ts';

/** Takes back that a member was struck off, which was just entered. @throws Refusal as loadMember, loadLiving; CONFLICT */
export async function reinstateMember(act: Act, input: { id: string }): Promise<MemberRow> {
	const member = await loadMember(act, input.id);
	await loadLiving(act, 'member.change', member.organisation.id);
	act.record({ subject: { kind: 'member', id: member.id } });
	await lockPerson(act.tx, member.personId);
	const { endedAt, followed } = await memberTimes(act.tx, member.id);
	if (endedAt === null || !mayTakeBack(endedAt, act.now)) throw new Refusal('CONFLICT', { reason: 'late' });
	if (followed) throw new Refusal('CONFLICT', { reason: 'followed' });
	await reopenMember(act.tx, member.id, member.personId);
	return loadMember(act, member.id);
}
