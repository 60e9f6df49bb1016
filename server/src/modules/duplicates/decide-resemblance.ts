import type { Decision } from '@pacesetter/core/duplicates';
import { requireSignedIn } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { adoptVersion, giveVersionBack, withdrawDocument } from '../library/index.ts';
import { loadPair } from './load.ts';
import { forgetDecision, saveDecision } from './store/index.ts';

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

/** Takes back that a document was made a version of another, while nothing came after it. @throws Refusal as giveVersionBack */
export async function takeVersionBack(act: Act, { number, other }: { number: number; other: number }) {
	const { from, into } = await giveVersionBack(act, { number, into: other });
	await forgetDecision(act.tx, from, into);
	act.record({ subject: { kind: 'document', id: number }, details: { other } });
	return { number };
}
