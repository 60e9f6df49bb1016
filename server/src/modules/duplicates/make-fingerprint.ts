import { fingerprint } from '@pacesetter/core/duplicates';
import { type Database, transact } from '../../platform/db/index.ts';
import { findContents, findText } from '../library/index.ts';
import { saveFingerprint, withoutFingerprint } from './store/index.ts';

/** Contents that are looked at in one go. */
const batch = 500;

/** Makes the fingerprint of a content whose text is complete, anew where there is one; nothing where it has gone meanwhile. */
export async function makeFingerprint(db: Database, content: string): Promise<void> {
	const pages = await findText(db, content);
	if (!pages) return;
	const print = fingerprint(pages.join('\n'));
	await transact(db, (tx) => saveFingerprint(tx, content, print));
}

/**
 * Makes what is missing or was made by other rules, one content after the other beside the work of others. What was done
 * before it was killed stays done.
 */
export async function rebuild(db: Database, signal: AbortSignal): Promise<void> {
	for (let after = ''; !signal.aborted; ) {
		const contents = await findContents(db, after, batch);
		for (const content of await withoutFingerprint(db, contents)) {
			if (signal.aborted) return;
			await makeFingerprint(db, content);
		}
		const last = contents.at(-1);
		if (last === undefined) return;
		after = last;
	}
}
