import type { SignedIn } from '@pacesetter/core/identity';
import { dayInChina } from '@pacesetter/core/kernel';
import type { Database } from '../../../platform/db/index.ts';
import {
	type BatchRow,
	type Comparison,
	compareMembers,
	compareOrganisations,
	comparePosts,
	compareTerms,
	compareTransfers,
	forgetComparison,
	lookUpPlaces,
	refuseKinds,
} from '../store/index.ts';

/** What a batch is compared by: whoever does it, now. */
export const comparisonOf = (batch: BatchRow, account: SignedIn, now: Date): Comparison => ({
	batchId: batch.id,
	organisationId: batch.organisation.id,
	account,
	today: dayInChina(now),
});

/** Holds the rows of a batch against the database and against each other, anew. Organisations come first: others may be in them. */
export async function compareRoster(tx: Database, comparison: Comparison): Promise<void> {
	await forgetComparison(tx, comparison.batchId);
	await refuseKinds(tx, comparison.batchId);
	await lookUpPlaces(tx, comparison);
	await compareOrganisations(tx, comparison);
	await compareMembers(tx, comparison);
	await comparePosts(tx, comparison);
	await compareTerms(tx, comparison);
	await compareTransfers(tx, comparison);
}
