import { lampOf, taskStanding } from '@pacesetter/core/campaigns';
import { dayInChina, Refusal } from '@pacesetter/core/kernel';
import { mayTakeBack } from '@pacesetter/core/organisation';
import type { Act } from '../../platform/http/index.ts';
import { loadCampaign } from './load.ts';
import { type DecisionRow, decisionsOf, type MeetingRow, meetingsOf } from './store/index.ts';

function presentDecision(row: DecisionRow, today: string) {
	const { campaignId: _, meetingId: __, taskDueOn, doneOn, excused, suspended, taskId, ...told } = row;
	const standing = taskStanding({ dueOn: taskDueOn, doneOn, excused, suspended, hourPassed: false }, today);
	return { ...told, taskId: row.withdrawnFor === null ? taskId : null, standing, lamp: lampOf[standing] };
}

const presentMeeting = ({ campaignId: _, ...row }: MeetingRow) => ({
	...row,
	at: row.at.toISOString(),
	withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
});

/** Meetings of a leading group with what they decided, those taken back behind, for whoever reaches its issuer (R70). @throws Refusal as loadCampaign; FORBIDDEN */
export async function listMeetings(act: Act, { id }: { id: string }) {
	const { row } = await loadCampaign(act, id);
	const mayKeep = row.manages && row.state !== 'ended';
	if (!row.oversees) throw new Refusal('FORBIDDEN');
	const today = dayInChina(act.now);
	const decisions = await decisionsOf(act.tx, id);
	return (await meetingsOf(act.tx, id)).map((meeting) => ({
		...presentMeeting(meeting),
		mayRestore: mayKeep && meeting.withdrawnAt !== null && mayTakeBack(meeting.withdrawnAt, act.now),
		decisions: decisions
			.filter(({ meetingId }) => meetingId === meeting.id)
			.map((decision) => presentDecision(decision, today)),
	}));
}
