import type { Act } from '../../platform/http/index.ts';
import { announce } from './announce.ts';
import { loadWaiting } from './load-review.ts';
import { saveDecision, showVersion } from './store/index.ts';
import { tellUploaders } from './tell-uploaders.ts';

/** Lets the version that waits pass: from now on readers see it. @throws Refusal as loadWaiting */
export async function approveVersion(act: Act, input: { number: number; version: number }) {
	const { row, account } = await loadWaiting(act, input);
	const by = { accountId: account.accountId, at: act.now };
	await saveDecision(act.tx, { documentId: row.id, version: input.version }, { state: 'approved', reason: null, by });
	await showVersion(act.tx, row, input.version, act.now);
	await tellUploaders(act, row, input.version, { kind: 'approved' });
	await announce(act, row.id);
	return { number: row.number };
}
