import type { SignedIn } from '@pacesetter/core/identity';

/** own: he uploaded it; unpublished: readers do not see it; waiting: his report is still to be decided. */
type ReportFault = 'own' | 'unpublished' | 'waiting';

interface Reported {
	readonly uploader_id: string;
	readonly state: string;
	readonly recycled_at: Date | null;
	readonly frozen_at: Date | null;
}

/** Why a reader cannot report a document that he sees; null: he can. */
export function reportFault(account: SignedIn, document: Reported, waiting: boolean): ReportFault | null {
	if (document.uploader_id === account.accountId) return 'own';
	if (document.state !== 'published' || document.recycled_at || document.frozen_at) return 'unpublished';
	return waiting ? 'waiting' : null;
}
