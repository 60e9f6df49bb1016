import type { SignedIn } from '@pacesetter/core/identity';
import { dayInChina } from '@pacesetter/core/kernel';
import type { BatchFailure } from '@pacesetter/core/organisation';
import { writeEntry } from '../../../platform/audit/index.ts';
import { type Database, transact } from '../../../platform/db/index.ts';
import {
	applyMembers,
	applyPosts,
	applyTerms,
	applyTransfers,
	type BatchRow,
	countRows,
	establishNext,
	holdBatch,
	holdBlocks,
	holdPlaces,
	insertChange,
	noteChange,
	renumberBlock,
	setBatch,
} from '../store/index.ts';
import { compareRoster, comparisonOf } from './compare-roster.ts';
import { actingAccount, type RosterWork } from './work.ts';

/** The tree as the rows of organisations have it: all of them with one change, each level below the one before. */
async function applyOrganisations(tx: Database, batch: BatchRow, account: SignedIn, now: Date): Promise<void> {
	const blocks = await holdBlocks(tx, batch.id);
	if (blocks.length === 0) return;
	const day = dayInChina(now);
	const change = await insertChange(tx, {
		kind: 'import',
		effective_on: day,
		reference: null,
		reason: null,
		account_id: account.accountId,
		at: now,
	});
	while ((await establishNext(tx, batch.id, { id: change.id, day })) > 0);
	for (const block of blocks) await renumberBlock(tx, block);
	await noteChange(tx, batch.id, change.id);
}

const sum = (counts: Awaited<ReturnType<typeof countRows>>, states: readonly string[]): number =>
	counts.filter(({ state }) => states.includes(state)).reduce((all, { rows }) => all + rows, 0);

/** Why nothing of it is taken over; null when something is. */
async function hindrance(tx: Database, batch: BatchRow): Promise<BatchFailure | null> {
	const counts = await countRows(tx, batch.id);
	if (sum(counts, ['taken']) === 0) return 'nothing_good';
	return batch.mode === 'all' && sum(counts, ['refused', 'question']) > 0 ? 'not_all_good' : null;
}

/** One entry for the batch, in the transaction that did it. */
export async function recordDone(
	tx: Database,
	batch: BatchRow,
	account: SignedIn,
	act: string,
	at: Date,
): Promise<void> {
	const counts = await countRows(tx, batch.id);
	const details = Object.fromEntries(counts.map(({ kind, state, rows }) => [`${kind} ${state}`, rows]));
	const subject = { kind: 'roster', id: batch.id };
	const organisationId = batch.organisation.id;
	await writeEntry(tx, { act, at, refused: null, account, requestId: null, subject, organisationId, details });
}

async function apply(tx: Database, batch: BatchRow, now: Date): Promise<void> {
	const account = await actingAccount(tx, batch);
	if (!account) return setBatch(tx, batch.id, { state: 'read', failure: 'no_right' });
	await holdPlaces(tx, batch.id);
	await compareRoster(tx, comparisonOf(batch, account, now));
	if (await holdPlaces(tx, batch.id)) throw new Error('an organisation ended while a roster was compared');
	const failure = await hindrance(tx, batch);
	if (failure) return setBatch(tx, batch.id, { state: 'read', failure });
	await applyOrganisations(tx, batch, account, now);
	const day = dayInChina(now);
	await applyMembers(tx, batch.id, day);
	await applyPosts(tx, batch.id, day);
	await applyTerms(tx, batch.id);
	await applyTransfers(tx, batch.id, { accountId: account.accountId, at: now });
	await setBatch(tx, batch.id, { state: 'applied', settledAt: now });
	await recordDone(tx, batch, account, 'organisation.roster.applied', now);
}

/** Takes a roster over, in one transaction: after a killed try there is all of it or nothing, and a second does nothing. */
export async function applyRoster(work: RosterWork, id: string): Promise<void> {
	await transact(work.db, async (tx) => {
		const batch = await holdBatch(tx, id);
		if (batch?.state === 'applying') await apply(tx, batch, work.clock());
	});
}
