import type { Quality } from '@pacesetter/core/campaigns';
import { dayInChina, Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { loadVisible } from '../library/index.ts';
import { loadRunning } from './load.ts';
import { phaseBoard } from './phase-board.ts';
import { saveJudgement, saveMeasured } from './store/index.ts';

interface Judging {
	readonly id: string;
	readonly phase: string;
	readonly key: string;
	readonly quality: Quality | null;
	readonly note: string;
	readonly documentNumber: number | null;
	readonly text?: string | undefined;
}

/**
 * Says how a criterion stands that people judge, with what shows it; null takes it back. It holds for the criterion as it reads.
 * @throws Refusal as loadRunning; NOT_FOUND; PLAN_CHANGED when it reads otherwise than he saw it; INVALID for one that is counted, or
 * without evidence; CONFLICT when the phase has ended
 */
export async function judgeExit(act: Act, { phase: name, key, text, ...said }: Judging) {
	const { row, account } = await loadRunning(act, said.id);
	const phase = (await phaseBoard(act, row)).phases.find((one) => one.key === name);
	const exit = phase?.exits.find((one) => one.key === key);
	if (!phase || !exit) throw new Refusal('NOT_FOUND');
	if (text !== undefined && text !== exit.text) throw new Refusal('PLAN_CHANGED');
	if (phase.state === 'closed') throw new Refusal('CONFLICT', { reason: 'closed' });
	const { quality, note, documentNumber } = said;
	if (!exit.judged || (quality !== null && note === '' && documentNumber === null))
		throw new Refusal('INVALID', { field: exit.judged ? 'note' : 'key' });
	if (documentNumber !== null) await loadVisible(act, documentNumber);
	const of = { phase: name, exit: key, criterion: exit.criterion };
	await saveJudgement(act.tx, { ...said, ...of, accountId: account.accountId, now: act.now });
	act.record({ details: { phase: name, exit: key, quality, before: exit.judgement?.quality ?? null } });
	return { id: said.id };
}

/** Enters what an indicator is on a day; null takes it back. @throws Refusal as loadRunning; NOT_FOUND; DAY_NOT_TAKEN for a day to come */
export async function measureIndicator(
	act: Act,
	input: { id: string; key: string; on: string; value: number | null; source: string },
) {
	const { row, account } = await loadRunning(act, input.id);
	const known = (await phaseBoard(act, row)).indicators.find(({ key }) => key === input.key);
	if (!known) throw new Refusal('NOT_FOUND');
	if (input.on > dayInChina(act.now)) throw new Refusal('DAY_NOT_TAKEN', { reason: 'future', last: '' });
	await saveMeasured(act.tx, { ...input, accountId: account.accountId, now: act.now });
	act.record({ details: { indicator: input.key, on: input.on, before: known.value, after: input.value } });
	return { id: input.id };
}
