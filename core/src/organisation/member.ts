import { daysBetween } from '../kernel/index.ts';

/** 正式党员, 预备党员. */
export const memberStates = ['full', 'probationary'] as const;
export type MemberState = (typeof memberStates)[number];

/** Why somebody leaves a roster by an act of its keeper; transfers and changes of the tree have acts of their own. */
export const leaveReasons = ['deceased', 'withdrew', 'expelled', 'not_confirmed'] as const;
export type LeaveReason = (typeof leaveReasons)[number];
/** Every reason for which a place on a roster ended. */
export const memberEnds = [...leaveReasons, 'transferred', 'moved', 'undone'] as const;
export type MemberEnd = (typeof memberEnds)[number];

/** Whether a member may leave for this reason: only who is on probation can fail to be confirmed. Source: 党章 article 7. */
export const mayLeave = (state: MemberState, because: LeaveReason): boolean =>
	because !== 'not_confirmed' || state === 'probationary';

/** The first of a member's days that contradicts another; null when none does. Days are YYYY-MM-DD. */
export function memberFault(member: {
	readonly state: MemberState;
	readonly joinedOn: string | null;
	readonly confirmedOn: string | null;
	readonly today: string;
}): 'joinedOn' | 'confirmedOn' | null {
	const { state, joinedOn, confirmedOn, today } = member;
	if (joinedOn !== null && joinedOn > today) return 'joinedOn';
	if (confirmedOn === null) return null;
	const early = joinedOn !== null && confirmedOn < joinedOn;
	return state === 'probationary' || confirmedOn > today || early ? 'confirmedOn' : null;
}

/** A probation lasts a year from the day of joining; it may be made longer once, by half a year to a year. Source: 党章 article 7. */
const probationYears = 1;
/** That it ends within so many days is told beforehand. */
const probationWarningDays = 30;

/** How a probation stands on a day; null where there is none, or nobody knows when it began. */
export function probationClock(
	member: { readonly state: MemberState; readonly joinedOn: string | null },
	today: string,
): { readonly state: 'running' | 'ending' | 'over'; readonly days: number } | null {
	if (member.state !== 'probationary' || member.joinedOn === null) return null;
	const end = new Date(member.joinedOn);
	end.setUTCFullYear(end.getUTCFullYear() + probationYears);
	const days = daysBetween(today, end.toISOString().slice(0, 10));
	if (days <= 0) return { state: 'over', days: Math.abs(days) };
	return { state: days <= probationWarningDays ? 'ending' : 'running', days };
}
