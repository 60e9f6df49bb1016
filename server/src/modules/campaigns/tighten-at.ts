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
import type { SignedIn } from '@pacesetter/core/identity';
import { dayInChina, Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { actDaysOf } from './act-days.ts';
import { recount } from './recount.ts';
import {
	type Acting,
	actingAt,
	letOffOf,
	refreshBelow,
	saveTightening,
	spotOf,
	type TaskRow,
	type TighteningRow,
} from './store/index.ts';

/** An action in a round at an organisation, with what binds there. */
export interface Tightened extends Pick<TaskRow, 'action' | 'round' | 'campaign' | 'organisation'> {
	/** Its day before anybody added to it. */
	readonly plainDue: string | null;
	readonly said: readonly TighteningRow[];
	/** The tasks that it is for, which are locked. */
	readonly below: readonly string[];
}

/**
 * That what somebody changes weakens nothing by those above him or the plan, and that what he asks for anew can be met.
 * @throws Refusal TASK_LOCKED
 */
async function requireTighter(act: Act, place: Tightened, own: Tightening, acting: Acting): Promise<void> {
	const { text, standard, target } = place.action;
	const above = bindingOn(place.said, acting).reduce(tighten, { text, standard, target, dueOn: place.plainDue });
	const before = place.said.find(({ by, at }) => by === acting.by && at === acting.at);
	// What was said before stays as it is, whatever was asked for above or granted since.
	const weaker = tightenFault(above, {
		...own,
		dueOn: own.dueOn === before?.dueOn ? null : own.dueOn,
		target: own.target === before?.target ? null : own.target,
	});
	if (weaker) throw new Refusal('TASK_LOCKED', { reason: weaker });
	const anew = askedAnew(own, before);
	const first = opensOn(await actDaysOf(act, place));
	if (first !== null && anew.dueOn !== null && anew.dueOn < first)
		throw new Refusal('TASK_LOCKED', { reason: 'early', first });
	const none = voidPart(anew, await letOffOf(act.tx, place.below));
	if (none) throw new Refusal('TASK_LOCKED', { reason: none });
}

/**
 * Asks for more than what is locked, at a place and below it, in the name of whoever acts; empty values take back what was asked for in
 * that name, and nothing that others asked for.
 * @throws Refusal FORBIDDEN; TASK_LOCKED for what would be a weakening, could not be met or holds for nobody
 */
export async function tightenAt(act: Act, account: SignedIn, place: Tightened, own: Tightening): Promise<void> {
	const acting = await actingAt(act.tx, account, place.organisation.id);
	if (!acting) throw new Refusal('FORBIDDEN');
	if (asksForMore(own)) await requireTighter(act, place, own, acting);
	const spot = spotOf(place);
	await saveTightening(act.tx, { ...own, ...spot, byId: acting.id, today: dayInChina(act.now) });
	await refreshBelow(act.tx, { ...spot, campaignId: place.campaign.id });
	// What was enough before may not be now, and the other way round.
	await recount(act, place.below);
}
