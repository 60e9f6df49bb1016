export const transferStates = ['proposed', 'done', 'refused', 'withdrawn'] as const;
export type TransferState = (typeof transferStates)[number];

/** The branch that gives a member, and the one that takes him. */
export const transferSides = ['giving', 'receiving'] as const;
export type TransferSide = (typeof transferSides)[number];

/** A transfer is done once both sides have said yes, in whichever order. Source: 党员组织关系转接. */
export const isAgreed = (transfer: { readonly released: boolean; readonly accepted: boolean }): boolean =>
	transfer.released && transfer.accepted;
