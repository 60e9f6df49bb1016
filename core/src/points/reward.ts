/** How many points a reader may give a document. */
export const rewardAmounts = [1, 2, 5, 10] as const;

/** Most that is issued at once. */
export const mostIssued = 10_000;

/** Most that each reader may be given in a month. */
export const mostAllowance = 1000;

const undoMinutes = 10;

/** Until when a reward or an issue may be taken back. */
export const undoUntil = (at: Date): Date => new Date(at.getTime() + undoMinutes * 60_000);

export type RewardFault = 'own' | 'unpublished' | 'gone' | 'again';

/** Why a reader cannot reward a document; null: he can. */
export function rewardFault(asked: {
	/** It is his own. */
	own: boolean;
	published: boolean;
	/** Its uploader can still sign in, so that points do not lie where nobody can use them. */
	uploaderInUse: boolean;
	/** He has rewarded it already. */
	rewarded: boolean;
}): RewardFault | null {
	if (asked.own) return 'own';
	if (!asked.published) return 'unpublished';
	if (!asked.uploaderInUse) return 'gone';
	return asked.rewarded ? 'again' : null;
}

export type UndoFault = 'late' | 'spent';

/** Why a transfer cannot be taken back; null: it can. `held`: what the one has who was paid. */
export function undoFault(transfer: { at: Date; amount: number }, now: Date, held: number): UndoFault | null {
	if (now >= undoUntil(transfer.at)) return 'late';
	return held < transfer.amount ? 'spent' : null;
}
