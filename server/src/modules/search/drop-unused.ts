import { transact } from '../../platform/db/index.ts';
import { findState, tryMergeLock } from './store/index.ts';
import type { Writing } from './writer.ts';

/** Another process may still read what was replaced this long ago, in milliseconds. */
const grace = 120_000;
/** When tables were first seen to be unused. */
const unused = new Map<string, number>();

/** Drops the tables that a rebuild has replaced: what was erased must not live on in them. */
export const dropUnused = ({ db, tables, clock }: Writing): Promise<void> =>
	transact(db, async (tx) => {
		// A rebuild that is under way has a table that nobody knows yet.
		if (!(await tryMergeLock(tx))) return;
		const state = await findState(tx);
		if (!state) return;
		const names = (await tables.names()).filter((name) => name !== state.main && name !== state.small);
		for (const name of unused.keys()) if (!names.includes(name)) unused.delete(name);
		for (const name of names) {
			const since = unused.get(name) ?? clock().getTime();
			unused.set(name, since);
			if (clock().getTime() - since > grace) await tables.drop(name);
		}
	});
