import { Refusal } from '@pacesetter/core/kernel';
import { mayTakeBack } from '@pacesetter/core/organisation';
import type { Act } from '../../platform/http/index.ts';
import { loadMeeting } from './load.ts';
import { decisionsOf, setMeetingWithdrawn } from './store/index.ts';

async function turn(act: Act, id: string, withdrawn: boolean) {
	const { row, campaign } = await loadMeeting(act, id);
	if ((row.withdrawnAt !== null) === withdrawn) throw new Refusal('CONFLICT', { reason: 'taken_back' });
	const holds = (await decisionsOf(act.tx, campaign.id)).some(
		({ meetingId, withdrawnFor }) => meetingId === id && withdrawnFor === null,
	);
	if (withdrawn && holds) throw new Refusal('CONFLICT', { reason: 'decisions' });
	if (row.withdrawnAt !== null && !mayTakeBack(row.withdrawnAt, act.now))
		throw new Refusal('CONFLICT', { reason: 'meeting_late' });
	await setMeetingWithdrawn(act.tx, id, withdrawn ? act.now : null);
	return { id };
}

/** Takes a meeting back of which no decision holds. @throws Refusal as loadMeeting; CONFLICT */
export const withdrawMeeting = (act: Act, { id }: { id: string }) => turn(act, id, true);

/** Enters it again as it was, for a day. @throws Refusal as loadMeeting; CONFLICT */
export const restoreMeeting = (act: Act, { id }: { id: string }) => turn(act, id, false);
