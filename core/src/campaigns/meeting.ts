import { wasHeld } from './act.ts';

export interface GroupMeeting {
	readonly heldOn: string;
	readonly expected: number;
	readonly attended: number;
}

/** What is wrong with a meeting of the leading group as it is entered on a day; null when nothing. Source: R70. */
export function meetingFault(meeting: GroupMeeting, today: string): 'heldOn' | 'attended' | null {
	if (meeting.heldOn > today) return 'heldOn';
	return wasHeld(meeting) ? null : 'attended';
}

export interface Decision {
	readonly organisationId: number;
	readonly dueOn: string;
}

/** What is wrong with a decision of a meeting: nothing can be due before it was decided. */
export const decisionFault = (decision: Decision, meeting: Pick<GroupMeeting, 'heldOn'>): 'dueOn' | null =>
	decision.dueOn < meeting.heldOn ? 'dueOn' : null;

/**
 * Whether a decision may become another one. Words, office and day may always; whose it is only while that organisation has
 * entered nothing for it, since what was done stays with whoever did it: then it is withdrawn, and decided anew.
 */
export const mayChangeDecision = (before: Decision, after: Decision, hasHistory: boolean): boolean =>
	before.organisationId === after.organisationId || !hasHistory;
