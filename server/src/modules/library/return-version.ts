import type { Act } from '../../platform/http/index.ts';
import { loadWaiting } from './load-review.ts';
import { saveDecision, updateDocument } from './store/index.ts';
import { tellUploaders } from './tell-uploaders.ts';

/**
 * Gives the version that waits back to its uploader, with the reason; readers see what they saw before.
 * @throws Refusal as loadWaiting
 */
export async function returnVersion(act: Act, input: { number: number; version: number; reason: string }) {
	const { row, account } = await loadWaiting(act, input);
	const { version, reason } = input;
	const by = { accountId: account.accountId, at: act.now };
	await saveDecision(act.tx, { documentId: row.id, version }, { state: 'returned', reason, by });
	if (row.state === 'in_review') await updateDocument(act.tx, row.id, { state: 'returned' });
	await tellUploaders(act, row, version, { kind: 'returned', reason });
	return { number: row.number };
}
