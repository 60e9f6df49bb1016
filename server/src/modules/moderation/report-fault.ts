import type { SignedIn } from '@pacesetter/core/identity';

/** own: he brought it; unpublished: readers do not see it; waiting: his report is still to be decided. */
type ReportFault = 'own' | 'unpublished' | 'waiting';

interface Reported {
	readonly state: string;
	readonly recycled_at: Date | null;
	readonly frozen_at: Date | null;
}

/** Why a reader cannot report a document that he sees; null: he can. */
export function reportFault(
	{ accountId }: SignedIn,
	document: Reported,
	{ bringers, waiting }: { bringers: readonly string[]; waiting: boolean },
): ReportFault | null {
	if (bringers.includes(accountId)) return 'own';
	if (document.state !== 'published' || document.recycled_at || document.frozen_at) return 'unpublished';
	return waiting ? 'waiting' : null;
}
