export const transferStates = ['proposed', 'done', 'refused', 'withdrawn'] as const;
export type TransferState = (typeof transferStates)[number];

/** The branch that gives a member, and the one that takes him. */
export const transferSides = ['giving', 'receiving'] as const;
export type TransferSide = (typeof transferSides)[number];

/** What may be done with an open transfer. */
export const transferActs = ['release', 'accept', 'refuse', 'withdraw'] as const;
export type TransferAct = (typeof transferActs)[number];

/** What somebody may do with a transfer, by the rosters he keeps. */
export function actsOn(transfer: {
	readonly state: TransferState;
	readonly released: boolean;
	readonly accepted: boolean;
	readonly keepsGiving: boolean;
	readonly keepsReceiving: boolean;
	readonly proposed: boolean;
}): TransferAct[] {
	const { state, released, accepted, keepsGiving, keepsReceiving, proposed } = transfer;
	if (state !== 'proposed') return [];
	return [
		...(keepsGiving && !released ? (['release'] as const) : []),
		...(keepsReceiving && !accepted ? (['accept'] as const) : []),
		...(keepsGiving || keepsReceiving ? (['refuse'] as const) : []),
		...(proposed ? (['withdraw'] as const) : []),
	];
}

/** A transfer is done once both sides have said yes, in whichever order. Source: 党员组织关系转接. */
export const isAgreed = (transfer: { readonly released: boolean; readonly accepted: boolean }): boolean =>
	transfer.released && transfer.accepted;
