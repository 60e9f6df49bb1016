import { shownModelState } from '@pacesetter/core/campaigns';
import { dayInChina, Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { loadOwnInstance } from './load.ts';
import { loadModel } from './settle-model.ts';
import { copyModel, insertTask } from './store/index.ts';

/**
 * Makes a recommended action of another organisation one's own, with a day and an owner of one's own (R75, R63).
 * @throws Refusal as loadOwnInstance and loadModel; NOT_FOUND when it is not recommended in this campaign; CONFLICT
 */
export async function takeModel(act: Act, input: { id: string; model: string; dueOn: string; owner: string }) {
	const { row } = await loadOwnInstance(act, input.id);
	const model = await loadModel(act, input.model);
	const isThere = shownModelState(model.state, model.acts) === 'recommended';
	if (!isThere || model.campaign.id !== row.campaign.id) throw new Refusal('NOT_FOUND');
	const organisationId = row.organisation.id;
	if (model.organisation.id === organisationId) throw new Refusal('CONFLICT', { reason: 'taken' });
	const today = dayInChina(act.now);
	const actionId = await copyModel(act.tx, { ...input, modelId: input.model, organisationId, today });
	if (actionId === null) throw new Refusal('CONFLICT', { reason: 'taken' });
	const taskId = await insertTask(act.tx, { campaignId: row.campaign.id, organisationId, actionId });
	if (taskId === null) throw new Error('a new action has a task already');
	act.record({ subject: { kind: 'instance', id: input.id }, details: { model: input.model } });
	return { taskId };
}
