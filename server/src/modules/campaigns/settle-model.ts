import { mayAnswerFrom } from '@pacesetter/core/campaigns';
import { requireSignedIn } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { tell } from '../notices/index.ts';
import { recordCapacity } from '../organisation/index.ts';
import { maySuperviseAt } from './judging.ts';
import { loadPractised } from './load.ts';
import { findModel, lockModel, type ModelRow, setModelState } from './store/index.ts';

/** A model the caller sees, locked. @throws Refusal SIGN_IN_REQUIRED, PASSWORD_CHANGE_REQUIRED, NOT_FOUND; CAMPAIGN_NOT_RUNNING */
export async function loadModel(act: Act, id: string): Promise<ModelRow> {
	const account = requireSignedIn(act.caller);
	if (!(await findModel(act.tx, account, id))) throw new Refusal('NOT_FOUND');
	await lockModel(act.tx, id);
	const row = await findModel(act.tx, account, id);
	if (!row) throw new Refusal('NOT_FOUND');
	if (!row.running) throw new Refusal('CAMPAIGN_NOT_RUNNING');
	act.record({ subject: { kind: 'model', id } });
	return row;
}

interface Answer {
	readonly id: string;
	readonly state: 'recommended' | 'refused' | 'asked';
	readonly answer: string;
}

/**
 * Recommends a model to all in the campaign or does not; only whoever issues it does, and nobody his own organisation's (R67).
 * @throws Refusal as loadModel; FORBIDDEN, OWN_WORK; CONFLICT when it was taken back; MODEL_NOT_READY when nothing is entered for it any more
 */
export async function answerModel(act: Act, input: Answer) {
	const account = requireSignedIn(act.caller);
	const row = await loadModel(act, input.id);
	if (!row.manages) throw new Refusal('FORBIDDEN');
	if (!(await maySuperviseAt(act, account, row.organisation.id, row.askedBy))) throw new Refusal('OWN_WORK');
	if (!mayAnswerFrom(row.state)) throw new Refusal('CONFLICT', { reason: 'settled' });
	// What was done for it may have been taken back since.
	if (input.state === 'recommended' && row.acts === 0) throw new Refusal('MODEL_NOT_READY', { reason: 'no_acts' });
	await recordCapacity(act, 'campaign.manage', row.issuerId);
	await setModelState(act.tx, { ...input, accountId: account.accountId, now: act.now });
	act.record({ details: { state: input.state } });
	if (input.state !== 'asked' && row.askedBy !== null)
		await tell(act, row.askedBy, {
			kind: `campaigns.model_${input.state}`,
			parameters: { title: row.text },
			link: `/desk/campaigns/${row.campaign.id}/models`,
		});
	return { id: input.id };
}

/** Takes back what was put forward and still waits. @throws Refusal as loadModel and loadPractised; CONFLICT */
export async function withdrawModel(act: Act, { id }: { id: string }) {
	const row = await loadModel(act, id);
	const { account } = await loadPractised(act, row.taskId);
	act.record({ subject: { kind: 'model', id } });
	if (row.state !== 'asked') throw new Refusal('CONFLICT', { reason: 'settled' });
	await setModelState(act.tx, { id, state: 'withdrawn', answer: '', accountId: account.accountId, now: act.now });
	return { id };
}
