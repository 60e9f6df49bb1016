import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { loadOwnInstance } from './load.ts';
import { insertTask, offeredTo } from './store/index.ts';

/** Takes an optional action that the plan offers. @throws Refusal as loadOwnInstance; NOT_FOUND when it is not offered; CONFLICT */
export async function takeAction(act: Act, input: { id: string; action: string }) {
	const { row } = await loadOwnInstance(act, input.id);
	if (!(await offeredTo(act.tx, row)).some(({ id }) => id === input.action)) throw new Refusal('NOT_FOUND');
	const wish = { campaignId: row.campaign.id, organisationId: row.organisation.id, actionId: input.action };
	const taskId = await insertTask(act.tx, wish);
	if (taskId === null) throw new Refusal('CONFLICT', { reason: 'taken' });
	return { taskId };
}
