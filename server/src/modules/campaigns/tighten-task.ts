import { tighten, tightenFault } from '@pacesetter/core/campaigns';
import { dayInChina, Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { loadPractised, loadTask, lockAll } from './load.ts';
import { recount } from './recount.ts';
import { plainDue, refreshBelow, saveTightening, tasksUnder, tighteningsOf } from './store/index.ts';

interface Input {
	readonly id: string;
	readonly textAddition: string;
	readonly standardAddition: string;
	readonly dueOn: string | null;
	readonly target: number | null;
}

/**
 * Asks for more than what is locked, for an organisation and those below it; empty values take back what it asked for.
 * @throws Refusal as loadPractised; TASK_LOCKED for what would be a weakening, or is an organisation's own action
 */
export async function tightenTask(act: Act, { id, ...own }: Input) {
	await loadTask(act, id);
	const below = await lockAll(act, () => tasksUnder(act.tx, id));
	const { row } = await loadPractised(act, id);
	if (row.action.local !== null) throw new Refusal('TASK_LOCKED', { reason: 'kind' });
	const { text, standard, target } = row.action;
	const above = (await tighteningsOf(act.tx, id))
		.filter(({ organisation }) => organisation.id !== row.organisation.id)
		.map((one) => ({ ...one, textAddition: one.text, standardAddition: one.standard }))
		.reduce(tighten, { text, standard, target, dueOn: await plainDue(act.tx, id) });
	const fault = tightenFault(above, own);
	if (fault) throw new Refusal('TASK_LOCKED', { reason: fault });
	await saveTightening(act.tx, id, { ...own, today: dayInChina(act.now) });
	await refreshBelow(act.tx, {
		campaignId: row.campaign.id,
		actionId: row.action.id,
		round: row.round,
		organisationId: row.organisation.id,
	});
	// What was enough before may not be now, and the other way round.
	await recount(act, below);
	act.record({ details: { dueOn: own.dueOn, target: own.target } });
	return { id };
}
