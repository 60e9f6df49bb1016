import type { Act } from '../../../platform/http/index.ts';
import { answerRows as setAnswers } from '../store/index.ts';
import { compareAgain } from './compare-roster.ts';
import { getRoster } from './get-roster.ts';
import { loadBatchIn } from './load-batch.ts';

/** Says of rows whether they are people who are known; null takes an answer back. @throws Refusal as loadBatchIn */
export async function answerRows(
	act: Act,
	input: { id: string; rows: readonly number[]; answer: 'same' | 'new' | null },
) {
	const { batch, account } = await loadBatchIn(act, input.id, ['read', 'comparing']);
	await setAnswers(act.tx, batch.id, input.rows, input.answer);
	await compareAgain(act, batch, account);
	return getRoster(act, input);
}
