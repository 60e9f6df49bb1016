import type { Tightening } from '@pacesetter/core/campaigns';
import { dayInChina, Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { loadOwnInstance, lockAll } from './load.ts';
import { oneAskedBelow, tasksUnder } from './store/index.ts';
import { tightenAt } from './tighten-at.ts';

interface Input extends Tightening {
	/** Of the instance. */
	readonly id: string;
	readonly action: string;
	readonly round: number;
}

/**
 * Asks for more of those below an organisation, of an action that it has not to do itself and so has no task of.
 * @throws Refusal as loadOwnInstance and tightenAt; NOT_FOUND for what nobody below is asked for, or the organisation itself as well
 */
export async function tightenBelow(act: Act, { id, action: actionId, round, ...own }: Input) {
	const { row, account } = await loadOwnInstance(act, id);
	const { campaign, organisation } = row;
	const spot = { actionId, round, organisationId: organisation.id };
	const look = async () => {
		const asked = await oneAskedBelow(act.tx, { ...spot, campaignId: campaign.id, today: dayInChina(act.now) });
		if (!asked) throw new Refusal('NOT_FOUND');
		return asked;
	};
	await look();
	const below = await lockAll(act, () => tasksUnder(act.tx, spot));
	// As it is now that nobody else changes it.
	await tightenAt(act, account, { ...(await look()), campaign, organisation, below }, own);
	act.record({ details: { action: actionId, round, dueOn: own.dueOn, target: own.target } });
	return { id };
}
