import { lampOf, taskStanding } from '@pacesetter/core/campaigns';
import { dayInChina, Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { loadCampaign } from './load.ts';
import { type DecisionRow, decisionsOf, type MeetingRow, meetingsOf } from './store/index.ts';

function presentDecision(row: DecisionRow, today: string) {
	const { campaignId: _, meetingId: __, taskDueOn, doneOn, excused, taskId, ...told } = row;
	const standing = taskStanding({ dueOn: taskDueOn, doneOn, excused }, today);
	return { ...told, taskId: row.withdrawnFor === null ? taskId : null, standing, lamp: lampOf[standing] };
}

const presentMeeting = ({ campaignId: _, withdrawnAt: __, ...row }: MeetingRow) => ({
	...row,
	at: row.at.toISOString(),
});

/** Meetings of a leading group with what they decided, for whoever reaches its issuer (R70). @throws Refusal as loadCampaign; FORBIDDEN */
export async function listMeetings(act: Act, { id }: { id: string }) {
	const { row } = await loadCampaign(act, id);
	if (!row.oversees) throw new Refusal('FORBIDDEN');
	const today = dayInChina(act.now);
	const decisions = await decisionsOf(act.tx, id);
	return (await meetingsOf(act.tx, id)).map((meeting) => ({
		...presentMeeting(meeting),
		decisions: decisions
			.filter(({ meetingId }) => meetingId === meeting.id)
			.map((decision) => presentDecision(decision, today)),
	}));
}
