import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { checkDay, loadMember, loadMemberForChange } from './load-people.ts';
import { confirmMember as keepConfirmed, type MemberRow } from './store/index.ts';

/** A probationary member becomes a full one. @throws Refusal as loadMemberForChange; CONFLICT, DAY_NOT_TAKEN */
export async function confirmMember(act: Act, input: { id: string; on: string }): Promise<MemberRow> {
	const member = await loadMemberForChange(act, input.id);
	if (member.state !== 'probationary') throw new Refusal('CONFLICT', { reason: 'confirmed' });
	checkDay(act, input.on, member.joinedOn);
	await keepConfirmed(act.tx, member.id, input.on, act.now);
	return loadMember(act, member.id);
}
