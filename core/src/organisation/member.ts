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
