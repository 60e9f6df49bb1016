import type { Decision } from '@pacesetter/core/duplicates';
import { requireSignedIn } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import {
	adoptVersion,
	giveVersionBack,
	loadManageable,
	loadVisible,
	republishDocument,
	withdrawDocument,
} from '../library/index.ts';
import { loadPair } from './load.ts';
import { findDecision, forgetDecision, saveDecision } from './store/index.ts';

interface Input {
	readonly number: number;
	readonly other: number;
	readonly decision: Decision;
	readonly reason?: string | undefined;
}

/**
 * What is to become of a document that resembles another. Made a version of the other, it goes into the recycle bin itself.
 * @throws Refusal as loadPair, withdrawDocument and adoptVersion; INVALID for keeping both without a reason
 */
export async function decideResemblance(act: Act, { number, other: otherNumber, decision, reason }: Input) {
	const account = requireSignedIn(act.caller);
	if (decision === 'keep_both' && !reason) throw new Refusal('INVALID', { field: 'reason' });
	const { asked, other } = await loadPair(act, { number, other: otherNumber });
	if (decision === 'withdraw') await withdrawDocument(act, { number });
	if (decision === 'new_version') await adoptVersion(act, { number, into: otherNumber });
	await saveDecision(act.tx, {
		document_id: asked.id,
		other_id: other.id,
		content: asked.content,
		other_content: other.content,
		decision,
		reason: reason ?? null,
		decided_by: account.accountId,
		decided_at: act.now,
	});
	act.record({
		subject: { kind: 'document', id: number },
		details: { decision, other: otherNumber, kind: other.kind },
	});
	return { number: decision === 'new_version' ? otherNumber : number };
}

/**
 * Takes a decision back: a withdrawn document is published again, and one that became a version of the other is a document of its own, while
 * nothing came after it.
 * @throws Refusal as loadManageable, republishDocument and giveVersionBack; CONFLICT where neither was decided
 */
export async function takeDecisionBack(act: Act, { number, other }: { number: number; other: number }) {
	const [{ row: asked }, there] = [await loadManageable(act, number), await loadVisible(act, other)];
	const decided = await findDecision(act.tx, asked.id, there.id);
	if (!decided || decided.decision === 'keep_both') throw new Refusal('CONFLICT');
	if (decided.decision === 'withdraw') await republishDocument(act, { number });
	else await giveVersionBack(act, { number, into: other });
	await forgetDecision(act.tx, asked.id, there.id);
	act.record({ subject: { kind: 'document', id: number }, details: { other, decision: decided.decision } });
	return { number };
}
