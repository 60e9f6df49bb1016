import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { checkMeeting } from './add-meeting.ts';
import { loadMeeting } from './load.ts';
import { decisionsOf, type MeetingFields, updateMeeting } from './store/index.ts';

/**
 * Puts a meeting right. @throws Refusal as loadMeeting and checkMeeting; INVALID for a day behind one on which something
 * decided there is due; PLAN_CHANGED when somebody else has changed it meanwhile
 */
export async function changeMeeting(
	act: Act,
	{ id, edition, ...fields }: MeetingFields & { id: string; edition: number },
) {
	const { row, campaign } = await loadMeeting(act, id);
	await checkMeeting(act, fields, row.documentNumber);
	const decided = (await decisionsOf(act.tx, campaign.id)).filter(({ meetingId }) => meetingId === id);
	if (decided.some(({ dueOn }) => dueOn < fields.heldOn)) throw new Refusal('INVALID', { field: 'heldOn' });
	const next = await updateMeeting(act.tx, { ...fields, id, edition });
	if (next === null) throw new Refusal('PLAN_CHANGED');
	act.record({ details: { before: row.heldOn, after: fields.heldOn } });
	return { edition: next };
}
