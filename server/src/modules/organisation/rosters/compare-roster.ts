import type { SignedIn } from '@pacesetter/core/identity';
import { dayInChina } from '@pacesetter/core/kernel';
import { mostComparedAtOnce } from '@pacesetter/core/organisation';
import { type Database, holdAlone, transact } from '../../../platform/db/index.ts';
import type { Act } from '../../../platform/http/index.ts';
import type { Try } from '../../../platform/jobs/index.ts';
import {
	type BatchRow,
	beginComparing,
	type Comparison,
	compareMembers,
	compareOrganisations,
	comparePosts,
	compareTerms,
	compareTransfers,
	forgetComparison,
	keepCompared,
	lookUpPlaces,
	peekBatch,
	refuseKinds,
	setBatch,
} from '../store/index.ts';
import { rosterJob } from './jobs.ts';
import { actingAccount, type RosterWork } from './work.ts';

/** What a batch is compared by: whoever does it, now. */
export const comparisonOf = (batch: BatchRow, account: SignedIn, now: Date): Comparison => ({
	batchId: batch.id,
	organisationId: batch.organisation.id,
	account,
	today: dayInChina(now),
});

/** What is compared after what: organisations come first, since others may be in them. */
const parts: readonly ((tx: Database, comparison: Comparison) => Promise<void>)[] = [
	(tx, { batchId }) => forgetComparison(tx, batchId),
	(tx, { batchId }) => refuseKinds(tx, batchId),
	lookUpPlaces,
	compareOrganisations,
	compareMembers,
	comparePosts,
	compareTerms,
	compareTransfers,
];

/** Holds the rows of a batch against the database and against each other, anew, in one transaction. */
export async function compareRoster(tx: Database, comparison: Comparison): Promise<void> {
	for (const part of parts) await part(tx, comparison);
}

/**
 * After an answer: at once where that is quick, else by a worker, so that no request waits for a million rows. Whoever answers
 * again meanwhile has it begun anew.
 */
export async function compareAgain(act: Act, batch: BatchRow, account: SignedIn): Promise<void> {
	if (batch.state === 'read' && batch.rowsRead <= mostComparedAtOnce)
		return compareRoster(act.tx, comparisonOf(batch, account, act.now));
	await beginComparing(act.tx, batch.id, account.accountId);
	await act.enqueue(act.tx, rosterJob, { batch: batch.id, step: 'compare', reading: batch.reading });
}

/** Another comparison has begun, or the roster is gone: what this part found is not kept. */
class Overtaken extends Error {}

/** @returns whether there is a next part */
async function compareNext(work: RosterWork, id: string): Promise<boolean> {
	return transact(work.db, async (tx) => {
		// Two workers at one roster would only wait for each other's rows.
		await holdAlone(tx, `roster comparison ${id}`);
		const batch = await peekBatch(tx, id);
		const part = parts[batch?.compared ?? 0];
		if (batch?.state !== 'comparing' || !part) return false;
		const account = await actingAccount(tx, batch);
		if (!account) {
			await setBatch(tx, id, { state: 'failed', failure: 'no_right' });
			return false;
		}
		await part(tx, comparisonOf(batch, account, work.clock()));
		if (!(await keepCompared(tx, batch, parts.length))) throw new Overtaken('the roster was answered about meanwhile');
		return batch.compared + 1 < parts.length;
	});
}

/** The parts that are left, each in a transaction: a worker that is killed leaves those that are done. */
export async function compareByParts(work: RosterWork, id: string, attempt: Try): Promise<void> {
	try {
		for (let more = true; more; more = await compareNext(work, id)) attempt.signal.throwIfAborted();
	} catch (error) {
		// The answer that came between has a job of its own.
		if (!(error instanceof Overtaken)) throw error;
	}
}
