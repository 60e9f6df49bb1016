import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { loadRunning } from './load.ts';
import { phaseBoard } from './phase-board.ts';
import { deletePhaseEnd, insertPhaseEnd } from './store/index.ts';

/**
 * Goes on to the next phase; where criteria are not met or unknown, only with a reason. How they stood is kept.
 * @throws Refusal as loadRunning; NOT_FOUND; CONFLICT for one that is not next; INVALID without a reason
 */
export async function closePhase(act: Act, { id, phase: key, reason }: { id: string; phase: string; reason: string }) {
	const { row, account } = await loadRunning(act, id);
	const phase = (await phaseBoard(act, row)).phases.find((one) => one.key === key);
	if (!phase) throw new Refusal('NOT_FOUND');
	if (!phase.isNext) throw new Refusal('CONFLICT', { reason: phase.state });
	const exits = phase.exits.map((exit) => ({ key: exit.key, state: exit.state, reason: exit.reason }));
	const unmet = exits.filter(({ state }) => state !== 'met');
	if (unmet.length > 0 && reason === '') throw new Refusal('INVALID', { field: 'reason' });
	const end = { id, phase: key, exits, unmet: unmet.length, reason };
	await insertPhaseEnd(act.tx, { ...end, accountId: account.accountId, now: act.now });
	act.record({ details: { phase: key, unmet: unmet.map((exit) => exit.key), reason } });
	return { unmet: unmet.length };
}

/** Takes back that a campaign went on from a phase, the newest first. @throws Refusal as loadRunning; CONFLICT for one that is not the newest */
export async function reopenPhase(act: Act, { id, phase }: { id: string; phase: string }) {
	const { row } = await loadRunning(act, id);
	const last = (await phaseBoard(act, row)).phases.findLast(({ state }) => state === 'closed');
	if (last?.key !== phase) throw new Refusal('CONFLICT', { reason: 'phase' });
	await deletePhaseEnd(act.tx, id, phase);
	act.record({ details: { phase } });
	return { id };
}
