import { isReferredTo, transact } from '../../../platform/db/index.ts';
import {
	countObstacles,
	forgetObstacles,
	holdBatch,
	markUndone,
	obstructMembers,
	obstructOrganisations,
	obstructPosts,
	obstructTerms,
	obstructTransfers,
	setBatch,
	undoMembers,
	undoOrganisations,
	undoPosts,
	undoTerms,
	undoTransfers,
} from '../store/index.ts';
import { recordDone } from './apply-roster.ts';
import { actingAccount, type RosterWork } from './work.ts';

/**
 * Takes back what a roster brought, in one transaction: all of it, or nothing where somebody has built on a row. What directives, campaigns
 * and documents refer to is theirs to tell; the database keeps it, and the roster stays.
 */
export async function undoRoster(work: RosterWork, id: string): Promise<void> {
	try {
		await takeAllBack(work, id);
	} catch (error) {
		if (!isReferredTo(error)) throw error;
		await transact(work.db, async (tx) => {
			const batch = await holdBatch(tx, id);
			if (batch?.state !== 'undoing') return;
			await setBatch(tx, id, { state: 'applied', failure: 'in_use_elsewhere', settledAt: batch.settledAt });
		});
	}
}

async function takeAllBack(work: RosterWork, id: string): Promise<void> {
	await transact(work.db, async (tx) => {
		const batch = await holdBatch(tx, id);
		if (batch?.state !== 'undoing') return;
		const now = work.clock();
		const account = await actingAccount(tx, batch);
		if (!account) return setBatch(tx, id, { state: 'applied', failure: 'no_right', settledAt: batch.settledAt });
		await forgetObstacles(tx, id);
		for (const obstruct of [obstructTransfers, obstructTerms, obstructPosts, obstructMembers, obstructOrganisations])
			await obstruct(tx, id);
		if ((await countObstacles(tx, id)) > 0)
			return setBatch(tx, id, { state: 'applied', failure: 'built_on', settledAt: batch.settledAt });
		// What was built last goes first.
		for (const undo of [undoTransfers, undoTerms, undoPosts, undoMembers, undoOrganisations]) await undo(tx, id);
		await markUndone(tx, id);
		await setBatch(tx, id, { state: 'undone', settledAt: now });
		await recordDone(tx, batch, account, 'organisation.roster.undone', now);
	});
}
