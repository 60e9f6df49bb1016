import type { Database } from '../db/index.ts';
import { registerNew } from './register.ts';
import type { SealedColumn } from './sealed-column.ts';
import type { Secrets } from './secrets.ts';
import { countByKey, lockKeys } from './store.ts';

/**
 * Makes a key with which everything is sealed from now on, unless an earlier rotation has not got through: that one is
 * to be ended first, since each key that is left behind has to be kept.
 * @returns whether a key was made
 */
export async function rotate(tx: Database, secrets: Secrets, columns: readonly SealedColumn[]): Promise<boolean> {
	await lockKeys(tx);
	const counts = (await Promise.all(columns.map((column) => countByKey(tx, column)))).flat();
	const through = counts.every(({ name }) => name === secrets.current());
	if (through) await secrets.add();
	await registerNew(tx, secrets);
	return through;
}
