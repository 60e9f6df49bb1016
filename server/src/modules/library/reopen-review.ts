import { Refusal } from '@pacesetter/core/kernel';
import { mayTakeBack } from '@pacesetter/core/organisation';
import type { Act } from '../../platform/http/index.ts';
import { announce } from './announce.ts';
import { loadForReview } from './load-review.ts';
import { saveDecision, updateDocument } from './store/index.ts';
import { tellUploaders } from './tell-uploaders.ts';

/**
 * Takes a decision back, as long as nothing has come after it: the version waits again, and readers see what they saw before.
 * @throws Refusal as loadForReview; CONFLICT
 */
export async function reopenReview(act: Act, input: { number: number; version: number }) {
	const { row, review } = await loadForReview(act, input);
	const { version, before_version: before, decided_at: decidedAt } = review;
	// Where the very version that waited was what readers saw, there was nothing else to show.
	const shown = before === version ? null : before;
	const approved = review.state === 'approved' ? version : shown;
	if (!decidedAt || !mayTakeBack(decidedAt, act.now) || row.approved_version !== approved) {
		throw new Refusal('CONFLICT');
	}
	await saveDecision(act.tx, { documentId: row.id, version }, { state: 'waiting', reason: null, by: null });
	const hidden = row.state === 'withdrawn' ? ('withdrawn' as const) : ('in_review' as const);
	await updateDocument(act.tx, row.id, {
		approved_version: shown,
		version: shown ?? version,
		state: shown === null ? hidden : row.state,
		...(before === null ? { published_at: null } : {}),
	});
	await tellUploaders(act, row, version, { kind: 'reopened' });
	await announce(act, row.id);
	return { number: row.number };
}
