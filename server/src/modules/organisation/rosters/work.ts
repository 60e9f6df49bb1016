import type { SignedIn } from '@pacesetter/core/identity';
import type { Clock } from '../../../platform/clock/index.ts';
import type { Database } from '../../../platform/db/index.ts';
import type { Files } from '../../../platform/files/index.ts';
import type { Secrets } from '../../../platform/secrets/index.ts';
import { findAccount } from '../../identity/index.ts';
import { type BatchRow, findBatch } from '../store/index.ts';

/** What a worker needs for rosters. */
export interface RosterWork {
	readonly db: Database;
	readonly files: Files;
	readonly secrets: Secrets;
	readonly clock: Clock;
}

/** With whose rights a step is done, as they are now; null when he may not do it any more. */
export async function actingAccount(tx: Database, batch: BatchRow): Promise<SignedIn | null> {
	const account = batch.actingId === null ? null : await findAccount(tx, batch.actingId);
	return account && (await findBatch(tx, account, batch.id)) ? account : null;
}
