import { modelFault } from '@pacesetter/core/campaigns';
import { Refusal } from '@pacesetter/core/kernel';
import type { Act } from '../../platform/http/index.ts';
import { loadPractised } from './load.ts';
import { insertModel } from './store/index.ts';

/** Puts an optional action of one's own forward as a model (R75). @throws Refusal as loadPractised; MODEL_NOT_READY; CONFLICT */
export async function proposeModel(act: Act, { id, words }: { id: string; words: string }) {
	const { row, account } = await loadPractised(act, id);
	const { kind, local, filed } = row.action;
	const fault = modelFault({
		organisationId: row.organisation.id,
		acts: row.acts,
		action: { kind, localId: local?.id ?? null, filed },
	});
	if (fault) throw new Refusal('MODEL_NOT_READY', { reason: fault });
	const made = await insertModel(act.tx, {
		actionId: row.action.id,
		words,
		accountId: account.accountId,
		now: act.now,
	});
	if (made === null) throw new Refusal('CONFLICT', { reason: 'forward' });
	act.record({ subject: { kind: 'model', id: made }, details: { task: id } });
	return { id: made };
}
