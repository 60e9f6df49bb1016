/** What the rosters and posts say of somebody who asks to be forgotten. */
export interface Leaver {
	/** On a roster, or in a post. */
	readonly present: boolean;
	/** The day on which his last membership or post ended; null when he never had one that counts. */
	readonly leftOn: string | null;
	/** Leaving days before this one are long enough ago. */
	readonly before: string;
	/** An account signs in as him. */
	readonly account: boolean;
	readonly erased: boolean;
}

/** Why a person is not erased yet. What was entered by mistake and taken back is no membership. */
export const erasureFaults = ['present', 'early', 'account', 'erased'] as const;
export type ErasureFault = (typeof erasureFaults)[number];

/** Whoever is a member stays; whoever was one is kept for as long as questions come. Source: PIPL article 47. */
export function erasureFault({ present, leftOn, before, account, erased }: Leaver): ErasureFault | null {
	if (erased) return 'erased';
	if (present) return 'present';
	if (leftOn !== null && leftOn >= before) return 'early';
	return account ? 'account' : null;
}
