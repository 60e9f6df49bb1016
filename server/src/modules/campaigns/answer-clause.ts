import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { loadInstance, loadOwnInstance } from './load.ts';
import { findInForce, saveAnswer, shareOwnBelow } from './store/index.ts';
import { takeUpAgain } from './take-up.ts';

interface Input {
	readonly id: string;
	readonly key: string;
	readonly answer: 'taken_up' | 'not_applicable' | null;
	readonly reason: string;
}

/**
 * Answers a clause from above (R5); without an answer, what the organisation's own campaigns below say of it holds again.
 * @throws Refusal as loadOwnInstance; NOT_FOUND; INVALID for an answer without its reason
 */
export async function answerClause(act: Act, input: Input) {
	const { row: seen } = await loadInstance(act, input.id);
	await shareOwnBelow(act.tx, seen.campaign.id, seen.organisation.id);
	const { row, account } = await loadOwnInstance(act, input.id);
	const { clauses } = (await findInForce(act.tx, row.campaign.id))?.plan ?? { clauses: [] };
	if (!clauses.some(({ key }) => key === input.key)) throw new Refusal('NOT_FOUND');
	if (input.answer !== null && input.reason === '') throw new Refusal('INVALID', { field: 'reason' });
	await saveAnswer(act.tx, {
		id: input.id,
		clause: input.key,
		answer: input.answer,
		reason: input.reason,
		accountId: account.accountId,
		now: act.now,
	});
	if (input.answer === null) await takeUpAgain(act, account, row);
	act.record({ details: { clause: input.key, answer: input.answer } });
	return { id: input.id };
}
