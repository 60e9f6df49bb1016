import { isDeepStrictEqual } from 'node:util';
import { Refusal } from '@pacesetter/core/kernel';
import type { seenByReviewer } from '@pacesetter/core/library';
import type { z } from 'zod';
import type { Act } from '../../platform/http/index.ts';
import { announce } from './announce.ts';
import { loadWaiting } from './load-review.ts';
import { presentSummary } from './present.ts';
import { type DocumentRow, saveDecision, showVersion } from './store/index.ts';
import { tellUploaders } from './tell-uploaders.ts';

type Seen = z.infer<typeof seenByReviewer>;

/** Whether a document is still what its reviewer was shown. */
function isAsSeen(row: DocumentRow, seen: Seen): boolean {
	const { title, categoryId, visibility, organisation } = presentSummary(row);
	return isDeepStrictEqual(seen, { title, categoryId, visibility, organisationId: organisation?.id ?? null });
}

/** Lets the version that waits pass: from now on readers see it. @throws Refusal as loadWaiting; CONFLICT for what he was not shown */
export async function approveVersion(act: Act, input: { number: number; version: number; seen: Seen }) {
	const { row, account } = await loadWaiting(act, input);
	if (!isAsSeen(row, input.seen)) throw new Refusal('CONFLICT');
	const by = { accountId: account.accountId, at: act.now };
	await saveDecision(act.tx, { documentId: row.id, version: input.version }, { state: 'approved', reason: null, by });
	await showVersion(act.tx, row, input.version, act.now);
	await tellUploaders(act, row, input.version, { kind: 'approved' });
	await announce(act, row.id);
	return { number: row.number };
}
