import {
	askedAnew,
	asksForMore,
	bindingOn,
	opensOn,
	type Tightening,
	tighten,
	tightenFault,
	voidPart,
} from '@pacesetter/core/campaigns';
import { dayInChina, Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { actDaysOf } from './act-days.ts';
import { loadPractised, loadTask, lockAll } from './load.ts';
import { recount } from './recount.ts';
import {
	type Acting,
	actingAt,
	letOffOf,
	plainDue,
	refreshBelow,
	saveTightening,
	type TaskRow,
	tasksUnder,
	tighteningsOf,
} from './store/index.ts';

interface Input extends Tightening {
	readonly id: string;
}

/**
 * That what somebody changes weakens nothing by those above him or the plan, and that what he asks for anew can be met.
 * @param below the tasks that it is for
 * @throws Refusal TASK_LOCKED
 */
async function requireTighter(
	act: Act,
	row: TaskRow,
	own: Tightening,
	{ acting, below }: { acting: Acting; below: readonly string[] },
): Promise<void> {
	const { text, standard, target } = row.action;
	const said = await tighteningsOf(act.tx, row.id);
	const above = bindingOn(said, acting).reduce(tighten, {
		text,
		standard,
		target,
		dueOn: await plainDue(act.tx, row.id),
	});
	const before = said.find(({ by, at }) => by === acting.by && at === acting.at);
	// What was said before stays as it is, whatever was asked for above or granted since.
	const weaker = tightenFault(above, {
		...own,
		dueOn: own.dueOn === before?.dueOn ? null : own.dueOn,
		target: own.target === before?.target ? null : own.target,
	});
	if (weaker) throw new Refusal('TASK_LOCKED', { reason: weaker });
	const anew = askedAnew(own, before);
	const first = opensOn(await actDaysOf(act, row));
	if (first !== null && anew.dueOn !== null && anew.dueOn < first)
		throw new Refusal('TASK_LOCKED', { reason: 'early', first });
	const none = voidPart(anew, await letOffOf(act.tx, below));
	if (none) throw new Refusal('TASK_LOCKED', { reason: none });
}

/**
 * Asks for more than what is locked, for an organisation and those below it, in the name of whoever acts; empty values take back what was
 * asked for in that name, and nothing that others asked for.
 * @throws Refusal as loadPractised; TASK_LOCKED for what would be a weakening, could not be met, holds for nobody, or is an organisation's own action
 */
export async function tightenTask(act: Act, { id, ...own }: Input) {
	await loadTask(act, id);
	const below = await lockAll(act, () => tasksUnder(act.tx, id));
	const { row, account } = await loadPractised(act, id);
	if (row.action.local !== null) throw new Refusal('TASK_LOCKED', { reason: 'kind' });
	const acting = await actingAt(act.tx, account, row.organisation.id);
	if (!acting) throw new Refusal('FORBIDDEN');
	if (asksForMore(own)) await requireTighter(act, row, own, { acting, below });
	await saveTightening(act.tx, { ...own, taskId: id, byId: acting.id, today: dayInChina(act.now) });
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
